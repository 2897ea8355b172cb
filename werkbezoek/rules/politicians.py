"""WIE101–WIE104, WIE115, WIE116: which politicians are invited (opzet, "Wie nodig je uit?")."""

from collections.abc import Iterable

from ..plan import Approach, Invitee, Role, Status
from ..text.parties import count_by_party
from ..text.wording import counted, listed, number, quoted, shortened
from .context import RuleContext, name_of
from .registry import KIT, OPZET, Hit, Hits, Severity, register

_INSTEAD_OF_AN_MP = (
    Role.GOVERNMENT_MEMBER,
    Role.SENATOR,
    Role.PROVINCIAL_EXECUTIVE,
    Role.PROVINCIAL_COUNCILLOR,
)


@register("WIE101", "geen-politicus", Severity.ERROR, source=OPZET)
def no_politician(context: RuleContext) -> Hits:
    """Er doet geen enkele politicus mee.

    Een politicus is wie een politieke functie heeft of daar kandidaat voor is, van bewindspersoon tot
    raadslid. Wie zich heeft afgemeld of niet is gekomen, telt niet mee.

    ## Wat de opzet zegt
    “Door een werkbezoek krijgen corporaties de mogelijkheid om hun regionale belangen en issues die spelen
    onder de aandacht te krijgen bij de landelijke politiek.”

    ## Wat wij aanraden
    Begin met een Kamerlid of kandidaat-Kamerlid, en kies de andere gasten daarbij.

    ## Voorbeeld
    Mis: alleen de directeur, twee medewerkers en een journalist staan op de lijst.

    Goed: ook een Kamerlid en een wethouder staan op de lijst.
    """
    if context.politicians:
        return
    if not context.plan.invitees:
        message = "Er staat nog niemand op de lijst van genodigden."
    elif absent := {invitee.status for invitee in context.plan.invitees if invitee.is_politician}:
        or_stayed_away = " of zijn niet gekomen" if Status.NO_SHOW in absent else ""
        message = f"Alle politici op de lijst hebben zich afgemeld{or_stayed_away}."
    else:
        message = "Er staat geen enkele politicus op de lijst."
    yield Hit("invitees", message, "Nodig ten minste één (kandidaat-)Kamerlid uit.")


@register("WIE102", "geen-kamerlid", Severity.WARNING, source=OPZET, silenced_by=("WIE101",))
def no_mp(context: RuleContext) -> Hits:
    """Er doet geen Kamerlid of kandidaat-Kamerlid mee.

    Komt in plaats daarvan een bewindspersoon, een lid van de Eerste Kamer, een gedeputeerde of een Statenlid,
    dan is het een tip.

    ## Wat de opzet zegt
    “Voor het werkbezoek kan je (kandidaat-)Kamerleden van één partij uitnodigen, maar je kan ook kiezen voor
    een dwarsdoorsnede van de politiek.” “De problemen waar corporaties mee zitten, worden zo beter begrepen
    door Kamerleden.”

    ## Wat wij aanraden
    Nodig ten minste één Kamerlid of kandidaat-Kamerlid uit. Aedes denkt mee over wie.

    ## Voorbeeld
    Mis: de enige politici zijn twee wethouders.

    Goed: er komt ook een kandidaat-Kamerlid. Een wethouder die zelf kandidaat is, telt mee.
    """
    if context.mps:
        return
    roles = {role for politician in context.politicians for role in politician.roles}
    if instead := [role for role in _INSTEAD_OF_AN_MP if role in roles]:
        yield Hit(
            "invitees",
            f"Er doet geen (kandidaat-)Kamerlid mee, wel een {instead[0].in_sentence}.",
            "Past dat bij je doel, laat het dan zo. De opzet gaat over (kandidaat-)Kamerleden.",
            severity=Severity.TIP,
        )
    else:
        yield Hit(
            "invitees",
            "Er doet geen (kandidaat-)Kamerlid mee.",
            "Nodig ten minste één Kamerlid of kandidaat-Kamerlid uit. Twijfel je over wie, vraag het Aedes.",
        )


@register("WIE103", "meer-partijen-dan-een", Severity.WARNING, source=OPZET, silenced_by=("WIE102",))
def several_parties(context: RuleContext) -> Hits:
    """Je kiest voor één partij, maar de (kandidaat-)Kamerleden zijn van verschillende partijen.

    Het gaat alleen om Kamerleden en kandidaten: een wethouder van een andere partij mag mee. Hoofdletters,
    spaties en streepjes in de naam van een partij maken geen verschil. Van landelijke partijen kent de kit
    de afkorting en de volledige naam; namen van andere partijen voeg je zelf toe in `data/partijen.csv`.

    ## Wat de opzet zegt
    “Voor het werkbezoek kan je (kandidaat-)Kamerleden van één partij uitnodigen, maar je kan ook kiezen voor
    een dwarsdoorsnede van de politiek. Deze keuze is aan de corporatie.”

    ## Wat wij aanraden
    Laat je lijst kloppen met je keuze. Een politicus wil vooraf weten of er ook andere partijen komen.

    ## Voorbeeld
    Mis: bij “Eén partij” staan een Kamerlid van partij A en een kandidaat van partij B.

    Goed: beiden zijn van partij A, of je kiest “Dwarsdoorsnede van de politiek”.
    """
    parties = _parties(context, context.mps)
    if context.plan.approach is Approach.ONE_PARTY and len(parties) > 1:
        yield Hit(
            "approach",
            "Je nodigt één partij uit, maar de (kandidaat-)Kamerleden zijn van "
            f"{listed([shortened(party, 40) for party in parties])}.",
            "Kies voor een dwarsdoorsnede, of nodig Kamerleden van één partij uit. "
            "Schrijf een partij overal hetzelfde.",
        )


@register("WIE104", "smalle-dwarsdoorsnede", Severity.WARNING, source=OPZET, silenced_by=("WIE101",))
def narrow_cross_section(context: RuleContext) -> Hits:
    """Je kiest voor een dwarsdoorsnede, maar de politici zijn van te weinig partijen.

    Zijn ze allemaal van één partij, dan is dat een waarschuwing. Zijn het er meer, maar toch te weinig, dan
    is het een tip. Alle politici tellen mee, ook wethouders en raadsleden. Een politicus zonder ingevulde
    partij telt als nog een partij. Zo zegt de regel pas iets als het er zeker te weinig zijn.

    ## Wat de opzet zegt
    “Voor het werkbezoek kan je (kandidaat-)Kamerleden van één partij uitnodigen, maar je kan ook kiezen voor
    een dwarsdoorsnede van de politiek. Deze keuze is aan de corporatie.”

    ## Wat wij aanraden
    Drie partijen of meer: met één of twee ziet niemand er een dwarsdoorsnede in.

    ## Voorbeeld
    Mis: twee Kamerleden en een wethouder, alle drie van partij A.

    Goed: Kamerleden van partij A en B en een wethouder van partij C.

    ## Getal
    Drie partijen of meer is een keuze van deze kit; de opzet noemt geen getal. Je stelt het per plan in bij
    Grenzen, “Minste partijen bij een dwarsdoorsnede”.
    """
    if context.plan.approach is not Approach.CROSS_SECTION:
        return
    parties, minimum = _parties(context, context.politicians), context.plan.limits.parties
    count = len(parties) + sum(not invitee.party.strip() for invitee in context.politicians)
    if not parties or count >= minimum:
        return
    if count == 1:
        yield Hit(
            "invitees",
            f"Je kiest voor een dwarsdoorsnede, maar alle politici zijn van {shortened(parties[0], 40)}.",
            "Nodig ook politici van andere partijen uit, of kies voor één partij.",
        )
    else:
        yield Hit(
            "invitees",
            "Je kiest voor een dwarsdoorsnede, maar de politici zijn van niet meer dan "
            f"{counted(count, 'partij', 'partijen')}; "
            f"{context.limit_phrase('parties', number(minimum), bound='ten minste')}.",
            "Nodig ook een politicus van een andere partij uit, of kies voor één partij.",
            severity=Severity.TIP,
        )


@register("WIE115", "partij-anders-gespeld", Severity.TIP, source=KIT)
def misspelt_party(context: RuleContext) -> Hits:
    """De partij van een (kandidaat-)Kamerlid lijkt op de naam van een partij in de Tweede Kamer.

    Ook andere hoofdletters vallen op.

    De regel vergelijkt met de korte namen van partijen die de kit kent, en met die in `data/partijen.csv`.

    ## Waarom
    De partij staat zo in het programma voor je gasten. En een partij met twee namen telt als twee partijen,
    ook in de vergelijkingen van Aedes.

    ## Wat wij aanraden
    Verbeter een tikfout. Is het echt een andere partij, zet die dan in `data/partijen.csv`.

    ## Voorbeeld
    Mis: een Kamerlid van de VDD.

    Goed: een Kamerlid van de VVD.
    """
    for mp in context.mps:
        party = mp.party.strip()
        if similar := context.tables.parties.similar(party):
            yield Hit(
                context.path_of(mp, "party"),
                f"Bij {name_of(mp)} staat de partij {quoted(shortened(party, 40))}. "
                f"Bedoel je {' of '.join(map(quoted, similar))}?",
                "Kijk na hoe de partij heet: zo komt die in het programma.",
            )


@register("WIE116", "naam-of-partij-ontbreekt", Severity.TIP, source=KIT)
def unknown_politician(context: RuleContext) -> Hits:
    """Een politicus is uitgenodigd, maar de naam is niet ingevuld, of de partij van een (kandidaat-)Kamerlid.

    Is het bezoek voorbij, dan zwijgt de regel.

    ## Waarom
    In het programma, het draaiboek en de brieven staat dan alleen de functie. En een Kamerlid zonder partij
    telt bij geen enkele partij mee, ook niet in de vergelijkingen van Aedes.

    ## Wat wij aanraden
    Vul in wie het is. Is er nog niemand gevraagd, zet de stand dan op “Nog niet uitgenodigd”.

    ## Voorbeeld
    Mis: een wethouder zonder naam staat op “Bevestigd”.

    Goed: de naam van de wethouder staat erbij.
    """
    if context.is_past:
        return
    for politician in context.politicians:
        if politician.status is Status.DRAFT:
            continue
        if not politician.name.full:
            yield Hit(
                context.path_of(politician, "name"),
                f"{politician.nameless} staat op “{politician.status.label}”.",
                "Vul de naam in: zo komt die in het programma en in de brieven.",
            )
        if politician.is_mp and not politician.party.strip():
            yield Hit(
                context.path_of(politician, "party"),
                f"Bij {name_of(politician)} staat geen partij.",
                "Vul de partij in: zo komt die in het programma.",
            )


def _parties(context: RuleContext, invitees: Iterable[Invitee]) -> list[str]:
    """Return the parties of the invitees without repeats, in the order and spelling of first appearance."""
    return [party for party in count_by_party(invitees, context.tables.parties) if party]
