"""The first line of a letter: ``Geachte wethouder Van der Wiel,``."""

import re
import unicodedata

from ...plan import Invitee, Name, Role
from ...text.person_names import capitalised, is_prefix
from ...text.wording import one_line
from ..branding import Pronoun

_FOR_OFFICE = {
    Role.MP: "Geacht Kamerlid",
    Role.SENATOR: "Geacht Kamerlid",
    Role.MAYOR: "Geachte burgemeester",
    Role.PROVINCIAL_EXECUTIVE: "Geachte gedeputeerde",
    Role.ALDERMAN: "Geachte wethouder",
    Role.PROVINCIAL_COUNCILLOR: "Geacht Statenlid",
    Role.COUNCILLOR: "Geacht raadslid",
}
"""The salutation for each office; for a person with several offices, the first of these counts."""

_GOVERNMENT_OFFICE = re.compile(r"\b(?:minister-president|minister|staatssecretaris)\b", re.IGNORECASE)
_TITLES = {"dhr": "heer", "heer": "heer", "mw": "mevrouw", "mevr": "mevrouw", "mevrouw": "mevrouw"}
_FIRST_LETTER = re.compile(r"(?<![\w’])\w")
_INITIALS = re.compile(r"(?:\w{1,2}\.[\s-]*)+|\w{1,2}")


def salutation(invitee: Invitee, pronoun: Pronoun = Pronoun.FORMAL) -> str:
    """Return the first line of a letter: the one in the plan, or else with the office or the name.

    A Dutch letter to a member of the Tweede Kamer, an alderman or a councillor may use the office, so that
    the gender need not be guessed. After an office or "mevrouw" the prefix gets a capital: "Kamerlid Van der
    Wiel". With "je" a letter begins with "Beste" and the name.
    """
    if own := one_line(invitee.salutation):
        return own if unicodedata.category(own[-1]).startswith("P") else f"{own},"
    last = last_name(invitee.name)
    with_capital = _FIRST_LETTER.sub(lambda found: found[0].upper(), last, count=1)
    office = "" if pronoun is Pronoun.INFORMAL else _office(invitee)
    if office:
        return f"{office} {with_capital}".strip() + ","
    is_familiar = pronoun is Pronoun.INFORMAL or {Role.JOURNALIST, Role.RESIDENT} & set(invitee.roles)
    greeting = "Beste" if is_familiar else "Geachte"
    first = _usual_capitals(invitee.name.first)
    if last and (title := _title(invitee.name)):
        return f"{greeting} {title} {with_capital},"
    if last and not first:
        return f"{greeting} heer of mevrouw {with_capital},"
    if last or not _INITIALS.fullmatch(first):
        return f"{greeting} {f'{first} {last}'.strip() or _unnamed(invitee)},"
    return f"{greeting} {_unnamed(invitee)},"


def last_name(name: Name) -> str:
    """Return the last name with its prefix: ``van ’t Hof``, also for VAN 'T HOF."""
    return " ".join(filter(None, (_usual_capitals(name.prefix, name.last), _usual_capitals(name.last))))


def full_name(name: Name) -> str:
    """Return the first and the last name without titles, as in running text."""
    return f"{_usual_capitals(name.first)} {last_name(name)}".strip()


def _office(invitee: Invitee) -> str:
    """Return the salutation for an office, which the last name follows; "" for someone without an office.

    The function of a member of the government says whether this is a minister or a staatssecretaris. Without
    it there is no salutation for the office, because "Geachte bewindspersoon" is not used in letters.
    """
    if Role.GOVERNMENT_MEMBER in invitee.roles and (office := _GOVERNMENT_OFFICE.search(invitee.function)):
        return f"Geachte {office[0].lower()}"
    return next((words for role, words in _FOR_OFFICE.items() if role in invitee.roles), "")


def _title(name: Name) -> str:
    """Return "heer" or "mevrouw" if it is among the titles in the plan."""
    words = (word.strip(".").lower() for word in name.titles.split())
    return next((_TITLES[word] for word in words if word in _TITLES), "")


def _unnamed(invitee: Invitee) -> str:
    if Role.JOURNALIST in invitee.roles:
        return "redactie"
    return "bewoner" if invitee.is_resident else "genodigde"


def _usual_capitals(text: str, rest: str = "") -> str:
    """Return a part of a name; if all of the name is in capitals, or none of it, with the usual capitals.

    ``rest`` is the other part of the name. Initials stay as they are.
    """
    words = text.replace("'", "’").replace("‘", "’").split()
    if (text + rest).isupper() and not _INITIALS.fullmatch(rest or text):
        words = [word.lower() for word in words]
    if not (text + rest).islower() and not (text + rest).isupper():
        return " ".join(words)
    return " ".join(word if is_prefix(word) else capitalised(word) for word in words)
