"""A question to Aedes: what the draft contains, and what it never contains."""

import email
import email.policy
from urllib.parse import parse_qs, urlsplit

import msgspec
from hypothesis import given
from support.good_plans import GOOD_PLANS
from support.strategies import plans
from support.who_sees_what import EXPECTED, plan_of_secrets, seen_in, words_of

from werkbezoek.documents.audiences import AEDES_MAIL, document
from werkbezoek.documents.formats.plain_text import as_text
from werkbezoek.documents.letters.aedes_question import question_eml, question_mailto
from werkbezoek.plan import new_plan, put

VISIT = put(GOOD_PLANS["morning"](), "aedes_question", "Wie past er nog bij?\nEn is vrijdag goed?")


def test_the_draft_has_the_question_and_the_document_for_aedes():
    mail = email.message_from_bytes(question_eml(VISIT), policy=email.policy.SMTP.clone(raise_on_defect=True))
    assert (mail["To"], mail["X-Unsent"], mail["From"], mail["Date"]) == (AEDES_MAIL, "1", None, None)
    assert mail["Subject"] == "Vraag over werkbezoek: Wonen in de Rozenbuurt – De Zonnehoek"
    text, html = (mail.get_body((kind,)).get_content() for kind in ("plain", "html"))
    for part in (text, html):
        assert "Wie past er nog bij?" in part
        assert "Noor van den Akker" in part
        assert "El Amrani" not in part
    assert "- Noor van den Akker; Wie: Kamerlid; Partij: Partij A; Uitnodiging: Bevestigd" in text


def test_the_link_has_the_question_and_a_summary():
    link = urlsplit(question_mailto(VISIT))
    found = parse_qs(link.query)
    assert link.path == AEDES_MAIL
    assert found["body"][0].replace("\r\n", "\n").endswith("Wie past er nog bij?\nEn is vrijdag goed?")
    assert "Wanneer: Vrijdag 5 februari 2027, ochtend, 9.00 tot 12.35 uur" in found["body"][0]


def test_an_empty_plan_leaves_room_for_the_question():
    assert "(vul hier je vraag in)" in parse_qs(urlsplit(question_mailto(new_plan())).query)["body"][0]
    assert b"X-Unsent: 1" in question_eml(new_plan())


def test_neither_has_more_than_aedes_may_know():
    secrets = plan_of_secrets()
    mail = email.message_from_bytes(question_eml(secrets), policy=email.policy.SMTP)
    link = parse_qs(urlsplit(question_mailto(secrets)).query)
    texts = [mail["Subject"], link["subject"][0], link["body"][0]]
    texts += [mail.get_body((kind,)).get_content() for kind in ("plain", "html")]
    text = " ".join(" ".join(texts).split())
    allowed = {path for path, audiences in EXPECTED.items() if "aedes" in audiences}
    assert seen_in(text) <= allowed


def test_the_plain_text_has_all_that_the_document_has():
    """Every secret in the document is in the plain text."""
    for audience in ("gasten", "draaiboek", "aedes"):
        doc = document(plan_of_secrets(), audience)
        text = " ".join(as_text(doc).split())
        sections = msgspec.json.encode(doc.sections).decode()
        known = [
            words_of(path) for path in EXPECTED if words_of(path).startswith("zq") and not path.endswith("id")
        ]
        held = {word for word in known if word in sections}
        assert held
        assert held - {word for word in held if word in text} == set()


@given(plans())
def test_there_can_be_a_question_about_any_plan(visit):
    assert question_eml(visit) == question_eml(visit)
    assert len(question_mailto(visit)) <= 1800
