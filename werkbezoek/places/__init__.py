"""Dutch places: whether two spellings mean the same one, and in which municipality a home town is.

It may import ``plan`` and ``text``. The tables hold data of Statistics Netherlands (CBS, CC BY 4.0) and
GeoNames (geonames.org, CC BY 4.0), and names added by hand; ``data/places/generate.py`` makes them.
"""

from .gazetteer import PlaceMatch, all_places
from .home_town import Certainty, Home, locate
from .municipalities import (
    NEIGHBOURING_PROVINCES,
    in_working_area,
    municipality_of,
    names_place,
    official_spelling,
    working_area_provinces,
)
from .qualifiers import with_country
from .residence import locate_resident
from .spelling import normalise, same_place
