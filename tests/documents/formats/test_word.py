"""Word files: headings, tables and lists that are real, Dutch, and the same bytes each time."""

import io
import zipfile
from functools import cache

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from support.breadth import mostly_thorough
from support.strategies import plans
from support.visits import HOSTILE, example, hostile

from werkbezoek.documents.audiences import AUDIENCES, blank_opzet, document
from werkbezoek.documents.branding import HouseStyle
from werkbezoek.documents.formats import docx
from werkbezoek.plan import new_plan, put


def opened(content):
    return python_docx.Document(io.BytesIO(content))


@cache
def made(audience):
    """The Word file of the example for an audience."""
    return docx(document(example(), audience))


def words(file):
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in file.paragraphs] + cells)


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_sections_are_headings_and_the_language_is_dutch(audience):
    doc = document(example(), audience)
    file = opened(made(audience))
    headings = [p.text for p in file.paragraphs if p.style.name == "Heading 1"]
    assert headings == [section.title for section in doc.sections]
    assert file.paragraphs[1].style.name == "Title"
    language = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    assert language.get(qn("w:val")) == "nl-NL"
    assert file.core_properties.language == "nl-NL"
    assert file.core_properties.author == doc.host


def test_tables_repeat_their_head_and_the_chart_has_a_description():
    file = opened(made("draaiboek"))
    heads = [table for table in file.tables if table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None]
    assert [cell.text for cell in heads[1].rows[0].cells][:2] == ["Tijd", "Activiteit"]
    (picture,) = file.inline_shapes
    assert picture._inline.docPr.get("descr").startswith("Tijdbalk van")


def test_markdown_is_formatted_and_raw_html_stays_text():
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
    assert docx(document(example(), "gasten")) == made("gasten")


def test_the_metadata_does_not_name_a_machine_or_program():
    with zipfile.ZipFile(io.BytesIO(made("gasten"))) as parts:
        text = parts.read("docProps/core.xml").decode() + parts.read("docProps/app.xml").decode()
        names = parts.namelist()
    assert "python-docx" not in text
    assert "Macintosh" not in text
    assert not [name for name in names if "thumbnail" in name]


def test_only_a_table_with_many_columns_makes_the_page_landscape():
    pages = {name: opened(made(name)).sections[0] for name in AUDIENCES}
    assert [name for name, page in pages.items() if page.page_width > page.page_height] == ["draaiboek"]


def test_the_programme_is_a_table_with_the_numbers_of_the_messages_of_each_item():
    file = opened(made("briefing"))
    table = next(table for table in file.tables if table.rows[0].cells[0].text == "Tijd")
    time, content = table.rows[2].cells
    assert time.text == "9:15 – 9:35"
    assert content.paragraphs[0].text == "Zuid in tien minuten, en wie gaat waarheen"
    messages = [p.text for p in content.paragraphs if p.style.name == "Werkbezoek boodschap"]
    assert messages == ["Boodschap 1 en 2"]


def kept_with_next(file):
    """The texts of the paragraphs that stay on one page with the next, also in tables."""
    keeps = [
        paragraph
        for paragraph in file.element.body.iter(qn("w:p"))
        if paragraph.pPr is not None and paragraph.pPr.keepNext is not None
    ]
    return ["".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in keeps]


@pytest.mark.parametrize(
    ("audience", "last"),
    [
        ("gasten", ["Tot slot", "Vragen?"]),
        ("pers", ["Praktisch"]),  # after the programme, which may break
        ("draaiboek", ["Voorbereiding"]),
    ],
)
def test_short_sections_at_the_end_stay_on_one_page(audience, last):
    doc = document(example(), audience)
    kept = kept_with_next(opened(made(audience)))
    assert [section.title for section in doc.sections if section.title in kept] == last


def test_a_few_facts_stay_on_one_page_and_many_may_break():
    kept = kept_with_next(opened(made("draaiboek")))
    assert {"Bedrijfshulpverlening (BHV)", "Verzamelplaats"} <= set(kept)
    assert "Parkeren" not in kept


def test_a_long_last_section_may_break_and_a_short_one_stays_with_the_closing_line():
    plan = put(new_plan(), "contact.name", "Anna")
    file = opened(docx(document(plan, "gasten", style=HouseStyle(closing="Altijd thuis"))))
    assert "Anna" in kept_with_next(file)
    assert "Altijd thuis" not in kept_with_next(file)  # the last paragraph has none after it
    long = opened(docx(document(put(new_plan(), "closing", "lang woord " * 300), "gasten")))
    assert not [text for text in kept_with_next(long) if text.startswith("lang")]


def test_each_numbered_list_has_its_own_numbers_and_lists_can_be_nested():
    text = "1. een\n2. twee\n   - in\n     - nog dieper\n\ntussendoor\n\n5. vijf\n\n   vervolg"
    file = opened(docx(document(put(new_plan(), "introduction", text), "gasten")))
    listed = {p.text: p for p in file.paragraphs if p.style.name.startswith("List")}
    assert {words: p.style.name for words, p in listed.items()} == {
        "een": "List Number",
        "twee": "List Number",
        "in": "List Bullet 2",
        "nog dieper": "List Bullet 3",
        "vijf": "List Number",
        "vervolg": "List Continue",
    }
    number = {words: p._p.pPr.numPr.numId.val for words, p in listed.items() if p._p.pPr.numPr is not None}
    assert number["een"] == number["twee"] != number["vijf"]
    numberings = file.part.numbering_part.element
    made = next(num for num in numberings.num_lst if num.numId == number["vijf"])
    assert made.find(f".//{qn('w:startOverride')}").get(qn("w:val")) == "5"


def test_a_table_in_running_text_is_a_table():
    text = "| A | B |\n|---|--:|\n| **vet** | [web](https://w.example) |"
    (table,) = opened(docx(document(put(new_plan(), "introduction", text), "gasten"))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["A", "B"], ["vet", "web"]]
    assert table.rows[1].cells[0].paragraphs[0].runs[0].bold


def test_the_empty_opzet_has_check_boxes_and_rows_to_write_in():
    file = opened(docx(blank_opzet()))
    assert len(file.element.findall(f".//{qn('w:sdt')}")) >= 10
    heights = [row.height for table in file.tables for row in table.rows if row.height]
    assert len(heights) > 20
    assert min(heights) > 200_000  # EMU: over half a centimetre


ORDER = {
    "w:tblPr": ("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblLook", "tblCaption"),
    "w:tcPr": ("tcW", "tcBorders", "tcMar"),
    "w:pPr": ("pStyle", "keepNext", "keepLines", "numPr", "pBdr", "shd", "tabs", "spacing", "ind",
              "contextualSpacing", "jc", "outlineLvl"),
}  # fmt: skip


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_parts_of_a_property_have_the_order_that_word_requires(audience):
    """The order is that of ISO/IEC 29500. Word refuses a file with another order; other programs do not."""
    file = opened(made(audience))
    for root in (file.element, file.styles.element):
        for name, order in ORDER.items():
            for element in root.iter(qn(name)):
                known = [order.index(tag) for part in element if (tag := part.tag.partition("}")[2]) in order]
                assert known == sorted(known)


@pytest.mark.parametrize("name", mostly_thorough(HOSTILE, "script", "marks", "lines"))
def test_hostile_text_stays_text(name):
    """For guests; ``test_naughty.py`` tries such texts for every audience."""
    text = HOSTILE[name]
    file = opened(docx(document(hostile(text), "gasten")))
    assert not any("javascript" in relation.target_ref for relation in file.part.rels.values())
    if "script" in text:
        assert text in words(file)


def test_the_charts_of_a_very_full_plan_fit_on_their_pages():
    file = opened(docx(document(hostile("lang woord " * 60, invitees=6, items=25), "draaiboek")))
    page = file.sections[0]
    assert len(file.inline_shapes) > 2
    for picture in file.inline_shapes:
        assert picture.height < page.page_height - page.top_margin - page.bottom_margin
        assert picture.width == file.inline_shapes[0].width


@settings(max_examples=settings().max_examples // 3)
@given(plans())
def test_any_plan_gives_a_word_file(plan):
    assert opened(docx(document(plan, "draaiboek"))).paragraphs
