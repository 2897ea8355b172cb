"""The fields of a plan, and the fields that the steps of the form show, as paths with ``[0]`` for any row."""

from werkbezoek.form.session.kinds import Kind, kind_at, kinds_of, parts_of
from werkbezoek.form.session.layout import ROW_FIELDS
from werkbezoek.plan import Plan
from werkbezoek.plan.paths import field_at


def value_paths(struct=Plan, prefix=""):
    """Return the paths of all fields that hold a value; a list is one value."""
    found = [prefix + name for name in kinds_of(struct)]
    for name, part in parts_of(struct).items():
        found += value_paths(part, f"{prefix}{name}.")
    return found


def plan_paths(struct=Plan, prefix=""):
    """Yield the paths of all fields that can be edited, in rows too."""
    for path in value_paths(struct):
        kind = kind_at(prefix + path)
        if kind is not Kind.FIXED and path not in {"schema_version", "revision"}:
            yield prefix + path
        if kind is Kind.ROWS:
            yield from plan_paths(field_at(prefix + path).row.type, f"{prefix}{path}[0].")


def step_paths(step):
    """Yield the paths of all fields in a step."""
    for section in step.before + step.after:
        yield from _layout_paths(section.fields, "")
    if step.rows:
        yield step.rows
        for section in step.editor:
            yield from _layout_paths(section.fields, f"{step.rows}[0].")


def _layout_paths(layouts, prefix):
    for layout in layouts:
        path = prefix + layout.path
        yield path
        if kind_at(path) is Kind.ROWS:
            yield from _layout_paths(ROW_FIELDS[layout.path.rpartition(".")[2]], f"{path}[0].")
