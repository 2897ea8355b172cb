from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.versions_view import VersionsView
from werkbezoek.store import load


def test_one_can_go_back_to_an_earlier_version_and_undo_that(form, path):
    form.type("title", "Later")
    form.send(BarView, {"act": "versions"})
    ((name, when, title),) = form.view(VersionsView).versions
    assert when.startswith("vandaag, ")
    about = "Werkbezoek · daarna: titel van het bezoek"
    assert (title, form.view(VersionsView).shown) == (about, True)
    form.send(VersionsView, {"back": name})
    assert (load(path).title, form.view(VersionsView).shown) == ("Werkbezoek", False)
    assert "Terug naar de versie van vandaag" in form.view(BarView).note["text"]
    form.send(BarView, {"act": "undo"})
    assert load(path).title == "Later"


def test_a_version_that_was_cleared_meanwhile_changes_nothing(form, path):
    form.type("title", "Later")
    form.send(BarView, {"act": "versions"})
    form.send(VersionsView, {"back": "weg.json"})
    assert load(path).title == "Later"
    assert "Deze versie is er niet meer" in form.view(BarView).note["text"]
