"""Calendar files, read back by the library that wrote them and by another one."""

import datetime as dt
from zoneinfo import ZoneInfo

import icalendar
import msgspec
import pytest
import vobject
from hypothesis import given
from support.good_plans import morning, two_groups
from support.small_plans import evening_past_midnight
from support.strategies import plans

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats import FORMATS, ics
from werkbezoek.documents.formats.ics_file import NoDate
from werkbezoek.plan import ItemKind, Person, ProgrammeItem, new_plan, put

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def events(plan, audience="gasten"):
    found = icalendar.Calendar.from_ical(ics(document(plan, audience)))
    return list(found.walk("VEVENT"))


def test_guests_get_one_event_in_dutch_time():
    plan = morning()
    (event,) = events(plan)
    start = event["dtstart"].dt
    assert (start.date(), start.tzinfo.utcoffset(start)) == (
        plan.date,
        AMSTERDAM.utcoffset(start.replace(tzinfo=None)),
    )
    assert event["summary"] == plan.title
    assert event["location"] == plan.practical.address
    (event,) = events(put(plan, "practical.address", "De Brink\nBoslaan 40\nEmmen"))
    assert event["location"] == "De Brink, Boslaan 40, Emmen"
    assert "Programma" in event["description"]


def test_the_crew_gets_every_item():
    plan = two_groups()
    found = events(plan, "draaiboek")
    assert len(found) == len(plan.programme)
    assert len({event["uid"] for event in found}) == len(found)


def test_the_copy_of_a_plan_has_other_events():
    plan = two_groups()
    copy = msgspec.structs.replace(plan, id="kopie")
    for audience in ("gasten", "draaiboek"):
        uids = [{event["uid"] for event in events(made, audience)} for made in (plan, copy)]
        assert uids[0].isdisjoint(uids[1])


def test_another_library_reads_the_same():
    plan = morning()
    data = ics(document(plan, "draaiboek")).decode()
    theirs = [
        (event.summary.value, event.dtstart.value.astimezone(dt.UTC), event.dtend.value.astimezone(dt.UTC))
        for event in vobject.readOne(data).vevent_list
    ]
    ours = [
        (str(event["summary"]), event["dtstart"].dt.astimezone(dt.UTC), event["dtend"].dt.astimezone(dt.UTC))
        for event in events(plan, "draaiboek")
    ]
    assert theirs == ours


def test_a_later_version_updates_the_same_event():
    plan = morning()
    later = msgspec.structs.replace(put(plan, "title", "Anders"), revision=plan.revision + 1)
    (before,), (after,) = events(plan), events(later)
    assert before["uid"] == after["uid"]
    assert after["sequence"] == before["sequence"] + 1


def test_an_item_keeps_its_identity_when_it_is_moved_and_renamed():
    plan = two_groups()
    moved = put(put(plan, "programme[1].title", "Anders"), "programme[1].minutes", 55)
    extra = ProgrammeItem(id="nieuw", kind=ItemKind.LUNCH, title="Erbij", minutes=30)
    later = msgspec.structs.replace(
        put(moved, "programme", (extra, *moved.programme)), revision=plan.revision + 1
    )
    before = {event["uid"]: event for event in events(plan, "draaiboek")}
    after = {event["uid"]: event for event in events(later, "draaiboek")}
    assert len(after) == len(before) + 1
    assert before.keys() < after.keys()
    assert {after[uid]["sequence"] - before[uid]["sequence"] for uid in before} == {1}
    assert "Anders" in {str(event["summary"]) for event in after.values()}


def test_the_visit_is_one_appointment_whoever_gets_it():
    plan = morning()
    found = {event["uid"] for audience in ("gasten", "pers", "briefing") for event in events(plan, audience)}
    assert len(found) == 1


def test_a_cancelled_visit_leaves_the_calendar():
    plan = morning()
    (sent,) = events(plan)
    calendar = icalendar.Calendar.from_ical(ics(document(plan, "gasten"), is_cancelled=True))
    (event,) = calendar.walk("VEVENT")
    assert (calendar["method"], event["status"]) == ("CANCEL", "CANCELLED")
    assert event["uid"] == sent["uid"]
    assert event["sequence"] > sent["sequence"]
    assert event["description"] == "Dit bezoek gaat niet door."


def test_the_time_zone_is_a_rule_that_gives_dutch_time_in_every_year():
    data = ics(document(morning(), "gasten"))
    assert b"RDATE" not in data
    (zone,) = icalendar.Calendar.from_ical(data).walk("VTIMEZONE")
    theirs = zone.to_tz(lookup_tzid=False)
    first = dt.datetime(2026, 1, 1, 12)  # noqa: DTZ001 (a clock time, of which the zone is the question)
    for day in (first + dt.timedelta(days=number) for number in range(10 * 365)):
        assert theirs.utcoffset(day) == AMSTERDAM.utcoffset(day)


def test_an_item_of_the_crew_says_how_to_get_there_who_speaks_and_what_to_do_when_it_rains():
    plan = put(two_groups(), "programme[1].travel_minutes", 10)
    plan = put(plan, "programme[1].speakers", (Person(text="team Wonen"),))
    plan = put(plan, "programme[1].rain_alternative", "met de bus")
    text = "\n".join(str(event["description"]) for event in events(plan, "draaiboek"))
    for line in ("10 minuten reistijd vooraf", "Spreekt: team Wonen", "Bij slecht weer: met de bus"):
        assert line in text


def test_the_description_has_no_marks_of_markdown():
    plan = put(morning(), "introduction", "**Welkom** in [de wijk](https://wijk.example)")
    (event,) = events(plan)
    assert "Welkom in de wijk (https://wijk.example)" in event["description"]


def test_the_same_plan_gives_the_same_bytes():
    assert ics(document(morning(), "gasten")) == ics(document(morning(), "gasten"))


def test_times_past_midnight_are_the_next_day_and_an_empty_programme_is_the_whole_day():
    date = dt.date(2027, 3, 19)
    late = put(put(morning(), "start", "23:30"), "date", date)
    last = max(event["dtend"].dt for event in events(late))
    assert last.date() > date
    (whole,) = events(put(new_plan(), "date", date))
    assert (whole["dtstart"].dt, whole["dtend"].dt) == (date, date + dt.timedelta(days=1))


def test_an_item_pinned_after_midnight_is_on_the_next_day_also_when_the_clocks_change():
    for date in (dt.date(2027, 3, 19), dt.date(2027, 3, 27), dt.date(2027, 10, 30)):
        starts = [event["dtstart"].dt for event in events(evening_past_midnight(date=date), "draaiboek")]
        after = date + dt.timedelta(days=1)
        assert [f"{start:%d %H:%M}" for start in starts] == [f"{date:%d} 19:15", f"{after:%d} 00:15"]


def test_without_a_date_there_is_a_dutch_reason():
    doc = document(new_plan(), "gasten")
    assert FORMATS["ics"].refusal(doc).startswith("Er is nog geen datum gekozen")
    with pytest.raises(NoDate, match="nog geen datum"):
        ics(doc)


@given(plans())
def test_any_text_stays_within_its_line(plan):
    dated = put(plan, "date", dt.date(2027, 3, 19))
    for audience in ("gasten", "draaiboek"):
        doc = document(dated, audience)
        data = ics(doc)
        found = icalendar.Calendar.from_ical(data)
        assert len(found.walk("VEVENT")) == len(doc.events)
        assert data.count(b"BEGIN:VEVENT") == len(doc.events)
