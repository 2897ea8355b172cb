"""Sections that several audiences get: programme, chart, people, messages."""

import pytest
from support.good_plans import morning, two_groups
from support.small_plans import blocks, column, evening_past_midnight, invitee, item, plan, text
from support.who_sees_what import READ, SHOWS_ALL

from werkbezoek.documents.audiences import UnknownGroup, document
from werkbezoek.documents.blocks import Chart, Document, FactList, Notice, People, Programme
from werkbezoek.documents.formats import FORMATS
from werkbezoek.documents.formats.plain_text import as_text
from werkbezoek.plan import (
    Consent,
    ConsentScope,
    Figure,
    ItemKind,
    Message,
    PressPolicy,
    Role,
    Status,
    new_plan,
    put,
)


def test_an_empty_programme_is_announced():
    assert blocks(document(new_plan(), "gasten"), Notice) == [Notice("Het programma volgt.")]


def test_a_fact_sheet_without_facts_says_what_is_missing():
    missing = Notice("Wat er speelt, de cijfers en onze vraag volgen.")
    assert blocks(document(new_plan(), "feitenblad"), Notice) == [missing]
    figures = (Figure(value="9", text="Tocht"),)
    for filled in ({"regional_issue": "Tocht"}, {"ask": "Minder tocht"}, {"figures": figures}):
        assert missing not in blocks(document(plan(**filled), "feitenblad"), Notice)


def test_times_are_called_provisional_without_a_start_time():
    doc = document(plan(programme=(item(),)), "gasten")
    assert doc.hours == "9.00 tot 9.30 uur (voorlopig)"
    assert "De begintijd staat nog niet vast" in blocks(doc, Notice)[0].text


def test_a_time_after_midnight_is_said_to_be_the_next_day():
    visit = evening_past_midnight()
    guests = document(visit, "gasten")
    assert guests.hours == "19.15 tot 0.45 uur"
    assert [entry.day_note for entry in blocks(guests, Programme)[0].entries] == ["", "volgende dag"]
    assert "\n- 0:15–0:45 (volgende dag) Afscheid" in as_text(guests)
    assert column(document(visit, "catering"), "Klaar om") == [
        "19:15\ntot 22:45",
        "0:15\ntot 0:45\nvolgende dag",
    ]
    for audience in ("draaiboek", "pers"):
        times = ["19:15–22:45", "0:15–0:45\nvolgende dag"]
        assert column(document(visit, audience), "Tijd") == times
    for key in SHOWS_ALL:
        assert READ[key](FORMATS[key].render(guests)).count("volgende dag") >= 1


def test_the_chart_shows_the_same_items_as_the_programme():
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
    assert [entry.title for entry in programme.entries] == ["A", "B"]
    assert [bar.label for bar in chart.timeline.bars] == ["A", "B"]
    assert not any(bar.is_pinned for bar in chart.timeline.bars)
    (chart,) = blocks(document(visit, "draaiboek"), Chart)
    assert [bar.label for bar in chart.timeline.bars] == ["A", "Op", "B"]
    assert chart.timeline.bars[0].is_pinned


def people(doc: Document) -> dict[str, list[str]]:
    return {
        group.title: [f"{person.name}: {person.description}" for person in group.people]
        + [group.unnamed] * bool(group.unnamed)
        for block in blocks(doc, People)
        for group in block.groups
    }


def test_guests_see_who_takes_part_in_groups():
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
                invitee(Role.RESIDENT, name="Buur", consent=Consent(scope=(ConsentScope.RUN_SHEET,))),
                invitee(Role.OTHER, name="Vervanger", function="directeur-generaal", organisation="BZK"),
                invitee(Role.TENANT_REPRESENTATIVE, name="Bond", status=Status.TENTATIVE),
                invitee(name="Iemand", function="zonder rol, dus misschien een bewoner"),
            )
        ),
        "gasten",
    )
    assert people(doc) == {
        "Politiek": [
            "Kamer: Kamerlid, ABC",
            "Beide: wethouder van Emmen, kandidaat-Kamerlid",
            "Gedep: gedeputeerde wonen",
            "en twee begeleiders",
        ],
        "Namens de corporatie": ["Baas: directeur-bestuurder", "Hulp: gebiedsbeheerder"],
        "Pers": ["Krant: Veenlands Dagblad"],
    }


def test_the_briefing_has_each_message_in_full_once_and_its_number_at_the_items():
    doc = document(morning(), "briefing")
    (programme,) = blocks(doc, Programme)
    assert text(doc).count("Geef ons rust in de regels, dan bouwen wij door.") == 1
    assert [entry.title for entry in programme.entries if entry.messages == "Boodschap 1"] == [
        "Wie wij zijn",
        "De Rozenbuurt in",
    ]
    assert "Noor van den Akker" in text(doc)
    assert "woont in Zutphen" in text(doc)
    assert "woordvoerder wonen" in text(doc)
    assert "Maak de regels voor doorstroming eenvoudiger." in text(doc)


def test_a_message_without_text_is_left_out():
    visit = plan(messages=(Message(id="m"),), programme=(item(messages=("m",)),))
    assert blocks(document(visit, "briefing"), Programme)[0].entries[0].messages == ""


def test_guests_read_their_group_if_the_programme_has_groups():
    guest = invitee(Role.MP, name="Kamer", party="ABC", group="groep A")
    visit = plan(invitees=(guest,), programme=(item(group="groep A"), item(title="B", group="groep B")))
    assert people(document(visit, "gasten")) == {"Politiek": ["Kamer: Kamerlid, ABC, groep A"]}
    assert people(document(put(visit, "programme", ()), "gasten")) == {"Politiek": ["Kamer: Kamerlid, ABC"]}


def test_an_edition_for_a_group_leaves_out_the_items_of_other_groups_and_names_its_own_once():
    whole, edition = (document(two_groups(), "gasten", group=group) for group in (None, "groep A"))
    (programme,), (chart,) = blocks(edition, Programme), blocks(edition, Chart)
    assert {entry.group for entry in programme.entries} == {""}
    assert {bar.lane for bar in chart.timeline.bars} == {"", "groep A"}
    assert edition.heading == "Programma werkbezoek – groep A"
    assert len(blocks(whole, Programme)[0].entries) > len(programme.entries)
    with pytest.raises(UnknownGroup, match="Er is geen “groep C”; kies uit groep A en groep B"):
        document(two_groups(), "gasten", group="groep C")
    with pytest.raises(UnknownGroup, match="dit programma heeft geen groepen"):
        document(morning(), "gasten", group="groep A")


def test_groups_keep_their_names():
    (programme,) = blocks(document(two_groups(), "briefing"), Programme)
    assert {entry.group for entry in programme.entries} == {"", "groep A", "groep B"}


def test_a_figure_on_the_fact_sheet_names_its_source():
    figures = (Figure(value="212 euro", text="voor gas en stroom", source="enquête 2025"), Figure(value="3"))
    (facts,) = blocks(document(plan(figures=figures), "feitenblad"), FactList)
    assert [(fact.name, fact.text) for fact in facts.facts] == [
        ("212 euro", "voor gas en stroom\nBron: enquête 2025")
    ]


@pytest.mark.parametrize(
    ("policy", "ends"),
    [
        (PressPolicy.WELCOME, "Er is pers bij."),
        (PressPolicy.NONE, "Er is geen pers bij."),
        (None, "goedvinden."),
    ],
)
def test_guests_read_what_they_may_photograph(policy, ends):
    for audience, reads_it in (("gasten", True), ("briefing", False)):
        doc = document(put(morning(), "press.policy", policy), audience)
        facts = {fact.name: fact.text for block in blocks(doc, FactList) for fact in block.facts}
        assert ("Foto’s" in facts) == reads_it
        assert facts.get("Foto’s", ends).endswith(ends)
