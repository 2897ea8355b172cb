"""What happens: the items of the programme, the places they are at, and the people they need."""

from typing import Annotated

from msgspec import Meta

from .values import Clock, Id, Minutes, PlanObject, Reference
from .vocabulary import ItemKind, PlaceKind, Theme

_INTERNAL = ItemKind.INTERNAL  # a name of its own: in Python 3.11 an enum takes ten times as long to look in


class Place(PlanObject, frozen=True):
    """A place on the programme. Everyone may see the label; the address of a home stays with the crew."""

    kind: Annotated[PlaceKind | None, Meta(title="Soort plek")] = None
    label: Annotated[
        str,
        Meta(title="Omschrijving", description="Zoals iedereen het mag lezen: woning in de Bloemenbuurt."),
    ] = ""
    address: Annotated[
        str, Meta(title="Adres", description="Van een woning komt het adres alleen in het draaiboek.")
    ] = ""
    municipality: Annotated[str, Meta(title="Gemeente")] = ""


class Person(PlanObject, frozen=True):
    """Someone in an item: an invitee, by id, or free text such as "team Wijkbeheer"."""

    invitee: Annotated[Reference | None, Meta(title="Genodigde")] = None
    text: Annotated[str, Meta(title="Naam of team")] = ""

    def __post_init__(self) -> None:
        if (not self.invitee) == (not self.text):
            raise ValueError("kies een genodigde of vul een naam of team in, niet allebei")


class ProgrammeItem(PlanObject, frozen=True):
    """One part of the visit: pinned to its ``start``, or, without one, following the item before it."""

    id: Annotated[Id, Meta(title="Kenmerk")]
    kind: Annotated[ItemKind, Meta(title="Soort onderdeel")]
    title: Annotated[str, Meta(title="Titel")] = ""
    minutes: Annotated[Minutes, Meta(title="Duur in minuten")] = 30
    start: Annotated[
        Clock | None, Meta(title="Begintijd", description="Leeg: sluit aan op het onderdeel ervoor.")
    ] = None
    travel_minutes: Annotated[
        Minutes | None,
        Meta(title="Reistijd ervoor in minuten", description="0 als je op dezelfde plek blijft."),
    ] = None
    place: Annotated[Place | None, Meta(title="Plek")] = None
    stops: Annotated[
        tuple[Place, ...], Meta(title="Stops", description="De plekken van een rondleiding.")
    ] = ()
    lead: Annotated[tuple[Person, ...], Meta(title="Leiding", description="Wie dit onderdeel leidt.")] = ()
    speakers: Annotated[tuple[Person, ...], Meta(title="Sprekers")] = ()
    partners: Annotated[
        tuple[Person, ...],
        Meta(title="Gesprekspartners", description="Bewoners, medewerkers of andere betrokkenen."),
    ] = ()
    messages: Annotated[
        tuple[Reference, ...],
        Meta(title="Boodschappen", description="Welke boodschap dit onderdeel laat zien."),
    ] = ()
    themes: Annotated[tuple[Theme, ...], Meta(title="Thema’s")] = ()
    group: Annotated[str, Meta(title="Groep", description="Leeg: voor iedereen.")] = ""
    materials: Annotated[str, Meta(title="Benodigdheden")] = ""
    catering: Annotated[str, Meta(title="Catering", description="Wat er klaarstaat.")] = ""
    rain_alternative: Annotated[str, Meta(title="Bij slecht weer")] = ""
    press_welcome: Annotated[
        bool | None,
        Meta(
            title="Pers welkom bij dit onderdeel",
            description="Leeg: niet in een woning, bij een gesprek of de lunch.",
        ),
    ] = None
    public_text: Annotated[str, Meta(title="Tekst voor gasten")] = ""
    internal_note: Annotated[str, Meta(title="Interne notitie", description="Alleen in het draaiboek.")] = ""

    @property
    def is_internal(self) -> bool:
        """For the crew alone; guests neither see it nor wait for it."""
        return self.kind is _INTERNAL

    @property
    def places(self) -> tuple[Place, ...]:
        """Where this item takes the guests, in order: its stops, else its place."""
        return self.stops or ((self.place,) if self.place else ())

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone the item needs: lead, speakers and conversation partners."""
        return self.lead + self.speakers + self.partners

    @property
    def welcomes_press(self) -> bool:
        """Whether the press may come along: as chosen, else not in a home, at a conversation or at lunch."""
        if self.press_welcome is not None:
            return self.press_welcome
        private = self.kind in {ItemKind.CONVERSATION, ItemKind.LUNCH, ItemKind.INTERNAL}
        return not private and all(place.kind is not PlaceKind.HOME for place in self.places)
