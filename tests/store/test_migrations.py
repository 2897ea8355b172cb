"""Migration of plan files of older versions."""

import json
from pathlib import Path

import pytest
from support.broken_files import PATH

from werkbezoek.plan import SCHEMA_VERSION, Plan
from werkbezoek.store import decode, encode, load, migrations, reading


def test_a_file_of_version_1_is_read_with_all_that_is_in_it() -> None:
    file = Path(__file__).with_name("version_1.werkbezoek.json")
    before = json.loads(file.read_bytes())
    assert before["schema_version"] == 1
    assert json.loads(encode(load(file))) == before | {"schema_version": SCHEMA_VERSION}


def test_a_file_that_the_kit_wrote_in_version_1_is_read_without_the_slow_checks() -> None:
    old = encode(Plan(id="a", schema_version=1, title="Bezoek"))
    assert reading.decode_own(old) == Plan(id="a", schema_version=SCHEMA_VERSION, title="Bezoek")


def test_an_older_file_goes_through_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until there are more old versions: today's is called version 3, and two steps lead to it."""
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", 3)
    monkeypatch.setattr(reading, "SCHEMA_VERSION", 3)

    def rename(data: dict) -> dict:
        return {("title" if name == "naam" else name): value for name, value in data.items()}

    def shout(data: dict) -> dict:
        return {**data, "title": data["title"].upper()}

    monkeypatch.setattr(migrations, "STEPS", {1: rename, 2: shout})
    plan = decode(b'{"id": "a", "schema_version": 1, "naam": "bezoek"}', PATH)
    assert plan == Plan(id="a", schema_version=3, title="BEZOEK")


def test_there_is_a_step_for_every_older_version() -> None:
    assert sorted(migrations.STEPS) == list(range(1, SCHEMA_VERSION))
