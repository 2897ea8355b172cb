from werkbezoek.documents.branding import Pronoun


def test_a_text_has_the_words_for_one_of_both_pronouns():
    text = "{Kunt u|Kun je} komen? We halen {u|je} op. {naam}"
    assert Pronoun.FORMAL.words(text) == "Kunt u komen? We halen u op. {naam}"
    assert Pronoun.INFORMAL.words(text) == "Kun je komen? We halen je op. {naam}"
