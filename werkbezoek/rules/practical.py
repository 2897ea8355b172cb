"""PRA701, PRA702: what guests need to know to get there."""

from .context import RuleContext
from .registry import DRAAIBOEKEN, Hit, Hits, Severity, register


@register("PRA701", "geen-contactpersoon", Severity.WARNING, source=DRAAIBOEKEN)
def no_contact(context: RuleContext) -> Hits:
    """Er is geen contactpersoon, of die is niet te bereiken.

    Een naam met een telefoonnummer of e-mailadres is genoeg.

    ## Waarom
    In elk draaiboek staat voorop wie je belt. Een gast die verdwaalt of te laat is, moet iemand kunnen
    bereiken.

    ## Wat wij aanraden
    Geef een mobiel nummer van iemand die er die dag zelf bij is.

    ## Voorbeeld
    Mis: een naam zonder telefoonnummer en e-mailadres.

    Goed: Sanne Kuipers, 06 0000 01 23.
    """
    contact = context.plan.contact
    if not contact.name.strip():
        yield Hit(
            "contact.name",
            "Er is geen contactpersoon ingevuld.",
            "Vul in wie gasten kunnen bellen of mailen.",
        )
    elif not contact.phone.strip() and not contact.email.strip():
        yield Hit(
            "contact.phone",
            "Van de contactpersoon is geen telefoonnummer of e-mailadres ingevuld.",
            "Vul in hoe gasten de contactpersoon bereiken, liefst met een mobiel nummer.",
        )


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
