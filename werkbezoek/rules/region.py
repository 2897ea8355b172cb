"""WIE105, WIE106: whether politicians are from the region (opzet, "Wie nodig je uit?")."""

from ..places import Certainty, Home, in_working_area, locate, locate_resident
from ..plan import Invitee, Role
from ..text.wording import shortened
from .context import RuleContext, name_of
from .registry import OPZET, Hit, Hits, Severity, register


@register("WIE105", "niemand-uit-de-regio", Severity.TIP, source=OPZET, silenced_by=("WIE101", "WIE102"))
def no_mp_from_the_region(context: RuleContext) -> Hits:
    """Van geen van de (kandidaat-)Kamerleden is bekend dat die uit de regio komt.

    Uit de regio is iemand die in je provincie woont, of daar wethouder of raadslid is. Ligt je werkgebied in
    meer provincies, dan tellen die ook. Bij een woonplaats zoekt de regel zelf de gemeente en de provincie
    op; een naam die vaker voorkomt, zoals Hengelo, telt pas als de provincie erbij staat. Eén Kamerlid uit de
    regio is genoeg. Organiseer je het bezoek samen met een andere organisatie, dan telt ook het werkgebied
    daarvan.

    ## Wat de opzet zegt
    “Kamerleden uit de regio van de organiserende woningcorporatie dragen hun woonplaats/regio vaak een warm
    hart toe. Door ze mee te nemen in wat hier speelt, kunnen ze deze actuele kennis (later) gebruiken in de
    Tweede Kamer.”

    ## Wat wij aanraden
    Zoek bij de genodigden naar Kamerleden en kandidaten uit je provincie, en nodig er ten minste één uit.

    ## Voorbeeld
    Mis: een corporatie in Gelderland nodigt alleen een Kamerlid uit Noord-Holland uit.

    Goed: daarnaast komt een kandidaat uit Doetinchem, met provincie Gelderland.
    """
    provinces = context.provinces
    if not context.mps or any(_is_from_region(mp, context) for mp in context.mps):
        return
    of_unknown_province = [mp for mp in context.mps if _has_unknown_province(mp)]
    if not provinces:
        yield Hit(
            "corporation.province",
            "Of een (kandidaat-)Kamerlid uit de regio komt, is niet te zien: je provincie ontbreekt.",
            "Vul de provincie van je corporatie in.",
        )
    elif of_unknown_province:
        mp = of_unknown_province[0]
        town = shortened(mp.home_town, 40)
        if locate(mp.home_town).certainty is Certainty.AMBIGUOUS:
            why = f"{name_of(mp)} woont in {town}, maar er is meer dan één {town}."
        else:
            why = f"Van {name_of(mp)} is de provincie niet ingevuld."
        yield Hit(
            context.path_of(mp, "home_province"),
            f"Van geen van de (kandidaat-)Kamerleden is bekend dat die uit de regio komt. {why}",
            "Vul de woonplaats en provincie in, of nodig ook iemand uit de regio uit.",
        )
    else:
        own = " of ".join(sorted(province.label for province in provinces))
        yield Hit(
            "invitees",
            "Geen van de (kandidaat-)Kamerleden komt uit de regio.",
            f"Nodig ook iemand uit {own} uit: Kamerleden dragen hun eigen regio vaak een warm hart toe.",
        )


def _is_from_region(invitee: Invitee, context: RuleContext) -> bool:
    """Return whether an invitee lives in a province of the hosts, or lives or works in their working area."""
    home = _home(invitee)
    if (invitee.home_province or home.province) in context.provinces:
        return True
    towns = () if home.certainty is Certainty.AMBIGUOUS else (invitee.home_town, home.municipality)
    return in_working_area(context.plan.hosts, *towns, invitee.municipality, invitee.organisation)


def _has_unknown_province(invitee: Invitee) -> bool:
    home = _home(invitee)
    return not invitee.home_province and not home.province and home.certainty is not Certainty.ABROAD


def _home(invitee: Invitee) -> Home:
    """Return where an invitee lives; the municipality and the province filled in tell namesakes apart."""
    return locate_resident(invitee.home_town, invitee.municipality, invitee.home_province)


@register("WIE106", "geen-wethouder-uit-het-werkgebied", Severity.TIP, source=OPZET, silenced_by=("WIE101",))
def no_alderman_of_the_area(context: RuleContext) -> Hits:
    """Er doet geen wethouder uit het werkgebied mee.

    De regel vergelijkt de gemeente van de wethouder (of “gemeente …” bij de organisatie) met de gemeenten van
    je werkgebied. Is die niet ingevuld, dan telt de woonplaats: een wethouder woont bijna altijd in de eigen
    gemeente. Organiseer je het bezoek samen met een andere organisatie, dan tellen ook de gemeenten daarvan.

    ## Wat de opzet zegt
    “Ook lokale wethouders kunnen relevant zijn om uit te nodigen! Zij maken immers het verschil in het
    werkgebied van de woningcorporatie en hebben hun eigen link binnen de partijen naar Den Haag.”

    ## Wat wij aanraden
    Vraag de wethouder wonen van de gemeente waar het bezoek is, en doe dat vóór je een Kamerlid uitnodigt.

    ## Voorbeeld
    Mis: er is geen wethouder, of alleen een van een gemeente waar je geen woningen hebt.

    Goed: de wethouder wonen van een gemeente in je werkgebied staat op de lijst.
    """
    hosts = context.plan.hosts
    aldermen = context.with_role(Role.ALDERMAN)
    if any(in_working_area(hosts, *_places_of_office(alderman)) for alderman in aldermen):
        return
    unknown = [alderman for alderman in aldermen if not any(map(str.strip, _places_of_office(alderman)))]
    if not aldermen:
        yield Hit("invitees", "Er doet geen wethouder mee.", "Nodig een wethouder uit je werkgebied uit.")
    elif not any(name.strip() for host in hosts for name in host.municipalities):
        yield Hit(
            "corporation.municipalities",
            "Of de wethouder uit het werkgebied komt, is niet te zien: je gemeenten zijn niet ingevuld.",
            "Vul de gemeenten van je werkgebied in.",
        )
    elif unknown:
        yield Hit(
            context.path_of(unknown[0], "municipality"),
            f"Van wethouder {name_of(unknown[0])} is de gemeente niet ingevuld.",
            "Vul de gemeente in. Ligt die buiten je werkgebied, nodig er dan ook een van dichtbij uit.",
        )
    else:
        yield Hit(
            "invitees",
            "Er doet geen wethouder uit je werkgebied mee.",
            "Nodig een wethouder uit van een gemeente waar je woningen hebt.",
        )


def _places_of_office(alderman: Invitee) -> tuple[str, ...]:
    """Return the places where an alderman may hold office: those in the plan, or else the home town."""
    if alderman.municipality.strip() or alderman.organisation.strip():
        return alderman.municipality, alderman.organisation
    return (_home(alderman).municipality,)
