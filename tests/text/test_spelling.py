from werkbezoek.text.spelling import plain_words, spelling_key


def test_texts_are_compared_without_case_accents_and_punctuation():
    assert spelling_key("E-mail: Reünie") == "emailreunie"
    assert plain_words("Súdwest-Fryslân (FR)") == ["sudwest", "fryslan", "fr"]
