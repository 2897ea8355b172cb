"""Invitees and their names."""

from werkbezoek.plan import ABSENT, PRESENT, Invitee, Name, Role, Status


def test_a_full_name_has_all_parts_that_are_filled_in() -> None:
    assert Name(titles="drs.", first="Noor", prefix="van den", last="Akker").full == "drs. Noor van den Akker"
    assert Name(first=" ", last="Akker").full == "Akker"
    assert Name().full == ""
    assert Name(titles="drs. MSc", first="Noor", last="Akker").full == "drs. Noor Akker MSc"
    assert Name(titles="mr. LL.M.", last="Akker").full == "mr. Akker LL.M."


def test_roles_and_status_decide_what_an_invitee_is() -> None:
    both = Invitee(id="a", roles=(Role.ALDERMAN, Role.CANDIDATE), status=Status.NO_ANSWER)
    assert both.is_mp
    assert both.is_politician
    assert both.takes_part
    assert not both.is_host
    assert {
        status for status in Status if not Invitee(id="b", roles=(Role.OTHER,), status=status).takes_part
    } == ABSENT
    assert Invitee(id="b", note="belt nog").takes_part
    assert not Invitee(id="b").takes_part  # a row that is still empty
    assert {status for status in Status if Invitee(id="b", status=status).is_confirmed} == PRESENT
