"""The national report: a first page in words, then charts, as HTML and PDF; all numbers are in an Excel file.

Nothing in the report gives away what is withheld: small numbers are withheld from all tables together.
"""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
from msgspec.structs import replace

from ..documents.blocks import Picture, Prose, Section
from ..documents.formats import FORMATS
from ..spreadsheets import to_xlsx
from ..text.wording import listed
from . import charts, comparisons
from .charts import Chart
from .days import day_in_words
from .disclosure import THRESHOLD
from .errors import writing_to
from .exporters import comparison
from .formatting import number
from .groups import TOTAL, By, month_label
from .plans import Plans
from .public_tables import public_tables
from .report_words import first_page
from .rows import SkipReason

_ABOUT = """\
- De cijfers komen uit de plannen die corporaties deelden.
- (Kandidaat-)Kamerleden tellen per partij één keer, hoeveel corporaties hen ook uitnodigen, en pas als de \
uitnodiging de deur uit is. Wie zich heeft afgemeld of niet is gekomen, telt niet.
- Bij de stand van de uitnodigingen telt iedereen mee, voor elk bezoek waarvoor die op de lijst staat.
- Een bezoek is geweest als er iets van na afloop is genoteerd. Het kan over meer dan één thema gaan.
- Bij de grootte van de groep telt iedereen op de lijst mee, ook wie nog niet is uitgenodigd of nog \
niet heeft bevestigd; wie zich heeft afgemeld of niet is gekomen, niet.
- De tijd is die van één gast, met reistijd en pauzes.
- De regels komen uit de opzet van Aedes, de wet en de praktijk; sommige grenzen koos werkbezoek zelf.
- Kleine aantallen zijn weggelaten, en ook getallen waaruit die te herleiden zijn. Hoeveel bezoeken niet \
over een thema gaan, of een regel volgen, is wel uit te rekenen: dat zegt iets over plannen, niet over mensen.
- Alle cijfers staan als tabel in het Excelbestand."""


def report(
    plans: Plans,
    folder: str | os.PathLike[str] = ".",
    *,
    by: By = "province",
    seats: "pd.Series[int] | Mapping[str, int] | None" = None,
    seats_as_at: dt.date | str | None = None,
    threshold: int = THRESHOLD,
    title: str = "Werkbezoeken in Nederland",
    name: str = "werkbezoeken",
) -> list[Path]:
    """Write the national report as HTML and PDF, with its numbers in Excel, and return the three paths.

    It has no code and no script, can be read by a screen reader, and looks like the programmes. Counts under
    the threshold are withheld, and what would give one away; the report says so. It names nobody. ``seats``
    per party are those on the day ``seats_as_at``. Raises TablesError if it can't be made or written.
    """
    tables = public_tables(plans, by, comparisons.reach(plans, seats, as_at=seats_as_at), threshold)
    missing = comparisons.uncovered(plans, by, () if seats is None else seats.keys())
    skipped = _skipped(plans)
    sections = _sections(plans, by, tables, missing, skipped, threshold)
    document = comparison(title, f"{plans.origin}.", sections)
    paths = []
    with writing_to(folder) as target:
        for kind in ("html", "pdf"):
            paths.append(target / f"{name}.{kind}")
            paths[-1].write_bytes(FORMATS[kind].render(document))
        paths.append(target / f"{name}.xlsx")
        sheets = {**tables, "ontbreekt": missing.set_index("soort"), "niet-meegeteld": skipped}
        rows = {sheet: _rows(table) for sheet, table in sheets.items()}
        paths[-1].write_bytes(to_xlsx({"uitleg": _explanation(sheets), **rows}))
    return paths


def _sections(
    plans: Plans,
    by: By,
    tables: Mapping[str, pd.DataFrame],
    missing: pd.DataFrame,
    skipped: pd.DataFrame,
    threshold: int,
) -> Iterator[Section]:
    """Yield the sections of the report from top to bottom."""
    is_map = isinstance(by, str) and by == "province"
    summary = Prose(first_page(plans, tables, missing, is_map=is_map))
    where = _drawn("bezoeken", tables["bezoeken"], plans.origin)
    too_small = []
    if _blank_rows(where)[1]:
        too_small.append("“Waar de bezoeken zijn”")
        yield Section("In het kort", (summary,))
    else:
        chart: Any = charts.province_map(where) if is_map else charts.visits(where)
        yield Section("In het kort", (summary, _told(chart, where)))
    drawings: list[tuple[str, str, Callable[[pd.DataFrame], Any]]] = [
        ("Waar het over gaat", "themas", charts.visits_by_theme),
        ("Wie we bereiken", "partijen", charts.reach),
        ("Hoe ver de uitnodigingen zijn", "uitnodigingen", charts.invitation_status),
        ("Hoe een gast de tijd besteedt", "tijd", charts.time_by_kind),
        ("Wie er op de lijst staan", "groep", charts.group_size),
        ("Hoe de opzet gevolgd wordt", "regels", charts.visits),
        ("Wat bewust anders gaat", "bewust-anders", charts.visits),
    ]
    for heading, name, draw in drawings:
        if tables[name].empty:
            continue
        drawn = _drawn(name, tables[name], plans.origin)
        blank, is_blank = _blank_rows(drawn)
        if is_blank:
            too_small.append(f"“{heading}”")
        else:
            yield Section(heading, (_told(draw(drawn.drop(index=blank)), tables[name], blank),))
    accounts = [_ABOUT, *_about_plans(plans, skipped, threshold)]
    if is_map:
        accounts.append(
            "De provincie is die van de corporatie, en anders die van de gemeente van het bezoek."
        )
    if too_small:
        few = listed(too_small)
        accounts.append(f"Niet getekend, want het gaat overal om minder dan {threshold}: {few}.")
    yield Section("Verantwoording", (Prose("\n- ".join(accounts)),))


def _about_plans(plans: Plans, skipped: pd.DataFrame, threshold: int) -> Iterator[str]:
    """Yield when the plans were checked, which files are left out, and which months the visits are in."""
    checked = [*plans.findings["checked_on"].dropna().unique()]
    day = day_in_words(checked[0]) if len(checked) == 1 else "de dag waarop elk plan het laatst is bewaard"
    yield f"De regels zijn nagekeken op {day}."
    yield _skipped_in_words(skipped)
    days = plans.visits["date"].dropna()
    if len(days) >= threshold:
        first, last = (month_label(day.to_period("M")) for day in (days.min(), days.max()))
        when = f"in {first}" if first == last else f"van {first} tot en met {last}"
        yield f"De bezoeken met een datum zijn {when}."
    if plans.look_double:
        yield "Er zijn bezoeken met dezelfde corporatie, dag en titel. Die tellen allemaal mee."


def _drawn(name: str, table: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return what is drawn of a table; its source is only what the title of the report does not say."""
    drawn = table.drop(index=TOTAL, errors="ignore")
    attrs = {**table.attrs, "source": table.attrs["source"].replace(origin, "").lstrip("; ")}
    if name == "partijen":
        drawn = drawn[drawn["uitgenodigd"].fillna(1) > 0].filter(["uitgenodigd", "bevestigd", "zetels"])
    elif name == "regels":
        drawn = drawn[[TOTAL]].set_axis(["bezoeken"], axis=1)
        attrs["title"] = "Bevindingen per regel"
    drawn.attrs = attrs
    return drawn


def _blank_rows(table: pd.DataFrame) -> tuple[list[str], bool]:
    """Return the rows in which all numbers but zeros are withheld, and whether there is nothing else."""
    numbers = table.drop(columns=[*table.attrs["publish"].known], errors="ignore").select_dtypes("number")
    has_number = (numbers.fillna(0) > 0).any(axis=1)
    is_blank = numbers.isna().any(axis=1) & ~has_number
    return [str(row) for row in table.index[is_blank]], bool(is_blank.any() and not has_number.any())


def _told(chart: Chart, table: pd.DataFrame, blank: Sequence[str] = ()) -> Picture:
    """Return the chart with all numbers in its description; its caption names the rows that are not drawn."""
    rows = [
        f"{row}: {', '.join(f'{name} {number(cell)}' for name, cell in cells.items())}"
        for row, cells in table.iterrows()
    ]
    description = f"{chart.description} Alle getallen. {'; '.join(rows)}."
    not_drawn = f" Niet getekend, want weggelaten: {listed(blank)}." if blank else ""
    return replace(chart.block, description=description, caption=chart.caption + not_drawn)


def _skipped(plans: Plans) -> pd.DataFrame:
    """Return how many files are not among the figures, by reason; without their names."""
    labels = {reason.value: reason.label for reason in SkipReason}
    counts = plans.unreadable["left"].value_counts()
    table = counts[counts > 0].rename("bestanden").to_frame()
    table.index = pd.Index([labels[str(reason)] for reason in table.index], name="reden")
    table.attrs = {"title": "Wat niet meetelt", "unit": "aantal bestanden", "source": plans.origin}
    return table


def _skipped_in_words(skipped: pd.DataFrame) -> str:
    """Return which files are not among the figures, in a sentence."""
    reasons = [f"{str(reason).lower()} ({number})" for reason, number in skipped["bestanden"].items()]
    return f"Bestanden die niet meetellen: {listed(reasons)}." if reasons else "Alle bestanden tellen mee."


def _explanation(sheets: Mapping[str, pd.DataFrame]) -> Iterator[list[Any]]:
    """Yield the rows of the sheet that says what the other sheets are."""
    yield ["blad", "wat het is", "eenheid", "bron", "wat er ontbreekt"]
    for sheet, table in sheets.items():
        yield [sheet, *(table.attrs.get(name, "") for name in ("title", "unit", "source", "withheld"))]


def _rows(table: pd.DataFrame) -> Iterator[list[Any]]:
    """Yield a table as the rows of a sheet; – is a number that is withheld or not known."""
    yield [str(table.index.name or ""), *map(str, table.columns)]
    for name, *cells in table.itertuples(name=None):
        yield [str(name), *("–" if pd.isna(cell) else cell for cell in cells)]
