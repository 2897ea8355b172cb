"""A Sphinx extension: pages whose content is what the code says.

A line ``<!-- from code: NAME ARGUMENT -->`` in a page is replaced by the Markdown that the function NAME
below returns, so nothing in the reference is copied by hand.
"""

import contextlib
import inspect
import io
import os
import re
from collections.abc import Callable, Iterable
from enum import Enum
from types import ModuleType
from typing import Any

from sphinx.application import Sphinx
from support import who_sees_what

import werkbezoek
from werkbezoek.cli import main
from werkbezoek.documents.audiences import AUDIENCES
from werkbezoek.documents.formats import FORMATS
from werkbezoek.plan import SCHEMA_VERSION, Field, Invitee, Plan, PlanObject, ProgrammeItem, fields
from werkbezoek.plan.schema import schema
from werkbezoek.rules import Rule
from werkbezoek.rules import rules as all_rules

PLACEHOLDER = re.compile(r"^<!-- from code: (\w+) ?(.*) -->$", re.MULTILINE)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table."""
    lines = [[*head], ["---" for _ in head], *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines)


def code(text: object) -> str:
    """Return a text as code; nothing for nothing."""
    return f"`{text}`" if text else ""


def rules(chapter: str) -> str:
    """Return the pages of the rules of a chapter, such as ``WIE``."""
    return "\n\n".join(page_of(rule) for rule in all_rules() if rule.code.startswith(chapter))


def page_of(rule: Rule) -> str:
    """Return the page of a rule as a section, with its code as anchor."""
    return f"({rule.code.lower()})=\n" + re.sub(r"^#", "##", rule.page.strip(), flags=re.MULTILINE)


def rule_list(_: str) -> str:
    """Return a table of all rules."""
    rows = (
        [f"[{rule.code}](#{rule.code.lower()})", rule.severity.label, rule.summary] for rule in all_rules()
    )
    return table(["Code", "Zwaarte", "Wat de regel vindt"], rows)


def help_of(*command: str) -> str:
    """Return what ``werkbezoek … --help`` prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        main([*command, "--help"])
    return printed.getvalue().strip()


def commands(_: str) -> str:
    """Return the help of each subcommand."""
    os.environ["COLUMNS"] = "88"  # argparse wraps by it
    return "\n\n".join(section for name in names_in(help_of()) for section in sections_of(name))


def sections_of(*command: str) -> Iterable[str]:
    """Yield a section for a subcommand and for those below it."""
    text = help_of(*command)
    yield f"{'#' * (len(command) + 1)} werkbezoek {' '.join(command)}\n\n```text\n{text}\n```"
    for name in names_in(text) if "OPDRACHT ..." in text else ():
        yield from sections_of(*command, name)


def names_in(text: str) -> list[str]:
    """Return the subcommands that a help text lists."""
    return re.findall(r"^    ([a-z]+) ", text.partition("OPDRACHT\n")[2], re.MULTILINE)


def api(name: str) -> str:
    """Return the documentation of the public names of ``werkbezoek``, or of a public package in it."""
    owner = getattr(werkbezoek, name) if name else werkbezoek
    above = set(werkbezoek.__all__) if name else set()
    return directives(
        f"werkbezoek.{name}".strip("."), owner, [each for each in owner.__all__ if each not in above]
    )


def functions(name: str) -> str:
    """Return the documentation of the functions of ``werkbezoek.tables.charts`` or ``.comparisons``."""
    owner = getattr(werkbezoek.tables, name)
    own = [each for each, value in vars(owner).items() if is_public_function(value, owner.__name__)]
    return directives(f"werkbezoek.tables.{name}", owner, own)


def is_public_function(value: object, package: str) -> bool:
    """Return whether something is a public function of a package."""
    return inspect.isfunction(value) and value.__name__[0] != "_" and value.__module__.startswith(package)


def directives(where: str, owner: ModuleType, names: Iterable[str]) -> str:
    """Return the directives that document these names of a module; where is its public name."""
    lines = ["```{eval-rst}"]
    for name in sorted(names, key=lambda name: inspect.isclass(getattr(owner, name))):
        value = getattr(owner, name)
        if inspect.isclass(value):
            lines += [
                f".. autoclass:: {where}.{name}",
                "" if issubclass(value, PlanObject) else "   :members:",
                "",
            ]
        elif callable(value):
            lines += [f".. autofunction:: {where}.{name}", ""]
    return "\n".join([*lines, "```"])


def plan_fields(_: str) -> str:
    """Return a table of the fields of a plan, except those of invitees and items, and who sees them."""
    rows = (
        [code(path), type_of(found := field_at(Plan, path)), found.title, named(seen)]
        for path in who_sees_what.leaves(Plan)
        if (seen := who_sees_what.EXPECTED.get(path)) is not None
    )
    return table(["Field", "Type", "Title in the form", "Documents with it"], rows)


def invitee_fields(_: str) -> str:
    """Return a table of the fields of an invitee, and who sees them of which kind of invitee."""
    return fields_by_kind(Invitee, tuple(who_sees_what.INVITEE_KINDS))


def item_fields(_: str) -> str:
    """Return a table of the fields of an item of the programme, and who sees them of which kind of item."""
    return fields_by_kind(ProgrammeItem, who_sees_what.ITEM_COLUMNS)


def fields_by_kind(struct: type[PlanObject], kinds: tuple[str, ...]) -> str:
    """Return a table with for each kind the letters of the audiences that see a field."""
    letters = {audience: letter for letter, audience in who_sees_what.LETTERS.items()}
    rows = (
        [
            code(path),
            type_of(found := field_at(struct, path)),
            found.title,
            *("".join(sorted(map(letters.get, who_sees_what.EXPECTED[f"{kind}.{path}"]))) for kind in kinds),
        ]
        for path in who_sees_what.leaves(struct)
    )
    return table(["Field", "Type", "Title in the form", *kinds], rows)


def letter_of_audience(_: str) -> str:
    """Return what the letters in the tables mean."""
    meanings = (f"`{letter}` {audience}" for letter, audience in sorted(who_sees_what.LETTERS.items()))
    return ", ".join(meanings) + "."


def letters(_: str) -> str:
    """Return a table of the fields that letters show, and to which readers."""
    readers = {
        letter: reader.name.lower().replace("_", " ")
        for letter, reader in who_sees_what.LETTER_READERS.items()
    }
    lines = (line.split() for line in who_sees_what.IN_LETTERS.strip().splitlines())
    rows = ([code(path), ", ".join(readers[letter] for letter in seen)] for path, seen in lines)
    return table(["Field", "Readers of letters that show it"], rows)


def field_at(struct: type[PlanObject], path: str) -> Field:
    """Return the field at a path without numbers of rows."""
    *inner, last = path.split(".")
    for name in inner:
        field = fields(struct)[name]
        struct = (field.row or field).type
    return fields(struct)[last]


def named(audiences: frozenset[str]) -> str:
    """Return audiences in their own order."""
    return ", ".join(name for name in AUDIENCES if name in audiences) or "none"


def type_of(field: Field) -> str:
    """Return the type of a field in words."""
    if field.row:
        return f"list of {type_of(field.row).removeprefix('one of ')}"
    if issubclass(field.type, Enum):
        return f"one of `{field.type.__name__}`"
    name = {"str": "text", "int": "number", "bool": "yes or no"}.get(field.type.__name__, field.type.__name__)
    return "`id` of another object" if field.is_reference else name


def words(_: str) -> str:
    """Return a table of each closed list of words."""
    lists = {name: given for name, given in schema()["$defs"].items() if "enum" in given}
    rows = ([code(name), given["title"], given["description"]] for name, given in lists.items())
    return table(["Name", "Title", "Words in files, and what users read"], rows)


def audiences(_: str) -> str:
    """Return a section for each audience: what its document is for, its headings, and whom it names."""
    return "\n\n".join(
        f"## {audience.name}\n\n{audience.about}\n\n"
        + "Sections: "
        + ", ".join(f"*{heading.replace('{u|je}', 'u')}*" for heading in audience.sections)
        + ".\n\n"
        + named_people(audience)
        for audience in AUDIENCES.values()
    )


def named_people(audience: Any) -> str:
    """Return which people an audience sees by name, and with which details."""
    if not audience.people:
        return "No list of people by name."
    rows = (
        [
            category.name.lower(),
            shown.visibility.name.lower().replace("_", " "),
            ", ".join(sorted(detail.name.lower().replace("_", " ") for detail in shown.details)),
        ]
        for category, shown in audience.people.items()
    )
    return table(["People in its lists", "Who of them", "Besides the name"], rows)


def formats(_: str) -> str:
    """Return a table of the kinds of file that a document can become."""
    rows = (
        [code(name), each.label, code(f".{each.extension}"), code(each.mime)]
        for name, each in FORMATS.items()
    )
    return table(["`--to`", "Button", "Ends in", "MIME type"], rows)


def versions(_: str) -> str:
    """Return a table of the file formats of the kit, with their versions."""
    from werkbezoek.documents.handover.packing import PACKED_SUFFIX
    from werkbezoek.sharing import EXCHANGE_SUFFIX
    from werkbezoek.sharing.file_format import EXCHANGE_VERSION
    from werkbezoek.store import SUFFIX

    rows = [
        ["plan", code(f"NAME{SUFFIX}"), f"{SCHEMA_VERSION}, in the field `schema_version`"],
        [
            "exchange file for Aedes",
            code(f"NAME{EXCHANGE_SUFFIX}"),
            f"{EXCHANGE_VERSION}, in `werkbezoek_exchange`",
        ],
        [
            "plan and house style for a colleague",
            code(f"NAME{PACKED_SUFFIX}"),
            "none of its own: a zip with a plan file",
        ],
    ]
    return table(["File", "Name", "Version that this kit writes"], rows)


def columns(_: str) -> str:
    """Return a table for each table of the analysts."""
    meanings = werkbezoek.tables.Plans.columns()
    return "\n\n".join(
        f"### {name}\n\n"
        + table(["Column", "Type", "Meaning"], rows[["column", "type", "meaning"]].map(str).values.tolist())
        for name, rows in meanings.groupby("table", sort=False)
    )


PARTS: dict[str, Callable[[str], str]] = {
    part.__name__: part
    for part in (
        api, audiences, columns, commands, formats, functions, invitee_fields, item_fields,
        letter_of_audience, letters, plan_fields, rule_list, rules, versions, words,
    )
}  # fmt: skip
"""What a page can ask for, by name."""


def fill_in(_: Sphinx, page: str, source: list[str]) -> None:
    """Replace the lines in a page that ask for a part."""
    source[0] = PLACEHOLDER.sub(lambda found: PARTS[found[1]](found[2]), source[0])


def setup(app: Sphinx) -> dict[str, bool]:
    """Do so for each page of the build."""
    app.connect("source-read", fill_in)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
