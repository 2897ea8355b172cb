"""The styles of a Word file, all of them editable in Word's own list of styles.

Colours are those of the PDF. The font is Lato; where that is not installed, Word uses Calibri.
"""

from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from msgspec.structs import asdict, replace

from ...branding import HouseStyle

_FONT, _FALLBACK_FONT = "Lato", "Calibri"
_AFTER_BOX = ("tabs", "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl")
"""The properties of a paragraph that come after its borders and shading."""


class ParagraphStyle(StrEnum):
    """The styles of paragraphs, by their names in Word."""

    BODY = "Normal"
    KICKER = "Werkbezoek boventitel"
    TITLE = "Title"
    WHEN = "Werkbezoek wanneer"
    BAND = "Werkbezoek kop"
    SECTION = "Heading 1"
    SUBSECTION = "Heading 2"
    ALARM = "Werkbezoek let op"
    NOTICE = "Werkbezoek opmerking"
    QUOTE = "Quote"
    CAPTION = "Caption"
    COLUMN_HEAD = "Werkbezoek kolomkop"
    CELL = "Werkbezoek cel"
    GAP = "Werkbezoek tussenruimte"
    MESSAGE = "Werkbezoek boodschap"
    LOGO = "Werkbezoek logo"
    CLOSING = "Werkbezoek slotregel"
    FOOTER = "Footer"


class TextStyle(StrEnum):
    """The styles of text within a paragraph, by their names in Word."""

    STRONG = "Strong"
    FAINT = "Werkbezoek zacht"
    ACCENT = "Werkbezoek accent"
    LINK = "Werkbezoek link"


TABLE_STYLE = "Werkbezoek"
BULLET_STYLES = ("List Bullet", "List Bullet 2", "List Bullet 3")
NUMBER_STYLES = ("List Number", "List Number 2", "List Number 3")
"""Word's own styles of lists, by depth."""


class _Format(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The format of a paragraph, as ``styles.toml`` describes it."""

    size: float = 10
    color: str = "ink"
    bold: bool = False
    before: float = 0
    after: float = 0
    line_spacing: float = 1
    keep_with_next: bool = False
    band: str = ""
    side: str = ""
    tint: str = "auto"


class _StyleSheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    colors: dict[str, str]
    paragraphs: dict[str, _Format]


_SHEET = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes(), type=_StyleSheet)


def add_styles(file: WordFile, house: HouseStyle) -> None:
    """Add our styles to the file; Word's own styles with the same name get our format."""
    colors = _colors(house)
    for name, described in _SHEET.paragraphs.items():
        named = {part: colors[getattr(described, part)] for part in ("color", "band", "side", "tint")}
        form = replace(described, **named)
        style = _style(file, name, WD_STYLE_TYPE.PARAGRAPH)
        if name != ParagraphStyle.BODY:
            style.base_style = file.styles[ParagraphStyle.BODY]
        style.quick_style = True
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), _FONT)
        _set_text_format(style, bold=form.bold, color=form.color)
        style.font.size = Pt(form.size)
        layout = style.paragraph_format
        layout.space_before, layout.space_after = Pt(form.before), Pt(form.after)
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.MULTIPLE, form.line_spacing
        layout.keep_with_next, layout.widow_control = form.keep_with_next, True
        _set_box(style, form)
    strong, faint, emphasis, link = (_style(file, name, WD_STYLE_TYPE.CHARACTER) for name in TextStyle)
    _set_text_format(strong, bold=True)
    _set_text_format(faint, color=colors["faint"])
    _set_text_format(emphasis, color=colors["accent"], bold=True)
    _set_text_format(link, color=colors["accent"], underline=True)
    for name in BULLET_STYLES + NUMBER_STYLES:
        file.styles[name].paragraph_format.space_after = Pt(2)
    file.styles.element.append(parse_xml(Path(__file__).with_name("table_style.xml").read_bytes()))
    _set_fallback_font(file)


def _colors(house: HouseStyle) -> dict[str, str]:
    """Return the colours as Word writes them, by the names that ``styles.toml`` has for them."""
    palette = {name: color.removeprefix("#").upper() for name, color in asdict(house.palette).items()}
    ground = palette["ground"] if house.logo and house.logo.is_light else ""
    return _SHEET.colors | palette | {"behind_logo": ground, "auto": "auto", "": ""}


def _style(file: WordFile, name: str, kind: WD_STYLE_TYPE) -> Any:
    return file.styles[name] if name in file.styles else file.styles.add_style(name, kind)


def _set_text_format(
    style: Any, *, bold: bool | None = None, underline: bool | None = None, color: str = ""
) -> None:
    style.font.bold, style.font.italic, style.font.underline = bold, None, underline
    if color:
        style.font.color.rgb = RGBColor.from_string(color)


def _set_box(style: Any, form: _Format) -> None:
    """Set the band or the line at the side; without either, remove the box that Word's style may have."""
    layout = style.element.get_or_add_pPr()
    for name in ("w:pBdr", "w:shd"):
        if (existing := layout.find(qn(name))) is not None:
            layout.remove(existing)
    if not (form.band or form.side):
        return
    if form.band:
        line = f'w:val="single" w:sz="8" w:space="9" w:color="{form.band}"'
        borders = f"<w:top {line}/><w:left {line}/><w:bottom {line}/><w:right {line}/>"
    else:
        borders = f'<w:left w:val="single" w:sz="24" w:space="7" w:color="{form.side}"/>'
    fill = f'w:val="clear" w:color="auto" w:fill="{form.band or form.tint}"'
    for box in (f"<w:pBdr {nsdecls('w')}>{borders}</w:pBdr>", f"<w:shd {nsdecls('w')} {fill}/>"):
        layout.insert_element_before(parse_xml(box), *(f"w:{name}" for name in _AFTER_BOX))
    style.paragraph_format.left_indent = Pt(9 if form.band else 8)
    style.paragraph_format.right_indent = Pt(9 if form.band else 0)


def _set_fallback_font(file: WordFile) -> None:
    """Name the font to use where ours is not installed."""
    fonts = next(part for part in file.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    font = f'<w:font w:name="{_FONT}"><w:altName w:val="{_FALLBACK_FONT}"/></w:font>'.encode()
    fonts._blob = fonts.blob.replace(b"</w:fonts>", font + b"</w:fonts>")
