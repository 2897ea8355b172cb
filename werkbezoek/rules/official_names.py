"""PRA707, PRA708: whether numbers and names are written as the register that they come from writes them."""

from collections.abc import Iterator

from ..places import official_spelling
from ..plan import get
from ..text.spelling import standard_l_number
from ..text.wording import quoted, shortened
from .context import RuleContext
from .public_texts import places_of
from .registry import KIT, Hit, Hits, Severity, register

_HOSTS = ("corporation", "second_host")


@register("PRA707", "l-nummer-anders-geschreven", Severity.TIP, source=KIT)
def unusual_l_number(context: RuleContext) -> Hits:
    """Een L-nummer is niet de letter L met vier cijfers.

    ## Waarom
    Met het L-nummer koppelt Aedes je plan aan andere gegevens, en is te zien of twee plannen van één
    corporatie zijn.

    ## Wat wij aanraden
    Schrijf het nummer zoals de Autoriteit woningcorporaties het schrijft. Heeft een medeorganisator geen
    L-nummer, laat het veld dan leeg.

    ## Voorbeeld
    Mis: 1234, of L-1234.

    Goed: L1234.
    """
    for host in _HOSTS:
        number = (get(context.plan, f"{host}.l_number") or "").strip()
        standard = standard_l_number(number)
        if number and number.upper() != standard:
            question = f" Bedoel je {standard}?" if standard else ""
            yield Hit(
                f"{host}.l_number",
                f"Als L-nummer staat er {quoted(shortened(number, 40))}.{question}",
                "Schrijf de letter L en vier cijfers. Daarmee koppelt Aedes je plan aan andere gegevens.",
            )


@register("PRA708", "plaats-anders-gespeld", Severity.TIP, source=KIT)
def misspelt_place(context: RuleContext) -> Hits:
    """Een plaats of gemeente heeft andere hoofdletters of accenten dan de officiële naam.

    Een andere naam voor dezelfde plaats, zoals Den Haag, is ook goed.

    ## Waarom
    De naam staat zo in je papieren.

    ## Wat wij aanraden
    Neem de officiële spelling over.

    ## Voorbeeld
    Mis: coevorden, Ijsselstein of Sudwest-Fryslan.

    Goed: Coevorden, IJsselstein en Súdwest-Fryslân.
    """
    reported: set[str] = set()
    for path, name in _place_names(context):
        official = official_spelling(name)
        if official and name not in reported:
            reported.add(name)
            yield Hit(
                path,
                f"Er staat {quoted(name)}. De goede spelling is {quoted(official)}.",
                "Neem die spelling over: zo staat de naam ook in je papieren.",
            )


def _place_names(context: RuleContext) -> Iterator[tuple[str, str]]:
    """Yield the names of municipalities and home towns, each with its path."""
    plan = context.plan
    for path in (f"{host}.municipalities" for host in _HOSTS):
        yield from ((path, name) for name in get(plan, path))
    for index, invitee in enumerate(plan.invitees):
        yield f"invitees[{index}].municipality", invitee.municipality
        yield f"invitees[{index}].home_town", invitee.home_town
    for index, item in enumerate(plan.programme):
        for path, place in places_of(index, item):
            yield f"{path}.municipality", place.municipality
