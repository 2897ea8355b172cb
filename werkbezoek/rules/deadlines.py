"""DAT501, DAT504–DAT506, DAT508, DAT509: whether the date leaves enough time for invitations and replies."""

import datetime as dt

from ..plan import Role, Status
from ..text.wording import counted, day
from .context import RuleContext, name_of, names_of
from .registry import HOSTING_GUIDES, KIT, Hit, Hits, Severity, register

_OPEN = {Status.DRAFT, Status.INVITED, Status.TENTATIVE}
_LAST_DAYS = 7
_FAR_AHEAD = 5 * 365  # days


@register("DAT501", "datum-voorbij", Severity.WARNING, source=KIT)
def date_past(context: RuleContext) -> Hits:
    """De datum is voorbij, maar er staan nog uitnodigingen open.

    Open is een gast met de stand “Nog niet uitgenodigd”, “Uitgenodigd” of “Onder voorbehoud”. Medewerkers,
    de directeur en bewoners tellen niet: die krijgen vaak geen uitnodiging. Zonder datum gaat het om de
    datumopties, als die allemaal voorbij zijn.

    ## Waarom
    Meestal is het een tikfout in de datum, of een kopie van een eerder bezoek. Was het bezoek er echt, werk
    dan de lijst bij: alleen daar is later te zien wie er was.

    ## Wat wij aanraden
    Werk na het bezoek de lijst bij: wie er was, en wie niet.

    ## Voorbeeld
    Mis: het bezoek is vorige week en een Kamerlid staat nog op “Uitgenodigd”.

    Goed: de datum ligt in de toekomst, of iedereen staat op “Was aanwezig”, “Niet gekomen”, “Bevestigd”,
    “Geen reactie” of “Afgemeld”.
    """
    if not context.is_past:
        return
    waiting = [
        invitee
        for invitee in context.taking_part
        if invitee.status in _OPEN and (invitee.is_politician or not (invitee.is_host or invitee.is_resident))
    ]
    if not waiting:
        return
    date = context.plan.date
    past = f"{day(date).capitalize()} is voorbij" if date else "Alle datumopties zijn voorbij"
    guests = name_of(waiting[0]) if len(waiting) == 1 else counted(len(waiting), "genodigde", "genodigden")
    yield Hit(
        "date" if date else "date_options",
        f"{past}, maar bij {guests} staat de uitnodiging nog open.",
        "Verbeter de datum, of werk de stand van de uitnodigingen bij.",
    )


@register("DAT508", "datum-ver-weg", Severity.TIP, source=KIT)
def far_ahead(context: RuleContext) -> Hits:
    """Het bezoek is pas over meer dan vijf jaar.

    De regel kijkt ook naar de datumopties.

    ## Waarom
    Meestal is het een tikfout in het jaar: wie 99 typt, krijgt 2099.

    ## Wat wij aanraden
    Kijk of het jaar klopt.

    ## Voorbeeld
    Mis: 5 februari 2072.

    Goed: 5 februari 2027.
    """
    for path, date in context.coming_dates:
        if (date - context.today).days > _FAR_AHEAD:
            yield Hit(path, f"Het bezoek is pas op {day(date)}.", "Kijk of het jaar klopt.")


@register("DAT504", "te-laat-uitgenodigd", Severity.WARNING, source=HOSTING_GUIDES)
def short_notice(context: RuleContext) -> Hits:
    """Het bezoek is over minder dan vier weken, en een (kandidaat-)Kamerlid is nog niet uitgenodigd.

    Zolang er geen datum vaststaat, telt de eerste datumoptie die nog komt.

    ## Waarom
    Handreikingen voor het ontvangen van politici noemen een maand: agenda’s van Kamerleden lopen snel vol.

    ## Wat wij aanraden
    Nodig ten minste vier weken vooraf uit. Is het korter dag, bel dan eerst het bureau en mail daarna.

    ## Voorbeeld
    Mis: het bezoek is over twee weken en het Kamerlid staat op “Nog niet uitgenodigd”.

    Goed: je verstuurt de uitnodiging zes weken van tevoren.

    ## Getal
    Vier weken (28 dagen) is een keuze van deze kit. Je stelt het per plan in bij Grenzen, “Uitnodigen ten
    minste zoveel dagen vooraf”.
    """
    date = context.next_date
    not_invited = [mp for mp in context.mps if mp.status is Status.DRAFT]
    if date and not_invited and (date - context.today).days < context.plan.limits.notice_days:
        first, *others = not_invited
        are = f" en {counted(len(others), 'ander', 'anderen')} zijn" if others else " is"
        yield Hit(
            context.path_of(first, "status"),
            f"Het bezoek is {_days_ahead(context, date)}, en {name_of(first)}{are} nog niet uitgenodigd.",
            "Bel het bureau van het Kamerlid voor je mailt, of kies een latere datum.",
        )


def _days_ahead(context: RuleContext, date: dt.date) -> str:
    days = (date - context.today).days
    return f"over {counted(days, 'dag', 'dagen')}" if days else "vandaag"


@register("DAT505", "kamerlid-niet-bevestigd", Severity.WARNING, source=KIT)
def not_confirmed(context: RuleContext) -> Hits:
    """Het bezoek is over een week of minder, en een (kandidaat-)Kamerlid heeft nog niet bevestigd.

    Het gaat om wie is uitgenodigd, niet heeft gereageerd of onder voorbehoud komt.

    ## Waarom
    Een week vooraf gaan het programma en de aantallen naar iedereen. Wie dan nog niet zeker is, zegt vaak af.

    ## Wat wij aanraden
    Bel het bureau: komt het Kamerlid, en hoe laat? Bedenk meteen wie het bezoek draagt als het niet lukt.

    ## Voorbeeld
    Mis: het bezoek is overmorgen en het Kamerlid staat op “Uitgenodigd”.

    Goed: het Kamerlid staat op “Bevestigd” of “Afgemeld”.

    ## Getal
    Een week is een keuze van deze kit.
    """
    date = _date_in_last_days(context)
    if date is None:
        return
    waiting = [mp for mp in context.mps if not mp.is_confirmed and mp.status is not Status.DRAFT]
    if waiting:
        have = "heeft" if len(waiting) == 1 else "hebben"
        yield Hit(
            context.path_of(waiting[0], "status"),
            f"Het bezoek is {_days_ahead(context, date)}, en {names_of(waiting)} {have} nog niet bevestigd.",
            "Bel het bureau en vraag of het bezoek doorgaat. Bedenk ook wat je doet als het niet lukt.",
        )


@register("DAT509", "gast-nog-open", Severity.TIP, source=KIT)
def guest_is_open(context: RuleContext) -> Hits:
    """Het bezoek is over een week of minder, en een wethouder of andere gast heeft nog niet bevestigd.

    Het gaat om politici en journalisten met de stand “Nog niet uitgenodigd”, “Uitgenodigd” of “Onder
    voorbehoud”. Over (kandidaat-)Kamerleden gaan DAT504 en DAT505.

    ## Waarom
    Het programma noemt wie er komt, en de keuken wil weten hoeveel mensen dat zijn.

    ## Wat wij aanraden
    Bel na. Haal van de lijst wie je toch niet uitnodigt.

    ## Voorbeeld
    Mis: het bezoek is overmorgen en de wethouder staat op “Nog niet uitgenodigd”.

    Goed: de wethouder staat op “Bevestigd” of “Afgemeld”.

    ## Getal
    Een week is een keuze van deze kit.
    """
    date = _date_in_last_days(context)
    if date is None:
        return
    guests = [guest for guest in context.taking_part if guest.is_politician or Role.JOURNALIST in guest.roles]
    waiting = [guest for guest in guests if guest.status in _OPEN and not guest.is_mp]
    if waiting:
        yield Hit(
            context.path_of(waiting[0], "status"),
            f"Het bezoek is {_days_ahead(context, date)}, en bij {names_of(waiting)} staat de uitnodiging "
            "nog open.",
            "Bel na, of haal van de lijst wie je toch niet uitnodigt.",
        )


def _date_in_last_days(context: RuleContext) -> dt.date | None:
    """Return the date of the visit if it is at most a week ahead and not past; otherwise None."""
    date = context.plan.date
    return date if date and 0 <= (date - context.today).days <= _LAST_DAYS else None


@register("DAT506", "reageren-voor-klopt-niet", Severity.WARNING, source=KIT)
def reply_by(context: RuleContext) -> Hits:
    """De datum bij “Reageren voor” ligt niet voor het bezoek, of is al voorbij.

    Open is een politicus met de stand “Nog niet uitgenodigd” of “Uitgenodigd”. Zolang er geen datum
    vaststaat, telt de eerste datumoptie die nog komt. Is het bezoek zelf voorbij, dan zwijgt de regel.

    ## Waarom
    De datum staat in elke uitnodiging. Wie een verlopen datum leest, denkt dat reageren geen zin meer heeft.

    ## Wat wij aanraden
    Vraag een reactie drie weken voor het bezoek: dan is er tijd om iemand anders te vragen.

    ## Voorbeeld
    Mis: het bezoek is op 5 februari, en gasten mogen tot 12 februari reageren.

    Goed: gasten reageren voor 15 januari.
    """
    due, date = context.plan.reply_by, context.next_date
    if due is None or context.is_past:
        return
    waiting = [invitee for invitee in context.politicians if invitee.status in {Status.DRAFT, Status.INVITED}]
    if date and due >= date:
        yield Hit(
            "reply_by",
            f"Gasten mogen tot {day(due)} reageren, maar het bezoek is al op {day(date)}.",
            "Kies een datum ten minste een week voor het bezoek.",
        )
    elif due < context.today and waiting:
        yield Hit(
            "reply_by",
            f"Reageren kon tot {day(due)}, maar bij {names_of(waiting)} staat de uitnodiging nog open.",
            "Bel na, of kies een nieuwe datum voor wie nog een uitnodiging krijgt.",
        )
