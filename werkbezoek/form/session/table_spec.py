"""The tables of invitees and items as data for the browser: columns, and what stands in each cell."""

from typing import Any

import msgspec

from ...plan import Invitee, ItemKind, Plan, ProgrammeItem, Role, Status, clock, get, new_plan
from ...plan.paths import join
from ...spreadsheets import INVITEES, PROGRAMME, Column, Table, cell_text
from ...timing import schedule
from .rows import add
from .session import Session
from .spec import Choices, Json, name_of


class Shown(msgspec.Struct, frozen=True):
    """A column as it is shown: its field, a short heading, its width in pixels, and how it is edited."""

    path: str
    head: str
    width: int
    control: str = "text"
    options: Choices = []
    sticky: bool = False
    """Whether it stays in view when the others scroll sideways."""


def _options(words: Any) -> Choices:
    return [(word.value, word.label) for word in words]


_INVITEES = (
    Shown("name", "Naam", 180, sticky=True),
    Shown("roles", "Rollen", 170, "ticks", options=_options(Role)),
    Shown("party", "Partij", 110),
    Shown("status", "Uitnodiging", 172, "choice", options=_options(Status)),
    Shown("organisation", "Organisatie", 150),
    Shown("function", "Functie", 170),
    Shown("email", "E-mailadres", 210),
    Shown("phone", "Telefoon", 130),
    Shown("group", "Groep", 90),
)
_PROGRAMME = (
    Shown("time", "Tijd", 112, "fixed"),
    Shown("title", "Titel", 220),
    Shown("kind", "Soort", 140, "choice", options=_options(ItemKind)),
    Shown("start", "Begint", 80),
    Shown("minutes", "Duur", 70),
    Shown("travel_minutes", "Reistijd", 80),
    Shown("place.label", "Plek", 200),
    Shown("lead", "Leiding", 190),
    Shown("group", "Groep", 90),
)


class View(msgspec.Struct, frozen=True):
    """How one of the tables is shown."""

    table: Table
    columns: tuple[Shown, ...]
    word: str
    """What one row is called in Dutch."""
    empty: str
    files: bool
    """Whether it can be imported and exported as a file."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The fields of the columns that can be edited, from left to right."""
        return tuple(column.path for column in self.columns if column.control != "fixed")

    def column(self, path: str) -> Column:
        """How the cells of a column are read and written as text."""
        return self.table.column(path)


VIEWS = {
    "invitees": View(
        INVITEES,
        _INVITEES,
        "genodigde",
        "Nog niemand op de lijst. Voeg iemand toe, of plak een lijst uit Excel of Outlook.",
        files=True,
    ),
    "programme": View(
        PROGRAMME, _PROGRAMME, "onderdeel", "Nog geen onderdelen. Begin met de ontvangst.", files=False
    ),
}


def columns(view: View) -> list[Json]:
    """The columns for the browser."""
    return [msgspec.to_builtins(column) for column in view.columns]


def blank_cells(view: View) -> Json:
    """The cells of a row in which nothing is filled in yet."""
    plan = new_plan()
    (row,) = get(add(plan, view.table.path), view.table.path)
    return {
        column.path: "" if column.control == "fixed" else _cell(view, column, row, plan)
        for column in view.columns
    }


def rows(view: View, session: Session) -> list[Json]:
    """The rows for the browser: id, name for a screen reader, cells and problems by column."""
    plan = session.plan
    times = _times(plan) if view.table.path == "programme" else {}
    found = []
    for place, row in enumerate(get(plan, view.table.path)):
        path = join(view.table.path, place)
        cells, problems = {}, {}
        for column in view.columns:
            draft = session.drafts.by_path.get(f"{path}.{column.path}")
            if draft:
                cells[column.path], problems[column.path] = draft.given, draft.problem
            else:
                cells[column.path] = (
                    times[row.id] if column.control == "fixed" else _cell(view, column, row, plan)
                )
        found.append({"id": row.id, "name": _name(row, place), "cells": cells, "problems": problems})
    return found


def _cell(view: View, column: Shown, row: Any, plan: Plan) -> Any:
    """What the cell's control shows: a text, the word of a choice, or the words that are ticked."""
    if column.control in ("ticks", "choice"):
        return msgspec.to_builtins(getattr(row, column.path))
    return cell_text(row, view.column(column.path), plan)


def _name(row: Invitee | ProgrammeItem, place: int) -> str:
    if isinstance(row, Invitee):
        return name_of(row, place)
    return row.title or f"onderdeel {place + 1}"


def _times(plan: Plan) -> dict[str, str]:
    return {slot.item.id: f"{clock(slot.start)}–{clock(slot.end)}" for slot in schedule(plan).slots}
