"""Names of Dutch places: when two spellings mean the same place."""

from .names import normalise, same_place

__all__ = ["normalise", "same_place"]
