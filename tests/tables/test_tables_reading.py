"""From files to tables: whatever is among them, nothing is lost in silence."""

import io
import json
import subprocess
import sys
import zipfile

import fsspec
import msgspec
import numpy as np
import pandas as pd
import pytest
from good_plans import TODAY, morning

from werkbezoek import read_plans, share
from werkbezoek.exchange import encode_shared
from werkbezoek.plan import Corporation
from werkbezoek.store import encode
from werkbezoek.tables import TablesError, archives

KEY = "plan_id"


def left(plans):
    """What was left out: the kind and the name of the file, by name."""
    return {
        str(row.source).rpartition("/")[2]: (row.left, row.reason) for row in plans.unreadable.itertuples()
    }


def test_files_folders_and_patterns_mean_the_same_plans(put_plan, tmp_path):
    one, two = put_plan("een", id="een"), put_plan("twee", tmp_path / "diep" / "er", id="twee")
    for paths in ([one, two], tmp_path, f"{tmp_path}/**/*.json", [str(tmp_path), one]):
        assert set(read_plans(paths).visits[KEY]) == {"een", "twee"}


def test_the_example_plans_are_all_read(examples):
    assert len(examples) >= 12
    assert examples.unreadable.empty
    assert set(examples.invitees[KEY]) <= set(examples.visits[KEY])


def test_no_object_columns_and_closed_lists_as_categoricals(examples):
    for name, frame in examples.frames().items():
        assert not [
            column
            for column, dtype in frame.dtypes.items()
            if dtype.kind == "O" and isinstance(dtype, np.dtype)
        ], name
    assert list(examples.visits["province"].cat.categories)[:2] == ["Groningen", "Fryslân"]
    assert pd.api.types.is_datetime64_dtype(examples.visits["date"])
    described = examples.columns()
    assert set(described["column"]) == {c for frame in examples.frames().values() for c in frame}
    assert described["meaning"].str.len().min() > 5


def test_only_mps_are_named(examples):
    named = examples.invitees.dropna(subset=["name"])
    assert set(named["role"]) <= {"kamerlid", "kandidaat-kamerlid"}


def test_what_is_no_plan_is_told(put_plan, tmp_path):
    put_plan("goed")
    (tmp_path / "package.json").write_text('{"name": "iets anders"}')
    (tmp_path / "leeg.werkbezoek.json").write_text("")
    (tmp_path / "nieuw.werkbezoek.json").write_text('{"id": "a", "schema_version": 99}')
    (tmp_path / "half.werkbezoek.json").write_bytes(encode(morning())[:500])
    plans = read_plans([tmp_path, tmp_path / "weg.json", tmp_path / "*.xyz"])
    assert len(plans) == 1
    told = left(plans)
    assert told["package.json"][0] == "geen-plan"
    assert "leeg" in told["leeg.werkbezoek.json"][1]
    assert "nieuwere versie" in told["nieuw.werkbezoek.json"][1]
    assert "houdt te vroeg op" in told["half.werkbezoek.json"][1]
    assert "bestaat niet" in told["weg.json"][1]
    assert "past op dit patroon" in told["*.xyz"][1]


def test_an_empty_folder_gives_empty_tables_and_a_reason(tmp_path):
    plans = read_plans(tmp_path)
    assert len(plans) == len(plans.findings) == 0
    assert list(plans.unreadable["reason"]) == ["in deze map staan geen plannen"]


def test_hidden_folders_hold_earlier_versions(put_plan, tmp_path):
    put_plan("nu", id="nu")
    put_plan("toen", tmp_path / ".werkbezoek" / "versies", id="toen")
    assert list(read_plans(tmp_path).visits[KEY]) == ["nu"]


def test_of_two_versions_the_newest_counts_and_a_copy_counts_once(put_plan, tmp_path):
    put_plan("oud", revision=3, title="Oud")
    put_plan("nieuw", revision=7, title="Nieuw")
    put_plan("kopie", revision=7, title="Nieuw")
    plans = read_plans(tmp_path)
    assert list(plans.visits["title"]) == ["Nieuw"]
    told = left(plans)
    assert sorted(kind for kind, _ in told.values()) == ["dubbel", "oudere-versie"]
    assert "versie 3 van een plan waarvan versie 7 meetelt" in told["oud.werkbezoek.json"][1]
    once = share(morning(), today=TODAY)
    assert len(plans.invitees) == len(once.members) + len(once.others)
    assert len(plans.programme) == len(once.programme)


def test_a_copied_plan_of_another_corporation_is_told_apart(put_plan, tmp_path):
    put_plan("a", revision=2)
    put_plan("b", revision=1, corporation=Corporation(name="Stadswerf"))
    assert "dit is van Stadswerf" in left(read_plans(tmp_path))["b.werkbezoek.json"][1]


def test_names_spelled_differently_become_alike(put_plan, tmp_path):
    for number, town in enumerate(
        ("Súdwest-Fryslân", "Súdwest-Fryslân", "Sudwest Fryslan", "Gemeente Súdwest-Fryslân")
    ):
        corporation = Corporation(name="Fryske Wonen", municipalities=(town,))
        put_plan(f"p{number}", id=f"p{number}", corporation=corporation, programme=())
    assert set(read_plans(tmp_path).visits["municipality"]) == {"Súdwest-Fryslân"}


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
        },
        tmp_path / "plannen.zip",
    )
    plans = read_plans(path)
    told = left(plans)
    assert len(plans) == 1
    assert "buiten de zip" in told["klimt.werkbezoek.json"][1]
    assert "buiten de zip" in told["absoluut.werkbezoek.json"][1]
    assert told["lees mij.txt"][0] == "geen-plan"
    assert [file.name for file in tmp_path.iterdir()] == ["plannen.zip"]


def test_a_zip_bomb_does_not_go_off(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "_MOST_BYTES", 14_000_000)
    bomb = zipped(
        {"een.json": b" " * 200_000_000, **{f"{n}.json": b"{}" + b" " * 1_000_000 for n in range(9)}},
        tmp_path / "bom.zip",
    )
    told = read_plans(bomb).unreadable
    assert "groter dan 10 MB" in told["reason"][0]
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
        assert "niet te lezen" in read_plans("onbekend://x").unreadable["reason"][0]
    finally:
        system.rm("/land", recursive=True)


def test_shared_files_and_plans_give_the_same_tables(tmp_path, put_plan):
    path = put_plan()
    exchange = tmp_path / "uit" / "alles.gedeeld.json"
    exchange.parent.mkdir()
    exchange.write_bytes(encode_shared([share(morning(), today=TODAY)]))
    plans, shared = read_plans(path, today=TODAY), read_plans(exchange)
    assert list(shared.visits["form"]) == ["gedeeld"]
    for name in ("invitees", "programme", "findings"):
        pd.testing.assert_frame_equal(plans.frames()[name], shared.frames()[name])
    rest = [column for column in plans.visits if column not in ("source", "form")]
    pd.testing.assert_frame_equal(plans.visits[rest], shared.visits[rest])


def test_findings_come_when_asked_for_and_not_of_changed_plans(put_plan):
    path = put_plan(messages=(), revision=1)
    plans = read_plans(path, today=TODAY)
    assert "BOO301" in set(plans.findings["code"])
    again = read_plans(path)
    put_plan(revision=2)
    with pytest.raises(TablesError, match="gewijzigd sinds je ze las"):
        _ = again.findings


def test_two_processes_give_what_one_gives(made_up, monkeypatch):
    from werkbezoek.tables import worker

    monkeypatch.setattr(worker, "_WORTH_IT", 0)
    monkeypatch.setattr(worker, "BATCH", 50)
    one, two = (read_plans(made_up, processes=processes) for processes in (1, 2))
    for name in ("visits", "invitees", "programme", "unreadable"):
        pd.testing.assert_frame_equal(getattr(one, name), getattr(two, name))
    assert len(one.unreadable) > 0


def test_a_script_without_a_main_guard_can_use_processes(made_up, tmp_path):
    script = tmp_path / "analyse.py"
    script.write_text(
        "from werkbezoek.tables import read_plans, worker\n"
        "worker._WORTH_IT, worker.BATCH = 0, 50\n"
        f"print(len(read_plans({str(made_up)!r}, processes=2)))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 250


def test_where_keeps_the_tables_in_step(examples):
    here = examples.where(region="drenthe")
    assert set(here.visits["province"]) == {"Drenthe"}
    for name in ("invitees", "programme"):
        assert set(getattr(here, name)[KEY]) == set(here.visits[KEY])
    assert set(here.findings[KEY]) <= set(here.visits[KEY])
    both = examples.where(theme="leefbare-wijken", day_part=["ochtend", "avond"])
    assert set(both.visits["day_part"]) <= {"ochtend", "avond"}
    assert both.visits["theme_neighbourhoods"].all()
    assert len(examples.only(examples.visits["group_size"] > 8)) == (examples.visits["group_size"] > 8).sum()
    with pytest.raises(TablesError, match="geen manier om te groeperen"):
        examples.where(kleur="groen")


def test_pandas_habits(examples):
    visits = examples.visits
    joined = examples.invitees.merge(visits, on=KEY, suffixes=("", "_visit"))
    assert len(joined) == len(examples.invitees)
    assert visits.groupby("province", observed=False).size().sum() == visits["province"].notna().sum()
    assert len(visits.query("day_part == 'ochtend' and group_size > 5")) <= len(visits)


def test_json_that_is_valid_but_laid_out_otherwise_is_read(tmp_path):
    path = tmp_path / "anders.werkbezoek.json"
    path.write_text(json.dumps(json.loads(encode(morning())), indent="\t"), encoding="utf-8-sig")
    assert len(read_plans(path)) == 1
