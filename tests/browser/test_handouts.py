import io
import zipfile

from playwright.sync_api import expect

from werkbezoek.documents.audiences import blank_opzet, document
from werkbezoek.documents.branding import house_style_near
from werkbezoek.documents.formats import FORMATS
from werkbezoek.store import SUFFIX, load

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="40" height="20" fill="#7b2d8b"/>'
    b"<script>alert(1)</script></svg>"
)

PICK_LARGE = """picker => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(6_000_000)], "foto.png"));
    picker.files = chosen.files;
    picker.dispatchEvent(new Event("change"));
}"""
"""Choose a file of 6 MB that is made in the browser: to hand it over from here takes long."""


def picked(form_page, name, content):
    form_page.form.locator(".wb-house input[type=file]").set_input_files(
        {"name": name, "mimeType": "", "buffer": content}
    )


def test_a_house_style_set_in_the_form_is_followed(form_page):
    """``test_house_style_routes.py`` follows it along all routes."""
    form_page.new_plan("Huisstijl", model="Avond")
    form_page.step("Exporteren")
    house = form_page.form.locator(".wb-house")
    house.locator("summary").click()
    form_page.fill("Naam van de corporatie", "Kadewijk")
    form_page.fill("Slotregel", "Thuis aan het water")
    form_page.fill("Kleur", "blauw")
    expect(house.locator(".wb-lacks")).to_contain_text("“blauw” is geen kleurcode.")
    form_page.fill("Kleur", "#ffd500")
    expect(house.locator(".wb-lacks")).to_contain_text("donkerdere tint #856f00")
    house.get_by_label("Kleur kiezen").fill("#7b2d8b")
    expect(form_page.field("Kleur")).to_have_value("#7b2d8b")
    house.get_by_label("Gasten aanspreken met").select_option("je")
    picked(form_page, "logo.svg", LOGO)
    expect(house.get_by_role("img", name="Het logo")).to_be_visible()
    expect(house.locator(".wb-lacks")).to_contain_text("In het logo zat een script; dat is weggelaten.")
    house.locator("input[type=file]").evaluate(PICK_LARGE)
    expect(house.get_by_role("alert")).to_have_text(
        "Dit logo is te groot: neem een bestand van ten hoogste 5 MB."
    )
    style = house_style_near(form_page.plans).style
    assert (style.name, style.closing, style.logo is None) == ("Kadewijk", "Thuis aan het water", False)
    assert (style.palette.accent, style.pronoun.value) == ("#7b2d8b", "je")
    expected = document(load(form_page.plans / f"huisstijl{SUFFIX}"), "gasten", style=style)
    assert form_page.download("Gasten: PDF")[1] == FORMATS["pdf"].render(expected)
    form_page.button("Logo weghalen").click()
    expect(house.get_by_role("img", name="Het logo")).to_be_hidden()
    expect(form_page.button("Logo kiezen …")).to_be_focused()


def test_letters_are_read_first_and_handed_over_as_drafts(form_page):
    form_page.button("Kopie maken: Emmerhout wordt warm: werkbezoek verduurzaming").click()
    form_page.step("Exporteren")
    letters = form_page.form.locator(".wb-letters")
    letters.locator("summary").first.click()
    form_page.button("Bevestiging").click()
    expect(letters.get_by_role("status")).to_contain_text("brieven aan wie komt.")
    first = letters.locator("li").first
    first.locator("summary").click()
    expect(first.locator(".wb-letter")).to_contain_text("Met vriendelijke groet,")
    count = letters.locator("li details").count()
    name, data = form_page.download("Concepten downloaden (.zip)")
    assert name.endswith(".bevestiging.zip")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert len(archive.namelist()) == count
        assert all(b"X-Unsent: 1" in archive.read(one) for one in archive.namelist())


def test_the_empty_opzet_is_at_the_start(form_page):
    for label, format_name in (("Lege opzet in Word", "docx"), ("Lege opzet als PDF", "pdf")):
        name, data = form_page.download(label)
        assert name == f"opzet-werkbezoek.{format_name}"
        assert data == FORMATS[format_name].render(blank_opzet())
