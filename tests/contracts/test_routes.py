"""All routes to a document make the same bytes, so that test_leaks.py is valid for all of them.

The routes are ``FORMATS``, the command, the exporters of nbconvert, and the buttons of the form; Voilà shows
the same buttons (tests/browser/test_voila.py). Letters have text of their own, so their headers, bodies and
attachments are searched here.
"""

import datetime as dt
import email
import email.policy
import io
import zipfile
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote

import msgspec
import nbformat
import pikepdf
import pytest
from nbconvert.exporters import get_exporter
from nbformat.v4 import new_code_cell, new_notebook, new_output
from support.form_driver import record_messages, send
from support.who_sees_what import ALL_INVITEES, EXPECTED, READ, plan_of_secrets, secret, seen_in, words_of

from werkbezoek.cli import main
from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.branding import Settings, house_style_near, save_settings
from werkbezoek.documents.form_link import output_bundle, write_link
from werkbezoek.documents.formats import FORMATS
from werkbezoek.documents.letters import Letter, Occasion, letters, question_eml, question_mailto
from werkbezoek.form.session.session import Session
from werkbezoek.form.views.documents_view import DownloadsView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import IgnoredRule, Limits, Role, Status
from werkbezoek.store import SUFFIX, encode, load

IN_MENU = {"html": "programma_html", "pdf": "programma_pdf"}


@pytest.fixture(scope="module", autouse=True)
def _made_once():
    """Make the file of each document once: a PDF and a Word file take long, and all routes ask for all."""
    with pytest.MonkeyPatch.context() as patch:
        for name, format_ in FORMATS.items():
            patch.setitem(FORMATS, name, msgspec.structs.replace(format_, render=remembered(format_.render)))
        yield


def remembered(render):
    made = []

    def render_once(doc):
        for known, content in made:
            if known == doc:
                return content
        made.append((doc, render(doc)))
        return made[-1][1]

    return render_once


@pytest.fixture(scope="module")
def plan_path(tmp_path_factory) -> Path:
    """The plan of secrets as a file that can be read, with a house style beside it."""
    root = tmp_path_factory.mktemp("werkmap")
    path = root / "data" / "plannen" / f"bezoek{SUFFIX}"
    path.parent.mkdir(parents=True)
    plan = plan_of_secrets()
    readable = msgspec.structs.replace(
        plan,
        limits=Limits(),
        ignored_rules=(IgnoredRule(code="WIE101", reason="reden"),),
        invitees=tuple(msgspec.structs.replace(person, entourage_of=None) for person in plan.invitees),
    )
    path.write_bytes(encode(readable))
    save_settings(root / "data" / "huisstijl", Settings(closing="Thuis aan het water", colour="#ffd500"))
    write_link(path.parent, "f1", path)
    return path


@pytest.fixture(scope="module")
def rendered(plan_path) -> dict[tuple[str, str], bytes]:
    """The file of every audience and format, but no calendar of papers that are not about the day itself."""
    plan, style = load(plan_path), house_style_near(plan_path.parent).style
    assert style.closing == "Thuis aan het water"
    return {
        (audience, name): format_.render(doc)
        for audience in AUDIENCES
        for name, format_ in FORMATS.items()
        if not format_.refusal(doc := document(plan, audience, style=style))
    }


@pytest.mark.parametrize("format_name", list(FORMATS))
def test_the_command_writes_the_same_file(plan_path, rendered, tmp_path, format_name):
    for audience in [audience for audience, name in rendered if name == format_name]:
        options = ["--to", format_name, "--audience", audience, "--out", str(tmp_path)]
        assert main(["export", str(plan_path), *options]) == 0
        written = (tmp_path / f"bezoek.{audience}.{format_name}").read_bytes()
        assert written == rendered[audience, format_name]


@pytest.mark.parametrize("format_name", list(IN_MENU))
def test_a_notebook_exports_the_same_file_and_nothing_of_itself(plan_path, rendered, format_name):
    output = new_output("display_data", {**output_bundle("f1"), "text/plain": secret("uitvoer")})
    notebook = new_notebook(cells=[new_code_cell(secret("code"), outputs=[output])])
    notebook.metadata["widgets"] = {"staat": secret("widget")}
    resources = {"metadata": {"path": str(plan_path.parent), "name": secret("naam")}}
    for audience in AUDIENCES:
        exporter = get_exporter(IN_MENU[format_name])(audience=audience)
        made, _ = exporter.from_notebook_node(nbformat.from_dict(notebook), resources)
        assert made == rendered[audience, format_name]


def test_the_buttons_of_the_form_give_the_same_files(plan_path, rendered, monkeypatch):
    control = DownloadsView(FormContext(Session(plan_path)))
    messages = record_messages(control, monkeypatch)
    for audience, format_name in rendered:
        send(control, {"make": audience, "format": format_name})
    files = [(message["name"], data) for message, data in messages]
    assert files == [(f"bezoek.{audience}.{name}", data) for (audience, name), data in rendered.items()]


def test_a_pdf_has_no_attachments_and_no_secret_in_its_metadata(rendered):
    for (audience, format_name), content in rendered.items():
        if format_name == "pdf":
            with pikepdf.open(io.BytesIO(content)) as opened:
                assert not opened.attachments
                hidden = opened.Root.Metadata.read_bytes().decode()
            assert_only_what_it_may(hidden, audience)


def test_a_word_file_has_no_secret_in_its_other_parts(rendered):
    """Pictures, properties and thumbnails among them, as bytes."""
    for (audience, format_name), content in rendered.items():
        if format_name == "docx":
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                assert parts.comment == b""
                everything = b"".join(parts.read(name) + name.encode() for name in parts.namelist())
            assert_only_what_it_may(everything.decode("latin-1"), audience)


def may_see(audience: str) -> set[str]:
    return {path for path, audiences in EXPECTED.items() if audience in audiences}


def assert_only_what_it_may(text: str, audience: str, *more: str) -> None:
    """Assert that the text has only fields that the audience may see, and the fields in ``more``."""
    seen = seen_in(text)
    assert seen - may_see(audience) - set(more) == set()


def mails_about(occasion: Occasion) -> list[Letter]:
    """The letters on an occasion about the plan of secrets, all to addresses that can be written to."""
    plan = plan_of_secrets()
    invites = occasion in (Occasion.INVITATION, Occasion.PRESS_INVITATION)
    status = {"status": Status.DRAFT if invites else Status.ATTENDED}
    changed = status if invites or occasion is Occasion.THANKS else {}
    people = (
        msgspec.structs.replace(person, email=f"{kind}@kamer.example", **changed)
        for kind, person in zip(ALL_INVITEES, plan.invitees, strict=True)
    )
    asked = msgspec.structs.replace(plan, invitees=tuple(people))
    return [letter for letter in letters(asked, occasion, stem="bezoek").letters if letter.recipient.to]


def parts_of(letter: Letter) -> tuple[EmailMessage, str, dict[str, bytes | str]]:
    """A letter as a mail; the text of its headers and bodies; and its attachments by name."""
    mail = email.message_from_bytes(letter.draft(), policy=email.policy.strict)
    assert isinstance(mail, EmailMessage)
    texts, files = [], {}
    for part in mail.walk():
        texts += [f"{name}: {value}" for name, value in part.items()]
        if part.get_filename():
            files[part.get_filename()] = part.get_content()
        elif part.get_content_maintype() == "text":
            texts.append(part.get_content())
    return mail, READ["html"]("\n".join(texts).encode()), files


ATTACHED = {
    Occasion.RESIDENTS: {"toestemming.pdf"},
    Occasion.THANKS: set(),
    Occasion.CANCELLATION: {"afzegging.ics"},
}
"""What goes with the letters of an occasion; with others the document in two formats."""


@pytest.mark.parametrize("occasion", [each for each in Occasion if each is not Occasion.MUNICIPALITY])
def test_a_mail_has_the_text_of_its_letter_and_the_document_for_its_reader(occasion):
    readers = {f"{kind}@kamer.example": kind for kind in ALL_INVITEES}
    for letter in mails_about(occasion):
        mail, text, files = parts_of(letter)
        kind = readers[letter.recipient.to]
        audience = "pers" if kind == "journalist" else "gasten"
        others = {path for path in EXPECTED if "." in path and path.partition(".")[0] in ALL_INVITEES}
        own = {path for path in others if path.startswith((f"{kind}.", "directeur."))}
        assert {path for path in others - own if words_of(path) and words_of(path) in text} == set()
        assert mail.get_body(("plain",)).get_content().replace("\r\n", "\n") == letter.text
        as_usual = {f"{audience}.pdf", f"{audience}.ics"}
        wanted = ATTACHED.get(occasion, as_usual)
        if occasion is Occasion.CANCELLATION and Role.RESIDENT in ALL_INVITEES[kind]["roles"]:
            wanted = set()  # residents have no appointment to cancel
        assert set(files) == {f"bezoek.{name}" for name in wanted}
        for name, content in files.items():
            if name.removeprefix("bezoek.") in as_usual:
                assert_is_the_document(content, audience, name.rpartition(".")[2], letter)


def assert_is_the_document(content: bytes | str, audience: str, format_name: str, letter: Letter) -> None:
    expected = FORMATS[format_name].render(letter.doc)
    assert letter.doc.audience == audience
    if isinstance(content, str):  # the mail changes its line ends
        assert READ[format_name](content.encode()) == READ[format_name](expected)
    else:
        assert content == expected


def test_the_form_for_residents_and_a_cancellation_have_no_more_than_guests_may_see():
    (form,) = mails_about(Occasion.RESIDENTS)[0].attachments
    assert_only_what_it_may(READ["pdf"](form.content), "gasten")
    for letter in mails_about(Occasion.CANCELLATION):
        for file in letter.attachments:
            assert_only_what_it_may(READ["ics"](file.content), letter.doc.audience)


def test_a_question_to_aedes_has_only_what_aedes_may_see():
    plan, day = plan_of_secrets(), dt.date(2031, 1, 9)
    mail = email.message_from_bytes(question_eml(plan, today=day), policy=email.policy.strict)
    for kind in ("plain", "html"):
        assert_only_what_it_may(mail.get_body((kind,)).get_content(), "aedes")
    assert_only_what_it_may(f"{mail['Subject']} {unquote(question_mailto(plan))}", "aedes")
    assert list(mail.iter_attachments()) == []
