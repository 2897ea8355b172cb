"""The first page of the report in words: what happened, what is missing, and three things to do.

All numbers come from the tables that are published, so that no withheld number is told.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd

from ..plan import Status
from ..text.wording import counted, listed
from .groups import TOTAL, UNKNOWN
from .plans import Plans
from .rows import SkipReason

_MOST_NAMES = 12
_MOST_TASKS = 3
_MOST_EQUAL = 3


def first_page(
    plans: Plans, tables: Mapping[str, pd.DataFrame], missing: pd.DataFrame, *, is_map: bool
) -> str:
    """Return the first page as Markdown; ``tables`` are those of the report, without what is withheld."""
    copies = int((plans.unreadable["left"] == SkipReason.OTHER_HOST.value).sum())
    lines = []
    if copies:
        files = counted(copies, "plan telt", "plannen tellen", in_digits=True)
        lines.append(
            f"**Let op: {files} niet mee.** Het kenmerk is dat van een plan van een andere corporatie: er is "
            "een ingevuld plan rondgestuurd."
        )
    tasks = [*_tasks(copies, tables, missing)][:_MOST_TASKS]
    for heading, sentences in (
        ("Wat er gebeurt", [*_happening(plans, tables, is_map=is_map)]),
        ("Wat er ontbreekt", [*_lacking(tables, missing)]),
        ("Drie dingen om te doen" if len(tasks) == _MOST_TASKS else "Wat te doen", tasks),
    ):
        if sentences:
            lines += [f"**{heading}**", "\n".join(f"- {sentence}" for sentence in sentences)]
    return "\n\n".join(lines)


def _happening(plans: Plans, tables: Mapping[str, pd.DataFrame], *, is_map: bool) -> Iterator[str]:
    visits = tables["bezoeken"]["bezoeken"].drop(UNKNOWN, errors="ignore")
    owners = counted(plans.corporations, "corporatie", "corporaties", in_digits=True)
    there = f"{int((visits.fillna(1) > 0).sum())} van de {len(visits)}"
    where = f"in {there} provincies" if is_map else f"in {there} groepen ({visits.index.name})"
    yield f"{_count(len(plans), 'bezoek')} van {owners}, {where}."
    if (most := _largest(visits)) is not None:
        verb = " zijn in" if is_map else ":"
        yield f"De meeste bezoeken{most.among}{verb} {most.names} ({most.each}{most.number})."
    themes = tables["themas"].T[TOTAL].drop(UNKNOWN, errors="ignore")
    if (theme := _largest(themes, quotes=True)) is not None:
        visits_of = f"{theme.each}in {_count(theme.number, 'bezoek')}"
        yield f"Het vaakst{theme.among} gaat het over {theme.names}: {visits_of}."
    told = tables["kort"]["aantal"].dropna()
    if "uitgenodigd" in told:
        confirmed = f"; bevestigd: {told['bevestigd']}" if "bevestigd" in told else ""
        invited = tables["partijen"]["uitgenodigd"].drop(UNKNOWN, errors="ignore")
        parties = int((invited.fillna(1) > 0).sum())
        people = counted(
            told["uitgenodigd"], "(kandidaat-)Kamerlid", "(kandidaat-)Kamerleden", in_digits=True
        )
        of = counted(parties, "partij", "partijen", in_digits=True)
        yield f"Uitgenodigd: {people} van {of}{confirmed}."
    if held := told.get("al geweest"):
        words = f"Al geweest: {_count(held, 'bezoek')}"
        if "toezeggingen" in told:
            words += f", met samen {_count(told['toezeggingen'], 'toezegging')}"
            if "toezeggingen nagekomen" in told:
                words += f", waarvan {told['toezeggingen nagekomen']} nagekomen"
        yield f"{words}."
    if withheld := [f"“{name}”" for name in tables["kort"].index if name not in told]:
        yield f"Te klein om te noemen, of anders te herleiden: {listed(withheld)}."


def _lacking(tables: Mapping[str, pd.DataFrame], missing: pd.DataFrame) -> Iterator[str]:
    for kind, rows in missing.groupby("soort", sort=False):
        lacking = "Nog niemand uitgenodigd" if kind == "partij" else "Nog geen bezoek"
        yield f"{lacking} ({kind}): {listed([*rows['naam']], most=_MOST_NAMES)}."
    if undated := _undated(tables):
        yield f"Nog zonder datum: {undated}."
    if top := _top_rule(tables):
        visits_of = f"{top.each}in {_count(top.number, 'bezoek')}"
        yield f"De regels vinden het vaakst{top.among}: {top.names}, {visits_of}."


def _tasks(copies: int, tables: Mapping[str, pd.DataFrame], missing: pd.DataFrame) -> Iterator[str]:
    """Yield what to do, the most useful first."""
    if copies:
        yield "Vraag de corporaties van de plannen die niet meetellen om een nieuw plan te beginnen."
    kinds = {str(kind): rows for kind, rows in missing.groupby("soort", sort=False)}
    themes = kinds.pop("thema", None)
    parties = kinds.pop("partij", None)
    for kind, rows in kinds.items():
        yield f"Zoek een corporatie voor een bezoek ({kind}): {listed([*rows['naam']], most=_MOST_NAMES)}."
    if parties is not None:
        yield f"Nodig iemand uit van {listed([*parties['naam']], most=_MOST_NAMES)}."
    status = tables["uitnodigingen"].T[TOTAL]
    waiting = status.reindex([Status.INVITED.label, Status.NO_ANSWER.label], fill_value=0)
    if number := int(waiting.sum()):
        waiting_for = ("ten minste " if waiting.hasnans else "") + _count(number, "uitnodiging")
        yield f"Bel na als het bezoek nog komt: op {waiting_for} is nog geen antwoord."
    if drafts := status.dropna().get(Status.DRAFT.label):
        yield f"Verstuur wat nog klaarligt, als het bezoek nog komt: {_count(drafts, 'uitnodiging')}."
    if themes is not None:
        yield f"Zoek een bezoek over {listed([*themes['naam']], most=_MOST_NAMES)}."
    if _undated(tables):
        yield "Help met een datum kiezen waar die ontbreekt."
    if _top_rule(tables):
        yield "Help corporaties met wat de regels het vaakst vinden."


class _Largest(NamedTuple):
    """The names of the largest, their number, “elk ” if they are several, and among which numbers."""

    names: str
    number: int
    each: str
    among: str


def _largest(numbers: "pd.Series[Any]", *, quotes: bool = False) -> _Largest | None:
    """Return the largest of those that are told; None if all are withheld, or many are equally large."""
    known = numbers.dropna()
    names = [str(name) for name in known.index[known == known.max()]]
    if known.empty or not known.max() or len(names) > _MOST_EQUAL:
        return None
    shown = listed([f"“{name}”" for name in names] if quotes else names)
    among = " (voor zover vermeld)" if numbers.hasnans else ""
    return _Largest(shown, int(known.max()), "elk " if len(names) > 1 else "", among)


def _undated(tables: Mapping[str, pd.DataFrame]) -> str:
    """Return how many visits have no date; nothing if that is none, or withheld."""
    number = tables["kort"]["aantal"].dropna().get("zonder datum")
    return _count(number, "bezoek") if number else ""


def _count(number: int, noun: str) -> str:
    return counted(number, noun, f"{noun}en", in_digits=True)


def _top_rule(tables: Mapping[str, pd.DataFrame]) -> _Largest | None:
    totals = tables["regels"]["totaal"] if len(tables["regels"]) else pd.Series(dtype="Int64")
    return _largest(totals, quotes=True)
