"""What Aedes gets: enough to think along and to compare, few names, nothing that depends on the clock."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from support.good_plans import GOOD_PLANS, TODAY
from support.strategies import plans

from werkbezoek.documents.audiences import Document, FactList, Table, document
from werkbezoek.plan import IgnoredRule, Invitee, Name, Outcome, Plan, Role, Status, put


def facts(doc: Document) -> dict[str, str]:
    return {
        fact.name: fact.text
        for section in doc.sections
        for block in section.blocks
        if isinstance(block, FactList)
        for fact in block.facts
    }


def tables(doc: Document) -> list[Table]:
    return [block for section in doc.sections for block in section.blocks if isinstance(block, Table)]


def invitee(name: str, *roles: Role, status: Status = Status.INVITED, **fields) -> Invitee:
    return Invitee(id=name, name=Name(last=name), roles=roles, status=status, **fields)


def test_members_by_name_and_everyone_else_as_a_number():
    doc = document(
        Plan(
            id="p",
            schema_version=1,
            invitees=(
                invitee("Kamer", Role.MP, party="Partij A"),
                invitee("Weg", Role.CANDIDATE, Role.ALDERMAN, party="Partij B", status=Status.DECLINED),
                invitee("Een", Role.ALDERMAN, party="Partij C"),
                invitee("Twee", Role.COUNCILLOR, party="partij-c"),
                invitee("Drie", Role.COUNCILLOR),
                invitee("Vier", Role.COUNCILLOR, party="Partij D", status=Status.DECLINED),
                invitee("Baas", Role.DIRECTOR),
                invitee("Hulp", Role.STAFF),
                invitee("Maat", Role.STAFF),
                invitee("Buur", Role.RESIDENT, resident_consent=True),
            ),
        ),
        "aedes",
    )
    assert tables(doc)[0].rows == (
        ("Kamer", "Kamerlid", "Partij A", "Uitgenodigd"),
        ("Weg", "Kandidaat-Kamerlid", "Partij B", "Afgemeld"),
    )
    assert facts(doc)["Lokale en andere politici"] == "2 × Partij C\n1 × partij niet ingevuld"
    assert facts(doc)["Verder doen mee"] == "één directeur-bestuurder\ntwee medewerkers\néén bewoner"


def test_the_programme_without_titles():
    doc = document(GOOD_PLANS["morning"](), "aedes")
    rows = tables(doc)[1].rows
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


def test_the_outcome_in_numbers():
    visit = put(
        GOOD_PLANS["morning"](), "outcome", Outcome(promises=("Noor komt terug", " "), evaluation="Fijn")
    )
    doc = document(visit, "aedes")
    assert facts(doc)["Toezeggingen"] == "één toezegging"
    assert facts(doc)["Evaluatie"] == "Gedaan"


@pytest.mark.parametrize("name", list(GOOD_PLANS))
def test_a_good_plan_has_no_findings_to_tell(name):
    assert "Bevindingen" not in facts(document(GOOD_PLANS[name](), "aedes", today=TODAY))


def test_findings_and_ignored_rules_by_code_as_of_the_day_of_saving():
    visit = Plan(
        id="p",
        schema_version=1,
        date=dt.date(2027, 1, 20),
        invitees=(invitee("Kamer", Role.MP),),
        ignored_rules=(IgnoredRule(code="WIE108", reason="Liever zonder Jan"),),
    )
    assert "Bevindingen" not in facts(document(visit, "aedes"))
    before = put(visit, "saved_at", dt.datetime(2027, 1, 19, 22, tzinfo=dt.UTC))
    after = put(visit, "saved_at", dt.datetime(2027, 1, 20, 23, 30, tzinfo=dt.UTC))
    assert "DAT501" not in facts(document(before, "aedes"))["Bevindingen"]
    assert "DAT501 Datum-voorbij" in facts(document(after, "aedes"))["Bevindingen"]
    assert facts(document(after, "aedes"))["Bewust anders"].startswith("WIE108 ")
    assert "Liever" not in msgspec.json.encode(document(after, "aedes")).decode()


@given(plans())
def test_any_plan_has_a_document_for_aedes(visit):
    doc = document(visit, "aedes")
    assert msgspec.json.decode(msgspec.json.encode(doc), type=Document) == doc
    assert doc.address == ""
