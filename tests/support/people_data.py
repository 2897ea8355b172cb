"""Fictional politicians: as objects, and in the files and answers of the services that know them."""

import datetime as dt
import json
from xml.sax.saxutils import escape

import msgspec

from werkbezoek.places import all_places
from werkbezoek.plan import Corporation, Invitee, Name, Province, Role, new_plan
from werkbezoek.politicians import Office, Politician, Snapshot

PARTIES = ("Partij A", "Partij B", "Partij C", "Lijst D", "")
FIRST = ("Anna", "Bram", "Chaima", "Daan", "Esra", "Femke", "Gijs", "Hanna")
LAST = ("Akkerman", "Bos", "Çelik", "Dijk", "Elzinga", "Fabel", "Groen", "Haan", "Ijzer", "Jaspers-Gezen")
TOWNS = tuple(sorted({name for name, spot in all_places() if spot.municipality}))

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<EML xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:kr="http://www.kiesraad.nl/extensions" '
    'xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" '
    'xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" Id="230b" SchemaVersion="5">'
)

LOCAL_LIST = (
    "Naam;Functie;Partij;Gemeente;Woonplaats;Geboortedatum\r\n"
    "Chaïma Çelik;wethouder wonen;Partij Één;Doetinchem;Gaanderen;1-1-1980\r\n"
    "Bram van der Bos;raadslid;Partij B;Súdwest-Fryslân;;\r\n"
    "Dirk Directeur;directeur;;;;\r\n"
)


def person(number):
    """The texts of one candidate: initials, first name, prefix, last name, home town."""
    return {
        "initials": f"{FIRST[number % 8][0]}.{'ABCDEFGHJK'[number // 80 % 10]}.",
        "first": FIRST[number % 8],
        "prefix": "van der" if number % 3 == 0 else "",
        "last": f"{LAST[number % 10]}-{'abcdefghjk'[number // 10 % 10]}{number // 100}",
        "town": TOWNS[number * 7 % len(TOWNS)],
    }


def candidate(given, country_around=False):
    """Return the XML of a candidate; a part that is an empty text is left out."""
    parts = [
        f'<xnl:NameLine NameType="Initials">{escape(given["initials"])}</xnl:NameLine>'
        if given.get("initials")
        else ""
    ]
    for field, tag in (("first", "FirstName"), ("prefix", "NamePrefix"), ("last", "LastName")):
        if given.get(field):
            parts.append(f"<xnl:{tag}>{escape(given[field])}</xnl:{tag}>")
    name = f"<CandidateFullName><xnl:PersonName>{''.join(parts)}</xnl:PersonName></CandidateFullName>"
    town = ""
    if given.get("town"):
        place = f"<xal:Locality><xal:LocalityName>{escape(given['town'])}</xal:LocalityName></xal:Locality>"
        if country_around or given.get("country"):
            code = given.get("country", "NL")
            place = f"<xal:Country><xal:CountryNameCode>{code}</xal:CountryNameCode>{place}</xal:Country>"
        town = f"<QualifyingAddress>{place}</QualifyingAddress>"
    gender = f"<Gender>{given['gender']}</Gender>" if given.get("gender") else ""
    full = name if any(parts) else ""
    number = given.get("number", 1)
    return f'<Candidate><CandidateIdentifier Id="{number}"/>{full}{gender}{town}</Candidate>'


def eml(
    lists,
    *,
    election="Tweede Kamer 2029",
    category="TK",
    date="2029-03-21",
    issued="2029-02-09",
    doctype="",
    domain="",
):
    """A candidate list file: ``lists`` is a party with its candidates, each the XML of ``candidate``."""
    head = HEAD.replace("?>\n", f"?>\n{doctype}") if doctype else HEAD
    affiliations = "".join(
        f'<Affiliation><AffiliationIdentifier Id="{at}"><RegisteredName>{escape(party)}</RegisteredName>'
        f"</AffiliationIdentifier><Type>op zichzelf staande lijst</Type>{''.join(people)}</Affiliation>"
        for at, (party, people) in enumerate(lists, 1)
    )
    where = f"<kr:ElectionDomain>{escape(domain)}</kr:ElectionDomain>" if domain else ""
    issue = f"<IssueDate>{issued}</IssueDate>" if issued else ""
    return (
        f"{head}<TransactionId>1</TransactionId>{issue}<CandidateList><Election>"
        f'<ElectionIdentifier Id="X"><ElectionName>{escape(election)}</ElectionName>'
        f"<ElectionCategory>{category}</ElectionCategory>{where}<kr:ElectionDate>{date}</kr:ElectionDate>"
        f'</ElectionIdentifier><Contest><ContestIdentifier Id="1"/>{affiliations}</Contest>'
        "</Election></CandidateList></EML>"
    ).encode()


def kieskring(count=1_100, start=0):
    """Return a file with ``count`` candidates of all parties, in both shapes of an address."""
    lists = {party: [] for party in PARTIES}
    for number in range(start, start + count):
        xml = candidate({**person(number), "gender": "female"}, country_around=number % 2 == 0)
        lists[PARTIES[number % len(PARTIES)]].append(xml)
    return eml(lists.items())


def member(number, **other):
    """Return the record of a person in a seat, as the OData service sends it."""
    texts = person(number)
    party = PARTIES[number % 4]
    group = {"Id": f"f{number % 4}", "Afkorting": party, "NaamNL": f"{party} voluit", "AantalZetels": 40}
    return {
        "Id": f"z{number}",
        "FractieZetel_Id": f"s{number}",
        "Persoon_Id": f"p{number}",
        "Functie": "Lid",
        "Van": "2025-11-12",
        "TotEnMet": None,
        "Verwijderd": False,
        "Persoon": {
            "Id": f"p{number}",
            "Roepnaam": texts["first"],
            "Initialen": texts["initials"],
            "Tussenvoegsel": texts["prefix"] or None,
            "Achternaam": texts["last"],
            "Woonplaats": texts["town"],
            "Functie": "Tweede Kamerlid",
            "Geboortedatum": "1980-01-01",
        },
        "FractieZetel": {"Id": f"s{number}", "Fractie": group},
        **other,
    }


def answer(records, next_link=None):
    """One answer of the service, as bytes."""
    body = {"@odata.context": "…", "value": records}
    return json.dumps(body | ({"@odata.nextLink": next_link} if next_link else {})).encode()


DAY = dt.date(2026, 11, 3)
"""The date of the snapshots."""

ACHTERHOEK = Corporation(
    name="Voorbeeld Wonen", municipalities=("Doetinchem", "Bronckhorst"), province=Province.GELDERLAND
)


def politician(last, town="Ede", party="Partij A", role=Role.MP, **fields):
    return Politician(Name(first="Anna", last=last), role, party, town, **fields)


def members(*people, as_of=DAY, seats=None):
    """A snapshot of members of the Tweede Kamer."""
    seats = {"Partij A": 30, "Partij B": 20, "Partij C": 8} if seats is None else seats
    return Snapshot(Office.CHAMBER, "Tweede Kamer", as_of, people, seats)


def candidates(*people, **fields):
    """A snapshot of candidates."""
    return Snapshot(Office.CANDIDATES, "Kiesraad", DAY, people, **fields)


def plan_with(*invitees, approach=None, corporation=ACHTERHOEK):
    return msgspec.structs.replace(new_plan(), corporation=corporation, approach=approach, invitees=invitees)


def invitee(last, party="Partij A", *roles, **fields):
    name = Name(first="Anna", last=last)
    return Invitee(id=last.lower(), name=name, party=party, roles=roles or (Role.MP,), **fields)


BOMEN_IN_CHAMBER = Snapshot(
    Office.CHAMBER,
    "Tweede Kamer",
    DAY,
    (politician("Bos", party="PvdB"), politician("Vos", party="BB")),
    {"PvdB": 12, "BB": 3},
    {"PvdB": "Partij van de Bomen", "BB": "Beken Beweging"},
)
"""Members of parties that the candidate lists below call by their full names."""

BOMEN_CANDIDATES = candidates(
    politician("Bos", party="Partij van de Bomen", role=Role.CANDIDATE),
    politician("Els", party="Partij van de Bomen (PvdB)", role=Role.CANDIDATE),
    politician("Wilg", party="Beken Beweging", role=Role.CANDIDATE),
    politician("Iep", party="Lijst Iep", role=Role.CANDIDATE),
)
