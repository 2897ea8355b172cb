"""Dutch places: when two spellings mean the same one, and in which municipality a home town is."""

from .home_town import Certainty, Home, Spot, locate, places
from .names import normalise, same_place

__all__ = ["Certainty", "Home", "Spot", "locate", "normalise", "places", "same_place"]
