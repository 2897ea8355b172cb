"""The form as data for the browser: which controls a panel has, and what stands in them.

A panel's ``spec`` changes only when rows or choices do; its values change with every edit.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from ...plan import HOSTS, Invitee, Plan, Role, get
from ...plan.paths import field_at, join
from ...text.wording import shortened
from .kinds import Kind, Type, type_at
from .rows import called, split
from .session import Session
from .steps import Section, Show

Json = dict[str, Any]
Choices = list[tuple[str, str]]

_CONTROLS = {
    Kind.DATE: "date",
    Kind.DATES: "area",
    Kind.LINES: "area",
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
_ONE_PER_LINE = {Kind.DATES, Kind.LINES, Kind.NAMES}
_YES_NO: Choices = [("", "Kies …"), ("ja", "Ja"), ("nee", "Nee")]
_NOTHING = ("", "Kies …")
_INPUT_MODES = {"email": "email", "phone": "tel"}


def panel(key: str, sections: Iterable[Section], session: Session, row: str = "") -> Json:
    """The sections of a panel; ``row`` is the path of the row that its editor is for."""
    prefix = f"{row}." if row else ""
    return {
        "key": key,
        "sections": [
            {
                "title": section.title,
                "hint": section.hint,
                "foldable": section.folded,
                "folded": not _opens(section, session.plan, row),
                "fields": [_field(show, prefix, session.plan, section) for show in section.fields],
            }
            for section in sections
        ],
    }


def paths(spec: Json) -> Iterator[str]:
    """The paths of all controls in a panel."""
    for section in spec["sections"]:
        yield from _field_paths(section["fields"])


def names(plan: Plan) -> Choices:
    """The invitees by id, with the name to show."""
    return [(invitee.id, name_of(invitee, place)) for place, invitee in enumerate(plan.invitees)]


def name_of(invitee: Invitee, place: int) -> str:
    """What to call an invitee in the form, also while no name is filled in."""
    return invitee.name.full.strip() or f"Genodigde {place + 1}"


def title_of(plan: Plan, row: str) -> str:
    """What to call a row of invitees, items or tasks above its editor."""
    one, (rows, place) = get(plan, row), split(row)
    if isinstance(one, Invitee):
        return name_of(one, place)
    return shortened(one.title, 80) or _row_title(rows, place, plan)


def _field_paths(fields: Iterable[Json]) -> Iterator[str]:
    for field in fields:
        if field["control"] == "rows":
            for row in field["rows"]:
                yield from _field_paths(row["fields"])
        else:
            yield field["path"]


def _opens(section: Section, plan: Plan, row: str) -> bool:
    """A folded section opens by itself where its content is what the chosen item is about."""
    return not section.folded or (
        section.opens_for is not None and get(plan, f"{row}.kind") is section.opens_for
    )


def _field(show: Show, prefix: str, plan: Plan, section: Section) -> Json:
    path = prefix + show.path
    type_, field = type_at(path), field_at(path)
    spec: Json = {"path": path, "label": field.title, "hint": field.description, "width": show.width}
    if type_.kind is Kind.ROWS:
        return spec | _rows(show, path, plan, alone=len(section.fields) == 1)
    if type_.kind in _ONE_PER_LINE:
        spec["hint"] = f"{field.description} Eén per regel.".strip()
    control = _CONTROLS.get(type_.kind, "area" if show.lines > 1 else "text")
    name = path.rpartition(".")[2]
    return spec | {
        "control": control,
        "lines": show.lines,
        "options": _options(path, type_, plan),
        "suggestions": _suggestions(name, plan),
        "placeholder": _PLACEHOLDERS.get(type_.kind),
        "inputmode": "numeric" if type_.kind is Kind.NUMBER else _INPUT_MODES.get(name),
        "single": type_.kind is Kind.PERSON,
    }


def _rows(show: Show, path: str, plan: Plan, *, alone: bool) -> Json:
    word = called(path)
    section = Section("", show.row)
    rows = [
        {
            "path": row,
            "title": _row_title(path, place, plan),
            "named": path == "ignored_rules",
            "fields": [_field(one, f"{row}.", plan, section) for one in show.row],
        }
        for place, row in ((place, join(path, place)) for place in range(len(get(plan, path))))
    ]
    return {
        "control": "rows",
        "word": word,
        "rows": rows,
        "alone": alone,
        "add": _rules_to_ignore(plan) if path == "ignored_rules" else None,
        "addLabel": f"{word[0].upper()}{word[1:]} toevoegen",
    }


def _row_title(path: str, place: int, plan: Plan) -> str:
    if path == "ignored_rules":
        return dict(_rules()).get(plan.ignored_rules[place].code, plan.ignored_rules[place].code)
    word = called(path)
    return f"{word[0].upper()}{word[1:]} {place + 1}"


def _options(path: str, type_: Type, plan: Plan) -> Choices:
    if type_.kind is Kind.YES_NO:
        return _YES_NO
    if type_.kind is Kind.MESSAGES:
        return [(message.id, shortened(message.text, 80) or "(nog leeg)") for message in plan.messages]
    if type_.kind is Kind.INVITEE:
        return [_NOTHING, *_heads(path, plan)]
    if type_.words is None:
        return []
    words: Choices = [(word.value, word.label) for word in type_.words]
    return [_NOTHING, *words] if type_.optional else words


def _heads(path: str, plan: Plan) -> Choices:
    """Whom someone can come along with: everyone but themselves, the other entourage and the hosts."""
    own = get(plan, path.rpartition(".")[0]).id
    others = HOSTS | {Role.ENTOURAGE}
    return [
        (invitee.id, name_of(invitee, place))
        for place, invitee in enumerate(plan.invitees)
        if invitee.id != own and (others.isdisjoint(invitee.roles) or invitee.id == get(plan, path))
    ]


def _suggestions(name: str, plan: Plan) -> list[str]:
    if name != "group":
        return []
    used = {item.group for item in plan.programme} | {invitee.group for invitee in plan.invitees}
    return sorted({"groep A", "groep B"} | used - {""})


def _rules() -> Choices:
    from ...rules import rules

    return [(rule.code, f"{rule.code} {rule.summary}") for rule in rules()]


def _rules_to_ignore(plan: Plan) -> Choices:
    ignored = {one.code for one in plan.ignored_rules}
    return [(code, shortened(text, 70)) for code, text in _rules() if code not in ignored]
