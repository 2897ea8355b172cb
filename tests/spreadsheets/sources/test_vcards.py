import pytest

from werkbezoek.spreadsheets.sources.vcards import read_vcards

FIRST = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sanne Kuipers\r\nEND:VCARD\r\n"
LAST = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Wil Bos\r\nEND:VCARD\r\n"
LEFT_OUT = "De kaart van “Noor Vink” is beschadigd en niet overgenomen."
PARTLY_READ = "De kaart van “Noor Vink” is beschadigd en voor een deel niet gelezen."


@pytest.mark.parametrize(
    ("card", "names", "reason"),
    [
        ("BEGIN:VCARD\r\nFN:Noor Vink\r\n", [], LEFT_OUT),
        ("FN:Noor Vink\r\nEND:VCARD\r\n", [], LEFT_OUT),
        ("BEGIN:VCARD\r\nFN:Noor Vink\r\nEND:VEVENT\r\n", [], LEFT_OUT),
        (
            "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=X;ENCODING=QUOTED-PRINTABLE:=C3\r\nEND:VCARD\r\n",
            [],
            "van “=C3” is beschadigd",
        ),
        ("BEGIN:VCARD\r\nFN:Noor Vink\r\ngeen regel\r\nEND:VCARD\r\n", ["Noor Vink"], PARTLY_READ),
    ],
)
def test_a_damaged_card_is_named_and_the_other_cards_are_read(card, names, reason):
    sheet = read_vcards(FIRST + card + LAST)
    assert [row.text for row in sheet.rows] == ["Naam", "Sanne Kuipers", *names, "Wil Bos"]
    (problem,) = sheet.problems
    assert reason in problem.reason
