"""All that is in a list is in a row of the plan, or said: as a guess, a problem, or a column left out."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import plans

from werkbezoek.plan import Plan, get, new_plan
from werkbezoek.spreadsheets import (
    INVITEES,
    PROGRAMME,
    Choices,
    Effect,
    Existing,
    Preview,
    Source,
    apply_preview,
    make_preview,
)
from werkbezoek.spreadsheets.sources import sheet_of

Grid = list[list[str]]

TABLES = {table.path: table for table in (INVITEES, PROGRAMME)}
HEADINGS = {
    "invitees": (
        "Naam", "Voornaam", "Achternaam", "Middle Name", "Titel", "Rol", "Functie", "Partij", "E-mail",
        "E-mail 2", "Telefoon", "Mobiel", "Komt", "Aankomst", "Hoort bij", "Notities", "Aanhef", "Bedrijf",
        "Afdeling", "Iets", "Kenmerk", "ID", "",
    ),
    "programme": (
        "Tijd", "Van", "Tot", "Duur", "Onderdeel", "Titel", "Soort", "Plek", "Wie", "Datum", "Groep", "Pers",
        "Benodigdheden", "Notitie", "Nr", "Iets", "",
    ),
}  # fmt: skip
TEXTS = (
    "", "", "Anna van der Berg", "JAN DE VRIES", "Smit MSc", "Berg, Anna", "Piet (VVD)", "Ab Zand - raadslid",
    "van", "mw.", "🌷 Noor", "wethouder", "lid Tweede Kamer (VVD)", "oud-wethouder", "a@x.example",
    "a@x.example, b@x.example", "0600000001 ::: 0600000002", "6,00E+08", "ja", "ja, vanaf 13:00",
    "nee (ziek)", "tja", "9:00", "9.00-9.30 uur", "23:00-0:30", "9:30", "24:00", "30:00", "0,375", "45",
    "1-3-2027", "2e maart 2027", "Inloop", "Borrel en lunch", "Breien", "Opbouw", "Bezoek aan woning",
    "Tulpstraat 12", "Totaal", "12", "Politici", "Naam", "Onderdeel", "=1+1", "'x", "A\nB", "\u2028",
)  # fmt: skip


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, Grid]:
    """The path of a table, and cells under headings of it; some rows are longer than the headings."""
    path = draw(st.sampled_from(sorted(TABLES)))
    headings = draw(st.lists(st.sampled_from(HEADINGS[path]), min_size=1, max_size=6))
    texts = st.sampled_from(TEXTS) | st.text(max_size=12)
    rows = draw(st.lists(st.lists(texts, min_size=1, max_size=7), min_size=1, max_size=5))
    return path, [headings, *rows]


def preview_of(path: str, grid: Grid, plan: Plan, choices: Choices | None = None) -> Preview:
    source = Source("x.csv", "CSV-bestand", (sheet_of(grid),))
    return make_preview(source, plan, TABLES[path], choices or Choices())


def all_said(preview: Preview) -> object:
    """All that a preview shows, apart from the ids of new rows and the cells of rows that it takes."""
    given = {cell.strip() for row in preview.source.sheets[0].rows for cell in row.cells}
    rows = []
    for shown in preview.rows:
        row = shown.row
        if row and row.id not in given:
            row = msgspec.structs.replace(row, id="-")
        text = shown.text if shown.effect is Effect.LEFT_OUT else ""
        rows.append(msgspec.structs.replace(shown, row=row, text=text))
    columns = [(column.index, column.path, column.origin) for column in preview.columns]
    return rows, columns, preview.problems, preview.questions


@given(lists(), st.data())
def test_no_cell_is_passed_over(drawn: tuple[str, Grid], data: st.DataObject) -> None:
    """Whichever cell is emptied, the preview shows something else."""
    path, grid = drawn
    filled = [
        (row, at)
        for row, cells in enumerate(grid)
        for at, cell in enumerate(cells)
        if row and cell.strip() and cells.count(cell) == 1  # a text that stands twice is taken once
    ]
    if not filled:
        return
    row, at = data.draw(st.sampled_from(filled))
    emptied = [list(cells) for cells in grid]
    emptied[row][at] = ""
    preview = preview_of(path, grid, new_plan())
    if not preview.questions:  # which hold back the whole list
        assert all_said(preview) != all_said(preview_of(path, emptied, new_plan()))


@given(lists(), plans(), st.data())
def test_a_preview_without_questions_can_always_be_applied(
    drawn: tuple[str, Grid], plan: Plan, data: st.DataObject
) -> None:
    path, grid = drawn
    numbers = st.integers(0, 6)
    answers = st.dictionaries(st.sampled_from(("kind", "minutes", "roles", "x")), st.sampled_from(TEXTS))
    choices = data.draw(
        st.builds(
            Choices,
            sheet=st.none() | numbers,
            heading_row=st.none() | numbers,
            columns=st.dictionaries(numbers, st.sampled_from(("", "name", "note", "start", "x")), max_size=2),
            answers=st.dictionaries(numbers, answers, max_size=3),
            existing=st.dictionaries(numbers, st.sampled_from(Existing), max_size=3),
            unticked=st.frozensets(numbers, max_size=2),
        )
    )
    preview = preview_of(path, grid, plan, choices)
    if not preview.can_apply:
        return
    before, after = get(plan, path), get(apply_preview(preview, plan).plan, path)
    assert [row.id for row in before] == [row.id for row in after[: len(before)]]
    assert len({row.id for row in after}) == len(after)
