"""Who may see what: a secret in every field of a plan, looked for in every document."""

import msgspec
import pytest
from support.who_sees_what import (
    EXPECTED,
    INVITEE,
    ITEM,
    ITEM_COLUMNS,
    LETTERS,
    PLAN,
    READ,
    SHOWS_ALL,
    SORTS,
    leaves,
    plan_of_secrets,
    table,
    words_of,
)

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.plan import Invitee, Plan, ProgrammeItem


def test_every_field_is_decided_on():
    """A new field gets a line in its table: the letters of the audiences that may see it, or ``-``."""
    assert set(table(PLAN)) == set(leaves(Plan))
    assert {path.split(".", 1)[1] for path in table(ITEM, ITEM_COLUMNS)} == set(leaves(ProgrammeItem))
    assert {path.split(".", 1)[1] for path in table(INVITEE, tuple(SORTS))} == set(leaves(Invitee))


def test_every_audience_is_decided_on():
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
    """Stricter than what shows: other renderers will get this same value."""
    held = msgspec.json.encode(document(plan_of_secrets(), audience)).decode()
    seen = {path for path in EXPECTED if words_of(path).startswith("zq") and words_of(path) in held}
    unasked = seen - {path for path, audiences in EXPECTED.items() if audience in audiences}
    assert {path for path in unasked if path.rpartition(".")[2] != "id"} == set()  # ids name events
