import pytest

from werkbezoek.text.spelling import plain_words, spelling_key, standard_l_number


def test_texts_are_compared_without_case_accents_and_punctuation():
    assert spelling_key("E-mail: Reünie") == "emailreunie"
    assert plain_words("Súdwest-Fryslân (FR)") == ["sudwest", "fryslan", "fr"]


@pytest.mark.parametrize(
    ("written", "standard"),
    [("582", "L0582"), ("l 0582", "L0582"), (" L-00582 ", "L0582"), ("L15820", None), ("KvK 12", None)],
)
def test_an_l_number_has_one_notation(written, standard):
    assert standard_l_number(written) == standard
