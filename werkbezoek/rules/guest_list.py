"""WIE107–WIE111, WIE113, WIE114, WIE117: who else comes along, and how many (opzet, "Wie nodig je uit?")."""

from collections import Counter

from ..places import normalise
from ..plan import Invitee, PressPolicy, Role, Status
from ..text.wording import counted, shortened
from .context import RuleContext, name_of, names_of
from .registry import KIT, OPZET, Hit, Hits, Severity, register


@register("WIE107", "geen-directeur", Severity.TIP, source=OPZET)
def no_director(context: RuleContext) -> Hits:
    """De directeur-bestuurder van de corporatie doet niet mee.

    Zolang er nog niemand op de lijst staat, zwijgt de regel.

    ## Wat de opzet zegt
    Over een veilige groep in coronatijd: “… de directeur van de corporatie en enkele corporatiemedewerkers,
    het Kamerlid en wat leden van diens entourage, …”

    ## Wat wij aanraden
    Laat de directeur zelf de gasten ontvangen, ook nu corona geen reden meer is. Een Kamerlid spreekt graag
    iemand die beslist.

    ## Voorbeeld
    Mis: alleen een beleidsadviseur en een wijkbeheerder ontvangen het Kamerlid.

    Goed: de directeur-bestuurder ontvangt de gasten en loopt mee.
    """
    if context.taking_part and not context.with_role(Role.DIRECTOR):
        yield Hit(
            "invitees",
            "De directeur-bestuurder staat niet op de lijst.",
            "Vraag de directeur om de gasten te ontvangen, en zet de directeur op de lijst.",
        )


@register("WIE108", "geen-journalist", Severity.TIP, source=OPZET)
def no_journalist(context: RuleContext) -> Hits:
    """Er doet geen journalist mee.

    De regel zwijgt als je bij Pers “Geen pers” kiest, en zolang er nog niemand op de lijst staat.

    ## Wat de opzet zegt
    Over een veilige groep in coronatijd: “… enkele lokale politici, plus een journalist van een lokale of
    landelijke krant.”

    ## Wat wij aanraden
    Beslis vooraf of je pers wilt, en overleg dat met het bureau van de politicus.

    ## Voorbeeld
    Mis: over de pers is niets besloten en er is geen journalist uitgenodigd.

    Goed: een journalist van de regionale krant komt mee, of je kiest bewust voor een bezoek zonder pers.
    """
    wanted = context.taking_part and context.plan.press.policy is not PressPolicy.NONE
    if wanted and not context.with_role(Role.JOURNALIST):
        yield Hit(
            "invitees",
            "Er staat geen journalist op de lijst.",
            "Nodig een journalist uit van een lokale of landelijke krant, of kies bij Pers “Geen pers”.",
        )


@register("WIE109", "groep-te-groot", Severity.TIP, source=OPZET)
def group_too_large(context: RuleContext) -> Hits:
    """De groep is groot.

    Iedereen die meedoet telt, behalve bewoners: die zijn er meestal alleen bij hun eigen gesprek. Lopen er
    groepen naast elkaar, dan geldt de grens per groep. Wie nog geen groep heeft, telt alleen in het totaal
    mee.

    ## Wat de opzet zegt
    In coronatijd: “Een kleine groep is makkelijker veilig te houden.”

    ## Wat wij aanraden
    Hoogstens vijftien mensen in een groep. Ook zonder corona geldt: in een kleine groep hoort iedereen wat er
    wordt gezegd, en passen jullie samen in een bus.

    ## Voorbeeld
    Mis: achttien mensen lopen samen door de wijk.

    Goed: twaalf mensen, of twee groepen van negen met elk een eigen rondleiding.

    ## Getal
    Vijftien mensen is een keuze van deze kit; de opzet noemt geen getal. Je stelt het per plan in bij
    Grenzen, “Grootste groep”.
    """
    limit = context.plan.limits.group_size
    sizes = Counter(invitee.group.strip() for invitee in context.taking_part if not invitee.is_resident)
    groups, total = context.schedule.groups, sizes.total()
    if len(groups) < 2:
        if total > limit:
            yield Hit(
                "invitees",
                f"De groep telt {total} mensen, bewoners niet meegeteld; {context.group_size_phrase}.",
                "Maak de lijst korter, of laat twee groepen naast elkaar lopen.",
            )
        return
    too_large = [group for group in groups if sizes[group] > limit]
    for group in too_large:
        yield Hit(
            "invitees",
            f"In {shortened(group)} zitten {sizes[group]} mensen, bewoners niet meegeteld; "
            f"{context.group_size_phrase}.",
            "Verdeel de mensen anders over de groepen, of maak de lijst korter.",
        )
    if not too_large and total > limit * len(groups):
        yield Hit(
            "invitees",
            f"Er zijn {total} mensen voor {counted(len(groups), 'groep', 'groepen')}, "
            f"bewoners niet meegeteld; {context.group_size_phrase}.",
            "Maak de lijst korter, of maak een groep meer.",
        )


@register("WIE110", "meer-gastheren-dan-gasten", Severity.TIP, source=KIT, silenced_by=("WIE101",))
def more_hosts_than_guests(context: RuleContext) -> Hits:
    """Er lopen meer mensen van de corporatie mee dan gasten.

    Een medewerker die alleen bij één onderdeel nodig is, of alleen bij interne onderdelen, loopt niet mee
    en telt niet. Bewoners zijn geen gast en geen gastheer.

    ## Waarom
    Zijn er meer gastheren dan gasten, dan komen de gasten minder aan het woord.

    ## Wat wij aanraden
    Laat collega’s alleen aansluiten bij het onderdeel waar ze nodig zijn.

    ## Voorbeeld
    Mis: de directeur en vijf medewerkers lopen het hele bezoek mee met één Kamerlid en één wethouder.

    Goed: de directeur en één medewerker lopen mee; de anderen leiden elk hun eigen onderdeel.
    """
    hosts = guests = 0
    for invitee in context.taking_part:
        if invitee.is_host and not invitee.is_politician:
            hosts += context.joins_whole_visit(invitee)
        elif not invitee.is_resident:
            guests += 1
    if hosts > guests:
        yield Hit(
            "invitees",
            f"Van de corporatie {'loopt' if hosts == 1 else 'lopen'} {counted(hosts, 'mens', 'mensen')} mee, "
            f"tegen {counted(guests, 'gast', 'gasten')}.",
            "Laat collega’s alleen aansluiten bij het onderdeel waar ze nodig zijn.",
        )


@register("WIE111", "dubbele-genodigde", Severity.WARNING, source=KIT)
def listed_twice(context: RuleContext) -> Hits:
    """Dezelfde persoon staat twee keer op de lijst.

    De regel vergelijkt voornaam of voorletters, tussenvoegsel en achternaam, zonder titels, hoofdletters en
    accenten. Met twee verschillende woonplaatsen zijn het twee mensen.

    ## Waarom
    Wie twee keer op de lijst staat, krijgt twee uitnodigingen en telt dubbel bij de groep en de lunch.

    ## Wat wij aanraden
    Houd één regel per mens over, met alle rollen.

    ## Voorbeeld
    Mis: Noor van den Akker staat er als wethouder én als kandidaat-Kamerlid.

    Goed: zij staat er één keer, met beide rollen.
    """
    seen: dict[str, list[Invitee]] = {}
    for invitee in context.taking_part:
        name = invitee.name
        if not name.first.strip() or not name.last.strip():
            continue
        namesakes = seen.setdefault(normalise(name.without_titles), [])
        if any(_may_be_one_person(invitee, other) for other in namesakes):
            yield Hit(
                context.path_of(invitee, "name"),
                f"{name_of(invitee)} staat twee keer op de lijst.",
                "Maak er één regel van: iemand kan meer dan één rol hebben. "
                "Zijn het twee mensen, vul dan hun woonplaatsen in.",
            )
        namesakes.append(invitee)


def _may_be_one_person(invitee: Invitee, namesake: Invitee) -> bool:
    """Return whether two invitees with the same name live in the same town, as far as is known."""
    towns = {normalise(invitee.home_town), normalise(namesake.home_town)}
    return len(towns - {""}) < 2


@register("WIE113", "entourage-zonder-politicus", Severity.WARNING, source=KIT, silenced_by=("WIE101",))
def entourage_alone(context: RuleContext) -> Hits:
    """Iemand hoort bij een politicus die niet meedoet.

    Is niet ingevuld bij wie een begeleider hoort, dan zwijgt de regel.

    ## Waarom
    Zegt het Kamerlid af, dan komt de begeleider meestal ook niet. Dan is er lunch voor te veel mensen.

    ## Wat wij aanraden
    Vraag het bureau wie er nog komt, en werk de lijst daarna bij.

    ## Voorbeeld
    Mis: het Kamerlid is afgemeld, de beleidsmedewerker staat nog op bevestigd.

    Goed: ook de beleidsmedewerker is afgemeld, of hoort nu bij een ander Kamerlid.
    """
    politicians = {invitee.id for invitee in context.politicians}
    for invitee in context.with_role(Role.ENTOURAGE):
        if invitee.entourage_of is None or invitee.entourage_of in politicians:
            continue
        principal = context.plan.invitee(invitee.entourage_of)
        if principal is None:
            politician = "iemand die niet meer op de lijst staat"
        elif principal.status is Status.NO_SHOW:
            politician = f"{name_of(principal)}, die niet is gekomen"
        elif not principal.takes_part:
            politician = f"{name_of(principal)}, die zich heeft afgemeld"
        else:
            politician = f"{name_of(principal)}, die geen politicus is"
        yield Hit(
            context.path_of(invitee, "entourage_of"),
            f"{name_of(invitee)} hoort bij {politician}.",
            "Kies bij welke politicus de begeleider hoort, of meld de begeleider ook af.",
        )


@register("WIE114", "kamerlid-zonder-adres", Severity.WARNING, source=KIT)
def no_way_to_write(context: RuleContext) -> Hits:
    """Van een (kandidaat-)Kamerlid is geen e-mailadres ingevuld en geen contact via het bureau.

    Na het bezoek zwijgt de regel: dan horen deze gegevens juist weg te gaan.

    ## Waarom
    Zonder adres kan de uitnodiging niet weg, en is er niemand om te bellen als er iets verandert.

    ## Wat wij aanraden
    Noteer het secretariaat of de beleidsmedewerker, met telefoon en mail: die beheren de agenda.

    ## Voorbeeld
    Mis: een Kamerlid met alleen een naam en een partij.

    Goed: bij “Contact via” staat het secretariaat van de fractie, met telefoonnummer.
    """
    if context.is_past:
        return
    unreachable = [mp for mp in context.mps if not mp.email.strip() and not mp.office_contact.strip()]
    if unreachable:
        yield Hit(
            context.path_of(unreachable[0], "email"),
            f"Van {names_of(unreachable)} ontbreken een e-mailadres en contact via het bureau.",
            "Vul een e-mailadres in, of bij “Contact via” het secretariaat of de beleidsmedewerker.",
        )


@register("WIE117", "geen-rol", Severity.WARNING, source=KIT)
def no_role(context: RuleContext) -> Hits:
    """Iemand op de lijst heeft geen rol.

    Is het bezoek voorbij, dan zwijgt de regel.

    ## Waarom
    De rol bepaalt wat in welk stuk staat. Zonder rol telt iemand als andere gast: bij een onderdeel dat die
    leidt, staat de naam in het programma. De regels over toestemming van bewoners gaan dan niet over die
    persoon.

    ## Wat wij aanraden
    Kies bij iedereen een rol. Past er geen, kies dan “Overig”.

    ## Voorbeeld
    Mis: een bewoner die bij een gesprek zit, staat zonder rol op de lijst.

    Goed: de bewoner heeft de rol “Bewoner”, en de toestemming is ingevuld.
    """
    without = [invitee for invitee in context.taking_part if not invitee.roles]
    if without and not context.is_past:
        yield Hit(
            context.path_of(without[0], "roles"),
            f"Bij {names_of(without)} staat geen rol.",
            "Kies een rol. Zonder rol telt iemand als andere gast, ook een bewoner die niet met naam in "
            "stukken wil.",
        )
