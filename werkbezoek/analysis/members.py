"""The (candidate) MPs in the tables, and which of them are probably the same person."""

import re

import pandas as pd

from ..places import normalise
from ..plan import MPS, Status
from .groups import UNKNOWN
from .plans import Plans

_TITLES = re.compile(r"^(?:[a-z]+\.\s*)+")
"""``dr.``, ``prof. mr.``: small letters with a dot, before a name."""


def members(plans: Plans) -> pd.DataFrame:
    """Return the named (candidate) MPs who have not declined.

    ``person`` is the same for rows that are probably about the same person: with the same initial, last name
    and party, since one corporation writes “dr. Noor” and the other “N.”.
    """
    invitees = plans.invitees
    is_member = invitees["role"].isin([*MPS]) & (invitees["status"] != Status.DECLINED)
    named = invitees[is_member].dropna(subset=["name"]).copy()
    named["party"] = named["party"].fillna(UNKNOWN)
    persons = [_person(name, party) for name, party in zip(named["name"], named["party"], strict=True)]
    named["person"] = pd.Series(persons, index=named.index, dtype="str")
    return named


def _person(name: str, party: str) -> str:
    first, _, last = _TITLES.sub("", name).partition(" ")
    return normalise(f"{first[:1]} {last} {party}" if last else f"{first} {party}")
