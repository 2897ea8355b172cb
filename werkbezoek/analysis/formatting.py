"""Tables as a notebook shows them, with the block that goes into an exported report."""

import zlib
from typing import Any

import msgspec
import pandas as pd

from ..documents.blocks import Table
from .errors import TablesError

BLOCK_MIME = "application/vnd.werkbezoek.block+json"
"""The type of output that holds a block of a document, from which the exporters make a report."""

_MOST_ROWS = 500
_DAY = r"(?:\d\d-\d\d-\d{4}|–)?"

_PAPER = "#{0} .gt_table_body tr {{ background-color: #fff; }}"
"""JupyterLab colours the rows of every table, dark in its dark theme; the letters here are always dark."""


class Shown:
    """A table to look at: formatted by great-tables, with its title, unit, source and what was withheld."""

    def __init__(self, table: "pd.DataFrame | pd.Series[Any]", *, caption: str | None = None) -> None:
        self.table = table = _as_frame(table)
        self.caption = caption if caption is not None else str(table.attrs.get("title", ""))

    @property
    def block(self) -> Table:
        """The table as part of a document."""
        named = self.table.head(_MOST_ROWS)
        is_numbered = isinstance(named.index, pd.RangeIndex) and len(named.columns) > 0
        columns = [*([] if is_numbered else [str(named.index.name or "")]), *map(_in_words, named.columns)]
        rows = tuple(
            tuple(map(cell, values if is_numbered else (name, *values)))
            for name, *values in named.itertuples(name=None)
        )
        rows = rows or (("Niets", *[""] * (len(columns) - 1)),)
        return Table(self._heading, tuple(columns), rows)

    @property
    def _heading(self) -> str:
        return heading(self.caption, self.table.attrs.get("unit", ""))

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        block = self.block
        lines = ["\t".join(row) for row in (block.columns, *block.rows)]
        return {
            "text/html": self._html(block),
            "text/plain": "\n".join(lines),
            BLOCK_MIME: msgspec.to_builtins(block),
        }

    def _html(self, block: Table) -> str:
        from great_tables import GT, style
        from great_tables import loc as place

        frame = pd.DataFrame(
            [list(row) for row in block.rows], columns=[str(at) for at in range(len(block.columns))]
        )
        key = f"wb{zlib.crc32(block.caption.encode()):08x}"
        made = GT(frame, rowname_col="0", id=key)
        made = made.cols_label({str(at): name for at, name in enumerate(block.columns) if at})
        made = made.tab_stubhead(block.columns[0]).tab_header(block.caption)
        numeric = [str(at) for at, is_numeric in enumerate(block.numeric) if at and is_numeric]
        made = made.cols_align("right", columns=numeric) if numeric else made
        made = made.opt_align_table_header("left").tab_style(style.text(weight="bold"), place.stub())
        days = [name for name in frame.columns[1:] if frame[name].str.fullmatch(_DAY).all()]
        made = made.tab_style(style.css("white-space: nowrap"), place.body(days)) if days else made
        for note in filter(
            None, (self.table.attrs.get("withheld", ""), self.table.attrs.get("source", ""), self._more)
        ):
            made = made.tab_source_note(note)
        made = made.tab_options(
            table_font_size="14px",
            heading_title_font_size="16px",
            heading_title_font_weight="bold",
            column_labels_border_bottom_color="#0b5d57",
            table_border_top_style="none",
            table_margin_left="0",
            table_additional_css=[_PAPER.format(key)],
        )
        return str(made.as_raw_html())

    @property
    def _more(self) -> str:
        rest = len(self.table) - _MOST_ROWS
        return f"Nog {rest} rijen; zie de tabel zelf." if rest > 0 else ""


def show(table: "pd.DataFrame | pd.Series[Any]", *, caption: str | None = None) -> Shown:
    """A table as a notebook and a report should show it: ``show(comparisons.reach(plans))``.

    Raises TablesError for what is no table.
    """
    return Shown(table, caption=caption)


def _as_frame(table: Any) -> pd.DataFrame:
    """The table with a column for each thing that its rows are grouped by, unless that is one."""
    if isinstance(table, pd.Series):
        table = table.to_frame("aantal" if table.name is None else table.name)
    if not isinstance(table, pd.DataFrame):
        raise TablesError("Dit is geen tabel; laat bijvoorbeeld show(plans.visits) zien.")
    return table.reset_index() if isinstance(table.index, pd.MultiIndex) else table


def _in_words(name: Any) -> str:
    return " ".join(filter(None, map(str, name))) if isinstance(name, tuple) else str(name)


def cell(value: Any) -> str:
    """What a cell of a table says; – where a number is withheld or unknown."""
    if isinstance(value, str):
        return value
    if isinstance(value, pd.Timestamp):
        return f"{value:%d-%m-%Y}"
    return number(value)


def number(value: Any) -> str:
    """Return a number as Dutch readers write it: a comma, no needless zero; – if withheld or unknown."""
    if pd.isna(value):
        return "–"
    if isinstance(value, float):
        return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(value)


def heading(title: str, unit: str) -> str:
    """Return a title with its unit: “Bezoeken per provincie, aantal bezoeken”."""
    return f"{title}, {unit}" if title and unit else title or unit
