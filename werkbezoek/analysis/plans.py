"""``Plans``: the tables of many visits, which always hold the same visits."""

import datetime as dt
import html
import os
from collections.abc import Callable, Iterable
from copy import copy
from functools import cached_property
from typing import Any, Self, TypeAlias

import pandas as pd

from ..text import wording
from ..text.parties import PartyRegister, shipped_parties
from .choosing import matching
from .columns import TABLES
from .days import day_in_words
from .divisions import Divisions
from .errors import TablesError
from .frames import column_meanings
from .groups import suggestion
from .user_tables import joined_columns

Frames: TypeAlias = dict[str, pd.DataFrame]

_NO_CHOICE = (
    "Kies plannen met hun plan_id, of met een voorwaarde op plans.visits van deze plannen, zoals "
    "plans.visits.group_size > 12."
)


class Plans:
    """Visits as tidy frames with ``plan_id`` as key: ``visits``, ``invitees``, ``programme``, ``findings``.

    ``unreadable`` has a row for each file, or version of a plan, that is not in the others, and why. The only
    names of people are those of (candidate) MPs. You may change the frames; nothing here does.
    ``columns()`` says what each column holds, with its unit.
    """

    def __init__(
        self,
        frames: Frames,
        *,
        read_findings: Callable[[], Frames] | None = None,
        read_on: dt.date | None = None,
        divisions: tuple[str, ...] = (),
        register: PartyRegister | None = None,
    ) -> None:
        self.visits = frames["visits"]
        self.invitees = frames["invitees"]
        self.programme = frames["programme"]
        self.unreadable = frames["unreadable"]
        self.spellings = frames["spellings"]
        self.read_on = read_on or wording.today_in_amsterdam()
        self.divisions = divisions
        self.register = register or shipped_parties()
        self.joined: dict[str, str] = {}
        self._read_findings = read_findings
        self._known_findings = frames["findings"]

    @cached_property
    def findings(self) -> pd.DataFrame:
        """What the rules find in each plan, and which rules it ignores on purpose.

        Applying the rules takes longer than reading. Unless the plans were read with findings, it happens
        when you first ask for them, on the same files. Raises TablesError if a plan changed in the meantime.
        """
        if self._read_findings is None:
            return self._known_findings
        frames = self._read_findings()
        version = ["plan_id", "revision", "saved_at"]
        now, then = frames["visits"][version], self.visits[version]
        if len(then.merge(now)) < len(then):
            raise TablesError("Er zijn plannen gewijzigd sinds je ze las. Lees ze opnieuw met read_plans.")
        return _of(frames["findings"], self.visits["plan_id"])

    @property
    def corporations(self) -> int:
        """How many corporations these visits are of; visits that name none do not count."""
        names = self.visits["corporation"].dropna()
        return names[names != ""].nunique()

    @property
    def look_double(self) -> int:
        """How many visits have the corporation, day and title of another plan. They do count."""
        named = self.visits[self.visits["corporation"] != ""].dropna(subset=["date"])
        return int(named.duplicated(["corporation", "date", "title"]).sum())

    @property
    def origin(self) -> str:
        """Where the figures come from, for under a chart: how many plans, and when they were read."""
        plans = wording.counted(len(self), "plan", "plannen", in_digits=True)
        owners = wording.counted(self.corporations, "corporatie", "corporaties", in_digits=True)
        return f"Bron: {plans} van {owners}, gelezen op {day_in_words(self.read_on)}"

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table by its name. Raises TablesError if there is none."""
        if name not in TABLES:
            choices = f" kies uit {wording.listed([*TABLES])}."
            raise TablesError(f"Er is geen tabel “{name}”;{suggestion(name, TABLES) or choices}")
        table: pd.DataFrame = getattr(self, name)
        return table

    def __len__(self) -> int:
        return len(self.visits)

    def __repr__(self) -> str:
        return f"<Plans: {'; '.join(self._summary())}>"

    def _repr_html_(self) -> str:
        sizes = ", ".join(f"<code>{name}</code> {len(self[name])}" for name in TABLES if name != "findings")
        lines = "<br>".join(map(html.escape, self._summary()))
        return f"<p>{lines}<br>Rijen: {sizes}; <code>findings</code> zodra je die vraagt</p>"

    def _summary(self) -> list[str]:
        """Return what these plans are, and what was left out of them or counted as something else."""
        counts = {
            "niet meegeteld, zie .unreadable": len(self.unreadable),
            "schrijfwijzen tellen onder een andere, zie .spellings": len(self.spellings),
            "misschien dubbel geteld: zelfde corporatie, dag en titel": self.look_double,
        }
        words = [f"{count} {what}" for what, count in counts.items() if count]
        return [self.origin.removeprefix("Bron: "), *words]

    @staticmethod
    def columns() -> pd.DataFrame:
        """Return every column of every table: its type, what it means, and its unit."""
        return column_meanings()

    def only(self, which: "Iterable[Any] | pd.Series[Any]") -> Self:
        """Return the plans with these ids, or those for which a true-or-false column of ``visits`` is true.

        ``plans.only(plans.visits.group_size > 12)``. Raises TablesError for anything else.
        """
        if not isinstance(which, Iterable) or isinstance(which, pd.DataFrame):
            raise TablesError(_NO_CHOICE)
        ids = [which] if isinstance(which, str) else which
        chosen = ids if isinstance(ids, pd.Series) else pd.Series([*ids])
        if pd.api.types.is_bool_dtype(chosen.dtype):
            if not chosen.index.sort_values().equals(self.visits.index.sort_values()):
                raise TablesError(_NO_CHOICE)
            visits = self.visits[chosen.reindex(self.visits.index).fillna(value=False).astype(bool)]
        elif any(not isinstance(plan_id, str) for plan_id in chosen.dropna()):
            raise TablesError(_NO_CHOICE)
        else:
            visits = self.visits[self.visits["plan_id"].isin(chosen)]
        return self._with(visits.reset_index(drop=True), self.divisions)

    def where(self, **conditions: Any) -> Self:
        """Return the plans that meet all conditions, each a way to group by or a column of ``visits``.

        Capitals, accents and hyphens of a value make no difference; a list means any of its values; None
        means that a plan does not say. A day may be text: ``date="2027-01-15"``. ``region`` looks in
        provinces, all divisions, and the regions that corporations name: ``plans.where(region="Drenthe",
        theme="leefbare-wijken")``. Raises TablesError for a value that no plan can have.
        """
        ids = self.visits["plan_id"]
        for by, wanted in conditions.items():
            ids = ids[ids.isin(matching(self, by, wanted))]
        return self.only(ids)

    def divided(self, divisions: Divisions) -> Self:
        """Return the plans with a column in ``visits`` for each division, to group by its name."""
        if not isinstance(divisions, Divisions):
            raise TablesError("Lees een indeling eerst met read_divisions; geef die aan divided.")
        names = tuple(dict.fromkeys([*self.divisions, *divisions.names]))
        return self._with(divisions.placed(self.visits), names)

    def join(self, table: "str | os.PathLike[str] | pd.DataFrame", *, on: str) -> Self:
        """Return the plans with the columns of a table in ``visits``, joined on one of its columns.

        ``plans.join("woningen.csv", on="l_number")``. The table is a CSV file or a frame, with a row for each
        value of ``on``; capitals, accents, spaces and the notation of an L-number make no difference. Visits
        without a row have no value. Raises TablesError if the table cannot be joined.
        """
        columns = joined_columns(self.visits, table, on)
        visits = self.visits.assign(**columns)
        return self._with(visits, self.divisions, self.joined | dict.fromkeys(columns, on))

    def _with(
        self, visits: pd.DataFrame, divisions: tuple[str, ...], joined: dict[str, str] | None = None
    ) -> Self:
        """Return the same with other visits, and of the other tables the rows about those."""
        made, ids = copy(self), visits["plan_id"]
        made.visits, made.divisions, made.joined = visits, divisions, joined or self.joined
        made.invitees, made.programme = _of(self.invitees, ids), _of(self.programme, ids)
        made._known_findings = _of(self._known_findings, ids)
        vars(made).pop("findings", None)
        if self._read_findings:
            made._read_findings = lambda: {"visits": self.visits, "findings": self.findings}
        return made

    def frames(self) -> Frames:
        """Return all tables by name, with the findings."""
        return {name: self[name] for name in TABLES}

    def known_frames(self) -> Frames:
        """Return all tables by name, with the findings only if these have been read."""
        known = "findings" in self.__dict__ or self._read_findings is None
        return {name: self[name] if known or name != "findings" else self._known_findings for name in TABLES}


def _of(frame: pd.DataFrame, ids: "pd.Series[str]") -> pd.DataFrame:
    return frame[frame["plan_id"].isin(ids)].reset_index(drop=True)
