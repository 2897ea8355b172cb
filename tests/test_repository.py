"""What the repository promises about itself: imports, dependencies, commands, notebooks' neighbours."""

import ast
import graphlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "werkbezoek"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

CONDA_NAMES = {"matplotlib": "matplotlib-base", "typst": "typst-py", "tzdata": "python-tzdata"}
"""Where conda-forge calls a package otherwise."""

NOT_ON_CONDA_FORGE = {"font-lato", "jupyterlab-language-pack-nl-nl"}

MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "whole": set(),
    "branding": {"whole"},
    "dutch": set(),
    "plan": set(),
    "timing": {"plan"},
    "places": {"plan"},
    "store": {"plan", "whole"},
    "models": {"plan", "store"},
    "people": {"whole", "dutch", "parties", "plan", "places", "sheets"},
    "typed": {"plan"},
    "sheets": {"typed", "dutch", "plan"},
    "parties": {"plan", "places"},
    "retention": {"plan", "typed"},
    "rules": {"retention", "dutch", "plan", "timing", "places", "parties", "sheets"},
    "agenda": {"dutch", "places", "plan", "rules", "sheets", "store"},
    "overview": {"dutch", "plan", "parties", "rules"},
    "preparation": {"dutch", "plan"},
    "timeline": {"dutch", "plan", "timing"},
    "gantt": {"dutch", "plan", "timing", "timeline"},
    "audience": {"branding", "dutch", "plan", "timing", "timeline", "preparation", "parties", "rules"},
    "render": {"branding", "dutch", "plan", "store", "timeline", "gantt", "audience", "typed"},
    "form": {
        "branding",
        "typed",
        "agenda",
        "people",
        "overview",
        "preparation",
        "dutch",
        "places",
        "plan",
        "store",
        "models",
        "sheets",
        "timing",
        "timeline",
        "gantt",
        "audience",
        "rules",
        "render",
    },
    "exchange": {"audience", "dutch", "parties", "plan", "rules", "timing", "typed"},
    "tables": {
        "agenda",
        "audience",
        "dutch",
        "exchange",
        "gantt",
        "places",
        "plan",
        "render",
        "rules",
        "sheets",
        "store",
        "typed",
    },
    "lab": set(),
    "cli": {
        "audience",
        "branding",
        "dutch",
        "exchange",
        "lab",
        "people",
        "plan",
        "render",
        "retention",
        "rules",
        "store",
        "tables",
    },
}
"""Which parts of the package a part may import besides ``errors``: one way only, as the README draws it."""

HEAVY = ("pandas", "pyarrow", "matplotlib", "ipywidgets", "nbconvert", "typst", "jinja2", "holidays")


def imported(path: Path) -> set[str]:
    """The parts of the package that a module imports, wherever in the module."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {name.split(".")[1] for name in names_in(nodes, path)}


def imported_on_loading(path: Path) -> set[str]:
    """What of the package a module imports when it is loaded itself."""
    return set(names_in(ast.parse(path.read_text(encoding="utf-8")).body, path))


def names_in(nodes: Iterable[ast.AST], path: Path) -> Iterator[str]:
    """What of the package the imports among the nodes of a module are of, by its whole name."""
    package = ["werkbezoek", *path.relative_to(PACKAGE).parent.parts]
    for node in nodes:
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = [*base, *((node.module or "").split(".") if node.module else [])]
            names = [".".join([*module, alias.name]) for alias in node.names]
        yield from (name for name in names if name.startswith("werkbezoek."))


def part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


MODULES = [path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    assert imported(path) - {part(path), "errors"} <= MAY_IMPORT[part(path)]


def test_the_one_way_has_no_circle() -> None:
    left = dict(MAY_IMPORT)
    while left:
        free = [name for name, needs in left.items() if not needs & left.keys()]
        assert free, f"a circle among {sorted(left)}"
        for name in free:
            del left[name]


def test_no_modules_of_a_part_import_each_other_in_a_circle() -> None:
    by_name = {
        ".".join(["werkbezoek", *path.relative_to(PACKAGE).with_suffix("").parts]): path for path in MODULES
    }
    circles = graphlib.TopologicalSorter(
        {
            module: {
                name if name in by_name else name.rpartition(".")[0] for name in imported_on_loading(path)
            }
            for module, path in by_name.items()
        }
    )
    circles.prepare()  # raises CycleError, with the modules of a circle


def test_modules_stay_short() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert [path for path, length in lines.items() if length > 350] == []


def test_no_function_bears_the_name_of_a_module() -> None:
    """``werkbezoek.chart`` must stay a function, also after an import of some module."""
    names = {path.stem for path in PACKAGE.glob("*.py")} | {
        path.parent.name for path in PACKAGE.glob("*/__init__.py")
    }
    import werkbezoek

    assert not {name for name in werkbezoek.__all__ if callable(getattr(werkbezoek, name))} & names


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, json, werkbezoek; print(json.dumps([name.partition('.')[0] for name in sys.modules]))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(HEAVY) & set(json.loads(result.stdout))


def test_every_public_name_is_there() -> None:
    import werkbezoek

    for name in werkbezoek.__all__:
        assert getattr(werkbezoek, name) is not None
    with pytest.raises(AttributeError):
        _ = werkbezoek.no_such_name


def requirements(lines: list[str]) -> dict[str, str]:
    """Name → version, of lines such as ``pandas>=2.2``."""
    return {match[1]: match[2] for line in lines if (match := re.match(r"([\w-]+)(.*)", line))}


def test_environment_yml_has_the_dependencies_of_pyproject() -> None:
    wanted = requirements(PYPROJECT["project"]["dependencies"])
    lines = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    (pip,) = (line["pip"] for line in lines if isinstance(line, dict))
    conda = requirements([line for line in lines if isinstance(line, str)])
    assert conda.pop("python") == PYPROJECT["project"]["requires-python"]
    assert conda.pop("pip") == ""
    assert conda == {CONDA_NAMES.get(n, n): v for n, v in wanted.items() if n not in NOT_ON_CONDA_FORGE}
    assert pip == [*(f"{name}{wanted[name]}" for name in sorted(NOT_ON_CONDA_FORGE)), "--editable ."]


def test_constraints_pin_every_dependency_and_hold_no_address() -> None:
    lines = (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[\w.-]+==[\w.!+-]+", line) for line in lines)
    pinned = {line.partition("==")[0].lower().replace("_", "-") for line in lines}
    project = PYPROJECT["project"]
    wanted = requirements(project["dependencies"] + project["optional-dependencies"]["test"])
    assert set(wanted) <= pinned


def test_no_pinned_package_makes_every_notebook_wait() -> None:
    """A grammar that jsonschema needs since 4.25 costs 3 seconds wherever nbformat is imported."""
    assert "rfc3987-syntax" not in (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8")


def test_ci_does_what_a_developer_does() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith("exec make test")


def test_no_personal_details_can_be_committed_by_accident() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"data/plannen/", "data/personen/", "werkmap/", ".werkbezoek/", ".formulieren/"} <= set(ignored)
