"""Every document is searched for secrets: a plan has one in each field."""

import msgspec
import pytest
from support.who_sees_what import (
    EXPECTED,
    INVITEE,
    INVITEE_KINDS,
    ITEM,
    ITEM_COLUMNS,
    LETTERS,
    PLAN,
    READ,
    SHOWS_ALL,
    leaves,
    plan_of_secrets,
    table,
    words_of,
)

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.plan import Invitee, Plan, ProgrammeItem


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
    seen = {path for path in EXPECTED if words_of(path) and words_of(path) in text}
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
