"""A drawing with what belongs under it, and in words what it shows for who cannot see it."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from ..timing.gantt import chart_settings
from .drawing import Sheet
from .figures import Drawing


def number(value: Any) -> str:
    """A number as Dutch readers write it: a comma, no needless zero; – for what is withheld or unknown."""
    if pd.isna(value):
        return "–"
    if isinstance(value, float):
        return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(value)


def headed(title: str, unit: str) -> str:
    """A title with its unit: “Bezoeken per provincie, aantal bezoeken”."""
    return f"{title}, {unit}" if title and unit else title or unit


def drawn(
    table: pd.DataFrame, title: str, height: float, draw: Callable[[Sheet], None], more: str = ""
) -> Drawing:
    """A drawing of a table: drawn under our own settings, described by its numbers, with unit and source."""
    with chart_settings():
        sheet = Sheet(height)
        draw(sheet)
        svg = sheet.svg()
    said = (
        headed(title, table.attrs.get("unit", "")),
        more,
        table.attrs.get("source", ""),
        table.attrs.get("withheld", "").removesuffix("."),
    )
    caption = " ".join(f"{sentence}." for sentence in said if sentence)
    return Drawing(svg=svg, description=described(table, title), caption=caption)


def described(table: pd.DataFrame, title: str) -> str:
    """What a drawing shows in words: its title, the rows with the most, and how many have nothing.

    What is withheld is neither the most nor nothing.
    """
    numbers = table.apply(pd.to_numeric, errors="coerce").astype("Float64")
    if numbers.empty:
        return f"{title}: er is nog niets te zien."
    totals = numbers.sum(axis=1, min_count=1).dropna().sort_values(ascending=False, kind="stable")
    most = [f"{name} {number(round(float(total), 1))}" for name, total in totals.head(3).items() if total]
    nothing = int(numbers.fillna(1).eq(0).all(axis=1).sum())
    words = [f"Het meest: {', '.join(most)}." if most else ""]
    if nothing == len(numbers):
        words.append("Nergens iets.")
    elif nothing:
        words.append(f"Zonder: {nothing} van de {len(numbers)}.")
    return " ".join([f"{title}.", *filter(None, words)])
