"""The look of a Word file: the styles it is written in, all of them editable in Word's own list of styles.

Colours are those of the PDF. The typeface is Lato; where that is not installed, Word takes Calibri.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

from ...branding import HouseStyle, Palette

if TYPE_CHECKING:
    from docx.document import Document as WordFile

LINE = "DDE3E6"
_INK, _FAINT, _ALARM = "1C2733", "55616D", "8A1C12"
_TINT, _ALARM_TINT = "F3F6F5", "FDF0EE"
_FONT, _ELSE = "Lato", "Calibri"


class Look(StrEnum):
    """The styles of paragraphs, by the names that Word has for them or else by ours."""

    BODY = "Normal"
    KICKER = "Werkbezoek boventitel"
    TITLE = "Title"
    WHEN = "Werkbezoek wanneer"
    BAND = "Werkbezoek kop"
    SECTION = "Heading 1"
    PART = "Heading 2"
    ALARM = "Werkbezoek let op"
    NOTICE = "Werkbezoek opmerking"
    QUOTE = "Quote"
    CAPTION = "Caption"
    COLUMN = "Werkbezoek kolomkop"
    CELL = "Werkbezoek cel"
    GAP = "Werkbezoek tussenruimte"
    POINT = "Werkbezoek boodschap"
    LOGO = "Werkbezoek logo"
    CLOSING = "Werkbezoek slotregel"
    FOOT = "Footer"


class Ink(StrEnum):
    """The styles of words in a paragraph."""

    STRONG = "Strong"
    FAINT = "Werkbezoek zacht"
    ACCENT = "Werkbezoek accent"
    LINK = "Werkbezoek link"


_NOTICE = {"bold": True, "before": 9, "after": 6}
_PART = {"size": 11, "bold": True, "before": 9, "after": 3, "keep": True}
_TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Werkbezoek">
  <w:name w:val="Werkbezoek"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
    </w:tblBorders>
    <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar>
  </w:tblPr>
</w:style>"""
TABLE = "Werkbezoek"
"""The name of the style of all tables."""

LISTS = ("List Bullet", "List Bullet 2", "List Bullet 3", "List Number", "List Number 2", "List Number 3")
"""The styles of lists, as Word has them, by how deep they are."""


def add_styles(file: "WordFile", house: HouseStyle) -> None:
    """Give the file our styles, also where Word has some of the same name."""
    on_dark = house.logo is not None and house.logo.is_light
    for name, how in _paragraphs(house.palette, logo_on_dark=on_dark).items():
        style = _style(file, name, WD_STYLE_TYPE.PARAGRAPH)
        if name != Look.BODY:
            style.base_style = file.styles[Look.BODY]
        style.quick_style = True
        _set_font(style)
        _set_letters(style, {"size": 10, "color": _INK, "bold": False, **how})
        _set_spacing(style, how)
        _set_box(style, how)
    for ink, how in _words(house.palette).items():
        _set_letters(_style(file, ink, WD_STYLE_TYPE.CHARACTER), how)
    for name in LISTS:
        file.styles[name].paragraph_format.space_after = Pt(2)
    file.styles.element.append(parse_xml(_TABLE_STYLE))
    _fall_back(file)


def _paragraphs(palette: Palette, *, logo_on_dark: bool) -> dict[str, dict[str, Any]]:
    """How each style of paragraphs looks."""
    accent, band = _code(palette.accent), _code(palette.band)
    on_band, on_band_faint = _code(palette.on_band), _code(palette.on_band_faint)
    ground = _code(palette.ground) if logo_on_dark else ""
    return {
        Look.BODY: {"size": 10, "after": 5, "spacing": 1.15},
        Look.KICKER: {"size": 8.5, "color": on_band_faint, "bold": True, "band": band},
        Look.TITLE: {"size": 24, "color": on_band, "bold": True, "band": band, "after": 6},
        Look.WHEN: {"size": 12.5, "color": on_band, "bold": True, "band": band},
        Look.BAND: {"size": 10, "color": on_band_faint, "band": band},
        Look.SECTION: {"size": 15, "color": accent, "bold": True, "before": 18, "after": 5, "keep": True},
        Look.PART: _PART,
        **{f"Heading {level}": {**_PART, "size": 10} for level in range(3, 7)},
        Look.QUOTE: {"color": _FAINT, "before": 3, "after": 5, "side": LINE},
        Look.ALARM: {**_NOTICE, "color": _ALARM, "side": _ALARM, "tint": _ALARM_TINT},
        Look.NOTICE: {**_NOTICE, "color": accent, "side": accent, "tint": _TINT},
        Look.CAPTION: {"size": 9.5, "bold": True, "before": 5, "after": 3, "keep": True},
        Look.COLUMN: {"size": 8, "color": _FAINT, "bold": True, "before": 2, "after": 2, "keep": True},
        Look.GAP: {"size": 1, "after": 8},
        Look.CELL: {"size": 9.5, "before": 2, "after": 2, "spacing": 1.05},
        Look.POINT: {"size": 9.5, "before": 3, "after": 3, "side": accent, "tint": _TINT},
        Look.LOGO: {"after": 8, **({"band": ground} if ground else {})},
        Look.CLOSING: {"size": 10, "color": accent, "bold": True, "before": 16},
        Look.FOOT: {"size": 8, "color": _FAINT},
    }


def _words(palette: Palette) -> dict[Ink, dict[str, Any]]:
    """How each style of words looks."""
    accent = _code(palette.accent)
    return {
        Ink.STRONG: {"bold": True},
        Ink.FAINT: {"color": _FAINT},
        Ink.ACCENT: {"color": accent, "bold": True},
        Ink.LINK: {"color": accent, "underline": True},
    }


def _code(color: str) -> str:
    """A colour as Word writes it."""
    return color.removeprefix("#").upper()


def _style(file: "WordFile", name: str, kind: WD_STYLE_TYPE) -> Any:
    return file.styles[name] if name in file.styles else file.styles.add_style(name, kind)


def _set_font(style: Any) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), _FONT)


def _set_letters(style: Any, how: dict[str, Any]) -> None:
    font = style.font
    font.bold, font.italic, font.underline = how.get("bold"), None, how.get("underline")
    if "size" in how:
        font.size = Pt(how["size"])
    if "color" in how:
        font.color.rgb = RGBColor.from_string(how["color"])


def _set_spacing(style: Any, how: dict[str, Any]) -> None:
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(how.get("before", 0)), Pt(how.get("after", 0))
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.MULTIPLE, how.get("spacing", 1.0)
    layout.keep_with_next, layout.widow_control = how.get("keep", False), True


def _set_box(style: Any, how: dict[str, Any]) -> None:
    """The band that a document opens with, or a tinted box with a line at its side; else none."""
    layout = style.element.get_or_add_pPr()
    for name in ("w:pBdr", "w:shd"):
        if (there := layout.find(qn(name))) is not None:
            layout.remove(there)
    if how.get("band"):
        fill = how["band"]
        sides = dict.fromkeys(("top", "left", "bottom", "right"), (fill, 8, 9))
    elif "side" in how:
        sides, fill = {"left": (how["side"], 24, 7)}, how.get("tint", "auto")
    else:
        return
    borders = OxmlElement("w:pBdr")
    for side, (color, width, space) in sides.items():
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", width), ("space", space), ("color", color)):
            line.set(qn(f"w:{name}"), str(value))
        borders.append(line)
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shade.set(qn(f"w:{name}"), value)
    after = (
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:jc",
        "w:outlineLvl",
    )
    layout.insert_element_before(borders, *after)
    layout.insert_element_before(shade, *after)
    style.paragraph_format.left_indent = Pt(9 if how.get("band") else 8)
    style.paragraph_format.right_indent = Pt(9 if how.get("band") else 0)


def _fall_back(file: "WordFile") -> None:
    """Name the typeface to take where ours is not installed."""
    fonts = next(part for part in file.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    ours = f'<w:font w:name="{_FONT}"><w:altName w:val="{_ELSE}"/></w:font>'.encode()
    fonts._blob = fonts.blob.replace(b"</w:fonts>", ours + b"</w:fonts>")
