"""How the texts of letters are filled in."""

import pytest

from werkbezoek.documents.branding import Pronoun
from werkbezoek.documents.letters import Occasion
from werkbezoek.documents.letters.texts import LETTER_TEXTS, first_known, paragraphs

FACTS = {"host": "De {u|je} {date}", "date": "", "list": "– een\n– twee", "visit": "ja"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{host} nodigt {u|je} uit.\n{if visit}Kom ook.", ["De {u|je} {date} nodigt u uit. Kom ook."]),
        ("Het is op {date}.\nDat is alles.\n\nOp {date}.", ["Dat is alles."]),
        ("{if not date}Geen datum.\n{if date}Een datum.", ["Geen datum."]),
        ("{if visit}{if not list}Nee.\n{if visit}{if list}Ja:\n| {list}", ["Ja:\n– een\n– twee"]),
        ("| Datum: {date}\n| Van: {host}\n| Wat: {visit}", ["Van: De {u|je} {date}\nWat: ja"]),
    ],
)
def test_a_sentence_with_an_unknown_fact_is_left_out_and_facts_stay_as_they_are(text, expected):
    assert list(paragraphs(text, FACTS, Pronoun.FORMAL)) == expected


def test_of_a_subject_the_first_line_counts_that_is_known():
    assert first_known("Op {date}\nVoor {u|je}\nVoor ons", FACTS, Pronoun.INFORMAL) == "Voor je"
    assert first_known("Op {date}", FACTS, Pronoun.FORMAL) == ""


def test_every_occasion_has_a_text_and_a_fact_that_does_not_exist_is_a_mistake():
    for occasion in Occasion:
        assert LETTER_TEXTS[occasion.value].subject.strip()
    with pytest.raises(KeyError):
        list(paragraphs("{hots}", FACTS, Pronoun.FORMAL))
