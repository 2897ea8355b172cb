"""Sections for Aedes: few names, and nothing that depends on the clock."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from support.good_plans import GOOD_PLANS, TODAY
from support.small_plans import blocks, facts, invitee, plan
from support.strategies import plans

from werkbezoek.documents.audiences import document
from werkbezoek.documents.blocks import Document, Table
from werkbezoek.plan import (
    Consent,
    ConsentScope,
    IgnoredRule,
    Outcome,
    Promise,
    PromiseState,
    Review,
    Reviewer,
    Role,
    Status,
    put,
)


def test_mps_are_named_and_all_others_are_counted():
    doc = document(
        plan(
            invitees=(
                invitee(Role.MP, name="Kamer", party="Partij A", status=Status.INVITED),
                invitee(Role.CANDIDATE, Role.ALDERMAN, name="Weg", party="Partij B", status=Status.DECLINED),
                invitee(Role.ALDERMAN, name="Een", party="Partij C"),
                invitee(Role.COUNCILLOR, name="Twee", party="partij-c"),
                invitee(Role.COUNCILLOR, name="Drie"),
                invitee(Role.COUNCILLOR, name="Vier", party="Partij D", status=Status.DECLINED),
                invitee(Role.DIRECTOR, name="Baas"),
                invitee(Role.STAFF, name="Hulp"),
                invitee(Role.STAFF, name="Maat"),
                invitee(Role.RESIDENT, name="Buur", consent=Consent(scope=(ConsentScope.RUN_SHEET,))),
            ),
        ),
        "aedes",
    )
    assert blocks(doc, Table)[0].rows == (
        ("Kamer", "Kamerlid", "Partij A", "Uitgenodigd"),
        ("Weg", "Kandidaat-Kamerlid", "Partij B", "Afgemeld"),
    )
    assert facts(doc)["Lokale en andere politici"] == "2 × Partij C\n1 × partij niet ingevuld"
    assert facts(doc)["Anderen"] == "één directeur-bestuurder\ntwee medewerkers\néén bewoner"


def test_the_programme_has_no_titles():
    doc = document(GOOD_PLANS["morning"](), "aedes")
    rows = blocks(doc, Table)[1].rows
    assert [row[0] for row in rows] == [
        "Ontvangst",
        "Presentatie",
        "Rondleiding",
        "Gesprek",
        "Lunch",
    ]
    assert rows[2][1:3] == (
        "1 uur en 15 minuten",
        "Woning\nBouwproject\nBuurthuis, Doetinchem",
    )
    assert "Rozenbuurt in" not in msgspec.json.encode(doc).decode()


def test_the_outcome_is_in_numbers():
    outcome = Outcome(
        promises=(
            Promise(text="Noor komt terug"),
            Promise(text="Ilse stelt een vraag", state=PromiseState.KEPT),
            Promise(text=" "),
        ),
        reviews=(Review(mark=8, text="Fijn"), Review(mark=7), Review(by=Reviewer.HOST, mark=6)),
    )
    found = facts(document(put(GOOD_PLANS["morning"](), "outcome", outcome), "aedes"))
    assert found["Toezeggingen"] == "1 nog open en 1 nagekomen"
    assert (found["Cijfers van gasten"], found["Cijfers van de organisatie"]) == ("8, 7", "6")
    assert found["Evaluatie"] == "Gedaan"


@pytest.mark.parametrize("name", list(GOOD_PLANS))
def test_without_findings_the_document_does_not_say_that_all_is_well(name):
    found = facts(document(GOOD_PLANS[name](), "aedes", today=TODAY))["Bevindingen"]
    assert found == "Geen bevindingen. De regels zien niet alles."


def test_findings_are_codes_as_of_the_day_of_saving():
    visit = plan(
        date=dt.date(2027, 1, 20),
        invitees=(invitee(Role.MP, name="Kamer", status=Status.INVITED),),
        ignored_rules=(IgnoredRule(code="WIE108", reason="Liever zonder Jan"),),
    )
    assert "Bevindingen" not in facts(document(visit, "aedes"))
    before = put(visit, "saved_at", dt.datetime(2027, 1, 19, 22, tzinfo=dt.UTC))
    after = put(visit, "saved_at", dt.datetime(2027, 1, 20, 23, 30, tzinfo=dt.UTC))
    assert "DAT501" not in facts(document(before, "aedes"))["Bevindingen"]
    assert "DAT501 De datum is voorbij" in facts(document(after, "aedes"))["Bevindingen"]
    assert facts(document(after, "aedes"))["Bewust anders"].startswith("WIE108 ")
    assert "Liever" not in msgspec.json.encode(document(after, "aedes")).decode()


@given(plans())
def test_any_plan_has_a_document_for_aedes(visit):
    doc = document(visit, "aedes")
    assert msgspec.json.decode(msgspec.json.encode(doc), type=Document) == doc
    assert doc.address == ""
