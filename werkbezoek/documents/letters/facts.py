"""The facts that a letter may state, by the names that ``letter_texts.toml`` uses, and who may read which.

A letter says about the visit what the document for its reader says: that for ``gasten`` or for ``pers``. The
facts that it adds are here. `READERS` lists who may read each fact about the content of the visit. Everyone
may read the other facts: the date options, the reply-by date, who signs, the contact person (for a journalist
the press contact), and the reader's own details.
"""

import datetime as dt
import re

import msgspec

from ...plan import Contact, Plan, Role
from ...text.wording import day, listed, one_line, typed_time
from ..blocks import Document
from ..formats.plain_text import prose_as_text
from . import visit_facts
from .conversation_partners import conversation_partners, talks_to_residents
from .reasons import reasons
from .recipients import Reader, Recipient

_INVITED = frozenset({Reader.POLITICIAN, Reader.GUEST})

READERS = {
    **dict.fromkeys(("ask", "politician", "reasons"), frozenset({Reader.POLITICIAN})),
    **dict.fromkeys(("needs_unknown", "partners", "residents"), _INVITED),
    **dict.fromkeys(("issue", "sights"), _INVITED | {Reader.MUNICIPALITY}),
    **dict.fromkeys(("invited", "present"), frozenset({Reader.MUNICIPALITY})),
    **dict.fromkeys(("embargo", "photo_moment", "press_text"), frozenset({Reader.JOURNALIST})),
    **dict.fromkeys(
        ("moments", "no_press", "press", "press_enters", "visitors"), frozenset({Reader.RESIDENT})
    ),
    "promises": _INVITED | {Reader.RESIDENT},
}
"""For each fact about the content of the visit, who may read it; for anyone else it is empty."""

_NONE = re.compile(r"geen\W*", re.IGNORECASE)


class LetterContext(msgspec.Struct, frozen=True):
    """What a letter is about, and to whom it is; ``doc`` is the document for that reader."""

    plan: Plan
    doc: Document
    recipient: Recipient
    today: dt.date | None


def audience_for(reader: Reader) -> str:
    """Return the audience whose document says what this reader may know about the visit."""
    return "pers" if reader is Reader.JOURNALIST else "gasten"


def facts(context: LetterContext) -> dict[str, str]:
    """Return all facts by name; a fact that is unknown, or that this reader may not read, is ""."""
    known = _about_visit(context) | _about_reader(context) | _about_contact(context) | _about_content(context)
    reader = context.recipient.reader
    return {name: text if reader in READERS.get(name, Reader) else "" for name, text in known.items()}


def signature(plan: Plan, doc: Document) -> str:
    """Return the last lines of a letter: the director or else the contact person, and the corporation."""
    lines = [*_signer(plan), doc.host]
    return "\n".join(("Met vriendelijke groet,", "", *filter(None, map(str.strip, lines))))


def _signer(plan: Plan) -> tuple[str, str]:
    directors = (invitee for invitee in plan.taking_part if Role.DIRECTOR in invitee.roles)
    director = next((invitee for invitee in directors if invitee.name.full), None)
    if director:
        return director.name.full, director.function.strip() or Role.DIRECTOR.label.lower()
    return plan.contact.name, ""


def _about_visit(context: LetterContext) -> dict[str, str]:
    plan, doc = context.plan, context.doc
    date = day(plan.date) if plan.date else ""
    has_title = doc.title != "Werkbezoek"
    kind = "het bezoek" if "werkbezoek" in doc.title.lower() else "het werkbezoek"
    options = () if plan.date else sorted(plan.date_options)
    has_two_hosts = bool((plan.corporation.name.strip() or doc.style.name) and plan.second_host.name.strip())
    return {
        "host": doc.host or "Onze woningcorporatie",
        "invites": "nodigen" if has_two_hosts else "nodigt",
        "visit": f"{kind} “{doc.title}”" if has_title else "ons werkbezoek",
        "town": context.recipient.town or visit_facts.region(plan),
        "date": date,
        "options": "\n".join(f"– {day(option)}" for option in options),
        "hours": doc.hours.partition(", ")[2] or doc.hours,
        "address": doc.address,
        "programme": _flag(doc.start is not None),
        "event": _flag(plan.date),
    }


def _about_reader(context: LetterContext) -> dict[str, str]:
    plan, invitee, today = context.plan, context.recipient.invitee, context.today
    is_late = bool(plan.reply_by and today and today > plan.reply_by)
    reply_by = f"uiterlijk {day(plan.reply_by)}" if plan.reply_by else ""
    return {
        "politician": _flag(context.recipient.reader is Reader.POLITICIAN),
        "confirmed": _flag(invitee is not None and invitee.is_confirmed),
        "recorded": "naam, functie, partij en contactgegevens"
        if invitee and invitee.party.strip()
        else "naam, functie en contactgegevens",
        "reply_by": "zo snel mogelijk" if is_late else reply_by,
        "needs_unknown": _flag(invitee and not (invitee.diet.strip() or invitee.access_needs.strip())),
        "arrives": typed_time(invitee.arrives_at) if invitee else "",
        "leaves": typed_time(invitee.leaves_at) if invitee else "",
        "reasons": listed(reasons(plan, invitee, context.doc.style.pronoun)) if invitee else "",
    }


def _about_contact(context: LetterContext) -> dict[str, str]:
    """Return whom to call or mail: the contact person, and for a journalist the press contact."""
    contact = context.plan.contact
    if context.recipient.reader is Reader.JOURNALIST and context.plan.press.contact != Contact():
        contact = context.plan.press.contact
    name, phone, email = contact.name.strip(), contact.phone.strip(), contact.email.strip()
    is_signer = name == _signer(context.plan)[0].strip()
    verb = " of ".join(filter(None, ("bel" if phone else "", "mail" if email else ""))).capitalize()
    numbers = " of ".join(filter(None, (phone, email)))
    who = "mij" if name and is_signer else name or "ons"
    by_name = f"Neem contact op met {name}." if name and not is_signer else ""
    return {
        "contact": name or "ons",
        "reach": f"{verb} {who}: {numbers}." if numbers else by_name,
        "privacy_url": context.doc.style.privacy_url,
    }


def _about_content(context: LetterContext) -> dict[str, str]:
    plan, recipient = context.plan, context.recipient
    group = recipient.invitee.group.strip() if recipient.invitee else ""
    press, press_comes = plan.press, visit_facts.press_comes_to(plan, recipient.invitee)
    return {
        "issue": visit_facts.first_sentences(plan.regional_issue),
        "ask": one_line(plan.ask),
        "sights": "\n".join(f"– {sight}" for sight in visit_facts.sights(plan, group)),
        "partners": listed(conversation_partners(plan, group)),
        "residents": _flag(talks_to_residents(plan, group)),
        "promises": _flag(any(promise.text.strip() for promise in plan.outcome.promises)),
        "invited": listed(visit_facts.invited_politicians(plan)),
        "present": visit_facts.present_executives(plan, recipient.town),
        "press_text": prose_as_text(press.text).strip(),
        "photo_moment": one_line(press.photo_moment),
        "embargo": "" if _NONE.fullmatch(press.embargo.strip()) else one_line(press.embargo),
        "visitors": visit_facts.visitors(plan),
        "moments": "\n".join(visit_facts.moments(plan, recipient.invitee)),
        "press": _flag(press_comes is True),
        "press_enters": _flag(visit_facts.press_enters_home_of(plan, recipient.invitee)),
        "no_press": _flag(press_comes is False),
    }


def _flag(value: object) -> str:
    """Return a fact for use in conditions, which is known if the value is true."""
    return "ja" if value else ""
