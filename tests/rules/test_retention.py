"""Personal details past their term: what they are, and where they are."""

import datetime as dt

import pytest
from support.old_plans import PHONE, VISIT, plan_with_details, plan_with_texts

from werkbezoek.plan import Invitee, Name, Role, put
from werkbezoek.plan.paths import field_at
from werkbezoek.rules.retention import FREE_TEXTS, expired_details, redact, texts_to_read


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


@pytest.mark.parametrize("roles", [(Role.RESIDENT,), (Role.RESIDENT, Role.TENANT_REPRESENTATIVE)])
def test_names_of_residents_and_numbers_of_the_crew_expire_with_the_contact_details(roles):
    resident = Invitee(id="b", name=Name(first="Ans", last="Vos"), roles=roles, salutation="Beste Ans")
    plan = put(plan_with_details(), "invitees", (*plan_with_details().invitees, resident))
    plan = put(put(plan, "crew.first_aid", f"Bea, {PHONE}"), "contact.email", "wij@wonen.example")
    clean = redact(plan, expired_details(plan, VISIT + dt.timedelta(days=184)))
    assert [invitee.name.full for invitee in clean.invitees] == ["Anna Smit", ""]
    assert (clean.invitees[1].roles, clean.invitees[1].salutation) == (roles, "")
    assert (clean.crew.first_aid, clean.contact.email) == ("", "")


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
        ("programme[1].partners[0].text", ()),
        ("outcome.promises[0].text", ()),
    ]


def test_texts_that_are_redacted_are_not_listed():
    assert PHONE not in str(texts_to_read(plan_with_details()))


@pytest.mark.parametrize("name", sorted(FREE_TEXTS))
def test_every_free_text_is_a_field_of_the_plan(name):
    lists = ("programme", "ignored_rules", "speakers", "partners", "promises", "reviews")
    field = field_at(".".join(f"{step}[0]" if step in lists else step for step in name.split(".")))
    assert (field.row or field).type is str
