"""SVG files from outside: what stays, what goes, and what is refused."""

import pytest
from support.logo_files import BAD, BOX, svg

from werkbezoek.documents.branding import SvgError, clean_svg


def test_nothing_stays_that_runs_or_comes_from_outside():
    hostile = svg(
        f'{BOX}<script>1</script><a href="javascript:x()">{BOX}</a><image xlink:href="a.png"/>'
        '<style>.a{background:url("http://x.example");filter:url(#f);mask:url(#m)}</style>'
        '<filter id="f"/><rect class="a" filter="url(#f)" onclick="x()" style="fill:image(http://y.example)"/>'
        '<rect ONCLICK="x()"/>'
    )
    cleaned = clean_svg(hostile)
    for word in ("script", "image", "example", "filter", "mask", "onclick"):
        assert word not in cleaned.svg.lower()
    assert cleaned.removed == {"script", "a", "image", "filter", "outside"}
    assert len(cleaned.remarks) == 3


def test_a_plain_drawing_loses_nothing():
    cleaned = clean_svg(svg(f'<g id="a">{BOX}</g><use href="#a"/><style>.b{{fill:url(#c)}}</style>'))
    assert cleaned.removed == frozenset()
    assert cleaned.remarks == ()
    assert "url(#c)" in cleaned.svg


def test_a_caller_can_allow_more_elements():
    drawing = svg(f'<pattern id="p">{BOX}</pattern><rect fill="url(#p)"/>')
    assert clean_svg(drawing).removed == {"pattern"}
    assert clean_svg(drawing, also_allowed={"pattern"}).removed == frozenset()


@pytest.mark.parametrize(
    "name", ["text", "web page", "entities", "outside entity", "refers to itself", "grows", "deep"]
)
def test_a_file_that_is_no_svg_or_too_complex_is_refused(name):
    data, words = BAD[name]
    with pytest.raises(SvgError, match=words):
        clean_svg(data)
