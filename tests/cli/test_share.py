"""The command ``werkbezoek share``: the findings in the exchange file, and the texts to read again."""

from pathlib import Path

import msgspec
import pytest
from support.bad_plans import after_the_recess_table

from werkbezoek.cli import main
from werkbezoek.plan import SecondHost
from werkbezoek.sharing import decode_shared, share, texts_to_read
from werkbezoek.store import save

TABLE = "name,start,end,source\nproef,2040-02-06,2040-02-10,zelf\n"
"""A recess table that covers the day of the visit."""


def test_every_text_that_goes_along_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = msgspec.structs.replace(after_the_recess_table(), second_host=SecondHost(name="Gemeente Ede"))
    path = tmp_path / "a.werkbezoek.json"
    save(plan, path, expected=None)
    assert main(["share", str(path), "--out", str(tmp_path / "uit.gedeeld.json")]) == 0
    shown = capsys.readouterr().out
    assert [text for text in texts_to_read(share(plan)) if text not in shown] == []
    assert "– Gemeente Ede" in shown


def test_a_recess_table_beside_the_plans_counts(tmp_path: Path) -> None:
    plans = tmp_path / "data" / "plannen"
    plans.mkdir(parents=True)
    save(after_the_recess_table(), plans / "a.werkbezoek.json", expected=None)
    shared = tmp_path / "uit.gedeeld.json"
    for has_table in (False, True):
        if has_table:
            (tmp_path / "data" / "reces.csv").write_text(TABLE, encoding="utf-8")
        assert main(["share", str(plans), "--out", str(shared)]) == 0
        (visit,), _ = decode_shared(shared.read_bytes())
        assert ("DAT502" in {finding.code for finding in visit.findings}) is not has_table
