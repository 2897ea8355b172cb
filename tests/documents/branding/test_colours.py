import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.documents.branding import NotAColour, Palette, colour, contrast, palette
from werkbezoek.documents.branding.colours import READABLE, adjustment

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1


@pytest.mark.parametrize(
    ("written", "meant"),
    [("#0b5d57", "#0b5d57"), (" 0B5D57 ", "#0b5d57"), ("#abc", "#aabbcc"), ("fff", "#ffffff")],
)
def test_a_colour_may_be_written_in_several_ways(written, meant):
    assert colour(written) == meant


@pytest.mark.parametrize("written", ["blauw", "", "#12345", "rgb(1,2,3)", "#0b5d57;}", "url(#a)", "#١٢٣"])
def test_what_is_no_colour_is_told(written):
    with pytest.raises(NotAColour, match=r"is geen kleurcode\. Schrijf de kleur als #"):
        colour(written)


def assert_readable(made: Palette) -> None:
    pairs = [
        (made.accent, "#ffffff"),
        (made.accent, "#f3f6f5"),
        (made.on_band, made.band),
        (made.on_band_faint, made.band),
        ("#1c2733", made.leaf),
        (made.dark_accent, "#12181d"),
        (made.dark_accent, "#1a2329"),
        ("#ffffff", made.dark_band),
        (made.dark_on_band_faint, made.dark_band),
        ("#ffffff", made.ground),
    ]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < READABLE} == {}


def test_the_default_can_be_read():
    assert_readable(Palette())


@given(COLOURS)
def test_what_becomes_of_any_colour_can_be_read(brand):
    assert_readable(palette(brand))


@given(COLOURS)
def test_a_colour_that_can_be_read_stays_as_it_is(brand):
    made = palette(brand)
    assert (made.accent == brand) == (contrast(brand, "#f3f6f5") >= READABLE)
    assert bool(adjustment(brand, made)) == (made.accent != brand)


def test_an_adjusted_colour_is_told():
    assert adjustment("#ffd500", palette("#ffd500")) == (
        "De kleur #ffd500 is als tekst op wit niet goed te lezen (contrast 1,3 op 1, nodig is 4,5). Koppen "
        "krijgen daarom de donkerdere tint #856f00."
    )
