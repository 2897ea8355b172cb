"""From files to `Plans`: each visit once, and each name in one spelling."""

import datetime as dt
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import pandas as pd
import pyarrow as pa

from ...text.parties import PartyRegister, shipped_parties
from ..columns import TABLES
from ..days import as_day
from ..frames import POOL, TEXT_TYPE, table_of, to_arrow, to_frame
from ..history import History, PlansWithHistory
from ..persons import find_persons
from ..plans import Frames
from ..rows import Skipped, SkipReason
from ..spelling import Spelling, l_number_key, other_spellings, place_key, respelled
from .batches import read_in_batches
from .sources import Paths, entries_in

_AT_ONCE = 2_000


def read_plans(
    paths: Paths,
    *,
    findings: bool = False,
    today: dt.date | str | None = None,
    processes: int | None = None,
    parties: PartyRegister | None = None,
    history: str | os.PathLike[str] | None = None,
) -> PlansWithHistory:
    """Return plans from all over the country as tables.

    ``paths``: one or more files, folders (with their subfolders), globs, zip files or fsspec addresses; both
    whole plans and exchange files. What can't be read is a row of ``.unreadable``, never an error. Of two
    versions of a plan only the newest counts. The rules are applied when ``.findings`` is first used, which
    reads the files once more; with ``findings=True`` they are applied at once, which takes less time in all.
    Visits in exchange files keep the findings that they were shared with. ``today`` is the day for which the
    rules are applied (else the day on which each plan was saved); ``processes`` is how many processes may
    read (else one per core, if there are many files). ``parties``, from ``read_parties``, replaces the names
    of parties that come with the kit. Tables beside the plans (``reces.csv``, ``bijzondere-dagen.csv``,
    ``partijen.csv``) are not read, unlike on the command line: the rules are applied to all plans with the
    same tables. ``history`` is a folder in which a snapshot of today is kept, for ``plans.history``. Raises
    TablesError if something in ``paths`` is not a path, or ``today`` is not a day.
    """
    kept = [paths] if isinstance(paths, (str, os.PathLike)) or not isinstance(paths, Iterable) else [*paths]
    register = parties or shipped_parties()
    day = None if today is None else as_day(today).date()
    read = partial(_read, kept, register, today=day, processes=processes)
    read_findings = None if findings else partial(read, findings=True)
    plans = PlansWithHistory(read(findings=findings), read_findings=read_findings, register=register)
    if history is not None:
        plans.snapshots = History(history)
        plans.history.keep(plans)
    return plans


def _read(paths: Paths, register: PartyRegister, **options: Any) -> Frames:
    parts = {
        number: {name: to_arrow(name, cells) for name, cells in tables.items()}
        for number, tables in read_in_batches(entries_in(paths), register=register, **options)
    }
    in_order = [parts.pop(number) for number in sorted(parts)]
    frames = _newest(
        {name: to_frame(pa.concat_tables(part.pop(name) for part in in_order)) for name in TABLES}
    )
    return frames | {"spellings": _spelled_alike(frames, register)}


def _spelled_alike(frames: Frames, register: PartyRegister) -> pd.DataFrame:
    """Give each name one spelling and each (candidate) MP one person, in place; return what changed."""
    visits, invitees = frames["visits"], frames["invitees"]
    found: list[Spelling] = []
    for what, frame, column, key in (
        ("corporatie", visits, "corporation", place_key),
        ("gemeente", visits, "municipality", place_key),
        ("partij", invitees, "party", register.key),
    ):
        spellings = other_spellings(what, frame[column], key)
        frame[column] = respelled(frame[column], spellings)
        found += spellings
    times = Counter((name, party) for name, party in _names_and_parties(invitees) if name)
    persons, spellings = find_persons((*pair, rows) for pair, rows in sorted(times.items()))
    keys = (persons.get((name or "", party)) for name, party in _names_and_parties(invitees))
    invitees["person"] = pd.array(pa.array(keys, TEXT_TYPE, memory_pool=POOL), invitees["name"].dtype)
    return table_of("spellings", [*found, *spellings])


def _names_and_parties(invitees: pd.DataFrame) -> Iterator[tuple[str | None, str]]:
    """Yield the name and the party, if any, of each row; the texts of few rows are in memory at once."""
    columns = [pa.array(invitees[column], from_pandas=True) for column in ("name", "party")]
    for start in range(0, len(invitees), _AT_ONCE):
        names, parties = (column.slice(start, _AT_ONCE).to_pylist() for column in columns)
        yield from ((name, party or "") for name, party in zip(names, parties, strict=True))


def _newest(frames: Frames) -> Frames:
    """Return the tables without copies and older versions of a plan, which become rows of ``unreadable``."""
    visits, unreadable = frames["visits"], frames.pop("unreadable")
    frames.pop("spellings")
    if len(set(visits["plan_id"])) < len(visits):
        order = ["revision", "saved_at"]
        newest = visits.sort_values(order, ascending=False, kind="stable", na_position="last")
        winners = newest.drop_duplicates("plan_id").set_index("plan_id")
        losers = visits[~visits["number"].isin(winners["number"])]
        skipped = [_skipped(loser, winners.loc[str(loser.plan_id)]) for loser in losers.itertuples()]
        unreadable = pd.concat([unreadable, table_of("unreadable", skipped)], ignore_index=True)
        frames = {
            name: frame[~frame["number"].isin(losers["number"])].reset_index(drop=True)
            for name, frame in frames.items()
        }
    return {name: frame.drop(columns="number") for name, frame in frames.items()} | {"unreadable": unreadable}


def _skipped(loser: Any, winner: Any) -> Skipped:
    """Return why a plan that was read does not count."""
    if _are_of_others(loser, winner):
        reason = (
            f"hetzelfde kenmerk als {winner.source}, dat meetelt: dit is van {loser.corporation}, de ander "
            f"van {winner.corporation}. Is het een ander bezoek, neem dit dan over in een nieuw plan"
        )
        return Skipped(loser.source, SkipReason.OTHER_HOST, reason, loser.plan_id)
    if loser.revision < winner.revision:
        reason = f"versie {loser.revision} van een plan waarvan versie {winner.revision} meetelt, uit "
        return Skipped(loser.source, SkipReason.OLDER, reason + winner.source, loser.plan_id)
    reason = f"hetzelfde plan als {winner.source}, dat meetelt"
    fields = [name for name in winner.index if name not in ("source", "form", "number")]
    pairs = [(getattr(loser, name), winner[name]) for name in fields]
    if any(ours != other and not (pd.isna(ours) and pd.isna(other)) for ours, other in pairs):
        reason += ", met hetzelfde versienummer maar een andere inhoud; kijk welk van de twee klopt"
    return Skipped(loser.source, SkipReason.DOUBLE, reason, loser.plan_id)


def _are_of_others(loser: Any, winner: Any) -> bool:
    """Return whether two plans with one id name different corporations, by L-number or else by name."""
    if loser.l_number and winner.l_number:
        return l_number_key(loser.l_number) != l_number_key(winner.l_number)
    names = [place_key(plan.corporation) for plan in (loser, winner) if plan.corporation]
    return len(set(names)) == 2
