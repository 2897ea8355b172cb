"""The people in a plan: the organising corporation, the invitees, and whom to call."""

import datetime as dt
from typing import Annotated

from .values import Clock, Count, PlanObject, PlanRow, Reference, titled
from .vocabulary import ABSENT, HOSTS, MPS, POLITICIANS, PRESENT, ConsentScope, Province, Role, Status

NAMELESS = "zonder naam"
"""What stands for a name that is not filled in."""


class Corporation(PlanObject, frozen=True):
    """The housing corporation that organises the visit."""

    name: Annotated[str, titled("Naam van de corporatie")] = ""
    l_number: Annotated[str | None, titled("L-nummer", "Bijvoorbeeld L1234.")] = None
    municipalities: Annotated[
        tuple[str, ...], titled("Gemeenten in het werkgebied", "Alle gemeenten waar je woningen hebt.")
    ] = ()
    province: Annotated[Province | None, titled("Provincie")] = None
    regions: Annotated[tuple[str, ...], titled("Andere regio’s", "Bijvoorbeeld je woningmarktregio.")] = ()


class SecondHost(Corporation, frozen=True):
    """A corporation or other organisation that organises the visit together with the first."""

    name: Annotated[str, titled("Naam van de medeorganisator")] = ""
    l_number: Annotated[str | None, titled("L-nummer van de medeorganisator")] = None
    municipalities: Annotated[tuple[str, ...], titled("Gemeenten waar de medeorganisator werkt")] = ()
    province: Annotated[Province | None, titled("Provincie van de medeorganisator")] = None
    regions: Annotated[tuple[str, ...], titled("Andere regio’s van de medeorganisator")] = ()


class Name(PlanObject, frozen=True):
    """A person's name in parts: letters and lists each use the parts that they need."""

    titles: Annotated[str, titled("Titels", "Bijvoorbeeld drs. of mr.")] = ""
    first: Annotated[str, titled("Voornaam of voorletters")] = ""
    prefix: Annotated[str, titled("Tussenvoegsel", "Bijvoorbeeld van den.")] = ""
    last: Annotated[str, titled("Achternaam")] = ""

    @property
    def full(self) -> str:
        """The name as on a programme: titles, first name, prefix and last name; then titles such as MSc."""
        titles = self.titles.split()
        before = [title for title in titles if not is_title_behind(title)]
        behind = [title for title in titles if is_title_behind(title)]
        return " ".join(filter(None, (*before, self.without_titles, *behind)))

    @property
    def without_titles(self) -> str:
        """The first name, the prefix and the last name."""
        return " ".join(filter(str.strip, (self.first, self.prefix, self.last)))


_TITLES_BEHIND = {
    "MSc", "BSc", "MA", "BA", "MBA", "EMBA", "MPA", "MPH", "MRE", "MSRE", "MCD", "MPM", "LLM", "LLB", "PhD",
    "RA", "AA", "RC", "RE", "RM", "MRICS", "BBA", "BEd", "MEd", "BEng", "MEng", "Jr", "Sr",
}  # fmt: skip


def is_title_behind(word: str) -> bool:
    """Return whether a word is a title that is written after a name, such as MSc, LL.M. or RA."""
    return word.strip(",").replace(".", "") in _TITLES_BEHIND


class Consent(PlanObject, frozen=True):
    """What a resident agreed to, when and how; nothing of it is valid once it is withdrawn."""

    scope: Annotated[
        tuple[ConsentScope, ...],
        titled("De bewoner vindt goed", "Alleen wat is gevraagd én met ja beantwoord."),
    ] = ()
    given_on: Annotated[dt.date | None, titled("Toestemming gegeven op")] = None
    how: Annotated[str, titled("Hoe gegeven", "Bijvoorbeeld: formulier getekend, ligt bij team Wonen.")] = ""
    withdrawn_on: Annotated[
        dt.date | None, titled("Ingetrokken op", "Vanaf dan geldt niets van de toestemming meer.")
    ] = None


class Invitee(PlanRow, frozen=True):
    """A person on the list: politician, host, journalist, resident or other guest."""

    name: Annotated[Name, titled("Naam")] = Name()
    roles: Annotated[
        tuple[Role, ...],
        titled(
            "Rollen",
            "Eén of meer: een wethouder kan ook kandidaat zijn. "
            "In het programma voor gasten staan alleen namen van politici, de corporatie en de pers.",
        ),
    ] = ()
    function: Annotated[str, titled("Functie of portefeuille", "Bijvoorbeeld woordvoerder wonen.")] = ""
    party: Annotated[str, titled("Partij", "Alleen voor wie een politieke functie heeft.")] = ""
    organisation: Annotated[str, titled("Organisatie of krant")] = ""
    municipality: Annotated[
        str, titled("Gemeente", "Waar iemand burgemeester, wethouder of raadslid is.")
    ] = ""
    home_town: Annotated[str, titled("Woonplaats")] = ""
    home_province: Annotated[Province | None, titled("Provincie van de woonplaats")] = None
    entourage_of: Annotated[
        Reference | None, titled("Hoort bij", "Met welke politicus de begeleider meekomt.")
    ] = None
    status: Annotated[Status, titled("Stand van de uitnodiging")] = Status.DRAFT
    email: Annotated[str, titled("E-mailadres")] = ""
    phone: Annotated[str, titled("Telefoon")] = ""
    office_contact: Annotated[
        str, titled("Contact via", "Secretariaat of beleidsmedewerker, met telefoon of mail.")
    ] = ""
    salutation: Annotated[
        str,
        titled("Aanhef", "Alleen als je boven brieven een andere wilt, zoals: Geachte minister De Vries,"),
    ] = ""
    arrives_at: Annotated[Clock | None, titled("Komt om", "Als iemand later aansluit.")] = None
    leaves_at: Annotated[Clock | None, titled("Vertrekt om", "Als iemand eerder weg moet.")] = None
    group: Annotated[str, titled("Groep", "Bij twee groepen: groep A of groep B.")] = ""
    diet: Annotated[str, titled("Dieetwens", "Alleen met toestemming.")] = ""
    access_needs: Annotated[
        str, titled("Toegankelijkheid", "Wat iemand nodig heeft om mee te kunnen. Alleen met toestemming.")
    ] = ""
    needs_consent: Annotated[
        bool,
        titled(
            "Toestemming om dieet en toegankelijkheid bij de naam te noteren",
            "Wanneer en hoe, staat niet in het plan: bewaar de mail of het formulier.",
        ),
    ] = False
    consent: Annotated[Consent, titled("Toestemming van de bewoner")] = Consent()
    note: Annotated[str, titled("Notitie", "Alleen voor jezelf: komt in geen enkel document.")] = ""
    source: Annotated[str, titled("Bron", "Waar naam, functie en partij vandaan komen.")] = ""
    source_date: Annotated[
        dt.date | None, titled("Datum van de bron", "Van welke dag die gegevens zijn.")
    ] = None

    @property
    def nameless(self) -> str:
        """What someone is called whose name is not filled in, at the start of a sentence."""
        return f"{self.roles[0].label if self.roles else 'Iemand'} {NAMELESS}"

    @property
    def takes_part(self) -> bool:
        """Whether this is a person, not a row that is still empty, who has not declined or stayed away."""
        is_empty = not self.roles and self == Invitee(id=self.id)
        return self.status not in ABSENT and not is_empty

    @property
    def is_confirmed(self) -> bool:
        """Whether this person has confirmed, or was there."""
        return self.status in PRESENT

    @property
    def is_mp(self) -> bool:
        """Whether this is a sitting or candidate member of the Tweede Kamer."""
        return not MPS.isdisjoint(self.roles)

    @property
    def is_politician(self) -> bool:
        """Whether this person holds a political office or is a candidate for one."""
        return not POLITICIANS.isdisjoint(self.roles)

    @property
    def is_host(self) -> bool:
        """Whether this is the director or another employee of the corporation."""
        return not HOSTS.isdisjoint(self.roles)

    @property
    def is_resident(self) -> bool:
        """Whether this is a resident of the neighbourhood."""
        return Role.RESIDENT in self.roles

    def consents_to(self, scope: ConsentScope) -> bool:
        """Return whether this person agreed to something, and has not withdrawn that."""
        return scope in self.consent.scope and self.consent.withdrawn_on is None


class Contact(PlanObject, frozen=True):
    """Someone to call or mail."""

    name: Annotated[str, titled("Naam")] = ""
    phone: Annotated[str, titled("Telefoon")] = ""
    email: Annotated[str, titled("E-mailadres")] = ""


class DietCount(PlanObject, frozen=True):
    """The number of portions of one diet for the kitchen to make, without names."""

    diet: Annotated[str, titled("Dieet")] = ""
    count: Annotated[Count, titled("Aantal")] = 0
