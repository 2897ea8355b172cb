import pytest
from support.form_driver import FormDriver

from werkbezoek.form.session.session import Session
from werkbezoek.form.views.notebook import Form
from werkbezoek.plan import new_plan
from werkbezoek.planning import model_programmes, new_plan_from_model
from werkbezoek.store import SUFFIX, save


@pytest.fixture
def path(tmp_path):
    """The file of a plan with a programme, in a working folder."""
    path = tmp_path / "data" / "plannen" / f"bezoek{SUFFIX}"
    save(new_plan_from_model(model_programmes()[0], "Werkbezoek"), path, expected=None)
    return path


@pytest.fixture
def form(path, tmp_path):
    """The form for that plan."""
    return FormDriver(Form(path, tmp_path).widget)


@pytest.fixture
def new_session(tmp_path):
    """A function that saves a plan in a working folder and opens it."""

    def new_session(plan=None):
        path = tmp_path / "data" / "plannen" / f"bezoek{SUFFIX}"
        save(plan or new_plan("Bezoek"), path, expected=None)
        return Session(path)

    return new_session
