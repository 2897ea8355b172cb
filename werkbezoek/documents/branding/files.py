"""The house style in its folder: ``huisstijl.json`` and a logo, beside the folder with plans.

Whatever is wrong with them, documents are still made: in the kit's own look, with a sentence on why.
"""

from pathlib import Path

import msgspec

from ...store import atomic_write
from .colours import NotAColour, Palette, adjustment, colour, palette
from .logos import LARGEST, NotALogo, read_logo
from .style import HouseStyle, Logo

FOLDER = "huisstijl"
SETTINGS = "huisstijl.json"
LOGOS = ("logo.png", "logo.svg")

_LARGEST_SETTINGS = 100_000  # bytes
_LONGEST = {"naam": 120, "slotregel": 200}


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a corporation has set, as it stands in ``huisstijl.json``: the words are those of the user."""

    name: str = msgspec.field(default="", name="naam")
    colour: str = msgspec.field(default="", name="kleur")
    closing: str = msgspec.field(default="", name="slotregel")


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What a folder holds: the house style, what was set, and Dutch sentences on what is amiss."""

    style: HouseStyle
    settings: Settings
    remarks: tuple[str, ...] = ()


def folder_near(folder: Path) -> Path:
    """Where the house style is for plans in a folder: in it, beside it, or in its ``data``.

    Where there is none yet: beside a folder of plans in ``data``, else in the folder itself.
    """
    here = folder.resolve()
    places = (here / FOLDER, here.parent / FOLDER, here / "data" / FOLDER)
    usual = places[1] if here.parent.name == "data" else places[0]
    return next((place for place in places if place.is_dir()), usual)


def house_style(folder: Path) -> Found:
    """The house style in a folder that ``folder_near`` gave; never raises."""
    remarks: list[str] = []
    settings = _settings(folder / SETTINGS, remarks)
    closing, name = _line(settings.closing, "slotregel", remarks), _line(settings.name, "naam", remarks)
    colours = _palette(settings.colour, remarks)
    logo = _logo(folder, remarks)
    style = HouseStyle(name=name, closing=closing, palette=colours, logo=logo)
    return Found(style=style, settings=settings, remarks=tuple(remarks))


def house_style_near(folder: Path) -> Found:
    """The house style for plans in a folder; never raises."""
    return house_style(folder_near(folder))


def save_settings(folder: Path, settings: Settings) -> None:
    """Write what was set. A file that could not be read is kept under another name. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / SETTINGS
    wrong: list[str] = []
    _settings(file, wrong)
    if wrong:
        file.replace(folder / "huisstijl (onleesbaar).json")
    atomic_write(file, msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n")


def save_logo(folder: Path, data: bytes) -> tuple[str, ...]:
    """Put a logo in the folder, drawn anew, in place of the one there; gives what there is to say about it.

    Raises NotALogo, and OSError.
    """
    logo, remarks = read_logo(data)
    folder.mkdir(parents=True, exist_ok=True)
    atomic_write(folder / LOGOS[0], logo.png)
    return remarks


def remove_logo(folder: Path) -> None:
    """Take the logo away. Raises OSError."""
    for name in LOGOS:
        (folder / name).unlink(missing_ok=True)


def _settings(file: Path, remarks: list[str]) -> Settings:
    try:
        if file.stat().st_size > _LARGEST_SETTINGS:
            raise ValueError(file.name)
        return msgspec.json.decode(file.read_bytes().removeprefix(b"\xef\xbb\xbf"), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):
        remarks.append(
            f"{file.name} in de map {FOLDER} is niet te lezen; documenten krijgen het gewone uiterlijk. "
            "Herstel het bestand, of vul de huisstijl opnieuw in."
        )
        return Settings()


def _line(text: str, what: str, remarks: list[str]) -> str:
    """The text on one line of a decent length."""
    line, longest = " ".join(text.split()), _LONGEST[what]
    if len(line) <= longest:
        return line
    remarks.append(f"De {what} van de huisstijl is langer dan {longest} letters; de rest is weggelaten.")
    return line[: longest - 1].rstrip() + "…"


def _palette(text: str, remarks: list[str]) -> Palette:
    if not text.strip():
        return Palette()
    try:
        brand = colour(text)
    except NotAColour as error:
        remarks.append(f"{error} Tot die tijd krijgen documenten de gewone kleuren.")
        return Palette()
    made = palette(brand)
    if said := adjustment(brand, made):
        remarks.append(said)
    return made


def _logo(folder: Path, remarks: list[str]) -> Logo | None:
    file = next((folder / name for name in LOGOS if (folder / name).is_file()), None)
    if file is None:
        return None
    try:
        with file.open("rb") as opened:
            logo, said = read_logo(opened.read(LARGEST + 1))
    except NotALogo as error:
        remarks.append(f"{file.name}: {error} Documenten krijgen zolang geen logo.")
        return None
    except OSError as error:
        remarks.append(
            f"{file.name} is niet te lezen ({error.strerror}). Documenten krijgen zolang geen logo."
        )
        return None
    remarks.extend(f"{file.name}: {one}" for one in said)
    return logo
