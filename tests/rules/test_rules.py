"""What each rule finds in a bad plan, word for word; that good plans raise nothing; and how rules are run."""

import datetime as dt
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.bad_plans import bad_plans, but, but_invitee, but_item, plus
from support.good_plans import GOOD_PLANS, JOURNALIST, MP, TODAY, evening, morning, two_groups
from support.strategies import days, plans

from werkbezoek.plan import IgnoredRule, Person, Plan, Province, Role, Status, describe, get, new_plan
from werkbezoek.rules import Finding, Severity, UnknownRule, check, read_recess, rule, rules
from werkbezoek.spreadsheets import UserCsvError

EXPECTED = Path(__file__).with_name("expected.txt")
BAD_PLANS = dict(bad_plans())


def codes(plan: Plan, today: dt.date = TODAY) -> list[str]:
    return [finding.code for finding in check(plan, today=today)]


# What each rule says


def as_text(finding: Finding) -> str:
    where = f"{finding.path} ({finding.place})"
    return f"{finding.code} {finding.severity} {where}\n{finding.message}\n→ {finding.advice}"


def expected_texts() -> dict[str, str]:
    """The findings by bad plan. Set UPDATE_EXPECTED=1 to write them anew, and read the difference."""
    if os.environ.get("UPDATE_EXPECTED"):
        EXPECTED.write_text(
            "\n".join(
                f"=== {name}\n" + "\n".join(map(as_text, check(plan, today=TODAY))) + "\n"
                for name, plan in BAD_PLANS.items()
            ),
            encoding="utf-8",
        )
    sections = EXPECTED.read_text(encoding="utf-8").split("=== ")[1:]
    return {name: text.strip() for name, _, text in (section.partition("\n") for section in sections)}


def test_every_bad_plan_has_an_expected_text() -> None:
    texts = expected_texts()
    lacking = [name for name in BAD_PLANS if name not in texts]
    assert not lacking, (
        f"no text of {lacking} in {EXPECTED.name}: run this with UPDATE_EXPECTED=1, and read it"
    )
    assert list(texts) == list(BAD_PLANS)


@pytest.mark.parametrize("name", BAD_PLANS)
def test_bad_plan(name: str) -> None:
    findings = check(BAD_PLANS[name], today=TODAY)
    assert "\n".join(map(as_text, findings)) == expected_texts()[name]
    assert {finding.code for finding in findings} == {name.split()[0]}


def test_every_rule_has_a_bad_plan() -> None:
    broken = {name.split()[0] for name in BAD_PLANS}
    lacking = [each.code for each in rules() if each.code not in broken]
    assert not lacking, f"yield a plan that breaks just {lacking} from support.bad_plans.py"
    assert broken == {each.code for each in rules()}


def test_the_severity_of_each_rule_is_shown_by_a_bad_plan() -> None:
    for each in rules():
        found = [
            finding.severity
            for name, plan in BAD_PLANS.items()
            if name.startswith(each.code)
            for finding in check(plan, today=TODAY)
        ]
        assert each.severity in found, each.code


# Good plans


@pytest.mark.parametrize("name", GOOD_PLANS)
def test_a_good_plan_raises_nothing(name: str) -> None:
    assert check(GOOD_PLANS[name](), today=TODAY) == []


@pytest.mark.parametrize("name", GOOD_PLANS)
def test_someone_who_declined_changes_nothing(name: str) -> None:
    plan = GOOD_PLANS[name]()
    declined = [
        msgspec.structs.replace(
            plan.invitees[0], id=f"nee{number}", roles=(role,), party="", status=Status.DECLINED
        )
        for number, role in enumerate(Role)
    ]
    assert check(plus(plan, *declined), today=TODAY) == []


# Pages


def test_rules_are_in_the_order_of_the_opzet() -> None:
    chapters = ["WIE", "INV", "BOO", "TIJ", "DAT", "AVG", "PRA"]
    assert list(dict.fromkeys(each.code[:3] for each in rules())) == chapters
    assert [each.code[3:] for each in rules()] == sorted(each.code[3:] for each in rules())


@pytest.mark.parametrize("code", [each.code for each in rules()])
def test_the_page_has_all_its_parts(code: str) -> None:
    page = rule(code).page
    assert page.startswith(f"# {code} {rule(code).name}\n\n{rule(code).severity.label} · bron: ")
    assert rule(code).summary.endswith(".")
    why, _, example = page.partition("## Waarom\n")[2].partition("## Voorbeeld\n")
    assert why.strip()
    bad, _, good = example.partition("\n\nGoed: ")
    assert bad.startswith("Mis: ")
    assert good.strip()
    assert '"' not in page.replace('"""', "")


def test_pages_quote_the_opzet_when_they_rest_on_it() -> None:
    for each in rules():
        assert ("Opzet" in each.source) == ("\nOpzet" in each.page), each.code


def test_pages_say_that_a_number_is_the_kits_own() -> None:
    numbered = {each.code for each in rules() if "## Getal" in each.page}
    assert numbered == {
        *("WIE104", "WIE109", "INV201", "INV202", "INV208", "BOO302", "BOO303", "BOO305", "BOO306"),
        *("TIJ403", "TIJ406", "DAT504", "AVG603"),
    }
    for code in numbered:
        assert "keuze van deze kit" in " ".join(rule(code).page.split())


def test_names_are_unique_and_kebab_case() -> None:
    names = [each.name for each in rules()]
    assert len(set(names)) == len(names)
    assert all(name.replace("-", "").isalpha() and name.islower() for name in names)


def test_a_rule_is_found_by_its_code() -> None:
    assert rule(" wie101 ").code == "WIE101"
    with pytest.raises(UnknownRule, match="Er is geen regel XYZ999"):
        rule("XYZ999")


# Limits


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("parties", 4, "WIE104"),
        ("group_size", 6, "WIE109"),
        ("day_part_minutes", 160, "INV201"),
        ("messages", 0, "BOO302"),
        ("message_words", 8, "BOO303"),
        ("themes", 0, "BOO305"),
        ("presentation_percent", 17, "BOO306"),
    ],
)
def test_a_plan_sets_its_own_limits(field: str, value: int, code: str) -> None:
    plan = morning()
    stricter = but(plan, limits=msgspec.structs.replace(plan.limits, **{field: value}))
    assert codes(stricter) == [code]


def test_a_plan_sets_its_own_longest_pause() -> None:
    plan = GOOD_PLANS["one_party"]()
    assert codes(but(plan, limits=msgspec.structs.replace(plan.limits, gap_minutes=4))) == ["TIJ403"] * 2


def test_a_plan_sets_its_own_notice() -> None:
    plan = but_invitee(morning(), "mp", status=Status.DRAFT)
    assert codes(plan) == []
    assert codes(but(plan, limits=msgspec.structs.replace(plan.limits, notice_days=90))) == ["DAT504"]


# Ignoring and keeping silent


def test_a_rule_ignored_with_a_reason_is_left_out() -> None:
    plan = but(
        BAD_PLANS["WIE108 no journalist"], ignored_rules=(IgnoredRule(code="WIE108", reason="besloten"),)
    )
    assert codes(plan) == []


def test_a_rule_ignored_without_a_reason_stays() -> None:
    plan = but(BAD_PLANS["WIE108 no journalist"], ignored_rules=(IgnoredRule(code="WIE108", reason=" "),))
    assert codes(plan) == ["WIE108"]


def test_a_rule_ignored_still_silences_what_it_implies() -> None:
    plan = but(BAD_PLANS["WIE101 hosts alone"], ignored_rules=(IgnoredRule(code="WIE101", reason="proef"),))
    assert codes(plan) == []


def test_each_rule_is_silenced_only_by_earlier_or_other_rules_that_exist() -> None:
    known = {each.code for each in rules()}
    for each in rules():
        assert set(each.silenced_by) <= known - {each.code}


def test_an_empty_plan_gives_one_finding_for_each_thing_that_is_missing() -> None:
    assert codes(new_plan()) == ["WIE101", "INV205", "BOO301", "BOO304", "BOO307", "PRA701", "PRA702"]


# Today


def test_findings_depend_on_the_given_day_alone() -> None:
    plan = but_invitee(morning(), "mp", status=Status.DRAFT)
    assert codes(plan, today=dt.date(2026, 11, 1)) == []
    assert codes(plan, today=dt.date(2027, 1, 8)) == []
    assert codes(plan, today=dt.date(2027, 1, 9)) == ["DAT504"]
    assert codes(plan, today=dt.date(2027, 2, 5)) == ["DAT504"]
    assert codes(plan, today=dt.date(2027, 2, 6)) == ["DAT501"]


def test_without_a_day_it_is_today_in_the_netherlands() -> None:
    assert codes(new_plan()) == [finding.code for finding in check(new_plan())]


# False alarms that a careful organiser would meet


def test_a_journalist_who_is_not_invited_yet_needs_no_agreement_yet() -> None:
    plan = but_invitee(morning(), "pers", status=Status.DRAFT)
    assert codes(but(plan, press=msgspec.structs.replace(plan.press, agreed_with=""))) == []


def test_an_alderman_who_is_a_candidate_counts_as_both() -> None:
    plan = morning()
    both = but_invitee(plan, "weth", roles=(Role.ALDERMAN, Role.CANDIDATE))
    assert codes(but(both, invitees=both.invitees[2:3] + both.invitees[4:], approach=None)) == []


def test_a_member_from_elsewhere_is_fine_next_to_one_from_the_region() -> None:
    stranger = msgspec.structs.replace(
        MP,
        id="ver",
        name=msgspec.structs.replace(MP.name, last="Elders"),
        home_town="Goes",
        home_province=Province.ZEELAND,
    )
    assert codes(plus(morning(), stranger)) == []


def test_namesakes_from_two_towns_are_two_people() -> None:
    plan = but_invitee(morning(), "pers", home_town="Zwolle")
    namesake = msgspec.structs.replace(JOURNALIST, id="naamgenoot", home_town="Arnhem")
    assert codes(plus(plan, namesake)) == []


def test_a_colleague_may_lead_together_with_others_at_once() -> None:
    plan = two_groups()
    lead = (Person(invitee="dir"), Person(text="team Nieuwbouw"))
    other = (Person(invitee="dir"), Person(text="team Renovatie"))
    assert codes(but_item(but_item(plan, 2, lead=lead), 3, lead=other)) == []


def test_a_resident_who_shares_a_name_with_a_place_is_not_in_public() -> None:
    plan = but_invitee(
        morning(), "bew", name=msgspec.structs.replace(MP.name, first="Jo", prefix="", last="Brink")
    )
    assert codes(plan) == []


def test_zero_minutes_of_travel_is_a_choice() -> None:
    assert codes(but_item(morning(), 3, travel_minutes=0)) == []


def test_the_chamber_does_not_meet_in_recess_nor_on_a_holiday() -> None:
    invited = but_invitee(morning(), "mp", status=Status.INVITED)
    assert codes(but(invited, date=dt.date(2027, 2, 23))) == []
    assert codes(but(invited, date=dt.date(2027, 5, 6))) == ["DAT503"]


def test_a_recess_table_of_your_own(tmp_path: Path) -> None:
    table = tmp_path / "reces.csv"
    table.write_text(
        "# eigen tabel\nname,start,end,source\nproef,2027-02-08,2027-02-12,zelf\n", encoding="utf-8"
    )
    plan = but(but_invitee(morning(), "mp", status=Status.INVITED), date=dt.date(2027, 2, 10))
    assert codes(plan) == ["DAT502"]
    assert check(plan, today=TODAY, recess=read_recess(table)) == []


def test_a_recess_table_as_a_spreadsheet_writes_it(tmp_path: Path) -> None:
    table = tmp_path / "reces.csv"
    rows = "Naam;Begin;Einde;Bron\r\n# één remark\r\nvóór kerst;8-2-2027;12-02-2027;zelf\r\n;;;\r\n"
    table.write_bytes(rows.encode("cp1252"))
    found = read_recess(table)
    assert [period.name for period in found.periods] == ["vóór kerst"]
    assert (found.has(dt.date(2027, 2, 8)), found.known_until) == (True, dt.date(2027, 2, 12))
    for missing in ("# nog niets\n", "naam;begin;bron\nx;8-2-2027;zelf\n"):
        table.write_text(missing, encoding="utf-8")
        with pytest.raises(UserCsvError, match="ontbreekt de kolom"):
            read_recess(table)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("zomer,2027-07-02,31 aug,ik", "In “reces.csv”, regel 2, is “31 aug” geen datum"),
        ("zomer,2027-07-02,2027-06-01,ik", "In “reces.csv”, regel 2, eindigt zomer voordat het begint"),
        ("zomer", "regel 2 niet helemaal ingevuld"),
        ("goed,2027-07-02,2027-07-03,ik\n\n# let op\nzomer,x", "regel 5 niet helemaal"),
    ],
)
def test_a_recess_table_with_a_mistake_says_so(tmp_path: Path, line: str, text: str) -> None:
    table = tmp_path / "reces.csv"
    table.write_text(f"name,start,end,source\n{line}\n", encoding="utf-8")
    with pytest.raises(UserCsvError, match=text):
        read_recess(table)


# Any plan


@given(plans(), days())
def test_check_never_raises_and_points_at_places_that_exist(plan: Plan, today: dt.date) -> None:
    findings = check(plan, today=today)
    for finding in findings:
        get(plan, finding.path)
        assert "“" not in describe(finding.path)
        assert finding.message.endswith(".")
        assert len(finding.message) < 600
    assert findings == sorted(findings, key=lambda finding: finding.code[3:])
    assert findings == check(plan, today=today)


@given(plans(), st.sampled_from(sorted(BAD_PLANS)))
def test_ignoring_every_rule_with_a_reason_leaves_nothing(plan: Plan, name: str) -> None:
    ignored = tuple(IgnoredRule(code=each.code, reason="proef") for each in rules())
    for each in (plan, BAD_PLANS[name]):
        assert check(but(each, ignored_rules=ignored), today=TODAY) == []


def test_severities_have_a_label() -> None:
    assert [(each.value, each.label) for each in Severity] == [
        ("fout", "Fout"),
        ("waarschuwing", "Waarschuwing"),
        ("tip", "Tip"),
    ]
    assert evening().press.policy == "geen"
