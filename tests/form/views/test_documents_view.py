import pytest
from support.form_driver import record_messages

from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.documents_view import DownloadsView


def test_a_document_is_handed_over_as_bytes(form, monkeypatch):
    form.send(BarView, {"step": "exporteren"})
    messages = record_messages(form.view(DownloadsView), monkeypatch)
    form.send(DownloadsView, {"make": "gasten", "format": "html"})
    ((message, data),) = messages
    assert (message["name"], message["type"]) == ("bezoek.gasten.html", "text/html")
    assert b"Werkbezoek" in data


def test_a_document_that_fails_says_so(form, monkeypatch):
    form.send(BarView, {"step": "exporteren"})
    messages = record_messages(form.view(DownloadsView), monkeypatch)
    form.send(DownloadsView, {"make": "gasten", "format": "docx!"})
    assert messages[0][0]["text"].startswith("Dit document is niet gelukt")


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"group": "groep C", "since": ""}, "Er is geen “groep C”"),
        ({"group": "", "since": "gisteren"}, "Schrijf de datum als"),
        ({"group": "", "since": "1-1-2020"}, "of eerder is geen versie van dit plan bewaard"),
    ],
)
def test_a_choice_that_is_not_possible_says_what_to_do(form, monkeypatch, chosen, said):
    form.send(BarView, {"step": "exporteren"})
    messages = record_messages(form.view(DownloadsView), monkeypatch)
    form.send(DownloadsView, {"make": "gasten", "format": "html", **chosen})
    assert said in messages[0][0]["text"]
    assert "technische melding" not in messages[0][0]["text"]
