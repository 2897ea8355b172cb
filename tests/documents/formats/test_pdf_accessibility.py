"""PDFs for people who cannot see them: two independent checkers of PDF/UA-1, and the tags."""

import io
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import page as page_validation
import pdfua
import pikepdf
import pytest
from support.pdf_pages import whole_text
from support.pdf_structure import Element, structure
from support.visits import example, hostile

from werkbezoek.documents.audiences import AUDIENCES, blank_opzet, document
from werkbezoek.documents.blocks import Contacts, Document, FactList, People, Programme, Table
from werkbezoek.documents.branding import HouseStyle, palette, read_logo
from werkbezoek.documents.formats import pdf
from werkbezoek.plan import SCHEMA_VERSION, Plan, new_plan

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="40" height="20" fill="#7b2d8b"/></svg>'
STYLE = HouseStyle(
    name="Kadewijk", closing="Thuis aan het water", palette=palette("#ffd500"), logo=read_logo(LOGO).logo
)
MARKDOWN = (
    "# Kop\n\nTekst met [een link](https://x.example).\n\n1. een\n2. twee\n\n| A | B |\n|---|---|\n| 1 | 2 |"
)


OTHERS = {
    "draaiboek, house style": lambda: document(example(), "draaiboek", style=STYLE),
    "full": lambda: document(hostile("lang woord", invitees=30, items=25), "draaiboek"),
    "markdown": lambda: document(
        Plan(id="p", schema_version=SCHEMA_VERSION, introduction=MARKDOWN), "gasten"
    ),
    "opzet": blank_opzet,
}
NAMES = [*AUDIENCES, *(f"{audience}, empty" for audience in AUDIENCES), *OTHERS]


@cache
def document_of(name: str) -> Document:
    """Return a document of any kind, by its name in a test."""
    if name in OTHERS:
        return OTHERS[name]()
    audience, _, is_empty = name.partition(", ")
    return document(new_plan() if is_empty else example(), audience)


@cache
def made(name: str) -> bytes:
    return pdf(document_of(name))


@pytest.mark.parametrize("name", NAMES)
def test_pdfua_finds_nothing(name: str, tmp_path: Path):
    file = tmp_path / "document.pdf"
    file.write_bytes(made(name))
    assert [f"{finding.rule_id}: {finding.message}" for finding in pdfua.validate(str(file)).findings] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_second_checker_finds_nothing(name: str):
    report = page_validation.validate_pdf_bytes(
        made(name), profile=page_validation.ValidationProfile.PDF_UA_1
    )
    assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []
    assert report.is_compliant


def test_both_checkers_find_real_faults(tmp_path: Path):
    file = tmp_path / "document.pdf"
    with pikepdf.open(io.BytesIO(made("draaiboek"))) as opened:
        del opened.Root.Lang
        del opened.Root.MarkInfo
        opened.save(file)
    assert pdfua.validate(str(file)).findings
    profile = page_validation.ValidationProfile.PDF_UA_1
    assert not page_validation.validate_pdf_bytes(file.read_bytes(), profile=profile).is_compliant


@cache
def tags(name: str) -> Element:
    return structure(made(name))


@pytest.mark.parametrize("name", NAMES)
def test_it_has_a_title_and_a_language(name: str):
    doc = document_of(name)
    with pikepdf.open(io.BytesIO(made(name))) as opened:
        assert str(opened.Root.Lang) == "nl"
        assert opened.Root.MarkInfo.Marked
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as metadata:
            assert metadata["dc:title"] == f"{doc.title} – {doc.heading}"
            assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize("name", NAMES)
def test_headings_skip_no_level(name: str):
    levels = [int(heading.kind[1]) for heading in headings(tags(name))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert levels.count(2) == len(document_of(name).sections)


@pytest.mark.parametrize("name", NAMES)
def test_figures_have_alternative_texts_and_tables_have_heads(name: str):
    assert all(figure.alt for figure in tags(name).of_kind("Figure"))
    for table in tags(name).of_kind("Table"):
        (head,) = table.of_kind("THead")
        assert head.of_kind("TH")
        assert all(cell.attributes["Scope"] == "/Column" for cell in head.of_kind("TH"))
        widths = {len(row.of_kind("TH", "TD")) for row in table.of_kind("TR")}
        assert len(widths) == 1


@pytest.mark.parametrize("name", NAMES)
def test_tags_follow_the_order_of_the_page(name: str):
    order = list(tags(name).content())
    assert order == sorted(set(order))


@pytest.mark.parametrize("name", NAMES)
def test_text_is_read_in_the_order_of_the_document(name: str):
    text = re.sub(r"[\s\u00ad\u200b]", "", whole_text(made(name)))
    at = 0
    for words in unbreakable_words(document_of(name)):
        found = text.find("".join(words.split()), at)
        assert found >= 0, words
        at = found + 1


def headings(element: Element) -> list[Element]:
    return element.of_kind(*(f"H{level}" for level in range(1, 7)))


def unbreakable_words(doc: Document) -> list[str]:
    """Words that no line end breaks, in the order of the document."""
    words = [doc.heading.upper(), doc.when]
    for section in doc.sections:
        words.append(section.title)
        for block in section.blocks:
            match block:
                case FactList(facts):
                    words += [fact.name.split()[0] for fact in facts]
                case Programme(entries):
                    words += [entry.title.split()[0] for entry in entries]
                case Table(_, columns, rows):
                    words += [column.split()[0] for column in columns]
                    words += [row[0].split()[0] for row in rows if row[0]]
                case Contacts(cards):
                    words += [card.name.split()[0] for card in cards]
                case People(groups):
                    words += [person.name.split()[0] for group in groups for person in group.people]
    return [*words, *([doc.style.closing] if doc.style.closing else [])]
