"""DAT501, DAT504: whether the date is far enough ahead for what still has to be done."""

from ..plan import Status
from ..text.wording import counted, day
from .context import RuleContext, name_of
from .registry import HOSTING_GUIDES, KIT, Hit, Hits, Severity, register


@register("DAT501", "datum-voorbij", Severity.WARNING, source=KIT)
def date_past(context: RuleContext) -> Hits:
    """De datum is voorbij, maar er staan nog uitnodigingen open.

    Open is een gast met de stand “Nog niet uitgenodigd” of “Uitgenodigd”. Medewerkers, de directeur en
    bewoners tellen niet: die krijgen vaak geen uitnodiging. Zonder datum gaat het om de datumopties, als
    die allemaal voorbij zijn.

    ## Waarom
    Meestal is het een tikfout in de datum, of een kopie van een eerder bezoek. Was het bezoek er echt, werk
    dan de lijst bij: wie er was, blijkt later alleen daaruit.

    ## Wat wij aanraden
    Werk na het bezoek de lijst bij: wie er was, en wie niet.

    ## Voorbeeld
    Mis: het bezoek is vorige week en een Kamerlid staat nog op “Uitgenodigd”.

    Goed: de datum ligt in de toekomst, of iedereen staat op “Bevestigd”, “Geen reactie” of “Afgemeld”.
    """
    if not context.dates or any(date >= context.today for _, date in context.dates):
        return
    waiting = [
        name_of(invitee)
        for _, invitee in context.taking_part
        if invitee.status in {Status.DRAFT, Status.INVITED}
        and (invitee.is_politician or not (invitee.is_host or invitee.is_resident))
    ]
    if not waiting:
        return
    if context.plan.date:
        path, message = "date", f"{day(context.plan.date).capitalize()} is voorbij"
    else:
        path, message = "date_options", "Alle datumopties zijn voorbij"
    whom = waiting[0] if len(waiting) == 1 else counted(len(waiting), "genodigde", "genodigden")
    yield Hit(
        path,
        f"{message}, maar bij {whom} staat de uitnodiging nog open.",
        "Verbeter de datum, of werk de stand van de uitnodigingen bij.",
    )


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

    Goed: de uitnodiging gaat zes weken van tevoren de deur uit.

    ## Getal
    Vier weken (28 dagen) is een keuze van deze kit. Je stelt het per plan in bij Grenzen, “Uitnodigen ten
    minste zoveel dagen vooraf”.
    """
    coming = [date for _, date in context.dates if date >= context.today]
    not_invited = [row for row in context.mps if row[1].status is Status.DRAFT]
    if not coming or not not_invited:
        return
    days = (min(coming) - context.today).days
    if days < context.plan.limits.notice_days:
        (index, first), *others = not_invited
        more = f" en {counted(len(others), 'ander', 'anderen')} zijn" if others else " is"
        when = f"over {counted(days, 'dag', 'dagen')}" if days else "vandaag"
        yield Hit(
            f"invitees[{index}].status",
            f"Het bezoek is {when}, en {name_of(first)}{more} nog niet uitgenodigd.",
            "Bel het bureau van het Kamerlid voor je mailt, of kies een latere datum.",
        )
