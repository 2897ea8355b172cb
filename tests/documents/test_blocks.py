"""Documents as values."""

import msgspec
import pytest
from support.small_plans import item, plan

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.blocks import Document


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_a_document_is_the_same_after_json(audience):
    doc = document(plan(programme=(item(), item(group="A"), item(group="B"))), audience)
    assert msgspec.json.decode(msgspec.json.encode(doc), type=Document) == doc
