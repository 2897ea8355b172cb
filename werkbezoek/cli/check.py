"""``werkbezoek check PLAN…``: what the rules find in plans."""

import argparse
import json
from pathlib import Path

from ..plan import Plan
from ..rules import NO_FINDINGS, Finding, Severity, check, tables_for
from ..store import load
from ..text.errors import UserError
from .files import plan_files
from .parser import DutchParser, print_error

_Checked = tuple[Path, Plan, list[Finding]]


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_plans()
    parser.add_argument(
        "--format",
        choices=["text", "json"],
        default="text",
        help="als tekst om te lezen (standaard: text), of als JSON",
    )


def run(options: argparse.Namespace) -> int:
    """Print the findings. Exit code 2 if a file could not be read; 1 if there is a ``fout``."""
    checked: list[_Checked] = []
    is_unreadable = False
    for path in plan_files(options.plans):
        try:
            plan = load(path)
            checked.append((path, plan, check(plan, tables=tables_for(path.parent))))
        except UserError as error:
            print_error(error)
            is_unreadable = True
    print(_as_json(checked) if options.format == "json" else _as_text(checked))
    if is_unreadable:
        return 2
    return int(any(finding.severity is Severity.ERROR for _, _, findings in checked for finding in findings))


def _as_text(checked: list[_Checked]) -> str:
    paragraphs = []
    for path, plan, findings in checked:
        lines = [f"{path.name}: {plan.title or 'zonder titel'}"]
        for finding in findings:
            lines.append(f"  {finding.code} {finding.severity.label.lower()} · {finding.message}")
            lines.append(f"         {finding.place or 'Het hele plan'}")
            if finding.opzet:
                lines.append(f"         De opzet: {finding.opzet}")
            lines.append(f"         Ons advies: {finding.advice}")
        if not findings:
            lines.append(f"  {NO_FINDINGS}")
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)


def _as_json(checked: list[_Checked]) -> str:
    """Return an object per plan."""
    plans = [
        {"file": str(path), "plan": plan.id, "findings": [finding.as_json() for finding in findings]}
        for path, plan, findings in checked
    ]
    return json.dumps(plans, ensure_ascii=False, indent=2)
