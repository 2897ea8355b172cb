from playwright.sync_api import expect

from werkbezoek.audience import AUDIENCES, document
from werkbezoek.render import FORMATS
from werkbezoek.store import SUFFIX, load


def test_the_buttons_hand_over_the_same_files_as_every_other_way_out(notebook):
    notebook.new_plan("Uitdraai 李", model="Middag, lunch vooraf")
    notebook.step("Exporteren")
    plan = load(notebook.plans / f"uitdraai{SUFFIX}")
    said = notebook.form.locator(".wb-downloads [role=status]")
    for audience in AUDIENCES.values():
        for key, format_ in FORMATS.items():
            name, data = notebook.download(f"{audience.label} als {format_.label}")
            assert name == f"uitdraai.{audience.name}.{key}"
            assert data == format_.render(document(plan, audience.name))
            expect(said).to_contain_text(name)
    expect(said).to_contain_text("De letters van de PDF hebben geen 李")


def test_the_menu_exports_the_plan_that_the_form_shows_also_after_a_reload(notebook):
    notebook.new_plan("Eerste plan", model="Avond")
    notebook.button("Ander plan").click()
    notebook.new_plan("Tweede plan", model="Ochtend, lunch achteraf")
    notebook.menu("File", "Save Notebook")
    notebook.page.goto(notebook.address)
    expect(notebook.form.locator(".wb-bar h2")).to_have_text("Tweede plan", timeout=30_000)
    notebook.button("Ander plan").click()
    notebook.button("Openen: Eerste plan").click()
    expect(notebook.form.locator(".wb-bar h2")).to_have_text("Eerste plan")
    plan = load(notebook.plans / f"eerste-plan{SUFFIX}")
    for key, format_ in FORMATS.items():
        assert notebook.export(f"Programma_{key}") == format_.render(document(plan, "gasten"))
