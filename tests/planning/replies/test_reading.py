"""Answers as people send them: what is proposed for whom, and why."""

import datetime as dt

import msgspec
import pytest
from support.reply_files import (
    ANNA,
    APPLE_REPLY,
    BOARD,
    BUREAU,
    DAY,
    FEMKE,
    FORWARDED_BY_ASSISTANT,
    GMAIL_REPLY,
    OUT_OF_OFFICE,
    OUTLOOK_HTML,
    OUTLOOK_REPLY,
    UNKNOWN,
    attached,
    calendar,
    calendar_mail,
    html_mail,
    mail,
    multipart,
    plan_with_invitees,
)

from werkbezoek.plan import Status
from werkbezoek.planning import ReplyFile, accept, read_replies
from werkbezoek.planning.replies.answers import Answer

PLAN = plan_with_invitees()
YES, NO, MAYBE = Status.CONFIRMED, Status.DECLINED, Status.TENTATIVE
BOS_ELSEWHERE = '"Bos, drs. Anna" <bos@elders.example>'


def only(*files):
    """The reply in files that have one; its people are ids."""
    found = read_replies(files, PLAN)
    assert found.problems == ()
    (reply,) = found.replies
    return reply, [person.id for person in reply.match.people]


@pytest.mark.parametrize(
    ("file", "person", "status", "why", "is_sure"),
    [
        (mail(OUTLOOK_REPLY), "anna", NO, "“Helaas kan ik op 5 maart niet aanwezig zijn.”", True),
        (mail(GMAIL_REPLY), "anna", YES, "“Leuk, ik kom graag!”", True),
        (
            mail(APPLE_REPLY), "anna", MAYBE,
            "“Onder voorbehoud van een debat: ik probeer er te zijn.”", True,
        ),
        (
            html_mail(OUTLOOK_HTML, BOARD), "esra", YES,
            "“Namens wethouder Çelik kan ik bevestigen dat zij aanwezig is.”", False,
        ),
        (mail(FORWARDED_BY_ASSISTANT, UNKNOWN, "Fwd: Bezoek"), "anna", YES, "“Ik ben er graag bij!”", True),
        (mail(OUT_OF_OFFICE, Auto_Submitted="auto-replied"), "anna", None, "", False),
        (mail(OUT_OF_OFFICE, subject="Automatisch antwoord: Uitnodiging"), "anna", None, "", False),
        (mail("Mevrouw Bos komt graag.", BUREAU), "anna", YES, "“Mevrouw Bos komt graag.”", True),
        (mail("Femke Dijk komt graag.", UNKNOWN), "femke", YES, "“Femke Dijk komt graag.”", False),
        (mail("Ik kom graag.", FEMKE), "femke", YES, "“Ik kom graag.”", True),
        (mail("Ik kom graag.", BOS_ELSEWHERE), "anna", YES, "“Ik kom graag.”", False),
        (mail("Kan het ook een uur later?"), "anna", None, "", False),
        (mail("", subject="Geaccepteerd: Bezoek"), "anna", YES, "Onderwerp: “Geaccepteerd: Bezoek”", True),
        (mail("", subject="Geweigerd: Werkbezoek"), "anna", NO, "Onderwerp: “Geweigerd: Werkbezoek”", True),
        (mail("", subject="Voorlopig: Bezoek"), "anna", MAYBE, "Onderwerp: “Voorlopig: Bezoek”", True),
        (mail("", subject="Accepted: Visit"), "anna", YES, "Onderwerp: “Accepted: Visit”", True),
        (mail("", subject="Declined: Visit"), "anna", NO, "Onderwerp: “Declined: Visit”", True),
        (mail("", subject="Tentative: Visit"), "anna", MAYBE, "Onderwerp: “Tentative: Visit”", True),
        (mail("Fijn!", subject="RE: Geaccepteerd: Werkbezoek"), "anna", None, "", False),
        (mail("", subject="New Time Proposed: x"), "anna", None, "Onderwerp: “New Time Proposed: x”", False),
        (
            mail("Klik niet op links tenzij u de afzender kent.\n\nIk kom graag.\n\nGroet, Anna"),
            "anna", YES, "“Ik kom graag.”", True,
        ),
    ],
)  # fmt: skip
def test_a_mail(file, person, status, why, is_sure):
    reply, people = only(file)
    assert (people, reply.answer.status, reply.answer.reason) == ([person], status, why)
    assert reply.is_sure == is_sure


@pytest.mark.parametrize(
    ("state", "status", "why"),
    [
        ("ACCEPTED", YES, "Agenda-antwoord: geaccepteerd."),
        ("DECLINED", NO, "Agenda-antwoord: afgewezen."),
        ("TENTATIVE", MAYBE, "Agenda-antwoord: voorlopig geaccepteerd."),
        ("NEEDS-ACTION", None, "Agenda-antwoord zonder ja of nee."),
        ("DELEGATED", None, "Agenda-antwoord: doorgegeven aan iemand anders."),
    ],
)
def test_a_calendar_answer_as_a_file_and_in_a_mail(state, status, why):
    for file in (
        ReplyFile("invite.ics", calendar(state).encode()),
        ReplyFile("invite.ics", calendar(state).encode("utf-16")),
        calendar_mail("Werkbezoek", calendar(state, more=";ROLE=REQ-PARTICIPANT")),
        calendar_mail("FW: Geaccepteerd: Werkbezoek", calendar(state), sender=UNKNOWN),
        calendar_mail("Werkbezoek", calendar(state, "x@imip.example", ""), text="Anna has accepted."),
    ):
        reply, people = only(file)
        assert (people, reply.answer.status, reply.answer.reason) == (["anna"], status, why)
        assert reply.is_sure == (status is not None)


@pytest.mark.parametrize(
    "start", ["DTSTART;VALUE=DATE:20270308", "DTSTART:20270308T233000", "DTSTART:20270307T233000Z"]
)
def test_the_day_of_an_answer_is_in_dutch_time(start):
    answer = calendar("ACCEPTED").replace("DTSTART:20270305T090000Z", start)
    reply, _ = only(ReplyFile("a.ics", answer.encode()))
    assert reply.doubts[0].startswith("Dit antwoord gaat over maandag 8 maart 2027")


def test_a_day_is_compared_with_the_date_options_while_there_is_no_date():
    file = ReplyFile("a.ics", calendar("ACCEPTED").encode())
    for options, is_sure in (((), True), ((DAY,), True), ((dt.date(2027, 3, 8),), False)):
        plan = msgspec.structs.replace(PLAN, date=None, date_options=options)
        assert read_replies([file], plan).replies[0].is_sure == is_sure


def test_a_calendar_answer_is_sure_if_its_text_says_the_same():
    file = calendar_mail("Werkbezoek", calendar("ACCEPTED"), text="Ik kom graag.")
    assert only(file)[0].is_sure


def test_a_calendar_file_of_an_unknown_sender_says_who_answered_for_whom():
    answer = calendar("ACCEPTED", "x@elders.example", "", more=';SENT-BY="mailto:y@elders.example"')
    reply, people = only(ReplyFile("a.ics", answer.encode()))
    assert (people, reply.sender, reply.subject) == ([], "x@elders.example", "Werkbezoek")
    assert reply.notes == ("Beantwoord door y@elders.example.",)
    assert reply.sent == dt.datetime(2027, 2, 1, 9, tzinfo=dt.UTC)


def test_another_time_that_is_proposed_is_no_answer():
    reply, people = only(ReplyFile("a.ics", calendar("TENTATIVE", method="COUNTER").encode()))
    assert people == ["anna"]
    assert reply.answer == Answer(None, "Agenda-antwoord: er is een andere tijd voorgesteld.")


def test_a_text_that_is_attached_is_not_the_answer_and_a_calendar_file_is():
    head = "Content-Disposition: attachment; filename"
    text = f"Content-Type: text/plain\r\n{head}=lees.txt\r\n\r\nHelaas kan ik niet komen."
    file = f"Content-Type: application/octet-stream\r\n{head}=invite.ics\r\n\r\n{calendar('ACCEPTED')}"
    assert only(multipart("mixed", "Zie bijlage.", text))[0].answer.status is None
    assert only(multipart("mixed", "Zie bijlage.", text, file))[0].answer.status is YES


def test_the_mail_in_a_report_that_it_was_not_delivered_is_no_answer():
    undelivered = f"Content-Type: message/rfc822\r\n\r\n{mail('Ik kom graag.').data.decode()}"
    reply, _ = only(multipart("report", "Delivery has failed.", undelivered))
    assert reply.doubts[0].startswith("Dit is een automatisch bericht")


@pytest.mark.parametrize(
    ("file", "doubt"),
    [
        (
            ReplyFile("a.ics", calendar("ACCEPTED", day=dt.date(2027, 3, 8)).encode()),
            "Dit antwoord gaat over maandag 8 maart 2027, en dat is niet de dag van dit bezoek.",
        ),
        (
            calendar_mail("x", calendar("ACCEPTED"), text="Helaas kan ik er niet bij zijn."),
            "In de tekst erbij staat iets anders: “Helaas kan ik er niet bij zijn.”",
        ),
        (mail("Ik ben afwezig.", subject="Out of office"), "Dit is een automatisch bericht"),
        (
            mail("Uw mail is niet bezorgd.", subject="Onbestelbaar: Uitnodiging"),
            "Dit is een automatisch bericht",
        ),
    ],
)
def test_what_makes_an_answer_less_sure_is_said(file, doubt):
    reply, _ = only(file)
    assert reply.doubts[0].startswith(doubt)
    assert not reply.is_sure


def test_who_shares_an_address_or_a_name_is_asked():
    reply, people = only(mail("Beide wethouders zijn aanwezig.", BOARD))
    assert people == ["bram", "esra"]
    assert reply.match.reason == (
        "Via het secretariaat: bestuur@gemeente.example. Dat adres hebben twee mensen op je lijst."
    )
    reply, people = only(mail("Ik kom graag.", "Jan Bakker <jan@elders.example>"))
    assert people == ["jan", "jan2"]
    reply, people = only(mail("Wethouder Van der Vos is verhinderd.", BOARD))
    assert (people, reply.answer.status, reply.is_sure) == (["bram"], NO, False)
    reply, people = only(mail("Femke Dijk komt graag.", BUREAU))
    assert (people, reply.is_sure) == (["anna", "femke"], False)
    reply, people = only(mail("Mevrouw Bos komt graag, met Femke Dijk.", BUREAU))
    assert people == ["anna"]
    assert not read_replies([mail("Ik kom graag.", "Jan Bakker <jan@elders.example>")], PLAN).sure


def test_who_is_not_on_the_list_stays_with_sender_and_subject():
    reply, people = only(mail("Ik kom graag.", UNKNOWN, "Werkbezoek"))
    assert (people, reply.sender, reply.subject) == ([], UNKNOWN, "Werkbezoek")
    assert (reply.answer.status, reply.beginning) == (YES, "Ik kom graag.")


@pytest.mark.parametrize(
    ("header", "sender"),
    [("a@x.example", "a@x.example"), ("Anna <>", "Anna"), ("", "een onbekende afzender")],
)
def test_a_sender_without_name_or_address(header, sender):
    assert only(mail("x", header))[0].sender == sender


@pytest.mark.parametrize(
    ("sender", "subject", "above", "quoted", "person", "status"),
    [
        (UNKNOWN, "FW: Bezoek", "Zie onder.", FEMKE, "femke", NO),
        (UNKNOWN, "FW: Geaccepteerd: Bezoek", "Zie onder.", FEMKE, "femke", YES),
        (ANNA, "FW: Bezoek", "Ik kom graag.", FEMKE, "anna", YES),
        (ANNA, "FW: Bezoek", "Zie onder.", UNKNOWN, "anna", None),
        (ANNA, "FW: Geaccepteerd: Bezoek", "Zie onder.", UNKNOWN, "anna", None),
    ],
)
def test_a_quoted_answer_of_an_invitee_counts_unless_the_text_above_is_sure(
    sender, subject, above, quoted, person, status
):
    text = f"{above}\n\nVan: {quoted}\nDatum: vandaag\nAan: Chantal\n\nIk ben helaas verhinderd."
    reply, people = only(mail(text, sender, subject))
    assert (people, reply.answer.status) == ([person], status)


def test_an_unclear_answer_comes_with_its_first_lines():
    reply, _ = only(mail("Beste Dirk,\n\nKan het ook een uur later?\n\nGroet,\nAnna\n\nVan mijn hand"))
    assert reply.beginning == "Beste Dirk,\nKan het ook een uur later?"


def test_mails_that_are_attached_are_read_each():
    answers = (mail("Ik kom graag."), mail("Ik kan helaas niet komen.", "Femke Dijk <f@elders.example>"))
    found = read_replies([attached(*answers)], PLAN)
    assert [(reply.match.people[0].id, reply.answer.status) for reply in found.replies] == [
        ("anna", YES),
        ("femke", NO),
    ]
    assert found.replies[0].notes == ("Doorgestuurd door Chantal Jansen <chantal@kamer.example>.",)
    assert len(read_replies([attached(*answers, text="Bram van der Vos komt graag.")], PLAN).replies) == 3


def test_only_the_last_of_two_answers_of_one_person_is_sure():
    early = mail("Ik kom graag.", Date="Mon, 1 Feb 2027 10:00:00 +0100")
    late = mail("Helaas ben ik verhinderd.", Date="Tue, 2 Feb 2027 08:00:00 +0000")
    for files in ([early, late, late], [late, early]):
        found = read_replies(files, PLAN)
        assert found.sure == {"anna": NO}
        assert len(found.replies) == 2
        doubts = [doubt for reply in found.replies for doubt in reply.doubts]
        assert doubts == ["Van deze persoon is er een later antwoord."]


def test_a_later_answer_that_is_unclear_or_of_someone_unknown_changes_nothing():
    clear = mail("Ik kom graag.", Date="Mon, 1 Feb 2027 10:00:00 +0100")
    unclear = mail("Hoe laat begint het?", Date="Tue, 2 Feb 2027 08:00:00 +0000")
    unknown = [mail(f"Ik kom graag. {letter}", UNKNOWN) for letter in "ab"]
    found = read_replies([clear, unclear, *unknown], PLAN)
    assert found.sure == {"anna": YES}
    assert not [doubt for reply in found.replies for doubt in reply.doubts]


def test_nothing_changes_until_a_choice_is_accepted():
    plan = accept(PLAN, {"anna": NO, "gone": YES})
    assert {
        invitee.id: invitee.status for invitee in plan.invitees if invitee.status is not Status.INVITED
    } == {"anna": NO}
    assert accept(PLAN, {}) == PLAN
    assert msgspec.structs.replace(plan, invitees=PLAN.invitees) == PLAN


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "“x” is leeg."),
        (b"zomaar tekst", "“x” is geen mail (.eml) en geen antwoord uit een agenda (.ics)."),
        (
            b"\xd0\xcf\x11\xe0rest",
            "“x” is een bericht van Outlook voor Windows (.msg); dat leest de kit niet.",
        ),
        (calendar("ACCEPTED", method="REQUEST").encode(), "“x” is een agendabestand, maar geen antwoord"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "“x” is een agendabestand"),
        (b"PK\x03\x04", "“x” is geen mail"),
        (b"From: a@x\r\nContent-Type: message/rfc822\r\n\r\n" * 3_000, "“x” is geen gewone mail"),
    ],
)
def test_a_file_without_an_answer_is_named(data, problem):
    found = read_replies([ReplyFile("x", data)], PLAN)
    assert found.replies == ()
    assert found.problems[0].startswith(problem)
