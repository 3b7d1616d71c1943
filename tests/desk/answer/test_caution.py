"""Card numbers, bank accounts and health in a text."""

import random

import pytest

from jawort.desk.answer.caution import cautions


def _codes(text: str) -> list[str]:
    return [one.code for one in cautions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Meine Karte: 4111 1111 1111 1111",
        "5555-5555-5555-4444",
        "378282246310005 gültig bis 12/27",
    ],
)
def test_a_card_number_is_seen_however_it_is_grouped(text: str) -> None:
    assert _codes(text) == ["card"]


@pytest.mark.parametrize(
    "text",
    [
        "Meine Karte: 4111 1111 1111 1112",  # its check digit is wrong
        "Auftrag 2024110900012345",
        "0000 0000 0000 0000",
        "Rufen Sie +49 30 23125 0771 2345 an",
        "Fahrgestellnummer WVWZZZ1JZXW000001",
        "4111 1111 111",
    ],
)
def test_other_long_numbers_are_none(text: str) -> None:
    assert _codes(text) == []


def test_any_one_wrong_digit_makes_it_none() -> None:
    card = "4111111111111111"
    for place in range(len(card)):
        wrong = str((int(card[place]) + 1) % 10)
        assert _codes(card[:place] + wrong + card[place + 1 :]) == [], place


def test_a_card_number_stands_where_it_stands() -> None:
    text = "Hier: 4111 1111 1111 1111, danke."
    ((begin, end),) = cautions(text)[0].places

    assert text[begin:end] == "4111 1111 1111 1111"


@pytest.mark.parametrize(
    "text",
    [
        "DE89 3704 0044 0532 0130 00",
        "Bitte auf DE89370400440532013000 überweisen",
        "at61 1904 3002 3457 3201",
    ],
)
def test_a_bank_account_is_seen(text: str) -> None:
    assert _codes(text) == ["iban"]


def test_what_follows_a_bank_account_does_not_hide_it() -> None:
    text = "DE89 3704 0044 0532 0130 00 BIC folgt"
    ((begin, end),) = cautions(text)[0].places

    assert text[begin:end] == "DE89 3704 0044 0532 0130 00"


@pytest.mark.parametrize("text", ["DE89 3704 0044 0532 0130 01", "DE12 345", "XX89370400440532013"])
def test_a_wrong_bank_account_is_none(text: str) -> None:
    assert _codes(text) == []


@pytest.mark.parametrize(
    "text", ["Ich bin krankgeschrieben", "I am pregnant", "wegen meiner Allergie"]
)
def test_health_is_seen(text: str) -> None:
    assert _codes(text) == ["health"]


@pytest.mark.parametrize(
    "text", ["Der Krebsgang der Preise", "Die Bremse ist krank", "Das Auto ist gesund", ""]
)
def test_ordinary_words_are_no_health(text: str) -> None:
    assert _codes(text) == []


def test_nothing_that_is_typed_makes_it_fall() -> None:
    chance = random.Random(20)
    signs = "0123456789 -DEde٣①\u00a0ßé👍\n"

    for _ in range(2000):
        text = "".join(chance.choices(signs, k=chance.randint(0, 60)))
        for one in cautions(text):
            assert all(0 <= begin < end <= len(text) for begin, end in one.places)


def test_every_warning_says_what_to_do_instead_to_who_writes_and_to_who_reads() -> None:
    text = "Karte 4111 1111 1111 1111, Konto DE89 3704 0044 0532 0130 00, meine Diagnose"
    found = cautions(text)

    assert [one.code for one in found] == ["card", "iban", "health"]
    for one in found:
        assert len({one.sentence, one.instead, one.answer}) == 3
        assert all(len(said.de) > 20 and len(said.en) > 20 for said in (one.instead, one.answer))
    assert "Zahlungslink" in found[0].instead.de
    assert "payment link" in found[0].instead.en
