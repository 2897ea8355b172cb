"""The command ``werkbezoek rules``: the list of rules, and the page of one."""

import pytest

from werkbezoek.cli import main


def test_the_list_of_rules_and_the_page_of_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    listing = capsys.readouterr().out
    assert "WIE101" in listing
    assert "PRA702" in listing
    assert main(["rules", "wie101"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("# WIE101")
    assert "opzet" in page.lower()


def test_a_rule_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "ABC999"]) == 2
    assert "ABC999" in capsys.readouterr().err
