"""``werkbezoek check PLAN…``: what the opzet would say about plans."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from ..plan import Plan
from ..store import PlanFileError, load
from .files import plan_files
from .parser import Commands, complain

if TYPE_CHECKING:
    from ..rules import Finding

_FINE, _ERRORS, _UNREADABLE = 0, 1, 2


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("check", help="kijk wat de opzet van een plan zou zeggen")
    parser.add_argument(
        "plans", nargs="+", metavar="PLAN", help="een of meer plannen, of een map met plannen"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="tekst (gewoon) of JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 0: nothing of severity ``fout`` found; 1: something; 2: a file could not be read."""
    from ..rules import Severity, check, recess_for

    report: list[tuple[Path, Plan, list[Finding]]] = []
    unreadable = False
    for path in plan_files(options.plans):
        try:
            plan = load(path)
            recess = recess_for(path.parent)
        except (PlanFileError, ValueError) as error:
            complain(error)
            unreadable = True
        else:
            report.append((path, plan, check(plan, recess=recess)))
    print(_as_json(report) if options.format == "json" else _as_text(report))
    if unreadable:
        return _UNREADABLE
    wrong = any(finding.severity is Severity.ERROR for _, _, findings in report for finding in findings)
    return _ERRORS if wrong else _FINE


def _as_text(report: "list[tuple[Path, Plan, list[Finding]]]") -> str:
    paragraphs = []
    for path, plan, findings in report:
        lines = [f"{path.name}: {plan.title or 'zonder titel'}"]
        for finding in findings:
            lines.append(f"  {finding.code} {finding.severity.label.lower()} · {finding.message}")
            lines.append(f"         {finding.place or 'Het hele plan'}. {finding.advice}")
        if not findings:
            lines.append("  Niets op aan te merken.")
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)


def _as_json(report: "list[tuple[Path, Plan, list[Finding]]]") -> str:
    """One object per plan, its findings as they are in Python, with the place in Dutch beside the path."""
    plans = [
        {
            "file": str(path),
            "plan": plan.id,
            "findings": [
                {
                    "code": finding.code,
                    "name": finding.name,
                    "severity": finding.severity.value,
                    "path": finding.path,
                    "place": finding.place,
                    "message": finding.message,
                    "advice": finding.advice,
                }
                for finding in findings
            ],
        }
        for path, plan, findings in report
    ]
    return json.dumps(plans, ensure_ascii=False, indent=2)
