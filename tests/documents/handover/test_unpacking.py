"""Unpacking: everything gets a place, and nothing that is there is overwritten."""

from pathlib import Path

import pytest
from support.good_plans import morning
from support.logo_files import BOX, png, svg

from werkbezoek.documents.branding import Settings, house_style, read_logo, save_logo, save_settings
from werkbezoek.documents.handover import pack, read_packed, unpack
from werkbezoek.documents.handover.packing import Packed
from werkbezoek.documents.handover.unpacking import Comparison
from werkbezoek.plan import Plan, new_plan, put
from werkbezoek.store import SUFFIX, Opened, add_plan, load
from werkbezoek.store.history import kept_versions

PLAN = morning()
STYLE = Settings(name="Kadewijk", colour="#0a4d9e")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder's folder for plans, which is not there yet."""
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "plannen"


def received(plan: Plan = PLAN, settings: Settings = STYLE, logo: bytes | None = None) -> Packed:
    return Packed(opened=Opened(plan, ""), stem="emmen", settings=settings, logo=logo or png())


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and ".werkbezoek" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_plan_and_its_house_style_come_out_as_they_went_in(folder: Path, tmp_path: Path) -> None:
    save_settings(tmp_path / "afzender", STYLE)
    save_logo(tmp_path / "afzender", png())
    sent = pack(PLAN, "emmen", house_style(tmp_path / "afzender"))
    for found in (Comparison.NEW, Comparison.SAME):
        unpacked = unpack(read_packed(sent, "emmen.werkbezoek.zip"), folder)
        assert (unpacked.path, unpacked.found) == (folder / f"emmen{SUFFIX}", found)
        assert unpacked.remarks == ()
        assert load(unpacked.path) == PLAN
        assert house_style(folder.parent / "huisstijl") == house_style(tmp_path / "afzender")
    assert len(contents(folder.parent)) == 3
    assert [kept.shared for kept in kept_versions(unpacked.path)] == ["gekregen"]


def test_another_plan_of_the_same_name_stays(folder: Path) -> None:
    other = add_plan(new_plan("van mij"), folder, "emmen")
    before = other.read_bytes()
    assert unpack(received(), folder).path.name == f"emmen 2{SUFFIX}"
    assert other.read_bytes() == before


def test_another_version_of_the_same_plan_stays_and_nothing_is_added(folder: Path) -> None:
    mine = add_plan(put(PLAN, "title", "van mij"), folder, "anders")
    unpacked = unpack(received(settings=Settings()), folder)
    assert (unpacked.path, unpacked.found) == (mine, Comparison.OTHER_VERSION)
    assert load(mine).title == "van mij"
    assert [path.name for path in folder.glob("*.json")] == [mine.name]


def test_a_house_style_that_differs_goes_beside_mine(folder: Path) -> None:
    mine = folder.parent / "huisstijl"
    save_settings(mine, Settings(name="De Zonnehoek"))
    before = contents(mine)
    for name in ("huisstijl (emmen)", "huisstijl (emmen) 2"):
        (remark,) = unpack(received(), folder).remarks
        assert f"in de map “{name}”" in remark
        assert contents(mine) == before
        beside = house_style(folder.parent / name)
        assert (beside.settings, beside.style.logo) == (STYLE, read_logo(png()).logo)


def test_a_logo_is_cleaned_and_a_broken_one_left_out(folder: Path) -> None:
    drawing = svg(f"<script>alert(1)</script>{BOX}")
    assert unpack(received(logo=drawing), folder).remarks == (
        "In het logo zat een script; dat is weggelaten.",
    )
    assert {Path(name).name for name in contents(folder.parent)} == {
        f"emmen{SUFFIX}", "huisstijl.json", "logo.png",
    }  # fmt: skip
    (remark,) = unpack(received(new_plan(), Settings(), b"geen logo"), folder).remarks
    assert remark.startswith("Het logo is niet overgenomen. Dit is geen PNG of SVG.")


def test_a_house_style_that_cannot_be_written_does_not_stop_the_plan(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("werkbezoek.documents.handover.unpacking.branding.save_settings", refuse)
    unpacked = unpack(received(), folder)
    assert load(unpacked.path) == PLAN
    [remark] = unpacked.remarks
    assert remark.startswith("De huisstijl is niet te bewaren (je mag er niet bij")
