"""INV203–INV207, INV211: what the visit is made of (opzet, "Wat is de invulling?")."""

import tomllib
from functools import cache
from pathlib import Path

from ..plan import MEALS, ItemKind, PlaceKind
from ..text.wording import counted, quoted
from .context import RuleContext, name_of
from .public_texts import places_of
from .registry import KIT, OPZET, Hit, Hits, Severity, register


@register("INV203", "geen-presentatie", Severity.TIP, source=OPZET)
def no_presentation(context: RuleContext) -> Hits:
    """Er staat geen presentatie op het programma.

    Zolang het programma leeg is, zwijgt de regel.

    ## Wat de opzet zegt
    “Als invulling van het werkbezoek kun je aan de volgende elementen denken:” “Een presentatie om snel
    kennis te maken. Hierin wordt ook de problematiek/prioriteit genoemd die je specifiek onder de aandacht
    wilt brengen.”

    ## Wat wij aanraden
    Begin met een kwartier tot een half uur over de corporatie en over wat er speelt.

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

    ## Wat de opzet zegt
    “Een presentatie om snel kennis te maken.”

    ## Wat wij aanraden
    Zet de presentatie voor de rondleiding: wie het verhaal kent, ziet in de wijk meer.

    ## Voorbeeld
    Mis: om 9.00 uur de rondleiding, om 10.30 uur de presentatie.

    Goed: om 9.00 uur de presentatie, om 9.30 uur de rondleiding.
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


@register("INV205", "niet-de-wijk-in", Severity.TIP, source=OPZET)
def not_into_the_neighbourhood(context: RuleContext) -> Hits:
    """Er staat geen rondleiding op het programma, of de rondleiding gaat alleen langs kantoren.

    De regel zwijgt zolang van een stop de soort niet is ingevuld, en als een andere rondleiding wel de wijk
    in gaat.

    ## Wat de opzet zegt
    “Als invulling van het werkbezoek kun je aan de volgende elementen denken:” “Een rondleiding **in de
    wijk** ter illustratie, met bezoek aan woning, buurthuis, bouwproject, aandachtswijk e.d..”

    ## Wat wij aanraden
    Neem de gasten mee naar buiten: wat iemand zelf heeft gezien, vertelt die in Den Haag verder.

    ## Voorbeeld
    Mis: ontvangst, twee presentaties en een netwerkmoment, alles op kantoor.

    Goed: na de presentatie een rondleiding langs een bouwproject en een buurthuis.
    """
    tours = context.slots_of_kind(ItemKind.TOUR)
    advice = "Neem de gasten mee de wijk in: naar een woning, buurthuis, bouwproject of aandachtswijk."
    if not context.schedule.guest_slots:
        yield Hit(
            "programme",
            "Er staat nog niets op het programma.",
            "Begin met een ontvangst, een presentatie, een rondleiding en een netwerkmoment.",
        )
    elif not tours:
        yield Hit("programme", "Er staat geen rondleiding op het programma.", advice)
    elif all(place.kind is PlaceKind.OFFICE for slot in tours for place in slot.item.places):
        for slot in tours:
            if slot.item.places:
                field = "stops" if slot.item.stops else "place"
                yield Hit(
                    f"programme[{slot.index}].{field}",
                    f"{name_of(slot.item)} gaat alleen langs kantoren.",
                    advice,
                )


@register("INV206", "rondleiding-zonder-gesprek", Severity.TIP, source=OPZET)
def tour_without_partners(context: RuleContext) -> Hits:
    """Bij de rondleiding hoort geen gesprek: er zijn geen gesprekspartners.

    Gesprekspartners op de rondleiding zelf tellen, of bij een onderdeel “gesprek” van dezelfde groep of van
    iedereen. Wie zich heeft afgemeld telt niet.

    ## Wat de opzet zegt
    “Als invulling van het werkbezoek kun je aan de volgende elementen denken:” “Daarbij enkele gesprekken met
    bewoners, medewerkers en/of andere betrokkenen.”

    ## Wat wij aanraden
    Vraag twee of drie mensen die zelf meemaken waar het om gaat, en zeg ze vooraf wat er van ze verwacht
    wordt.

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
    """Er is geen netwerkmoment; een lunch of diner telt ook.

    Zolang het programma leeg is, zwijgt de regel.

    ## Wat de opzet zegt
    “Als invulling van het werkbezoek kun je aan de volgende elementen denken:” “Een netwerkmoment waarin wat
    informeler gesproken kan worden.”

    ## Wat wij aanraden
    Houd aan het eind een half uur vrij, voor gesprekken waar onderweg geen tijd voor was.

    ## Voorbeeld
    Mis: na de rondleiding stapt iedereen op.

    Goed: een half uur napraten bij de koffie, of samen lunchen.
    """
    if context.schedule.guest_slots and not context.slots_of_kind(ItemKind.NETWORKING, *MEALS):
        yield Hit(
            "programme",
            "Er staat geen netwerkmoment op het programma.",
            "Maak ruimte om informeel te praten, bijvoorbeeld met een lunch of een half uur napraten.",
        )


@cache
def model_texts() -> dict[str, frozenset[str]]:
    """Return the labels of places and the texts for guests in the model programmes."""
    tables = tomllib.loads(Path(__file__).with_name("model_texts.toml").read_text(encoding="utf-8"))
    return {name: frozenset(texts) for name, texts in tables.items()}


@register("INV211", "tekst-van-het-model", Severity.WARNING, source=KIT)
def model_text_left(context: RuleContext) -> Hits:
    """Er staat nog tekst van het modelprogramma in het programma.

    Het gaat om omschrijvingen van plekken, zoals “wijk waar het om gaat”, en om teksten voor gasten. Een
    woning of kantoor met een adres erbij is ingevuld genoeg.

    ## Waarom
    Gasten zien deze tekst. “Buurthuis in de wijk” zegt niet waar ze moeten zijn.

    ## Wat wij aanraden
    Loop na het kiezen van een model elk onderdeel langs, en vul namen en adressen in.

    ## Voorbeeld
    Mis: een stop “wijk waar het om gaat”.

    Goed: een stop “de Rozenbuurt, tussen het spoor en de Vijverweg”.
    """
    unchanged: list[tuple[str, str]] = []
    for index, item in enumerate(context.plan.programme):
        if item.is_internal:
            continue
        for path, place in places_of(index, item):
            has_address = place.kind in {PlaceKind.HOME, PlaceKind.OFFICE} and place.address.strip()
            if place.label.strip() in model_texts()["labels"] and not has_address:
                unchanged.append((f"{path}.label", place.label))
        if item.public_text.strip() in model_texts()["texts"]:
            unchanged.append((f"programme[{index}].public_text", item.public_text))
    if unchanged:
        path, text = unchanged[0]
        yield Hit(
            path,
            f"Er staat op {counted(len(unchanged), 'plek', 'plekken')} nog tekst van het modelprogramma: "
            f"{quoted(text.rstrip('.'))}.",
            "Vervang de tekst door wat er bij jullie is, of haal hem weg.",
        )
