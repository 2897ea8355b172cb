"""A process that saves in a loop is killed at any moment: the file must hold the old or the new plan."""

import multiprocessing
import os
import random
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec

from werkbezoek import load, open_plan, save
from werkbezoek.plan import Message, Plan, new_id, new_plan
from werkbezoek.store import HIDDEN_FOLDER, SUFFIX

_PARTS = 30
"""Parts of a plan that all hold the same number, so that a mixture of two plans is noticed."""
_MOST_SAVINGS, _LONGEST_WAIT = 3, 0.01
"""How often a process saves before it is killed, and then how many seconds later: about three savings."""


def campaign(folder: Path, rounds: int, seed: int) -> int:
    """Kill a saving process this many times; return the total number of saves.

    Raises AssertionError if the file is a mixture, if it goes back, or if a user would see other files.
    """
    path = folder / f"bezoek{SUFFIX}"
    save(_numbered(new_plan(), 0), path, expected=None)
    moments = random.Random(seed)
    confirmed = 0
    for _ in range(rounds):
        savings, wait = moments.randint(0, _MOST_SAVINGS), moments.uniform(0, _LONGEST_WAIT)
        confirmed = _run_and_kill(path, confirmed, savings, wait)
        found = _number(load(path))
        assert found in (confirmed, confirmed + 1), f"after number {confirmed} the file holds {found}"
        confirmed = found
        assert _visible(folder) == [path.name], "a user sees other files"
    save(load(path), path, expected=open_plan(path).version)
    assert list((folder / HIDDEN_FOLDER).glob("*.half")) == [], "temporary files stay"
    return confirmed


def _run_and_kill(path: Path, number: int, savings: int, wait: float) -> int:
    """Return the last number that a process reported as saved before it was killed."""
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe(duplex=False)
    saver = fork.Process(target=_save_in_a_loop, args=(path, number, theirs))
    saver.start()
    theirs.close()
    assert ours.recv() == number
    for _ in range(savings):
        number = ours.recv()
    time.sleep(wait)
    assert saver.pid is not None
    os.kill(saver.pid, signal.SIGKILL)
    saver.join()
    try:
        while True:
            number = ours.recv()
    except EOFError:
        ours.close()
        return number


def _save_in_a_loop(path: Path, number: int, reports: Connection) -> None:
    """Save a plan with the next number in a loop, and report each number that is in the file."""
    opened = open_plan(path)
    while True:
        reports.send(number)
        number += 1
        opened = save(_numbered(opened.plan, number), path, expected=opened.version)


def _numbered(plan: Plan, number: int) -> Plan:
    messages = tuple(Message(id=new_id(), text=f"Nummer {number}. " * 20) for _ in range(_PARTS))
    return msgspec.structs.replace(plan, title=f"Nummer {number}", messages=messages)


def _number(plan: Plan) -> int:
    """Return the number of a plan, which all of its parts must hold."""
    assert {message.text for message in plan.messages} == {f"{plan.title}. " * 20}, "two halves of two plans"
    return int(plan.title.removeprefix("Nummer "))


def _visible(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir() if not file.name.startswith(".")]
