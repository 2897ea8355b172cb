import msgspec
import pytest
from hypothesis import given
from support.good_plans import GOOD_PLANS, TODAY
from support.strategies import plans

from werkbezoek.plan import SCHEMA_VERSION, Approach, Invitee, Name, Plan, Press, PressPolicy, Role, Status
from werkbezoek.planning import InvitationOverview, invitation_overview
from werkbezoek.rules import check


def plan(*invitees: Invitee, **fields) -> Plan:
    return Plan(id="p", schema_version=SCHEMA_VERSION, invitees=invitees, **fields)


def invitee(name: str, *roles: Role, status: Status = Status.CONFIRMED, **fields) -> Invitee:
    return Invitee(id=name or "x", name=Name(last=name), roles=roles, status=status, **fields)


def overview(visit: Plan) -> InvitationOverview:
    return invitation_overview(visit, check(visit, today=TODAY))


def counts(labelled) -> dict[str, int]:
    return {entry.label: entry.count for entry in labelled}


VISIT = plan(
    invitee("Kamer", Role.MP, party="Partij A"),
    invitee("Beide", Role.ALDERMAN, Role.CANDIDATE, party="Partij B", status=Status.INVITED),
    invitee("Raad", Role.COUNCILLOR, party="partij-a", status=Status.NO_ANSWER),
    invitee("Weg", Role.COUNCILLOR, party="Partij C", status=Status.DECLINED),
    invitee("", Role.STAFF, status=Status.DRAFT),
    invitee("Buur", Role.RESIDENT),
)


def test_counts_by_status_role_and_party():
    found = overview(VISIT)
    assert counts(found.statuses) == {
        "Nog niet uitgenodigd": 1,
        "Uitgenodigd": 1,
        "Geen reactie": 1,
        "Bevestigd": 2,
        "Afgemeld": 1,
    }
    assert counts(found.roles) == {
        "Kamerlid": 1,
        "Kandidaat-Kamerlid": 1,
        "Wethouder": 1,
        "Raadslid": 1,
        "Medewerker": 1,
        "Bewoner": 1,
    }
    assert [(entry.label, entry.count) for entry in found.parties] == [("Partij A", 2), ("Partij B", 1)]
    without_party = overview(plan(invitee("Senaat", Role.SENATOR), invitee("Buur", Role.RESIDENT)))
    assert counts(without_party.parties) == {"Partij niet ingevuld": 1}


def test_the_group_is_counted_as_the_rule_does():
    found = overview(VISIT)
    assert (found.expected, found.confirmed) == (4, 1)
    assert found.limit == "wij raden hoogstens 15 mensen per groep aan"


def test_under_reservation_is_not_confirmed_but_was_there_is():
    visit = plan(
        invitee("Kamer", Role.MP, status=Status.TENTATIVE),
        invitee("Raad", Role.COUNCILLOR, status=Status.TENTATIVE),
        invitee("Weg", Role.COUNCILLOR, status=Status.NO_SHOW),
    )
    found = overview(visit)
    assert (found.expected, found.confirmed, found.tentative) == (2, 0, 2)
    assert [lack.text for lack in found.lacks][-2:] == [
        "Onder voorbehoud: twee politici.",
        "Nog geen enkele politicus heeft bevestigd.",
    ]
    there = overview(plan(invitee("Kamer", Role.MP, status=Status.ATTENDED)))
    assert there.confirmed == 1
    assert "Nog geen enkele politicus heeft bevestigd." not in [lack.text for lack in there.lacks]


def test_each_invitee_with_its_place():
    found = overview(VISIT)
    assert [(entry.index, entry.name, entry.status) for entry in found.invitations][3:5] == [
        (3, "Weg", Status.DECLINED),
        (4, "Medewerker zonder naam", Status.DRAFT),
    ]
    assert found.invitations[1].roles == "Wethouder, Kandidaat-Kamerlid"


def test_what_is_missing_comes_from_the_rules():
    visit = msgspec.structs.replace(VISIT, approach=Approach.CROSS_SECTION)
    codes = [lack.code for lack in overview(visit).lacks]
    assert [code for code in codes if code] == [
        finding.code for finding in check(visit, today=TODAY) if finding.code.startswith("WIE")
    ]
    assert {"WIE104", "WIE107", "WIE108"} <= set(codes)


def test_without_press_no_journalist_is_missing():
    visit = msgspec.structs.replace(VISIT, press=Press(policy=PressPolicy.NONE))
    assert "WIE108" not in {lack.code for lack in overview(visit).lacks}


def test_what_still_has_to_be_done_is_missing_too():
    visit = plan(
        invitee("Een", Role.MP, status=Status.DRAFT),
        invitee("Twee", Role.ALDERMAN, status=Status.NO_ANSWER),
        invitee("Drie", Role.COUNCILLOR, status=Status.NO_ANSWER),
    )
    texts = [lack.text for lack in overview(visit).lacks]
    assert texts[0] == "Je hebt nog niet gekozen wie je uitnodigt."
    assert texts[-3:] == [
        "Nog niet uitgenodigd: één politicus.",
        "Geen reactie van twee politici.",
        "Nog geen enkele politicus heeft bevestigd.",
    ]


def test_an_empty_plan_lacks_politicians_but_no_answers():
    lacks = overview(plan()).lacks
    assert [lack.code for lack in lacks] == ["", "WIE101"]


@pytest.mark.parametrize("name", list(GOOD_PLANS))
def test_in_a_good_plan_only_answers_are_missing(name):
    found = overview(GOOD_PLANS[name]())
    assert not [lack for lack in found.lacks if lack.code]
    assert found.approach


@given(plans())
def test_the_counts_of_any_plan_add_up(visit):
    found = overview(visit)
    assert sum(counts(found.statuses).values()) == len(found.invitations) == len(visit.invitees)
    assert sum(entry.count for entry in found.parties) == sum(
        invitee.is_politician for invitee in visit.taking_part
    )
    assert 0 <= found.confirmed + found.tentative <= found.expected <= len(visit.taking_part)
