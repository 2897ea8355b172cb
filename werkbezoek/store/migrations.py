"""From an older version of the file format to today's: one small pure step per version.

``STEPS[n]`` takes the JSON object of a version-n file and gives that of version n + 1; it may change its
argument, which nobody else holds. Each step is tested with a kept file of its version.
"""

from collections.abc import Callable
from typing import Any

from ..plan import SCHEMA_VERSION

Json = dict[str, Any]

STEPS: dict[int, Callable[[Json], Json]] = {}


def migrate(data: Json) -> Json:
    """Today's form of a plan's JSON object. The caller has checked that its version is not a newer one."""
    while (version := data["schema_version"]) < SCHEMA_VERSION:
        data = STEPS[version](data) | {"schema_version": version + 1}
    return data
