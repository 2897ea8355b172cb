from support.form_driver import find_views

from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.invitations_view import InvitationsView
from werkbezoek.form.views.panel_view import PanelView
from werkbezoek.form.views.table_view import TableView


def test_the_invitations_at_a_glance_follow_the_plan_and_lead_to_the_invitee(form):
    form.send(BarView, {"step": "genodigden"})
    form.send(TableView, {"op": "add", "id": "nieuw", "n": 1})
    form.type("invitees[0].roles", ["kamerlid"])
    overview = form.view(InvitationsView).overview
    assert (overview["expected"], overview["roles"][0]["label"]) == (1, "Kamerlid")
    form.send(InvitationsView, {"go": "invitees[0].status"})
    assert find_views(form.root, PanelView)[1].focus_place["path"] == "invitees[0].status"
