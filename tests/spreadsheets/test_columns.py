"""The columns of the tables."""

import pytest

from werkbezoek.plan.paths import field_at
from werkbezoek.spreadsheets import INVITEES, PROGRAMME


@pytest.mark.parametrize("table", [INVITEES, PROGRAMME])
def test_every_column_is_found_by_its_own_heading(table):
    for column in table.columns:
        assert table.find(column.title.upper()) is column
        assert field_at(f"{table.path}[0].{column.path}").type is column.field.type


@pytest.mark.parametrize(
    ("table", "heading", "path"),
    [
        (INVITEES, "e-mail adres", "email"),
        (INVITEES, "Tel.", "phone"),
        (INVITEES, "Plaats", "home_town"),
        (PROGRAMME, "Plaats", "place.label"),
        (PROGRAMME, "Locatie", "place.label"),
    ],
)
def test_other_headings_mean_the_same_column(table, heading, path):
    assert table.find(heading).path == path


def test_an_unknown_heading_means_no_column():
    assert INVITEES.find("Shirtmaat") is None
