"""An address as a link to a map: OpenStreetMap, which needs no account and gets only the address itself."""

import re
from urllib.parse import quote

_SEARCH = "https://www.openstreetmap.org/search?query="
_STREET_AND_NUMBER = re.compile(r"[^\W\d_]\S*\s+\d")


def map_url(address: str) -> str:
    """Return where a map shows an address, or "" if the text is not a street and, after a comma, a town.

    The search gets the parts from the street on that can be a street, a postcode or a town: of "Buurthuis De
    Brink, Boslaan 40, Emmen, ingang achterom" it gets "Boslaan 40, Emmen". A street without a town is not
    searched for: there may be one in many towns.
    """
    parts = [part.strip() for part in re.split(r"[,\n]", address) if part.strip()]
    start = next((at for at, part in enumerate(parts) if _STREET_AND_NUMBER.search(part)), 0)
    found = [part for part in parts[start:] if not part[0].islower()]
    return _SEARCH + quote(", ".join(found), safe="") if len(found) > 1 else ""
