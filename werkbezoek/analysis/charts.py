"""Each comparison as a drawing: ``charts.reach(comparisons.reach(plans))``, small numbers withheld or not."""

from typing import Any

import pandas as pd

from ..text.wording import listed, quoted
from . import shapes
from .captions import headed
from .errors import TablesError
from .figures import Drawing
from .tilemap import TILES, tiles


def province_map(table: "pd.DataFrame | pd.Series[Any]", measure: str | None = None) -> Drawing:
    """The provinces as tiles, by any column of a table that has a row for each province (else its first)."""
    table = _having(
        table.to_frame() if isinstance(table, pd.Series) else table, *([measure] if measure else [])
    )
    if not set(TILES) & set(table.index):
        raise TablesError("Op de kaart staan provincies; deze tabel heeft daar geen rijen voor.")
    values = table[measure or table.columns[0]]
    values.attrs = table.attrs
    title = _title(table)
    return tiles(values, title if measure is None else headed(title, measure))


def visits(table: pd.DataFrame) -> Drawing:
    """Visits by group, as bars."""
    return shapes.bars(_having(table, "bezoeken"), _title(table), "bezoeken")


def visits_by_theme(table: pd.DataFrame) -> Drawing:
    """Visits by group and theme, as a grid."""
    return shapes.grid(_having(table), _title(table))


def reach(table: pd.DataFrame) -> Drawing:
    """Invited and confirmed by party, with a line at its seats if those are there."""
    table = _having(table, "uitgenodigd", "bevestigd")
    return shapes.bars(
        table, _title(table), "uitgenodigd", "bevestigd", "zetels" if "zetels" in table else ""
    )


def uncovered(table: pd.DataFrame) -> Drawing:
    """How many regions, themes and parties nobody covers, and which."""
    counts = _having(table, "soort", "naam").groupby("soort", sort=False)["naam"].agg(["size", ", ".join])
    rows = pd.DataFrame({"zonder bezoek": counts["size"]})
    rows.index = pd.Index([f"{sort}: {names}" for sort, names in counts["join"].items()])
    rows.attrs = table.attrs
    return shapes.bars(rows, _title(table), "zonder bezoek")


def time_by_kind(table: pd.DataFrame) -> Drawing:
    """Minutes by kind of item, stacked."""
    kinds = _having(table)[
        [name for name in table.columns if name != "bezoeken" and not name.startswith("%")]
    ]
    return shapes.stacked(kinds, _title(table))


def group_size(table: pd.DataFrame) -> Drawing:
    """Who is in the average group, stacked."""
    roles = _having(table)[
        [name for name in table.columns if name not in ("bezoeken", "gemiddeld", "grootste")]
    ]
    return shapes.stacked(roles, _title(table))


def invitation_status(table: pd.DataFrame) -> Drawing:
    """Invitations by status, stacked."""
    return shapes.stacked(_having(table), _title(table))


def findings_by_rule(table: pd.DataFrame) -> Drawing:
    """Rules against groups, as a grid."""
    return shapes.grid(_having(table), _title(table))


def ignored_rules(table: pd.DataFrame) -> Drawing:
    """Rules that visits break on purpose, as bars."""
    return shapes.bars(_having(table, "bezoeken")[["bezoeken"]], _title(table), "bezoeken")


def changes(table: pd.DataFrame) -> Drawing:
    """Visits then and now, by group."""
    return shapes.pairs(
        _having(table, "bezoeken toen", "bezoeken nu"), _title(table), "bezoeken toen", "bezoeken nu"
    )


def _having(table: Any, *needed: str) -> pd.DataFrame:
    """The table, if it is one with these columns; else raises TablesError."""
    if not isinstance(table, pd.DataFrame):
        raise TablesError("Dit is geen tabel om te tekenen; geef er een van comparisons.")
    if missing := [quoted(name) for name in needed if name not in table.columns]:
        raise TablesError(f"Voor deze tekening mist de tabel {listed(missing)}; hoort zij bij een andere?")
    return table


def _title(table: pd.DataFrame) -> str:
    """What the table is called; nothing for one that is not, or no longer, of ``comparisons``."""
    return str(table.attrs.get("title", ""))
