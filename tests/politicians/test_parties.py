"""Which names mean one party."""

import pytest

from werkbezoek.politicians.parties import party_key


@pytest.mark.parametrize(
    "spellings",
    [
        ("Partij C", "partij-c", " PARTIJ C"),
        ("PvdB", "P.v.d.B.", "Partij van de Bomen (PvdB)", "PvdB (Partij van de Bomen)"),
        ("PBB", "Partij voor de Bomen en Beken (PBB)", "PBB (Partij voor de Bomen en Beken)"),
        ("W66", "Weiden 66 (W66)"),
        ("BBB", "BomenBekenBeweging (BBB)"),
        ("Groene Lijst-PvdB", "GROENE LIJST / Partij van de Bomen (PvdB)", "Groene Lijst/PvdB"),
    ],
)
def test_spellings_of_one_party(spellings):
    assert len(set(map(party_key, spellings))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Partij A", "Partij B"),
        ("Lokaal Belang (Ede)", "Lokaal Belang (Epe)", "Ede"),
        ("Partij van de Bomen (PvdB)", "Partij van de Beken", "Bomen"),
        ("Lijst D (D)", "D"),
    ],
)
def test_parties_that_are_not_one(names):
    assert len(set(map(party_key, names))) == len(names)


@pytest.mark.parametrize("odd", ["", "¡!", "/", "()", "(" * 5_000, "a(b)" * 500, "/" * 5_000])
def test_odd_names_are_themselves(odd):
    assert isinstance(party_key(odd), str)
    assert bool(party_key(odd)) == bool(odd)
