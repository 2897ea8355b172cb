"""TIJ401, TIJ403–TIJ406, TIJ409, TIJ410: whether times work out, and items have a leader and a place."""

from itertools import combinations

from ..plan import MEALS, ItemKind, minutes
from ..text.wording import counted, duration, period, time_of_day
from ..timing import Overlap, Schedule, Slot
from .context import RuleContext, group_phrase, name_of
from .registry import DRAAIBOEKEN, KIT, Hit, Hits, Severity, register
from .travel import filled_places

_MINUTES_PER_STOP = 10
_FLEXIBLE = MEALS | {ItemKind.NETWORKING}
_NEEDS_NO_LEAD = _FLEXIBLE | {ItemKind.BREAK, ItemKind.JOURNEY}
_NEEDS_NO_PLACE = {ItemKind.BREAK, ItemKind.JOURNEY, ItemKind.INTERNAL}


@register("TIJ401", "overlap", Severity.ERROR, source=KIT)
def overlaps(context: RuleContext) -> Hits:
    """Twee onderdelen zijn tegelijk, of iemand leidt twee onderdelen tegelijk.

    Onderdelen van twee groepen mogen naast elkaar lopen, en interne onderdelen naast alles. Reistijd hoort
    bij het onderdeel erna. Eén genodigde kan niet in zijn eentje twee onderdelen tegelijk leiden. Een team,
    of een leiding van meer mensen, kan zich verdelen.

    ## Waarom
    Gasten en gastheren kunnen maar op één plek zijn.

    ## Wat wij aanraden
    Laat begintijden weg waar het kan: dan sluit alles vanzelf op elkaar aan.

    ## Voorbeeld
    Mis: de presentatie duurt van 9.30 tot 10.15 uur, en de rondleiding begint om 10.00 uur.

    Goed: de rondleiding begint om 10.15 uur, of heeft geen begintijd en sluit vanzelf aan.
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
            f"De reis naar {name_of(later.item)} begint om {time_of_day(later.leave)} uur, "
            f"maar {name_of(earlier.item)} duurt tot {time_of_day(earlier.end)} uur."
        )
    else:
        message = (
            f"{name_of(earlier.item)} en {name_of(later.item)} zijn {duration(overlap.minutes)} tegelijk, "
            f"vanaf {time_of_day(overlap.start)} uur."
        )
    return Hit(
        f"programme[{movable.index}].start",
        message,
        "Verschuif de begintijd, maak een onderdeel korter, of laat de begintijd leeg: dan sluit het aan.",
    )


@register("TIJ403", "lange-pauze", Severity.TIP, source=KIT)
def long_gap(context: RuleContext) -> Hits:
    """Er valt een lange pauze tussen twee onderdelen.

    Reistijd is geen pauze. Wacht de ene groep op de andere, dan is dat voor die groep een pauze.

    ## Waarom
    Gasten die niets te doen hebben, gaan bellen of vertrekken. Even pauze is goed, lang wachten niet.

    ## Wat wij aanraden
    Hoogstens een kwartier. Vul een langere pauze met iets informeels, zoals koffie.

    ## Voorbeeld
    Mis: de rondleiding is om 11.00 uur klaar en het gesprek begint om 11.40 uur.

    Goed: het gesprek begint om 11.10 uur.

    ## Getal
    Een kwartier is een keuze van deze kit. Je stelt het per plan in bij Grenzen, “Langste pauze in minuten”.
    """
    for gap in context.schedule.gaps:
        if gap.minutes > context.plan.limits.gap_minutes:
            yield Hit(
                f"programme[{gap.before}].start",
                f"Van {period(gap.start, gap.end)} is er{group_phrase(gap.lane)} niets te doen, "
                f"vóór {name_of(context.plan.programme[gap.before])}.",
                "Laat het onderdeel eerder beginnen, of vul de tijd met iets informeels.",
            )


@register("TIJ404", "niemand-leidt", Severity.WARNING, source=DRAAIBOEKEN)
def nobody_leads(context: RuleContext) -> Hits:
    """Bij een onderdeel staat niet wie het leidt.

    Een maaltijd, netwerkmoment, pauze of reis hoeft geen leiding te hebben. Een spreker geldt ook als
    leiding, behalve bij een rondleiding. Wie zich heeft afgemeld, leidt niets meer.

    ## Waarom
    In elk draaiboek staat bij elk onderdeel wie het doet. Anders kijkt iedereen elkaar aan als het begint.

    ## Wat wij aanraden
    Zet bij elk onderdeel één naam of team dat het begint en afrondt.

    ## Voorbeeld
    Mis: “Rondleiding Bloemenbuurt”, zonder naam of team.

    Goed: “Rondleiding Bloemenbuurt”, geleid door team Wijkbeheer.
    """
    for index, item in enumerate(context.plan.programme):
        if item.kind in _NEEDS_NO_LEAD:
            continue
        leaders = item.lead if item.kind is ItemKind.TOUR else item.lead + item.speakers
        if context.present(leaders):
            continue
        if leaders:
            message = f"Wie {name_of(item)} zou leiden, doet niet meer mee."
        else:
            message = f"Bij {name_of(item)} staat niet wie het leidt."
        yield Hit(f"programme[{index}].lead", message, "Kies een genodigde, of vul een team in.")


@register("TIJ405", "geen-plek", Severity.WARNING, source=DRAAIBOEKEN)
def no_place(context: RuleContext) -> Hits:
    """Bij een onderdeel staat niet waar het is.

    Een omschrijving of een adres is genoeg; bij een rondleiding ten minste één stop. Een reis, een pauze en
    een intern onderdeel hoeven geen plek te hebben.

    ## Waarom
    In elk draaiboek staat bij elk onderdeel waar het is. Zonder plek weten gasten, sprekers en catering
    niet waar ze moeten zijn.

    ## Wat wij aanraden
    Schrijf een omschrijving die iedereen mag lezen, en het adres.

    ## Voorbeeld
    Mis: “Netwerkmoment”, zonder plek.

    Goed: “Netwerkmoment”, in buurthuis De Brink.
    """
    for index, item in enumerate(context.plan.programme):
        if item.kind in _NEEDS_NO_PLACE or filled_places(item):
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

    Een bezoek zit vol als het ten minste zeven achtste duurt van het langste programma. Speling is wat iets
    korter kan zonder dat iemand het merkt. Dat is een pauze van vijf minuten of meer, of in totaal een
    kwartier reistijd of meer. Een maaltijd of netwerkmoment van een kwartier of meer telt ook, als dat niet
    het eerste onderdeel is. Een maaltijd van een half uur telt ook als eerste. Lopen er groepen naast elkaar,
    dan is speling bij één groep genoeg.

    ## Waarom
    Een rondleiding loopt bijna altijd uit. Zonder speling schuift alles erna op, en moet het Kamerlid voor
    het eind al weg.

    ## Wat wij aanraden
    Plan na de rondleiding tien minuten pauze, of eindig met een netwerkmoment.

    ## Voorbeeld
    Mis: van 9.00 tot 12.45 uur sluiten alle onderdelen op elkaar aan, tot aan het afscheid.

    Goed: tien minuten pauze na de rondleiding, of een netwerkmoment als laatste.

    ## Getal
    Zeven achtste van vier uur is drie en een half uur. Deze getallen zijn een keuze van deze kit. Het langste
    programma stel je per plan in bij Grenzen, “Langste programma in minuten”.
    """
    length = context.guest_minutes
    is_full = length > 0 and 8 * length >= 7 * context.plan.limits.day_part_minutes
    if is_full and not _has_slack(context.schedule):
        yield Hit(
            "programme",
            f"Het bezoek duurt {duration(length)} en er is nergens speling als iets uitloopt.",
            "Plan na de rondleiding een paar minuten pauze, of eindig met een netwerkmoment.",
        )


def _has_slack(schedule: Schedule) -> bool:
    """Return whether something in the programme can give way when another part runs late."""
    slots = schedule.guest_slots
    travel = sum(slot.travel + slot.item.minutes * (slot.item.kind is ItemKind.JOURNEY) for slot in slots)
    return (
        travel >= 15
        or any(gap.minutes >= 5 for gap in schedule.gaps)
        or any(slot.item.kind is ItemKind.BREAK and slot.item.minutes >= 5 for slot in slots)
        or any(slot.item.kind in _FLEXIBLE and slot.item.minutes >= 15 for slot in slots[1:])
        or any(slot.item.kind in MEALS and slot.item.minutes >= 30 for slot in slots)
    )


@register("TIJ409", "te-veel-stops", Severity.TIP, source=KIT)
def too_many_stops(context: RuleContext) -> Hits:
    """Een rondleiding heeft meer stops dan erin passen.

    ## Waarom
    Bij elke stop moet de groep aankomen, luisteren, iets vragen en weer verder. Wie haast heeft, slaat de
    gesprekken over.

    ## Wat wij aanraden
    Reken op ten minste tien minuten per stop, met het lopen erbij. Drie stops met aandacht zijn beter dan zes
    in haast.

    ## Voorbeeld
    Mis: acht stops in een uur.

    Goed: vier stops in een uur.

    ## Getal
    Tien minuten per stop is een keuze van deze kit.
    """
    for slot in context.slots_of_kind(ItemKind.TOUR):
        stops, length = len(slot.item.stops), slot.item.minutes
        if stops > 1 and length < stops * _MINUTES_PER_STOP:
            yield Hit(
                f"programme[{slot.index}].stops",
                f"{name_of(slot.item)} heeft {counted(stops, 'stop', 'stops')} in {duration(length)}; "
                f"wij raden ten minste {_MINUTES_PER_STOP} minuten per stop aan, met het lopen erbij.",
                "Laat stops weg, of maak de rondleiding langer.",
            )


@register("TIJ410", "twee-begintijden", Severity.WARNING, source=KIT)
def two_starts(context: RuleContext) -> Hits:
    """De begintijd van het bezoek en die van het eerste onderdeel verschillen.

    Interne onderdelen tellen niet: opbouwen mag eerder.

    ## Waarom
    In de uitnodiging en in het programma staan dan twee tijden, en gasten weten niet welke geldt.

    ## Wat wij aanraden
    Laat de begintijd van het eerste onderdeel leeg: dan begint het met het bezoek.

    ## Voorbeeld
    Mis: het bezoek begint om 9.00 uur, en de ontvangst staat vast op 9.30 uur.

    Goed: de ontvangst heeft geen eigen begintijd.
    """
    if context.plan.start is None or not context.schedule.guest_slots:
        return
    first, start = context.schedule.guest_slots[0], minutes(context.plan.start)
    if start not in (first.leave, first.start):
        yield Hit(
            "start",
            f"Het bezoek begint om {time_of_day(start)} uur, "
            f"maar {name_of(first.item)} om {time_of_day(first.start)} uur.",
            "Maak de tijden gelijk, of laat de begintijd van het eerste onderdeel leeg.",
        )
