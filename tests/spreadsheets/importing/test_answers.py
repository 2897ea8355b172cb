"""Answers to an invitation in the words of organisers."""

import pytest

from werkbezoek.plan import Status
from werkbezoek.spreadsheets import INVITEES
from werkbezoek.spreadsheets.importing.answers import Answer, parse_answer
from werkbezoek.text.errors import ParseError

STATUS = INVITEES.column("status")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ja, vanaf 13:00", Answer(Status.CONFIRMED, "13:00", None)),
        ("ja, tot 12 uur", Answer(Status.CONFIRMED, None, "12:00")),
        ("Ja van 10 tot 11.30", Answer(Status.CONFIRMED, "10:00", "11:30")),
        ("13:00-15:00", Answer(None, "13:00", "15:00")),
        ("nee (ziek)", Answer(Status.DECLINED, rest="ziek")),
        ("o.v.b., met partner", Answer(Status.TENTATIVE, rest="met partner")),
        ("komt rond 14.00 uur", Answer(Status.CONFIRMED, "14:00", None)),
        ("vanaf 13 uur met de trein", Answer(None, "13:00", None, "met de trein")),
    ],
)
def test_an_answer_is_taken_apart(text, answer):
    assert parse_answer(text, STATUS) == answer


@pytest.mark.parametrize("text", ["bla", "3 personen", "ja of nee", "25:90"])
def test_an_answer_that_says_neither_is_refused(text):
    with pytest.raises(ParseError):
        parse_answer(text, STATUS)
