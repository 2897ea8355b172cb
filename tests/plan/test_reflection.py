"""What the fields of plan objects hold."""

import datetime as dt

from werkbezoek.plan import CLOCK, ID, Invitee, Person, Plan, PressPolicy, ProgrammeItem, Role, Task, fields
from werkbezoek.plan.paths import field_at


def test_a_field_has_its_title_its_type_and_whether_it_may_be_none() -> None:
    policy = field_at("press.policy")
    assert (policy.title, policy.type, policy.is_optional, policy.is_required) == (
        "Pers",
        PressPolicy,
        True,
        False,
    )
    assert field_at("saved_at").type is dt.datetime
    assert fields(Plan)["id"].is_required


def test_a_list_has_a_row() -> None:
    roles = fields(Invitee)["roles"]
    assert (roles.type, roles.title) == (tuple, "Rollen")
    assert roles.description.startswith("Eén of meer: een wethouder kan ook kandidaat zijn.")
    assert roles.row is not None
    assert roles.row.type is Role
    assert field_at("invitees[2]").title == "Genodigden"
    assert field_at("programme[0].lead[1]").type is Person


def test_a_field_has_its_limits() -> None:
    days = fields(Task)["days"]
    assert (days.least, days.most) == (-730, 730)
    assert fields(ProgrammeItem)["start"].pattern == CLOCK
    reference, own_id = fields(Invitee)["entourage_of"], fields(Invitee)["id"]
    assert (reference.is_reference, own_id.is_reference) == (True, False)
    assert reference.pattern == own_id.pattern == ID
