from pathlib import Path

import pytest
from support.logo_files import BAD, BOX, png, svg

from werkbezoek.documents.branding import (
    DEFAULT,
    NotALogo,
    Settings,
    folder_near,
    house_style,
    palette,
    read_logo,
    remove_logo,
    save_logo,
    save_settings,
)

GIVEN = Settings(name="Kadewijk", colour="#0a4d9e", closing="Thuis aan het water")


def test_without_a_folder_documents_have_the_look_of_the_kit(tmp_path: Path):
    found = house_style(tmp_path / "huisstijl")
    assert (found.style, found.settings, found.remarks) == (DEFAULT, Settings(), ())


def test_settings_and_logo_are_read_back(tmp_path: Path):
    save_settings(tmp_path, GIVEN)
    assert save_logo(tmp_path, png()) == ()
    found = house_style(tmp_path)
    assert found.settings == GIVEN
    assert found.remarks == ()
    assert (found.style.name, found.style.closing) == ("Kadewijk", "Thuis aan het water")
    assert found.style.palette == palette("#0a4d9e")
    assert found.style.logo == read_logo(png()).logo
    assert {file.name for file in tmp_path.iterdir()} == {"huisstijl.json", "logo.png"}
    remove_logo(tmp_path)
    assert house_style(tmp_path).style.logo is None


def test_the_settings_file_is_readable_for_people(tmp_path: Path):
    save_settings(tmp_path, GIVEN)
    written = (tmp_path / "huisstijl.json").read_text(encoding="utf-8")
    assert (
        written
        == '{\n  "naam": "Kadewijk",\n  "kleur": "#0a4d9e",\n  "slotregel": "Thuis aan het water"\n}\n'
    )


def test_a_logo_that_someone_put_there_is_cleaned_too(tmp_path: Path):
    (tmp_path / "logo.svg").write_bytes(svg(BOX + "<script>1</script>"))
    found = house_style(tmp_path)
    assert found.style.logo is not None
    assert b"script" not in found.style.logo.png
    assert found.remarks == ("logo.svg: In het logo zat een script; dat is weggelaten.",)


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'{"naam": 3}',
        b'{"achtergrond": "rood"}',
        b"\xff\xfe\x00",
        b"[" * 50_000,
        b" " * 100_001,
    ],
)
def test_an_unreadable_file_is_reported_and_kept(tmp_path: Path, content: bytes):
    file = tmp_path / "huisstijl.json"
    file.write_bytes(content)
    found = house_style(tmp_path)
    assert found.style == DEFAULT
    assert found.remarks == (
        "huisstijl.json in de map huisstijl is niet te lezen; documenten krijgen het gewone uiterlijk. "
        "Herstel het bestand, of vul de huisstijl opnieuw in.",
    )
    save_settings(tmp_path, GIVEN)
    assert house_style(tmp_path).settings == GIVEN
    assert (tmp_path / "huisstijl (onleesbaar).json").read_bytes() == content


def test_the_byte_order_mark_of_notepad_is_ignored(tmp_path: Path):
    (tmp_path / "huisstijl.json").write_text('\ufeff{"naam": "Kadewijk"}', encoding="utf-8")
    assert house_style(tmp_path).style.name == "Kadewijk"


def test_a_fault_in_one_setting_does_not_affect_the_others(tmp_path: Path):
    save_settings(tmp_path, Settings(name="Kade\nwijk", colour="blauw", closing="a" * 300))
    (tmp_path / "logo.png").write_bytes(b"hoi")
    found = house_style(tmp_path)
    assert found.style.name == "Kade wijk"
    assert found.style.palette == DEFAULT.palette
    assert len(found.style.closing) == 200
    assert found.remarks == (
        "De slotregel van de huisstijl is langer dan 200 letters; de rest is weggelaten.",
        "“blauw” is geen kleurcode. Schrijf de kleur als # met zes cijfers of letters (a tot en met f), "
        "zoals #0b5d57. Tot die tijd krijgen documenten de gewone kleuren.",
        "logo.png: Dit is geen PNG of SVG. Kies je logo als PNG- of SVG-bestand. Documenten krijgen "
        "zolang geen logo.",
    )


def test_white_is_made_darker_with_a_remark(tmp_path: Path):
    save_settings(tmp_path, Settings(colour="#fff"))
    found = house_style(tmp_path)
    assert found.style.palette.accent == "#707070"
    assert "donkerdere tint #707070" in found.remarks[0]


@pytest.mark.parametrize("data", [data for data, _ in BAD.values()], ids=list(BAD))
def test_a_bad_logo_does_not_replace_the_old_one(tmp_path: Path, data: bytes):
    save_logo(tmp_path, png())
    with pytest.raises(NotALogo):
        save_logo(tmp_path, data)
    assert house_style(tmp_path).style.logo == read_logo(png()).logo


def test_a_new_logo_replaces_one_that_someone_put_there(tmp_path: Path):
    (tmp_path / "logo.svg").write_bytes(svg("<circle r='9'/>"))
    save_logo(tmp_path, png())
    assert house_style(tmp_path).style.logo == read_logo(png()).logo


@pytest.mark.parametrize(
    ("plans", "existing", "expected"),
    [
        ("werkmap/data/plannen", "werkmap/data/huisstijl", "werkmap/data/huisstijl"),
        ("werkmap/data/voorbeelden", "werkmap/data/huisstijl", "werkmap/data/huisstijl"),
        ("werkmap", "werkmap/data/huisstijl", "werkmap/data/huisstijl"),
        ("plannen", "plannen/huisstijl", "plannen/huisstijl"),
        ("werkmap/data/plannen", None, "werkmap/data/huisstijl"),
        ("Downloads", None, "Downloads/huisstijl"),
    ],
)
def test_the_folder_is_found_in_beside_or_below_that_of_plans(
    tmp_path: Path, plans: str, existing: str | None, expected: str
):
    (tmp_path / plans).mkdir(parents=True)
    if existing:
        (tmp_path / existing).mkdir(parents=True)
    assert folder_near(tmp_path / plans) == (tmp_path / expected).resolve()


@pytest.mark.parametrize(
    ("written", "expected"), [("", "u"), ("u", "u"), (" Je ", "je"), ("jij", "je"), ("gij", "u")]
)
def test_guests_are_addressed_with_u_unless_the_corporation_chose_je(tmp_path: Path, written, expected):
    save_settings(tmp_path, Settings(pronoun=written))
    found = house_style(tmp_path)
    assert found.style.pronoun.value == expected
    complaint = (
        "“gij” is geen aanspreekvorm. Schrijf u of je. Tot die tijd staat er in documenten en brieven “u”."
    )
    assert found.remarks == ((complaint,) if written == "gij" else ())


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://kadewijk.example/privacy?taal=nl#avg", "https://kadewijk.example/privacy?taal=nl#avg"),
        (" www.kadewijk.example/privacy ", "https://www.kadewijk.example/privacy"),
        ("zie onze website", ""),
        ("javascript:alert(1)", ""),
        ('https://a.example/"><script>', ""),
        (f"https://a.example/{'x' * 400}", ""),
    ],
)
def test_the_privacy_statement_is_a_page_on_the_web(tmp_path: Path, written, expected):
    save_settings(tmp_path, Settings(privacy_url=written))
    found = house_style(tmp_path)
    assert found.style.privacy_url == expected
    assert bool(expected) == (not found.remarks)
    assert all(
        remark.endswith("; tot die tijd noemen brieven je contactpersoon.") for remark in found.remarks
    )
