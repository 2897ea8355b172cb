import datetime as dt

import msgspec
import pytest
from support.form_driver import FormDriver, send

from werkbezoek import planning
from werkbezoek.form.views import days_view
from werkbezoek.form.views.days_view import DaysView
from werkbezoek.form.views.margin_view import FindingsView
from werkbezoek.form.views.notebook import Form
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import Corporation, Invitee, Name, Province, Role, new_plan
from werkbezoek.planning import busy_days_from_visits
from werkbezoek.store import SUFFIX, load, save

HERE = Corporation(name="x", municipalities=("Doetinchem",), province=Province.GELDERLAND)


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch):
    monkeypatch.setattr(days_view, "today_in_amsterdam", lambda: dt.date(2027, 1, 4))


@pytest.fixture
def session(new_session):
    return new_session(msgspec.structs.replace(new_plan("Bezoek"), corporation=HERE))


class Days:
    """The view, and how often it refreshed the form."""

    def __init__(self, session):
        self.session, self.refreshes = session, 0
        self.view = DaysView(FormContext(session, self.count))

    def count(self):
        self.refreshes += 1

    def send(self, message):
        return send(self.view, message)


@pytest.fixture
def days(session):
    return Days(session)


def test_the_period_starts_when_there_is_notice_enough(days):
    assert days.view.period == ["1-2-2027", "29-3-2027"]
    assert days.view.days == []


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
    assert days.refreshes == 3


def test_a_half_typed_date_makes_room_for_the_one_that_is_chosen(days):
    days.session.edit("date", "31 februari")
    days.send({"choose": "2027-02-05"})
    assert days.session.problem("date") == ""


def test_a_period_that_is_no_period_says_how_to_write_it(days):
    assert "31 februari" not in days.send({"search": ["31-2-2027", "x"]}).days
    assert days.view.problem.startswith("31 februari 2027 bestaat niet")
    assert days.send({"search": ["1-3-2027", "1-2-2027"]}).remarks == [
        "De laatste dag van de periode ligt voor de eerste."
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
    assert [reason for _, reason in shown.left_out] == [
        "“Ander bezoek”",
        "de dialoogsessie van Aedes in Arnhem",
    ]
    (data / "bijzondere-dagen.csv").write_text(
        "naam;begin;einde;waar;bron\nde kermis;1-2-2027;1-2-2027;Gelderland;zelf\n", encoding="utf-8"
    )
    shown = days.send({"search": ["1-2-2027", "8-2-2027"]})
    assert shown.left_out[0] == ("maandag 1 februari 2027", "de kermis")
    (data / "bijzondere-dagen.csv").write_text("naam\n", encoding="utf-8")
    (data / "dialoogsessies.csv").write_text("datum\n", encoding="utf-8")
    (data / "reces.csv").write_text("name,start,end,source\nx,y,z,zelf\n", encoding="utf-8")
    remarks = days.send({"search": ["1-2-2027", "8-2-2027"]}).remarks
    assert remarks[0].endswith("Zolang geldt het recesrooster van de kit.")
    assert remarks[1].endswith("Zolang gelden alleen de bijzondere dagen van de kit.")
    assert "ontbreekt de kolom regio" in remarks[2]


def test_an_edit_reads_other_plans_again_only_if_they_changed(session, monkeypatch):
    read = []

    def counted(plan, folder):
        read.append(plan.corporation.name)
        return busy_days_from_visits(plan, folder)

    monkeypatch.setattr(planning, "busy_days_from_visits", counted)
    view = DaysView(FormContext(session))
    send(view, {"search": ["1-2-2027", "8-2-2027"]})
    session.edit("title", "Een andere titel")  # its own file changes too
    view.refresh()
    assert len(read) == 1
    other = msgspec.structs.replace(new_plan("Ander bezoek"), corporation=HERE, date=dt.date(2027, 2, 5))
    save(other, session.path.with_name(f"ander{SUFFIX}"), expected=None)
    view.refresh()
    assert len(read) == 2
    assert ("vrijdag 5 februari 2027", "“Ander bezoek”") in view.left_out
    session.edit("corporation.name", "Anders")
    view.refresh()
    send(view, {"search": ["1-2-2027", "8-2-2027"]})
    assert len(read) == 4


def test_the_rules_in_the_form_go_by_the_recess_table_of_ones_own(session):
    waiting = Invitee(id="a", name=Name(last="Bos"), roles=(Role.MP,))
    session.replace(msgspec.structs.replace(session.plan, date=dt.date(2040, 2, 8), invitees=(waiting,)))
    form = FormDriver(Form(session.path, session.path.parent).widget)

    def codes():
        form.type("title", "Bezoek")
        return {finding["code"] for finding in form.view(FindingsView).findings}

    assert "DAT502" in codes()
    own = session.path.parents[1] / "reces.csv"
    own.write_text("name,start,end,source\nx,2040-02-06,2040-02-10,zelf\n", encoding="utf-8")
    assert "DAT502" not in codes()
