"""PRA707, PRA708: L-numbers and names of places."""

import pytest
from support.bad_plans import found_codes
from support.good_plans import morning

from werkbezoek.plan import put


@pytest.mark.parametrize(
    ("number", "codes"), [("", []), ("L1234", []), ("l1234", []), ("1234", ["PRA707"]), ("L12", ["PRA707"])]
)
def test_an_l_number_has_an_l_and_four_digits(number: str, codes: list[str]) -> None:
    assert found_codes(put(morning(), "corporation.l_number", number)) == codes


def test_a_misspelt_place_is_named_once() -> None:
    plan = put(morning(), "corporation.municipalities", ("doetinchem",))
    assert found_codes(put(plan, "programme[3].stops[0].municipality", "doetinchem")) == ["PRA708"]
