"""INV201–INV210: how long the visit lasts and what it is made of (opzet, "Wat is de invulling?")."""

from ..plan import DayPart, ItemKind, PlaceKind, clock
from ..text.wording import duration
from ..timing import Slot
from .context import RuleContext, name_of
from .registry import OPZET, Hit, Hits, Severity, register

_HOURS = {
    DayPart.MORNING: (8 * 60, 13 * 60),
    DayPart.AFTERNOON: (12 * 60, 18 * 60),
    DayPart.EVENING: (17 * 60, 22 * 60),
}
_LUNCHTIME = (12 * 60, 13 * 60)
_CONTENT = {ItemKind.PRESENTATION, ItemKind.TOUR, ItemKind.CONVERSATION, ItemKind.DEEPENING}


@register("INV201", "langer-dan-een-dagdeel", Severity.WARNING, source=OPZET)
def too_long(context: RuleContext) -> Hits:
    """Het bezoek duurt langer dan één dagdeel.

    De duur loopt van het begin van het eerste tot het eind van het laatste onderdeel voor gasten. Interne
    onderdelen en een lunch helemaal aan het begin of eind tellen niet mee.

    ## Waarom
    Opzet: “Een werkbezoek moet niet te lang duren. Eén dagdeel is in het algemeen meer dan genoeg.”

    ## Voorbeeld
    Mis: van 9:00 tot 15:00, met de lunch ertussenin.

    Goed: van 9:00 tot 12:30, met de lunch erna.

    ## Getal
    Vier uur voor een dagdeel is een keuze van deze kit. Je stelt het per plan in bij Grenzen, “Langste
    programma in minuten”.
    """
    limit = context.plan.limits.day_part_minutes
    if context.guest_minutes > limit:
        yield Hit(
            "programme",
            f"Het bezoek duurt {duration(context.guest_minutes)}; één dagdeel is hooguit {duration(limit)}.",
            "Maak onderdelen korter of laat er een weg. Een lunch voor- of achteraf telt niet mee.",
        )


@register("INV202", "buiten-het-dagdeel", Severity.TIP, source=OPZET, silenced_by=("INV201",))
def outside_day_part(context: RuleContext) -> Hits:
    """Meer dan de helft van het bezoek valt buiten het gekozen dagdeel.

    De regel zwijgt zolang de begintijd niet vaststaat.

    ## Waarom
    Opzet: “Eén dagdeel is in het algemeen meer dan genoeg.” Gasten maken op het dagdeel in de uitnodiging
    hun agenda vrij.

    ## Voorbeeld
    Mis: dagdeel ochtend, terwijl het programma van 12:30 tot 15:30 loopt.

    Goed: dagdeel middag. Een bezoek van 11:00 tot 14:00 mag ochtend en middag heten.

    ## Getal
    De uren zijn een keuze van deze kit: ochtend van 8 tot 13, middag van 12 tot 18 en avond van 17 tot 22
    uur. Wil je er bewust van afwijken, laat de regel dan met een reden weg.
    """
    day_part, span = context.plan.day_part, context.schedule.guest_time
    if day_part is None or span is None or context.schedule.start_is_assumed:
        return
    (start, end), (opens, closes) = span, _HOURS[day_part]
    inside = max(0, min(end, closes) - max(start, opens))
    if (end - start) > 2 * inside:
        yield Hit(
            "day_part",
            f"Het bezoek is van {clock(start)} tot {clock(end)} uur; dat is grotendeels buiten de {day_part} "
            f"({clock(opens)} tot {clock(closes)} uur).",
            "Kies een ander dagdeel of verschuif de begintijd.",
        )


@register("INV203", "geen-presentatie", Severity.TIP, source=OPZET)
def no_presentation(context: RuleContext) -> Hits:
    """Er staat geen presentatie op het programma.

    Zolang het programma leeg is, zwijgt de regel.

    ## Waarom
    Opzet: “Als invulling van het werkbezoek kun je aan de volgende elementen denken: Een presentatie om
    snel kennis te maken. Hierin wordt ook de problematiek/prioriteit genoemd die je specifiek onder de
    aandacht wilt brengen.”

    ## Voorbeeld
    Mis: na de koffie gaat de groep meteen de wijk in.

    Goed: eerst een kwartier over de corporatie en over wat er speelt.
    """
    if context.schedule.guest_slots and not context.slots_of_kind(ItemKind.PRESENTATION):
        yield Hit(
            "programme",
            "Er staat geen presentatie op het programma.",
            "Begin met een korte presentatie: wie zijn jullie, en wat wil je onder de aandacht brengen?",
        )


@register("INV204", "presentatie-na-rondleiding", Severity.TIP, source=OPZET)
def presentation_late(context: RuleContext) -> Hits:
    """De eerste presentatie begint pas na de eerste rondleiding.

    Wisselen twee groepen elkaar af (de een eerst naar de presentatie, de ander eerst op pad), dan zwijgt de
    regel.

    ## Waarom
    Opzet: “Een presentatie om snel kennis te maken.” Wie het verhaal kent, ziet in de wijk meer.

    ## Voorbeeld
    Mis: 9:00 rondleiding, 10:30 presentatie.

    Goed: 9:00 presentatie, 9:30 rondleiding.
    """
    presentations, tours = context.slots_of_kind(ItemKind.PRESENTATION), context.slots_of_kind(ItemKind.TOUR)
    presentation = min(presentations, key=lambda slot: slot.start, default=None)
    tour = min(tours, key=lambda slot: slot.start, default=None)
    if presentation and tour and presentation.start > tour.start:
        yield Hit(
            f"programme[{presentation.index}]",
            f"{name_of(presentation.item)} komt pas na {name_of(tour.item)}.",
            "Zet de presentatie vóór de rondleiding, zodat gasten weten waar ze naar kijken.",
        )


@register("INV205", "geen-rondleiding", Severity.WARNING, source=OPZET)
def no_tour(context: RuleContext) -> Hits:
    """Er staat geen rondleiding op het programma.

    ## Waarom
    Opzet: “Een rondleiding in de wijk ter illustratie, met bezoek aan woning, buurthuis, bouwproject,
    aandachtswijk e.d. Daarbij enkele gesprekken met bewoners, medewerkers en/of andere betrokkenen.”

    ## Voorbeeld
    Mis: ontvangst, twee presentaties en een netwerkmoment, alles op kantoor.

    Goed: na de presentatie een rondleiding langs een bouwproject en een buurthuis.
    """
    if not context.schedule.guest_slots:
        yield Hit(
            "programme",
            "Er staat nog niets op het programma.",
            "Begin met een ontvangst, een presentatie, een rondleiding en een netwerkmoment.",
        )
    elif not context.slots_of_kind(ItemKind.TOUR):
        yield Hit(
            "programme",
            "Er staat geen rondleiding op het programma.",
            "Neem de gasten mee de wijk in: naar een woning, buurthuis, bouwproject of aandachtswijk.",
        )


@register("INV206", "rondleiding-zonder-gesprek", Severity.WARNING, source=OPZET)
def tour_without_partners(context: RuleContext) -> Hits:
    """Bij de rondleiding hoort geen gesprek: er zijn geen gesprekspartners.

    Gesprekspartners op de rondleiding zelf tellen, of bij een onderdeel “gesprek” van dezelfde groep of van
    iedereen. Wie zich heeft afgemeld telt niet.

    ## Waarom
    Opzet: “Daarbij enkele gesprekken met bewoners, medewerkers en/of andere betrokkenen.”

    ## Voorbeeld
    Mis: een wandeling langs vier gebouwen, zonder dat de gasten iemand spreken.

    Goed: in het buurthuis vertellen twee bewoners over hun straat.
    """
    talks = [
        slot for slot in context.slots_of_kind(ItemKind.CONVERSATION) if context.present(slot.item.partners)
    ]
    for slot in context.slots_of_kind(ItemKind.TOUR):
        has_talk = any(not slot.lane or talk.lane in ("", slot.lane) for talk in talks)
        if not has_talk and not context.present(slot.item.partners):
            yield Hit(
                f"programme[{slot.index}].partners",
                f"Tijdens {name_of(slot.item)} spreken de gasten niemand: er zijn geen gesprekspartners.",
                "Zet erbij met wie de gasten praten: bewoners, medewerkers of andere betrokkenen.",
            )


@register("INV207", "geen-netwerkmoment", Severity.TIP, source=OPZET)
def no_networking(context: RuleContext) -> Hits:
    """Er is geen netwerkmoment; een lunch telt ook.

    Zolang het programma leeg is, zwijgt de regel.

    ## Waarom
    Opzet: “Een netwerkmoment waarin wat informeler gesproken kan worden.”

    ## Voorbeeld
    Mis: na de rondleiding stapt iedereen op.

    Goed: een half uur napraten bij de koffie, of samen lunchen.
    """
    if context.schedule.guest_slots and not context.slots_of_kind(ItemKind.NETWORKING, ItemKind.LUNCH):
        yield Hit(
            "programme",
            "Er staat geen netwerkmoment op het programma.",
            "Maak ruimte om informeel te praten, bijvoorbeeld met een lunch of een half uur napraten.",
        )


@register("INV208", "lunchtijd-zonder-lunch", Severity.TIP, source=OPZET)
def no_lunch(context: RuleContext) -> Hits:
    """Het bezoek raakt de lunchtijd, maar er is geen lunch.

    Een netwerkmoment waar je bij Catering iets hebt ingevuld, geldt ook als lunch. De regel zwijgt zolang de
    begintijd niet vaststaat.

    ## Waarom
    Opzet: “Kijk ook of je een lunch aan kunt bieden voor- of achteraf.”

    ## Voorbeeld
    Mis: van 9:30 tot 12:45, zonder lunch.

    Goed: van 9:30 tot 12:30, met daarna een lunch. Een bezoek dat om 12:00 klaar is of om 13:00 begint,
    hoeft geen lunch.

    ## Getal
    Lunchtijd van 12 tot 13 uur is een keuze van deze kit.
    """
    span = context.schedule.guest_time
    if span is None or context.schedule.start_is_assumed:
        return
    (start, end), (opens, closes) = span, _LUNCHTIME
    has_lunch = context.slots_of_kind(ItemKind.LUNCH) or any(
        slot.item.catering.strip() for slot in context.slots_of_kind(ItemKind.NETWORKING)
    )
    if start < closes and end > opens and not has_lunch:
        yield Hit(
            "programme",
            f"Het bezoek is van {clock(start)} tot {clock(end)} uur, maar er is geen lunch.",
            "Bied een lunch aan, liefst voor- of achteraf.",
        )


@register("INV209", "lunch-middenin", Severity.TIP, source=OPZET)
def lunch_in_the_middle(context: RuleContext) -> Hits:
    """De lunch valt midden in het programma en er zijn geen gesprekspartners bij.

    Middenin is: met een presentatie, rondleiding, gesprek of verdieping ervoor én erna. Zitten er
    gesprekspartners of sprekers aan, dan werkt de lunch voor het bezoek en zwijgt de regel.

    ## Waarom
    Opzet: “Kijk ook of je een lunch aan kunt bieden voor- of achteraf.” Een lunch middenin maakt het
    dagdeel langer.

    ## Voorbeeld
    Mis: presentatie, dan een uur lunch, dan de rondleiding.

    Goed: lunch na de rondleiding, of een lunch in het buurthuis waar bewoners mee aan tafel zitten.
    """
    lunches: dict[int, Slot] = {}
    for slots in context.slots_by_group:
        starts = [slot.start for slot in slots if slot.item.kind in _CONTENT]
        for slot in slots:
            if slot.item.kind is ItemKind.LUNCH and starts and min(starts) < slot.start < max(starts):
                lunches[slot.index] = slot
    for index, slot in lunches.items():
        if not context.present(slot.item.partners + slot.item.speakers):
            yield Hit(
                f"programme[{index}].partners",
                f"{name_of(slot.item)} valt midden in het programma en er zijn geen gesprekspartners bij.",
                "Zet de lunch voor- of achteraf, of laat bewoners of betrokkenen aanschuiven.",
            )


@register("INV210", "rondleiding-op-kantoor", Severity.WARNING, source=OPZET)
def tour_at_the_office(context: RuleContext) -> Hits:
    """De rondleiding gaat alleen langs kantoren.

    De regel zwijgt als een andere rondleiding wel de wijk in gaat, en zolang van een stop de soort niet is
    ingevuld.

    ## Waarom
    Opzet: “Een rondleiding **in de wijk** ter illustratie, met bezoek aan woning, buurthuis, bouwproject,
    aandachtswijk e.d.”

    ## Voorbeeld
    Mis: een rondleiding met als enige stop het eigen kantoor.

    Goed: een rondleiding langs een gerenoveerde woning en het buurthuis.
    """
    tours = [slot for slot in context.slots_of_kind(ItemKind.TOUR) if slot.item.places]
    if any(place.kind is not PlaceKind.OFFICE for slot in tours for place in slot.item.places):
        return
    for slot in tours:
        field = "stops" if slot.item.stops else "place"
        yield Hit(
            f"programme[{slot.index}].{field}",
            f"{name_of(slot.item)} gaat alleen langs kantoren.",
            "Neem de gasten mee de wijk in: naar een woning, buurthuis, bouwproject of aandachtswijk.",
        )
