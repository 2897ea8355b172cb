"""The allow-lists: one entry per audience, as in the table that the kit's design gives for documents."""

from . import aedes_parts, crew_parts, parts
from .policy import Addresses, Audience, Detail, Items, Part, Sees, Sort, Which

GUESTS = Audience(
    name="gasten",
    label="Gasten",
    heading="Programma werkbezoek",
    items=Items.GUESTS,
    addresses=Addresses.NOT_OF_HOMES,
    item_roles=("lead", "speakers"),
    named_in_items={
        Sort.POLITICIAN: Which.CONFIRMED,
        Sort.DIRECTOR: Which.TAKING_PART,
        Sort.STAFF: Which.TAKING_PART,
        Sort.JOURNALIST: Which.CONFIRMED,
        Sort.OTHER: Which.TAKING_PART,
    },
    people={
        Sort.POLITICIAN: Sees(Which.CONFIRMED, frozenset({Detail.OFFICE, Detail.PARTY})),
        Sort.DIRECTOR: Sees(Which.CONFIRMED, frozenset({Detail.FUNCTION})),
        Sort.STAFF: Sees(Which.TAKING_PART, frozenset({Detail.FUNCTION})),
        Sort.JOURNALIST: Sees(Which.CONFIRMED, frozenset({Detail.ORGANISATION})),
    },
    parts=(
        Part("Welkom", parts.introduction),
        Part("Programma", parts.programme),
        Part("Wie je ontmoet", parts.company),
        Part("Praktisch", parts.practical),
        Part("Tot slot", parts.closing),
        Part("Vragen?", parts.contact),
    ),
)

_WORK = frozenset({Detail.FUNCTION, Detail.ORGANISATION})

CREW = Audience(
    name="draaiboek",
    label="Draaiboek",
    heading="Draaiboek werkbezoek",
    notice="Alleen voor de organisatie: hier staan persoonsgegevens in. Stuur het niet door en laat het niet "
    "liggen; vernietig het na het bezoek.",
    shows_version=True,
    shows_date_options=True,
    items=Items.ALL,
    addresses=Addresses.ALL,
    marks_times=True,
    item_roles=("lead", "speakers", "partners"),
    named_in_items={**dict.fromkeys(Sort, Which.ALL), Sort.RESIDENT: Which.CONSENTING},
    people={
        **dict.fromkeys(Sort, Sees(Which.ALL, _WORK)),
        Sort.POLITICIAN: Sees(Which.ALL, frozenset(Detail)),
        Sort.RESIDENT: Sees(Which.CONSENTING, _WORK),
    },
    parts=(
        Part("Wie bel je?", crew_parts.reachable),
        Part("Bij nood, en wat niemand vooraf hoort", crew_parts.emergency),
        Part("Draaiboek", crew_parts.run_of_show),
        Part("Praktisch", parts.practical),
        Part("Genodigden", crew_parts.invitees),
        Part("Toegankelijkheid en eten", crew_parts.care),
        Part("Boodschappen", crew_parts.messages),
        Part("Pers", crew_parts.press),
        Part("Voorbereiding", crew_parts.tasks),
        Part("Welkomsttekst", parts.introduction),
        Part("Slottekst", parts.closing),
        Part("Regels die we bewust niet volgen", crew_parts.ignored_rules),
    ),
)

AEDES = Audience(
    name="aedes",
    label="Aedes",
    heading="Werkbezoek in het kort, voor Aedes",
    items=Items.GUESTS,
    shows_address=False,
    addresses=Addresses.NOT_OF_HOMES,
    item_roles=(),
    named_in_items={},
    people={},
    parts=(
        Part("Onze vraag aan Aedes", aedes_parts.question),
        Part("Waar het over gaat", aedes_parts.substance),
        Part("Wie er komen", aedes_parts.members),
        Part("Programma", aedes_parts.outline),
        Part("Welkomsttekst", parts.introduction),
        Part("Volgens de regels", aedes_parts.findings),
        Part("Opbrengst", aedes_parts.outcome),
        Part("Contact", parts.contact),
    ),
)

AUDIENCES = {audience.name: audience for audience in (GUESTS, CREW, AEDES)}
"""Every audience by its name."""
