"""For each rule at least one plan that goes wrong in just that way: a good plan with one or two changes."""

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
    around_noon,
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
    Contact,
    DayPart,
    Invitee,
    Limits,
    Message,
    Name,
    Plan,
    Practical,
    Province,
    Role,
    Status,
    Theme,
    put,
)


def but(plan: Plan, **changes: Any) -> Plan:
    """The plan with other values in its own fields."""
    return msgspec.structs.replace(plan, **changes)


def but_invitee(plan: Plan, key: str, **changes: Any) -> Plan:
    """The plan with changes to the invitee with that id."""
    return but(
        plan,
        invitees=tuple(
            msgspec.structs.replace(invitee, **changes) if invitee.id == key else invitee
            for invitee in plan.invitees
        ),
    )


def but_item(plan: Plan, index: int, **changes: Any) -> Plan:
    """The plan with changes to the item at that place."""
    return put(plan, f"programme[{index}]", msgspec.structs.replace(plan.programme[index], **changes))


def plus(plan: Plan, *invitees: Invitee) -> Plan:
    """The plan with more people."""
    return but(plan, invitees=plan.invitees + invitees)


def without(plan: Plan, *keys: str) -> Plan:
    """The plan without these people on the list."""
    return but(plan, invitees=tuple(each for each in plan.invitees if each.id not in keys))


def guests(count: int, **fields: Any) -> tuple[Invitee, ...]:
    return tuple(person(f"x{n}", f"Extra {n}", "", f"Gast{n}", Role.OTHER, **fields) for n in range(count))


def bad_plans() -> Iterator[tuple[str, Plan]]:
    """Each plan with the code of the rule that it breaks, and how."""
    yield from invitees()
    yield from programme()
    yield from message()
    yield from times()
    yield from dates()
    yield from privacy()
    yield from practical()


def invitees() -> Iterator[tuple[str, Plan]]:
    hosts = (DIRECTOR, STAFF, JOURNALIST, RESIDENT)
    yield "WIE101 nobody at all", but(evening(), invitees=(), programme=_led_by_teams(evening()))
    yield "WIE101 hosts alone", but(morning(), invitees=hosts)
    yield (
        "WIE101 all declined",
        but(evening(), invitees=(msgspec.structs.replace(MP, status=Status.DECLINED), DIRECTOR, STAFF)),
    )
    yield "WIE102 local politicians alone", but(without(evening(), "mp"), approach=None)
    yield "WIE103 two parties", put(one_party(), "invitees[1].party", "Partij B")
    yield (
        "WIE104 one party",
        but(
            saturday_with_candidates(),
            invitees=tuple(
                msgspec.structs.replace(each, party="Partij A" if each.party else "")
                for each in saturday_with_candidates().invitees
            ),
        ),
    )
    yield "WIE104 two parties", put(morning(), "invitees[1].party", "Partij A")
    stranger = msgspec.structs.replace(MP, home_town="Alkmaar", home_province=Province.NOORD_HOLLAND)
    yield "WIE105 all from elsewhere", but(evening(), invitees=(stranger, *evening().invitees[1:]))
    unknown = msgspec.structs.replace(MP, home_town="", home_province=None)
    yield "WIE105 home not filled in", but(evening(), invitees=(unknown, *evening().invitees[1:]))
    nowhere = msgspec.structs.replace(MP, home_town="Hengelo", home_province=None)
    yield (
        "WIE105 home town of which there are more",
        but(evening(), invitees=(nowhere, *evening().invitees[1:])),
    )
    known = msgspec.structs.replace(MP, home_town="Alkmaar", home_province=None)
    yield "WIE105 home town elsewhere", but(evening(), invitees=(known, *evening().invitees[1:]))
    placeless = put(
        put(evening(), "corporation.province", None), "corporation.municipalities", ("Nergenshuizen",)
    )
    yield "WIE105 own province not filled in", but_invitee(placeless, "weth", municipality="Nergenshuizen")
    yield "WIE106 no alderman", but_invitee(evening(), "weth", roles=(Role.COUNCILLOR,))
    yield "WIE106 alderman from elsewhere", but_invitee(evening(), "weth", municipality="Arnhem")
    yield "WIE106 municipality not filled in", but_invitee(evening(), "weth", municipality="")
    yield "WIE106 own municipalities not filled in", put(evening(), "corporation.municipalities", ())
    yield "WIE107 no director", but_invitee(morning(), "dir", roles=(Role.STAFF,))
    yield "WIE108 no journalist", without(morning(), "pers")
    yield "WIE109 one group", plus(morning(), *guests(9))
    yield "WIE109 a group of two", plus(two_groups(), *guests(9, group="groep A"))
    yield "WIE109 both groups", plus(two_groups(), *guests(11))
    colleagues = (person(f"c{n}", f"Collega {n}", "", f"Zes{n}", Role.STAFF) for n in range(6))
    yield "WIE110 six colleagues", plus(morning(), *colleagues)
    yield (
        "WIE111 listed twice",
        plus(
            morning(),
            msgspec.structs.replace(
                CANDIDATE, id="nog", name=Name(titles="drs.", first="ilse", last="Brouwer")
            ),
        ),
    )
    yield "WIE112 press not agreed", put(morning(), "press.agreed_with", "")
    yield "WIE113 patron declined", but_invitee(but(morning(), approach=None), "mp", status=Status.DECLINED)
    yield "WIE113 patron gone", put(morning(), "invitees[3].entourage_of", "weg")
    yield "WIE113 patron no politician", put(morning(), "invitees[3].entourage_of", "dir")


def _led_by_teams(plan: Plan) -> tuple[Any, ...]:
    return tuple(
        msgspec.structs.replace(item, lead=team("team Wijkbeheer"), speakers=()) for item in plan.programme
    )


def programme() -> Iterator[tuple[str, Plan]]:
    yield "INV201 five hours", but_item(evening(), 3, minutes=155)
    yield "INV202 afternoon called evening", but(evening(), start="14:00")
    yield (
        "INV203 no presentation",
        but(
            evening(),
            programme=tuple(
                msgspec.structs.replace(item, kind="verdieping") if item.kind == "presentatie" else item
                for item in evening().programme
            ),
        ),
    )
    late = saturday_with_candidates()
    first, second, *rest = late.programme
    yield "INV204 presentation after tour", but(late, programme=(second, first, *rest))
    yield "INV205 nothing yet", but(morning(), programme=())
    yield "INV205 no tour", but(evening(), programme=evening().programme[:2] + evening().programme[3:])
    yield "INV206 nobody to talk to", but_item(saturday_with_candidates(), 1, partners=())
    yield "INV206 in one of two groups", but_item(two_groups(), 2, partners=())
    yield (
        "INV206 partner declined",
        but_invitee(but_item(morning(), 4, partners=()), "bew", status=Status.DECLINED),
    )
    yield "INV207 no networking", but(evening(), programme=evening().programme[:-1])
    yield (
        "INV208 no lunch",
        but(morning(), programme=(*morning().programme[:-1], networking("Napraten", 30, BRINK))),
    )
    yield "INV209 lunch in the middle", but_item(around_noon(), 3, partners=())
    yield "INV210 tour of the office", but_item(evening(), 2, stops=(), place=OFFICE)


def message() -> Iterator[tuple[str, Plan]]:
    def messages(*texts: str) -> tuple[Message, ...]:
        return tuple(Message(id=f"m{n}", text=text) for n, text in enumerate(texts))

    yield "BOO301 none", but(morning(), messages=())
    yield (
        "BOO302 four",
        but_item(but(morning(), messages=messages("Een.", "Twee.", "Drie.", "Vier.")), 2, messages=("m0",)),
    )
    yield "BOO303 long", put(morning(), "messages[0].text", "woord " * 41)
    yield "BOO304 none", but(morning(), themes=())
    yield "BOO304 another subject alone", but(morning(), themes=(Theme.OTHER,))
    yield "BOO305 three", but(morning(), themes=(Theme.HOMES, Theme.MEANS, Theme.NEIGHBOURHOODS))
    yield (
        "BOO306 mostly slides",
        but_item(but_item(saturday_with_candidates(), 0, minutes=115), 3, minutes=20),
    )
    yield (
        "BOO306 in one of two groups",
        but(
            two_groups(),
            programme=_slides_for_group_a(two_groups()),
            limits=Limits(presentation_percent=35),
        ),
    )
    yield "BOO307 no regional issue", but(morning(), regional_issue=" ")
    yield "BOO308 message nowhere", but_item(evening(), 1, messages=())
    yield "BOO308 unknown message", but_item(evening(), 1, messages=("weg",))


def _slides_for_group_a(plan: Plan) -> tuple[Any, ...]:
    return tuple(
        presentation("Cijfers", 50, BRINK, group="groep A", travel_minutes=10, lead=who("dir"))
        if item.group == "groep A" and item.title == "Renovatie"
        else item
        for item in plan.programme
    )


def times() -> Iterator[tuple[str, Plan]]:
    yield "TIJ401 pinned too early", but_item(one_party(), 1, minutes=50)
    yield "TIJ401 travel too long", but_item(one_party(), 2, travel_minutes=30)
    yield "TIJ401 in one of two groups", but_item(two_groups(), 4, start="14:20")
    yield "TIJ401 one leads both groups", but_item(two_groups(), 3, lead=who("dir"))
    yield "TIJ402 elsewhere", but_item(morning(), 3, travel_minutes=None)
    yield "TIJ402 from the last stop", but_item(one_party(), 3, travel_minutes=None)
    yield "TIJ402 both groups return", but_item(two_groups(), 6, travel_minutes=None)
    yield "TIJ403 long gap", but_item(one_party(), 3, start="15:41")
    yield "TIJ403 one group waits", but_item(two_groups(), 5, minutes=70)
    yield "TIJ404 nobody leads", but_item(morning(), 4, lead=())
    yield "TIJ404 leader declined", but_invitee(morning(), "med", status=Status.DECLINED)
    yield "TIJ404 speaker guides no tour", but_item(evening(), 2, lead=(), speakers=who("med"))
    yield "TIJ405 no place", but_item(morning(), 5, place=None)
    yield "TIJ405 no stops", but_item(evening(), 2, stops=())
    full = but(
        saturday_with_candidates(),
        start="13:00",
        date=dt.date(2027, 2, 5),
        day_part=DayPart.AFTERNOON,
        programme=(
            lunch("Lunch vooraf", 30, BRINK),
            *(
                msgspec.structs.replace(item, minutes=70, travel_minutes=0)
                for item in saturday_with_candidates().programme[:3]
            ),
        ),
    )
    yield "TIJ406 full", full
    yield "TIJ407 leads before arriving", but_invitee(one_party(), "adv", arrives_at="14:05")
    yield "TIJ407 leads after leaving", but_invitee(morning(), "dir", leaves_at="9:30")
    yield "TIJ407 gone before the tour", but_invitee(morning(), "bew", leaves_at="9:40")
    yield "TIJ407 there after the tour", but_invitee(morning(), "bew", arrives_at="11:15")


def dates() -> Iterator[tuple[str, Plan]]:
    invited = but_invitee(morning(), "mp", status=Status.INVITED)
    yield "DAT501 past", but(invited, date=dt.date(2026, 11, 20))
    yield (
        "DAT501 all options past",
        but(invited, date=None, date_options=(dt.date(2026, 11, 16), dt.date(2026, 11, 20))),
    )
    yield (
        "DAT501 several open",
        but(but_invitee(invited, "kan", status=Status.DRAFT), date=dt.date(2026, 11, 20)),
    )
    yield "DAT502 Wednesday", but(invited, date=dt.date(2027, 2, 10))
    yield (
        "DAT502 an option",
        but(
            invited, date=None, date_options=(dt.date(2027, 2, 8), dt.date(2027, 2, 9), dt.date(2027, 2, 24))
        ),
    )
    yield "DAT502 not known", but(invited, date=dt.date(2027, 10, 6))
    yield "DAT503 Sunday", but(morning(), date=dt.date(2027, 2, 7))
    yield "DAT503 holiday", but(morning(), date=dt.date(2027, 4, 27))
    yield "DAT503 Saturday", but(morning(), date=dt.date(2027, 2, 6))
    draft = but_invitee(morning(), "mp", status=Status.DRAFT)
    yield "DAT504 three weeks", but(draft, date=dt.date(2026, 12, 14))
    yield (
        "DAT504 today",
        but(
            but_invitee(draft, "kan", status=Status.DRAFT),
            date=None,
            date_options=(dt.date(2026, 11, 20), dt.date(2026, 11, 27), dt.date(2027, 2, 5)),
        ),
    )


def privacy() -> Iterator[tuple[str, Plan]]:
    yield "AVG601 journalist with a party", but_invitee(morning(), "pers", party="Partij A")
    yield "AVG602 diet", but_invitee(morning(), "weth", diet="zonder noten")
    yield "AVG602 access", but_invitee(morning(), "weth", access_needs="rolstoel")
    old = but(morning(), date=dt.date(2026, 11, 6))
    yield "AVG603 diet", but_invitee(old, "weth", diet="zonder noten", needs_consent=True)
    older = but(morning(), date=dt.date(2026, 5, 15))
    yield "AVG603 contact details", but_invitee(older, "mp", office_contact="secretariaat")
    yield "AVG604 no consent", but_invitee(morning(), "bew", resident_consent=False)
    yield "AVG605 in a title", but_item(morning(), 4, title="Op de koffie bij mevrouw Verbeek")
    yield "AVG605 last name in the welcome", but(morning(), introduction="Verbeek laat haar **huis** zien.")
    yield "AVG605 in the route", put(morning(), "practical.route", "Bel aan bij familie Verbeek.")
    yield (
        "AVG605 on a stop",
        but_item(morning(), 3, stops=(msgspec.structs.replace(HOME, label="woning van Ans Verbeek"), BRINK)),
    )


def practical() -> Iterator[tuple[str, Plan]]:
    yield "PRA701 nobody", but(morning(), contact=Contact(phone="06 0000 01 23"))
    yield "PRA701 out of reach", but(morning(), contact=Contact(name="Sanne Kuipers"))
    yield "PRA702 no address", but(morning(), practical=Practical(clothing="stevige schoenen"))
