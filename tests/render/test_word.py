"""Word files: headings, tables and lists that are real, Dutch, and the same bytes each time."""

import io
import zipfile

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from strategies import plans
from visits import example

from werkbezoek.audience import AUDIENCES, document
from werkbezoek.plan import new_plan, put
from werkbezoek.render import docx


def opened(content):
    return python_docx.Document(io.BytesIO(content))


def words(file):
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in file.paragraphs] + cells)


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_it_has_the_sections_as_headings_and_is_dutch(audience):
    doc = document(example(), audience)
    file = opened(docx(doc))
    headings = [p.text for p in file.paragraphs if p.style.name == "Heading 1"]
    assert headings == [section.title for section in doc.sections]
    assert file.paragraphs[1].style.name == "Title"
    language = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    assert language.get(qn("w:val")) == "nl-NL"
    assert file.core_properties.language == "nl-NL"
    assert file.core_properties.author == doc.host


def test_tables_repeat_their_head_and_the_chart_has_words():
    file = opened(docx(document(example(), "draaiboek")))
    heads = [table for table in file.tables if table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None]
    assert [cell.text for cell in heads[1].rows[0].cells][:2] == ["Tijd", "Activiteit"]
    (picture,) = file.inline_shapes
    assert picture._inline.docPr.get("descr").startswith("Tijdbalk van")


def test_markdown_is_set_and_raw_html_stays_text():
    plan = put(
        new_plan(), "introduction", "# Kop\n\nEen **vet** [woord](https://w.example)\n\n- punt\n\n<b>x</b>"
    )
    file = opened(docx(document(plan, "gasten")))
    assert [p.text for p in file.paragraphs if p.style.name == "Heading 2"] == ["Kop"]
    assert [p.text for p in file.paragraphs if p.style.name == "List Bullet"] == ["punt"]
    assert "<b>x</b>" in words(file)
    assert any(run.bold and run.text == "vet" for p in file.paragraphs for run in p.runs)
    assert "https://w.example" in {relation.target_ref for relation in file.part.rels.values()}


def test_the_same_plan_gives_the_same_bytes():
    assert docx(document(example(), "gasten")) == docx(document(example(), "gasten"))


def test_it_says_nothing_of_the_machine_it_was_made_on():
    with zipfile.ZipFile(io.BytesIO(docx(document(example(), "gasten")))) as parts:
        text = parts.read("docProps/core.xml").decode() + parts.read("docProps/app.xml").decode()
    assert "python-docx" not in text


@settings(max_examples=25)
@given(plans())
def test_any_plan_gives_a_word_file(plan):
    for audience in ("gasten", "draaiboek"):
        assert opened(docx(document(plan, audience))).paragraphs
