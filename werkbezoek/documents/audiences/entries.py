"""The allow-lists: one entry per audience, as in the table that the kit's design gives for documents."""

from . import aedes_parts, briefing_parts, catering_parts, crew_parts, parts, press_parts
from .policy import Addresses, Audience, Detail, GuestCategory, Items, Part, PersonFields, Visibility

GUESTS = Audience(
    name="gasten",
    label="Gasten",
    about="Om mee te sturen met de uitnodiging. Er staat alleen in wat gasten mogen weten.",
    heading="Programma werkbezoek",
    items=Items.GUESTS,
    addresses=Addresses.NOT_OF_HOMES,
    item_roles=("lead", "speakers"),
    named_in_items={
        GuestCategory.POLITICIAN: Visibility.CONFIRMED,
        GuestCategory.DIRECTOR: Visibility.TAKING_PART,
        GuestCategory.STAFF: Visibility.TAKING_PART,
        GuestCategory.JOURNALIST: Visibility.CONFIRMED,
        GuestCategory.OTHER: Visibility.TAKING_PART,
    },
    people={
        GuestCategory.POLITICIAN: PersonFields(
            Visibility.CONFIRMED, frozenset({Detail.OFFICE, Detail.PARTY})
        ),
        GuestCategory.DIRECTOR: PersonFields(Visibility.CONFIRMED, frozenset({Detail.FUNCTION})),
        GuestCategory.STAFF: PersonFields(Visibility.TAKING_PART, frozenset({Detail.FUNCTION})),
        GuestCategory.JOURNALIST: PersonFields(Visibility.CONFIRMED, frozenset({Detail.ORGANISATION})),
    },
    counts_entourage=True,
    parts=(
        Part("Welkom", parts.introduction),
        Part("Programma", parts.programme),
        Part("Wie je ontmoet", parts.company),
        Part("Praktisch", parts.practical),
        Part("Tot slot", parts.closing),
        Part("Vragen?", parts.contact),
    ),
)

PRESS = Audience(
    name="pers",
    label="Pers",
    about="Voor journalisten: waar het om gaat, wat er mag, en wie ze kunnen bellen.",
    heading="Voor de pers",
    items=Items.GUESTS,
    addresses=Addresses.NOT_OF_HOMES,
    item_roles=(),
    named_in_items={
        GuestCategory.DIRECTOR: Visibility.TAKING_PART,
        GuestCategory.STAFF: Visibility.TAKING_PART,
    },
    people={
        GuestCategory.POLITICIAN: PersonFields(
            Visibility.CONFIRMED, frozenset({Detail.OFFICE, Detail.PARTY})
        ),
        GuestCategory.DIRECTOR: PersonFields(Visibility.CONFIRMED, frozenset({Detail.FUNCTION})),
    },
    parts=(
        Part("Waar het om gaat", press_parts.text),
        Part("Perscontact", press_parts.contact),
        Part("Afspraken", press_parts.agreements),
        Part("Wie er zijn", parts.company),
        Part("Programma", press_parts.programme),
        Part("Praktisch", parts.practical),
    ),
)

BRIEFING = Audience(
    name="briefing",
    label="Briefing",
    about="Voor directie en sprekers: wie er komt, en welke boodschap bij welk onderdeel hoort.",
    heading="Briefing voor directie en sprekers",
    notice="Alleen voor wie spreekt of ontvangt; stuur het niet door.",
    items=Items.GUESTS,
    addresses=Addresses.NOT_OF_HOMES,
    item_roles=("lead", "speakers"),
    named_in_items=GUESTS.named_in_items,
    people={
        **GUESTS.people,
        GuestCategory.POLITICIAN: PersonFields(
            Visibility.CONFIRMED,
            frozenset({Detail.OFFICE, Detail.FUNCTION, Detail.PARTY, Detail.HOME_TOWN}),
        ),
    },
    counts_entourage=True,
    parts=(
        Part("Wat we willen bereiken", parts.substance),
        Part("Wie er komen", parts.company),
        Part("Per onderdeel", briefing_parts.programme),
        Part("Voor de pers", press_parts.text),
        Part("Welkomsttekst", parts.introduction),
        Part("Praktisch", parts.practical),
        Part("Vragen?", parts.contact),
    ),
)

CATERING = Audience(
    name="catering",
    label="Catering",
    about="Voor de keuken: wat er klaar moet staan, wanneer, waar en voor hoeveel mensen.",
    heading="Catering",
    items=Items.CATERED,
    addresses=Addresses.NOT_OF_HOMES,
    item_roles=(),
    named_in_items={},
    people={},
    shows_subject=False,
    parts=(
        Part("Wat er klaar moet staan", catering_parts.servings),
        Part("Dieetwensen", catering_parts.diets),
        Part("Waar je het brengt", catering_parts.delivery),
        Part("Vragen?", parts.contact),
    ),
)

_WORK = frozenset({Detail.FUNCTION, Detail.ORGANISATION})

CREW = Audience(
    name="draaiboek",
    label="Draaiboek",
    about="Voor de organisatie zelf, met telefoonnummers en afspraken. Niet om door te sturen.",
    heading="Draaiboek werkbezoek",
    notice="Alleen voor de organisatie: hier staan persoonsgegevens in. Stuur het niet door en laat het niet "
    "liggen; vernietig het na het bezoek.",
    shows_version=True,
    shows_date_options=True,
    items=Items.ALL,
    addresses=Addresses.ALL,
    marks_times=True,
    event_per_item=True,
    item_roles=("lead", "speakers", "partners"),
    named_in_items={
        **dict.fromkeys(GuestCategory, Visibility.ALL),
        GuestCategory.RESIDENT: Visibility.CONSENTING,
    },
    people={
        **dict.fromkeys(GuestCategory, PersonFields(Visibility.ALL, _WORK)),
        GuestCategory.POLITICIAN: PersonFields(Visibility.ALL, frozenset(Detail) - {Detail.HOME_TOWN}),
        GuestCategory.RESIDENT: PersonFields(Visibility.CONSENTING, _WORK),
    },
    parts=(
        Part("Wie bel je?", crew_parts.reachable),
        Part("Draaiboek", crew_parts.run_of_show),
        Part("Voorbereiding", crew_parts.tasks),
        Part("Bij nood, en wat niemand vooraf hoort", crew_parts.emergency),
        Part("Genodigden", crew_parts.invitees),
        Part("Toegankelijkheid en eten", crew_parts.care),
        Part("Praktisch", parts.practical),
        Part("Boodschappen", crew_parts.messages),
        Part("Pers", crew_parts.press),
        Part("Welkomsttekst", parts.introduction),
        Part("Slottekst", parts.closing),
        Part("Regels die we bewust niet volgen", crew_parts.ignored_rules),
    ),
)

AEDES = Audience(
    name="aedes",
    label="Aedes",
    about="Om Aedes te laten meedenken: zonder namen, behalve die van (kandidaat-)Kamerleden.",
    heading="Werkbezoek in het kort, voor Aedes",
    items=Items.GUESTS,
    shows_address=False,
    addresses=Addresses.NOT_OF_HOMES,
    item_roles=(),
    named_in_items={},
    people={},
    parts=(
        Part("Onze vraag aan Aedes", aedes_parts.question),
        Part("Waar het over gaat", parts.substance),
        Part("Wie er komen", aedes_parts.members),
        Part("Programma", aedes_parts.outline),
        Part("Welkomsttekst", parts.introduction),
        Part("Volgens de regels", aedes_parts.findings),
        Part("Opbrengst", aedes_parts.outcome),
        Part("Contact", parts.contact),
    ),
)

AUDIENCES = {audience.name: audience for audience in (GUESTS, PRESS, CREW, BRIEFING, CATERING, AEDES)}
"""Every audience by its name."""
