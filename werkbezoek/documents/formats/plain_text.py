"""A document as plain text, for mail programs that show nothing else."""

from collections.abc import Iterator

from ..audiences import (
    Block,
    Card,
    Chart,
    Contacts,
    Document,
    FactList,
    Moment,
    Notice,
    People,
    Picture,
    Programme,
    Prose,
    Someone,
    Table,
)


def plain(doc: Document) -> str:
    """The document as text; prose stays in Markdown, and the programme stands in for the chart."""
    return "\n\n".join("\n".join(lines) for lines in _paragraphs(doc) if lines) + "\n"


def _paragraphs(doc: Document) -> Iterator[list[str]]:
    about = [doc.title, " · ".join(filter(None, (doc.host, doc.region)))]
    when = ", ".join(filter(None, (doc.when, doc.hours)))
    yield [line for line in (doc.heading, *about, when, ", ".join(doc.themes)) if line]
    if doc.notice:
        yield [doc.notice]
    for section in doc.sections:
        yield [section.title, "-" * len(section.title)]
        for block in section.blocks:
            yield list(_lines(block))
    yield [doc.style.closing] if doc.style.closing else []


def _lines(block: Block) -> Iterator[str]:
    match block:
        case FactList(facts):
            for fact in facts:
                yield _item(fact.name, fact.text)
        case Prose(text) | Notice(text):
            yield text.strip()
        case People(groups):
            for group in groups:
                yield f"{group.title}:"
                yield from (f"- {_someone(one)}" for one in group.people)
                if group.others:
                    yield f"- {group.others}"
        case Programme(moments):
            for moment in moments:
                yield from _moment(moment)
        case Table(_, columns, rows):
            for name, *cells in rows:
                known = [
                    f"{column}: {_joined(cell)}"
                    for column, cell in zip(columns[1:], cells, strict=True)
                    if cell
                ]
                yield f"- {'; '.join([_joined(name), *known])}"
        case Contacts(cards):
            yield from map(_card, cards)
        case Picture(_, description):
            yield description
        case Chart():
            return


def _moment(moment: Moment) -> Iterator[str]:
    group = f" ({moment.group})" if moment.group else ""
    yield f"- {moment.time} {moment.title}{group}"
    about = (moment.travel, _joined(moment.text), *moment.places, *map(_someone, moment.people))
    yield from (f"  {line}" for line in about if line)
    yield from (f"  {point.name}: {_joined(point.text)}" for point in moment.points)


def _card(card: Card) -> str:
    via = f"via {card.through}" if card.through else ""
    return "- " + ", ".join(filter(None, (card.name, card.detail, card.phone, card.email, via)))


def _someone(one: Someone) -> str:
    return f"{one.name}, {one.detail}" if one.detail else one.name


def _item(name: str, text: str) -> str:
    lines = text.strip().splitlines()
    return f"{name}: {text.strip()}" if len(lines) < 2 else "\n  ".join([f"{name}:", *lines])


def _joined(text: str) -> str:
    return " · ".join(line.strip() for line in text.splitlines() if line.strip())
