"""``werkbezoek replies FILE… --into PLAN``: set what invitees answered in mails and calendar files."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from ..plan import Plan
from ..planning import Reply, ReplyFile, accept, read_replies
from ..store import open_plan, save
from ..text.wording import counted, day, listed
from .files import matching_files, read_file
from .parser import DutchParser, confirm, print_error


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "files", nargs="+", metavar="BESTAND", help="mails (.eml) en agenda-antwoorden (.ics)"
    )
    parser.add_argument("--into", required=True, metavar="PLAN", help="het plan waar de antwoorden in komen")
    parser.add_argument("--yes", action="store_true", help="neem ze over zonder te vragen")


def run(options: argparse.Namespace) -> int:
    """Show the replies, and set the clear ones if the user agrees. Exit code 1 if a file has none."""
    path = Path(options.into)
    opened = open_plan(path)
    paths = (path for name in options.files for path in matching_files(Path(name)))
    answers = read_replies([ReplyFile(path.name, read_file(path)) for path in paths], opened.plan)
    unclear = [reply for reply in answers.replies if not reply.is_sure]
    clear = [reply for reply in answers.replies if reply.is_sure]
    if clear:
        print("Duidelijk:")
        _print(clear, opened.plan)
    if unclear:
        print("Deze kies je zelf, in het formulier bij Genodigden:")
        _print(unclear, opened.plan)
    for problem in answers.problems:
        print_error(problem)
    plan = accept(opened.plan, answers.sure)
    if plan == opened.plan:
        print(f"{path}: er is niets over te nemen.")
    elif not (options.yes or confirm("Overnemen wat duidelijk is?")):
        print("Er is niets overgenomen.")
    else:
        save(plan, path, expected=opened.version)
        print(f"{path}: {counted(len(answers.sure), 'antwoord', 'antwoorden', in_digits=True)} overgenomen.")
    return int(bool(answers.problems))


def _print(replies: Iterable[Reply], plan: Plan) -> None:
    for reply in replies:
        people = listed([person.name.full for person in reply.match.people]) or "Niet op de lijst"
        answer = reply.answer.status.label.lower() if reply.answer.status else "onduidelijk"
        now = {invitee.status.label.lower() for invitee in reply.match.people}
        print(f"  {people}: {answer}{f' (nu: {listed(sorted(now))})' if now else ''}")
        sent = f", {day(reply.sent.date())}" if reply.sent else ""
        print(f"    {reply.sender}{sent}: {reply.subject or 'zonder onderwerp'}")
        remarks = [reply.match.reason, reply.answer.reason, *reply.doubts, *reply.notes]
        if not reply.is_sure:
            remarks += reply.beginning.splitlines()
        for text in filter(None, remarks):
            print(f"    {text}")
