"""How rules are run: which are left out, and what day it is."""

import datetime as dt

import pytest
from support.bad_plans import (
    bad_plans,
    change,
    change_invitee,
    change_limit,
    found_codes,
)
from support.good_plans import GOOD_PLANS, morning

from werkbezoek.plan import IgnoredRule, Status, new_plan
from werkbezoek.rules import check

BAD_PLANS = dict(bad_plans())


@pytest.mark.parametrize(
    ("name", "reason", "codes"),
    [
        ("WIE108 no journalist", "besloten", []),
        ("WIE108 no journalist", " ", ["WIE108"]),
        ("WIE101 hosts alone", "proef", []),  # WIE101 still silences other rules
    ],
)
def test_a_rule_that_is_ignored_with_a_reason_is_left_out(name: str, reason: str, codes: list[str]) -> None:
    ignored = IgnoredRule(code=name.split()[0], reason=reason)
    assert found_codes(change(BAD_PLANS[name], ignored_rules=(ignored,))) == codes


def test_findings_depend_on_the_given_day_alone() -> None:
    plan = change_invitee(morning(), "mp", status=Status.DRAFT)
    assert found_codes(plan, today=dt.date(2026, 11, 1)) == []
    assert found_codes(plan, today=dt.date(2027, 1, 8)) == []
    assert found_codes(plan, today=dt.date(2027, 1, 9)) == ["DAT504"]
    assert found_codes(plan, today=dt.date(2027, 2, 5)) == ["DAT504"]
    assert found_codes(plan, today=dt.date(2027, 2, 6)) == ["DAT501"]


def test_without_a_day_it_is_today_in_the_netherlands() -> None:
    assert [finding.code for finding in check(new_plan())] == found_codes(new_plan())


@pytest.mark.parametrize(
    ("name", "field", "limit", "code"),
    [
        ("morning", "group_size", 7, "WIE109"),
        ("morning", "day_part_minutes", 170, "INV201"),
        ("morning", "messages", 1, "BOO302"),
        ("morning", "message_words", 10, "BOO303"),
        ("morning", "themes", 1, "BOO305"),
        ("one_party", "gap_minutes", 5, "TIJ403"),
    ],
)
def test_a_maximum_of_the_plan_may_be_reached_but_not_exceeded(
    name: str, field: str, limit: int, code: str
) -> None:
    plan = GOOD_PLANS[name]()
    assert code not in found_codes(change_limit(plan, field, limit))
    assert set(found_codes(change_limit(plan, field, limit - 1))) == {code}


@pytest.mark.parametrize(
    ("field", "value", "code"), [("parties", 4, "WIE104"), ("presentation_percent", 17, "BOO306")]
)
def test_a_plan_sets_its_own_limits(field: str, value: int, code: str) -> None:
    assert found_codes(change_limit(morning(), field, value)) == [code]


def test_a_plan_sets_its_own_notice() -> None:
    plan = change_invitee(morning(), "mp", status=Status.DRAFT)
    assert found_codes(plan) == []
    assert found_codes(change_limit(plan, "notice_days", 90)) == ["DAT504"]
