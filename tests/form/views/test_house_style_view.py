import base64

import pytest
from support.form_driver import record_messages, send

from werkbezoek.documents.audiences import document
from werkbezoek.documents.branding import house_style_near
from werkbezoek.documents.formats import FORMATS
from werkbezoek.form.views.documents_view import DownloadsView
from werkbezoek.form.views.house_style_view import HouseStyleView
from werkbezoek.form.views.view import FormContext

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="40" height="20"/><script>1</script></svg>'


@pytest.fixture
def session(new_session):
    return new_session()


@pytest.fixture
def view(session):
    return HouseStyleView(FormContext(session))


def test_what_is_set_of_the_house_style_is_kept_and_followed(session, view, tmp_path, monkeypatch):
    view.refresh()
    assert set(view.values.values()) == {""}
    assert view.pronoun == "u"
    for name, value in (("name", " Kadewijk "), ("colour", "#ffd500"), ("closing", "Thuis aan het water")):
        send(view, {"set": name, "value": value})
    assert (tmp_path / "data" / "huisstijl" / "huisstijl.json").exists()
    assert view.values["name"] == "Kadewijk"
    assert "donkerdere tint #856f00" in view.remarks[0]
    assert view.look["accent"] == "#856f00"
    widget = DownloadsView(FormContext(session))
    messages = record_messages(widget, monkeypatch)
    send(widget, {"make": "gasten", "format": "html"})
    style = house_style_near(session.path.parent).style
    assert messages[0][1] == FORMATS["html"].render(document(session.plan, "gasten", style=style))
    assert style.closing == "Thuis aan het water"


def test_a_logo_is_taken_replaced_and_removed(session, view):
    send(view, {"logo": True}, memoryview(LOGO))
    assert view.remarks == ["In het logo zat een script; dat is weggelaten."]
    logo = base64.b64decode(view.logo["address"].removeprefix("data:image/png;base64,"))
    assert logo == house_style_near(session.path.parent).style.logo.png
    send(view, {"logo": True}, memoryview(b"hoi"))
    assert view.problem == "Dit is geen PNG of SVG. Kies je logo als PNG- of SVG-bestand."
    assert view.logo
    send(view, {"remove": True})
    assert (view.logo, view.problem, view.remarks) == ({}, "", [])


def test_a_house_style_that_can_not_be_kept_is_told(view, tmp_path):
    (tmp_path / "data" / "huisstijl").write_text("een bestand waar een map hoort")
    send(view, {"set": "name", "value": "Kadewijk"})
    assert "niet te bewaren" in view.problem
