from support.form_driver import record_messages

from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.share_view import ShareView
from werkbezoek.sharing import decode_shared


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
