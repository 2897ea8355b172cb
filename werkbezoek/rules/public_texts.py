"""The texts of a plan that people outside the corporation may read."""

from collections.abc import Iterator
from functools import cached_property

from ..plan import Place, PlaceKind, Plan, ProgrammeItem


class PublicTexts:
    """The public texts of a plan, each with its path; empty ones are left out."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The texts, without addresses of places."""
        return tuple(row for row in _texts(self._plan) if row[1].strip())

    @cached_property
    def addresses(self) -> tuple[tuple[str, str], ...]:
        """The addresses of places on the programme that guests see: not those of homes."""
        return tuple(
            (f"{path}.address", place.address)
            for index, item in enumerate(self._plan.programme)
            for path, place in _places(index, item)
            if place.kind is not PlaceKind.HOME and place.address.strip() and not item.is_internal
        )

    @cached_property
    def joined(self) -> str:
        """All texts and addresses in one, to see at once whether something is in any of them."""
        return "\n".join(text for _, text in (*self.texts, *self.addresses))


def _texts(plan: Plan) -> Iterator[tuple[str, str]]:
    for field in ("title", "introduction", "closing", "regional_issue", "ask"):
        yield field, getattr(plan, field)
    for index, message in enumerate(plan.messages):
        yield f"messages[{index}].text", message.text
    for field in plan.practical.__struct_fields__:
        yield f"practical.{field}", getattr(plan.practical, field)
    yield "press.text", plan.press.text
    yield "press.photo_moment", plan.press.photo_moment
    for index, item in enumerate(plan.programme):
        if item.is_internal:
            continue
        yield f"programme[{index}].title", item.title
        yield f"programme[{index}].public_text", item.public_text
        for path, place in _places(index, item):
            yield f"{path}.label", place.label


def _places(index: int, item: ProgrammeItem) -> Iterator[tuple[str, Place]]:
    """Yield the place and the stops of an item, each with its path."""
    if item.place:
        yield f"programme[{index}].place", item.place
    for stop, place in enumerate(item.stops):
        yield f"programme[{index}].stops[{stop}]", place
