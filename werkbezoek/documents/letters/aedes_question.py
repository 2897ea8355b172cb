"""A question to Aedes about a plan, as a draft for the user's own mail program; never sent by itself.

Aedes gets its own view of the plan and no more: what ``document(plan, "aedes")`` holds.
"""

import datetime as dt

from ...plan import Plan
from ..audiences import AEDES_MAIL, Document, document
from ..branding import DEFAULT, HouseStyle
from ..formats import html
from ..formats.plain_text import plain
from .mail import eml, mailto


def question_eml(plan: Plan, *, today: dt.date | None = None, style: HouseStyle = DEFAULT) -> bytes:
    """The question with the whole view of the plan, as an ``.eml`` file."""
    doc = document(plan, "aedes", today=today, style=style)
    return eml(to=AEDES_MAIL, subject=_subject(doc), text=plain(doc), html=html(doc))


def question_mailto(plan: Plan) -> str:
    """The question with a few lines on the visit, as a ``mailto:`` link."""
    doc = document(plan, "aedes")
    return mailto(to=AEDES_MAIL, subject=_subject(doc), text=_short(plan, doc))


def _subject(doc: Document) -> str:
    return f"Vraag over werkbezoek: {' – '.join(filter(None, (doc.title, doc.host)))}"


def _short(plan: Plan, doc: Document) -> str:
    """The summary first: what a link has no room for is the end of the question."""
    approach = plan.approach.label if plan.approach else ""
    summary = (
        ("Werkbezoek", doc.title),
        ("Corporatie", ", ".join(filter(None, (doc.host, doc.region)))),
        ("Wanneer", ", ".join(filter(None, (doc.when, doc.hours)))),
        ("Aanpak", approach),
        ("Thema’s", ", ".join(doc.themes)),
        ("Contactpersoon", ", ".join(filter(None, (plan.contact.name, plan.contact.phone)))),
    )
    lines = "\n".join(f"{name}: {' '.join(text.split())[:120]}" for name, text in summary if text.strip())
    question = plan.aedes_question.strip() or "(vul hier je vraag in)"
    return f"Beste collega’s van Aedes,\n\n{lines}\n\nOnze vraag:\n{question}\n"
