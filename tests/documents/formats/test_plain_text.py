import pytest

from werkbezoek.documents.formats.plain_text import prose_as_text


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
