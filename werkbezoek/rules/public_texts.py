"""The texts of a plan that outsiders may read, in documents, letters or the exchange file.

``tests/contracts/test_leaks.py`` holds these fields equal to those that the documents and letters show.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from ..plan import Place, PlaceKind, Plan, ProgrammeItem, Role

_OF_PLAN = ("title", "introduction", "closing", "other_theme", "regional_issue", "ask", "aedes_question")
_OF_HOST = ("name", "municipalities", "regions")
_OF_PRESS = ("text", "photo_moment", "embargo")
_OF_INVITEE = ("function", "party", "organisation", "municipality", "home_town", "group")
"""Besides the name, which the allow-list of an audience shows or leaves out."""
_OF_CONTACT = ("name", "phone", "email")
_OF_ITEM = ("title", "group", "public_text")
_OF_PLACE = ("label", "municipality")


class PublicTexts:
    """The public texts of a plan, each with its path; empty ones are left out.

    Without the names that are typed in an item: rule AVG607 reads those.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The texts, without addresses of places."""
        return tuple(row for row in _texts(self._plan) if row[1].strip())

    @cached_property
    def addresses(self) -> tuple[tuple[str, str], ...]:
        """The addresses of places on the programme that outsiders see: not those of homes."""
        return tuple(
            (f"{path}.address", place.address)
            for index, item in enumerate(self._plan.programme)
            for path, place in _places(index, item)
            if place.kind is not PlaceKind.HOME and place.address.strip()
        )

    @cached_property
    def joined(self) -> str:
        """All texts and addresses in one, to see at once whether something is in any of them."""
        return "\n".join(text for _, text in (*self.texts, *self.addresses))

    @cached_property
    def lowered(self) -> str:
        """`joined` in lower case."""
        return self.joined.lower()


def _texts(plan: Plan) -> Iterator[tuple[str, str]]:
    yield from _of(plan, _OF_PLAN)
    yield from _of(plan.corporation, _OF_HOST, "corporation.")
    yield from _of(plan.second_host, _OF_HOST, "second_host.")
    yield from _of(plan.contact, _OF_CONTACT, "contact.")
    for index, message in enumerate(plan.messages):
        yield f"messages[{index}].text", message.text
    for index, figure in enumerate(plan.figures):
        yield from _of(figure, tuple(figure.__struct_fields__), f"figures[{index}].")
    for index, promise in enumerate(plan.outcome.promises):
        yield f"outcome.promises[{index}].text", promise.text
        if promise.owner:
            yield f"outcome.promises[{index}].owner", promise.owner.text
    yield from _of(plan.practical, tuple(plan.practical.__struct_fields__), "practical.")
    yield from _of(plan.press, _OF_PRESS, "press.")
    yield from _of(plan.press.contact, _OF_CONTACT, "press.contact.")
    if plan.press.spokesperson:
        yield "press.spokesperson", plan.press.spokesperson.text
    for index, invitee in enumerate(plan.invitees):
        if invitee.is_politician or invitee.is_host or Role.JOURNALIST in invitee.roles:
            yield from _of(invitee, _OF_INVITEE, f"invitees[{index}].")
    for index, count in enumerate(plan.diet_counts):
        yield f"diet_counts[{index}].diet", count.diet
    for index, ignored in enumerate(plan.ignored_rules):
        yield f"ignored_rules[{index}].reason", ignored.reason
    for index, item in enumerate(plan.programme):
        if not item.is_internal:
            yield from _of(item, _OF_ITEM, f"programme[{index}].")
        yield f"programme[{index}].catering", item.catering
        for path, place in _places(index, item):
            yield from _of(place, _OF_PLACE, f"{path}.")


def _of(value: Any, names: tuple[str, ...], path: str = "") -> list[tuple[str, str]]:
    """Return the texts of these fields as far as filled in; several of one field get a line each."""
    return [
        (f"{path}{name}", text if isinstance(text, str) else "\n".join(text))
        for name in names
        if (text := getattr(value, name))
    ]


def _places(index: int, item: ProgrammeItem) -> Iterator[tuple[str, Place]]:
    """Yield the stops of an item, or its place, with their paths; of an internal item, for the caterer."""
    if item.is_internal and not item.catering.strip():
        return
    if item.place and not item.stops:
        yield f"programme[{index}].place", item.place
    for stop, place in enumerate(item.stops):
        yield f"programme[{index}].stops[{stop}]", place
