"""What the repository promises about itself: imports, dependencies, commands, notebooks' neighbours."""

import ast
import graphlib
import importlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "werkbezoek"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

CONDA_NAMES = {"matplotlib": "matplotlib-base", "typst": "typst-py", "tzdata": "python-tzdata"}
"""Packages that have another name on conda-forge than on PyPI."""

NOT_ON_CONDA_FORGE = {"font-lato", "jupyterlab-language-pack-nl-nl"}

MAY_IMPORT: dict[str, set[str]] = {
    "plan": set(),
    "text": {"plan"},
    "store": {"text", "plan"},
    "places": {"text", "plan"},
    "timing": {"text", "plan"},
    "spreadsheets": {"text", "plan"},
    "politicians": {"spreadsheets", "places", "store", "text", "plan"},
    "rules": {"politicians", "spreadsheets", "timing", "places", "text", "plan"},
    "planning": {"rules", "politicians", "spreadsheets", "places", "store", "text", "plan"},
    "documents": {"planning", "rules", "politicians", "timing", "store", "text", "plan"},
    "sharing": {"documents", "rules", "politicians", "timing", "places", "text", "plan"},
    "analysis": {
        "sharing",
        "documents",
        "planning",
        "rules",
        "spreadsheets",
        "timing",
        "places",
        "store",
        "text",
        "plan",
    },
    "form": {
        "sharing",
        "documents",
        "planning",
        "rules",
        "politicians",
        "spreadsheets",
        "timing",
        "places",
        "store",
        "text",
        "plan",
    },
    "lab": {"text"},
    "cli": {
        "lab",
        "analysis",
        "sharing",
        "documents",
        "planning",
        "rules",
        "politicians",
        "spreadsheets",
        "store",
        "text",
        "plan",
    },
}
"""Which rooms a room may import: one way only, as the README draws it. The order is that of the drawing."""

FACE_MODULES = {
    "documents.blocks",
    "documents.exporters",
    "documents.form_link",
    "plan.paths",
    "rules.retention",
    "text.errors",
    "timing.gantt.style",
    "text.contacts",
    "text.control_chars",
    "text.decoding",
    "text.mentions",
    "text.name_forms",
    "text.parsing",
    "text.parties",
    "text.person_names",
    "text.phrases",
    "text.spelling",
    "text.typed_names",
    "text.wording",
}
"""Modules that other rooms may import as they are; of all others they use what the package's face offers."""

HEAVY = ("pandas", "pyarrow", "matplotlib", "ipywidgets", "nbconvert", "typst", "jinja2", "holidays")


NOT_ON_WINDOWS = re.compile(
    r"(fcntl|grp|pwd|resource|termios|fork|getuid|getgid|killpg|mkfifo|symlink|symlink_to)"
)
"""Names of modules and functions that Windows does not have, or has only for administrators."""


@cache
def syntax(path: Path) -> tuple[ast.AST, ...]:
    """Every node of the code of a module."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imports(path: Path) -> list[tuple[str, str]]:
    """Every import of the package's own in a module: the module that is named, and the name taken from it.

    Imports inside functions and under TYPE_CHECKING are among them.
    """
    package, found = ["werkbezoek", *path.relative_to(PACKAGE).parent.parts], []
    for node in syntax(path):
        if isinstance(node, ast.Import):
            found += [(alias.name, "") for alias in node.names if alias.name.startswith("werkbezoek.")]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            if module.partition(".")[0] == "werkbezoek":
                found += [(module, alias.name) for alias in node.names]
    return found


def modules_imported(path: Path) -> set[str]:
    """The modules of the package that a module imports, by dotted name below ``werkbezoek``."""
    full = (f"{module}.{name}" if f"{module}.{name}" in NAMES else module for module, name in imports(path))
    return {name.removeprefix("werkbezoek").removeprefix(".") for name in full}


def dotted(path: Path) -> str:
    """The full name of a module: ``werkbezoek.plan`` for ``plan/__init__.py``."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(["werkbezoek", *(part for part in parts if part != "__init__")])


def room(path: Path) -> str:
    """The room that a module is in."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


MODULES = [path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE]
NAMES = {dotted(path): path for path in MODULES}
ROOMS = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}


def test_there_are_few_rooms_and_each_says_what_it_may_import() -> None:
    assert set(MAY_IMPORT) == ROOMS
    assert len(ROOMS) <= 15


def imported_from_elsewhere() -> Iterator[tuple[Path, str]]:
    """Each module with each module of another room that it imports."""
    return ((p, name) for p in MODULES for name in modules_imported(p) if name.partition(".")[0] != room(p))


def test_imports_point_one_way() -> None:
    used = [(path, name.partition(".")[0]) for path, name in imported_from_elsewhere()]
    assert len(used) > 300
    assert [(path, other) for path, other in used if other not in MAY_IMPORT[room(path)]] == []


def test_nothing_is_imported_past_a_face() -> None:
    behind = [
        (path, name)
        for path, name in imported_from_elsewhere()
        if NAMES[f"werkbezoek.{name}"].name != "__init__.py"
    ]
    assert [(path, name) for path, name in behind if name not in FACE_MODULES] == []


def test_the_rooms_have_no_circle() -> None:
    graphlib.TopologicalSorter(MAY_IMPORT).prepare()  # raises CycleError, with the rooms of a circle


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Also by imports inside functions; a package that imports its own modules does not count as a circle."""
    circles = graphlib.TopologicalSorter(
        {
            name: {f"werkbezoek.{other}" for other in modules_imported(path)} - {"werkbezoek.", name}
            for name, path in NAMES.items()
        }
    )
    circles.prepare()  # raises CycleError, with the modules of a circle


def test_modules_stay_short() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert [path for path, length in lines.items() if length > 350] == []


def test_nothing_is_used_that_windows_lacks() -> None:
    names = (
        (path, name.name if isinstance(name, ast.alias) else name.attr)
        for path in MODULES
        for name in syntax(path)
        if isinstance(name, ast.alias | ast.Attribute)
    )
    assert [(path, name) for path, name in names if NOT_ON_WINDOWS.fullmatch(name)] == []


def test_text_in_files_is_utf_8_whatever_the_system_uses() -> None:
    calls = [
        (path, ast.unparse(node))
        for path in MODULES
        for node in syntax(path)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"read_text", "write_text"}
    ]
    assert len(calls) > 15
    assert [call for call in calls if "utf-8" not in call[1]] == []


def test_no_function_bears_the_name_of_a_module() -> None:
    """``werkbezoek.chart`` must stay a function, also after an import of some module."""
    for face in [PACKAGE / "__init__.py", *PACKAGE.rglob("*/__init__.py")]:
        beside = {path.stem for path in face.parent.glob("*.py")} | {
            path.parent.name for path in face.parent.glob("*/__init__.py")
        }
        package = importlib.import_module(dotted(face))
        offered = {
            name for name in getattr(package, "__all__", vars(package)) if callable(getattr(package, name))
        }
        assert not offered & beside, face


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
    extras = project["optional-dependencies"]
    wanted = requirements(project["dependencies"] + extras["docs"] + extras["test"])
    assert set(wanted) <= pinned


def test_the_javascript_checks_are_pinned_and_their_lock_holds_no_registry() -> None:
    folder = ROOT / ".ci" / "javascript"
    wanted = json.loads((folder / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    packages = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert not any("resolved" in package for package in packages.values())


def test_no_pinned_package_makes_every_notebook_wait() -> None:
    """A grammar that jsonschema needs since 4.25 costs 3 seconds wherever nbformat is imported."""
    assert "rfc3987-syntax" not in (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8")


def test_ci_does_what_a_developer_does() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith("exec make test")


def test_no_personal_details_can_be_committed_by_accident() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"data/plannen/", "data/personen/", "werkmap/", ".werkbezoek/", ".formulieren/"} <= set(ignored)
