"""Personal details past their term: what they are, and where they are."""

import datetime as dt

import pytest
from support.old_plans import PHONE, VISIT, plan_with_details, plan_with_texts

from werkbezoek.plan import (
    Consent,
    ConsentScope,
    Contact,
    Invitee,
    Name,
    Person,
    Promise,
    PromiseState,
    Role,
    put,
)
from werkbezoek.plan.paths import field_at
from werkbezoek.rules.retention import FREE_TEXTS, REMOVED, expired_details, redact, texts_to_read


@pytest.mark.parametrize(
    ("days", "paths"),
    [
        (14, []),
        (15, ["invitees[0].diet"]),
        (183, ["invitees[0].diet"]),
        (184, ["invitees[0].diet", "invitees[0].phone", "invitees[0].note"]),
    ],
)
def test_each_detail_has_its_term(days, paths):
    expired = expired_details(plan_with_details(), VISIT + dt.timedelta(days=days))
    assert [path for details in expired for path in details.paths] == paths


LATE = VISIT + dt.timedelta(days=184)


@pytest.mark.parametrize(
    "roles",
    [
        (Role.RESIDENT,),
        (Role.JOURNALIST,),
        (Role.STAFF,),
        (Role.CANDIDATE,),
        (Role.TENANT_REPRESENTATIVE,),
        (),
    ],
)
def test_who_holds_no_political_office_is_no_longer_named_after_the_term(roles):
    someone = Invitee(
        id="b", name=Name(first="Ans", last="Vos"), roles=roles, party="Partij", function="loodgieter",
        home_town="Emmen", consent=Consent(scope=tuple(ConsentScope), how="bij Ans thuis"),
    )  # fmt: skip
    plan = put(plan_with_details(), "invitees", (*plan_with_details().invitees, someone))
    clean = redact(plan, expired_details(plan, LATE))
    assert [invitee.name.full for invitee in clean.invitees] == ["Anna Smit", ""]
    assert clean.invitees[1] == Invitee(id="b", roles=roles, party="Partij")
    elected = put(plan, "invitees[1].roles", (*roles, Role.MP))
    assert redact(elected, expired_details(elected, LATE)).invitees[1].name.full == "Ans Vos"


def test_names_that_are_typed_and_numbers_of_the_crew_go_too_and_rules_see_that_they_were_there():
    plan = put(
        put(plan_with_texts(), "crew.first_aid", f"Bea, {PHONE}"), "contact.email", "wij@wonen.example"
    )
    plan = put(put(plan, "tasks[1].owner", "Bea Bos"), "press.agreed_with", "Joep")
    plan = put(put(plan, "contact.name", "Bea Bos"), "press.contact.name", "Joep")
    plan = put(plan, "tasks[0].owner", "team Wonen")
    clean = redact(plan, expired_details(plan, LATE))
    assert (clean.crew.first_aid, clean.press.agreed_with) == (REMOVED, REMOVED)
    assert (clean.contact, clean.press.contact) == (Contact(), Contact())  # papers show no contact then
    assert [task.owner for task in clean.tasks] == ["team Wonen", REMOVED]
    assert clean.programme[1].partners == (Person(text=REMOVED),)
    assert expired_details(clean, LATE) == ()


def test_promises_lose_the_names_of_private_people_and_keep_their_state():
    resident = Invitee(id="b", name=Name(first="Ans", last="Vos"), roles=(Role.RESIDENT,))
    plan = put(plan_with_details(), "invitees", (*plan_with_details().invitees, resident))
    kept = Promise(text="Anna Smit belt de wethouder", owner=Person(text="team Wonen"))
    about = Promise(
        text="Bij mevrouw Vos gaat het vocht weg", owner=Person(text="Bea Bos"), state=PromiseState.KEPT
    )
    by_id = Promise(text="Belt", owner=Person(invitee="b"))
    plan = put(plan, "outcome.promises", (kept, about, by_id))
    clean = redact(plan, expired_details(plan, LATE))
    gone = Promise(
        text=f"Bij {REMOVED} gaat het vocht weg", owner=Person(text=REMOVED), state=PromiseState.KEPT
    )
    assert clean.outcome.promises == (kept, gone, by_id)
    assert "title" in [text.path for text in texts_to_read(put(plan, "title", "Bij mevrouw Vos"))]


def test_a_plan_sets_its_own_terms_and_one_without_a_date_has_none():
    late = VISIT + dt.timedelta(days=400)
    long_terms = put(put(plan_with_details(), "limits.diet_days", 500), "limits.contact_days", 500)
    assert expired_details(long_terms, late) == ()
    assert expired_details(put(plan_with_details(), "date", None), late) == ()


def test_what_analysts_need_stays():
    plan = plan_with_details()
    late = VISIT + dt.timedelta(days=400)
    clean = redact(plan, expired_details(plan, late))
    (invitee,) = clean.invitees
    assert (invitee.phone, invitee.note, invitee.diet) == ("", "", "")
    assert (invitee.name.full, invitee.party, invitee.roles) == ("Anna Smit", "Partij", (Role.MP,))
    assert clean.outcome == plan.outcome
    assert expired_details(clean, late) == ()


def test_texts_with_a_phone_number_or_mail_address_are_listed_first():
    assert [(text.path, text.contacts) for text in texts_to_read(plan_with_texts())] == [
        ("programme[1].internal_note", (PHONE, "ans@thuis.example")),
        ("tasks[0].title", ("045-000 00 10",)),
        ("programme[1].stops[0].address", ()),
        ("outcome.promises[0].text", ()),
    ]


def test_texts_that_are_redacted_are_not_listed():
    assert PHONE not in str(texts_to_read(plan_with_details()))


@pytest.mark.parametrize("name", sorted(FREE_TEXTS))
def test_every_free_text_is_a_field_of_the_plan(name):
    lists = ("programme", "ignored_rules", "speakers", "partners", "promises", "reviews")
    field = field_at(".".join(f"{step}[0]" if step in lists else step for step in name.split(".")))
    assert (field.row or field).type is str
