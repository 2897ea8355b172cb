"""A recess table of one's own counts on the command line too."""

import datetime as dt

import msgspec
from support.good_plans import evening

from werkbezoek.cli import main
from werkbezoek.plan import Role, Status
from werkbezoek.sharing import decode_shared
from werkbezoek.store import save

OWN = "name,start,end,source\nproef,2040-02-06,2040-02-10,zelf\n"
"""A recess table that knows about the day of the visit."""


def far_ahead():
    """A visit with sitting members on a Wednesday that the kit's own table does not know."""
    plan = evening()
    people = tuple(
        msgspec.structs.replace(one, roles=(Role.MP,), status=Status.INVITED) if one.is_mp else one
        for one in plan.invitees
    )
    return msgspec.structs.replace(plan, date=dt.date(2040, 2, 8), invitees=people)


def test_check_goes_by_the_recess_table_beside_the_plans(tmp_path, capsys):
    plans = tmp_path / "data" / "plannen"
    plans.mkdir(parents=True)
    save(far_ahead(), plans / "a.werkbezoek.json", expected=None)
    main(["check", str(plans)])
    assert (
        "DAT502 tip · Of de Tweede Kamer op woensdag 8 februari 2040 vergadert, is niet bekend"
        in capsys.readouterr().out
    )
    own = tmp_path / "data" / "reces.csv"
    own.write_text(OWN, encoding="utf-8")
    main(["check", str(plans)])
    assert "DAT502" not in capsys.readouterr().out
    own.write_text("name,start,end,source\nproef,morgen,overmorgen,zelf\n", encoding="utf-8")
    assert main(["check", str(plans)]) == 2
    assert "In “reces.csv”, regel 2, is “morgen” geen datum" in capsys.readouterr().err


def test_share_goes_by_it_too(tmp_path):
    plans = tmp_path / "data" / "plannen"
    plans.mkdir(parents=True)
    save(far_ahead(), plans / "a.werkbezoek.json", expected=None)
    shared = tmp_path / "uit.gedeeld.json"
    for is_known in (False, True):
        if is_known:
            (tmp_path / "data" / "reces.csv").write_text(OWN, encoding="utf-8")
        assert main(["share", str(plans), "--out", str(shared)]) == 0
        (visit,), _ = decode_shared(shared.read_bytes())
        assert ("DAT502" in {one.code for one in visit.findings}) is not is_known
