"""Two people change a plan: after the conflict one of them merges the versions, with the keyboard."""

from playwright.sync_api import expect
from support.accessible import violations

from werkbezoek.plan import ItemKind, Message, ProgrammeItem, new_plan, put
from werkbezoek.store import SUFFIX, encode, open_plan, save

TITLE = "Titel van het bezoek"
ISSUE = "In de Bloemenbuurt wachten jongeren negen jaar op een woning."


def somebody_else_changes(path):
    opened = open_plan(path)
    plan = put(opened.plan, "title", "Op bezoek in de Bloemenbuurt")
    plan = put(plan, "regional_issue", ISSUE)
    plan = put(plan, "programme[0].minutes", 45)
    plan = put(plan, "messages", (Message(id="m", text="Bouw door"),))
    save(plan, path, expected=opened.version)


def test_the_version_of_a_colleague_is_left_alone_or_taken_over_whole(show_form):
    form_page = show_form(new_plan("Eerst"))
    form_page.fill(TITLE, "Van mij")
    form_page.fill("Naam van de corporatie", "Kadewijk")
    mine = form_page.saved("bezoek", lambda plan: plan.corporation.name == "Kadewijk")
    theirs = put(put(mine, "title", "Van de ander"), "corporation.name", "Zuiderkade")
    form_page.step("Exporteren")
    form_page.form.get_by_text("Samen werken").click()
    for press in ("Niet samenvoegen", "Overal de andere versie"):
        with form_page.page.expect_file_chooser() as chooser:
            form_page.button("Versie van een collega samenvoegen …").click()
        chooser.value.set_files({"name": f"x{SUFFIX}", "mimeType": "", "buffer": encode(theirs)})
        form_page.button(press).press("Enter")
    form_page.button("Overal jouw versie").press("Enter")
    form_page.button("Overal de andere versie").press("Enter")
    form_page.form.locator(".wb-merge").get_by_role("button", name="Samenvoegen", exact=True).press("Enter")
    form_page.saved(
        "bezoek", lambda plan: (plan.title, plan.corporation.name) == ("Van de ander", "Zuiderkade")
    )


def test_a_conflict_is_merged_side_by_side(show_form):
    tour = ProgrammeItem(id="i", kind=ItemKind.TOUR, title="De wijk in")
    form_page = show_form(put(new_plan("Bezoek aan de wijk"), "programme", (tour,)))
    path, title = form_page.plans / f"bezoek{SUFFIX}", form_page.form.locator(".wb-bar h2")
    expect(title).to_have_text("Bezoek aan de wijk")
    somebody_else_changes(path)
    form_page.fill(TITLE, "Werkbezoek Bloemenbuurt")
    form_page.button("Samenvoegen").click()
    merge = form_page.form.locator(".wb-merge")
    expect(merge.get_by_role("heading", name="Samenvoegen")).to_be_focused()
    row = merge.get_by_role("group", name=TITLE)
    expect(row.get_by_text("Eerst stond er: Bezoek aan de wijk")).to_be_visible()
    expect(merge.get_by_role("radio", checked=True)).to_have_count(0)
    merge.get_by_text("Gaat vanzelf mee: 3 wijzigingen").click()
    expect(merge.get_by_text("Programma, onderdeel 1 (De wijk in), duur in minuten: 45")).to_be_visible()
    assert violations(form_page.page, ".wb-merge") == []
    finish = merge.get_by_role("button", name="Samenvoegen", exact=True)
    finish.press("Enter")
    expect(merge.get_by_role("status")).to_have_text("Nog te kiezen: 1 verschil.")
    ours, theirs = row.get_by_role("radio").all()
    expect(ours).to_be_focused()
    form_page.page.keyboard.press("ArrowDown")
    expect(theirs).to_be_checked()
    finish.press("Enter")
    expect(merge).to_be_hidden()
    expect(title).to_have_text("Op bezoek in de Bloemenbuurt")
    expect(form_page.form.locator(".wb-note")).to_contain_text("Samengevoegd met de versie in het bestand")
    form_page.saved("bezoek", lambda plan: plan.regional_issue == ISSUE and plan.programme[0].minutes == 45)
    assert [file.name for file in path.parent.glob("*.json")] == [path.name]
    form_page.form.locator(".wb-undo").click()
    form_page.saved("bezoek", lambda plan: plan.title == "Werkbezoek Bloemenbuurt")
