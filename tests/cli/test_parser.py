"""The parser of arguments: errors and help in Dutch."""

import pytest

from werkbezoek.cli import main


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "er ontbreekt iets: OPDRACHT"),
        (["check"], "er ontbreekt iets: PLAN"),
        (["plan"], "'plan' kan niet, kies uit"),
        (["check", "x", "--fout"], "dit ken ik niet: --fout"),
        (["export", "x", "--to", "docm"], "--to: 'docm' kan niet, kies uit"),
        (["export", "x", "--to"], "--to: hier hoort nog iets achter"),
    ],
)
def test_wrong_arguments_get_a_dutch_answer(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code == 2
    assert message in capsys.readouterr().err


def test_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    output = capsys.readouterr().out
    assert output.startswith("Zo gebruik je het: werkbezoek export")
    assert "opties:" in output
    assert "usage" not in output
