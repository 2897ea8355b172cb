"""The letters: their texts word for word, their drafts, and what goes with them."""

import datetime as dt
import os
from pathlib import Path

import msgspec
import pytest
from support.good_plans import GOOD_PLANS
from support.letter_plans import guest, plan_with, read

from werkbezoek.documents.branding import HouseStyle, Pronoun
from werkbezoek.documents.formats import FORMATS
from werkbezoek.documents.letters import Letter, Occasion, letter_file, letter_files, letters
from werkbezoek.plan import Name, Plan, Role, Status, put
from werkbezoek.store import load

EXPECTED = Path(__file__).with_name("expected.txt")
EXAMPLES = Path(__file__).parents[3] / "data" / "voorbeelden"
DAY = dt.date(2027, 3, 19)
JE = HouseStyle(pronoun=Pronoun.INFORMAL)
LINKED = HouseStyle(privacy_url="https://kade.example/privacy", closing="Thuis aan het water")

CASES = {
    "uitnodiging emmen": LINKED,
    "uitnodiging lelystad": JE,
    "uitnodiging eindhoven": HouseStyle(),
    "persuitnodiging emmen": LINKED,
    "bewonersbrief emmen": LINKED,
    "bewonersbrief lelystad": JE,
    "bewonersbrief drachten": HouseStyle(),
    "gemeentebrief emmen": LINKED,
    "bevestiging zaandam": HouseStyle(),
    "herinnering eindhoven": HouseStyle(),
    "bedankje enschede": HouseStyle(),
    "afzegging doetinchem": HouseStyle(),
    "afzegging lelystad": JE,
}
"""The occasion and the example, with a house style."""


@pytest.fixture
def no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make no PDF: a real one takes long."""
    fake = msgspec.structs.replace(FORMATS["pdf"], render=lambda _: b"%PDF-1.7")
    monkeypatch.setitem(FORMATS, "pdf", fake)


def as_text(letter: Letter) -> str:
    files = ", ".join(file.name for file in letter.attachments)
    to = f"Aan: {letter.recipient.to}" if letter.recipient.to else f"Op papier: {letter.recipient.name}"
    heads = (
        to,
        letter.recipient.cc and f"Cc: {letter.recipient.cc}",
        f"Onderwerp: {letter.subject}",
        files and f"Bij: {files}",
    )
    return "\n".join(filter(None, (*heads, letter.recipient.remark))) + f"\n\n{letter.text}"


def texts_of(case: str) -> str:
    """The letters of a case, of each kind the first."""
    occasion, example = case.split()
    plan = load(next(EXAMPLES.glob(f"{example}*.werkbezoek.json")))
    if occasion in (Occasion.INVITATION, Occasion.PRESS_INVITATION):
        for index in range(len(plan.invitees)):
            plan = put(plan, f"invitees[{index}].status", Status.DRAFT)
    today = dt.date(2026, 11, 29) if occasion != Occasion.THANKS else dt.date(2028, 1, 1)
    first: dict[str, str] = {}  # by the first sentence and the number of paragraphs
    for letter in letters(plan, Occasion(occasion), style=CASES[case], today=today).letters:
        kind = f"{letter.paragraphs[1].partition('. ')[0]} {len(letter.paragraphs)}"
        first.setdefault(kind, as_text(letter))
    return "\n---\n".join(first.values()).strip()


def expected_texts() -> dict[str, str]:
    """Return the expected letters by case. Set UPDATE_EXPECTED=1 to write them, and read the diff."""
    if os.environ.get("UPDATE_EXPECTED"):
        content = "\n".join(f"=== {case}\n{texts_of(case)}\n" for case in CASES)
        EXPECTED.write_text(content, encoding="utf-8")
    sections = EXPECTED.read_text(encoding="utf-8").split("=== ")[1:]
    return {case: text.strip() for case, _, text in (section.partition("\n") for section in sections)}


@pytest.mark.usefixtures("no_pdf")
@pytest.mark.parametrize("case", CASES)
def test_the_letters_of_the_examples_are_as_they_were_read(case: str) -> None:
    assert texts_of(case) == expected_texts()[case]


@pytest.mark.usefixtures("no_pdf")
@pytest.mark.parametrize("occasion", list(Occasion))
def test_a_letter_of_any_good_plan_is_whole(occasion: Occasion) -> None:
    today = dt.date(2030, 1, 1) if occasion is Occasion.THANKS else None
    for build in GOOD_PLANS.values():
        for style in (HouseStyle(), JE):
            for letter in letters(build(), occasion, style=style, today=today).letters:
                assert letter.subject
                assert not {"{", "}", "|"} & set(letter.text)
                assert "None" not in letter.text
                assert letter.paragraphs[0].endswith(",")
                if letter.recipient.to:
                    assert read(letter)["To"] == letter.recipient.to


def test_a_draft_is_for_one_person_with_the_office_in_the_cc_and_the_programme_attached() -> None:
    first = guest("a", Role.MP, mail="a@kamer.example", office_contact="bureau@kamer.example", note="geheim")
    plan = put(
        GOOD_PLANS["morning"](), "invitees", (first, guest("b", Role.ALDERMAN, mail="b@emmen.example"))
    )
    (letter, _) = letters(plan, Occasion.INVITATION, style=LINKED).letters
    mail = read(letter)
    assert (mail["X-Unsent"], mail["To"], mail["Cc"]) == ("1", "a@kamer.example", "bureau@kamer.example")
    assert (
        mail["Subject"]
        == "Uitnodiging voor het werkbezoek “Wonen in de Rozenbuurt” – vrijdag 5 februari 2027"
    )
    assert "b@emmen" not in letter.draft().decode()
    assert "geheim" not in letter.draft().decode()
    names = [file.get_filename() for file in mail.iter_attachments()]
    assert names == ["werkbezoek.gasten.pdf", "werkbezoek.gasten.ics"]
    plain, page = (mail.get_body((kind,)).get_content() for kind in ("plain", "html"))
    assert "vrijdag 5 februari 2027" in plain
    assert "<br>" in page
    assert '<a href="https://kade.example/privacy">https://kade.example/privacy</a>.' in page


def test_a_plan_with_a_date_does_not_ask_which_of_its_options_suits() -> None:
    plan = plan_with(guest("a", Role.MP, mail="a@kamer.example"), date=DAY, date_options=(DAY,))
    (letter,) = letters(plan, Occasion.INVITATION).letters
    assert "Datum: vrijdag 19 maart 2027" in letter.text
    assert "Welke van deze dagen" not in letter.text


def test_a_journalist_gets_the_contact_person_if_there_is_no_press_contact() -> None:
    journalist = guest("a", Role.JOURNALIST, mail="a@krant.example")
    plan = plan_with(journalist, **{"contact.name": "Noor", "contact.phone": "06 0000 00 01"})
    (letter,) = letters(plan, Occasion.PRESS_INVITATION).letters
    assert "Bel mij: 06 0000 00 01." in letter.text
    plan = put(plan, "press.contact.email", "wiebe@kade.example")
    (letter,) = letters(plan, Occasion.PRESS_INVITATION).letters
    assert "Mail ons: wiebe@kade.example." in letter.text


def test_nothing_is_promised_that_is_not_there() -> None:
    plan = plan_with(guest("a", Role.MP, mail="a@kamer.example"))
    (letter,) = letters(plan, Occasion.INVITATION).letters
    assert letter.attachments == ()
    assert letter.paragraphs[1:-1] == (
        "Onze woningcorporatie nodigt u graag uit voor het werkbezoek “Bloemenbuurt”.",
        "Over de datum overleggen we graag met u.",
        "Wilt u ons laten weten of u erbij kunt zijn? Een begeleider meenemen mag natuurlijk. "
        "Het programma volgt later.",
        "Wij leggen uw naam, functie en contactgegevens vast om dit bezoek te organiseren. Wilt u weten hoe "
        "we daarmee omgaan, of uw gegevens inzien of laten verwijderen? Vraag het dan aan ons.",
    )


def test_a_guest_whose_needs_are_unknown_is_asked_for_them() -> None:
    come = {"status": Status.CONFIRMED, "mail": "a@kamer.example"}
    plan = plan_with(guest("a", Role.MP, **come), guest("b", Role.MP, **come, access_needs="rolstoel"))
    asked = ["dieetwens" in letter.text for letter in letters(plan, Occasion.CONFIRMATION).letters]
    assert asked == [True, False]


def test_a_reply_is_asked_soon_once_the_date_for_it_is_past() -> None:
    plan = plan_with(guest("a", Role.MP, status=Status.INVITED, mail="a@kamer.example"), reply_by=DAY)
    for today, words in (
        (DAY, "uiterlijk vrijdag 19 maart 2027"),
        (dt.date(2027, 3, 20), "zo snel mogelijk"),
    ):
        (letter,) = letters(plan, Occasion.REMINDER, today=today).letters
        assert f"Wilt u ons {words} laten weten of u erbij kunt zijn?" in letter.text


def test_the_director_signs_and_else_the_contact_person() -> None:
    director = guest("d", Role.DIRECTOR, status=Status.CONFIRMED, name=Name(titles="mr.", last="Ensing"))
    contact = {"contact.name": "Wiebe", "contact.phone": "06 0000 00 01", "corporation.name": "De Turfkade"}

    def letter_for(*people) -> str:
        plan = plan_with(guest("a", Role.MP, mail="a@kamer.example"), *people, **contact)
        return letters(plan, Occasion.INVITATION).letters[0].text

    signed = letter_for(director)
    assert "Heeft u vragen? Bel Wiebe: 06 0000 00 01." in signed
    assert signed.endswith("Met vriendelijke groet,\n\nmr. Ensing\ndirecteur-bestuurder\nDe Turfkade\n")
    alone = letter_for(msgspec.structs.replace(director, status=Status.DECLINED))
    assert "Heeft u vragen? Bel mij: 06 0000 00 01." in alone
    assert alone.endswith("Met vriendelijke groet,\n\nWiebe\nDe Turfkade\n")


def test_two_hosts_invite_together() -> None:
    plan = plan_with(guest("a", Role.MP, mail="a@kamer.example"), **{"corporation.name": "De Turfkade"})
    assert "De Turfkade nodigt u graag uit" in letters(plan, Occasion.INVITATION).letters[0].text
    both = letters(put(plan, "second_host.name", "De Wilgen"), Occasion.INVITATION).letters[0].text
    assert "De Turfkade en De Wilgen nodigen u graag uit" in both
    assert both.endswith("Met vriendelijke groet,\n\nDe Turfkade en De Wilgen\n")


def test_a_cancellation_takes_the_visit_out_of_the_calendar() -> None:
    plan = plan_with(guest("a", Role.MP, status=Status.INVITED, mail="a@kamer.example"), date=DAY)
    (letter,) = letters(plan, Occasion.CANCELLATION, stem="plan").letters
    (file,) = letter.attachments
    assert file.name == "plan.afzegging.ics"
    assert b"METHOD:CANCEL" in file.content
    assert letters(put(plan, "date", None), Occasion.CANCELLATION).letters[0].attachments == ()


def test_letters_on_paper_are_files_with_the_form_once_beside_them() -> None:
    resident = guest("r", Role.RESIDENT)
    other = guest("s", Role.RESIDENT, name=Name(first="Kees", last="Prins"), mail="kees@wijk.example")
    found = letters(plan_with(resident, other, guest("t", Role.RESIDENT)), Occasion.RESIDENTS, stem="plan")
    files = {file.name: file.content for file in letter_files("plan", found)}
    assert list(files) == [
        "plan.bewonersbrief.1-jantien-van-der-wiel.pdf",
        "plan.bewonersbrief.2-kees-prins.eml",
        "plan.bewonersbrief.3-jantien-van-der-wiel.pdf",
        "plan.toestemming.pdf",
    ]
    assert files["plan.bewonersbrief.1-jantien-van-der-wiel.pdf"].startswith(b"%PDF")
    (form,) = read(found.letters[1]).iter_attachments()
    assert form.get_content() == files["plan.toestemming.pdf"]


def test_strange_names_do_not_break_headers_or_html() -> None:
    name = Name(first="<script>\r\nBcc: x@y.example", last="{{ 7*7 }} 😀")
    plan: Plan = plan_with(guest("a", Role.CANDIDATE, mail="a@k.example", name=name))
    (letter,) = letters(put(plan, "title", "Titel\r\nBcc: z@y.example"), Occasion.INVITATION).letters
    mail = read(letter)
    assert mail["Bcc"] is None
    assert "<script>" not in mail.get_body(("html",)).get_content()
    assert letter_file("plan", 1, letter) == "plan.uitnodiging.1-script-bcc-x-y-example-7-7.eml"


def test_a_resident_who_was_there_is_thanked_on_paper() -> None:
    resident = guest("r", Role.RESIDENT, status=Status.ATTENDED)
    (letter,) = letters(plan_with(resident, date=dt.date(2027, 3, 5)), Occasion.THANKS).letters
    assert not letter.recipient.to
    assert letter.subject.startswith("Dank voor uw hulp bij het bezoek aan ")
    assert "U heeft toen met hen gepraat. Dank u wel daarvoor." in letter.text
