"""``werkbezoek invite PLAN``: write a draft letter to each recipient; nothing is sent."""

import argparse
from pathlib import Path

from ..documents.branding import house_style_near
from ..documents.letters import Letter, Occasion, letter_files, letters
from ..store import load
from ..text.wording import today_in_amsterdam
from .files import print_house_style_remarks, stem, write_file
from .parser import DutchParser, print_error


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_argument("plan", metavar="PLAN", help="het plan")
    parser.add_argument(
        "--occasion",
        choices=[occasion.value for occasion in Occasion],
        default=Occasion.INVITATION.value,
        help="welke brief je maakt (standaard: uitnodiging)",
    )
    parser.add_out("de brieven")
    parser.add_argument(
        "--preview", action="store_true", help="laat de brieven zien zonder bestanden te maken"
    )


def run(options: argparse.Namespace) -> int:
    """Write or show the letters. Exit code 1 if the plan can't be read or a letter not be written."""
    path = Path(options.plan)
    style = house_style_near(path.parent).style
    occasion, today = Occasion(options.occasion), today_in_amsterdam()
    drafts = letters(load(path), occasion, stem=stem(path), style=style, today=today)
    print_house_style_remarks([path.parent])
    if options.preview:
        for letter in drafts.letters:
            print(_preview(letter))
    else:
        for file in letter_files(stem(path), drafts):
            target = options.out / file.name
            write_file(target, file.content)
            print(f"{file.recipient}: {target}")
    if not (drafts.letters or drafts.without_address or drafts.remarks):
        print("Er is niemand die deze brief moet krijgen.")
    for remark in filter(None, (*drafts.remarks, *(letter.recipient.remark for letter in drafts.letters))):
        print_error(remark)
    for name in drafts.without_address:
        print_error(f"Geen (geldig) e-mailadres: {name}")
    return 0


def _preview(letter: Letter) -> str:
    to, cc = letter.recipient.to, letter.recipient.cc
    heads = (
        f"Aan: {to}" if to else f"Op papier, aan: {letter.recipient.name}",
        f"Cc: {cc}" if cc else "",
        f"Onderwerp: {letter.subject}",
    )
    return "\n".join(filter(None, heads)) + f"\n\n{letter.text}\n{'–' * 40}\n"
