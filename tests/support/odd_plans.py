"""Unusual but valid plans: empty, very full, with very long text, in other scripts."""

import datetime as dt

from werkbezoek.plan import (
    SCHEMA_VERSION,
    Contact,
    Corporation,
    Crew,
    Invitee,
    ItemKind,
    Message,
    Name,
    Person,
    Place,
    PlaceKind,
    Plan,
    Practical,
    ProgrammeItem,
    Role,
    Status,
    Task,
)

KINDS = (ItemKind.RECEPTION, ItemKind.PRESENTATION, ItemKind.TOUR, ItemKind.CONVERSATION, ItemKind.DEEPENING)
ROLES = (Role.MP, Role.CANDIDATE, Role.ALDERMAN, Role.DIRECTOR, Role.STAFF, Role.JOURNALIST)
SENTENCE = "Bewoners en medewerkers vertellen wat er sinds de vorige winter in de portieken is veranderd. "
LONG = (SENTENCE * 55)[:5_000].strip()
PAGE = LONG[:2_000]
LINES = "\n".join(f"{number}. Neem de lift naar de verdieping met het bord." for number in range(40))


def item(number: int, minutes: int = 20, **given: object) -> ProgrammeItem:
    """An item with its own title."""
    fields = {
        "id": f"i{number}",
        "kind": KINDS[number % len(KINDS)],
        "title": f"Onderdeel{number + 1:03}",
        "minutes": minutes,
        "place": Place(kind=PlaceKind.COMMUNITY_CENTRE, label="Buurthuis", address="Marktplein 1, Emmen"),
    }
    return ProgrammeItem(**fields | given)


def guest(number: int, first: str = "Gast", last: str = "", **given: object) -> Invitee:
    """A confirmed invitee with their own name."""
    fields = {
        "id": f"g{number}",
        "name": Name(first=first, last=last or f"Nummer{number + 1:03}"),
        "roles": (ROLES[number % len(ROLES)],),
        "status": Status.CONFIRMED,
        "function": "lid van de commissie voor wonen en ruimte",
        "phone": f"06 0000 {number // 100:02} {number % 100:02}",
    }
    return Invitee(**fields | given)


def visit(**given: object) -> Plan:
    """Return an ordinary visit, with some fields replaced."""
    fields = {
        "id": "oddplan",
        "schema_version": SCHEMA_VERSION,
        "title": "Een warme wijk",
        "corporation": Corporation(name="Veenrand Wonen", municipalities=("Emmen",)),
        "date": dt.date(2027, 3, 19),
        "start": "09:00",
        "contact": Contact(name="Lotte Kuiper", phone="06 0000 01 23", email="lotte@veenrand.example"),
        "practical": Practical(address="Marktplein 1, Emmen", route="Tegenover het gemeentehuis."),
        "invitees": tuple(guest(number) for number in range(6)),
        "programme": tuple(item(number) for number in range(5)),
    }
    return Plan(**fields | given)


def groups(letters: str, rounds: int) -> tuple[ProgrammeItem, ...]:
    """Rounds of parallel items, between a start and an end for all groups."""
    inner = tuple(
        item(turn * len(letters) + at, minutes=25, group=f"groep {letter}")
        for turn in range(rounds)
        for at, letter in enumerate(letters, start=1)
    )
    return (item(0, title="Samen beginnen"), *inner, item(99, title="Samen afsluiten"))


HEBREW, ARABIC, CHINESE = "דוד לוי", "أحمد الحسن", "王小明"

ODD_PLANS = {
    "no items": visit(programme=()),
    "60 items": visit(programme=tuple(item(number, minutes=10) for number in range(60))),
    "four groups": visit(programme=groups("ABCD", 3)),
    "one minute": visit(programme=(item(0), item(1, minutes=1, title="Handdruk"), item(2))),
    "only a minute": visit(programme=(item(1, minutes=1, title="Handdruk"),)),
    "a whole day": visit(start="07:00", programme=tuple(item(number, minutes=110) for number in range(10))),
    "past midnight": visit(start="21:30", programme=tuple(item(number, minutes=75) for number in range(4))),
    "long text": visit(
        introduction=LONG,
        closing=LINES,
        ask=PAGE,
        practical=Practical(address=PAGE, route=LINES),
        crew=Crew(first_aid=LINES, confidential=PAGE),
        messages=(Message(id="m", text=PAGE),),
        tasks=(Task(id="t", title=PAGE),),
        programme=(
            item(0, public_text=LONG, internal_note=LINES, materials=PAGE),
            item(1, title=LONG[:400].strip()),
        ),
        invitees=(guest(0, function=PAGE), guest(1, last="Achternaam" * 30)),
    ),
    "one long word": visit(
        title="Woningbouwcorporatiewerkbezoek" * 6,
        corporation=Corporation(name="Corporatie" * 20, municipalities=("Gemeente" * 20,)),
        programme=(item(0, title="Titel" * 40, public_text="x" * 10_000), item(1)),
    ),
    "other scripts": visit(
        title=f"Samen met {ARABIC}",
        programme=(
            item(0, title=HEBREW, lead=(Person(text=ARABIC),)),
            item(1, title=f"Koffie bij {ARABIC} (3 hoog)"),
            item(2, title=CHINESE),
            item(3, title="Γειτονιά и двор", public_text=f"{HEBREW} 2027 {ARABIC}, 12:30"),
        ),
        invitees=tuple(
            guest(at, last=name) for at, name in enumerate((HEBREW, ARABIC, CHINESE, "Nguyễn Văn"))
        ),
    ),
    "200 invitees": visit(invitees=tuple(guest(number) for number in range(200))),
}
