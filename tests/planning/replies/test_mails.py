"""Mails as files: encodings, headers and parts, however odd."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.reply_files import (
    OUTLOOK_HTML,
    attached,
    calendar,
    calendar_mail,
    html_mail,
    mail,
    plan_with_invitees,
)

from werkbezoek.planning import ReplyFile, read_replies
from werkbezoek.planning.replies.mails import read_mail
from werkbezoek.planning.replies.own_text import own_text

PLAN = plan_with_invitees()


def test_a_mail_with_html_only_in_windows_1252_is_text():
    found = read_mail(html_mail(OUTLOOK_HTML).data)
    assert found.subject == "Uitnodiging café"
    assert own_text(found.text).splitlines() == [
        "Beste Dirk,", "", "Namens wethouder Çelik kan ik bevestigen dat zij aanwezig is.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "name", "address"),
    [
        ("Anna Bos <A.Bos@x.example>", "Anna Bos", "a.bos@x.example"),
        ('"Bos, Anna" <a@x.example>', "Bos, Anna", "a@x.example"),
        ("=?utf-8?Q?=C3=87elik=2C_Esra?= <e@x.example>", "Çelik, Esra", "e@x.example"),
        ("=?iso-8859-1?Q?J=F6rg?= <j@x.example>", "Jörg", "j@x.example"),
        ("a@x.example", "", "a@x.example"),
        ("=?x-unknown?Q?abc?= <a@x.example>", "=?x-unknown?Q?abc?=", "a@x.example"),
        ("Anna Bos <>", "Anna Bos", ""),
    ],
)
def test_a_sender(header, name, address):
    found = read_mail(mail("x", header).data)
    assert (found.name, found.address) == (name, address)


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "latin-1", "x-unknown"])
def test_text_and_headers_that_are_not_encoded_are_read(charset):
    encoding = "cp1252" if charset == "x-unknown" else charset
    head = (
        f"From: Çelik <e@x.example>\r\nSubject: Café\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    )
    found = read_mail((head + "Graag tot dan, Çelik").encode(encoding))
    assert (found.name, found.subject, found.text) == ("Çelik", "Café", "Graag tot dan, Çelik")


@pytest.mark.parametrize(
    ("subject", "bare", "is_reply", "is_forward"),
    [
        ("Re: Antw: FW: x", "x", True, False),
        ("FW: RE: x", "x", False, True),
        ("[EXTERN] RE[2]: x", "x", True, False),
        ("Doorst: Geaccepteerd: x", "Geaccepteerd: x", False, True),
        ("Werkbezoek: x", "Werkbezoek: x", False, False),
    ],
)
def test_a_subject_without_what_mail_programs_put_before_it(subject, bare, is_reply, is_forward):
    found = read_mail(mail("x", subject=subject).data)
    assert (found.subject, found.is_reply, found.is_forward) == (bare, is_reply, is_forward)


@pytest.mark.parametrize(
    ("date", "sent"),
    [
        ("Mon, 1 Feb 2027 23:30:00 +0000", "2027-02-02T00:30:00+01:00"),
        ("1 Feb 2027 10:00", "2027-02-01T11:00:00+01:00"),
        ("gisteren", None),
        ("Mon, 99 Feb 2027 10:00:00 +9999", None),
    ],
)
def test_a_date_is_in_dutch_time_or_unknown(date, sent):
    found = read_mail(mail("x", Date=date).data).sent
    assert (found and found.isoformat()) == sent


WHOLE = [
    mail("Ik kom graag.\n\n> x").data,
    html_mail(OUTLOOK_HTML).data,
    calendar_mail("Geaccepteerd: x", calendar("ACCEPTED")).data,
    attached(mail("Ik kom graag.")).data,
    calendar("DECLINED").encode(),
]


@given(st.sampled_from(WHOLE), st.data())
@settings(deadline=None)
def test_a_file_with_some_of_it_lost_or_changed_is_read_or_named(whole, data):
    at, lost = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 60))
    changed = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + lost :]
    found = read_replies([ReplyFile("x", changed)], PLAN)
    assert len(found.replies) + len(found.problems) == 1


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: b"From: a@x\r\n\r\n" + text.encode()))
@settings(deadline=None)
def test_any_bytes_are_read_or_named(data):
    found = read_replies([ReplyFile("x", data)], PLAN)
    assert found.replies or all(problem.startswith("“x” is ") for problem in found.problems)
