"""Lists as organisers have them: each is read as it was meant, with what was guessed said, or refused.

Those of text are in ``lists/texts.toml``.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pytest
from docx.document import Document as WordDocument
from openpyxl import Workbook
from support.lists import calendar, with_part, word, workbook

from werkbezoek.plan import Corporation, new_plan
from werkbezoek.spreadsheets import Preview, SheetError, cell_text, make_preview, read_source

PLAN = msgspec.structs.replace(new_plan(), corporation=Corporation(name="Thuishaven"))


class List(msgspec.Struct, frozen=True, kw_only=True):
    """A list, what its rows become (texts by path), and parts of what must be said about it."""

    about: str
    name: str | None = None
    text: str = ""
    encoding: str = "utf-8"
    data: Callable[[], bytes | str] | None = None
    rows: Sequence[dict[str, str]] = ()
    says: Sequence[str] = ()
    asks: Sequence[str] = ()

    def preview(self) -> Preview:
        """What an import would do; a list without a name is pasted."""
        content: bytes | str = self.text.encode(self.encoding) if self.name else self.text
        if self.data:
            content = self.data()
        return make_preview(read_source(content, self.name or ""), PLAN)


TEXTS = msgspec.toml.decode(
    (Path(__file__).parent / "lists" / "texts.toml").read_bytes(), type=dict[str, list[List]]
)["list"]


def _merged_and_hidden(book: Workbook) -> None:
    sheet = book["Draaiboek"]
    sheet.merge_cells("D2:D3")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet["C2"].number_format = "[h]:mm"
    sheet["C4"].number_format = "[h]:mm"


def _merged_and_nested(document: WordDocument) -> None:
    (table,) = document.tables
    table.cell(1, 2).merge(table.cell(2, 2))
    table.cell(2, 1).add_table(1, 1).cell(0, 0).text = "zaal vooraf klaarzetten"


def said(preview: Preview) -> list[str]:
    """Everything that a preview says, in the order of the rows."""
    texts = [str(problem) for problem in preview.problems]
    for row in preview.rows:
        texts += [f"Rij {row.number}: {row.reason}", *map(str, row.guesses), *map(str, row.problems)]
    return texts


def shown(preview: Preview, expected: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """The rows that a preview takes, with the texts of the fields that are expected."""
    taken = [row.row for row in preview.rows if row.is_taken]
    paths = [row.keys() for row in expected] + [expected[0].keys() if expected else ()] * len(taken)
    return [
        {path: cell_text(row, preview.table.column(path), preview.plan) for path in keys}
        for row, keys in zip(taken, paths, strict=False)
    ]


FILES = [
    List(
        about="Excel: durations, times as numbers, merged, hidden, a total, another sheet",
        data=lambda: workbook(
            {
                "Draaiboek": [
                    ["Tijd", "Activiteit", "Duur", "Waar", "Datum"],
                    [dt.time(9, 0), "Inloop", dt.timedelta(minutes=45), "Buurthuis", dt.date(2027, 3, 3)],
                    [0.4, "Pitches", dt.time(0, 30)],
                    [10.3, "Borrel", dt.timedelta(hours=30)],
                    ["Totaal", None, 75],
                ],
                "Gasten": [["Naam"], ["Ab Zand"]],
            },
            _merged_and_hidden,
        ),
        rows=[
            {"start": "9:00", "minutes": "45", "place.label": "Buurthuis", "kind": "Ontvangst"},
            {"start": "9:36", "minutes": "30", "place.label": "Buurthuis", "kind": "Presentatie"},
            {"start": "10:30", "minutes": "30", "place.label": "", "kind": "Netwerkmoment"},
        ],
        says=[
            "Alleen “Draaiboek” is gelezen, niet “Gasten”.",
            "Deze kolom was verborgen in Excel; hij is wel gelezen.",
            "Deze rijen waren verborgen in Excel; ze zijn wel gelezen.",
            "in rij 2 in een samengevoegde cel. Het geldt ook hier.",
            "Begintijd: 9:36. Zo bewaart Excel een tijd",
            "Excel maakt 10.3 van 10.30",
            "“30:00” is langer dan een dag.",
            "Er stond geen duur. Aangenomen is 30 minuten.",
            "Rij 5: Dit is een totaal.",
            "De lijst is van woensdag 3 maart 2027",
        ],
        name="draaiboek.xlsx",
    ),
    List(
        about="Excel: phone numbers that it took for numbers",
        data=lambda: workbook(
            {
                "A": [
                    ["Naam", "Mobiel"],
                    ["Ab Zand", 600000109],
                    ["Bo Wit", "6,00E+08"],
                    ["Cor Bos", "+31600000110"],
                ]
            }
        ),
        rows=[{"phone": "0600000109"}, {"phone": ""}, {"phone": "+31600000110"}],
        says=["Rij 3, Telefoon: Excel heeft dit nummer afgerond tot “6,00E+08”. Typ het opnieuw."],
    ),
    List(
        about="Excel: formulas with their results, and one without",
        data=lambda: with_part(
            workbook({"A": [["Naam", "Functie"], ["Ab Zand", "lid"]]}),
            "xl/worksheets/sheet1.xml",
            b"</row></sheetData>",
            b'</row><row r="3"><c r="A3" t="str"><f>B9&amp;C9</f><v>Bo Wit</v></c>'
            b'<c r="B3"><f>D9</f></c></row></sheetData>',
        ),
        rows=[{"name": "Ab Zand"}, {"name": "Bo Wit", "function": "=D9"}],
        says=["Rij 3, B: Hier staat een formule zonder uitkomst; die is als tekst overgenomen."],
    ),
    List(
        about="Excel: the list is on the second sheet",
        data=lambda: workbook(
            {
                "Toelichting": [["Deze lijst is van het team"], ["Versie 3"]],
                "Lijst": [["Naam", "E-mail"], ["Ab", "a@x.example"]],
            }
        ),
        rows=[{"name": "Ab", "email": "a@x.example"}],
        says=["Alleen “Lijst” is gelezen, niet “Toelichting”."],
    ),
    List(
        about="Excel: a programme and a list of guests on one sheet",
        data=lambda: workbook(
            {
                "Dag": [
                    ["Draaiboek"],
                    ["Tijd", "Onderdeel", "Wie"],
                    ["9:00-9:30", "Inloop", "Ab"],
                    ["9:30-10:00", "Lunch", "Bo"],
                    [],
                    ["Gasten"],
                    ["Naam", "Functie", "E-mail"],
                    ["Cor Bos", "wethouder", "c@x.example"],
                ]
            }
        ),
        rows=[{"title": "Inloop"}, {"title": "Lunch", "lead": "Bo"}],
        says=["“Draaiboek” staat boven de koppen", "niet “Dag vanaf rij 6”."],
    ),
    List(
        about="Excel: two lists side by side",
        data=lambda: workbook(
            {"A": [["Naam", "Partij", None, "Naam", "Partij"], ["Ab Zand", "VVD", None, "Bo Wit", "CDA"]]}
        ),
        rows=[{"name": "Ab Zand", "party": "VVD"}],
        says=["Alleen “A” is gelezen, niet “A vanaf kolom 4”."],
    ),
    List(
        about="Excel: one stray cell at the end of the sheet",
        data=lambda: workbook(
            {"A": [["Naam"], ["Ab Zand"]]}, lambda book: book["A"].cell(200_000, 16_384, "x")
        ),
        rows=[{"name": "Ab Zand"}],
        says=["Wat rechts van kolom KN staat, is niet gelezen."],
    ),
    List(
        about="Word: merged cells, a table in a cell, text around the table",
        data=lambda: word(
            [["Tijd", "Activiteit", "Wie"], ["9.00-9.30", "Inloop", "Ab"], ["9.30-10.00", "Workshop", ""]],
            text="Draaiboek van de dag",
            finish=_merged_and_nested,
        ),
        rows=[{"title": "Inloop", "lead": "Ab"}, {"title": "Workshop", "lead": "Ab", "kind": "Verdieping"}],
        says=[
            "“Draaiboek van de dag” staat buiten de tabel en is niet overgenomen.",
            "niet “tabel 2”",
            "in rij 2 in een samengevoegde cel. Het geldt ook hier.",
        ],
        name="draaiboek.docx",
    ),
    List(
        about="Word: a programme as lines, without a table",
        data=lambda: word(
            text="Programma\n9.00 uur Ontvangst met koffie\n9.30 – 10.30 uur: Fietstocht langs de flats\n"
            "10.30 uur Breien"
        ),
        rows=[
            {"start": "9:00", "minutes": "30", "kind": "Ontvangst", "title": "Ontvangst met koffie"},
            {"start": "9:30", "minutes": "60", "kind": "Rondleiding", "title": "Fietstocht langs de flats"},
            {"start": "10:30", "title": "Breien"},
        ],
        says=["Duur tot het volgende onderdeel begint, om 9:30.", "“Programma” staat boven de koppen"],
        asks=["Wat voor onderdeel is “Breien”? Kies een soort."],
        name="programma.docx",
    ),
    List(
        about="a calendar of one day: time zones, a length, what lasts all day, is cancelled or repeated",
        data=lambda: calendar(
            {
                "DTSTART": "20270303T093000Z",
                "DURATION": "PT45M",
                "SUMMARY": "Wandeling\\, kort",
                "LOCATION": "Wijk",
            },
            {
                "DTSTART;TZID=Europe/Amsterdam": "20270303T090000",
                "DTEND;TZID=Europe/Amsterdam": "20270303T093000",
                "SUMMARY": "Inloop",
                "DESCRIPTION": "sleutel halen",
                "RRULE": "FREQ=WEEKLY",
            },
            {"DTSTART;VALUE=DATE": "20270303", "SUMMARY": "Biddag"},
            {"DTSTART": "20270303T120000Z", "SUMMARY": "Lunch", "STATUS": "CANCELLED"},
            {"DTSTART": "20270303T211500Z", "DTEND": "20270303T231500Z", "SUMMARY": "Slotborrel"},
        ),
        rows=[
            {"start": "9:00", "minutes": "30", "kind": "Ontvangst", "internal_note": "sleutel halen"},
            {"start": "10:30", "minutes": "45", "title": "Wandeling, kort", "place.label": "Wijk"},
            {"start": "22:15", "minutes": "120", "kind": "Netwerkmoment"},
        ],
        says=[
            "“Inloop” herhaalt zich; alleen de eerste keer is gelezen.",
            "“Lunch” is afgezegd en is niet overgenomen.",
            "“Biddag” heeft geen begintijd (of duurt de hele dag) en is niet overgenomen.",
            "na middernacht",
        ],
        name="dag.ics",
    ),
    List(
        about="a calendar of a whole year asks for the day",
        data=lambda: calendar(
            *(
                {"DTSTART": f"2027{month:02d}{day:02d}T080000Z", "SUMMARY": "Overleg"}
                for month in range(1, 13)
                for day in range(1, 29)
            )
        ),
        asks=[
            "Hierin staan 336 dagen (vrijdag 1 januari 2027, zaterdag 2 januari 2027, zondag 3 januari 2027, "
            "maandag 4 januari 2027, dinsdag 5 januari 2027 en nog 331 andere). Op welke dag is het bezoek? "
            "Je kunt ook eerst de datum in het plan zetten."
        ],
        name="jaar.ics",
    ),
]


@pytest.mark.parametrize("case", [*TEXTS, *FILES], ids=lambda case: case.about)
def test_a_list_is_read_as_it_was_meant(case):
    preview = case.preview()
    assert shown(preview, case.rows) == list(case.rows)
    texts = said(preview)
    assert [text for text in case.says if not any(text in found for found in texts)] == [], texts
    assert [question.text for question in preview.open_questions] == list(case.asks)


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (word(picture=True), "tabel.docx", "staat geen tabel, wel een plaatje"),
        (b"\xd0\xcf\x11\xe0 doc", "oud.doc", "oud soort Excel"),
        (b"<html><table><tr><td>Naam</td></tr></table></html>", "lijst.xls", "een webpagina of XML-bestand"),
        (b"{\\rtf1 Naam}", "lijst.rtf", "een RTF-bestand"),
        (b'{"id": "x", "schema_version": 2}', "plan.json", "geen lijst"),
        (with_part(word(text="x"), "word/document.xml", b"<w:body>", b"<w:bodx>"), "kapot.docx",
         "Word-bestand is beschadigd"),
        (calendar({"ATTENDEE;PARTSTAT=ACCEPTED": "mailto:a@x.example"}, method="REPLY").encode(), "ja.ics",
         "een antwoord op een uitnodiging"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", "half.vcf", "vCard is beschadigd"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "half.ics", "geen afspraken"),
    ],
)  # fmt: skip
def test_a_file_that_holds_no_list_is_refused_with_what_it_is(data, name, message):
    with pytest.raises(SheetError, match=message):
        read_source(data, name)
