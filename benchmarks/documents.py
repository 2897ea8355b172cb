"""How long documents take: ``python benchmarks/documents.py [PLAN]``.

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


def report(what: str, ours: float, goal: float, yardstick: float | None = None) -> None:
    """Print one line: the time, the time of the yardstick, and whether the goal is met."""
    measured = ours if yardstick is None else ours / yardstick
    beside = (
        f"{ours:6.1f} ms" if yardstick is None else f"{ours:6.1f} ms / {yardstick:6.1f} ms = {measured:4.2f}"
    )
    print(f"{what:<44} {beside:<28} goal ≤ {goal:g}  {'ok' if measured <= goal else 'MISSED'}")


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


def many() -> None:
    """Measure the export of a hundred plans on all cores, and the memory that a thousand documents take."""
    taken = {name: seconds_to_export(MANY, name) - seconds_to_export(FEW, name) for name in ("html", "pdf")}
    rate = len(taken) * (MANY - FEW) / sum(taken.values())
    print(f"{'100 plans to HTML and PDF, after start-up':<44} {rate:6.1f} documents/s          goal ≥ 10")
    print(f"{'peak memory, 1,000 documents / the first 200':<44} {growth(100, 500):6.2f}{'':22} goal ≤ 1.1")


def main() -> None:
    """Measure the guests' programme of one plan."""
    plan = load(sys.argv[1] if len(sys.argv) > 1 else EXAMPLE)
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
    report("plan to document, in ms", milliseconds(lambda: document(plan, "gasten")), 10)
    report(
        "plan to HTML without chart, in ms", milliseconds(lambda: (document(plan, "gasten"), html(bare))), 10
    )
    report(
        "plan to HTML / a bare savefig", milliseconds(lambda: html(document(plan, "gasten"))), 1.5, savefig
    )
    report(
        "plan to PDF / a bare typst.compile", milliseconds(lambda: pdf(document(plan, "gasten"))), 5, compile_
    )
    many()


if __name__ == "__main__":
    main()
