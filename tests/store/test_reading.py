"""Reading plan files: files that are not a plan, and plans that can be read although they look different."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import strategies
from support.broken_files import PATH, faults_in, file_with

from werkbezoek.plan import SCHEMA_VERSION, Plan, new_plan
from werkbezoek.store import PlanFileError, decode, encode, load, reading


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "het bestand is leeg"),
        (" \n", "het bestand is leeg"),
        ('{"id": "a",\n "schema', "het bestand houdt te vroeg op, bij regel 2; is het wel helemaal bewaard?"),
        ('{"id": "a",\n x}', "regel 2, teken 2: dit is geen geldige JSON"),
        (b"\xff\xfe", "het bestand is geen tekst in UTF-8; bewaar het als UTF-8"),
        ("[]", "dit is wel JSON, maar geen plan van een werkbezoek"),
        ("{}", "dit is wel JSON, maar geen plan: er staat geen geldige “schema_version” in"),
        (
            "[" * 100_000,
            "het bestand is geen plan: het is veel te diep genest of heeft een veel te groot getal",
        ),
        (
            '{"schema_version": ' + "9" * 5000 + "}",
            "het bestand is geen plan: het is veel te diep genest of heeft een veel te groot getal",
        ),
        ('{"schema_version": 1, "id": "a", "id": "b"}', "veld “id” staat er twee keer; haal er een weg"),
        (
            '{"schema_version": 1, "id": "a", "id": "b", "title": "\\u0022\\u0022\\u0022\\u0022"}',
            "veld “id” staat er twee keer; haal er een weg",
        ),
        (
            file_with(title="\ud83d"),
            "er staat een half teken in (een losse surrogaatcode als \\ud83d); haal het weg",
        ),
    ],
)
def test_a_file_that_is_not_a_plan_is_refused(text: str | bytes, message: str) -> None:
    assert faults_in(text) == [message]


def test_the_error_names_the_file_and_lists_the_faults() -> None:
    with pytest.raises(PlanFileError) as caught:
        decode(b"", PATH)
    assert str(caught.value) == "bezoek.werkbezoek.json is niet te lezen als plan:\n- het bestand is leeg"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "het bestand bestaat niet (meer); kijk of de naam klopt"),
        (lambda path: path.mkdir(), "dit is een map, geen bestand; kies het plan in de map"),
        (
            lambda path: path.write_bytes(b" " * (5 * 1024 * 1024 + 1)),
            "het bestand is groter dan 5 MB; dit is vast geen plan",
        ),
    ],
)
def test_a_path_that_cannot_be_read_is_refused(tmp_path: Path, make, message: str) -> None:
    path = tmp_path / "p.werkbezoek.json"
    make(path)
    with pytest.raises(PlanFileError) as caught:
        load(path)
    assert [fault.message for fault in caught.value.faults] == [message]


def test_a_file_without_rights_to_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "p.werkbezoek.json"
    path.write_bytes(encode(new_plan()))

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(PlanFileError, match="je hebt geen rechten om dit bestand te lezen"):
        load(path)


def test_a_byte_order_mark_is_ignored() -> None:
    plan = new_plan("Bezoek")
    assert decode(b"\xef\xbb\xbf" + encode(plan), PATH) == plan


def test_line_ends_of_windows_make_no_difference() -> None:
    plan = new_plan("Bezoek")
    assert decode(encode(plan).replace(b"\n", b"\r\n"), PATH) == plan


def test_any_text_is_the_same_after_encoding_and_decoding() -> None:
    text = "<script>{{ x }} #let $ 😀 \u202e李 " + "a" * 10_000
    plan = new_plan(text)
    assert decode(encode(plan), PATH).title == text


def test_a_newer_file_is_refused_with_what_to_do() -> None:
    (message,) = faults_in('{"id": "a", "schema_version": 99, "iets_nieuws": true}')
    assert f"nieuwere versie van werkbezoek (bestandsversie 99, hier {SCHEMA_VERSION})" in message
    assert "werk werkbezoek bij" in message


def outcome(read: object, data: bytes) -> object:
    try:
        return read(data, PATH)  # type: ignore[operator]
    except PlanFileError as error:
        return error.faults


@given(
    plan=strategies.plans(), indent=st.sampled_from((None, 1, 2)), cut=st.integers(0, 60), at=st.floats(0, 1)
)
def test_decode_own_and_decode_any_agree(plan: Plan, indent: int | None, cut: int, at: float) -> None:
    """Whole files, files laid out otherwise, files with a piece twice, files with a piece missing."""
    whole = encode(plan)
    place = int(at * len(whole))
    for data in (
        whole,
        reading.BOM + json.dumps(json.loads(whole), indent=indent).encode(),
        whole[:place] + whole[max(0, place - cut) :],
        whole[:place] + whole[place + cut :],
    ):
        quick = reading.decode_own(data)
        assert quick is None or quick == outcome(reading.decode_any, data)
    assert reading.decode_own(whole) == plan


@given(plan=strategies.plans(), data=st.data())
def test_decode_own_does_not_accept_a_repeated_key(plan: Plan, data: st.DataObject) -> None:
    lines = encode(plan).splitlines()
    again = data.draw(st.sampled_from([at for at, line in enumerate(lines) if line.endswith(b",")]))
    twice = b"\n".join([*lines[:again], *lines[again:][:1] * 2, *lines[again + 1 :]])
    quick = reading.decode_own(twice)
    assert quick is None or quick == outcome(reading.decode_any, twice)
