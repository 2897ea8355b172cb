"""The texts of a plan that people outside the corporation may read."""

from collections.abc import Iterator

from ..plan import Plan


def public_texts(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the texts that people outside the corporation may read, each with its path."""
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
        if item.place:
            yield f"programme[{index}].place.label", item.place.label
        for stop, place in enumerate(item.stops):
            yield f"programme[{index}].stops[{stop}].label", place.label
