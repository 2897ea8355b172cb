"""The house style of a corporation: name, logo, colours, closing line, u or je, in a folder beside its plans.

Callers pass ``house_style_near(plan_path.parent).style`` to ``document``. This package may import nothing of
``documents``.
"""

from .folder import (
    LoadedStyle,
    Settings,
    decode_settings,
    encode_settings,
    folder_near,
    house_style,
    house_style_near,
    remove_logo,
    save_logo,
    save_settings,
)
from .logos import MAX_BYTES, NotALogo, read_logo
from .style import DEFAULT, HouseStyle, Logo, Palette, Pronoun, palette
from .svg_cleaning import SvgError, clean_svg
