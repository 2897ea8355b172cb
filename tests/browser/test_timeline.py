"""The timeline in the hands of a user: by mouse and by keyboard, with a kernel and without."""

import re

import ipywidgets
import msgspec
import pytest
from playwright.sync_api import expect
from support.accessible import violations
from support.impatience import impatient

from werkbezoek.form.session.session import Session
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.timeline_view import TimelineView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import ItemKind, Place, ProgrammeItem, new_plan
from werkbezoek.store import SUFFIX, load


def timeline_on(path):
    """The bar and the timeline, and in a text the path of the field that was opened."""
    opened = ipywidgets.HTML()
    context = FormContext(Session(path), lambda: view.refresh(), lambda path: setattr(opened, "value", path))
    bar, view = BarView(context, show_step=print, leave=print, opened=print), TimelineView(context)
    bar.refresh()
    view.refresh()
    return [bar, view, opened]


def item(key, title, length, kind=ItemKind.TOUR, **fields):
    return ProgrammeItem(id=key, kind=kind, title=title, minutes=length, **fields)


DAY = (
    item("a", "Ontvangst", 30, ItemKind.RECEPTION, place=Place(label="Kantoor")),
    item("b", "De wijk in", 60, place=Place(label="Buurthuis"), travel_minutes=10),
    item("c", "Lunch", 45, ItemKind.LUNCH, place=Place(label="Buurthuis")),
)


class Timeline:
    """A timeline on a page."""

    def __init__(self, form_page):
        self.form_page, self.page = form_page, form_page.page
        self.path = form_page.plans / f"bezoek{SUFFIX}"
        self.node = self.page.locator(".wb-time")

    def block(self, title):
        return self.node.get_by_role("button", name=re.compile(rf"^{re.escape(title)}, \d"))

    def says(self, text):
        expect(self.node.locator("[aria-live]")).to_contain_text(text)

    def hold(self, title, *, later=0, rows=0, edge=False):
        """Press the mouse on a block and drag it, without letting go."""
        self.node.evaluate("one => one.scrollIntoView({ block: 'center' })")
        box = self.block(title).bounding_box()
        length = next(one.minutes for one in load(self.path).programme if one.title == title)
        x, y = box["x"] + (box["width"] - 1 if edge else box["width"] / 2), box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + later * box["width"] / length, y + rows * 50, steps=8)

    def drag(self, title, **how):
        self.hold(title, **how)
        self.page.mouse.up()

    def press(self, title, *keys):
        self.block(title).focus()
        for key in keys:
            self.page.keyboard.press(key)

    def saved(self, condition):
        return self.form_page.saved("bezoek", condition)


@pytest.fixture
def show(show_parts):
    """Show the timeline of a programme."""

    def shown(programme=DAY, **fields):
        plan = msgspec.structs.replace(new_plan(), programme=programme, **{"start": "9:00", **fields})
        timeline = Timeline(show_parts(plan, timeline_on))
        expect(timeline.node.locator(".wb-time-row")).to_have_count(len(programme))
        return timeline

    return shown


def starts(plan):
    return [(one.id, one.start) for one in plan.programme]


def test_dragging_sideways_pins_and_what_follows_comes_along_before_the_kernel_knows(show):
    timeline = show()
    timeline.hold("De wijk in", later=30)
    expect(timeline.block("De wijk in")).to_have_accessible_name(
        re.compile("10:10 tot 11:10, vastgezet|10:15 tot 11:15, vastgezet")
    )
    expect(timeline.block("Lunch")).to_have_accessible_name(re.compile("11:1[05] tot"))
    assert starts(load(timeline.path)) == [("a", None), ("b", None), ("c", None)]
    timeline.page.mouse.up()
    plan = timeline.saved(lambda plan: plan.programme[1].start)
    assert plan.programme[1].start in ("10:10", "10:15")
    timeline.says("De wijk in, 10:1")


def test_escape_leaves_all_as_it_was_the_edge_changes_the_length_and_up_is_earlier(show):
    timeline = show()
    timeline.hold("Lunch", later=60)
    expect(timeline.block("Lunch")).to_have_accessible_name(re.compile("vastgezet"))
    timeline.page.keyboard.press("Escape")
    timeline.page.mouse.up()
    expect(timeline.block("Lunch")).to_have_accessible_name("Lunch, 10:40 tot 11:25")
    timeline.says("Het slepen is gestopt. Er is niets veranderd.")
    assert load(timeline.path).revision == 1
    timeline.drag("De wijk in", later=25, edge=True)
    plan = timeline.saved(lambda plan: plan.programme[1].minutes != 60)
    assert plan.programme[1].minutes in (80, 85)
    assert plan.programme[1].start is None
    timeline.drag("Lunch", rows=-1)
    plan = timeline.saved(lambda plan: plan.programme[1].id == "c")
    assert starts(plan) == [("a", None), ("c", None), ("b", None)]


def test_overlap_pause_and_missing_travel_show_while_dragging(show):
    apart = msgspec.structs.replace(DAY[2], place=Place(label="Stadhuis"), travel_minutes=0)
    timeline = show(
        (DAY[0], apart, item("d", "Gesprek bij Ans", 30, place=Place(label="Kantoor"), travel_minutes=None))
    )
    summary = timeline.node.locator(".wb-time-summary")
    expect(summary).to_have_text("1 keer reistijd niet ingevuld")
    timeline.hold("Lunch", later=20)
    expect(summary).to_have_text("1 pauze · 1 keer reistijd niet ingevuld")
    timeline.page.keyboard.press("Escape")
    timeline.page.mouse.up()
    timeline.hold("Gesprek bij Ans", later=-30)
    expect(summary).to_contain_text("1 overlap")
    expect(timeline.block("Lunch")).to_have_accessible_name(re.compile("overlapt met Gesprek bij Ans"))
    timeline.page.keyboard.press("Escape")
    timeline.page.mouse.up()
    timeline.node.get_by_role("button", name=re.compile(r"^Gesprek bij Ans: reistijd\?")).click()
    expect(timeline.page.locator(".widget-html-content")).to_have_text("programme[2].travel_minutes")


def test_all_of_it_by_keyboard(show):
    timeline = show()
    in_tab_order = timeline.node.locator(".wb-time-block[tabindex='0']")
    expect(in_tab_order).to_have_count(1)
    timeline.press("De wijk in", "ArrowRight", "ArrowRight", "ArrowRight")
    timeline.says("De wijk in, 9:55 tot 10:55, vastgezet")
    assert timeline.saved(lambda plan: plan.programme[1].start == "9:55")
    timeline.press("De wijk in", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft")
    assert timeline.saved(lambda plan: plan.programme[1].minutes == 65)
    timeline.press("De wijk in", "PageDown", "p")
    timeline.says("De wijk in, 9:40 tot 10:45")
    assert timeline.saved(lambda plan: plan.programme[1].start is None)
    timeline.press("De wijk in", "Home")
    assert timeline.saved(lambda plan: plan.programme[0].id == "b")
    expect(timeline.block("De wijk in")).to_be_focused()
    timeline.press("De wijk in", "End")
    assert timeline.saved(lambda plan: plan.programme[2].id == "b")
    timeline.press("De wijk in", "Alt+ArrowUp", "End", "End")
    timeline.says("Dit is al het laatste onderdeel.")
    timeline.press("De wijk in", "ArrowUp")
    expect(timeline.block("Lunch")).to_be_focused()
    expect(in_tab_order).to_have_accessible_name(re.compile("^Lunch"))
    timeline.page.keyboard.press("Enter")
    expect(timeline.page.locator(".widget-html-content")).to_have_text("programme[1].title")


def test_a_pin_is_put_in_and_taken_out(show):
    timeline = show()
    pin = timeline.node.get_by_role("button", name="Lunch: vaste begintijd")
    expect(pin).to_have_attribute("aria-pressed", "false")
    pin.click()
    assert timeline.saved(lambda plan: plan.programme[2].start == "10:40")
    expect(pin).to_have_attribute("aria-pressed", "true")
    pin.click()
    assert timeline.saved(lambda plan: plan.programme[2].start is None)
    timeline.block("Lunch").dblclick()
    expect(timeline.page.locator(".widget-html-content")).to_have_text("programme[2].title")


def test_before_the_start_and_past_midnight_stop_there_and_say_so(show):
    late = item("z", "Napraten", 60, start="22:00")
    timeline = show((item("a", "Ontvangst", 30), late), start="19:00")
    note = timeline.node.locator(".wb-time-note")
    timeline.drag("Ontvangst", later=-60)
    expect(note).to_have_text("Eerder kan niet: het bezoek begint om 19.00 uur.")
    timeline.drag("Napraten", later=120)
    expect(note).to_have_text("Later kan niet: dan duurt dit onderdeel tot na middernacht.")
    assert timeline.saved(lambda plan: plan.programme[1].start == "23:00")
    timeline.press("Napraten", "Shift+ArrowRight")
    expect(note).to_have_text("Langer kan niet: dan duurt dit onderdeel tot na middernacht.")
    assert load(timeline.path).programme[1].minutes == 60


def test_groups_are_lanes_and_everyone_passes_them_together(show):
    groups = (
        DAY[0], item("a1", "Rond A", 30, group="groep A"), item("b1", "Rond B", 30, group="groep B"),
        item("a2", "Terug A", 30, group="groep A"), DAY[2], item("i", "Klaarzetten", 15, ItemKind.INTERNAL),
    )  # fmt: skip
    timeline = show(groups)
    expect(timeline.node.locator(".wb-time-band > span")).to_have_text(["groep A", "groep B", "intern"])
    titles = timeline.node.locator(".wb-time-title")
    expect(titles).to_have_text(["Ontvangst", "Rond A", "Terug A", "Rond B", "Lunch", "Klaarzetten"])
    timeline.press("Lunch", "Alt+ArrowUp")
    assert timeline.saved(
        lambda plan: [one.id for one in plan.programme] == ["a", "c", "a1", "b1", "a2", "i"]
    )
    timeline.drag("Lunch", rows=3)
    assert timeline.saved(
        lambda plan: [one.id for one in plan.programme] == ["a", "a1", "b1", "a2", "c", "i"]
    )


def test_a_kernel_that_dies_in_a_drag_does_not_take_the_plan_along(show, show_parts, small_page):
    timeline = show()
    note = timeline.node.locator(".wb-time-note")
    with impatient(timeline.page):
        timeline.press("De wijk in", "Shift+ArrowRight")
        timeline.saved(lambda plan: plan.programme[1].minutes == 65)
        before = timeline.path.read_bytes()
        timeline.hold("Lunch", later=30)
        small_page.lose_kernel()
        timeline.page.mouse.up()
        expect(note).to_contain_text("Het formulier antwoordt niet.")
    expect(timeline.block("Lunch")).to_have_accessible_name("Lunch, 10:45 tot 11:30")
    assert timeline.path.read_bytes() == before
    show_parts(None, timeline_on)
    expect(timeline.node).to_have_count(1)
    expect(note).to_have_text("")
    timeline.press("Lunch", "p")
    assert timeline.saved(lambda plan: plan.programme[2].start == "10:45")


def test_axe_finds_nothing_with_hostile_text_and_every_kind_of_lane(show):
    odd = item(
        "d", "<script>alert(1)</script> 😀 " + "lang " * 60, 20, start="9:20", place=Place(label="Elders")
    )
    timeline = show(
        (*DAY, odd, item("e", "In A", 20, group="groep A"), item("i", "Stoelen", 10, ItemKind.INTERNAL))
    )
    timeline.node.locator("details").evaluate("one => { one.open = true; }")
    assert violations(timeline.page, ".wb-time") == []
    assert timeline.node.locator("script").count() == 0
