"""Content of plan files that is broken, and the faults that reading it reports."""

import json
from pathlib import Path

import pytest

from werkbezoek.plan import SCHEMA_VERSION
from werkbezoek.store import PlanFileError, decode

PATH = Path("bezoek.werkbezoek.json")


def file_with(**fields: object) -> str:
    """The content of a plan file with these fields besides the required ones."""
    return json.dumps({"id": "a", "schema_version": SCHEMA_VERSION, **fields})


def faults_in(content: str | bytes) -> list[str]:
    """The faults of a file, which must have some."""
    with pytest.raises(PlanFileError) as caught:
        decode(content if isinstance(content, bytes) else content.encode(), PATH)
    return [str(fault) for fault in caught.value.faults]
