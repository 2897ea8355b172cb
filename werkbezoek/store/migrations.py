"""Migration of older versions of the file format: one small function per version.

``STEPS[n]`` takes the JSON object of a version n file and returns one of version n + 1; it may change its
argument. Each step is tested with a file of its version.
"""

from collections.abc import Callable
from typing import Any

from ..plan import SCHEMA_VERSION

Json = dict[str, Any]

OLDEST_VALID = 1
"""The oldest version whose files, if today's format can decode them unchanged, have the same meaning in it.

A file that holds what a later version changed cannot be decoded, and so takes the steps.
"""


def _to_version_2(data: Json) -> Json:
    """Version 2 only adds: a second host, salutations, and words for roles, statuses and kinds of items."""
    return data


def _to_version_3(data: Json) -> Json:
    """A promise becomes an object, and the consent of a resident says what it is for.

    Until now a promise was a text, and consent was a truth value: the name may be in the draaiboek.
    What is not valid stays as it is, for the reader to report.
    """
    match data:
        case {"outcome": {"promises": list(promises)} as outcome}:
            outcome["promises"] = [{"text": text} if isinstance(text, str) else text for text in promises]
    match data:
        case {"invitees": list(invitees)}:
            for invitee in invitees:
                match invitee:
                    case {"resident_consent": bool(consents)}:
                        del invitee["resident_consent"]
                        if consents:
                            invitee["consent"] = {"scope": ["draaiboek"]}
    return data


STEPS: dict[int, Callable[[Json], Json]] = {1: _to_version_2, 2: _to_version_3}


def migrate(data: Json) -> Json:
    """Return a plan's JSON object in today's format. Its version is today's or an older one."""
    while (version := data["schema_version"]) < SCHEMA_VERSION:
        data = STEPS[version](data) | {"schema_version": version + 1}
    return data
