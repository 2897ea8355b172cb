"""INV203–INV207, INV210: what the visit is made of (opzet, "Wat is de invulling?")."""

from collections.abc import Iterator

from ..plan import ItemKind, PlaceKind, ProgrammeItem
from .context import RuleContext, called
from .finding import Severity
from .registry import OPZET, Hit, register


@register("INV203", "geen-presentatie", Severity.TIP, source=OPZET)
def no_presentation(facts: RuleContext) -> Iterator[Hit]:
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
    if facts.slots and not facts.of_kind(ItemKind.PRESENTATION):
        yield Hit(
            "programme",
            "Er staat geen presentatie op het programma.",
            "Begin met een korte presentatie: wie zijn jullie, en wat wil je onder de aandacht brengen?",
        )


@register("INV204", "presentatie-na-rondleiding", Severity.TIP, source=OPZET)
def presentation_late(facts: RuleContext) -> Iterator[Hit]:
    """De eerste presentatie begint pas na de eerste rondleiding.

    Wisselen twee groepen elkaar af (de een eerst naar de presentatie, de ander eerst op pad), dan zwijgt de
    regel.

    ## Waarom
    Opzet: “Een presentatie om snel kennis te maken.” Wie het verhaal kent, ziet in de wijk meer.

    ## Voorbeeld
    Mis: 9:00 rondleiding, 10:30 presentatie.

    Goed: 9:00 presentatie, 9:30 rondleiding.
    """
    presentations, tours = facts.of_kind(ItemKind.PRESENTATION), facts.of_kind(ItemKind.TOUR)
    if not presentations or not tours:
        return
    first = min(presentations, key=lambda slot: slot.start)
    tour = min(tours, key=lambda slot: slot.start)
    if first.start > tour.start:
        yield Hit(
            f"programme[{first.index}]",
            f"{called(first.item)} komt pas na {called(tour.item)}.",
            "Zet de presentatie vóór de rondleiding, zodat gasten weten waar ze naar kijken.",
        )


@register("INV205", "geen-rondleiding", Severity.WARNING, source=OPZET)
def no_tour(facts: RuleContext) -> Iterator[Hit]:
    """Er staat geen rondleiding op het programma.

    ## Waarom
    Opzet: “Een rondleiding in de wijk ter illustratie, met bezoek aan woning, buurthuis, bouwproject,
    aandachtswijk e.d. Daarbij enkele gesprekken met bewoners, medewerkers en/of andere betrokkenen.”

    ## Voorbeeld
    Mis: ontvangst, twee presentaties en een netwerkmoment, alles op kantoor.

    Goed: na de presentatie een rondleiding langs een bouwproject en een buurthuis.
    """
    if not facts.slots:
        yield Hit(
            "programme",
            "Er staat nog niets op het programma.",
            "Begin met een ontvangst, een presentatie, een rondleiding en een netwerkmoment.",
        )
    elif not facts.of_kind(ItemKind.TOUR):
        yield Hit(
            "programme",
            "Er staat geen rondleiding op het programma.",
            "Neem de gasten mee de wijk in: naar een woning, buurthuis, bouwproject of aandachtswijk.",
        )


@register("INV206", "rondleiding-zonder-gesprek", Severity.WARNING, source=OPZET)
def tour_without_partners(facts: RuleContext) -> Iterator[Hit]:
    """Bij de rondleiding hoort geen gesprek: er zijn geen gesprekspartners.

    Gesprekspartners op de rondleiding zelf tellen, of bij een onderdeel “gesprek” van dezelfde groep of van
    iedereen. Wie zich heeft afgemeld telt niet.

    ## Waarom
    Opzet: “Daarbij enkele gesprekken met bewoners, medewerkers en/of andere betrokkenen.”

    ## Voorbeeld
    Mis: een wandeling langs vier gebouwen, zonder dat de gasten iemand spreken.

    Goed: in het buurthuis vertellen twee bewoners over hun straat.
    """
    talks = [slot for slot in facts.of_kind(ItemKind.CONVERSATION) if facts.present(slot.item.partners)]
    for slot in facts.of_kind(ItemKind.TOUR):
        shared = any(not slot.lane or talk.lane in ("", slot.lane) for talk in talks)
        if not shared and not facts.present(slot.item.partners):
            yield Hit(
                f"programme[{slot.index}].partners",
                f"Tijdens {called(slot.item)} spreken de gasten niemand: er zijn geen gesprekspartners.",
                "Zet erbij met wie de gasten praten: bewoners, medewerkers of andere betrokkenen.",
            )


@register("INV207", "geen-netwerkmoment", Severity.TIP, source=OPZET)
def no_networking(facts: RuleContext) -> Iterator[Hit]:
    """Er is geen netwerkmoment; een lunch telt ook.

    Zolang het programma leeg is, zwijgt de regel.

    ## Waarom
    Opzet: “Een netwerkmoment waarin wat informeler gesproken kan worden.”

    ## Voorbeeld
    Mis: na de rondleiding stapt iedereen op.

    Goed: een half uur napraten bij de koffie, of samen lunchen.
    """
    if facts.slots and not facts.of_kind(ItemKind.NETWORKING, ItemKind.LUNCH):
        yield Hit(
            "programme",
            "Er staat geen netwerkmoment op het programma.",
            "Maak ruimte om informeel te praten, bijvoorbeeld met een lunch of een half uur napraten.",
        )


@register("INV210", "rondleiding-op-kantoor", Severity.WARNING, source=OPZET)
def tour_at_the_office(facts: RuleContext) -> Iterator[Hit]:
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
    tours = [slot for slot in facts.of_kind(ItemKind.TOUR) if slot.item.places]
    if not tours or not all(_only_offices(slot.item) for slot in tours):
        return
    for slot in tours:
        field = "stops" if slot.item.stops else "place"
        yield Hit(
            f"programme[{slot.index}].{field}",
            f"{called(slot.item)} gaat alleen langs kantoren.",
            "Neem de gasten mee de wijk in: naar een woning, buurthuis, bouwproject of aandachtswijk.",
        )


def _only_offices(item: ProgrammeItem) -> bool:
    return all(place.kind is PlaceKind.OFFICE for place in item.places)
