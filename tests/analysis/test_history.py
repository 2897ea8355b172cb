"""Snapshots of a collection by day, and what became of it between them."""

import datetime as dt

import msgspec
import pytest
from support.good_plans import CANDIDATE, MP

from werkbezoek import read_plans
from werkbezoek.analysis import History, TablesError, comparisons
from werkbezoek.plan import Message, Name, Status

DAYS = [dt.date(2026, 11, 2), dt.date(2026, 11, 11), dt.date(2026, 11, 30)]


def with_status(person, status):
    return msgspec.structs.replace(person, status=status)


@pytest.fixture
def history(put_plan, tmp_path):
    """Three snapshots: drafts, then one confirmed and one invited, then one who declined."""
    history = History(tmp_path / "geschiedenis")
    steps = [
        (Status.CONFIRMED, Status.DRAFT),
        (Status.CONFIRMED, Status.INVITED),
        (Status.ATTENDED, Status.DECLINED),
    ]
    for revision, (day, statuses) in enumerate(zip(DAYS, steps, strict=True)):
        people = tuple(map(with_status, (MP, CANDIDATE), statuses))
        path = put_plan(revision=revision, invitees=people, folder=tmp_path / "plannen")
        history.keep(read_plans(path), day)
    return history


def test_the_status_of_each_day(history):
    table = history.status()
    assert list(table.index) == ["2 november 2026", "11 november 2026", "30 november 2026"]
    assert table["Bevestigd"].tolist() == [1, 1, 0]
    assert table[["Nog niet uitgenodigd", "Uitgenodigd", "Afgemeld"]].values.tolist() == [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
    ]


def test_a_step_counts_in_the_week_in_which_it_is_first_seen(history):
    table = history.pipeline()
    assert list(table.index)[:2] == ["week van 2 november 2026", "week van 9 november 2026"]
    assert table["uitgenodigd"].tolist() == [0, 1, 0, 0, 0]
    assert table["bevestigd"].tolist() == [0] * 5
    assert table["afgemeld of niet gekomen"].tolist() == [0, 0, 0, 0, 1]
    assert "op de eerste dag waren er al 1 uitgenodigd, 1 bevestigd" in table.attrs["source"]


def test_invitations_without_a_name_are_not_lost(put_plan, tmp_path):
    unnamed = with_status(msgspec.structs.replace(MP, name=Name()), Status.INVITED)
    history = History(tmp_path / "geschiedenis")
    history.keep(read_plans(put_plan(invitees=(unnamed, with_status(CANDIDATE, Status.INVITED)))), DAYS[0])
    assert "waren er al 2 uitgenodigd" in history.pipeline().attrs["source"]


def test_a_full_name_that_another_corporation_writes_later_is_no_change(put_plan, tmp_path):
    initial = msgspec.structs.replace(MP, name=msgspec.structs.replace(MP.name, first="N."))
    history = History(tmp_path / "geschiedenis")
    path = put_plan("a", id="a", invitees=(initial,))
    history.keep(read_plans(path), DAYS[0])
    history.keep(read_plans([path, put_plan("b", id="b", invitees=(MP,))]), DAYS[1])
    assert history.changes(DAYS[0], DAYS[1])[["plan_id", "wat"]].values.tolist() == [["b", "nieuw"]]
    assert history.pipeline()["uitgenodigd"].tolist() == [0, 1]


def test_changes_between_two_days_say_who_declined(history):
    table = history.changes("2-11-2026", DAYS[2])
    assert table[["wat", "toen", "nu"]].values.tolist()[-2:] == [
        ["Noor van den Akker (Partij A)", "Bevestigd", "Was aanwezig"],
        ["Ilse Brouwer (Partij B)", "Nog niet uitgenodigd", "Afgemeld"],
    ]


def test_of_one_day_the_newest_version_of_each_plan_stays(put_plan, tmp_path):
    history = History(tmp_path / "geschiedenis")
    put_plan("a", id="a", revision=2, folder=tmp_path / "een")
    put_plan("a", id="a", revision=1, title="Ouder", folder=tmp_path / "twee")
    put_plan("b", id="b", revision=1, title="Ander", folder=tmp_path / "twee")
    for folder in ("een", "twee"):
        history.keep(read_plans(tmp_path / folder), DAYS[0])
    kept = history.on(DAYS[0])
    assert dict(zip(kept.visits["plan_id"], kept.visits["revision"], strict=True)) == {"a": 2, "b": 1}
    assert set(kept.invitees["plan_id"]) == {"a", "b"}


def test_reading_with_a_folder_keeps_a_snapshot_of_today(put_plan, tmp_path):
    plans = read_plans(put_plan(folder=tmp_path / "plannen"), history=tmp_path / "geschiedenis")
    assert plans.history.days == [plans.read_on]
    assert repr(plans.history) == f"<History: {plans.origin.partition('gelezen op ')[2]}>"
    assert len(plans.where(province="Gelderland").history.on(plans.read_on)) == 1


def test_what_is_not_kept_is_told(put_plan, tmp_path):
    plans = read_plans(put_plan())
    with pytest.raises(TablesError, match="history=“map”"):
        _ = plans.history
    history = History(tmp_path / "leeg")
    assert repr(history) == "<History: nog niets bewaard>"
    for ask in (history.status, history.pipeline):
        with pytest.raises(TablesError, match="nog niets bewaard"):
            ask()
    with pytest.raises(TablesError, match="Van 2 november 2026 of eerder is niets bewaard"):
        history.on(DAYS[0])


CHANGES = {
    "boodschappen, elk op een regel": {"messages": (Message(id="m", text="Anders"),)},
    "vraag aan de politiek": {"ask": "Anders?"},
    "thema’s": {"themes": ()},
    "wat er speelt in de regio": {"regional_issue": "Anders"},
    "mogelijke dagen, met ; ertussen": {"date_options": (dt.date(2027, 3, 1),)},
    "programma": {"programme": ()},
    "Noor van den Akker (Partij A)": {"invitees": (with_status(MP, Status.DECLINED), CANDIDATE)},
}


def test_a_change_in_any_field_is_seen(put_plan, tmp_path):
    for number, title in enumerate(CHANGES):
        put_plan(f"{number}", id=f"p{number}", title=title)
    before = read_plans(tmp_path)
    for number, (title, fields) in enumerate(CHANGES.items()):
        put_plan(f"{number}", id=f"p{number}", title=title, **fields)
    found = comparisons.changed_plans(before, read_plans(tmp_path)).groupby("plan_id")["wat"].agg(set)
    assert [title for number, title in enumerate(CHANGES) if title not in found[f"p{number}"]] == []
