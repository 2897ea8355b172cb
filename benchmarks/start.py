"""Start-up time: an import, and a programme from the command line, each against a peer.

    python benchmarks/start.py

Times whole processes, alternately, after one warm-up of each, and compares the medians.
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


def show(name: str, goal: float, ours: float, peer: float) -> None:
    """Print a ratio and its goal."""
    print(f"{name:<62} {ours:7.3f} s / {peer:7.3f} s = {ours / peer:6.3f}   goal ≤ {goal:.3f}")


def compare(name: str, goal: float, our_command: list[str], peer_command: list[str], runs: int = 7) -> float:
    """Time two commands alternately, print the ratio of their medians, and return the peer's median."""
    seconds(our_command), seconds(peer_command)
    pairs = [(seconds(our_command), seconds(peer_command)) for _ in range(runs)]
    ours, peer = (statistics.median(column) for column in zip(*pairs, strict=True))
    show(name, goal, ours, peer)
    return peer


if __name__ == "__main__":
    python = sys.executable
    scripts = Path(python).parent
    with tempfile.TemporaryDirectory() as name:
        notebook = comparable_notebook(Path(name))
        print(f"(of which an empty Python process: {seconds([python, '-c', 'pass']):.3f} s)")
        compare(
            "import werkbezoek / import pandas",
            0.25,
            [python, "-c", "import werkbezoek"],
            [python, "-c", "import pandas"],
        )
        peer = compare(
            "cold: werkbezoek export / jupyter nbconvert --execute",
            1 / 6,
            [str(scripts / "werkbezoek"), "export", str(EXAMPLE), "--to", "html", "--out", name],
            [str(scripts / "jupyter"), "nbconvert", "--execute", "--to", "html", str(notebook)],
        )
        show("warm: plan to HTML / jupyter nbconvert --execute", 1 / 50, warm(), peer)
