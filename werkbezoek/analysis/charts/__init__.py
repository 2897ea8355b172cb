"""Each comparison as a chart: ``charts.reach(comparisons.reach(plans))``, small numbers withheld or not.

A chart is a matplotlib figure, to be edited as any other; with ``ax`` it is drawn on axes that you made. It
may import ``formatting`` and ``errors`` of this room, the blocks of documents, and the Gantt chart's style.
"""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ...plan import ItemKind
from ...text.wording import listed, quoted, starting_a_sentence
from ...timing.gantt.style import HATCH, PAPER
from ..comparisons.content import COMPANY, by_company
from ..errors import TablesError
from ..formatting import heading, number
from . import plots
from .figure import Chart, draw

__all__ = [
    "Chart",
    "changes",
    "completeness",
    "findings_by_rule",
    "group_size",
    "ignored_rules",
    "invitation_status",
    "pipeline",
    "province_map",
    "reach",
    "time_by_kind",
    "uncovered",
    "visits",
    "visits_by_theme",
]

_KINDS = {kind.label: plots.KINDS[kind] for kind in ItemKind} | {
    ItemKind.DINNER.label: plots.KINDS[ItemKind.DINNER]._replace(hatch="---"),
    "Onderweg": plots.Look(PAPER, HATCH[ItemKind.JOURNEY]),
    "Tussentijd": plots.Look(PAPER),
}


def __dir__() -> list[str]:
    return __all__


def province_map(
    table: "pd.DataFrame | pd.Series[Any]", measure: str | None = None, *, ax: Axes | None = None
) -> Figure:
    """Draw the provinces as tiles, by a column of a table with a row for each province (else its first)."""
    table = table.to_frame() if isinstance(table, pd.Series) else table
    table = _with_columns(table, *([measure] if measure else []))
    if not set(plots.TILES) & set(table.index):
        raise TablesError("Op de kaart staan provincies; deze tabel heeft daar geen rijen voor.")
    values = table[[measure or table.columns[0]]]
    title = heading(table.attrs.get("title", ""), measure) if measure else None
    rest = {str(name): number(value) for name, value in values.iloc[:, 0].items() if name not in plots.TILES}
    words = "; ".join(f"{name}: {value}" for name, value in rest.items() if value != "0")
    return draw(plots.tiles, values, ax, title=title, more=starting_a_sentence(words))


def visits(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw visits by group, as bars."""
    return _bars(table, "bezoeken", ax=ax)


def visits_by_theme(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw visits by group and theme, as a grid."""
    return draw(plots.grid, _with_columns(table), ax)


def reach(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw invited and confirmed by party, with a line at its seats if those are in the table."""
    _with_columns(table, "uitgenodigd", "bevestigd")
    return _bars(table, "uitgenodigd", "bevestigd", "zetels" if "zetels" in table else "", ax=ax)


def uncovered(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw how many regions, themes and parties nobody covers, and name them."""
    table = _with_columns(table, "soort", "naam")
    counts = table.groupby("soort", sort=False)["naam"].agg(["size", ", ".join])
    rows = pd.DataFrame({"zonder bezoek": counts["size"]})
    rows.index = pd.Index([f"{kind}: {names}" for kind, names in counts["join"].items()])
    rows.attrs = table.attrs
    return _bars(rows, "zonder bezoek", ax=ax)


def time_by_kind(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw minutes by kind of item, stacked, in the colours of the chart of a day-part."""
    names = [name for name in _with_columns(table) if name in _KINDS]
    return draw(lambda axes, shown: plots.stacked(axes, shown, _KINDS), table[names], ax)


def group_size(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw the average group as a stacked bar of the kinds of people in it."""
    table = by_company(_with_columns(table))
    return draw(plots.stacked, table[[name for name in COMPANY if name in table]], ax)


def invitation_status(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw invitations by status, stacked."""
    return draw(plots.stacked, _with_columns(table), ax)


def pipeline(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw how far invitations have come, as a grid."""
    return draw(plots.grid, _with_columns(table), ax)


def completeness(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw which percentage of the visits has what filled in, as a grid."""
    return draw(plots.grid, _with_columns(table, "bezoeken").drop(columns="bezoeken"), ax)


def findings_by_rule(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw rules against groups, as a grid."""
    return draw(plots.grid, _with_columns(table), ax)


def ignored_rules(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw the rules that visits break on purpose, as bars."""
    return _bars(table, "bezoeken", ax=ax)


def changes(table: pd.DataFrame, *, ax: Axes | None = None) -> Figure:
    """Draw visits then and now, by group."""
    names = ("bezoeken toen", "bezoeken nu")
    shown = _with_columns(table, *names)[[*names]]
    described = shown[[names[1]]]
    return draw(lambda axes, rows: plots.pairs(axes, rows, *names), shown, ax, described=described)


def _bars(table: pd.DataFrame, value: str, beside: str = "", mark: str = "", *, ax: Axes | None) -> Figure:
    """Draw bars of a column; the words of the chart are about this column alone."""
    columns = [value, *filter(None, (beside, mark))]
    shown = _with_columns(table, *columns)[columns]

    def plot(axes: Axes, rows: pd.DataFrame) -> float:
        return plots.bars(axes, rows, value, beside, mark)

    return draw(plot, shown, ax, described=shown[[value]])


def _with_columns(table: Any, *needed: str) -> pd.DataFrame:
    """Return the table if it is one with these columns; else raise TablesError."""
    if not isinstance(table, pd.DataFrame):
        raise TablesError("Dit is geen tabel om te tekenen; geef er een van comparisons.")
    if missing := [quoted(name) for name in needed if name not in table.columns]:
        raise TablesError(f"Voor deze tekening mist de tabel {listed(missing)}; hoort zij bij een andere?")
    return table
