from pathlib import Path

import pytest

from werkbezoek.plan import Message, new_plan, put
from werkbezoek.store import save


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    """A plan with a message and nothing else: WIE101 is an error in it."""
    path = tmp_path / "bezoek.werkbezoek.json"
    save(put(new_plan("Bezoek"), "messages", (Message(id="m", text="Bouw door"),)), path, expected=None)
    return path
