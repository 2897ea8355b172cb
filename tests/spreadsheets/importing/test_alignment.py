"""Rows with more cells than headings."""

import pytest

from werkbezoek.plan import new_plan
from werkbezoek.spreadsheets import INVITEES, make_preview, read_source


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        ("Ab Zand,adviseur wonen, zorg,a@x.example,,", ("Ab Zand", "adviseur wonen, zorg", "a@x.example")),
        ("van der Berg, Anna,lid,a@x.example", ("Anna van der Berg", "lid", "a@x.example")),
        ("drs. Ab Zand, MSc,lid,a@x.example", ("drs. Ab Zand MSc", "lid", "a@x.example")),
        ("Ab Zand,a@x.example", ("Ab Zand", "a@x.example", "")),
        ("Ab Zand,lid,a@x.example,x,y", ("Ab Zand", "lid", "a@x.example")),
    ],
)
def test_a_text_that_a_comma_has_cut_in_two_is_joined(cells, texts):
    source = read_source(f"Naam,Functie,E-mail\n{cells}\n".encode(), "lijst.csv")
    row = make_preview(source, new_plan(), INVITEES).rows[0].row
    assert (row.name.full, row.function, row.email) == texts
