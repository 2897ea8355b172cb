"""The (candidate) MPs in the tables, and who of them is probably the same person."""

import re

import pandas as pd

from ..places import normalise
from ..plan import Role, Status
from .groups import UNKNOWN
from .plans import Plans

_TITLES = re.compile(r"^(?:[a-z]+\.\s*)+")
"""``dr.``, ``prof. mr.``: what stands before a name in small letters with a dot."""


def members(plans: Plans) -> pd.DataFrame:
    """The named (candidate) MPs who have not declined; ``person`` is alike for who is probably the same.

    That is by initial, last name and party, since one corporation writes “dr. Noor” and the other “N.”.
    """
    invitees = plans.invitees
    is_member = invitees["role"].isin([Role.MP, Role.CANDIDATE]) & (invitees["status"] != Status.DECLINED)
    named = invitees[is_member].dropna(subset=["name"]).copy()
    named["party"] = named["party"].fillna(UNKNOWN)
    named["person"] = pd.Series(
        [_person(*one) for one in zip(named["name"], named["party"], strict=True)],
        index=named.index,
        dtype="str",
    )
    return named


def _person(name: str, party: str) -> str:
    first, _, last = _TITLES.sub("", name).partition(" ")
    return normalise(f"{first[:1]} {last} {party}" if last else f"{first} {party}")
