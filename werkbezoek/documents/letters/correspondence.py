"""Letters to the guests of a visit, as drafts: invitation, confirmation, reminder, thanks. Nothing is sent.

Each is addressed to one person alone, with a salutation that fits the office, and tells no more of the visit
than its reader may know: what it says comes from ``document(plan, "gasten")``, for a journalist ``"pers"``,
but for the reply-by date, the date options and who to call.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

import msgspec

from ...plan import HOSTS, Invitee, Plan, Role, Status, Word
from ...text.parsing import MAIL_IN_TEXT, is_mail_address
from ...text.wording import day
from ..audiences import Document, document
from ..branding import DEFAULT, HouseStyle
from ..formats import FORMATS, file_name
from .letter_page import letter_html
from .mail import Attachment, eml


class Occasion(Word):
    """Why a letter is written."""

    INVITATION = "uitnodiging", "Uitnodiging"
    CONFIRMATION = "bevestiging", "Bevestiging"
    REMINDER = "herinnering", "Herinnering"
    THANKS = "bedankje", "Bedankje"


_NO_ANSWER_YET = frozenset({Status.INVITED, Status.NO_ANSWER})
_MEANT_FOR = {
    Occasion.INVITATION: frozenset({Status.DRAFT}),
    Occasion.CONFIRMATION: frozenset({Status.CONFIRMED}),
    Occasion.REMINDER: _NO_ANSWER_YET | {Status.CONFIRMED},
    Occasion.THANKS: frozenset({Status.CONFIRMED}),
}
_NOT_BY_LETTER = HOSTS | {Role.RESIDENT, Role.ENTOURAGE}
"""Hosts are colleagues, residents are spoken to in person, entourage comes along with a politician."""

_ATTACHED = ("pdf", "ics")


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A letter to one invitee: who, at which address, and the text as paragraphs."""

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
        """The letter as an ``.eml`` file that the user's mail program opens as a draft."""
        return eml(
            to=self.to,
            subject=self.subject,
            text=self.text,
            html=letter_html(self.subject, self.paragraphs, self.style),
            logo=self.style.logo.png if self.style.logo else b"",
            attachments=self.attachments,
        )


class Letters(msgspec.Struct, frozen=True, kw_only=True):
    """All letters of one occasion, and the names of those for whom there is no usable address."""

    letters: tuple[Letter, ...]
    without_address: tuple[str, ...]


def letters(
    plan: Plan, occasion: Occasion, *, stem: str = "werkbezoek", style: HouseStyle = DEFAULT
) -> Letters:
    """The letters of one occasion; ``stem`` begins the names of their attachments."""

    @cache
    def enclosed(audience: str) -> tuple[Document, tuple[Attachment, ...]]:
        doc = document(plan, audience, style=style)
        return doc, () if occasion is Occasion.THANKS else _attachments(doc, stem)

    written, without_address = [], []
    for invitee in plan.invitees:
        if invitee.status not in _MEANT_FOR[occasion] or not set(invitee.roles) - _NOT_BY_LETTER:
            continue
        name = invitee.name.full or "(zonder naam)"
        if not is_mail_address(to := _address(invitee)):
            without_address.append(name)
            continue
        doc, attachments = enclosed("pers" if Role.JOURNALIST in invitee.roles else "gasten")
        letter = Letter(
            occasion=occasion,
            name=name,
            to=to,
            subject=f"{occasion.label} werkbezoek {_what(doc)}",
            paragraphs=tuple(filter(None, _paragraphs(plan, doc, invitee, occasion))),
            attachments=attachments,
            style=style,
        )
        written.append(letter)
    return Letters(letters=tuple(written), without_address=tuple(without_address))


def letter_file(stem: str, number: int, letter: Letter) -> str:
    """The name of a draft's file: ``emmen.uitnodiging.1-jantien-van-der-wiel.eml``."""
    plain = unicodedata.normalize("NFKD", letter.name).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain)[:60].strip("-")
    return f"{stem}.{letter.occasion.value}.{number}{'-' + name if name else ''}.eml"


def salutation(invitee: Invitee) -> str:
    """How a letter begins: by office for who holds one, by name for others.

    Dutch letters to a member of the Tweede Kamer or an alderman may name the office, which also does without
    a guess at anyone's gender; a prefix is then written with a capital ("Kamerlid Van der Wiel").
    """
    name = invitee.name
    last = " ".join(filter(None, (name.prefix.strip(), name.last.strip())))
    last = last[:1].upper() + last[1:]
    if last and Role.MP in invitee.roles:
        return f"Geacht Kamerlid {last},"
    if last and Role.ALDERMAN in invitee.roles:
        return f"Geachte wethouder {last},"
    if last and Role.COUNCILLOR in invitee.roles:
        return f"Geacht raadslid {last},"
    full = " ".join(filter(None, (name.first.strip(), name.prefix.strip(), name.last.strip())))
    return f"{'Beste' if Role.JOURNALIST in invitee.roles else 'Geachte'} {full or 'genodigde'},"


def _address(invitee: Invitee) -> str:
    """The invitee's own address, else the one of the office to go through."""
    if invitee.email.strip():
        return invitee.email.strip()
    found = MAIL_IN_TEXT.search(invitee.office_contact)
    return found[0] if found else ""


def _attachments(doc: Document, stem: str) -> tuple[Attachment, ...]:
    """The programme, and the date for the calendar once there is one."""
    chosen = [FORMATS[name] for name in _ATTACHED if not FORMATS[name].refusal(doc)]
    return tuple(
        Attachment(name=file_name(stem, doc.audience, one.extension), mime=one.mime, content=one.render(doc))
        for one in chosen
    )


def _what(doc: Document) -> str:
    return f"“{doc.title}”" if doc.title != "Werkbezoek" else (f"bij {doc.host}" if doc.host else "")


def _paragraphs(plan: Plan, doc: Document, invitee: Invitee, occasion: Occasion) -> list[str]:
    asks_again = occasion is Occasion.REMINDER and invitee.status in _NO_ANSWER_YET
    body: _Body = _ask_again if asks_again else _BODIES[occasion]
    return [salutation(invitee), *body(plan, doc, invitee), _goodbye(plan, doc)]


def _invitation(plan: Plan, doc: Document, invitee: Invitee) -> list[str]:
    company = "" if Role.JOURNALIST in invitee.roles else " Een medewerker meenemen mag natuurlijk."
    return [
        f"{doc.host or 'Onze woningcorporatie'} nodigt u graag uit voor een werkbezoek {_what(doc)}. In één "
        f"dagdeel laten we u zien wat er in de wijk speelt.{company}",
        _when(plan, doc),
        _press(plan, invitee),
        _please_reply(plan),
        "In de bijlage vindt u het programma.",
    ]


def _confirmation(plan: Plan, doc: Document, invitee: Invitee) -> list[str]:
    return [
        f"Wat fijn dat u erbij bent op ons werkbezoek {_what(doc)}.",
        _when(plan, doc),
        _press(plan, invitee),
        "In de bijlage vindt u het programma, met de route en wie u ontmoet. Verandert er iets, dan hoort u "
        "het van ons.",
    ]


def _see_you_soon(plan: Plan, doc: Document, _: Invitee) -> list[str]:
    return [
        f"Binnenkort ontvangen we u op ons werkbezoek {_what(doc)}.",
        _when(plan, doc),
        "In de bijlage vindt u het laatste programma. Kunt u toch niet komen, laat het ons dan even weten.",
    ]


def _ask_again(plan: Plan, doc: Document, _: Invitee) -> list[str]:
    return [
        f"Onlangs nodigden we u uit voor een werkbezoek {_what(doc)}. We hebben nog niets van u gehoord en "
        "hopen dat u erbij kunt zijn.",
        _when(plan, doc),
        _please_reply(plan),
        "In de bijlage vindt u het programma.",
    ]


def _thanks(_: Plan, doc: Document, invitee: Invitee) -> list[str]:
    promise = (
        "" if Role.JOURNALIST in invitee.roles else "Over wat we hebben afgesproken, hoort u snel van ons."
    )
    return [
        f"Hartelijk dank dat u bij ons werkbezoek {_what(doc)} was, en voor uw aandacht voor de bewoners.",
        promise,
    ]


_Body = Callable[[Plan, Document, Invitee], list[str]]
_BODIES: dict[Occasion, _Body] = {
    Occasion.INVITATION: _invitation,
    Occasion.CONFIRMATION: _confirmation,
    Occasion.REMINDER: _see_you_soon,
    Occasion.THANKS: _thanks,
}


def _when(plan: Plan, doc: Document) -> str:
    place = f" We ontvangen u op {doc.address}." if doc.address else ""
    hours = f" ({doc.hours})" if doc.hours else ""
    if plan.date is not None:
        return f"Het bezoek is op {day(plan.date)}{hours}.{place}"
    if plan.date_options:
        options = "\n".join(f"– {day(option)}" for option in sorted(plan.date_options))
        return f"Welke van deze dagen schikt u{hours}?\n{options}"
    return f"De datum{hours} spreken we graag met u af.{place}"


def _please_reply(plan: Plan) -> str:
    if plan.reply_by is None:
        return "Laat u ons weten of u erbij kunt zijn?"
    return f"Laat u ons uiterlijk {day(plan.reply_by)} weten of u erbij kunt zijn?"


def _press(plan: Plan, invitee: Invitee) -> str:
    contact = ", ".join(filter(None, (plan.press.contact.name, plan.press.contact.phone)))
    if Role.JOURNALIST not in invitee.roles or not contact:
        return ""
    return f"Voor vragen over verslag en foto’s kunt u terecht bij {contact}."


def _goodbye(plan: Plan, doc: Document) -> str:
    lines = (plan.contact.name, doc.host, plan.contact.phone, plan.contact.email)
    return "\n".join(["Met vriendelijke groet,", "", *(line.strip() for line in lines if line.strip())])
