"""The documentation: its examples run, and its tables and paths name what exists."""

import doctest
import re
import shlex
import shutil
from pathlib import Path

import pytest

import werkbezoek
from werkbezoek import plan, rules
from werkbezoek.cli import main
from werkbezoek.documents import branding
from werkbezoek.documents.audiences import AUDIENCES
from werkbezoek.plan import Invitee, Plan, fields

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "werkbezoek"
README = (ROOT / "README.md").read_text(encoding="utf-8")
LAB = "werkbezoek lab"
"""This command opens JupyterLab; tests/browser runs it."""

EXIT_CODE_1 = ("check data/voorbeelden", "export data/voorbeelden --to ics")
"""Two examples have errors on purpose, and one has no date yet."""


def blocks(language: str) -> list[str]:
    """Return the fenced code of the README in a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


COMMANDS = [
    line.removeprefix("$ werkbezoek ").partition("  #")[0].strip()
    for block in blocks("console")
    for line in block.splitlines()
    if line.startswith("$ werkbezoek ") and not line.startswith(f"$ {LAB}")
]


def section(title: str) -> str:
    """Return the README from a heading to the next one."""
    return re.split(r"^#+ ", README.partition(f" {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> list[list[str]]:
    """Return the rows of the tables in a text, without their heads."""
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line] for line in lines[2:]]


def quoted(text: str) -> list[str]:
    """Return the texts between backticks, outside fenced code."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`([^`]+)`", prose)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples, to run in and write to."""
    shutil.copytree(ROOT / "data" / "voorbeelden", tmp_path / "data" / "voorbeelden")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_python_of_the_readme_runs(checkout: Path) -> None:
    names: dict[str, object] = {}
    assert blocks("python")
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), names)


def test_the_examples_in_the_package_run(checkout: Path) -> None:
    names: dict[str, object] = {}
    examples = doctest.DocTestParser().get_examples(werkbezoek.__doc__ or "")
    assert len(examples) > 5
    for example in examples:
        exec(compile(example.source, "werkbezoek/__init__.py", "single"), names)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(
    command: str, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name for path in checkout.rglob("*")}
    assert main(shlex.split(command)) == (command in EXIT_CODE_1)
    output = capsys.readouterr()
    assert output.out.strip() or {path.name for path in checkout.rglob("*")} - before
    assert "Traceback" not in output.out + output.err


def test_every_command_is_in_the_readme_and_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    known = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE))
    assert {"lab", "check"} <= known
    assert set(re.findall(r"[`$] ?werkbezoek\s+([a-z]+)", README)) == known


def test_every_audience_has_a_row() -> None:
    named = [name for row, *_ in rows(section("Who gets to see what")) for name in quoted(row)]
    missing = set(AUDIENCES) - set(named)
    assert not missing, f"say in the table of the README what {missing} contains"
    assert sorted(named) == sorted(AUDIENCES)


def test_every_room_has_a_row() -> None:
    listed = [
        part.removeprefix("werkbezoek/")
        for cell, _ in rows(section("How it is built"))
        for part in quoted(cell)
        if part.startswith("werkbezoek/")
    ]
    rooms = [f"{face.parent.name}/" for face in PACKAGE.glob("*/__init__.py")]
    assert sorted(listed) == sorted(rooms)


def test_every_path_in_the_readme_exists() -> None:
    of_the_repository = r"(?:werkbezoek|notebooks|tests|benchmarks|data/voorbeelden)/[\w./-]*"
    paths = {path for path in quoted(README) if re.fullmatch(of_the_repository, path)}
    paths |= set(re.findall(r"\]\(([^):#]+)\)", README))
    assert len(paths) > 15
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_name_in_the_glossary_exists() -> None:
    names = [name for _, code, _ in rows(section("Glossary")) for name in quoted(code)]
    assert len(names) > 10
    for name in names:
        owner, _, member = name.partition(".")
        places = [vars(plan), vars(rules), vars(branding), fields(Plan), fields(Invitee), AUDIENCES]
        assert any(owner in place for place in places), name
        assert not member or hasattr(getattr(plan, owner), member), name
