"""From files to tables: every file is either read, or reported with a reason."""

import json
import subprocess
import sys

import msgspec
import numpy as np
import pandas as pd
import pytest
from support.good_plans import TODAY, morning
from support.many_plans import left

from werkbezoek import read_plans, share
from werkbezoek.analysis import TablesError, comparisons, read_parties
from werkbezoek.analysis.reading import batches
from werkbezoek.analysis.reading.sources import entries_in
from werkbezoek.plan import Corporation, Invitee, Name, Role, Status
from werkbezoek.sharing import encode_shared
from werkbezoek.store import encode

KEY = "plan_id"


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


def test_of_two_versions_the_newest_counts_and_a_copy_counts_once(put_plan, tmp_path):
    put_plan("oud", revision=3, title="Oud")
    put_plan("nieuw", revision=7, title="Nieuw")
    put_plan("kopie", revision=7, title="Nieuw")
    put_plan("verschil", revision=7, title="Anders")
    plans = read_plans(tmp_path)
    assert list(plans.visits["title"]) == ["Nieuw"]
    told = left(plans)
    assert sorted(kind for kind, _ in told.values()) == ["dubbel", "dubbel", "oudere-versie"]
    assert told["nieuw.werkbezoek.json"][1].endswith("kopie.werkbezoek.json, dat meetelt")
    assert "maar een andere inhoud; kijk welk" in told["verschil.werkbezoek.json"][1]
    assert "versie 3 van een plan waarvan versie 7 meetelt" in told["oud.werkbezoek.json"][1]
    once = share(morning(), today=TODAY)
    assert len(plans.invitees) == len(once.members) + len(once.others)
    assert len(plans.programme) == len(once.programme)


def test_a_copied_plan_of_another_corporation_is_told_apart(put_plan, tmp_path):
    put_plan("a", revision=2)
    put_plan("b", revision=1, corporation=Corporation(name="Stadswerf"))
    kind, reason = left(read_plans(tmp_path))["b.werkbezoek.json"]
    assert (kind, "dit is van Stadswerf" in reason) == ("zelfde-kenmerk", True)


@pytest.mark.parametrize(("l_number", "kind"), [("582", "oudere-versie"), ("L0583", "zelfde-kenmerk")])
def test_an_l_number_that_is_written_in_another_way_is_no_other_corporation(
    put_plan, tmp_path, l_number, kind
):
    put_plan("a", revision=2, corporation=Corporation(name="Stadswerf", l_number="L0582"))
    put_plan("b", revision=1, corporation=Corporation(name="Stadswerf", l_number=l_number))
    assert left(read_plans(tmp_path))["b.werkbezoek.json"][0] == kind


def test_names_spelled_differently_become_alike(put_plan, tmp_path):
    for number, town in enumerate(
        ("Súdwest-Fryslân", "Súdwest-Fryslân", "Sudwest Fryslan", "Gemeente Súdwest-Fryslân")
    ):
        corporation = Corporation(name="Fryske Wonen", municipalities=(town,))
        put_plan(f"p{number}", id=f"p{number}", corporation=corporation, programme=())
    assert set(read_plans(tmp_path).visits["municipality"]) == {"Súdwest-Fryslân"}


def test_names_of_one_party_have_one_spelling_also_those_of_the_user(put_plan, tmp_path):
    parties = ("PRO", "GroenLinks-PvdA", "PRO", "Dorpslijst", "DL")
    members = [
        Invitee(id=str(n), name=Name(last="Bos"), roles=(Role.MP,), party=party, status=Status.INVITED)
        for n, party in enumerate(parties)
    ]
    put_plan(invitees=tuple(members))
    assert list(read_plans(tmp_path).invitees["party"]) == ["PRO", "PRO", "PRO", "Dorpslijst", "DL"]
    table = tmp_path / "partijen.csv"
    table.write_text("partij;naam\nDorpslijst;DL\n")
    plans = read_plans(tmp_path, parties=read_parties(table))
    assert plans.invitees["party"].nunique() == 2
    seats = {"Progressief Nederland": 9, "D.L.": 1}
    assert comparisons.reach(plans, seats)["zetels"].to_dict() == {"PRO": 9, "Dorpslijst": 1}
    assert "partij" not in set(comparisons.uncovered(plans, parties=seats)["soort"])


def test_a_party_is_not_taken_for_a_municipality(put_plan, tmp_path):
    parties = ("Gemeente Belangen", "Gemeente Belangen", "GemeenteBelangen", "Belangen")
    members = [Invitee(id=str(n), roles=(Role.MP,), party=party) for n, party in enumerate(parties)]
    put_plan(invitees=tuple(members))
    assert list(read_plans(tmp_path).invitees["party"]) == ["Gemeente Belangen"] * 3 + ["Belangen"]


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


def test_an_exchange_file_without_times_says_nothing_about_time(tmp_path):
    visit = share(morning(), today=TODAY)
    items = tuple(msgspec.structs.replace(item, start=None, travel=0, group=0) for item in visit.programme)
    others = tuple(msgspec.structs.replace(other, status=None) for other in visit.others)
    older = msgspec.structs.replace(visit, plan_id="oud", programme=items, others=others)
    (tmp_path / "oud.gedeeld.json").write_bytes(encode_shared([visit, older]))
    plans = read_plans(tmp_path)
    assert plans.visits["group_size"].nunique() == 1
    table = comparisons.time_by_kind(plans)
    assert table["bezoeken"].sum() == 1
    assert "1 bezoek uit een oud gedeeld bestand heeft geen tijden" in table.attrs["source"]


def test_findings_come_when_asked_for_and_not_of_changed_plans(put_plan):
    path = put_plan(messages=(), revision=1)
    plans = read_plans(path, today=TODAY)
    assert "BOO301" in set(plans.findings["code"])
    again, checked = read_plans(path), read_plans(path, today=TODAY, findings=True)
    put_plan(revision=2)
    pd.testing.assert_frame_equal(checked.findings, plans.findings)
    with pytest.raises(TablesError, match="gewijzigd sinds je ze las"):
        _ = again.findings


def test_two_processes_read_what_one_reads(made_up, monkeypatch):
    """The batches come in any order, each once, and none is lost."""
    monkeypatch.setattr(batches, "MANY", 0)
    monkeypatch.setattr(batches, "BATCH", 20)
    alone, together = (read_plans(made_up, processes=number) for number in (1, 2))
    for name in ("visits", "invitees", "programme", "unreadable"):
        pd.testing.assert_frame_equal(getattr(alone, name), getattr(together, name))
    assert len(alone.unreadable) > 0
    assert len(list(batches.read_in_batches(list(entries_in(made_up)), processes=2))) == 6


def test_a_script_without_a_main_guard_can_use_processes(made_up, tmp_path):
    script = tmp_path / "analyse.py"
    script.write_text(
        "from werkbezoek.analysis import read_plans\n"
        "from werkbezoek.analysis.reading import batches\n"
        "batches.MANY, batches.BATCH = 0, 50\n"
        f"print(len(read_plans({str(made_up)!r}, processes=2)))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 100
    assert done.stderr == ""


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
    with pytest.raises(TablesError, match="niets om op te kiezen"):
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
