"""TIJ402, TIJ404, TIJ405: whether each item says who, where, and how to get there."""

from collections.abc import Iterator

from ..places import normalise
from ..plan import ItemKind, Place
from ..text.wording import quoted
from .context import RuleContext, called
from .finding import Severity
from .registry import KIT, Hit, register

_PRACTICE = "gebruik bij draaiboeken"


@register("TIJ402", "reistijd-niet-ingevuld", Severity.WARNING, source=KIT)
def no_travel_time(facts: RuleContext) -> Iterator[Hit]:
    """De groep gaat naar een andere plek, maar de reistijd is niet ingevuld.

    De regel vergelijkt de plek van een onderdeel met de laatste plek ervoor; bij een rondleiding is dat de
    laatste stop. Hetzelfde adres is dezelfde plek; zonder adressen telt de omschrijving. Een onderdeel
    “reis” ertussen is ook goed. 0 minuten is een keuze: dan zegt de regel niets.

    ## Waarom
    Lopen kost tijd, en met een groep meer dan je denkt. Wie de reistijd vergeet, loopt vanaf de eerste stop
    uit.

    ## Voorbeeld
    Mis: presentatie op kantoor, daarna gesprek in het buurthuis, zonder reistijd.

    Goed: bij het gesprek staat 10 minuten reistijd ervoor.
    """
    reported = set()
    for lane in facts.lanes:
        last: Place | None = None
        for slot in lane:
            item = slot.item
            if item.kind is ItemKind.JOURNEY:
                last = None
                continue
            places = [place for place in item.places if _is_filled(place)]
            if places and last and item.travel_minutes is None and slot.index not in reported:
                here = places[0]
                if _differ(last, here):
                    reported.add(slot.index)
                    yield Hit(
                        f"programme[{slot.index}].travel_minutes",
                        f"Van {_shown(last)} naar {_shown(here)} is geen reistijd ingevuld, "
                        f"vóór {called(item)}.",
                        "Vul in hoeveel minuten het kost; 0 als het dezelfde plek is.",
                    )
            last = places[-1] if places else None


def _is_filled(place: Place) -> bool:
    return bool(place.label.strip() or place.address.strip())


def _shown(place: Place) -> str:
    return quoted(place.label if place.label.strip() else place.address)


def _differ(one: Place, other: Place) -> bool:
    """Whether two places are not the same; one that says less than the other may still be it."""
    if one.address.strip() and other.address.strip():
        return not _one_continues_the_other(one.address, other.address)
    if one.label.strip() and other.label.strip():
        return not _one_continues_the_other(one.label, other.label)
    return not _one_continues_the_other(one.address or one.label, other.address or other.label)


def _one_continues_the_other(one: str, other: str) -> bool:
    shorter, longer = sorted((normalise(one).split(), normalise(other).split()), key=len)
    return longer[: len(shorter)] == shorter


@register("TIJ404", "niemand-leidt", Severity.WARNING, source=_PRACTICE)
def nobody_leads(facts: RuleContext) -> Iterator[Hit]:
    """Bij een onderdeel staat niet wie het leidt.

    Een lunch, netwerkmoment of reis hoeft geen leiding te hebben. Een spreker geldt ook als leiding,
    behalve bij een rondleiding. Wie zich heeft afgemeld, leidt niets meer.

    ## Waarom
    In elk draaiboek staat bij elk onderdeel wie het doet. Anders kijkt iedereen elkaar aan als het begint.

    ## Voorbeeld
    Mis: “Rondleiding Bloemenbuurt”, zonder naam of team.

    Goed: “Rondleiding Bloemenbuurt”, geleid door team Wijkbeheer.
    """
    for index, item in facts.items():
        if item.kind in {ItemKind.LUNCH, ItemKind.NETWORKING, ItemKind.JOURNEY}:
            continue
        leading = item.lead if item.kind is ItemKind.TOUR else item.lead + item.speakers
        if any(map(facts.is_present, leading)):
            continue
        if leading:
            message = f"Wie {called(item)} zou leiden, doet niet meer mee."
        else:
            message = f"Bij {called(item)} staat niet wie het leidt."
        yield Hit(f"programme[{index}].lead", message, "Kies een genodigde, of vul een team in.")


@register("TIJ405", "geen-plek", Severity.WARNING, source=_PRACTICE)
def no_place(facts: RuleContext) -> Iterator[Hit]:
    """Bij een onderdeel staat niet waar het is.

    Een omschrijving of een adres is genoeg; bij een rondleiding ten minste één stop. Een reis en een intern
    onderdeel hoeven geen plek te hebben.

    ## Waarom
    In elk draaiboek staat bij elk onderdeel waar het is. Zonder plek weten gasten, sprekers en catering
    niet waar ze moeten zijn.

    ## Voorbeeld
    Mis: “Netwerkmoment”, zonder plek.

    Goed: “Netwerkmoment”, in buurthuis De Brink.
    """
    for index, item in facts.items():
        if item.kind in {ItemKind.JOURNEY, ItemKind.INTERNAL} or any(map(_is_filled, item.places)):
            continue
        field = "stops" if item.kind is ItemKind.TOUR and not item.place else "place"
        yield Hit(
            f"programme[{index}].{field}",
            f"Bij {called(item)} staat niet waar het is.",
            "Vul een omschrijving in die iedereen mag lezen, en het adres.",
        )
