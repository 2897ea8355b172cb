"""TIJ401, TIJ403, TIJ406, TIJ407: whether the times work out for guests and hosts."""

from collections.abc import Iterator
from itertools import combinations

from ..plan import Invitee, ItemKind, clock
from ..text.wording import duration
from ..timing import Overlap, Slot, presence
from .context import RuleContext, called, in_lane
from .finding import Severity
from .registry import KIT, Hit, register

_BREATHER = 5
_LOOSE = {ItemKind.NETWORKING, ItemKind.LUNCH}
_PASSING = {ItemKind.TOUR, ItemKind.NETWORKING, ItemKind.LUNCH}


@register("TIJ401", "overlap", Severity.ERROR, source=KIT)
def overlap(facts: RuleContext) -> Iterator[Hit]:
    """Twee onderdelen zijn tegelijk, of iemand leidt twee onderdelen tegelijk.

    Onderdelen van twee groepen mogen naast elkaar lopen, en interne onderdelen naast alles. Reistijd hoort
    bij het onderdeel erna. Een genodigde die als enige leiding twee onderdelen tegelijk leidt, kan dat
    niet; een team, of een leiding met meer mensen, kan zich verdelen.

    ## Waarom
    Gasten en gastheren kunnen maar op één plek zijn.

    ## Voorbeeld
    Mis: de presentatie duurt van 9:30 tot 10:15, en de rondleiding begint om 10:00.

    Goed: de rondleiding begint om 10:15, of heeft geen begintijd en sluit vanzelf aan.
    """
    slots = facts.schedule.slots
    clashing = set()
    for clash in facts.schedule.overlaps:
        clashing.add((clash.first, clash.second))
        yield _clash(slots[clash.first], slots[clash.second], clash)
    for one, other in combinations([slot for slot in slots if len(slot.item.lead) == 1], 2):
        if one.item.lead[0].invitee != other.item.lead[0].invitee:
            continue
        lead = facts.guest(one.item.lead[0])
        together = max(one.start, other.start) < min(one.end, other.end)
        if lead and together and (one.index, other.index) not in clashing:
            later = max(one, other, key=lambda slot: (slot.start, slot.index))
            yield Hit(
                f"programme[{later.index}].lead",
                f"{called(lead)} leidt {called(one.item)} en {called(other.item)} tegelijk.",
                "Laat iemand anders een van de twee leiden, of verschuif een onderdeel.",
            )


def _clash(one: Slot, other: Slot, clash: Overlap) -> Hit:
    earlier, later = sorted((one, other), key=lambda slot: (slot.leave, slot.start, slot.index))
    movable = later if later.is_pinned or not earlier.is_pinned else earlier
    if later.start >= earlier.end:
        message = (
            f"De reis naar {called(later.item)} begint om {clock(later.leave)}, "
            f"maar {called(earlier.item)} duurt tot {clock(earlier.end)} uur."
        )
    else:
        message = (
            f"{called(earlier.item)} en {called(later.item)} zijn {duration(clash.minutes)} tegelijk, "
            f"vanaf {clock(clash.start)} uur."
        )
    return Hit(
        f"programme[{movable.index}].start",
        message,
        "Verschuif de begintijd, maak een onderdeel korter, of laat de begintijd leeg: dan sluit het aan.",
    )


@register("TIJ403", "lange-pauze", Severity.TIP, source=KIT)
def long_gap(facts: RuleContext) -> Iterator[Hit]:
    """Er valt een lange pauze tussen twee onderdelen.

    Reistijd is geen pauze. Wacht de ene groep op de andere, dan is dat voor die groep een pauze.

    ## Waarom
    Gasten die niets te doen hebben, gaan bellen of vertrekken. Even lucht is goed, lang wachten niet.

    ## Voorbeeld
    Mis: de rondleiding is om 11:00 klaar en het gesprek begint om 11:40.

    Goed: het gesprek begint om 11:10.

    ## Getal
    Een kwartier is een keuze van deze kit. Je stelt het per plan in bij Grenzen, “Langste pauze in minuten”.
    """
    for gap in facts.schedule.gaps:
        if gap.minutes > facts.plan.limits.gap_minutes:
            yield Hit(
                f"programme[{gap.before}].start",
                f"Van {clock(gap.start)} tot {clock(gap.end)} uur is er{in_lane(gap.lane)} niets te doen, "
                f"vóór {called(facts.plan.programme[gap.before])}.",
                "Laat het onderdeel eerder beginnen, of vul de tijd met iets informeels.",
            )


@register("TIJ406", "geen-speling", Severity.TIP, source=KIT)
def no_slack(facts: RuleContext) -> Iterator[Hit]:
    """Het dagdeel zit vol en er is nergens speling.

    Vol is een bezoek dat ten minste zeven achtste duurt van het langste programma. Speling is een pauze van
    vijf minuten of meer, of een netwerkmoment of lunch van een kwartier of meer na het eerste onderdeel:
    dat kan iets later beginnen zonder dat iemand het merkt. Lopen er groepen naast elkaar, dan is speling
    bij één groep genoeg.

    ## Waarom
    Een rondleiding loopt bijna altijd uit. Zonder speling schuift alles erna op, en moet het Kamerlid weg
    voor het eind.

    ## Voorbeeld
    Mis: van 9:00 tot 12:45 sluiten alle onderdelen op elkaar aan, tot aan het afscheid.

    Goed: tien minuten pauze na de rondleiding, of een netwerkmoment als laatste.

    ## Getal
    Zeven achtste van vier uur is drie en een half uur. Deze getallen zijn een keuze van deze kit. Het langste
    programma stel je per plan in bij Grenzen, “Langste programma in minuten”.
    """
    full = 7 * facts.plan.limits.day_part_minutes <= 8 * facts.guest_minutes
    if not facts.slots or not full or not facts.guest_minutes:
        return
    paused = any(gap.minutes >= _BREATHER for gap in facts.schedule.gaps)
    loose = any(slot.item.kind in _LOOSE and slot.item.minutes >= 15 for slot in facts.slots[1:])
    if not paused and not loose:
        yield Hit(
            "programme",
            f"Het bezoek duurt {duration(facts.guest_minutes)} en er is nergens speling als iets uitloopt.",
            "Plan na de rondleiding een paar minuten pauze, of eindig met een netwerkmoment.",
        )


@register("TIJ407", "nodig-maar-afwezig", Severity.WARNING, source=KIT)
def needed_but_absent(facts: RuleContext) -> Iterator[Hit]:
    """Iemand is nodig bij een onderdeel voordat die er is, of nadat die weg is.

    Wie leidt of spreekt, moet het hele onderdeel aanwezig zijn. Bij een rondleiding, netwerkmoment of lunch
    is voor sprekers en gesprekspartners een deel ervan genoeg: zij sluiten vaak bij één stop aan. De regel
    zwijgt zolang de begintijd van het bezoek niet vaststaat.

    ## Waarom
    Een onderdeel zonder de mensen die het dragen, valt weg waar de gasten bij staan.

    ## Voorbeeld
    Mis: de wethouder komt om 10:00 en spreekt bij de presentatie van 9:30.

    Goed: de presentatie begint om 10:00, of iemand anders spreekt.
    """
    if facts.schedule.start_is_assumed:
        return
    rows = {row[1].id: row for row in facts.taking_part if row[1].arrives_at or row[1].leaves_at}
    for slot in facts.schedule.slots if rows else ():
        for person in dict.fromkeys(slot.item.people):
            if person.invitee in rows:
                index, invitee = rows[person.invitee]
                joins = slot.item.kind in _PASSING and person not in slot.item.lead
                yield from _absence(f"invitees[{index}]", invitee, slot, facts, joins=joins)


def _absence(path: str, invitee: Invitee, slot: Slot, facts: RuleContext, *, joins: bool) -> Iterator[Hit]:
    """Whether someone misses the item: all of it, for who only joins at some moment; else a part of it."""
    arrives, leaves = presence(invitee, facts.schedule)
    who, what = called(invitee), called(slot.item)
    if arrives is not None and arrives > (slot.end - 1 if joins else slot.start):
        yield Hit(
            f"{path}.arrives_at",
            f"{who} komt om {clock(arrives)}, maar {what} is dan voorbij."
            if joins
            else f"{who} komt om {clock(arrives)}, maar is om {clock(slot.start)} nodig bij {what}.",
            "Verschuif het onderdeel, spreek een eerdere komst af, of laat iemand anders het doen.",
        )
    elif leaves is not None and leaves < (slot.start + 1 if joins else slot.end):
        yield Hit(
            f"{path}.leaves_at",
            f"{who} vertrekt om {clock(leaves)}, maar {what} begint pas om {clock(slot.start)}."
            if joins
            else f"{who} vertrekt om {clock(leaves)}, maar is tot {clock(slot.end)} nodig bij {what}.",
            "Verschuif het onderdeel, spreek een later vertrek af, of laat iemand anders het doen.",
        )
