"""Finding the people and items that are in the plan already, and what a list adds to them."""

from collections.abc import Iterator, Mapping, MutableMapping, Sequence, Set
from functools import cache
from typing import Any

import msgspec

from ...plan import Invitee, Name, Plan, PlanRow, ProgrammeItem, fields, get, minutes
from ...text.spelling import spelling_key
from ...text.wording import quoted
from ..cells import show_cell
from ..columns import INVITEES
from ..grid import Problem
from .drafts import RowDraft, build_row
from .preview import Effect, Existing, Preview, PreviewRow


def match_rows(drafts: Sequence[RowDraft], preview: Preview) -> list[PreviewRow]:
    """Return what becomes of each row."""
    matcher, used_ids = _Matcher(preview), set[str]()
    by_number = {draft.number: draft for draft in drafts}
    built = {draft.number: build_row(draft, used_ids, matcher.rows) for draft in drafts}
    rows = {number: row for number, row in built.items() if row}
    if preview.table is INVITEES:
        for problem in _link_entourage(rows, preview.plan, matcher.known_ids(rows)):
            by_number[problem.row].problems.append(problem)
    return [matcher.match(draft, rows.get(draft.number)) for draft in drafts]


class _Matcher:
    """Finds the row of the plan that a row of a source is about."""

    def __init__(self, preview: Preview) -> None:
        self._plan, self._choices = preview.plan, preview.choices
        self._paths = {column.path for column in preview.columns if column.path}
        self.rows: dict[str, PlanRow] = {row.id: row for row in get(preview.plan, preview.table.path)}
        self._by_key: dict[tuple[str, ...], str] = {}
        for row_id, row in self.rows.items():
            for key in _keys(row):
                self._by_key.setdefault(key, row_id)

    def _find(self, row: PlanRow) -> PlanRow | None:
        """Return the row of the plan that a row is about, though it has another id; None if there is none."""
        found = (self.rows[self._by_key[key]] for key in _keys(row) if key in self._by_key)
        known = next(found, None)
        return known if known and _may_be_same(known, row) else None

    def known_ids(self, rows: Mapping[int, PlanRow]) -> Mapping[str, str]:
        """Return the id in the plan of each row that is merged into a row of the plan, by its own id."""
        return {
            row.id: known.id
            for number, row in rows.items()
            if row.id not in self.rows and self._choices.existing.get(number) is not Existing.ADD
            if (known := self._find(row))
        }

    def match(self, draft: RowDraft, row: PlanRow | None) -> PreviewRow:
        """Return what becomes of a draft; ``row`` is its row of the plan, or None if that would be empty.

        Several rows may be about one row of the plan; those that are ticked are merged one after the other.
        """
        if row is None:
            return draft.result(Effect.EMPTY)
        given = {path.partition(".")[0] for path in draft.values}
        existing = self._choices.existing.get(draft.number, Existing.FILL)
        if known := self.rows.get(row.id):
            return draft.result(Effect.REPLACES, _replace_columns(known, row, self._paths, given))
        known = self._find(row)
        if known is None or existing is Existing.ADD:
            return draft.result(Effect.NEW, row)
        merged = self._merge(draft, known, row, given, overwrite=existing is Existing.OVERWRITE)
        if merged.row and merged.is_taken:
            self.rows[known.id] = merged.row
        return merged

    def _merge(
        self, draft: RowDraft, known: PlanRow, row: PlanRow, given: Set[str], *, overwrite: bool
    ) -> PreviewRow:
        """Return the row ``known`` of the plan with what ``row`` adds, in empty fields or in all fields."""
        changes: dict[str, Any] = {}
        titles: list[str] = []
        for name, new, old in _differences(known, row, given):
            title = fields(type(row))[name].title
            if overwrite or old == _defaults(type(row))[name]:
                changes[name] = new
                titles.append(title)
            else:
                before, after = show_cell(old, self._plan), show_cell(new, self._plan)
                draft.report(title, f"“{after}”", f"Er stond al “{before}”; dat is gebleven.")
        done = "Overschreven" if overwrite else "Aangevuld"
        return draft.result(
            Effect.OVERWRITES if overwrite else Effect.FILLS,
            msgspec.structs.replace(known, **changes),
            f"{done}: {', '.join(titles).lower()}." if titles else "Er is niets nieuws.",
        )


def _replace_columns(known: PlanRow, row: PlanRow, paths: Set[str], given: Set[str]) -> PlanRow:
    """Return the row ``known`` with each field, or part of one, that the source has a column or value for."""
    changes: dict[str, Any] = {}
    for name in ({path.partition(".")[0] for path in paths} | given) & {*row.__struct_fields__}:
        new, old = getattr(row, name), getattr(known, name)
        parts = {path.partition(".")[2] for path in paths if path.startswith(f"{name}.")}
        if parts and name not in paths and new is not None and old is not None:
            known_parts = parts & {*new.__struct_fields__}
            new = msgspec.structs.replace(old, **{part: getattr(new, part) for part in known_parts})
        changes[name] = new
    return msgspec.structs.replace(known, **changes)


def _keys(row: PlanRow) -> Sequence[tuple[str, ...]]:
    """Return the keys by which a row is recognised, the most certain one first."""
    if isinstance(row, Invitee):
        mail, name = row.email.strip().casefold(), spelling_key(row.name.without_titles)
        return [("mail", mail)] * bool(mail) + [("name", name)] * bool(name)
    if isinstance(row, ProgrammeItem) and row.title.strip():
        return [("item", spelling_key(row.title), str(row.start and minutes(row.start)))]
    return []


def _may_be_same(known: PlanRow, row: PlanRow) -> bool:
    """Return whether two rows with a common key may be about the same; not if people have different mails."""
    mails = {getattr(same, "email", "").strip().casefold() for same in (known, row)}
    return len(mails - {""}) < 2


def _differences(known: PlanRow, row: PlanRow, given: Set[str]) -> Iterator[tuple[str, Any, Any]]:
    """Yield the name, the new and the old value of each field that has another value in the source."""
    for name in row.__struct_fields__:
        new, old = getattr(row, name), getattr(known, name)
        if name == "id" or name not in given or new == old or new in ("", (), None):
            continue
        if name in ("title", "start"):  # items are matched by these, so they differ only in spelling
            continue
        is_name = isinstance(new, Name) and new.titles in ("", old.titles)
        if is_name and spelling_key(new.without_titles) == spelling_key(old.without_titles):
            continue
        yield name, new, old


@cache
def _defaults(row_type: type[PlanRow]) -> dict[str, Any]:
    return {info.name: info.default for info in msgspec.structs.fields(row_type)}


def _link_entourage(
    rows: MutableMapping[int, PlanRow], plan: Plan, known_ids: Mapping[str, str]
) -> list[Problem]:
    """Replace names under “Hoort bij” by ids, in ``rows`` itself.

    ``rows`` has the new rows by number. ``known_ids`` has, for each new row about someone who is in the plan
    already, the id in the plan by the id of the row. Return a problem for each text that does not name
    exactly one person.
    """
    people = [row for row in (*plan.invitees, *rows.values()) if isinstance(row, Invitee)]
    ids = {person.id for person in people}
    by_name: dict[str, set[str]] = {}
    for person in people:
        person_id = known_ids.get(person.id, person.id)
        by_name.setdefault(person.name.full.casefold(), set()).add(person_id)
    problems = []
    for number, row in rows.items():
        if not isinstance(row, Invitee) or not row.entourage_of:
            continue
        if row.entourage_of in ids:
            named = {known_ids.get(row.entourage_of, row.entourage_of)}
        else:
            named = by_name.get(row.entourage_of.casefold(), set())
        if len(named) != 1:
            reason = f"{quoted(row.entourage_of)} staat niet op de lijst, of staat er vaker op."
            problems.append(Problem(number, "Hoort bij", row.entourage_of, reason))
        rows[number] = msgspec.structs.replace(
            row, entourage_of=next(iter(named)) if len(named) == 1 else None
        )
    return problems
