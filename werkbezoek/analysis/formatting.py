"""Tables as a notebook shows them, with the block of a document that a report takes along."""

import zlib
from typing import Any

import msgspec
import pandas as pd

from ..documents.blocks import BLOCK_MIME, Table
from .errors import TablesError

_MOST_ROWS = 500
_DAY = r"(?:\d\d-\d\d-\d{4}|–)?"

_PAPER = "#{0} .gt_table_body tr {{ background-color: #fff; }}"
"""JupyterLab colours the rows of every table, and dark in its dark theme; the text here is always dark."""


class Shown:
    """A table to look at: formatted by great-tables, with its title, unit, source and what was withheld."""

    def __init__(self, table: "pd.DataFrame | pd.Series[Any]", *, caption: str | None = None) -> None:
        self.table = table = _as_frame(table)
        self.caption = caption if caption is not None else str(table.attrs.get("title", ""))

    @property
    def block(self) -> Table:
        """The table as part of a document."""
        table = self.table.head(_MOST_ROWS)
        has_names = not isinstance(table.index, pd.RangeIndex) or not len(table.columns)
        columns = [str(table.index.name or ""), *map(_heading_of, table.columns)][not has_names :]
        rows = tuple(tuple(map(cell, values[not has_names :])) for values in table.itertuples(name=None))
        rows = rows or (("Niets", *[""] * (len(columns) - 1)),)
        return Table(heading(self.caption, self.table.attrs.get("unit", "")), tuple(columns), rows)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        block = self.block
        lines = ["\t".join(row) for row in (block.columns, *block.rows)]
        return {
            "text/html": self._html(block),
            "text/plain": "\n".join(lines),
            BLOCK_MIME: msgspec.to_builtins(block),
        }

    def _html(self, block: Table) -> str:
        from great_tables import GT, loc, style  # takes 0.5 s, and the report does not need it

        names = [*map(str, range(len(block.columns)))]
        frame = pd.DataFrame([list(row) for row in block.rows], columns=names)
        numeric = [name for name, is_numeric in zip(names[1:], block.numeric[1:], strict=True) if is_numeric]
        days = [name for name in names[1:] if frame[name].str.fullmatch(_DAY).all()]
        rest = len(self.table) - _MOST_ROWS
        more = f"Nog {rest} rijen; zie de tabel zelf." if rest > 0 else ""
        attrs = self.table.attrs
        key = f"wb{zlib.crc32(block.caption.encode()):08x}"
        table = (
            GT(frame, rowname_col="0", id=key)
            .cols_label(dict(zip(names[1:], block.columns[1:], strict=True)))
            .tab_stubhead(block.columns[0])
            .tab_header(block.caption)
            .opt_align_table_header("left")
            .tab_style(style.text(weight="bold"), loc.stub())
            .tab_options(
                table_font_size="14px",
                heading_title_font_size="16px",
                heading_title_font_weight="bold",
                column_labels_border_bottom_color="#0b5d57",
                table_border_top_style="none",
                table_margin_left="0",
                table_additional_css=[_PAPER.format(key)],
            )
        )
        if numeric:
            table = table.cols_align("right", columns=numeric)
        if days:
            table = table.tab_style(style.css("white-space: nowrap"), loc.body(days))
        for note in filter(None, (attrs.get("withheld"), attrs.get("more"), attrs.get("source"), more)):
            table = table.tab_source_note(note)
        return str(table.as_raw_html())


def show(table: "pd.DataFrame | pd.Series[Any]", *, caption: str | None = None) -> Shown:
    """Return a table as a notebook and a report show it. Raises TablesError if it is not a table."""
    return Shown(table, caption=caption)


def cell(value: Any) -> str:
    """Return what a cell of a table says; – if it is withheld or unknown."""
    if isinstance(value, str):
        return value
    return f"{value:%d-%m-%Y}" if isinstance(value, pd.Timestamp) else number(value)


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


def _as_frame(table: Any) -> pd.DataFrame:
    """Return the table as a frame; if its rows are grouped by several things, with a column for each."""
    if isinstance(table, pd.Series):
        table = table.to_frame("aantal" if table.name is None else table.name)
    if not isinstance(table, pd.DataFrame):
        raise TablesError("Dit is geen tabel; laat bijvoorbeeld show(plans.visits) zien.")
    return table.reset_index() if isinstance(table.index, pd.MultiIndex) else table


def _heading_of(name: Any) -> str:
    return " ".join(filter(None, map(str, name))) if isinstance(name, tuple) else str(name)
