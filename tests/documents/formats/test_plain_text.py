import pytest

from werkbezoek.documents.blocks import ContactCard, Contacts, Document, Section
from werkbezoek.documents.formats.plain_text import as_text, prose_as_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Welkom** in *Emmen* bij `ons`", "Welkom in Emmen bij ons"),
        ("# Kop\n\nTekst\nop twee regels", "Kop\n\nTekst\nop twee regels"),
        (
            "[de site](https://x.example) en <https://y.example>",
            "de site (https://x.example) en https://y.example",
        ),
        ("<mail@x.example>, [y.example](https://y.example)", "mail@x.example, y.example"),
        ("* een\n* twee\n  1. a\n  2. b", "- een\n- twee\n  1. a\n  2. b"),
        ("3. drie\n4. vier", "3. drie\n4. vier"),
        ("> citaat\n\n---\n\nslot", "citaat\n\nslot"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
        ("<script>x</script>", "<script>x</script>"),
        ("", ""),
    ],
)
def test_prose_is_what_a_reader_sees_of_it(markdown: str, text: str) -> None:
    assert prose_as_text(markdown) == text


def test_a_contact_is_one_line_in_which_an_abbreviation_keeps_its_capitals() -> None:
    cards = (
        ContactCard(name="Jo Smit", description="Contactpersoon", phone="06 0000 00 00"),
        ContactCard(name="Li Bos", description="BHV’er"),
    )
    section = Section(title="Bellen", blocks=(Contacts(cards),))
    text = as_text(Document(audience="gasten", heading="Programma", title="Bezoek", sections=(section,)))
    assert "- Jo Smit, contactpersoon, 06 0000 00 00\n" in text
    assert "- Li Bos, BHV’er\n" in text
