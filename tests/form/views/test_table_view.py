import json
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from support.form_driver import send

from werkbezoek.form.session.session import Session
from werkbezoek.form.views.table_view import TableView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import Invitee, ItemKind, Name, ProgrammeItem, Role, Status, new_plan
from werkbezoek.spreadsheets import invitees_csv
from werkbezoek.store import SUFFIX, load, save

PEOPLE = (
    Invitee(id="a", name=Name(titles="drs.", first="Anna", prefix="van", last="Akker"), roles=(Role.MP,)),
    Invitee(id="b", name=Name(first="Bert", last="Berg"), email="bert@x.example"),
)
ITEMS = (ProgrammeItem(id="i", kind=ItemKind.TOUR, title="De wijk in", start="9:30"),)


class Table:
    """A table with what the browser would send it."""

    def __init__(self, name, path):
        self.session, self.path, self.refreshes, self.chosen = Session(path), path, 0, []
        self.view = TableView(name, FormContext(self.session, self.refresh), choose=self.chosen.append)
        self.view.refresh()

    def refresh(self):
        self.refreshes += 1
        self.view.refresh()

    def send(self, op, *buffers, **message):
        send(self.view, {"op": op, "n": 7, **message}, *buffers)
        json.dumps([self.view.rows, self.view.notice, self.view.spec])
        return load(self.path)

    def take_over(self):
        """Take over the list that the preview shows."""
        send(self.view.importing, {"apply": True})
        return load(self.path)

    @property
    def rows(self):
        return self.view.rows

    @property
    def notice(self):
        return self.view.notice


@pytest.fixture
def path(tmp_path):
    path = tmp_path / f"bezoek{SUFFIX}"
    save(msgspec.structs.replace(new_plan(), invitees=PEOPLE, programme=ITEMS), path, expected=None)
    return path


@pytest.fixture
def people(path):
    return Table("invitees", path)


@pytest.fixture
def items(path):
    return Table("programme", path)


def test_cells_show_what_is_in_the_plan(people, items):
    assert people.rows[0]["cells"]["name"] == "drs. Anna van Akker"
    assert list(people.rows[0]["cells"]["roles"]) == ["kamerlid"]
    assert items.rows[0]["cells"]["time"] == "9:30–10:00"
    assert items.rows[0]["name"] == "De wijk in"


def test_an_edit_in_a_cell_is_saved_and_answered(people):
    people.send("edit", id="b", column="email", text="b@x.example")
    people.send("edit", id="b", column="roles", text=["wethouder", "kandidaat-kamerlid"])
    plan = people.send("edit", id="b", column="status", text="bevestigd")
    assert plan.invitees[1].roles == (Role.CANDIDATE, Role.ALDERMAN)
    assert plan.invitees[1].status is Status.CONFIRMED
    assert people.view.seen == 7
    assert people.refreshes == 3


def test_a_name_is_split_but_left_alone_where_it_is_the_same(people):
    assert people.send("edit", id="a", column="name", text="drs. Anna  van Akker").invitees[0] == PEOPLE[0]
    plan = people.send("edit", id="b", column="name", text="Bert ter Berg")
    assert plan.invitees[1].name == Name(first="Bert", prefix="ter", last="Berg")


def test_text_that_is_no_value_yet_stays_in_its_cell(items):
    plan = items.send("edit", id="i", column="start", text="half tien")
    assert plan.programme[0].start == "9:30"
    assert items.rows[0]["cells"]["start"] == "half tien"
    assert items.rows[0]["problems"] == {"start": "Schrijf de tijd als 9:30 of 13:05."}
    items.send("edit", id="i", column="start", text="9:45")
    assert items.rows[0]["problems"] == {}


def test_rows_are_added_moved_removed_and_brought_back(people):
    assert people.send("add", id="12ab34cd").invitees[2] == Invitee(id="12ab34cd")
    people.send("move", id="b", to=0)
    assert people.send("remove", id="a").invitees[0].id == "b"
    assert people.notice == {"text": "Genodigde verwijderd.", "undo": "restore"}
    assert [invitee.id for invitee in people.send("restore").invitees][:2] == ["b", "a"]


def test_a_message_about_a_row_that_was_just_removed_changes_nothing(people):
    people.send("remove", id="b")
    people.send("choose", id="b")
    assert people.notice == {"text": "Genodigde verwijderd.", "undo": "restore"}
    assert people.send("edit", id="b", column="email", text="b@x.example").invitees == PEOPLE[:1]
    assert people.notice == {"text": "Deze regel is intussen verwijderd.", "tone": "bad"}


def test_a_block_fills_cells_from_where_it_is_put_and_adds_rows(people):
    text = "De Bode\tverslaggever\nDe Klok\tredacteur\n"
    plan = people.send("paste", id="b", column="organisation", text=text)
    assert [(invitee.organisation, invitee.function) for invitee in plan.invitees] == [
        ("", ""), ("De Bode", "verslaggever"), ("De Klok", "redacteur"),
    ]  # fmt: skip
    assert people.notice["text"] == "4 cellen geplakt."
    assert people.send("restore").invitees == PEOPLE


def test_edits_that_arrive_on_two_threads_at_once_are_both_kept(people):
    """As JupyterLab sends them while the thread for widgets starts."""
    texts = {"party": "Partij Z", "organisation": "De Bode", "function": "redacteur", "group": "A"}
    messages = [
        {"op": "edit", "id": "a", "column": name, "text": text, "n": 1} for name, text in texts.items()
    ]
    with ThreadPoolExecutor() as threads:
        list(threads.map(lambda message: send(people.view, message), messages))
    (kept, *_) = load(people.path).invitees
    assert {name: getattr(kept, name) for name in texts} == texts


def test_what_a_paste_holds_that_can_not_be_read_is_kept_marked_and_listed(items):
    plan = items.send("paste", id="i", column="start", text="9:15\tzo lang\t10\nstraks\t5\n")
    assert (plan.programme[0].start, plan.programme[0].travel_minutes) == ("9:15", 10)
    assert items.rows[0]["cells"]["minutes"] == "zo lang"
    assert items.rows[1]["cells"]["start"] == "straks"
    assert len(items.notice["problems"]) == 3
    assert Session(items.path).drafts == items.session.drafts
    items.send("paste", id="i", column="minutes", text="20")
    assert items.rows[0]["problems"] == {}


def test_a_pasted_cell_of_several_lines_becomes_one_line(items):
    plan = items.send("paste", id="i", column="title", text='"De  wijk\nin"\n')
    assert plan.programme[0].title == "De wijk in"


def test_what_of_a_paste_falls_beside_the_table_is_shown(people):
    last = people.view.spec["columns"][-1]["path"]
    plan = people.send("paste", id="b", column=last, text="x\tte ver\n")
    assert plan.invitees[0] == PEOPLE[0]
    assert any("“te ver” valt naast de tabel." in line for line in people.notice["problems"])


def test_a_list_with_headings_comes_in_as_rows_after_a_look_at_it(people):
    people.send("add", id="nieuw")
    text = "Mail\tNaam\tLengte\nc@x.example\tCarla\t180\n"
    before = people.send("paste", id="nieuw", column="name", text=text)
    assert len(before.invitees) == 3
    assert people.view.importing.spec["count"] == 1
    plan = people.take_over()
    assert [invitee.name.full for invitee in plan.invitees] == ["drs. Anna van Akker", "Bert Berg", "Carla"]
    assert people.notice["text"] == "1 rij toegevoegd."
    assert len(people.notice["problems"]) == 1
    assert people.view.importing.spec == {}
    assert len(people.send("restore").invitees) == 3


def test_a_list_that_is_cancelled_changes_nothing(people):
    people.send("paste", id="", column="name", text="Naam\nCarla\n")
    send(people.view.importing, {"cancel": True})
    assert people.view.importing.spec == {}
    assert people.take_over().invitees == PEOPLE


def test_rows_pasted_below_the_last_one_keep_their_columns(people):
    people.send("paste", id="", column="organisation", text="De Bode\tredacteur\nDe Klok\tcolumnist\n")
    plan = people.take_over()
    assert [(invitee.organisation, invitee.function) for invitee in plan.invitees[2:]] == [
        ("De Bode", "redacteur"), ("De Klok", "columnist"),
    ]  # fmt: skip


def test_a_kind_that_is_assumed_of_an_item_that_a_paste_adds_is_said(items):
    items.send("paste", id="i", column="title", text="De wijk in\nKoken voor de buurt\n")
    assert items.notice["problems"] == [
        "Rij 2, Soort: dit werd een gesprek. Klopt dat niet? Kies dan de soort."
    ]


def test_an_address_list_comes_in_as_rows(people):
    people.send("paste", id="", column="name", text="Jansen, Anna <anna@x.example>; carla@x.example")
    assert len(people.take_over().invitees) == 4


def test_a_programme_that_is_picked_among_the_invitees_comes_into_the_programme(people):
    text = b"Tijd;Onderdeel\n9:00;Inloop\n"
    people.send("import", memoryview(text), name="draaiboek.csv")
    plan = people.take_over()
    assert [item.title for item in plan.programme] == ["De wijk in", "Inloop"]
    assert plan.invitees == PEOPLE


@pytest.mark.parametrize(("own", "party"), [("", ""), ("Dorpslijst;Dorpslijst Voorbeeld\n", "Dorpslijst")])
def test_the_preview_knows_the_names_of_parties_of_the_user(tmp_path, own, party):
    (tmp_path / "partijen.csv").write_text(f"partij;naam\n{own}", encoding="utf-8")
    path = tmp_path / "plannen" / f"bezoek{SUFFIX}"
    path.parent.mkdir()
    save(new_plan(), path, expected=None)
    people = Table("invitees", path)
    people.send("paste", id="", column="name", text="Naam\nBert de Boer (Dorpslijst)\n")
    assert people.take_over().invitees[0].party == party


def test_the_preview_follows_the_list_while_it_is_open(people):
    people.send("paste", id="", column="name", text="Naam\tFunctie\nBert Berg\tredacteur\n")
    assert people.view.importing.spec["rows"][0]["effect"] == "aangevuld"
    people.send("remove", id="b")
    assert people.view.importing.spec["rows"][0]["effect"] == "nieuw"


def test_a_file_updates_who_is_there_and_adds_the_others(people):
    other = msgspec.structs.replace(
        people.session.plan,
        invitees=(
            msgspec.structs.replace(PEOPLE[0], party="Partij A"),
            Invitee(id="z", name=Name(last="Zand")),
        ),
    )
    people.send("import", memoryview(invitees_csv(other)), name="lijst.csv")
    plan = people.take_over()
    assert [invitee.party for invitee in plan.invitees] == ["Partij A", "", ""]
    assert people.notice["text"] == "1 rij toegevoegd, 1 rij bijgewerkt."


@pytest.mark.parametrize("data", [b"", b"%PDF-1", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_file_of_another_kind_changes_nothing(people, data):
    assert people.send("import", memoryview(data), name="lijst.xlsx").invitees == PEOPLE
    assert people.notice["tone"] == "bad"


def test_the_row_in_which_the_user_is_shows_in_the_editor(people):
    people.send("choose", id="b")
    assert people.chosen == [1]
    assert people.refreshes == 0
