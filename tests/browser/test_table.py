"""The tables in the hands of a user: by keyboard, by mouse, and with lists from Excel."""

import io

import ipywidgets
import msgspec
import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import expect
from support.accessible import violations
from support.dropping import drop_files

from werkbezoek.form.session.session import Session
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.table_view import TableView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import Invitee, ItemKind, Name, ProgrammeItem, Role, new_plan
from werkbezoek.store import SUFFIX, load


def tables(path):
    """The bar and the two tables with their imports, and in a text the place of the row that was chosen."""

    def refresh():
        for table in tables:
            table.refresh()

    chosen = ipywidgets.HTML()
    context = FormContext(Session(path), refresh)
    bar = BarView(context, show_step=print, leave=print, opened=print)
    tables = [
        TableView(name, context, choose=lambda place: setattr(chosen, "value", str(place)))
        for name in ("invitees", "programme")
    ]
    bar.refresh()
    refresh()
    return [bar, *(view for table in tables for view in (table.importing, table)), chosen]


PEOPLE = (
    Invitee(id="a", name=Name(first="Anna", last="Akker"), roles=(Role.MP,), party="Partij A"),
    Invitee(id="b", name=Name(first="Bert", last="Berg"), email="bert@x.example"),
)
ITEMS = (
    ProgrammeItem(id="i", kind=ItemKind.RECEPTION, title="Koffie", start="9:30", minutes=15),
    ProgrammeItem(id="j", kind=ItemKind.TOUR, title="De wijk in", minutes=60),
)


class Table:
    """The two tables on a page."""

    def __init__(self, form_page):
        self.form_page, self.page = form_page, form_page.page
        self.people, self.items = (self.page.locator(".wb-table").nth(at) for at in (0, 1))
        self.path = form_page.plans / f"bezoek{SUFFIX}"

    def cell(self, row, column, table=None):
        return (table or self.people).locator("tbody tr").nth(row).locator(f"[data-column='{column}']")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def paste(self, text, table=None):
        (table or self.people).locator("[data-column][tabindex='0']").evaluate(
            """(cell, text) => {
                const data = new DataTransfer();
                data.setData("text/plain", text);
                (cell.contains(document.activeElement) ? document.activeElement : cell).dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }""",
            text,
        )

    def take_over(self, count):
        """Take over the rows that the preview of an import shows."""
        self.page.get_by_role("button", name=f"Overnemen ({count} rijen)").click()

    def saved(self, condition):
        return self.form_page.saved("bezoek", condition)


@pytest.fixture
def show(show_parts):
    """Show the tables of a plan."""

    def shown(people=PEOPLE, items=ITEMS):
        plan = msgspec.structs.replace(new_plan(), invitees=people, programme=items)
        table = Table(show_parts(plan, tables))
        expect(table.people.locator("tbody tr")).to_have_count(len(people))
        return table

    return shown


def test_a_list_is_filled_in_by_keyboard_alone(show):
    table = show()
    table.cell(1, "name").focus()
    table.press("F2")
    input_ = table.cell(1, "name").get_by_role("textbox")
    expect(input_).to_have_accessible_name("Naam, Bert Berg")
    table.press("End")
    table.page.keyboard.type("sma")
    table.press("Enter")
    table.page.keyboard.type("Carla de Vries")
    table.press("Tab", "Space", "ArrowDown", "Space", "Tab")
    table.page.keyboard.type("Partij C")
    table.press("Enter")
    plan = table.saved(lambda plan: len(plan.invitees) == 4 and plan.invitees[2].party)
    assert plan.invitees[1].name.last == "Bergsma"
    carla = plan.invitees[2]
    assert (carla.name, carla.roles, carla.party) == (
        Name(first="Carla", prefix="de", last="Vries"), (Role.CANDIDATE,), "Partij C",
    )  # fmt: skip


def test_arrows_move_escape_undoes_and_delete_empties(show):
    table = show()
    table.cell(0, "name").dblclick()
    expect(table.cell(0, "name").get_by_role("textbox")).to_be_focused()
    table.press("Escape", "ArrowRight", "ArrowRight")
    expect(table.cell(0, "party")).to_be_focused()
    table.page.keyboard.type("Onzin")
    table.press("Escape")
    expect(table.cell(0, "party")).to_be_focused()
    expect(table.cell(0, "party")).to_have_text("Partij A")
    table.press("Delete")
    expect(table.cell(0, "party")).to_have_text("")
    table.saved(lambda plan: plan.invitees[0].party == "")
    expect(table.page.locator(".widget-html-content")).to_have_text("0")


def test_what_is_typed_in_a_cell_is_saved_with_ctrl_s_and_when_the_page_is_left(show):
    table = show()
    table.cell(1, "party").click()
    table.page.keyboard.type("Partij")
    table.press("Control+s")
    table.saved(lambda plan: plan.invitees[1].party == "Partij")
    expect(table.cell(1, "party")).to_be_focused()
    table.press("F2", "End")
    table.page.keyboard.type(" B")
    table.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    table.saved(lambda plan: plan.invitees[1].party == "Partij B")


def test_a_row_is_moved_removed_and_brought_back_by_keyboard(show):
    table = show()
    table.cell(0, "name").focus()
    table.press("Alt+ArrowDown")
    table.saved(lambda plan: [one.id for one in plan.invitees] == ["b", "a"])
    expect(table.cell(1, "name")).to_be_focused()
    table.press("Control+Delete")
    expect(table.people.locator("tbody tr")).to_have_count(1)
    expect(table.people.locator(".wb-table-note")).to_contain_text("Genodigde verwijderd.")
    table.people.get_by_role("button", name="Ongedaan maken").click()
    table.saved(lambda plan: [one.id for one in plan.invitees] == ["b", "a"])


def test_a_row_is_dragged_by_its_grip_and_a_table_without_rows_hands_nothing_over(show):
    table = show()
    table.items.scroll_into_view_if_needed()
    grip, other = (table.items.locator("tbody th").nth(at).bounding_box() for at in (0, 1))
    table.page.mouse.move(grip["x"] + 12, grip["y"] + 15)
    table.page.mouse.down()
    table.page.mouse.move(other["x"] + 12, other["y"] + other["height"] - 4, steps=5)
    table.page.mouse.up()
    table.saved(lambda plan: [one.id for one in plan.programme] == ["j", "i"])
    for left in (1, 0):
        table.people.locator(".wb-line-away").first.click()
        expect(table.people.locator("tbody tr")).to_have_count(left)
    expect(table.people.locator(".wb-table-head").get_by_role("button")).to_have_text(["Importeren …"])


def test_text_that_is_no_time_stays_marked_and_axe_finds_nothing_with_it_and_an_open_list(show):
    table = show()
    cell = table.cell(1, "start", table.items)
    cell.click()
    table.page.keyboard.type("half tien")
    table.press("Enter")
    expect(cell).to_have_attribute("aria-invalid", "true")
    expect(cell).to_contain_text("half tien (Schrijf de tijd als 9:30 of 13:05.)")
    assert load(table.path).programme[1].start is None
    cell.click()
    table.page.keyboard.type("9.45")
    table.press("Enter")
    expect(cell).to_have_text("9:45")
    expect(cell).not_to_have_attribute("aria-invalid", "true")
    expect(table.cell(1, "time", table.items)).to_have_text("9:45–10:45")
    cell.click()
    table.page.keyboard.type("half tien")
    table.press("Enter")
    expect(cell).to_have_attribute("aria-invalid", "true")
    table.cell(1, "roles").click()
    expect(table.cell(1, "roles").get_by_role("checkbox").first).to_be_focused()
    assert violations(table.page, ".wb") == []


def spreadsheet(rows):
    """An Excel file with a title, merged cells, headings, and so many people."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Genodigden voorjaar"])
    sheet.merge_cells("A1:C1")
    sheet.append(["Naam", "Rol", "E-mail", "Telefoon", "Opmerking", "Maat"])
    for n in range(rows):
        note = '=HYPERLINK("http://x.example")' if n == 3 else "regel een\nregel twee" if n == 4 else None
        sheet.append(
            [
                f"Gast van der Laan{n}",
                "raadslid",
                f"g{n}@x.example",
                "+31 6 0000 01 23",
                note,
                "M" if n == 5 else None,
            ]
        )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def clipboard(data):
    """What Excel puts on the clipboard for a file."""
    quoted = lambda text: '"' + text.replace('"', '""') + '"' if "\n" in text else text  # noqa: E731
    rows = load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True)
    return "".join("\t".join(quoted(str(cell or "")) for cell in row) + "\r\n" for row in rows)


def test_five_hundred_rows_from_excel(show):
    table = show()
    table.cell(0, "name").focus()
    table.paste(clipboard(spreadsheet(500)))
    table.take_over(500)
    expect(table.people.locator("tbody tr")).to_have_count(502)
    note = table.people.locator(".wb-table-note")
    expect(note).to_contain_text("500 rijen toegevoegd.")
    expect(note.get_by_role("listitem")).to_have_count(2)
    plan = load(table.path)
    assert plan.invitees[5].note == '=HYPERLINK("http://x.example")'
    assert plan.invitees[6].note == "regel een\nregel twee"
    assert plan.invitees[501].phone == "+31 6 0000 01 23"
    note.get_by_role("button", name="Ongedaan maken").click()
    expect(table.people.locator("tbody tr")).to_have_count(2)


def test_a_list_is_pasted_while_the_table_is_empty(show):
    table = show(people=[])
    table.page.locator("body").evaluate(
        """(body) => {
            const data = new DataTransfer();
            data.setData("text/plain", "Naam\\tFunctie\\nAnna Merel\\twethouder\\nPiet Vink\\traadslid\\n");
            body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
        }"""
    )
    table.take_over(2)
    expect(table.people.locator("tbody tr")).to_have_count(2)


def test_a_table_is_copied_and_a_list_goes_out_to_excel_and_comes_in_again(show):
    table = show()
    table.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    table.items.get_by_role("button", name="Kopieer tabel").click()
    expect(table.items.locator(".wb-table-note")).to_contain_text("staat op het klembord")
    text = table.page.evaluate("navigator.clipboard.readText()")
    assert text.splitlines()[1].split("\t")[:4] == ["Koffie", "Ontvangst", "9:30", "15"]
    with table.page.expect_download() as download:
        table.people.get_by_role("button", name="Exporteren als Excel").click()
    assert download.value.suggested_filename == "bezoek - genodigden.xlsx"
    sheet = load_workbook(io.BytesIO(download.value.path().read_bytes())).active
    assert [cell.value for cell in sheet["A"]] == ["Kenmerk", "a", "b"]
    list_ = {"name": "lijst.xlsx", "mimeType": "application/octet-stream", "buffer": spreadsheet(2)}
    table.people.locator("input[type=file]").set_input_files(list_)
    table.take_over(2)
    expect(table.people.locator("tbody tr")).to_have_count(4)
    wrong = {"name": "foto.xlsx", "mimeType": "application/octet-stream", "buffer": b"\xff\xd8\xff\xe0"}
    table.people.locator("input[type=file]").set_input_files(wrong)
    expect(table.people.locator(".wb-table-note")).to_contain_text("beschadigd")
    assert len(load(table.path).invitees) == 4


def test_a_list_is_dropped_on_its_table_and_a_file_elsewhere_does_not_replace_the_page(show):
    table = show()
    drop_files(table.people, ("lijst.csv", "Naam;Functie\nPiet Vink;raadslid\nKarin Kok;wethouder\n"))
    table.take_over(2)
    expect(table.people.locator("tbody tr")).to_have_count(4)
    is_refused = """() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["x"], "foto.pdf"));
        const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
        return !document.body.dispatchEvent(drop);
    }"""
    assert table.page.evaluate(is_refused)


def two_sheets():
    """An Excel file with a council of 60, one of whom is on the list already, and an alderman."""
    book = Workbook()
    book.active.title = "Raad"
    book.active.append(["Naam", "Functie", "Iets"])
    for number in range(59):
        book.active.append([f"Piet Vink{number}", "raadslid", f"tafel {number}"])
    book.active.append(["Anna Akker", "Kamerlid", "vooraan"])
    other = book.create_sheet("College")
    other.append(["Naam", "Functie"])
    other.append(["Karin Kok", "wethouder"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_sheet_columns_and_rows_of_a_list_are_chosen_before_it_is_taken_over(show):
    table = show()
    with table.page.expect_file_chooser() as chooser:
        table.people.get_by_role("button", name="Importeren …").click()
    chooser.value.set_files({"name": "raad.xlsx", "mimeType": "", "buffer": two_sheets()})
    preview = table.page.locator(".wb-import").first
    status, rows = preview.get_by_role("status"), preview.locator("tr[data-effect]")
    expect(status).to_contain_text("59 rijen erbij, 1 bijgewerkt")
    sheet = preview.get_by_label("Uit welk blad")
    sheet.focus()
    sheet.select_option("College")
    expect(status).to_contain_text("1 rij erbij")
    expect(sheet).to_be_focused()
    sheet.select_option("Raad")
    expect(rows).to_have_count(50)
    preview.get_by_role("button", name="Meer tonen (nog 10)").click()
    expect(rows).to_have_count(60)
    preview.get_by_text("Kolommen (3)").click()
    preview.get_by_label("Kolom Iets wordt").select_option("Notitie")
    preview.get_by_label("Rij 2 overnemen").uncheck()
    expect(status).to_contain_text("58 rijen erbij")
    preview.get_by_label("Rij 61 staat al op de lijst").select_option("Voeg toe als nieuwe rij")
    expect(status).to_contain_text("59 rijen erbij")
    preview.get_by_label("In de lijst").select_option("Programma")
    expect(status).to_contain_text("vraag")
    preview.get_by_label("In de lijst").select_option("Genodigden")
    expect(status).to_contain_text("59 rijen erbij, 1 bijgewerkt")
    preview.get_by_role("button", name="Annuleren").press("Enter")
    expect(preview).to_be_hidden()
    expect(table.people.get_by_role("button", name="Importeren …")).to_be_focused()
    assert load(table.path).invitees == PEOPLE


def test_a_list_is_looked_at_answered_and_taken_over_by_keyboard(show):
    table = show()
    table.items.locator("[data-column][tabindex='0']").focus()
    rows = "11:00 – 11:30\tInloop met koffie\n11:30\tKoken voor de buurt\n"
    table.paste(f"Tijd\tActiviteit\n{rows}", table.items)
    preview = table.page.locator(".wb-import").nth(1)
    expect(preview.get_by_role("heading", name="Overnemen uit")).to_be_focused()
    expect(preview.get_by_role("status")).to_contain_text("Nog één vraag open.")
    assert violations(table.page, ".wb-import:not([hidden])") == []
    apply = preview.get_by_role("button", name="Overnemen (2 rijen)")
    expect(apply).to_be_disabled()
    kind = preview.get_by_role("combobox", name="Soort onderdeel, rij 3")
    kind.focus()
    kind.press("l")
    expect(kind).to_be_focused()
    expect(kind).to_have_value("Lunch")
    minutes = preview.get_by_role("textbox", name="Duur in minuten, rij 2")
    minutes.fill("20")
    minutes.press("Tab")
    expect(preview.locator("tr[data-effect]").first).to_contain_text("20")
    assert len(load(table.path).programme) == 2
    apply.press("Enter")
    expect(table.items.locator("tbody tr")).to_have_count(4)
    added = table.saved(lambda plan: len(plan.programme) == 4).programme[2:]
    assert [(item.kind, item.minutes) for item in added] == [(ItemKind.RECEPTION, 20), (ItemKind.LUNCH, 30)]
