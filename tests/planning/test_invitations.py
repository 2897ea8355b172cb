import msgspec
import pytest
from hypothesis import given
from support.good_plans import GOOD_PLANS, TODAY
from support.strategies import plans

from werkbezoek.plan import Approach, Invitee, Name, Plan, Press, PressPolicy, Role, Status
from werkbezoek.planning import InvitationOverview, invitation_overview
from werkbezoek.rules import check


def plan(*invitees: Invitee, **fields) -> Plan:
    return Plan(id="p", schema_version=1, invitees=invitees, **fields)


def invitee(name: str, *roles: Role, status: Status = Status.CONFIRMED, **fields) -> Invitee:
    return Invitee(id=name or "x", name=Name(last=name), roles=roles, status=status, **fields)


def glance(visit: Plan) -> InvitationOverview:
    return invitation_overview(visit, today=TODAY)


def tallies(found) -> dict[str, int]:
    return {tally.label: tally.count for tally in found}


VISIT = plan(
    invitee("Kamer", Role.MP, party="Partij A"),
    invitee("Beide", Role.ALDERMAN, Role.CANDIDATE, party="Partij B", status=Status.INVITED),
    invitee("Raad", Role.COUNCILLOR, party="partij-a", status=Status.NO_ANSWER),
    invitee("Weg", Role.COUNCILLOR, party="Partij C", status=Status.DECLINED),
    invitee("", Role.STAFF, status=Status.DRAFT),
    invitee("Buur", Role.RESIDENT),
)


def test_counts_by_status_role_and_party():
    found = glance(VISIT)
    assert tallies(found.statuses) == {
        "Nog niet uitgenodigd": 1,
        "Uitgenodigd": 1,
        "Geen reactie": 1,
        "Bevestigd": 2,
        "Afgemeld": 1,
    }
    assert tallies(found.roles) == {
        "Kamerlid": 1,
        "Kandidaat-Kamerlid": 1,
        "Wethouder": 1,
        "Raadslid": 1,
        "Medewerker": 1,
        "Bewoner": 1,
    }
    assert [(tally.label, tally.count) for tally in found.parties] == [("Partij A", 2), ("Partij B", 1)]


def test_the_group_is_counted_as_the_rule_does():
    found = glance(VISIT)
    assert (found.expected, found.confirmed, found.limit) == (4, 1, 15)


def test_each_invitee_with_its_place():
    found = glance(VISIT)
    assert [(one.index, one.name, one.status) for one in found.invitations][3:5] == [
        (3, "Weg", Status.DECLINED),
        (4, "Medewerker zonder naam", Status.DRAFT),
    ]
    assert found.invitations[1].roles == "Wethouder, Kandidaat-Kamerlid"


def test_what_is_lacking_comes_from_the_rules():
    visit = msgspec.structs.replace(VISIT, approach=Approach.CROSS_SECTION)
    codes = [lack.code for lack in glance(visit).lacks]
    assert [code for code in codes if code] == [
        finding.code for finding in check(visit, today=TODAY) if finding.code.startswith("WIE")
    ]
    assert {"WIE104", "WIE107", "WIE108"} <= set(codes)


def test_no_journalist_is_no_lack_when_there_is_no_press():
    visit = msgspec.structs.replace(VISIT, press=Press(policy=PressPolicy.NONE))
    assert "WIE108" not in {lack.code for lack in glance(visit).lacks}


def test_what_has_to_happen_still():
    visit = plan(
        invitee("Een", Role.MP, status=Status.DRAFT),
        invitee("Twee", Role.ALDERMAN, status=Status.NO_ANSWER),
        invitee("Drie", Role.COUNCILLOR, status=Status.NO_ANSWER),
    )
    texts = [lack.text for lack in glance(visit).lacks]
    assert texts[0] == "Je hebt nog niet gekozen wie je uitnodigt."
    assert texts[-3:] == [
        "Nog niet uitgenodigd: één politicus.",
        "Geen reactie van twee politici.",
        "Nog geen enkele politicus heeft bevestigd.",
    ]


def test_an_empty_plan_lacks_politicians_and_is_not_told_that_they_keep_silent():
    lacks = glance(plan()).lacks
    assert [lack.code for lack in lacks] == ["", "WIE101"]


@pytest.mark.parametrize("name", list(GOOD_PLANS))
def test_a_good_plan_lacks_nothing_but_answers(name):
    found = glance(GOOD_PLANS[name]())
    assert not [lack for lack in found.lacks if lack.code]
    assert found.approach


def test_findings_that_are_there_already_are_not_looked_for_again():
    findings = check(VISIT, today=TODAY)
    assert invitation_overview(VISIT, findings=findings) == glance(VISIT)
    assert invitation_overview(VISIT, findings=[]).lacks != glance(VISIT).lacks


@given(plans())
def test_the_counts_of_any_plan_add_up(visit):
    found = glance(visit)
    assert sum(tallies(found.statuses).values()) == len(found.invitations) == len(visit.invitees)
    assert sum(tally.count for tally in found.parties) == sum(one.is_politician for one in visit.taking_part)
    assert 0 <= found.confirmed <= found.expected <= len(visit.taking_part)
