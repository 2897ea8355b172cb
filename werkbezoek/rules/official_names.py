"""PRA707, PRA708: whether numbers and names are written as the register that they come from writes them."""

from collections.abc import Iterator

from ..places import official_spelling
from ..plan import get
from ..text.spelling import standard_l_number
from ..text.wording import quoted, shortened
from .context import RuleContext
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
        given = (get(context.plan, f"{host}.l_number") or "").strip()
        standard = standard_l_number(given)
        if not given or given.upper() == standard:
            continue
        question = f" Bedoel je {standard}?" if standard else ""
        yield Hit(
            f"{host}.l_number",
            f"Als L-nummer staat er {quoted(shortened(given, 40))}.{question}",
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
    told: set[str] = set()
    for path, name in _places(context):
        official = official_spelling(name)
        if official and name not in told:
            told.add(name)
            yield Hit(
                path,
                f"Er staat {quoted(name)}. De goede spelling is {quoted(official)}.",
                "Neem die spelling over: zo staat de naam ook in je papieren.",
            )


def _places(context: RuleContext) -> Iterator[tuple[str, str]]:
    """Yield the names of municipalities and home towns, each with its path."""
    plan = context.plan
    for host in _HOSTS:
        path = f"{host}.municipalities"
        yield from ((path, name) for name in get(plan, path))
    for index, invitee in enumerate(plan.invitees):
        yield f"invitees[{index}].municipality", invitee.municipality
        yield f"invitees[{index}].home_town", invitee.home_town
    for index, item in enumerate(plan.programme):
        if item.place:
            yield f"programme[{index}].place.municipality", item.place.municipality
        for number, stop in enumerate(item.stops):
            yield f"programme[{index}].stops[{number}].municipality", stop.municipality
