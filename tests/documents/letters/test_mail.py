"""Drafts of mails, read back as a mail program reads them."""

import email
import email.policy
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import texts

from werkbezoek.documents.branding import HouseStyle, Logo
from werkbezoek.documents.letters.mail import Attachment, eml, mail_html, mailto
from werkbezoek.text.errors import ParseError

STRICT = email.policy.SMTP.clone(raise_on_defect=True)
TO = "sanne.o'neill+kamer@partij.example"


def read(data: bytes) -> email.message.EmailMessage:
    return email.message_from_bytes(data, policy=STRICT)


def body(mail: email.message.EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return part.get_content().replace("\r\n", "\n")


def test_a_draft_has_only_the_headers_that_it_needs():
    mail = read(eml(to=TO, subject="Uitnodiging één", text="Hallo\n", html="<p>Hallo</p>\n"))
    assert mail.keys() == ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"]
    assert (mail["X-Unsent"], mail["To"], mail["Subject"]) == ("1", TO, "Uitnodiging één")
    assert mail.get_content_type() == "multipart/alternative"
    assert body(mail, "plain") == "Hallo\n"
    assert body(mail, "html") == "<p>Hallo</p>\n"


def test_a_draft_can_have_attachments():
    files = (
        Attachment(name="één.pdf", mime="application/pdf", content=b"%PDF\r\n\x00"),
        Attachment(name="a\r\nBcc: x@y.example.ics", mime="text/calendar", content=b"BEGIN"),
    )
    mail = read(eml(to=TO, subject="s", text="t", html="<p>t</p>", attachments=files))
    found = list(mail.iter_attachments())
    assert [part.get_filename() for part in found] == ["één.pdf", "a Bcc: x@y.example.ics"]
    assert found[0].get_content() == b"%PDF\r\n\x00"
    assert mail["Bcc"] is None
    assert body(mail, "plain") == "t\n"


def test_a_title_cannot_add_a_header():
    mail = read(eml(to=TO, subject="Bezoek\x0bhier\r\nBcc: iedereen@partij.example\u2028X: y", text="t"))
    assert mail["Subject"] == "Bezoek hier Bcc: iedereen@partij.example X: y"
    assert mail["Bcc"] is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "a@b",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "Jan <a@b.example>",
        "é@b.example",
    ],
)
def test_other_text_than_an_address_is_refused(address):
    with pytest.raises(ParseError, match="is geen e-mailadres"):
        eml(to=address, subject="s", text="t")
    with pytest.raises(ParseError):
        mailto(to=address, subject="s", text="t")


def test_the_same_content_gives_the_same_bytes():
    file = Attachment(name="a.pdf", mime="application/pdf", content=b"a")
    made = {eml(to=TO, subject="s", text="t", html="<p>", attachments=[file]) for _ in range(3)}
    assert len(made) == 1


@given(texts(), texts() | st.just("regel\n" * 3000) | st.just("\ud83d"), texts() | st.just("x" * 5000))
def test_any_text_is_read_back(subject, text, html):
    data = eml(to=TO, subject=subject, text=text, html=html)
    assert max(map(len, data.split(b"\r\n"))) <= 998
    mail = read(data)
    assert set(mail.keys()) >= {"To", "Subject", "X-Unsent"}
    assert len(mail.keys()) <= 6
    readable = text.replace("\ud83d", "?")
    if all(letter.isprintable() or letter == "\n" for letter in readable):
        assert body(mail, "plain").rstrip("\n") == readable.rstrip("\n")


@given(texts() | st.just("\ud83d") | st.text(min_size=500), texts() | st.just("é\n" * 3000))
def test_a_link_is_valid_and_short_enough(subject, text):
    link = mailto(to=TO, subject=subject, text=text)
    assert len(link) <= 1800
    assert link.isascii()
    parts = urlsplit(link)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", TO)
    assert set(parse_qs(parts.query, keep_blank_values=True)) == {"subject", "body"}
    assert parts.fragment == ""


def test_a_text_or_subject_that_is_too_long_for_a_link_ends_in_an_ellipsis():
    title = mailto(to=TO, subject="wijk " * 30, text="t")
    assert parse_qs(urlsplit(title).query)["subject"] == [f"{'wijk ' * 19}wijk…"]
    short, long = mailto(to=TO, subject="s", text="één\ntwee"), mailto(to=TO, subject="s", text="é" * 2000)
    assert parse_qs(urlsplit(short).query)["body"] == ["één\r\ntwee"]
    assert unquote(long).endswith("é…")
    assert 1780 < len(long) <= 1800


def test_the_html_of_a_mail_shows_the_logo_and_keeps_hostile_text_as_text():
    hostile = '"><script>alert(1)</script>'
    logo = Logo(png=b"", width=40, height=20)
    html = mail_html("Uitnodiging", ["Beste gast,"], HouseStyle(name=hostile, closing=hostile, logo=logo))
    assert html.count('<img src="cid:logo"') == 1
    assert "<script" not in html
    assert 'alt="&#34;&gt;&lt;script' in html
    assert "cid:logo" not in mail_html("Uitnodiging", ["Beste gast,"], HouseStyle())
