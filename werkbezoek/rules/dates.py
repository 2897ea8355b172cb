"""DAT501–DAT504: whether the date suits the guests, and is far enough ahead."""

import datetime as dt

from ..plan import Role, Status
from ..text.wording import counted, day, listed
from .context import RuleContext, name_of
from .recess import Recess, chamber_meets_on, holiday_on
from .registry import HOSTING_GUIDES, KIT, Hit, Hits, Severity, register

_SATURDAY, _SUNDAY = 5, 6


@register("DAT501", "datum-voorbij", Severity.WARNING, source=KIT)
def date_past(context: RuleContext) -> Hits:
    """De datum is voorbij, maar er staan nog uitnodigingen open.

    Open is een gast met de stand “Nog niet uitgenodigd” of “Uitgenodigd”. Medewerkers, de directeur en
    bewoners tellen niet: die krijgen vaak geen uitnodiging. Zonder datum gaat het om de datumopties, als
    die allemaal voorbij zijn.

    ## Waarom
    Meestal is het een tikfout in de datum, of een kopie van een eerder bezoek. Was het bezoek er echt, werk
    dan de lijst bij: wie er was, blijkt later alleen daaruit.

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


@register("DAT502", "vergaderdag-van-de-kamer", Severity.WARNING, source="vergaderweek van de Tweede Kamer")
def chamber_meets(context: RuleContext) -> Hits:
    """De Tweede Kamer vergadert die dag, en een Kamerlid heeft nog niet bevestigd.

    De Kamer vergadert van dinsdag tot en met donderdag, behalve in een reces en op feestdagen. Kandidaten
    die nog geen Kamerlid zijn, tellen niet. De regel gaat over dagen die nog komen, en kijkt ook naar de
    datumopties.

    De recesweken komen uit een tabel met datums (`rules/recess.csv`). Die volgt het gebruikelijke patroon
    en is niet nagekeken: kijk dus ook op tweedekamer.nl. Een eigen tabel gaat voor: zet die als `reces.csv`
    in de map `data`, naast de map met plannen. Valt een datum buiten de tabel, dan weet de regel het niet,
    en zegt dat met een tip.

    ## Waarom
    Kamerleden gaan vooral op maandag, op vrijdag en in recesweken op werkbezoek. Op een vergaderdag kan een
    stemming of debat ze op het laatste moment in Den Haag houden.

    ## Voorbeeld
    Mis: woensdag in november, en het Kamerlid heeft nog niet gereageerd.

    Goed: vrijdag, of een woensdag die het Kamerlid al heeft bevestigd.
    """
    waiting = [name_of(mp) for _, mp in context.with_role(Role.MP) if mp.status is not Status.CONFIRMED]
    if not waiting:
        return
    who = f"{listed(waiting[:3])}{' en anderen' if len(waiting) > 3 else ''}"
    have = "heeft" if len(waiting) == 1 else "hebben"
    for path, date in context.dates:
        meets = chamber_meets_on(date, context.recess)
        if date < context.today or meets is False:
            continue
        if meets is None:
            yield Hit(
                path,
                f"Of de Tweede Kamer op {day(date)} vergadert, is niet bekend: "
                f"het recesrooster {_coverage(context.recess, date)}.",
                "Kijk op tweedekamer.nl of het dan reces is, of kies een maandag of vrijdag.",
                severity=Severity.TIP,
            )
        else:
            yield Hit(
                path,
                f"Op {day(date)} vergadert de Tweede Kamer waarschijnlijk, "
                f"en {who} {have} nog niet bevestigd.",
                "Kies liever een maandag, vrijdag of recesweek. De recesweken staan op tweedekamer.nl.",
            )


def _coverage(recess: Recess, date: dt.date) -> str:
    """Return the words that say why a recess table does not cover a date."""
    if recess.periods and date > recess.known_until:
        return f"loopt tot en met {day(recess.known_until)}"
    return "zegt er niets over"


@register("DAT503", "zondag-of-feestdag", Severity.WARNING, source="feestdagen volgens het pakket holidays")
def day_off(context: RuleContext) -> Hits:
    """Het bezoek valt op een zondag of feestdag (waarschuwing), of op een zaterdag (tip).

    Op zaterdag zwijgt de regel als er kandidaten meedoen en geen zittende Kamerleden: kandidaten hebben dan
    vaak juist tijd. De regel gaat over dagen die nog komen, en kijkt ook naar de datumopties.

    ## Waarom
    Op zondag en op feestdagen zijn gasten, medewerkers en bewoners meestal vrij; zij komen dan niet graag.

    ## Voorbeeld
    Mis: dinsdag 27 april 2027, Koningsdag.

    Goed: vrijdag 23 april 2027.
    """
    mps = {role for _, invitee in context.mps for role in invitee.roles}
    only_candidates = Role.CANDIDATE in mps and Role.MP not in mps
    for path, date in context.dates:
        if date < context.today:
            continue
        holiday = holiday_on(date)
        if holiday or date.weekday() == _SUNDAY:
            why = f" ({holiday})" if holiday else ""
            yield Hit(path, f"Het bezoek valt op {day(date)}{why}.", "Kies een gewone werkdag.")
        elif date.weekday() == _SATURDAY and not only_candidates:
            yield Hit(
                path,
                f"Het bezoek valt op {day(date)}.",
                "Vraag na of gasten en medewerkers op zaterdag willen komen.",
                severity=Severity.TIP,
            )


@register("DAT504", "te-laat-uitgenodigd", Severity.WARNING, source=HOSTING_GUIDES)
def short_notice(context: RuleContext) -> Hits:
    """Het bezoek is over minder dan vier weken, en een (kandidaat-)Kamerlid is nog niet uitgenodigd.

    Zolang er geen datum vaststaat, telt de eerste datumoptie die nog komt.

    ## Waarom
    Handreikingen voor het ontvangen van politici raden aan om ten minste een maand vooraf uit te nodigen:
    agenda’s van Kamerleden lopen snel vol.

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
