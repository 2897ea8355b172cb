from collections import Counter

from werkbezoek.form.session.kinds import Kind, leaves, type_at
from werkbezoek.form.session.steps import STEPS, shown_paths, step_of
from werkbezoek.plan import describe

NOT_IN_THE_FORM = {"schema_version", "revision"}


def every_field(prefix="", struct=None):
    for path in leaves(struct) if struct else leaves():
        type_ = type_at(prefix + path)
        if type_.kind is Kind.FIXED or path in NOT_IN_THE_FORM:
            continue
        yield prefix + path
        if type_.kind is Kind.ROWS:
            yield from every_field(f"{prefix}{path}[0].", type_.row)


def test_every_field_of_a_plan_is_in_the_form_once():
    shown = Counter(path for step in STEPS for path in shown_paths(step))
    assert set(shown) == set(every_field())
    assert {path: times for path, times in shown.items() if times > 1} == {}


def test_no_part_of_the_plan_is_spread_over_steps():
    for step in STEPS:
        for path in shown_paths(step):
            assert step_of(path) is step, path


def test_every_field_has_a_dutch_label():
    for path in every_field():
        assert "“" not in describe(path), path


def test_what_is_about_the_plan_as_a_whole_leads_to_the_first_step():
    assert step_of("") is STEPS[0]
    assert step_of("invitees[12].name.last").key == "genodigden"
