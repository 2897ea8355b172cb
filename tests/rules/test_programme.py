"""INV203–INV207: the order of presentation and tour."""

from support.bad_plans import change, change_item, found_codes
from support.good_plans import two_groups

from werkbezoek.plan import ItemKind
from werkbezoek.planning import model_programmes
from werkbezoek.rules.programme import model_texts


def test_one_group_may_start_with_the_presentation_while_the_other_tours() -> None:
    plan = change_item(two_groups(), 2, kind=ItemKind.PRESENTATION)
    plan = change(plan, programme=(plan.programme[0], *plan.programme[2:]))
    assert "INV204" not in found_codes(plan)
    assert "INV204" in found_codes(change_item(plan, 1, travel_minutes=11))


def test_all_texts_that_guests_see_in_a_model_are_known() -> None:
    items = [item for model in model_programmes() for item in model.plan.programme if not item.is_internal]
    labels = {place.label for item in items for place in item.places}
    texts = {item.public_text for item in items} - {""}
    assert model_texts() == {"labels": labels, "texts": texts}
