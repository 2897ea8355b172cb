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
    """A folder with 300 made-up plans, a few of them broken."""
    from support import collection

    return collection.write(tmp_path_factory.mktemp("plannen"), 300, seed=4)


def alone(item):
    return msgspec.structs.replace(item, lead=(), speakers=(), partners=(), messages=())


@pytest.fixture
def put_plan(tmp_path):
    """Write a good plan with some fields changed to a file, and return its path."""
    from werkbezoek.store import encode

    def written(name="bezoek", folder=tmp_path, **fields):
        if {"invitees", "messages"} & set(fields):  # their references would be broken
            fields.setdefault("programme", tuple(map(alone, morning().programme)))
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.werkbezoek.json"
        path.write_bytes(encode(msgspec.structs.replace(morning(), **fields)))
        return path

    return written


@pytest.fixture
def three(put_plan, tmp_path):
    """Three visits: two in Gelderland within a week with the same MP, and one elsewhere."""
    by_initial = msgspec.structs.replace(MP, name=msgspec.structs.replace(MP.name, first="N."))
    put_plan("a", id="a", date=dt.date(2027, 2, 5))
    put_plan(
        "b", id="b", date=dt.date(2027, 2, 5), invitees=(by_initial, CANDIDATE),
        corporation=Corporation(name="Stadswerf", municipalities=("Ede",), province=Province.GELDERLAND),
    )  # fmt: skip
    declined = msgspec.structs.replace(MP, status=Status.DECLINED)
    put_plan(
        "c",
        id="c",
        date=dt.date(2027, 5, 5),
        invitees=(declined,),
        corporation=Corporation(name="Ver Weg"),
        programme=(),
    )
    from werkbezoek import read_plans

    return read_plans(tmp_path, today=TODAY)
