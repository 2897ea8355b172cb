"""INV212, AVG606, AVG608: visits to the homes of residents."""

import re
from collections import Counter
from collections.abc import Iterator

from ..plan import ConsentScope, PressPolicy, ProgrammeItem, Role
from ..text.wording import number, quoted
from ..timing import Slot
from .context import RuleContext, name_of
from .press import photo_slots
from .registry import KIT, Hit, Hits, Severity, register

_MOST_IN_A_HOME = 8
_IN_TURNS = re.compile(
    r"groepjes|om de beurt|om beurten|in tweeën|buiten"
    r"|(?:maximaal|hoogstens|niet meer dan) \w+ (?:mensen|gasten)",
    re.IGNORECASE,
)
_HOUSE_NUMBER = re.compile(r"\s*(?P<street>\D*[^\W\d_.][’'.-]?)\s+(?P<number>\d{1,5})(?!\d)")
_STREET_AND_NUMBER = re.compile(
    r"\w+(?:straat|laan|weg|plein|hof|pad|dijk|kade|gracht|singel|steeg|plantsoen|dreef|park|kamp|erf)"
    r"\s+\d{1,5}(?!\d)",
    re.IGNORECASE,
)


@register("INV212", "vol-in-de-woning", Severity.TIP, source=KIT)
def too_many_in_a_home(context: RuleContext) -> Hits:
    """Er gaan meer dan acht mensen één woning in.

    Bewoners tellen niet mee, en ook niet collega’s die alleen bij een ander onderdeel nodig zijn en pers die
    er niet welkom is. Lopen er groepen naast elkaar, dan telt de regel per groep. De regel zwijgt als bij het
    onderdeel staat dat jullie buiten blijven. Dat doet hij ook als er staat dat jullie in groepjes, om de
    beurt of met “maximaal acht mensen” naar binnen gaan.

    ## Waarom
    In een kamer met tien mensen staat de bewoner in de hoek, en hoort de helft niets.

    ## Wat wij aanraden
    Ga in groepjes naar binnen, terwijl de anderen buiten iets zien. Vraag de bewoner hoeveel mensen die wil.

    ## Voorbeeld
    Mis: veertien mensen gaan samen bij een bewoner naar binnen.

    Goed: “We gaan in twee groepjes naar binnen”, in de tekst voor gasten.

    ## Getal
    Acht mensen is een keuze van deze kit.
    """
    for slot in context.schedule.guest_slots:
        item = slot.item
        text = f"{item.public_text} {item.internal_note}"
        if not any(place.is_home for place in item.places) or _IN_TURNS.search(text):
            continue
        count = _count_people(slot, context)
        if count > _MOST_IN_A_HOME:
            yield Hit(
                f"programme[{slot.index}].{'stops' if item.stops else 'place'}",
                f"Bij {name_of(item)} gaan {number(count)} mensen een woning in; "
                f"wij raden hoogstens {number(_MOST_IN_A_HOME)} aan.",
                "Ga in groepjes naar binnen, en zet dat in de tekst voor gasten of de interne notitie.",
            )


def _count_people(slot: Slot, context: RuleContext) -> int:
    """Return how many people go along, if those without a group are divided equally over the groups."""
    named = {person.invitee for person in slot.item.people}
    sizes = Counter(
        invitee.group.strip()
        for invitee in context.taking_part
        if not invitee.is_resident
        and (slot.item.welcomes_press or Role.JOURNALIST not in invitee.roles)
        and (not invitee.is_host or invitee.id in named or context.joins_whole_visit(invitee))
    )
    groups = context.schedule.groups
    if slot.lane not in groups:
        return sizes.total()
    without_group = sum(count for group, count in sizes.items() if group not in groups)
    return sizes[slot.lane] + without_group // len(groups)


@register("AVG606", "huisnummer-van-een-woning", Severity.ERROR, source="AVG, artikel 6")
def house_number_in_public(context: RuleContext) -> Hits:
    """Het huisnummer van een woning staat in een tekst die gasten, pers of Aedes lezen.

    Een plek van de soort “woning” laat alleen de omschrijving zien, nooit het adres. De regel zoekt straat en
    huisnummer daarom in alle andere teksten: in titels, omschrijvingen en praktische informatie, en in het
    adres van een stop van een andere soort.

    ## Wat de AVG zegt
    Een adres is een persoonsgegeven van wie er woont. Om het openbaar te maken, is een grondslag (een geldige
    reden) nodig (AVG, artikel 6). Uit een programma dat rondgaat, haal je het niet meer terug.

    ## Wat wij aanraden
    Schrijf “woning in de Rozenbuurt”. Het adres mag bij de plek staan: dat komt alleen in het draaiboek.

    ## Voorbeeld
    Mis: “We bellen aan bij Rozenstraat 14”, of een stop “buiten” met het adres Rozenstraat 14.

    Goed: “We bellen aan bij een bewoner in de Rozenbuurt”.
    """
    homes = [place for item in context.plan.programme for place in item.places if place.is_home]
    if not homes:
        return
    lowered = context.all_public_text.lower()
    patterns = [pattern for home in homes if (pattern := _address_pattern(home.address, lowered))]
    labels = {home.label: found for home in homes if (found := _STREET_AND_NUMBER.search(home.label))}
    for path, text in context.public_texts.items():
        found = next((match for pattern in patterns if (match := pattern.search(text))), labels.get(text))
        if found:
            yield Hit(
                path,
                f"Hier staat het huisnummer van een woning: {quoted(found[0])}.",
                "Schrijf alleen de straat of de buurt.",
            )


def _address_pattern(address: str, text: str) -> re.Pattern[str] | None:
    """Return a pattern of the street and house number at the start of an address.

    It is None if there are none, or if ``text``, in lower case, has no such number soon after the street.
    Looking first is much faster than making a pattern for each address.
    """
    match = _HOUSE_NUMBER.match(address)
    if match is None:
        return None
    words, number = match["street"].split(), match["number"]
    _, *after = text.split(words[-1].lower())
    if not any(number in rest[: len(" nummer ") + len(number)] for rest in after):
        return None
    street = r"\s+".join(map(re.escape, words))
    return re.compile(rf"(?<!\w){street}\s+(?:nr\.?\s*|nummer\s+)?{number}(?!\d)", re.IGNORECASE)


@register("AVG608", "foto-in-een-woning", Severity.WARNING, source="AVG, artikel 6 en 7")
def photos_in_a_home(context: RuleContext) -> Hits:
    """Er komt pers of een fotograaf in een woning, en de toestemming daarvoor ontbreekt of is ingetrokken.

    De regel kijkt of de pers is aangevinkt bij een onderdeel in een woning. Hij kijkt ook of het fotomoment
    in een onderdeel valt dat alleen in woningen is. Hij zwijgt als bij Pers staat hoe je toestemming voor
    foto’s hebt geregeld. Hij zwijgt ook als elke bewoner bij dat onderdeel op de lijst staat met toestemming:
    voor de foto bij een fotomoment, en anders voor de pers. Heeft een bewoner de toestemming ingetrokken, dan
    zwijgt de regel nooit.

    ## Wat de AVG zegt
    Een herkenbare foto van iemand, of van iemands huis, is een persoonsgegeven, en daar is een grondslag (een
    geldige reden) voor nodig (AVG, artikel 6). De bewoner beslist, en mag van gedachten veranderen (artikel
    7).

    ## Wat wij aanraden
    Vraag toestemming voor je de fotograaf afspreekt, laat de bewoner aanwijzen wat er niet op mag, en schrijf
    op hoe je het hebt geregeld.

    ## Voorbeeld
    Mis: pers is welkom in de woning, en bij “Toestemming voor foto’s” staat niets.

    Goed: “Schriftelijk, van beide bewoners, alleen in de woonkamer”, of bij de bewoner: “Op de foto”, met de
    datum.
    """
    has_consent = bool(context.plan.press.photo_consent.strip())
    for item, scopes in _photographed_homes(context):
        invitees = (context.invitee_of(person) for person in item.people)
        residents = [invitee for invitee in invitees if invitee and invitee.is_resident]
        withdrawn = [invitee for invitee in residents if invitee.consent.withdrawn_on]
        if withdrawn:
            yield Hit(
                context.path_of(withdrawn[0], "consent.withdrawn_on"),
                f"Bij {name_of(item)} kan iemand in een woning een foto maken, maar "
                f"{name_of(withdrawn[0])} heeft de toestemming ingetrokken.",
                "Houd pers en fotograaf buiten, of kies een andere plek.",
            )
            return
        all_agree = all(resident.consents_to(scope) for resident in residents for scope in scopes)
        if not has_consent and not (residents and all_agree):
            yield Hit(
                "press.photo_consent",
                f"Bij {name_of(item)} kan iemand in een woning een foto maken; toestemming ontbreekt.",
                "Vraag de bewoner om toestemming en noteer die, of houd de pers buiten.",
            )
            return


def _photographed_homes(context: RuleContext) -> Iterator[tuple[ProgrammeItem, list[ConsentScope]]]:
    """Yield the items in a home that the press or a photographer may see, and which consents that needs."""
    photographed = {slot.index for slots in photo_slots(context) for slot in slots}
    has_press = context.plan.press.policy is not PressPolicy.NONE
    for slot in context.schedule.guest_slots:
        homes = [place for place in slot.item.places if place.is_home]
        scopes = []
        if homes and has_press and slot.item.press_welcome:
            scopes.append(ConsentScope.PRESS)
        if homes and slot.index in photographed and len(homes) == len(slot.item.places):
            scopes.append(ConsentScope.PHOTO)
        if scopes:
            yield slot.item, scopes
