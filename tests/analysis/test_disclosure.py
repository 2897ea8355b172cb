"""Small numbers are withheld, and can't be worked out from what is published."""

import pandas as pd
import pytest

from werkbezoek.analysis import TablesError, comparisons, withheld
from werkbezoek.analysis.disclosure import Publish, withheld_together
from werkbezoek.analysis.suppression import Cell, Sum


def table_of(publish, **columns):
    table = pd.DataFrame(columns)
    table.attrs = {"title": "t", "unit": "aantal bezoeken", "source": "Bron: s", "publish": publish}
    return table


@pytest.mark.parametrize(("number", "is_told"), [(0, True), (1, False), (4, False), (5, True)])
def test_a_number_is_told_from_the_threshold_on(number, is_told):
    assert withheld(table_of(Publish(), x=[number, 20]), 5)["x"].notna()[0] == is_told


def test_small_numbers_are_withheld_and_zero_is_told():
    table = table_of(Publish(), x=[2, 9, 0], y=[8, 4, 7])
    public = withheld(table, 5)
    assert public.isna().to_numpy().tolist() == [[True, False], [False, True], [False, False]]
    assert public.attrs["withheld"].startswith("Weggelaten (–) is wat om minder dan 5 gaat")
    assert withheld(table, 1).attrs["withheld"] == ""
    assert table.loc[0, "x"] == 2


def test_a_total_in_another_table_gives_nothing_away():
    parties = table_of(Publish(), uitgenodigd=[3, 8, 9])
    parties.index = pd.Index(["A", "B", "C"])
    summary = table_of(Publish(), aantal=[20])
    parts = tuple(Cell("partijen", party, "uitgenodigd") for party in "ABC")
    tables = {"partijen": parties, "kort": summary}
    alone = withheld_together(tables, 5)
    assert alone["partijen"]["uitgenodigd"].isna().tolist() == [True, False, False]
    together = withheld_together(tables, 5, [Sum(Cell("kort", "0", "aantal"), parts)])
    assert int(together["partijen"].isna().sum().sum() + together["kort"].isna().sum().sum()) == 2


def test_a_part_in_another_table_gives_nothing_away():
    """Of 7 visits, C has at least the 5 about a theme: so A and B would have 1 each."""
    tables = {name: table_of(Publish(), x=[1, 1, 5]).set_axis([*"ABC"]) for name in ("bezoeken", "themas")}
    visits, themes = ([Cell(name, group, "x") for group in "ABC"] for name in tables)
    at_most = [Sum(theme, (group,), is_exact=False) for theme, group in zip(themes, visits, strict=True)]
    for sums, hidden in (([], 2), (at_most, 3)):
        public = withheld_together(tables, 3, [Sum(7, tuple(visits)), *sums])
        assert public["bezoeken"].isna().to_numpy().all()
        assert public["themas"].isna().to_numpy().sum() == hidden


def test_the_order_of_rows_does_not_say_which_withheld_number_is_larger():
    """The last two are 3 together: in order they would be 2 and 1."""
    table = table_of(Publish(adds_up="down", descending="x"), x=[10, 2, 1, 13])
    table.index = pd.Index(["C", "B", "A", "totaal"])
    assert [*withheld(table).index] == ["C", "A", "B", "totaal"]


def test_no_more_is_withheld_than_it_takes():
    """The 1 needs another number in its row and in its column; the 7 beside it is not one of these."""
    table = table_of(Publish(adds_up="both"), a=[8, 6], b=[7, 0], c=[1, 7])
    assert withheld(table, 3).isna().to_numpy().tolist() == [[True, False, True], [True, False, True]]


def test_averages_of_few_visits_and_what_follows_from_a_small_number_are_withheld():
    averages = table_of(Publish(needs="bezoeken"), bezoeken=[2, 9], gemiddeld=[3.5, 4.5])
    assert withheld(averages, 5).isna().all(axis=1).tolist() == [True, False]
    seats = table_of(
        Publish(known=("zetels",), follows={"per 10": "n"}),
        n=[2, 9],
        zetels=[1, 3],
        **{"per 10": [20.0, 30.0]},
    )
    assert withheld(seats, 5).isna().to_numpy().tolist() == [[True, False, True], [False] * 3]


def test_an_average_of_few_people_and_one_that_would_tell_it_are_withheld():
    counts = {"bezoeken": [10, 10], "pers": [2, 20], "bewoners": [8, 20], "politici": [30, 40]}
    averages = {name: [number / 10 for number in numbers] for name, numbers in counts.items()}
    table = pd.DataFrame(averages | {"bezoeken": [10, 10]}, index=["A", "B"])
    by_row = {name: dict(zip("AB", numbers, strict=True)) for name, numbers in counts.items()}
    table.attrs = {"publish": Publish(adds_up="across", needs="bezoeken", counts=by_row, parts=False)}
    hidden = withheld(table).isna()
    assert hidden.loc["A"].to_dict() == {"bezoeken": False, "pers": True, "bewoners": True, "politici": False}
    assert not hidden.loc["B"].any()


def test_a_total_of_ones_is_withheld_because_it_says_that_they_are_ones():
    table = table_of(Publish(adds_up="down"), x=[1, 1, 0, 1, 3], y=[6, 7, 8, 9, 30])
    table.index = pd.Index(["A", "B", "C", "D", "totaal"])
    assert withheld(table, 3).isna().sum().to_dict() == {"x": 4, "y": 0}


def test_ones_without_a_total_in_their_table_are_protected_from_one_in_another():
    ones = table_of(Publish(adds_up="across"), x=[1], y=[1], z=[1])
    total = table_of(Publish(), n=[3, 9]).set_axis(["A", "B"])
    parts = tuple(Cell("ones", "0", name) for name in "xyz")
    sums = [Sum(Cell("total", "A", "n"), parts)]
    assert withheld_together({"ones": ones, "total": total}, 2, sums)["total"]["n"].isna().tolist() == [
        True,
        False,
    ]


def test_a_percentage_of_a_known_number_is_a_count():
    counts = {"n": {"0": 20, "1": 20, "2": 20}, "x": {"0": 2, "1": 10, "2": 19}}
    shares = table_of(Publish(needs="n", counts=counts), n=[20, 20, 20], x=[10, 50, 95])
    assert withheld(shares, 5)["x"].isna().tolist() == [True, False, True]


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.T,
        lambda table: table.reset_index(),
        lambda table: table.rename(index=str.upper),
        lambda table: table.rename(columns=str.upper),
        lambda table: table.drop(columns="bezoeken"),
        lambda table: pd.concat([table, table]),
    ],
)
def test_a_comparison_that_was_turned_renamed_or_cut_is_refused_before_it_tells_too_much(examples, change):
    table = comparisons.visits_by_theme(examples, share=True)
    with pytest.raises(TablesError, match=r"withheld"):
        withheld(change(table))
    assert withheld(table[table["bezoeken"] > 1].sort_index()).isna().to_numpy().all()


def test_a_number_that_is_at_least_its_part_gives_no_other_away():
    """Of 61, the last two would be 6 together, and one at least 5: so the other would be 1."""
    steps = {"uitgenodigd": [29, 26, 5, 1], "bevestigd": [20, 20, 5, 0]}
    public = withheld(table_of(Publish(adds_up="down", steps=(*steps,)), **steps), 5)
    assert public["uitgenodigd"].isna().tolist() == [False, True, False, True]


def test_nothing_is_withheld_for_a_number_that_follows_anyway():
    """As zeros stay, a row with one number is its total."""
    table = table_of(Publish(adds_up="across"), nee=[1, 9, 9], ja=[0, 8, 7])
    assert withheld(table, 3).isna().to_numpy().tolist() == [[True, False], [False, False], [False, False]]


def test_a_number_that_follows_makes_others_follow():
    """As zeros stay, the 2 is the total of its row; so the ones are 2 together."""
    table = table_of(Publish(adds_up="both"), a=[0, 5, 3], b=[2, 1, 1])
    assert withheld(table, 3).isna().to_numpy().tolist() == [[False, True]] * 3


def test_two_sums_with_the_same_parts_do_not_tell_what_the_others_are():
    """The row makes 8: with a and b together 6, the last two would be 1."""
    row = table_of(Publish(adds_up="across"), a=[1], b=[5], c=[1], d=[1]).set_axis(["x"])
    average = table_of(Publish(), n=[6]).set_axis(["x"])
    sums = [Sum(Cell("average", "x", "n"), (Cell("row", "x", "a"), Cell("row", "x", "b")))]
    assert withheld_together({"row": row, "average": average}, 2, sums)["average"].isna().all(axis=None)


def test_a_table_of_words_stays_as_it_is(examples):
    overview = comparisons.overview(examples)
    pd.testing.assert_frame_equal(withheld(overview), overview, check_flags=False)


def test_counts_that_pandas_made_decimal_are_counts_and_other_decimals_are_named():
    table = pd.DataFrame({"mensen": [2.0, None, 9.0], "gemiddeld": [1.5, 2, 3]})
    public = withheld(table)
    assert public["mensen"].isna().tolist() == [True, True, True]
    assert public.attrs["withheld"].endswith("Niet nagekeken, want het zijn geen aantallen: “gemiddeld”.")


def test_the_difference_of_two_steps_is_a_number_too():
    steps = table_of(Publish(steps=("a", "b")), a=[20, 20], b=[18, 10])
    assert withheld(steps, 5).isna().sum(axis=1).tolist() == [1, 0]
