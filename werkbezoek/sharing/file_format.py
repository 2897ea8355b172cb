"""The exchange file: one or many shared visits as indented JSON, so that senders can see what they send.

``{"werkbezoek_exchange": 2, "visits": [...]}``; the number is the version of this format. Version 2 adds the
second host, more words for roles, statuses and kinds of items, the states of promises, the marks of the
evaluation, and what `shared` says is None in format 1.
"""

import json
import re
from collections.abc import Iterable

import msgspec

from ..text.errors import UserError
from .shared import SharedVisit

EXCHANGE_SUFFIX = ".gedeeld.json"
"""The end of the name of every exchange file."""

EXCHANGE_VERSION = 2
_MARK = "werkbezoek_exchange"


class ExchangeError(UserError, ValueError):
    """The file is not an exchange file, or cannot be read."""


class _File(msgspec.Struct, rename={"version": _MARK}, forbid_unknown_fields=True):
    version: int
    visits: tuple[msgspec.Raw, ...] = ()


_FILE = msgspec.json.Decoder(_File)
_VISIT = msgspec.json.Decoder(SharedVisit)
_PLACE = re.compile(r"(?:field| - at) `([^`]+)`")


def is_exchange_file(name: str, data: bytes) -> bool:
    """Return whether a file has the name of an exchange file, or its mark in the first 200 bytes."""
    return name.endswith(EXCHANGE_SUFFIX) or f'"{_MARK}"'.encode() in data[:200]


def encode_shared(visits: Iterable[SharedVisit]) -> bytes:
    """Return the bytes of an exchange file with these visits."""
    content = {_MARK: EXCHANGE_VERSION, "visits": list(visits)}
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def decode_shared(data: bytes) -> tuple[list[SharedVisit], list[str]]:
    """Return the visits in the bytes of an exchange file, and a Dutch sentence on each one that is not valid.

    For a file without visits there is one sentence too. Raises ExchangeError if the bytes are not an exchange
    file, or one of a newer version.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        file = _decode_file(data)
    except (msgspec.MsgspecError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise ExchangeError("het bestand is beschadigd of geen uitwisselbestand van werkbezoek") from error
    if file.version > EXCHANGE_VERSION:
        raise ExchangeError(
            f"het bestand is van een nieuwere versie van werkbezoek (uitwisselversie {file.version}, hier "
            f"{EXCHANGE_VERSION}); werk werkbezoek bij"
        )
    visits: list[SharedVisit] = []
    faults = [] if file.visits else ["in dit uitwisselbestand staan geen bezoeken"]
    for number, raw in enumerate(file.visits, 1):
        try:
            visits.append(_VISIT.decode(raw))
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            faults.append(f"bezoek {number} in het bestand is niet te lezen ({_where(error)})")
    return visits, faults


def _decode_file(data: bytes) -> _File:
    """Return the file with its visits still as JSON; half a character in one loses no other."""
    try:
        return _FILE.decode(data)
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, ValueError):
        content = json.loads(data.decode("utf-8", "surrogateescape"))
        visits = tuple(msgspec.Raw(json.dumps(visit).encode()) for visit in content["visits"])
        return _File(version=int(content[_MARK]), visits=visits)


def _where(error: Exception) -> str:
    """Return the place or field that a decoding error names, such as ``$.members[0].role``."""
    found = _PLACE.findall(str(error))
    return found[-1] if found else "onbekende plek"
