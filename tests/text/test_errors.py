"""What a user gets to see when something goes wrong in a notebook cell."""

import pytest
from IPython.core.interactiveshell import InteractiveShell


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("werkbezoek.load('weg.werkbezoek.json')", "weg.werkbezoek.json is niet te lezen als plan:"),
        ("werkbezoek.document(werkbezoek.new_plan(), 'buren')", "“buren”"),
        ("werkbezoek.tables.read_seats('zetels.csv')", "“zetels.csv” is niet te lezen"),
        ("werkbezoek.tables.read_divisions('.')", "is niet te lezen"),
    ],
)
def test_a_notebook_shows_the_text_and_no_traceback(capsys, tmp_path, monkeypatch, cell, text):
    monkeypatch.chdir(tmp_path)
    shell = InteractiveShell()
    shell.run_cell(f"import werkbezoek, werkbezoek.tables; {cell}")
    told = capsys.readouterr().out
    assert text in told
    assert "Traceback" not in told
    assert len(told.splitlines()) < 4
