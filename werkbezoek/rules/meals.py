"""INV208, INV209, INV213: what guests eat, and when (opzet, "Wat is de invulling?")."""

from ..plan import MEALS, ItemKind
from ..text.wording import period
from ..timing import Slot
from .context import RuleContext, name_of
from .registry import DRAAIBOEKEN, OPZET, Hit, Hits, Severity, register

_NOON, _ONE = 12 * 60, 13 * 60
_LONG_ENOUGH_TO_EAT = 30
_CONTENT = {ItemKind.PRESENTATION, ItemKind.TOUR, ItemKind.CONVERSATION, ItemKind.DEEPENING}


@register("INV208", "lunchtijd-zonder-lunch", Severity.TIP, source=OPZET)
def no_lunch(context: RuleContext) -> Hits:
    """Het bezoek gaat door in lunchtijd, en er wordt niets geserveerd.

    Het gaat om bezoeken waarvan een half uur of meer tussen 12.00 en 13.00 uur valt. Een lunch telt altijd.
    Heb je bij Catering iets ingevuld, dan telt ook een netwerkmoment, of een ander onderdeel in dat uur. De
    regel zwijgt zolang de begintijd niet vaststaat.

    ## Wat de opzet zegt
    “Kijk ook of je een lunch aan kunt bieden voor- of achteraf.”

    ## Wat wij aanraden
    Soep en een broodje zijn genoeg. Kan het niet, zet dan in het programma dat er geen lunch is.

    ## Voorbeeld
    Mis: van 9.30 tot 12.45 uur, zonder lunch.

    Goed: van 9.30 tot 12.30 uur, met daarna een lunch. Bij een bezoek dat om 12.15 uur klaar is, hoeft geen
    lunch.

    ## Getal
    Een half uur tussen 12.00 en 13.00 uur is een keuze van deze kit.
    """
    span = context.schedule.guest_time
    if span is None or context.schedule.start_is_assumed:
        return
    start, end = span
    at_lunchtime = min(end, _ONE) - max(start, _NOON)
    if at_lunchtime >= _LONG_ENOUGH_TO_EAT and not any(map(_feeds_guests, context.schedule.guest_slots)):
        yield Hit(
            "programme",
            f"Het bezoek is van {period(start, end)}, en voor de lunch is niets geregeld.",
            "Kijk of je een lunch kunt aanbieden, voor- of achteraf.",
        )


def _feeds_guests(slot: Slot) -> bool:
    """Return whether guests get a lunch: as an item, or as catering with networking or at lunchtime."""
    if slot.item.kind is ItemKind.LUNCH:
        return True
    is_when_people_eat = slot.item.kind is ItemKind.NETWORKING or (slot.start <= _ONE and slot.end >= _NOON)
    return is_when_people_eat and bool(slot.item.catering.strip())


@register("INV209", "lunch-middenin", Severity.TIP, source=OPZET)
def meal_in_the_middle(context: RuleContext) -> Hits:
    """De lunch of het diner valt midden in het programma en er zijn geen gesprekspartners bij.

    Middenin is: met een presentatie, rondleiding, gesprek of verdieping ervoor én erna. Zitten er
    gesprekspartners of sprekers aan, dan is de maaltijd ook een gesprek, en zwijgt de regel.

    ## Wat de opzet zegt
    “Kijk ook of je een lunch aan kunt bieden voor- of achteraf.”

    ## Wat wij aanraden
    Zet de maaltijd voor- of achteraf, of laat bewoners of betrokkenen aanschuiven. Een lunch of diner
    middenin maakt het bezoek langer.

    ## Voorbeeld
    Mis: presentatie, dan een uur lunch, dan de rondleiding.

    Goed: lunch na de rondleiding, of een lunch in het buurthuis waar bewoners mee aan tafel zitten.
    """
    meals: dict[int, Slot] = {}
    for slots in context.slots_by_group:
        starts = [slot.start for slot in slots if slot.item.kind in _CONTENT]
        for slot in slots:
            if slot.item.kind in MEALS and starts and min(starts) < slot.start < max(starts):
                meals[slot.index] = slot
    for index, slot in meals.items():
        if not context.present(slot.item.partners + slot.item.speakers):
            yield Hit(
                f"programme[{index}].partners",
                f"{name_of(slot.item)} valt midden in het programma en er zijn geen gesprekspartners bij.",
                f"Zet {'de lunch' if slot.item.kind is ItemKind.LUNCH else 'het diner'} voor- of achteraf, "
                "of laat bewoners of betrokkenen aanschuiven.",
            )


@register("INV213", "maaltijd-zonder-catering", Severity.WARNING, source=DRAAIBOEKEN)
def meal_without_catering(context: RuleContext) -> Hits:
    """Bij een lunch of diner staat niet wat er klaarstaat.

    ## Waarom
    In het document voor de catering staan alleen onderdelen waar iets is ingevuld. Een lunch zonder catering
    komt daar dus niet in, en dan staat er niets klaar.

    ## Wat wij aanraden
    Schrijf op wat er komt en voor hoeveel mensen. Bestellen gasten zelf, bijvoorbeeld in een restaurant,
    schrijf dat dan op.

    ## Voorbeeld
    Mis: “Lunch”, zonder iets bij Catering.

    Goed: “broodjes en soep, waarvan de helft vegetarisch”.
    """
    for slot in context.slots_of_kind(*MEALS):
        if not slot.item.catering.strip():
            yield Hit(
                f"programme[{slot.index}].catering",
                f"Bij {name_of(slot.item)} staat niet wat er klaarstaat: de catering ziet dit dan niet.",
                "Vul bij Catering in wat er komt, of waar jullie bestellen.",
            )
