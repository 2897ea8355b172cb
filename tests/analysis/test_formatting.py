"""Tables as a notebook shows them."""

import re

import pandas as pd

from werkbezoek.analysis import show
from werkbezoek.documents.blocks import Table


def test_a_shown_table_has_no_script_and_escapes_what_it_shows():
    table = pd.DataFrame({"naam": ["<script>alert(1)</script>"], "aantal": [3]})
    held = show(table, caption="<b>")._repr_mimebundle_()["text/html"]
    assert "<script" not in held
    assert "&lt;script&gt;" in held


def test_a_shown_table_has_its_own_paper_in_a_dark_notebook_and_days_in_one_line():
    days = pd.DataFrame({"wie": ["a", "b"], "dag": pd.to_datetime(["2027-02-05", None]), "wat": ["x", "y z"]})
    held = show(days, caption="Dagen")._repr_mimebundle_()["text/html"]
    key = re.search('<div id="(wb[0-9a-f]{8})"', held)[1]
    assert f"#{key} .gt_table_body tr {{ background-color: #fff; }}" in held
    assert held.count("white-space: nowrap") == 2


def test_columns_of_numbers_are_told_from_text():
    rows = (("Drenthe", "1,5", "–", "", "ma 9"), ("Zeeland", "1.200", "3", "4", "7"))
    assert Table("t", ("a", "b", "c", "d", "e"), rows).numeric == (False, True, True, False, False)
    assert Table("t", (), (("9", "x"),)).numeric == (True, False)
    assert Table("t", ("a",), ()).numeric == (False,)
