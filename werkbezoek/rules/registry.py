"""Rules, their findings, the list of all rules (to which `register` adds), and the check of a plan."""

import datetime as dt
import inspect
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from ..plan import Plan, Word, describe
from ..text.errors import UserError
from ..text.wording import one_line, today_in_amsterdam
from .context import RuleContext
from .tables import Tables

NO_FINDINGS = "Geen bevindingen. De regels zien niet alles: lees je programma zelf na."
"""The text for users if there are no findings; the rules never say that a plan is good."""

OPZET = "Opzet Werkbezoeken politici van Aedes"
KIT = "keuze van deze kit"
DRAAIBOEKEN = "gebruik bij draaiboeken"
HOSTING_GUIDES = "handreikingen voor het ontvangen van politici"

MERGED = {"INV210": "INV205"}
"""Codes of earlier rules, with the code of the rule that they are part of now; plans may ignore these."""


class Severity(Word):
    """How serious a finding is; only a ``fout`` makes ``werkbezoek check`` end with exit code 1."""

    ERROR = "fout", "Fout"
    WARNING = "waarschuwing", "Waarschuwing"
    TIP = "tip", "Tip"


class Finding(msgspec.Struct, frozen=True):
    """One thing that a rule found in a plan.

    ``path`` is the field to look at first, such as ``invitees[3].party``. ``message`` says what was found and
    ``advice`` what to do about it, both in Dutch.
    """

    code: str
    name: str
    severity: Severity
    path: str
    message: str
    advice: str

    @property
    def place(self) -> str:
        """The path in Dutch: "Genodigden, regel 4, partij"."""
        return describe(self.path)

    @property
    def source(self) -> str:
        """Where the rule comes from."""
        return rule(self.code).source

    @property
    def opzet(self) -> str:
        """What the opzet says about this, in its own words; empty if the rule has another source."""
        return rule(self.code).opzet

    def as_json(self) -> dict[str, str]:
        """Return all that is known of the finding, by name."""
        names = ("code", "name", "severity", "source", "path", "place", "message", "opzet", "advice")
        return {name: getattr(self, name) for name in names}


class Hit(msgspec.Struct, frozen=True):
    """What a rule yields: field, finding and advice; ``severity`` only where it differs from the rule's."""

    path: str
    message: str
    advice: str
    severity: Severity | None = None


Hits = Iterator[Hit]
RuleFunction = Callable[[RuleContext], Hits]


class Rule(msgspec.Struct, frozen=True):
    """One rule; see `register` for its fields."""

    code: str
    name: str
    severity: Severity
    source: str
    silenced_by: tuple[str, ...]
    function: RuleFunction

    @property
    def summary(self) -> str:
        """The first line of the page: what the rule finds, in one sentence."""
        return self._docstring.partition("\n")[0]

    @property
    def page(self) -> str:
        """The page of the rule in Dutch, as Markdown: a heading and the docstring of the function."""
        source = f"{self.severity.label} · bron: {self.source}"
        parts = [f"# {self.code} {self.name}", source, self._docstring]
        if self.silenced_by:
            parts.append(f"De regel zwijgt zolang {' of '.join(self.silenced_by)} iets vindt.")
        parts += [f"{old} hoort nu bij deze regel." for old, code in MERGED.items() if code == self.code]
        return "\n\n".join(parts) + "\n"

    @property
    def opzet(self) -> str:
        """What the opzet says, in its own words and on one line; empty if the rule has another source."""
        _, _, section = self._docstring.partition("## Wat de opzet zegt\n")
        return one_line(section.partition("\n## ")[0].replace("**", ""))

    @property
    def _docstring(self) -> str:
        return inspect.cleandoc(self.function.__doc__ or "")

    def findings(self, context: RuleContext) -> list[Finding]:
        """Return what the rule finds in the plan of the context."""
        return [
            Finding(self.code, self.name, hit.severity or self.severity, hit.path, hit.message, hit.advice)
            for hit in self.function(context)
        ]


class UnknownRule(UserError, LookupError):
    """There is no rule with that code."""


_RULES: dict[str, Rule] = {}


def register(
    code: str, name: str, severity: Severity, *, source: str, silenced_by: tuple[str, ...] = ()
) -> Callable[[RuleFunction], RuleFunction]:
    """Add the decorated function to the list of rules; its docstring, in Dutch, is the page of the rule.

    ``code`` is three letters and a number; the number decides the order. ``name`` says in Dutch what was
    found, in words joined by hyphens. ``source`` says where the rule comes from. ``silenced_by`` holds the
    codes of rules that, when they report something, make this rule redundant.
    Raises ValueError if a rule has the code, or had it before.
    """

    def add(function: RuleFunction) -> RuleFunction:
        if code in _RULES or code in MERGED:
            raise ValueError(f"code {code} is or was in use")
        _RULES[code] = Rule(code, name, severity, source, silenced_by, function)
        rules.cache_clear()
        return function

    return add


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, sorted by the number in their code: the order of the chapters of the opzet."""
    return tuple(sorted(_RULES.values(), key=lambda rule: rule.code[3:]))


def opzet_text() -> str:
    """Return the whole “Opzet Werkbezoeken politici” of Aedes, word for word, as Markdown."""
    return Path(__file__).with_name("opzet.md").read_text(encoding="utf-8")


def current_code(code: str) -> str:
    """Return the code of the rule that an earlier rule is part of now; any other code stays the same."""
    return MERGED.get(code, code)


def rule(code: str) -> Rule:
    """Return the rule with a code in upper or lower case, or the rule that an earlier rule is part of now.

    Raises `UnknownRule` if there is none.
    """
    found = _RULES.get(current_code(code.strip().upper()))
    if found is None:
        raise UnknownRule(f"Er is geen regel {code.strip()}. Met “werkbezoek rules” zie je alle regels.")
    return found


def check(plan: Plan, *, today: dt.date | None = None, tables: Tables | None = None) -> list[Finding]:
    """Return what the rules find in a plan, sorted by the number in the code of the rule.

    ``today`` (default: the current day in Europe/Amsterdam) is the only day that "past" and "soon" are
    counted from, so that the same plan, day and tables always have the same findings. ``tables`` are by
    default those of the kit.

    A rule is left out if the plan ignores it with a reason; without a reason it stays. It is also left out
    if a rule in its ``silenced_by`` found something, whether the plan ignores that rule or not.
    """
    context = RuleContext(plan, today or today_in_amsterdam(), tables)
    findings_of = {rule: findings for rule in rules() if (findings := rule.findings(context))}
    codes = {rule.code for rule in findings_of}
    ignored = {current_code(ignored.code) for ignored in plan.ignored_rules if ignored.reason.strip()}
    return [
        finding
        for rule, findings in findings_of.items()
        if rule.code not in ignored and codes.isdisjoint(rule.silenced_by)
        for finding in findings
    ]
