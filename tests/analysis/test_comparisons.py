"""Comparisons of visits, and what asks for coordination."""

import copy
import datetime as dt

import msgspec
import pandas as pd
import pytest
from support.good_plans import CANDIDATE, MP

from werkbezoek import read_plans
from werkbezoek.analysis import (
    TablesError,
    comparisons,
    coordination,
    read_seats,
    read_sessions,
    ways,
    withheld,
)
from werkbezoek.plan import Name, SecondHost, Status

SEATS = {"Partij A": 20, "partij-b": 10, "Partij Z": 5}


def test_every_comparison_goes_by_every_way_to_group(examples):
    """One comparison by all ways, and all comparisons by a way in which a visit is in several groups."""
    compared = [
        comparisons.visits,
        comparisons.visits_by_theme,
        comparisons.time_by_kind,
        comparisons.group_size,
        comparisons.invitation_status,
        comparisons.findings_by_rule,
        comparisons.rules_broken,
        comparisons.ignored_rules,
        comparisons.pipeline,
        comparisons.completeness,
        lambda plans, by: comparisons.reach(plans, by=by),
        lambda plans, by: comparisons.visits_by_theme(plans, by, share=True),
        lambda plans, by: comparisons.invitation_status(plans, by, share=True),
    ]
    by_all_ways = [(comparisons.invitation_status, by) for by in ways(examples)]
    large = examples.visits["group_size"] > 8
    some_ways = ("theme", ("province", large))
    for compare, by in [*by_all_ways, *((compare, by) for compare in compared for by in some_ways)]:
        table = withheld(compare(examples, by).astype("object").convert_dtypes())
        assert len(table), (by, compare)
        assert table.attrs["source"].startswith("Bron: 16 plannen")
        assert table.attrs["title"]


def test_rules_by_group_add_up_to_those_of_all(examples):
    together, apart = comparisons.rules_broken(examples), comparisons.rules_broken(examples, "province")
    assert apart.sum().equals(together.sum())
    assert apart.index.name == "provincie en regel"
    here = apart.filter(like=f"{apart.index[0].partition(':')[0]}: ", axis=0).sum(axis=1)
    assert 1 < len(here) < len(apart)
    assert here.is_monotonic_decreasing
    ignored = comparisons.ignored_rules(examples, "province")
    assert ignored["bezoeken"].sum() == comparisons.ignored_rules(examples)["bezoeken"].sum()
    assert (ignored["redenen"] != "").all()


def test_the_overview_says_who_visits_whom_where_and_about_what(three):
    table = comparisons.overview(three)
    assert table.loc[table["corporatie"] == "Stadswerf"].values.tolist() == [
        [
            "Stadswerf",
            "Doetinchem",
            pd.Timestamp("2027-02-05"),
            "N. van den Akker (Partij A), Ilse Brouwer (Partij B)",
            "Leefbare wijken",
        ]
    ]
    assert table["corporatie"].iloc[-1] == "Ver Weg"
    assert table["(kandidaat-)Kamerleden"].iloc[-1] == ""


def test_visits_without_a_region_stay_in_sight(three):
    counts = comparisons.visits(three)["bezoeken"]
    assert counts["Gelderland"] == 2
    assert counts["niet ingevuld"] == 1
    assert counts["Zeeland"] == 0


def test_reach_counts_a_person_once_and_who_declined_not(three):
    table = comparisons.reach(three, SEATS)
    assert table.loc["Partij A", ["uitgenodigd", "bevestigd", "bezoeken", "zetels"]].tolist() == [1, 1, 2, 20]
    assert table.loc["Partij A", "bevestigd per 10 zetels"] == 0.5
    assert table.loc["Partij Z", "uitgenodigd"] == 0


@pytest.mark.parametrize(
    ("status", "invited", "confirmed"),
    [
        (Status.ATTENDED, 1, 1),
        (Status.TENTATIVE, 1, 0),
        (Status.NO_SHOW, 0, 0),
    ],
)
def test_who_was_there_counts_as_confirmed_and_who_stayed_away_nowhere(
    put_plan, tmp_path, status, invited, confirmed
):
    put_plan(invitees=(msgspec.structs.replace(MP, status=status), CANDIDATE))
    plans = read_plans(tmp_path)
    table = comparisons.reach(plans, SEATS)
    assert table.loc["Partij A", ["uitgenodigd", "bevestigd"]].tolist() == [invited, confirmed]
    assert plans.visits["group_size"].tolist() == [1 + invited]
    assert comparisons.group_size(plans)["gemiddeld"].max() == 1 + invited
    changes = comparisons.changes(plans, plans).loc["Gelderland"]
    assert changes["bevestigd nu"] == 1 + confirmed


def test_a_second_host_is_a_column_of_the_visits(put_plan, tmp_path):
    put_plan(second_host=SecondHost(name="Zorggroep De Wilgen", municipalities=("Zutphen",)))
    (visit,) = read_plans(tmp_path).visits.itertuples()
    assert (visit.second_host, visit.work_area) == (
        "Zorggroep De Wilgen",
        "Doetinchem; Bronckhorst; Zutphen",
    )


def test_seats_are_of_a_day_and_of_parties_however_spelled(three):
    table = comparisons.reach(three, {"PARTIJ-A": 20}, as_at="2026-11-24")
    assert table.loc["Partij A", "zetels"] == 20
    assert pd.isna(table.loc["Partij B", "zetels"])
    assert table.attrs["source"].endswith("zetels op 24 november 2026")
    with pytest.raises(TablesError, match="“gisteren” is geen dag"):
        comparisons.reach(three, SEATS, as_at="gisteren")
    with pytest.raises(TablesError, match="gehele getallen"):
        comparisons.reach(three, {"Partij A": "veel"})


def test_reach_by_region_counts_people_and_parties(three):
    table = comparisons.reach(three, by="province")
    assert table.loc["Gelderland"].tolist() == [2, 2, 2, 2]
    assert table.loc["Zeeland"].tolist() == [0, 0, 0, 0]


def test_a_member_without_a_name_counts_as_another_person_and_the_source_says_so(put_plan, tmp_path):
    for number in range(2):
        unnamed = msgspec.structs.replace(CANDIDATE, name=Name())
        put_plan(f"p{number}", id=f"p{number}", invitees=(MP, unnamed))
    plans = read_plans(tmp_path)
    table = comparisons.reach(plans)
    assert table["uitgenodigd"].to_dict() == {"Partij A": 1, "Partij B": 2}
    assert table.attrs["source"].endswith("wie zonder naam op een lijst staat, telt als iemand anders")
    assert "partij" not in set(comparisons.uncovered(plans, parties=["Partij B"])["soort"])
    assert comparisons.overview(plans).iloc[0, 3].endswith("zonder naam (Partij B)")
    assert coordination(plans)["wie of waar"].tolist()[:1] == ["Noor van den Akker (Partij A)"]


def test_every_comparison_is_about_the_visits_that_are_left(examples):
    """Also if you cut the table of visits yourself, instead of asking ``only`` for it."""
    few = examples.visits["group_size"] > 8
    cut = copy.copy(examples)
    cut.visits = examples.visits[few]
    for compare in (
        comparisons.overview,
        comparisons.rules_broken,
        comparisons.ignored_rules,
        comparisons.uncovered,
        coordination,
        lambda plans: comparisons.changed_plans(plans, plans),
    ):
        pd.testing.assert_frame_equal(compare(cut), compare(examples.only(few)))


def test_what_a_plan_does_not_say_is_no_zero_in_an_average(put_plan, tmp_path):
    put_plan("a", id="a")
    whole = comparisons.group_size(read_plans(tmp_path))
    put_plan("b", id="b", invitees=(), programme=())
    plans = read_plans(tmp_path)
    sizes = comparisons.group_size(plans)
    pd.testing.assert_frame_equal(sizes, whole)
    assert sizes.attrs["source"].endswith("; bezoeken zonder iemand op de lijst tellen niet mee")
    assert comparisons.time_by_kind(plans).attrs["source"].endswith("zonder programma tellen niet mee")
    assert comparisons.rules_broken(plans.only([])).columns.tolist() == ["fout", "waarschuwing", "tip"]


def test_titles_and_first_names_do_not_make_someone_else(put_plan, tmp_path):
    for number, (titles, first) in enumerate((("", "Noor"), ("prof. dr.", "Noor"), ("", "N."), ("", "Bo"))):
        name = msgspec.structs.replace(MP.name, titles=titles, first=first)
        put_plan(f"p{number}", id=f"p{number}", invitees=(msgspec.structs.replace(MP, name=name),))
    assert comparisons.reach(read_plans(tmp_path)).loc["Partij A", "uitgenodigd"] == 2


def test_a_table_of_seats(tmp_path):
    path = tmp_path / "zetels.csv"
    path.write_text("Partij;Zetels\nPartij A;12\n", encoding="utf-8-sig")
    assert read_seats(path).to_dict() == {"Partij A": 12}
    path.write_text("partij,zetels\nPartij A,twaalf\n")
    with pytest.raises(TablesError, match="regel 2, is “twaalf” geen heel getal"):
        read_seats(path)


def test_uncovered_names_regions_themes_and_parties(three):
    table = comparisons.uncovered(three, parties=SEATS)
    found = set(table.itertuples(index=False, name=None))
    assert {("provincie", "Zeeland"), ("thema", "Opgave en middelen"), ("partij", "Partij Z")} <= found
    assert ("provincie", "Gelderland") not in found


def test_time_sets_telling_against_seeing(three):
    row = comparisons.time_by_kind(three).loc["Gelderland"]
    assert row["Presentatie"] == 30
    assert row["Rondleiding"] == 75
    kinds = row.drop(["bezoeken", "duur", "% presentatie", "% rondleiding en gesprek"])
    assert kinds.sum() == row["duur"] == 215
    assert row["% presentatie"] == round(100 * 30 / 215)
    assert "Diner" not in row.index


def test_coordination_says_whom_to_call(three, tmp_path):
    sessions = tmp_path / "sessies.csv"
    sessions.write_text("datum;regio;plaats\n5-2-2027;gelderland;Arnhem\n", encoding="utf-8-sig")
    table = coordination(three, read_sessions(sessions))
    assert list(dict.fromkeys(table["wat"])) == [
        "zelfde (kandidaat-)Kamerlid, zelfde dag",
        "bezoek op de dag van een dialoogsessie",
        "bezoeken vlak na elkaar in één provincie",
    ]
    assert table["advies"].str.startswith("Bel De Zonnehoek en Stadswerf").all()


def test_sessions_that_cannot_be_read_are_told(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("date,region\n")
    with pytest.raises(TablesError, match="ontbreekt de kolom plaats"):
        read_sessions(path)
    path.write_text("date,region,place\n31-2-2027,Drenthe,Assen\n")
    with pytest.raises(TablesError, match="regel 2, is “31-2-2027” geen datum"):
        read_sessions(path)
    path.write_text("date,region,place\n\n2027-02-01,Drenthe\n")
    with pytest.raises(TablesError, match="regel 3 niet helemaal ingevuld"):
        read_sessions(path)
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(TablesError, match="niet te lezen als CSV"):
        read_sessions(path)
    with pytest.raises(TablesError, match=r"weg\.csv” is niet te lezen"):
        read_sessions(tmp_path / "weg.csv")


def test_visits_far_enough_apart_need_no_call(put_plan, tmp_path):
    for number, date in enumerate((dt.date(2027, 3, 1), dt.date(2027, 3, 7), dt.date(2027, 3, 14))):
        put_plan(f"p{number}", id=f"p{number}", date=date, invitees=())
    table = coordination(read_plans(tmp_path))
    assert table["wanneer"].tolist() == ["1 maart 2027 tot en met 7 maart 2027"]


def test_a_series_of_visits_is_one_row_and_there_are_no_more_rows_than_people_call_about(put_plan, tmp_path):
    for number in range(8):
        put_plan(f"p{number}", id=f"p{number}", date=dt.date(2027, 3, 1 + number), invitees=(MP,))
    plans = read_plans(tmp_path)
    table = coordination(plans)
    assert table[["wat", "bezoeken"]].values.tolist() == [
        ["zelfde (kandidaat-)Kamerlid", 8],
        ["bezoeken vlak na elkaar in één provincie", 8],
    ]
    assert coordination(plans, most=1).attrs["more"] == "De 1 dringendste; er zijn er nog 1."


def test_changes_between_two_dates(three):
    before = three.only(["a", "c"])
    table = comparisons.changes(before, three)
    assert table.loc["Gelderland"].tolist() == [1, 2, 2, 4]
    moved = comparisons.changed_plans(before, three)
    assert moved[["plan_id", "wat"]].values.tolist() == [["b", "nieuw"]]


def test_what_changed_in_a_plan(put_plan, tmp_path):
    put_plan(title="Eerst", date=None)
    before = read_plans(tmp_path)
    put_plan(title="Later", date=dt.date(2027, 2, 5))
    table = comparisons.changed_plans(before, read_plans(tmp_path))
    assert table[["wat", "toen", "nu"]].values.tolist() == [
        ["titel van het bezoek", "Eerst", "Later"],
        ["dag van het bezoek", "", "05-02-2027"],
    ]
