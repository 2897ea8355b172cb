"""The user's own table of parties."""

import pytest

from werkbezoek.spreadsheets import UserCsvError, parties_for, read_parties
from werkbezoek.text.parties import shipped_parties


def test_a_table_of_the_user_adds_names_to_those_of_the_kit(tmp_path):
    table = tmp_path / "data" / "partijen.csv"
    table.parent.mkdir()
    assert parties_for(tmp_path / "data" / "plannen") is shipped_parties()
    table.write_text("Partij;Naam\nPRO;GroenLinks\nLokaal Ede;Ede Lokaal\nLokaal Ede;LE\n")
    register = parties_for(tmp_path / "data" / "plannen")
    assert register.key("GL") == register.key("PRO") != register.key("PvdA")
    assert register.key("L.E.") == register.key("Ede Lokaal") == register.key("lokaal ede")
    assert [register.short_name(name) for name in ("LE", "GL")] == ["Lokaal Ede", "PRO"]
    assert shipped_parties().key("GL") != shipped_parties().key("PRO")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("partij\nPRO\n", "In “partijen.csv” ontbreekt de kolom naam; nodig zijn partij en naam."),
        (
            "partij,naam\nPRO,GB\nCDA,GB\n",
            "In “partijen.csv”, regel 3, staat “GB” bij “CDA”, en eerder al bij “PRO”.",
        ),
    ],
)
def test_a_mistake_in_the_table_is_said_in_dutch(tmp_path, table, message):
    path = tmp_path / "partijen.csv"
    path.write_text(table)
    with pytest.raises(UserCsvError) as caught:
        read_parties(path)
    assert str(caught.value) == message
