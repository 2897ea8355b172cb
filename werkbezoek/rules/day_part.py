"""INV201, INV202: how long the visit lasts, and on which part of the day (opzet, "Wat is de invulling?")."""

from ..plan import DayPart
from ..text.wording import duration, period
from .context import RuleContext
from .registry import KIT, OPZET, Hit, Hits, Severity, register

_HOURS = {
    DayPart.MORNING: (8 * 60, 13 * 60),
    DayPart.AFTERNOON: (12 * 60, 18 * 60),
    DayPart.EVENING: (17 * 60, 24 * 60),
}


@register("INV201", "langer-dan-een-dagdeel", Severity.TIP, source=OPZET)
def too_long(context: RuleContext) -> Hits:
    """Het bezoek duurt langer dan één dagdeel.

    De duur loopt van het begin van het eerste tot het eind van het laatste onderdeel voor gasten. Interne
    onderdelen en een lunch of diner helemaal aan het begin of eind tellen niet mee. Meer dan één dagdeel is
    een tip, meer dan twee een waarschuwing.

    ## Wat de opzet zegt
    “Een werkbezoek moet niet te lang duren. Eén dagdeel is in het algemeen meer dan genoeg.”

    ## Wat wij aanraden
    Hoogstens vier uur. Vraag bij een langer bezoek vooraf aan het bureau of het Kamerlid zo lang kan blijven.

    ## Voorbeeld
    Mis: van 9.00 tot 15.00 uur, met de lunch ertussenin.

    Goed: van 9.00 tot 12.30 uur, met de lunch erna.

    ## Getal
    Vier uur voor een dagdeel is een keuze van deze kit; de opzet noemt geen aantal uren. Je stelt het per
    plan in bij Grenzen, “Langste programma in minuten”.
    """
    limit = context.plan.limits.day_part_minutes
    if context.guest_minutes > limit:
        yield Hit(
            "programme",
            f"Het bezoek duurt {duration(context.guest_minutes)}; "
            f"{context.limit_phrase('day_part_minutes', duration(limit))}.",
            "Maak onderdelen korter of laat er een weg. Een maaltijd voor- of achteraf telt niet mee.",
            severity=Severity.WARNING if context.guest_minutes > 2 * limit else None,
        )


@register("INV202", "buiten-het-dagdeel", Severity.TIP, source=KIT, silenced_by=("INV201",))
def outside_day_part(context: RuleContext) -> Hits:
    """Meer dan de helft van het bezoek valt buiten het gekozen dagdeel.

    De regel zwijgt zolang de begintijd niet vaststaat.

    ## Waarom
    Gasten houden in hun agenda het dagdeel vrij dat in de uitnodiging staat.

    ## Wat wij aanraden
    Kies het dagdeel waarin het grootste deel van het programma valt.

    ## Voorbeeld
    Mis: dagdeel ochtend, terwijl het programma van 12.30 tot 15.30 uur loopt.

    Goed: dagdeel middag. Bij een bezoek van 11.00 tot 14.00 uur mag je ochtend of middag kiezen.

    ## Getal
    De uren zijn een keuze van deze kit: ochtend van 8.00 tot 13.00 uur, middag van 12.00 tot 18.00 uur en
    avond van 17.00 tot 24.00 uur. Wil je er bewust van afwijken, laat de regel dan met een reden weg.
    """
    day_part, span = context.plan.day_part, context.schedule.guest_time
    if day_part is None or span is None or context.schedule.start_is_assumed:
        return
    (start, end), (opens, closes) = span, _HOURS[day_part]
    inside = max(0, min(end, closes) - max(start, opens))
    if (end - start) > 2 * inside:
        yield Hit(
            "day_part",
            f"Het bezoek is van {period(start, end)}; dat is grotendeels buiten de {day_part} "
            f"({opens // 60}.00 tot {closes // 60}.00 uur).",
            "Kies een ander dagdeel of verschuif de begintijd.",
        )
