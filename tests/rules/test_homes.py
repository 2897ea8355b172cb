"""INV212, AVG606, AVG608: how many go into a home, its address, and photos in it."""

import msgspec
import pytest
from support.bad_plans import add_invitees, change_invitee, change_item, extra_guests, found_codes
from support.good_plans import BRINK, HOME, STAFF, morning, who

from werkbezoek.plan import Consent, ConsentScope, Invitee, Person, Plan, PressPolicy, put


def into_a_home(*others: Invitee, **text: str) -> Plan:
    """Return a visit in which seven people and the others go into a home; the journalist stays outside."""
    return add_invitees(change_item(morning(), 3, **{"internal_note": "", **text}), *others)


def test_eight_people_may_go_into_a_home() -> None:
    assert found_codes(into_a_home(*extra_guests(2))) == []
    nine = into_a_home(*extra_guests(3))
    assert found_codes(nine) == ["INV212"]
    assert found_codes(change_item(nine, 2, speakers=who("weth"))) == ["INV212"]
    assert "INV212" in found_codes(change_item(into_a_home(*extra_guests(2)), 3, press_welcome=True))


def test_a_colleague_who_is_only_needed_elsewhere_does_not_go_in() -> None:
    colleague = msgspec.structs.replace(
        STAFF, id="coll", name=msgspec.structs.replace(STAFF.name, last="Bos")
    )
    plan = into_a_home(*extra_guests(2), colleague)
    assert found_codes(plan) == ["INV212"]
    assert found_codes(change_item(plan, 4, lead=(*plan.programme[4].lead, *who("coll")))) == []


@pytest.mark.parametrize(
    "text", ["We gaan in groepjes naar binnen.", "Maximaal acht mensen in de woning", "Kijken van buiten"]
)
def test_who_says_how_a_large_group_goes_in_is_not_told_to(text: str) -> None:
    assert found_codes(into_a_home(*extra_guests(5), public_text=text)) == []


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Rozenstraat 12a, tweede deur", True),
        ("De bus stopt bij rozenstraat nr. 12", True),
        ("In de Rozenstraat staan 12 nieuwe huizen", False),
        ("Rozenstraat 120 is de school", False),
        ("Nieuwe Rozenstraat 12", True),
    ],
)
def test_the_house_number_of_a_home_is_found_in_a_text(text: str, is_found: bool) -> None:
    assert ("AVG606" in found_codes(put(morning(), "practical.route", text))) is is_found


def test_a_label_with_a_year_or_a_number_of_homes_has_no_house_number() -> None:
    for label in ("woning uit 1952", "een van 12 woningen", "flat met 3 trappen"):
        home = msgspec.structs.replace(HOME, label=label, address="")
        assert found_codes(change_item(morning(), 3, stops=(home, BRINK))) == []


def test_press_in_a_home_is_fine_with_consent() -> None:
    plan = change_item(morning(), 3, press_welcome=True)
    assert found_codes(plan) == ["AVG608"]
    assert found_codes(put(plan, "press.photo_consent", "Formulier, getekend door beide bewoners.")) == []


def test_press_and_photos_outside_homes_need_no_consent_of_residents() -> None:
    plan = put(change_item(morning(), 2, press_welcome=True, place=None), "press.photo_moment", "om 9:20")
    assert "AVG608" not in found_codes(plan)
    without_press = put(change_item(morning(), 3, press_welcome=True), "press.policy", PressPolicy.NONE)
    assert "AVG608" not in found_codes(without_press)


@pytest.mark.parametrize(
    ("scope", "codes"),
    [((ConsentScope.PRESS,), []), ((ConsentScope.PHOTO, ConsentScope.RUN_SHEET), ["AVG608"])],
)
def test_press_in_a_home_is_fine_if_each_resident_agreed_to_it(
    scope: tuple[ConsentScope, ...], codes: list[str]
) -> None:
    plan = change_item(morning(), 3, press_welcome=True, partners=(Person(invitee="bew"),))
    plan = change_invitee(plan, "bew", consent=Consent(scope=(*scope, ConsentScope.RUN_SHEET)))
    assert found_codes(plan) == codes
