from collections import Counter

from support.form_fields import plan_paths, step_paths

from werkbezoek.form.session.layout import STEPS, step_of
from werkbezoek.plan import describe


def test_every_field_of_a_plan_is_in_the_form_once():
    shown = Counter(path for step in STEPS for path in step_paths(step))
    assert set(shown) == set(plan_paths())
    assert {path: times for path, times in shown.items() if times > 1} == {}


def test_no_part_of_the_plan_is_spread_over_steps():
    for step in STEPS:
        for path in step_paths(step):
            assert step_of(path) is step, path


def test_every_field_has_a_dutch_label():
    for path in plan_paths():
        assert "“" not in describe(path), path


def test_the_rows_of_a_layout_fill_the_width():
    first = STEPS[0].before[0].fields
    assert [(field.path, field.width, field.lines) for field in first] == [
        ("title", 12, 1),
        ("date", 6, 1),
        ("day_part", 3, 1),
        ("start", 3, 1),
        ("date_options", 6, 3),
        ("reply_by", 6, 1),
    ]


def test_what_is_about_the_plan_as_a_whole_leads_to_the_first_step():
    assert step_of("") is STEPS[0]
    assert step_of("invitees[12].name.last").key == "genodigden"
