"""Letters to the guests of a visit, as drafts: invitation, confirmation, reminder and thanks.

Each letter is to one person, with the salutation in the plan or else the one for their office. What it says
about the visit comes from the document for ``gasten`` (for a journalist: ``pers``). It adds only the date
options, the reply-by date, the contact person and, for a journalist, the press contact.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

import msgspec

from ...plan import HOSTS, PRESENT, Invitee, Plan, Role, Status, Word
from ...text.parsing import MAIL_IN_TEXT, is_mail_address
from ...text.wording import day
from ..audiences import document
from ..blocks import Document
from ..branding import DEFAULT, HouseStyle
from ..formats import FORMATS, file_name
from .mail import Attachment, eml, mail_html


class Occasion(Word):
    """The occasion for a letter."""

    INVITATION = "uitnodiging", "Uitnodiging"
    CONFIRMATION = "bevestiging", "Bevestiging"
    REMINDER = "herinnering", "Herinnering"
    THANKS = "bedankje", "Bedankje"


_WITHOUT_ANSWER = frozenset({Status.INVITED, Status.NO_ANSWER})
_STATUSES = {
    Occasion.INVITATION: frozenset({Status.DRAFT}),
    Occasion.CONFIRMATION: PRESENT,
    Occasion.REMINDER: _WITHOUT_ANSWER | {Status.TENTATIVE} | PRESENT,
    Occasion.THANKS: PRESENT,
}
"""For each occasion, the status of the invitees who get a letter."""

_WITHOUT_LETTER = HOSTS | {Role.RESIDENT, Role.ENTOURAGE}
"""Hosts are colleagues, residents are asked in person, and entourage comes along with a politician."""

_PARAGRAPHS = msgspec.toml.decode(
    Path(__file__).with_suffix(".toml").read_bytes(), type=dict[str, tuple[str, ...]]
)
_SALUTATIONS = {
    Role.MP: "Geacht Kamerlid",
    Role.SENATOR: "Geacht Kamerlid",
    Role.MAYOR: "Geachte burgemeester",
    Role.PROVINCIAL_EXECUTIVE: "Geachte gedeputeerde",
    Role.ALDERMAN: "Geachte wethouder",
    Role.PROVINCIAL_COUNCILLOR: "Geacht Statenlid",
    Role.COUNCILLOR: "Geacht raadslid",
}
"""The salutation for each office; that of the first of someone's offices counts."""

_GOVERNMENT_OFFICE = re.compile(r"\b(?:minister-president|minister|staatssecretaris)\b", re.IGNORECASE)


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A letter to one invitee, with its text as paragraphs; ``to`` is the mail address."""

    occasion: Occasion
    name: str
    to: str
    subject: str
    paragraphs: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    style: HouseStyle = DEFAULT

    @property
    def text(self) -> str:
        """The letter as plain text."""
        return "\n\n".join(filter(None, (*self.paragraphs, self.style.closing))) + "\n"

    def draft(self) -> bytes:
        """Return the letter as an ``.eml`` file, which the user's mail program opens as a draft."""
        return eml(
            to=self.to,
            subject=self.subject,
            text=self.text,
            html=mail_html(self.subject, self.paragraphs, self.style),
            logo=self.style.logo.png if self.style.logo else b"",
            attachments=self.attachments,
        )


class Letters(msgspec.Struct, frozen=True, kw_only=True):
    """All letters for one occasion, and the names of the invitees who have no usable address."""

    letters: tuple[Letter, ...]
    without_address: tuple[str, ...]


def letters(
    plan: Plan, occasion: Occasion, *, stem: str = "werkbezoek", style: HouseStyle = DEFAULT
) -> Letters:
    """Return the letters for one occasion; the file names of their attachments start with ``stem``."""

    @cache
    def enclosed(audience: str) -> tuple[Document, tuple[Attachment, ...]]:
        doc = document(plan, audience, style=style)
        return doc, () if occasion is Occasion.THANKS else _attachments(doc, stem)

    written, without_address = [], []
    for invitee in plan.invitees:
        if invitee.status not in _STATUSES[occasion] or not set(invitee.roles) - _WITHOUT_LETTER:
            continue
        name = invitee.name.full or "(zonder naam)"
        if not is_mail_address(to := _address(invitee)):
            without_address.append(name)
            continue
        doc, attachments = enclosed("pers" if Role.JOURNALIST in invitee.roles else "gasten")
        paragraphs = (salutation(invitee), *_body(plan, doc, invitee, occasion), _ending(plan, doc))
        letter = Letter(
            occasion=occasion,
            name=name,
            to=to,
            subject=f"{occasion.label} werkbezoek {_visit(doc)}",
            paragraphs=tuple(filter(None, paragraphs)),
            attachments=attachments,
            style=style,
        )
        written.append(letter)
    return Letters(letters=tuple(written), without_address=tuple(without_address))


def letter_file(stem: str, number: int, letter: Letter) -> str:
    """Return the file name of a draft: ``emmen.uitnodiging.1-jantien-van-der-wiel.eml``."""
    ascii_name = unicodedata.normalize("NFKD", letter.name).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", ascii_name)[:60].strip("-")
    return f"{stem}.{letter.occasion.value}.{number}{'-' + name if name else ''}.eml"


def salutation(invitee: Invitee) -> str:
    """Return the first line of a letter: the one in the plan, else with the office or with the full name.

    A Dutch letter to a member of the Tweede Kamer, an alderman or a councillor may use the office, which
    avoids a guess at the gender; a prefix of the last name then gets a capital ("Kamerlid Van der Wiel").
    """
    if own := " ".join(invitee.salutation.split()):
        return own if own.endswith((",", ".", ":", "!", "?")) else f"{own},"
    name = invitee.name
    last = " ".join(filter(None, (name.prefix.strip(), name.last.strip())))
    last = last[:1].upper() + last[1:]
    if last and (office := _office_salutation(invitee)):
        return f"{office} {last},"
    full = " ".join(filter(None, (name.first.strip(), name.prefix.strip(), name.last.strip())))
    return f"{'Beste' if Role.JOURNALIST in invitee.roles else 'Geachte'} {full or 'genodigde'},"


def _office_salutation(invitee: Invitee) -> str:
    """Return the salutation for an office, before the last name; "" for someone without one.

    Whether a member of the government is a minister or a staatssecretaris is in the function. Letters have no
    "Geachte bewindspersoon", so without that there is no salutation for the office.
    """
    if Role.GOVERNMENT_MEMBER in invitee.roles and (office := _GOVERNMENT_OFFICE.search(invitee.function)):
        return f"Geachte {office[0].lower()}"
    return next((words for role, words in _SALUTATIONS.items() if role in invitee.roles), "")


def _address(invitee: Invitee) -> str:
    """Return the mail address of an invitee, or else the one in the text about their office."""
    if invitee.email.strip():
        return invitee.email.strip()
    found = MAIL_IN_TEXT.search(invitee.office_contact)
    return found[0] if found else ""


def _attachments(doc: Document, stem: str) -> tuple[Attachment, ...]:
    """Return the programme, and the date for the calendar if there is one."""
    return tuple(
        Attachment(name=file_name(stem, doc.audience, f.extension), mime=f.mime, content=f.render(doc))
        for f in (FORMATS["pdf"], FORMATS["ics"])
        if not f.refusal(doc)
    )


def _visit(doc: Document) -> str:
    """Return the visit in a few words, after "werkbezoek": its title, or else the corporation."""
    return f"“{doc.title}”" if doc.title != "Werkbezoek" else (f"bij {doc.host}" if doc.host else "")


def _body(plan: Plan, doc: Document, invitee: Invitee, occasion: Occasion) -> list[str]:
    name = occasion.value
    if occasion is Occasion.REMINDER and invitee.status in _WITHOUT_ANSWER:
        name = "herinnering_zonder_antwoord"
    if occasion is Occasion.REMINDER and invitee.status is Status.TENTATIVE:
        name = "herinnering_onder_voorbehoud"
    is_journalist = Role.JOURNALIST in invitee.roles
    deadline = f" uiterlijk {day(plan.reply_by)}" if plan.reply_by else ""
    contact = ", ".join(filter(None, (plan.press.contact.name, plan.press.contact.phone)))
    press = f"Voor vragen over verslag en foto’s kunt u terecht bij {contact}."
    words = {
        "host": doc.host or "Onze woningcorporatie",
        "invites": "nodigen" if _has_two_hosts(plan, doc.style) else "nodigt",
        "visit": _visit(doc),
        "when": _when(plan, doc),
        "please_reply": f"Laat u ons{deadline} weten of u erbij kunt zijn?",
        "press": press if is_journalist and contact else "",
        "company": "" if is_journalist else " Een medewerker meenemen mag natuurlijk.",
        "agreements": "" if is_journalist else "Over wat we hebben afgesproken, hoort u snel van ons.",
    }
    return [paragraph.format_map(words) for paragraph in _PARAGRAPHS[name]]


def _has_two_hosts(plan: Plan, style: HouseStyle) -> bool:
    return bool((plan.corporation.name.strip() or style.name) and plan.second_host.name.strip())


def _when(plan: Plan, doc: Document) -> str:
    place = f" We ontvangen u op {doc.address}." if doc.address else ""
    hours = f" ({doc.hours})" if doc.hours else ""
    if plan.date is not None:
        return f"Het bezoek is op {day(plan.date)}{hours}.{place}"
    if plan.date_options:
        options = "\n".join(f"– {day(option)}" for option in sorted(plan.date_options))
        return f"Welke van deze dagen schikt u{hours}?\n{options}"
    return f"De datum{hours} spreken we graag met u af.{place}"


def _ending(plan: Plan, doc: Document) -> str:
    lines = (plan.contact.name, doc.host, plan.contact.phone, plan.contact.email)
    return "\n".join(["Met vriendelijke groet,", "", *(line.strip() for line in lines if line.strip())])
