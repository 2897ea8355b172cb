"""A letter as HTML for mail programs: plain, with the logo and the colour of the house style.

Mail programs know no style sheets, so its few rules stand in the elements.
"""

from collections.abc import Iterable
from html import escape

from ..branding import HouseStyle

_TALLEST, _WIDEST = 52, 200  # pixels
_FONT = "font:16px/1.5 Lato,Calibri,Arial,sans-serif"


def letter_html(title: str, paragraphs: Iterable[str], style: HouseStyle) -> str:
    """The paragraphs, below the logo (``cid:logo``) and above the closing line."""
    body = "\n".join(f"<p>{escape(one).replace(chr(10), '<br>')}</p>" for one in paragraphs)
    if style.closing:
        body += f'\n<p style="color:{style.palette.accent}"><b>{escape(style.closing)}</b></p>'
    return (
        f'<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
        f'<body style="{_FONT}">\n{_logo(style)}{body}\n</body></html>\n'
    )


def _logo(style: HouseStyle) -> str:
    if style.logo is None:
        return ""
    height = min(_TALLEST, round(_WIDEST * style.logo.height / style.logo.width))
    ground = f"background:{style.palette.ground};padding:12px" if style.logo.is_light else "padding:0 0 8px"
    return (
        f'<p style="{ground}"><img src="cid:logo" height="{height}" '
        f'alt="{escape(style.name or "Logo")}"></p>\n'
    )
