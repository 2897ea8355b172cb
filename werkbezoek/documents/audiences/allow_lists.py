"""The allow-lists: one entry per audience, which decides what that audience sees.

Documents have phone numbers and mail addresses in only four sections: ``crew.phone_list`` (hosts and both
contact persons), ``crew.invitees`` (guests), ``common.contact`` (contact person) and ``press.contact`` (press
contact, or else the contact person). The entries below decide which audience gets which section. Letters have
them too, outside these lists: the contact person in ``letters.facts`` and ``letters.aedes_question``, and the
press contact in letters to a journalist.
"""

from functools import partial

from msgspec.structs import replace

from .policy import Audience, Detail, GuestCategory, PersonFields, Visibility
from .sections import aedes, after, catering, common, crew, press

GUESTS = Audience(
    name="gasten",
    label="Gasten",
    about="Om mee te sturen met de uitnodiging. Er staat alleen in wat gasten mogen weten.",
    heading="Programma werkbezoek",
    links_to_maps=True,
    item_roles=("lead", "speakers"),
    named_in_items={
        GuestCategory.POLITICIAN: Visibility.CONFIRMED,
        GuestCategory.DIRECTOR: Visibility.TAKING_PART,
        GuestCategory.STAFF: Visibility.TAKING_PART,
        GuestCategory.JOURNALIST: Visibility.CONFIRMED,
        GuestCategory.OTHER: Visibility.TAKING_PART,
        GuestCategory.RESIDENT: Visibility.CONSENTING_IN_PROGRAMME,
    },
    people={
        GuestCategory.POLITICIAN: PersonFields(
            Visibility.CONFIRMED, {Detail.OFFICE, Detail.PARTY, Detail.GROUP}
        ),
        GuestCategory.DIRECTOR: PersonFields(Visibility.CONFIRMED, {Detail.FUNCTION, Detail.GROUP}),
        GuestCategory.STAFF: PersonFields(Visibility.TAKING_PART, {Detail.FUNCTION, Detail.GROUP}),
        GuestCategory.JOURNALIST: PersonFields(Visibility.CONFIRMED, {Detail.ORGANISATION, Detail.GROUP}),
    },
    counts_entourage=True,
    sections={
        "Welkom": common.text_of("introduction"),
        "Programma": common.programme,
        "Wie {u|je} ontmoet": common.company,
        "Praktisch": common.practical_for_guests,
        "Tot slot": common.text_of("closing"),
        "Vragen?": common.contact,
    },
)

PRESS = Audience(
    name="pers",
    label="Pers",
    about="Voor journalisten: het programma, wat er mag, en wie ze kunnen bellen.",
    heading="Voor de pers",
    links_to_maps=True,
    named_in_items={
        GuestCategory.DIRECTOR: Visibility.TAKING_PART,
        GuestCategory.STAFF: Visibility.TAKING_PART,
    },
    people={
        GuestCategory.POLITICIAN: PersonFields(Visibility.CONFIRMED, {Detail.OFFICE, Detail.PARTY}),
        GuestCategory.DIRECTOR: PersonFields(Visibility.CONFIRMED, {Detail.FUNCTION}),
    },
    sections={
        "Waar het om gaat": common.text_of("press.text"),
        "Perscontact": press.contact,
        "Afspraken": press.agreements,
        "Wie er zijn": common.company,
        "Programma": press.programme,
        "Praktisch": common.facts_of(common.PRACTICAL),
    },
)

BRIEFING = Audience(
    name="briefing",
    label="Briefing",
    about="Voor directie en sprekers: wie er komt, en welke boodschap bij welk onderdeel hoort.",
    heading="Briefing voor directie en sprekers",
    links_to_maps=True,
    notice="Alleen voor wie spreekt of ontvangt. Stuur deze briefing niet door.",
    item_roles=("lead", "speakers"),
    named_in_items=GUESTS.named_in_items,
    people={
        **GUESTS.people,
        GuestCategory.POLITICIAN: PersonFields(
            Visibility.CONFIRMED,
            {Detail.OFFICE, Detail.FUNCTION, Detail.PARTY, Detail.HOME_TOWN, Detail.GROUP},
        ),
    },
    counts_entourage=True,
    sections={
        "Wat we willen bereiken": common.substance,
        "Wie er komen": common.company,
        "Per onderdeel": partial(common.programme_list, with_messages=True),
        "Voor de pers": common.text_of("press.text"),
        "Welkomsttekst": common.text_of("introduction"),
        "Praktisch": common.facts_of(common.PRACTICAL),
        "Vragen?": common.contact,
    },
)

CATERING = Audience(
    name="catering",
    label="Catering",
    about="Voor de keuken: wat er klaar moet staan, wanneer, waar en voor hoeveel mensen.",
    heading="Catering",
    links_to_maps=True,
    shows_item=lambda item: bool(item.catering.strip()),
    shows_subject=False,
    sections={
        "Wat er klaar moet staan": catering.servings,
        "Dieetwensen": catering.diets,
        "Ontvangst en parkeren": common.facts_of(
            {"Ontvangst": "practical.address", "Parkeren": "practical.parking"}
        ),
        "Vragen?": common.contact,
    },
)

_WORK = {Detail.FUNCTION, Detail.ORGANISATION}

CREW = Audience(
    name="draaiboek",
    label="Draaiboek",
    about="Voor de organisatie zelf, met telefoonnummers en afspraken. Niet om door te sturen.",
    heading="Draaiboek werkbezoek",
    links_to_maps=True,
    notice="Alleen voor de organisatie: hier staan persoonsgegevens in. Stuur dit draaiboek niet door, laat "
    "het niet liggen en vernietig het na het bezoek.",
    shows_version=True,
    shows_date_options=True,
    shows_item=lambda _: True,
    shows_home_addresses=True,
    shows_chart_marks=True,
    event_per_item=True,
    item_roles=("lead", "speakers", "partners"),
    named_in_items={
        **dict.fromkeys(GuestCategory, Visibility.ALL),
        GuestCategory.RESIDENT: Visibility.CONSENTING,
    },
    people={
        **dict.fromkeys(GuestCategory, PersonFields(Visibility.ALL, _WORK)),
        GuestCategory.POLITICIAN: PersonFields(Visibility.ALL, _WORK | {Detail.OFFICE, Detail.PARTY}),
        GuestCategory.RESIDENT: PersonFields(Visibility.CONSENTING, _WORK),
    },
    sections={
        "Wie bel je?": crew.phone_list,
        "Bij nood en vertrouwelijk": common.facts_of(
            {
                "Bedrijfshulpverlening (BHV)": "crew.first_aid",
                "Verzamelplaats": "crew.assembly_point",
                "Beveiliging": "crew.security",
                "Niet vooraf bekendmaken": "crew.confidential",
            }
        ),
        "Draaiboek": crew.run_of_show,
        "Genodigden": crew.invitees,
        "Toegankelijkheid en eten": crew.care,
        "Praktisch": common.facts_of(common.PRACTICAL),
        "Boodschappen": crew.messages,
        "Pers": crew.press,
        "Welkomsttekst": common.text_of("introduction"),
        "Slottekst": common.text_of("closing"),
        "Regels die we bewust niet volgen": crew.ignored_rules,
        "Voorbereiding": crew.tasks,
    },
)

AEDES = Audience(
    name="aedes",
    label="Aedes",
    about="Om Aedes te laten meedenken: zonder namen, behalve die van (kandidaat-)Kamerleden "
    "en van de contactpersoon.",
    heading="Werkbezoek in het kort, voor Aedes",
    shows_address=False,
    sections={
        "Onze vraag aan Aedes": common.notice_of("aedes_question"),
        "Waar het over gaat": common.substance,
        "Genodigden": aedes.company,
        "Programma": aedes.outline,
        "Welkomsttekst": common.text_of("introduction"),
        "Volgens de regels": aedes.findings,
        "Opbrengst": aedes.outcome,
        "Contact": common.contact,
    },
)

POCKET = replace(
    GUESTS,
    name="zakprogramma",
    label="Zakprogramma",
    about="Het programma voor gasten op één A4, in het midden te vouwen: wanneer, wat en waar.",
    is_for_calendar=False,
    columns=2,
    item_roles=(),
    people={},
    sections={
        "Programma": common.programme_list,
        "Ontvangst": common.facts_of({"Adres": "practical.address", "Drempelvrij": "practical.step_free"}),
        "Vragen?": common.contact,
    },
)

FACT_SHEET = Audience(
    name="feitenblad",
    label="Feitenblad",
    about="Om bij politici achter te laten: wat er speelt, cijfers, je vraag en wie ze kunnen bellen, op één "
    "A4.",
    heading="Feitenblad",
    shows_address=False,
    is_for_calendar=False,
    sections={
        "Wat er speelt": common.regional_issue,
        "In cijfers": common.figures,
        "Wat wij vragen": common.notice_of("ask"),
        "Meer weten?": common.contact,
    },
)

GUEST_EVALUATION = Audience(
    name="evaluatie-gast",
    label="Evaluatie door gasten",
    about="Een formulier om na afloop uit te delen. De antwoorden vul je in bij “Na het bezoek”.",
    heading="Evaluatieformulier",
    shows_address=False,
    is_for_calendar=False,
    sections={"Hoe was het bezoek?": after.guest_questions, "Inleveren bij": common.contact},
)

HOST_EVALUATION = Audience(
    name="evaluatie-organisatie",
    label="Evaluatie door de organisatie",
    about="Een formulier voor collega’s: wat ging goed, kwamen de boodschappen over, wat is er toegezegd?",
    heading="Evaluatieformulier voor de organisatie",
    shows_address=False,
    is_for_calendar=False,
    sections={
        "Hoe was het bezoek?": after.host_questions,
        "Toezeggingen": after.empty_promises,
    },
)

FEEDBACK = Audience(
    name="terugkoppeling",
    label="Terugkoppeling",
    about="Voor bewoners en gasten, na het bezoek: wat er is toegezegd, door wie en wanneer.",
    heading="Wat er is toegezegd",
    shows_address=False,
    is_for_calendar=False,
    named_in_items={
        GuestCategory.POLITICIAN: Visibility.CONFIRMED,
        GuestCategory.DIRECTOR: Visibility.TAKING_PART,
        GuestCategory.STAFF: Visibility.TAKING_PART,
        GuestCategory.OTHER: Visibility.CONFIRMED,
    },
    sections={"Toezeggingen": after.promises, "Vragen?": common.contact},
)

_ALL = (
    *(GUESTS, POCKET, PRESS, CREW, BRIEFING, CATERING, FACT_SHEET),
    *(GUEST_EVALUATION, HOST_EVALUATION, FEEDBACK, AEDES),
)
AUDIENCES = {audience.name: audience for audience in _ALL}
"""Every audience by its name."""
