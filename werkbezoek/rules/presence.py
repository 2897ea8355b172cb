"""TIJ407, TIJ408: whether people are there for items that need them, and MPs for a tour or a conversation."""

from ..plan import MEALS, Invitee, ItemKind, minutes
from ..text.wording import time_of_day
from ..timing import EVERYONE, Slot, presence
from .context import RuleContext, group_phrase, name_of
from .registry import KIT, Hit, Hits, Severity, register

_MAY_BE_JOINED = MEALS | {ItemKind.TOUR, ItemKind.NETWORKING, ItemKind.BREAK}


@register("TIJ407", "nodig-maar-afwezig", Severity.WARNING, source=KIT)
def needed_but_absent(context: RuleContext) -> Hits:
    """Iemand is nodig bij een onderdeel voordat die er is, of nadat die weg is.

    Wie leidt of spreekt, moet het hele onderdeel aanwezig zijn. Bij een rondleiding, netwerkmoment, maaltijd
    of pauze is voor sprekers en gesprekspartners een deel ervan genoeg: zij sluiten vaak bij één stop aan. De
    regel zwijgt zolang de begintijd van het bezoek niet vaststaat.

    ## Waarom
    Zonder de mensen die het doen, gaat een onderdeel niet door, en de gasten zijn er al.

    ## Wat wij aanraden
    Komt iemand later of moet iemand eerder weg, kijk dan bij welk onderdeel die persoon echt nodig is.

    ## Voorbeeld
    Mis: de wethouder komt om 10.00 uur en spreekt bij de presentatie van 9.30 uur.

    Goed: de presentatie begint om 10.00 uur, of iemand anders spreekt.
    """
    if context.schedule.start_is_assumed:
        return
    for slot in context.schedule.slots:
        for person in dict.fromkeys(slot.item.people):
            invitee = context.invitee_of(person)
            if invitee and (invitee.arrives_at or invitee.leaves_at):
                may_join = slot.item.kind in _MAY_BE_JOINED and person not in slot.item.lead
                yield from _find_absence(invitee, slot, context, may_join=may_join)


def _find_absence(invitee: Invitee, slot: Slot, context: RuleContext, *, may_join: bool) -> Hits:
    """Yield a hit if someone misses a part of an item, or all of it where it may be joined halfway."""
    arrives, leaves = presence(invitee, context.schedule)
    start, end, item = time_of_day(slot.start), time_of_day(slot.end), name_of(slot.item)
    if arrives is not None and arrives > (slot.end - 1 if may_join else slot.start):
        field, moment, wish = "arrives_at", f"komt om {time_of_day(arrives)} uur", "een eerdere komst"
        problem = f"{item} is dan voorbij" if may_join else f"is om {start} uur nodig bij {item}"
    elif leaves is not None and leaves < (slot.start + 1 if may_join else slot.end):
        field, moment, wish = "leaves_at", f"vertrekt om {time_of_day(leaves)} uur", "een later vertrek"
        problem = f"{item} begint pas om {start} uur" if may_join else f"is tot {end} uur nodig bij {item}"
    else:
        return
    yield Hit(
        context.path_of(invitee, field),
        f"{name_of(invitee)} {moment}, maar {problem}.",
        f"Verschuif het onderdeel, spreek {wish} af, of laat iemand anders het doen.",
    )


@register("TIJ408", "kamerlid-mist-de-wijk", Severity.WARNING, source=KIT)
def misses_the_neighbourhood(context: RuleContext) -> Hits:
    """Een (kandidaat-)Kamerlid is bij geen enkele rondleiding en geen enkel gesprek.

    Een ander onderdeel met gesprekspartners, zoals een lunch met bewoners, telt ook als gesprek. De regel
    zwijgt zonder rondleiding en gesprek op het programma, en zolang de begintijd niet vaststaat.

    ## Waarom
    Wat iemand zelf ziet en hoort, blijft hangen. Wie alleen de presentatie meemaakt, had die ook kunnen
    lezen.

    ## Wat wij aanraden
    Vraag het bureau hoe laat het Kamerlid kan, en zet de rondleiding in die tijd.

    ## Voorbeeld
    Mis: het Kamerlid vertrekt om 10.00 uur, en de rondleiding begint om 10.15 uur.

    Goed: de rondleiding begint om 9.15 uur.
    """
    tours_and_talks = [
        slot
        for slot in context.schedule.guest_slots
        if slot.item.kind in {ItemKind.TOUR, ItemKind.CONVERSATION} or context.present(slot.item.partners)
    ]
    if not tours_and_talks or context.schedule.start_is_assumed:
        return
    for mp in context.mps:
        if any(_is_at(slot, mp, context) for slot in tours_and_talks):
            continue
        if mp.arrives_at:
            field, misses = "arrives_at", f"komt om {time_of_day(minutes(mp.arrives_at))} uur en mist dan"
        elif mp.leaves_at:
            field, misses = "leaves_at", f"vertrekt om {time_of_day(minutes(mp.leaves_at))} uur en mist dan"
        else:
            field, misses = "group", f"mist{group_phrase(mp.group.strip())}"
        yield Hit(
            context.path_of(mp, field),
            f"{name_of(mp)} {misses} elke rondleiding en elk gesprek.",
            "Vraag het bureau wanneer het kan, en verschuif de rondleiding of een gesprek naar die tijd.",
        )


def _is_at(slot: Slot, invitee: Invitee, context: RuleContext) -> bool:
    """Return whether an invitee is at least at a part of an item."""
    group = invitee.group.strip()
    if group in context.schedule.groups and slot.lane not in (group, EVERYONE):
        return False
    arrives, leaves = presence(invitee, context.schedule)
    return (arrives is None or arrives < slot.end) and (leaves is None or leaves > slot.start)
