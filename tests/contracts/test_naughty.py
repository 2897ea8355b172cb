"""Text that breaks programs, in every field of a plan: every file that we write opens, and nothing runs.

The texts are the Big List of Naughty Strings, and some of our own for our formats. Each is in every free
text of an invitee, of an item and of the plan itself.
"""

import csv
import datetime as dt
import email
import email.policy
import io
import re
import zipfile
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import docx as python_docx
import icalendar
import msgspec
import openpyxl
import pikepdf
import pytest
import vobject
from support.naughty import ADDRESS, DATE, NAUGHTY, OURS, PLANS, filled, invitee, item, plan_of

from werkbezoek.analysis import read_plans, write_tables
from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.formats import FORMATS, ics
from werkbezoek.documents.formats.markdown import as_html
from werkbezoek.documents.letters import Occasion, letter_file, letters
from werkbezoek.documents.letters.paper import as_markdown
from werkbezoek.plan import SCHEMA_VERSION, Plan, Role, Status, new_plan
from werkbezoek.spreadsheets import INVITEES, PROGRAMME, copy_columns, invitees_csv, invitees_xlsx
from werkbezoek.store import SUFFIX, encode
from werkbezoek.text.control_chars import without_control_chars

TAG = re.compile(
    "html|head|meta|title|style|body|header|footer|main|nav|section|div|p|span|time|strong|b|em|h[1-6]|a|ul|ol|li"
    "|dl|dt|dd|table|caption|thead|tbody|tr|th|td|blockquote|pre|code|hr|w?br|figure|figcaption"
    "|svg|g|path|defs|pattern|clippath|rect|text|tspan|use"
)
CALENDAR_LINE = re.compile(
    "BEGIN|END|VERSION|PRODID|METHOD|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|LOCATION"
    "|TZID|TZNAME|TZOFFSETFROM|TZOFFSETTO|RDATE|RRULE|COMMENT"
)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
LOADING = {"src", "srcset", "srcdoc", "action", "formaction", "background", "ping", "data"}
LETTER_HEADERS = {"X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"}
ATTACHED = {
    f"plan.{name}"
    for name in ("gasten.pdf", "gasten.ics", "pers.pdf", "pers.ics", "afzegging.ics", "toestemming.pdf")
}
ROLES = {
    Occasion.PRESS_INVITATION: Role.JOURNALIST,
    Occasion.RESIDENTS: Role.RESIDENT,
    Occasion.MUNICIPALITY: Role.ALDERMAN,
}
"""The role of the invitee that gets a letter; without one here a member of the Kamer."""
WEB = {"http", "https", "mailto", "tel"}


def small_plan(text: str, *, role: Role = Role.MP, **given: Any) -> Plan:
    """A plan with the text in every field, and one invitee with a mail address."""
    mp = invitee(text, roles=(role,), email=ADDRESS, **given)
    return filled(Plan, text, schema_version=SCHEMA_VERSION, date=DATE, invitees=(mp,))


LIKE_FORMULAS = (*OURS, *NAUGHTY[::8])
"""All that begin as a formula does, in one way or another, and some of the rest."""


class Page(HTMLParser):
    """The elements of a page, as tag and attributes; fails on what would run, load or hide something."""

    def __init__(self, page: str) -> None:
        super().__init__()
        assert not CONTROL.search(page)
        self.elements: set[tuple[str, frozenset[tuple[str, str | None]]]] = set()
        self.links = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert TAG.fullmatch(tag)
        self.links += tag == "a"
        assert self.links <= 1
        for name, value in attrs:
            assert name not in LOADING
            assert not name.startswith("on")
            if name == "href" and not re.fullmatch(r"#deel-\d+", value or ""):
                assert urlsplit(value or "").scheme in WEB
        self.elements.add((tag, frozenset(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.links -= tag == "a"

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def check_html(content: bytes) -> None:
    page = Page(content.decode())
    assert "style" not in {name for _, attributes in page.elements for name, _ in attributes}


def check_pdf(content: bytes) -> None:
    with pikepdf.open(io.BytesIO(content)) as opened:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Dictionary):
                assert not {"/JS", "/JavaScript", "/EF", "/AA", "/OpenAction"} & set(thing.keys())
                assert str(thing.get("/S", "")) not in {"/Launch", "/GoToR", "/SubmitForm", "/ImportData"}
                if "/URI" in thing:
                    assert urlsplit(str(thing["/URI"])).scheme in WEB


def check_docx(content: bytes) -> None:
    file = python_docx.Document(io.BytesIO(content))
    for relation in file.part.rels.values():
        if relation.is_external:
            assert urlsplit(relation.target_ref).scheme in WEB
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        codes = "".join(
            re.sub("<[^>]+>", "", code)
            for name in parts.namelist()
            if name.endswith(".xml")
            for code in re.findall("<w:instrText.*?</w:instrText>", parts.read(name).decode(), re.DOTALL)
        )
        assert not [name for name in parts.namelist() if "vba" in name or "embeddings" in name]
    assert set(codes.split()) <= {"PAGE", "NUMPAGES"}


def check_ics(content: bytes, events: int) -> None:
    assert not CONTROL.search(content.decode())
    lines = content.decode().split("\r\n")
    for line in lines:
        assert not line or line[0] == " " or CALENDAR_LINE.fullmatch(re.split("[;:]", line)[0])
    assert max(len(line.encode()) for line in lines) <= 75
    assert "\n" not in "".join(lines)
    calendar = icalendar.Calendar.from_ical(content)
    assert len(calendar.walk("VEVENT")) == events
    assert len(vobject.readOne(content.decode()).contents.get("vevent", [])) == events
    assert not calendar.walk("VALARM")


CHECKS = {"html": check_html, "pdf": check_pdf, "docx": check_docx}

some_or_all = pytest.mark.parametrize(
    "has_all", [False, pytest.param(True, marks=pytest.mark.thorough)], ids=["some", "all"]
)


@some_or_all
@pytest.mark.parametrize("format_name", list(CHECKS))
@pytest.mark.parametrize("turn", range(PLANS))
def test_a_document_opens_and_nothing_runs(format_name, turn, has_all):
    """Each audience gets a share of the texts."""
    plan = plan_of(turn, short=format_name != "html" and not has_all)
    doc = document(plan, list(AUDIENCES)[turn])
    CHECKS[format_name](FORMATS[format_name].render(doc))


@pytest.mark.parametrize("turn", range(PLANS))
def test_no_text_adds_a_line_to_a_calendar(turn):
    """The draaiboek, which shows most fields, gets all texts; each other audience gets a share."""
    for audience in {"draaiboek", list(AUDIENCES)[turn]}:
        doc = document(plan_of(turn), audience)
        check_ics(ics(doc), len(doc.events))


@some_or_all
def test_each_text_alone_as_title_breaks_no_page_and_no_calendar(has_all):
    for text in NAUGHTY if has_all else NAUGHTY[::8]:
        doc = document(small_plan(text), "gasten")
        check_html(FORMATS["html"].render(doc))
        check_ics(ics(doc), 1)


def opened(letter):
    return email.message_from_bytes(letter.draft(), policy=email.policy.strict)


def page_in(mail):
    return Page(mail.get_body(("html",)).get_content())


@some_or_all
@pytest.mark.parametrize("occasion", list(Occasion))
def test_no_text_adds_a_header_or_an_element_to_a_letter(occasion, has_all, monkeypatch):
    pdf = msgspec.structs.replace(FORMATS["pdf"], render=lambda _: b"%PDF-1.7")  # a real one takes long
    monkeypatch.setitem(FORMATS, "pdf", pdf)
    invites = occasion in (Occasion.INVITATION, Occasion.PRESS_INVITATION)
    status = Status.DRAFT if invites else Status.CONFIRMED
    role = ROLES.get(occasion, Role.MP)
    today = DATE + dt.timedelta(days=1) if occasion is Occasion.THANKS else DATE

    def written(text):
        plan = small_plan(text, status=status, role=role)
        return next(
            letter
            for letter in letters(plan, occasion, stem="plan", today=today).letters
            if letter.recipient.to
        )

    harmless = page_in(opened(written("een\ntwee")))
    share = NAUGHTY[8 * list(Occasion).index(occasion) :: 8 * len(Occasion)]
    for text in filter(str.strip, NAUGHTY if has_all else share):
        letter = written(text)
        mail = opened(letter)
        assert set(mail.keys()) - {"Cc"} == LETTER_HEADERS
        to_office = [name for name in ("To", "Cc") if mail.get(name, ADDRESS) != ADDRESS]
        assert all(mail[name] in text for name in to_office)  # an address in the contact at the office
        assert {file.get_filename() for file in mail.iter_attachments()} <= ATTACHED
        assert re.fullmatch(r"plan\.[a-z]+\.1(-[a-z0-9-]+)?\.eml", letter_file("plan", 1, letter))
        assert page_in(mail).elements <= harmless.elements


def test_no_text_becomes_markup_other_than_a_link_to_the_web_in_a_letter_on_paper():
    for text in NAUGHTY:
        page = Page(as_html(as_markdown(without_control_chars(text))))
        assert {tag for tag, _ in page.elements} <= {"p", "br", "a"}


def test_an_invitee_without_a_valid_address_gets_no_letter():
    plan = small_plan("x")
    for text in NAUGHTY:
        plan = msgspec.structs.replace(plan, invitees=(invitee(text, roles=(Role.MP,), office_contact=""),))
        assert letters(plan, Occasion.THANKS).letters == ()


def test_lists_of_invitees_have_no_formulas():
    people = tuple(invitee(text, number) for number, text in enumerate(LIKE_FORMULAS))
    plan = msgspec.structs.replace(new_plan(), invitees=people)
    rows = csv.reader(io.StringIO(invitees_csv(plan).decode("utf-8-sig"), newline=""), delimiter=";")
    assert_no_formulas(cell for row in rows for cell in row)
    book = openpyxl.load_workbook(io.BytesIO(invitees_xlsx(plan)))
    assert {cell.data_type for row in book.active.iter_rows() for cell in row if cell.value is not None} == {
        "s"
    }
    for table in (INVITEES, PROGRAMME):
        pasted = copy_columns(plan_of(1), table, tuple(column.path for column in table.columns))
        rows = csv.reader(io.StringIO(pasted, newline=""), delimiter="\t")
        assert_no_formulas(cell for row in rows for cell in row)


def test_tables_for_analysts_have_no_formulas(tmp_path):
    for number, text in enumerate(LIKE_FORMULAS):
        plan = msgspec.structs.replace(small_plan(text), id=f"plan{number}", programme=(item(text),))
        (tmp_path / f"plan{number}{SUFFIX}").write_bytes(encode(plan))
    plans = read_plans(tmp_path)
    assert len(plans.visits) == len(LIKE_FORMULAS)
    for path in write_tables(plans, tmp_path / "csv", "csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert_no_formulas(cell for row in csv.reader(file) for cell in row)
    (path,) = write_tables(plans, tmp_path / "xlsx", "xlsx")
    book = openpyxl.load_workbook(path)
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def assert_no_formulas(cells):
    for cell in cells:
        if cell.strip()[:1] in {*"=+-@"}:
            float(cell)  # a number may be below zero
