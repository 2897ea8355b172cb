"""A document as plain text, for calendars and for mail programs that show nothing else."""

from collections.abc import Iterator

from .. import blocks


def as_text(doc: blocks.Document) -> str:
    """Return the document as text; prose stays in Markdown, and the chart is left out."""
    return "\n\n".join("\n".join(lines) for lines in _paragraphs(doc) if lines) + "\n"


def _paragraphs(doc: blocks.Document) -> Iterator[list[str]]:
    host = " · ".join(filter(None, (doc.host, doc.region)))
    when = ", ".join(filter(None, (doc.when, doc.hours)))
    yield [line for line in (doc.heading, doc.title, host, when, ", ".join(doc.themes)) if line]
    yield [doc.notice] if doc.notice else []
    for section in doc.sections:
        yield [section.title, "-" * len(section.title)]
        for block in section.blocks:
            yield list(_lines(block))
    yield [doc.style.closing] if doc.style.closing else []


def _lines(block: blocks.Block) -> Iterator[str]:
    match block:
        case blocks.FactList(facts):
            yield from map(_fact, facts)
        case blocks.Prose(text) | blocks.Notice(text):
            yield text.strip()
        case blocks.People(groups):
            for group in groups:
                yield f"{group.title}:"
                yield from (f"- {_person(person)}" for person in group.people)
                if group.unnamed:
                    yield f"- {group.unnamed}"
        case blocks.Programme(entries):
            for entry in entries:
                yield from _entry(entry)
        case blocks.Table(_, columns, rows):
            for head, *cells in rows:
                labelled = zip(columns[1:], cells, strict=True)
                texts = [f"{column}: {_one_line(cell)}" for column, cell in labelled if cell]
                yield f"- {'; '.join([_one_line(head), *texts])}"
        case blocks.Contacts(cards):
            yield from map(_card, cards)
        case blocks.Picture(_, description):
            yield description
        case blocks.Chart():
            return


def _fact(fact: blocks.Fact) -> str:
    lines = fact.text.strip().splitlines()
    if len(lines) < 2:
        return f"{fact.name}: {fact.text.strip()}"
    return "\n  ".join([f"{fact.name}:", *lines])


def _entry(entry: blocks.ProgrammeEntry) -> Iterator[str]:
    group = f" ({entry.group})" if entry.group else ""
    yield f"- {entry.time} {entry.title}{group}"
    details = (entry.travel, _one_line(entry.text), *entry.places, *map(_person, entry.people))
    yield from (f"  {line}" for line in details if line)
    yield from (f"  {message.name}: {_one_line(message.text)}" for message in entry.messages)


def _card(card: blocks.ContactCard) -> str:
    via = f"via {card.via}" if card.via else ""
    return "- " + ", ".join(filter(None, (card.name, card.description, card.phone, card.email, via)))


def _person(person: blocks.NamedPerson) -> str:
    return f"{person.name}, {person.description}" if person.description else person.name


def _one_line(text: str) -> str:
    return " · ".join(line.strip() for line in text.splitlines() if line.strip())
