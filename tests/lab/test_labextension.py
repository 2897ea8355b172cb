"""The extension of JupyterLab as far as it needs no browser."""

import json
import re
from pathlib import Path

from support.javascript import run_unit_tests

from werkbezoek import __version__
from werkbezoek.documents.audiences import AUDIENCES
from werkbezoek.documents.formats import FORMATS
from werkbezoek.form.views import tabs
from werkbezoek.lab.server import LABEXTENSIONS

FOLDER = LABEXTENSIONS / "werkbezoek"
STATIC = FOLDER / "static"


def pairs(name: str) -> list[tuple[str, str]]:
    """Return a list of pairs of texts in papers.js."""
    text = (STATIC / "papers.js").read_text(encoding="utf-8")
    rows = re.search(rf"{name} = \[(.*?)\n\];", text, re.DOTALL)
    assert rows
    return re.findall(r'\["(.*?)", "(.*?)"\]', rows[1])


def test_the_menu_has_every_audience_and_every_format() -> None:
    audiences = [(audience.name, audience.label) for audience in AUDIENCES.values()]
    formats = [(name, format_.label) for name, format_ in FORMATS.items()]
    assert pairs("AUDIENCES") == audiences, "make AUDIENCES in papers.js equal to those in allow_lists.py"
    assert pairs("FORMATS") == formats, "make FORMATS in papers.js equal to those in documents/formats"


def test_its_version_is_that_of_the_kit() -> None:
    assert json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["version"] == __version__


def test_it_calls_functions_that_there_are() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in STATIC.glob("*.js"))
    called = {
        *re.findall(r'\["(open_\w+)",', texts),
        *re.findall(r'call\("(\w+)"', texts),
        *re.findall(r'tell\("(\w+)"', texts),
    }
    assert called == {"open_plan", "open_start", "close", "close_all"}
    assert all(callable(getattr(tabs, name)) for name in called)


def test_its_modules_import_each_other_by_files_that_exist() -> None:
    for path in STATIC.glob("*.js"):
        for imported in re.findall(r'from "\./(.+?)"', path.read_text(encoding="utf-8")):
            assert (STATIC / imported).is_file(), f"{path.name} imports {imported}"


def test_every_unit_test_of_its_javascript_passes() -> None:
    run_unit_tests(Path(__file__).parent)
