"""The list of rules: each rule is a function, entered here by its decorator under its code."""

import inspect
from collections.abc import Callable, Iterator
from functools import cache

import msgspec

from ..text.errors import UserError
from .context import RuleContext
from .finding import Finding, Severity

OPZET = "Opzet Werkbezoeken politici van Aedes"
KIT = "keuze van deze kit"


class Hit(msgspec.Struct, frozen=True):
    """What a rule function yields; the registry adds code, name and, unless given here, severity."""

    path: str
    message: str
    advice: str
    severity: Severity | None = None


Check = Callable[[RuleContext], Iterator[Hit]]


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule. ``silenced_by`` holds the codes of rules whose finding says this rule's finding already."""

    code: str
    name: str
    severity: Severity
    source: str
    silenced_by: tuple[str, ...]
    function: Check

    @property
    def summary(self) -> str:
        """The first line of the page: what the rule finds, in one sentence."""
        return self._text.partition("\n")[0]

    @property
    def page(self) -> str:
        """The rule's page in Dutch, as Markdown: its heading, and the docstring of its function."""
        head = f"# {self.code} {self.name}\n\n{self.severity.label} · bron: {self.source}\n"
        silent = f"\n\nZwijgt zolang {' of '.join(self.silenced_by)} iets vindt." if self.silenced_by else ""
        return f"{head}\n{self._text}{silent}\n"

    @property
    def _text(self) -> str:
        return inspect.cleandoc(self.function.__doc__ or "")

    def findings(self, facts: RuleContext) -> list[Finding]:
        """What the rule finds in the plan that the facts are about."""
        return [
            Finding(
                code=self.code,
                name=self.name,
                severity=hit.severity or self.severity,
                path=hit.path,
                message=hit.message,
                advice=hit.advice,
            )
            for hit in self.function(facts)
        ]


class UnknownRule(UserError, LookupError):
    """There is no rule with that code."""


_RULES: dict[str, Rule] = {}


def register(
    code: str, name: str, severity: Severity, *, source: str, silenced_by: tuple[str, ...] = ()
) -> Callable[[Check], Check]:
    """Enter the decorated function as a rule; its docstring is the rule's page."""

    def enter(function: Check) -> Check:
        if code in _RULES:
            raise ValueError(f"two rules with code {code}")
        _RULES[code] = Rule(
            code=code,
            name=name,
            severity=severity,
            source=source,
            silenced_by=silenced_by,
            function=function,
        )
        rules.cache_clear()
        return function

    return enter


@cache
def rules() -> tuple[Rule, ...]:
    """All rules by the number in their code, which is the order of the chapters of the opzet."""
    return tuple(sorted(_RULES.values(), key=lambda rule: rule.code[3:]))


def rule(code: str) -> Rule:
    """The rule with that code, in capitals or not; raises `UnknownRule`."""
    found = _RULES.get(code.strip().upper())
    if found is None:
        raise UnknownRule(f"Er is geen regel {code.strip()}. “werkbezoek rules” laat ze allemaal zien.")
    return found
