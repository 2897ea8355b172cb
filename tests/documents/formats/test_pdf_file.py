import io
import threading
from functools import cache

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.breadth import mostly_thorough
from support.pdf_pages import lowest_texts, texts, whole_text
from support.visits import EXAMPLES, HOSTILE, example, hostile

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.blocks import Document, Picture, Prose, Section, Table
from werkbezoek.documents.formats import FORMATS, missing_characters, pdf
from werkbezoek.documents.formats.characters import MISSING, printable
from werkbezoek.documents.formats.pdf_file import TypesetPdf, typeset
from werkbezoek.plan import SCHEMA_VERSION, ItemKind, Plan, ProgrammeItem, new_plan, put
from werkbezoek.store import load


@cache
def made(audience: str) -> bytes:
    """The PDF of the example for an audience."""
    return pdf(document(example(), audience))


@cache
def crew_pages(spacing: float) -> tuple[TypesetPdf, list[str]]:
    """The PDF of another example for its crew, and the text of each page in one line."""
    plan = load(EXAMPLES / "emmen-emmerhout-wordt-warm.werkbezoek.json")
    made = typeset(document(plan, "draaiboek"), spacing=spacing)
    return made, [" ".join(text.split()) for text in texts(made.content)]


@cache
def elements(content: bytes) -> list[str]:
    """The kinds of the structure elements in a PDF."""
    with pikepdf.open(io.BytesIO(content)) as opened:
        return [
            str(thing.S)
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"
        ]


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_it_is_an_accessible_dutch_pdf(audience):
    content = made(audience)
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert str(opened.Root.Lang) == "nl"
        assert opened.Root.MarkInfo.Marked
        with opened.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert ("Twee kanten van Zuid" in metadata["dc:title"]) == (audience != "catering")
        figures = [
            thing
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"
        ]
        assert [str(figure.Alt)[:10] for figure in figures] == ["Tijdbalk v"] * (
            audience in {"gasten", "pers", "draaiboek"}
        )
    found = elements(content)
    assert found.count("/H1") == 1
    assert "/H2" in found
    assert ("/TH" in found) == (
        audience in {"pers", "draaiboek", "catering", "aedes", "evaluatie-organisatie"}
    )


def test_each_page_has_its_number_the_day_and_whom_to_call():
    pages = texts(made("draaiboek"))
    doc = document(example(), "draaiboek")
    for number, page in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in page
        assert f"{doc.when} · Vragen? {doc.call}" in page


def test_the_metadata_names_only_the_corporation():
    with pikepdf.open(io.BytesIO(made("gasten"))) as opened:
        assert set(opened.docinfo) <= {"/Title", "/Author", "/Creator", "/CreationDate", "/ModDate"}
        assert str(opened.docinfo["/Author"]) == "Zuiderkade Wonen"


def test_markdown_is_formatted():
    words = whole_text(made("gasten"))
    assert "groep A begint in de oude portieken" in words
    assert "**" not in words


def test_a_table_in_running_text_is_a_table():
    tables = "| A | B |\n|---|---|\n| een | |\n\n| C |\n|---|"
    plan = Plan(id="p", schema_version=SCHEMA_VERSION, introduction=tables)
    content = pdf(document(plan, "gasten"))
    assert elements(content).count("/TH") == 3
    assert "een" in whole_text(content)


@pytest.mark.parametrize("name", mostly_thorough(HOSTILE, "script", "marks", "lines"))
def test_hostile_text_gives_a_pdf(name):
    """For the audience that sees most; ``test_naughty.py`` tries such texts for all of them."""
    assert typeset(document(hostile(HOSTILE[name]), "draaiboek")).content.startswith(b"%PDF")


def test_typst_markup_is_just_text():
    assert "#panic() $x^2$ *b*" in whole_text(pdf(document(hostile("#panic() $x^2$ *b*"), "gasten")))


@given(st.text(max_size=40), st.text(alphabet="#*_`>-[]()!~|\\\n 1.<a&;:/", max_size=60))
def test_any_text_gives_a_pdf(title, markdown):
    plan = Plan(id="p", schema_version=SCHEMA_VERSION, title=title, introduction=markdown)
    assert pdf(document(plan, "gasten")).startswith(b"%PDF")


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_an_empty_plan_has_a_pdf(audience):
    assert "none" not in whole_text(pdf(document(new_plan(), audience))).lower()


def test_a_very_full_plan_has_a_pdf():
    """For the audience that sees most of it."""
    full = typeset(document(hostile("lang woord", invitees=200, items=60), "draaiboek"))
    assert full.pages > 2


def test_the_same_document_gives_the_same_bytes_from_any_thread():
    doc = document(example(), "gasten")
    results: set[bytes] = set()
    threads = [threading.Thread(target=lambda: results.add(pdf(doc))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {made("gasten")}


@pytest.mark.parametrize("title", ["→ Brașov", "☺ Nguyễn", "Жы Ѝ", "α ά Ž"])
def test_a_drawing_can_have_letters_of_two_fonts(title):
    item = ProgrammeItem(id="i", kind=ItemKind.TOUR, title=title, minutes=30)
    plan = put(new_plan(), "programme", (item,))
    assert whole_text(pdf(document(plan, "gasten"))).count(title) == 2  # in the chart and in the list
    assert FORMATS["pdf"].remark(document(plan, "gasten")) == ""


@pytest.mark.parametrize("name", ["أحمد الحسن", "لا إله", "דוד לוי"])
def test_a_name_in_a_script_without_italic_is_upright(name):
    item = ProgrammeItem(id="i", kind=ItemKind.TOUR, title=f"Koffie bij {name} → Brașov")
    plan = put(put(new_plan(name), "programme", (item,)), "introduction", f"*Bij {name}*, **ja _{name} é_**")
    doc = document(plan, "gasten")
    assert pdf(doc).startswith(b"%PDF")
    assert missing_characters(doc) == ()
    assert MISSING not in whole_text(pdf(doc))


def test_a_combining_slash_at_the_start_of_a_label_does_not_break_the_drawing():
    assert pdf(document(hostile("\u0338schuin"), "gasten")).startswith(b"%PDF")


def test_the_pdf_has_only_our_fonts():
    with pikepdf.open(io.BytesIO(pdf(document(hostile("é ☐ 😀 李"), "gasten")))) as opened:
        fonts = [thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary)]
        names = {str(font.BaseFont).split("+")[-1] for font in fonts if "/BaseFont" in font}
    assert {name.split("-")[0].removesuffix("Sans") for name in names} == {"Lato", "DejaVu"}


def test_a_character_without_a_glyph_is_replaced_and_reported():
    doc = document(hostile("Li 李 en 王"), "gasten")
    assert missing_characters(doc) == ("李", "王")
    assert FORMATS["pdf"].remark(doc) == "De letters van de PDF hebben geen 李 王; daar staat nu □."
    assert FORMATS["html"].remark(doc) == ""
    assert f"Li {MISSING} en {MISSING}" in whole_text(pdf(doc))
    assert FORMATS["pdf"].remark(document(example(), "gasten")) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gewoon ’n Fryslân €", "gewoon ’n Fryslân €"),
        ("a\u0308", "ä"),
        ("\u202elinks", "links"),
        ("☺\ufe0f", "☺"),
        ("a\tb\r\nc\u2028d", "a b\nc\nd"),
        ("\x00", MISSING),
        ("x" * 81, "\u200b".join(["x" * 40, "x" * 40, "x"])),
    ],
)
def test_printable_text(text, expected):
    assert printable(text) == expected


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.werkbezoek.json")), ids=lambda path: path.name[:12])
def test_a_programme_for_guests_fits_on_two_pages(path):
    assert len(texts(pdf(document(load(path), "gasten")))) <= 2


def test_no_page_begins_with_the_last_sentence_of_a_text():
    doc = document(load(EXAMPLES / "rotterdam-zuid-twee-kanten.werkbezoek.json"), "briefing")
    pages = texts(pdf(doc))
    assert any("laat zich niet in één" in page and "staat op uw naambordje" in page for page in pages)


def test_a_row_of_a_table_does_not_break_across_pages():
    row = "Jassen kunnen in de hal blijven hangen; we nemen ze mee naar de bus."
    for spacing in (1, 0.8):
        made, pages = crew_pages(spacing)
        assert any(row in page for page in pages)
        assert made.pages == len(pages)
        assert 0 < made.last_page < 1


def test_a_long_mail_address_breaks_after_the_at_sign():
    words = whole_text(made("draaiboek"))
    assert "f.vanhoogwerf@ tweedekamer-vvd.example" in words
    assert "w.leito@zuiderkade.example" in words


def test_the_emergency_section_is_on_one_page():
    _, pages = crew_pages(1)
    (page,) = [page for page in pages if "Bij nood en vertrouwelijk" in page]
    assert "BHV" in page
    assert "De netbeheerder kondigt de nieuwe planning" in page


def test_a_long_mail_address_fits_in_its_card():
    plan = put(new_plan(), "contact.email", "voornaam.achternaam@woonhuis.example")
    assert plan.contact.email in whole_text(pdf(document(put(plan, "contact.name", "Anna"), "gasten")))


@pytest.mark.parametrize("name", ["eemsdelta-na-de-bevingen", "nijmegen-kamer-gezocht"])
def test_no_row_of_a_table_is_alone_on_a_page(name):
    """Both have one in the draaiboek that is not mended."""
    doc = document(load(EXAMPLES / f"{name}.werkbezoek.json"), "draaiboek")
    assert typeset(doc).breaks
    first_words = [text.split()[:2] for text in texts(pdf(doc))]
    assert ["Draaiboek", "Alle"] in first_words
    assert not any(words[0] == "Tijd" for words in first_words)


def test_a_table_goes_on_with_at_least_two_rows_on_the_next_page():
    rows = tuple((f"{at}:00–{at}:30", "onderdeel\n" * 3) for at in range(1, 40))
    for count in range(10, 22):
        table = Table("Alles", ("Tijd", "Wat"), rows[:count])
        sections = (Section("Deel", (table,)), Section("Slot", (Prose("Dank."),)))
        doc = Document(audience="x", heading="x", title="x", sections=sections)
        made = typeset(doc)
        if made.breaks:
            break
    assert made.breaks == {0: count - 2}
    mended = typeset(doc, breaks=made.breaks)
    assert (mended.pages, mended.breaks) == (made.pages, {})


@pytest.mark.parametrize(
    "heights",
    [(320, 190), (320, 110), (320, 330, 460), (600, 350, 390), (320, 700, 90, 540), (320, 500, 600, 700)],
)
def test_a_page_with_pictures_is_at_least_half_full_and_no_text_is_over_its_footer(heights):
    """The closing words are alone on the last page, or a page has room left, if pictures do not make way."""
    sections = [
        Section(f"Deel {height}", (Picture(f'<svg {_SIZE.format(height)}"/>', "d", "Onderschrift."),))
        for height in heights
    ]
    words = Prose("\n".join(f"- Zin {number} " + "over iets " * 20 for number in range(5)))
    start, end = Section("Begin", (words,)), Section("Slot", (words,))
    doc = Document(audience="a", heading="h", title="t", sections=(start, *sections, end))
    lowest = lowest_texts(pdf(doc))
    assert min(lowest) >= 0.5
    assert max(lowest) < 0.945


_SIZE = 'xmlns="http://www.w3.org/2000/svg" width="720" height="{0}" viewBox="0 0 720 {0}'
