"""The national report: the comparisons in one notebook, exported through nbconvert to HTML and PDF."""

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from ..text import wording
from . import charts, comparisons
from .charts import Chart
from .disclosure import THRESHOLD, Publish, withheld
from .folders import writing_to
from .formatting import Shown, show
from .groups import title_of
from .plans import Plans
from .rows import SkipReason

if TYPE_CHECKING:
    from nbformat import NotebookNode

Part = str | Shown | Chart

_SIZES = ["bezoeken", "gemiddeld", "grootste"]

_ABOUT = (
    "De cijfers komen uit de plannen die corporaties deelden. (Kandidaat-)Kamerleden tellen per partij "
    "één keer, hoeveel corporaties hen ook uitnodigen; wie zich heeft afgemeld, telt nergens. Een bezoek kan "
    "over meer dan één thema gaan. Welke regels er zijn, staat in de opzet van Aedes en bij elke regel zelf."
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
    """Write the national report as HTML and PDF to a folder; give the two files.

    No code and no script in it; accessible, and in the look of the programmes. Counts under the threshold are
    withheld, and said to be. It names nobody. ``seats`` per party are those on the day ``seats_as_at``.
    Raises TablesError if it can't be made or written.
    """
    reached = comparisons.reach(plans, seats, as_at=seats_as_at)
    parties = () if seats is None else seats.keys()
    notebook = as_notebook(title, plans, _parts(plans, by, reached, parties, threshold))
    with writing_to(folder) as target:
        return [_export(notebook, kind, target / name) for kind in ("html", "pdf")]


def as_notebook(title: str, plans: Plans, parts: Iterable[Part]) -> "NotebookNode":
    """The report as a notebook that has run: text, and drawings and tables as outputs."""
    from nbformat import v4

    cells: list[Any] = [v4.new_markdown_cell(f"# {title}\n\n{plans.origin}.")]  # type: ignore[no-untyped-call]
    for part in parts:
        if isinstance(part, str):
            cells.append(v4.new_markdown_cell(part))  # type: ignore[no-untyped-call]
        else:
            output = v4.new_output("display_data", data=part._repr_mimebundle_())  # type: ignore[no-untyped-call]
            cells.append(v4.new_code_cell("", outputs=[output]))  # type: ignore[no-untyped-call]
    made: NotebookNode = v4.new_notebook(cells=cells)  # type: ignore[no-untyped-call]
    return made


def _parts(
    plans: Plans, by: str, reached: pd.DataFrame, parties: Iterable[str], threshold: int
) -> Iterator[Part]:
    """The report from top to bottom."""
    too_small: list[str] = []

    def public(table: pd.DataFrame) -> pd.DataFrame:
        return withheld(table, threshold)

    def told(heading: str, table: pd.DataFrame, draw: Any = None, *shown: Shown) -> Iterator[Part]:
        """A section with a drawing of a table and the table itself, for who can't see the drawing."""
        tables = [one for one in shown or (show(table),) if not _is_withheld(one.table)]
        drawings = [] if draw is None or _is_withheld(table) else [draw(table)]
        if not (tables or drawings):
            too_small.append(heading)
            return
        yield f"## {heading}"
        yield from (*drawings, *tables)

    missing = comparisons.uncovered(plans, by, parties)
    visits = public(comparisons.visits(plans, by))
    yield "## In het kort"
    if _is_withheld(visits):
        too_small.append(str(visits.attrs["title"]))
    else:
        yield charts.province_map(visits) if by == "province" else charts.visits(visits)
    summary = public(_summary(plans, reached))
    summary.loc["regio’s, thema’s en partijen zonder bezoek"] = len(missing)
    yield show(summary, caption="De belangrijkste cijfers")
    themes = public(comparisons.visits_by_theme(plans, by))
    yield from told("Waar het over ging", themes, charts.visits_by_theme)
    yield from told("Wie we bereiken", public(reached), charts.reach)
    if len(missing):
        yield "## Wat nog niemand doet"
        yield show(missing)
    times = public(comparisons.time_by_kind(plans, by))
    yield from told("Hoe de tijd besteed wordt", times, charts.time_by_kind)
    groups = public(comparisons.group_size(plans, by))
    sizes = show(groups[_SIZES], caption=f"Grootte van de groep per {title_of(by)}")
    roles = show(groups.drop(columns=_SIZES), caption=f"Samenstelling van de groep per {title_of(by)}")
    yield from told("De groep", groups, charts.group_size, sizes, roles)
    statuses = public(comparisons.invitation_status(plans, by))
    yield from told("De uitnodigingen", statuses, charts.invitation_status)
    found = public(comparisons.findings_by_rule(plans, by))
    if len(found):
        rules = show(public(comparisons.rules_broken(plans)))
        yield from told("Hoe de opzet gevolgd wordt", found, charts.findings_by_rule, rules)
    ignored = comparisons.ignored_rules(plans)
    if len(ignored):
        yield from told("Wat bewust anders ging", public(ignored[["bezoeken"]]))
    yield "## Verantwoording"
    yield show(_left_out(plans), caption="Wat niet meetelt")
    if too_small:
        few = wording.listed([f"“{heading}”" for heading in too_small])
        yield f"Te klein om te laten zien, omdat het overal om minder dan {threshold} gaat: {few}."
    yield _ABOUT


def _is_withheld(table: pd.DataFrame) -> bool:
    """Whether nothing of it may be told but zeros: all else is withheld."""
    told = table.drop(columns=[*table.attrs["publish"].known], errors="ignore").select_dtypes("number")
    return bool(told.isna().to_numpy().any()) and not bool((told > 0).to_numpy(na_value=False).any())


def _summary(plans: Plans, reached: pd.DataFrame) -> pd.DataFrame:
    numbers = {
        "bezoeken": len(plans),
        "corporaties": plans.visits["corporation"].nunique(),
        "(kandidaat-)Kamerleden uitgenodigd": int(reached["uitgenodigd"].sum()),
        "waarvan bevestigd": int(reached["bevestigd"].sum()),
        "partijen": int((reached["uitgenodigd"] > 0).sum()),
    }
    table = pd.DataFrame({"aantal": numbers})
    table.index.name = "wat"
    table.attrs = {"source": plans.origin, "publish": Publish()}
    return table


def _left_out(plans: Plans) -> pd.DataFrame:
    """How many files are not among the figures, by reason; without their names."""
    counts = plans.unreadable["left"].value_counts()
    table = counts[counts > 0].rename("bestanden").to_frame()
    labels = {left.value: left.label for left in SkipReason}
    table.index = pd.Index([labels[str(left)] for left in table.index], name="reden")
    table.attrs = {"source": plans.origin}
    return table


def _export(notebook: "NotebookNode", kind: str, target: Path) -> Path:
    from .exporters import VergelijkingHTML, VergelijkingPDF

    exporter = {"html": VergelijkingHTML, "pdf": VergelijkingPDF}[kind]()
    made, _ = exporter.from_notebook_node(notebook)
    path = target.with_name(f"{target.name}.{kind}")
    path.write_bytes(made)
    return path
