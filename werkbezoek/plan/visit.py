"""The plan of one visit, and the parts of it that are not people or programme."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from .people import Contact, Corporation, DietCount, Invitee
from .programme import Person, ProgrammeItem
from .values import RULE_CODE, Clock, Count, DaysFromVisit, Id, Minutes, PlanObject, new_id
from .vocabulary import Approach, DayPart, PressPolicy, Theme

SCHEMA_VERSION = 1
"""Version of the file format; ``werkbezoek.store.migrations`` has one step for each older one."""


class Message(PlanObject, frozen=True):
    """One thing that the politicians should remember."""

    id: Annotated[Id, Meta(title="Kenmerk")]
    text: Annotated[str, Meta(title="Boodschap")] = ""


class Task(PlanObject, frozen=True):
    """Something to prepare before, or to do after, the visit."""

    id: Annotated[Id, Meta(title="Kenmerk")]
    title: Annotated[str, Meta(title="Taak")] = ""
    days: Annotated[
        DaysFromVisit | None,
        Meta(title="Dagen voor (-) of na het bezoek", description="-28 is vier weken ervoor."),
    ] = None
    due: Annotated[dt.date | None, Meta(title="Klaar op", description="Een vaste datum; die gaat voor.")] = (
        None
    )
    owner: Annotated[str, Meta(title="Wie")] = ""
    done: Annotated[bool, Meta(title="Gedaan")] = False


class Practical(PlanObject, frozen=True):
    """What guests need to know to get there and be comfortable."""

    address: Annotated[str, Meta(title="Adres van ontvangst")] = ""
    route: Annotated[str, Meta(title="Route")] = ""
    parking: Annotated[str, Meta(title="Parkeren")] = ""
    public_transport: Annotated[str, Meta(title="Openbaar vervoer of ophalen")] = ""
    step_free: Annotated[
        str, Meta(title="Drempelvrij", description="Wat wie slecht ter been is moet weten.")
    ] = ""
    clothing: Annotated[str, Meta(title="Kleding en schoenen")] = ""
    safety: Annotated[str, Meta(title="Gezondheid en veiligheid")] = ""


class Crew(PlanObject, frozen=True):
    """What only the crew may know; it stands in the draaiboek alone."""

    first_aid: Annotated[str, Meta(title="BHV", description="Wie er BHV'er is, met telefoonnummer.")] = ""
    assembly_point: Annotated[str, Meta(title="Verzamelplaats bij nood")] = ""
    security: Annotated[str, Meta(title="Beveiliging")] = ""
    confidential: Annotated[str, Meta(title="Niet vooraf bekendmaken")] = ""


class Press(PlanObject, frozen=True):
    """What has been settled about the press, and with whom."""

    policy: Annotated[PressPolicy | None, Meta(title="Pers")] = None
    spokesperson: Annotated[Person | None, Meta(title="Woordvoerder")] = None
    contact: Annotated[Contact, Meta(title="Perscontact")] = Contact()
    agreed_with: Annotated[
        str,
        Meta(title="Afgestemd met", description="Wie van het bureau van het Kamerlid akkoord is met pers."),
    ] = ""
    agreed_on: Annotated[dt.date | None, Meta(title="Afgestemd op")] = None
    photo_moment: Annotated[str, Meta(title="Foto- en interviewmoment")] = ""
    embargo: Annotated[str, Meta(title="Embargo")] = ""
    text: Annotated[str, Meta(title="Perstekst")] = ""
    photo_consent: Annotated[
        str, Meta(title="Toestemming voor foto’s", description="Hoe je die hebt geregeld.")
    ] = ""


class Outcome(PlanObject, frozen=True):
    """What came of the visit."""

    promises: Annotated[tuple[str, ...], Meta(title="Toezeggingen")] = ()
    evaluation: Annotated[str, Meta(title="Evaluatie")] = ""


class Limits(PlanObject, frozen=True):
    """Numbers that the rules go by; the opzet gives none of them, so they are the kit's own choice."""

    group_size: Annotated[Count, Meta(title="Grootste groep")] = 15
    parties: Annotated[Count, Meta(title="Minste partijen bij een dwarsdoorsnede")] = 3
    day_part_minutes: Annotated[Minutes, Meta(title="Langste programma in minuten")] = 240
    gap_minutes: Annotated[Minutes, Meta(title="Langste pauze in minuten")] = 15
    messages: Annotated[Count, Meta(title="Meeste boodschappen")] = 3
    message_words: Annotated[Count, Meta(title="Langste boodschap in woorden")] = 40
    themes: Annotated[Count, Meta(title="Meeste thema’s")] = 2
    presentation_percent: Annotated[Count, Meta(title="Grootste deel presentatie in procenten")] = 50
    notice_days: Annotated[Count, Meta(title="Uitnodigen ten minste zoveel dagen vooraf")] = 28
    diet_days: Annotated[Count, Meta(title="Dieetwensen bewaren, dagen na het bezoek")] = 14
    contact_days: Annotated[Count, Meta(title="Contactgegevens bewaren, dagen na het bezoek")] = 183


class IgnoredRule(PlanObject, frozen=True):
    """A rule that this plan does not follow on purpose, with the reason."""

    code: Annotated[str, Meta(title="Regel", pattern=RULE_CODE)]
    reason: Annotated[str, Meta(title="Reden")] = ""


class Plan(PlanObject, frozen=True):
    """One visit, from first idea to evaluation. Only ``id`` and ``schema_version`` are required."""

    id: Annotated[Id, Meta(title="Kenmerk", description="Eén keer gemaakt, verandert nooit.")]
    schema_version: Annotated[int, Meta(title="Versie van het bestandsformaat")]
    revision: Annotated[int, Meta(title="Hoe vaak bewaard", ge=0)] = 0
    saved_at: Annotated[dt.datetime | None, Meta(title="Laatst bewaard")] = None

    title: Annotated[str, Meta(title="Titel van het bezoek")] = ""
    corporation: Annotated[Corporation, Meta(title="Corporatie")] = Corporation()
    date: Annotated[dt.date | None, Meta(title="Datum")] = None
    date_options: Annotated[
        tuple[dt.date, ...],
        Meta(title="Mogelijke datums", description="Twee of drie, zolang de datum niet vaststaat."),
    ] = ()
    day_part: Annotated[DayPart | None, Meta(title="Dagdeel")] = None
    start: Annotated[Clock | None, Meta(title="Begintijd")] = None
    approach: Annotated[Approach | None, Meta(title="Wie je uitnodigt")] = None
    reply_by: Annotated[dt.date | None, Meta(title="Reageren voor")] = None
    contact: Annotated[Contact, Meta(title="Contactpersoon")] = Contact()

    themes: Annotated[tuple[Theme, ...], Meta(title="Thema’s van de Aedes-agenda")] = ()
    other_theme: Annotated[str, Meta(title="Ander onderwerp")] = ""
    regional_issue: Annotated[str, Meta(title="Wat er speelt in de regio")] = ""
    messages: Annotated[tuple[Message, ...], Meta(title="Boodschappen")] = ()
    ask: Annotated[
        str, Meta(title="Vraag aan de politiek", description="Wat de politicus ermee kan doen.")
    ] = ""
    introduction: Annotated[
        str,
        Meta(title="Welkomsttekst", description="Een lege regel begint een alinea; **vet** en *schuin* mag."),
    ] = ""
    closing: Annotated[
        str, Meta(title="Slottekst", description="Een lege regel begint een alinea; **vet** en *schuin* mag.")
    ] = ""

    invitees: Annotated[tuple[Invitee, ...], Meta(title="Genodigden")] = ()
    programme: Annotated[tuple[ProgrammeItem, ...], Meta(title="Programma")] = ()
    tasks: Annotated[tuple[Task, ...], Meta(title="Voorbereiding")] = ()
    practical: Annotated[Practical, Meta(title="Praktische informatie")] = Practical()
    crew: Annotated[Crew, Meta(title="Voor de organisatie")] = Crew()
    press: Annotated[Press, Meta(title="Pers")] = Press()
    diet_counts: Annotated[tuple[DietCount, ...], Meta(title="Dieetwensen zonder naam")] = ()
    aedes_question: Annotated[str, Meta(title="Vraag aan Aedes")] = ""
    outcome: Annotated[Outcome, Meta(title="Opbrengst")] = Outcome()
    limits: Annotated[Limits, Meta(title="Grenzen")] = Limits()
    ignored_rules: Annotated[tuple[IgnoredRule, ...], Meta(title="Regels die je bewust niet volgt")] = ()

    def invitee(self, invitee_id: str | None) -> Invitee | None:
        """The invitee with that id, or None."""
        return next((invitee for invitee in self.invitees if invitee.id == invitee_id), None)

    def name_of(self, person: Person) -> str:
        """The name to show for someone in an item: the invitee's full name, or the free text."""
        invitee = self.invitee(person.invitee)
        return invitee.name.full if invitee else person.text

    @property
    def taking_part(self) -> tuple[Invitee, ...]:
        """The invitees who have not declined."""
        return tuple(invitee for invitee in self.invitees if invitee.takes_part)


def new_plan(title: str = "") -> Plan:
    """An empty plan with a fresh id."""
    return Plan(id=new_id(), schema_version=SCHEMA_VERSION, title=title)
