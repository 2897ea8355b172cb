"""How long documents take: ``python benchmarks/documents.py``.

The time for one document is compared, in the same run, with what the libraries alone take for the same
output: matplotlib to save the finished figure as SVG with text, and typst to compile a plain page with the
same text and chart. Then ``werkbezoek export`` makes many documents on all cores, and memory is measured.
"""

import io
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import matplotlib as mpl
import msgspec
import typst
from figure import Figure, ratio, table_of

from werkbezoek.documents.audiences import document
from werkbezoek.documents.blocks import Chart, Document
from werkbezoek.documents.formats import html, pdf
from werkbezoek.documents.formats.characters import font_folders
from werkbezoek.plan import Plan
from werkbezoek.store import SUFFIX, encode, load
from werkbezoek.timing.gantt import draw, svg

EXAMPLE = Path(__file__).parents[1] / "data" / "voorbeelden" / "rotterdam-zuid-twee-kanten.werkbezoek.json"
COMMAND = (sys.executable, "-c", "from werkbezoek.cli import main; raise SystemExit(main())")
ROUNDS = 15
FEW, MANY = 8, 108
"""Numbers of plans to export: with so few, nearly all time is start-up; the other number is 100 more."""


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median of several rounds, after one round to warm up."""
    work()
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return 1000 * statistics.median(taken)


def chart_of(doc: Document) -> Chart:
    """Return the chart of the document."""
    return next(block for section in doc.sections for block in section.blocks if isinstance(block, Chart))


def without_chart(doc: Document) -> Document:
    """Return the document without its chart."""
    sections = tuple(
        msgspec.structs.replace(
            section, blocks=tuple(block for block in section.blocks if not isinstance(block, Chart))
        )
        for section in doc.sections
    )
    return msgspec.structs.replace(doc, sections=sections)


def equal_page(doc: Document, folder: Path) -> Path:
    """Write a typst file with the same sections, text and chart in the simplest form, and return its path."""
    (folder / "chart.svg").write_text(svg(chart_of(doc).timeline), encoding="utf-8")
    lines = [
        '#set document(title: "Programma", date: none)',
        '#set text(font: ("Lato", "DejaVu Sans"), fallback: false, lang: "nl")',
        f"= #{json.dumps(doc.title, ensure_ascii=False)}",
        '#image("chart.svg", alt: "Tijdbalk")',
    ]
    for section in doc.sections:
        lines.append(f"== #{json.dumps(section.title, ensure_ascii=False)}")
        lines += [
            f"#{json.dumps(text, ensure_ascii=False)}\n" for text in texts(msgspec.to_builtins(section))
        ]
    path = folder / "page.typ"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def texts(value: object) -> Iterator[str]:
    """Yield all text in a section, except that of the chart."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict) and value.get("type") != "chart":
        for inside in value.values():
            yield from texts(inside)
    elif isinstance(value, tuple | list):
        for inside in value:
            yield from texts(inside)


def examples(number: int) -> Iterator[tuple[str, Plan]]:
    """Yield a number of plans with file names: the examples again and again, each with its own title."""
    found = [load(path) for path in sorted(EXAMPLE.parent.glob(f"*{SUFFIX}"))]
    for at in range(number):
        plan = found[at % len(found)]
        yield f"bezoek-{at}{SUFFIX}", msgspec.structs.replace(plan, title=f"{plan.title} {at}")


def seconds_to_export(number: int, format_name: str) -> float:
    """Return how many seconds ``werkbezoek export`` takes for a number of plans, start-up included."""
    with tempfile.TemporaryDirectory() as name:
        for file, plan in examples(number):
            (Path(name) / file).write_bytes(encode(plan))
        export = [*COMMAND, "export", name, "--to", format_name, "--out", name]
        start = time.perf_counter()
        subprocess.run(export, check=True, capture_output=True)
        return time.perf_counter() - start


def growth(first: int, last: int) -> float:
    """Return the peak memory after ``last`` plans as HTML and PDF, relative to that after ``first`` plans."""
    peaks = []
    for at, (_, plan) in enumerate(examples(last), start=1):
        doc = document(plan, "gasten")
        html(doc), pdf(doc)
        if at in (first, last):
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return peaks[1] / peaks[0]


def figures() -> Iterator[Figure]:
    """Measure the guests' programme of one plan, and then many documents."""
    plan = load(EXAMPLE)
    doc = document(plan, "gasten")
    figure = draw(chart_of(doc).timeline)
    with tempfile.TemporaryDirectory() as name, mpl.rc_context({"svg.fonttype": "none"}):
        page = equal_page(doc, Path(name))
        fonts = [str(folder) for folder in font_folders()]
        savefig = milliseconds(lambda: figure.savefig(io.BytesIO(), format="svg"))
        compile_ = milliseconds(
            lambda: typst.compile(page, font_paths=fonts, ignore_system_fonts=True, pdf_standards="ua-1")
        )
    bare = without_chart(doc)
    without = milliseconds(lambda: (document(plan, "gasten"), html(bare)))
    yield Figure("plan to HTML without chart, warm", without, 10, "ms")
    whole = milliseconds(lambda: html(document(plan, "gasten")))
    yield ratio("plan to HTML with chart / `savefig` alone of an equal figure", whole, savefig, 1.5, "ms")
    paper = milliseconds(lambda: pdf(document(plan, "gasten")))
    yield ratio("plan to PDF / `typst.compile` alone of an equal page", paper, compile_, 5, "ms")
    taken = {name: seconds_to_export(MANY, name) - seconds_to_export(FEW, name) for name in ("html", "pdf")}
    rate = len(taken) * (MANY - FEW) / sum(taken.values())
    many = "100 plans to HTML and PDF with `werkbezoek export`, after start-up"
    yield Figure(many, rate, 10, "documents/s", at_least=True)
    yield Figure("peak memory of 1,000 documents / of the first 200", growth(100, 500), 1.1)


if __name__ == "__main__":
    print(table_of(figures()))
