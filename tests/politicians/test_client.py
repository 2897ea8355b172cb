"""The client of the Tweede Kamer against a local server that plays the service, in good and in bad shape."""

import contextlib
import datetime as dt
import os
import shutil
import ssl
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from urllib.parse import unquote, urlsplit

import pytest
from support.people_data import answer, member

from werkbezoek.plan import Role
from werkbezoek.politicians import PeopleError, fetch_chamber
from werkbezoek.politicians.client import RetryPolicy

WHOLE = [member(number) for number in range(150)]


class Service:
    """A server that answers each path with the next function of its list, and keeps using the last one.

    Call it as a proxy, and it answers for any host.
    """

    def __init__(self, *first, context=None, **paths):
        self.answers = {"": list(first), **{path: list(functions) for path, functions in paths.items()}}
        self.asked = []
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                service.asked.append(self.path)
                path = urlsplit(self.path).path.strip("/")
                answers = service.answers[path if path in service.answers else ""]
                with contextlib.suppress(OSError):
                    (answers.pop(0) if len(answers) > 1 else answers[0])(self, service)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if context:
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        scheme = "https" if context else "http"
        self.address = f"{scheme}://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()


@pytest.fixture
def serve():
    running = []

    def start(*first, **options):
        running.append(Service(*first, **options))
        return running[-1]

    yield start
    for service in running:
        service.server.shutdown()
        service.server.server_close()


@pytest.fixture(autouse=True)
def _no_certificates(monkeypatch):
    """No certificate is trusted: to read those of the computer takes longer than all else in a test."""
    monkeypatch.setenv("SSL_CERT_FILE", os.devnull)


@pytest.fixture
def waits(monkeypatch):
    """The pauses between attempts, in seconds, which the tests do not really wait for."""
    asked_for = []
    monkeypatch.setattr("tenacity.nap.time", SimpleNamespace(sleep=asked_for.append))
    return asked_for


@pytest.fixture
def fetch(waits):
    """Fetch the members from a service: a snapshot, or the Dutch sentence that says why not."""

    def fetch(service, **limits):
        try:
            return fetch_chamber(service.address, RetryPolicy(**{"attempts": 3, "timeout": 5.0, **limits}))
        except PeopleError as error:
            return str(error)

    return fetch


def ok(data, *, length=None):
    def send(handler, _service):
        handler.send_response(200)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(length or len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return send


def status(code, **headers):
    def send(handler, _service):
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()

    return send


def linked(records, path):
    """An answer with a link to the next page on this server; a path with a host is taken as it is."""

    def send(handler, service):
        link = path if "://" in path or path.startswith(("?", "//")) else f"{service.address}{path}"
        ok(answer(records, link))(handler, service)

    return send


def slow(handler, _service):
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def test_all_members_with_party_town_and_the_seats_of_each_group(serve, fetch, waits):
    found = fetch(serve(ok(answer(WHOLE))))
    assert len(found.people) == 150
    assert {person.role for person in found.people} == {Role.MP}
    assert found.seats == {"Partij A": 40, "Partij B": 40, "Partij C": 40, "Lijst D": 40}
    assert found.full_names["Lijst D"] == "Lijst D voluit"
    assert (found.source, waits) == ("Tweede Kamer", [])
    assert abs((found.as_of - dt.datetime.now(dt.UTC).date()).days) <= 1


def test_one_request_asks_for_what_is_needed_and_nothing_more(serve, fetch):
    service = serve(ok(answer(WHOLE)))
    fetch(service)
    (asked,) = [unquote(path) for path in service.asked]
    assert asked.startswith(
        "/FractieZetelPersoon?$filter=TotEnMet eq null and Verwijderd eq false&$expand=Persoon("
    )
    assert "Geboortedatum" not in asked


def test_nothing_beyond_name_party_and_town_is_kept(serve, fetch):
    found = fetch(serve(ok(answer(WHOLE))))
    assert "1980" not in repr(found)
    assert "p17" not in repr(found)


def test_pages_of_250_are_followed_to_the_end(serve, fetch):
    many = [member(number) for number in range(620)]
    service = serve(
        linked(many[:250], "two"), two=[linked(many[250:500], "three")], three=[ok(answer(many[500:]))]
    )
    assert len(fetch(service).people) == 620
    assert len(service.asked) == 3


def test_a_relative_link_is_followed(serve, fetch):
    pages = [linked(WHOLE[:100], "?$skip=100"), ok(answer(WHOLE[100:]))]
    assert len(fetch(serve(*pages)).people) == 150


@pytest.mark.parametrize("code", [429, 500, 502, 503, 504])
def test_a_failure_that_may_pass_is_retried_after_longer_and_longer_pauses(serve, fetch, waits, code):
    found = fetch(serve(status(code), status(code), ok(answer(WHOLE))))
    assert (len(found.people), waits) == (150, [1.0, 2.0])


def test_the_service_says_how_long_to_wait_up_to_a_minute(serve, fetch, waits):
    fetch(serve(status(429, Retry_After="7"), status(429, Retry_After="86400"), ok(answer(WHOLE))))
    assert waits == [7.0, 60.0]


@pytest.mark.parametrize(
    "value", ["Wed, 21 Oct 2015 07:28:00 GMT", "later", "-5", "Wed, 21 Oct 2015 07:28:00"]
)
def test_a_time_to_wait_that_is_past_or_unreadable_changes_nothing(serve, fetch, waits, value):
    fetch(serve(status(503, Retry_After=value), ok(answer(WHOLE))))
    assert waits == [1.0]


def test_after_the_last_attempt_the_error_says_what_to_do(serve, fetch, waits, capfd):
    text = fetch(serve(status(500)))
    assert text == (
        "Ophalen bij de Tweede Kamer lukt niet: de dienst geeft foutcode 500. "
        "Probeer het later nog eens, of lees een bewaard bestand in."
    )
    assert waits == [1.0, 2.0]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("code", [204, 304, 400, 403, 404])
def test_a_refusal_is_not_retried(serve, fetch, waits, code):
    text = fetch(serve(status(code)))
    if code == 204:
        assert "niet te begrijpen" in text
    else:
        assert text.startswith(f"De Tweede Kamer weigert de vraag (foutcode {code}). Probeer het later")
        assert waits == []


def test_an_answer_shorter_than_announced_is_refused_even_if_its_json_is_complete(serve, fetch, waits):
    data = answer(WHOLE)
    assert "is halverwege afgebroken" in fetch(serve(ok(data, length=len(data) + 10)))
    assert len(waits) == 2


def test_an_answer_cut_off_in_the_middle_is_retried(serve, fetch, waits):
    data = answer(WHOLE)
    found = fetch(serve(ok(data[:2000], length=len(data)), ok(data)))
    assert (len(found.people), waits) == (150, [1.0])


@pytest.mark.parametrize(
    "data",
    [b"<html>", b"{", b"[]", b'{"value": 1}', b'{"value": [{"Verwijderd": "nee"}]}', b"[" * 100_000, b"\xff"],
)
def test_json_of_another_form_is_reported_in_dutch(serve, fetch, data):
    assert "het antwoord is niet te begrijpen" in fetch(serve(ok(data)))


def test_an_empty_answer_is_no_snapshot(serve, fetch):
    assert "geen enkel Kamerlid" in fetch(serve(ok(answer([]))))


@pytest.mark.parametrize(
    "link",
    [
        "http://elders.example/OData/",
        "https://127.0.0.1/",
        "file:///etc/hostname",
        "http://[::1/",
        "//x.example/",
    ],
)
def test_a_link_to_another_host_is_not_followed(serve, fetch, link):
    text = fetch(serve(linked(WHOLE[:2], link)))
    assert text.startswith("De Tweede Kamer verwijst door naar")
    assert text.endswith("Er is niets opgehaald.")


def test_a_redirect_to_another_host_is_not_followed(serve, fetch):
    other = serve(ok(answer(WHOLE)))
    text = fetch(serve(status(302, Location=f"{other.address}x")))
    assert "dat adres vertrouwt de kit niet" in text
    assert other.asked == []


def test_a_redirect_within_the_service_is_followed(serve, fetch):
    assert len(fetch(serve(status(302, Location="/two"), two=[ok(answer(WHOLE))])).people) == 150


@pytest.mark.parametrize("location", ["http://[", "//[", "http://x\x7f/", "http://xn--/", "/again"])
def test_a_redirect_that_leads_nowhere_is_reported_in_dutch(serve, fetch, location):
    assert fetch(serve(status(302, Location=location)), attempts=1).endswith((".", "gehaald."))


def test_pages_that_link_in_a_circle_come_to_an_end(serve, fetch):
    text = fetch(serve(linked(WHOLE[:2], "two"), two=[linked([], "two")]))
    assert "blijft naar volgende bladzijden verwijzen" in text


def test_too_large_an_answer_is_not_read_to_the_end(serve, fetch):
    assert "veel te groot" in fetch(serve(ok(answer(WHOLE))), max_bytes=10_000)


def test_too_slow_an_answer_is_given_up(serve, fetch):
    assert "komt te langzaam" in fetch(serve(slow), timeout=0.3, attempts=1)


def test_a_service_that_does_not_answer_is_given_up(serve, fetch):
    service = serve(lambda _handler, _service: time.sleep(1))
    assert "er komt geen antwoord" in fetch(service, timeout=0.2, attempts=1)


@pytest.mark.parametrize(
    "address",
    ["onzin", "", "ftp://x.example/", "file:///etc/", "http://[", "http://x.example:poort/", "http://",
     "http://xn--/", "http://127.0.0.1:99999/"],
)  # fmt: skip
def test_an_address_that_is_none_is_reported_in_dutch(address):
    with pytest.raises(PeopleError, match=r"is geen webadres|er is geen verbinding"):
        fetch_chamber(address, RetryPolicy(attempts=1))


def test_a_service_may_be_given_without_the_last_slash(serve, fetch):
    service = serve(ok(answer(WHOLE)))
    service.address = service.address.rstrip("/")
    assert len(fetch(service).people) == 150
    assert service.asked[0].startswith("/FractieZetelPersoon")


def test_without_a_network_the_error_says_so(fetch):
    assert "er is geen verbinding" in fetch(SimpleNamespace(address="http://127.0.0.1:9/"))


@pytest.mark.parametrize("with_scheme", [True, False])
def test_the_proxy_of_the_environment_is_used_unless_the_host_is_excepted(
    serve, fetch, monkeypatch, with_scheme
):
    proxy, service = serve(ok(answer(WHOLE))), serve(ok(answer(WHOLE[:7])))
    host = urlsplit(proxy.address).netloc
    monkeypatch.setenv("http_proxy", f"http://{host}" if with_scheme else host)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert len(fetch(service).people) == 7
    monkeypatch.setenv("no_proxy", "elders.example")
    assert len(fetch(service).people) == 150
    assert proxy.asked[0].startswith(service.address)


def test_a_proxy_of_an_unknown_kind_is_reported_in_dutch(fetch, monkeypatch):
    monkeypatch.setenv("http_proxy", "socks5://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    assert "de proxy van deze computer is niet te gebruiken" in fetch(SimpleNamespace(address="http://x.nl/"))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for 127.0.0.1 that is not trusted by default, with its key in the same file."""
    if not (openssl := shutil.which("openssl")):
        pytest.skip("openssl is not installed")
    path = tmp_path_factory.mktemp("tls") / "certificate.pem"
    command = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=127.0.0.1",
    ]
    command += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", path, "-out", path.with_suffix(".crt")]
    subprocess.run(command, check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + path.with_suffix(".crt").read_bytes())
    return path


def test_only_certificates_that_the_computer_trusts_are_accepted(serve, fetch, monkeypatch, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    service = serve(ok(answer(WHOLE)), context=context)
    monkeypatch.delenv("SSL_CERT_FILE")
    assert "er is geen verbinding" in fetch(service)
    assert service.asked == []
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_suffix(".crt")))
    assert len(fetch(service).people) == 150
