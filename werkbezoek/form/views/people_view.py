"""Politicians from the region in the form: suggestions out of one's own snapshots, to add with a click."""

import asyncio
import datetime as dt
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import traitlets as t

from ...plan import Approach, Plan, Role, put
from ...planning import PartySeats, Proximity, Suggestion, seat_balance, suggest_invitees
from ...politicians import (
    InputFile,
    Office,
    PeopleError,
    Politician,
    Snapshot,
    age_in_words,
    fetch_chamber,
    find_office_changes,
    load_snapshots,
    people_folder,
    read_input_files,
    replacement_notice,
    save_snapshot,
    staleness_warnings,
)
from ...rules import Finding
from ...text.wording import counted, today_in_amsterdam
from ..frontend import script
from ..session.session import Session
from ..session.spec import Json
from .widgets import Control

_MOST, _MOST_DUE = 25, 5
_ROLES = (Role.MP, Role.CANDIDATE, Role.ALDERMAN, Role.COUNCILLOR, Role.OTHER_POLITICIAN)
_NEAR = (
    (Proximity.AREA, "Alleen je werkgebied"),
    (Proximity.PROVINCE, "Je provincie"),
    (Proximity.NEIGHBOUR, "Ook buurprovincies"),
    (Proximity.UNKNOWN, "Overal"),
)


class PeopleControl(Control):
    """What is known about politicians, whom that suggests, and what the user asked to see of it."""

    _esm = script("people")
    sources = t.List().tag(sync=True)
    warnings = t.List().tag(sync=True)
    changed = t.List().tag(sync=True)
    choices = t.Dict({"party": [], "role": [], "near": []}).tag(sync=True)
    chosen = t.Dict({"party": "", "role": "", "near": "2"}).tag(sync=True)
    due = t.List().tag(sync=True)
    suggestions = t.List().tag(sync=True)
    hint = t.Unicode().tag(sync=True)
    status = t.Unicode().tag(sync=True)
    busy = t.Bool(default_value=False).tag(sync=True)


class PeopleView:
    """Shows suggestions for the plan of a session.

    ``changed`` is called when someone was added, ``go`` with the path of the field to go to.
    """

    def __init__(self, session: Session, *, changed: Callable[[], None], go: Callable[[str], None]) -> None:
        self._session, self._changed, self._go = session, changed, go
        self._known: tuple[Snapshot, ...] = ()
        self._problems: tuple[str, ...] = ()
        self._stamp: object = None
        self._shown: dict[str, Suggestion] = {}
        self.widget = PeopleControl()
        self.widget.on_msg(lambda _widget, content, buffers: self._on_message(content, buffers))

    def show(self, plan: Plan, findings: Sequence[Finding]) -> None:
        """Show whom the snapshots suggest for this plan."""
        self._look()
        today, chosen = today_in_amsterdam(), self.widget.chosen
        found = suggest_invitees(
            self._known,
            plan,
            parties=[chosen["party"]] if chosen["party"] else [],
            roles=[role for role in _ROLES if role.value == chosen["role"]],
            furthest=Proximity(int(chosen["near"])) if _has_region(plan) else Proximity.UNKNOWN,
            limit=_MOST,
        )
        self._shown = {_key(one.person): one for one in found}
        is_crossed = plan.approach is Approach.CROSS_SECTION
        with self.widget.hold_sync():
            self.widget.sources = [_source(one, today) for one in self._known]
            self.widget.warnings = [*self._problems, *staleness_warnings(self._known, today)]
            self.widget.changed = [
                (f"invitees[{one.index}].roles", one.text)
                for one in find_office_changes(plan, self._known, today)
            ]
            self.widget.choices = self._choices()
            self.widget.due = (
                list(map(_due, seat_balance(plan, self._known)[:_MOST_DUE])) if is_crossed else []
            )
            self.widget.suggestions = [_shown(key, one, today) for key, one in self._shown.items()]
            self.widget.hint = _hint(plan, self._known)

    def _choices(self) -> Json:
        people = [one for snapshot in self._known for one in snapshot.people]
        parties = sorted({one.party for one in people if one.party}, key=str.casefold)
        held = {one.role for one in people}
        return {
            "party": parties,
            "role": [(role.value, role.label) for role in _ROLES if role in held],
            "near": [(str(int(near)), label) for near, label in _NEAR],
        }

    def _look(self) -> None:
        """Read the snapshots if they are others than those that were read last."""
        files = sorted(self._folder.glob("*.json"))
        stamp = [(file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files]
        if stamp != self._stamp:
            self._known, self._problems = load_snapshots(self._folder)
            self._stamp = stamp

    @property
    def _folder(self) -> Path:
        return people_folder(self._session.path.parent)

    def _on_message(self, message: Json, buffers: Sequence[memoryview]) -> None:
        try:
            match message:
                case {"filter": name, "value": value}:
                    self.widget.chosen = {**self.widget.chosen, name: value}
                case {"invite": key}:
                    self._invite(key)
                    return
                case {"go": path}:
                    self._go(path)
                    return
                case {"fetch": True}:
                    self._fetch()
                    return
                case {"read": names}:
                    self._read(names, buffers)
        except PeopleError as error:
            self.widget.status = str(error)
        except Exception as error:  # noqa: BLE001 (in a callback it would be lost in a log)
            self.widget.status = f"Dit is niet gelukt ({type(error).__name__}: {error})."
        self.show(self._session.plan, ())

    def _invite(self, key: str) -> None:
        """Put someone on the list, as an edit like any other."""
        found = self._shown.get(key)
        if found is None:
            return
        one = found.to_invitee()
        plan = self._session.plan
        self._session.replace(put(plan, "invitees", (*plan.invitees, one)))
        self.widget.status = f"{one.name.full} staat op de lijst, met als bron {found.snapshot.citation}."
        self._changed()

    def _read(self, names: Sequence[str], buffers: Sequence[memoryview]) -> None:
        files = [
            InputFile(name, bytes(data), today_in_amsterdam())
            for name, data in zip(names, buffers, strict=True)
        ]
        found, problems = read_input_files(files)
        instead = [text for one in found if (text := replacement_notice(self._known, one))]
        for snapshot in found:
            save_snapshot(snapshot, self._folder)
        people = sum(len(one.people) for one in found)
        said = f"{counted(people, 'persoon', 'personen', in_digits=True)} ingelezen."
        self.widget.status = " ".join([said, *instead, *problems[:3]])

    def _fetch(self) -> None:
        """Fetch the members in a thread, so that the form goes on; without an event loop at once."""
        self.widget.busy, self.widget.status = True, "De Kamerleden worden opgehaald bij de Tweede Kamer …"
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._fetched(_fetched())
            return
        threading.Thread(
            target=lambda: loop.call_soon_threadsafe(self._fetched, _fetched()), daemon=True
        ).start()

    def _fetched(self, found: Snapshot | str) -> None:
        """Keep what was fetched, or say why nothing was."""
        try:
            if isinstance(found, Snapshot):
                save_snapshot(found, self._folder)
                people = counted(len(found.people), "Kamerlid", "Kamerleden", in_digits=True)
                self.widget.status = f"{people} opgehaald."
            else:
                self.widget.status = f"{found} {self._what_is_left()}".strip()
        except PeopleError as error:
            self.widget.status = str(error)
        self.widget.busy = False
        self.show(self._session.plan, ())

    def _what_is_left(self) -> str:
        old = next((one for one in self._known if one.office is Office.CHAMBER), None)
        return f"De lijst die er al was, blijft ({age_in_words(old, today_in_amsterdam())})." if old else ""


def _fetched() -> Snapshot | str:
    """The members, or in Dutch why they can't be had."""
    try:
        return fetch_chamber()
    except PeopleError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 (in a thread it would be lost)
        return f"Ophalen is niet gelukt ({type(error).__name__}: {error})."


def _key(one: Politician) -> str:
    """What tells the people that are shown apart, and stays the same when the list is drawn anew."""
    return " ".join((one.role.value, one.name.full, one.party, one.home_town))


def _shown(key: str, found: Suggestion, today: dt.date) -> Json:
    one, election = found.person, found.snapshot.election
    town = one.home_town or one.municipality
    role = one.post or one.role.label
    return {
        "id": key,
        "name": one.name.full,
        "role": f"was {role[:1].lower()}{role[1:]}" if election and election < today else role,
        "party": one.party,
        "near": " · ".join(filter(None, (town, _near(found)))),
        "source": found.snapshot.citation,
    }


def _near(found: Suggestion) -> str:
    return found.proximity.label if found.is_sure else f"misschien {found.proximity.label}"


def _source(one: Snapshot, today: dt.date) -> tuple[str, str, str, str]:
    people = counted(len(one.people), "persoon", "personen", in_digits=True)
    return one.office.label, people, one.citation, age_in_words(one, today)


def _due(one: PartySeats) -> tuple[str, str]:
    seats = counted(one.seats, "zetel", "zetels", in_digits=True)
    return one.party, f"{seats}, {one.invited} op de lijst"


def _has_region(plan: Plan) -> bool:
    return bool(plan.corporation.province or plan.corporation.municipalities)


def _hint(plan: Plan, known: Sequence[Snapshot]) -> str:
    """What is still missing for good suggestions."""
    if not _has_region(plan):
        return "Vul bij Bezoek je provincie en gemeenten in: dan staan hier eerst de mensen van dichtbij."
    if plan.approach is Approach.ONE_PARTY and not any(one.is_mp and one.party for one in plan.invitees):
        return "Je kiest voor één partij. Filter op die partij, of voeg een eerste Kamerlid toe."
    if plan.approach is Approach.CROSS_SECTION and not any(one.seats for one in known):
        return "Haal de Kamerleden op: dan zie je hier ook welke partijen de groep in evenwicht brengen."
    return ""
