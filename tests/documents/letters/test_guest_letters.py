"""Letters to guests: who gets one, the salutation, and the content of the draft."""

import datetime as dt
import email
import email.policy

import pytest
from support.good_plans import GOOD_PLANS

from werkbezoek.documents.letters.guest_letters import Occasion, letter_file, letters, salutation
from werkbezoek.plan import Invitee, Name, Role, Status, new_plan, put


def guest(id_, *roles, status=Status.DRAFT, mail="", **more):
    name = Name(first="Jantien", prefix="van der", last="Wiel")
    return Invitee(id=id_, name=name, roles=roles, status=status, email=mail, **more)


def plan_with(*invitees, **fields):
    plan = put(new_plan("Bloemenbuurt"), "invitees", invitees)
    for path, value in fields.items():
        plan = put(plan, path, value)
    return plan


def parsed(letter):
    return email.message_from_bytes(letter.draft(), policy=email.policy.strict)


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ((Role.MP,), "Geacht Kamerlid Van der Wiel,"),
        ((Role.ALDERMAN, Role.CANDIDATE), "Geachte wethouder Van der Wiel,"),
        ((Role.COUNCILLOR,), "Geacht raadslid Van der Wiel,"),
        ((Role.SENATOR,), "Geacht Kamerlid Van der Wiel,"),
        ((Role.MAYOR,), "Geachte burgemeester Van der Wiel,"),
        ((Role.PROVINCIAL_EXECUTIVE,), "Geachte gedeputeerde Van der Wiel,"),
        ((Role.PROVINCIAL_COUNCILLOR, Role.CANDIDATE), "Geacht Statenlid Van der Wiel,"),
        ((Role.TENANT_REPRESENTATIVE,), "Geachte Jantien van der Wiel,"),
        ((Role.CANDIDATE,), "Geachte Jantien van der Wiel,"),
        ((Role.JOURNALIST,), "Beste Jantien van der Wiel,"),
    ],
)
def test_the_salutation_fits_the_office(roles, expected):
    assert salutation(guest("a", *roles)) == expected


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("demissionair Minister van Financiën", "Geachte minister Van der Wiel,"),
        ("minister-president", "Geachte minister-president Van der Wiel,"),
        ("staatssecretaris van BZK", "Geachte staatssecretaris Van der Wiel,"),
        ("volkshuisvesting, ministerie van BZK", "Geachte Jantien van der Wiel,"),
    ],
)
def test_the_function_says_how_a_member_of_the_government_is_addressed(function, expected):
    assert salutation(guest("a", Role.GOVERNMENT_MEMBER, function=function)) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (" Geachte minister  De Vries ", "Geachte minister De Vries,"),
        ("Excellentie,", "Excellentie,"),
        ("Dag Jantien!", "Dag Jantien!"),
        (" ", "Geacht Kamerlid Van der Wiel,"),
    ],
)
def test_a_salutation_of_ones_own_takes_precedence(own, expected):
    assert salutation(guest("a", Role.MP, salutation=own)) == expected


def test_two_hosts_invite_together():
    plan = plan_with(guest("a", Role.MP, mail="a@kamer.example"), **{"corporation.name": "De Turfkade"})
    assert "De Turfkade nodigt u graag uit" in letters(plan, Occasion.INVITATION).letters[0].text
    both = letters(put(plan, "second_host.name", "De Wilgen"), Occasion.INVITATION).letters[0].text
    assert "De Turfkade en De Wilgen nodigen u graag uit" in both
    assert "Met vriendelijke groet,\n\nDe Turfkade en De Wilgen" in both


def test_who_comes_under_reservation_is_reminded_of_that():
    plan = plan_with(guest("a", Role.MP, status=Status.TENTATIVE, mail="a@kamer.example"))
    (letter,) = letters(plan, Occasion.REMINDER).letters
    assert "onder voorbehoud" in letter.text
    assert "nog niets van u gehoord" not in letter.text


def test_someone_without_a_name_is_still_greeted():
    assert salutation(Invitee(id="a", roles=(Role.MP,))) == "Geachte genodigde,"


def test_the_status_of_an_invitation_decides_who_gets_a_letter():
    people = [
        guest(status.value, Role.MP, status=status, mail=f"{status.value}@kamer.example") for status in Status
    ]
    plan = plan_with(*people)
    found = {
        occasion.value: [letter.to.partition("@")[0] for letter in letters(plan, occasion).letters]
        for occasion in Occasion
    }
    assert found == {
        "uitnodiging": ["concept"],
        "bevestiging": ["bevestigd", "aanwezig"],
        "herinnering": ["uitgenodigd", "geen-reactie", "onder-voorbehoud", "bevestigd", "aanwezig"],
        "bedankje": ["bevestigd", "aanwezig"],
    }


def test_hosts_residents_and_entourage_get_no_letter():
    roles = (Role.DIRECTOR, Role.STAFF, Role.RESIDENT, Role.ENTOURAGE)
    plan = plan_with(*(guest(role.value, role, mail="x@wonen.example") for role in roles))
    assert letters(plan, Occasion.INVITATION).letters == ()


def test_the_address_of_the_office_is_used_and_people_without_address_are_listed():
    plan = plan_with(
        guest("a", Role.MP),
        guest("b", Role.MP, mail="geen adres"),
        guest("c", Role.MP, office_contact="secretariaat: bureau@kamer.example, 0500-00 00 12"),
    )
    found = letters(plan, Occasion.INVITATION)
    assert [letter.to for letter in found.letters] == ["bureau@kamer.example"]
    assert found.without_address == ("Jantien van der Wiel",) * 2


def test_a_draft_is_for_one_person_and_has_the_programme_attached():
    plan = plan_with(
        guest("a", Role.MP, mail="a@kamer.example"),
        guest("b", Role.ALDERMAN, mail="b@gemeente.example", note="geheim"),
        date=dt.date(2027, 3, 19),
    )
    for letter, other in zip(letters(plan, Occasion.INVITATION).letters, ("b@", "a@"), strict=True):
        mail = parsed(letter)
        assert (mail["X-Unsent"], mail["To"]) == ("1", letter.to)
        assert "Uitnodiging werkbezoek" in mail["Subject"]
        assert other not in letter.draft().decode()
        assert "geheim" not in letter.draft().decode()
        assert "werkbezoek.gasten.pdf" in [file.get_filename() for file in mail.iter_attachments()]
        text = mail.get_body(("plain",)).get_content()
        assert "vrijdag 19 maart 2027" in text
        assert "<p>" in mail.get_body(("html",)).get_content()


def test_a_journalist_gets_the_press_sheet():
    plan = plan_with(guest("a", Role.JOURNALIST, mail="a@krant.example"), date=dt.date(2027, 3, 19))
    (letter,) = letters(plan, Occasion.INVITATION).letters
    assert [file.name for file in letter.attachments] == ["werkbezoek.pers.pdf", "werkbezoek.pers.ics"]


def test_date_options_are_offered_until_a_date_is_chosen():
    options = (dt.date(2027, 3, 22), dt.date(2027, 3, 19))
    plan = plan_with(
        guest("a", Role.MP, mail="a@kamer.example"), date_options=options, reply_by=dt.date(2027, 1, 11)
    )
    text = letters(plan, Occasion.INVITATION).letters[0].text
    assert "Welke van deze dagen schikt u?\n– vrijdag 19 maart 2027\n– maandag 22 maart 2027" in text
    assert "Laat u ons uiterlijk maandag 11 januari 2027 weten" in text
    chosen = letters(put(plan, "date", options[0]), Occasion.INVITATION).letters[0].text
    assert "19 maart" not in chosen


def test_strange_names_do_not_break_headers_or_html():
    name = Name(first="<script>\r\nBcc: x@y.example", last="{{ 7*7 }} 😀")
    plan = put(plan_with(guest("a", Role.CANDIDATE, mail="a@k.example")), "invitees[0].name", name)
    (letter,) = letters(put(plan, "title", "Titel\r\nBcc: z@y.example"), Occasion.INVITATION).letters
    mail = parsed(letter)
    assert mail["Bcc"] is None
    assert "<script>" not in mail.get_body(("html",)).get_content()
    assert letter_file("plan", 1, letter) == "plan.uitnodiging.1-script-bcc-x-y-example-7-7.eml"


@pytest.mark.parametrize("occasion", list(Occasion))
def test_the_letters_of_every_good_plan_can_be_read_back(occasion):
    for build in GOOD_PLANS.values():
        for letter in letters(build(), occasion).letters:
            assert parsed(letter)["To"] == letter.to
            assert "None" not in letter.text
