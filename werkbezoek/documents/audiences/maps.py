"""An address as a link to a map: OpenStreetMap, which needs no account and gets only the address itself."""

import re
from urllib.parse import quote

_SEARCH = "https://www.openstreetmap.org/search?query="
_STREET_AND_NUMBER = re.compile(r"[^\W\d_]\S*\s+\d")


def map_url(address: str) -> str:
    """Return the web address of a map, or "" if the text is not a street and, after a comma, a town.

    The map is searched for the parts of the text, from the street on, that can be a street, a postcode or a
    town: "Boslaan 40, Emmen" for "Buurthuis De Brink, Boslaan 40, Emmen, ingang achterom". Without a town
    there is no map, because many towns may have that street.
    """
    parts = [part.strip() for part in re.split(r"[,\n]", address) if part.strip()]
    start = next((at for at, part in enumerate(parts) if _STREET_AND_NUMBER.search(part)), 0)
    found = [part for part in parts[start:] if not part[0].islower()]
    return _SEARCH + quote(", ".join(found), safe="") if len(found) > 1 else ""
