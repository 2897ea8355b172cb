"""Sections of the papers for after the visit: forms for evaluation, and what was promised."""

from pathlib import Path

import msgspec

from ....plan import Status
from ....text import wording
from ...blocks import Block, Fact, FactList, Notice, Table
from ..plan_view import PlanView
from . import common

_EMPTY_PROMISES = 3
_NO_PROMISES = "Bij dit bezoek zijn geen toezeggingen opgeschreven."
_NO_PROMISES_YET = "Hier komt na het bezoek te staan wat er is toegezegd, door wie en voor wanneer."


class _Questions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``evaluation.toml``."""

    guest: tuple[Fact, ...]
    host: tuple[Fact, ...]
    message_choices: str


_QUESTIONS = msgspec.toml.decode(
    (Path(__file__).parents[1] / "evaluation.toml").read_bytes(), type=_Questions
)


def guest_questions(_: PlanView) -> list[Block]:
    """Return the questions for guests; the form has no room for a name."""
    return [Notice("Invullen hoeft niet, en een naam is niet nodig."), FactList(_QUESTIONS.guest)]


def host_questions(view: PlanView) -> list[Block]:
    """Return the questions for the people of the organisation, and whether each message came across."""
    choices = _QUESTIONS.message_choices
    messages = common.facts(*((name, f"{text}\n{choices}") for name, text in common.messages(view) if text))
    return [FactList(_QUESTIONS.host), *messages]


def empty_promises(_: PlanView) -> list[Block]:
    """Return room to write down promises."""
    columns = ("Toezegging", "Wie dit doet", "Uiterlijk op")
    rows = (("", "", ""),) * _EMPTY_PROMISES
    return [Table("Wat is er toegezegd, door gasten of door ons?", columns, rows, writing_lines=2)]


def promises(view: PlanView) -> list[Block]:
    """Return what was promised, by whom, by when, and what became of it."""
    rows = (
        (
            promise.text.strip(),
            common.person_in_words(view.named_person(promise.owner)),
            wording.day(promise.due) if promise.due else "",
            promise.state.label,
        )
        for promise in view.plan.outcome.promises
        if promise.text.strip()
    )
    columns = ("Toezegging", "Wie dit doet", "Uiterlijk op", "Stand")
    found = common.table("Wat is toegezegd, en hoe het ervoor staat", columns, rows)
    was_there = any(invitee.status is Status.ATTENDED for invitee in view.plan.invitees)
    return found or [Notice(_NO_PROMISES if was_there else _NO_PROMISES_YET)]
