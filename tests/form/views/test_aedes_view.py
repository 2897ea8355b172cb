from support.form_driver import record_messages

from werkbezoek.form.views.aedes_view import AskView, ShareView
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.sharing import decode_shared


def test_the_question_to_aedes_is_a_link_and_a_file(form, monkeypatch):
    form.send(BarView, {"step": "boodschap"})
    form.type("aedes_question", "Wie past hierbij?")
    assert form.view(AskView).mailto.startswith("mailto:verkiezingen@aedes.nl?")
    assert "Wie%20past%20hierbij" in form.view(AskView).mailto
    messages = record_messages(form.view(AskView), monkeypatch)
    form.send(AskView, {"eml": True})
    ((message, data),) = messages
    assert message["name"] == "bezoek.vraag-aan-aedes.eml"
    assert b"X-Unsent: 1" in data


def test_the_file_for_aedes_comes_with_the_texts_to_read(form, monkeypatch):
    form.send(BarView, {"step": "boodschap"})
    form.type("ask", "Bel Fatima Ait Omar, of mail fatima@wijkhuis.example")
    form.send(BarView, {"step": "bezoek"})
    form.type("contact.name", "Fatima Ait Omar")
    form.send(BarView, {"step": "exporteren"})
    messages = record_messages(form.view(ShareView), monkeypatch)
    form.send(ShareView, {"share": True})
    ((message, data),) = messages
    (visit,), faults = decode_shared(data)
    assert message["name"] == "bezoek.gedeeld.json"
    assert not faults
    assert visit.ask == "Bel [naam], of mail [e-mailadres]"
    assert visit.ask in form.view(ShareView).texts
