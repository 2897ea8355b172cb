"""Plans, invitees and items in one line each, and what stands in a document."""

import msgspec

from werkbezoek.documents.audiences import Document
from werkbezoek.plan import Invitee, ItemKind, Name, Plan, ProgrammeItem, Role, Status


def plan(**fields) -> Plan:
    return Plan(id="p", schema_version=1, **fields)


def invitee(*roles: Role, name: str = "Jans", status: Status = Status.CONFIRMED, **fields) -> Invitee:
    return Invitee(id=name, name=Name(last=name), roles=roles, status=status, **fields)


def item(kind: ItemKind = ItemKind.TOUR, title: str = "Rondje", **fields) -> ProgrammeItem:
    return ProgrammeItem(id=title, kind=kind, title=title, **fields)


def blocks(doc: Document, kind: type) -> list:
    return [block for section in doc.sections for block in section.blocks if isinstance(block, kind)]


def text(doc: Document) -> str:
    return msgspec.json.encode(doc).decode()
