"""TIJ407: whether people are there when they are needed."""

from ..plan import Invitee, ItemKind, clock
from ..timing import Slot, presence
from .context import RuleContext, name_of
from .registry import KIT, Hit, Hits, Severity, register

_MAY_BE_JOINED = {ItemKind.TOUR, ItemKind.NETWORKING, ItemKind.LUNCH}


@register("TIJ407", "nodig-maar-afwezig", Severity.WARNING, source=KIT)
def needed_but_absent(context: RuleContext) -> Hits:
    """Iemand is nodig bij een onderdeel voordat die er is, of nadat die weg is.

    Wie leidt of spreekt, moet het hele onderdeel aanwezig zijn. Bij een rondleiding, netwerkmoment of lunch
    is voor sprekers en gesprekspartners een deel ervan genoeg: zij sluiten vaak bij één stop aan. De regel
    zwijgt zolang de begintijd van het bezoek niet vaststaat.

    ## Waarom
    Een onderdeel zonder de mensen die het dragen, valt weg waar de gasten bij staan.

    ## Wat wij aanraden
    Vraag vooraf van wie later komt of eerder weg moet bij welk onderdeel die echt nodig is.

    ## Voorbeeld
    Mis: de wethouder komt om 10:00 en spreekt bij de presentatie van 9:30.

    Goed: de presentatie begint om 10:00, of iemand anders spreekt.
    """
    if context.schedule.start_is_assumed:
        return
    rows = {row[1].id: row for row in context.taking_part if row[1].arrives_at or row[1].leaves_at}
    for slot in context.schedule.slots if rows else ():
        for person in dict.fromkeys(slot.item.people):
            if person.invitee in rows:
                may_join = slot.item.kind in _MAY_BE_JOINED and person not in slot.item.lead
                yield from _absence(*rows[person.invitee], slot, context, may_join=may_join)


def _absence(index: int, invitee: Invitee, slot: Slot, context: RuleContext, *, may_join: bool) -> Hits:
    """Yield a hit if someone misses a part of an item, or all of it where it may be joined halfway."""
    arrives, leaves = presence(invitee, context.schedule)
    who, what, start, end = name_of(invitee), name_of(slot.item), clock(slot.start), clock(slot.end)
    if arrives is not None and arrives > (slot.end - 1 if may_join else slot.start):
        problem = f"{what} is dan voorbij" if may_join else f"is om {start} nodig bij {what}"
        yield Hit(
            f"invitees[{index}].arrives_at",
            f"{who} komt om {clock(arrives)}, maar {problem}.",
            "Verschuif het onderdeel, spreek een eerdere komst af, of laat iemand anders het doen.",
        )
    elif leaves is not None and leaves < (slot.start + 1 if may_join else slot.end):
        problem = f"{what} begint pas om {start}" if may_join else f"is tot {end} nodig bij {what}"
        yield Hit(
            f"invitees[{index}].leaves_at",
            f"{who} vertrekt om {clock(leaves)}, maar {problem}.",
            "Verschuif het onderdeel, spreek een later vertrek af, of laat iemand anders het doen.",
        )
