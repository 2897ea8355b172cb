"""INV211: the texts of the model programmes."""

from werkbezoek.planning import model_programmes
from werkbezoek.rules.model_texts import model_texts


def test_all_texts_that_guests_see_in_a_model_are_known() -> None:
    items = [item for model in model_programmes() for item in model.plan.programme if not item.is_internal]
    labels = {place.label for item in items for place in item.places}
    texts = {item.public_text for item in items} - {""}
    assert model_texts() == {"labels": labels, "texts": texts}
