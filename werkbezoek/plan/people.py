"""Who takes part: the organising corporation, the invitees, and the people to call."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from .values import Clock, Count, Id, PlanObject, Reference
from .vocabulary import HOSTS, MPS, POLITICIANS, Province, Role, Status

_DECLINED = Status.DECLINED  # a name of its own: in Python 3.11 an enum takes ten times as long to look in


class Corporation(PlanObject, frozen=True):
    """The housing corporation that organises the visit."""

    name: Annotated[str, Meta(title="Naam van de corporatie")] = ""
    l_number: Annotated[str | None, Meta(title="L-nummer", description="Bijvoorbeeld L1234.")] = None
    municipalities: Annotated[
        tuple[str, ...],
        Meta(title="Gemeenten in het werkgebied", description="Alle gemeenten waar je woningen hebt."),
    ] = ()
    province: Annotated[Province | None, Meta(title="Provincie")] = None
    regions: Annotated[
        tuple[str, ...], Meta(title="Andere regio’s", description="Bijvoorbeeld je woningmarktregio.")
    ] = ()


class Name(PlanObject, frozen=True):
    """A person's name in parts, so that letters and lists can each use the parts they need."""

    titles: Annotated[str, Meta(title="Titels", description="Bijvoorbeeld drs. of mr.")] = ""
    first: Annotated[str, Meta(title="Voornaam of voorletters")] = ""
    prefix: Annotated[str, Meta(title="Tussenvoegsel", description="Bijvoorbeeld van den.")] = ""
    last: Annotated[str, Meta(title="Achternaam")] = ""

    @property
    def full(self) -> str:
        """The name as on a programme: titles, first name, prefix, last name."""
        return " ".join(filter(str.strip, (self.titles, self.first, self.prefix, self.last)))


class Invitee(PlanObject, frozen=True):
    """One person on the list: politician, host, journalist, resident or other guest."""

    id: Annotated[Id, Meta(title="Kenmerk")]
    name: Annotated[Name, Meta(title="Naam")] = Name()
    roles: Annotated[
        tuple[Role, ...],
        Meta(title="Rollen", description="Eén of meer: een wethouder kan ook kandidaat zijn."),
    ] = ()
    function: Annotated[
        str, Meta(title="Functie of portefeuille", description="Bijvoorbeeld woordvoerder wonen.")
    ] = ""
    party: Annotated[
        str, Meta(title="Partij", description="Alleen voor wie een politieke functie heeft.")
    ] = ""
    organisation: Annotated[str, Meta(title="Organisatie of krant")] = ""
    municipality: Annotated[
        str, Meta(title="Gemeente", description="Waar iemand wethouder of raadslid is.")
    ] = ""
    home_town: Annotated[str, Meta(title="Woonplaats")] = ""
    home_province: Annotated[Province | None, Meta(title="Provincie van de woonplaats")] = None
    entourage_of: Annotated[
        Reference | None, Meta(title="Hoort bij", description="Met wie de entourage meekomt.")
    ] = None
    status: Annotated[Status, Meta(title="Stand van de uitnodiging")] = Status.DRAFT
    email: Annotated[str, Meta(title="E-mailadres")] = ""
    phone: Annotated[str, Meta(title="Telefoon")] = ""
    office_contact: Annotated[
        str, Meta(title="Contact via", description="Secretariaat of beleidsmedewerker, met telefoon of mail.")
    ] = ""
    arrives_at: Annotated[Clock | None, Meta(title="Komt om", description="Als iemand later aansluit.")] = (
        None
    )
    leaves_at: Annotated[
        Clock | None, Meta(title="Vertrekt om", description="Als iemand eerder weg moet.")
    ] = None
    group: Annotated[str, Meta(title="Groep", description="Bij twee groepen: groep A of groep B.")] = ""
    diet: Annotated[str, Meta(title="Dieetwens", description="Alleen met toestemming.")] = ""
    access_needs: Annotated[
        str,
        Meta(
            title="Toegankelijkheid",
            description="Wat iemand nodig heeft om mee te kunnen. Alleen met toestemming.",
        ),
    ] = ""
    needs_consent: Annotated[
        bool, Meta(title="Toestemming om dieet en toegankelijkheid bij de naam te noteren")
    ] = False
    resident_consent: Annotated[
        bool, Meta(title="Bewoner heeft toestemming gegeven om met naam in het draaiboek te staan")
    ] = False
    note: Annotated[
        str, Meta(title="Notitie", description="Alleen voor jezelf: komt in geen enkel document.")
    ] = ""
    source: Annotated[str, Meta(title="Bron", description="Waar naam, functie en partij vandaan komen.")] = ""
    source_date: Annotated[
        dt.date | None, Meta(title="Datum van de bron", description="Van welke dag die gegevens zijn.")
    ] = None

    @property
    def takes_part(self) -> bool:
        """Whether this person still counts: everyone who has not declined."""
        return self.status is not _DECLINED

    @property
    def is_mp(self) -> bool:
        """A sitting or candidate member of the Tweede Kamer."""
        return not MPS.isdisjoint(self.roles)

    @property
    def is_politician(self) -> bool:
        """Someone in, or standing for, political office."""
        return not POLITICIANS.isdisjoint(self.roles)

    @property
    def is_host(self) -> bool:
        """The corporation's director or staff."""
        return not HOSTS.isdisjoint(self.roles)

    @property
    def is_resident(self) -> bool:
        """A resident of the neighbourhood."""
        return Role.RESIDENT in self.roles


class Contact(PlanObject, frozen=True):
    """Someone to call or mail."""

    name: Annotated[str, Meta(title="Naam")] = ""
    phone: Annotated[str, Meta(title="Telefoon")] = ""
    email: Annotated[str, Meta(title="E-mailadres")] = ""


class DietCount(PlanObject, frozen=True):
    """How many portions of one diet the kitchen makes; without names."""

    diet: Annotated[str, Meta(title="Dieet")] = ""
    count: Annotated[Count, Meta(title="Aantal")] = 0
