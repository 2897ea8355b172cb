import datetime as dt

import msgspec
import pytest
from support.small_plans import blocks, invitee, item, plan, text

from werkbezoek.documents.audiences import (
    AUDIENCES,
    Chart,
    Contacts,
    Document,
    FactList,
    Notice,
    People,
    Programme,
    Someone,
    Table,
    UnknownAudience,
    document,
)
from werkbezoek.plan import (
    Contact,
    Corporation,
    Crew,
    DayPart,
    IgnoredRule,
    Invitee,
    ItemKind,
    Message,
    Person,
    Place,
    PlaceKind,
    Practical,
    Role,
    Status,
    Task,
    new_plan,
)


def people(doc: Document) -> dict[str, list[str]]:
    return {
        group.title: [f"{one.name}: {one.detail}" for one in group.people]
        + [group.others] * bool(group.others)
        for block in blocks(doc, People)
        for group in block.groups
    }


def test_an_unknown_audience_says_which_there_are():
    with pytest.raises(UnknownAudience, match="“buren” is geen doelgroep; kies uit") as told:
        document(new_plan(), "buren")
    assert [name for name in AUDIENCES if name not in str(told.value)] == []


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_an_empty_plan_gives_a_document_without_holes(audience):
    doc = document(new_plan(), audience)
    assert doc.title == "Werkbezoek"
    assert doc.when == "Datum volgt"
    assert "None" not in text(doc)
    assert all(section.blocks for section in doc.sections)


def test_guests_hear_that_the_programme_follows():
    assert blocks(document(new_plan(), "gasten"), Notice) == [Notice("Het programma volgt.")]


def test_the_head_of_a_document():
    doc = document(
        plan(
            title="  Wonen in Emmen ",
            corporation=Corporation(name="De Turfkade", municipalities=("Emmen", "Coevorden")),
            date=dt.date(2027, 1, 15),
            day_part=DayPart.MORNING,
            start="9:00",
            programme=(item(ItemKind.INTERNAL, "Opbouw", start="7:00"), item(minutes=200)),
            practical=Practical(address="Boslaan 40"),
        ),
        "draaiboek",
    )
    assert (doc.title, doc.host, doc.region) == ("Wonen in Emmen", "De Turfkade", "Emmen en Coevorden")
    assert (doc.when, doc.hours) == ("Vrijdag 15 januari 2027", "ochtend, 9:00–12:20 uur")
    assert (doc.start, doc.end, doc.address) == (540, 740, "Boslaan 40")


def test_the_draaiboek_begins_with_whom_to_call_and_ends_with_the_rules_left_aside():
    visit = plan(
        contact=Contact(name="Sanne", phone="06 0000 00 01"),
        programme=(item(minutes=60, start="9:00"),),
        tasks=(Task(id="t", title="Route lopen"),),
        crew=Crew(first_aid="Noor"),
        messages=(Message(id="m", text="Bouwen kan hier."),),
        practical=Practical(route="Vanaf het station rechtdoor."),
        ignored_rules=(IgnoredRule(code="WIE108", reason="Geen pers."),),
    )
    assert [section.title for section in document(visit, "draaiboek").sections] == [
        "Wie bel je?",
        "Draaiboek",
        "Voorbereiding",
        "Bij nood, en wat niemand vooraf hoort",
        "Praktisch",
        "Boodschappen",
        "Regels die we bewust niet volgen",
    ]


def test_many_municipalities_are_summed_up():
    towns = tuple(f"Plaats {number}" for number in range(12))
    doc = document(plan(corporation=Corporation(municipalities=towns)), "gasten")
    assert doc.region == "Plaats 0, Plaats 1, Plaats 2 en andere gemeenten"


def test_only_the_crew_sees_the_dates_to_choose_from():
    undecided = plan(date_options=(dt.date(2027, 1, 15), dt.date(2027, 1, 22)))
    assert document(undecided, "gasten").when == "Datum volgt"
    assert (
        document(undecided, "draaiboek").when
        == "Datum volgt: vrijdag 15 januari 2027 of vrijdag 22 januari 2027"
    )


def test_times_that_rest_on_a_guess_say_so():
    doc = document(plan(programme=(item(),)), "gasten")
    assert doc.hours == "9:00–9:30 uur (voorlopig)"
    assert "De begintijd staat nog niet vast" in blocks(doc, Notice)[0].text


def test_the_chart_holds_the_same_items_as_the_programme():
    visit = plan(
        start="9:00",
        programme=(
            item(title="B", start="10:00"),
            item(title="A", start="9:00"),
            item(ItemKind.INTERNAL, "Op"),
        ),
    )
    guests = document(visit, "gasten")
    (programme,), (chart,) = blocks(guests, Programme), blocks(guests, Chart)
    assert [moment.title for moment in programme.moments] == ["A", "B"]
    assert [bar.label for bar in chart.timeline.bars] == ["A", "B"]
    assert not any(bar.is_pinned for bar in chart.timeline.bars)
    (chart,) = blocks(document(visit, "draaiboek"), Chart)
    assert [bar.label for bar in chart.timeline.bars] == ["A", "Op", "B"]
    assert chart.timeline.bars[0].is_pinned


@pytest.mark.parametrize(
    ("place", "guests_read"),
    [
        (Place(PlaceKind.HOME, "woning in de Bloemenbuurt", "Roos 1", "Emmen"), "woning in de Bloemenbuurt"),
        (Place(PlaceKind.HOME, "", "Roos 1", "Emmen"), "Woning"),
        (Place(None, "bij Truus", "Roos 1", "Emmen"), "bij Truus"),
        (Place(None, "", "Roos 1", "Emmen"), None),
        (Place(PlaceKind.OFFICE, "", "Boslaan 40", "Emmen"), "Kantoor, Boslaan 40, Emmen"),
        (
            Place(PlaceKind.OFFICE, "ons kantoor", "Boslaan 40, Emmen", "Emmen"),
            "ons kantoor, Boslaan 40, Emmen",
        ),
    ],
    ids=[
        "home",
        "home without label",
        "unknown kind",
        "unknown kind, no label",
        "office",
        "town given twice",
    ],
)
def test_guests_get_the_address_of_what_is_known_not_to_be_a_home(place, guests_read):
    visit = plan(programme=(item(place=place),))
    (programme,) = blocks(document(visit, "gasten"), Programme)
    assert programme.moments[0].places == ((guests_read,) if guests_read else ())
    assert place.address in text(document(visit, "draaiboek"))


def test_who_guests_meet():
    doc = document(
        plan(
            invitees=(
                invitee(Role.MP, name="Kamer", party="ABC", function="woordvoerder wonen"),
                invitee(Role.ALDERMAN, Role.CANDIDATE, name="Beide", municipality="Emmen"),
                invitee(Role.OTHER_POLITICIAN, name="Gedep", function="gedeputeerde wonen"),
                invitee(Role.MP, name="Twijfel", status=Status.INVITED),
                invitee(Role.ENTOURAGE, name="E1", entourage_of="Kamer"),
                invitee(Role.ENTOURAGE, name="E2"),
                invitee(Role.ENTOURAGE, name="E3", entourage_of="Twijfel"),
                invitee(Role.ENTOURAGE, name="E4", status=Status.DECLINED),
                invitee(Role.DIRECTOR, name="Baas"),
                invitee(Role.STAFF, name="Hulp", status=Status.DRAFT, function="gebiedsbeheerder"),
                invitee(Role.STAFF, name="Ziek", status=Status.DECLINED),
                invitee(Role.JOURNALIST, name="Krant", organisation="Veenlands Dagblad"),
                invitee(Role.JOURNALIST, name="Misschien", status=Status.INVITED),
                invitee(Role.RESIDENT, name="Buur", resident_consent=True),
                invitee(name="Iemand"),
            )
        ),
        "gasten",
    )
    assert people(doc) == {
        "Politiek": [
            "Kamer: Kamerlid, ABC",
            "Beide: Wethouder van Emmen, Kandidaat-Kamerlid",
            "Gedep: gedeputeerde wonen",
            "en twee begeleiders",
        ],
        "Namens de corporatie": ["Baas: Directeur-bestuurder", "Hulp: gebiedsbeheerder"],
        "Pers": ["Krant: Veenlands Dagblad"],
    }


@pytest.mark.parametrize(
    ("who", "guests_read", "crew_reads"),
    [
        (invitee(Role.STAFF, status=Status.DRAFT, function="beheerder"), "beheerder", "Jans (beheerder)"),
        (invitee(Role.DIRECTOR, status=Status.DRAFT), "Directeur-bestuurder", "Jans (Directeur-bestuurder)"),
        (invitee(Role.MP), "Kamerlid", "Jans (Kamerlid)"),
        (invitee(Role.MP, status=Status.INVITED), None, "Jans (Kamerlid)"),
        (invitee(Role.STAFF, status=Status.DECLINED), None, "Jans (afgemeld)"),
        (invitee(Role.RESIDENT, resident_consent=True), None, "Jans"),
        (invitee(Role.RESIDENT), None, "een bewoner"),
        (invitee(Role.STAFF, Role.RESIDENT), None, "een bewoner"),
        (invitee(Role.RESIDENT, status=Status.DECLINED), None, ""),
        (invitee(Role.COUNCILLOR, Role.RESIDENT), "Raadslid", "Jans (Raadslid)"),
        (invitee(Role.ENTOURAGE), None, "Jans"),
        (invitee(function="ambtenaar"), "ambtenaar", "Jans (ambtenaar)"),
    ],
    ids=lambda value: " ".join((*value.roles, value.status)) if isinstance(value, Invitee) else "",
)
def test_who_is_named_as_leading_an_item(who, guests_read, crew_reads):
    visit = plan(invitees=(who,), programme=(item(lead=(Person(invitee="Jans"),)),))
    (programme,) = blocks(document(visit, "gasten"), Programme)
    named = [] if guests_read is None else [Someone("Jans", guests_read)]
    assert list(programme.moments[0].people) == named
    table = next(block for block in blocks(document(visit, "draaiboek"), Table) if "Wie" in block.columns)
    assert table.rows[0][table.columns.index("Wie")] == crew_reads


def test_a_lead_who_is_no_longer_on_the_list_is_left_out():
    visit = plan(programme=(item(lead=(Person(invitee="weg"), Person(text="team Wonen"))),))
    (programme,) = blocks(document(visit, "gasten"), Programme)
    assert [one.name for one in programme.moments[0].people] == ["team Wonen"]


def test_access_needs_show_only_with_consent():
    visit = plan(
        invitees=(
            invitee(Role.MP, name="Ja", access_needs="rolstoel", needs_consent=True),
            invitee(Role.MP, name="Nee", access_needs="krukken"),
            invitee(Role.RESIDENT, name="Stil", access_needs="ringleiding", needs_consent=True),
        )
    )
    shown = [
        (fact.name, fact.text)
        for block in blocks(document(visit, "draaiboek"), FactList)
        for fact in block.facts
    ]
    assert ("Ja", "rolstoel") in shown
    assert ("Een bewoner", "ringleiding") in shown
    assert "krukken" not in text(document(visit, "draaiboek"))
    assert "Stil" not in text(document(visit, "draaiboek"))


def test_the_draaiboek_opens_with_whom_to_call():
    visit = plan(
        contact=Contact(name="Wil", phone="06 0000 01 23"),
        invitees=(
            invitee(Role.MP, name="Kamer", office_contact="secretariaat"),
            invitee(Role.STAFF, name="Hulp", phone="06 0000 01 24"),
            invitee(Role.STAFF, name="Ziek", phone="06 0000 01 25", status=Status.DECLINED),
            invitee(Role.STAFF, name="Zonder"),
        ),
    )
    first = document(visit, "draaiboek").sections[0].blocks[0]
    assert isinstance(first, Contacts)
    assert [card.name for card in first.cards] == ["Wil", "Hulp", "Kamer"]


def test_late_tasks_show_only_against_a_given_day():
    visit = plan(
        tasks=(Task(id="t", title="Bus", due=dt.date(2027, 1, 1)), Task(id="u", title="Taart", done=True))
    )
    progress = [row[-1] for row in blocks(document(visit, "draaiboek"), Table)[0].rows]
    assert progress == ["nee", "ja"]
    late = document(visit, "draaiboek", today=dt.date(2027, 1, 2))
    assert [row[-1] for row in blocks(late, Table)[0].rows] == ["te laat", "ja"]


def test_ignored_rules_bear_their_name_and_reason():
    visit = plan(
        ignored_rules=(IgnoredRule(code="WIE108", reason="Pers komt later."), IgnoredRule(code="ZZZ999"))
    )
    (ignored,) = blocks(document(visit, "draaiboek"), FactList)
    assert ignored.facts[0].name == "WIE108"
    assert "journalist" in ignored.facts[0].text
    assert ignored.facts[0].text.endswith("\nPers komt later.")
    assert ignored.facts[1].text == "Geen reden genoemd."


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_a_document_survives_json(audience):
    doc = document(plan(programme=(item(), item(group="A"), item(group="B"))), audience)
    assert msgspec.json.decode(msgspec.json.encode(doc), type=Document) == doc
