"""The campaigns, briefly and for some minutes; ``benchmarks/campaigns.py`` runs them for longer."""

import os
from pathlib import Path

import pytest
from support import killing, mutations, odd_collections, writers

from werkbezoek import load

EXAMPLES = sorted((Path(__file__).parents[2] / "data" / "voorbeelden").glob("*.json"))


times = pytest.mark.parametrize("times", [1, pytest.param(20, marks=pytest.mark.thorough)])


@times
@pytest.mark.skipif(not hasattr(os, "fork"), reason="killing needs a system that can fork")
def test_a_plan_is_whole_whenever_its_writer_is_killed(tmp_path, times):
    assert killing.campaign(tmp_path, rounds=12 * times, seed=times) > 12


@times
def test_of_two_forms_an_editor_and_a_sync_folder_nobody_loses_anything(tmp_path, times):
    writers.campaign(tmp_path, rounds=15 * times, seed=times)


@times
def test_a_damaged_file_loads_or_is_refused_in_words(times):
    outcomes = mutations.campaign(EXAMPLES, rounds=120 * times, seed=times)
    assert outcomes["refused"] > 20
    assert outcomes["loaded"] > 5
    assert outcomes["too much memory"] == 0


@pytest.mark.parametrize("rounds", [3, pytest.param(1000, marks=pytest.mark.thorough)])
def test_an_odd_file_among_good_ones_loses_none_of_them(tmp_path, rounds):
    """In a thousand rounds 20,000 odd files: plans, exchange files and zips."""
    outcomes = odd_collections.campaign(tmp_path, [*map(load, EXAMPLES)], rounds=rounds, seed=rounds)
    assert outcomes["lost"] == 0
    assert outcomes["good"] > outcomes["collections"] / 2
    assert outcomes["reported"] > outcomes["collections"] / 5
