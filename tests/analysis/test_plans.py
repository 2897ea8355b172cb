"""`Plans` in the hands of someone who knows pandas: what Tab, a repr and an export show."""

import types

import pandas as pd
import pytest

from werkbezoek import analysis, read_plans
from werkbezoek.analysis import TablesError, charts, comparisons
from werkbezoek.plan import Corporation

ROOMS = [analysis, charts, comparisons]


@pytest.mark.parametrize("room", ROOMS)
def test_tab_shows_what_the_room_is_for_and_nothing_else(room):
    assert dir(room) == sorted(room.__all__)
    things = [getattr(room, name) for name in dir(room)]
    assert not [thing for thing in things if isinstance(thing, types.ModuleType) and thing not in ROOMS]


def test_plans_say_what_they_are_and_are_a_mapping_of_tables(examples):
    assert repr(examples).startswith("<Plans: 16 plannen van 16 corporaties, gelezen op ")
    assert "<code>visits</code> 16," in examples._repr_html_()
    assert examples["visits"] is examples.visits
    with pytest.raises(TablesError, match="bedoel je “visits”"):
        examples["vists"]


def test_a_plan_without_a_corporation_is_of_none_and_what_looks_double_is_told(put_plan, tmp_path):
    for name in "ab":
        put_plan(name, id=name)
    put_plan("c", id="c", corporation=Corporation())
    said = repr(read_plans(tmp_path))
    assert said.startswith("<Plans: 3 plannen van 1 corporatie, gelezen op")
    assert said.endswith("1 misschien dubbel geteld: zelfde corporatie, dag en titel>")


def test_severities_have_an_order(examples):
    severe = examples.findings[examples.findings["severity"] >= "waarschuwing"]
    assert set(severe["severity"]) <= {"waarschuwing", "fout"}
    assert len(severe)


def test_every_table_goes_to_excel_and_moments_can_be_subtracted(examples, tmp_path):
    with pd.ExcelWriter(tmp_path / "pandas.xlsx") as writer:
        for name, frame in examples.frames().items():
            frame.to_excel(writer, sheet_name=name)
    visits = examples.visits
    assert (visits["saved_at"] - pd.Timestamp("2026-01-01")).notna().all()
    assert (visits["date"] - visits["saved_at"]).notna().any()
