"""DAT501–DAT504 with the recess table of the kit, and with one that the user keeps."""

import datetime as dt
from pathlib import Path

import pytest
from support.bad_plans import change, change_invitee, found_codes
from support.good_plans import TODAY, morning

from werkbezoek.plan import PRESENT, Plan, Status
from werkbezoek.rules import Tables, check
from werkbezoek.rules.tables import Period, Recess, read_recess


def with_invited_mp(date: dt.date) -> Plan:
    return change(change_invitee(morning(), "mp", status=Status.INVITED), date=date)


def test_the_chamber_does_not_meet_in_a_recess_or_on_a_holiday() -> None:
    assert found_codes(with_invited_mp(dt.date(2027, 2, 23))) == []
    assert found_codes(with_invited_mp(dt.date(2027, 5, 6))) == ["DAT503"]


@pytest.mark.parametrize("status", sorted(PRESENT))
def test_mps_who_have_confirmed_or_were_there_may_come_on_any_day(status: Status) -> None:
    plan = change_invitee(morning(), "mp", status=status)
    assert found_codes(change(plan, date=dt.date(2027, 2, 10))) == []


def test_a_recess_table_of_the_user_replaces_that_of_the_kit(tmp_path: Path) -> None:
    table = tmp_path / "reces.csv"
    table.write_text(
        "# eigen tabel\nname,start,end,source\nproef,2027-02-08,2027-02-12,zelf\n", encoding="utf-8"
    )
    plan = with_invited_mp(dt.date(2027, 2, 10))
    assert found_codes(plan) == ["DAT502"]
    assert check(plan, today=TODAY, tables=Tables(recess=read_recess(table))) == []


def test_a_day_before_the_recess_table_begins_is_not_said_to_be_after_its_end() -> None:
    later = Recess((Period("proef", dt.date(2028, 2, 8), dt.date(2028, 2, 12), "zelf"),))
    (finding,) = check(with_invited_mp(dt.date(2027, 2, 16)), today=TODAY, tables=Tables(recess=later))
    assert finding.code == "DAT502"
    assert finding.message.endswith("het recesrooster zegt er niets over.")
