"""What the documentation says: its examples run, and its tables name what there is."""

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
"""It opens JupyterLab; tests/browser runs it."""

FOUND_FAULTS = ("check data/voorbeelden", "export data/voorbeelden --to ics")
"""Two examples have pitfalls, one has no date yet: these end with 1."""


def blocks(language: str) -> list[str]:
    """The fenced code of the README in a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


COMMANDS = [
    line.removeprefix("$ werkbezoek ").partition("  #")[0].strip()
    for block in blocks("console")
    for line in block.splitlines()
    if line.startswith("$ werkbezoek ") and not line.startswith(f"$ {LAB}")
]


def section(title: str) -> str:
    """The README from a heading to the next."""
    return re.split(r"^#+ ", README.partition(f" {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> list[list[str]]:
    """The rows of a table in Markdown, without its head."""
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line] for line in lines[2:]]


def quoted(text: str) -> list[str]:
    """What stands between backticks, outside fenced code."""
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
    assert main(shlex.split(command)) == (command in FOUND_FAULTS)
    told = capsys.readouterr()
    assert told.out.strip() or {path.name for path in checkout.rglob("*")} - before
    assert "Traceback" not in told.out + told.err


def test_every_command_is_in_the_readme_and_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    known = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE))
    assert {"lab", "check"} <= known
    assert set(re.findall(r"[`$] ?werkbezoek\s+([a-z]+)", README)) == known


def test_every_audience_has_a_row() -> None:
    named = [name for row, *_ in rows(section("Who gets to see what")) for name in quoted(row)]
    lacking = set(AUDIENCES) - set(named)
    assert not lacking, f"say in the table of the README what {lacking} holds and does not hold"
    assert sorted(named) == sorted(AUDIENCES)


def test_every_part_of_the_package_has_a_row() -> None:
    where = [part for place, _ in rows(section("How it is built")) for part in quoted(place)]
    listed = [
        part.removeprefix("werkbezoek/") for part in where if not part.startswith(("data/", "benchmarks/"))
    ]
    there = [
        f"{path.name}/" if path.is_dir() else path.name
        for path in PACKAGE.iterdir()
        if path.name not in {"__init__.py", "py.typed", "__pycache__"}
    ]
    assert sorted(listed) == sorted(there)


def test_every_path_in_the_readme_exists() -> None:
    ours = r"(?:werkbezoek|notebooks|tests|benchmarks|data/voorbeelden)/[\w./-]*"
    paths = {path for path in quoted(README) if re.fullmatch(ours, path)}
    paths |= set(re.findall(r"\]\(([^):#]+)\)", README))
    assert len(paths) > 15
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_name_in_the_glossary_exists() -> None:
    names = [name for _, code, _ in rows(section("Glossary")) for name in quoted(code)]
    assert len(names) > 10
    for name in names:
        home, _, member = name.partition(".")
        places = [vars(plan), vars(rules), vars(branding), fields(Plan), fields(Invitee), AUDIENCES]
        assert any(home in place for place in places), name
        assert not member or hasattr(getattr(plan, home), member), name
