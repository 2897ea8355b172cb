from support.form_driver import record_messages

from werkbezoek.form.views.ask_view import AskView
from werkbezoek.form.views.bar_view import BarView


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
