"""The tables of the national report, of which no withheld number can be worked out."""

import pandas as pd
import pytest

from werkbezoek import read_plans
from werkbezoek.analysis import comparisons
from werkbezoek.analysis.comparisons.content import MEMBERS
from werkbezoek.analysis.public_tables import public_tables
from werkbezoek.plan import ABSENT


@pytest.fixture(scope="module")
def made_up_tables(made_up):
    """The tables of the report on a made-up collection, as its Excel file has them, by threshold."""
    plans = read_plans(made_up, findings=True)

    def tables(threshold):
        reached = comparisons.reach(plans)
        return public_tables(plans, "province", reached, threshold)

    tables.plans = plans
    return tables


@pytest.mark.parametrize("by", ["party", "theme", "month", ("province", "day_part")])
def test_the_tables_of_a_report_can_be_about_any_groups(examples, by):
    tables = public_tables(examples, by, comparisons.reach(examples), 2)
    assert {"uitnodigingen", "groep"} <= {name for name, table in tables.items() if len(table) > 3}


@pytest.mark.parametrize("is_empty", [True, False])
def test_tables_can_be_made_of_no_visits_and_of_a_visit_without_guests(put_plan, tmp_path, is_empty):
    if not is_empty:
        put_plan(invitees=(), programme=())
    plans = read_plans(tmp_path)
    tables = public_tables(plans, "province", comparisons.reach(plans), 3)
    assert tables["partijen"].empty
    assert tables["kort"].loc["uitgenodigd", "aantal"] == 0


@pytest.mark.parametrize("threshold", [3, 5, 8])
def test_no_withheld_number_of_the_report_can_be_worked_out(made_up_tables, threshold):
    """The attacker adds up every row and column of every table, with the totals that are printed anywhere.

    No withheld number is in two of these sums. Of people, how many did not confirm is not told either.
    """
    tables = made_up_tables(threshold)
    lines = [
        (tables["kort"].loc[row, "aantal"], tables["partijen"][row]) for row in ("uitgenodigd", "bevestigd")
    ]
    lines.append((len(made_up_tables.plans), tables["bezoeken"]["bezoeken"]))
    for name in ("themas", "uitnodigingen"):
        rows = tables[name].drop(index="totaal")
        lines += [(tables[name].loc["totaal", column], rows[column]) for column in rows]
    counts, coming = comparisons.invitation_status(made_up_tables.plans), tables["uitnodigingen"]
    coming = coming.drop(index="totaal", columns=[status.label for status in ABSENT])
    # how many (candidate) MPs come follows from their averages in “groep” and the number of visits
    averages = tables["groep"][MEMBERS].dropna()
    lines += [(counts.loc[group, coming.columns].sum(), coming.loc[group]) for group in averages.index]
    people = pd.DataFrame(tables["groep"].attrs["publish"].counts).drop(columns="bezoeken")
    told = tables["groep"][people.columns].notna()
    assert not (told & people.gt(0) & people.lt(threshold)).any(axis=None)
    lines += [(people.loc[group].sum(), people.loc[group].where(told.loc[group])) for group in people.index]
    rules = tables["regels"].drop(columns="totaal")
    lines += [(tables["regels"].loc[rule, "totaal"], rules.loc[rule]) for rule in rules.index]
    hidden = 0
    for total, cells in lines:
        known, unknown = cells.dropna().sum(), cells.isna().sum()
        hidden += unknown
        assert not pd.notna(total) or unknown == 0 or (unknown > 1 and total - known > unknown), cells.name
    assert hidden > 3
    steps = ["uitgenodigd", "bevestigd"]
    for invited, confirmed in (*tables["partijen"][steps].to_numpy(), tables["kort"].loc[steps, "aantal"]):
        if pd.notna(invited) and pd.notna(confirmed) and confirmed:
            assert not 0 < invited - confirmed < threshold
