"""“Gewijzigd sinds”: what is different in a programme that readers got before."""

import datetime as dt

import pytest
from support.good_plans import morning
from support.small_plans import blocks

from werkbezoek.documents.audiences import NoProgramme, changed_since, document
from werkbezoek.documents.blocks import FactList
from werkbezoek.plan import put
from werkbezoek.store import NoVersion, encode, load
from werkbezoek.store.history import keep

DAY = dt.date(2026, 12, 1)
AFTER = dt.date(2026, 12, 3)


FIRST, SECOND = (dt.datetime(2026, 12, day, 22, 30, tzinfo=dt.UTC) for day in (1, 3))


@pytest.fixture
def path(tmp_path):
    """A plan that was saved on a day, and once more, other, two days later."""
    path = tmp_path / "bezoek.werkbezoek.json"
    old = put(morning(), "saved_at", FIRST)
    keep(encode(old), path, now=FIRST, saved=True)
    plan = put(put(old, "saved_at", SECOND), "programme[0].minutes", 25)
    plan = put(put(plan, "contact.phone", "06 0000 9999"), "practical.address", "Boslaan 41\nEmmen")
    plan = put(put(plan, "programme[1].title", "Wie wij echt zijn"), "programme[1].internal_note", "geheim")
    path.write_bytes(encode(put(plan, "programme", plan.programme[:-1])))
    return path


def test_a_programme_says_what_changed_since_a_day(path):
    plan = load(path)
    doc, remark = changed_since(document(plan, "gasten"), path, plan, DAY)
    assert doc.sections[0].title == "Gewijzigd sinds dinsdag 1 december 2026"
    facts = {fact.name: fact.text for fact in blocks(doc, FactList)[0].facts}
    assert facts["Adres van ontvangst"].startswith("Boslaan 41, Emmen (was ")
    name = plan.contact.name
    assert facts["Vragen?"] == f"Bel {name}: 06 0000 9999 (was Bel {name}: {morning().contact.phone})"
    last = morning().programme[-1]
    assert facts["Wie wij echt zijn"] == "Titel: Wie wij echt zijn (was Ontvangst met koffie)"
    assert facts[last.title or last.kind.label].startswith("Vervallen (was ")
    assert "geheim" not in repr(doc)
    assert remark == "Vergeleken met de versie van dinsdag 1 december 2026, 23.30 uur."


def test_nothing_changed_since_the_version_of_today(path):
    plan = load(path)
    doc, _ = changed_since(document(plan, "gasten"), path, plan, AFTER)
    assert "niet gewijzigd" in repr(doc.sections[0].blocks)


def test_a_day_without_a_version_and_a_document_without_a_programme_are_refused(path):
    plan = load(path)
    with pytest.raises(NoVersion, match=r"De oudste is van dinsdag 1 december 2026, 23\.30 uur"):
        changed_since(document(plan, "gasten"), path, plan, DAY - dt.timedelta(days=1))
    with pytest.raises(NoProgramme, match="alleen bij een document met een programma"):
        changed_since(document(plan, "catering"), path, plan, DAY)
