"""The command line in Dutch: errors, help and questions."""

import sys

import pytest

import werkbezoek
from werkbezoek.cli import main
from werkbezoek.cli.parser import confirm


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "er ontbreekt: OPDRACHT"),
        (["check"], "er ontbreekt: PLAN"),
        (["plan"], "“plan” kan niet. Kies uit “lab”"),
        (["check", "x", "--fout"], "niet herkend: --fout"),
        (["export", "x", "--to", "docm"], "--to: “docm” kan niet. Kies uit"),
        (["export", "x", "--to"], "--to: vul hier iets achter in"),
        (["merge", "x", "y", "--ours", "--theirs"], "--theirs en --ours kunnen niet samen"),
    ],
)
def test_wrong_arguments_get_a_dutch_answer(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code == 2
    assert message in capsys.readouterr().err


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"werkbezoek {werkbezoek.__version__}\n"


def test_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    output = capsys.readouterr().out
    assert output.startswith("Zo gebruik je het: werkbezoek export")
    assert "opties:" in output
    assert "usage" not in output


@pytest.mark.parametrize(
    ("answer", "agrees"), [("j", True), (" Ja ", True), ("n", False), ("", False), ("yes", False)]
)
def test_the_user_confirms_with_ja(answer: str, agrees: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    questions: list[str] = []
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda question: questions.append(question) or answer)
    assert confirm("Weggooien?") is agrees
    assert questions == ["Weggooien? [j/N] "]


def test_nobody_at_the_terminal_does_not_confirm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    assert not confirm("Weggooien?")
