"""The allow-lists: one entry per audience in ``allow_lists.toml``, which decides what that audience sees.

Letters are outside these lists: they have the phone number and mail address of the contact person
(``letters.guest_letters`` and ``letters.aedes_question``), and to a journalist those of the press contact.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from .policy import Audience
from .sections import aedes, catering, common, crew, press

_MODULES = {"aedes": aedes, "catering": catering, "common": common, "crew": crew, "press": press}


def _section(_type: type, name: str) -> Callable[..., Any]:
    """Return the function of a section, such as ``crew.phone_list``. Raises AttributeError or KeyError."""
    module, _, function = name.partition(".")
    made: Callable[..., Any] = getattr(_MODULES[module], function)
    return made


_FILE = Path(__file__).with_suffix(".toml")
_LISTS = msgspec.toml.decode(_FILE.read_bytes(), type=dict[str, tuple[Audience, ...]], dec_hook=_section)

AUDIENCES = {audience.name: audience for audience in _LISTS["audience"]}
"""Every audience by its name."""
