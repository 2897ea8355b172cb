"""Arbitrary plans for property tests: valid by the schema, but otherwise as odd as possible."""

import datetime as dt
from functools import cache
from typing import Any

from hypothesis import strategies as st

from werkbezoek.plan import (
    SCHEMA_VERSION,
    Approach,
    Consent,
    ConsentScope,
    Contact,
    Corporation,
    Crew,
    DayPart,
    DietCount,
    Figure,
    IgnoredRule,
    Invitee,
    ItemKind,
    Limits,
    Message,
    Name,
    Outcome,
    Person,
    Place,
    PlaceKind,
    Plan,
    Practical,
    Press,
    PressPolicy,
    ProgrammeItem,
    Promise,
    PromiseState,
    Province,
    Review,
    Reviewer,
    Role,
    SecondHost,
    Status,
    Task,
    Theme,
)

KEYS = ("a", "b", "c", "d")
"""A few ids, so that plans refer to people and messages that exist, and to some that do not."""

TRICKY = (
    "",
    " ",
    "<script>alert(1)</script>",
    "{{ plan }}",
    "#panic()",
    "$x$",
    "*",
    "🏠",
    "\u202eadres",
    "x" * 300,
)


@cache
def texts(*likely: str) -> st.SearchStrategy[str]:
    """Text: empty, one of the likely words, something tricky, or anything (without lone surrogates)."""
    anything = st.text(st.characters(codec="utf-8"), max_size=40)
    known = st.sampled_from(("", *likely, *likely, *TRICKY))
    return known | known | known | anything


@cache
def clocks() -> st.SearchStrategy[str]:
    """Clock times as people write them: 9:05, 09:05, 23:59."""
    pattern = st.sampled_from(("{}:{:02d}", "{:02d}:{:02d}"))
    return st.builds(str.format, pattern, st.integers(0, 23), st.integers(0, 59))


@cache
def lengths() -> st.SearchStrategy[int]:
    """Minutes: mostly as in a programme, sometimes up to a day."""
    return st.one_of(st.integers(0, 120), st.integers(0, 24 * 60))


@cache
def days() -> st.SearchStrategy[dt.date]:
    """Days, near the present or anywhere."""
    return st.one_of(st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)), st.dates())


@cache
def counts() -> st.SearchStrategy[int]:
    """Small numbers and sometimes a large one."""
    return st.one_of(st.integers(0, 20), st.integers(0, 10_000))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The strategy, or None."""
    return st.none() | strategy


def several(strategy: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    """A tuple of at most ``most`` values."""
    return st.lists(strategy, max_size=most).map(tuple)


def some_of(*strategies: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """A tuple with values of some of the strategies, in their order."""
    maybes = st.tuples(*map(maybe, strategies))
    return maybes.map(lambda drawn: tuple(value for value in drawn if value is not None))


@cache
def keys() -> st.SearchStrategy[str]:
    """An id of `KEYS`, or one that does not exist."""
    return st.sampled_from((*KEYS, "niemand"))


@cache
def groups() -> st.SearchStrategy[str]:
    """Mostly no group, or one of two."""
    return st.sampled_from(("", "", "groep A", "groep B", " groep A "))


@cache
def persons() -> st.SearchStrategy[Person]:
    """An invitee that may not exist, or free text."""
    named = st.builds(Person, invitee=keys())
    free = st.builds(Person, text=texts("team Wijkbeheer").filter(bool))
    return named | free


@cache
def places() -> st.SearchStrategy[Place]:
    """A place with some of its fields."""
    return st.builds(
        Place,
        kind=maybe(st.sampled_from(PlaceKind)),
        label=texts("buurthuis De Brink", "kantoor"),
        address=texts("Brink 4", "Stationsweg 1"),
        municipality=texts("Doetinchem"),
    )


@cache
def invitees(key: str) -> st.SearchStrategy[Invitee]:
    """An invitee with this id."""
    return st.builds(
        Invitee,
        id=st.just(key),
        name=st.builds(
            Name,
            titles=texts("drs."),
            first=texts("Noor", "Ans"),
            prefix=texts("van den"),
            last=texts("Akker", "Brink"),
        ),
        roles=several(st.sampled_from(Role)),
        function=texts("woordvoerder wonen"),
        party=texts("Partij A", "partij-a"),
        organisation=texts("gemeente Doetinchem"),
        municipality=texts("Doetinchem"),
        home_town=texts("Doetinchem", "Bergen (L.)"),
        home_province=maybe(st.sampled_from(Province)),
        entourage_of=maybe(keys()),
        status=st.sampled_from(Status),
        email=texts("noor@partij.example"),
        phone=texts("06 0000 01 23"),
        office_contact=texts(),
        salutation=texts("Geachte minister De Vries,"),
        arrives_at=maybe(clocks()),
        leaves_at=maybe(clocks()),
        group=groups(),
        diet=texts(),
        access_needs=texts(),
        needs_consent=st.booleans(),
        consent=st.builds(
            Consent,
            scope=several(st.sampled_from(ConsentScope)),
            given_on=maybe(days()),
            how=texts(),
            withdrawn_on=maybe(days()),
        ),
        note=texts(),
        source=texts("Tweede Kamer"),
        source_date=maybe(st.dates()),
    )


@cache
def items(key: str = "i") -> st.SearchStrategy[ProgrammeItem]:
    """An item with this id."""
    return st.builds(
        ProgrammeItem,
        id=st.just(key),
        kind=st.sampled_from(ItemKind),
        title=texts("Rondje Rozenbuurt", "Koffie bij Ans Brink"),
        minutes=lengths(),
        start=maybe(clocks()),
        travel_minutes=maybe(lengths()),
        place=maybe(places()),
        stops=several(places(), most=2),
        lead=several(persons(), most=2),
        speakers=several(persons(), most=2),
        partners=several(persons(), most=2),
        messages=several(keys(), most=2),
        themes=several(st.sampled_from(Theme), most=2),
        group=groups(),
        materials=texts(),
        catering=texts(),
        rain_alternative=texts(),
        press_welcome=maybe(st.booleans()),
        public_text=texts("Mevrouw Brink vertelt."),
        internal_note=texts(),
    )


@cache
def programmes(most: int = 6) -> st.SearchStrategy[tuple[ProgrammeItem, ...]]:
    """Items with ids of their own."""
    return some_of(*(items(f"i{number}") for number in range(most)))


@cache
def plans() -> st.SearchStrategy[Plan]:
    """A plan with any of its fields filled in."""
    contacts = st.builds(Contact, name=texts("Sanne Kuipers"), phone=texts("06 0000 01 23"), email=texts())
    return st.builds(
        Plan,
        id=st.just("plan"),
        schema_version=st.just(SCHEMA_VERSION),
        revision=counts(),
        saved_at=maybe(st.datetimes(timezones=st.just(dt.UTC))),
        title=texts("Bezoek aan Ans Brink"),
        corporation=st.builds(
            Corporation,
            name=texts("De Zonnehoek"),
            l_number=maybe(st.just("L1234")),
            municipalities=several(texts("Doetinchem")),
            province=maybe(st.sampled_from(Province)),
            regions=several(texts("Achterhoek")),
        ),
        second_host=st.builds(
            SecondHost,
            name=texts("De Waterlinie"),
            l_number=maybe(st.just("L5678")),
            municipalities=several(texts("Zutphen")),
            province=maybe(st.sampled_from(Province)),
            regions=several(texts("Stedendriehoek")),
        ),
        date=maybe(days()),
        date_options=several(days()),
        day_part=maybe(st.sampled_from(DayPart)),
        start=maybe(clocks()),
        approach=maybe(st.sampled_from(Approach)),
        reply_by=maybe(days()),
        contact=contacts,
        themes=several(st.sampled_from(Theme), most=5),
        other_theme=texts(),
        regional_issue=texts(),
        messages=some_of(*(st.builds(Message, id=st.just(key), text=texts()) for key in KEYS)),
        ask=texts(),
        introduction=texts("# Welkom\n\nbij *ons*"),
        closing=texts(),
        invitees=some_of(*(invitees(key) for key in KEYS)),
        programme=programmes(),
        tasks=several(
            st.builds(
                Task,
                id=keys(),
                title=texts(),
                days=maybe(st.integers(-730, 730)),
                due=maybe(days()),
                owner=texts(),
                done=st.booleans(),
            )
        ),
        practical=st.builds(
            Practical,
            **dict.fromkeys(
                ("address", "route", "parking", "public_transport", "step_free", "clothing", "safety"),
                texts(),
            ),
        ),
        crew=st.builds(
            Crew,
            **dict.fromkeys(("first_aid", "assembly_point", "security", "confidential"), texts()),
        ),
        press=st.builds(
            Press,
            policy=maybe(st.sampled_from(PressPolicy)),
            spokesperson=maybe(persons()),
            contact=contacts,
            agreed_on=maybe(days()),
            **dict.fromkeys(("agreed_with", "photo_moment", "embargo", "text", "photo_consent"), texts()),
        ),
        figures=several(st.builds(Figure, value=texts(), text=texts(), source=texts())),
        diet_counts=several(st.builds(DietCount, diet=texts(), count=counts())),
        aedes_question=texts(),
        outcome=st.builds(
            Outcome,
            promises=several(
                st.builds(
                    Promise,
                    text=texts(),
                    owner=maybe(persons()),
                    due=maybe(days()),
                    state=st.sampled_from(PromiseState),
                )
            ),
            reviews=several(
                st.builds(Review, by=st.sampled_from(Reviewer), mark=maybe(st.integers(1, 10)), text=texts())
            ),
            evaluation=texts(),
        ),
        limits=st.just(Limits())
        | st.builds(
            Limits,
            day_part_minutes=lengths(),
            gap_minutes=lengths(),
            **dict.fromkeys(
                (
                    "group_size",
                    "parties",
                    "messages",
                    "message_words",
                    "themes",
                    "presentation_percent",
                    "notice_days",
                    "diet_days",
                    "contact_days",
                ),
                counts(),
            ),
        ),
        ignored_rules=several(
            st.builds(IgnoredRule, code=st.sampled_from(("WIE101", "TIJ401", "XYZ999")), reason=texts())
        ),
    )
