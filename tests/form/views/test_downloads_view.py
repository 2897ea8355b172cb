from support.form_driver import record_messages

from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.downloads_view import DownloadsView


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
    form.send(DownloadsView, {"make": "iedereen", "format": "html"})
    assert messages[0][0]["text"].startswith("Dit document is niet gelukt")
