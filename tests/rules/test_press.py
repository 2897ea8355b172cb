"""WIE112, PRA703, PRA706: agreements, when the photo moment is, and what may not be known beforehand."""

import msgspec
import pytest
from support.bad_plans import change, change_invitee, change_item, found_codes
from support.good_plans import HOME, OFFICE, morning

from werkbezoek.plan import Place, PressPolicy, Status, put


def test_a_journalist_who_is_not_invited_yet_needs_no_agreement_yet() -> None:
    plan = change_invitee(morning(), "pers", status=Status.DRAFT)
    assert found_codes(change(plan, press=msgspec.structs.replace(plan.press, agreed_with=""))) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("om 11.20 uur", ["PRA703"]),  # in the conversation from 11:10 to 11:50
        ("11:10-11:20", ["PRA703"]),
        ("van 9:30 tot 11:20", []),  # only the start of a period counts
        ("9:30 – 11:20", []),
        ("om 11 uur, op het plein", []),  # on a tour that is not only in homes
        ("na het gesprek met bewoners, voor het buurthuis", []),
        ("na afloop van Gesprek met bewoners", []),
        ("tijdens gesprek met bewoners", ["PRA703"]),
        ("op 11.20.2027", []),
        ("bij 11 woningen", []),
    ],
)
def test_a_photo_moment_is_found_by_its_start_or_by_the_title_of_an_item(text: str, codes: list[str]) -> None:
    assert found_codes(put(morning(), "press.photo_moment", text)) == codes


def test_a_photo_in_an_item_without_press_is_fine_if_there_is_no_press_at_all() -> None:
    plan = put(put(morning(), "press.photo_moment", "11:20"), "press.policy", PressPolicy.NONE)
    assert "PRA703" not in found_codes(plan)


def test_a_tour_that_only_visits_homes_has_no_press() -> None:
    plan = change_item(put(morning(), "press.photo_moment", "10:15"), 3, stops=(HOME, HOME))
    assert found_codes(plan) == ["AVG608", "PRA703"]


@pytest.mark.parametrize(
    ("confidential", "text", "is_found"),
    [
        ("Rozenstraat 44 wordt gesloopt", "Wist je dat Rozenstraat 44 wordt gesloopt?", True),
        ("Sloop", "De sloop is begonnen.", False),  # one word says too little
        ("- de minister komt\n- wie dat is", "Wij weten niet wie dat is geweest.", True),
        ("De minister komt.", "De minister die komt, heet anders.", False),
        ("", "De minister komt.", False),
    ],
)
def test_what_is_confidential_is_found_in_the_same_words(
    confidential: str, text: str, is_found: bool
) -> None:
    plan = put(put(morning(), "crew.confidential", confidential), "press.text", text)
    assert found_codes(plan) == (["PRA706"] if is_found else [])


def test_what_is_confidential_is_found_in_an_address_that_guests_see() -> None:
    assert OFFICE.address == "Stationsweg 1"
    assert "PRA706" in found_codes(put(morning(), "crew.confidential", "Geheim. Stationsweg 1."))
    assert "PRA706" not in found_codes(put(morning(), "crew.confidential", "Geheim: Stationsweg 1."))


def test_guests_do_not_see_an_address_that_may_be_of_a_home() -> None:
    street = Place(label="de Akkerweg", address="Akkerweg 8")  # of no kind yet
    plan = put(change_item(morning(), 2, stops=(street,)), "crew.confidential", "Akkerweg 8")
    assert "PRA706" not in found_codes(plan)
