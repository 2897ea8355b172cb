"""The papers for after the visit: forms for evaluation, and what was promised."""

import datetime as dt

import pytest
from support.small_plans import blocks, invitee, plan

from werkbezoek.documents.audiences import document
from werkbezoek.documents.blocks import FactList, Notice, Table
from werkbezoek.plan import Message, Outcome, Person, Promise, PromiseState, Role, Status, put


@pytest.mark.parametrize("audience", ["evaluatie-gast", "evaluatie-organisatie"])
def test_a_form_asks_for_a_mark_and_has_room_for_answers(audience):
    visit = plan(messages=(Message(id="m", text="Bouwen kan hier."),))
    facts = [fact for block in blocks(document(visit, audience), FactList) for fact in block.facts]
    assert facts[0].text.count("☐") == 10
    assert any(fact.writing_lines for fact in facts)
    asks_about_messages = any("Bouwen kan hier." in fact.text for fact in facts)
    assert asks_about_messages == (audience == "evaluatie-organisatie")


def test_a_promise_has_an_owner_a_date_and_a_state_but_never_the_name_of_a_resident():
    people = (
        invitee(Role.MP, name="Kamer", status=Status.ATTENDED),
        invitee(Role.MP, name="Weg", status=Status.INVITED),
        invitee(Role.RESIDENT, name="Buur", status=Status.ATTENDED),
    )
    owners = (*(Person(invitee=person.id) for person in people), Person(text="team Wonen"), None)
    promises = tuple(Promise(text=f"Doet {at}.", owner=owner) for at, owner in enumerate(owners))
    visit = plan(invitees=people, outcome=Outcome(promises=(*promises, Promise(text=" "))))
    visit = put(visit, "outcome.promises[0].due", dt.date(2027, 3, 1))
    visit = put(visit, "outcome.promises[3].state", PromiseState.KEPT)
    (table,) = blocks(document(visit, "terugkoppeling"), Table)
    assert table.rows == (
        ("Doet 0.", "Kamer (Kamerlid)", "maandag 1 maart 2027", "Nog open"),
        ("Doet 1.", "", "", "Nog open"),
        ("Doet 2.", "", "", "Nog open"),
        ("Doet 3.", "team Wonen", "", "Nagekomen"),
        ("Doet 4.", "", "", "Nog open"),
    )


@pytest.mark.parametrize(
    ("status", "begin"),
    [(Status.CONFIRMED, "Hier komt na het bezoek"), (Status.ATTENDED, "Bij dit bezoek zijn geen")],
)
def test_without_promises_the_paper_says_so_but_only_after_the_visit(status, begin):
    (notice,) = blocks(document(plan(invitees=(invitee(Role.MP, status=status),)), "terugkoppeling"), Notice)
    assert notice.text.startswith(begin)
