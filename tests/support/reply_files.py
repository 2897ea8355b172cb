"""Made-up answers to an invitation, as mail programs and calendars write them, and a plan with invitees."""

import datetime as dt
from base64 import b64encode
from quopri import encodestring

import msgspec

from werkbezoek.plan import Invitee, Name, Plan, Role, Status, new_plan
from werkbezoek.planning import ReplyFile

DAY = dt.date(2027, 3, 5)


def _invitee(key: str, first: str, last: str, role: Role, **fields: str) -> Invitee:
    prefix = fields.pop("prefix", "")
    name = Name(first=first, prefix=prefix, last=last)
    return Invitee(id=key, name=name, roles=(role,), status=Status.INVITED, **fields)


def plan_with_invitees() -> Plan:
    """A plan with people who were invited; two have one office, and two have one name."""
    office = "Bestuurssecretariaat, bestuur@gemeente.example"
    invitees = (
        _invitee(
            "anna", "Anna", "Bos", Role.MP,
            email="Anna.Bos@kamer.example", office_contact="Chantal, bureau.bos@kamer.example, 070 123 45 67",
        ),
        _invitee("bram", "Bram", "Vos", Role.ALDERMAN, prefix="van der", office_contact=office),
        _invitee("esra", "Esra", "Çelik", Role.ALDERMAN, office_contact=office),
        _invitee("jan", "Jan", "Bakker", Role.COUNCILLOR),
        _invitee("jan2", "Jan", "Bakker", Role.RESIDENT),
        _invitee("femke", "Femke", "Dijk", Role.COUNCILLOR),
        _invitee("dirk", "Dirk", "Directeur", Role.DIRECTOR, email="dirk@corporatie.example"),
    )  # fmt: skip
    return msgspec.structs.replace(new_plan("Werkbezoek"), invitees=invitees, date=DAY)


ANNA = "Anna Bos <anna.bos@kamer.example>"
FEMKE = "Dijk, Femke <femke@elders.example>"
BUREAU, BOARD = "Chantal <bureau.bos@kamer.example>", "Bestuur <bestuur@gemeente.example>"
UNKNOWN = "Chantal Jansen <chantal@elders.example>"


def mail(
    text: str, sender: str = ANNA, subject: str = "RE: Uitnodiging werkbezoek", **headers: str
) -> ReplyFile:
    """A plain mail in UTF-8; ``headers`` have _ for -."""
    lines = [f"From: {sender}", "To: info@corporatie.example", f"Subject: {subject}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines += [
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    return ReplyFile(f"{subject}.eml", "\r\n".join([*lines, "", text]).encode())


def html_mail(
    page: str, sender: str = ANNA, charset: str = "windows-1252", transfer: str = "quoted-printable"
):
    """A mail with an HTML part only."""

    data = page.encode(charset)
    body = encodestring(data) if transfer == "quoted-printable" else b64encode(data)
    head = (
        f"From: {sender}\r\nSubject: =?windows-1252?Q?Antw:_Uitnodiging_caf=E9?=\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: text/html; charset="{charset}"\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n'
    )
    return ReplyFile("antwoord.eml", head.encode() + body)


def calendar(
    state: str, attendee: str = "anna.bos@kamer.example", name: str = "Anna Bos", *,
    method: str = "REPLY", day: dt.date = DAY, more: str = "", stamp: str = "20270201T090000Z",
) -> str:  # fmt: skip
    """A calendar file with the answer of one attendee."""
    cn = f";CN={name}" if name else ""
    return (
        f"BEGIN:VCALENDAR\r\nPRODID:-//Example//NL\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\n"
        f"UID:1@corporatie.example\r\nDTSTAMP:{stamp}\r\nDTSTART:{day:%Y%m%d}T090000Z\r\n"
        f"SUMMARY:Werkbezoek\r\nORGANIZER:mailto:info@corporatie.example\r\n"
        f"ATTENDEE;PARTSTAT={state}{cn}{more}:mailto:{attendee}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def calendar_mail(subject: str, ics: str, sender: str = ANNA, text: str = "") -> ReplyFile:
    """An answer of Exchange or Google: a mail with a text and a calendar part."""
    data = (
        f"From: {sender}\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/alternative; boundary="grens"\r\n\r\n'
        f"--grens\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
        "--grens\r\nContent-Type: text/calendar; charset=utf-8; method=REPLY\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{b64encode(ics.encode()).decode()}\r\n--grens--\r\n"
    )
    return ReplyFile(f"{subject}.eml".replace(":", ""), data.encode())


def multipart(kind: str, text: str, *parts: str) -> ReplyFile:
    """A mail with a text and parts, each with its own headers."""
    body = "".join(f"--deel\r\n{part}\r\n" for part in (f"Content-Type: text/plain\r\n\r\n{text}", *parts))
    head = (
        f"From: {ANNA}\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/{kind}; boundary="deel"\r\n\r\n'
    )
    return ReplyFile("delen.eml", f"{head}{body}--deel--\r\n".encode())


def attached(
    *inner: ReplyFile, sender: str = "Chantal Jansen <chantal@kamer.example>", text: str = "Zie bijlage."
) -> ReplyFile:
    """A mail that passes on others as attachments."""
    parts = b"".join(
        b"--buiten\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n"
        + file.data
        + b"\r\n"
        for file in inner
    )
    head = (
        f"From: {sender}\r\nSubject: FW: antwoorden\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="buiten"\r\n\r\n'
        f"--buiten\r\nContent-Type: text/plain\r\n\r\n{text}\r\n"
    )
    return ReplyFile("bijlagen.eml", head.encode() + parts + b"--buiten--\r\n")


OUTLOOK_REPLY = """Beste Dirk,

Dank voor de uitnodiging. Helaas kan ik op 5 maart
niet aanwezig zijn.

Met vriendelijke groet,
Anna Bos
Lid Tweede Kamer, altijd graag aanwezig in de regio

________________________________
Van: Dirk Directeur <dirk@corporatie.example>
Verzonden: maandag 1 februari 2027 10:12
Aan: Anna Bos <anna.bos@kamer.example>
Onderwerp: Uitnodiging werkbezoek

Komt u ook? Ik hoor graag of u aanwezig bent. Wij komen u graag ophalen.
"""

GMAIL_REPLY = """Leuk, ik kom graag!

Op ma 1 feb 2027 om 10:12 schreef Corporatie Voorbeeld <
info@corporatie.example>:

> Beste mevrouw Bos,
> Laat het weten als u niet kunt komen.
"""

APPLE_REPLY = """> Op 1 feb 2027, om 10:12 heeft Dirk Directeur <dirk@corporatie.example>
> het volgende geschreven:
>
> Kunt u erbij zijn? Als u verhinderd bent, horen we het graag.

Onder voorbehoud van een debat: ik probeer er te zijn.

Verstuurd vanaf mijn iPhone
"""

OUTLOOK_HTML = """<html><head><style>p {color: red}</style></head><body>
<p>Beste Dirk,<o:p></o:p></p><p>Namens wethouder &Ccedil;elik kan ik bevestigen dat zij aanwezig&nbsp;is.</p>
<p>Groet, bestuurssecretariaat</p>
<div id="divRplyFwdMsg"><b>Van:</b> Dirk Directeur &lt;dirk@corporatie.example&gt;<br>
<b>Verzonden:</b> maandag 1 februari 2027<br><b>Aan:</b> Esra<br><b>Onderwerp:</b> Uitnodiging<br></div>
<p>Bent u verhinderd, laat het dan weten.</p></body></html>"""

FORWARDED_BY_ASSISTANT = """Hoi Dirk, zie hieronder.

Chantal

---------- Forwarded message ---------
Van: Anna Bos <anna.bos@kamer.example>
Date: ma 1 feb 2027 om 10:12
Subject: Re: Uitnodiging werkbezoek
To: Chantal Jansen <chantal@kamer.example>

Ik ben er graag bij!

Anna

> Beste mevrouw Bos,
> Laat het weten als u niet kunt komen.
"""

OUT_OF_OFFICE = """Ik ben tot 10 maart afwezig en lees mijn mail niet. Mail voor spoed mijn collega.
"""
