"""Pages full of naughty text in a real browser: even without our own policy nothing runs or loads."""

import pytest
from test_naughty import PLANS, plan_of

from werkbezoek.audience import AUDIENCES, document
from werkbezoek.render import FORMATS


@pytest.mark.parametrize("turn", range(PLANS))
def test_nothing_runs_and_nothing_loads(browser, tmp_path, turn):
    file = tmp_path / "page.html"
    audience = list(AUDIENCES)[turn]
    file.write_bytes(FORMATS["html"].render(document(plan_of(turn), audience)))
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    happened, asked = [], []
    page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: happened.append(message.text))
    page.on("pageerror", lambda error: happened.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert page.evaluate("document.scripts.length") == 0
    context.close()
    assert (happened, asked) == ([], [file.as_uri()])
