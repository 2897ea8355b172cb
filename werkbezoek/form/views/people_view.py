"""Politicians from the region: suggestions from the user's own lists, to invite with a click."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

import traitlets as t

from ... import politicians
from ...plan import POLITICIANS, Approach, Plan, Role, put
from ...planning import Proximity, Suggestion, seat_balance, suggest_invitees
from ...politicians import InputFile, Office, PeopleError, Politician, Snapshot
from ...spreadsheets import PARTIES_TABLE
from ...text.parties import PartyRegister
from ...text.wording import counted, today_in_amsterdam
from ..session.plan_files import file_stamps
from ..session.spec import Json
from .view import PLEASE_WAIT, Findings, Message, SessionView, run_in_thread, tables_near

_SUGGESTIONS_AT_ONCE, _MOST_PARTIES, _MOST_PROBLEMS = 25, 5, 3
_ROLES = tuple(role for role in Role if role in POLITICIANS)
_DISTANCES = (
    (Proximity.AREA, "Alleen je werkgebied"),
    (Proximity.PROVINCE, "Je provincie"),
    (Proximity.NEIGHBOUR, "Ook buurprovincies"),
    (Proximity.UNKNOWN, "Overal"),
)


class PeopleView(SessionView, control="people"):
    """Suggestions for the plan."""

    sources = t.List().tag(sync=True)
    warnings = t.List().tag(sync=True)
    changed = t.List().tag(sync=True)
    choices = t.Dict({"near": [], "role": [], "party": []}).tag(sync=True)
    chosen = t.Dict({"party": "", "role": "", "near": str(int(Proximity.NEIGHBOUR)), "search": ""}).tag(
        sync=True
    )
    due = t.List().tag(sync=True)
    suggestions = t.List().tag(sync=True)
    has_more = t.Bool(default_value=False).tag(sync=True)
    hint = t.Unicode().tag(sync=True)
    status = t.Unicode().tag(sync=True)
    removed = t.Unicode().tag(sync=True)
    busy = t.Bool(default_value=False).tag(sync=True)
    failure, failure_trait = "Dit is niet gelukt", "status"

    _snapshots: tuple[Snapshot, ...] = ()
    _removed: Snapshot | None = None
    _problems: tuple[str, ...] = ()
    _register: PartyRegister
    _files_read: object = None
    _suggestions: Mapping[str, Suggestion] = {}
    _limit = _SUGGESTIONS_AT_ONCE

    def _handle(self, message: Message) -> None:
        try:
            match message:
                case {"filter": name, "value": value}:
                    self.chosen = {**self.chosen, name: value}
                    self._limit = _SUGGESTIONS_AT_ONCE
                case {"more": True}:
                    self._limit += _SUGGESTIONS_AT_ONCE
                case {"invite": key}:
                    self._invite(key)
                    return
                case {"go": path}:
                    self.context.go_to(path)
                    return
                case {"fetch": True}:
                    self.busy = True
                    self.status = "De Kamerleden worden opgehaald bij de Tweede Kamer …"
                    run_in_thread(self._fetch_members, self._show_fetched)
                    return
                case {"forget": key}:
                    self._forget(key)
                case {"restore": True}:
                    self._restore()
                case {"read": names, "buffers": buffers}:
                    self.status = PLEASE_WAIT
                    self._read(names, buffers)
        except PeopleError as error:
            self.status = str(error)
        self.refresh()

    def _refresh(self, findings: Findings) -> None:
        self._load()
        plan, today, snapshots = self.session.plan, today_in_amsterdam(), self._snapshots
        suggested = self._suggest()
        self._suggestions = {_key(suggestion.person): suggestion for suggestion in suggested[: self._limit]}
        parties = (
            seat_balance(plan, snapshots, self._register) if plan.approach is Approach.CROSS_SECTION else []
        )
        changes = politicians.find_office_changes(plan, snapshots, today, self._register)
        self.sources = [_source(snapshot, today) for snapshot in snapshots]
        self.warnings = [*self._problems, *politicians.staleness_warnings(snapshots, today)]
        self.changed = [(f"invitees[{change.index}].{change.field}", change.text) for change in changes]
        self.choices = _choices(snapshots)
        self.due = [
            (party.party, f"{_count(party.seats, 'zetel', 'zetels')}, {party.invited} op de lijst")
            for party in parties[:_MOST_PARTIES]
        ]
        self.suggestions = [_suggestion(*entry, today) for entry in self._suggestions.items()]
        self.has_more = len(suggested) > self._limit
        self.hint = _hint(plan, snapshots)

    def _suggest(self) -> list[Suggestion]:
        """Return the suggestions, one more than are shown if there are more. A search looks everywhere."""
        plan, chosen = self.session.plan, self.chosen
        is_limited = _has_region(plan) and not chosen["search"]
        return suggest_invitees(
            self._snapshots,
            plan,
            parties=[chosen["party"]] if chosen["party"] else [],
            roles=[role for role in _ROLES if role.value == chosen["role"]],
            furthest=Proximity(int(chosen["near"])) if is_limited else Proximity.UNKNOWN,
            search=chosen["search"],
            limit=self._limit + 1,
            register=self._register,
        )

    @property
    def _folder(self) -> Path:
        return politicians.people_folder(self.session.path.parent)

    def _load(self) -> None:
        """Read the lists and the names of parties, unless their files are the same as the last time."""
        current = file_stamps([*self._folder.glob("*.json"), self._folder.parent / PARTIES_TABLE])
        if current != self._files_read:
            tables, of_tables = tables_near(self.session.path)
            self._register = tables.parties
            self._snapshots, problems = politicians.load_snapshots(self._folder, self._register)
            self._problems = tuple(filter(None, [of_tables.get("parties"), *problems]))
            self._files_read = current

    def _invite(self, key: str) -> None:
        """Add someone to the invitees; this can be undone like any edit."""
        suggestion = self._suggestions.get(key)
        if suggestion is None:
            return
        invitee, plan = suggestion.to_invitee(), self.session.plan
        self.session.replace(put(plan, "invitees", (*plan.invitees, invitee)))
        source = suggestion.snapshot.citation
        self.status = f"{invitee.name.full} staat op de lijst, met als bron {source}."
        self.context.refresh()

    def _forget(self, key: str) -> None:
        """Delete a list, which can be put back until the next one is deleted."""
        for snapshot in self._snapshots:
            if snapshot.key == key:
                self._removed = politicians.delete_snapshot(snapshot, self._folder)
                self.removed = snapshot.label
                self.status = f"{snapshot.label} is weggehaald. Wie al genodigde is, blijft op de lijst."

    def _restore(self) -> None:
        if self._removed:
            politicians.save_snapshot(self._removed, self._folder)
            self.status = f"{self._removed.label} staat er weer."
        self._removed, self.removed = None, ""

    def _read(self, names: Sequence[str], buffers: Sequence[memoryview]) -> None:
        today = today_in_amsterdam()
        files = [InputFile(name, bytes(data), today) for name, data in zip(names, buffers, strict=True)]
        snapshots, problems = politicians.read_input_files(files)
        notices = [
            text for new in snapshots if (text := politicians.replacement_notice(self._snapshots, new))
        ]
        for snapshot in snapshots:
            politicians.save_snapshot(snapshot, self._folder)
        people = sum(len(snapshot.people) for snapshot in snapshots)
        text = f"{_count(people, 'persoon', 'personen')} ingelezen."
        self.status = " ".join([text, *notices, *problems[:_MOST_PROBLEMS]])

    def _fetch_members(self) -> str:
        """Fetch and save the members of parliament; return in Dutch how that went."""
        try:
            snapshot = politicians.fetch_chamber()
            politicians.save_snapshot(snapshot, self._folder)
        except PeopleError as error:
            reason = str(error)
        except Exception as error:  # noqa: BLE001 (an exception in a thread would be lost)
            reason = f"Ophalen is niet gelukt ({type(error).__name__}: {error})."
        else:
            return f"{_count(len(snapshot.people), 'Kamerlid', 'Kamerleden')} opgehaald."
        today = today_in_amsterdam()
        old = [snapshot for snapshot in self._snapshots if snapshot.office is Office.CHAMBER]
        age = f" De lijst die er al was, blijft ({politicians.age_in_words(old[0], today)})." if old else ""
        return f"{reason}{age}"

    def _show_fetched(self, text: str) -> None:
        self.status, self.busy = text, False
        self.refresh()


def _key(person: Politician) -> str:
    """Return a key that is the same when the same suggestions are made again."""
    return " ".join((person.role.value, person.name.full, person.party, person.home_town))


def _choices(snapshots: Sequence[Snapshot]) -> Json:
    people = [person for snapshot in snapshots for person in snapshot.people]
    roles = {person.role for person in people}
    parties = sorted({person.party for person in people if person.party}, key=str.casefold)
    return {
        "near": [(str(int(distance)), label) for distance, label in _DISTANCES],
        "role": [("", "Alle functies"), *((role.value, role.label) for role in _ROLES if role in roles)],
        "party": [("", "Alle partijen"), *((party, party) for party in parties)],
    }


def _suggestion(key: str, suggestion: Suggestion, today: dt.date) -> Json:
    person, election = suggestion.person, suggestion.snapshot.election
    role = person.post or person.role.label
    if person.position:
        role = f"{role}, nummer {person.position}"
    distance = suggestion.proximity.label if suggestion.is_sure else f"misschien {suggestion.proximity.label}"
    return {
        "id": key,
        "name": person.name.full,
        "role": f"was {role[:1].lower()}{role[1:]}" if election and election < today else role,
        "party": person.party,
        "near": " · ".join(filter(None, (person.home_town or person.municipality, distance))),
        "source": suggestion.snapshot.citation,
    }


def _source(snapshot: Snapshot, today: dt.date) -> Json:
    return {
        "key": snapshot.key,
        "label": snapshot.label,
        "people": _count(len(snapshot.people), "persoon", "personen"),
        "origin": snapshot.origin,
        "age": politicians.age_in_words(snapshot, today),
    }


def _count(number: int, singular: str, plural: str) -> str:
    return counted(number, singular, plural, in_digits=True)


def _has_region(plan: Plan) -> bool:
    return any(host.province or host.municipalities for host in plan.hosts)


def _hint(plan: Plan, snapshots: Sequence[Snapshot]) -> str:
    if not _has_region(plan):
        return "Vul bij Bezoek je provincie en gemeenten in. Dan staan hier eerst de mensen van dichtbij."
    has_mp = any(invitee.is_mp and invitee.party for invitee in plan.invitees)
    if plan.approach is Approach.ONE_PARTY and not has_mp:
        return "Je kiest voor één partij. Filter op die partij, of voeg een eerste Kamerlid toe."
    if plan.approach is Approach.CROSS_SECTION and not any(snapshot.seats for snapshot in snapshots):
        return "Haal de Kamerleden op. Dan zie je hier ook welke partijen bij een dwarsdoorsnede passen."
    return ""
