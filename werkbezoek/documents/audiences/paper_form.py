"""The opzet as an empty form for a corporation that starts on paper: its chapters, with lines to write on.

The kit words the questions; their order is that of the opzet, and the choices are those of a plan.
"""

from collections.abc import Iterable, Sequence

from ...plan import Approach, DayPart, ItemKind, PressPolicy, Role, Theme, Word
from ..blocks import Block, Document, Fact, FactList, Prose, Section, Table
from ..branding import DEFAULT, HouseStyle
from .sections.aedes import AEDES_MAIL

_MP, _LOCAL = "(Kandidaat-)Kamerlid", "Wethouder of raadslid"
_DIRECTOR, _STAFF, _JOURNALIST = Role.DIRECTOR.label, Role.STAFF.label, Role.JOURNALIST.label
_INVITEES = (
    *(_MP, _MP, _MP, Role.ENTOURAGE.label, _LOCAL, _LOCAL),
    *(_DIRECTOR, _STAFF, _STAFF, _JOURNALIST, ""),
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
    "",
)


def blank_opzet(style: HouseStyle = DEFAULT) -> Document:
    """Return the form, as a document that every format can show."""
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
        sections=tuple(Section(title, blocks) for title, blocks in _CHAPTERS.items()),
        events=(),
        style=style,
    )


def _questions(questions: dict[str, int | str]) -> FactList:
    """Return questions, each with its number of lines for the answer or with the answers to choose from."""
    return FactList(
        tuple(
            Fact(name, "", answer) if isinstance(answer, int) else Fact(name, answer)
            for name, answer in questions.items()
        )
    )


def _choices(answers: Iterable[Word | str], between: str = "\u2003\u2003") -> str:
    return between.join(f"☐ {answer.label if isinstance(answer, Word) else answer}" for answer in answers)


def _empty_table(
    caption: str, columns: tuple[str, ...], heads: Sequence[str], *, writing_lines: int = 1
) -> Table:
    """Return a table with only the first cell of each row filled in."""
    rows = tuple((head, *("",) * (len(columns) - 1)) for head in heads)
    return Table(caption, columns, rows, writing_lines)


_CHAPTERS: dict[str, tuple[Block, ...]] = {
    "Waarom een werkbezoek?": (
        _questions(
            {
                "Corporatie": 1,
                "Wat er speelt in de regio": 3,
                "Wat je moet zien om het te begrijpen": 2,
                "Thema, liefst één of twee": _choices(Theme, between="\n"),
            }
        ),
    ),
    "Wie nodig je uit?": (
        _questions({"Aanpak": _choices(Approach)}),
        _empty_table(
            "Houd de groep klein, en noteer een partij alleen bij politici",
            ("Wie", "Naam", "Partij of organisatie", "Woonplaats", "Komt"),
            _INVITEES,
        ),
    ),
    "Wat is de invulling?": (
        _questions(
            {
                "Datum, of twee of drie opties": 1,
                "Dagdeel": _choices(DayPart),
                "Lunch": _choices(("Vooraf", "Achteraf", "Geen")),
            }
        ),
        _empty_table(
            "Zet de onderdelen in je eigen volgorde, en streep weg wat je niet doet",
            ("Onderdeel", "Van – tot", "Waar", "Wie leidt of spreekt", "Wat het laat zien"),
            [*(kind.label for kind in _ITEMS), ""],
            writing_lines=2,
        ),
    ),
    "Welke boodschap geef je mee?": (
        _questions({"Boodschap 1": 2, "Boodschap 2": 2, "Boodschap 3": 2, "Wat de politiek kan doen": 2}),
    ),
    "Praktisch": (
        _questions(
            {
                "Adres van ontvangst": 1,
                "Route, parkeren, openbaar vervoer": 2,
                "Drempelvrij, kleding, veiligheid": 2,
                "Eten en dieetwensen, in aantallen": 2,
                "Pers": _choices(PressPolicy),
                "Woordvoerder en perscontact": 1,
                "BHV en verzamelplaats": 1,
                "Contactpersoon, telefoon, mail": 2,
                "Reageren voor": 1,
            }
        ),
    ),
    "Wie doet wat?": (_empty_table("Voorbereiding", ("Taak", "Wie", "Klaar op", "Gedaan"), _TASKS),),
    "Hulp nodig?": (
        Prose(
            "Aedes denkt graag mee over wie je uitnodigt en hoe je het bezoek invult: "
            f"[{AEDES_MAIL}](mailto:{AEDES_MAIL})."
        ),
    ),
}
