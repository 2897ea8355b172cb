"""What a rule finds: where in the plan, how serious, and what to do about it."""

import msgspec

from ..plan import Word, describe


class Severity(Word):
    """How serious a finding is; only a ``fout`` makes ``werkbezoek check`` end with an error."""

    ERROR = "fout", "Fout"
    WARNING = "waarschuwing", "Waarschuwing"
    TIP = "tip", "Tip"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a rule found in a plan.

    ``path`` leads to the field that is best looked at first, such as ``invitees[3].party``; the ``message``
    says what was found and the ``advice`` what to do, both in Dutch.
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
