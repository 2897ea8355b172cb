"""The tables of the national report, without the small numbers and what would give one away."""

from collections.abc import Iterator, Mapping

import pandas as pd

from ..plan import ABSENT, PRESENT, Status
from . import comparisons
from .comparisons.content import MEMBERS, by_company
from .disclosure import Publish, withheld_together
from .groups import TOTAL, UNKNOWN, By
from .plans import Plans
from .suppression import Cell, Sum

_MOST_RULES = 10


def public_tables(plans: Plans, by: By, reached: pd.DataFrame, threshold: int) -> dict[str, pd.DataFrame]:
    """Return the tables of the report without what is withheld, by the title of their sheet."""
    ignored = comparisons.ignored_rules(plans)
    found = comparisons.findings_by_rule(plans, by, most=_MOST_RULES, total=True)
    tables = {
        "kort": _summary(plans, reached),
        "bezoeken": comparisons.visits(plans, by),
        "themas": comparisons.visits_by_theme(plans, by, total=True),
        "partijen": reached,
        "uitnodigingen": comparisons.invitation_status(plans, by, total=True),
        "tijd": comparisons.time_by_kind(plans, by),
        "groep": by_company(comparisons.group_size(plans, by)),
        "regels": found,
        "bewust-anders": ignored[["bezoeken"]].head(_MOST_RULES),
    }
    public = withheld_together(tables, threshold, [*_known_across(tables, by, threshold)])
    for sheet in ("tijd", "groep"):  # their number of visits may be withheld in another table
        public[sheet] = public[sheet].drop(columns="bezoeken")
    return public


def _known_across(tables: Mapping[str, pd.DataFrame], by: By, threshold: int) -> Iterator[Sum]:
    """Yield what a reader knows about numbers in several tables."""
    yield from _people(tables)
    yield from _visits(tables)
    yield from _averages(tables, threshold)
    kept = Cell("kort", "toezeggingen nagekomen", "aantal")
    yield Sum(kept, (kept._replace(row="toezeggingen"),), is_exact=False)
    if isinstance(by, str) and by == "month" and UNKNOWN in tables["bezoeken"].index:
        yield Sum(Cell("kort", "zonder datum", "aantal"), (Cell("bezoeken", UNKNOWN, "bezoeken"),))


def _people(tables: Mapping[str, pd.DataFrame]) -> Iterator[Sum]:
    """Yield what the numbers of (candidate) MPs add up to; on lists there may be more, as some are on two."""
    invited, confirmed = (Cell("kort", row, "aantal") for row in ("uitgenodigd", "bevestigd"))
    yield Sum(invited, (confirmed, confirmed._replace(column="nog niet")))
    for number, statuses in ((invited, {*Status} - ABSENT - {Status.DRAFT}), (confirmed, PRESENT)):
        yield Sum(number, tuple(Cell("partijen", party, number.row) for party in tables["partijen"].index))
        lists = [Cell("uitnodigingen", TOTAL, status.label) for status in Status if status in statuses]
        yield Sum(number, tuple(lists), is_exact=False)


def _visits(tables: Mapping[str, pd.DataFrame]) -> Iterator[Sum]:
    """Yield that a theme or rule is about no more visits than there are, and that each visit has a theme."""
    for group in tables["bezoeken"].index:
        visits = Cell("bezoeken", group, "bezoeken")
        themes = [Cell("themas", group, theme) for theme in tables["themas"].columns]
        rules = [Cell("regels", rule, group) for rule in tables["regels"].index if group in tables["regels"]]
        yield Sum(visits, tuple(themes), is_exact=False)
        yield from (Sum(part, (visits,), is_exact=False) for part in (*themes, *rules))


def _averages(tables: Mapping[str, pd.DataFrame], threshold: int) -> Iterator[Sum]:
    """Yield how many (candidate) MPs come in each group: that follows from their average and the visits."""
    enough = tables["groep"].index[tables["groep"]["bezoeken"].fillna(0) >= threshold]
    coming = tables["uitnodigingen"].drop(columns=[status.label for status in ABSENT])
    members = tables["groep"].attrs["publish"].counts.get(MEMBERS, {})
    for group, row in coming.loc[coming.index.intersection(enough)].iterrows():
        average = Cell("groep", str(group), MEMBERS)
        whole = average if members.get(average.row) == row.sum() else int(row.sum())
        yield Sum(whole, tuple(Cell("uitnodigingen", average.row, name) for name in row.index))


def _summary(plans: Plans, reached: pd.DataFrame) -> pd.DataFrame:
    visits = plans.visits
    numbers = {
        "uitgenodigd": int(reached["uitgenodigd"].sum()),
        "bevestigd": int(reached["bevestigd"].sum()),
        "zonder datum": int(visits["date"].isna().sum()),
        "al geweest": int(visits["held"].sum()),
        "toezeggingen": int(visits["promises"].sum()),
        "toezeggingen nagekomen": int(visits["promises_kept"].sum()),
    }
    table = pd.DataFrame({"aantal": numbers}).rename_axis("wat")
    title = "De belangrijkste cijfers"
    table.attrs = {"title": title, "unit": "aantal", "source": plans.origin, "publish": Publish()}
    return table
