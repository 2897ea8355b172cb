"""How wide the columns of a table are."""

from hypothesis import given
from support.strategies import texts

from werkbezoek.documents.audiences import blank_opzet, document
from werkbezoek.documents.formats.columns import is_wide, weights
from werkbezoek.plan import new_plan, put


def test_short_columns_are_narrow_and_long_ones_are_kept_in_bounds():
    rows = [("10:15–11:10", "De rand van Zuid: ruimte voor 450 gezinnen, en nog veel meer", "13")]
    time, item, count = weights(("Tijd", "Onderdeel", "Personen"), rows)
    assert count < time < item
    assert item == 33


def test_what_is_left_open_gets_room_to_write():
    assert weights(("Naam", "Nr."), [("", "")]) == (15, 15)


@given(texts(), texts())
def test_every_column_has_some_width(head, cell):
    assert all(width > 0 for width in weights((head, "Kop"), [(cell, "")]))


def test_only_the_draaiboek_lies_down():
    from support.good_plans import morning

    assert is_wide(document(morning(), "draaiboek"))
    assert not is_wide(document(morning(), "briefing"))
    assert not is_wide(document(put(new_plan(), "title", "Leeg"), "draaiboek"))
    assert not is_wide(blank_opzet())
