"""The layout of the form as ``layout.toml`` describes it: steps with sections of fields, and tables.

Labels and hints of fields are the titles and descriptions in the plan. A test checks that the form has every
field of a plan once.
"""

import re
from functools import cache
from pathlib import Path

import msgspec

from ...plan import ItemKind
from ...plan.paths import steps

_COLUMNS = 12
_FIELD = re.compile(r"(?P<path>[^:*\s]+)(:(?P<width>\d+))?(\*(?P<lines>\d+))?")


class FieldLayout(msgspec.Struct, frozen=True):
    """A field in a section: its path, its width in twelfths of the section, and its height in lines."""

    path: str
    width: int
    lines: int


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"layout": "fields"}):
    """Fields under one heading.

    ``layout`` has one line for each row of fields: ``date_options:8*3 reply_by`` is a field of 8 twelfths
    wide and 3 lines high, and one that takes the rest. The paths start at ``within``, a part of the plan. A
    ``folded`` section is open in a programme item of the kind ``opens_for``.
    """

    layout: str
    title: str = ""
    within: str = ""
    folded: bool = False
    hint: str = ""
    opens_for: ItemKind | None = None

    @property
    def fields(self) -> tuple[FieldLayout, ...]:
        """The fields in order."""
        return _fields(self.layout, self.within)


class Advice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the opzet says about a step, word for word, and separately what the kit advises.

    Both are Dutch paragraphs with an empty line between them. ``source`` is the part of the opzet.
    """

    source: str
    opzet: str
    ours: str


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of an advice, each on one line."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of the form: sections, and between them a list of rows with an editor for the chosen row.

    The views ``above`` and ``below`` these are named by module and class, such as ``days_view.DaysView``.
    """

    key: str
    title: str
    advice: Advice
    above: tuple[str, ...] = ()
    before: tuple[Section, ...] = ()
    rows: str = ""
    editor: tuple[Section, ...] = ()
    after: tuple[Section, ...] = ()
    below: tuple[str, ...] = ()


class TableLayout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table: Dutch texts, its columns, and whether it can be exported as a file (``files``).

    ``word`` is the word for one row, and ``empty`` is shown if there are no rows. A column is the path of its
    field, its heading and its width in pixels.
    """

    label: str
    word: str
    empty: str
    files: bool
    columns: tuple[tuple[str, str, int], ...]


class _Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    steps: tuple[Step, ...]
    rows: dict[str, str]
    words: dict[str, tuple[str, str]]
    tables: dict[str, TableLayout]


@cache
def _fields(layout: str, within: str = "") -> tuple[FieldLayout, ...]:
    layouts = []
    for line in layout.split("\n"):
        row = list(_FIELD.finditer(line))
        widths = [int(field["width"] or 0) for field in row]
        remaining = (_COLUMNS - sum(widths)) // max(1, widths.count(0))
        for field, width in zip(row, widths, strict=True):
            path = f"{within}.{field['path']}" if within else field["path"]
            layouts.append(FieldLayout(path, width or remaining, int(field["lines"] or 1)))
    return tuple(layouts)


_LAYOUT = msgspec.toml.decode(Path(__file__).with_name("layout.toml").read_bytes(), type=_Layout)

STEPS = _LAYOUT.steps
"""The steps in the order of the form."""

TABLE_LAYOUTS = _LAYOUT.tables
"""By the path of the list that the table shows."""

ROW_FIELDS = {rows: _fields(layout) for rows, layout in _LAYOUT.rows.items()}
"""The fields of each row of a list that is shown as one field of a section, by the name of the list."""

ROW_WORDS = _LAYOUT.words
"""The Dutch words for one and for more rows of each list."""

STEP_OF = {
    field.path.partition(".")[0]: step
    for step in STEPS
    for section in step.before + step.after
    for field in section.fields
} | {step.rows: step for step in STEPS if step.rows}
"""The step that shows a field of the plan, by the name of the field."""

_HIGH_FIELDS = {
    f"{start}{field.path}"
    for start, fields in (
        *(("", section.fields) for step in STEPS for section in step.before + step.after),
        *((f"{step.rows}.", section.fields) for step in STEPS for section in step.editor),
        *((f"{rows}.", fields) for rows, fields in ROW_FIELDS.items()),
    )
    for field in fields
    if field.lines > 1
}
"""The paths, without numbers, of fields of more than one line; those in `ROW_FIELDS` start at their list."""


def has_one_line(path: str) -> bool:
    """Return whether the form shows the field at a path on one line."""
    names = [step for step in steps(path) if isinstance(step, str)]
    return _HIGH_FIELDS.isdisjoint({".".join(names), ".".join(names[-2:])})


def step_of(path: str) -> Step:
    """Return the step that shows the field at a path; the first step for the plan as a whole."""
    return STEP_OF.get(str(steps(path)[0]), STEPS[0]) if path else STEPS[0]
