"""Each comparison as a drawing: ``charts.reach(comparisons.reach(plans))``, small numbers withheld or not."""

import pandas as pd

from . import shapes
from .captions import headed
from .figures import Drawing
from .tilemap import tiles


def province_map(table: pd.DataFrame, measure: str | None = None) -> Drawing:
    """The provinces as tiles, by any column of a table that has a row for each province (else its first)."""
    column = measure or str(table.columns[0])
    values = table[column]
    values.attrs = table.attrs
    title = table.attrs.get("title", "")
    return tiles(values, title if measure is None else headed(title, measure))


def visits(table: pd.DataFrame) -> Drawing:
    """Visits by group, as bars."""
    return shapes.bars(table, table.attrs["title"], "bezoeken")


def visits_by_theme(table: pd.DataFrame) -> Drawing:
    """Visits by group and theme, as a grid."""
    return shapes.grid(table, table.attrs["title"])


def reach(table: pd.DataFrame) -> Drawing:
    """Invited and confirmed by party, with a line at its seats if those are there."""
    return shapes.bars(
        table, table.attrs["title"], "uitgenodigd", "bevestigd", "zetels" if "zetels" in table else ""
    )


def uncovered(table: pd.DataFrame) -> Drawing:
    """How many regions, themes and parties nobody covers, and which."""
    counts = table.groupby("soort", sort=False)["naam"].agg(["size", ", ".join])
    rows = pd.DataFrame({"zonder bezoek": counts["size"]})
    rows.index = pd.Index([f"{sort}: {names}" for sort, names in counts["join"].items()])
    rows.attrs = table.attrs
    return shapes.bars(rows, table.attrs["title"], "zonder bezoek")


def time_by_kind(table: pd.DataFrame) -> Drawing:
    """Minutes by kind of item, stacked."""
    kinds = table[[name for name in table.columns if name != "bezoeken" and not name.startswith("%")]]
    return shapes.stacked(kinds, table.attrs["title"])


def group_size(table: pd.DataFrame) -> Drawing:
    """Who is in the average group, stacked."""
    roles = table[[name for name in table.columns if name not in ("bezoeken", "gemiddeld", "grootste")]]
    return shapes.stacked(roles, table.attrs["title"])


def invitation_status(table: pd.DataFrame) -> Drawing:
    """Invitations by status, stacked."""
    return shapes.stacked(table, table.attrs["title"])


def findings_by_rule(table: pd.DataFrame) -> Drawing:
    """Rules against groups, as a grid."""
    return shapes.grid(table, table.attrs["title"])


def ignored_rules(table: pd.DataFrame) -> Drawing:
    """Rules that visits break on purpose, as bars."""
    return shapes.bars(table[["bezoeken"]], table.attrs["title"], "bezoeken")


def changes(table: pd.DataFrame) -> Drawing:
    """Visits then and now, by group."""
    return shapes.pairs(table, table.attrs["title"], "bezoeken toen", "bezoeken nu")
