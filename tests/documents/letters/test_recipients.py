"""Who gets a letter on which occasion, and where it goes."""

import datetime as dt

from support.letter_plans import guest, plan_with
from support.small_plans import item

from werkbezoek.documents.letters import Occasion
from werkbezoek.documents.letters.recipients import recipients, visited_towns
from werkbezoek.plan import (
    Corporation,
    Invitee,
    ItemKind,
    Person,
    Place,
    PlaceKind,
    Plan,
    PressPolicy,
    Role,
    Status,
)

DAY = dt.date(2027, 3, 19)
AFTER = DAY + dt.timedelta(days=1)


def names(plan: Plan, occasion: Occasion, today: dt.date | None = None) -> list[str]:
    return [recipient.name for recipient in recipients(plan, occasion, today).found]


def test_the_state_of_an_invitation_decides_who_gets_a_letter():
    def by_status(role: Role) -> dict[str, list[str]]:
        people = (guest(each.value, role, status=each, mail="a@kamer.example") for each in Status)
        plan = plan_with(*people, date=DAY)
        return {
            occasion.value: [
                recipient.invitee.status.value
                for recipient in recipients(plan, occasion, DAY).found
                if recipient.invitee
            ]
            for occasion in Occasion
        }

    asked = ["uitgenodigd", "geen-reactie", "onder-voorbehoud", "bevestigd"]
    nobody: dict[str, list[str]] = {occasion.value: [] for occasion in Occasion}
    guests = {
        "bevestiging": ["bevestigd"],
        "herinnering": asked,
        "bedankje": ["aanwezig"],
        "afzegging": asked,
    }
    assert by_status(Role.MP) == nobody | guests | {"uitnodiging": ["concept"]}
    assert by_status(Role.OTHER) == nobody | guests | {"uitnodiging": ["concept"]}
    assert by_status(Role.JOURNALIST) == nobody | guests | {"persuitnodiging": ["concept"]}
    assert by_status(Role.RESIDENT) == nobody | {
        "bewonersbrief": ["concept", *asked],
        "bedankje": ["aanwezig"],
        "afzegging": asked,
    }
    assert by_status(Role.ENTOURAGE) == nobody | {"afzegging": asked}
    assert by_status(Role.DIRECTOR) == by_status(Role.STAFF) == nobody


def test_after_the_visit_thanks_are_offered_to_confirmed_guests_with_a_remark():
    plan = plan_with(guest("a", Role.MP, status=Status.CONFIRMED, mail="a@kamer.example"), date=DAY)
    assert names(plan, Occasion.THANKS, DAY) == names(plan, Occasion.THANKS) == []
    (late,) = recipients(plan, Occasion.THANKS, AFTER).found
    assert late.remark.startswith(
        "In je plan staat nog “bevestigd”. Verstuur dit bedankje alleen als Jantien"
    )


def test_after_the_visit_there_are_only_thanks():
    plan = plan_with(guest("a", Role.MP, status=Status.INVITED, mail="a@kamer.example"), date=DAY)
    for occasion in (Occasion.REMINDER, Occasion.CANCELLATION):
        assert len(names(plan, occasion, DAY)) == 1
        found = recipients(plan, occasion, AFTER)
        assert not found.found
        assert found.remarks == ("De datum van het bezoek is voorbij. Daarom zijn er alleen nog bedankjes.",)


def test_a_plan_without_press_has_no_letters_to_journalists_but_a_cancellation():
    people = (guest(each.value, Role.JOURNALIST, status=each, mail="a@krant.example") for each in Status)
    plan = plan_with(*people, **{"press.policy": PressPolicy.NONE})
    for occasion in (Occasion.PRESS_INVITATION, Occasion.CONFIRMATION, Occasion.REMINDER):
        found = recipients(plan, occasion, None)
        assert found.found == ()
        assert "staat dat er geen pers bij is" in found.remarks[0]
    assert len(names(plan, Occasion.CANCELLATION)) == 4


def test_a_letter_goes_to_the_person_with_the_office_in_the_cc_else_to_the_office():
    office = {"office_contact": "secretariaat: bureau@kamer.example, 0500-00 00 12"}
    plan = plan_with(
        guest("a", Role.MP, mail="a@kamer.example", **office),
        guest("b", Role.MP, mail="geen adres", **office),
        guest("c", Role.MP, mail="BUREAU@kamer.example", **office),
        guest("d", Role.MP, mail="geen adres", office_contact="070-000 00 14"),
    )
    found = recipients(plan, Occasion.INVITATION, None)
    assert [(each.to, each.cc) for each in found.found] == [
        ("a@kamer.example", "bureau@kamer.example"),
        ("bureau@kamer.example", ""),
        ("BUREAU@kamer.example", ""),
    ]
    assert found.without_address == ("Jantien van der Wiel",)


def test_residents_get_a_letter_on_paper_and_those_without_a_name_one_together():
    talk = item(kind=ItemKind.CONVERSATION, partners=(Person(text="vier bewoners"), Person(text="de buurt")))
    plan = plan_with(guest("a", Role.RESIDENT), programme=(talk,))
    assert names(plan, Occasion.RESIDENTS) == ["Jantien van der Wiel", "bewoners zonder naam in het plan"]
    assert {each.to for each in recipients(plan, Occasion.RESIDENTS, None).found} == {""}


def test_the_letter_to_a_municipality_goes_to_the_office_of_an_alderman_or_else_on_paper():
    def place(town: str, kind: PlaceKind | None = PlaceKind.OUTDOORS) -> Place:
        return Place(kind=kind, label="plek", municipality=town)

    stops = (place("Emmen"), place("Coevorden"), place("Assen", PlaceKind.HOME), place("Meppel", None))
    internal = item(kind=ItemKind.INTERNAL, title="Opbouw", place=place("Hoogeveen"))
    alderman: Invitee = guest(
        "w",
        Role.ALDERMAN,
        mail="w@emmen.example",
        municipality="Emmen",
        office_contact="bestuur@emmen.example",
    )
    plan = plan_with(alderman, programme=(item(stops=stops), internal))
    assert [(each.name, each.to) for each in recipients(plan, Occasion.MUNICIPALITY, None).found] == [
        ("Gemeente Emmen", "bestuur@emmen.example"),
        ("Gemeente Coevorden", ""),
    ]


def test_without_public_places_the_only_municipality_of_the_corporation_counts():
    towns = ("Emmen", "Assen")
    assert visited_towns(plan_with(corporation=Corporation(municipalities=towns[:1]))) == ("Emmen",)
    assert visited_towns(plan_with(corporation=Corporation(municipalities=towns))) == ()
