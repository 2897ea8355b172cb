"""The folder with the house style: ``huisstijl.json`` and a logo, beside the folder with plans.

If a file is broken, documents get the look of the kit instead, and a Dutch remark says why.
"""

import re
from pathlib import Path

import msgspec

from ...store import atomic_write, make_folder
from ...text.errors import ParseError, os_reason
from ...text.wording import one_line, shortened
from .logos import MAX_BYTES, NotALogo, read_logo
from .style import HouseStyle, Logo, Palette, Pronoun, adjustment_remark, palette, parse_colour, parse_pronoun

FOLDER = "huisstijl"
SETTINGS = "huisstijl.json"
LOGOS = ("logo.png", "logo.svg")

_MAX_SETTINGS_BYTES = 100_000
_MAX_LENGTHS = {"naam": 120, "slotregel": 200}
_WEB_ADDRESS = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#][^\s<>\"'{}|\\^`]*)?", re.IGNORECASE
)
_MAX_WEB_ADDRESS = 300


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a corporation has set, as written in ``huisstijl.json``, where the names are Dutch."""

    name: str = msgspec.field(default="", name="naam")
    colour: str = msgspec.field(default="", name="kleur")
    closing: str = msgspec.field(default="", name="slotregel")
    pronoun: str = msgspec.field(default="", name="aanspreekvorm")
    privacy_url: str = msgspec.field(default="", name="privacyverklaring")


class LoadedStyle(msgspec.Struct, frozen=True, kw_only=True):
    """The house style in a folder, the settings it comes from, and Dutch remarks on what is wrong there."""

    style: HouseStyle
    settings: Settings
    remarks: tuple[str, ...] = ()


def folder_near(folder: Path) -> Path:
    """Return the folder with the house style for plans in ``folder``: in it, beside it or in its ``data``.

    If there is none yet, return where to make it: beside a folder of plans in ``data``, else in ``folder``.
    """
    here = folder.resolve()
    places = (here / FOLDER, here.parent / FOLDER, here / "data" / FOLDER)
    usual = places[1] if here.parent.name == "data" else places[0]
    return next((place for place in places if place.is_dir()), usual)


def house_style(folder: Path) -> LoadedStyle:
    """Return the house style in the folder that ``folder_near`` found. Never raises."""
    remarks: list[str] = []
    settings = _read_settings(folder / SETTINGS, remarks)
    style = HouseStyle(
        closing=_shortened(settings.closing, "slotregel", remarks),
        name=_shortened(settings.name, "naam", remarks),
        pronoun=_pronoun(settings.pronoun, remarks),
        privacy_url=_web_address(settings.privacy_url, remarks),
        palette=_palette(settings.colour, remarks),
        logo=_read_logo(folder, remarks),
    )
    return LoadedStyle(style=style, settings=settings, remarks=tuple(remarks))


def house_style_near(folder: Path) -> LoadedStyle:
    """Return the house style for plans in a folder. Never raises."""
    return house_style(folder_near(folder))


def encode_settings(settings: Settings) -> bytes:
    """Return the content of ``huisstijl.json``."""
    return msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n"


def decode_settings(data: bytes) -> Settings:
    """Return the settings in the content of ``huisstijl.json``. Raises ValueError if it has none."""
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Settings)
    except RecursionError as error:
        raise ValueError(SETTINGS) from error


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings; an unreadable file is kept under another name. Raises OSError if that fails."""
    make_folder(folder)
    file = folder / SETTINGS
    remarks: list[str] = []
    _read_settings(file, remarks)
    if remarks:
        file.replace(folder / "huisstijl (onleesbaar).json")
    atomic_write(file, encode_settings(settings))


def save_logo(folder: Path, data: bytes) -> tuple[str, ...]:
    """Write a new logo, as the kit has drawn it, and return the remarks about it.

    Raises NotALogo if the file is not a usable logo, and OSError if it cannot be written.
    """
    logo, remarks = read_logo(data)
    make_folder(folder)
    atomic_write(folder / LOGOS[0], logo.png)
    return remarks


def remove_logo(folder: Path) -> None:
    """Delete the logo. Raises OSError if that fails."""
    for name in LOGOS:
        (folder / name).unlink(missing_ok=True)


def _read_settings(file: Path, remarks: list[str]) -> Settings:
    try:
        if file.stat().st_size > _MAX_SETTINGS_BYTES:
            raise ValueError(file.name)
        return decode_settings(file.read_bytes())
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        remarks.append(
            f"{file.name} in de map {FOLDER} is niet te lezen; documenten krijgen het gewone uiterlijk. "
            "Herstel het bestand, of vul de huisstijl opnieuw in."
        )
        return Settings()


def _shortened(text: str, setting: str, remarks: list[str]) -> str:
    """Return the text on one line that is not too long."""
    longest = _MAX_LENGTHS[setting]
    if len(one_line(text)) > longest:
        remarks.append(
            f"De {setting} van de huisstijl is langer dan {longest} letters; de rest is weggelaten."
        )
    return shortened(text, longest)


def _pronoun(text: str, remarks: list[str]) -> Pronoun:
    try:
        return parse_pronoun(text)
    except ParseError as error:
        remarks.append(f"{error} Tot die tijd staat er in documenten en brieven “u”.")
        return Pronoun.FORMAL


def _web_address(text: str, remarks: list[str]) -> str:
    """Return the address of a page, with https:// in front if it has no scheme."""
    address = text.strip()
    if not address:
        return ""
    if len(address) > _MAX_WEB_ADDRESS or not _WEB_ADDRESS.fullmatch(address):
        remarks.append(
            f"“{shortened(address)}” is geen webadres. Schrijf het adres van je privacyverklaring als "
            "https://www.corporatie.nl/privacy; tot die tijd noemen brieven je contactpersoon."
        )
        return ""
    return address if "://" in address else f"https://{address}"


def _palette(text: str, remarks: list[str]) -> Palette:
    if not text.strip():
        return Palette()
    try:
        brand = parse_colour(text)
    except ParseError as error:
        remarks.append(f"{error} Tot die tijd krijgen documenten de gewone kleuren.")
        return Palette()
    derived = palette(brand)
    if remark := adjustment_remark(brand, derived):
        remarks.append(remark)
    return derived


def _read_logo(folder: Path, remarks: list[str]) -> Logo | None:
    file = next((folder / name for name in LOGOS if (folder / name).is_file()), None)
    if file is None:
        return None
    try:
        with file.open("rb") as opened:
            logo, found = read_logo(opened.read(MAX_BYTES + 1))
    except NotALogo as error:
        remarks.append(f"{file.name}: {error} Documenten krijgen zolang geen logo.")
    except OSError as error:
        remarks.append(
            f"{file.name} is niet te lezen ({os_reason(error)}). Documenten krijgen zolang geen logo."
        )
    else:
        remarks.extend(f"{file.name}: {remark}" for remark in found)
        return logo
    return None
