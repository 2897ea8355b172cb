"""The command ``werkbezoek replies``."""

import pytest
from support.reply_files import BOARD, GMAIL_REPLY, UNKNOWN, calendar, mail, plan_with_invitees

from werkbezoek.cli import main
from werkbezoek.plan import Status
from werkbezoek.store import load, save


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "bezoek.werkbezoek.json"
    save(plan_with_invitees(), path, expected=None)
    return path


def write(folder, name, data):
    (folder / name).write_bytes(data)
    return str(folder / name)


def test_clear_answers_are_set_with_yes_and_all_others_are_listed(plan, tmp_path, capsys):
    files = [
        write(tmp_path, "a.eml", mail(GMAIL_REPLY, Date="Mon, 1 Feb 2027 10:00:00 +0100").data),
        write(tmp_path, "b.ics", calendar("DECLINED", "bestuur@gemeente.example", "").encode()),
        write(tmp_path, "c.eml", mail("Kan het later?", UNKNOWN, "Bezoek").data),
    ]
    assert main(["replies", *files, "--into", str(plan)]) == 0
    out = capsys.readouterr().out
    assert out.endswith("Er is niets overgenomen.\n")
    assert load(plan).invitees == plan_with_invitees().invitees
    clear, unclear = out.split("Deze kies je zelf, in het formulier bij Genodigden:\n")
    assert clear == (
        "Duidelijk:\n"
        "  Anna Bos: bevestigd (nu: uitgenodigd)\n"
        "    Anna Bos <anna.bos@kamer.example>, maandag 1 februari 2027: Uitnodiging werkbezoek\n"
        "    Op het e-mailadres anna.bos@kamer.example.\n"
        "    “Leuk, ik kom graag!”\n"
    )
    assert "  Bram van der Vos en Esra Çelik: afgemeld (nu: uitgenodigd)\n" in unclear
    assert f"  Niet op de lijst: onduidelijk\n    {UNKNOWN}: Bezoek\n    Kan het later?\n" in unclear
    assert main(["replies", *files, "--into", str(plan), "--yes"]) == 0
    assert capsys.readouterr().out.endswith("bezoek.werkbezoek.json: 1 antwoord overgenomen.\n")
    changed = {each.id: each.status for each in load(plan).invitees if each.status is not Status.INVITED}
    assert changed == {"anna": Status.CONFIRMED}


def test_a_file_without_an_answer_is_named(plan, tmp_path, capsys):
    assert main(["replies", write(tmp_path, "x.eml", b"tekst"), "--into", str(plan)]) == 1
    output = capsys.readouterr()
    assert "“x.eml” is geen mail" in output.err
    assert "er is niets over te nemen" in output.out
    assert main(["replies", str(tmp_path / "weg.eml"), "--into", str(plan)]) == 1
    assert "weg.eml is niet te lezen" in capsys.readouterr().err
    assert main(["replies", write(tmp_path, "y.eml", mail("Ja", BOARD).data), "--into", str(tmp_path)]) == 1
