"""The opzet as an empty form: all its chapters, something to fill in in each, and a file in every format."""

import pytest

from werkbezoek.documents.audiences import FactList, Table, blank_opzet
from werkbezoek.documents.formats import FORMATS
from werkbezoek.documents.formats.plain_text import plain
from werkbezoek.plan import Approach, Theme


def test_it_has_the_chapters_of_the_opzet_and_more():
    titles = [section.title for section in blank_opzet().sections]
    assert titles[:3] == ["Waarom een werkbezoek?", "Wie nodig je uit?", "Wat is de invulling?"]
    assert "Praktisch" in titles


def test_every_question_leaves_room_or_gives_answers():
    blocks = [block for section in blank_opzet().sections for block in section.blocks]
    facts = [fact for block in blocks if isinstance(block, FactList) for fact in block.facts]
    assert facts
    assert all(bool(fact.text) != bool(fact.room) for fact in facts)
    tables = [block for block in blocks if isinstance(block, Table)]
    assert all(block.room and not any(cell for row in block.rows for cell in row[1:]) for block in tables)


def test_the_choices_are_those_of_a_plan():
    words = plain(blank_opzet())
    for choice in (*Theme, *Approach):
        assert f"☐ {choice.label}" in words


@pytest.mark.parametrize("name", ["html", "pdf", "docx"])
def test_every_format_makes_the_same_file_each_time(name):
    made = FORMATS[name].render(blank_opzet())
    assert made == FORMATS[name].render(blank_opzet())
    assert FORMATS[name].remark(blank_opzet()) == ""


def test_there_is_nothing_for_a_calendar():
    assert FORMATS["ics"].refusal(blank_opzet())
