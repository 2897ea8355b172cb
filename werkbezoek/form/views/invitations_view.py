"""The invitations at a glance, and answers to them from mails and calendar files."""

from collections.abc import Mapping, Sequence

import msgspec
import traitlets as t

from ... import planning
from ...plan import Plan, Status, new_id
from ...text.errors import ParseError
from ...text.wording import counted, day
from ..session.spec import Json, invitee_name
from .view import PLEASE_WAIT, Findings, FormContext, Message, SessionView, tables_near

_NOT_TAKEN = ("", "Niet overnemen")
_NOBODY = ("", "Niemand van je lijst")


class _Line(msgspec.Struct):
    """A reply, and the id of an invitee and the value of a status that the user chose for it, or ""."""

    reply: planning.Reply
    person: str
    status: str


class InvitationsView(SessionView, control="invitations"):
    """The invitations of the plan."""

    summary = t.Unicode().tag(sync=True)
    overview = t.Dict().tag(sync=True)

    def _handle(self, message: Message) -> None:
        self.context.go_to(message["go"])

    def _refresh(self, findings: Findings) -> None:
        parties = tables_near(self.session.path)[0].parties
        overview = planning.invitation_overview(self.session.plan, findings, parties)
        self.summary = _summary(overview)
        self.overview = msgspec.to_builtins(overview)


class RepliesView(SessionView, control="replies"):
    """The replies in files that the user chose. Only the statuses that the user accepts are stored."""

    replies = t.List().tag(sync=True)
    problems = t.List().tag(sync=True)
    status = t.Unicode().tag(sync=True)
    chosen = t.Int(0).tag(sync=True)
    failure, failure_trait = "De antwoorden zijn niet gelezen", "status"

    def __init__(self, context: FormContext) -> None:
        super().__init__(context)
        self._lines: dict[str, _Line] = {}

    def _handle(self, message: Message) -> None:
        match message:
            case {"read": names, "buffers": buffers}:
                self._read(names, buffers)
            case {"choose": key, "person": person} if key in self._lines:
                self._lines[key].person = person
            case {"choose": key, "status": status} if key in self._lines:
                self._lines[key].status = status
            case {"accept": True}:
                self._accept()
                return
            case {"clear": True}:
                self._lines, self.problems, self.status = {}, [], ""
        self.refresh()

    def _refresh(self, findings: Findings) -> None:
        plan = self.session.plan
        names = {invitee.id: invitee_name(invitee, place) for place, invitee in enumerate(plan.invitees)}
        self.replies = [_row(key, line, plan, names) for key, line in self._lines.items()]
        self.chosen = len(self._choices())

    def _read(self, names: Sequence[str], buffers: Sequence[memoryview]) -> None:
        """Add the replies in files; for clear ones the person and the status are chosen already."""
        self.status = PLEASE_WAIT
        files = [planning.ReplyFile(name, bytes(data)) for name, data in zip(names, buffers, strict=True)]
        read = planning.read_replies(files, self.session.plan)
        for reply in read.replies:
            people = reply.match.people
            person = people[0].id if len(people) == 1 else ""
            status = reply.answer.status.value if reply.answer.status and reply.is_sure else ""
            self._lines[new_id()] = _Line(reply, person, status)
        self.problems = list(read.problems)
        count = counted(len(read.replies), "antwoord", "antwoorden", in_digits=True)
        self.status = f"{count} gelezen. Er verandert pas iets als je op Overnemen klikt."

    def _choices(self) -> list[_Line]:
        return [line for line in self._lines.values() if line.person and line.status]

    def _accept(self) -> None:
        """Give the invitees the chosen statuses; this can be undone like any edit."""
        choices = _statuses(self._choices(), self.session.plan)
        self._lines = {key: line for key, line in self._lines.items() if not (line.person and line.status)}
        self.session.replace(planning.accept(self.session.plan, choices))
        count = counted(len(choices), "antwoord", "antwoorden", in_digits=True)
        self.status = f"{count} overgenomen."
        self.context.refresh()


def _statuses(lines: Sequence[_Line], plan: Plan) -> dict[str, Status]:
    """Return the status by invitee. Raises ParseError if two lines about one person say different things."""
    statuses: dict[str, Status] = {}
    words = {status.value: status for status in planning.ANSWERS}
    for line in lines:
        status = words[line.status]
        if statuses.setdefault(line.person, status) is not status:
            invitee = plan.invitee(line.person)
            name = invitee.name.full if invitee else "één persoon"
            raise ParseError(f"Voor {name} staan er twee verschillende antwoorden klaar. Kies er één.")
    return statuses


def _row(key: str, line: _Line, plan: Plan, names: Mapping[str, str]) -> Json:
    reply = line.reply
    possible = [person.id for person in reply.match.people if person.id in names]
    people = [(person_id, names[person_id]) for person_id in possible or names]
    invitee = plan.invitee(line.person)
    return {
        "id": key,
        "people": people if len(possible) == 1 else [_NOBODY, *people],
        "person": line.person,
        "now": invitee.status.label if invitee else "",
        "statuses": [_NOT_TAKEN, *((status.value, status.label) for status in planning.ANSWERS)],
        "status": line.status,
        "from": " · ".join(filter(None, (reply.sender, day(reply.sent.date()) if reply.sent else ""))),
        "subject": reply.subject,
        "who": reply.match.reason or "Deze afzender staat niet op je lijst.",
        "why": reply.answer.reason,
        "proposed": reply.answer.status.label if reply.answer.status else "",
        "text": "" if reply.is_sure else reply.beginning,
        "remarks": [*reply.doubts, *reply.notes],
    }


def _summary(overview: planning.InvitationOverview) -> str:
    size = counted(overview.expected, "persoon", "personen", in_digits=True)
    approach = f". Aanpak: {overview.approach.lower()}" if overview.approach else ""
    tentative = f", {overview.tentative} onder voorbehoud" if overview.tentative else ""
    return (
        f"{size} in de groep, bewoners niet meegeteld; {overview.confirmed} bevestigd{tentative}. "
        f"{overview.limit.capitalize()}{approach}."
    )
