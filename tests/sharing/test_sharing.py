"""What leaves the corporation: no names but those of (candidate) MPs, no more than the document for Aedes."""

import datetime as dt
import json
import re
from typing import get_type_hints

import msgspec
import pytest
from hypothesis import given
from support import strategies
from support.good_plans import TODAY, morning, two_hosts
from support.small_plans import evening_past_midnight, facts
from support.who_sees_what import EXPECTED, plan_of_secrets, words_of

from werkbezoek import document, share
from werkbezoek.plan import IgnoredRule, Message, Name, Outcome, Person, Plan, Promise, Review, Role, put
from werkbezoek.sharing import ExchangeError, SharedVisit, decode_shared, encode_shared
from werkbezoek.sharing.masking import FREE_TEXT

LEFT_OUT_TOO = {"contact.name", "contact.phone", "contact.email", "introduction"}
ADDED = {"ignored_rules.reason", "corporation.l_number"}


def test_only_what_the_document_for_aedes_shows():
    """The same secrets in every field as for documents, looked for in the exchange file."""
    held = encode_shared([share(plan_of_secrets(), today=TODAY)]).decode()
    seen = {path for path in EXPECTED if words_of(path).startswith("zq") and words_of(path) in held}
    allowed = {path for path, audiences in EXPECTED.items() if "aedes" in audiences}
    assert {path for path in seen if path.rpartition(".")[2] != "id"} <= (allowed | ADDED) - LEFT_OUT_TOO


def test_numbers_of_people_agree_with_the_document():
    plan = morning()
    shared = share(plan, today=TODAY)
    told = msgspec.json.encode(document(plan, "aedes", today=TODAY)).decode()
    assert [member.name for member in shared.members] == ["Noor van den Akker", "Ilse Brouwer"]
    assert all(member.name in told for member in shared.members)
    assert sum(other.people for other in shared.others) + len(shared.members) == len(plan.taking_part)


def test_an_end_after_midnight_is_a_later_minute():
    shared = share(evening_past_midnight(), checked=False)
    assert (shared.start, shared.end) == (19 * 60 + 15, 24 * 60 + 45)
    assert decode_shared(encode_shared([shared])) == ([shared], [])


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Op de koffie bij mevrouw Verbeek", "Op de koffie bij [bewoner]"),
        (
            "Ans Verbeek vertelt; Verbeek woont hier al jaren",
            "[bewoner] vertelt; [bewoner] woont hier al jaren",
        ),
        ("Noor van den Akker komt", "Noor van den Akker komt"),
        ("Bel 06 0000 01 23 of mail sanne@zonnehoek.example", "Bel [telefoonnummer] of mail [e-mailadres]"),
        ("Vraag het Sanne Kuipers", "Vraag het [naam]"),
        ("VERBEEKS huis, van Ans dus", "[bewoner]S huis, van [bewoner] dus"),
        ("A. Verbeek (ans.verbeek@zonnehoek)", "[bewoner] ([e-mailadres])"),
        ("Bel +31 (0)6 – 0000 0123", "Bel [telefoonnummer]"),
        ("Wij hebben 1.140 woningen uit 1965", "Wij hebben 1.140 woningen uit 1965"),
    ],
)
def test_names_are_taken_out_of_free_text(text, masked):
    plan = put(morning(), "title", text)
    assert share(plan, checked=False).title == masked


def test_a_name_with_a_sharp_s_is_taken_out_too():
    plan = morning()
    place = next(at for at, invitee in enumerate(plan.invitees) if invitee.name.last == "Verbeek")
    plan = put(put(plan, f"invitees[{place}].name.last", "Weiß"), "title", "Op de koffie bij mevrouw Weiß")
    assert share(plan, checked=False).title == "Op de koffie bij [bewoner]"


def test_every_free_text_of_a_visit_is_masked():
    """A new field with text has to be in ``FREE_TEXT``, or here: names of members, parties, ids and codes."""
    kept = {"plan_id", "members", "others", "findings", "code"}
    for struct, names in FREE_TEXT.items():
        held = {
            name for name, kind in get_type_hints(struct).items() if re.search(r"\bstr\b|Shared", str(kind))
        }
        assert held - kept == set(names)
    plan = put(morning(), "corporation.name", "De Zonnehoek (Ans Verbeek)")
    plan = put(plan, "programme[3].stops[1].municipality", "Emmen, bij mevrouw Verbeek")
    shared = share(plan, checked=False)
    assert shared.corporation == "De Zonnehoek ([bewoner])"
    assert "Verbeek" not in encode_shared([shared]).decode()


def test_people_who_are_typed_in_the_plan_are_masked_too():
    plan = put(morning(), "programme[1].lead", (Person(text="mevr. El Boukhari, huurder"),))
    plan = put(
        put(plan, "crew.first_aid", "Piet de Graaf, 06 0000 0123"), "title", "Bij Boukhari en Piet de Graaf"
    )
    assert share(plan, checked=False).title == "Bij [naam] en [naam]"
    plan = put(plan, "outcome.promises", (Promise(text="Belt terug", owner=Person(text="Jo Akkerhof")),))
    assert share(put(plan, "ask", "Vraag Jo Akkerhof"), checked=False).ask == "Vraag [naam]"


@pytest.mark.parametrize(
    ("outcome", "known"),
    [
        (Outcome(promises=(Promise(),), reviews=(Review(),)), (False, False)),  # rows that are still empty
        (Outcome(promises=(Promise(text="Belt terug"),)), (False, True)),
        (Outcome(reviews=(Review(mark=8),)), (True, True)),
        (Outcome(evaluation="Korter"), (True, True)),
    ],
)
def test_an_empty_row_of_after_the_visit_is_no_evaluation_and_no_visit_that_was_held(outcome, known):
    plan = put(morning(), "outcome", outcome)
    shared = share(plan, checked=False)
    assert (shared.evaluated, shared.held) == known
    assert ("Evaluatie" in facts(document(plan, "aedes"))) == shared.evaluated


@pytest.mark.parametrize(
    ("typed", "last"), [("Oleg Den", "Den"), ("dhr. De", "De"), ("dhr. Den en Jo Bos", "Den")]
)
def test_a_last_name_that_is_also_a_prefix_is_masked(typed: str, last: str) -> None:
    plan = put(put(morning(), "crew.first_aid", typed), "ask", f"Vraag mevrouw {last}")
    assert share(plan, checked=False).ask == "Vraag [naam]"


@given(plan=strategies.plans())
def test_any_plan_can_be_shared_and_read_back(plan: Plan) -> None:
    shared = share(plan, today=TODAY)
    assert decode_shared(encode_shared([shared, shared])) == ([shared, shared], [])


@given(plan=strategies.plans())
def test_no_unusual_last_name_of_others_is_in_it(plan: Plan) -> None:
    others = [invitee for invitee in plan.invitees if not invitee.is_mp]
    people = tuple(
        msgspec.structs.replace(invitee, name=Name(first="Ans", last=f"Xq{number}zuwe"))
        for number, invitee in enumerate(others)
    )
    texts = {
        "regional_issue": "Zo zegt Ans Xq0zuwe. Xq1zuwe ook.",
        "messages": (Message(id="m", text="Xq2zuwe"),),
    }
    plan = msgspec.structs.replace(plan, invitees=people, ask="Xq0zuwe?", **texts)
    plan = msgspec.structs.replace(
        plan, ignored_rules=(IgnoredRule(code="WIE101", reason="Xq3zuwe is ziek"),)
    )
    held = encode_shared([share(plan, checked=False)]).decode()
    named = {f"Xq{number}zuwe" for number in range(len(people))}
    assert not named & set(re.findall(r"Xq\dzuwe", held))


def test_findings_are_as_of_a_day():
    plan = put(morning(), "messages", ())
    assert share(plan, checked=False).findings is None
    found = share(plan, today=TODAY)
    assert found.checked_on == TODAY
    assert "BOO301" in {finding.code for finding in found.findings or ()}
    saved = msgspec.structs.replace(plan, saved_at=dt.datetime(2026, 11, 24, 23, 30, tzinfo=dt.UTC))
    assert share(saved).checked_on == dt.date(2026, 11, 25)


def test_a_shared_visit_cannot_be_changed():
    with pytest.raises(AttributeError):
        share(morning(), today=TODAY).title = "anders"  # type: ignore[misc]
    assert hash(SharedVisit(plan_id="a")) == hash(SharedVisit(plan_id="a"))


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"werkbezoek_exchange": "1"}', b"\xff"])
def test_what_is_no_exchange_file(data):
    with pytest.raises(ExchangeError, match="beschadigd of geen"):
        decode_shared(data)


def test_a_newer_exchange_file_is_refused():
    with pytest.raises(ExchangeError, match="nieuwere versie"):
        decode_shared(b'{"werkbezoek_exchange": 3, "visits": []}')


def test_an_exchange_file_of_before_the_second_host_can_be_read():
    shared = share(morning(), today=TODAY)
    older = encode_shared([shared]).replace(b'"werkbezoek_exchange": 2', b'"werkbezoek_exchange": 1')
    assert decode_shared(older) == ([shared], [])


def test_a_visit_of_two_hosts_is_in_the_areas_of_both():
    shared = share(two_hosts(), checked=False)
    assert (shared.corporation, shared.second_host) == ("De Zonnehoek", "Zorggroep De Wilgen")
    assert shared.municipalities == ("Emmen", "Doetinchem")


def test_politicians_are_counted_by_office_and_party_and_representatives_of_tenants_as_others():
    counted = {(other.who, other.party): other.people for other in share(two_hosts(), checked=False).others}
    assert counted[Role.SENATOR, "Partij A"] == counted[Role.GOVERNMENT_MEMBER, ""] == 1
    assert (Role.PROVINCIAL_EXECUTIVE, "Partij B") not in counted
    assert counted[Role.OTHER, ""] == 1


def test_one_broken_visit_does_not_lose_the_others():
    content = json.loads(encode_shared([share(morning(), today=TODAY)] * 2))
    content["visits"][0]["members"][0]["role"] = "minister"
    visits, faults = decode_shared(json.dumps(content).encode())
    assert len(visits) == 1
    assert faults == ["bezoek 1 in het bestand is niet te lezen ($.members[0].role)"]
    content["visits"] = [{"plan_id": "a", "kleur": "rood"}, {}]
    assert [fault.partition("(")[2] for fault in decode_shared(json.dumps(content).encode())[1]] == [
        "kleur)",
        "plan_id)",
    ]


def test_half_a_character_in_one_visit_does_not_lose_the_others():
    data = encode_shared([put_title(morning(), "half"), put_title(morning(), "heel")])
    for half in (b"\\ud83d", b"\xff"):
        visits, faults = decode_shared(data.replace(b'"half"', b'"' + half + b'"'))
        assert [visit.title for visit in visits] == ["heel"]
        assert len(faults) == 1


def put_title(plan: Plan, title: str) -> SharedVisit:
    return share(put(plan, "title", title), checked=False)


@pytest.mark.parametrize(("field", "value"), [("revision", 2**31), ("start", 2**31), ("end", -1)])
def test_a_number_that_fits_in_no_table_is_refused(field, value):
    visit = msgspec.structs.replace(share(morning(), checked=False), **{field: value})
    assert decode_shared(encode_shared([visit]))[1] == [
        f"bezoek 1 in het bestand is niet te lezen ($.{field})"
    ]


@pytest.mark.parametrize("saved_at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_plan_that_was_saved_at_an_end_of_the_calendar_can_be_shared(saved_at):
    plan = put(morning(), "saved_at", dt.datetime.fromisoformat(saved_at))
    assert share(plan).checked_on == dt.date.fromisoformat(saved_at[:10])


def test_an_exchange_file_without_visits_is_told():
    assert decode_shared(encode_shared([])) == ([], ["in dit uitwisselbestand staan geen bezoeken"])
