"""AVG601–AVG605: names of residents in public texts."""

import msgspec
from support.bad_plans import change_invitee, change_item, found_codes
from support.good_plans import MP, morning

from werkbezoek.plan import ItemKind


def test_a_resident_with_the_name_of_a_place_is_not_named_by_that_place() -> None:
    name = msgspec.structs.replace(MP.name, first="Jo", prefix="", last="Brink")
    assert found_codes(change_invitee(morning(), "bew", name=name)) == []


def test_an_internal_item_may_name_a_resident() -> None:
    plan = change_item(morning(), 0, title="Sleutel halen bij mevrouw Verbeek")
    assert found_codes(plan) == []
    assert found_codes(change_item(plan, 0, kind=ItemKind.JOURNEY, start=None)) == ["AVG605"]
