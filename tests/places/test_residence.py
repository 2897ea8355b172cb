"""The home of someone with an office in a municipality or province."""

import pytest

from werkbezoek.places import Certainty, locate, locate_resident
from werkbezoek.plan import Province

GELDERLAND, BRABANT = Province.GELDERLAND, Province.NOORD_BRABANT


@pytest.mark.parametrize(
    ("town", "municipality", "province", "found"),
    [
        ("Alphen", "West Maas en Waal", None, ("West Maas en Waal", GELDERLAND)),
        ("Alphen", "gemeente Alphen-Chaam", None, ("Alphen-Chaam", BRABANT)),
        ("Alphen", "Alphen aan den Rijn", None, ("Alphen aan den Rijn", Province.ZUID_HOLLAND)),
        ("Alphen", "", BRABANT, ("Alphen-Chaam", BRABANT)),
        ("Hengelo", "Bronckhorst", None, ("Bronckhorst", GELDERLAND)),
        ("Katwijk", "Katwijk", None, ("Katwijk", Province.ZUID_HOLLAND)),
        ("", "Katwijk", None, ("Katwijk", Province.ZUID_HOLLAND)),
        ("Achter de Dijk", "West Maas en Waal", None, ("West Maas en Waal", GELDERLAND)),
        ("Arnhem", "West Maas en Waal", None, ("Arnhem", GELDERLAND)),
        ("", "", GELDERLAND, ("", GELDERLAND)),
        ("Hengelo", "Bergen", Province.LIMBURG, ("", None)),
        ("", "Bergen", None, ("", None)),
        ("", "", None, ("", None)),
    ],
)
def test_the_municipality_or_province_of_the_office_counts(town, municipality, province, found):
    home = locate_resident(town, municipality, province)
    assert (home.municipality, home.province) == found


def test_several_places_in_the_province_stay_ambiguous_and_others_are_left_out():
    home = locate_resident("Voorst", "", GELDERLAND)
    assert home.certainty is Certainty.AMBIGUOUS
    assert {place.municipality for place in home.options} == {"Oude IJsselstreek", "Voorst"}
    assert locate_resident("Hengelo", "Ede") == locate("Hengelo")
    assert locate_resident("Brussel (BE)", "Ede").certainty is Certainty.ABROAD
