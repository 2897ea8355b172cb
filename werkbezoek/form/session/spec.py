"""The panels of the form as data for the browser: which controls a panel has, and their choices.

The spec of a panel changes only if its rows or choices change; the values of its controls are sent
separately.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from ...plan import HOSTS, Invitee, Plan, Role, get, new_plan
from ...plan.paths import field_at, join
from ...rules import current_code, rules
from ...text.wording import shortened
from .kinds import Kind, format_value, kind_at, words_in
from .layout import ROW_FIELDS, FieldLayout, Section
from .rows import singular, split_row

Json = dict[str, Any]
Choices = list[tuple[str, str]]
"""Values to choose from, each with its Dutch label."""

EMPTY_PANEL: Json = {"key": "", "sections": []}

_CONTROLS = {
    Kind.DATE: "date",
    Kind.DATES: "area",
    Kind.NAMES: "area",
    Kind.TICK: "tick",
    Kind.YES_NO: "choice",
    Kind.CHOICE: "choice",
    Kind.INVITEE: "choice",
    Kind.CHOICES: "ticks",
    Kind.MESSAGES: "ticks",
    Kind.PERSON: "people",
    Kind.PEOPLE: "people",
}
_PLACEHOLDERS = {Kind.CLOCK: "9:30", Kind.DATE: "19 maart 2027", Kind.DURATION: "45"}
_ONE_PER_LINE = {Kind.DATES, Kind.NAMES}
_NEW_PLAN = new_plan()
_NOTHING = ("", "Kies …")
_YES_NO: Choices = [_NOTHING, ("ja", "Ja"), ("nee", "Nee")]
_INPUT_MODES = {"email": "email", "phone": "tel"}


def panel_spec(key: str, sections: Iterable[Section], plan: Plan, row: str = "") -> Json:
    """Return the spec of a panel with these sections; ``row`` is the path of the row to edit, if any."""
    prefix = f"{row}." if row else ""
    kind = getattr(get(plan, row), "kind", "") if row else ""
    return {
        "key": key,
        "sections": [
            {
                "title": section.title,
                "hint": section.hint,
                "foldable": section.folded,
                "folded": section.folded and section.opens_for is not kind,
                "fields": _fields(section.fields, prefix, plan),
            }
            for section in sections
        ],
    }


def control_paths(groups: Iterable[Json]) -> Iterator[str]:
    """Yield the paths of all controls in the sections of a panel, or in rows within these."""
    for field in chain.from_iterable(group["fields"] for group in groups):
        if field["control"] == "rows":
            yield from control_paths(field["rows"])
        else:
            yield field["path"]


def invitee_choices(plan: Plan) -> Choices:
    """Return the ids of the invitees with their names."""
    return [(invitee.id, invitee_name(invitee, place)) for place, invitee in enumerate(plan.invitees)]


def invitee_name(invitee: Invitee, place: int) -> str:
    """Return the name of an invitee in the form, or “Genodigde 3” if no name is filled in."""
    return invitee.name.full.strip() or f"Genodigde {place + 1}"


def row_title(plan: Plan, row: str) -> str:
    """Return the name in the form of an invitee, an item or a task; an item without a title is numbered."""
    value, (rows, place) = get(plan, row), split_row(row)
    if isinstance(value, Invitee):
        return invitee_name(value, place)
    return shortened(value.title, 80) or _numbered_title(rows, place)


def _fields(layouts: Sequence[FieldLayout], prefix: str, plan: Plan) -> list[Json]:
    return [_field(layout, prefix, plan, is_alone=len(layouts) == 1) for layout in layouts]


def _field(layout: FieldLayout, prefix: str, plan: Plan, *, is_alone: bool) -> Json:
    path = prefix + layout.path
    kind, field = kind_at(path), field_at(path)
    spec: Json = {"path": path, "label": field.title, "hint": field.description, "width": layout.width}
    if kind is Kind.ROWS:
        return spec | _rows(path, plan, is_alone=is_alone)
    if kind in _ONE_PER_LINE:
        spec["hint"] = f"{field.description} Eén per regel.".strip()
    name = path.rpartition(".")[2]
    return spec | {
        "control": _CONTROLS.get(kind, "area" if layout.lines > 1 else "text"),
        "lines": layout.lines,
        "options": _options(path, kind, plan),
        "suggestions": _suggestions(name, plan),
        "placeholder": _PLACEHOLDERS.get(kind),
        "inputmode": "numeric" if kind is Kind.NUMBER else _INPUT_MODES.get(name),
        "single": kind is Kind.PERSON,
        "initial": "" if prefix else format_value(path, get(_NEW_PLAN, path)),
    }


def _rows(path: str, plan: Plan, *, is_alone: bool) -> Json:
    layouts = ROW_FIELDS[path.rpartition(".")[2]]
    is_of_rules = path == "ignored_rules"
    names = {rule.code: f"{rule.code} {rule.summary}" for rule in rules()} if is_of_rules else {}
    rows = [
        {
            "path": join(path, place),
            "title": _rule_title(row.code, names) if is_of_rules else _numbered_title(path, place),
            "named": is_of_rules,
            "fields": _fields(layouts, f"{join(path, place)}.", plan),
        }
        for place, row in enumerate(get(plan, path))
    ]
    ignored = {current_code(rule.code) for rule in plan.ignored_rules}
    others = [(code, shortened(name, 70)) for code, name in names.items() if code not in ignored]
    word = singular(path)
    return {
        "control": "rows",
        "word": word,
        "rows": rows,
        "alone": is_alone,
        "add": others if is_of_rules else None,
        "addLabel": f"{word.capitalize()} toevoegen",
    }


def _rule_title(code: str, names: Mapping[str, str]) -> str:
    """Return the code of a rule and what it finds; for an earlier code also the rule it is part of now."""
    current = current_code(code)
    named = names.get(current, f"{code} Deze regel bestaat niet (meer)")
    return named if current == code else f"{code}, nu {named}"


def _numbered_title(rows: str, place: int) -> str:
    return f"{singular(rows).capitalize()} {place + 1}"


def _options(path: str, kind: Kind, plan: Plan) -> Choices:
    if kind is Kind.YES_NO:
        return _YES_NO
    if kind is Kind.MESSAGES:
        return [(message.id, shortened(message.text, 80) or "(nog leeg)") for message in plan.messages]
    if kind is Kind.INVITEE:
        return [_NOTHING, *_entourage_heads(path, plan)]
    field = field_at(path)
    words: Choices = [(word.value, word.label) for word in words_in(field)]
    return [_NOTHING, *words] if words and field.is_optional else words


def _entourage_heads(path: str, plan: Plan) -> Choices:
    """Return the invitees that someone can accompany: everyone but themselves, entourage and hosts."""
    own = get(plan, path.rpartition(".")[0]).id
    excluded = HOSTS | {Role.ENTOURAGE}
    return [
        (invitee.id, invitee_name(invitee, place))
        for place, invitee in enumerate(plan.invitees)
        if invitee.id != own and (excluded.isdisjoint(invitee.roles) or invitee.id == get(plan, path))
    ]


def _suggestions(name: str, plan: Plan) -> list[str]:
    if name != "group":
        return []
    used = {item.group for item in plan.programme} | {invitee.group for invitee in plan.invitees}
    return sorted({"groep A", "groep B"} | used - {""})
