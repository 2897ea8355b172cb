from support.form_driver import find_views

from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.panel_view import PanelView
from werkbezoek.form.views.task_view import TaskView
from werkbezoek.store import load


def test_tasks_are_added_ticked_and_removed(form, path):
    form.type("date", "vr 1 januari 2100")
    form.send(BarView, {"step": "voorbereiding"})
    tasks = form.view(TaskView)
    assert tasks.countdown.startswith("Nog ")
    missing = tasks.missing
    form.send(TaskView, {"standard": True})
    assert (len(load(path).tasks), tasks.missing) == (missing, 0)
    first = tasks.tasks[0]
    assert (first["state"], first["done"]) == ("later", False)
    form.send(TaskView, {"tick": first["id"], "done": True})
    assert next(task for task in load(path).tasks if task.id == first["id"]).done
    assert form.view(BarView).undoes.startswith("gedaan van “")
    form.send(TaskView, {"add": True})
    assert find_views(form.root, PanelView)[0].focus_place["path"] == f"tasks[{missing}].title"
    form.type(f"tasks[{missing}].title", "Parkeerplek regelen")
    form.send(TaskView, {"choose": first["id"]})
    assert find_views(form.root, PanelView)[0].title == first["title"]
    form.send(TaskView, {"remove": first["id"]})
    assert first["id"] not in [task.id for task in load(path).tasks]


def test_a_task_whose_day_has_passed_is_late(form):
    form.type("date", "za 1 januari 2022")
    form.send(BarView, {"step": "voorbereiding"})
    form.send(TaskView, {"standard": True})
    assert {task["label"] for task in form.view(TaskView).tasks} == {"Te laat"}
    assert "dagen geleden" in form.view(TaskView).countdown
