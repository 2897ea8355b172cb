"""TIJ402: whether the time to go from one place to the next is filled in."""

from itertools import pairwise

from ..places import normalise
from ..plan import ItemKind, Place, ProgrammeItem
from ..text.wording import quoted
from .context import RuleContext, name_of
from .registry import KIT, Hit, Hits, Severity, register


@register("TIJ402", "reistijd-niet-ingevuld", Severity.WARNING, source=KIT)
def no_travel_time(context: RuleContext) -> Hits:
    """De groep gaat naar een andere plek, maar de reistijd is niet ingevuld.

    De regel vergelijkt de plek van een onderdeel met de plek ervoor. Hetzelfde adres is dezelfde plek;
    zonder adressen telt de omschrijving. Een onderdeel “reis” ertussen is ook goed. 0 minuten is een keuze:
    dan zegt de regel niets.

    Een rondleiding langs twee of meer stops is zelf de wandeling: het lopen erheen en terug zit erin. Daar
    zwijgt de regel, behalve als de plekken in verschillende gemeenten liggen. Hij zwijgt ook als een
    rondleiding langs de andere plek komt.

    ## Waarom
    Lopen kost tijd, en met een groep meer dan je denkt. Vergeet je de reistijd, dan loop je vanaf de eerste
    stop al uit.

    ## Wat wij aanraden
    Loop de route zelf een keer, en tel er voor een groep een paar minuten bij op.

    ## Voorbeeld
    Mis: presentatie op kantoor, daarna gesprek in het buurthuis, zonder reistijd.

    Goed: bij het gesprek staat 10 minuten reistijd ervoor.
    """
    moves: dict[int, tuple[Place, Place]] = {}
    for slots in context.slots_by_group:
        for before, slot in pairwise(slots):
            if move := unknown_travel(before.item, slot.item):
                moves.setdefault(slot.index, move)
    for index, (origin, destination) in moves.items():
        yield Hit(
            f"programme[{index}].travel_minutes",
            f"Van {_place_name(origin)} naar {_place_name(destination)} is geen reistijd ingevuld, "
            f"vóór {name_of(context.plan.programme[index])}.",
            "Vul in hoeveel minuten het kost, of 0 als het dezelfde plek is.",
        )


def unknown_travel(before: ProgrammeItem, item: ProgrammeItem) -> tuple[Place, Place] | None:
    """Return the two places if an item is elsewhere than the one before it and has no travel time.

    A tour with several stops includes the walk to it and from it, as far as is known.
    """
    origins, destinations = filled_places(before), filled_places(item)
    if item.travel_minutes is not None or not origins or not destinations:
        return None
    origin, destination = origins[-1], destinations[0]
    passed = origins if before.kind is ItemKind.TOUR else (origin,)
    ahead = destinations if item.kind is ItemKind.TOUR else (destination,)
    if any(_may_be_same(place, other) for place in passed for other in ahead):
        return None
    is_walk = any(tour.kind is ItemKind.TOUR and len(tour.stops) > 1 for tour in (before, item))
    return None if is_walk and not _in_other_towns(origin, destination) else (origin, destination)


def filled_places(item: ProgrammeItem) -> list[Place]:
    """Return the places of an item that have a label or an address; none for a journey."""
    places = () if item.kind is ItemKind.JOURNEY else item.places
    return [place for place in places if place.label.strip() or place.address.strip()]


def _place_name(place: Place) -> str:
    return quoted(place.label if place.label.strip() else place.address)


def _in_other_towns(place: Place, other: Place) -> bool:
    """Return whether two places are known to be in different municipalities."""
    towns = {normalise(place.municipality), normalise(other.municipality)}
    return len(towns - {""}) > 1


def _may_be_same(place: Place, other: Place) -> bool:
    """Return whether two places may be the same: the text about one starts with the text about the other."""
    if place.address.strip() and other.address.strip():
        texts = (place.address, other.address)
    elif place.label.strip() and other.label.strip():
        texts = (place.label, other.label)
    else:
        texts = (place.address or place.label, other.address or other.label)
    shorter, longer = sorted((normalise(text).split() for text in texts), key=len)
    return longer[: len(shorter)] == shorter
