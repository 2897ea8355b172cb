"""Mail addresses and phone numbers in a text, in every notation."""

import time
from pathlib import Path

import pytest

from werkbezoek.text.contacts import ContactKind, contacts_in

ORDINARY = (Path(__file__).parent / "ordinary_sentences.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    "number",
    [
        "0600000123", "06 0000 0123", "06-00000123", "06 - 0000 0123", "06/00000123", "06.00.00.01.23",
        "06 00 00 01 23", "06\u00a00000\u00a00123", "06‑0000‑0123", "06–0000–0123", "06 \u2013 0000 0123",
        "0\u200b6 0000 0123", "+31 6 0000 0123", "+31600000123", "+31 (0)6 0000 0123", "+31-(0)6-0000-0123",
        "0031 6 0000 0123", "00 31 6 00000123", "(06) 0000 0123", "(0591) 00 00 12", "0591-000012",
        "0591 / 000012",
        "31 6 0000 0123", "０６０００００１２３", "06_0000_0123", "06 0000\n0123", "06.0000.0123",
        "(+31) 6 0000 0123",
        "+32 470 00 00 12", "+49 170 0000012",
    ],
)  # fmt: skip
def test_a_phone_number_is_found_however_it_is_written(number: str) -> None:
    text = f"Bel {number}, na 9.30 uur"
    (found,) = contacts_in(text)
    assert (text[found.start : found.end], found.kind) == (number, ContactKind.PHONE)


@pytest.mark.parametrize(
    "address",
    [
        "ans@zonnehoek.example", "ans.verbeek@zonnehoek", "ans.verbeek@", "ans (at) zonnehoek.example",
        "ans[at]zonnehoek.example", "ans at zonnehoek.example", "ans @ zonnehoek.example",
        "zoë.şahin@x.example",
        "ans＠zonnehoek.example", "ans(apenstaartje)zonnehoek.example",
    ],
)  # fmt: skip
def test_a_mail_address_is_found_also_in_part(address: str) -> None:
    text = f"Mail: {address} (Ans)"
    (found,) = contacts_in(text)
    assert (text[found.start : found.end], found.kind) == (address, ContactKind.MAIL)


def test_ordinary_sentences_have_no_contact_details() -> None:
    assert {text: found for text in ORDINARY if (found := contacts_in(text))} == {}


@pytest.mark.parametrize("part", ["a", "a@", "0", "0 ", "a.", "06-", "at ", "+(0"])
def test_a_long_text_is_read_fast(part: str) -> None:
    start = time.process_time()
    contacts_in(part * 50_000)
    assert time.process_time() - start < 2
