"""The example visits: varied, fictional, and without findings except for two."""

import datetime as dt
import re
from pathlib import Path

import pytest

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats.plain_text import as_text
from werkbezoek.plan import Approach, DayPart, ItemKind, Limits, Plan, PressPolicy, Role, Status, Theme
from werkbezoek.rules import check
from werkbezoek.rules.retention import REMOVED
from werkbezoek.store import SUFFIX, encode, load
from werkbezoek.timing import schedule

TODAY = dt.date(2026, 11, 24)
SATURDAY = 5
FILES = sorted((Path(__file__).parents[2] / "data" / "voorbeelden").glob(f"*{SUFFIX}"))

MISTAKES = {
    "tilburg-alles-op-een-dag-met-valkuilen": {
        *("WIE103", "WIE112"),
        *("INV201", "INV205", "INV209"),
        *("BOO302", "BOO303", "BOO305", "BOO306"),
        *("TIJ401", "TIJ404", "DAT502", "AVG601"),
    },
    "deventer-snel-geregeld-met-valkuilen": {
        *("WIE104", "WIE105", "WIE106", "WIE108", "WIE110", "WIE114"),
        *("INV204", "INV207"),
        *("TIJ401", "TIJ402", "TIJ403", "TIJ404"),
        *("DAT503", "DAT504", "AVG602", "AVG604", "AVG605", "PRA701", "PRA702"),
    },
}
"""The codes of the rules that two examples break on purpose."""

FICTIONAL_NUMBER = re.compile(r"06 0000 \d\d \d\d|0\d\d-000 00 \d\d")
"""No Dutch subscriber number begins with a zero."""


def name(path: Path) -> str:
    return path.name.removesuffix(SUFFIX)


each_file = pytest.mark.parametrize("path", FILES, ids=name)


@pytest.fixture(scope="module")
def plans() -> list[Plan]:
    return [load(path) for path in FILES]


def test_there_are_enough_clean_examples_beside_the_two_with_mistakes() -> None:
    names = {name(path) for path in FILES}
    assert names.issuperset(MISTAKES)
    assert len(names - MISTAKES.keys()) >= 12


@each_file
def test_the_bytes_are_those_of_a_saved_plan(path: Path) -> None:
    assert encode(load(path)) == path.read_bytes()


@each_file
def test_an_example_has_no_findings_except_those_it_has_on_purpose(path: Path) -> None:
    found = check(load(path), today=TODAY)
    assert {finding.code for finding in found} == MISTAKES.get(name(path), set())


@each_file
def test_a_plan_knows_when_it_was_saved(path: Path) -> None:
    plan = load(path)
    assert plan.revision > 0
    assert plan.saved_at is not None
    assert plan.saved_at.utcoffset() == dt.timedelta(0)


@each_file
def test_all_references_lead_to_someone(path: Path) -> None:
    plan = load(path)
    people = [person for item in plan.programme for person in item.people]
    named = {person.invitee for person in people} | {invitee.entourage_of for invitee in plan.invitees}
    assert named - {None} <= {invitee.id for invitee in plan.invitees}
    carried = {message for item in plan.programme for message in item.messages}
    assert carried <= {message.id for message in plan.messages}


@each_file
def test_mail_and_web_addresses_are_in_the_domain_for_examples(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    hosts = re.findall(r"(?:@|https?://|www\.)([\w.-]+)", text)
    assert hosts or REMOVED in text
    assert [host for host in hosts if not host.endswith(".example")] == []


@each_file
def test_phone_numbers_are_of_nobody(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    numbers = re.findall(r"(?<![\d.-])(?:\+31|0)[\d -]{7,}\d", text)
    assert numbers or REMOVED in text
    assert [number for number in numbers if not FICTIONAL_NUMBER.fullmatch(number)] == []


def test_corporations_plans_and_people_are_unique(plans: list[Plan]) -> None:
    assert len({plan.corporation.name for plan in plans}) == len(plans)
    assert len({plan.id for plan in plans}) == len(plans)
    people = [invitee.name.full for plan in plans for invitee in plan.invitees if invitee.name.full]
    assert len(set(people)) == len(people)


def test_the_examples_show_the_whole_range(plans: list[Plan]) -> None:
    assert len({plan.corporation.province for plan in plans}) >= 9
    assert {plan.day_part for plan in plans} == set(DayPart)
    assert {plan.approach for plan in plans} == set(Approach)
    assert {theme for plan in plans for theme in plan.themes} == set(Theme)
    assert {role for plan in plans for invitee in plan.invitees for role in invitee.roles} >= set(Role) - {
        Role.OTHER_POLITICIAN
    }
    assert {invitee.status for plan in plans for invitee in plan.invitees} == set(Status)
    assert {item.kind for plan in plans for item in plan.programme} == set(ItemKind)


def test_the_dates_run_from_spring_to_spring(plans: list[Plan]) -> None:
    dates = [plan.date for plan in plans if plan.date]
    past = [date for date in dates if date < TODAY]
    assert 0 < len(past) < len(dates) / 2
    assert min(dates) < dt.date(2026, 6, 1)
    assert max(dates) > dt.date(2027, 3, 1)
    assert all(plan.outcome.promises for plan in plans if plan.date in past)


def test_the_unusual_visits_are_there(plans: list[Plan]) -> None:
    alderman_and_candidate = {Role.ALDERMAN, Role.CANDIDATE}
    assert any(schedule(plan).groups for plan in plans)
    assert any(len(plan.hosts) > 1 for plan in plans)
    assert any(plan.date is None and len(plan.date_options) > 1 for plan in plans)
    assert any(plan.press.policy is PressPolicy.NONE for plan in plans)
    assert any(plan.ignored_rules for plan in plans)
    assert any(plan.limits != Limits() for plan in plans)
    assert any(alderman_and_candidate <= set(person.roles) for plan in plans for person in plan.invitees)
    assert any(plan.date and plan.date.weekday() == SATURDAY for plan in plans)
    assert any(schedule(plan).visit_time == (11 * 60, 14 * 60) for plan in plans)


@each_file
def test_guests_are_addressed_with_u_as_in_the_words_of_the_kit(path: Path) -> None:
    text = as_text(document(load(path), "gasten")) + as_text(document(load(path), "pers"))
    assert re.findall(r"\b(?:je|jij|jou|jouw|jullie)\b", text, re.IGNORECASE) == []
