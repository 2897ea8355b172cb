"""Every document is searched for secrets: a plan has one in each field."""

import itertools

import msgspec
import pytest
from support.who_sees_what import (
    ALL_INVITEES,
    EXPECTED,
    INVITEE,
    INVITEE_KINDS,
    ITEM,
    ITEM_COLUMNS,
    LETTERS,
    OWN,
    PLAN,
    READ,
    SHOWS_ALL,
    in_letters,
    leaves,
    plan_of_secrets,
    seen_in,
    table,
    with_colons,
    words_of,
)

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.documents.letters import Letter, Occasion, letter_file, letters
from werkbezoek.documents.letters.recipients import Reader, recipients
from werkbezoek.plan import Invitee, Plan, ProgrammeItem, Status
from werkbezoek.rules.public_texts import public_texts


def test_every_field_is_in_the_tables():
    """A new field needs a line in its table: the letters of the audiences that may see it, or ``-``."""
    assert set(table(PLAN)) == set(leaves(Plan))
    assert {path.split(".", 1)[1] for path in table(ITEM, ITEM_COLUMNS)} == set(leaves(ProgrammeItem))
    assert {path.split(".", 1)[1] for path in table(INVITEE, tuple(INVITEE_KINDS))} == set(leaves(Invitee))


def test_every_audience_has_a_letter_in_the_tables():
    undecided = set(AUDIENCES) - set(LETTERS.values())
    assert not undecided, f"give {undecided} a letter in LETTERS, and put it at each field that it may see"
    assert set(LETTERS.values()) == set(AUDIENCES)
    assert set(READ) == set(FORMATS)


@pytest.mark.parametrize("audience", list(AUDIENCES))
@pytest.mark.parametrize("format_name", list(FORMATS))
def test_an_audience_sees_exactly_what_it_may(audience, format_name):
    text = READ[format_name](FORMATS[format_name].render(document(plan_of_secrets(), audience)))
    seen = seen_in(text)
    allowed = {path for path, audiences in EXPECTED.items() if audience in audiences and words_of(path)}
    assert seen - allowed == set()
    if format_name in SHOWS_ALL:
        assert allowed - seen == set()


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_what_is_not_in_the_document_cannot_leak(audience):
    """Stricter than the files: this value is all that any format gets."""
    held = msgspec.json.encode(document(plan_of_secrets(), audience)).decode()
    seen = {path for path in EXPECTED if words_of(path).startswith("zq") and words_of(path) in held}
    unexpected = seen - {path for path, audiences in EXPECTED.items() if audience in audiences}
    assert {path for path in unexpected if path.rpartition(".")[2] != "id"} == set()  # ids identify events


@pytest.fixture(scope="module")
def letters_by_reader():
    """The text of all letters by reader and invitee, for each state of invitations, also without a date."""
    plan, found = plan_of_secrets(), {}
    with pytest.MonkeyPatch.context() as patch:
        quick = msgspec.structs.replace(FORMATS["pdf"], render=lambda _: b"%PDF-1.7")  # a real one takes long
        patch.setitem(FORMATS, "pdf", quick)
        for occasion, status, date in itertools.product(Occasion, Status, (plan.date, None)):
            people = (
                msgspec.structs.replace(person, status=status, email=f"{person.email}@kamer.example")
                for person in plan.invitees
            )
            asked = msgspec.structs.replace(plan, date=date, invitees=tuple(people))
            chosen = recipients(asked, occasion, None).found
            for recipient, letter in zip(chosen, letters(asked, occasion).letters, strict=True):
                kind = recipient.invitee.id if recipient.invitee else ""
                found.setdefault((recipient.reader, kind), []).append(all_words(letter))
    return {key: with_colons(" ".join(texts)) for key, texts in found.items()}


def all_words(letter: Letter) -> str:
    files = (file.name for file in letter.attachments)
    return " ".join(
        (
            letter_file("plan", 1, letter),
            letter.recipient.to,
            letter.recipient.cc,
            letter.subject,
            letter.text,
            *files,
        )
    )


@pytest.mark.parametrize("reader", list(Reader))
def test_letters_show_exactly_what_their_reader_may_see(reader, letters_by_reader):
    kinds = {plan_of_secrets().invitees[at].id: kind for at, kind in enumerate(ALL_INVITEES)}
    texts = {kinds.get(key, ""): text for (found, key), text in letters_by_reader.items() if found is reader}
    assert texts
    everything = set()
    for kind, text in texts.items():
        own = {path for path in EXPECTED if kind and path.startswith(tuple(f"{kind}.{name}" for name in OWN))}
        seen = seen_in(text)
        assert seen - in_letters(reader) - own == set(), kind
        everything |= seen
    assert in_letters(reader) - everything == set()


NAMES = (".name.titles", ".name.first", ".name.prefix", ".name.last")
"""The allow-lists decide who is named."""
TYPED_NAMES = ("lead.text", "speakers.text")
"""Rule AVG607 reads these."""
SOME_READ_IT = (
    "gevraagd",
    "voorbehoud",
    "afgemeld",
    "weggebleven",
    "collega",
    "journalist",
    "directeur",
    "mp",
    "wethouder",
    "minister",
)
"""Invitees of whom a field is public or not by the status of their invitation and by their role."""


def test_the_rules_for_public_texts_read_exactly_the_fields_that_outsiders_read():
    """A new field that an outsider may see, by the tables, has to be in ``rules/public_texts.py``."""
    held = "\n".join(public_texts(plan_of_secrets()).values())
    outsiders = {path for path, audiences in EXPECTED.items() if audiences - {"draaiboek"}}
    outsiders |= {path for reader in Reader for path in in_letters(reader)} | {"ignored_rules.reason"}
    outsiders -= {"ignored_rules.code"}
    outsiders = {
        path
        for path in outsiders
        if words_of(path).startswith("zq") and not path.endswith((*NAMES, *TYPED_NAMES))
    }
    seen = {path for path in EXPECTED if words_of(path).startswith("zq") and words_of(path) in held}
    assert outsiders - seen == set()
    assert {path for path in seen - outsiders if not path.startswith(SOME_READ_IT)} == set()
