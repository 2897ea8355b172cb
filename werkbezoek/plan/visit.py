"""The plan of a visit, and all of its parts but the people and the programme."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from .people import Contact, Corporation, DietCount, Invitee, SecondHost
from .programme import Person, ProgrammeItem
from .values import (
    MOST_SAVES,
    RULE_CODE,
    Clock,
    Count,
    DaysFromVisit,
    Id,
    Mark,
    Minutes,
    PlanObject,
    PlanRow,
    new_id,
    titled,
)
from .vocabulary import Approach, DayPart, PressPolicy, PromiseState, Reviewer, Theme

SCHEMA_VERSION = 3
"""The version of the file format; ``werkbezoek.store.migrations`` has a step for each older version."""


class Message(PlanRow, frozen=True):
    """A message that the politicians should remember."""

    text: Annotated[str, titled("Boodschap")] = ""


class Figure(PlanObject, frozen=True):
    """A figure for the fact sheet."""

    value: Annotated[str, titled("Cijfer", "Zoals 1.140, of 212 euro.")] = ""
    text: Annotated[str, titled("Wat het zegt")] = ""
    source: Annotated[str, titled("Bron en jaar", "Komt eronder te staan.")] = ""


class Task(PlanRow, frozen=True):
    """Something to do before or after the visit."""

    title: Annotated[str, titled("Taak")] = ""
    days: Annotated[
        DaysFromVisit | None,
        titled("Dagen voor (-) of na het bezoek", "-28 is vier weken ervoor. Wij maken er een werkdag van."),
    ] = None
    due: Annotated[dt.date | None, titled("Klaar op", "Een vaste datum. Die gaat voor het aantal dagen.")] = (
        None
    )
    owner: Annotated[str, titled("Wie")] = ""
    done: Annotated[bool, titled("Gedaan")] = False


class Practical(PlanObject, frozen=True):
    """What guests need to know in order to get there and feel comfortable."""

    address: Annotated[
        str, titled("Adres van ontvangst", "Straat en nummer, plaats: gasten openen het op OpenStreetMap.")
    ] = ""
    route: Annotated[str, titled("Route")] = ""
    parking: Annotated[str, titled("Parkeren")] = ""
    public_transport: Annotated[str, titled("Openbaar vervoer of ophalen")] = ""
    step_free: Annotated[str, titled("Drempelvrij", "Wat gasten die slecht ter been zijn, moeten weten.")] = (
        ""
    )
    clothing: Annotated[str, titled("Kleding en schoenen")] = ""
    safety: Annotated[str, titled("Gezondheid en veiligheid")] = ""


class Crew(PlanObject, frozen=True):
    """What only the crew may know; of all documents only the draaiboek shows it."""

    first_aid: Annotated[str, titled("BHV", "Wie eerste hulp geeft bij een ongeluk, met telefoonnummer.")] = (
        ""
    )
    assembly_point: Annotated[str, titled("Verzamelplaats bij nood")] = ""
    security: Annotated[str, titled("Beveiliging")] = ""
    confidential: Annotated[str, titled("Niet vooraf bekendmaken")] = ""


class Press(PlanObject, frozen=True):
    """What has been agreed about the press, and with whom."""

    policy: Annotated[PressPolicy | None, titled("Pers")] = None
    spokesperson: Annotated[Person | None, titled("Woordvoerder")] = None
    contact: Annotated[Contact, titled("Perscontact")] = Contact()
    agreed_with: Annotated[
        str, titled("Afgestemd met", "Wie er bij het bureau van het Kamerlid akkoord is.")
    ] = ""
    agreed_on: Annotated[dt.date | None, titled("Afgestemd op")] = None
    photo_moment: Annotated[str, titled("Foto- en interviewmoment")] = ""
    embargo: Annotated[str, titled("Embargo")] = ""
    text: Annotated[str, titled("Perstekst")] = ""
    photo_consent: Annotated[str, titled("Toestemming voor foto’s", "Hoe je die hebt geregeld.")] = ""


class Promise(PlanObject, frozen=True):
    """Something that a guest or the corporation promised during the visit."""

    text: Annotated[str, titled("Toezegging")] = ""
    owner: Annotated[Person | None, titled("Wie dit doet", "Een genodigde, of een naam of team.")] = None
    due: Annotated[dt.date | None, titled("Uiterlijk op")] = None
    state: Annotated[PromiseState, titled("Stand")] = PromiseState.OPEN


class Review(PlanObject, frozen=True):
    """What one guest or one person of the organisation thought of the visit, without a name."""

    by: Annotated[Reviewer, titled("Van wie")] = Reviewer.GUEST
    mark: Annotated[Mark | None, titled("Rapportcijfer", "Van 1 tot en met 10.")] = None
    text: Annotated[str, titled("Wat goed was, en wat beter kan")] = ""


class Outcome(PlanObject, frozen=True):
    """The results of the visit."""

    promises: Annotated[tuple[Promise, ...], titled("Toezeggingen")] = ()
    reviews: Annotated[tuple[Review, ...], titled("Evaluaties", "Van elk formulier één.")] = ()
    evaluation: Annotated[str, titled("Wat we ervan leren")] = ""

    @property
    def is_evaluated(self) -> bool:
        """Whether anything of an evaluation is filled in; an empty row is nothing."""
        texts = (self.evaluation, *(review.text for review in self.reviews))
        return any(map(str.strip, texts)) or any(review.mark for review in self.reviews)

    def marks(self, by: Reviewer) -> tuple[int, ...]:
        """Return the marks, from 1 to 10, on the forms of these reviewers."""
        return tuple(review.mark for review in self.reviews if review.by is by and review.mark)


class Limits(PlanObject, frozen=True):
    """Limits that the rules use. The opzet of Aedes names none of them: they are the kit's own choice."""

    group_size: Annotated[Count, titled("Grootste groep")] = 15
    parties: Annotated[Count, titled("Minste partijen bij een dwarsdoorsnede")] = 3
    day_part_minutes: Annotated[Minutes, titled("Langste programma in minuten")] = 240
    gap_minutes: Annotated[Minutes, titled("Langste pauze in minuten")] = 15
    messages: Annotated[Count, titled("Meeste boodschappen")] = 3
    message_words: Annotated[Count, titled("Langste boodschap in woorden")] = 40
    themes: Annotated[Count, titled("Meeste thema’s")] = 2
    presentation_percent: Annotated[Count, titled("Grootste deel presentatie in procenten")] = 50
    notice_days: Annotated[Count, titled("Uitnodigen ten minste zoveel dagen vooraf")] = 28
    diet_days: Annotated[Count, titled("Dieetwensen bewaren, dagen na het bezoek")] = 14
    contact_days: Annotated[Count, titled("Contactgegevens bewaren, dagen na het bezoek")] = 183


class IgnoredRule(PlanObject, frozen=True):
    """A rule that this plan ignores on purpose, with the reason."""

    code: Annotated[str, Meta(title="Regel", pattern=RULE_CODE)]
    reason: Annotated[str, titled("Reden")] = ""


class Plan(PlanObject, frozen=True):
    """A visit, from first idea to evaluation. Only ``id`` and ``schema_version`` are required."""

    id: Annotated[Id, titled("Kenmerk", "Eén keer gemaakt, verandert nooit.")]
    schema_version: Annotated[int, titled("Versie van het bestandsformaat")]
    revision: Annotated[int, Meta(title="Hoe vaak bewaard", ge=0, le=MOST_SAVES)] = 0
    saved_at: Annotated[dt.datetime | None, titled("Laatst bewaard")] = None

    title: Annotated[str, titled("Titel van het bezoek")] = ""
    corporation: Annotated[Corporation, titled("Corporatie")] = Corporation()
    second_host: Annotated[SecondHost, titled("Medeorganisator")] = SecondHost()
    date: Annotated[dt.date | None, titled("Datum")] = None
    date_options: Annotated[
        tuple[dt.date, ...], titled("Mogelijke datums", "Twee of drie, zolang de datum niet vaststaat.")
    ] = ()
    day_part: Annotated[DayPart | None, titled("Dagdeel")] = None
    start: Annotated[Clock | None, titled("Begintijd")] = None
    approach: Annotated[Approach | None, titled("Wie je uitnodigt")] = None
    reply_by: Annotated[dt.date | None, titled("Reageren voor")] = None
    contact: Annotated[Contact, titled("Contactpersoon")] = Contact()

    themes: Annotated[tuple[Theme, ...], titled("Thema’s van de Aedes-agenda")] = ()
    other_theme: Annotated[str, titled("Ander onderwerp")] = ""
    regional_issue: Annotated[str, titled("Wat er speelt in de regio")] = ""
    messages: Annotated[tuple[Message, ...], titled("Boodschappen")] = ()
    figures: Annotated[
        tuple[Figure, ...], titled("Cijfers", "Drie is genoeg. Ze staan op het feitenblad.")
    ] = ()
    ask: Annotated[str, titled("Vraag aan de politiek", "Wat de politicus ermee kan doen.")] = ""
    introduction: Annotated[
        str,
        titled(
            "Welkomsttekst", "Een lege regel begint een nieuwe alinea. Je mag **vet** en *schuin* gebruiken."
        ),
    ] = ""
    closing: Annotated[
        str,
        titled("Slottekst", "Een lege regel begint een nieuwe alinea. Je mag **vet** en *schuin* gebruiken."),
    ] = ""

    invitees: Annotated[tuple[Invitee, ...], titled("Genodigden")] = ()
    programme: Annotated[tuple[ProgrammeItem, ...], titled("Programma")] = ()
    tasks: Annotated[tuple[Task, ...], titled("Voorbereiding")] = ()
    practical: Annotated[Practical, titled("Praktische informatie")] = Practical()
    crew: Annotated[Crew, titled("Voor de organisatie")] = Crew()
    press: Annotated[Press, titled("Pers")] = Press()
    diet_counts: Annotated[tuple[DietCount, ...], titled("Dieetwensen zonder naam")] = ()
    aedes_question: Annotated[str, titled("Vraag aan Aedes")] = ""
    outcome: Annotated[Outcome, titled("Opbrengst")] = Outcome()
    limits: Annotated[Limits, titled("Grenzen")] = Limits()
    ignored_rules: Annotated[tuple[IgnoredRule, ...], titled("Regels die je bewust niet volgt")] = ()

    @property
    def hosts(self) -> tuple[Corporation, ...]:
        """The corporation and, if anything of it is filled in, the second host."""
        has_second = self.second_host != SecondHost()
        return (self.corporation, self.second_host) if has_second else (self.corporation,)

    def invitee(self, invitee_id: str | None) -> Invitee | None:
        """Return the invitee with this id, or None."""
        return next((invitee for invitee in self.invitees if invitee.id == invitee_id), None)

    def name_of(self, person: Person) -> str:
        """Return the name to show for a person in an item: the invitee's full name, or the free text."""
        invitee = self.invitee(person.invitee)
        return invitee.name.full if invitee else person.text

    @property
    def taking_part(self) -> tuple[Invitee, ...]:
        """The invitees that have not declined."""
        return tuple(invitee for invitee in self.invitees if invitee.takes_part)


def new_plan(title: str = "") -> Plan:
    """Return an empty plan with a new id."""
    return Plan(id=new_id(), schema_version=SCHEMA_VERSION, title=title)
