"""Answers to invitations, in the form in a real browser."""

from playwright.sync_api import expect
from support.accessible import violations
from support.dropping import drop_files
from support.reply_files import FEMKE, GMAIL_REPLY, calendar, mail, plan_with_invitees

from werkbezoek.plan import Status
from werkbezoek.store import SUFFIX, load


def test_answers_that_are_dropped_or_picked_are_set_after_a_click_and_can_be_undone(show_form):
    form_page = show_form(plan_with_invitees())
    form_page.step("Genodigden")
    shown = form_page.form.locator(".wb-answers")
    shown.get_by_text("Antwoorden inlezen").click()
    mails = [mail(GMAIL_REPLY), mail("Kan het ook een uur later?", FEMKE, "Antw: Bezoek")]
    shown.get_by_label("Mails en agenda-antwoorden").set_input_files(
        [{"name": each.name, "mimeType": "message/rfc822", "buffer": each.data} for each in mails]
    )
    rows = shown.locator(".wb-plans > li")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("Bevestigd: “Leuk, ik kom graag!”")
    expect(rows.nth(1)).to_contain_text("Kan het ook een uur later?")
    drop_files(shown, ("antwoord.ics", calendar("DECLINED", "bestuur@gemeente.example", "")))
    expect(rows).to_have_count(3)
    assert violations(form_page.page, ".wb-answers") == []
    who = rows.nth(2).get_by_label("Wie is dit?", exact=False)
    who.focus()
    who.select_option("Esra Çelik")
    expect(who).to_be_focused()
    rows.nth(2).get_by_label("Antwoord van", exact=False).last.select_option("Afgemeld")
    assert load(form_page.plans / f"bezoek{SUFFIX}").invitees == plan_with_invitees().invitees
    shown.get_by_role("button", name="Overnemen (2)").click()
    expect(shown.get_by_role("status")).to_have_text("2 antwoorden overgenomen.")
    expect(rows).to_have_count(1)
    plan = form_page.saved("bezoek", lambda plan: plan.invitee("esra").status is Status.DECLINED)
    assert plan.invitee("anna").status is Status.CONFIRMED
    form_page.form.locator(".wb-undo").click()
    form_page.saved("bezoek", lambda plan: plan.invitees == plan_with_invitees().invitees)
    form_page.button("Lijst leegmaken").press("Enter")
    expect(rows).to_have_count(0)
    expect(form_page.button("Mails of agenda-antwoorden kiezen …")).to_be_focused()
