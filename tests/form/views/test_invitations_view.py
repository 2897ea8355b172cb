import pytest
from support.form_driver import find_views, record_values, send
from support.reply_files import BUREAU, FEMKE, UNKNOWN, calendar, mail, plan_with_invitees

from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.invitations_view import InvitationsView, RepliesView
from werkbezoek.form.views.panel_view import PanelView
from werkbezoek.form.views.table_view import TableView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import Status
from werkbezoek.planning import ReplyFile
from werkbezoek.store import load


def test_the_invitations_at_a_glance_follow_the_plan_and_lead_to_the_invitee(form):
    form.send(BarView, {"step": "genodigden"})
    form.send(TableView, {"op": "add", "id": "nieuw", "n": 1})
    form.type("invitees[0].roles", ["kamerlid"])
    overview = form.view(InvitationsView).overview
    assert (overview["expected"], overview["roles"][0]["label"]) == (1, "Kamerlid")
    form.send(InvitationsView, {"go": "invitees[0].status"})
    assert find_views(form.root, PanelView)[1].focus_place["path"] == "invitees[0].status"


@pytest.fixture
def view(new_session):
    session = new_session(plan_with_invitees())
    return RepliesView(FormContext(session))


def read(view, *files):
    return send(view, {"read": [file.name for file in files]}, *(memoryview(file.data) for file in files))


def statuses(view):
    return {each.id: each.status for each in view.session.plan.invitees if each.status is not Status.INVITED}


def test_each_mail_that_is_read_is_answered(view):
    read(view, mail("Ik kom graag."))
    statuses_shown = record_values(view, "status")
    read(view, mail("Helaas kan ik niet komen.", FEMKE))
    assert [text[:11] for text in statuses_shown] == ["Even geduld", "1 antwoord "]


def test_nothing_changes_before_a_click_and_all_goes_back_with_one_undo(view):
    read(view, mail("Ik kom graag."), mail("Helaas kan ik niet komen.", FEMKE))
    assert [(row["people"][0][1], row["proposed"], row["status"]) for row in view.replies] == [
        ("Anna Bos", "Bevestigd", "bevestigd"),
        ("Femke Dijk", "Afgemeld", "afgemeld"),
    ]
    assert view.status == "2 antwoorden gelezen. Er verandert pas iets als je op Overnemen klikt."
    assert (statuses(view), view.chosen) == ({}, 2)
    send(view, {"accept": True})
    assert statuses(view) == {"anna": Status.CONFIRMED, "femke": Status.DECLINED}
    assert load(view.session.path).invitees == view.session.plan.invitees
    assert view.status == "2 antwoorden overgenomen."
    view.refresh()
    assert (view.replies, view.chosen) == ([], 0)
    view.session.undo()
    assert statuses(view) == {}


def test_what_is_unclear_is_shown_and_chosen_by_the_user(view):
    read(
        view, mail("Beste Dirk,\nKan het ook later?"), mail("Ik kom graag.", UNKNOWN, Date="1 Feb 2027 10:00")
    )
    unclear, unknown = view.replies
    assert (unclear["status"], unclear["text"]) == ("", "Beste Dirk,\nKan het ook later?")
    assert unknown["people"][0] == ("", "Niemand van je lijst")
    assert len(unknown["people"]) == 8
    assert unknown["from"] == "Chantal Jansen <chantal@elders.example> · maandag 1 februari 2027"
    send(view, {"choose": unclear["id"], "status": "onder-voorbehoud"})
    send(view, {"choose": unknown["id"], "status": "bevestigd"})
    assert view.chosen == 1
    send(view, {"choose": unknown["id"], "person": "jan"})
    assert (view.chosen, view.replies[1]["now"]) == (2, "Uitgenodigd")
    send(view, {"choose": "gone", "person": "jan"})
    send(view, {"accept": True})
    assert statuses(view) == {"anna": Status.TENTATIVE, "jan": Status.CONFIRMED}


def test_two_answers_for_one_person_must_not_differ(view):
    read(view, mail("Ik kom graag."), mail("Kan het later?", BUREAU))
    send(view, {"choose": view.replies[1]["id"], "status": "afgemeld"})
    send(view, {"accept": True})
    assert view.status == "Voor Anna Bos staan er twee verschillende antwoorden klaar. Kies er één."
    assert (statuses(view), len(view.replies)) == ({}, 2)


def test_a_file_without_an_answer_is_named_and_the_list_can_be_cleared(view):
    shown = read(
        view, ReplyFile("invite.ics", calendar("ACCEPTED", method="REQUEST").encode()), mail("Ik kom graag.")
    )
    assert shown.problems == ["“invite.ics” is een agendabestand, maar geen antwoord op een uitnodiging."]
    send(view, {"clear": True})
    assert (shown.replies, shown.problems, shown.status) == ([], [], "")
