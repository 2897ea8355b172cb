"""WIE107–WIE111, WIE113, WIE114, WIE117: the size of groups, hosts and guests, and who is listed how."""

import datetime as dt

import msgspec
from support.bad_plans import add_invitees, change, change_invitee, change_limit, found_codes
from support.good_plans import JOURNALIST, TODAY, morning, person, two_groups

from werkbezoek.plan import Invitee, Name, Role
from werkbezoek.rules import check


def test_one_of_two_groups_may_be_as_large_as_the_limit() -> None:
    plan = change_limit(two_groups(), "group_size", 10)
    for key in ("mp", "kan", "weth"):
        plan = change_invitee(plan, key, group="groep A")
    assert found_codes(plan) == []
    assert found_codes(change_invitee(plan, "dir", group="groep A")) == ["WIE109"]
    too_large = [finding.message[:12] for finding in check(change_limit(plan, "group_size", 2), today=TODAY)]
    assert too_large == ["In groep A z", "In groep B z"]


def test_there_may_be_as_many_hosts_as_guests() -> None:
    plan = morning()
    guests = sum(not (invitee.is_host or invitee.is_resident) for invitee in plan.invitees)
    colleagues = [person(f"c{n}", f"Collega {n}", "", f"Zes{n}", Role.STAFF) for n in range(guests)]
    assert found_codes(add_invitees(plan, *colleagues[1:])) == []
    assert found_codes(add_invitees(plan, *colleagues)) == ["WIE110"]


def test_namesakes_from_two_towns_are_two_people() -> None:
    plan = change_invitee(morning(), "pers", home_town="Zwolle")
    namesake = msgspec.structs.replace(JOURNALIST, id="naamgenoot", home_town="Arnhem")
    assert found_codes(add_invitees(plan, namesake)) == []


def test_people_of_whom_half_the_name_is_known_may_be_two() -> None:
    for name in (Name(last="Jansen"), Name(first="Jan")):
        two = [Invitee(id=key, name=name, roles=(Role.OTHER,)) for key in ("a", "b")]
        assert found_codes(add_invitees(morning(), *two)) == []


def test_entourage_of_someone_unknown_is_fine() -> None:
    assert found_codes(change_invitee(morning(), "ent", entourage_of=None)) == []


def test_people_without_a_role_are_named_until_the_visit() -> None:
    plan = change_invitee(change_invitee(morning(), "bew", roles=()), "med", roles=())
    (finding,) = check(plan, today=TODAY)
    assert finding.message == "Bij Joost Terpstra en Ans Verbeek staat geen rol."
    assert "WIE117" not in found_codes(change(plan, date=TODAY - dt.timedelta(days=1)))
