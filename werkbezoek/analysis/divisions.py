"""Divisions of the country into regions: an analyst's table of which municipality is where."""

import os
from collections.abc import Iterator

import pandas as pd

from ..places import normalise
from ..spreadsheets import read_user_csv
from .columns import TABLES
from .csv_tables import reported_as_tables_error
from .errors import TablesError
from .groups import TITLES
from .spelling import spelled_as

_HEADINGS = {"division": "indeling", "region": "regio", "municipality": "gemeente"}
_TAKEN = {column.name for columns in TABLES.values() for column in columns} | set(TITLES)
"""``merge`` joins tables by every name that they share, so a division takes none of these."""

_VISIT = ["plan_id", "corporation", "municipality", "regions", "work_area"]


class Divisions:
    """Which region of each division a municipality is in; ``problems`` lists what is odd about the table.

    Divisions and regions are spelled as in their first row.
    """

    def __init__(self, rows: list[tuple[str, str, str]]) -> None:
        divisions, regions = [row[0] for row in rows], [row[1] for row in rows]
        divisions, regions = spelled_as(divisions, divisions), spelled_as(regions, regions)
        self.names = list(dict.fromkeys(divisions))
        if taken := set(self.names) & _TAKEN:
            raise TablesError(f"Een indeling kan niet “{min(taken)}” heten: zo heet al iets anders.")
        self._by_name = {name: _Division() for name in self.names}
        for division, region, (_, _, municipality) in zip(divisions, regions, rows, strict=True):
            self._by_name[division].add(region, municipality)

    @property
    def problems(self) -> pd.DataFrame:
        """The municipalities that a division has in more than one region; those count nowhere in it."""
        found = [
            (name, town, " en ".join(regions))
            for name, division in self._by_name.items()
            for town, regions in division.in_several()
        ]
        return pd.DataFrame(found, columns=["division", "municipality", "regions"], dtype="str")

    def unplaced(self, visits: pd.DataFrame) -> pd.DataFrame:
        """The visits that have no region in a division, and why."""
        found = [
            (name, plan_id, corporation, municipality, reason)
            for name, division in self._by_name.items()
            for plan_id, corporation, municipality, *others in visits[_VISIT].itertuples(index=False)
            if (reason := division.region_of(municipality, *others)[1])
        ]
        return pd.DataFrame(
            found, columns=["division", "plan_id", "corporation", "municipality", "reason"], dtype="str"
        )

    def placed(self, visits: pd.DataFrame) -> pd.DataFrame:
        """The visits with a column for each division."""
        columns = {
            name: pd.Categorical(
                [division.region_of(*where)[0] for where in visits[_VISIT[2:]].itertuples(index=False)],
                categories=[*division.regions],
            )
            for name, division in self._by_name.items()
        }
        return visits.assign(**columns)


class _Division:
    """One way to divide the country."""

    def __init__(self) -> None:
        self.regions: dict[str, None] = {}
        self._towns: dict[str, tuple[str, dict[str, None]]] = {}

    def add(self, region: str, municipality: str) -> None:
        self.regions[region] = None
        self._towns.setdefault(normalise(municipality), (municipality, {}))[1][region] = None

    def in_several(self) -> Iterator[tuple[str, list[str]]]:
        return ((town, [*regions]) for town, regions in self._towns.values() if len(regions) > 1)

    def region_of(self, municipality: str, named: str, work_area: str) -> tuple[str | None, str]:
        """The region of a visit, else why there is none.

        That of its municipality; else the one that the corporation names; else of its working area, if that
        is all in one.
        """
        here = self._regions_of(municipality)
        if len(here) > 1:
            return None, f"de gemeente staat in {' en '.join(here)}"
        words = {normalise(word) for word in named.split("; ")}
        around = {region for town in work_area.split("; ") for region in self._regions_of(town)}
        for regions in (here, [one for one in self.regions if normalise(one) in words], [*around]):
            if len(regions) == 1:
                return regions[0], ""
        if not municipality:
            return None, "het plan noemt geen gemeente"
        return None, "de gemeente staat niet in de indeling"

    def _regions_of(self, municipality: str) -> list[str]:
        return [*self._towns.get(normalise(municipality), ("", {}))[1]]


def read_divisions(path: str | os.PathLike[str]) -> Divisions:
    """The divisions in a CSV file with the columns ``division, region, municipality`` (or the Dutch words).

    Raises TablesError with a Dutch sentence if it can't be used.
    """
    with reported_as_tables_error(path) as table:
        return Divisions(
            [
                (line.text("division"), line.text("region"), line.text("municipality"))
                for line in read_user_csv(table, _HEADINGS)
            ]
        )
