"""The command ``werkbezoek opzet``: the opzet as an empty form."""

from pathlib import Path

import pytest

from werkbezoek.cli import main


@pytest.mark.parametrize(("format_", "start"), [("docx", b"PK"), ("pdf", b"%PDF-")])
def test_the_empty_form_is_written(
    format_: str, start: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["opzet", "--to", format_, "--out", str(tmp_path / "uit")]) == 0
    made = tmp_path / "uit" / f"opzet-werkbezoek.{format_}"
    assert made.read_bytes().startswith(start)
    assert str(made) in capsys.readouterr().out
    assert main(["opzet", "--out", str(made)]) == 1
    assert "niet te schrijven" in capsys.readouterr().err
