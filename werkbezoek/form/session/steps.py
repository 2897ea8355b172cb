"""Which fields stand in which step of the form, section by section.

Labels and hints come from the plan's own field titles and descriptions; here is only the order, how wide a
field is (in twelfths of the row) and how many lines it shows. A test holds that every field is somewhere.
"""

from collections.abc import Iterator

import msgspec

from ...plan import ItemKind
from ...plan.paths import steps as path_steps


class Show(msgspec.Struct, frozen=True):
    """A field in a section: its path, its width in twelfths, its lines; of a list, the fields of each row."""

    path: str
    width: int = 12
    lines: int = 1
    row: tuple["Show", ...] = ()


class Section(msgspec.Struct, frozen=True):
    """Fields under one heading.

    What is needed less often is ``folded`` away, except in an item of the kind that it ``opens_for``.
    """

    title: str
    fields: tuple[Show, ...]
    folded: bool = False
    hint: str = ""
    opens_for: ItemKind | None = None


class Step(msgspec.Struct, frozen=True):
    """One step of the form: sections, and rows if there are any, with one editor for the chosen one."""

    key: str
    title: str
    before: tuple[Section, ...] = ()
    rows: str = ""
    editor: tuple[Section, ...] = ()
    after: tuple[Section, ...] = ()


def _contact(path: str) -> tuple[Show, ...]:
    return Show(f"{path}.name", 4), Show(f"{path}.phone", 3), Show(f"{path}.email", 5)


_VISIT = Step(
    "bezoek",
    "Bezoek",
    before=(
        Section(
            "Het bezoek",
            (
                Show("title", 12),
                Show("date", 6),
                Show("day_part", 3),
                Show("start", 3),
                Show("date_options", 6, 3),
                Show("reply_by", 6),
            ),
        ),
        Section(
            "De corporatie",
            (
                Show("corporation.name", 6),
                Show("corporation.province", 3),
                Show("corporation.l_number", 3),
                Show("corporation.municipalities", 6, 3),
                Show("corporation.regions", 6, 3),
            ),
        ),
        Section("Contactpersoon voor gasten", _contact("contact")),
        Section(
            "Praktisch voor gasten",
            (
                Show("practical.address", 6, 2),
                Show("practical.route", 6, 2),
                Show("practical.parking", 6, 2),
                Show("practical.public_transport", 6, 2),
                Show("practical.step_free", 6, 2),
                Show("practical.clothing", 6, 2),
                Show("practical.safety", 12, 2),
            ),
            folded=True,
        ),
        Section(
            "Alleen voor de organisatie",
            (
                Show("crew.first_aid", 6, 2),
                Show("crew.assembly_point", 6, 2),
                Show("crew.security", 6, 2),
                Show("crew.confidential", 6, 2),
            ),
            folded=True,
            hint="Dit staat alleen in het draaiboek.",
        ),
    ),
)

_MESSAGE = Step(
    "boodschap",
    "Boodschap",
    before=(
        Section(
            "Waar het over gaat",
            (Show("themes"), Show("other_theme"), Show("regional_issue", 12, 4)),
        ),
        Section(
            "Wat je wilt meegeven",
            (Show("messages", row=(Show("text", 12, 2),)), Show("ask", 12, 3)),
            hint="Een paar boodschappen is genoeg: overvoer de politici niet met te veel informatie.",
        ),
        Section("Teksten voor gasten", (Show("introduction", 12, 5), Show("closing", 12, 3)), folded=True),
    ),
    after=(
        Section(
            "Hulp van Aedes",
            (Show("aedes_question", 12, 3),),
            hint="Twijfel je over de keuze van Kamerleden of over het programma? Aedes denkt mee.",
        ),
    ),
)

_INVITEES = Step(
    "genodigden",
    "Genodigden",
    before=(Section("", (Show("approach", 6),)),),
    rows="invitees",
    editor=(
        Section(
            "",
            (
                Show("name.first", 4),
                Show("name.prefix", 3),
                Show("name.last", 5),
                Show("roles"),
                Show("function", 6),
                Show("organisation", 6),
                Show("party", 6),
                Show("status", 6),
                Show("email", 6),
                Show("phone", 6),
                Show("office_contact"),
            ),
        ),
        Section(
            "Waar iemand vandaan komt",
            (
                Show("name.titles", 6),
                Show("municipality", 6),
                Show("home_town", 6),
                Show("home_province", 6),
                Show("source", 6),
                Show("source_date", 6),
            ),
            folded=True,
        ),
        Section(
            "Tijdens het bezoek",
            (
                Show("arrives_at", 6),
                Show("leaves_at", 6),
                Show("group", 6),
                Show("entourage_of", 6),
            ),
            folded=True,
        ),
        Section(
            "Dieet, toegankelijkheid en toestemming",
            (
                Show("diet", 6),
                Show("access_needs", 6),
                Show("needs_consent"),
                Show("resident_consent"),
            ),
            folded=True,
        ),
        Section("Eigen notitie", (Show("note", 12, 3),), folded=True),
    ),
    after=(
        Section(
            "Pers",
            (
                Show("press.policy", 6),
                Show("press.spokesperson", 6),
                Show("press.agreed_with", 8),
                Show("press.agreed_on", 4),
                *_contact("press.contact"),
                Show("press.photo_moment", 6),
                Show("press.embargo", 6),
                Show("press.photo_consent", 12),
                Show("press.text", 12, 4),
            ),
            folded=True,
        ),
        Section(
            "Dieetwensen zonder naam",
            (Show("diet_counts", row=(Show("diet", 8), Show("count", 4))),),
            folded=True,
            hint="Voor de keuken is een aantal genoeg.",
        ),
    ),
)

_PLACE = (Show("kind", 4), Show("label", 8), Show("address", 8), Show("municipality", 4))

_PROGRAMME = Step(
    "programma",
    "Programma",
    rows="programme",
    editor=(
        Section(
            "",
            (
                Show("title", 8),
                Show("kind", 4),
                Show("start", 4),
                Show("minutes", 4),
                Show("travel_minutes", 4),
            ),
        ),
        Section("Waar", tuple(Show(f"place.{one.path}", one.width) for one in _PLACE)),
        Section("Stops onderweg", (Show("stops", row=_PLACE),), folded=True, opens_for=ItemKind.TOUR),
        Section("Wie", (Show("lead", 4), Show("speakers", 4), Show("partners", 4))),
        Section(
            "Waar het over gaat",
            (Show("messages"), Show("themes"), Show("public_text", 12, 3)),
            folded=True,
        ),
        Section(
            "Voor de organisatie",
            (
                Show("materials", 6, 2),
                Show("catering", 6, 2),
                Show("rain_alternative", 6, 2),
                Show("internal_note", 6, 2),
                Show("group", 6),
                Show("press_welcome", 6),
            ),
            folded=True,
        ),
    ),
)

_PREPARATION = Step(
    "voorbereiding",
    "Voorbereiding",
    rows="tasks",
    editor=(
        Section("", (Show("title"), Show("days", 6), Show("due", 6), Show("owner", 6), Show("done", 6))),
    ),
)

_CHECK = Step(
    "controle",
    "Controle",
    after=(
        Section(
            "Bewust anders",
            (Show("ignored_rules", row=(Show("reason", 12),)),),
            hint="Regels die je met een reden niet volgt. De reden staat in het draaiboek.",
        ),
        Section(
            "Grenzen van de regels",
            (
                Show("limits.group_size", 4),
                Show("limits.day_part_minutes", 4),
                Show("limits.gap_minutes", 4),
                Show("limits.parties", 4),
                Show("limits.messages", 4),
                Show("limits.message_words", 4),
                Show("limits.themes", 4),
                Show("limits.presentation_percent", 4),
                Show("limits.notice_days", 4),
                Show("limits.diet_days", 4),
                Show("limits.contact_days", 4),
            ),
            folded=True,
            hint="De opzet noemt geen getallen; deze zijn onze eigen keuze. Pas ze gerust aan.",
        ),
    ),
)

_EXPORT = Step(
    "exporteren",
    "Exporteren",
    after=(
        Section(
            "Na het bezoek",
            (Show("outcome.promises", 12, 3), Show("outcome.evaluation", 12, 4)),
            folded=True,
        ),
    ),
)

STEPS = (_VISIT, _MESSAGE, _INVITEES, _PROGRAMME, _PREPARATION, _CHECK, _EXPORT)
"""The steps in the order of the form."""


def shown_paths(step: Step) -> Iterator[str]:
    """The paths of all fields in a step, with ``[0]`` for any row."""
    for section in step.before + step.after:
        yield from _paths(section.fields, "")
    if step.rows:
        yield step.rows
        for section in step.editor:
            yield from _paths(section.fields, f"{step.rows}[0].")


def _paths(fields: tuple[Show, ...], prefix: str) -> Iterator[str]:
    for field in fields:
        yield prefix + field.path
        yield from _paths(field.row, f"{prefix}{field.path}[0].")


_STEP_OF = {path_steps(path)[0]: step for step in STEPS for path in shown_paths(step)}


def step_of(path: str) -> Step:
    """The step in which the field at a path stands; the first step for the plan as a whole."""
    return _STEP_OF.get(path_steps(path)[0], STEPS[0]) if path else STEPS[0]
