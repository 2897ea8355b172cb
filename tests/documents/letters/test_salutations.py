"""The first line of a letter, for each office and for each kind of name."""

import pytest
from support.letter_plans import guest

from werkbezoek.documents.branding import Pronoun
from werkbezoek.documents.letters.salutations import full_name, salutation
from werkbezoek.plan import Invitee, Name, Role


@pytest.mark.parametrize(
    ("roles", "formal"),
    [
        ((Role.MP,), "Geacht Kamerlid Van der Wiel,"),
        ((Role.ALDERMAN, Role.CANDIDATE), "Geachte wethouder Van der Wiel,"),
        ((Role.COUNCILLOR,), "Geacht raadslid Van der Wiel,"),
        ((Role.SENATOR,), "Geacht Kamerlid Van der Wiel,"),
        ((Role.MAYOR,), "Geachte burgemeester Van der Wiel,"),
        ((Role.PROVINCIAL_EXECUTIVE,), "Geachte gedeputeerde Van der Wiel,"),
        ((Role.PROVINCIAL_COUNCILLOR, Role.CANDIDATE), "Geacht Statenlid Van der Wiel,"),
        ((Role.TENANT_REPRESENTATIVE,), "Geachte Jantien van der Wiel,"),
        ((Role.CANDIDATE,), "Geachte Jantien van der Wiel,"),
        ((Role.OTHER,), "Geachte Jantien van der Wiel,"),
        ((Role.JOURNALIST,), "Beste Jantien van der Wiel,"),
        ((Role.RESIDENT,), "Beste Jantien van der Wiel,"),
    ],
)
def test_the_salutation_fits_the_office_and_with_je_it_is_always_beste(roles, formal):
    assert salutation(guest("a", *roles)) == formal
    assert salutation(guest("a", *roles), Pronoun.INFORMAL) == "Beste Jantien van der Wiel,"


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("demissionair Minister van Financiën", "Geachte minister Van der Wiel,"),
        ("minister-president", "Geachte minister-president Van der Wiel,"),
        ("staatssecretaris van BZK", "Geachte staatssecretaris Van der Wiel,"),
        ("volkshuisvesting, ministerie van BZK", "Geachte Jantien van der Wiel,"),
    ],
)
def test_the_function_says_how_a_member_of_the_government_is_addressed(function, expected):
    assert salutation(guest("a", Role.GOVERNMENT_MEMBER, function=function)) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (" Geachte minister  De Vries ", "Geachte minister De Vries,"),
        ("Excellentie,", "Excellentie,"),
        ("Dag Jantien!", "Dag Jantien!"),
        (" ", "Geacht Kamerlid Van der Wiel,"),
    ],
)
def test_a_salutation_of_ones_own_takes_precedence(own, expected):
    assert salutation(guest("a", Role.MP, salutation=own)) == expected


def test_a_newspaper_without_a_name_is_addressed_as_its_editors():
    assert (
        salutation(Invitee(id="a", roles=(Role.JOURNALIST,), organisation="De Limburger"))
        == "Beste redactie,"
    )


NAMES = {
    ("", "J.", "", ""): ("Geacht Kamerlid,", "Geachte genodigde,", "Beste bewoner,"),
    ("", "", "", ""): ("Geacht Kamerlid,", "Geachte genodigde,", "Beste bewoner,"),
    ("", "Noor", "", ""): ("Geacht Kamerlid,", "Geachte Noor,", "Beste Noor,"),
    ("", "", "de", "Vries"): (
        "Geacht Kamerlid De Vries,",
        "Geachte heer of mevrouw De Vries,",
        "Beste heer of mevrouw De Vries,",
    ),
    ("mr. dr.", "J.P.", "de", "Vries"): (
        "Geacht Kamerlid De Vries,",
        "Geachte J.P. de Vries,",
        "Beste J.P. de Vries,",
    ),
    ("mw. drs.", "A.", "de", "Vries"): (
        "Geacht Kamerlid De Vries,",
        "Geachte mevrouw De Vries,",
        "Beste mevrouw De Vries,",
    ),
    ("dhr.", "", "", "Prins"): ("Geacht Kamerlid Prins,", "Geachte heer Prins,", "Beste heer Prins,"),
    ("", "JAN", "VAN 'T", "HOF-IJSSEL"): (
        "Geacht Kamerlid Van ’t Hof-IJssel,",
        "Geachte Jan van ’t Hof-IJssel,",
        "Beste Jan van ’t Hof-IJssel,",
    ),
    ("", "anna", "", "o'neill"): ("Geacht Kamerlid O’Neill,", "Geachte Anna O’Neill,", "Beste Anna O’Neill,"),
    ("", "Lex", "’t", "Hart"): ("Geacht Kamerlid ’t Hart,", "Geachte Lex ’t Hart,", "Beste Lex ’t Hart,"),
    ("", "Jan", "", "McDonald"): (
        "Geacht Kamerlid McDonald,",
        "Geachte Jan McDonald,",
        "Beste Jan McDonald,",
    ),
}


@pytest.mark.parametrize("parts", NAMES)
def test_no_name_is_a_bare_initial_or_in_capitals(parts):
    name = Name(**dict(zip(("titles", "first", "prefix", "last"), parts, strict=True)))
    for role, expected in zip((Role.MP, Role.OTHER, Role.RESIDENT), NAMES[parts], strict=True):
        assert salutation(guest("a", role, name=name)) == expected


def test_in_running_text_a_prefix_has_no_capital():
    assert full_name(Name(titles="ir.", first="Kor", prefix="van 't", last="Hof")) == "Kor van ’t Hof"
