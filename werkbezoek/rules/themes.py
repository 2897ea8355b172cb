"""BOO304, BOO305: the themes of the Aedes-agenda that the visit is about (opzet)."""

from ..plan import Theme
from ..text.wording import counted, listed, number
from .context import RuleContext
from .registry import OPZET, Hit, Hits, Severity, register

_AGENDA = tuple(theme for theme in Theme if theme is not Theme.OTHER)


@register("BOO304", "geen-thema-van-de-agenda", Severity.TIP, source=OPZET)
def no_agenda_theme(context: RuleContext) -> Hits:
    """Geen van de vier hoofdonderwerpen van de Aedes-agenda is gekozen.

    Een thema dat alleen bij een onderdeel van het programma staat, telt ook.

    ## Wat de opzet zegt
    “De keuze in onderwerp is aan de organiserende corporatie. Wel is het handig als deze aansluit bij de
    hoofdonderwerpen van de Aedes-agenda.”

    ## Wat wij aanraden
    Zoek het thema waar je onderwerp het dichtst bij ligt; je eigen onderwerp mag ernaast blijven staan.

    ## Voorbeeld
    Mis: alleen “Een ander onderwerp” is gekozen, of niets.

    Goed: “Leefbare wijken”, met eventueel een eigen onderwerp ernaast.
    """
    chosen = set(context.plan.themes).union(*(item.themes for item in context.plan.programme))
    if chosen.isdisjoint(_AGENDA):
        yield Hit(
            "themes",
            "Geen van de thema’s van de Aedes-agenda is gekozen.",
            f"Kies waar je onderwerp bij aansluit: {listed([theme.label for theme in _AGENDA])}.",
        )


@register("BOO305", "te-veel-themas", Severity.TIP, source=OPZET)
def too_many_themes(context: RuleContext) -> Hits:
    """Er zijn veel thema’s.

    ## Wat de opzet zegt
    “… overvoer de politici niet met te veel informatie.”

    ## Wat wij aanraden
    Hoogstens twee thema’s. Kies het thema waar dit bezoek het meest over laat zien.

    ## Voorbeeld
    Mis: alle vier de thema’s van de Aedes-agenda in drie uur.

    Goed: één thema, of twee die bij elkaar horen.

    ## Getal
    Twee thema’s is een keuze van deze kit; de opzet noemt geen getal. Je stelt het per plan in bij Grenzen,
    “Meeste thema’s”.
    """
    count, limit = len(set(context.plan.themes)), context.plan.limits.themes
    if count > limit:
        yield Hit(
            "themes",
            f"Er zijn {counted(count, 'thema', 'thema’s')} gekozen; "
            f"{context.limit_phrase('themes', number(limit))}.",
            "Kies het thema waar dit bezoek het meest over laat zien.",
        )
