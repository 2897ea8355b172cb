"""The client against a server of our own that plays the service, in good and in bad shape."""

import contextlib
import datetime as dt
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

import pytest
from support.people_data import answer, member

from werkbezoek.plan import Role
from werkbezoek.politicians import PeopleError, fetch_chamber
from werkbezoek.politicians.client import RetryPolicy

WHOLE = [member(number) for number in range(150)]


class Service:
    """A server that answers each path by a list of functions, the last one for ever."""

    def __init__(self, *first, **paths):
        self.answers = {"": list(first), **{path: list(given) for path, given in paths.items()}}
        self.asked = []
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                service.asked.append(self.path)
                path = urlsplit(self.path).path.strip("/")
                left = service.answers[path if path in service.answers else ""]
                with contextlib.suppress(OSError):
                    (left.pop(0) if len(left) > 1 else left[0])(self, service)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()


@pytest.fixture
def serve():
    running = []

    def start(*first, **paths):
        running.append(Service(*first, **paths))
        return running[-1]

    yield start
    for one in running:
        one.server.shutdown()
        one.server.server_close()


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


def fetch(service, **patience):
    waits = []
    given = {"tries": 3, "pause": 1.0, "timeout": 5.0, "sleep": waits.append, **patience}
    try:
        return fetch_chamber(service.address, RetryPolicy(**given)), waits
    except PeopleError as error:
        return str(error), waits


def test_all_members_with_party_town_and_the_seats_of_each_group(serve):
    service = serve(ok(answer(WHOLE)))
    found, waits = fetch(service)
    assert len(found.people) == 150
    assert {one.role for one in found.people} == {Role.MP}
    assert found.seats == {"Partij A": 40, "Partij B": 40, "Partij C": 40, "Lijst D": 40}
    assert found.full_names["Lijst D"] == "Lijst D voluit"
    assert (found.source, waits) == ("Tweede Kamer", [])
    assert abs((found.as_of - dt.datetime.now(dt.UTC).date()).days) <= 1


def test_one_request_asks_for_what_is_needed_and_nothing_more(serve):
    service = serve(ok(answer(WHOLE)))
    fetch(service)
    (asked,) = [unquote(path) for path in service.asked]
    assert asked.startswith(
        "/FractieZetelPersoon?$filter=TotEnMet eq null and Verwijderd eq false&$expand=Persoon("
    )
    assert "Geboortedatum" not in asked


def test_nothing_beyond_name_party_and_town_is_kept(serve):
    found, _ = fetch(serve(ok(answer(WHOLE))))
    assert "1980" not in repr(found)
    assert "p17" not in repr(found)


def test_pages_of_250_are_followed_to_the_end(serve):
    many = [member(number) for number in range(620)]
    service = serve(
        linked(many[:250], "two"), two=[linked(many[250:500], "three")], three=[ok(answer(many[500:]))]
    )
    found, _ = fetch(service)
    assert (len(found.people), len(service.asked)) == (620, 3)


def test_a_relative_link_is_followed(serve):
    pages = [linked(WHOLE[:100], "?$skip=100"), ok(answer(WHOLE[100:]))]
    assert len(fetch(serve(*pages))[0].people) == 150


def test_vacant_seats_deleted_records_and_former_members_are_left_out(serve):
    gone = [
        member(1, Persoon=None),
        member(2, Verwijderd=True),
        member(3, TotEnMet="2026-01-01"),
        member(4, Persoon={**member(4)["Persoon"], "Verwijderd": True}),
        member(5, Persoon={**member(5)["Persoon"], "Achternaam": None}),
        member(6, Persoon={**member(6)["Persoon"], "Functie": "Oud Kamerlid"}),
    ]
    found, _ = fetch(serve(ok(answer([*gone, member(7), member(7, Id="again")]))))
    assert len(found.people) == 1


def test_whoever_is_in_a_seat_is_a_member_whatever_else_they_are(serve):
    chair = member(1, Persoon={**member(1)["Persoon"], "Functie": "Voorzitter van de Kamer"})
    assert len(fetch(serve(ok(answer([chair]))))[0].people) == 1


def test_in_an_answer_of_persons_only_those_who_say_to_be_members_are(serve):
    persons = [
        {**member(1)["Persoon"], "Fractielabel": "Partij A"},
        {**member(2)["Persoon"], "Functie": "Eerste Kamerlid"},
        {**member(3)["Persoon"], "Functie": None},
    ]
    (found,) = fetch(serve(ok(answer(persons))))[0].people
    assert (found.role, found.party) == (Role.MP, "Partij A")


def test_a_seat_without_a_group_and_a_person_without_a_town_are_taken(serve):
    bare = {"Id": "p1", "Achternaam": "Voorbeeld", "Initialen": "J."}
    (found,) = fetch(serve(ok(answer([member(1, Persoon=bare, FractieZetel=None)]))))[0].people
    assert (found.name.first, found.party, found.home_town) == ("J.", "", "")


@pytest.mark.parametrize("code", [429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again_with_longer_pauses(serve, code):
    found, waits = fetch(serve(status(code), status(code), ok(answer(WHOLE))))
    assert (len(found.people), waits) == (150, [1.0, 2.0])


def test_the_service_says_how_long_to_wait_but_not_for_ever(serve):
    asked = serve(status(429, Retry_After="7"), status(429, Retry_After="86400"), ok(answer(WHOLE)))
    assert fetch(asked)[1] == [7.0, 60.0]
    dated = serve(status(503, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"), ok(answer(WHOLE)))
    assert fetch(dated)[1] == [1.0]


def test_patience_ends(serve):
    said, waits = fetch(serve(status(500)))
    assert said.startswith("Ophalen bij de Tweede Kamer lukt niet: de dienst geeft foutcode 500.")
    assert "lees een bewaard bestand in" in said
    assert waits == [1.0, 2.0]


@pytest.mark.parametrize("code", [400, 403, 404])
def test_a_refusal_is_not_tried_again(serve, code):
    service = serve(status(code))
    assert f"foutcode {code}" in fetch(service)[0]
    assert len(service.asked) == 1


def test_an_answer_shorter_than_it_should_be_is_not_taken_however_whole_it_looks(serve):
    data = answer(WHOLE)
    found, waits = fetch(serve(ok(data, length=len(data) + 10)))
    assert "brak halverwege af" in found
    assert len(waits) == 2


def test_an_answer_cut_off_in_the_middle_is_tried_again(serve):
    data = answer(WHOLE)
    found, waits = fetch(serve(ok(data[:2000], length=len(data)), ok(data)))
    assert (len(found.people), waits) == (150, [1.0])


@pytest.mark.parametrize(
    "data",
    [b"<html>", b"{", b"[]", b'{"value": 1}', b'{"value": [{"Verwijderd": "nee"}]}', b"[" * 100_000, b"\xff"],
)
def test_wrong_json_is_said_in_dutch(serve, data):
    assert "het antwoord is niet te begrijpen" in fetch(serve(ok(data)))[0]


def test_an_empty_answer_is_no_snapshot(serve):
    assert "geen enkel Kamerlid" in fetch(serve(ok(answer([]))))[0]


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
def test_a_link_to_another_host_is_not_followed(serve, link):
    said, _ = fetch(serve(linked(WHOLE[:2], link)))
    assert said.startswith("De Tweede Kamer verwijst door naar")
    assert said.endswith("Er is niets opgehaald.")


def test_a_redirect_to_another_host_is_not_followed(serve):
    other = serve(ok(answer(WHOLE)))
    said, _ = fetch(serve(status(302, Location=f"{other.address}x")))
    assert "dat adres vertrouwt de kit niet" in said
    assert other.asked == []


def test_a_redirect_within_the_service_is_followed(serve):
    assert len(fetch(serve(status(302, Location="/two"), two=[ok(answer(WHOLE))]))[0].people) == 150


def test_pages_that_go_round_in_a_circle_end(serve):
    assert (
        "blijft naar volgende bladzijden verwijzen"
        in fetch(serve(linked(WHOLE[:2], "two"), two=[linked([], "two")]))[0]
    )


def test_too_large_an_answer_is_not_read_to_the_end(serve):
    assert "veel te groot" in fetch(serve(ok(answer(WHOLE))), most_bytes=10_000)[0]


def test_too_slow_an_answer_is_given_up(serve):
    assert "komt te langzaam" in fetch(serve(slow), timeout=0.3, tries=1)[0]


@pytest.mark.parametrize(
    "address",
    ["onzin", "", "ftp://x.example/", "file:///etc/", "http://[", "http://x.example:poort/", "http://"],
)
def test_an_address_that_is_none_is_said_in_dutch(address):
    with pytest.raises(PeopleError, match=r"is geen adres van een dienst|er is geen verbinding"):
        fetch_chamber(address, RetryPolicy(tries=1))


def test_a_service_may_be_given_without_the_last_slash(serve):
    service = serve(ok(answer(WHOLE)))
    service.address = service.address.rstrip("/")
    assert len(fetch(service)[0].people) == 150
    assert service.asked[0].startswith("/FractieZetelPersoon")


@pytest.mark.parametrize("location", ["http://[", "//[", "http://x\x7f/"])
def test_a_redirect_to_no_address_at_all_is_said_in_dutch(serve, location):
    assert isinstance(fetch(serve(status(302, Location=location)), tries=1)[0], str)


def test_without_network_it_says_so():
    class Nowhere:
        address = "http://127.0.0.1:9/"

    assert "er is geen verbinding" in fetch(Nowhere())[0]
