"""Divisions of the country into regions: an analyst's table of which municipality is where."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ..places import normalise
from .columns import VISITS
from .plans import TablesError

HEADINGS = ("division", "region", "municipality")
_ALSO = {"indeling": "division", "regio": "region", "gemeente": "municipality"}


class Divisions:
    """Which region of each division a municipality is in; ``problems`` lists what is odd about the table."""

    def __init__(self, rows: list[tuple[str, str, str]]) -> None:
        self.rows = pd.DataFrame(rows, columns=list(HEADINGS), dtype="str")
        self.names = list(dict.fromkeys(division for division, _, _ in rows))
        self._regions: dict[str, dict[str, list[str]]] = {name: {} for name in self.names}
        for division, region, municipality in rows:
            regions = self._regions[division].setdefault(normalise(municipality), [])
            if region not in regions:
                regions.append(region)

    @property
    def problems(self) -> pd.DataFrame:
        """The municipalities that a division has in more than one region; those count nowhere in it."""
        found = [
            (division, municipality, " en ".join(regions))
            for division, places in self._regions.items()
            for municipality, regions in places.items()
            if len(regions) > 1
        ]
        return pd.DataFrame(found, columns=["division", "municipality", "regions"], dtype="str")

    def unplaced(self, visits: pd.DataFrame) -> pd.DataFrame:
        """The visits that have no region in a division, and why."""
        found = [
            (division, visit.plan_id, visit.corporation, visit.municipality, self._why(division, visit))
            for division in self.names
            for visit in visits.itertuples()
            if self._region(division, visit) is None
        ]
        return pd.DataFrame(
            found, columns=["division", "plan_id", "corporation", "municipality", "reason"], dtype="str"
        )

    def placed(self, visits: pd.DataFrame) -> pd.DataFrame:
        """The visits with a column for each division."""
        columns = {}
        for division in self.names:
            order = list(dict.fromkeys(self.rows["region"][self.rows["division"] == division]))
            regions = [self._region(division, visit) for visit in visits.itertuples()]
            columns[division] = pd.Categorical(regions, categories=order)
        if taken := set(columns) & {column.name for column in VISITS}:
            raise TablesError(
                f"Een indeling kan niet “{taken.pop()}” heten: zo heet al een kolom van de bezoeken."
            )
        return visits.assign(**columns)

    def regions(self, division: str) -> list[str]:
        """The regions of a division, in the order of the table."""
        return list(dict.fromkeys(self.rows["region"][self.rows["division"] == division]))

    def _region(self, division: str, visit: object) -> str | None:
        """The region of a visit: of the municipality it is in, else of the working area if that is in one."""
        places = self._regions[division]
        here = places.get(normalise(visit.municipality), []) if visit.municipality else []  # type: ignore[attr-defined]
        if here:
            return here[0] if len(here) == 1 else None
        around = {region for town in _towns(visit) for region in places.get(normalise(town), [])}
        return around.pop() if len(around) == 1 else None

    def _why(self, division: str, visit: object) -> str:
        places = self._regions[division]
        regions = places.get(normalise(visit.municipality), [])  # type: ignore[attr-defined]
        if len(regions) > 1:
            return f"de gemeente staat in {' en '.join(regions)}"
        if not visit.municipality:  # type: ignore[attr-defined]
            return "het plan noemt geen gemeente"
        return "de gemeente staat niet in de indeling"


def _towns(visit: object) -> Iterator[str]:
    yield from filter(None, visit.work_area.split("; "))  # type: ignore[attr-defined]


def read_divisions(path: str | os.PathLike[str]) -> Divisions:
    """The divisions in a CSV file with the columns ``division, region, municipality`` (or the Dutch words).

    Comma or semicolon, with or without BOM. Raises TablesError with a Dutch sentence if it can't be used.
    """
    path = Path(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TablesError(f"{path.name} is niet te lezen als CSV in UTF-8 ({error}).") from error
    head = text.partition("\n")[0]
    rows = csv.DictReader(text.splitlines(), delimiter=";" if head.count(";") > head.count(",") else ",")
    names = {_ALSO.get(name.strip().lower(), name.strip().lower()): name for name in rows.fieldnames or ()}
    missing = [heading for heading in HEADINGS if heading not in names]
    if missing:
        raise TablesError(
            f"In {path.name} ontbreekt de kolom {missing[0]}; nodig zijn {', '.join(HEADINGS)}."
        )
    cells = [tuple((row[names[heading]] or "").strip() for heading in HEADINGS) for row in rows]
    for line, row in enumerate(cells, 2):
        if any(row) and not all(row):
            raise TablesError(f"In {path.name} is regel {line} niet helemaal ingevuld.")
    return Divisions([(one, two, three) for one, two, three in cells if one])
