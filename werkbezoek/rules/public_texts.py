"""The texts of a plan that outsiders may read, in documents, letters or the exchange file.

``tests/contracts/test_leaks.py`` checks that these are the fields that the documents and letters show.
"""

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from ..plan import Figure, Person, Place, Plan, Practical, ProgrammeItem, Role

_HOST = ("name", "municipalities", "regions")
_CONTACT = ("name", "phone", "email")
_PLAN = ("title", "introduction", "closing", "other_theme", "regional_issue", "ask", "aedes_question")
_FIELDS: dict[str, tuple[str, ...]] = {
    "corporation": _HOST,
    "second_host": _HOST,
    "contact": _CONTACT,
    "messages": ("text",),
    "figures": Figure.__struct_fields__,
    "outcome.promises": ("text", "owner"),
    "practical": Practical.__struct_fields__,
    "press": ("text", "photo_moment", "embargo", "spokesperson"),
    "press.contact": _CONTACT,
    "diet_counts": ("diet",),
    "ignored_rules": ("reason",),
}
"""The public fields of the objects at these paths, and of each object in the lists at these paths."""

_INVITEE = ("function", "party", "organisation", "municipality", "home_town", "group")
"""Besides the name, which the allow-list of an audience shows or leaves out."""
_ITEM = ("title", "group", "public_text", "catering")
_INTERNAL_ITEM = ("catering",)
_PLACE = ("label", "municipality", "address")
_HOME = ("label", "municipality")


def public_texts(plan: Plan) -> dict[str, str]:
    """Return the public texts of a plan by path, without those that are empty.

    The names that are typed in an item are not among them: rule AVG607 reads those.
    """
    texts = {name: getattr(plan, name) for name in _PLAN}
    for path, value, names in _public_objects(plan):
        for name in names:
            text = getattr(value, name)
            if isinstance(text, Person):
                text = text.text
            texts[f"{path}.{name}"] = "\n".join(text) if isinstance(text, tuple) else text
    return {path: text for path, text in texts.items() if text and text.strip()}


def places_of(index: int, item: ProgrammeItem) -> Iterator[tuple[str, Place]]:
    """Yield the places that an item visits, each with its path; ``index`` is that of the item."""
    if item.place and not item.stops:
        yield f"programme[{index}].place", item.place
    for number, stop in enumerate(item.stops):
        yield f"programme[{index}].stops[{number}]", stop


def _public_objects(plan: Plan) -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    """Yield the objects with public texts, each with its path and the names of its public fields."""
    for path, names in _FIELDS.items():
        value = attrgetter(path)(plan)
        if isinstance(value, tuple):
            yield from ((f"{path}[{index}]", row, names) for index, row in enumerate(value))
        else:
            yield path, value, names
    for index, invitee in enumerate(plan.invitees):
        if invitee.is_politician or invitee.is_host or Role.JOURNALIST in invitee.roles:
            yield f"invitees[{index}]", invitee, _INVITEE
    for index, item in enumerate(plan.programme):
        yield f"programme[{index}]", item, _INTERNAL_ITEM if item.is_internal else _ITEM
        if not item.is_internal or item.catering.strip():  # the caterer also sees where that is
            for path, place in places_of(index, item):
                yield path, place, _HOME if place.may_be_home else _PLACE
