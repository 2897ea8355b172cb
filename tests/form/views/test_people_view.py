"""Politicians and days in the form, without a browser: messages in, what shows out."""

import datetime as dt

import msgspec
import pytest

from werkbezoek.form.session.session import Session
from werkbezoek.form.views import days_view, people_view
from werkbezoek.form.views.days_view import DaysView
from werkbezoek.form.views.editor import Editor
from werkbezoek.form.views.people_view import PeopleView
from werkbezoek.plan import Approach, Corporation, Invitee, Name, Province, Role, new_plan
from werkbezoek.planning import busy_days_from_visits
from werkbezoek.politicians import Office, PeopleError, Politician, Snapshot, load_snapshots, save_snapshot
from werkbezoek.store import SUFFIX, load, save

TODAY = dt.date(2027, 1, 4)
TAKEN = Snapshot(
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
    for module in (people_view, days_view):
        monkeypatch.setattr(module, "today_in_amsterdam", lambda: TODAY)


@pytest.fixture
def session(tmp_path):
    plans = tmp_path / "data" / "plannen"
    plans.mkdir(parents=True)
    path = plans / f"bezoek{SUFFIX}"
    save(msgspec.structs.replace(new_plan("Bezoek"), corporation=HERE), path, expected=None)
    return Session(path)


class Politicians:
    """The view with what it called."""

    def __init__(self, session):
        self.session, self.calls = session, []
        self.folder = session.path.parents[1] / "personen"
        self.view = PeopleView(session, changed=lambda: self.calls.append("changed"), go=self.calls.append)
        self.show()

    def show(self, **other):
        if other:
            self.session.replace(msgspec.structs.replace(self.session.plan, **other))
        self.view.show(self.session.plan, ())
        return self.view.widget

    def send(self, message, *buffers):
        self.view.widget._handle_custom_msg(message, list(buffers))
        return self.view.widget

    def names(self):
        return [one["name"] for one in self.view.widget.suggestions]


@pytest.fixture
def politicians(session):
    save_snapshot(TAKEN, session.path.parents[1] / "personen")
    return Politicians(session)


def test_the_nearest_are_shown_with_source_and_age(politicians):
    assert politicians.names() == ["Bram Dichtbij", "Chaima Provincie"]
    shown = politicians.view.widget
    assert shown.suggestions[0]["near"] == "Gaanderen · je werkgebied"
    assert shown.sources == [("Kamerleden", "3 personen", "Tweede Kamer, 1 december 2026", "34 dagen oud")]


def test_candidates_of_an_election_that_is_over_were_candidates(politicians):
    person = Politician(Name(first="Daan", last="Kandidaat"), Role.CANDIDATE, "Partij B", "Wehl")
    for election, role in ((TODAY, "Kandidaat-Kamerlid"), (dt.date(2027, 1, 3), "was kandidaat-Kamerlid")):
        list_ = Snapshot(Office.CANDIDATES, "Kiesraad", dt.date(2026, 12, 1), (person,), election=election)
        save_snapshot(list_, politicians.folder)
        shown = {one["name"]: one["role"] for one in politicians.show().suggestions}
        assert shown["Daan Kandidaat"] == role


def test_without_seats_a_cross_section_says_how_to_get_them(session):
    person = Politician(Name(first="Daan", last="Kandidaat"), Role.CANDIDATE, "Partij B", "Wehl")
    list_ = Snapshot(Office.CANDIDATES, "Kiesraad", dt.date(2026, 12, 1), (person,))
    save_snapshot(list_, session.path.parents[1] / "personen")
    shown = Politicians(session).show(approach=Approach.CROSS_SECTION)
    assert shown.hint.startswith("Haal de Kamerleden op")


def test_a_click_puts_someone_on_the_list_with_source_and_date(politicians):
    key = politicians.view.widget.suggestions[0]["id"]
    politicians.send({"invite": key})
    (invited,) = load(politicians.session.path).invitees
    assert (invited.name.full, invited.party, invited.home_town) == ("Bram Dichtbij", "Partij B", "Gaanderen")
    assert (invited.source, invited.source_date) == ("Tweede Kamer", dt.date(2026, 12, 1))
    assert politicians.calls == ["changed"]
    politicians.show()
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
    assert politicians.view.widget.choices["party"] == ["Partij A", "Partij B"]


def test_a_cross_section_shows_what_would_balance_it(politicians):
    assert politicians.view.widget.due == []
    shown = politicians.show(approach=Approach.CROSS_SECTION)
    assert shown.due == [("Partij A", "30 zetels, 0 op de lijst"), ("Partij B", "12 zetels, 0 op de lijst")]


def test_a_plan_without_a_region_shows_all_and_asks_for_one(politicians):
    shown = politicians.show(corporation=Corporation())
    assert len(politicians.names()) == 3
    assert shown.hint.startswith("Vul bij Bezoek je provincie en gemeenten in")


def test_whose_office_changed_is_pointed_out_with_a_way_there(politicians):
    gone = Invitee(
        id="a", name=Name(titles="drs.", first="Dirk", last="Weg"), roles=(Role.MP,), party="Partij A"
    )
    shown = politicians.show(invitees=(gone,))
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
    assert (politicians.names(), politicians.view.widget.sources, politicians.view.widget.warnings) == (
        [],
        [],
        [],
    )


def test_a_half_written_list_is_said(politicians):
    path = politicians.folder / "kamerleden.personen.json"
    path.write_bytes(path.read_bytes()[:50])
    shown = politicians.show()
    assert shown.suggestions == []
    assert "maar half geschreven" in shown.warnings[0]


def test_without_network_the_form_goes_on_with_what_it_has(politicians, monkeypatch):
    def fail():
        raise PeopleError("Ophalen bij de Tweede Kamer lukt niet: er is geen verbinding.")

    monkeypatch.setattr(people_view, "fetch_chamber", fail)
    shown = politicians.send({"fetch": True})
    assert shown.status == (
        "Ophalen bij de Tweede Kamer lukt niet: er is geen verbinding. "
        "De lijst die er al was, blijft (34 dagen oud)."
    )
    assert not shown.busy
    assert politicians.names() == ["Bram Dichtbij", "Chaima Provincie"]


def test_what_is_fetched_is_kept_and_shown(politicians, monkeypatch):
    newer = msgspec.structs.replace(TAKEN, as_of=TODAY, people=TAKEN.people[:1])
    monkeypatch.setattr(people_view, "fetch_chamber", lambda: newer)
    shown = politicians.send({"fetch": True})
    assert shown.status == "1 Kamerlid opgehaald."
    assert load_snapshots(politicians.folder)[0] == (newer,)
    assert shown.sources[0][3] == "van vandaag"


def test_files_are_read_in_the_browser_and_kept(politicians):
    data = "Naam;Rol;Partij;Gemeente\nKarin Wethouder;Wethouder;Lokaal;Doetinchem\n".encode("cp1252")
    shown = politicians.send({"read": ["lijst.csv"]}, memoryview(data))
    assert shown.status == "1 persoon ingelezen."
    assert "Karin Wethouder" in politicians.names()
    assert "geen XML" in politicians.send({"read": ["fout.xml"]}, memoryview(b"<")).status
    newer = msgspec.structs.replace(load_snapshots(politicians.folder)[0][1], as_of=dt.date(2028, 1, 1))
    save_snapshot(newer, politicians.folder)
    politicians.show()
    assert politicians.send({"read": ["lijst.csv"]}, memoryview(data)).status == (
        "1 persoon ingelezen. Dit komt in de plaats van de lijst die er was (eigen lijst, 1 januari 2028)."
    )


class Days:
    """The view of days with what it called."""

    def __init__(self, session):
        self.session, self.calls = session, []
        self.widget = DaysView(session, lambda: self.calls.append("changed")).widget

    def send(self, message):
        self.widget._handle_custom_msg(message, [])
        return self.widget


@pytest.fixture
def days(session):
    return Days(session)


def test_the_period_starts_when_there_is_notice_enough(days):
    assert days.widget.period == ["1-2-2027", "29-3-2027"]
    assert days.widget.days == []


def test_days_are_looked_for_and_one_is_chosen(days):
    shown = days.send({"search": ["1 februari 2027", "8-2-2027"]})
    assert [text for _, text, *_ in shown.days] == [
        "maandag 1 februari 2027", "vrijdag 5 februari 2027", "maandag 8 februari 2027",
    ]  # fmt: skip
    days.send({"choose": "2027-02-05"})
    assert load(days.session.path).date == dt.date(2027, 2, 5)
    days.send({"option": "2027-02-08"})
    days.send({"option": "2027-02-01"})
    assert load(days.session.path).date_options == (dt.date(2027, 2, 1), dt.date(2027, 2, 8))
    assert days.calls == ["changed"] * 3


def test_a_half_typed_date_makes_room_for_the_one_that_is_chosen(days):
    days.session.edit("date", "31 februari")
    days.send({"choose": "2027-02-05"})
    assert days.session.problem("date") == ""


def test_a_period_that_is_no_period_says_how_to_write_it(days):
    assert "31 februari" not in days.send({"search": ["31-2-2027", "x"]}).days
    assert days.widget.problem.startswith("31 februari 2027 bestaat niet")
    assert days.send({"search": ["1-3-2027", "1-2-2027"]}).remarks == [
        "De laatste dag van de periode is vóór de eerste."
    ]


def test_other_visits_sessions_and_a_recess_table_of_ones_own_count(days):
    data = days.session.path.parents[1]
    other = msgspec.structs.replace(new_plan("Ander bezoek"), corporation=HERE, date=dt.date(2027, 2, 5))
    save(other, days.session.path.with_name(f"ander{SUFFIX}"), expected=None)
    (data / "dialoogsessies.csv").write_text(
        "datum;regio;plaats\n8-2-2027;Gelderland;Arnhem\n", encoding="utf-8"
    )
    (data / "reces.csv").write_text("name,start,end,source\nx,2027-02-02,2027-02-02,zelf\n", encoding="utf-8")
    shown = days.send({"search": ["1-2-2027", "8-2-2027"]})
    assert [text for _, text, *_ in shown.days] == ["maandag 1 februari 2027", "dinsdag 2 februari 2027"]
    assert [why for _, why in shown.left_out] == ["“Ander bezoek”", "de dialoogsessie van Aedes in Arnhem"]
    (data / "dialoogsessies.csv").write_text("datum\n", encoding="utf-8")
    (data / "reces.csv").write_text("name,start,end,source\nx,y,z,zelf\n", encoding="utf-8")
    remarks = days.send({"search": ["1-2-2027", "8-2-2027"]}).remarks
    assert remarks[0].endswith("Zolang geldt het recesrooster van de kit.")
    assert "ontbreekt de kolom regio" in remarks[1]


def test_an_edit_reads_other_plans_again_only_if_they_changed(session, monkeypatch):
    read = []

    def counted(plan, folder):
        read.append(plan.corporation.name)
        return busy_days_from_visits(plan, folder)

    monkeypatch.setattr(days_view, "busy_days_from_visits", counted)
    view = DaysView(session, lambda: None)
    view.widget._handle_custom_msg({"search": ["1-2-2027", "8-2-2027"]}, [])
    session.edit("title", "Een andere titel")  # its own file changes too
    view.show(session.plan, ())
    assert len(read) == 1
    other = msgspec.structs.replace(new_plan("Ander bezoek"), corporation=HERE, date=dt.date(2027, 2, 5))
    save(other, session.path.with_name(f"ander{SUFFIX}"), expected=None)
    view.show(session.plan, ())
    assert len(read) == 2
    assert ("vrijdag 5 februari 2027", "“Ander bezoek”") in view.widget.left_out
    session.edit("corporation.name", "Anders")
    view.show(session.plan, ())
    view.widget._handle_custom_msg({"search": ["1-2-2027", "8-2-2027"]}, [])
    assert len(read) == 4


def test_the_rules_in_the_form_go_by_the_recess_table_of_ones_own(session):
    waiting = Invitee(id="a", name=Name(last="Bos"), roles=(Role.MP,))
    session.replace(msgspec.structs.replace(session.plan, date=dt.date(2040, 2, 8), invitees=(waiting,)))
    editor = Editor(session, leave=lambda _: None, opened=lambda _: None)

    def codes():
        editor.refresh()
        return {finding["code"] for finding in editor._beside.findings.findings}

    assert "DAT502" in codes()
    own = session.path.parents[1] / "reces.csv"
    own.write_text("name,start,end,source\nx,2040-02-06,2040-02-10,zelf\n", encoding="utf-8")
    assert "DAT502" not in codes()
