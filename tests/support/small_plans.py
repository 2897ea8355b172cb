"""Plans, invitees and items in one line each, and what a document contains."""

import msgspec

from werkbezoek.documents.blocks import Document, FactList, Table
from werkbezoek.plan import SCHEMA_VERSION, Invitee, ItemKind, Name, Plan, ProgrammeItem, Role, Status


def plan(**fields) -> Plan:
    return Plan(id="p", schema_version=SCHEMA_VERSION, **fields)


def invitee(*roles: Role, name: str = "Jans", status: Status = Status.CONFIRMED, **fields) -> Invitee:
    return Invitee(id=name, name=Name(last=name), roles=roles, status=status, **fields)


def item(kind: ItemKind = ItemKind.TOUR, title: str = "Rondje", **fields) -> ProgrammeItem:
    return ProgrammeItem(id=title, kind=kind, title=title, **fields)


def evening_past_midnight(**fields) -> Plan:
    """An evening whose last item is pinned to 0:15."""
    tour = item(title="De wijk in", minutes=210, catering="soep")
    return plan(
        **{"start": "19:15", **fields},
        programme=(tour, item(title="Afscheid", start="0:15", minutes=30, catering="koffie")),
    )


def blocks(doc: Document, kind: type) -> list:
    return [block for section in doc.sections for block in section.blocks if isinstance(block, kind)]


def facts(doc: Document) -> dict[str, str]:
    """All facts of a document, as text by name."""
    return {fact.name: fact.text for block in blocks(doc, FactList) for fact in block.facts}


def column(doc: Document, name: str) -> list[str]:
    """The cells of a column, in the first table that has it."""
    table = next(table for table in blocks(doc, Table) if name in table.columns)
    return [row[table.columns.index(name)] for row in table.rows]


def text(doc: Document) -> str:
    return msgspec.json.encode(doc).decode()
