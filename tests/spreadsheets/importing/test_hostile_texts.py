"""Long and odd texts in cells take a time that grows with their length, not with its square."""

import time

import pytest
from support.breadth import mostly_thorough

from werkbezoek.plan import new_plan
from werkbezoek.spreadsheets import INVITEES, PROGRAMME, Source, make_preview
from werkbezoek.spreadsheets.sources import sheet_of

HEADINGS = {
    INVITEES.path: ["Naam", "Functie", "Rol", "Komt", "E-mail", "Telefoon", "Notitie"],
    PROGRAMME.path: ["Tijd", "Einde", "Onderdeel", "Soort", "Plek", "Datum", "Duur"],
}
UNITS = [
    " ",
    "(",
    "a",
    "A",
    "9",
    " - a",
    "(a)",
    "a@",
    "9:00 ",
    "ja ",
    "bezoek aan ",
    "wethouder ",
    "::: ",
    "van ",
    "a,",
]


@pytest.mark.parametrize("table", [INVITEES, PROGRAMME], ids=lambda table: table.path)
@pytest.mark.parametrize("unit", mostly_thorough(UNITS, " ", "a@", "9:00 ", "bezoek aan ", "a,"))
def test_a_cell_of_twenty_thousand_signs_is_read_at_once(table, unit):
    texts = [
        f"{start}{unit * (20_000 // len(unit))}{end}" for start in ("", "bezoek aan ") for end in ("", ")")
    ]
    grid = [HEADINGS[table.path], *([text] * 7 for text in texts)]
    start = time.process_time()
    make_preview(Source("", "", (sheet_of(grid),)), new_plan(), table)
    assert time.process_time() - start < 3
