"""The programme of a visit: its items, their places, and the people in them."""

from typing import Annotated

from .values import Clock, Minutes, PlanObject, PlanRow, Reference, titled
from .vocabulary import MEALS, ItemKind, PlaceKind, Theme

_INTERNAL = ItemKind.INTERNAL  # in Python 3.11 looking this up in the enum takes ten times as long
_PRIVATE = MEALS | {ItemKind.CONVERSATION, ItemKind.INTERNAL}


class Place(PlanObject, frozen=True):
    """A place on the programme. Everyone may see its label; only the crew sees the address of a home."""

    kind: Annotated[PlaceKind | None, titled("Soort plek")] = None
    label: Annotated[
        str, titled("Omschrijving", "Zoals iedereen het mag lezen: woning in de Bloemenbuurt.")
    ] = ""
    address: Annotated[str, titled("Adres", "Van een woning komt het adres alleen in het draaiboek.")] = ""
    municipality: Annotated[str, titled("Gemeente")] = ""

    @property
    def is_home(self) -> bool:
        """Whether this is the home of a resident."""
        return self.kind is PlaceKind.HOME

    @property
    def may_be_home(self) -> bool:
        """Whether this is a home, or of no kind yet: then its address is not for everyone."""
        return self.kind in (None, PlaceKind.HOME)


class Person(PlanObject, frozen=True):
    """A person or team in an item: an invitee, by id, or free text such as "team Wijkbeheer"."""

    invitee: Annotated[Reference | None, titled("Genodigde")] = None
    text: Annotated[str, titled("Naam of team")] = ""

    def __post_init__(self) -> None:
        if (not self.invitee) == (not self.text):
            raise ValueError("kies een genodigde of vul een naam of team in, niet allebei")


class ProgrammeItem(PlanRow, frozen=True):
    """A part of the visit. It begins at its ``start``, or else after the item before it plus travel time."""

    kind: Annotated[ItemKind, titled("Soort onderdeel")]
    title: Annotated[str, titled("Titel")] = ""
    minutes: Annotated[Minutes, titled("Duur in minuten")] = 30
    start: Annotated[Clock | None, titled("Begintijd", "Leeg: sluit aan op het onderdeel ervoor.")] = None
    travel_minutes: Annotated[
        Minutes | None, titled("Reistijd ervoor in minuten", "0 als je op dezelfde plek blijft.")
    ] = None
    place: Annotated[Place | None, titled("Plek")] = None
    stops: Annotated[tuple[Place, ...], titled("Stops", "De plekken van een rondleiding.")] = ()
    lead: Annotated[tuple[Person, ...], titled("Leiding", "Wie dit onderdeel leidt.")] = ()
    speakers: Annotated[tuple[Person, ...], titled("Sprekers")] = ()
    partners: Annotated[
        tuple[Person, ...], titled("Gesprekspartners", "Bewoners, medewerkers of andere betrokkenen.")
    ] = ()
    messages: Annotated[
        tuple[Reference, ...], titled("Boodschappen", "Welke boodschap dit onderdeel laat zien.")
    ] = ()
    themes: Annotated[tuple[Theme, ...], titled("Thema’s")] = ()
    group: Annotated[str, titled("Groep", "Leeg: voor iedereen.")] = ""
    materials: Annotated[str, titled("Benodigdheden")] = ""
    catering: Annotated[str, titled("Catering", "Wat er klaarstaat.")] = ""
    rain_alternative: Annotated[str, titled("Bij slecht weer")] = ""
    press_welcome: Annotated[
        bool | None,
        titled(
            "Pers welkom bij dit onderdeel",
            "Niets gekozen: geen pers in een woning, bij een gesprek of aan tafel.",
        ),
    ] = None
    public_text: Annotated[str, titled("Tekst voor gasten")] = ""
    internal_note: Annotated[str, titled("Interne notitie", "Alleen in het draaiboek.")] = ""

    @property
    def is_internal(self) -> bool:
        """Whether this is only for the crew: guests do not see it and do not wait for it."""
        return self.kind is _INTERNAL

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that this item visits, in order: its stops if it has any, otherwise its place."""
        return self.stops or ((self.place,) if self.place else ())

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone in the item: lead, speakers and conversation partners."""
        return self.lead + self.speakers + self.partners

    @property
    def welcomes_press(self) -> bool:
        """Whether the press may come along; unless chosen otherwise, not to a home, conversation or meal."""
        if self.press_welcome is not None:
            return self.press_welcome
        return self.kind not in _PRIVATE and not any(place.is_home for place in self.places)

    @property
    def welcomes_press_outside_homes(self) -> bool:
        """Whether the press may come along, if not at once then at the stops that are no home."""
        has_other_places = not all(place.is_home for place in self.places)
        return self.welcomes_press or (
            self.press_welcome is None and self.kind not in _PRIVATE and has_other_places
        )
