"""A linker for small ES modules: one text out of a module and its local imports, without a build step.

It understands what our modules use, each at the start of a line: ``import { a, b } from "./file.js";``,
``export`` before a function, class, const or let, and one ``export default``. It refuses anything else.
Comments on lines of their own are left out: they are for editors, and each widget sends its text.
"""

import re
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

# Each begins with a line break rather than with ^, for which Python tries every character: ten times slower.
_COMMENT = re.compile(r"\n *(?://[^\n]*|/\*\*[^*]*(?:\*(?!/)[^*]*)*\*/)(?=\n)")
_STATEMENT = re.compile(
    r'\n(?:import \{(\s*\w+(?:,\s*\w+)*,?\s*)\} from "\./(\w+\.js)";(?=\n)'
    r"|(export )?((?:async function|function|class|const|let) (\w+)))"
)
_UNKNOWN = re.compile(r"\n(?:import|export(?! default )|var|(?:const|let) (?!\w+ =)).*")
_DYNAMIC_IMPORT = re.compile(r"import[.(].*")
_DEFAULT = "\nexport default "


class LinkError(Exception):
    """Modules that cannot be linked; the text names the file and what is wrong with it."""


class _Module(NamedTuple):
    body: str
    imports: dict[str, list[str]]
    """The names that it imports, by file."""
    declared: dict[str, bool]
    """The names that it declares at the top level, each with whether it is exported."""


def link(entry: Path) -> str:
    """Return one ES module with the code of ``entry`` and of all that it imports, directly or not.

    Raises LinkError if a file is missing, imports a name that is not exported, or contains a form that is not
    understood; if modules import each other in a circle; and if two declare the same top-level name.
    """
    modules: dict[str, _Module] = {}
    waiting = [entry.name]
    while waiting:
        file = waiting.pop()
        if file not in modules:
            modules[file] = _read(entry.parent, file)
            waiting += modules[file].imports
    try:
        order = list(TopologicalSorter({file: modules[file].imports for file in modules}).static_order())
    except CycleError as error:
        raise LinkError(f"modules import each other: {' → '.join(error.args[1])}") from None
    _check(modules, entry.name)
    return "".join(modules[file].body for file in order)


@cache
def _read(folder: Path, file: str) -> _Module:
    try:
        text = (folder / file).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LinkError(f"{file} is imported, but does not exist") from None
    module = _Module("", {}, {})

    def note(statement: re.Match[str]) -> str:
        names, source, export, declaration, name = statement.groups()
        if source:
            module.imports[source] = re.findall(r"\w+", names)
            return ""
        module.declared[name] = bool(export)
        return f"\n{declaration}"

    body = _STATEMENT.sub(note, _COMMENT.sub("", f"\n{text}"))
    if unknown := _UNKNOWN.search(body) or _DYNAMIC_IMPORT.search(body):
        raise LinkError(f"{file}: the linker does not understand {unknown[0].strip()}")
    return module._replace(body=body)


def _check(modules: dict[str, _Module], entry: str) -> None:
    owners: dict[str, str] = {}
    for file, module in modules.items():
        if module.body.count(_DEFAULT) != (file == entry):
            raise LinkError(f"{file} must have {'one' if file == entry else 'no'} default export")
        for source, names in module.imports.items():
            for name in names:
                if not modules[source].declared.get(name):
                    raise LinkError(f"{file} imports {name}, which {source} does not export")
        for name in module.declared:
            if name in owners:
                raise LinkError(f"{file} and {owners[name]} both declare {name}")
            owners[name] = file
