"""INV201, INV202, INV208, INV209: how long the visit lasts, and lunch (opzet, "Wat is de invulling?")."""

from collections.abc import Iterator

from ..plan import DayPart, ItemKind, clock
from ..text.wording import duration
from .context import RuleContext, called
from .finding import Severity
from .registry import OPZET, Hit, register

_HOURS = {
    DayPart.MORNING: (8 * 60, 13 * 60),
    DayPart.AFTERNOON: (12 * 60, 18 * 60),
    DayPart.EVENING: (17 * 60, 22 * 60),
}
_LUNCHTIME = (12 * 60, 13 * 60)
_CONTENT = {ItemKind.PRESENTATION, ItemKind.TOUR, ItemKind.CONVERSATION, ItemKind.DEEPENING}


@register("INV201", "langer-dan-een-dagdeel", Severity.WARNING, source=OPZET)
def too_long(facts: RuleContext) -> Iterator[Hit]:
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
    limit = facts.plan.limits.day_part_minutes
    if facts.guest_minutes > limit:
        yield Hit(
            "programme",
            f"Het bezoek duurt {duration(facts.guest_minutes)}; één dagdeel is hooguit {duration(limit)}.",
            "Maak onderdelen korter of laat er een weg. Een lunch voor- of achteraf telt niet mee.",
        )


@register("INV202", "buiten-het-dagdeel", Severity.TIP, source=OPZET, silenced_by=("INV201",))
def outside_day_part(facts: RuleContext) -> Iterator[Hit]:
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
    day_part, span = facts.plan.day_part, facts.schedule.guest_time
    if day_part is None or span is None or facts.schedule.start_is_assumed:
        return
    start, end = span
    opens, closes = _HOURS[day_part]
    inside = max(0, min(end, closes) - max(start, opens))
    if (end - start) > 2 * inside:
        yield Hit(
            "day_part",
            f"Het bezoek is van {clock(start)} tot {clock(end)} uur; dat is grotendeels buiten de {day_part} "
            f"({clock(opens)} tot {clock(closes)} uur).",
            "Kies een ander dagdeel of verschuif de begintijd.",
        )


@register("INV208", "lunchtijd-zonder-lunch", Severity.TIP, source=OPZET)
def no_lunch(facts: RuleContext) -> Iterator[Hit]:
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
    span = facts.schedule.guest_time
    if span is None or facts.schedule.start_is_assumed:
        return
    start, end = span
    opens, closes = _LUNCHTIME
    fed = facts.of_kind(ItemKind.LUNCH) or [
        slot for slot in facts.of_kind(ItemKind.NETWORKING) if slot.item.catering.strip()
    ]
    if start < closes and end > opens and not fed:
        yield Hit(
            "programme",
            f"Het bezoek is van {clock(start)} tot {clock(end)} uur, maar er is geen lunch.",
            "Bied een lunch aan, liefst voor- of achteraf.",
        )


@register("INV209", "lunch-middenin", Severity.TIP, source=OPZET)
def lunch_in_the_middle(facts: RuleContext) -> Iterator[Hit]:
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
    reported = set()
    for lane in facts.lanes:
        content = [slot for slot in lane if slot.item.kind in _CONTENT]
        for slot in lane:
            if slot.item.kind is not ItemKind.LUNCH or slot.index in reported:
                continue
            before = any(other.start < slot.start for other in content)
            after = any(other.start > slot.start for other in content)
            if before and after and not facts.present(slot.item.partners + slot.item.speakers):
                reported.add(slot.index)
                yield Hit(
                    f"programme[{slot.index}].partners",
                    f"{called(slot.item)} valt midden in het programma en er zijn geen gesprekspartners bij.",
                    "Zet de lunch voor- of achteraf, of laat bewoners of betrokkenen aanschuiven.",
                )
