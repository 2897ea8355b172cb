"""How well plans follow the opzet: what the rules find, and which rules visits break on purpose."""

import pandas as pd

from ...rules import UnknownRule, rule
from ..groups import group_of, title_of
from ..plans import Plans
from ..small import Publish
from .compared import compared, counted


def findings_by_rule(plans: Plans, by: str = "province", *, most: int = 15) -> pd.DataFrame:
    """In how many visits each rule of the opzet finds something, in each group; the most frequent first."""
    found = _found(plans).drop_duplicates(["plan_id", "code"])
    pairs = group_of(plans, by).merge(found[["plan_id", "code"]], on="plan_id")
    table = counted(pairs, "code", "group")
    table = _named(table.loc[list(found["code"].value_counts().index[:most])])
    title = f"Bevindingen per regel en {title_of(by)}"
    return compared(plans, table, title, "aantal bezoeken", Publish(adds_up="across"))


def rules_broken(plans: Plans) -> pd.DataFrame:
    """In how many visits each rule finds something, by how serious that is; the most frequent first."""
    table = counted(_found(plans).drop_duplicates(["plan_id", "code", "severity"]), "code", "severity")
    table = _named(table.loc[table.sum(axis=1).sort_values(ascending=False, kind="stable").index])
    return compared(plans, table, "Bevindingen per regel", "aantal bezoeken", Publish())


def ignored_rules(plans: Plans) -> pd.DataFrame:
    """The rules that most visits break on purpose, with the reasons they give."""
    ignored = plans.findings[plans.findings["ignored"]]
    table = ignored.groupby("code").agg(
        bezoeken=("plan_id", "nunique"),
        redenen=("reason", lambda all_of_it: "\n".join(sorted(set(all_of_it.dropna())))),
    )
    table = _named(table.sort_values("bezoeken", ascending=False, kind="stable"))
    title = "Regels die bezoeken bewust niet volgen"
    return compared(plans, table, title, "aantal bezoeken", Publish())


def _found(plans: Plans) -> pd.DataFrame:
    return plans.findings[~plans.findings["ignored"]]


def _named(table: pd.DataFrame) -> pd.DataFrame:
    """The table with each rule as its code and what it finds."""
    table.index = pd.Index([f"{code} {_summary(code)}".strip() for code in table.index], name="regel")
    return table


def _summary(code: str) -> str:
    """What a rule finds; nothing for one that this version does not know."""
    try:
        return rule(code).summary.rstrip(".")
    except UnknownRule:
        return ""
