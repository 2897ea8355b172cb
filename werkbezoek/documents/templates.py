"""Templates in Jinja, which are filled in for HTML and for plain text."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def read_template(file: Path, **filters: Callable[..., Any]) -> "Template":
    """Return the template in a file; one for HTML escapes its values."""
    from jinja2 import Environment, StrictUndefined  # only here: every command imports modules that use this

    environment = Environment(
        autoescape=".html" in file.suffixes, undefined=StrictUndefined, keep_trailing_newline=True
    )
    environment.filters |= {"block_kind": attrgetter("__struct_config__.tag"), **filters}
    return environment.from_string(file.read_text(encoding="utf-8"))
