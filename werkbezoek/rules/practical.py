"""PRA701, PRA702, PRA704, PRA705, PRA709: what guests need to know, and what every plan needs."""

import re

from ..plan import Contact, Invitee, PlaceKind
from ..text.contacts import contacts_in
from ..text.parsing import is_mail_address
from ..text.wording import listed, quoted
from .context import RuleContext, name_of
from .registry import DRAAIBOEKEN, KIT, Hit, Hits, Severity, register

_SITE_SAFETY = {"helmen": r"helm", "schoenen": r"schoen|laars|laarzen", "BHV": r"\bbhv|bedrijfshulp|ehbo"}
"""What must be said about a building site, each with a pattern of the words that say it."""

_SHORT_NUMBER = re.compile(r"0[89]00|14 ?0")
"""The beginning of numbers that are complete with fewer digits: 0900 1234, 14 0591."""

_LONG_NUMBER = re.compile(r"0[1-9](?:[ ().-]*\d){9,13}", re.ASCII)
"""A Dutch number with more than its ten digits, but not two numbers."""

_NOT_ON_THE_SITE = re.compile(r"achter het hek|buiten het hek|opgeleverd")


@register("PRA701", "geen-contactpersoon", Severity.WARNING, source=DRAAIBOEKEN)
def no_contact(context: RuleContext) -> Hits:
    """Er is geen contactpersoon, of die is niet te bereiken.

    Een naam met een telefoonnummer of e-mailadres is genoeg. Een nummer met te weinig of te veel cijfers
    valt op, en een adres dat geen e-mailadres is ook. Dat geldt net zo voor het perscontact. Na het bezoek
    zwijgt de regel: dan mogen die gegevens weg.

    ## Waarom
    In elk draaiboek staat voorop wie je belt. Een gast die verdwaalt of te laat is, moet iemand kunnen
    bereiken.

    ## Wat wij aanraden
    Geef een mobiel nummer van iemand die er die dag zelf bij is.

    ## Voorbeeld
    Mis: een naam zonder telefoonnummer en e-mailadres. Ook mis: 06 0000 01 2.

    Goed: Sanne Kuipers, 06 0000 01 23.
    """
    plan = context.plan
    if plan.date and plan.date < context.today:
        return
    if not plan.contact.name.strip():
        yield Hit(
            "contact.name",
            "Er is geen contactpersoon ingevuld.",
            "Vul in wie gasten kunnen bellen of mailen.",
        )
    elif not plan.contact.phone.strip() and not plan.contact.email.strip():
        yield Hit(
            "contact.phone",
            "Van de contactpersoon is geen telefoonnummer of e-mailadres ingevuld.",
            "Vul in hoe gasten de contactpersoon bereiken, liefst met een mobiel nummer.",
        )
    else:
        yield from _unusable_contact("contact", plan.contact)
    yield from _unusable_contact("press.contact", plan.press.contact)


def _unusable_contact(path: str, contact: Contact | Invitee) -> Hits:
    """Yield a phone number with too few digits or too many, and a text that is no mail address."""
    phone, email = contact.phone.strip(), contact.email.strip()
    is_number = _SHORT_NUMBER.match(phone) or (contacts_in(phone) and not _LONG_NUMBER.fullmatch(phone))
    if phone and not is_number:
        yield Hit(
            f"{path}.phone",
            f"{quoted(phone)} is geen goed telefoonnummer.",
            "Kijk of er een cijfer ontbreekt, of te veel staat.",
        )
    if email and not is_mail_address(email):
        yield Hit(f"{path}.email", f"{quoted(email)} is geen e-mailadres.", "Kijk of het adres klopt.")


@register("PRA709", "genodigde-niet-te-bereiken", Severity.TIP, source=KIT)
def unusable_details(context: RuleContext) -> Hits:
    """Het telefoonnummer of e-mailadres van een genodigde is niet te gebruiken.

    Een leeg veld is goed. Na het bezoek zwijgt de regel: dan mogen die gegevens weg.

    ## Waarom
    Op de dag zelf bel je uit het draaiboek, en dan is er geen tijd om een nummer te zoeken.

    ## Wat wij aanraden
    Verbeter het. Wil je iets uitleggen, doe dat dan bij “Contact via” of in de notitie.

    ## Voorbeeld
    Mis: 06-abc, of noor@kamer.

    Goed: 06 0000 01 23, en noor@kamer.example.
    """
    if context.is_past:
        return
    for index, invitee in enumerate(context.plan.invitees):
        if invitee.takes_part:
            yield from _unusable_contact(f"invitees[{index}]", invitee)


@register("PRA702", "geen-adres-voor-gasten", Severity.WARNING, source=DRAAIBOEKEN)
def no_address(context: RuleContext) -> Hits:
    """Gasten kunnen niet zien waar ze moeten zijn: er is geen adres van ontvangst en geen route.

    ## Waarom
    Zonder adres of route komt een gast te laat, of belt die vlak voor het begin de contactpersoon.

    ## Wat wij aanraden
    Zet het adres van de ontvangst erbij, en hoe iemand er komt met trein, bus en auto.

    ## Voorbeeld
    Mis: bij Praktische informatie staat alleen iets over kleding.

    Goed: Kerkstraat 1, Doetinchem, met de route vanaf het station.
    """
    practical = context.plan.practical
    if not practical.address.strip() and not practical.route.strip():
        yield Hit(
            "practical.address",
            "Er is geen adres van ontvangst ingevuld en geen route.",
            "Vul in waar gasten worden ontvangen en hoe ze er komen.",
        )


@register("PRA704", "titel-corporatie-of-datum-ontbreekt", Severity.WARNING, source=KIT)
def nothing_to_call_it(context: RuleContext) -> Hits:
    """Het plan heeft geen titel, geen naam van de corporatie, geen datum of geen begintijd.

    Datumopties zijn ook goed, zolang de datum niet vaststaat. Naar een begintijd vraagt de regel zodra de
    datum vaststaat en er een programma voor gasten is.

    ## Waarom
    De eerste drie staan boven elk document en in elke brief. Zonder begintijd zijn alle tijden aangenomen.

    ## Wat wij aanraden
    Geef het bezoek een titel die zegt waar het over gaat, en kies meteen twee of drie mogelijke datums.

    ## Voorbeeld
    Mis: een programma zonder titel, voor een corporatie zonder naam.

    Goed: “Wonen in de Rozenbuurt”, van De Zonnehoek, op vrijdag 5 februari 2027.
    """
    if not context.plan.title.strip():
        yield Hit("title", "Het bezoek heeft geen titel.", "Geef het een titel die zegt waar het over gaat.")
    if not context.plan.corporation.name.strip():
        yield Hit(
            "corporation.name",
            "De naam van de corporatie is niet ingevuld.",
            "Vul in wie de gasten uitnodigt.",
        )
    if not context.dates:
        yield Hit(
            "date",
            "Er is geen datum ingevuld, en ook geen datumoptie.",
            "Kies een datum, of twee of drie mogelijke datums.",
        )
    if context.plan.date and context.schedule.guest_slots and context.schedule.start_is_assumed:
        yield Hit(
            "start",
            "De begintijd is niet ingevuld: alle tijden in het programma zijn aangenomen.",
            "Vul in hoe laat de gasten komen, of geef het eerste onderdeel een begintijd.",
        )


@register("PRA705", "bouwplaats-zonder-veiligheid", Severity.WARNING, source=DRAAIBOEKEN)
def unsafe_building_site(context: RuleContext) -> Hits:
    """De gasten gaan naar een bouwproject, maar er staat niets over helmen, over schoenen of over BHV.

    De regel kijkt bij Praktische informatie naar kleding en veiligheid. Bij het onderdeel kijkt hij naar
    benodigdheden, de tekst voor gasten en de interne notitie. BHV is bedrijfshulpverlening: eerste hulp en
    ontruiming. De BHV’er mag ook bij de organisatie staan. Is iets niet nodig, schrijf dan dat: “geen helm
    nodig”. Staat er dat jullie achter het hek blijven of dat het project is opgeleverd, dan vraagt de regel
    niet naar helmen en schoenen.

    ## Waarom
    Op een bouwplaats beslist de uitvoerder wie er binnen mag. Iemand op hakken of zonder helm mag er niet in.

    ## Wat wij aanraden
    Vraag de uitvoerder wat er geldt, leg helmen in een paar maten klaar, en zet stevige schoenen in de
    uitnodiging.

    ## Voorbeeld
    Mis: een rondleiding over de bouwplaats, zonder een woord over kleding.

    Goed: “Trek stevige schoenen aan; helmen en hesjes liggen klaar. BHV: de uitvoerder.”
    """
    items = [slot.item for slot in context.schedule.guest_slots]
    on_site = [item for item in items if any(place.kind is PlaceKind.BUILDING_SITE for place in item.places)]
    practical = context.plan.practical
    texts = [practical.clothing, practical.safety, "BHV" if context.plan.crew.first_aid.strip() else ""]
    for item in on_site:
        texts += [item.materials, item.public_text, item.internal_note]
    text = " ".join(texts).lower()
    needed = ["BHV"] if _NOT_ON_THE_SITE.search(text) else _SITE_SAFETY
    missing = [word for word in needed if not re.search(_SITE_SAFETY[word], text)]
    if on_site and missing:
        field = "clothing" if "schoenen" in missing else "safety"
        yield Hit(
            "crew.first_aid" if missing == ["BHV"] else f"practical.{field}",
            f"Bij {name_of(on_site[0])} gaan de gasten naar een bouwproject, "
            f"maar er staat niets over {listed(missing)}.",
            "Vraag de uitvoerder wat er geldt en schrijf het op, ook als het niet nodig is.",
        )
