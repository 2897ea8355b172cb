"""How well plans follow the opzet: what the rules find, and which rules visits break on purpose."""

from typing import Unpack

import pandas as pd

from ...rules import Severity, UnknownRule, rule
from ..disclosure import Publish
from ..groups import TOTAL, By, Grouping, group_of, title_of
from ..plans import Plans
from .compared import compared, counted


def findings_by_rule(
    plans: Plans, by: By = "province", *, most: int = 15, **options: Unpack[Grouping]
) -> pd.DataFrame:
    """Return in how many visits of each group each rule finds something; the most frequent rules first."""
    found = _findings(plans, ignored=False).drop_duplicates(["plan_id", "code"])
    pairs = group_of(plans, by, **options).merge(found[["plan_id", "code"]], on="plan_id")
    table = counted(pairs, "code", "group")
    order = pairs.drop_duplicates(["plan_id", "code"])["code"].value_counts().index[:most]
    table = _named(table.loc[[*order]])
    title = f"Bevindingen per regel en {title_of(by)}"
    publish = Publish(adds_up="across", descending=TOTAL if TOTAL in table else "")
    return compared(plans, table, title, "aantal bezoeken", publish, **options)


def rules_broken(plans: Plans, by: "By | None" = None) -> pd.DataFrame:
    """Return in how many visits each rule finds something, by severity; with ``by``, group after group."""
    rows, found = _grouped(
        plans, _findings(plans, ignored=False).drop_duplicates(["plan_id", "code", "severity"]), by
    )
    sizes = found.groupby([*rows, "severity"], observed=False).size().unstack("severity", fill_value=0)
    sizes = sizes.reindex(columns=[severity.value for severity in Severity], fill_value=0)
    table = _named(_most_first(sizes[sizes.any(axis=1)], sizes.sum(axis=1)), by)
    return compared(plans, table, _per("Bevindingen per regel", by), "aantal bezoeken", Publish())


def ignored_rules(plans: Plans, by: "By | None" = None) -> pd.DataFrame:
    """Return the rules that most visits break on purpose, with reasons; with ``by``, group after group."""
    rows, ignored = _grouped(plans, _findings(plans, ignored=True), by)
    table = ignored.groupby(rows, observed=True).agg(
        bezoeken=("plan_id", "nunique"),
        redenen=("reason", lambda all_of_it: "\n".join(sorted(set(all_of_it.dropna())))),
    )
    table = _named(_most_first(table, table["bezoeken"]), by)
    title = _per("Regels die bezoeken bewust niet volgen", by)
    return compared(plans, table, title, "aantal bezoeken", Publish())


def _grouped(plans: Plans, findings: pd.DataFrame, by: "By | None") -> tuple[list[str], pd.DataFrame]:
    """Return the columns to group by, and the findings, with the group of their visit if ``by`` is given."""
    if by is None:
        return ["code"], findings
    return ["group", "code"], group_of(plans, by).merge(findings, on="plan_id")


def _most_first(table: pd.DataFrame, size: "pd.Series[int]") -> pd.DataFrame:
    """Return the rows with the largest first, within each group if there are groups."""
    by_size = table.loc[size.loc[table.index].sort_values(ascending=False, kind="stable").index]
    grouped = isinstance(table.index, pd.MultiIndex)
    return by_size.sort_index(level="group", sort_remaining=False, kind="stable") if grouped else by_size


def _per(title: str, by: "By | None") -> str:
    return title if by is None else f"{title}, per {title_of(by)}"


def _findings(plans: Plans, *, ignored: bool) -> pd.DataFrame:
    """Return the findings about these visits that are ignored on purpose, or those that are not."""
    found = plans.findings
    return found[found["plan_id"].isin(plans.visits["plan_id"]) & (found["ignored"] == ignored)]


def _named(table: pd.DataFrame, by: "By | None" = None) -> pd.DataFrame:
    """Return the table with each rule as its code and what it finds, after its group if there are groups."""
    rules = [f"{code} {_summary(code)}".strip() for code in table.index.get_level_values("code")]
    if by is not None:
        groups = table.index.get_level_values("group")
        rules = [f"{group}: {rule}" for group, rule in zip(groups, rules, strict=True)]
    name = "regel" if by is None else f"{title_of(by)} en regel"
    return table.set_axis(pd.Index(rules, name=name, dtype="str"), axis=0)


def _summary(code: str) -> str:
    """Return what a rule finds; nothing for one that this version does not know."""
    try:
        return rule(code).summary.rstrip(".")
    except UnknownRule:
        return ""
