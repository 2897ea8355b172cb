"""What an answer in words says."""

import pytest

from werkbezoek.plan import Status
from werkbezoek.planning.replies.answers import answer_in_subject, answer_in_text

YES, NO, MAYBE = Status.CONFIRMED, Status.DECLINED, Status.TENTATIVE


@pytest.mark.parametrize(
    ("status", "texts"),
    [
        (
            YES,
            [
                "Ik kom graag!", "Ja, leuk.", "Graag bevestigen wij de komst van mevrouw Bos.", "Tot dan!",
                "Ik zal er zijn.", "Happy to attend!", "No problem, see you then.", "Ik doe mee.",
                "Ik ga graag op uw uitnodiging in. Kan ik met de trein komen?",
            ],
        ),
        (
            NO,
            [
                "Helaas kan ik die dag\nniet aanwezig zijn.", "Ik moet me afmelden.", "Nee, helaas.",
                "Ik ben er niet.", "Mevrouw Bos is verhinderd.", "Het lukt mij die dag niet.",
                "I’m afraid I can’t make it.", "Ik zie af van deelname.", "I am unable to join.",
            ],
        ),
        (
            MAYBE,
            [
                "Onder voorbehoud van een stemming kom ik graag.", "Ik kom graag.\n\nWel onder voorbehoud.",
                "Ik weet het nog niet.", "Ik kom er nog op terug.", "Perhaps, I will let you know.",
            ],
        ),
        (
            None,
            [
                "", "Kan ik ook later komen?", "Ik kom, maar kan niet bij de lunch zijn.", "Dank u wel.",
                "Ik stuur mijn collega in mijn plaats.", "Wij bevestigen de ontvangst van uw mail.",
                "Ik ben alleen ’s ochtends aanwezig.", "Ik kom. Nee, toch niet: ik ben verhinderd.",
                "Klik niet op links tenzij u de afzender kent.",
            ],
        ),
    ],
)  # fmt: skip
def test_a_text(status, texts):
    assert [(text, answer_in_text(text).status) for text in texts] == [(text, status) for text in texts]


def test_the_sentence_is_the_reason():
    answer = answer_in_text("Beste Dirk,\n\nDank. Helaas kan ik\nniet komen. Veel plezier!")
    assert answer.reason == "“Helaas kan ik niet komen.”"


@pytest.mark.parametrize(
    ("subject", "status"),
    [
        ("Geaccepteerd: Werkbezoek @ vr 5 mrt 2027", YES),
        ("ACCEPTED: x", YES),
        ("Afgewezen: x", NO),
        ("Tentatively accepted: x", MAYBE),
        ("Voorlopig geaccepteerd: x", MAYBE),
    ],
)
def test_a_subject(subject, status):
    assert answer_in_subject(subject).status is status
    assert answer_in_subject(f"Werkbezoek {subject}") is None
    assert answer_in_subject(subject.partition(":")[0]) is None
