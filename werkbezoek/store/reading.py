"""Reading a plan file: all faults at once, older versions migrated, newer versions refused."""

import errno
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from ..plan import SCHEMA_VERSION, Plan
from ..text.errors import os_reason
from .faults import MOST_FAULTS, Fault, PlanFileError, link_faults, structural_faults
from .files import real_path
from .migrations import OLDEST_VALID, migrate

BOM = b"\xef\xbb\xbf"

LARGEST_PLAN = 5 * 1024 * 1024
"""The most bytes that a plan file may have; the analysts' tables use the same limit."""

_DECODER = msgspec.json.Decoder(Plan)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_REASONS = {
    errno.ENOENT: "het bestand bestaat niet (meer); kijk of de naam klopt",
    errno.EISDIR: "dit is een map, geen bestand; kies het plan in de map",
    errno.EACCES: "je hebt geen rechten om dit bestand te lezen",
}


class Opened(msgspec.Struct, frozen=True):
    """A plan and the version of the file that it was read from, for `save` to compare."""

    plan: Plan
    version: str


def load(path: str | Path) -> Plan:
    """Return the plan in a file. Raises PlanFileError, with all faults, if there is no valid plan in it."""
    return open_plan(path).plan


def open_plan(path: str | Path) -> Opened:
    """Return the plan in a file, with the version for `save`. Raises PlanFileError with all faults."""
    path = Path(path)
    data = _read(path)
    return Opened(decode(data, path), version_of(data))


def version_of(data: bytes) -> str:
    """Return the version of a file with these bytes: their SHA-256."""
    return hashlib.sha256(data).hexdigest()


def encode(plan: Plan) -> bytes:
    """Return the content of a plan file: indented JSON in UTF-8, without fields that have their default."""
    return msgspec.json.format(msgspec.json.encode(plan), indent=2) + b"\n"


def decode(data: bytes, path: Path) -> Plan:
    """Return the plan in bytes; ``path`` is only named in the error. Raises PlanFileError with all faults."""
    plan = decode_own(data) or decode_any(data, path)
    if faults := link_faults(plan):
        raise PlanFileError(path, tuple(faults))
    return plan


def decode_own(data: bytes) -> Plan | None:
    """Return the plan in the bytes if they are exactly what `encode` wrote, otherwise None.

    Such bytes do not need the slower checks of `decode_any`: for example, no key can occur twice. They may
    have an older version of the format, if today's format only adds to it.
    """
    try:
        plan = _DECODER.decode(data)
        is_own = encode(plan) == data
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    if plan.schema_version == SCHEMA_VERSION:
        return plan if is_own else None
    is_valid = OLDEST_VALID <= plan.schema_version < SCHEMA_VERSION
    return msgspec.structs.replace(plan, schema_version=SCHEMA_VERSION) if is_own and is_valid else None


def decode_any(data: bytes, path: Path) -> Plan:
    """Return the plan in the bytes, migrated to today's format. Raises PlanFileError with all faults."""
    raw = _parse_json(data, path)
    _check_version(raw, path)
    raw = migrate(raw)
    try:
        return msgspec.convert(raw, Plan)
    except msgspec.ValidationError:
        raise PlanFileError(path, tuple(structural_faults(raw))) from None


def _refusal(path: Path, *messages: str) -> PlanFileError:
    return PlanFileError(path, tuple(Fault("", message) for message in messages))


def _read(path: Path) -> bytes:
    path = path if path.exists() else real_path(path)
    try:
        if path.stat().st_size > LARGEST_PLAN:
            raise _refusal(path, "het bestand is groter dan 5 MB; dit is vast geen plan")
        return path.read_bytes()
    except OSError as error:
        code = errno.EISDIR if path.is_dir() else error.errno or 0
        raise _refusal(
            path, _REASONS.get(code, f"het bestand is niet te lezen ({os_reason(error)})")
        ) from error


def _parse_json(data: bytes, path: Path) -> Any:
    """Return the JSON value in the bytes. Raises PlanFileError, also for keys that occur twice."""
    text = data.removeprefix(BOM)
    if not text.strip():
        raise _refusal(path, "het bestand is leeg")
    repeated: list[str] = []

    def to_dict(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            repeated.extend(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        return found

    try:
        raw = json.loads(text.decode(), object_pairs_hook=to_dict)
    except UnicodeDecodeError:
        raise _refusal(path, "het bestand is geen tekst in UTF-8; bewaar het als UTF-8") from None
    except json.JSONDecodeError as error:
        raise _refusal(path, _syntax_message(error)) from None
    except (RecursionError, ValueError):
        raise _refusal(
            path, "het bestand is geen plan: het is veel te diep genest of heeft een veel te groot getal"
        ) from None
    faults = [f"veld “{name[:40]}” staat er twee keer; haal er een weg" for name in repeated[:MOST_FAULTS]]
    if b"\\u" in text and _SURROGATE.search(json.dumps(raw, ensure_ascii=False)):
        faults.append("er staat een half teken in (een losse surrogaatcode als \\ud83d); haal het weg")
    if faults:
        raise _refusal(path, *faults)
    return raw


def _syntax_message(error: json.JSONDecodeError) -> str:
    if error.pos >= len(error.doc.rstrip()) or "Unterminated" in error.msg:
        return f"het bestand houdt te vroeg op, bij regel {error.lineno}; is het wel helemaal bewaard?"
    return f"regel {error.lineno}, teken {error.colno}: dit is geen geldige JSON"


def _check_version(raw: Any, path: Path) -> None:
    """Raise PlanFileError unless this is an object with a schema version up to today's."""
    if not isinstance(raw, dict):
        raise _refusal(path, "dit is wel JSON, maar geen plan van een werkbezoek")
    version = raw.get("schema_version")
    if type(version) is not int or version < 1:
        raise _refusal(path, "dit is wel JSON, maar geen plan: er staat geen geldige “schema_version” in")
    if version > SCHEMA_VERSION:
        raise _refusal(
            path,
            f"dit plan is gemaakt met een nieuwere versie van werkbezoek (bestandsversie {version}, hier "
            f"{SCHEMA_VERSION}); werk werkbezoek bij. Het bestand blijft zoals het is",
        )
