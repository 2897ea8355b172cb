"""The opzet as an empty form: its chapters, room for answers, and a file in every format."""

import pytest
from support.small_plans import blocks

from werkbezoek.documents.audiences import AEDES_MAIL, blank_opzet
from werkbezoek.documents.blocks import FactList, Table
from werkbezoek.documents.formats import FORMATS
from werkbezoek.documents.formats.plain_text import as_text
from werkbezoek.plan import Approach, DayPart, ItemKind, PressPolicy, Role, Theme


def test_the_form_has_the_chapters_of_the_opzet():
    titles = [section.title for section in blank_opzet().sections]
    assert titles[:3] == ["Waarom een werkbezoek?", "Wie nodig je uit?", "Wat is de invulling?"]
    assert "Praktisch" in titles


def test_every_question_has_lines_to_write_on_or_answers_to_choose():
    questions = [fact for block in blocks(blank_opzet(), FactList) for fact in block.facts]
    assert questions
    assert all(bool(fact.text) != bool(fact.writing_lines) for fact in questions)
    for table in blocks(blank_opzet(), Table):
        assert table.writing_lines
        assert not any(cell for row in table.rows for cell in row[1:])


def test_the_choices_are_those_of_a_plan():
    text = as_text(blank_opzet())
    for choice in (*Theme, *Approach, *DayPart, *PressPolicy):
        assert f"☐ {choice.label}" in text
    people, items, _ = blocks(blank_opzet(), Table)
    roles = {Role.ENTOURAGE.label, Role.DIRECTOR.label, Role.STAFF.label, Role.JOURNALIST.label}
    assert roles < {row[0] for row in people.rows}
    assert {row[0] for row in items.rows} - {""} < {kind.label for kind in ItemKind}
    assert AEDES_MAIL in text
    assert f"mailto:{AEDES_MAIL}" in FORMATS["html"].render(blank_opzet()).decode()


@pytest.mark.parametrize("name", ["html", "pdf", "docx"])
def test_every_format_makes_the_same_file_each_time(name):
    made = FORMATS[name].render(blank_opzet())
    assert made == FORMATS[name].render(blank_opzet())
    assert FORMATS[name].remark(blank_opzet()) == ""


def test_the_form_cannot_go_into_a_calendar():
    assert FORMATS["ics"].refusal(blank_opzet())
