"""Plans to write letters about, in one line each; and a letter as a mail program reads it."""

import email
import email.policy
from email.message import EmailMessage

from werkbezoek.documents.letters import Letter
from werkbezoek.plan import Invitee, Name, Plan, Role, Status, new_plan, put

NAME = Name(first="Jantien", prefix="van der", last="Wiel")


def guest(key: str, *roles: Role, status: Status = Status.DRAFT, mail: str = "", **more) -> Invitee:
    return Invitee(id=key, roles=roles, status=status, email=mail, **{"name": NAME, **more})


def plan_with(*invitees: Invitee, **fields) -> Plan:
    """A plan with these invitees; the names of the fields are paths in the plan."""
    plan = put(new_plan("Bloemenbuurt"), "invitees", invitees)
    for path, value in fields.items():
        plan = put(plan, path, value)
    return plan


def read(letter: Letter) -> EmailMessage:
    mail = email.message_from_bytes(letter.draft(), policy=email.policy.strict)
    assert isinstance(mail, EmailMessage)
    return mail
