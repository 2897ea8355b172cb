"""What must go: what it says to the user, and when there is something to say."""

import datetime as dt
from pathlib import Path

from support.old_plans import PHONE, VISIT, plan_with_details, plan_with_texts

from werkbezoek.plan import new_plan, put
from werkbezoek.planning import find_remains, why_nothing_goes


def on(days: int) -> dt.date:
    """The day that many days after the visit."""
    return VISIT + dt.timedelta(days)


def test_details_go_after_their_own_term_and_texts_are_shown_after_all_terms(tmp_path: Path) -> None:
    path = tmp_path / "b.werkbezoek.json"
    (tmp_path / "b.draaiboek.pdf").touch()
    assert find_remains(plan_with_texts(), path, on(14)).must_go == []
    first = find_remains(plan_with_texts(), path, on(15))
    assert first.to_read == []
    diet, files = first.must_go
    assert diet == (
        "Dieetwensen of toegankelijkheid, langer dan 14 dagen na het bezoek",
        ("Genodigden, regel 1 (Anna Smit), dieetwens",),
    )
    assert files == ("Bestanden met gegevens uit dit plan", ("b.draaiboek.pdf",))
    later = find_remains(plan_with_texts(), path, on(400))
    assert len(later.must_go) == 3
    ((_, texts),) = later.to_read
    assert texts[0].startswith("Programma, onderdeel 2, interne notitie: “Bel Ans aan de deur")
    assert texts[0].endswith(f"– met {PHONE} en ans@thuis.example")


def test_files_go_after_all_terms_even_if_the_plan_is_clean(tmp_path: Path) -> None:
    path, plan = tmp_path / "b.werkbezoek.json", put(new_plan("Bezoek"), "date", VISIT)
    (tmp_path / "b.draaiboek.pdf").touch()
    assert find_remains(plan, path, on(183)).must_go == []
    assert find_remains(put(plan, "date", None), path, on(400)).must_go == []
    later = find_remains(plan, path, on(400))
    assert (len(later.must_go), later.to_read) == (1, [])


def test_nothing_goes_and_it_says_why_and_until_when() -> None:
    plan = plan_with_details()
    assert "geen datum" in why_nothing_goes(put(plan, "date", None), on(0))
    assert why_nothing_goes(plan, on(0)) == "Er hoeft niets weg. Kijk weer op zaterdag 4 april 2026."
    assert why_nothing_goes(plan, on(400)) == "Er hoeft niets weg."
