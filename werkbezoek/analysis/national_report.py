"""The national report: the comparisons as a notebook, which nbconvert makes into HTML and PDF."""

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pandas as pd
from nbformat import NotebookNode, v4

from ..text.wording import listed
from . import charts, comparisons
from .charts import Chart
from .columns import SkipReason
from .disclosure import THRESHOLD, Publish, withheld
from .errors import writing_to
from .exporters import VergelijkingHTML, VergelijkingPDF
from .formatting import Shown, show
from .groups import title_of
from .plans import Plans

_Part: TypeAlias = str | Shown | Chart
"""A part of the report: Markdown, a table or a chart."""

_SIZES = ["bezoeken", "gemiddeld", "grootste"]

_ABOUT = (
    "De cijfers komen uit de plannen die corporaties deelden. (Kandidaat-)Kamerleden tellen per partij "
    "één keer, hoeveel corporaties hen ook uitnodigen; wie zich heeft afgemeld of niet is gekomen, telt "
    "nergens. Een bezoek kan over meer dan één thema gaan. Welke regels er zijn, staat in de opzet van Aedes "
    "en bij elke regel zelf."
)


def report(
    plans: Plans,
    folder: str | os.PathLike[str] = ".",
    *,
    by: str = "province",
    seats: "pd.Series[int] | Mapping[str, int] | None" = None,
    seats_as_at: dt.date | str | None = None,
    threshold: int = THRESHOLD,
    title: str = "Werkbezoeken in Nederland",
    name: str = "werkbezoeken",
) -> list[Path]:
    """Write the national report as HTML and PDF to a folder, and return the paths of the two files.

    It has no code and no script, can be read by a screen reader, and looks like the programmes. Counts under
    the threshold are withheld, and the report says so. It names nobody. ``seats`` per party are those on the
    day ``seats_as_at``. Raises TablesError if the report can't be made or written.
    """
    reached = comparisons.reach(plans, seats, as_at=seats_as_at)
    parties = () if seats is None else seats.keys()
    notebook = as_notebook(title, plans, _parts(plans, by, reached, parties, threshold))
    paths = []
    with writing_to(folder) as target:
        for exporter in (VergelijkingHTML(), VergelijkingPDF()):
            paths.append(target / f"{name}.{exporter.format_name}")
            paths[-1].write_bytes(exporter.from_notebook_node(notebook)[0])
    return paths


def as_notebook(title: str, plans: Plans, parts: Iterable[_Part]) -> NotebookNode:
    """Return the report as a notebook that has run: text, and charts and tables as outputs."""
    cells: list[Any] = [v4.new_markdown_cell(f"# {title}\n\n{plans.origin}.")]
    for part in parts:
        if isinstance(part, str):
            cells.append(v4.new_markdown_cell(part))
        else:
            output = v4.new_output("display_data", data=part._repr_mimebundle_())
            cells.append(v4.new_code_cell("", outputs=[output]))
    return v4.new_notebook(cells=cells)


def _parts(
    plans: Plans, by: str, reached: pd.DataFrame, parties: Iterable[str], threshold: int
) -> Iterator[_Part]:
    """Yield the parts of the report from top to bottom."""
    too_small: list[str] = []

    def public(table: pd.DataFrame) -> pd.DataFrame:
        return withheld(table, threshold)

    def section(
        heading: str, table: pd.DataFrame, draw: Callable[..., Any] | None, *shown: Shown
    ) -> Iterator[_Part]:
        """Yield a section with a chart of a table, and as a table what the chart shows."""
        tables = [part for part in shown or (show(table),) if not _is_withheld(part.table)]
        drawn = [] if draw is None or _is_withheld(table) else [draw(table)]
        if tables or drawn:
            yield f"## {heading}"
            yield from (*drawn, *tables)
        else:
            too_small.append(heading)

    missing = comparisons.uncovered(plans, by, parties)
    visits = public(comparisons.visits(plans, by))
    yield "## In het kort"
    if _is_withheld(visits):
        too_small.append(str(visits.attrs["title"]))
    else:
        draw_visits: Callable[..., Any] = charts.province_map if by == "province" else charts.visits
        yield draw_visits(visits)
    summary = public(_summary(plans, reached))
    summary.loc["regio’s, thema’s en partijen zonder bezoek"] = len(missing)
    yield show(summary, caption="De belangrijkste cijfers")
    themes = public(comparisons.visits_by_theme(plans, by))
    yield from section("Waar het over ging", themes, charts.visits_by_theme)
    yield from section("Wie we bereiken", public(reached), charts.reach)
    if len(missing):
        yield "## Wat nog niemand doet"
        yield show(missing)
    times = public(comparisons.time_by_kind(plans, by))
    yield from section("Hoe de tijd besteed wordt", times, charts.time_by_kind)
    groups = public(comparisons.group_size(plans, by))
    sizes = show(groups[_SIZES], caption=f"Grootte van de groep per {title_of(by)}")
    roles = show(groups.drop(columns=_SIZES), caption=f"Samenstelling van de groep per {title_of(by)}")
    yield from section("De groep", groups, charts.group_size, sizes, roles)
    statuses = public(comparisons.invitation_status(plans, by))
    yield from section("De uitnodigingen", statuses, charts.invitation_status)
    found = public(comparisons.findings_by_rule(plans, by))
    if len(found):
        rules = show(public(comparisons.rules_broken(plans)))
        yield from section("Hoe de opzet gevolgd wordt", found, charts.findings_by_rule, rules)
    ignored = comparisons.ignored_rules(plans)
    if len(ignored):
        yield from section("Wat bewust anders ging", public(ignored[["bezoeken"]]), None)
    yield "## Verantwoording"
    yield show(_skipped(plans), caption="Wat niet meetelt")
    if too_small:
        few = listed([f"“{heading}”" for heading in too_small])
        yield f"Te klein om te laten zien, omdat het overal om minder dan {threshold} gaat: {few}."
    yield _ABOUT


def _is_withheld(table: pd.DataFrame) -> bool:
    """Return whether all numbers of a table but zeros are withheld."""
    numbers = table.drop(columns=[*table.attrs["publish"].known], errors="ignore").select_dtypes("number")
    return bool(numbers.isna().to_numpy().any()) and not bool((numbers > 0).to_numpy(na_value=False).any())


def _summary(plans: Plans, reached: pd.DataFrame) -> pd.DataFrame:
    numbers = {
        "bezoeken": len(plans),
        "corporaties": plans.visits["corporation"].nunique(),
        "(kandidaat-)Kamerleden uitgenodigd": int(reached["uitgenodigd"].sum()),
        "waarvan bevestigd": int(reached["bevestigd"].sum()),
        "partijen": int((reached["uitgenodigd"] > 0).sum()),
    }
    table = pd.DataFrame({"aantal": numbers}).rename_axis("wat")
    table.attrs = {"source": plans.origin, "publish": Publish()}
    return table


def _skipped(plans: Plans) -> pd.DataFrame:
    """Return how many files are not among the figures, by reason; without their names."""
    labels = {reason.value: reason.label for reason in SkipReason}
    counts = plans.unreadable["left"].value_counts()
    table = counts[counts > 0].rename("bestanden").to_frame()
    table.index = pd.Index([labels[str(reason)] for reason in table.index], name="reden")
    table.attrs = {"source": plans.origin}
    return table
