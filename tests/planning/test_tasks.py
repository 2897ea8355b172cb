import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import days, plans

from werkbezoek.plan import SCHEMA_VERSION, Invitee, Limits, Plan, Press, PressPolicy, Role, Task, put
from werkbezoek.planning import TaskState, due_date, standard_tasks, task_schedule, with_standard_tasks

VISIT = dt.date(2027, 3, 5)


def plan(*tasks: Task, **fields) -> Plan:
    return Plan(id="p", schema_version=SCHEMA_VERSION, tasks=tasks, **fields)


def test_a_due_date_follows_the_visit_unless_it_is_fixed():
    follows, fixed = Task(id="a", days=-28), Task(id="b", days=-28, due=dt.date(2027, 1, 1))
    visit = plan(follows, fixed, date=VISIT)
    assert [due_date(task, visit) for task in visit.tasks] == [dt.date(2027, 2, 5), dt.date(2027, 1, 1)]
    moved = put(visit, "date", dt.date(2027, 3, 12))
    assert [due_date(task, moved) for task in moved.tasks] == [dt.date(2027, 2, 12), dt.date(2027, 1, 1)]


@pytest.mark.parametrize(
    ("days", "due"),
    [
        (-21, "2026-12-24"),  # not on Christmas Day
        (-19, "2026-12-24"),  # nor in the weekend after it
        (1, "2027-01-18"),
    ],
)
def test_a_task_is_due_on_a_working_day_on_the_side_of_the_visit_that_gives_time(days, due):
    task = Task(id="a", days=days)
    assert due_date(task, plan(task, date=dt.date(2027, 1, 15))) == dt.date.fromisoformat(due)


def test_while_no_date_is_chosen_the_earliest_option_counts():
    visit = plan(Task(id="a", days=1), date_options=(dt.date(2027, 3, 12), VISIT))
    (scheduled,) = task_schedule(visit)
    assert (scheduled.due_date, scheduled.when) == (dt.date(2027, 3, 8), "maandag 8 maart 2027 (voorlopig)")


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (-28, "vier weken voor het bezoek"),
        (-10, "tien dagen voor het bezoek"),
        (0, "op de dag zelf"),
        (1, "één dag na het bezoek"),
        (7, "één week na het bezoek"),
        (None, ""),
    ],
)
def test_without_a_date_words_say_when(offset, words):
    (scheduled,) = task_schedule(plan(Task(id="a", days=offset)), today=VISIT)
    assert (scheduled.when, scheduled.due_date, scheduled.state) == (words, None, TaskState.UNDATED)


def test_the_schedule_is_by_date_and_says_what_is_late():
    visit = plan(
        Task(id="undated"),
        Task(id="later", days=1),
        Task(id="week", days=-3),
        Task(id="today", days=-10),
        Task(id="late", days=-11),
        Task(id="done", days=-60, done=True),
        date=VISIT,
    )
    found = task_schedule(visit, today=VISIT - dt.timedelta(days=10))
    assert [(scheduled.task.id, scheduled.state) for scheduled in found] == [
        ("done", TaskState.DONE),
        ("late", TaskState.LATE),
        ("today", TaskState.SOON),
        ("week", TaskState.SOON),
        ("later", TaskState.LATER),
        ("undated", TaskState.UNDATED),
    ]
    assert [scheduled.index for scheduled in found] == [5, 4, 3, 2, 1, 0]
    assert {scheduled.state for scheduled in task_schedule(visit)} == {
        TaskState.DONE,
        TaskState.LATER,
        TaskState.UNDATED,
    }


def offsets(visit: Plan) -> dict[str, int | None]:
    return {task.id.removeprefix("taak-"): task.days for task in standard_tasks(visit)}


@pytest.mark.parametrize("notice_days", [14, 28, 50, 720])
def test_the_standard_tasks_count_down_and_invite_well_before_the_term_of_the_rules(notice_days):
    found = offsets(plan(limits=Limits(notice_days=notice_days)))
    assert list(found.values()) == sorted(found.values())
    assert found["uitnodigen"] == max(-notice_days - 7, -730)
    assert found["wethouder"] <= found["bureau"] <= found["uitnodigen"]
    assert found["wethouder"] <= -42
    assert len({task.title for task in standard_tasks(plan())}) == len(offsets(plan()))


def test_details_are_deleted_when_their_term_ends():
    found = offsets(plan(limits=Limits(diet_days=5, contact_days=10_000)))
    assert (found["dieet-weg"], found["contact-weg"]) == (5, 730)


@pytest.mark.parametrize(
    ("visit", "without"),
    [
        (plan(date=VISIT), set()),
        (plan(date=VISIT, press=Press(policy=PressPolicy.NONE)), {"pers"}),
        (plan(date=VISIT + dt.timedelta(weeks=2)), {"gelijke-kansen"}),
        (plan(), {"gelijke-kansen"}),
        (plan(invitees=(Invitee(id="a", roles=(Role.CANDIDATE,)),)), set()),
    ],
    ids=["twelve days before an election", "no press", "after the election", "no date", "a candidate"],
)
def test_some_tasks_are_only_for_visits_with_press_or_in_election_time(visit, without):
    assert offsets(plan(date=VISIT)).keys() - offsets(visit).keys() == without


def test_standard_tasks_are_added_once_even_if_reworded_or_written_by_hand():
    own = plan(Task(id="x", title="  uitnodigingen Versturen", owner="Sanne"))
    filled = with_standard_tasks(own)
    assert filled.tasks[0] == own.tasks[0]
    assert len(filled.tasks) == len(standard_tasks(own))
    reworded = put(filled, "tasks[1].title", "Aedes bellen")
    assert with_standard_tasks(reworded) == reworded


@given(plans(), days())
def test_the_schedule_of_any_plan_has_all_its_tasks(visit, today):
    found = task_schedule(visit, today=today)
    assert sorted(scheduled.index for scheduled in found) == list(range(len(visit.tasks)))
    dates = [scheduled.due_date for scheduled in found if scheduled.due_date]
    assert dates == sorted(dates)
    assert all(scheduled.due_date for scheduled in found[: len(dates)])


@given(st.sampled_from((dt.date.min, dt.date.max)), st.integers(-730, 730))
def test_a_visit_in_the_first_or_last_year_still_has_tasks(date, offset):
    (scheduled,) = task_schedule(plan(msgspec.structs.replace(Task(id="a"), days=offset), date=date))
    if scheduled.due_date:
        moved = abs((scheduled.due_date - date).days) - abs(offset)
        assert 0 <= moved <= 4  # from a working day to another over Christmas and a weekend
