import datetime as dt

import msgspec
import pytest
from support.form_driver import record_values, send

from werkbezoek.form.views import people_view
from werkbezoek.form.views.people_view import PeopleView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import Approach, Corporation, Invitee, Name, Province, Role, new_plan
from werkbezoek.politicians import Office, PeopleError, Politician, Snapshot, load_snapshots, save_snapshot
from werkbezoek.store import load

TODAY = dt.date(2027, 1, 4)
MEMBERS = Snapshot(
    Office.CHAMBER,
    "Tweede Kamer",
    dt.date(2026, 12, 1),
    (
        Politician(Name(first="Anna", last="Verweg"), Role.MP, "Partij A", "Middelburg"),
        Politician(Name(first="Bram", last="Dichtbij"), Role.MP, "Partij B", "Gaanderen"),
        Politician(Name(first="Chaima", last="Provincie"), Role.MP, "Partij A", "Nijmegen"),
    ),
    {"Partij A": 30, "Partij B": 12},
)
HERE = Corporation(name="x", municipalities=("Doetinchem",), province=Province.GELDERLAND)


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch):
    monkeypatch.setattr(people_view, "today_in_amsterdam", lambda: TODAY)


@pytest.fixture
def session(new_session):
    return new_session(msgspec.structs.replace(new_plan("Bezoek"), corporation=HERE))


class Politicians:
    """The view, and what it called of the form."""

    def __init__(self, session):
        self.session, self.calls = session, []
        self.folder = session.path.parents[1] / "personen"
        self.view = PeopleView(FormContext(session, lambda: self.calls.append("refresh"), self.calls.append))
        self.refresh()

    def refresh(self, **other):
        if other:
            self.session.replace(msgspec.structs.replace(self.session.plan, **other))
        self.view.refresh()
        return self.view

    def send(self, message, *buffers):
        return send(self.view, message, *buffers)

    def names(self):
        return [suggestion["name"] for suggestion in self.view.suggestions]


@pytest.fixture
def politicians(session):
    save_snapshot(MEMBERS, session.path.parents[1] / "personen")
    return Politicians(session)


def test_the_nearest_are_shown_with_source_and_age(politicians):
    assert politicians.names() == ["Bram Dichtbij", "Chaima Provincie"]
    shown = politicians.view
    assert shown.suggestions[0]["near"] == "Gaanderen · je werkgebied"
    assert shown.sources == [
        {
            "key": "kamerleden",
            "label": "Kamerleden",
            "people": "3 personen",
            "origin": "Tweede Kamer, 1 december 2026",
            "age": "34 dagen oud",
        }
    ]


def test_candidates_of_an_election_that_is_over_were_candidates(politicians):
    person = Politician(Name(first="Daan", last="Kandidaat"), Role.CANDIDATE, "Partij B", "Wehl")
    for election, role in ((TODAY, "Kandidaat-Kamerlid"), (dt.date(2027, 1, 3), "was kandidaat-Kamerlid")):
        list_ = Snapshot(Office.CANDIDATES, "Kiesraad", dt.date(2026, 12, 1), (person,), election=election)
        save_snapshot(list_, politicians.folder)
        shown = {suggestion["name"]: suggestion["role"] for suggestion in politicians.refresh().suggestions}
        assert shown["Daan Kandidaat"] == role


def test_without_seats_a_cross_section_says_how_to_get_them(session):
    person = Politician(Name(first="Daan", last="Kandidaat"), Role.CANDIDATE, "Partij B", "Wehl")
    list_ = Snapshot(Office.CANDIDATES, "Kiesraad", dt.date(2026, 12, 1), (person,))
    save_snapshot(list_, session.path.parents[1] / "personen")
    shown = Politicians(session).refresh(approach=Approach.CROSS_SECTION)
    assert shown.hint.startswith("Haal de Kamerleden op")


def test_a_click_puts_someone_on_the_list_with_source_and_date(politicians):
    key = politicians.view.suggestions[0]["id"]
    politicians.send({"invite": key})
    (invited,) = load(politicians.session.path).invitees
    assert (invited.name.full, invited.party, invited.home_town) == ("Bram Dichtbij", "Partij B", "Gaanderen")
    assert (invited.source, invited.source_date) == ("Tweede Kamer", dt.date(2026, 12, 1))
    assert politicians.calls == ["refresh"]
    politicians.refresh()
    assert politicians.names() == ["Chaima Provincie"]
    politicians.send({"invite": key})
    assert len(politicians.session.plan.invitees) == 1
    politicians.session.undo()
    assert politicians.session.plan.invitees == ()


def test_the_filters_narrow_and_widen(politicians):
    politicians.send({"filter": "near", "value": "4"})
    assert politicians.names()[-1] == "Anna Verweg"
    politicians.send({"filter": "party", "value": "Partij A"})
    assert politicians.names() == ["Chaima Provincie", "Anna Verweg"]
    politicians.send({"filter": "role", "value": "wethouder"})
    assert politicians.names() == []
    assert politicians.view.choices["party"] == [
        ("", "Alle partijen"),
        ("Partij A", "Partij A"),
        ("Partij B", "Partij B"),
    ]


def test_a_cross_section_shows_what_would_balance_it(politicians):
    assert politicians.view.due == []
    shown = politicians.refresh(approach=Approach.CROSS_SECTION)
    assert shown.due == [("Partij A", "30 zetels, 0 op de lijst"), ("Partij B", "12 zetels, 0 op de lijst")]


def test_a_plan_without_a_region_shows_all_and_asks_for_one(politicians):
    shown = politicians.refresh(corporation=Corporation())
    assert len(politicians.names()) == 3
    assert shown.hint.startswith("Vul bij Bezoek je provincie en gemeenten in")


def test_whose_office_changed_is_pointed_out_with_a_way_there(politicians):
    gone = Invitee(
        id="a", name=Name(titles="drs.", first="Dirk", last="Weg"), roles=(Role.MP,), party="Partij A"
    )
    shown = politicians.refresh(invitees=(gone,))
    assert shown.changed == [
        (
            "invitees[0].roles",
            "Dirk Weg staat niet bij de zittende Kamerleden (Tweede Kamer, 1 december 2026).",
        )
    ]
    politicians.send({"go": "invitees[0].roles"})
    assert politicians.calls == ["invitees[0].roles"]


def test_without_any_list_there_is_nothing_and_no_fault(session):
    politicians = Politicians(session)
    assert (politicians.names(), politicians.view.sources, politicians.view.warnings) == (
        [],
        [],
        [],
    )


def test_a_half_written_list_is_said(politicians):
    path = politicians.folder / "kamerleden.personen.json"
    path.write_bytes(path.read_bytes()[:50])
    shown = politicians.refresh()
    assert shown.suggestions == []
    assert "maar half geschreven" in shown.warnings[0]


def test_without_network_the_form_goes_on_with_what_it_has(politicians, monkeypatch):
    def fail():
        raise PeopleError("Ophalen bij de Tweede Kamer lukt niet: er is geen verbinding.")

    monkeypatch.setattr("werkbezoek.politicians.fetch_chamber", fail)
    shown = politicians.send({"fetch": True})
    assert shown.status == (
        "Ophalen bij de Tweede Kamer lukt niet: er is geen verbinding. "
        "De lijst die er al was, blijft (34 dagen oud)."
    )
    assert not shown.busy
    assert politicians.names() == ["Bram Dichtbij", "Chaima Provincie"]


def test_what_is_fetched_is_kept_and_shown(politicians, monkeypatch):
    newer = msgspec.structs.replace(MEMBERS, as_of=TODAY, people=MEMBERS.people[:1])
    monkeypatch.setattr("werkbezoek.politicians.fetch_chamber", lambda: newer)
    shown = politicians.send({"fetch": True})
    assert shown.status == "1 Kamerlid opgehaald."
    assert load_snapshots(politicians.folder)[0] == (newer,)
    assert shown.sources[0]["age"] == "van vandaag"


def test_files_are_read_in_the_browser_and_kept(politicians):
    data = "Naam;Rol;Partij;Gemeente\nKarin Wethouder;Wethouder;Lokaal;Doetinchem\n".encode("cp1252")
    shown = politicians.send({"read": ["lijst.csv"]}, memoryview(data))
    assert shown.status == "1 persoon ingelezen."
    assert "Karin Wethouder" in politicians.names()
    answers = record_values(shown, "status")
    politicians.send({"read": ["lijst.csv"]}, memoryview(data))
    assert answers[0] == "Even geduld …"
    assert "geen XML" in politicians.send({"read": ["fout.xml"]}, memoryview(b"<")).status
    newer = msgspec.structs.replace(load_snapshots(politicians.folder)[0][1], as_of=dt.date(2028, 1, 1))
    save_snapshot(newer, politicians.folder)
    politicians.refresh()
    assert politicians.send({"read": ["lijst.csv"]}, memoryview(data)).status == (
        "1 persoon ingelezen. Deze lijst komt in de plaats van de vorige "
        "(eigen lijst Doetinchem, 1 januari 2028)."
    )


def test_a_search_looks_everywhere_and_more_are_shown_on_request(politicians, session):
    politicians.send({"filter": "search", "value": "verweg"})
    assert politicians.names() == ["Anna Verweg"]
    people = [
        Politician(Name(first="Jan", last=f"Nummer {n}"), Role.MP, "Partij A", "Ede") for n in range(60)
    ]
    save_snapshot(
        msgspec.structs.replace(MEMBERS, people=tuple(people)), session.path.parents[1] / "personen"
    )
    politicians.send({"filter": "search", "value": ""})
    assert (len(politicians.names()), politicians.view.has_more) == (25, True)
    politicians.send({"more": True})
    politicians.send({"more": True})
    assert (len(politicians.names()), politicians.view.has_more) == (60, False)


def test_a_table_of_parties_of_ones_own_counts_and_a_mistake_in_it_is_said(politicians):
    table = politicians.folder.parent / "partijen.csv"
    table.write_text("partij;naam\nPartij A;Partij B\n", encoding="utf-8")
    politicians.refresh()
    assert [party for party, _ in politicians.view.choices["party"]] == ["", "Partij B"]
    table.write_text("partij\nPartij A\n", encoding="utf-8")
    assert politicians.refresh().warnings == [
        "In “partijen.csv” ontbreekt de kolom naam; nodig zijn partij en naam. "
        "Zolang gelden alleen de partijnamen van de kit."
    ]


def test_lists_of_several_municipalities_are_shown_and_removed_one_by_one(politicians):
    head = b"Naam;Rol;Partij;Gemeente\n"
    texts = (b"Karin Wethouder;Wethouder;Lokaal;Doetinchem\n", b"Cor Raad;Raadslid;PvdA;Bronckhorst\n")
    shown = politicians.send({"read": ["a.csv", "b.csv"]}, *(memoryview(head + text) for text in texts))
    assert [(each["label"], each["people"], each["origin"]) for each in shown.sources[1:]] == [
        ("Eigen lijst Bronckhorst", "1 persoon", "4 januari 2027"),
        ("Eigen lijst Doetinchem", "1 persoon", "4 januari 2027"),
    ]
    politicians.send({"forget": "lokaal-bronckhorst"})
    assert "Cor Raad" not in politicians.names()
    assert "Karin Wethouder" in politicians.names()
    assert shown.removed == "Eigen lijst Bronckhorst"
    assert shown.status == "Eigen lijst Bronckhorst is weggehaald. Wie al genodigde is, blijft op de lijst."
    politicians.send({"restore": True})
    assert "Cor Raad" in politicians.names()
    assert (shown.removed, shown.status) == ("", "Eigen lijst Bronckhorst staat er weer.")
