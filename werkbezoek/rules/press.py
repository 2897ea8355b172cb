"""WIE112: whether what is planned with the press fits together and is agreed."""

from ..plan import PressPolicy, Role, Status
from .context import RuleContext, name_of
from .registry import HOSTING_GUIDES, Hit, Hits, Severity, register


@register("WIE112", "pers-niet-afgestemd", Severity.WARNING, source=HOSTING_GUIDES, silenced_by=("WIE101",))
def press_not_agreed(context: RuleContext) -> Hits:
    """Een journalist is uitgenodigd, maar dat is niet afgestemd met het bureau van de politicus.

    Koos je bij Pers voor “Geen pers”, dan zegt de regel dat een journalist op de lijst daar niet bij past.
    Anders zwijgt de regel zolang de uitnodiging van de journalist nog niet weg is.

    ## Waarom
    Handreikingen voor het ontvangen van politici raden aan om pers eerst met hun bureau te bespreken. Een
    politicus wil weten wie er meekijkt en meeschrijft, en stemt woorden en foto’s daarop af.

    ## Wat wij aanraden
    Bel het bureau voor je een journalist uitnodigt, en schrijf op met wie je het besprak en wanneer.

    ## Voorbeeld
    Mis: de journalist heeft bevestigd en bij “Afgestemd met” staat niets.

    Goed: bij “Afgestemd met” staat “persvoorlichter van de fractie”, met de datum.
    """
    journalists = [journalist for _, journalist in context.with_role(Role.JOURNALIST)]
    invited = [journalist for journalist in journalists if journalist.status is not Status.DRAFT]
    if journalists and context.plan.press.policy is PressPolicy.NONE:
        yield Hit(
            "press.policy",
            f"Je koos “Geen pers”, maar {name_of(journalists[0])} staat als journalist op de lijst.",
            "Haal de journalist van de lijst, of kies bij Pers voor “Pers is welkom”.",
        )
    elif invited and not context.plan.press.agreed_with.strip():
        yield Hit(
            "press.agreed_with",
            f"{name_of(invited[0])} is uitgenodigd als journalist, "
            "maar er staat niet met wie dat is afgestemd.",
            "Bespreek de komst van de pers met het bureau van de politicus en noteer met wie en wanneer.",
        )
