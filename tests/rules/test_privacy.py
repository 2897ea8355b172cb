"""AVG605: names of residents in the texts that outsiders read."""

import msgspec
import pytest
from support.bad_plans import change_invitee, change_item, found_codes
from support.good_plans import MP, morning

from werkbezoek.plan import DietCount, IgnoredRule, ItemKind, Person, put


def test_a_resident_with_the_name_of_a_place_is_not_named_by_that_place() -> None:
    name = msgspec.structs.replace(MP.name, first="Jo", prefix="", last="Brink")
    assert found_codes(change_invitee(morning(), "bew", name=name)) == []


def test_an_internal_item_may_name_a_resident() -> None:
    plan = change_item(morning(), 0, title="Sleutel halen bij mevrouw Verbeek")
    assert found_codes(plan) == []
    assert found_codes(change_item(plan, 0, kind=ItemKind.JOURNEY, start=None)) == ["AVG605"]


def test_a_contact_person_with_the_last_name_of_a_resident_is_someone_else() -> None:
    plan = put(morning(), "contact.name", "Sanne Verbeek")
    assert found_codes(plan) == []
    assert found_codes(put(plan, "title", "Sanne Verbeek ontvangt; mevrouw Verbeek vertelt")) == ["AVG605"]
    speakers = (Person(text="Verbeek, over wonen"),)
    assert found_codes(change_item(morning(), 2, speakers=speakers)) == ["AVG607"]
    assert found_codes(change_item(plan, 2, speakers=speakers)) == []


@pytest.mark.parametrize(
    "path",
    [
        "other_theme", "aedes_question", "press.embargo", "contact.name", "corporation.name", "diet_counts",
        "practical.address", "programme[1].catering", "programme[1].group", "invitees[0].function",
        "ignored_rules", "corporation.municipalities", "programme[3].stops[2].address",
    ],
)  # fmt: skip
def test_every_field_that_outsiders_read_is_looked_at(path: str) -> None:
    text = "De buurvrouw van Ans Verbeek"
    values = {
        "ignored_rules": (IgnoredRule(code="WIE101", reason=text),),
        "diet_counts": (DietCount(diet=text, count=1),),
        "corporation.municipalities": (text,),
    }
    assert "AVG605" in found_codes(put(morning(), path, values.get(path, text)))
