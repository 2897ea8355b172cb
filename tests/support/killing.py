"""A process that saves edits in a loop is killed at any moment: the file holds the old or the new plan."""

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
from werkbezoek.store import SUFFIX

_PARTS = 30
"""A plan of some length, each part of which says the same number, so that two halves of two plans show."""
_LONGEST_LIFE = 0.03
"""Seconds: about ten savings."""


def campaign(folder: Path, rounds: int, seed: int) -> int:
    """Kill a saving process so many times; gives how many savings it got done meanwhile.

    Raises AssertionError where the file is not whole, goes back, or where a user would see litter.
    """
    path = folder / f"bezoek{SUFFIX}"
    save(_numbered(new_plan(), 0), path, expected=None)
    moments = random.Random(seed)
    confirmed = 0
    for _ in range(rounds):
        confirmed = _killed(path, confirmed, moments.uniform(0, _LONGEST_LIFE))
        found = _number(load(path))
        assert found in (confirmed, confirmed + 1), f"after number {confirmed} the file holds {found}"
        confirmed = found
        assert _seen(folder) == [path.name], "litter in sight"
    assert len(list((folder / ".werkbezoek").glob("*.half"))) <= 2, "litter that stays"
    return confirmed


def _killed(path: Path, number: int, life: float) -> int:
    """The last number that a process told it had saved before it was killed."""
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe(duplex=False)
    saver = fork.Process(target=_save_on, args=(path, number, theirs))
    saver.start()
    theirs.close()
    assert ours.recv() == number
    time.sleep(life)
    assert saver.pid is not None
    os.kill(saver.pid, signal.SIGKILL)
    saver.join()
    try:
        while True:
            number = ours.recv()
    except EOFError:
        ours.close()
        return number


def _save_on(path: Path, number: int, tell: Connection) -> None:
    """Save a plan with the next number, again and again, and tell each that is in the file."""
    opened = open_plan(path)
    while True:
        tell.send(number)
        number += 1
        opened = save(_numbered(opened.plan, number), path, expected=opened.version)


def _numbered(plan: Plan, number: int) -> Plan:
    messages = tuple(Message(id=new_id(), text=f"Nummer {number}. " * 20) for _ in range(_PARTS))
    return msgspec.structs.replace(plan, title=f"Nummer {number}", messages=messages)


def _number(plan: Plan) -> int:
    """The number of a plan, all parts of which must say the same."""
    assert {message.text for message in plan.messages} == {f"{plan.title}. " * 20}, "two halves of two plans"
    return int(plan.title.removeprefix("Nummer "))


def _seen(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir() if not one.name.startswith(".")]
