"""A whole visit from the form's first screen, by mouse or by keyboard alone: both end in the same plan."""

import datetime as dt
import json

import msgspec
from playwright.sync_api import expect

from werkbezoek.plan import (
    Approach,
    Corporation,
    Invitee,
    ItemKind,
    Message,
    Name,
    Person,
    Role,
    Status,
    Theme,
    new_plan,
    put,
)
from werkbezoek.plan.paths import field_at
from werkbezoek.planning import apply_model, model_programmes, with_standard_tasks
from werkbezoek.store import encode

TITLE, CORPORATION = "Werkbezoek Bloemenbuurt", "Thuishaven"
MESSAGE, ASK = "Buurthuizen helpen.", "Houd ze open."
MODEL = model_programmes()[0]
ITEM = next(place for place, item in enumerate(MODEL.plan.programme) if item.kind is ItemKind.PRESENTATION)

STEPS = """one => {
    const from = document.activeElement, where = from.compareDocumentPosition(one);
    if (where === 0) return 0;
    const [first, last] = where & 2 ? [one, from] : [from, one];
    const stops = document.querySelectorAll("a, button, input, select, textarea, summary, [tabindex]");
    const between = [...stops].filter(
        stop => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility({ visibilityProperty: true })
            && first.compareDocumentPosition(stop) & 4 && last.compareDocumentPosition(stop) & 2);
    return (between.length + 1) * (where & 2 ? -1 : 1);
}"""
"""About how many times Tab from where the focus is, or Shift+Tab if below zero."""


def wanted():
    """The plan in which both should end."""
    people = (
        Invitee(id="a", name=Name(first="Sanne", last="Veldkamp"), roles=(Role.MP,), status=Status.CONFIRMED),
        Invitee(id="b", name=Name(first="Joris", last="Akker"), roles=(Role.DIRECTOR,)),
    )
    plan = msgspec.structs.replace(
        apply_model(new_plan(TITLE), MODEL),
        date=dt.date(2100, 3, 19),
        corporation=Corporation(name=CORPORATION),
        themes=(Theme.NEIGHBOURHOODS,),
        messages=(Message(id="m", text=MESSAGE),),
        ask=ASK,
        approach=Approach.ONE_PARTY,
        invitees=people,
    )
    plan = put(plan, f"programme[{ITEM}].minutes", plan.programme[ITEM].minutes + 15)
    plan = put(plan, f"programme[{ITEM}].lead", (*plan.programme[ITEM].lead, Person(invitee="b")))
    return put(with_standard_tasks(plan), "tasks[0].done", True)


def content(plan):
    """What a plan says, whatever its ids are and however often it was saved."""
    text = encode(msgspec.structs.replace(plan, id="plan", revision=0, saved_at=None)).decode()
    for place, row in enumerate((*plan.invitees, *plan.messages, *plan.programme)):
        text = text.replace(json.dumps(row.id), f'"{place}"')
    return text.splitlines()


class Hands:
    """The parts of the form that both ways use."""

    def __init__(self, form_page):
        self.form_page, self.page, self.form = form_page, form_page.page, form_page.form
        self.keyboard = form_page.page.keyboard

    def field(self, label):
        return self.form_page.field(label)

    def cell(self, row, column):
        table = self.form.locator(".wb-page:not(.wb-away) .wb-table tbody tr")
        return table.nth(row).locator(f"[data-column='{column}']")

    @property
    def block(self):
        title = MODEL.plan.programme[ITEM].title
        return self.form.locator(".wb-time-row", has_text=title).locator(".wb-time-block")

    def step(self, name):
        self.press(self.form.locator(".wb-bar nav").get_by_role("button", name=name))

    def button(self, name):
        self.press(self.form_page.button(name))


class Mouse(Hands):
    def press(self, locator):
        locator.click()

    def write(self, text):
        self.keyboard.insert_text(text)  # in one go: a letter at a time is for who has no mouse

    def type(self, locator, text):
        locator.click()
        self.write(text)

    def choose(self, locator, label):
        locator.select_option(label)

    def settle(self):
        """Wait until the kernel has confirmed what was done in the table."""
        table = self.form.locator(".wb-page:not(.wb-away) .wb-table")
        expect(table).not_to_have_attribute("data-waiting", "true")

    def fill_cells(self, row, name, role, status):
        self.settle()  # what the kernel says of a new row makes the page above the table longer
        self.cell(row, "name").dblclick()
        self.write(name)
        self.cell(row, "roles").click()
        self.settle()
        self.cell(row, "roles").get_by_label(role, exact=True).check()
        self.cell(row, "status").click()
        self.settle()
        self.cell(row, "status").get_by_role("combobox").select_option(status)

    def lengthen(self, by):
        self.block.evaluate("one => one.scrollIntoView({ block: 'center' })")
        box, length = self.block.bounding_box(), MODEL.plan.programme[ITEM].minutes
        x, y = box["x"] + box["width"] - 1, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + by * box["width"] / length, y, steps=6)
        self.page.mouse.up()

    def open(self):
        self.block.dblclick()


class Keys(Hands):
    def to(self, locator):
        """Go there with Tab and Shift+Tab only."""
        for _ in range(20):
            steps = locator.evaluate(STEPS)
            if steps == 0:
                return
            self.hold_tab(steps)
        raise AssertionError(f"no way there by keyboard: {locator}")

    def hold_tab(self, steps):
        """Hold Tab down for so many repeats, with Shift if below zero."""
        if steps < 0:
            self.keyboard.down("Shift")
        for _ in range(abs(steps)):
            self.keyboard.down("Tab")
        self.keyboard.up("Tab")
        if steps < 0:
            self.keyboard.up("Shift")

    def step_to(self, locator, key):
        for _ in range(30):
            if locator.evaluate("one => one === document.activeElement"):
                return
            self.keyboard.press(key)
        raise AssertionError(f"{key} does not lead to {locator}")

    def press(self, locator):
        self.to(locator)
        self.keyboard.press("Space" if locator.get_attribute("type") == "checkbox" else "Enter")

    def write(self, text):
        self.keyboard.type(text)

    def type(self, locator, text):
        self.to(locator)
        self.write(text)

    def choose(self, locator, label):
        self.to(locator)
        self.keyboard.type(label)

    def fill_cells(self, row, name, role, status):
        self.write(name)
        self.keyboard.press("Tab")
        self.keyboard.press("Space")
        box = self.cell(row, "roles").get_by_label(role, exact=True)
        self.step_to(box, "ArrowDown")
        self.keyboard.press("Space")
        self.keyboard.press("Tab")
        self.step_to(self.cell(row, "status"), "ArrowRight")
        self.keyboard.type(status[0])
        self.keyboard.press("Tab")
        self.keyboard.press("Escape")

    def lengthen(self, by):
        self.to(self.form.locator(".wb-time-block[tabindex='0']"))
        self.step_to(self.block, "ArrowDown")
        for _ in range(by // 5):
            self.keyboard.press("Shift+ArrowRight")

    def open(self):
        self.keyboard.press("Enter")


def plan_whole_visit(by):
    """Plan the visit from the first screen to the PDF, and see that it is the one that was wanted."""
    form_page = by.form_page
    form_page.form.get_by_label("Titel van het bezoek").focus()
    by.type(form_page.form.get_by_label("Titel van het bezoek"), TITLE)
    by.button("Begin")
    expect(form_page.form.locator(".wb-bar h2")).to_have_text(TITLE)
    findings = form_page.form.locator(".wb-margin > .wb-findings")
    expect(findings).to_contain_text("gaan over stappen waar je nog niet was")
    by.type(by.field("Datum"), "vr 19 maart 2100")
    by.type(by.field("Naam van de corporatie"), CORPORATION)

    by.step("Boodschap")
    by.press(by.field("Leefbare wijken"))
    by.button("+ Boodschap toevoegen")
    expect(by.field("Boodschap")).to_be_focused()
    by.write(MESSAGE)
    by.type(by.field("Vraag aan de politiek"), ASK)

    by.step("Genodigden")
    by.choose(by.field(field_at("approach").title), Approach.ONE_PARTY.label)
    for row, one in enumerate(wanted().invitees):
        by.button("+ Genodigde toevoegen")
        expect(by.cell(row, "name").or_(by.cell(row, "name").get_by_role("textbox")).last).to_be_focused()
        by.fill_cells(row, one.name.full, one.roles[0].label, one.status.label)
    expect(findings).not_to_contain_text("Er staat nog niemand op de lijst van genodigden.")
    form_page.saved("werkbezoek-bloemenbuurt", lambda plan: len(plan.invitees) == 2)

    by.step("Programma")
    by.button(f"Kiezen: {MODEL.name}")
    expect(by.block).to_be_visible()
    by.lengthen(15)
    longer = MODEL.plan.programme[ITEM].minutes + 15
    form_page.saved("werkbezoek-bloemenbuurt", lambda plan: plan.programme[ITEM].minutes == longer)
    by.open()
    expect(by.field("Titel")).to_be_focused()
    by.type(by.field("Leiding"), "joris akker")
    by.keyboard.press("Enter")
    expect(form_page.form.locator(".wb-chips", has_text="Joris Akker")).to_be_visible()

    by.step("Voorbereiding")
    by.button("Standaardtaken toevoegen")
    by.press(form_page.form.locator(".wb-tasks li input").first)
    plan = form_page.saved("werkbezoek-bloemenbuurt", lambda plan: plan.tasks and plan.tasks[0].done)
    assert content(plan) == content(wanted())

    by.step("Exporteren")
    with form_page.page.expect_download() as download:
        by.button("Gasten: PDF")
    assert download.value.suggested_filename == "werkbezoek-bloemenbuurt.gasten.pdf"
    assert download.value.path().read_bytes().startswith(b"%PDF")
