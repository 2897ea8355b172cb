"""Reading plan files: what is wrong with a broken one, all at once, in Dutch, with its place."""

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import strategies

from werkbezoek import plan as plans
from werkbezoek.plan import Plan, PlanObject, new_plan, schema
from werkbezoek.store import PlanFileError, decode, encode, load, migrations, reading
from werkbezoek.store.faults import structural_faults

WHERE = Path("bezoek.werkbezoek.json")


def faults(text: str | bytes) -> list[str]:
    with pytest.raises(PlanFileError) as caught:
        decode(text if isinstance(text, bytes) else text.encode(), WHERE)
    return [str(fault) for fault in caught.value.faults]


def with_plan(**fields: object) -> str:
    return json.dumps({"id": "a", "schema_version": 1, **fields})


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
            with_plan(title="\ud83d"),
            "er staat een half teken in (een losse surrogaatcode als \\ud83d); haal het weg",
        ),
    ],
)
def test_a_file_that_is_no_plan_at_all(text: str | bytes, message: str) -> None:
    assert faults(text) == [message]


def test_all_faults_come_at_once_each_with_its_place() -> None:
    broken = with_plan(
        titel="Bezoek",
        date="2027-02-31",
        start="25:00",
        themes="leefbaarheid",
        revision="1",
        invitees=[{"id": "a"}, {"id": "b", "status": 3, "name": {"laatste": "Smit"}}, 4],
        programme=[{"id": "x", "kind": "lunch", "minutes": -3, "lead": [{}], "stops": {}}],
        ignored_rules=[{"code": "x"}],
        practical=None,
    )
    assert faults(broken) == [
        "onbekend veld “titel”; bedoel je “title”?",
        "Hoe vaak bewaard: hier hoort een geheel getal, maar er staat “1”",
        "Datum: hier hoort een bestaande datum als “2027-03-19”, maar er staat “2027-02-31”",
        "Begintijd: hier hoort een tijd als “9:30”, maar er staat “25:00”",
        "Thema’s van de Aedes-agenda: hier hoort een lijst, maar er staat “leefbaarheid”",
        "Genodigden, regel 2, naam: onbekend veld “laatste”; bedoel je “last”?",
        "Genodigden, regel 2, stand van de uitnodiging: hier hoort een van “concept”, “uitgenodigd”, "
        "“geen-reactie”, “bevestigd”, “afgemeld”, maar er staat het getal 3",
        "Genodigden, regel 3: hier hoort een groep velden te staan, maar er staat het getal 4",
        "Programma, onderdeel 1, duur in minuten: hier hoort een geheel getal van 0 tot en met 1440, "
        "maar er staat het getal -3",
        "Programma, onderdeel 1, stops: hier hoort een lijst, maar er staat een groep velden",
        "Programma, onderdeel 1, leiding, regel 1: kies een genodigde of vul een naam of team in, "
        "niet allebei",
        "Praktische informatie: hier hoort een groep velden te staan, maar er staat niets (null)",
        "Regels die je bewust niet volgt, regel 1, regel: hier hoort een regelcode als “WIE101”, "
        "maar er staat “x”",
    ]


def test_every_type_in_the_plan_has_a_dutch_word_for_its_faults() -> None:
    """A wrong value in every leaf of every plan object gives a fault there, and none an exception."""
    for struct in (value for value in vars(plans).values() if isinstance(value, type)):
        if issubclass(struct, plans.PlanObject) and struct is not plans.PlanObject:
            for info in msgspec.structs.fields(struct):
                wrong = [fault.message for fault in structural_faults({info.name: object()}, struct)]
                assert any("maar er staat" in message for message in wrong), (struct, info.name)


def test_ids_that_stand_twice_and_references_to_nobody() -> None:
    text = with_plan(
        invitees=[{"id": "a"}, {"id": "a", "entourage_of": "b"}],
        programme=[{"id": "x", "kind": "lunch", "lead": [{"invitee": "zz"}], "messages": ["m"]}],
        press={"spokesperson": {"invitee": "yy"}},
    )
    assert faults(text) == [
        "Genodigden, regel 2, kenmerk: kenmerk “a” komt al eerder voor; geef elk een eigen kenmerk",
        "Genodigden, regel 2, hoort bij: verwijst naar “b”, maar dat staat niet in dit plan",
        "Programma, onderdeel 1, leiding, regel 1: verwijst naar “zz”, maar dat staat niet in dit plan",
        "Programma, onderdeel 1, boodschappen, regel 1: verwijst naar “m”, maar dat staat niet in dit plan",
        "Pers, woordvoerder: verwijst naar “yy”, maar dat staat niet in dit plan",
    ]


def test_the_error_names_the_file_and_lists_the_faults() -> None:
    with pytest.raises(PlanFileError) as caught:
        decode(b"", WHERE)
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
def test_what_is_no_readable_file(tmp_path: Path, make, message: str) -> None:
    path = tmp_path / "p.werkbezoek.json"
    make(path)
    with pytest.raises(PlanFileError) as caught:
        load(path)
    assert [fault.message for fault in caught.value.faults] == [message]


def test_no_rights_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "p.werkbezoek.json"
    path.write_bytes(encode(new_plan()))

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(PlanFileError, match="je hebt geen rechten om dit bestand te lezen"):
        load(path)


def test_a_byte_order_mark_of_windows_notepad_is_no_fault() -> None:
    plan = new_plan("Bezoek")
    assert decode(b"\xef\xbb\xbf" + encode(plan), WHERE) == plan


def test_text_of_any_kind_comes_back_as_it_was() -> None:
    text = "<script>{{ x }} #let $ 😀 \u202e李 " + "a" * 10_000
    plan = new_plan(text)
    assert decode(encode(plan), WHERE).title == text


def test_a_newer_file_is_refused_with_what_to_do() -> None:
    (message,) = faults('{"id": "a", "schema_version": 99, "iets_nieuws": true}')
    assert "nieuwere versie van werkbezoek (bestandsversie 99, hier 1)" in message
    assert "werk werkbezoek bij" in message


def test_an_older_file_goes_through_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until there are old versions: today's is called version 3, and two steps lead to it."""
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", 3)
    monkeypatch.setattr(reading, "SCHEMA_VERSION", 3)

    def rename(data: dict) -> dict:
        return {("title" if name == "naam" else name): value for name, value in data.items()}

    def shout(data: dict) -> dict:
        return {**data, "title": data["title"].upper()}

    monkeypatch.setattr(migrations, "STEPS", {1: rename, 2: shout})
    plan = decode(b'{"id": "a", "schema_version": 1, "naam": "bezoek"}', WHERE)
    assert plan == Plan(id="a", schema_version=3, title="BEZOEK")


def test_there_is_a_step_for_every_older_version() -> None:
    assert sorted(migrations.STEPS) == list(range(1, plans.SCHEMA_VERSION))


def test_the_schema_file_is_that_of_the_plan_objects() -> None:
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
        validator.validate({"id": "a", "schema_version": 1, "titel": "x"})


def outcome(read: object, data: bytes) -> object:
    try:
        return read(data, WHERE)  # type: ignore[operator]
    except PlanFileError as error:
        return error.faults


@given(
    plan=strategies.plans(), indent=st.sampled_from((None, 1, 2)), cut=st.integers(0, 60), at=st.floats(0, 1)
)
def test_the_quick_way_reads_what_the_thorough_way_reads(
    plan: Plan, indent: int | None, cut: int, at: float
) -> None:
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
def test_the_quick_way_leaves_a_key_that_stands_twice_to_the_thorough_way(
    plan: Plan, data: st.DataObject
) -> None:
    lines = encode(plan).splitlines()
    again = data.draw(st.sampled_from([at for at, line in enumerate(lines) if line.endswith(b",")]))
    twice = b"\n".join([*lines[:again], *lines[again:][:1] * 2, *lines[again + 1 :]])
    quick = reading.decode_own(twice)
    assert quick is None or quick == outcome(reading.decode_any, twice)


def test_what_is_written_of_a_plan_object_names_no_field_that_has_its_default() -> None:
    """So a plan file is short, and whoever opens it sees what was filled in."""
    for type_ in [
        cls for cls in vars(plans).values() if isinstance(cls, type) and issubclass(cls, PlanObject)
    ]:
        # A person has to have a text where it is no invitee.
        given = {f.name: "x" for f in msgspec.structs.fields(type_) if f.required or f.name == "text"}
        assert json.loads(msgspec.json.encode(type_(**given))).keys() == given.keys()
