"""The file for a colleague: a zip archive with a plan and its house style.

Anyone can send a file, so reading trusts nothing in it: it takes only files with known names, only a limited
number of bytes of each, and unpacks them only in memory.
"""

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import msgspec

from ...plan import Plan
from ...store import LARGEST_PLAN, SUFFIX, Opened, decode, encode, file_stem, is_reserved, version_of
from ...text.errors import UserError, os_reason
from ..branding import MAX_BYTES, LoadedStyle, Settings, decode_settings, encode_settings

PACKED_SUFFIX = ".werkbezoek.zip"
"""The end of the name of a file for a colleague."""

_SETTINGS = "huisstijl/huisstijl.json"
_LOGOS = ("huisstijl/logo.png", "huisstijl/logo.svg")
_LARGEST = {_SETTINGS: 100_000, **dict.fromkeys(_LOGOS, MAX_BYTES)}
LARGEST_ARCHIVE = LARGEST_PLAN + MAX_BYTES
"""The most bytes that a file for a colleague may have."""

_MOST_MEMBERS = 10
_MADE_IN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can hold, so that the same plan gives the same bytes."""

_SAFE_STEM = re.compile(r"[^\W_](?:[\w .,()&+-]{0,98}[\w)])?")


class PackError(UserError):
    """A file is not one for a colleague, or it is damaged."""


class Packed(msgspec.Struct, frozen=True, kw_only=True):
    """The content of a file for a colleague; ``stem`` is the name for the plan file, without its suffix."""

    opened: Opened
    stem: str
    settings: Settings = Settings()
    logo: bytes | None = None

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.opened.plan


def pack(plan: Plan, stem: str, style: LoadedStyle) -> bytes:
    """Return a plan and its house style as one file; the same plan and style always have the same bytes."""
    members = {f"{stem}{SUFFIX}": encode(plan)}
    if style.settings != Settings():
        members[_SETTINGS] = encode_settings(style.settings)
    if style.style.logo:
        members[_LOGOS[0]] = style.style.logo.png
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _MADE_IN)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, data)
    return file.getvalue()


def read_packed(data: bytes, name: str) -> Packed:
    """Return the content of a file for a colleague, or of a plan file; ``name`` is the name of the file.

    Raises PackError if it is neither, and PlanFileError if the plan in it is not valid.
    """
    if not data.startswith(b"PK"):
        if len(data) > LARGEST_PLAN:
            _refuse(name, "het is veel groter dan een plan")
        return Packed(opened=_open(data, name), stem=_safe_stem(name, ""))
    members = dict(_read_members(data, name))
    plan_name = next((member for member in members if member.endswith(SUFFIX)), None)
    if plan_name is None:
        _refuse(name, "er zit geen plan in")
    opened = _open(members[plan_name], plan_name)
    try:
        settings = decode_settings(members.get(_SETTINGS, b"{}"))
    except ValueError:
        _refuse(name, "de huisstijl erin is beschadigd")
    logo = next((members[logo] for logo in _LOGOS if logo in members), None)
    stem = _safe_stem(plan_name, opened.plan.title)
    return Packed(opened=opened, stem=stem, settings=settings, logo=logo)


def _open(data: bytes, name: str) -> Opened:
    return Opened(decode(data, Path(name)), version_of(data))


def load_packed(path: Path) -> Packed:
    """Return the content of a file on disk, like `read_packed`. Raises PackError also if it is unreadable."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_ARCHIVE + 1)
    except FileNotFoundError:
        _refuse(path.name, "het bestaat niet; kijk of de naam klopt")
    except OSError as error:
        _refuse(path.name, f"het is niet te lezen ({os_reason(error)})")
    return read_packed(data, path.name)


def _read_members(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file in an archive. Raises PackError if it is no archive."""
    if len(data) > LARGEST_ARCHIVE:
        _refuse(name, "het is veel te groot")
    seen = set()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > _MOST_MEMBERS:
                _refuse(name, "er zit van alles in dat er niet hoort")
            for info in archive.infolist():
                if info.filename == "huisstijl/":
                    continue
                kind = SUFFIX if info.filename.endswith(SUFFIX) else info.filename
                if kind in seen or not _is_plain(info):
                    _refuse(name, f"“{info.filename[:60]}” hoort er niet in")
                if info.flag_bits & 1:
                    _refuse(name, "er zit een wachtwoord op; vraag om een bestand zonder wachtwoord")
                seen.add(kind)
                most = _LARGEST.get(kind, LARGEST_PLAN)
                with archive.open(info) as member:
                    content = member.read(most + 1)  # what the archive says of its size may not be true
                if len(content) > most:
                    _refuse(name, f"“{info.filename[:60]}” is veel te groot")
                yield info.filename, content
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError):
        _refuse(name, "het is beschadigd of niet helemaal aangekomen; vraag het nog eens")


def _is_plain(info: zipfile.ZipInfo) -> bool:
    """Return whether this is an ordinary file with a known name, which zipfile can read by itself."""
    mode = info.external_attr >> 16
    is_link = stat.S_IFMT(mode) not in (0, stat.S_IFREG)
    is_known = info.filename in _LARGEST or bool(re.fullmatch(rf"[^/\\]+{re.escape(SUFFIX)}", info.filename))
    is_readable = info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    return is_known and is_readable and not is_link


def _safe_stem(name: str, title: str) -> str:
    """Return the name of a plan file without its suffix; an unsafe name is replaced by one from the title."""
    stem = name.removesuffix(SUFFIX)
    is_safe = _SAFE_STEM.fullmatch(stem) and not is_reserved(stem)
    return stem if is_safe else file_stem(title)


def _refuse(name: str, reason: str) -> NoReturn:
    raise PackError(f"{name} is niet te openen: {reason}.")
