"""Ways to group: built in, by the corporation's own regions, and by divisions of an analyst's own."""

import pytest

from werkbezoek import read_plans
from werkbezoek.analysis import TablesError, comparisons, group_of, read_divisions
from werkbezoek.plan import Corporation


def test_a_month_without_visits_stays_in_sight(three):
    counts = comparisons.visits(three, "month")["bezoeken"]
    assert counts.to_dict() == {"februari 2027": 2, "maart 2027": 0, "april 2027": 0, "mei 2027": 1}


def test_regions_are_as_corporations_name_them(put_plan, tmp_path):
    put_plan("a", id="a", corporation=Corporation(name="A", regions=("Achterhoek", "Oost")))
    put_plan("b", id="b", corporation=Corporation(name="B", regions=("achterhoek",)))
    put_plan("c", id="c", corporation=Corporation(name="C"))
    plans = read_plans(tmp_path)
    counts = comparisons.visits(plans, "region")["bezoeken"]
    assert counts.to_dict() == {"Achterhoek": 2, "Oost": 1, "niet ingevuld": 1}
    assert set(plans.where(region="ACHTERHOEK").visits["plan_id"]) == {"a", "b"}


def test_a_plan_without_province_gets_that_of_its_municipality(put_plan, tmp_path):
    for town in ("Emmen", "Hengelo", "Nergenshuizen"):
        put_plan(town, id=town, corporation=Corporation(name="A", municipalities=(town,)), programme=())
    groups = group_of(read_plans(tmp_path)).set_index("plan_id")["group"]
    assert groups["Emmen"] == "Drenthe"
    assert groups["Nergenshuizen"] == "niet ingevuld"


def test_a_party_that_declined_is_not_visited(three):
    counts = comparisons.visits(three, "party")["bezoeken"]
    assert counts.to_dict() == {"Partij A": 2, "Partij B": 2, "niet ingevuld": 1}


def test_divisions_report_what_is_odd(three, tmp_path):
    path = tmp_path / "indeling.csv"
    path.write_text(
        "indeling,regio,gemeente\nwoningmarktregio,Food Valley,ede\nwoningmarktregio,Oost,Doetinchem\n"
        "woningmarktregio,West,doetinchem\n"
    )
    divisions = read_divisions(path)
    assert divisions.problems.values.tolist() == [["woningmarktregio", "Doetinchem", "Oost en West"]]
    unplaced = divisions.unplaced(three.visits)
    assert dict(zip(unplaced["plan_id"], unplaced["reason"], strict=True)) == {
        "a": "de gemeente staat in Oost en West",
        "b": "de gemeente staat in Oost en West",
        "c": "het plan noemt geen gemeente",
    }
    placed = three.divided(divisions)
    counts = comparisons.visits(placed, "woningmarktregio")["bezoeken"]
    assert counts.sum() == 3
    assert counts["niet ingevuld"] >= 1
    assert len(placed.where(woningmarktregio="food valley")) == counts["Food Valley"]


def test_a_region_that_the_corporation_names_places_a_visit(put_plan, tmp_path):
    path = tmp_path / "indeling.csv"
    path.write_text("division,region,municipality\nrmr,Noord,Assen\nrmr,Oost,Almelo\n")
    put_plan(
        "a", id="a", programme=(), corporation=Corporation(municipalities=("Elders",), regions=("noord",))
    )
    put_plan("b", id="b", programme=(), corporation=Corporation(municipalities=("Elders", "Almelo")))
    put_plan("c", id="c", programme=(), corporation=Corporation(municipalities=("Elders",)))
    plans, divisions = read_plans(tmp_path / "*.werkbezoek.json"), read_divisions(path)
    groups = group_of(plans.divided(divisions), "rmr").set_index("plan_id")["group"]
    assert groups.to_dict() == {"a": "Noord", "b": "Oost", "c": "niet ingevuld"}
    assert divisions.unplaced(plans.visits)["reason"].tolist() == ["de gemeente staat niet in de indeling"]


@pytest.mark.parametrize("name", ["province", "theme", "title"])
def test_a_division_cannot_take_a_name_that_is_taken(tmp_path, name):
    path = tmp_path / "indeling.csv"
    path.write_text(f"division,region,municipality\n{name},Noord,Assen\n")
    with pytest.raises(TablesError, match=f"kan niet “{name}” heten"):
        read_divisions(path)
