"""The documentation: its examples run, and its tables and paths name what exists."""

import doctest
import importlib
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
from werkbezoek.plan import SCHEMA_VERSION, Invitee, Plan, fields
from werkbezoek.sharing.file_format import EXCHANGE_VERSION

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "werkbezoek"
DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted(DOCS.rglob("*.md"))}
EVERYTHING = "\n".join([README, *PAGES.values()])
LAB = "werkbezoek lab"
"""This command opens JupyterLab; tests/browser runs it."""

EXIT_CODE_1 = ("check data/voorbeelden",)
"""Two examples have errors on purpose."""


def blocks(text: str, language: str) -> list[str]:
    """Return the fenced code of a page in a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


COMMANDS = [
    line.removeprefix("$ werkbezoek ").partition("  #")[0].strip()
    for block in blocks(EVERYTHING, "console")
    for line in block.splitlines()
    if line.startswith("$ werkbezoek ") and not line.startswith(f"$ {LAB}")
]


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
    assert blocks(README, "python")
    for block in blocks(README, "python"):
        exec(compile(block, "README.md", "exec"), names)


def test_the_examples_in_the_package_run(checkout: Path) -> None:
    names: dict[str, object] = {}
    examples = doctest.DocTestParser().get_examples(werkbezoek.__doc__ or "")
    assert len(examples) > 5
    for example in examples:
        exec(compile(example.source, "werkbezoek/__init__.py", "single"), names)


def test_the_examples_of_the_guide_for_analysts_return_what_it_says(checkout: Path) -> None:
    source = "".join(blocks(PAGES["docs/analysts.md"], "pycon"))
    examples = doctest.DocTestParser().get_doctest(source, {}, "docs/analysts.md", None, 0)
    assert len(examples.examples) > 20
    assert doctest.DocTestRunner().run(examples).failed == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_documentation_runs(
    command: str, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name for path in checkout.rglob("*")}
    assert main(shlex.split(command)) == (command in EXIT_CODE_1)
    output = capsys.readouterr()
    assert output.out.strip() or {path.name for path in checkout.rglob("*")} - before
    assert "Traceback" not in output.out + output.err


def test_every_command_that_is_named_exists(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    known = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE))
    named = set(re.findall(r"(?:[`$] ?|^ *)werkbezoek +([a-z]+)", EVERYTHING, re.MULTILINE))
    assert {"lab", "check", "purge"} <= named <= known


def test_every_part_of_the_reference_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("sphinx", reason="needs the extra docs, which `make matrix` leaves out")
    monkeypatch.syspath_prepend(DOCS)
    from_code = importlib.import_module("from_code")
    parts = {part for text in PAGES.values() for part in from_code.PLACEHOLDER.findall(text)}
    assert len(parts) > 15
    for name, argument in parts:
        assert len(from_code.PARTS[name](argument)) > 50, name


def test_every_audience_has_a_row_in_the_handbook() -> None:
    listed = [cell for cell, *_ in rows(PAGES["docs/handboek/op-de-dag.md"])]
    labels = {audience.label for audience in AUDIENCES.values()}
    assert not labels - set(listed), f"add rows for {labels - set(listed)} to op-de-dag.md"
    assert sorted(listed) == sorted(labels)


def test_every_room_has_a_row() -> None:
    listed = [
        part.removeprefix("werkbezoek/")
        for cell, _ in rows(PAGES["docs/development/index.md"])
        for part in quoted(cell)
    ]
    rooms = [f"{face.parent.name}/" for face in PACKAGE.glob("*/__init__.py")]
    assert sorted(listed) == sorted(rooms)


def test_every_path_in_the_documentation_exists() -> None:
    of_the_repository = r"(?:werkbezoek|notebooks|tests|benchmarks|docs|data/voorbeelden)/[\w./-]*"
    paths = {path for path in quoted(EVERYTHING) if re.fullmatch(of_the_repository, path)} - {
        "docs/_build/html"
    }
    assert len(paths) > 30
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_test_that_a_page_names_exists() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", EVERYTHING)
    assert len(named) > 20
    missing = [(file, name) for file, name in named if f"def {name}(" not in (ROOT / file).read_text("utf-8")]
    assert missing == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"])
def test_every_link_between_files_leads_somewhere(name: str) -> None:
    """The build of the site checks the links between its own pages."""
    links = re.findall(r"\]\(([^):#]+)(?:#([\w-]+))?\)", (ROOT / name).read_text(encoding="utf-8"))
    for path, anchor in links:
        text = (ROOT / path).read_text("utf-8") if path.endswith(".md") else ""
        assert (ROOT / path).exists(), path
        assert not anchor or f"# {anchor.replace('-', ' ')}\n" in text.lower(), anchor


def test_the_changelog_names_this_version_and_the_formats_of_its_files() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\n## {werkbezoek.__version__} - 2" in changes
    newest = re.search(r"Plan file: version (\d+). Exchange file for Aedes: version (\d+).", changes)
    assert newest
    assert newest.groups() == (str(SCHEMA_VERSION), str(EXCHANGE_VERSION))


def test_every_name_in_the_glossary_exists() -> None:
    glossary = PAGES["docs/development/words.md"]
    names = [name for _, code, _ in rows(glossary) for name in quoted(code)]
    assert len(names) > 10
    for name in names:
        owner, _, member = name.partition(".")
        places = [vars(plan), vars(rules), vars(branding), fields(Plan), fields(Invitee), AUDIENCES]
        assert any(owner in place for place in places), name
        assert not member or hasattr(getattr(plan, owner), member), name
