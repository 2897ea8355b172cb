"""A plan file to a plan: every fault at once, older versions migrated, newer ones left alone."""

import errno
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from ..plan import SCHEMA_VERSION, Plan
from .errors import PlanFileError
from .faults import MOST_FAULTS, Fault, link_faults, structural_faults
from .migrations import migrate

SUFFIX = ".werkbezoek.json"
"""How the name of every plan file ends."""

HIDDEN_FOLDER = ".werkbezoek"
"""The folder beside the plans for locks, earlier versions and half-written files, out of the user's way."""

BOM = b"\xef\xbb\xbf"
_LARGEST = 5 * 1024 * 1024
_DECODER = msgspec.json.Decoder(Plan)
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class Opened(msgspec.Struct, frozen=True):
    """A plan together with the version of the file it is in; ``save`` compares that version."""

    plan: Plan
    version: str


def load(path: str | Path) -> Plan:
    """Read the plan in a file.

    Raises ``PlanFileError`` with all faults if there is no readable plan in it.
    """
    return open_plan(path).plan


def open_plan(path: str | Path) -> Opened:
    """Read the plan in a file in order to change it: ``save`` wants the version that comes with it.

    Raises ``PlanFileError`` with all faults if there is no readable plan in it.
    """
    path = Path(path)
    data = _bytes(path)
    return Opened(decode(data, path), version_of(data))


def version_of(data: bytes) -> str:
    """The version of a file: the SHA-256 of its bytes."""
    return hashlib.sha256(data).hexdigest()


def decode(data: bytes, path: Path) -> Plan:
    """The plan in the bytes of a file; ``path`` only gives the name in the error.

    Raises ``PlanFileError`` with all faults.
    """
    plan = _plain_plan(data) or _any_plan(data, path)
    faults = link_faults(plan)
    if faults:
        raise PlanFileError(path, tuple(faults))
    return plan


def encode(plan: Plan) -> bytes:
    """The bytes of a plan file: indented UTF-8 JSON without the fields that have their default value."""
    return msgspec.json.format(msgspec.json.encode(plan), indent=2) + b"\n"


def _plain_plan(data: bytes) -> Plan | None:
    """The plan of a file just as ``encode`` writes it; None where a second look is needed.

    Such a file is sure to have no key that stands twice, which the decoder would pass over in silence.
    """
    try:
        plan = _DECODER.decode(data)
        is_as_written = encode(plan) == data
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return plan if is_as_written and plan.schema_version == SCHEMA_VERSION else None


def _any_plan(data: bytes, path: Path) -> Plan:
    """The plan of any file that has one; raises ``PlanFileError`` with all structural faults."""
    raw, faults = _parse(data)
    if not faults:
        faults = _version_faults(raw)
    if faults:
        raise PlanFileError(path, tuple(faults))
    raw = migrate(raw)
    try:
        return msgspec.convert(raw, Plan)
    except msgspec.ValidationError:
        raise PlanFileError(path, tuple(structural_faults(raw))) from None


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise PlanFileError(path, (Fault("", "het bestand is groter dan 5 MB; dit is vast geen plan"),))
        return path.read_bytes()
    except OSError as error:
        reasons = {
            errno.ENOENT: "het bestand bestaat niet (meer); kijk of de naam klopt",
            errno.EISDIR: "dit is een map, geen bestand; kies het plan in de map",
            errno.EACCES: "je hebt geen rechten om dit bestand te lezen",
        }
        if path.is_dir():
            error.errno = errno.EISDIR
        reason = reasons.get(error.errno or 0, f"het bestand is niet te lezen ({error.strerror})")
        raise PlanFileError(path, (Fault("", reason),)) from error


def _parse(data: bytes) -> tuple[Any, list[Fault]]:
    """The JSON value in the bytes, or why there is none."""
    text = data.removeprefix(BOM)
    if not text.strip():
        return None, [Fault("", "het bestand is leeg")]
    repeated: list[str] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(found)
        if len(made) < len(found):
            repeated.extend(name for name, times in Counter(name for name, _ in found).items() if times > 1)
        return made

    try:
        raw = json.loads(text.decode(), object_pairs_hook=pairs)
    except UnicodeDecodeError:
        return None, [Fault("", "het bestand is geen tekst in UTF-8; bewaar het als UTF-8")]
    except json.JSONDecodeError as error:
        return None, [_syntax_fault(error)]
    except (RecursionError, ValueError):
        return None, [
            Fault("", "het bestand is geen plan: het is veel te diep genest of heeft een veel te groot getal")
        ]
    faults = [
        Fault("", f"veld “{name[:40]}” staat er twee keer; haal er een weg")
        for name in repeated[:MOST_FAULTS]
    ]
    if b"\\u" in text and _SURROGATE.search(json.dumps(raw, ensure_ascii=False)):
        faults.append(
            Fault("", "er staat een half teken in (een losse surrogaatcode als \\ud83d); haal het weg")
        )
    return raw, faults


def _syntax_fault(error: json.JSONDecodeError) -> Fault:
    if error.pos >= len(error.doc.rstrip()) or "Unterminated" in error.msg:
        return Fault(
            "", f"het bestand houdt te vroeg op, bij regel {error.lineno}; is het wel helemaal bewaard?"
        )
    return Fault("", f"regel {error.lineno}, teken {error.colno}: dit is geen geldige JSON")


def _version_faults(raw: Any) -> list[Fault]:
    if not isinstance(raw, dict):
        return [Fault("", "dit is wel JSON, maar geen plan van een werkbezoek")]
    version = raw.get("schema_version")
    if type(version) is not int or version < 1:
        return [Fault("", "dit is wel JSON, maar geen plan: er staat geen geldige “schema_version” in")]
    if version > SCHEMA_VERSION:
        return [
            Fault(
                "",
                f"dit plan is gemaakt met een nieuwere versie van werkbezoek (bestandsversie {version}, hier "
                f"{SCHEMA_VERSION}); werk werkbezoek bij. Het bestand blijft zoals het is",
            )
        ]
    return []
