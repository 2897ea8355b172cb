"""The JSON Schema of plan files."""

import json

import jsonschema
import pytest

from werkbezoek.plan import new_plan, schema
from werkbezoek.store import encode


def test_the_schema_file_is_up_to_date() -> None:
    assert schema.SCHEMA_FILE.read_text(encoding="utf-8") == schema.as_text()


def test_the_schema_has_a_title_for_everything_and_accepts_what_we_write() -> None:
    made = schema.schema()
    jsonschema.Draft202012Validator.check_schema(made)
    for definition in made["$defs"].values():
        assert definition["title"]
        assert definition["description"]
        for name, field in definition.get("properties", {}).items():
            assert field["title"], name
    validator = jsonschema.Draft202012Validator(made)
    validator.validate(json.loads(encode(new_plan("Bezoek"))))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({"id": "a", "schema_version": schema.SCHEMA_VERSION, "titel": "x"})
