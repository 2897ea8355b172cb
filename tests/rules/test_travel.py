"""TIJ402: to where the guests go without travel time."""

import msgspec
import pytest
from support.bad_plans import change_item, found_codes
from support.good_plans import BRINK, HOME, OFFICE, SITE, morning

from werkbezoek.plan import Place


def test_zero_minutes_of_travel_is_a_choice() -> None:
    assert found_codes(change_item(morning(), 3, travel_minutes=0)) == []


def elsewhere(place: Place, town: str) -> Place:
    return msgspec.structs.replace(place, municipality=town)


@pytest.mark.parametrize(
    ("stops", "codes"),
    [
        ((HOME, SITE), []),  # from the office: a tour with stops is itself the walk
        ((HOME,), ["TIJ402"]),
        ((elsewhere(HOME, "Zutphen"), SITE), ["TIJ402"]),  # too far to walk
        ((elsewhere(HOME, "Zutphen"), OFFICE), []),  # the tour comes by the office
    ],
)
def test_a_tour_along_stops_includes_the_walk_to_it(stops: tuple[Place, ...], codes: list[str]) -> None:
    plan = change_item(change_item(morning(), 3, stops=stops, travel_minutes=None), 4, travel_minutes=0)
    assert found_codes(change_item(plan, 4, place=BRINK)) == codes


@pytest.mark.parametrize(
    ("stops", "codes"),
    [((HOME, SITE), []), ((SITE,), ["TIJ402"]), ((elsewhere(HOME, "Zutphen"), SITE, BRINK), [])],
)
def test_a_tour_along_stops_includes_the_walk_back(stops: tuple[Place, ...], codes: list[str]) -> None:
    assert found_codes(change_item(morning(), 3, stops=stops)) == codes
