"""The page and the PDF of a notebook with comparisons: only text, tables and charts of this kit."""

import pytest
from nbconvert.utils.exceptions import ConversionException
from nbformat import v4

from werkbezoek.analysis import charts, comparisons, show
from werkbezoek.analysis.exporters import VergelijkingHTML, as_document
from werkbezoek.documents.blocks import BLOCK_MIME


def notebook(*bundles):
    outputs = [v4.new_output("display_data", data=bundle) for bundle in bundles]
    cells = [v4.new_markdown_cell("# Titel\n\nVan **alle** `plannen`."), v4.new_markdown_cell("## Deel")]
    return v4.new_notebook(cells=[*cells, v4.new_code_cell("secret = 1", outputs=outputs)])


def picture(svg):
    return {BLOCK_MIME: {"type": "picture", "svg": svg, "description": "d", "caption": "c"}}


def test_charts_and_tables_go_along_and_code_does_not(three):
    bundles = [
        part._repr_mimebundle_()
        for part in (
            charts.group_size(comparisons.group_size(three, "party")),
            charts.visits_by_theme(comparisons.visits_by_theme(three, "party")),
            charts.changes(comparisons.changes(three.only(["a"]), three, "party")),
            show(comparisons.overview(three)),
        )
    ]
    made = notebook(*bundles, {"text/html": "<b>ander</b>"})
    made.cells += [v4.new_markdown_cell("## Uitleg\n\nWat dit is."), v4.new_markdown_cell("## Niets")]
    page, _ = VergelijkingHTML().from_notebook_node(made)
    assert b"Niets" not in page
    assert page.count(b"<svg") == 3
    assert b"Van alle plannen." in page
    assert b"secret" not in page
    assert b'<h2 id="deel-2">Uitleg</h2>' in page
    assert b"ander</b>" not in page


def test_cells_with_the_tag_are_left_out(examples):
    made = notebook(show(comparisons.visits(examples))._repr_mimebundle_())
    made.cells[2].metadata["tags"] = ["niet-exporteren"]
    with pytest.raises(ConversionException, match="nog geen tabellen of tekeningen"):
        as_document(made)


@pytest.mark.parametrize(
    "svg",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>',
        '<svg xmlns="http://www.w3.org/2000/svg"><use href="https://voorbeeld.example/x"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(https://voorbeeld.example/x)"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
        "<p>geen svg</p>",
    ],
)
def test_a_picture_from_elsewhere_is_refused(svg):
    with pytest.raises(ConversionException, match="niet van werkbezoek"):
        as_document(notebook(picture(svg)))


def test_a_damaged_output_is_refused():
    with pytest.raises(ConversionException, match="beschadigd"):
        as_document(notebook({BLOCK_MIME: {"type": "picture"}}))
