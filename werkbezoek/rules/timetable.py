"""TIJ401–TIJ407: whether the times work out, and whether each item says who leads it and where it is."""

from itertools import combinations, pairwise

from ..places import normalise
from ..plan import Invitee, ItemKind, Place, ProgrammeItem, clock
from ..text.wording import duration, quoted
from ..timing import Overlap, Slot, presence
from .context import RuleContext, group_phrase, name_of
from .registry import DRAAIBOEKEN, KIT, Hit, Hits, Severity, register

_FLEXIBLE = {ItemKind.NETWORKING, ItemKind.LUNCH}
_MAY_BE_JOINED = {ItemKind.TOUR, ItemKind.NETWORKING, ItemKind.LUNCH}


@register("TIJ401", "overlap", Severity.ERROR, source=KIT)
def overlaps(context: RuleContext) -> Hits:
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
    slots = context.schedule.slots
    reported = set()
    for overlap in context.schedule.overlaps:
        reported.add((overlap.first, overlap.second))
        yield _overlap_hit(overlap, slots[overlap.first], slots[overlap.second])
    for first, second in combinations([slot for slot in slots if len(slot.item.lead) == 1], 2):
        if first.item.lead[0].invitee != second.item.lead[0].invitee:
            continue
        lead = context.invitee_of(first.item.lead[0])
        is_same_time = max(first.start, second.start) < min(first.end, second.end)
        if lead and is_same_time and (first.index, second.index) not in reported:
            later = max(first, second, key=lambda slot: (slot.start, slot.index))
            yield Hit(
                f"programme[{later.index}].lead",
                f"{name_of(lead)} leidt {name_of(first.item)} en {name_of(second.item)} tegelijk.",
                "Laat iemand anders een van de twee leiden, of verschuif een onderdeel.",
            )


def _overlap_hit(overlap: Overlap, *slots: Slot) -> Hit:
    earlier, later = sorted(slots, key=lambda slot: (slot.leave, slot.start, slot.index))
    movable = later if later.is_pinned or not earlier.is_pinned else earlier
    if later.start >= earlier.end:
        message = (
            f"De reis naar {name_of(later.item)} begint om {clock(later.leave)}, "
            f"maar {name_of(earlier.item)} duurt tot {clock(earlier.end)} uur."
        )
    else:
        message = (
            f"{name_of(earlier.item)} en {name_of(later.item)} zijn {duration(overlap.minutes)} tegelijk, "
            f"vanaf {clock(overlap.start)} uur."
        )
    return Hit(
        f"programme[{movable.index}].start",
        message,
        "Verschuif de begintijd, maak een onderdeel korter, of laat de begintijd leeg: dan sluit het aan.",
    )


@register("TIJ402", "reistijd-niet-ingevuld", Severity.WARNING, source=KIT)
def no_travel_time(context: RuleContext) -> Hits:
    """De groep gaat naar een andere plek, maar de reistijd is niet ingevuld.

    De regel vergelijkt de plek van een onderdeel met de laatste plek ervoor; bij een rondleiding is dat de
    laatste stop. Hetzelfde adres is dezelfde plek; zonder adressen telt de omschrijving. Een onderdeel
    “reis” ertussen is ook goed. 0 minuten is een keuze: dan zegt de regel niets.

    ## Waarom
    Lopen kost tijd, en met een groep meer dan je denkt. Wie de reistijd vergeet, loopt vanaf de eerste stop
    uit.

    ## Voorbeeld
    Mis: presentatie op kantoor, daarna gesprek in het buurthuis, zonder reistijd.

    Goed: bij het gesprek staat 10 minuten reistijd ervoor.
    """
    moves: dict[int, tuple[Place, Place]] = {}
    for slots in context.slots_by_group:
        for before, slot in pairwise(slots):
            if move := unknown_travel(before.item, slot.item):
                moves.setdefault(slot.index, move)
    for index, (origin, destination) in moves.items():
        yield Hit(
            f"programme[{index}].travel_minutes",
            f"Van {_place_name(origin)} naar {_place_name(destination)} is geen reistijd ingevuld, "
            f"vóór {name_of(context.plan.programme[index])}.",
            "Vul in hoeveel minuten het kost; 0 als het dezelfde plek is.",
        )


def unknown_travel(before: ProgrammeItem, item: ProgrammeItem) -> tuple[Place, Place] | None:
    """Return the two places if an item is elsewhere than the one before it and has no travel time."""
    origins, destinations = _filled_places(before), _filled_places(item)
    if item.travel_minutes is not None or not origins or not destinations:
        return None
    move = (origins[-1], destinations[0])
    return None if _may_be_same(*move) else move


def _filled_places(item: ProgrammeItem) -> list[Place]:
    """Return the places of an item that have a label or an address; none for a journey."""
    places = () if item.kind is ItemKind.JOURNEY else item.places
    return [place for place in places if place.label.strip() or place.address.strip()]


def _place_name(place: Place) -> str:
    return quoted(place.label if place.label.strip() else place.address)


def _may_be_same(place: Place, other: Place) -> bool:
    """Whether two places may be the same: the text about one is the beginning of the text about the other."""
    if place.address.strip() and other.address.strip():
        texts = (place.address, other.address)
    elif place.label.strip() and other.label.strip():
        texts = (place.label, other.label)
    else:
        texts = (place.address or place.label, other.address or other.label)
    shorter, longer = sorted((normalise(text).split() for text in texts), key=len)
    return longer[: len(shorter)] == shorter


@register("TIJ403", "lange-pauze", Severity.TIP, source=KIT)
def long_gap(context: RuleContext) -> Hits:
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
    for gap in context.schedule.gaps:
        if gap.minutes > context.plan.limits.gap_minutes:
            period = f"Van {clock(gap.start)} tot {clock(gap.end)} uur"
            yield Hit(
                f"programme[{gap.before}].start",
                f"{period} is er{group_phrase(gap.lane)} niets te doen, "
                f"vóór {name_of(context.plan.programme[gap.before])}.",
                "Laat het onderdeel eerder beginnen, of vul de tijd met iets informeels.",
            )


@register("TIJ404", "niemand-leidt", Severity.WARNING, source=DRAAIBOEKEN)
def nobody_leads(context: RuleContext) -> Hits:
    """Bij een onderdeel staat niet wie het leidt.

    Een lunch, netwerkmoment of reis hoeft geen leiding te hebben. Een spreker geldt ook als leiding,
    behalve bij een rondleiding. Wie zich heeft afgemeld, leidt niets meer.

    ## Waarom
    In elk draaiboek staat bij elk onderdeel wie het doet. Anders kijkt iedereen elkaar aan als het begint.

    ## Voorbeeld
    Mis: “Rondleiding Bloemenbuurt”, zonder naam of team.

    Goed: “Rondleiding Bloemenbuurt”, geleid door team Wijkbeheer.
    """
    for index, item in enumerate(context.plan.programme):
        if item.kind in {ItemKind.LUNCH, ItemKind.NETWORKING, ItemKind.JOURNEY}:
            continue
        leading = item.lead if item.kind is ItemKind.TOUR else item.lead + item.speakers
        if context.present(leading):
            continue
        if leading:
            message = f"Wie {name_of(item)} zou leiden, doet niet meer mee."
        else:
            message = f"Bij {name_of(item)} staat niet wie het leidt."
        yield Hit(f"programme[{index}].lead", message, "Kies een genodigde, of vul een team in.")


@register("TIJ405", "geen-plek", Severity.WARNING, source=DRAAIBOEKEN)
def no_place(context: RuleContext) -> Hits:
    """Bij een onderdeel staat niet waar het is.

    Een omschrijving of een adres is genoeg; bij een rondleiding ten minste één stop. Een reis en een intern
    onderdeel hoeven geen plek te hebben.

    ## Waarom
    In elk draaiboek staat bij elk onderdeel waar het is. Zonder plek weten gasten, sprekers en catering
    niet waar ze moeten zijn.

    ## Voorbeeld
    Mis: “Netwerkmoment”, zonder plek.

    Goed: “Netwerkmoment”, in buurthuis De Brink.
    """
    for index, item in enumerate(context.plan.programme):
        if item.kind in {ItemKind.JOURNEY, ItemKind.INTERNAL} or _filled_places(item):
            continue
        field = "stops" if item.kind is ItemKind.TOUR and not item.place else "place"
        yield Hit(
            f"programme[{index}].{field}",
            f"Bij {name_of(item)} staat niet waar het is.",
            "Vul een omschrijving in die iedereen mag lezen, en het adres.",
        )


@register("TIJ406", "geen-speling", Severity.TIP, source=KIT)
def no_slack(context: RuleContext) -> Hits:
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
    is_full = 7 * context.plan.limits.day_part_minutes <= 8 * context.guest_minutes
    if not context.guest_minutes or not is_full:
        return
    has_break = any(gap.minutes >= 5 for gap in context.schedule.gaps)
    has_slack = any(
        slot.item.kind in _FLEXIBLE and slot.item.minutes >= 15 for slot in context.schedule.guest_slots[1:]
    )
    if not has_break and not has_slack:
        yield Hit(
            "programme",
            f"Het bezoek duurt {duration(context.guest_minutes)} en er is nergens speling als iets uitloopt.",
            "Plan na de rondleiding een paar minuten pauze, of eindig met een netwerkmoment.",
        )


@register("TIJ407", "nodig-maar-afwezig", Severity.WARNING, source=KIT)
def needed_but_absent(context: RuleContext) -> Hits:
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
