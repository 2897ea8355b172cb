"""Where plans come from: files, folders, patterns, zip files, addresses, and what goes wrong there."""

import errno
import io
import os
import sys
import zipfile
from unittest.mock import Mock

import fsspec
import msgspec
import pytest
from support.good_plans import morning
from support.many_plans import left

from werkbezoek import read_plans
from werkbezoek.analysis.reading import batches, files, sources
from werkbezoek.store import encode

KEY = "plan_id"


def test_hidden_folders_hold_earlier_versions(put_plan, tmp_path):
    put_plan("nu", id="nu")
    put_plan("toen", tmp_path / ".werkbezoek" / "versies", id="toen")
    assert list(read_plans(tmp_path).visits[KEY]) == ["nu"]


def test_files_folders_and_patterns_mean_the_same_plans(put_plan, tmp_path):
    one, two = put_plan("een", id="een"), put_plan("twee", tmp_path / "diep" / "er", id="twee")
    for paths in ([one, two], tmp_path, f"{tmp_path}/**/*.json", [str(tmp_path), one]):
        assert set(read_plans(paths).visits[KEY]) == {"een", "twee"}


def zipped(entries, path, **options):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def test_a_zip_file_is_read_without_unpacking(tmp_path):
    plan = encode(morning())
    path = zipped(
        {
            "map/goed.werkbezoek.json": plan,
            "../klimt.werkbezoek.json": plan,
            "/absoluut.werkbezoek.json": plan,
            "lees mij.txt": b"hallo",
            "meer.zip": b"PK",
        },
        tmp_path / "plannen.zip",
    )
    plans = read_plans(path)
    told = left(plans)
    assert len(plans) == 1
    assert "buiten de zip" in told["klimt.werkbezoek.json"][1]
    assert "buiten de zip" in told["absoluut.werkbezoek.json"][1]
    assert told["lees mij.txt"][0] == "geen-plan"
    assert "een zip in een zip wordt niet gelezen" in told["meer.zip"][1]
    assert [file.name for file in tmp_path.iterdir()] == ["plannen.zip"]


def test_a_zip_bomb_does_not_go_off(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_ZIP", 9_000_000)
    bomb = zipped(
        {"een.json": b" " * 20_000_000, **{f"{n}.json": b"{}" + b" " * 1_000_000 for n in range(9)}},
        tmp_path / "bom.zip",
    )
    told = read_plans(bomb).unreadable
    assert "groter dan 5 MB" in told["reason"][0]
    assert "na 5 bestanden gestopt" in told["reason"].iloc[-1]


def test_a_damaged_zip_is_told(tmp_path):
    path = zipped({"a.werkbezoek.json": encode(morning())}, tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    data[60:200] = bytes(140)
    path.write_bytes(data)
    (tmp_path / "b.zip").write_bytes(b"geen zip")
    plans = read_plans(tmp_path)
    assert len(plans) == 0
    assert all("beschadigd" in reason for reason in plans.unreadable["reason"])
    assert len(plans.unreadable) == 2


def test_addresses_go_through_fsspec():
    system = fsspec.filesystem("memory")
    system.pipe("/land/noord/a.werkbezoek.json", encode(morning()))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("b.werkbezoek.json", encode(msgspec.structs.replace(morning(), id="b")))
    system.pipe("/land/b.zip", held.getvalue())
    try:
        for address in ("memory://land", ["memory://land/noord/a.werkbezoek.json", "memory://land/*.zip"]):
            assert sorted(read_plans(address).visits[KEY]) == ["b", "bezoek"]
        assert "niet te lezen" in read_plans("memory://weg/x.json").unreadable["reason"][0]
    finally:
        system.rm("/land", recursive=True)


def test_an_address_of_an_unknown_kind_is_refused_in_dutch():
    (reason,) = read_plans("onbekend://x").unreadable["reason"]
    assert reason == "dit adres is niet te lezen (dit is geen webadres; begin met https://)"


@pytest.mark.parametrize(
    ("address", "package"), [("https://a.example/a.json", "aiohttp"), ("s3://a/b", "s3fs")]
)
def test_an_address_says_which_package_it_needs(monkeypatch, address, package):
    monkeypatch.setitem(sys.modules, package, None)
    for module in ("http", "s3"):
        monkeypatch.delitem(sys.modules, f"fsspec.implementations.{module}", raising=False)
    (reason,) = read_plans(address).unreadable["reason"]
    assert (
        reason
        == f"dit adres is niet te lezen (voor zo’n adres is nog een pakket nodig: pip install {package})"
    )


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (FileNotFoundError("a"), "het bestaat niet"),
        (ConnectionError("Max retries exceeded"), "de server is niet te bereiken"),
        (PermissionError(errno.EACCES, "Forbidden"), "je mag er niet bij"),
    ],
)
def test_what_is_wrong_with_an_address_is_told_in_dutch(monkeypatch, error, reason):
    monkeypatch.setattr(fsspec.core, "url_to_fs", Mock(side_effect=error))
    assert reason in read_plans("memory://a").unreadable["reason"][0]


def test_an_address_inside_an_archive(tmp_path):
    path = zipped({"p/a.werkbezoek.json": encode(morning())}, tmp_path / "a.zip")
    assert len(read_plans(f"zip://p/a.werkbezoek.json::file://{path}")) == 1
    assert len(read_plans(f"zip://::file://{path}")) == 1
    path.write_bytes(path.read_bytes()[:100])
    assert "dit adres is niet te lezen" in read_plans(f"zip://*::file://{path}").unreadable["reason"][0]


def test_an_address_has_hidden_folders_too():
    system = fsspec.filesystem("memory")
    system.pipe("/land/nu.werkbezoek.json", encode(morning()))
    system.pipe("/land/.werkbezoek/versies/toen.werkbezoek.json", encode(morning()))
    try:
        assert read_plans("memory://land").unreadable.empty
    finally:
        system.rm("/land", recursive=True)


def test_links_that_go_round_are_followed_once(put_plan, tmp_path):
    put_plan()
    (tmp_path / "rond").symlink_to(tmp_path)
    plans = read_plans(f"{tmp_path}/**/*.json")
    assert len(plans) == 1
    assert plans.unreadable.empty


def test_capitals_in_the_ending_make_no_difference(put_plan, tmp_path):
    path = put_plan(folder=tmp_path / "in")
    path.rename(path.with_name("PLAN.WERKBEZOEK.JSON"))
    zipped({"PLAN2.JSON": encode(msgspec.structs.replace(morning(), id="twee"))}, tmp_path / "in" / "A.ZIP")
    assert set(read_plans(tmp_path / "in").visits[KEY]) == {"bezoek", "twee"}


@pytest.mark.parametrize("path", ["", "nul\0", "a" * 5000, "[a", "~nergens/x.json"])
def test_any_text_as_a_path_gets_an_answer(path):
    assert len(read_plans(path).unreadable) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pijp.json")
    assert list(read_plans(tmp_path).unreadable["reason"]) == ["dit is geen gewoon bestand"]


def test_a_folder_that_is_closed_is_told(put_plan, tmp_path, monkeypatch):
    put_plan()
    walk = os.walk

    def closed(path, onerror):
        onerror(PermissionError(13, "Permission denied", f"{path}/dicht"))
        return walk(path)

    monkeypatch.setattr(sources.os, "walk", closed)
    plans = read_plans(tmp_path)
    assert len(plans) == 1
    assert "deze map is niet te lezen" in left(plans)["dicht"][1]


def test_a_zip_is_worked_on_in_batches(tmp_path, monkeypatch):
    monkeypatch.setattr(batches, "BATCH", 2)
    plans = {f"{n}.json": encode(msgspec.structs.replace(morning(), id=f"p{n}")) for n in range(5)}
    assert list(read_plans(zipped(plans, tmp_path / "a.zip")).visits[KEY]) == ["p0", "p1", "p2", "p3", "p4"]
