"""BOO301–BOO303, BOO306–BOO310: what the visit has to say (opzet, "de boodschap")."""

from collections.abc import Iterable

from ..plan import ItemKind
from ..text.phrases import plain
from ..text.wording import counted, duration, number
from ..timing import Slot
from .context import RuleContext, group_phrase, name_of
from .registry import KIT, OPZET, Hit, Hits, Severity, register


@register("BOO301", "geen-boodschap", Severity.WARNING, source=OPZET)
def no_message(context: RuleContext) -> Hits:
    """Er is geen boodschap opgeschreven.

    ## Wat de opzet zegt
    “Denk goed na over de boodschap die je over wilt brengen en overvoer de politici niet met te veel
    informatie.”

    ## Wat wij aanraden
    Schrijf in één zin op wat de gasten moeten onthouden, en zeg die zin hardop tegen een collega.

    ## Voorbeeld
    Mis: het programma is klaar, maar nergens staat wat het Kamerlid moet onthouden.

    Goed: “Zonder geld voor een warmtenet blijven 400 huurders in een tochtig huis zitten.”
    """
    if not any(message.text.strip() for message in context.plan.messages):
        yield Hit(
            "messages",
            "Er is nog geen boodschap opgeschreven.",
            "Schrijf in één zin op wat de politici van dit bezoek moeten onthouden.",
        )


@register("BOO302", "te-veel-boodschappen", Severity.WARNING, source=OPZET)
def too_many_messages(context: RuleContext) -> Hits:
    """Er zijn veel boodschappen.

    ## Wat de opzet zegt
    “… overvoer de politici niet met te veel informatie.”

    ## Wat wij aanraden
    Hoogstens drie boodschappen. Kies de belangrijkste, en bewaar de rest voor een ander moment.

    ## Voorbeeld
    Mis: zes boodschappen, van nieuwbouw tot schimmel.

    Goed: twee boodschappen, die elk in een onderdeel terugkomen.

    ## Getal
    Drie boodschappen is een keuze van deze kit; de opzet noemt geen getal. Je stelt het per plan in bij
    Grenzen, “Meeste boodschappen”.
    """
    limit = context.plan.limits.messages
    count = sum(bool(message.text.strip()) for message in context.plan.messages)
    if count > limit:
        yield Hit(
            "messages",
            f"Er zijn {counted(count, 'boodschap', 'boodschappen')}; "
            f"{context.limit_phrase('messages', number(limit))}.",
            "Kies de belangrijkste en bewaar de rest voor een ander moment.",
        )


@register("BOO303", "lange-boodschap", Severity.WARNING, source=OPZET)
def long_message(context: RuleContext) -> Hits:
    """Een boodschap is lang.

    ## Wat de opzet zegt
    “Denk goed na over de boodschap die je over wilt brengen en overvoer de politici niet met te veel
    informatie.”

    ## Wat wij aanraden
    Hoogstens veertig woorden: één of twee zinnen die iemand kan navertellen.

    ## Voorbeeld
    Mis: een alinea van tachtig woorden met drie getallen.

    Goed: “Geef ons rust in de regels, dan bouwen wij door.”

    ## Getal
    Veertig woorden is een keuze van deze kit; de opzet noemt geen getal. Je stelt het per plan in bij
    Grenzen, “Langste boodschap in woorden”.
    """
    limit = context.plan.limits.message_words
    for index, message in enumerate(context.plan.messages):
        words = len(message.text.split())
        if words > limit:
            yield Hit(
                f"messages[{index}].text",
                f"Boodschap {index + 1} telt {words} woorden; "
                f"{context.limit_phrase('message_words', str(limit))}.",
                "Maak er één of twee zinnen van die iemand kan navertellen.",
            )


@register("BOO306", "vooral-presentatie", Severity.WARNING, source=OPZET)
def mostly_presentation(context: RuleContext) -> Hits:
    """Een groot deel van het bezoek is presentatie.

    Lopen er groepen naast elkaar, dan kijkt de regel per groep.

    ## Wat de opzet zegt
    “… overvoer de politici niet met te veel informatie.” “Een presentatie om **snel** kennis te maken.”

    ## Wat wij aanraden
    Hoogstens de helft van de tijd. Laat de wijk het verhaal vertellen.

    ## Voorbeeld
    Mis: van de drie uur zijn er twee voor presentaties.

    Goed: een half uur presentatie, en de rest van de tijd in de wijk en in gesprek.

    ## Getal
    De helft van de tijd is een keuze van deze kit; de opzet noemt geen getal. Je stelt het per plan in bij
    Grenzen, “Grootste deel presentatie in procenten”.
    """
    total, limit = context.guest_minutes, context.plan.limits.presentation_percent
    for slots in context.slots_by_group:
        presentations = [slot for slot in slots if slot.item.kind is ItemKind.PRESENTATION]
        minutes = _minutes_covered(presentations)
        if minutes * 100 > total * limit:
            longest = max(presentations, key=lambda slot: slot.item.minutes)
            yield Hit(
                f"programme[{longest.index}].minutes",
                f"Van de {duration(total)} is {duration(minutes)} presentatie{group_phrase(longest.lane)} "
                f"({round(100 * minutes / total)} procent); "
                f"{context.limit_phrase('presentation_percent', f'{limit} procent')}.",
                "Maak de presentatie korter en laat de wijk het verhaal vertellen.",
            )
            return


def _minutes_covered(slots: Iterable[Slot]) -> int:
    """Return for how many minutes at least one of the slots is going on."""
    minutes = covered_until = 0
    for slot in sorted(slots, key=lambda slot: slot.start):
        minutes += max(0, slot.end - max(slot.start, covered_until))
        covered_until = max(covered_until, slot.end)
    return minutes


@register("BOO307", "niets-over-de-regio", Severity.WARNING, source=OPZET)
def no_regional_issue(context: RuleContext) -> Hits:
    """Er staat niet wat er speelt in de regio.

    ## Wat de opzet zegt
    “Door een werkbezoek krijgen corporaties de mogelijkheid om hun **regionale belangen en issues** die
    spelen onder de aandacht te krijgen bij de landelijke politiek.”

    ## Wat wij aanraden
    Noem wat hier anders of urgenter is dan elders, met een getal of een voorbeeld dat blijft hangen.

    ## Voorbeeld
    Mis: de boodschap gaat over woningnood in heel Nederland.

    Goed: “In de Achterhoek trekken starters weg omdat er geen kleine woningen zijn.”
    """
    if not context.plan.regional_issue.strip():
        yield Hit(
            "regional_issue",
            "Er staat niet wat er speelt in de regio.",
            "Beschrijf in een paar zinnen wat hier anders of urgenter is dan elders.",
        )


@register("BOO308", "boodschap-nergens-te-zien", Severity.TIP, source=OPZET, silenced_by=("BOO301",))
def message_nowhere(context: RuleContext) -> Hits:
    """Geen enkel onderdeel laat een boodschap zien.

    Zolang het programma leeg is, zwijgt de regel.

    ## Wat de opzet zegt
    Over de presentatie: “Hierin wordt ook de problematiek/prioriteit genoemd die je specifiek onder de
    aandacht wilt brengen.”

    ## Wat wij aanraden
    Geef elke boodschap een plek waar gasten haar zien of horen; begin met de presentatie.

    ## Voorbeeld
    Mis: er zijn twee boodschappen, maar bij geen onderdeel is er een aangevinkt.

    Goed: de presentatie noemt de eerste boodschap en de rondleiding laat haar zien.
    """
    ids = {message.id for message in context.plan.messages}
    slots = context.schedule.guest_slots
    if not slots or any(not ids.isdisjoint(slot.item.messages) for slot in slots):
        return
    presentations = context.slots_of_kind(ItemKind.PRESENTATION)
    path = f"programme[{presentations[0].index}].messages" if presentations else "programme"
    start = f" Begin bij {name_of(presentations[0].item)}." if presentations else ""
    yield Hit(
        path,
        "Geen enkel onderdeel van het programma laat een boodschap zien.",
        f"Vink bij een onderdeel aan welke boodschap het laat zien.{start}",
    )


@register("BOO309", "geen-vraag", Severity.TIP, source=KIT)
def no_ask(context: RuleContext) -> Hits:
    """Er staat niet wat je van de politiek vraagt.

    ## Waarom
    Een Kamerlid dat weet wat je vraagt, kan er na het bezoek iets mee doen: een Kamervraag, een motie, een
    gesprek met de minister.

    ## Wat wij aanraden
    Schrijf in één zin op wat de politicus kan doen, en wanneer dat nodig is.

    ## Voorbeeld
    Mis: drie boodschappen, en geen vraag.

    Goed: “Vraag de minister voor de zomer om duidelijkheid over de regels voor warmtenetten.”
    """
    if not context.plan.ask.strip():
        yield Hit(
            "ask",
            "Er staat niet wat je van de politiek vraagt.",
            "Schrijf in één zin op wat de politicus met jullie verhaal kan doen.",
        )


@register("BOO310", "dubbele-boodschap", Severity.WARNING, source=KIT)
def repeated_message(context: RuleContext) -> Hits:
    """Dezelfde boodschap staat er twee keer.

    De regel let niet op hoofdletters, accenten en leestekens.

    ## Waarom
    Wie dezelfde boodschap twee keer leest in de briefing, zoekt naar het verschil. En bij een onderdeel is
    niet te zien welke van de twee je aanvinkt.

    ## Wat wij aanraden
    Haal er één weg, en kijk of bij de onderdelen de andere is aangevinkt.

    ## Voorbeeld
    Mis: “Huurders willen rust.” en “huurders willen rust”.

    Goed: de boodschap staat er één keer.
    """
    first_index: dict[str, int] = {}
    for index, message in enumerate(context.plan.messages):
        words = plain(message.text)
        if words and first_index.setdefault(words, index) != index:
            yield Hit(
                f"messages[{index}].text",
                f"Boodschap {index + 1} is dezelfde als boodschap {first_index[words] + 1}.",
                "Haal er één weg, en kijk of bij de onderdelen de andere is aangevinkt.",
            )
