"""A question to Aedes about a plan, as a draft: it holds what ``document(plan, "aedes")`` shows, no more."""

import datetime as dt

from ...plan import Plan
from ...text.wording import one_line
from .. import formats
from ..audiences import AEDES_MAIL, document
from ..blocks import Document
from ..branding import DEFAULT, HouseStyle
from ..formats.plain_text import as_text
from .mail import eml, mailto


def question_eml(plan: Plan, *, today: dt.date | None = None, style: HouseStyle = DEFAULT) -> bytes:
    """Return the question with the whole document for Aedes, as an ``.eml`` file."""
    doc = document(plan, "aedes", today=today, style=style)
    return eml(to=AEDES_MAIL, subject=_subject(doc), text=as_text(doc), html=formats.html(doc))


def question_mailto(plan: Plan) -> str:
    """Return the question with a summary of the visit, as a ``mailto:`` link."""
    doc = document(plan, "aedes")
    return mailto(to=AEDES_MAIL, subject=_subject(doc), text=_summary_and_question(plan, doc))


def _subject(doc: Document) -> str:
    return f"Vraag over werkbezoek: {' – '.join(filter(None, (doc.title, doc.host)))}"


def _summary_and_question(plan: Plan, doc: Document) -> str:
    """Return the text with the question last, as a link that gets too long is cut off at its end."""
    approach = plan.approach.label if plan.approach else ""
    hosts = "Organisatoren" if len(plan.hosts) > 1 else "Corporatie"
    summary = (
        ("Werkbezoek", doc.title),
        (hosts, ", ".join(filter(None, (doc.host, doc.region)))),
        ("Wanneer", ", ".join(filter(None, (doc.when, doc.hours)))),
        ("Aanpak", approach),
        ("Thema’s", ", ".join(doc.themes)),
        ("Contactpersoon", ", ".join(filter(None, (plan.contact.name, plan.contact.phone)))),
    )
    lines = "\n".join(f"{name}: {one_line(text)[:120]}" for name, text in summary if text.strip())
    question = plan.aedes_question.strip() or "(vul hier je vraag in)"
    return f"Beste collega’s van Aedes,\n\n{lines}\n\nOnze vraag:\n{question}\n"
