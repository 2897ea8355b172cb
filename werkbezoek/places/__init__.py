"""Dutch places: when two spellings mean the same one, and in which municipality a home town is.

The tables hold data of Statistics Netherlands (CBS, CC BY 4.0) and GeoNames (geonames.org, CC BY 4.0), and
names added by hand; ``generate`` makes them anew and says from what.
"""

from .gazetteer import PlaceMatch, all_places
from .home_town import Certainty, Home, locate
from .municipalities import NEIGHBOURING_PROVINCES, municipality_of, working_area_provinces
from .names import normalise, same_place
from .qualifiers import with_country

__all__ = [
    "NEIGHBOURING_PROVINCES",
    "Certainty",
    "Home",
    "PlaceMatch",
    "all_places",
    "locate",
    "municipality_of",
    "normalise",
    "same_place",
    "with_country",
    "working_area_provinces",
]
