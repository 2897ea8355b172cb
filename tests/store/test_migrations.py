"""Migration of plan files of older versions."""

import json
from pathlib import Path

import pytest
from support.broken_files import PATH

from werkbezoek.plan import SCHEMA_VERSION, ConsentScope, Plan, Promise
from werkbezoek.store import PlanFileError, decode, encode, load, migrations, reading


def test_a_file_of_version_1_is_read_with_all_that_is_in_it() -> None:
    file = Path(__file__).with_name("version_1.werkbezoek.json")
    expected = json.loads(file.read_bytes())
    assert expected["schema_version"] == 1
    (resident,) = (invitee for invitee in expected["invitees"] if invitee.pop("resident_consent", False))
    resident["consent"] = {"scope": ["draaiboek"]}
    assert json.loads(encode(load(file))) == expected | {"schema_version": SCHEMA_VERSION}


def test_promises_and_consent_of_version_2_mean_the_same_in_todays_format() -> None:
    resident = '{"id": "%s", "roles": ["bewoner"], "resident_consent": %s}'
    people = ", ".join((resident % ("yes", "true"), resident % ("no", "false")))
    old = f'{{"id": "a", "schema_version": 2, "invitees": [{people}], "outcome": {{"promises": ["Belt"]}}}}'
    plan = decode(old.encode(), PATH)
    assert plan.outcome.promises == (Promise(text="Belt"),)
    assert [invitee.consents_to(ConsentScope.RUN_SHEET) for invitee in plan.invitees] == [True, False]
    assert not any(invitee.consents_to(ConsentScope.PHOTO) for invitee in plan.invitees)


@pytest.mark.parametrize(
    ("rest", "places"),
    [
        ('"invitees": [{"id": "x", "resident_consent": "ja"}]', ["invitees[0]"]),
        ('"invitees": [3]', ["invitees[0]"]),
        ('"outcome": {"promises": ["Belt", 3]}', ["outcome.promises[1]"]),
        ('"outcome": "niets"', ["outcome"]),
    ],
)
def test_what_is_wrong_in_an_old_file_is_reported_at_its_place(rest: str, places: list[str]) -> None:
    with pytest.raises(PlanFileError) as caught:
        decode(f'{{"id": "a", "schema_version": 2, {rest}}}'.encode(), PATH)
    assert [fault.path for fault in caught.value.faults] == places


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_an_old_file_of_the_kit_without_what_changed_is_read_without_the_slow_checks(version: int) -> None:
    old = encode(Plan(id="a", schema_version=version, title="Bezoek"))
    assert reading.decode_own(old) == Plan(id="a", schema_version=SCHEMA_VERSION, title="Bezoek")


def test_there_is_a_step_for_every_older_version() -> None:
    assert sorted(migrations.STEPS) == list(range(1, SCHEMA_VERSION))
