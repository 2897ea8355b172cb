"""Every published figure, against a count of the same JSON files that uses nothing of the package."""

import json
from collections import Counter

import pytest
from support import collection
from support.recount import GONE, THERE, Count, called

from werkbezoek import read_plans
from werkbezoek.analysis import comparisons, coordination
from werkbezoek.plan import ItemKind, Status, Theme

NUMBER = 300
KINDS = {kind.label: kind.value for kind in ItemKind} | {"Onderweg": "onderweg", "Tussentijd": "tussentijd"}
STATUSES = {status.label: status.value for status in Status}
THEMES = {theme.label: theme.value for theme in Theme}
MONTHS = ["", "januari", "februari", "maart", "april", "mei", "juni"]
"""The collection has no later dates."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Plans with groups, spellings and declined people; older versions, and a template mailed around."""
    folder = collection.write(tmp_path_factory.mktemp("plannen"), NUMBER, seed=19)
    for number, path in enumerate(sorted(folder.rglob("*.json"))):
        if number % 12 == 0 and b'"schema_version": 9' not in (data := path.read_bytes()):
            try:
                plan = json.loads(data)
            except ValueError:
                continue
            if "id" in plan and "titel" not in plan:
                people = [person | {"status": "bevestigd"} for person in plan["invitees"]]
                older = plan | {"revision": plan["revision"] - 1, "title": "Eerder", "invitees": people}
                if number % 24:
                    older["corporation"] = {"name": "Heel Anders Wonen"}
                path.with_name(f"ouder-{path.name}").write_text(json.dumps(older))
    return folder


@pytest.fixture(scope="module")
def plans(folder):
    return read_plans(folder, findings=True)


@pytest.fixture(scope="module")
def count(folder):
    return Count(folder)


def in_words(group):
    """A group of the count as the package names it."""
    if group[:4].isdigit():
        return f"{MONTHS[int(group[5:])]} {group[:4]}"
    return next((label for label, value in THEMES.items() if value == group), group)


def numbers(table, column=None):
    """The cells that are not 0: by group, or by group and column."""
    cells = table.rename(index=called).groupby(level=0).sum()
    if column is not None:
        return {group: value for group, value in cells[column].items() if value}
    return {(group, name): value for name in cells for group, value in cells[name].items() if value}


WAYS = ["province", "theme", "month", "day_part", "corporation", "party", "l_number"]


def test_what_is_read_and_what_is_left_out(plans, count):
    assert len(plans) == len(count.visits) > NUMBER * 0.9
    left = plans.unreadable["left"].value_counts()
    assert left["oudere-versie"] + left["zelfde-kenmerk"] == count.left_out
    assert min(left["oudere-versie"], left["zelfde-kenmerk"]) > 5


@pytest.mark.parametrize("by", WAYS)
def test_visits(plans, count, by):
    found = numbers(comparisons.visits(plans, by), "bezoeken")
    groups = count.groups(by)
    assert found == Counter(in_words(group) for visit in count.visits for group in groups[visit.id])


@pytest.mark.parametrize("by", ["province", "party", "month"])
def test_themes(plans, count, by):
    pairs = [
        (visit.id, theme) for visit in count.visits for theme in visit.raw.get("themes") or ["niet ingevuld"]
    ]
    expected = {
        (in_words(group), in_words(theme)): n for (group, theme), n in count.counted(by, pairs).items()
    }
    assert numbers(comparisons.visits_by_theme(plans, by)) == expected


@pytest.mark.parametrize("by", ["province", "theme", "day_part", "party"])
def test_invitations(plans, count, by):
    """By party, each counts with their own party, and not with those of others at the same visit."""
    pairs = [(visit.id, visit.status(person)) for visit, person in count.on_lists()]
    expected = {(in_words(group), status): n for (group, status), n in count.counted(by, pairs).items()}
    if by == "party":
        expected = Counter((called(who["party"]), visit.status(who)) for visit, who in count.on_lists())
    found = numbers(comparisons.invitation_status(plans, by))
    assert {(group, STATUSES[name]): n for (group, name), n in found.items()} == expected
    steps = {
        "op de lijst": lambda status: True,
        "uitgenodigd": lambda status: status != "concept",
        "geantwoord": lambda status: status not in ("concept", "uitgenodigd", "geen-reactie"),
        "bevestigd": lambda status: status in ("bevestigd", "aanwezig", "niet-gekomen"),
        "aanwezig": lambda status: status == "aanwezig",
    }
    reached = Counter()
    for (group, status), n in expected.items():
        reached.update({(group, step): n for step, is_there in steps.items() if is_there(status)})
    assert numbers(comparisons.pipeline(plans, by)) == reached
    confirmed = Counter()
    for (group, status), n in expected.items():
        confirmed.update({group: n if status in THERE else 0})
    assert numbers(comparisons.changes(plans, plans, by), "bevestigd nu") == +confirmed


def test_reach_by_party(plans, count):
    invited, confirmed, visits = {}, {}, {}
    for visit, person in count.invited():
        who = count.person(person)
        invited.setdefault(who[2], set()).add(who)
        visits.setdefault(who[2], set()).add(visit.id)
        if visit.status(person) in THERE:
            confirmed.setdefault(who[2], set()).add(who)
    table = comparisons.reach(plans, dict.fromkeys(("D66", "GL PvdA", "Christen Unie", "Niemand"), 10))
    for column, expected in (("uitgenodigd", invited), ("bevestigd", confirmed), ("bezoeken", visits)):
        assert numbers(table, column) == {party: len(found) for party, found in expected.items()}
    assert table["zetels"].sum() == 40
    whole = comparisons.reach(plans, total=True).loc["totaal"]
    assert whole.tolist() == [table[name].sum() for name in ("uitgenodigd", "bevestigd")] + [
        len(set().union(*visits.values()))
    ]
    missing = comparisons.uncovered(plans, parties=["GroenLinks-PvdA", "Niemand"])
    assert missing.loc[missing["soort"] == "partij", "naam"].tolist() == ["Niemand"]


def test_reach_by_province(plans, count):
    groups, people = count.groups("province"), {}
    for visit, person in count.invited():
        for group in groups[visit.id]:
            people.setdefault(group, set()).add(count.person(person))
    table = comparisons.reach(plans, by="province")
    assert numbers(table, "uitgenodigd") == {group: len(who) for group, who in people.items()}
    assert numbers(table, "partijen") == {group: len({p for _, _, p in who}) for group, who in people.items()}


@pytest.mark.parametrize("by", ["province", "theme"])
def test_time(plans, count, by):
    table = comparisons.time_by_kind(plans, by).dropna(subset=["duur"])
    expected = {in_words(group): kinds for group, kinds in count.times(by).items()}
    assert set(table.index) == set(expected)
    for group, kinds in expected.items():
        row = table.loc[group]
        assert row["duur"] == pytest.approx(sum(kinds.values()), abs=0.051)
        found = {KINDS[name]: row[name] for name in table if name in KINDS and row[name]}
        assert found == pytest.approx({kind: n for kind, n in kinds.items() if n > 0.05}, abs=0.051)


@pytest.mark.parametrize("by", ["province", "party"])
def test_group_size(plans, count, by):
    table = comparisons.group_size(plans, by)
    for group, (visits, people, largest) in count.sized(by).items():
        row = table.rename(index=called).loc[in_words(group)]
        assert (row["bezoeken"], row["grootste"]) == (visits, largest)
        assert row["gemiddeld"] == pytest.approx(people / visits, abs=0.051)
        roles = row.drop(["bezoeken", "gemiddeld", "grootste"])
        assert roles.sum() == pytest.approx(people / visits, abs=0.06 * len(roles))


def test_completeness(plans, count):
    table = comparisons.completeness(plans, "province", total=True)
    dated = sum(bool(visit.date) for visit in count.visits)
    assert table.loc["totaal", "% datum"] == round(100 * dated / len(count.visits))
    listed = sum(any(visit.status(person) not in GONE for person in visit.mps) for visit in count.visits)
    assert table.loc["totaal", "% (kandidaat-)Kamerlid op de lijst"] == round(
        100 * listed / len(count.visits)
    )


def test_a_period_a_total_and_a_pair(plans, count):
    days = ("2027-02-01", "2027-02-28")
    there = [visit for visit in count.visits if visit.date and days[0] <= visit.date <= days[1]]
    table = comparisons.visits(plans, "theme", between=days, total=True)["bezoeken"]
    assert table["totaal"] == len(there) < table.drop("totaal").sum()
    pairs = comparisons.visits(plans, ("province", "day_part"), between=days)["bezoeken"]
    expected = Counter(f"{visit.province}, {visit.raw.get('day_part', 'niet ingevuld')}" for visit in there)
    assert numbers(pairs.to_frame(), "bezoeken") == expected


def test_findings(plans):
    """That the rules are right is tested elsewhere; here, that a rule counts once for each visit."""
    found = plans.findings[~plans.findings["ignored"]].drop_duplicates(["plan_id", "code"])
    expected = Counter(found["code"])
    table = comparisons.findings_by_rule(plans, "province", most=100, total=True)
    assert {name.partition(" ")[0]: n for name, n in table["totaal"].items()} == expected
    assert (table.drop(columns="totaal").sum(axis=1) == table["totaal"]).all()


def test_rules_of_all_visits(plans):
    found = plans.findings[~plans.findings["ignored"]].drop_duplicates(["plan_id", "code", "severity"])
    table = comparisons.rules_broken(plans)
    assert table.sum().to_dict() == Counter(found["severity"].astype("str"))
    ignored = plans.findings[plans.findings["ignored"]].groupby("code")["plan_id"].nunique()
    assert comparisons.ignored_rules(plans)["bezoeken"].sum() == ignored.sum()


def test_changes(plans, count):
    half = count.visits[: NUMBER // 2]
    table = comparisons.changes(plans.only([visit.id for visit in half]), plans)
    for name, visits in (("toen", half), ("nu", count.visits)):
        assert numbers(table, f"bezoeken {name}") == Counter(visit.province for visit in visits)
        confirmed = Counter()
        for visit in visits:
            confirmed[visit.province] += sum(visit.status(person) in THERE for person in visit.mps)
        assert numbers(table, f"bevestigd {name}") == {group: n for group, n in confirmed.items() if n}


def test_people_on_several_lists(plans, count):
    dates = {}
    for visit, person in count.on_lists():
        if visit.status(person) not in GONE:
            dates.setdefault(count.person(person), {})[visit.id] = visit.date
    same_day = several = 0
    for found in dates.values():
        days = Counter(day for day in found.values() if day)
        same_day += sum(number > 1 for number in days.values())
        several += len(found) > 1 and (len(set(found.values())) > 1 or not days)
    what = coordination(plans, most=None)["wat"].value_counts()
    assert what["zelfde (kandidaat-)Kamerlid"] == several > 20
    assert what.get("zelfde (kandidaat-)Kamerlid, zelfde dag", 0) == same_day > 0
