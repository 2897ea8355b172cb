"""Six different visits, each planned as a careful organiser would: no rule may report anything.

All people, parties and corporations are fictional.
"""

import datetime as dt
import re
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec

from werkbezoek.plan import (
    SCHEMA_VERSION,
    Approach,
    Consent,
    ConsentScope,
    Contact,
    Corporation,
    Crew,
    DayPart,
    Invitee,
    ItemKind,
    Message,
    Name,
    Person,
    Place,
    PlaceKind,
    Plan,
    Practical,
    Press,
    PressPolicy,
    ProgrammeItem,
    Province,
    Role,
    SecondHost,
    Status,
    Theme,
)

TODAY = dt.date(2026, 11, 24)
"""The day on which the good plans are checked."""


def person(key: str, first: str, prefix: str, last: str, *roles: Role, **fields: Any) -> Invitee:
    name = Name(first=first, prefix=prefix, last=last)
    return Invitee(id=key, name=name, roles=roles, **{"status": Status.CONFIRMED, **fields})


def item(
    kind: ItemKind, title: str, minutes: int, place: Place | None = None, **fields: Any
) -> ProgrammeItem:
    key = re.sub(r"\W+", "-", f"{title} {fields.get('group', '')}").strip("-")
    return ProgrammeItem(id=key, kind=kind, title=title, minutes=minutes, place=place, **fields)


crew = partial(item, ItemKind.INTERNAL)
reception = partial(item, ItemKind.RECEPTION)
presentation = partial(item, ItemKind.PRESENTATION)
tour = partial(item, ItemKind.TOUR)
talk = partial(item, ItemKind.CONVERSATION)
deepening = partial(item, ItemKind.DEEPENING)
networking = partial(item, ItemKind.NETWORKING)
lunch = partial(item, ItemKind.LUNCH)
dinner = partial(item, ItemKind.DINNER)
pause = partial(item, ItemKind.BREAK)
closing = partial(item, ItemKind.CLOSING)
journey = partial(item, ItemKind.JOURNEY)


def who(*keys: str) -> tuple[Person, ...]:
    return tuple(Person(invitee=key) for key in keys)


def team(*names: str) -> tuple[Person, ...]:
    return tuple(Person(text=name) for name in names)


OFFICE = Place(
    kind=PlaceKind.OFFICE,
    label="kantoor van De Zonnehoek",
    address="Stationsweg 1",
    municipality="Doetinchem",
)
BRINK = Place(
    kind=PlaceKind.COMMUNITY_CENTRE, label="buurthuis De Brink", address="Brink 4", municipality="Doetinchem"
)
HOME = Place(kind=PlaceKind.HOME, label="woning in de Rozenbuurt", address="Rozenstraat 12")
SITE = Place(kind=PlaceKind.BUILDING_SITE, label="nieuwbouw op het Weverspad", address="Weverspad 2")

MP = person(
    "mp",
    "Noor",
    "van den",
    "Akker",
    Role.MP,
    party="Partij A",
    home_town="Zutphen",
    home_province=Province.GELDERLAND,
    function="woordvoerder wonen",
    office_contact="secretariaat van de fractie, 070-000 00 01",
)
CANDIDATE = person(
    "kan",
    "Ilse",
    "",
    "Brouwer",
    Role.CANDIDATE,
    party="Partij B",
    home_town="Doetinchem",
    email="ilse@partij-b.example",
)
ALDERMAN = person(
    "weth", "Karim", "", "El Amrani", Role.ALDERMAN, party="Partij C", municipality="Doetinchem"
)
DIRECTOR = person("dir", "Hanneke", "de", "Wit", Role.DIRECTOR, function="directeur-bestuurder")
STAFF = person("med", "Joost", "", "Terpstra", Role.STAFF, function="wijkbeheerder")
JOURNALIST = person("pers", "Milan", "", "Vos", Role.JOURNALIST, organisation="Achterhoeks Dagblad")
AGREES = Consent(scope=(ConsentScope.RUN_SHEET,))
RESIDENT = person("bew", "Ans", "", "Verbeek", Role.RESIDENT, consent=AGREES)


def visit(**fields: Any) -> Plan:
    """A plan with all fields that do not depend on the kind of visit."""
    common: dict[str, Any] = {
        "id": "bezoek",
        "schema_version": SCHEMA_VERSION,
        "corporation": Corporation(
            name="De Zonnehoek", municipalities=("Doetinchem", "Bronckhorst"), province=Province.GELDERLAND
        ),
        "contact": Contact(name="Sanne Kuipers", phone="06 0000 01 23", email="sanne@zonnehoek.example"),
        "themes": (Theme.NEIGHBOURHOODS,),
        "regional_issue": "In de Achterhoek trekken starters weg omdat er geen kleine woningen zijn.",
        "messages": (Message(id="rust", text="Geef ons rust in de regels, dan bouwen wij door."),),
        "ask": "Maak de regels voor doorstroming eenvoudiger.",
        "practical": Practical(
            address="Stationsweg 1, Doetinchem",
            route="Vijf minuten lopen van het station.",
            clothing="Trek stevige schoenen aan.",
            safety="Op de bouwplaats draagt iedereen een helm; die liggen klaar.",
        ),
        "crew": Crew(first_aid="Joost Terpstra, 06 0000 01 24"),
        "press": Press(policy=PressPolicy.WELCOME, agreed_with="de persvoorlichter van de fractie"),
    }
    return Plan(**{**common, **fields})


def morning() -> Plan:
    """A Friday morning, a cross-section of politics, lunch afterwards."""
    return visit(
        title="Wonen in de Rozenbuurt",
        date=dt.date(2027, 2, 5),
        day_part=DayPart.MORNING,
        start="9:00",
        approach=Approach.CROSS_SECTION,
        invitees=(
            MP,
            CANDIDATE,
            ALDERMAN,
            person("ent", "Bo", "", "Jansen", Role.ENTOURAGE, entourage_of="mp"),
            DIRECTOR,
            STAFF,
            JOURNALIST,
            RESIDENT,
        ),
        programme=(
            crew("Zaal klaarzetten", 30, start="8:15", lead=team("team Facilitair")),
            reception("Ontvangst met koffie", 15, OFFICE, lead=who("dir"), catering="koffie"),
            presentation("Wie wij zijn", 30, OFFICE, lead=who("dir"), messages=("rust",)),
            tour(
                "De Rozenbuurt in",
                75,
                stops=(HOME, SITE, BRINK),
                travel_minutes=10,
                lead=who("med"),
                partners=who("bew"),
                messages=("rust",),
                internal_note="De woning in om de beurt.",
            ),
            talk(
                "Gesprek met bewoners",
                40,
                BRINK,
                lead=team("team Wijkbeheer"),
                partners=team("bewonerscommissie"),
            ),
            lunch("Lunch", 45, BRINK, catering="soep en broodjes"),
        ),
    )


def around_noon() -> Plan:
    """From 11:00 to 14:00, with residents at the table for lunch in the middle; a journey by minibus."""
    return visit(
        title="Samen ouder worden",
        date=dt.date(2027, 3, 15),
        day_part=DayPart.AFTERNOON,
        approach=Approach.CROSS_SECTION,
        invitees=(MP, CANDIDATE, ALDERMAN, DIRECTOR, STAFF, JOURNALIST, RESIDENT),
        programme=(
            reception("Ontvangst", 15, OFFICE, start="11:00", lead=who("dir")),
            presentation("Wie wij zijn", 25, OFFICE, speakers=who("dir", "med")),
            journey("Met de bus naar de wijk", 15),
            lunch(
                "Lunch met bewoners",
                45,
                BRINK,
                catering="soep en brood",
                partners=who("bew"),
                messages=("rust",),
            ),
            tour(
                "Rondje Rozenbuurt",
                60,
                stops=(BRINK, HOME),
                lead=who("med"),
                partners=team("twee bewoners van de Rozenstraat"),
            ),
            networking("Napraten", 20, BRINK, travel_minutes=0),
        ),
    )


def saturday_with_candidates() -> Plan:
    """A Saturday on which candidates of three parties have time, an alderman among them."""
    return visit(
        title="Bouwen aan morgen",
        date=dt.date(2027, 2, 13),
        day_part=DayPart.MORNING,
        start="9:30",
        approach=Approach.CROSS_SECTION,
        invitees=(
            person(
                "k1",
                "Ruud",
                "",
                "Kamphuis",
                Role.CANDIDATE,
                party="Partij D",
                home_town="Arnhem",
                email="ruud@partij-d.example",
                status=Status.INVITED,
            ),
            person(
                "k2",
                "Fleur",
                "",
                "Dekkers",
                Role.CANDIDATE,
                Role.ALDERMAN,
                party="Partij E",
                municipality="Bronckhorst",
                home_town="Vorden",
                email="fleur@partij-e.example",
            ),
            person(
                "k3",
                "Amira",
                "",
                "Yildiz",
                Role.CANDIDATE,
                party="Partij F",
                home_town="Amsterdam",
                office_contact="Sem Bakker, campagneteam, 06 0000 01 25",
            ),
            DIRECTOR,
            STAFF,
            JOURNALIST,
        ),
        programme=(
            presentation("Wie wij zijn", 20, SITE, lead=who("dir"), messages=("rust",)),
            tour(
                "Over de bouwplaats",
                60,
                SITE,
                lead=team("de uitvoerder"),
                partners=team("toekomstige huurders"),
            ),
            deepening("Wat kost een woning?", 30, SITE, speakers=who("dir")),
            networking("Soep uit de keet", 30, SITE, catering="soep en brood"),
        ),
    )


def evening() -> Plan:
    """An evening without press, with local politicians; the date is not chosen yet."""
    return visit(
        title="De wijk als iedereen thuis is",
        date_options=(dt.date(2027, 3, 8), dt.date(2027, 3, 12)),
        day_part=DayPart.EVENING,
        start="19:00",
        approach=Approach.CROSS_SECTION,
        press=Press(policy=PressPolicy.NONE),
        invitees=(
            invited_mp(),
            person("raad", "Tess", "", "Hoekstra", Role.COUNCILLOR, party="Lokaal Belang"),
            ALDERMAN,
            DIRECTOR,
            STAFF,
        ),
        programme=(
            reception("Welkom", 15, BRINK, lead=who("dir")),
            presentation("Een avond in cijfers", 20, BRINK, lead=who("dir"), messages=("rust",)),
            tour(
                "Avondronde",
                45,
                stops=(BRINK, HOME),
                lead=who("med"),
                travel_minutes=0,
                partners=team("het buurtpreventieteam"),
            ),
            talk(
                "Aan tafel",
                40,
                BRINK,
                travel_minutes=5,
                lead=team("team Wijkbeheer"),
                partners=team("bewoners van de Rozenstraat"),
            ),
            networking("Napraten", 25, BRINK),
        ),
    )


def invited_mp() -> Invitee:
    """Return a sitting member from the province, without an answer to the invitation yet."""
    return msgspec.structs.replace(MP, home_town="", status=Status.INVITED)


def two_groups() -> Plan:
    """Twenty people in two groups that change places halfway, on a Wednesday that the member confirmed."""
    guests = tuple(
        person(f"g{n}", f"Gast {n}", "", f"Nummer{n}", Role.OTHER, group="groep A" if n % 2 else "groep B")
        for n in range(14)
    )
    return visit(
        title="Twee kanten van de wijk",
        date=dt.date(2027, 2, 10),
        day_part=DayPart.AFTERNOON,
        start="12:30",
        approach=Approach.CROSS_SECTION,
        invitees=(MP, CANDIDATE, ALDERMAN, DIRECTOR, STAFF, JOURNALIST, RESIDENT, *guests),
        programme=(
            lunch("Lunch vooraf", 30, BRINK, catering="broodjes en soep"),
            presentation("Welkom in de wijk", 20, BRINK, lead=who("dir"), messages=("rust",)),
            tour(
                "Nieuwbouw",
                50,
                SITE,
                group="groep A",
                lead=who("dir"),
                travel_minutes=10,
                partners=team("de aannemer"),
            ),
            tour(
                "Renovatie",
                50,
                HOME,
                group="groep B",
                lead=who("med"),
                travel_minutes=10,
                partners=who("bew"),
                public_text="We gaan in groepjes naar binnen.",
            ),
            tour(
                "Renovatie",
                50,
                HOME,
                group="groep A",
                lead=who("dir"),
                travel_minutes=10,
                partners=who("bew"),
                public_text="We gaan in groepjes naar binnen.",
            ),
            tour(
                "Nieuwbouw",
                50,
                SITE,
                group="groep B",
                lead=who("med"),
                travel_minutes=10,
                partners=team("de aannemer"),
            ),
            networking("Weer bij elkaar", 30, BRINK, travel_minutes=10),
        ),
    )


def one_party() -> Plan:
    """Members and a candidate of one party, with an alderman of another; a pinned programme with a pause."""
    return visit(
        title="Wonen en werken",
        date=dt.date(2027, 4, 5),
        day_part=DayPart.AFTERNOON,
        approach=Approach.ONE_PARTY,
        invitees=(
            MP,
            person(
                "kan2",
                "Daan",
                "ter",
                "Horst",
                Role.CANDIDATE,
                party="partij a",
                leaves_at="16:00",
                email="daan@partij-a.example",
            ),
            ALDERMAN,
            DIRECTOR,
            person("adv", "Lotte", "", "Kuiper", Role.STAFF, arrives_at="14:00"),
            JOURNALIST,
        ),
        programme=(
            reception("Ontvangst", 15, OFFICE, start="13:00", lead=who("dir")),
            presentation("Wie wij zijn", 30, OFFICE, start="13:15", lead=who("dir"), messages=("rust",)),
            tour(
                "Wonen boven winkels",
                75,
                stops=(SITE, HOME),
                start="14:00",
                travel_minutes=10,
                lead=who("adv"),
                partners=team("winkeliers"),
            ),
            networking("Borrel", 30, OFFICE, start="15:30", travel_minutes=10),
        ),
    )


def two_hosts() -> Plan:
    """An evening of two hosts, with a dinner and guests from all layers of government; some are not sure."""
    offices = {
        Role.GOVERNMENT_MEMBER: {"function": "staatssecretaris", "status": Status.TENTATIVE},
        Role.SENATOR: {"party": "Partij A"},
        Role.MAYOR: {"municipality": "Doetinchem", "status": Status.ATTENDED},
        Role.PROVINCIAL_EXECUTIVE: {"party": "Partij B", "status": Status.NO_SHOW},
        Role.PROVINCIAL_COUNCILLOR: {"party": "Partij D", "salutation": "Beste Sjoerd"},
        Role.TENANT_REPRESENTATIVE: {"organisation": "huurdersraad De Zonnehoek"},
    }
    others = (
        person(f"ambt{n}", f"Gast {n}", "de", f"Ambt{n}", role, **more)
        for n, (role, more) in enumerate(offices.items())
    )
    return visit(
        title="Samen zorgen voor de wijk",
        corporation=Corporation(name="De Zonnehoek", municipalities=("Emmen",), province=Province.DRENTHE),
        second_host=SecondHost(name="Zorggroep De Wilgen", municipalities=("Doetinchem",)),
        date=dt.date(2027, 3, 12),
        day_part=DayPart.EVENING,
        start="17:00",
        approach=Approach.CROSS_SECTION,
        invitees=(MP, ALDERMAN, DIRECTOR, STAFF, JOURNALIST, *others),
        programme=(
            reception("Welkom", 15, BRINK, lead=who("dir")),
            presentation("Twee huizen, één wijk", 20, BRINK, lead=who("dir"), messages=("rust",)),
            tour(
                "Rondje Rozenbuurt",
                75,
                stops=(SITE, BRINK),
                lead=who("med"),
                travel_minutes=5,
                partners=team("de buurt"),
            ),
            pause("Pauze", 10),
            talk("Aan tafel", 80, BRINK, lead=who("med"), partners=team("bewoners van de Rozenstraat")),
            closing("Afsluiting", 10, BRINK, lead=who("dir")),
            dinner("Diner", 60, BRINK, catering="soep en stamppot"),
        ),
    )


GOOD_PLANS: dict[str, Callable[[], Plan]] = {
    build.__name__: build
    for build in (morning, around_noon, saturday_with_candidates, evening, two_groups, one_party, two_hosts)
}
