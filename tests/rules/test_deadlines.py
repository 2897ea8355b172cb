"""DAT501, DAT504–DAT506, DAT509: how soon, and for whom there is still something to do."""

import datetime as dt

import pytest
from support.bad_plans import change, change_invitee, found_codes
from support.good_plans import TODAY, morning

from werkbezoek.plan import Plan, Role, Status
from werkbezoek.rules import check

IN_A_WEEK = TODAY + dt.timedelta(days=7)


def with_mp(status: Status, **fields) -> Plan:
    return change(change_invitee(morning(), "mp", status=status), **fields)


@pytest.mark.parametrize(
    ("status", "date", "codes"),
    [
        (Status.NO_ANSWER, IN_A_WEEK, ["DAT502", "DAT505"]),  # a Tuesday
        (Status.TENTATIVE, IN_A_WEEK - dt.timedelta(days=4), ["DAT505"]),
        (Status.INVITED, IN_A_WEEK + dt.timedelta(days=3), []),
        (Status.CONFIRMED, TODAY, []),
        (Status.DRAFT, IN_A_WEEK - dt.timedelta(days=4), ["DAT504"]),
        (Status.INVITED, TODAY - dt.timedelta(days=4), ["DAT501"]),
    ],
)
def test_an_mp_has_to_be_sure_a_week_before(status: Status, date: dt.date, codes: list[str]) -> None:
    assert found_codes(with_mp(status, date=date)) == codes


@pytest.mark.parametrize(
    ("guest", "status", "days", "codes"),
    [
        ("weth", Status.DRAFT, 7, ["DAT509"]),
        ("weth", Status.DRAFT, 8, []),
        ("weth", Status.NO_ANSWER, 0, []),
        ("pers", Status.INVITED, 0, ["DAT509"]),
        ("bew", Status.INVITED, 0, []),
        ("dir", Status.DRAFT, 0, []),
        ("kan", Status.INVITED, 0, ["DAT505"]),
    ],
)
def test_other_politicians_and_journalists_have_to_be_sure_too(guest, status, days, codes) -> None:
    plan = change(change_invitee(morning(), guest, status=status), date=TODAY + dt.timedelta(days=days))
    assert [code for code in found_codes(plan) if code != "DAT502"] == codes


@pytest.mark.parametrize(
    ("status", "reply_by", "codes"),
    [
        (Status.INVITED, dt.date(2027, 2, 4), []),
        (Status.INVITED, dt.date(2027, 2, 5), ["DAT506"]),  # the day of the visit
        (Status.INVITED, TODAY, []),
        (Status.INVITED, TODAY - dt.timedelta(days=1), ["DAT506"]),
        (Status.NO_ANSWER, TODAY - dt.timedelta(days=1), []),
        (Status.CONFIRMED, TODAY - dt.timedelta(days=1), []),
    ],
)
def test_a_reply_is_asked_before_the_visit_and_not_in_the_past(
    status: Status, reply_by: dt.date, codes: list[str]
) -> None:
    assert found_codes(with_mp(status, reply_by=reply_by)) == codes


def test_a_visit_that_is_over_asks_for_no_reply() -> None:
    plan = with_mp(Status.INVITED, date=dt.date(2026, 11, 6), reply_by=dt.date(2026, 11, 1))
    assert found_codes(plan) == ["DAT501"]


@pytest.mark.parametrize("key", ["dir", "med", "bew"])
def test_hosts_and_residents_need_no_answer_after_the_visit(key: str) -> None:
    plan = change(change_invitee(morning(), key, status=Status.INVITED), date=dt.date(2026, 11, 6))
    assert found_codes(plan) == []
    alderman = change_invitee(plan, key, roles=(Role.ALDERMAN, Role.STAFF))
    assert "DAT501" in found_codes(alderman)


def test_a_visit_of_today_is_not_in_zero_days() -> None:
    (found,) = check(with_mp(Status.TENTATIVE, date=dt.date(2026, 11, 27)), today=dt.date(2026, 11, 27))
    assert found.message.startswith("Het bezoek is vandaag, en Noor van den Akker heeft")
