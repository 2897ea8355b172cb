import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.documents.branding import Palette, Pronoun, palette
from werkbezoek.documents.branding.style import MIN_CONTRAST, adjustment_remark, parse_colour
from werkbezoek.text.errors import ParseError
from werkbezoek.timing.gantt import contrast

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("written", "expected"),
    [("#0b5d57", "#0b5d57"), (" 0B5D57 ", "#0b5d57"), ("#abc", "#aabbcc"), ("fff", "#ffffff")],
)
def test_a_colour_may_be_written_in_several_ways(written, expected):
    assert parse_colour(written) == expected


@pytest.mark.parametrize("written", ["blauw", "", "#12345", "rgb(1,2,3)", "#0b5d57;}", "url(#a)", "#١٢٣"])
def test_other_text_is_refused_with_how_to_write_a_colour(written):
    with pytest.raises(ParseError, match=r"is geen kleurcode\. Schrijf de kleur als #"):
        parse_colour(written)


def assert_readable(colours: Palette) -> None:
    pairs = [
        (colours.accent, "#ffffff"),
        (colours.accent, "#f3f6f5"),
        (colours.on_band, colours.band),
        (colours.on_band_faint, colours.band),
        ("#1c2733", colours.leaf),
        (colours.dark_accent, "#12181d"),
        (colours.dark_accent, "#1a2329"),
        ("#ffffff", colours.dark_band),
        (colours.dark_on_band_faint, colours.dark_band),
        ("#ffffff", colours.ground),
    ]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < MIN_CONTRAST} == {}


def test_the_default_palette_is_readable():
    assert_readable(Palette())


@given(COLOURS)
def test_the_palette_of_any_colour_is_readable(brand):
    assert_readable(palette(brand))


@given(COLOURS)
def test_a_readable_colour_is_not_changed(brand):
    derived = palette(brand)
    assert (derived.accent == brand) == (contrast(brand, "#f3f6f5") >= MIN_CONTRAST)
    assert bool(adjustment_remark(brand, derived)) == (derived.accent != brand)


def test_a_remark_says_how_a_colour_was_changed():
    assert adjustment_remark("#ffd500", palette("#ffd500")) == (
        "De kleur #ffd500 is als tekst op wit niet goed te lezen (contrast 1,3 op 1, nodig is 4,5). Koppen "
        "krijgen daarom de donkerdere tint #856f00."
    )


def test_a_text_has_the_words_for_one_of_both_pronouns():
    text = "{Kunt u|Kun je} komen? We halen {u|je} op. {naam}"
    assert Pronoun.FORMAL.words(text) == "Kunt u komen? We halen u op. {naam}"
    assert Pronoun.INFORMAL.words(text) == "Kun je komen? We halen je op. {naam}"
