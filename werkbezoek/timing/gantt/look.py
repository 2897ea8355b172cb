"""How the chart looks: colours, sizes in units, and the CSS of a page that shows it.

A row per item in order of time, its label above its bar: so text stays readable at phone width, where
``STYLE`` enlarges it into the room that each row leaves. Colours are safe for colour-blind readers and differ
in lightness, so that they also differ in grey print.
"""

from ...plan import ItemKind

FILL = {
    ItemKind.RECEPTION: "#f6cf65",
    ItemKind.PRESENTATION: "#12426f",
    ItemKind.TOUR: "#35ad82",
    ItemKind.CONVERSATION: "#c4502e",
    ItemKind.DEEPENING: "#6b3f98",
    ItemKind.NETWORKING: "#9ad0ee",
    ItemKind.LUNCH: "#e7a0c2",
    ItemKind.JOURNEY: "#c9d0d8",
    ItemKind.INTERNAL: "#f4f5f7",
}
"""The colour of a bar by the kind of its item; the last two are hatched as well."""

DARK_FILL = {
    ItemKind.PRESENTATION: "#5b9bd8",
    ItemKind.CONVERSATION: "#e0714f",
    ItemKind.DEEPENING: "#a883d6",
}
"""Other colours for the kinds that would drown in a dark page."""

HATCH = {ItemKind.JOURNEY: "////", ItemKind.INTERNAL: "||||"}
TRAVEL_HATCH, CLASH_HATCH = "////", "xxxx"

INK, FAINT, GRID, EDGE = "#1d2a38", "#56616d", "#dfe3e8", "#56616d"
ALARM, BAND, PAPER = "#a3001b", "#fbe3e6", "#ffffff"

WIDTH = 640
"""Width of a chart in its own units; a unit is a pixel when it is shown at this width."""

SIDE, HEAD, ROW, BAR, FOOT = 28, 30, 46, 15, 36
TEXT = 13
LETTER, NARROW_LETTER = 7.2, 10.6
"""How wide a letter of the text is, on average, in a wide and in a narrow chart."""

_ANYWHERE = """
.gantt svg { display: block; width: 100%; height: auto; overflow: visible; }
.gantt text { font-family: inherit; }
.gantt-label text { fill: var(--gantt-ink, #1d2a38); }
.gantt-axis text, .gantt-half text, .gantt-legend text { fill: var(--gantt-faint, #56616d); }
.gantt-pause path { stroke: var(--gantt-faint, #56616d); }
.gantt-pin path { fill: var(--gantt-ink, #1d2a38); }
.gantt-grid path { stroke: var(--gantt-grid, #dfe3e8); }
"""
_NARROW = """
  .gantt text { font-size: 20.5px; }
  .gantt-half, .gantt-rest { display: none; }
  .gantt-more { display: inline; }
"""

STYLE = f"{_ANYWHERE}@media (max-width: 520px) {{{_NARROW}}}\n"
"""CSS for a page that shows the chart inside ``<div class="gantt">``; the page may set the variables."""

PART_STYLE = (
    f".gantt {{ container-type: inline-size; }}{_ANYWHERE}@container (max-width: 480px) {{{_NARROW}}}\n"
)
"""The same for where the chart is only part of the page, as in JupyterLab: how narrow it is decides."""
