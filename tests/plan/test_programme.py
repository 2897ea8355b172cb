"""Items of the programme."""

import pytest

from werkbezoek.plan import Person


def test_a_person_is_an_invitee_or_a_text() -> None:
    for fields in ({}, {"invitee": "a", "text": "team"}):
        with pytest.raises(ValueError, match="niet allebei"):
            Person(**fields)
