"""The campaigns, briefly; ``benchmarks/campaigns.py`` runs them for long."""

import os
from pathlib import Path

import pytest
from support import killing, mutations, writers

EXAMPLES = sorted((Path(__file__).parents[2] / "data" / "voorbeelden").glob("*.json"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="killing needs a system that can fork")
def test_a_plan_is_whole_whenever_its_writer_is_killed(tmp_path):
    assert killing.campaign(tmp_path, rounds=40, seed=1) > 3


def test_of_two_forms_an_editor_and_a_sync_folder_nobody_loses_anything(tmp_path):
    writers.campaign(tmp_path, rounds=40, seed=1)


def test_a_damaged_file_loads_or_is_refused_in_words():
    outcomes = mutations.campaign(EXAMPLES, rounds=250, seed=1)
    assert outcomes["refused"] > 100
    assert outcomes["loaded"] > 10
    assert outcomes["too much memory"] == 0
