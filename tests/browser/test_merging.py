"""Two people change a plan: after the conflict one of them merges the versions, with the keyboard."""

from playwright.sync_api import expect
from support.accessible import objections
from support.notebook import KERNEL_STARTS

from werkbezoek.plan import ItemKind, Message, ProgrammeItem, new_plan, put
from werkbezoek.store import SUFFIX, open_plan, save

PLAN = f"data/plannen/bezoek{SUFFIX}"
TITLE = "Titel van het bezoek"
ISSUE = "In de Bloemenbuurt wachten jongeren negen jaar op een woning."


def somebody_else_changes(path):
    opened = open_plan(path)
    plan = put(opened.plan, "title", "Op bezoek in de Bloemenbuurt")
    plan = put(plan, "regional_issue", ISSUE)
    plan = put(plan, "programme[0].minutes", 45)
    plan = put(plan, "messages", (Message(id="m", text="Bouw door"),))
    save(plan, path, expected=opened.version)


def test_a_conflict_is_merged_side_by_side(plans):
    path = plans.work / PLAN
    tour = ProgrammeItem(id="i", kind=ItemKind.TOUR, title="De wijk in")
    save(put(new_plan("Bezoek aan de wijk"), "programme", (tour,)), path, expected=None)
    plans.open_file(PLAN)
    expect(plans.title()).to_have_text("Bezoek aan de wijk", timeout=KERNEL_STARTS)
    somebody_else_changes(path)
    plans.fill(TITLE, "Werkbezoek Bloemenbuurt")
    plans.button("Samenvoegen").click()
    merge = plans.form.locator(".wb-merge")
    expect(merge.get_by_role("heading", name="Samenvoegen")).to_be_focused()
    row = merge.get_by_role("group", name=TITLE)
    expect(row.get_by_text("Eerst stond er: Bezoek aan de wijk")).to_be_visible()
    expect(merge.get_by_role("radio", checked=True)).to_have_count(0)
    merge.get_by_text("Gaat vanzelf mee: 3 wijzigingen").click()
    expect(merge.get_by_text("Programma, onderdeel 1 (De wijk in), duur in minuten: 45")).to_be_visible()
    assert objections(plans.page, ".wb-merge") == []
    finish = merge.get_by_role("button", name="Samenvoegen", exact=True)
    finish.press("Enter")
    expect(merge.get_by_role("status")).to_have_text("Nog te kiezen: 1 verschil.")
    ours, theirs = row.get_by_role("radio").all()
    expect(ours).to_be_focused()
    plans.page.keyboard.press("ArrowDown")
    expect(theirs).to_be_checked()
    finish.press("Enter")
    expect(merge).to_be_hidden()
    expect(plans.title()).to_have_text("Op bezoek in de Bloemenbuurt")
    expect(plans.form.locator(".wb-note")).to_contain_text("Samengevoegd met de versie in het bestand")
    plans.saved("bezoek", lambda plan: plan.regional_issue == ISSUE and plan.programme[0].minutes == 45)
    assert [file.name for file in path.parent.glob("*.json")] == [path.name]
    plans.form.locator(".wb-undo").click()
    plans.saved("bezoek", lambda plan: plan.title == "Werkbezoek Bloemenbuurt")
