"""Start-up: what an import costs, and a programme from the command line, against their named peers.

    python benchmarks/start.py

Whole processes, in turn, after one warm-up of each; the medians are compared.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[1]
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
"""A notebook that shows the same visit with stock tools: its items as a chart and as a table."""


def comparable_notebook(folder: Path) -> Path:
    """Write the comparable notebook; give its path."""
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell(COMPARABLE.replace("PLAN", repr(str(EXAMPLE))))]
    path = folder / "bezoek.ipynb"
    nbformat.write(notebook, path)
    return path


def seconds(command: list[str]) -> float:
    """How long a command takes as a whole process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def warm(runs: int = 20) -> float:
    """How long a programme takes from plan to HTML in a process that has made one before."""
    from werkbezoek import document, load, render

    plan = load(EXAMPLE)
    render.html(document(plan, "gasten"))
    start = time.perf_counter()
    for _ in range(runs):
        render.html(document(plan, "gasten"))
    return (time.perf_counter() - start) / runs


def show(name: str, goal: float, mine: float, peer: float) -> None:
    """Print a ratio beside its goal."""
    print(f"{name:<62} {mine:7.3f} s / {peer:7.3f} s = {mine / peer:6.3f}   goal ≤ {goal:.3f}")


def compare(name: str, goal: float, ours: list[str], theirs: list[str], runs: int = 7) -> float:
    """Time two commands in turn, print the ratio of their medians; give the peer's."""
    seconds(ours), seconds(theirs)
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    mine, peer = (statistics.median(column) for column in zip(*pairs, strict=True))
    show(name, goal, mine, peer)
    return peer


if __name__ == "__main__":
    python = sys.executable
    scripts = Path(python).parent
    with tempfile.TemporaryDirectory() as name:
        notebook = comparable_notebook(Path(name))
        print(f"(an empty Python process: {seconds([python, '-c', 'pass']):.3f} s, in all of these)")
        compare(
            "import werkbezoek / import pandas",
            0.25,
            [python, "-c", "import werkbezoek"],
            [python, "-c", "import pandas"],
        )
        stock = compare(
            "cold: werkbezoek export / jupyter nbconvert --execute",
            1 / 6,
            [str(scripts / "werkbezoek"), "export", str(EXAMPLE), "--to", "html", "--out", name],
            [str(scripts / "jupyter"), "nbconvert", "--execute", "--to", "html", str(notebook)],
        )
        show("warm: plan to HTML / jupyter nbconvert --execute", 1 / 50, warm(), stock)
