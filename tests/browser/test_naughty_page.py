"""Pages full of naughty text in a real browser: even without our own policy nothing runs or loads."""

import pytest
from support.listening import listening
from support.naughty import PLANS, plan_of

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.formats import FORMATS


@pytest.fixture(scope="module")
def credulous(browser):
    """A page in a browser that does not heed our policy."""
    page = browser.new_page(bypass_csp=True)
    yield page
    page.close()


@pytest.mark.parametrize("turn", range(PLANS))
def test_nothing_runs_and_nothing_loads(credulous, tmp_path, turn):
    file, page = tmp_path / "page.html", credulous
    audience = list(AUDIENCES)[turn]
    file.write_bytes(FORMATS["html"].render(document(plan_of(turn), audience)))
    happened, asked = [], []
    with listening(
        page,
        dialog=lambda dialog: (happened.append(dialog.message), dialog.dismiss()),
        console=lambda message: happened.append(message.text),
        pageerror=lambda error: happened.append(str(error)),
        request=lambda request: asked.append(request.url),
    ):
        page.goto(file.as_uri())
        assert page.evaluate("document.scripts.length") == 0
        page.goto("about:blank")
    assert (happened, asked) == ([], [file.as_uri()])
