"""QR codes of links."""

import xml.etree.ElementTree as ET

from werkbezoek.documents.formats.qr_code import qr_svg

URL = "https://www.openstreetmap.org/search?query=Boslaan%2040%2C%20Emmen"


def test_a_link_has_one_code_without_a_size():
    assert qr_svg(URL) == qr_svg(URL) != qr_svg(f"{URL}1")
    drawing = ET.fromstring(qr_svg(URL))
    assert drawing.tag.endswith("svg")
    assert set(drawing.attrib) == {"viewBox"}
