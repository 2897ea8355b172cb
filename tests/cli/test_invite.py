"""The command ``werkbezoek invite``: draft letters."""

import datetime as dt
from pathlib import Path

import pytest

from werkbezoek.cli import invite, main

EMMEN = Path(__file__).parents[2] / "data" / "voorbeelden" / "emmen-emmerhout-wordt-warm.werkbezoek.json"


@pytest.fixture(autouse=True)
def before_the_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(invite, "today_in_amsterdam", lambda: dt.date(2026, 12, 1))


def test_invite_writes_a_draft_for_each_guest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["invite", str(EMMEN), "--occasion", "bevestiging", "--out", str(tmp_path)]) == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert "emmen-emmerhout-wordt-warm.bevestiging.1-jantien-van-der-wiel.eml" in names
    assert "Jantien van der Wiel: " in capsys.readouterr().out


def test_letters_are_shown_with_who_gets_them_and_who_cannot(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["invite", str(EMMEN), "--preview", "--occasion", "afzegging"]) == 0
    shown = capsys.readouterr()
    assert "Geacht Kamerlid Van der Wiel," in shown.out
    assert "Op papier, aan: Annie Prins\nOnderwerp: Gaat niet door: bezoek aan Emmen" in shown.out
    assert "Geen (geldig) e-mailadres: Lotte Brands" in shown.err
