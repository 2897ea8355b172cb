"""Divisions of the country into regions: which municipality is in which region."""

from collections.abc import Iterable, Iterator

import pandas as pd

from ..places import normalise
from .columns import TABLES
from .errors import TablesError
from .groups import TITLES
from .spelling import spelled_as

_TAKEN = {column.name for columns in TABLES.values() for column in columns} | set(TITLES)
"""Names that a division can't have: ``merge`` joins tables by every name that they share."""

_WHERE = ["municipality", "regions", "work_area"]
"""The columns of ``visits`` that say in which region a visit is."""


class Divisions:
    """Which region of each division a municipality is in; ``problems`` lists what is odd about the table.

    Divisions and regions are spelled as in their first row. Raises TablesError for a division with a name
    that the tables use for something else.
    """

    def __init__(self, rows: Iterable[tuple[str, ...]]) -> None:
        columns = [*zip(*rows, strict=True)] or [(), (), ()]
        divisions, regions = (spelled_as(names, names) for names in columns[:2])
        self.names = list(dict.fromkeys(divisions))
        if taken := set(self.names) & _TAKEN:
            raise TablesError(f"Een indeling kan niet “{min(taken)}” heten: zo heet al iets anders.")
        self._by_name = {name: _Division() for name in self.names}
        for division, region, municipality in zip(divisions, regions, columns[2], strict=True):
            self._by_name[division].add(region, municipality)

    @property
    def problems(self) -> pd.DataFrame:
        """The municipalities that a division has in more than one region; those count nowhere in it."""
        rows = [
            (name, municipality, " en ".join(regions))
            for name, division in self._by_name.items()
            for municipality, regions in division.in_several_regions()
        ]
        return pd.DataFrame(rows, columns=["division", "municipality", "regions"], dtype="str")

    def unplaced(self, visits: pd.DataFrame) -> pd.DataFrame:
        """Return the visits that have no region in a division, and why."""
        rows = [
            (name, visit.plan_id, visit.corporation, visit.municipality, reason)
            for name, division in self._by_name.items()
            for visit in visits[["plan_id", "corporation", *_WHERE]].itertuples()
            if (reason := division.region_of(*(getattr(visit, column) for column in _WHERE))[1])
        ]
        names = ["division", "plan_id", "corporation", "municipality", "reason"]
        return pd.DataFrame(rows, columns=names, dtype="str")

    def placed(self, visits: pd.DataFrame) -> pd.DataFrame:
        """Return the visits with a column for each division."""
        where = [*visits[_WHERE].itertuples(index=False)]
        columns = {
            name: pd.Categorical(
                [division.region_of(*row)[0] for row in where], categories=[*division.regions]
            )
            for name, division in self._by_name.items()
        }
        return visits.assign(**columns)


class _Division:
    """One way to divide the country."""

    def __init__(self) -> None:
        self.regions: dict[str, None] = {}
        self._municipalities: dict[str, tuple[str, dict[str, None]]] = {}

    def add(self, region: str, municipality: str) -> None:
        self.regions[region] = None
        self._municipalities.setdefault(normalise(municipality), (municipality, {}))[1][region] = None

    def in_several_regions(self) -> Iterator[tuple[str, list[str]]]:
        return ((name, [*regions]) for name, regions in self._municipalities.values() if len(regions) > 1)

    def region_of(self, municipality: str, named: str, work_area: str) -> tuple[str | None, str]:
        """Return the region of a visit, or None and the reason in Dutch.

        It is the region of its municipality; else the one that the corporation names; else the region of its
        working area, if that lies in one region.
        """
        here = self._regions_of(municipality)
        if len(here) > 1:
            return None, f"de gemeente staat in {' en '.join(here)}"
        words = {normalise(word) for word in named.split("; ")}
        named_here = [region for region in self.regions if normalise(region) in words]
        around = {region for town in work_area.split("; ") for region in self._regions_of(town)}
        for regions in (here, named_here, [*around]):
            if len(regions) == 1:
                return regions[0], ""
        if not municipality:
            return None, "het plan noemt geen gemeente"
        return None, "de gemeente staat niet in de indeling"

    def _regions_of(self, municipality: str) -> list[str]:
        return [*self._municipalities.get(normalise(municipality), ("", {}))[1]]
