"""Every notebook of the kit: clean, short, with a kernel, and it runs."""

import re
import shutil
from importlib.metadata import entry_points
from pathlib import Path

import msgspec
import nbformat
import pytest
from nbclient import NotebookClient
from support.who_sees_what import EXPECTED, plan_of_secrets, words_of

from werkbezoek import save
from werkbezoek.form.session.plan_files import remember
from werkbezoek.plan import Limits

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EXPORT_MENU = "Bestand ▸ Save and Export Notebook As"
FORM = "application/vnd.werkbezoek.plan+json"

WITH_A_FORM = [path for path in NOTEBOOKS if "form.edit(" in path.read_text(encoding="utf-8")]
"""``tests/analysis`` runs the notebook that shows figures."""


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    return request.param


def test_there_is_a_start_page_and_a_planning_notebook():
    assert {"begin_hier", "werkbezoek_plannen"} <= {path.stem for path in NOTEBOOKS}


def test_a_notebook_is_valid_and_has_a_kernel(notebook):
    content = nbformat.read(notebook, as_version=4)
    nbformat.validate(content)
    assert content.metadata.kernelspec.name == "python3"
    assert "widgets" not in content.metadata


def test_a_notebook_holds_no_outputs_and_short_cells(notebook):
    for cell in nbformat.read(notebook, as_version=4).cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None
            assert len([line for line in cell.source.splitlines() if line.strip()]) <= 2


def test_links_lead_to_notebooks_that_exist(notebook):
    for name in re.findall(r"\(([\w/]+\.ipynb)\)", notebook.read_text(encoding="utf-8")):
        assert (notebook.parent / name).exists(), name


def test_menus_are_named_as_jupyterlab_shows_them(notebook):
    """The menus that tests/browser clicks; JupyterLab shows the name of the entry point of an exporter."""
    exporters = [exporter.name.capitalize() for exporter in entry_points(group="nbconvert.exporters")]
    menus = {"Uitvoeren ▸ Run All Cells", *(f"{EXPORT_MENU} ▸ {name}" for name in exporters)}
    named = re.findall(r"\*\*([^*]+ ▸ [^*]+)\*\*", notebook.read_text(encoding="utf-8"))
    assert set(named) <= menus


@pytest.mark.parametrize("notebook", WITH_A_FORM, ids=lambda path: path.stem)
def test_a_notebook_that_is_run_stores_nothing_of_the_plan(notebook, tmp_path):
    """Neither in its outputs nor as state of its widgets, which HTML made of it would carry too."""
    folder, plans = tmp_path / "notebooks", tmp_path / "data" / "plannen"
    folder.mkdir()
    plans.mkdir(parents=True)
    secrets = {words_of(path) for path in EXPECTED if words_of(path).startswith("zq")}
    plan = msgspec.structs.replace(plan_of_secrets(), limits=Limits(), ignored_rules=())
    people = (msgspec.structs.replace(invitee, entourage_of=None) for invitee in plan.invitees)
    plan = msgspec.structs.replace(plan, invitees=tuple(people))
    save(plan, plans / "geheim.werkbezoek.json", expected=None)
    remember(folder, plans / "geheim.werkbezoek.json")
    copy = Path(shutil.copy(notebook, folder))
    content = nbformat.read(copy, as_version=4)
    NotebookClient(content, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    for cell in content.cells:
        for output in cell.get("outputs", []):
            assert output.output_type == "execute_result"
            assert output.data["text/plain"] == "Formulier van een werkbezoek"
            assert set(output.data[FORM]) == {"form", "pointer"}
    stored = nbformat.writes(content)
    assert len(content.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"]) > 20
    assert {secret for secret in secrets if secret in stored} == set()
