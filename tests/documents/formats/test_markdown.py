import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.documents.formats.markdown import as_html, as_tree

MARKDOWN = st.text(alphabet="#*_`>-[]()!~|\\\n 1.<a&;:/", max_size=80)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# a\n\n## b\n\n# c", [3, 4, 3]),
        ("### a\n\n# b\n\n#### c", [3, 3, 4]),
        ("###### a\n\n###### b", [3, 3]),
        ("# a\n\n#### b\n\n## c\n\n### d", [3, 4, 4, 5]),
        ("#\n\n## b", [3]),
        ("# [](https://x.example)\n\n## b", [3]),
    ],
)
def test_headings_move_below_the_heading_of_the_section(text, levels):
    assert [int(level) for level in re.findall(r"<h(\d)>", as_html(text, under=2))] == levels


@given(MARKDOWN)
def test_no_text_makes_headings_skip_a_level(text):
    levels = [2, *(int(level) for level in re.findall(r"<h(\d)>", as_html(text, under=2)))]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert min(levels[1:], default=3) == 3


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "&lt;b&gt;"]
)
def test_raw_html_stays_text(text):
    assert not re.search(r"<(?!/?p>)", as_html(text, under=2))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///x", "//x.example", "x.html"]
)
def test_links_go_to_the_web_or_to_mail_only(url):
    assert "<a" not in as_html(f"[klik]({url})", under=2)


@pytest.mark.parametrize("text", ["[klik]()", "# [klik]( )", "[klik](<>) en [web](https://x.example)"])
def test_a_link_without_a_target_is_only_its_text(text):
    assert 'href=""' not in as_html(text, under=2)
    assert "klik" in as_html(text, under=2)
    assert "'url': ''" not in str(as_tree(text, under=2))


def test_a_link_inside_a_link_is_only_its_text():
    text = as_html("[een <https://a.example> twee](https://b.example)", under=2)
    assert text == '<p><a href="https://b.example">een https://a.example twee</a></p>\n'


@pytest.mark.parametrize("url", ["https://x.example/a", "http://x.example", "mailto:a@x.example"])
def test_proper_links_work(url):
    assert f'<a href="{url}">klik</a>' in as_html(f"[klik]({url})", under=2)


def test_a_web_address_in_the_text_is_a_link_unless_it_is_code_or_part_of_a_link():
    text = as_html("*www.x.example*, [www.x.example/a](https://y.example) `https://x.example`", under=2)
    assert re.findall(r'href="(.*?)"', text) == ["https://www.x.example", "https://y.example"]


def test_tables_have_heads_and_no_style_attributes():
    table = as_html("| A | B |\n|---|--:|\n| 1 | 2 |", under=2)
    assert '<th scope="col">B</th>' in table
    assert "<td>2</td>" in table
    assert "style" not in table


def test_pictures_are_not_fetched():
    assert "<img" not in as_html("![x](https://x.example/y.png)", under=2)


def test_the_tree_has_what_the_html_has():
    assert as_tree("# Kop\n\nEen **vet** [woord](https://x.example).\n\n3. drie", under=2) == [
        {"kind": "heading", "level": 3, "children": [inline(text("Kop"))]},
        {
            "kind": "paragraph",
            "children": [
                inline(
                    text("Een "),
                    {"kind": "strong", "children": [text("vet")]},
                    text(" "),
                    {"kind": "link", "url": "https://x.example", "children": [text("woord")]},
                    text("."),
                )
            ],
        },
        {
            "kind": "ordered_list",
            "start": 3,
            "children": [
                {"kind": "list_item", "children": [{"kind": "paragraph", "children": [inline(text("drie"))]}]}
            ],
        },
    ]


def inline(*children):
    return {"kind": "inline", "children": list(children)}


def text(words):
    return {"kind": "text", "text": words}
