"""The role and the party that follow from the function of a person."""

import pytest

from werkbezoek.plan import Role, new_plan
from werkbezoek.spreadsheets import INVITEES, make_preview, read_source


@pytest.mark.parametrize(
    ("cells", "roles", "function", "party"),
    [
        ("\twethouder Wonen\t", (Role.ALDERMAN,), "wethouder Wonen", ""),
        ("\toud-wethouder\t", (), "oud-wethouder", ""),
        ("Raadslid\twethouder\t", (Role.COUNCILLOR,), "wethouder", ""),
        ("wethouder Wonen\t\t", (Role.ALDERMAN,), "wethouder Wonen", ""),
        ("wethouder Wonen\tvoorzitter\t", (), "voorzitter", ""),
        ("tja\t\t", (), "", ""),
        ("\traadslid (D66)\t", (Role.COUNCILLOR,), "raadslid", "D66"),
        ("\traadslid (D66)\tD66", (Role.COUNCILLOR,), "raadslid", "D66"),
        ("\traadslid (D66)\tVVD", (Role.COUNCILLOR,), "raadslid (D66)", "VVD"),
        ("\traadslid (wonen)\t", (Role.COUNCILLOR,), "raadslid (wonen)", ""),
        ("\tKamerlid voor D66\t", (Role.MP,), "Kamerlid voor D66", "D66"),
        ("\tKamerlid voor D66\tVVD", (Role.MP,), "Kamerlid voor D66", "VVD"),
        ("\tbeleidsmedewerker D66\t", (), "beleidsmedewerker D66", ""),
    ],
)
def test_a_function_says_the_role_and_of_politicians_the_party(cells, roles, function, party):
    text = f"Naam\tRol\tFunctie\tPartij\nAnna Berg\t{cells}"
    (row,) = make_preview(read_source(text), new_plan(), INVITEES).rows
    assert (row.row.roles, row.row.function, row.row.party) == (roles, function, party)
    assert all(guess.value for guess in row.guesses)
