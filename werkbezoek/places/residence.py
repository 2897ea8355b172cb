"""The home of a politician with a local office, most of whom must by law live in the area of the office."""

from ..plan import Province
from .home_town import Certainty, Home, locate
from .municipalities import municipality_of, province_of


def locate_resident(town: str, municipality: str = "", province: Province | None = None) -> Home:
    """Return where the home town is of someone with an office in a municipality or a province.

    If several places have the name, it is the one in that municipality, or else in that province:
    ``locate_resident("Alphen", "West Maas en Waal").municipality == "West Maas en Waal"``. A town that is
    unknown or empty is taken to be in that municipality, or somewhere in that province.
    """
    home, official = locate(town), municipality_of(municipality, province)
    if home.certainty is Certainty.UNKNOWN:
        where = province_of(official) if official else province
        return Home(Certainty.PLACED, official, where) if where else home
    here = [place for place in home.options if place.municipality == official]
    here = here or [place for place in home.options if province and place.province is province]
    if len(here) == 1:
        return Home(Certainty.PLACED, here[0].municipality, here[0].province)
    return Home(Certainty.AMBIGUOUS, province=province, options=tuple(here)) if here else home
