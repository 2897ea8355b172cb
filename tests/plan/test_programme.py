"""Items of the programme."""

import pytest

from werkbezoek.plan import Person


def test_someone_in_an_item_is_an_invitee_or_a_text() -> None:
    for fields in ({}, {"invitee": "a", "text": "team"}):
        with pytest.raises(ValueError, match="niet allebei"):
            Person(**fields)
