"""The file for a colleague: what goes into it, and that reading one trusts nothing."""

import contextlib
import io
import re
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.good_plans import morning
from support.logo_files import png

from werkbezoek.documents.branding import Settings, house_style, save_logo, save_settings
from werkbezoek.documents.handover import PackError, pack, read_packed
from werkbezoek.plan import Plan, put
from werkbezoek.store import SUFFIX, PlanFileError, encode

PLAN = morning()
NAME = f"emmen{SUFFIX}"
STYLE = Settings(name="Kadewijk", colour="#0a4d9e", closing="Thuis aan het water")


def packed(folder: Path, plan: Plan = PLAN, stem: str = "emmen") -> bytes:
    save_settings(folder / "huisstijl", STYLE)
    save_logo(folder / "huisstijl", png())
    return pack(plan, stem, house_style(folder / "huisstijl"))


def archive(members: dict[str, bytes], **changes: Any) -> bytes:
    """An archive with these files; ``changes`` are attributes of the entry of each."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            for attribute, value in changes.items():
                setattr(info, attribute, value)
            made.writestr(info, data)
    return file.getvalue()


def test_the_plan_and_its_house_style_go_along_and_nothing_else(tmp_path: Path) -> None:
    data = packed(tmp_path)
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        assert made.namelist() == [NAME, "huisstijl/huisstijl.json", "huisstijl/logo.png"]
    found = read_packed(data, "emmen.werkbezoek.zip")
    assert (found.plan, found.stem, found.settings) == (PLAN, "emmen", STYLE)
    assert data == packed(tmp_path)
    with zipfile.ZipFile(io.BytesIO(pack(PLAN, "emmen", house_style(tmp_path / "geen")))) as made:
        assert made.namelist() == [NAME]


def test_a_plan_file_alone_is_read_too() -> None:
    found = read_packed(encode(PLAN), NAME)
    assert (found.plan, found.stem, found.settings, found.logo) == (PLAN, "emmen", Settings(), None)


@pytest.mark.parametrize(
    ("stem", "safe"),
    [
        ("bezoek (mijn versie) 2", "bezoek (mijn versie) 2"),
        ("één wijk", "één wijk"),
        ("con", "de-bloemenbuurt"),
        ("com1.oud", "de-bloemenbuurt"),
        (".verborgen", "de-bloemenbuurt"),
        ("a:b", "de-bloemenbuurt"),
        ("x" * 200, "de-bloemenbuurt"),
    ],
)
def test_a_name_that_no_file_can_have_is_made_of_the_title(stem: str, safe: str) -> None:
    plan = put(PLAN, "title", "De Bloemenbuurt")
    assert read_packed(archive({f"{stem}{SUFFIX}": encode(plan)}), "x.zip").stem == safe


GOOD = {NAME: encode(PLAN)}
LINK = (stat.S_IFLNK | 0o777) << 16
ENCRYPTED = re.sub(rb"(PK\x01\x02....)\x00", b"\\1\x01", archive(GOOD), flags=re.DOTALL)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "het bestand is leeg"),
        (b"PK", "is beschadigd"),
        (b"PK\x03\x04" + b"x" * 500, "is beschadigd"),
        (archive(GOOD)[:-30], "is beschadigd"),
        (archive(GOOD)[:60] + b"x" * 40 + archive(GOOD)[100:], "is beschadigd"),
        (ENCRYPTED, "er zit een wachtwoord op"),
        (archive({}), "er zit geen plan in"),
        (archive({"huisstijl/huisstijl.json": b"{}"}), "er zit geen plan in"),
        (archive({**GOOD, f"tweede{SUFFIX}": encode(PLAN)}), "hoort er niet in"),
        (archive({f"../{NAME}": encode(PLAN)}), "hoort er niet in"),
        (archive({f"..\\{NAME}": encode(PLAN)}), "hoort er niet in"),
        (archive({f"/etc/{NAME}": encode(PLAN)}), "hoort er niet in"),
        (archive({**GOOD, "huisstijl/../../logo.png": png()}), "hoort er niet in"),
        (archive({**GOOD, ".werkbezoek/versies/x.json": b"{}"}), "hoort er niet in"),
        (archive(GOOD, external_attr=LINK), "hoort er niet in"),
        (archive(GOOD, compress_type=zipfile.ZIP_LZMA), "hoort er niet in"),
        (archive({**GOOD, "huisstijl/huisstijl.json": b"{" * 9}), "de huisstijl erin is beschadigd"),
        (archive({**GOOD, "huisstijl/huisstijl.json": b" " * 200_000}), "veel te groot"),
        (archive({NAME: b" " * 6_000_000}), "veel te groot"),
        (archive({f"{number}": b"" for number in range(11)}), "van alles"),
        (bytes(11_000_000), "veel groter dan een plan"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else str(value),
)
def test_what_is_no_file_for_a_colleague_is_refused_in_one_dutch_sentence(data: bytes, reason: str) -> None:
    with pytest.raises((PackError, PlanFileError)) as error:
        read_packed(data, "van-een-ander.zip")
    assert reason in str(error.value)
    assert "van-een-ander.zip" in str(error.value)


def test_a_plan_that_is_broken_is_refused_with_its_faults() -> None:
    with pytest.raises(PlanFileError, match="onbekend veld"):
        read_packed(archive({NAME: encode(PLAN).replace(b'"title"', b'"titel"', 1)}), "x.zip")


@given(st.data())
def test_damage_is_refused_or_harmless(data: st.DataObject) -> None:
    good = archive({NAME: encode(PLAN), "huisstijl/huisstijl.json": b"{}", "huisstijl/logo.png": png()})
    at = data.draw(st.integers(0, len(good) - 1))
    until = data.draw(st.integers(at, min(len(good), at + 40)))
    damaged = good[:at] + data.draw(st.binary(max_size=8)) + good[until:]
    with contextlib.suppress(PackError, PlanFileError):
        assert read_packed(damaged, "x.zip").plan.id == PLAN.id
