"""Letters around a visit, as drafts: each is to one person, as a mail or on paper."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import msgspec

from ...plan import Invitee, Plan, Status
from .. import formats
from ..audiences import document
from ..blocks import Document
from ..branding import DEFAULT, HouseStyle, Pronoun
from ..formats import FORMATS, file_name
from .facts import LetterContext, audience_for, facts, signature
from .mail import Attachment, eml, mail_html
from .paper import consent_form, letter_on_paper
from .recipients import Occasion, Reader, Recipient, recipients
from .salutations import salutation
from .texts import LETTER_TEXTS, first_known, paragraphs, with_shared_sentences

_WITH_TEXT_FOR_RESIDENTS = {Occasion.THANKS, Occasion.CANCELLATION}
_WITHOUT_ANSWER = {Status.INVITED, Status.NO_ANSWER}


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A letter to one recipient, with its text as paragraphs.

    ``doc`` is the document that the letter is about. A letter on paper has ``written_on`` as its date; a mail
    program adds its own.
    """

    occasion: Occasion
    recipient: Recipient
    subject: str
    paragraphs: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    doc: Document
    written_on: dt.date | None = None

    @property
    def text(self) -> str:
        """The letter as plain text."""
        return "\n\n".join(filter(None, (*self.paragraphs, self.doc.style.closing))) + "\n"

    def draft(self) -> bytes:
        """Return the letter as a file: ``.eml``, which a mail program opens as a draft, or PDF for paper."""
        if not self.recipient.to:
            return letter_on_paper(
                self.doc, self.occasion.label, self.subject, self.paragraphs, self.written_on
            )
        return eml(
            to=self.recipient.to,
            cc=self.recipient.cc,
            subject=self.subject,
            text=self.text,
            html=mail_html(self.subject, self.paragraphs, self.doc.style),
            logo=self.doc.style.logo.png if self.doc.style.logo else b"",
            attachments=self.attachments,
        )


class Letters(msgspec.Struct, frozen=True, kw_only=True):
    """All letters for one occasion, the names of those without a usable address, and Dutch remarks."""

    letters: tuple[Letter, ...]
    without_address: tuple[str, ...]
    remarks: tuple[str, ...] = ()


class LetterFile(msgspec.Struct, frozen=True):
    """A file to hand over: a draft of a letter to ``recipient``, or what goes with a letter on paper."""

    recipient: str
    name: str
    content: bytes


def letters(
    plan: Plan,
    occasion: Occasion,
    *,
    stem: str = "werkbezoek",
    style: HouseStyle = DEFAULT,
    today: dt.date | None = None,
) -> Letters:
    """Return the letters for one occasion; the file names of their attachments start with ``stem``.

    ``today`` is the date of letters on paper, and decides whether the visit and the reply-by date have
    passed; if it is None, they have not.
    """

    @cache
    def documents_for(reader: Reader) -> tuple[Document, tuple[Attachment, ...]]:
        doc = document(plan, audience_for(reader), style=style)
        return doc, _attachments(plan, doc, occasion, reader, stem)

    chosen = recipients(plan, occasion, today)
    result = []
    for recipient in chosen.found:
        doc, attachments = documents_for(recipient.reader)
        result.append(_letter(LetterContext(plan, doc, recipient, today), occasion, attachments))
    return Letters(letters=tuple(result), without_address=chosen.without_address, remarks=chosen.remarks)


def letter_files(stem: str, found: Letters) -> Iterator[LetterFile]:
    """Yield all letters as files; attachments of letters on paper are separate files, each only once."""
    with_paper: dict[str, LetterFile] = {}
    for number, letter in enumerate(found.letters, start=1):
        yield LetterFile(letter.recipient.name, letter_file(stem, number, letter), letter.draft())
        if not letter.recipient.to:
            for file in letter.attachments:
                with_paper[file.name] = LetterFile("Bij de brieven op papier", file.name, file.content)
    yield from with_paper.values()


def letter_file(stem: str, number: int, letter: Letter) -> str:
    """Return the file name of a draft: ``emmen.uitnodiging.1-jantien-van-der-wiel.eml``."""
    ascii_name = (
        unicodedata.normalize("NFKD", letter.recipient.name).encode("ascii", "ignore").decode().lower()
    )
    name = re.sub(r"[^a-z0-9]+", "-", ascii_name)[:60].strip("-")
    extension = "eml" if letter.recipient.to else "pdf"
    return f"{stem}.{letter.occasion.value}.{number}{'-' + name if name else ''}.{extension}"


def _letter(context: LetterContext, occasion: Occasion, attachments: tuple[Attachment, ...]) -> Letter:
    recipient, doc = context.recipient, context.doc
    pronoun = Pronoun.FORMAL if recipient.reader is Reader.MUNICIPALITY else doc.style.pronoun
    known = with_shared_sentences(facts(context), pronoun)
    text = LETTER_TEXTS[_variant(occasion, recipient.invitee, recipient.reader)]
    body = paragraphs(text.text, known, pronoun)
    return Letter(
        occasion=occasion,
        recipient=recipient,
        subject=first_known(text.subject, known, pronoun),
        paragraphs=(_greeting(recipient, pronoun), *body, signature(context.plan, doc)),
        attachments=attachments,
        doc=doc,
        written_on=context.today,
    )


def _variant(occasion: Occasion, invitee: Invitee | None, reader: Reader) -> str:
    """Return the key of the text for an occasion and a reader."""
    if occasion in _WITH_TEXT_FOR_RESIDENTS and reader is Reader.RESIDENT:
        return f"{occasion.value}_bewoner"
    if occasion is Occasion.REMINDER and invitee is not None:
        if invitee.status in _WITHOUT_ANSWER:
            return "herinnering_zonder_antwoord"
        if invitee.status is Status.TENTATIVE:
            return "herinnering_onder_voorbehoud"
    return occasion.value


def _greeting(recipient: Recipient, pronoun: Pronoun) -> str:
    if recipient.invitee:
        return salutation(recipient.invitee, pronoun)
    return "Geacht college," if recipient.reader is Reader.MUNICIPALITY else "Beste bewoner,"


def _attachments(
    plan: Plan, doc: Document, occasion: Occasion, reader: Reader, stem: str
) -> tuple[Attachment, ...]:
    """Return the attachments of letters to a reader for an occasion; ``doc`` is what those are about."""
    match occasion:
        case Occasion.RESIDENTS:
            anyone = LetterContext(plan, doc, Recipient(reader=reader, name=""), None)
            return (_attachment(consent_form(doc, facts(anyone)), "pdf", stem),)
        case Occasion.CANCELLATION if doc.date is not None and reader is not Reader.RESIDENT:
            name, content = file_name(stem, occasion.value, "ics"), formats.ics(doc, is_cancelled=True)
            return (Attachment(name=name, mime=FORMATS["ics"].mime, content=content),)
        case Occasion.INVITATION | Occasion.PRESS_INVITATION | Occasion.CONFIRMATION | Occasion.REMINDER:
            names = ["pdf"] * (doc.start is not None) + ["ics"] * (doc.date is not None)
            return tuple(_attachment(doc, format_name, stem) for format_name in names)
    return ()


def _attachment(doc: Document, format_name: str, stem: str) -> Attachment:
    form = FORMATS[format_name]
    return Attachment(
        name=file_name(stem, doc.audience, form.extension), mime=form.mime, content=form.render(doc)
    )
