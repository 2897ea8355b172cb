"""The client of the Tweede Kamer's OData service: patient, but not for ever, and with that service alone."""

import datetime as dt
import email.utils
import http.client
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator

import msgspec

from ..text.wording import quoted, shortened, today_in_amsterdam
from .chamber import QUERY, SERVICE, Page, decode_page, read_chamber
from .errors import PeopleError
from .politician import Snapshot

_TRY_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONGEST_PAUSE = 60.0
_MOST_PAGES = 100
_LATER = " Probeer het later nog eens, of lees een bewaard bestand in."


class RetryPolicy(msgspec.Struct, frozen=True):
    """How long to wait: tries a page, seconds before the second one (doubled each time), seconds a try."""

    tries: int = 4
    pause: float = 1.0
    timeout: float = 20.0
    most_bytes: int = 20_000_000
    sleep: Callable[[float], None] = time.sleep


class RetryableError(Exception):
    """What may work at the next try; ``wait`` is how long the service asks to wait, in seconds."""

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        self.wait = wait
        super().__init__(reason)


def fetch_chamber(service: str = SERVICE, patience: RetryPolicy | None = None) -> Snapshot:
    """The members of the Tweede Kamer as the service has them now.

    Raises PeopleError, in Dutch, if that can't be had; whatever snapshot there is stays as it is.
    """
    if not service.startswith(("https://", "http://")):
        raise PeopleError(f"{quoted(service)} is geen adres van een dienst; schrijf het als https://….")
    start = f"{service.rstrip('/')}/{urllib.parse.quote(QUERY, safe='?$=&,()')}"
    today = today_in_amsterdam()
    return read_chamber(pages(start, patience or RetryPolicy()), today)


def pages(start: str, patience: RetryPolicy) -> Iterator[Page]:
    """All pages from the first address on, as long as each names a next one at the same place."""
    address: str | None = start
    seen: set[str] = set()
    while address is not None:
        if address in seen or len(seen) == _MOST_PAGES:
            raise PeopleError("De Tweede Kamer blijft naar volgende bladzijden verwijzen. Probeer het later.")
        seen.add(address)
        page = _page(address, patience)
        yield page
        address = _joined(address, page.next) if page.next else None
        if address is not None and _origin(address) != _origin(start):
            raise PeopleError(_elsewhere(address))


def _joined(address: str, link: str) -> str:
    """The address that a link on a page leads to; raises PeopleError if it is none."""
    try:
        return urllib.parse.urljoin(address, link)
    except ValueError as error:
        raise PeopleError(_elsewhere(link)) from error


def _page(address: str, patience: RetryPolicy) -> Page:
    """One page, after as many tries as it takes and patience allows."""
    pause = patience.pause
    for attempt in range(1, patience.tries + 1):
        try:
            return _tried(address, patience)
        except RetryableError as error:
            if attempt == patience.tries:
                raise PeopleError(f"Ophalen bij de Tweede Kamer lukt niet: {error}{_LATER}") from error
            patience.sleep(min(max(pause, error.wait), _LONGEST_PAUSE))
            pause *= 2
    raise AssertionError("at least one try")


def _tried(address: str, patience: RetryPolicy) -> Page:
    body = _body(address, patience)
    try:
        return decode_page(body)
    except PeopleError as error:
        raise RetryableError("het antwoord is niet te begrijpen.") from error


def _body(address: str, patience: RetryPolicy) -> bytes:
    """What stands at an address; raises _Again if it may be had later, and PeopleError if not."""
    headers = {"Accept": "application/json", "User-Agent": "werkbezoek"}
    deadline = time.monotonic() + patience.timeout
    try:
        request = urllib.request.Request(address, headers=headers)
        with urllib.request.build_opener(_SameOrigin).open(request, timeout=patience.timeout) as response:
            parts, size = [], 0
            while part := response.read1(65_536):
                parts.append(part)
                size += len(part)
                if size > patience.most_bytes:
                    raise PeopleError(f"Het antwoord van de Tweede Kamer is veel te groot.{_LATER}")
                if time.monotonic() > deadline:
                    raise RetryableError("het antwoord komt te langzaam.")
            if response.length:
                raise RetryableError("het antwoord brak halverwege af.")
            return b"".join(parts)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code in _TRY_AGAIN:
            raise RetryableError(f"de dienst geeft foutcode {error.code}.", _retry_after(error)) from error
        raise PeopleError(f"De Tweede Kamer weigert de vraag (foutcode {error.code}).{_LATER}") from error
    except TimeoutError as error:
        raise RetryableError("er komt geen antwoord.") from error
    except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
        raise RetryableError("er is geen verbinding.") from error
    except ValueError as error:
        raise PeopleError(f"{quoted(shortened(address))} is geen adres van een dienst.") from error


class _SameOrigin(urllib.request.HTTPRedirectHandler):
    """Follows a redirect within the service alone."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        """The request to follow; refused where it leads elsewhere."""
        if _origin(newurl) != _origin(req.full_url):
            raise PeopleError(_elsewhere(newurl))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _elsewhere(address: str) -> str:
    return (
        f"De Tweede Kamer verwijst door naar {shortened(address)}; dat adres vertrouwt de kit niet. "
        "Er is niets opgehaald."
    )


def _origin(address: str) -> str:
    parts = urllib.parse.urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}".lower()


def _retry_after(error: urllib.error.HTTPError) -> float:
    """How many seconds the service asks to wait, as a number or as a moment."""
    asked = error.headers.get("Retry-After", "").strip()
    if asked.isdecimal():
        return float(asked)
    try:
        moment = email.utils.parsedate_to_datetime(asked)
        return (moment - dt.datetime.now(dt.UTC)).total_seconds()
    except (TypeError, ValueError):
        return 0.0
