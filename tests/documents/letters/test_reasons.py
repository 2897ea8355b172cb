"""Why a politician is invited, in the words of the plan."""

import pytest
from support.letter_plans import guest, plan_with

from werkbezoek.documents.branding import Pronoun
from werkbezoek.documents.letters.reasons import reasons
from werkbezoek.plan import Corporation, Province, Role, SecondHost

PLAN = plan_with(
    corporation=Corporation(municipalities=("Emmen",), province=Province.DRENTHE),
    second_host=SecondHost(municipalities=("Hardenberg",), province=Province.UTRECHT),
)


@pytest.mark.parametrize(
    ("roles", "function", "town", "expected"),
    [
        ((Role.MP,), "Woordvoerder\nwonen", "", "woordvoerder wonen van uw fractie bent"),
        ((Role.MP,), "fractievoorzitter", "", "fractievoorzitter bent"),
        ((Role.MP,), "wonen", "", ""),
        ((Role.MP,), "woordvoerder " + "x" * 90, "", ""),
        ((Role.CANDIDATE,), "huisarts", "", ""),
        ((Role.ALDERMAN,), "Wonen, RO", "Emmen", "wethouder wonen, RO van Emmen bent"),
        ((Role.ALDERMAN,), "Wonen en Wijken", "Emmen", "wethouder Wonen en Wijken van Emmen bent"),
        ((Role.ALDERMAN,), "", "Emmen", "wethouder van Emmen bent"),
        ((Role.ALDERMAN,), "wethouder en locoburgemeester", "Emmen", "wethouder van Emmen bent"),
        ((Role.ALDERMAN,), "", "", ""),
        (
            (Role.ALDERMAN, Role.CANDIDATE),
            "grond, kandidaat op plaats 11",
            "Zaanstad",
            "wethouder grond van Zaanstad bent",
        ),
        ((Role.MAYOR,), "", "Emmen", "burgemeester van Emmen bent"),
        ((Role.COUNCILLOR,), "raadslid voor de kernen", "Emmen", "raadslid in Emmen bent"),
        (
            (Role.COUNCILLOR,),
            "fractievoorzitter",
            "Emmen",
            "fractievoorzitter in de gemeenteraad van Emmen bent",
        ),
        ((Role.PROVINCIAL_EXECUTIVE,), "wonen", "", "gedeputeerde wonen bent"),
        (
            (Role.PROVINCIAL_COUNCILLOR,),
            "woordvoerder bodem",
            "",
            "woordvoerder bodem in Provinciale Staten bent",
        ),
        ((Role.SENATOR,), "woordvoerder wonen", "", "woordvoerder wonen in de Eerste Kamer bent"),
        ((Role.GOVERNMENT_MEMBER,), "minister van Wonen", "", "minister van Wonen bent"),
        ((Role.GOVERNMENT_MEMBER,), "staatssecretaris", "", ""),
        ((Role.OTHER_POLITICIAN,), "lijsttrekker", "Emmen", ""),
    ],
)
def test_the_office_is_a_reason_only_if_it_is_clear_what_it_means(roles, function, town, expected):
    found = reasons(PLAN, guest("a", *roles, function=function, municipality=town), Pronoun.FORMAL)
    assert " en ".join(found) == expected


@pytest.mark.parametrize(
    ("town", "province", "expected"),
    [
        ("Emmen", Province.DRENTHE, "in Emmen woont"),
        ("Hardenberg", None, "in Hardenberg woont"),
        ("Assen", Province.DRENTHE, "in Drenthe woont"),
        ("Soest", Province.UTRECHT, "in de provincie Utrecht woont"),
        ("Zwolle", Province.OVERIJSSEL, ""),
        ("", None, ""),
    ],
)
def test_a_home_in_the_region_is_a_reason_for_those_who_work_elsewhere(town, province, expected):
    home = {"home_town": town, "home_province": province}
    assert reasons(PLAN, guest("a", Role.MP, **home), Pronoun.FORMAL) == ((expected,) if expected else ())
    candidate = reasons(PLAN, guest("a", Role.CANDIDATE, **home), Pronoun.FORMAL)
    assert candidate == (("kandidaat voor de Tweede Kamer bent", expected) if expected else ())
    assert reasons(PLAN, guest("a", Role.COUNCILLOR, **home), Pronoun.FORMAL) == ()


def test_with_je_the_fraction_is_addressed_with_je_too():
    member = guest("a", Role.MP, function="woordvoerder wonen")
    assert reasons(PLAN, member, Pronoun.INFORMAL) == ("woordvoerder wonen van je fractie bent",)
