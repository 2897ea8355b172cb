"""What of a mail its sender wrote."""

import pytest
from support.reply_files import APPLE_REPLY, FORWARDED_BY_ASSISTANT, GMAIL_REPLY, OUTLOOK_REPLY

from werkbezoek.planning.replies.mails import html_to_text
from werkbezoek.planning.replies.own_text import own_text, quoted_mail

DECLINED = "Dank voor de uitnodiging. Helaas kan ik op 5 maart\nniet aanwezig zijn."


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            OUTLOOK_REPLY,
            "Beste Dirk,\n\nDank voor de uitnodiging. Helaas kan ik op 5 maart\nniet aanwezig zijn.",
        ),
        (GMAIL_REPLY, "Leuk, ik kom graag!"),
        (APPLE_REPLY, "Onder voorbehoud van een debat: ik probeer er te zijn."),
        ("Ja!\n-- \nAnna Bos\nAltijd verhinderd", "Ja!"),
        ("Ja!\n\nOn 1 Feb 2027, at 10:12, Dirk wrote:\n\nKunt u niet, laat het weten.", "Ja!"),
        ("Ja!\n-----Original Message-----\nNee", "Ja!"),
        ("Ja!\nVerstuurd vanaf mijn telefoon", "Ja!"),
        ("Op vrijdag kom ik graag:\ngezellig!", "Op vrijdag kom ik graag:\ngezellig!"),
        ("Van: mij\nIk kom graag", "Van: mij\nIk kom graag"),
        ("Van: mij\nAan: jou\nPS: Ik kom graag", "Van: mij\nAan: jou\nPS: Ik kom graag"),
        ("Ja!\n\nVan: Dirk\nVerzonden: vandaag\nAan: Anna\nOnderwerp: Bezoek\n\nKom je?", "Ja!"),
        ("Begin doorgestuurd bericht:\nNee", ""),
        ("Start van doorgestuurd bericht:\nNee", ""),
        ("Uw doorgestuurd bericht kwam aan\nJa", "Uw doorgestuurd bericht kwam aan\nJa"),
        ("Op 1 februari schreef Dirk:\n> Kom je?\nJa!\n> Echt?\nZeker", "Ja!\nZeker"),
        ("Ik schreef het al op.\nIk kom graag", "Ik schreef het al op.\nIk kom graag"),
        (f"Groet iedereen {'heel ' * 12}hartelijk", f"Groet iedereen {'heel ' * 12}hartelijk"),
        ("", ""),
    ],
)
def test_quotations_signatures_and_footers_are_left_out(text, own):
    assert own_text(text) == own


def test_a_mail_that_is_passed_on_has_its_own_sender():
    found = quoted_mail(FORWARDED_BY_ASSISTANT)
    assert (found.name, found.address, found.subject) == (
        "Anna Bos",
        "anna.bos@kamer.example",
        "Re: Uitnodiging werkbezoek",
    )
    assert own_text(found.text).startswith("Ik ben er graag bij!")
    assert quoted_mail("Van: Anna\nIk kom.") is None
    found = quoted_mail("Van: Anna Bos\nVerzonden: vandaag\nAan: Chantal\n\nIk kom.")
    assert (found.name, found.address, found.subject) == ("Anna Bos", "", "")


def test_html_is_text_with_quotations_marked():
    page = (
        "<p>Ja, <b>graag</b><br>Anna</p><blockquote><p>Kunt&nbsp;u <i>niet</i>?</p></blockquote>"
        "<script>x</script><div>Groet</div><div><br></div><div>Bos</div>"
    )
    lines = ["Ja, graag", "Anna", "", "> Kunt u niet?", "", "Groet", "", "Bos"]
    assert html_to_text(page).strip().split("\n") == lines
