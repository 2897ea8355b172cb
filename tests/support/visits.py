"""Plans to render: an example that shows nearly everything, and one made of hostile text."""

from pathlib import Path

from werkbezoek.plan import (
    SCHEMA_VERSION,
    Contact,
    Corporation,
    Invitee,
    ItemKind,
    Message,
    Name,
    Person,
    Place,
    PlaceKind,
    Plan,
    Practical,
    ProgrammeItem,
    Role,
    Status,
    Task,
)
from werkbezoek.store import load

EXAMPLES = Path(__file__).parents[2] / "data" / "voorbeelden"


def example() -> Plan:
    return load(EXAMPLES / "rotterdam-zuid-twee-kanten.werkbezoek.json")


def hostile(text: str, *, invitees: int = len(Role), items: int = 2) -> Plan:
    """A plan with the text in all text fields."""
    roles = tuple(Role)
    markdown = f"# kop\n\n### {text}\n\n> {text}\n\n1. {text}\n\n[x](javascript:alert(1)) ![y](https://x.example/y.png)"
    return Plan(
        id="p",
        schema_version=SCHEMA_VERSION,
        title=text,
        corporation=Corporation(name=text, municipalities=(text,)),
        introduction=text,
        closing=markdown,
        contact=Contact(name=text, phone=text, email=text),
        practical=Practical(address=text, route=text),
        messages=(Message(id="m", text=text),),
        tasks=(Task(id="t", title=text),),
        invitees=tuple(
            Invitee(
                id=f"i{number}",
                name=Name(first=text, last=f"{number}"),
                roles=(roles[number % len(roles)],),
                status=Status.CONFIRMED,
                function=text,
                organisation=text,
                phone=text,
            )
            for number in range(invitees)
        ),
        programme=tuple(
            ProgrammeItem(
                id=f"p{number}",
                kind=ItemKind.TOUR,
                title=text,
                public_text=text,
                materials=text,
                group=text if number else "",
                place=Place(kind=PlaceKind.OFFICE, label=text, address=text),
                lead=(Person(text=text),),
            )
            for number in range(items)
        ),
    )


HOSTILE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "jinja": "{{ 7 * 191 }} {% raw %}",
    "typst": "#panic() #let x = 1 $x^2$ *b* @ref <label> //c /* \\u{41} \\",
    "emoji": "😀 李 👩‍👩‍👧 1️⃣ 𝒳",
    "right to left": "\u202eomgekeerd\u2066 مرحبا שָׁלוֹם",
    "control": "\x00\x07\x1b\ufeff\ufffe",
    "invisible": "\u200b\ufe0f",
    "marks": "Z\u0351\u036b" * 20,
    "stacked marks": "Z\u032e\u031e\u0320\u0359\u0354\u0345A\u0325\u0317L\u0323\u0359O",
    "lines": "\n\na\r\n\r\nb\u2028c\u2029\td\n",
}
