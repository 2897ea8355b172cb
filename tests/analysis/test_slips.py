"""What an analyst does wrong: one clear sentence in Dutch, never a traceback or another answer."""

import datetime as dt
import pickle

import pandas as pd
import pytest

from werkbezoek import read_plans
from werkbezoek.analysis import (
    TablesError,
    comparisons,
    coordination,
    read_divisions,
    read_seats,
    read_sessions,
    read_tables,
    report,
    show,
    withheld,
    write_tables,
)
from werkbezoek.cli import main
from werkbezoek.plan import Corporation, Province

DAY = dt.date(2027, 2, 5)


@pytest.mark.parametrize("day", [DAY, pd.Timestamp(2027, 2, 5, 9), "2027-02-05", "5-2-2027", [DAY]])
def test_a_day_is_found_however_it_is_given(three, day):
    assert set(three.where(date=day).visits["plan_id"]) == {"a", "b"}


def test_findings_are_as_of_a_day_however_it_is_given(put_plan, tmp_path):
    put_plan()
    days = [read_plans(tmp_path, today=day).findings["checked_on"] for day in (DAY, "5-2-2027")]
    pd.testing.assert_series_equal(*days)
    with pytest.raises(TablesError, match="“morgen” is geen dag"):
        read_plans(tmp_path, today="morgen")


def test_plans_can_be_put_by_before_their_findings_are_asked_for(put_plan, tmp_path):
    put_plan(date=None)
    plans = read_plans(tmp_path, today=DAY)
    kept = pickle.loads(pickle.dumps(plans))
    pd.testing.assert_frame_equal(kept.findings, plans.findings)


def test_none_is_what_a_plan_does_not_say(put_plan, tmp_path):
    put_plan("a", id="a", date=None)
    put_plan("b", id="b", programme=(), corporation=Corporation(name="B"))
    plans = read_plans(tmp_path)
    assert list(plans.where(date=None).visits["plan_id"]) == ["a"]
    assert list(plans.where(province=None).visits["plan_id"]) == ["b"]
    assert len(plans.where(province=[None, "Gelderland"])) == 2
    assert len(plans.where(other_theme=None)) == 2


@pytest.mark.parametrize(
    ("conditions", "said"),
    [
        ({"region": "Geldreland"}, "geen regio; bedoel je “Gelderland”"),
        ({"region": "Noord-Holland Noord"}, "geen regio; geen van deze plannen noemt die"),
        ({"province": "Geldreland"}, "geen provincie; bedoel je “Gelderland”"),
        ({"theme": "leefbare"}, "geen thema; bedoel je “Leefbare wijken”"),
        ({"theme": "xyz"}, "geen thema; kies uit"),
        ({"corporation": "Stadwerf"}, "als corporatie “Stadwerf”; bedoel je “Stadswerf”"),
        ({"corporation": "Onbekend"}, "als corporatie “Onbekend”; kijk of het klopt"),
        ({"municipality": "Utopia"}, "als gemeente “Utopia”; kijk of het klopt"),
        ({"party": "Partij Y"}, "als partij “Partij Y”; bedoel je “Partij"),
        ({"month": "janvier 2027"}, "“janvier 2027” is geen maand"),
        ({"month": "10-11"}, "“10-11” is geen maand"),
        ({"between": "2027-01-01"}, "paar van twee dagen"),
        ({"between": ("2027-02-01", "2027-01-01")}, "draai de twee dagen om"),
        ({"day_part": "nacht"}, "geen dagdeel; kies uit ochtend, middag en avond"),
        ({"form": "papier"}, "geen form; kies uit plan en gedeeld"),
        ({"date": "gisteren"}, "“gisteren” is geen dag"),
        ({"group_size": "12"}, "staat geen tekst"),
        ({"provnice": "Gelderland"}, "“provnice” is niets om op te kiezen; bedoel je “province”"),
        (
            {"qqq": "Gelderland"},
            "“qqq” is niets om op te kiezen; wel province,",
        ),
    ],
)
def test_a_choice_that_no_plan_could_meet_is_refused(three, conditions, said):
    with pytest.raises(TablesError, match=said):
        three.where(**conditions)


def test_what_exists_but_no_plan_has_is_no_slip(three):
    for condition in ({"party": "D66"}, {"municipality": "Assen"}, {"month": "jan 2027"}):
        assert len(three.where(**condition)) == 0


@pytest.mark.parametrize(
    "month", ["feb 2027", "Februari 2027", "2027-02", "2-2027", DAY, pd.Period("2027-02")]
)
def test_a_month_is_found_however_it_is_given(three, month):
    assert set(three.where(month=month).visits["plan_id"]) == {"a", "b"}


def test_a_period_is_a_pair_of_days(three):
    for period in ({"between": ("2027-02-01", DAY)}, {"date": (DAY, "28-2-2027")}, {"between": (None, DAY)}):
        assert set(three.where(**period).visits["plan_id"]) == {"a", "b"}
    assert len(three.where(date=["2027-02-01", DAY])) == 2


def test_friesland_is_fryslan(put_plan, tmp_path):
    put_plan(corporation=Corporation(name="A", province=Province.FRYSLAN))
    plans = read_plans(tmp_path)
    assert len(plans.where(province="Friesland")) == len(plans.where(region="friesland")) == 1


def test_only_takes_ids_and_conditions_on_these_visits(three):
    large = three.visits["group_size"] > three.visits["group_size"].min()
    assert 0 < large.sum() < 3
    for condition in (large, large.tolist(), large.to_numpy(), large.astype("boolean")):
        assert len(three.only(condition)) == large.sum()
    assert len(three.only("a")) == len(three.only(one for one in ["a"])) == 1
    assert len(three.only([])) == 0
    for wrong in (three.invitees["people"] > 0, three.visits["group_size"], three.visits, None, large[:1]):
        with pytest.raises(TablesError, match="met een voorwaarde op plans"):
            three.only(wrong)


@pytest.mark.parametrize(
    "seats", [[12, 3], 5, "zetels.csv", {"Partij A": 2.5}, {"Partij A": -3}, {"Partij A": None}, {1: 12}]
)
def test_seats_of_another_shape_are_refused(three, seats):
    with pytest.raises(TablesError, match="Zetels per partij zijn gehele getallen"):
        comparisons.reach(three, seats)


def test_seats_are_of_a_day_as_dutch_people_write_it(three):
    made = comparisons.reach(three, {"Partij A": 12.0}, as_at="12-11-2025")
    assert made.attrs["source"].endswith("zetels op 12 november 2025")
    for wrong in ("", pd.NaT, 5):
        with pytest.raises(TablesError, match="is geen dag"):
            comparisons.reach(three, {"Partij A": 12}, as_at=wrong)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("GL-PvdA;20\nGL PvdA;3\n", "regel 3, staat “GL PvdA” nog een keer"),
        ("D66;26\nTotaal;150\n", "regel 3, komt de som boven 150 zetels"),
    ],
)
def test_no_line_with_seats_replaces_another_or_is_their_sum(tmp_path, lines, said):
    path = tmp_path / "zetels.csv"
    path.write_text(f"partij;zetels\n{lines}")
    with pytest.raises(TablesError, match=said):
        read_seats(path)


def test_one_party_may_be_given_as_text(three):
    assert comparisons.uncovered(three, parties="Partij Z")["naam"].iloc[-1] == "Partij Z"
    with pytest.raises(TablesError, match="geen manier om te groeperen"):
        comparisons.uncovered(three, ["province"])


def test_plans_are_asked_for_and_not_one_of_their_tables(three, tmp_path):
    for call in (
        comparisons.overview,
        comparisons.visits,
        report,
        lambda table: write_tables(table, tmp_path),
    ):
        with pytest.raises(TablesError, match="niet een van hun tabellen"):
            call(three.visits)


def test_people_are_not_counted_under_another_party_of_the_same_visit(three):
    for compare in (comparisons.pipeline, lambda plans, by: comparisons.reach(plans, by=by)):
        with pytest.raises(TablesError, match="per partij en nog iets kan niet; kies eerst de bezoeken"):
            compare(three, ("province", "party"))


def test_sessions_may_be_typed_in_pandas(three):
    sessions = pd.DataFrame({"date": ["5-2-2027"], "region": ["Gelderland"], "place": ["Arnhem"]})
    assert "bezoek op de dag van een dialoogsessie" in set(coordination(three, sessions)["wat"])
    for wrong in ("sessies.csv", sessions.rename(columns={"date": "datum"})):
        with pytest.raises(TablesError, match="kolommen date, region en place"):
            coordination(three, wrong)
    with pytest.raises(TablesError, match="bedoel je “Gelderland”"):
        coordination(three, sessions.assign(region="Geldreland"))


def test_divisions_and_regions_are_one_however_spelled(three, tmp_path):
    path = tmp_path / "indeling.csv"
    path.write_text("indeling;regio;gemeente\nRMR;Noord;Doetinchem\nrmr;noord;Ede\n")
    divisions = read_divisions(path)
    assert divisions.names == ["RMR"]
    assert list(three.divided(divisions).visits["RMR"].cat.categories) == ["Noord"]
    path.write_text("indeling;regio;gemeente\nrole;Noord;Ede\n")
    with pytest.raises(TablesError, match="kan niet “role” heten"):
        read_divisions(path)
    with pytest.raises(TablesError, match="eerst met read_divisions"):
        three.divided(path)


def test_nothing_to_read_is_told(tmp_path):
    assert read_plans([]).unreadable["reason"].tolist() == ["er is geen enkel bestand opgegeven"]
    with pytest.raises(TablesError, match="“None” is geen pad"):
        read_plans([tmp_path, None])


def test_what_cannot_be_written_or_read_back_is_told(three, tmp_path, capsys):
    taken = tmp_path / "bestand"
    taken.write_text("")
    for write in (write_tables, report):
        with pytest.raises(TablesError, match="“bestand” is niet te schrijven"):
            write(three, taken)
    assert main(["table", str(tmp_path / "weg"), "--out", str(taken)]) == 1
    assert "“bestand” is niet te schrijven (" in capsys.readouterr().err
    with pytest.raises(TablesError, match=r"staan geen tabellen van write_tables"):
        read_tables(tmp_path)
    (tmp_path / "kapot.xlsx").write_bytes(b"PK\x03\x04" + bytes(60))
    with pytest.raises(TablesError, match="heeft niet de tabellen"):
        read_tables(tmp_path / "kapot.xlsx")


def test_a_threshold_and_days_are_whole_numbers(three):
    counts = three.visits.groupby("province", observed=False).size()
    assert withheld(counts)["aantal"].isna().sum() == 1
    with pytest.raises(TablesError, match="“5” is geen drempel"):
        withheld(counts, "5")
    with pytest.raises(TablesError, match="geen tabel met aantallen"):
        withheld(three)
    with pytest.raises(TablesError, match="“7” is geen aantal dagen"):
        coordination(three, days="7")


def test_a_csv_file_is_given_by_its_path():
    for read in (read_seats, read_divisions, read_sessions):
        with pytest.raises(TablesError, match="niet het pad van een CSV-bestand"):
            read({"D66": 26})


def test_any_table_can_be_shown(three):
    by_two = three.visits.groupby(["province", "day_part"], observed=True).size()
    assert show(by_two).block.columns == ("province", "day_part", "aantal")
    assert show(three.visits.groupby("corporation").size()).block.columns == ("corporation", "aantal")
    assert show(pd.DataFrame()).block.rows == (("Niets",),)
    wide = three.invitees.pivot_table("people", "plan_id", ["role", "status"], "sum", observed=True)
    assert "kamerlid bevestigd" in show(wide).block.columns
    with pytest.raises(TablesError, match="geen tabel"):
        show(three)
