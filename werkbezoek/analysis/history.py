"""What a collection was on earlier days: dated snapshots of its tables, and what became of it between them.

A snapshot is a folder of Parquet files with the day as its name. Of a collection that is kept twice on a day,
the newest version of each plan stays.
"""

import datetime as dt
import os
from pathlib import Path

import pandas as pd

from ..plan import ABSENT
from .comparisons import changed_plans
from .comparisons.compared import STATUS_LABELS, counted
from .comparisons.reached import REACHED
from .days import as_day, day_in_words
from .disclosure import Publish
from .errors import TablesError, writing_to
from .groups import members
from .persons import persons_together
from .plans import Frames, Plans
from .storage import read_tables, write_frame

_STEPS = {
    "uitgenodigd": REACHED["uitgenodigd"],
    "bevestigd": REACHED["bevestigd"],
    "afgemeld of niet gekomen": [*ABSENT],
}


class History:
    """The snapshots of a collection in a folder."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self.folder = Path(folder)

    def __repr__(self) -> str:
        days = [day_in_words(day) for day in self.days]
        return f"<History: {' – '.join(days[:1] + days[1:][-1:]) or 'nog niets bewaard'}>"

    @property
    def days(self) -> list[dt.date]:
        """The days with a snapshot, in order."""
        return sorted(dt.date.fromisoformat(path.name) for path in self.folder.glob("????-??-??"))

    def keep(self, plans: Plans, day: dt.date | str | None = None) -> None:
        """Write a snapshot, of the day on which the plans were read unless another is given.

        Findings are kept if they have been asked for. Raises TablesError if it can't be written.
        """
        frames = plans.known_frames()
        target = self.folder / (plans.read_on if day is None else as_day(day)).strftime("%Y-%m-%d")
        if target.is_dir():
            frames = _newest(frames, read_tables(target).known_frames())
        with writing_to(target):
            for name, frame in frames.items():
                write_frame(name, frame, target / f"{name}.parquet")

    def on(self, day: dt.date | str) -> Plans:
        """Return the collection as it was on a day: the last snapshot up to and including it.

        Raises TablesError if there is none.
        """
        wanted = as_day(day).date()
        earlier = [kept for kept in self.days if kept <= wanted]
        if not earlier:
            raise TablesError(
                f"Van {day_in_words(wanted)} of eerder is niets bewaard in “{self.folder.name}”."
            )
        plans = read_tables(self.folder / earlier[-1].isoformat())
        plans.read_on = earlier[-1]
        return plans

    def changes(self, first: dt.date | str, last: dt.date | str) -> pd.DataFrame:
        """Return the plans that are new, gone or changed between two days: a row for each difference."""
        return changed_plans(self.on(first), self.on(last))

    def status(self) -> pd.DataFrame:
        """Return how many invitations of (candidate) MPs had each status on each day."""
        found = self._invitations()
        counts = counted(found, "day", "status").rename(columns=STATUS_LABELS)
        counts.index = pd.Index([day_in_words(day) for day in counts.index], name="dag")
        return self._described(counts, "Stand van de uitnodigingen door de tijd", Publish(adds_up="both"))

    def pipeline(self) -> pd.DataFrame:
        """Return how many (candidate) MPs were invited, confirmed and declined in each week.

        A step counts in the week of the first snapshot that has it, from Monday; what the very first snapshot
        has already counts in no week, and the source says how many these are.
        """
        found = self._invitations()
        weeks = pd.period_range(self.days[0], self.days[-1], freq="W-SUN")
        table, before = {}, {}
        for name, statuses in _STEPS.items():
            first = found[found["status"].isin(statuses)].groupby(["plan_id", "person"])["day"].min()
            at_start = first == pd.Timestamp(self.days[0])
            before[name] = int(at_start.sum())
            table[name] = first[~at_start].dt.to_period("W-SUN").value_counts().reindex(weeks, fill_value=0)
        made = pd.DataFrame(table)
        made.index = pd.Index([f"week van {day_in_words(week.start_time)}" for week in weeks], name="week")
        made = self._described(made, "Uitnodigingen per week", Publish(adds_up="down"))
        known = ", ".join(f"{number} {name}" for name, number in before.items())
        made.attrs["source"] += f"; op de eerste dag waren er al {known}"
        return made

    def _invitations(self) -> pd.DataFrame:
        """Return the (candidate) MPs in each snapshot, with the ``day``."""
        if not self.days:
            raise TablesError(f"In “{self.folder.name}” is nog niets bewaard; doe dat met plans.keep.")
        found = []
        for day in self.days:
            listed = members(self.on(day), with_absent=True)
            found.append(listed.assign(day=pd.Timestamp(day)))
        people = pd.concat(found, ignore_index=True)
        return people.assign(person=persons_together(people))[["plan_id", "person", "status", "day"]]

    def _described(self, table: pd.DataFrame, title: str, publish: Publish) -> pd.DataFrame:
        days = [day_in_words(day) for day in (self.days[0], self.days[-1])]
        source = f"Bron: {len(self.days)} keer bewaard, van {days[0]} tot en met {days[1]}"
        unit = "aantal uitnodigingen"
        table.attrs = {"title": title, "unit": unit, "source": source, "publish": publish}
        return table


class PlansWithHistory(Plans):
    """The plans that `read_plans` returns; what is chosen from them has the history of all of them."""

    snapshots: History | None = None

    @property
    def history(self) -> History:
        """What the whole collection was on earlier days. Raises TablesError if no folder was given for it."""
        if self.snapshots is None:
            raise TablesError("Geef bij read_plans een map voor de geschiedenis: history=“map”.")
        return self.snapshots


def _newest(frames: Frames, earlier: Frames) -> Frames:
    """Return the tables of both, with the newest version of each plan."""
    sources = (frames, earlier)
    both = pd.concat([source["visits"].assign(source=at) for at, source in enumerate(sources)])
    both = both.sort_values(["revision", "saved_at"], ascending=False, kind="stable")
    newest = both.drop_duplicates("plan_id").groupby("source")["plan_id"].agg(set)
    return frames | {
        name: pd.concat(
            [
                source[name][source[name]["plan_id"].isin(newest.get(at, ()))]
                for at, source in enumerate(sources)
            ],
            ignore_index=True,
        )
        for name in ("visits", "invitees", "programme", "findings")
    }
