"""A plan with a secret in every field, and for each field the audiences that may see it.

The tables have a letter for each audience that may see a field, those of `LETTERS`, and ``-`` for nobody. A
test compares them with the fields of the plan objects, so a new field makes it fail until the field is in a
table. The draaiboek shows ``days`` of a task as a date, except if the task itself has a date, as it has here.
Journalists get the contact person only if there is no press contact; here there is one.
"""

import datetime as dt
import html as html_entities
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
import pikepdf
from support.pdf_pages import whole_text

from werkbezoek.documents.letters.recipients import Reader
from werkbezoek.plan import (
    SCHEMA_VERSION,
    Approach,
    ConsentScope,
    DayPart,
    Invitee,
    ItemKind,
    Limits,
    Person,
    PlaceKind,
    Plan,
    PlanObject,
    PressPolicy,
    ProgrammeItem,
    Province,
    Role,
    Status,
    Theme,
    fields,
)

LETTERS = {
    "g": "gasten",
    "d": "draaiboek",
    "a": "aedes",
    "p": "pers",
    "b": "briefing",
    "c": "catering",
    "z": "zakprogramma",
    "f": "feitenblad",
    "e": "evaluatie-gast",
    "o": "evaluatie-organisatie",
    "t": "terugkoppeling",
}

PLAN = """
id                           -
schema_version               -
revision                     d
saved_at                     d
title                        gdapbzfeot
corporation.name             gdapbczfeot
corporation.l_number         -
corporation.municipalities   gdapbzfeot
corporation.province         gdapbzfeot
corporation.regions          gdapbzfeot
second_host.name             gdapbczfeot
second_host.l_number         -
second_host.municipalities   gdapbzfeot
second_host.province         gdapbzfeot
second_host.regions          gdapbzfeot
date                         gdapbczfeot
date_options                 -
day_part                     gdapbzfeot
start                        gdapbczfeot
approach                     a
reply_by                     -
contact.name                 gdabczfet
contact.phone                gdabczfet
contact.email                gdabczfet
themes                       gdapbzfeot
other_theme                  gdapbzfeot
regional_issue               abf
figures.value                f
figures.text                 f
figures.source               f
messages.id                  -
messages.text                dabo
ask                          abf
introduction                 gdab
closing                      gd
tasks.id                     -
tasks.title                  d
tasks.days                   -
tasks.due                    d
tasks.owner                  d
tasks.done                   d
practical.address            gdpbcz
practical.route              gdpb
practical.parking            gdpbc
practical.public_transport   gdpb
practical.step_free          gdpbz
practical.clothing           gdpb
practical.safety             gdpb
crew.first_aid               d
crew.assembly_point          d
crew.security                d
crew.confidential            d
press.policy                 d
press.spokesperson.invitee   -
press.spokesperson.text      dp
press.contact.name           dp
press.contact.phone          dp
press.contact.email          dp
press.agreed_with            d
press.agreed_on              d
press.photo_moment           dp
press.embargo                dp
press.text                   dpb
press.photo_consent          d
diet_counts.diet             dc
diet_counts.count            dc
aedes_question               a
outcome.promises.text        t
outcome.promises.owner.invitee -
outcome.promises.owner.text  t
outcome.promises.due         t
outcome.promises.state       a
outcome.reviews.by           a
outcome.reviews.mark         a
outcome.reviews.text         -
outcome.evaluation           -
limits.group_size            -
limits.day_part_minutes      -
limits.gap_minutes           -
limits.messages              -
limits.message_words         -
limits.themes                -
limits.parties               -
limits.presentation_percent  -
limits.notice_days           -
limits.diet_days             -
limits.contact_days          -
ignored_rules.code           da
ignored_rules.reason         d
"""

ITEM = """
field               rondleiding  gesprek      intern
id                  -            -            -
kind                -            -            -
title               gdpbz        gdpbz        d
minutes             gdpbcz       gdapbczfeot  dc
start               gdapbczfeot  gdpbcz       dc
travel_minutes      gdbz         gdbz         d
place.kind          -            a            -
place.label         -            gdpbcz       -
place.address       -            d            -
place.municipality  -            da           -
stops.kind          a            -            -
stops.label         gdpbcz       -            dc
stops.address       gdpbcz       -            dc
stops.municipality  gdapbcz      -            dc
lead.invitee        -            -            -
lead.text           gdb          gdb          d
speakers.invitee    -            -            -
speakers.text       gdb          gdb          d
partners.invitee    -            -            -
partners.text       d            d            d
messages            d            d            d
themes              a            a            -
group               gdpbz        gdpbz        d
materials           d            d            d
catering            dc           dc           dc
rain_alternative    d            d            d
press_welcome       dp           d            -
public_text         gdpbz        gdpbz        d
internal_note       d            d            d
"""
"""The gesprek is in a home. The other items have stops, so that their own place is not shown. Aedes sees only
the start and end of the visit, and the duration of each item."""

INVITEE = """
field            mp    wethouder gevraagd afgemeld directeur collega journalist entourage bewoner stil overig
id               -     -         -        -        -         -       -          -         -       -    -
name.titles      gdapb gdpb      d        d        gdpb      gdb     gdb        d         d       -    d
name.first       gdapb gdpb      d        d        gdpb      gdb     gdb        d         d       -    d
name.prefix      gdapb gdpb      d        d        gdpb      gdb     gdb        d         d       -    d
name.last        gdapb gdpb      d        d        gdpb      gdb     gdb        d         d       -    d
roles            gdapb gdpb      d        d        -         -       -          -         -       -    -
function         db    db        d        d        gdpb      gdb     d          d         d       -    d
party            gdapb gdapb     da       d        -         -       -          -         -       -    -
organisation     d     d         d        d        d         d       gdb        d         d       -    d
municipality     -     gdpb      d        d        -         -       -          -         -       -    -
home_town        b     b         -        -        -         -       -          -         -       -    -
home_province    -     -         -        -        -         -       -          -         -       -    -
entourage_of     -     -         -        -        -         -       -          -         -       -    -
status           da    d         d        d        d         d       d          d         d       -    d
email            d     d         d        -        d         d       d          d         d       -    d
phone            d     d         d        -        d         d       d          d         d       -    d
office_contact   d     d         d        -        d         d       d          d         d       -    d
salutation       -     -         -        -        -         -       -          -         -       -    -
arrives_at       d     d         d        d        d         d       d          d         d       -    d
leaves_at        d     d         d        d        d         d       d          d         d       -    d
group            gdb   gdb       d        d        gdb       gdb     gdb        d         d       -    d
diet             -     -         -        -        -         -       -          -         -       -    -
access_needs     d     d         d        -        d         d       d          d         d       d    d
needs_consent    -     -         -        -        -         -       -          -         -       -    -
consent.scope    -     -         -        -        -         -       -          -         -       -    -
consent.given_on -     -         -        -        -         -       -          -         -       -    -
consent.how      -     -         -        -        -         -       -          -         -       -    -
consent.withdrawn_on - -         -        -        -         -       -          -         -       -    -
note             -     -         -        -        -         -       -          -         -       -    -
source           -     -         -        -        -         -       -          -         -       -    -
source_date      -     -         -        -        -         -       -          -         -       -    -
"""

ITEM_COLUMNS = ("rondleiding", "gesprek", "intern")
INVITEE_KINDS = {
    "mp": {"roles": (Role.CANDIDATE,), "status": Status.CONFIRMED},
    "wethouder": {"roles": (Role.ALDERMAN,), "status": Status.CONFIRMED},
    "gevraagd": {"roles": (Role.COUNCILLOR,), "status": Status.NO_ANSWER},
    "afgemeld": {"roles": (Role.ALDERMAN,), "status": Status.DECLINED},
    "directeur": {"roles": (Role.DIRECTOR,), "status": Status.CONFIRMED},
    "collega": {"roles": (Role.STAFF,), "status": Status.INVITED},
    "journalist": {"roles": (Role.JOURNALIST,), "status": Status.CONFIRMED},
    "entourage": {"roles": (Role.ENTOURAGE,), "status": Status.CONFIRMED},
    "bewoner": {"roles": (Role.RESIDENT,), "status": Status.CONFIRMED},
    "stil": {"roles": (Role.RESIDENT,), "status": Status.CONFIRMED},
    "overig": {"roles": (Role.OTHER,), "status": Status.CONFIRMED},
}
LIKE = {
    "minister": ("wethouder", {"roles": (Role.GOVERNMENT_MEMBER,), "status": Status.ATTENDED}),
    "voorbehoud": ("gevraagd", {"roles": (Role.MAYOR,), "status": Status.TENTATIVE}),
    "weggebleven": ("afgemeld", {"roles": (Role.ALDERMAN,), "status": Status.NO_SHOW}),
    "huurders": ("overig", {"roles": (Role.TENANT_REPRESENTATIVE,), "status": Status.CONFIRMED}),
    "huurder": ("stil", {"roles": (Role.TENANT_REPRESENTATIVE, Role.RESIDENT), "status": Status.CONFIRMED}),
}
"""Kinds of invitees like a kind in the table: everyone sees the same of them, but for the exceptions."""
WITHDRAWN = ("stil", "huurder")
"""Residents who agreed to everything and withdrew that; the other residents did not."""
EXCEPTIONS = {"minister.function": "gdpb", "minister.municipality": "-"}
"""The office of a member of the government is in the function, and not of a municipality."""

IN_LETTERS = """
title                       pgjem
corporation.name            pgjebm
second_host.name            pgjebm
date                        pgjebm
date_options                pgj
start                       pgjm
reply_by                    pgj
contact.name                pgebm
contact.phone               pgebm
contact.email               pgebm
practical.address           pgjm
regional_issue              pgm
ask                         p
press.contact.name          j
press.contact.phone         j
press.contact.email         j
press.photo_moment          j
press.embargo               j
press.text                  j
rondleiding.start           pgjm
rondleiding.stops.label     pgm
rondleiding.stops.municipality  bm
gesprek.minutes             pgjm
directeur.name.titles       pgjebm
directeur.name.first        pgjebm
directeur.name.prefix       pgjebm
directeur.name.last         pgjebm
directeur.function          pgjebm
"""
"""For each field the readers of letters that show it; the letters are those of `LETTER_READERS`."""

LETTER_READERS = {
    "p": Reader.POLITICIAN,
    "g": Reader.GUEST,
    "j": Reader.JOURNALIST,
    "e": Reader.COMPANION,
    "b": Reader.RESIDENT,
    "m": Reader.MUNICIPALITY,
}

OWN = ("name.", "salutation", "function", "municipality", "email", "office_contact")
"""Fields of an invitee that only letters to that invitee show."""


def in_letters(reader: Reader) -> set[str]:
    """The fields that letters to a reader show, besides those of the reader."""
    lines = (line.split() for line in IN_LETTERS.strip().splitlines())
    return {path for path, readers in lines if any(LETTER_READERS[letter] is reader for letter in readers)}


ALL_INVITEES = INVITEE_KINDS | {kind: given for kind, (_, given) in LIKE.items()}

CLOSED: dict[str, tuple[Any, str]] = {
    "schema_version": (SCHEMA_VERSION, ""),
    "revision": (4711, "versie 4711"),
    "saved_at": (dt.datetime(2031, 1, 9, 12, tzinfo=dt.UTC), "9 januari 2031"),
    "corporation.province": (Province.ZEELAND, "Zeeland"),
    "second_host.province": (Province.FRYSLAN, "Fryslân"),
    "date": (dt.date(2031, 3, 4), "4 maart 2031"),
    "date_options": ((dt.date(2031, 5, 6),), "6 mei 2031"),
    "day_part": (DayPart.EVENING, "avond, 18:07"),
    "start": ("18:07", "18:07"),
    "approach": (Approach.CROSS_SECTION, "warsdoorsnede"),
    "reply_by": (dt.date(2031, 2, 3), "3 februari 2031"),
    "themes": ((Theme.HOMES, Theme.OTHER), "Voldoende en betaalbare woningen"),
    "tasks.days": (417, "417 dagen"),
    "tasks.due": (dt.date(2031, 2, 11), "11 februari 2031"),
    "press.policy": (PressPolicy.WELCOME, "Pers is welkom"),
    "press.agreed_on": (dt.date(2031, 2, 12), "12 februari 2031"),
    "diet_counts.count": (37, "37 ×"),
    "outcome.promises.due": (dt.date(2031, 3, 13), "13 maart 2031"),
    "rondleiding.kind": (ItemKind.TOUR, ""),
    "rondleiding.minutes": (41, "18:48"),
    "rondleiding.start": ("18:07", "18:07"),
    "rondleiding.travel_minutes": (13, "13 minuten reistijd vooraf"),
    "rondleiding.messages": ((), ""),
    "rondleiding.themes": ((Theme.SUSTAINABILITY,), "Koploper"),
    "rondleiding.press_welcome": (True, "Pers welkom"),
    "rondleiding.stops.kind": (PlaceKind.COMMUNITY_CENTRE, "uurthuis"),
    "rondleiding.place.kind": (PlaceKind.STATION, "tation"),
    "gesprek.kind": (ItemKind.CONVERSATION, ""),
    "gesprek.minutes": (44, "19:49"),
    "gesprek.start": ("19:05", "19:05"),
    "gesprek.travel_minutes": (11, "11 minuten reistijd vooraf"),
    "gesprek.messages": ((), ""),
    "gesprek.themes": ((Theme.NEIGHBOURHOODS,), "Leefbare wijken"),
    "gesprek.press_welcome": (None, ""),
    "gesprek.stops": ((), ""),
    "gesprek.stops.kind": (None, ""),
    "gesprek.place.kind": (PlaceKind.HOME, "Woning,"),
    "intern.kind": (ItemKind.INTERNAL, ""),
    "intern.minutes": (43, "17:44"),
    "intern.start": ("17:01", "17:01"),
    "intern.travel_minutes": (17, "17 minuten reistijd vooraf"),
    "intern.messages": ((), ""),
    "intern.themes": ((Theme.MEANS,), "Opgave en middelen"),
    "intern.press_welcome": (False, ""),
    "intern.stops.kind": (PlaceKind.BUILDING_SITE, "ouwproject"),
    "intern.place.kind": (PlaceKind.STATION, "tation"),
    **{f"limits.{name}": (9187000 + at, f"{9187000 + at}") for at, name in enumerate(fields(Limits))},
    **{f"{kind}.arrives_at": (f"3:{m}", f"komt om 3:{m}") for m, kind in enumerate(ALL_INVITEES, 10)},
    **{f"{kind}.leaves_at": (f"4:{m}", f"vertrekt om 4:{m}") for m, kind in enumerate(ALL_INVITEES, 10)},
    **{f"{kind}.source_date": (dt.date(2031, 4, 17), "17 april 2031") for kind in ALL_INVITEES},
    **{f"{kind}.consent.scope": (tuple(ConsentScope), "") for kind in ALL_INVITEES},
    **{f"{kind}.consent.given_on": (dt.date(2031, 4, 18), "18 april 2031") for kind in ALL_INVITEES},
    **{f"{kind}.consent.withdrawn_on": (None, "") for kind in ALL_INVITEES},
    **{f"{kind}.consent.withdrawn_on": (dt.date(2031, 4, 19), "19 april 2031") for kind in WITHDRAWN},
    **{f"{kind}.home_province": (Province.FLEVOLAND, "Flevoland") for kind in ALL_INVITEES},
}
"""Fields that take no free text: a value, and the words that show it in a document."""

WORDLESS = {
    "tasks.done",
    "roles",
    "status",
    "needs_consent",
    "outcome.promises.state",
    "outcome.reviews.by",
    "outcome.reviews.mark",
}
"""Fields whose words are not secret; other tests check them."""


def table(text: str, columns: tuple[str, ...] = ("",)) -> dict[str, frozenset[str]]:
    """A table above as a dict: the path, with the column in front → the audiences that see the field."""
    lines = [line.split() for line in text.strip().splitlines()]
    if columns != ("",):
        assert tuple(lines.pop(0)[1:]) == columns
    return {
        f"{column}.{name}".strip("."): audiences_of(seen)
        for name, *row in lines
        for column, seen in zip(columns, row, strict=True)
    }


def audiences_of(letters: str) -> frozenset[str]:
    """The audiences with these letters."""
    return frozenset(LETTERS[letter] for letter in letters.strip("-"))


def like_others(seen: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """What is seen of the kinds of invitees that are like those in the table."""
    found = {
        f"{kind}.{path.partition('.')[2]}": audiences
        for kind, (other, _) in LIKE.items()
        for path, audiences in seen.items()
        if path.startswith(f"{other}.")
    }
    return found | {path: audiences_of(letters) for path, letters in EXCEPTIONS.items()}


EXPECTED = {
    **table(PLAN),
    **table(ITEM, ITEM_COLUMNS),
    **table(INVITEE, tuple(INVITEE_KINDS)),
    **like_others(table(INVITEE, tuple(INVITEE_KINDS))),
}


def leaves(struct: type[PlanObject], path: str = "") -> Iterator[str]:
    """The paths of all fields that are not objects themselves."""
    for name, field in fields(struct).items():
        inner = (field.row or field).type
        if issubclass(inner, PlanObject):
            if inner not in (Invitee, ProgrammeItem):
                yield from leaves(inner, f"{path}{name}.")
        else:
            yield f"{path}{name}"


def secret(path: str) -> str:
    """A word that only this field has; it has digits, so that no format hyphenates it."""
    return f"zq{zlib.crc32(path.encode()) % 10**8:08d}"


def words_of(path: str) -> str:
    """The words that show the field in a document; "" if it has no words of its own."""
    if path in CLOSED:
        return CLOSED[path][1]
    return "" if path in WORDLESS or path.split(".", 1)[-1] in WORDLESS else secret(path)


def seen_in(text: str) -> set[str]:
    """The paths of the fields of which the words are in a text."""
    secrets = set(re.findall(r"zq\d{8}", text))  # to search a long text for each of them takes seconds
    words = {path: words_of(path) for path in EXPECTED}
    return {path for path, own in words.items() if own and own in (secrets if own[:2] == "zq" else text)}


def filled(struct: type[PlanObject], path: str) -> Any:
    """An object of this kind with a secret in every field."""
    if struct is Person:
        return Person(text=secret(f"{path}text"))
    values = {}
    for name, field in fields(struct).items():
        here = f"{path}{name}"
        inner = (field.row or field).type
        if here in CLOSED:
            values[name] = CLOSED[here][0]
        elif here in WORDLESS or here.split(".", 1)[-1] in WORDLESS or inner in (Invitee, ProgrammeItem):
            continue
        else:
            made = filled(inner, f"{here}.") if issubclass(inner, PlanObject) else secret(here)
            values[name] = (made,) if field.row else made
    return struct(**values)


@cache
def plan_of_secrets() -> Plan:
    items = [filled(ProgrammeItem, f"{kind}.") for kind in ITEM_COLUMNS]
    people = [
        msgspec.structs.replace(filled(Invitee, f"{kind}."), needs_consent=True, **given)
        for kind, given in ALL_INVITEES.items()
    ]
    return msgspec.structs.replace(filled(Plan, ""), programme=tuple(items), invitees=tuple(people))


def text_of_html(content: bytes) -> str:
    return html_entities.unescape(content.decode())


def text_of_pdf(content: bytes) -> str:
    with pikepdf.open(io.BytesIO(content)) as opened:
        inside = "\n".join(str(thing) for thing in opened.objects if not isinstance(thing, pikepdf.Stream))
    return " ".join(f"{whole_text(content)} {inside}".split())


def text_of_ics(content: bytes) -> str:
    unfolded = content.decode().replace("\r\n ", "")
    return unfolded.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")


def text_of_docx(content: bytes) -> str:
    """The text of all parts, as running text and as XML with its attributes."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        xml = "".join(
            parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels"))
        )
    return html_entities.unescape(re.sub(r"<[^>]+>", "", xml) + xml)


def with_colons(text: str) -> str:
    """The text with times in running text (9.30 uur) as they are in tables (9:30), which the secrets have."""
    return re.sub(r"(?<![\d.])(\d{1,2})\.(\d\d)(?![\d.])", r"\1:\2", text)


READERS = {"html": text_of_html, "pdf": text_of_pdf, "docx": text_of_docx, "ics": text_of_ics}
READ = {name: lambda content, read=read: with_colons(read(content)) for name, read in READERS.items()}
SHOWS_ALL = {"html", "pdf", "docx"}
"""Formats that show the whole document; a calendar shows only a part."""
