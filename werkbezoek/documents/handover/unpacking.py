"""Putting the plan and the house style of a colleague's file in a folder; nothing is overwritten."""

import itertools
from enum import Enum
from pathlib import Path

import msgspec

from ...store import Shared, add_plan, encode, keep_shared_version, load, plans_with_id
from ...text.errors import os_reason
from .. import branding
from .packing import Packed


class Comparison(Enum):
    """How the plan in a file compares with those in the folder."""

    NEW = "nieuw"
    SAME = "hetzelfde"
    OTHER_VERSION = "andere versie"
    """The same plan with another content; it was not written."""


class Unpacked(msgspec.Struct, frozen=True, kw_only=True):
    """Where the plan is now, how it compares with what was there, and remarks about the house style."""

    path: Path
    found: Comparison
    remarks: tuple[str, ...] = ()


def unpack(packed: Packed, folder: Path) -> Unpacked:
    """Write a plan and its house style to a folder, unless they are there already.

    If another plan has the same file name, the new name gets a number. If the folder has another version of
    this plan, that stays and the new one is not written: the two can be merged. A house style that differs
    from the one that is there goes to a folder beside it. Raises SaveError if something cannot be written.
    """
    existing = list(plans_with_id(folder, packed.plan.id))
    same = [path for path in existing if encode(load(path)) == encode(packed.plan)]
    if existing:
        path, found = (same or existing)[0], Comparison.SAME if same else Comparison.OTHER_VERSION
    else:
        path, found = add_plan(packed.plan, folder, packed.stem), Comparison.NEW
        keep_shared_version(packed.plan, path, Shared.RECEIVED)
    remarks: list[str] = []
    try:
        _add_style(packed, folder, remarks)
    except OSError as error:
        remarks.append(f"De huisstijl is niet te bewaren ({os_reason(error)}).")
    return Unpacked(path=path, found=found, remarks=tuple(remarks))


def _add_style(packed: Packed, folder: Path, remarks: list[str]) -> None:
    """Write the house style if there is none, or beside one that differs. Raises OSError if that fails."""
    settings, logo = packed.settings, _read_logo(packed.logo, remarks)
    target = branding.folder_near(folder)
    own = branding.house_style(target)
    if (settings, logo) in ((branding.Settings(), None), (own.settings, own.style.logo)):
        return
    if own.settings != branding.Settings() or own.style.logo or own.remarks:
        target = _free_folder(target.with_name(f"{target.name} ({packed.stem})"))
        remarks.append(
            "Je eigen huisstijl is een andere en blijft zoals die is. Die van je collega staat ernaast, in "
            f"de map “{target.name}”."
        )
    branding.save_settings(target, settings)
    if packed.logo and logo:
        branding.save_logo(target, packed.logo)


def _read_logo(data: bytes | None, remarks: list[str]) -> branding.Logo | None:
    if data is None:
        return None
    try:
        logo, found = branding.read_logo(data)
    except branding.NotALogo as error:
        remarks.append(f"Het logo is niet overgenomen. {error}")
        return None
    remarks.extend(found)
    return logo


def _free_folder(folder: Path) -> Path:
    """Return the folder if there is none yet, or else one with a number after its name."""
    names = itertools.chain([folder.name], (f"{folder.name} {number}" for number in itertools.count(2)))
    return next(free for name in names if not (free := folder.with_name(name)).exists())
