"""Migration of plan files of older versions."""

import pytest
from support.broken_files import PATH

from werkbezoek.plan import SCHEMA_VERSION, Plan
from werkbezoek.store import decode, migrations, reading


def test_an_older_file_goes_through_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until there are old versions: today's is called version 3, and two steps lead to it."""
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
