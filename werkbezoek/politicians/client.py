"""The HTTP client for the service of the Tweede Kamer: retries, a deadline, a size limit, and one host."""

import contextlib
import datetime as dt
import email.utils
import logging
import ssl
import time
import urllib.request
from collections.abc import Iterator

import httpx
import msgspec
import stamina

from ..text.wording import quoted, shortened
from .chamber import Page, decode_page
from .politician import PeopleError

_RETRIED_STATUSES = frozenset({408, 425, 429, 500, 502, 503, 504})
_MAX_WAIT = 60.0
_MAX_PAGES = 100
_FAILED = "Ophalen bij de Tweede Kamer lukt niet:"
_LATER = "Probeer het later nog eens, of lees een bewaard bestand in."

# stamina logs a warning for each retry; without a handler Python would print it, in English.
logging.getLogger("stamina").addHandler(logging.NullHandler())


class RetryPolicy(msgspec.Struct, frozen=True):
    """The limits for one page: attempts, seconds and bytes.

    ``wait`` is the time before the second attempt, and doubles each time; ``timeout`` is for one attempt.
    """

    attempts: int = 4
    wait: float = 1.0
    timeout: float = 20.0
    max_bytes: int = 20_000_000


class RetryableError(Exception):
    """A temporary failure; ``wait`` is the number of seconds that the service asks to wait, or True."""

    wait: bool | float = True


def fetch_pages(service: str, query: str, policy: RetryPolicy) -> Iterator[Page]:
    """Yield the pages of the answer to a query. Raises PeopleError if one of them can't be fetched."""
    url, seen = _url(service, query), set[httpx.URL]()
    retrying = stamina.RetryingCaller(
        attempts=policy.attempts, timeout=None, wait_initial=policy.wait, wait_max=_MAX_WAIT, wait_jitter=0
    ).on(lambda error: getattr(error, "wait", False))
    with _http_client(url, policy) as http:
        while url not in seen and len(seen) < _MAX_PAGES:
            seen.add(url)
            try:
                page = retrying(_get_page, http, url, policy)
            except RetryableError as error:
                raise PeopleError(f"{_FAILED} {error} {_LATER}") from error
            try:
                url = url.join(page.next or "")
            except httpx.InvalidURL as error:
                raise PeopleError(_elsewhere(page.next or "")) from error
            yield page
            if not page.next:
                return
    raise PeopleError("De Tweede Kamer blijft naar volgende bladzijden verwijzen. Probeer het later.")


def _url(service: str, query: str) -> httpx.URL:
    with contextlib.suppress(httpx.InvalidURL, ValueError):
        url = httpx.URL(f"{service.rstrip('/')}/{query}")
        if url.scheme in ("http", "https") and url.host:
            return url
    raise PeopleError(f"{quoted(service)} is geen webadres. Begin met https://.")


def _http_client(service: httpx.URL, policy: RetryPolicy) -> httpx.Client:
    """Return a client that uses the proxy and certificates of the computer, as companies set their own."""

    def check_host(request: httpx.Request) -> None:
        if (request.url.scheme, request.url.netloc) != (service.scheme, service.netloc):
            raise PeopleError(_elsewhere(str(request.url)))

    proxy = urllib.request.getproxies().get(service.scheme)
    if proxy and urllib.request.proxy_bypass(service.netloc.decode()):
        proxy = None
    try:
        return httpx.Client(
            headers={"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "werkbezoek"},
            timeout=policy.timeout,
            follow_redirects=True,
            event_hooks={"request": [check_host]},  # httpx calls it for each redirect too
            proxy=f"http://{proxy}" if proxy and "://" not in proxy else proxy,
            verify=ssl.create_default_context(),
            trust_env=False,  # else httpx also sends the passwords in .netrc
        )
    except (httpx.InvalidURL, ValueError, ImportError) as error:  # such as a SOCKS proxy
        raise PeopleError(f"{_FAILED} de proxy van deze computer is niet te gebruiken. {_LATER}") from error


def _get_page(http: httpx.Client, url: httpx.URL, policy: RetryPolicy) -> Page:
    """Return one page, from one request. Raises PeopleError, or RetryableError if it may work later."""
    deadline = time.monotonic() + policy.timeout
    try:
        with http.stream("GET", url) as response:
            body = _read_body(response, deadline, policy.max_bytes)
    except httpx.TimeoutException as error:
        raise RetryableError("er komt geen antwoord.") from error
    except httpx.RemoteProtocolError as error:
        raise RetryableError("het antwoord is halverwege afgebroken.") from error
    except (httpx.RequestError, ValueError, OverflowError) as error:
        raise RetryableError("er is geen verbinding.") from error
    try:
        return decode_page(body)
    except PeopleError as error:
        raise RetryableError("het antwoord is niet te begrijpen.") from error


def _read_body(response: httpx.Response, deadline: float, max_bytes: int) -> bytes:
    code = response.status_code
    if code in _RETRIED_STATUSES:
        error = RetryableError(f"de dienst geeft foutcode {code}.")
        error.wait = min(_retry_after(response), _MAX_WAIT) or True
        raise error
    if not response.is_success:
        raise PeopleError(f"De Tweede Kamer weigert de vraag (foutcode {code}). {_LATER}")
    body = bytearray()
    for part in response.iter_raw():
        body += part
        if len(body) > max_bytes:
            raise PeopleError(f"Het antwoord van de Tweede Kamer is veel te groot. {_LATER}")
        if time.monotonic() > deadline:
            raise RetryableError("het antwoord komt te langzaam.")
    return bytes(body)


def _retry_after(response: httpx.Response) -> float:
    """Return the seconds to wait that the service asks for, as a number or a date (RFC 9110), or 0."""
    value = response.headers.get("Retry-After", "").strip()
    if value.isdecimal():
        return float(value)
    try:
        wait = email.utils.parsedate_to_datetime(value) - dt.datetime.now(dt.UTC)
        return max(wait.total_seconds(), 0.0)
    except (TypeError, ValueError):
        return 0.0


def _elsewhere(address: str) -> str:
    return (
        f"De Tweede Kamer verwijst door naar {shortened(address)}; dat adres vertrouwt de kit niet. "
        "Er is niets opgehaald."
    )
