"""How long an import and a programme from the command line take: ``python benchmarks/start.py``."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import nbformat
from figure import Figure, ratio, table_of

ROOT = Path(__file__).parents[1]
SCRIPTS = Path(sys.executable).parent
EXAMPLE = ROOT / "data" / "voorbeelden" / "emmen-emmerhout-wordt-warm.werkbezoek.json"

COMPARABLE = """
import json
import matplotlib.pyplot as plt
from IPython.display import HTML
plan = json.load(open(PLAN))
items = plan["programme"]
fig, ax = plt.subplots()
start = 0
for row, item in enumerate(items):
    ax.barh(row, item.get("minutes", 30), left=start)
    ax.text(start, row, item.get("title", ""))
    start += item.get("minutes", 30)
plt.show()
HTML("<table>" + "".join(f"<tr><td>{i['kind']}<td>{i.get('title', '')}" for i in items) + "</table>")
"""
"""A notebook that shows the same visit with common tools: its items as a chart and as a table."""


def comparable_notebook(folder: Path) -> Path:
    """Write the comparable notebook and return its path."""
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell(COMPARABLE.replace("PLAN", repr(str(EXAMPLE))))]
    path = folder / "bezoek.ipynb"
    nbformat.write(notebook, path)
    return path


def seconds(command: list[str]) -> float:
    """Return how long a command takes as a process, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def warm(runs: int = 20) -> float:
    """Return how long a programme takes from plan to HTML once one has been made, in seconds."""
    from werkbezoek import document, load, render

    plan = load(EXAMPLE)
    render.html(document(plan, "gasten"))
    start = time.perf_counter()
    for _ in range(runs):
        render.html(document(plan, "gasten"))
    return (time.perf_counter() - start) / runs


def medians(our_command: list[str], peer_command: list[str], runs: int = 7) -> tuple[float, float]:
    """Time two commands alternately, after one warm-up of each, and return the median of each in seconds."""
    seconds(our_command), seconds(peer_command)
    pairs = [(seconds(our_command), seconds(peer_command)) for _ in range(runs)]
    ours, peers = zip(*pairs, strict=True)
    return statistics.median(ours), statistics.median(peers)


def figures() -> Iterator[Figure]:
    """Time whole processes, and the making of a programme in a process that has made one before."""
    python = sys.executable
    imports = medians([python, "-c", "import werkbezoek"], [python, "-c", "import pandas"])
    yield ratio("`import werkbezoek` / `import pandas`", *imports, 0.25, "s")
    with tempfile.TemporaryDirectory() as name:
        export = [f"{SCRIPTS}/werkbezoek", "export", str(EXAMPLE), "--to", "html", "--out", name]
        notebook = str(comparable_notebook(Path(name)))
        convert = [f"{SCRIPTS}/jupyter", "nbconvert", "--execute", "--to", "html", notebook]
        cold, peer = medians(export, convert)
    yield ratio(
        "programme from the command line, cold / `jupyter nbconvert --execute` of a comparable notebook",
        cold, peer, 0.15, "s",
    )  # fmt: skip
    yield ratio("the same, warm / the same", warm(), peer, 0.02, "s")


if __name__ == "__main__":
    print(table_of(figures()))
