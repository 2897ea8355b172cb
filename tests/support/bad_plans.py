"""For each rule at least one plan that breaks only that rule: a good plan with one or two changes."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec
from support.good_plans import (
    BRINK,
    CANDIDATE,
    DIRECTOR,
    HOME,
    JOURNALIST,
    MP,
    OFFICE,
    RESIDENT,
    STAFF,
    TODAY,
    around_noon,
    dinner,
    evening,
    lunch,
    morning,
    networking,
    one_party,
    person,
    presentation,
    saturday_with_candidates,
    team,
    two_groups,
    who,
)

from werkbezoek.plan import (
    Consent,
    ConsentScope,
    Contact,
    DayPart,
    Invitee,
    ItemKind,
    Limits,
    Message,
    Name,
    Person,
    PlaceKind,
    Plan,
    PressPolicy,
    Province,
    Role,
    Status,
    Theme,
    put,
)
from werkbezoek.rules import check


def change(plan: Plan, **changes: Any) -> Plan:
    """Return the plan with other values in its own fields."""
    return msgspec.structs.replace(plan, **changes)


def change_limit(plan: Plan, field: str, value: int) -> Plan:
    return put(plan, f"limits.{field}", value)


def change_invitee(plan: Plan, key: str, **changes: Any) -> Plan:
    """Return the plan with changes to the invitee with that id."""
    return change(
        plan,
        invitees=tuple(
            msgspec.structs.replace(invitee, **changes) if invitee.id == key else invitee
            for invitee in plan.invitees
        ),
    )


def change_item(plan: Plan, index: int, **changes: Any) -> Plan:
    """Return the plan with changes to the item at that index."""
    return put(plan, f"programme[{index}]", msgspec.structs.replace(plan.programme[index], **changes))


def add_invitees(plan: Plan, *invitees: Invitee) -> Plan:
    """Return the plan with more invitees."""
    return change(plan, invitees=plan.invitees + invitees)


def remove_invitees(plan: Plan, *keys: str) -> Plan:
    """Return the plan without the invitees with those ids."""
    return change(plan, invitees=tuple(invitee for invitee in plan.invitees if invitee.id not in keys))


def extra_guests(count: int, **fields: Any) -> tuple[Invitee, ...]:
    return tuple(person(f"x{n}", f"Extra {n}", "", f"Gast{n}", Role.OTHER, **fields) for n in range(count))


def after_the_recess_table() -> Plan:
    """Return a visit with sitting members on a Wednesday that the kit's own recess table does not cover."""
    plan = evening()
    invitees = tuple(
        msgspec.structs.replace(invitee, roles=(Role.MP,), status=Status.INVITED)
        if invitee.is_mp
        else invitee
        for invitee in plan.invitees
    )
    return change(plan, date=dt.date(2040, 2, 8), invitees=invitees)


def found_codes(plan: Plan, today: dt.date = TODAY) -> list[str]:
    """Return the codes of the rules that find something in a plan."""
    return [finding.code for finding in check(plan, today=today)]


def bad_plans() -> Iterator[tuple[str, Plan]]:
    """Yield bad plans, each with a name: the code of the rule that it breaks, and how it breaks it."""
    yield from invitees()
    yield from programme()
    yield from message()
    yield from times()
    yield from dates()
    yield from privacy()
    yield from practical()


def invitees() -> Iterator[tuple[str, Plan]]:
    hosts = (DIRECTOR, STAFF, JOURNALIST, RESIDENT)
    yield "WIE101 nobody at all", change(evening(), invitees=(), programme=_led_by_teams(evening()))
    yield "WIE101 hosts alone", change(morning(), invitees=hosts)
    yield (
        "WIE101 all declined",
        change(evening(), invitees=(msgspec.structs.replace(MP, status=Status.DECLINED), DIRECTOR, STAFF)),
    )
    yield (
        "WIE101 nobody came",
        change(evening(), invitees=(msgspec.structs.replace(MP, status=Status.NO_SHOW), DIRECTOR, STAFF)),
    )
    yield "WIE102 local politicians alone", change(remove_invitees(evening(), "mp"), approach=None)
    yield "WIE102 a minister instead", change_invitee(evening(), "mp", roles=(Role.GOVERNMENT_MEMBER,))
    yield "WIE102 a senator instead", change_invitee(evening(), "mp", roles=(Role.SENATOR,))
    yield "WIE103 two parties", put(one_party(), "invitees[1].party", "Partij B")
    yield (
        "WIE104 one party",
        change(
            saturday_with_candidates(),
            invitees=tuple(
                msgspec.structs.replace(invitee, party="Partij A" if invitee.party else "")
                for invitee in saturday_with_candidates().invitees
            ),
        ),
    )
    yield "WIE115 misspelt party", put(morning(), "invitees[0].party", "VDD")
    yield "WIE115 without capitals", put(morning(), "invitees[0].party", "vvd")
    yield "WIE116 alderman", change_invitee(morning(), "weth", name=Name())
    yield "WIE116 party", change_invitee(morning(), "mp", party=" ")
    yield "WIE117 resident", change_invitee(morning(), "bew", roles=())
    yield "WIE104 two parties", put(morning(), "invitees[1].party", "Partij A")
    mp_from_elsewhere = msgspec.structs.replace(MP, home_town="Alkmaar", home_province=Province.NOORD_HOLLAND)
    yield (
        "WIE105 all from elsewhere",
        change(evening(), invitees=(mp_from_elsewhere, *evening().invitees[1:])),
    )
    unknown = msgspec.structs.replace(MP, home_town="", home_province=None)
    yield "WIE105 home not filled in", change(evening(), invitees=(unknown, *evening().invitees[1:]))
    nowhere = msgspec.structs.replace(MP, home_town="Hengelo", home_province=None)
    yield (
        "WIE105 home town of which there are more",
        change(evening(), invitees=(nowhere, *evening().invitees[1:])),
    )
    known = msgspec.structs.replace(MP, home_town="Alkmaar", home_province=None)
    yield "WIE105 home town elsewhere", change(evening(), invitees=(known, *evening().invitees[1:]))
    no_province = put(
        put(evening(), "corporation.province", None), "corporation.municipalities", ("Nergenshuizen",)
    )
    yield (
        "WIE105 own province not filled in",
        change_invitee(no_province, "weth", municipality="Nergenshuizen"),
    )
    yield "WIE106 no alderman", change_invitee(evening(), "weth", roles=(Role.COUNCILLOR,))
    yield "WIE106 alderman from elsewhere", change_invitee(evening(), "weth", municipality="Arnhem")
    yield "WIE106 municipality not filled in", change_invitee(evening(), "weth", municipality="")
    yield "WIE106 own municipalities not filled in", put(evening(), "corporation.municipalities", ())
    yield "WIE107 no director", change_invitee(morning(), "dir", roles=(Role.STAFF,))
    yield "WIE108 no journalist", remove_invitees(morning(), "pers")
    yield "WIE109 one group", add_invitees(morning(), *extra_guests(9))
    yield "WIE109 a group of two", add_invitees(two_groups(), *extra_guests(9, group="groep A"))
    yield "WIE109 both groups", add_invitees(two_groups(), *extra_guests(11))
    colleagues = (person(f"c{n}", f"Collega {n}", "", f"Zes{n}", Role.STAFF) for n in range(6))
    yield "WIE110 six colleagues", add_invitees(morning(), *colleagues)
    yield (
        "WIE111 listed twice",
        add_invitees(
            morning(),
            msgspec.structs.replace(
                CANDIDATE, id="nog", name=Name(titles="drs.", first="ilse", last="Brouwer")
            ),
        ),
    )
    yield "WIE112 press not agreed", put(morning(), "press.agreed_with", "")
    yield "WIE112 journalist without press", put(morning(), "press.policy", PressPolicy.NONE)
    yield (
        "WIE113 patron declined",
        change_invitee(change(morning(), approach=None), "mp", status=Status.DECLINED),
    )
    yield (
        "WIE113 patron stayed away",
        change_invitee(change(morning(), approach=None), "mp", status=Status.NO_SHOW),
    )
    yield "WIE113 patron gone", put(morning(), "invitees[3].entourage_of", "weg")
    yield "WIE113 patron no politician", put(morning(), "invitees[3].entourage_of", "dir")
    yield (
        "WIE114 no way to write",
        change_invitee(change_invitee(morning(), "kan", email=""), "mp", office_contact=""),
    )


def _led_by_teams(plan: Plan) -> tuple[Any, ...]:
    return tuple(
        msgspec.structs.replace(item, lead=team("team Wijkbeheer"), speakers=()) for item in plan.programme
    )


def programme() -> Iterator[tuple[str, Plan]]:
    yield "INV201 five hours", change_item(evening(), 3, minutes=155)
    yield "INV201 two day-parts", change_item(evening(), 3, minutes=395)
    yield "INV202 afternoon called evening", change(evening(), start="14:00")
    yield (
        "INV203 no presentation",
        change(
            evening(),
            programme=tuple(
                msgspec.structs.replace(item, kind="verdieping") if item.kind == "presentatie" else item
                for item in evening().programme
            ),
        ),
    )
    late = saturday_with_candidates()
    first, second, *rest = late.programme
    yield "INV204 presentation after tour", change(late, programme=(second, first, *rest))
    yield "INV205 nothing yet", change(morning(), programme=())
    yield "INV205 no tour", change(evening(), programme=evening().programme[:2] + evening().programme[3:])
    yield "INV205 tour of the office", change_item(evening(), 2, stops=(), place=OFFICE)
    yield "INV206 nobody to talk to", change_item(saturday_with_candidates(), 1, partners=())
    yield "INV206 in one of two groups", change_item(two_groups(), 2, partners=())
    yield (
        "INV206 partner declined",
        change_invitee(change_item(morning(), 4, partners=()), "bew", status=Status.DECLINED),
    )
    yield "INV207 no networking", change(evening(), programme=evening().programme[:-1])
    yield (
        "INV208 no lunch",
        change(morning(), programme=(*morning().programme[:-1], networking("Napraten", 60, BRINK))),
    )
    yield "INV209 lunch in the middle", change_item(around_noon(), 3, partners=())
    first, second, third, *rest = evening().programme
    meal = dinner("Diner", 30, BRINK, travel_minutes=5, catering="stamppot")
    yield "INV209 dinner in the middle", change(evening(), programme=(first, second, third, meal, *rest))

    label = put(morning(), "programme[3].stops[1].label", "wijk waar het om gaat")
    text = "We laten zien waar het om gaat, en bewoners vertellen zelf."
    yield "INV211 one text", put(morning(), "programme[3].public_text", text)
    yield "INV211 a text and a label", put(label, "programme[3].public_text", text)
    yield (
        "INV212 twelve into a home",
        add_invitees(change_item(morning(), 3, internal_note=""), *extra_guests(6)),
    )
    yield "INV212 both groups", change_item(change_item(two_groups(), 3, public_text=""), 4, public_text="")
    yield "INV213 lunch", change_item(morning(), 5, catering=" ")


def message() -> Iterator[tuple[str, Plan]]:
    def messages(*texts: str) -> tuple[Message, ...]:
        return tuple(Message(id=f"m{n}", text=text) for n, text in enumerate(texts))

    yield "BOO301 none", change(morning(), messages=())
    yield (
        "BOO302 four",
        change_item(
            change(morning(), messages=messages("Een.", "Twee.", "Drie.", "Vier.")), 2, messages=("m0",)
        ),
    )
    yield "BOO303 long", put(morning(), "messages[0].text", "woord " * 41)
    yield "BOO304 none", change(morning(), themes=())
    yield "BOO304 another subject alone", change(morning(), themes=(Theme.OTHER,))
    yield "BOO305 three", change(morning(), themes=(Theme.HOMES, Theme.MEANS, Theme.NEIGHBOURHOODS))
    yield (
        "BOO306 mostly slides",
        change_item(change_item(saturday_with_candidates(), 0, minutes=115), 3, minutes=20),
    )
    yield (
        "BOO306 in one of two groups",
        change(
            two_groups(),
            programme=_slides_for_group_a(two_groups()),
            limits=Limits(presentation_percent=35),
        ),
    )
    yield "BOO307 no regional issue", change(morning(), regional_issue=" ")
    yield "BOO308 message nowhere", change_item(evening(), 1, messages=())
    yield "BOO308 unknown message", change_item(evening(), 1, messages=("weg",))
    yield "BOO309 no ask", change(morning(), ask=" ")
    message = morning().messages[0]
    again = msgspec.structs.replace(message, id="again", text=f" {message.text.upper()}!")
    yield "BOO310 in capitals", change(morning(), messages=(message, again))


def _slides_for_group_a(plan: Plan) -> tuple[Any, ...]:
    return tuple(
        presentation("Cijfers", 50, BRINK, group="groep A", travel_minutes=10, lead=who("dir"))
        if item.group == "groep A" and item.title == "Renovatie"
        else item
        for item in plan.programme
    )


def times() -> Iterator[tuple[str, Plan]]:
    yield "TIJ401 pinned too early", change_item(one_party(), 1, minutes=50)
    yield "TIJ401 travel too long", change_item(one_party(), 2, travel_minutes=30)
    yield "TIJ401 in one of two groups", change_item(two_groups(), 4, start="14:20")
    yield "TIJ401 one leads both groups", change_item(two_groups(), 3, lead=who("dir"))
    at_the_office = change_item(saturday_with_candidates(), 0, place=OFFICE)
    yield "TIJ402 to a tour of one place", at_the_office
    yield "TIJ402 elsewhere", change_item(saturday_with_candidates(), 3, place=OFFICE)
    yield "TIJ402 a walk to another town", _to_another_town(one_party())
    yield "TIJ402 both groups return", change_item(two_groups(), 6, travel_minutes=None)
    yield "TIJ403 long gap", change_item(one_party(), 3, start="15:41")
    yield "TIJ403 one group waits", change_item(two_groups(), 5, minutes=70)
    yield "TIJ404 nobody leads", change_item(morning(), 4, lead=())
    yield "TIJ404 leader declined", change_invitee(morning(), "med", status=Status.DECLINED)
    yield "TIJ404 speaker guides no tour", change_item(evening(), 2, lead=(), speakers=who("med"))
    yield "TIJ405 no place", change_item(morning(), 5, place=None)
    yield "TIJ405 no stops", change_item(evening(), 2, stops=())
    full = change(
        saturday_with_candidates(),
        start="13:00",
        date=dt.date(2027, 2, 5),
        day_part=DayPart.AFTERNOON,
        programme=(
            lunch("Lunch vooraf", 20, BRINK, catering="soep"),
            *(
                msgspec.structs.replace(item, minutes=70, travel_minutes=0)
                for item in saturday_with_candidates().programme[:3]
            ),
        ),
    )
    yield "TIJ406 full", full
    yield "TIJ407 leads before arriving", change_invitee(one_party(), "adv", arrives_at="14:05")
    yield "TIJ407 leads after leaving", change_invitee(morning(), "dir", leaves_at="9:30")
    yield "TIJ407 gone before the tour", change_invitee(morning(), "bew", leaves_at="9:40")
    yield "TIJ407 there after the tour", change_invitee(morning(), "bew", arrives_at="11:15")
    yield "TIJ408 gone before the tour", change_invitee(morning(), "mp", leaves_at="9:50")
    yield "TIJ408 there for lunch alone", change_invitee(morning(), "mp", arrives_at="11:55")
    yield "TIJ408 in a group without a tour", _without_tour_for_group_a(two_groups())
    yield "TIJ409 a minute too few", change_item(evening(), 2, minutes=19)
    yield "TIJ410 two starts", change(one_party(), start="12:30")


def _without_tour_for_group_a(plan: Plan) -> Plan:
    """Return the plan with presentations instead of tours for group A, in which the member is."""
    programme = tuple(
        msgspec.structs.replace(item, kind=ItemKind.DEEPENING, partners=())
        if item.group == "groep A"
        else item
        for item in plan.programme
    )
    return change_invitee(change(plan, programme=programme), "mp", group="groep A")


def _to_another_town(plan: Plan) -> Plan:
    """Return the plan with its last item elsewhere, and no travel time to it."""
    stops = tuple(
        msgspec.structs.replace(stop, municipality="Doetinchem") for stop in plan.programme[2].stops
    )
    there = msgspec.structs.replace(OFFICE, municipality="Bronckhorst")
    return change_item(change_item(plan, 2, stops=stops), 3, place=there, travel_minutes=None)


def dates() -> Iterator[tuple[str, Plan]]:
    invited = change_invitee(morning(), "mp", status=Status.INVITED)
    yield "DAT501 past", change(invited, date=dt.date(2026, 11, 20))
    yield (
        "DAT501 all options past",
        change(invited, date=None, date_options=(dt.date(2026, 11, 16), dt.date(2026, 11, 20))),
    )
    yield (
        "DAT501 several open",
        change(change_invitee(invited, "kan", status=Status.DRAFT), date=dt.date(2026, 11, 20)),
    )
    tentative = change_invitee(morning(), "mp", status=Status.TENTATIVE)
    yield "DAT501 under reservation", change(tentative, date=dt.date(2026, 11, 20))
    yield "DAT502 under reservation", change(tentative, date=dt.date(2027, 2, 10))
    yield "DAT502 Wednesday", change(invited, date=dt.date(2027, 2, 10))
    yield (
        "DAT502 an option",
        change(
            invited,
            date=None,
            date_options=(dt.date(2027, 2, 15), dt.date(2027, 2, 16), dt.date(2027, 2, 24)),
        ),
    )
    yield "DAT502 too late to move", change(invited, date=dt.date(2026, 12, 16))
    yield "DAT502 not known", change(invited, date=dt.date(2027, 10, 6))
    yield "DAT508 another year", change(morning(), date=dt.date(2072, 2, 5))
    yield "DAT503 Sunday", change(morning(), date=dt.date(2027, 2, 14))
    yield "DAT503 holiday", change(morning(), date=dt.date(2027, 4, 27))
    yield "DAT503 Saturday", change(morning(), date=dt.date(2027, 2, 13))
    draft = change_invitee(morning(), "mp", status=Status.DRAFT)
    yield "DAT504 three weeks", change(draft, date=dt.date(2026, 12, 14))
    yield (
        "DAT504 today",
        change(
            change_invitee(draft, "kan", status=Status.DRAFT),
            date=None,
            date_options=(dt.date(2026, 11, 20), dt.date(2026, 11, 27), dt.date(2027, 2, 5)),
        ),
    )

    soon = change(invited, date=dt.date(2026, 11, 27))
    yield "DAT505 three days", soon
    yield "DAT505 two of them", change_invitee(soon, "kan", status=Status.TENTATIVE)
    in_three_days = change(morning(), date=dt.date(2026, 11, 27))
    yield "DAT509 alderman", change_invitee(in_three_days, "weth", status=Status.DRAFT)
    yield (
        "DAT509 two of them",
        change_invitee(
            change_invitee(in_three_days, "weth", status=Status.TENTATIVE), "pers", status=Status.INVITED
        ),
    )
    yield "DAT506 after the visit", change(morning(), reply_by=dt.date(2027, 2, 12))
    yield "DAT506 past", change(invited, reply_by=dt.date(2026, 11, 20))
    yield "DAT507 election", change(morning(), date=dt.date(2027, 3, 17))
    yield "DAT507 an expected election", change(morning(), date=dt.date(2030, 3, 20))
    yield "DAT507 Prinsjesdag", change(morning(), date=dt.date(2027, 9, 21))
    in_recess = change(evening(), date=dt.date(2027, 5, 4), date_options=())
    yield "DAT507 4 May in the evening", in_recess
    yield (
        "DAT507 24 December, an option",
        change(morning(), date=None, date_options=(dt.date(2027, 12, 24), dt.date(2027, 12, 17))),
    )
    yield "DAT507 carnival in parts of the province", change(morning(), date=dt.date(2027, 2, 8))
    in_brabant = put(morning(), "corporation.municipalities", ("Doetinchem", "Tilburg"))
    yield "DAT507 carnival", change(in_brabant, date=dt.date(2027, 2, 8))


def privacy() -> Iterator[tuple[str, Plan]]:
    yield "AVG601 journalist with a party", change_invitee(morning(), "pers", party="Partij A")
    tenants = person("hv", "Dilan", "", "Kaya", Role.TENANT_REPRESENTATIVE, party="Partij A")
    yield "AVG601 representative of tenants", add_invitees(morning(), tenants)
    yield "AVG602 diet", change_invitee(morning(), "weth", diet="zonder noten")
    yield "AVG602 access", change_invitee(morning(), "weth", access_needs="rolstoel")
    old = change(morning(), date=dt.date(2026, 11, 6))
    yield "AVG603 diet", change_invitee(old, "weth", diet="zonder noten", needs_consent=True)
    older = change(morning(), date=dt.date(2026, 5, 15))
    yield "AVG603 contact details", change_invitee(older, "mp", office_contact="secretariaat")
    yield "AVG604 no consent", change_invitee(morning(), "bew", consent=Consent(scope=(ConsentScope.PHOTO,)))
    yield "AVG605 in a title", change_item(morning(), 4, title="Op de koffie bij mevrouw Verbeek")
    yield (
        "AVG605 last name in the welcome",
        change(morning(), introduction="Verbeek laat haar **huis** zien."),
    )
    yield "AVG605 in the route", put(morning(), "practical.route", "Bel aan bij familie Verbeek.")
    yield (
        "AVG605 on a stop",
        change_item(
            morning(), 3, stops=(msgspec.structs.replace(HOME, label="woning van Ans Verbeek"), BRINK)
        ),
    )

    yield (
        "AVG606 in a text",
        change_item(morning(), 3, public_text="Bel aan bij Rozenstraat 12, eerste deur."),
    )
    outdoors = msgspec.structs.replace(HOME, kind=PlaceKind.OUTDOORS, label="voor de deur")
    yield "AVG606 as another stop", change_item(morning(), 3, stops=(HOME, outdoors, BRINK))
    numbered = msgspec.structs.replace(HOME, label="Rozenstraat 12", address="")
    yield "AVG606 in the label of a home", change_item(morning(), 3, stops=(numbered, BRINK))
    yield (
        "AVG607 a conversation partner",
        change_item(morning(), 4, partners=team("mevrouw Verbeek, huurder")),
    )
    yield "AVG607 someone on the list", change_item(morning(), 4, partners=team("Ans Verbeek"))
    yield "AVG608 press in a home", change_item(morning(), 3, press_welcome=True)
    yield "AVG608 photo in a home", _photo_in_a_home()
    yield "AVG608 consent withdrawn", _consent_withdrawn()
    yield "AVG609 contact details", change_limit(morning(), "contact_days", 1100)
    yield "AVG609 diet", change_limit(morning(), "diet_days", 400)


def _consent_withdrawn() -> Plan:
    """Return a visit with press in the home of someone who will not be named or photographed any more."""
    plan = change_item(morning(), 3, press_welcome=True, partners=(Person(invitee="bew"),))
    plan = put(plan, "press.photo_consent", "Getekend door de bewoner.")
    consent = Consent(scope=(ConsentScope.PHOTO,), withdrawn_on=TODAY)
    return change_invitee(plan, "bew", name=Name(), consent=consent)


def _photo_in_a_home() -> Plan:
    """Return a visit without press, with a photo during an item that is only in a home."""
    plan = change_item(change_item(evening(), 3, place=HOME), 4, travel_minutes=5)
    return put(plan, "press.photo_moment", "Eigen fotograaf, om 20.30 uur")


def practical() -> Iterator[tuple[str, Plan]]:
    yield "PRA701 nobody", change(morning(), contact=Contact(phone="06 0000 01 23"))
    yield "PRA701 out of reach", change(morning(), contact=Contact(name="Sanne Kuipers"))
    yield (
        "PRA701 too short",
        change(morning(), contact=Contact(name="Sanne Kuipers", phone="0591 12345", email="sanne@zonnehoek")),
    )
    yield "PRA701 too long", put(morning(), "contact.phone", "06 0000 01 234")
    yield "PRA701 press contact", put(morning(), "press.contact", Contact(email="pers@zonnehoek,example"))
    yield (
        "PRA702 no address",
        put(put(morning(), "practical.address", ""), "practical.route", " "),
    )
    yield "PRA703 by the clock", put(morning(), "press.photo_moment", "Om 11:20, met bewoners")
    yield "PRA703 by title", put(morning(), "press.photo_moment", "tijdens het gesprek met bewoners")
    yield "PRA704 no title", change(morning(), title=" ")
    yield "PRA704 no corporation", put(morning(), "corporation.name", "")
    yield "PRA704 no date", change(morning(), date=None)
    yield "PRA704 no start", change(morning(), start=None)
    yield (
        "PRA705 no word about it",
        put(put(put(morning(), "practical.clothing", ""), "practical.safety", ""), "crew.first_aid", ""),
    )
    yield "PRA705 no first aid", put(morning(), "crew.first_aid", "")
    secret = "De staatssecretaris sluit aan. Zij wil dat pas op de dag zelf in alle rust zeggen."
    yield (
        "PRA706 a sentence",
        put(
            put(morning(), "crew.confidential", secret),
            "press.text",
            "Let op: de staatssecretaris sluit aan!",
        ),
    )
    yield (
        "PRA706 a part of a long sentence",
        put(
            put(morning(), "crew.confidential", secret),
            "introduction",
            "Wij zeggen dat pas op de dag zelf in Den Haag.",
        ),
    )
    yield "PRA707 no letter", put(morning(), "corporation.l_number", "582")
    yield "PRA707 another number", put(morning(), "corporation.l_number", "K.v.K. 12345678")
    area = morning().corporation.municipalities
    yield "PRA708 no capital", put(morning(), "corporation.municipalities", (*area, "coevorden", "coevorden"))
    yield "PRA708 a stop", put(morning(), "programme[0].place.municipality", "Sudwest-Fryslan")
    yield "PRA709 letters", put(morning(), "invitees[0].phone", "06-abc")
    yield "PRA709 half an address", put(morning(), "invitees[1].email", "kan@kamer")
