import re

import pytest

from werkbezoek.form.session.layout import STEPS, paragraphs_of
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.help_view import HelpView
from werkbezoek.rules import opzet_text


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_every_step_has_its_advice(form, step):
    form.send(BarView, {"step": step.key})
    assert form.view(HelpView).quotes == paragraphs_of(step.advice.opzet)
    assert form.view(HelpView).paragraphs == paragraphs_of(step.advice.ours)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_what_the_opzet_says_is_in_its_own_words(step):
    opzet = " ".join(opzet_text().split())
    quotes = paragraphs_of(step.advice.opzet)
    sentences = [part for quote in quotes for part in re.split(r"(?<=[.!]) (?=[A-Z])", quote)]
    assert sentences
    assert [sentence for sentence in sentences if sentence not in opzet] == []


def test_the_whole_opzet_can_be_read(form):
    assert "<h1>Opzet Werkbezoeken politici</h1>" in form.send(HelpView, {"opzet": True}).opzet
