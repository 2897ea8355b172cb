"""Collections of plans that tests of the tables share."""

import datetime as dt

import msgspec
import pytest
from support.good_plans import CANDIDATE, MP, TODAY, morning
from support.many_plans import EXAMPLES

from werkbezoek.plan import Corporation, Province, Status


@pytest.fixture(scope="session")
def examples():
    from werkbezoek import read_plans

    return read_plans(EXAMPLES, today=TODAY)


@pytest.fixture(scope="session")
def made_up(tmp_path_factory):
    """A folder with 120 made-up plans, a few of them broken."""
    from support import collection

    return collection.write(tmp_path_factory.mktemp("plannen"), 120, seed=7)


def alone(item):
    return msgspec.structs.replace(item, lead=(), speakers=(), partners=(), messages=())


def write_plan(folder, name="bezoek", **fields):
    """Write a good plan with some fields changed to a file, and return its path."""
    from werkbezoek.store import encode

    if {"invitees", "messages"} & set(fields):  # their references would be broken
        fields.setdefault("programme", tuple(map(alone, morning().programme)))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.werkbezoek.json"
    path.write_bytes(encode(msgspec.structs.replace(morning(), **fields)))
    return path


@pytest.fixture
def put_plan(tmp_path):
    """Write a plan to a file as ``write_plan`` does, in the test's own folder unless another is given."""
    return lambda name="bezoek", folder=tmp_path, **fields: write_plan(folder, name, **fields)


@pytest.fixture(scope="session")
def three(tmp_path_factory):
    """Three visits: two in Gelderland within a week with the same MP, and one elsewhere."""
    from werkbezoek import read_plans

    folder = tmp_path_factory.mktemp("drie")
    by_initial = msgspec.structs.replace(MP, name=msgspec.structs.replace(MP.name, first="N."))
    elsewhere = Corporation(name="Stadswerf", municipalities=("Ede",), province=Province.GELDERLAND)
    declined = msgspec.structs.replace(MP, status=Status.DECLINED)
    near = {"date": dt.date(2027, 2, 5)}
    far = {"date": dt.date(2027, 5, 5), "corporation": Corporation(name="Ver Weg"), "programme": ()}
    write_plan(folder, "a", id="a", **near)
    write_plan(folder, "b", id="b", invitees=(by_initial, CANDIDATE), corporation=elsewhere, **near)
    write_plan(folder, "c", id="c", invitees=(declined,), **far)
    return read_plans(folder, today=TODAY)
