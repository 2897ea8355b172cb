"""Migration of older versions of the file format: one small function per version.

``STEPS[n]`` takes the JSON object of a version n file and returns that of version n + 1; it may change its
argument. Each step is tested with a file of its version.
"""

from collections.abc import Callable
from typing import Any

from ..plan import SCHEMA_VERSION

Json = dict[str, Any]

OLDEST_VALID = 1
"""The oldest version whose files are valid in today's format as they are: all later versions only add."""


def _to_version_2(data: Json) -> Json:
    """Version 2 only adds: a second host, salutations, and words for roles, statuses and kinds of items."""
    return data


STEPS: dict[int, Callable[[Json], Json]] = {1: _to_version_2}


def migrate(data: Json) -> Json:
    """Return a plan's JSON object in today's format. Its version is today's or an older one."""
    while (version := data["schema_version"]) < SCHEMA_VERSION:
        data = STEPS[version](data) | {"schema_version": version + 1}
    return data
