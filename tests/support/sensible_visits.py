"""Twenty-odd visits as organisers plan them, very different from each other: no rule may say anything silly.

Beside the good plans these are only for the rules. All people, parties and corporations are fictional.
"""

import datetime as dt
from collections.abc import Callable

import msgspec
from support.good_plans import (
    ALDERMAN,
    BRINK,
    CANDIDATE,
    DIRECTOR,
    JOURNALIST,
    MP,
    OFFICE,
    RESIDENT,
    SITE,
    STAFF,
    TODAY,
    crew,
    deepening,
    item,
    journey,
    lunch,
    networking,
    person,
    presentation,
    reception,
    talk,
    team,
    tour,
    visit,
    who,
)

from werkbezoek.plan import (
    Approach,
    Corporation,
    Crew,
    DayPart,
    Invitee,
    ItemKind,
    Limits,
    Outcome,
    Place,
    PlaceKind,
    Plan,
    Practical,
    Press,
    PressPolicy,
    Promise,
    Province,
    Role,
    SecondHost,
    Status,
)
from werkbezoek.rules.retention import expired_details, redact

PEOPLE = (MP, CANDIDATE, ALDERMAN, DIRECTOR, STAFF, JOURNALIST)
NO_PRESS = Press(policy=PressPolicy.NONE)
FRIDAY = dt.date(2027, 3, 12)


def place(kind: PlaceKind, label: str, address: str = "") -> Place:
    return Place(kind=kind, label=label, address=address)


SCHOOL = place(PlaceKind.OTHER, "basisschool De Akker", "Akkerstraat 3")
SQUARE = place(PlaceKind.OUTDOORS, "het Vijverplein")
STREET = place(PlaceKind.FOCUS_AREA, "de Rozenbuurt")
HOUSE = place(PlaceKind.HOME, "woning aan het plein", "Vijverplein 8")


def morning_visit(*programme, **fields) -> Plan:
    """A Friday morning with the usual people."""
    return visit(
        **{
            "title": "Wonen in de Rozenbuurt",
            "date": FRIDAY,
            "day_part": DayPart.MORNING,
            "start": "9:00",
            "approach": Approach.CROSS_SECTION,
            "invitees": PEOPLE,
            **fields,
        },
        programme=programme,
    )


def welcome(minutes: int = 20, where: Place = BRINK, **fields):
    return presentation(
        "Wie wij zijn", minutes, where, **{"lead": who("dir"), "messages": ("rust",), **fields}
    )


def round_trip(minutes: int = 60, *stops: Place, **fields):
    return tour(
        "De wijk in",
        minutes,
        stops=stops or (SQUARE, STREET),
        **{"lead": who("med"), "partners": team("twee bewoners van de Rozenstraat"), **fields},
    )


def coffee(title: str = "Napraten", minutes: int = 20, where: Place = BRINK, **fields):
    return networking(title, minutes, where, **{"catering": "koffie en thee", **fields})


def candidates(count: int) -> tuple[Invitee, ...]:
    return tuple(
        person(
            f"k{number}",
            "Kim",
            "",
            f"Kandidaat{number}",
            Role.CANDIDATE,
            party=f"Partij {number}",
            home_town="Doetinchem",
            email=f"kim{number}@partij.example",
        )
        for number in range(count)
    )


def breakfast() -> Plan:
    return morning_visit(
        item(
            ItemKind.RECEPTION, "Ontbijt met bewoners", 45, BRINK, lead=who("dir"), catering="ontbijtbuffet"
        ),
        welcome(15),
        round_trip(40, travel_minutes=0),
        coffee("Koffie toe", 15, travel_minutes=0),
        start="7:30",
    )


def two_hours() -> Plan:
    return morning_visit(welcome(), round_trip(70), coffee(minutes=30), start="10:00")


def bicycle() -> Plan:
    stops = (STREET, SQUARE, SITE, SCHOOL, BRINK)
    return morning_visit(
        reception("Koffie en fietsen uitdelen", 15, OFFICE, lead=who("dir"), catering="koffie"),
        welcome(20, OFFICE),
        round_trip(100, *stops, materials="fietsen, ook twee elektrische"),
        coffee(),
    )


def saturday_debate() -> Plan:
    return morning_visit(
        welcome(15),
        round_trip(45),
        deepening(
            "Debat over wonen", 75, BRINK, lead=team("debatleider"), partners=team("bewoners in de zaal")
        ),
        coffee("Borrel", 30, catering="drankjes"),
        title="Acht kandidaten over wonen",
        date=dt.date(2027, 2, 13),
        day_part=DayPart.AFTERNOON,
        start="13:30",
        invitees=(*candidates(8), ALDERMAN, DIRECTOR, STAFF, JOURNALIST),
    )


def two_boarding_points() -> Plan:
    return morning_visit(
        journey("Instappen station Doetinchem", 20, start="9:00", group="groep A"),
        journey("Instappen station Zutphen", 40, start="8:45", group="groep B"),
        welcome(20, SCHOOL, travel_minutes=5),
        round_trip(70),
        talk("Gesprek in de bus", 30, SQUARE, lead=who("med"), partners=team("drie huurders")),
        coffee(where=SQUARE),
        journey("Terug naar de stations", 30),
        start="8:45",
    )


def evening_with_theme_tables() -> Plan:
    tables = [
        deepening(f"Tafel {subject}", 25, BRINK, group=f"tafel {number}", lead=team(f"tafelheer {number}"))
        for number, subject in enumerate(("Betaalbaar", "Leefbaar", "Duurzaam"), 1)
        for _ in range(2)
    ]
    return morning_visit(
        reception("Soep en broodjes", 30, BRINK, lead=who("dir"), catering="soep en broodjes"),
        welcome(15),
        round_trip(30, travel_minutes=0),
        *tables,
        coffee("Borrel", 30, catering="drankjes"),
        day_part=DayPart.EVENING,
        start="18:30",
        date=dt.date(2027, 3, 8),
    )


def harbour_tour_by_boat() -> Plan:
    quay = place(PlaceKind.OTHER, "steiger aan de Maashaven", "Maashaven 1")
    water = place(PlaceKind.OUTDOORS, "langs de Katendrechtse kade")
    return morning_visit(
        welcome(25, quay),
        tour(
            "Rondvaart",
            90,
            stops=(quay, water, SITE, quay),
            lead=team("de schipper"),
            partners=team("de wijkraad"),
            internal_note="We blijven achter het hek, de schipper geeft de veiligheidsuitleg.",
        ),
        lunch("Lunch aan boord", 45, quay, catering="broodjes aan boord"),
        start="9:30",
    )


def student_housing() -> Plan:
    room = place(PlaceKind.HOME, "studentenkamer in toren A", "Campuslaan 40")
    return morning_visit(
        welcome(20, SCHOOL),
        tour(
            "Van hal naar huis",
            60,
            stops=(room, place(PlaceKind.OTHER, "gedeelde keuken"), SQUARE),
            lead=who("med"),
            partners=team("drie studenten"),
            public_text="We gaan in groepjes de kamers in.",
        ),
        coffee("Napraten in de keuken", 30, SCHOOL),
        invitees=(*PEOPLE, *candidates(3)),
        date=dt.date(2027, 10, 18),
    )


def care_home() -> Plan:
    home = place(PlaceKind.OTHER, "woonzorgcentrum De Linde", "Lindelaan 2")
    return morning_visit(
        welcome(20, home),
        round_trip(50, home, SQUARE),
        lunch("Lunch met bewoners", 60, home, catering="warme maaltijd", partners=team("de cliëntenraad")),
        talk("In gesprek met verzorgenden", 40, home, lead=who("dir"), partners=team("verzorgenden")),
        start="10:30",
        practical=Practical(address="Lindelaan 2", step_free="Overal drempelvrij, een rolstoel staat klaar."),
    )


def building_site() -> Plan:
    return morning_visit(
        reception("Koffie in de keet", 15, SITE, lead=team("de uitvoerder"), catering="koffie"),
        welcome(15, SITE),
        tour(
            "Over de bouw",
            75,
            SITE,
            lead=team("de uitvoerder"),
            partners=team("toekomstige bewoners"),
            materials="twaalf helmen, hesjes en schoenen in maten 37 tot 46",
        ),
        coffee("Soep", 30, SITE, catering="soep en brood"),
        practical=Practical(address="Weverspad 2", safety="De uitvoerder is BHV’er en geeft uitleg vooraf."),
        crew=Crew(),
    )


def past_midnight() -> Plan:
    return morning_visit(
        welcome(30),
        tour(
            "Met de nachtploeg mee",
            150,
            stops=(SQUARE, place(PlaceKind.STATION, "het busstation"), STREET),
            lead=who("med"),
            partners=team("de jongerenwerkers", "de wijkagent"),
            travel_minutes=5,
        ),
        coffee("Napraten in het buurthuis", 30, start="0:15", travel_minutes=10),
        day_part=DayPart.EVENING,
        start="21:00",
        press=NO_PRESS,
        invitees=(MP, CANDIDATE, ALDERMAN, DIRECTOR, STAFF),
    )


def one_member_alone() -> Plan:
    return morning_visit(
        welcome(15, OFFICE),
        tour("Naar de Rozenstraat", 60, HOUSE, lead=who("dir"), partners=who("bew"), travel_minutes=10),
        lunch("Lunch", 45, BRINK, travel_minutes=10, catering="broodjes"),
        invitees=(MP, ALDERMAN, DIRECTOR, RESIDENT),
        approach=Approach.ONE_PARTY,
        press=NO_PRESS,
        start="10:00",
    )


def recess_day_with_an_open_invitation() -> Plan:
    invited = msgspec.structs.replace(MP, status=Status.INVITED)
    return morning_visit(
        welcome(), round_trip(), coffee(), date=dt.date(2027, 2, 24), invitees=(invited, *PEOPLE[1:]),
        reply_by=dt.date(2027, 1, 25),
    )  # fmt: skip


def dinner_afterwards() -> Plan:
    return morning_visit(
        welcome(20, OFFICE),
        round_trip(75, travel_minutes=10),
        item(ItemKind.BREAK, "Pauze", 15),
        talk("Met de huurdersraad", 45, BRINK, lead=who("dir"), partners=team("de huurdersraad")),
        item(
            ItemKind.DINNER, "Eten in de buurtkeuken", 60, BRINK, catering="driegangenmenu, ook zonder vlees"
        ),
        day_part=DayPart.AFTERNOON,
        start="14:30",
    )


def a_whole_day_on_an_island() -> Plan:
    harbour = place(PlaceKind.OTHER, "veerhaven van Den Helder")
    return morning_visit(
        reception("Koffie op de boot", 30, harbour, lead=who("dir"), catering="koffie"),
        journey("Bus naar Den Burg", 30),
        welcome(30, SCHOOL),
        round_trip(90),
        lunch("Lunch met de wethouder", 45, SCHOOL, catering="soep", speakers=who("weth")),
        talk("Met seizoenswerkers", 45, SCHOOL, lead=who("med"), partners=team("drie seizoenswerkers")),
        journey("Terug naar de boot", 30),
        corporation=Corporation(
            name="Eilandwonen", municipalities=("Texel",), province=Province.NOORD_HOLLAND
        ),
        invitees=(
            msgspec.structs.replace(MP, home_town="Alkmaar", home_province=Province.NOORD_HOLLAND),
            CANDIDATE,
            msgspec.structs.replace(ALDERMAN, municipality="Texel"),
            *PEOPLE[3:],
        ),
        limits=Limits(day_part_minutes=360),
    )


def two_organisers() -> Plan:
    return morning_visit(
        welcome(25, OFFICE, speakers=team("directeur van Woongroep IJssel")),
        round_trip(80, travel_minutes=0),
        lunch("Lunch", 45, BRINK, travel_minutes=0, catering="broodjes"),
        second_host=SecondHost(
            name="Woongroep IJssel", municipalities=("Zutphen",), province=Province.GELDERLAND
        ),
        corporation=Corporation(name="De Zonnehoek", municipalities=("Bronckhorst",)),
        invitees=(MP, CANDIDATE, msgspec.structs.replace(ALDERMAN, municipality="Zutphen"), *PEOPLE[3:]),
    )


def an_early_draft() -> Plan:
    draft = msgspec.structs.replace(MP, status=Status.DRAFT)
    return morning_visit(
        welcome(), round_trip(), coffee(),
        date=None, date_options=(dt.date(2027, 3, 12), dt.date(2027, 3, 15)), day_part=None, start=None,
        approach=Approach.ONE_PARTY, invitees=(draft, ALDERMAN, DIRECTOR, STAFF), press=NO_PRESS,
    )  # fmt: skip


def a_visit_that_was() -> Plan:
    people = (MP, CANDIDATE, ALDERMAN, DIRECTOR, STAFF, JOURNALIST)
    cleared = tuple(
        msgspec.structs.replace(one, status=Status.ATTENDED, email="", office_contact="") for one in people
    )
    stayed_away = person("weg", "Piet", "", "Post", Role.MP, party="Partij Z", status=Status.NO_SHOW)
    visit = morning_visit(
        welcome(), round_trip(), coffee(),
        date=dt.date(2026, 3, 13), reply_by=dt.date(2026, 2, 20), invitees=(*cleared, stayed_away),
        outcome=Outcome(promises=(Promise(text="Noor komt terug."),), evaluation="Vaker doen."),
    )  # fmt: skip
    return redact(visit, expired_details(visit, TODAY))


def a_lot_of_press() -> Plan:
    return morning_visit(
        crew("Camera’s neerzetten", 45, start="8:00", lead=team("team Communicatie")),
        welcome(20, press_welcome=True),
        round_trip(
            60, HOUSE, SQUARE, travel_minutes=0, internal_note="De woning in met hoogstens vijf mensen."
        ),
        talk(
            "Achter gesloten deuren",
            30,
            BRINK,
            lead=who("dir"),
            partners=team("de bewonersraad"),
            travel_minutes=0,
        ),
        coffee("Interviews", 30),
        press=Press(
            policy=PressPolicy.WELCOME,
            agreed_with="de persvoorlichter",
            photo_moment="10.15 uur op het Vijverplein, en na afloop van Achter gesloten deuren",
            embargo="Tot vrijdag 12.00 uur",
            text="De Rozenbuurt krijgt bezoek uit Den Haag.",
            photo_consent="Alleen wie een groen koord draagt.",
        ),
        crew=Crew(first_aid="Joost Terpstra", confidential="De naam van de bewoner van de eerste woning."),
        invitees=(*PEOPLE, person("fot", "Bo", "", "Beeld", Role.JOURNALIST, organisation="Fotobureau")),
    )


def round_walk_without_travel_times() -> Plan:
    return morning_visit(
        reception("Koffie", 15, OFFICE, lead=who("dir"), catering="koffie"),
        welcome(20, OFFICE),
        round_trip(90, SQUARE, STREET, BRINK),
        lunch("Lunch", 45, OFFICE, catering="broodjes"),
    )


def local_politics_with_a_member() -> Plan:
    mayor = person("burg", "Wim", "", "Stad", Role.MAYOR, party="Partij B", municipality="Doetinchem")
    council = tuple(
        person(f"raad{number}", "Raad", "", f"Lid{number}", Role.COUNCILLOR, party=f"Partij {letter}")
        for number, letter in enumerate("CDE")
    )
    return morning_visit(
        welcome(), round_trip(), coffee(), invitees=(MP, mayor, ALDERMAN, *council, *PEOPLE[3:])
    )


def ends_early_at_noon() -> Plan:
    return morning_visit(welcome(25), round_trip(120), coffee(minutes=40, catering=""), start="9:15")


def carnival_week_in_the_north() -> Plan:
    north = Corporation(name="Noorderlicht", municipalities=("Assen",), province=Province.DRENTHE)
    member = msgspec.structs.replace(MP, home_town="Assen", home_province=Province.DRENTHE)
    alderman = msgspec.structs.replace(ALDERMAN, municipality="Assen")
    return morning_visit(
        welcome(), round_trip(), coffee(),
        corporation=north, date=dt.date(2027, 2, 8), invitees=(member, CANDIDATE, alderman, *PEOPLE[3:]),
    )  # fmt: skip


SENSIBLE_VISITS: dict[str, Callable[[], Plan]] = {
    build.__name__: build
    for build in (
        breakfast,
        two_hours,
        bicycle,
        saturday_debate,
        two_boarding_points,
        evening_with_theme_tables,
        harbour_tour_by_boat,
        student_housing,
        care_home,
        building_site,
        past_midnight,
        one_member_alone,
        recess_day_with_an_open_invitation,
        dinner_afterwards,
        a_whole_day_on_an_island,
        two_organisers,
        an_early_draft,
        a_visit_that_was,
        a_lot_of_press,
        round_walk_without_travel_times,
        local_politics_with_a_member,
        ends_early_at_noon,
        carnival_week_in_the_north,
    )
}
