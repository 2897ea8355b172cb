"""The house style of a corporation: its name, logo, colour and closing line, found beside its plans.

``house_style_near(plan_path.parent).style`` is what every way to a document hands to ``document``.
"""

from .colours import NotAColour, Palette, colour, contrast, palette
from .files import (
    LOGOS,
    SETTINGS,
    Found,
    Settings,
    folder_near,
    house_style,
    house_style_near,
    remove_logo,
    save_logo,
    save_settings,
)
from .logos import LARGEST, NotALogo, read_logo
from .style import DEFAULT, HouseStyle, Logo

__all__ = [
    "DEFAULT",
    "LARGEST",
    "LOGOS",
    "SETTINGS",
    "Found",
    "HouseStyle",
    "Logo",
    "NotAColour",
    "NotALogo",
    "Palette",
    "Settings",
    "colour",
    "contrast",
    "folder_near",
    "house_style",
    "house_style_near",
    "palette",
    "read_logo",
    "remove_logo",
    "save_logo",
    "save_settings",
]
