import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from support.logo_files import BAD, BOX, png, svg

from werkbezoek.documents.branding import NotALogo, read_logo


def pixels(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")


def test_a_png_loses_its_metadata():
    logo, remarks = read_logo(png(secret="gemaakt door P. Jansen"))
    assert remarks == ()
    assert (logo.width, logo.height) == (40, 20)
    assert b"Jansen" not in logo.png
    assert pixels(logo.png).getpixel((5, 5)) == (10, 77, 158, 255)


@pytest.mark.parametrize(
    ("mode", "color"),
    [("L", 30), ("I;16", 30 * 256), ("LA", (30, 255)), ("RGB", "#1e1e1e"), ("P", 0), ("1", 0)],
)
def test_every_kind_of_png_keeps_its_colour(mode, color):
    written = io.BytesIO()
    Image.new(mode, (40, 20), color).save(written, "PNG")
    red, green, blue, alpha = pixels(read_logo(written.getvalue()).logo.png).getpixel((5, 5))
    assert (red, green, blue, alpha) in [(30, 30, 30, 255), (0, 0, 0, 255)]


def test_a_logo_that_the_kit_wrote_stays_the_same():
    logo = read_logo(png(3_000, 400)).logo
    assert (logo.width, logo.height) == (900, 120)
    assert read_logo(logo.png).logo == logo


def test_an_svg_becomes_a_png_without_empty_edges():
    logo = read_logo(svg('<rect x="10" y="5" width="20" height="10" fill="#0a4d9e"/>')).logo
    assert logo.width == pytest.approx(2 * logo.height, abs=2)
    assert logo.width > 400
    middle = pixels(logo.png).getpixel((logo.width // 2, logo.height // 2))
    assert middle == (10, 77, 158, 255)


def test_a_logo_for_a_dark_background_is_recognised():
    assert read_logo(svg('<path d="M0 0h40v20z" fill="#fff"/>')).logo.is_light
    assert not read_logo(svg(BOX)).logo.is_light


@pytest.mark.parametrize(("data", "words"), BAD.values(), ids=list(BAD))
def test_a_file_that_is_no_logo_is_refused(data, words):
    with pytest.raises(NotALogo, match=words):
        read_logo(data)


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<script>fetch('https://x.example')</script>", "een script"),
        ('<rect onload="alert(1)" width="4" height="4"/>', "een script"),
        ('<image href="https://x.example/a.png" width="4" height="4"/>', "van buiten"),
        ('<use href="file:///etc/passwd#a"/>', "van buiten"),
        ('<rect width="4" height="4" style="fill:url(https://x.example/a#b)"/>', "van buiten"),
        ("<style>@import 'https://x.example/a.css'; .x { fill: red }</style>", "van buiten"),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', "geen gewone vorm"),
        ('<rect width="4" height="4"><animate attributeName="width" to="9"/></rect>', "geen gewone vorm"),
        ('<text x="2" y="9">Kadewijk</text>', "letters die geen vorm zijn"),
    ],
)
def test_what_does_not_draw_is_removed_with_a_remark(inside, words):
    logo, remarks = read_logo(svg(BOX + inside))
    assert words in " ".join(remarks)
    assert pixels(logo.png).getpixel((logo.width - 5, logo.height - 5)) == (10, 77, 158, 255)


def test_a_file_of_a_drawing_program_gets_no_remark():
    drawn = svg(
        '<metadata><x xmlns="urn:x"/></metadata><defs><linearGradient id="g"><stop stop-color="#0a4d9e"/>'
        '</linearGradient><rect id="r" width="40" height="20"/>'
        '<clipPath id="c"><use xlink:href="#r"/></clipPath></defs><style>.st0{fill:url(#g)}</style>'
        '<g clip-path="url(#c)"><path class="st0" d="M0 0h40v20H0z"/></g>'
    )
    logo, remarks = read_logo(
        b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">' + drawn
    )
    assert remarks == ()
    assert pixels(logo.png).getpixel((20, 20)) == (10, 77, 158, 255)


@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"<svg xmlns='http://www.w3.org/2000/svg'>"]),
)
def test_any_bytes_give_a_logo_or_a_dutch_sentence(data, start):
    try:
        sentences = read_logo(start + data).remarks
    except NotALogo as error:
        sentences = (str(error),)
    assert all(sentence.endswith(".") for sentence in sentences)
