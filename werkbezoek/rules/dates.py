"""DAT502, DAT503, DAT507: whether the day suits the guests."""

from ..plan import Role
from ..text.wording import day
from .context import RuleContext, names_of
from .registry import KIT, Hit, Hits, Severity, register
from .tables import chamber_meets_on, holiday_on

_SATURDAY, _SUNDAY = 5, 6
_OTHER_DAY = "Kies liever een maandag, vrijdag of recesweek. De recesweken staan op tweedekamer.nl."
_TOO_LATE_TO_MOVE = (
    "Verzetten is nu te laat. Bel het bureau en vraag of het die dag kan, ook als er wordt gestemd."
)


@register("DAT502", "vergaderdag-van-de-kamer", Severity.WARNING, source="vergaderweek van de Tweede Kamer")
def chamber_meets(context: RuleContext) -> Hits:
    """De Tweede Kamer vergadert die dag, en een Kamerlid heeft nog niet bevestigd.

    De Kamer vergadert van dinsdag tot en met donderdag, behalve in een reces en op feestdagen. Kandidaten
    die nog geen Kamerlid zijn, tellen niet. De regel gaat over dagen die nog komen, en kijkt ook naar de
    datumopties.

    Is het bezoek over minder dan vier weken, dan kun je het meestal niet meer verzetten. De regel raadt dan
    aan om het bureau te bellen.

    De recesweken komen uit een tabel met datums (`rules/recess.csv`). Die volgt het gebruikelijke patroon en
    is niet nagekeken: kijk dus ook op tweedekamer.nl. Een eigen tabel gaat voor: zet die als `reces.csv` in
    de map `data`, naast de map met plannen. Valt een datum buiten de tabel, dan is niet bekend of het reces
    is. Dan krijg je een tip.

    ## Waarom
    Kamerleden gaan vooral op maandag, op vrijdag en in recesweken op werkbezoek. Op een vergaderdag kan een
    stemming of debat ze op het laatste moment in Den Haag houden.

    ## Wat wij aanraden
    Kies een maandag, een vrijdag of een recesweek. Kan dat niet meer, bel dan het bureau.

    ## Voorbeeld
    Mis: een woensdag in november, en het Kamerlid heeft nog niet gereageerd.

    Goed: een vrijdag, of een woensdag waarvoor het Kamerlid al heeft bevestigd.
    """
    waiting = [mp for mp in context.with_role(Role.MP) if not mp.is_confirmed]
    if not waiting:
        return
    have = "heeft" if len(waiting) == 1 else "hebben"
    recess = context.tables.recess
    for path, date in context.coming_dates:
        meets = chamber_meets_on(date, recess)
        if meets is None:
            is_later = bool(recess.periods) and date > recess.known_until
            why = f"loopt tot en met {day(recess.known_until)}" if is_later else "zegt er niets over"
            yield Hit(
                path,
                f"Of de Tweede Kamer op {day(date)} vergadert, is niet bekend: het recesrooster {why}.",
                "Kijk op tweedekamer.nl of het dan reces is, of kies een maandag of vrijdag.",
                severity=Severity.TIP,
            )
        elif meets:
            can_move = (date - context.today).days >= context.plan.limits.notice_days
            yield Hit(
                path,
                f"Op {day(date)} vergadert de Tweede Kamer waarschijnlijk, "
                f"en {names_of(waiting)} {have} nog niet bevestigd.",
                _OTHER_DAY if can_move else _TOO_LATE_TO_MOVE,
            )


@register("DAT503", "zondag-of-feestdag", Severity.WARNING, source="Nederlandse feestdagen")
def day_off(context: RuleContext) -> Hits:
    """Het bezoek valt op een zondag of feestdag (waarschuwing), of op een zaterdag (tip).

    Op zaterdag zwijgt de regel als er kandidaten meedoen en geen zittende Kamerleden: kandidaten hebben dan
    vaak juist tijd. De regel gaat over dagen die nog komen, en kijkt ook naar de datumopties.

    ## Waarom
    Op zondag en op feestdagen zijn gasten, medewerkers en bewoners meestal vrij; zij komen dan niet graag.

    ## Wat wij aanraden
    Kies een gewone werkdag, of vraag eerst na of gasten, medewerkers en bewoners die dag willen.

    ## Voorbeeld
    Mis: dinsdag 27 april 2027, Koningsdag.

    Goed: vrijdag 23 april 2027.
    """
    roles = {role for mp in context.mps for role in mp.roles}
    only_candidates = Role.CANDIDATE in roles and Role.MP not in roles
    for path, date in context.coming_dates:
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


@register("DAT507", "bijzondere-dag", Severity.WARNING, source=KIT)
def special_day(context: RuleContext) -> Hits:
    """Het bezoek valt op een dag die gasten al voor iets anders vrijhouden.

    Dat zijn verkiezingen, Prinsjesdag, de avond van Dodenherdenking, kerstavond, oudejaarsdag, en carnaval in
    Noord-Brabant en Limburg. In Gelderland, Overijssel en Zeeland wordt carnaval in een deel van de provincie
    gevierd: daar is het een tip. De regel gaat over dagen die nog komen, en kijkt ook naar de datumopties.

    Die provincies volgen uit het aantal optochten op optochtenkalender.nl: in 2017 waren dat er 293 in
    Noord-Brabant, 274 in Limburg, 87 in Gelderland en 48 in Overijssel (AD, februari 2017). In Zeeland waren
    er in 2019 negentien, vooral in Zeeuws-Vlaanderen en Zuid-Beveland (Omroep Zeeland, februari 2019). Een
    dorp elders dat carnaval viert, kent de regel niet; zet het in je eigen tabel.

    De verkiezingen komen uit een tabel met datums (`rules/special_days.csv`), de andere dagen rekent de kit
    uit. Vul de tabel aan met een eigen `bijzondere-dagen.csv` in de map `data`, naast de map met plannen, met
    de kolommen `naam;begin;einde;waar;bron`. Verkiezingen na de val van een kabinet kent de kit niet.

    ## Waarom
    Op een verkiezingsdag staat een kandidaat op straat, op Prinsjesdag zit een Kamerlid in Den Haag, en met
    carnaval is in het zuiden niemand op kantoor.

    ## Wat wij aanraden
    Kies een andere dag. Let in de weken voor een verkiezing ook op gelijke kansen: wat je de ene partij
    biedt, bied je de andere ook. Dat is ons eigen advies: we vonden geen wet of code die het voorschrijft.

    ## Voorbeeld
    Mis: woensdag 17 maart 2027, de dag van de verkiezing van Provinciale Staten.

    Goed: een week later.
    """
    for path, date in context.coming_dates:
        if special := context.special_day_on(date):
            yield Hit(
                path,
                f"Op {day(date)} valt {special.phrase(context.provinces)}.",
                "Kies een andere dag, of vraag eerst na of iedereen dan kan.",
                severity=Severity.TIP if special.in_parts else None,
            )
