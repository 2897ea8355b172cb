"""A linker for small ES modules: one text out of a module and its local imports, without a build step.

It understands what our modules use, each at the start of a line: ``import { a, b } from "./file.js";``,
``export`` before a function, class, const or let, and one ``export default``. It refuses anything else.
"""

import re
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

# Each begins with a line break rather than with ^, for which Python tries every character: ten times slower.
_IMPORT = re.compile(r'\nimport \{(\s*\w+(?:,\s*\w+)*,?\s*)\} from "\./(\w+\.js)";(?=\n)')
_DECLARATION = re.compile(r"\n(export )?((?:async function|function|class|const|let) (\w+))")
_DEFAULT = "\nexport default "
_UNKNOWN = re.compile(r"\n(?:import|export(?! default )|var|(?:const|let) (?!\w+ =)).*")
_DYNAMIC_IMPORT = re.compile(r"import[.(].*")


class LinkError(Exception):
    """Modules that cannot be linked; the text names the file and what is wrong with it."""


class _Module(NamedTuple):
    body: str
    imports: dict[str, set[str]]
    """The names that it imports, by file."""
    declared: dict[str, bool]
    """The names that it declares, each with whether it is exported."""


def link(entry: Path) -> str:
    """Return one ES module with the code of ``entry`` and of all that it imports, directly or not.

    Raises LinkError if a file is missing, imports a name that is not exported, or contains a form that is not
    understood; if modules import each other in a circle; and if two declare the same top-level name.
    """
    modules: dict[str, _Module] = {}
    waiting = [entry.name]
    while waiting:
        name = waiting.pop()
        if name not in modules:
            modules[name] = _read(entry.with_name(name), is_entry=name == entry.name)
            waiting += modules[name].imports
    try:
        order = list(
            TopologicalSorter({name: module.imports for name, module in modules.items()}).static_order()
        )
    except CycleError as error:
        raise LinkError(f"modules import each other: {' → '.join(error.args[1])}") from None
    _check_names(modules)
    return "".join(modules[name].body for name in order)


@cache
def _read(path: Path, *, is_entry: bool) -> _Module:
    try:
        text = "\n" + path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LinkError(f"{path.name} is imported, but does not exist") from None
    imports = {file: set(re.findall(r"\w+", names)) for names, file in _IMPORT.findall(text)}
    declared = {name: bool(export) for export, _, name in _DECLARATION.findall(text)}
    body = _DECLARATION.sub(r"\n\2", _IMPORT.sub("", text))
    if unknown := _UNKNOWN.search(body) or _DYNAMIC_IMPORT.search(body):
        raise LinkError(f"{path.name}: the linker does not understand {unknown[0].strip()}")
    if body.count(_DEFAULT) != is_entry:
        raise LinkError(f"{path.name} must have {'one' if is_entry else 'no'} default export")
    return _Module(body, imports, declared)


def _check_names(modules: dict[str, _Module]) -> None:
    owners: dict[str, str] = {}
    for file, module in modules.items():
        for source, names in module.imports.items():
            for name in names:
                if not modules[source].declared.get(name):
                    raise LinkError(f"{file} imports {name}, which {source} does not export")
        for name in module.declared:
            if name in owners:
                raise LinkError(f"{file} and {owners[name]} both declare {name}")
            owners[name] = file
