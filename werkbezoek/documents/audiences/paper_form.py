"""The opzet as an empty form, for a corporation that starts on paper: its chapters, with room to write.

The questions are the kit's own; their order is that of the opzet, and the choices are those of a plan.
"""

from collections.abc import Iterable, Iterator

from ...plan import Approach, DayPart, ItemKind, PressPolicy, Role, Theme, Word
from ..branding import DEFAULT, HouseStyle
from .aedes_parts import AEDES_MAIL
from .blocks import Block, Document, Fact, FactList, Prose, Section, Table

_INVITEES = (
    *("(Kandidaat-)Kamerlid",) * 3,
    Role.ENTOURAGE.label,
    *("Wethouder of raadslid",) * 2,
    Role.DIRECTOR.label,
    *(Role.STAFF.label,) * 2,
    Role.JOURNALIST.label,
    "",
)
_ITEMS = (
    ItemKind.RECEPTION,
    ItemKind.PRESENTATION,
    ItemKind.TOUR,
    ItemKind.CONVERSATION,
    ItemKind.DEEPENING,
    ItemKind.NETWORKING,
    ItemKind.LUNCH,
)
_TASKS = (
    "Datum kiezen en uitnodigen",
    "Route lopen, plekken vastleggen",
    "Bewoners om toestemming vragen",
    "Pers afstemmen met de fractie",
    "Draaiboek en briefing rondsturen",
    "Bedanken, toezeggingen opschrijven",
)


def blank_opzet(style: HouseStyle = DEFAULT) -> Document:
    """The form: a document like any other, for the same renderers."""
    return Document(
        audience="opzet",
        plan_id="",
        revision=0,
        saved_at=None,
        heading="Opzet om in te vullen",
        title="Ons werkbezoek",
        host=style.name,
        region="",
        themes=(),
        date=None,
        when="Eén dagdeel, een kleine groep en een heldere boodschap",
        start=None,
        end=None,
        hours="",
        address="",
        version="",
        notice="",
        sections=tuple(Section(title, blocks) for title, blocks in _CHAPTERS),
        events=(),
        style=style,
    )


def _questions(*questions: tuple[str, int | str]) -> FactList:
    """Questions, each with lines to write the answer on (so many of them) or with answers to choose from."""
    return FactList(
        tuple(Fact(name, "", room) if isinstance(room, int) else Fact(name, room) for name, room in questions)
    )


def _choices(*answers: str, between: str = "\u2003\u2003") -> str:
    return between.join(f"☐ {answer}" for answer in answers)


def _labels(words: Iterable[Word]) -> Iterator[str]:
    return (word.label for word in words)


def _rows(first: Iterable[str], columns: int) -> tuple[tuple[str, ...], ...]:
    return tuple((word, *("",) * (columns - 1)) for word in first)


_CHAPTERS: tuple[tuple[str, tuple[Block, ...]], ...] = (
    (
        "Waarom een werkbezoek?",
        (
            _questions(
                ("Corporatie", 1),
                ("Wat er speelt in de regio", 3),
                ("Wat je moet zien om het te begrijpen", 2),
                ("Thema, liefst één of twee", _choices(*_labels(Theme), between="\n")),
            ),
        ),
    ),
    (
        "Wie nodig je uit?",
        (
            _questions(("Aanpak", _choices(*_labels(Approach)))),
            Table(
                "Houd de groep klein, en noteer een partij alleen bij politici",
                ("Wie", "Naam", "Partij of organisatie", "Woonplaats", "Komt"),
                _rows(_INVITEES, 5),
                1,
            ),
        ),
    ),
    (
        "Wat is de invulling?",
        (
            _questions(
                ("Datum, of twee of drie opties", 1),
                ("Dagdeel", _choices(*_labels(DayPart))),
                ("Lunch", _choices("Vooraf", "Achteraf", "Geen")),
            ),
            Table(
                "Zet de onderdelen in je eigen volgorde, en streep weg wat je niet doet",
                ("Onderdeel", "Van – tot", "Waar", "Wie leidt of spreekt", "Wat het laat zien"),
                _rows((*_labels(_ITEMS), ""), 5),
                2,
            ),
        ),
    ),
    (
        "Welke boodschap geef je mee?",
        (
            _questions(
                ("Boodschap 1", 2), ("Boodschap 2", 2), ("Boodschap 3", 2), ("Wat de politiek kan doen", 2)
            ),
        ),
    ),
    (
        "Praktisch",
        (
            _questions(
                ("Adres van ontvangst", 1),
                ("Route, parkeren, openbaar vervoer", 2),
                ("Drempelvrij, kleding, veiligheid", 2),
                ("Eten en dieetwensen, in aantallen", 2),
                ("Pers", _choices(*_labels(PressPolicy))),
                ("Woordvoerder en perscontact", 1),
                ("BHV en verzamelplaats", 1),
                ("Contactpersoon, telefoon, mail", 2),
                ("Reageren voor", 1),
            ),
        ),
    ),
    (
        "Wie doet wat?",
        (Table("Voorbereiding", ("Taak", "Wie", "Klaar op", "Gedaan"), _rows((*_TASKS, ""), 4), 1),),
    ),
    (
        "Hulp nodig?",
        (
            Prose(
                "Aedes denkt graag mee over wie je uitnodigt en hoe je het bezoek invult: "
                f"[{AEDES_MAIL}](mailto:{AEDES_MAIL})."
            ),
        ),
    ),
)
