"""How old what is known about politicians is, and whether an election has passed since."""

import datetime as dt
from collections.abc import Sequence

from ..plan import Role
from ..text.wording import counted, day
from .politician import Office, Snapshot

_BEGUN = dt.timedelta(days=21)
"""How long after an election the new Tweede Kamer has surely begun; it does so about two weeks after."""

_OLD = 92
"""Days after which a list of members is called old: groups split and merge between elections."""


def age_in_words(snapshot: Snapshot, today: dt.date) -> str:
    """How old a snapshot is: "van vandaag", "3 dagen oud"."""
    days = (today - snapshot.as_of).days
    return "van vandaag" if days <= 0 else f"{counted(days, 'dag', 'dagen', in_digits=True)} oud"


def replacement_notice(old: Sequence[Snapshot], new: Snapshot) -> str:
    """In Dutch, the list whose place a new snapshot takes, if that was newer or of another election."""
    for one in old:
        if one.office is new.office and (one.election != new.election or one.as_of > new.as_of):
            about = f", verkiezing van {day(one.election)}" if one.election else ""
            return f"Dit komt in de plaats van de lijst die er was ({one.citation}{about})."
    return ""


def staleness_warnings(snapshots: Sequence[Snapshot], today: dt.date) -> tuple[str, ...]:
    """A Dutch sentence about each snapshot that an election or plain age has overtaken."""
    past = [one for one in snapshots if one.election and one.election < today]
    last = max((one.election for one in past if one.election and _is_national(one)), default=None)
    found = []
    for one in snapshots:
        if one in past and one.election:
            then = " Wie toen gekozen is, staat bij de Kamerleden." if _is_national(one) else ""
            found.append(f"De kandidaten zijn die van de verkiezing van {day(one.election)}.{then}")
        elif one.office is Office.CHAMBER:
            found.append(_of_chamber(one, last, today))
    return tuple(filter(None, found))


def _of_chamber(members: Snapshot, election: dt.date | None, today: dt.date) -> str:
    """What is to be said of a list of members after an election, or after a long time."""
    if election and members.as_of <= election:
        return f"De lijst van Kamerleden is van vóór de verkiezing van {day(election)}. Haal hem opnieuw op."
    if election and members.as_of < election + _BEGUN:
        return (
            f"De lijst van Kamerleden is van kort na de verkiezing van {day(election)}: misschien staat de "
            "vorige Kamer er nog in. Haal hem opnieuw op als de nieuwe Kamer er is."
        )
    if (today - members.as_of).days > _OLD:
        return (
            f"De lijst van Kamerleden is {age_in_words(members, today)}. Fracties en Kamerleden kunnen "
            "intussen anders zijn: haal hem opnieuw op."
        )
    return ""


def _is_national(snapshot: Snapshot) -> bool:
    """Whether the candidates stand for the Tweede Kamer."""
    return any(one.role is Role.CANDIDATE for one in snapshot.people)
