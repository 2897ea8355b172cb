from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.models_view import ModelsView
from werkbezoek.store import load


def test_a_model_programme_replaces_the_one_that_is_there(form, path):
    form.send(BarView, {"step": "programma"})
    assert form.view(ModelsView).items == len(load(path).programme)
    form.send(ModelsView, {"model": "avond"})
    assert load(path).day_part.value == "avond"
    assert form.view(BarView).undoes == "programma vervangen"
