"""Codes that lead into the chat: easy to say, never a word, never a no."""

import dataclasses
import importlib
import pkgutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.domain.consent.invitation import (
    ALPHABET,
    ONE_TIME_LENGTH,
    POSTER_LENGTH,
    browser_of,
    chat_link,
    code_in,
    code_of,
    is_one_time,
    message_with,
    spelled,
)
from jawort.reading import language
from jawort.reading.lexicon import Lexicon
from jawort.reading.read import read_wish
from jawort.reading.wish import Context

CODES = st.text(ALPHABET, min_size=8, max_size=8) | st.text(ALPHABET, min_size=5, max_size=5)


@given(CODES)
def test_the_message_a_page_tells_to_send_is_read_as_its_code(code: str) -> None:
    assert code_in(message_with(code)) == code


@given(CODES, st.sampled_from(["{}", " {} ", "{}.", "{}!", "„{}“", "{}\n", "\u200b{}", "'{}'"]))
def test_it_is_read_however_it_was_typed(code: str, around: str) -> None:
    for said in (message_with(code), message_with(code).lower(), f"Start: {code}", f"START{code}"):
        assert code_in(around.format(said)) == code


@given(st.text(max_size=80))
def test_any_text_is_read_without_harm(text: str) -> None:
    found = code_in(text)

    assert found is None or (set(found) <= set(ALPHABET) and len(found) in (5, 8))


@pytest.mark.parametrize(
    "text",
    [
        "START",
        "START bitte",
        "START M3XT",
        "START M3XT-7Q4",
        "START M3XT-7Q4KK",
        "M3XT-7Q4K",
        "STOP M3XT-7Q4K",
        "STOP",
        "START STOPP",
        "START M3XT-7Q4O",
        "bitte START M3XT-7Q4K",
        "START M3XT-7Q4K und nie wieder",
        "",
        "START " + "3" * 5000,
    ],
)
def test_what_is_no_code_is_none(text: str) -> None:
    assert code_in(text) is None


def test_no_word_the_reading_knows_is_written_with_the_letters_of_a_code() -> None:
    words = set()
    for module in pkgutil.iter_modules(language.__path__):
        known = importlib.import_module(f"{language.__name__}.{module.name}")
        for lexicon in vars(known).values():
            if isinstance(lexicon, Lexicon):
                for said in dataclasses.asdict(lexicon).values():
                    if isinstance(said, str):
                        words |= {word.strip(" *").upper() for word in said.split(",")}

    assert len(words) > 5_000
    laughter = {"DDJDJ"}  # typed by chance, in Turkish; it says neither yes nor no
    assert {word for word in words if code_in(f"START {word}")} <= laughter


@pytest.mark.parametrize("no", ["STOP", "Stopp bitte", "keine Werbung mehr", "no more ads", "ENDE"])
def test_a_no_is_never_taken_for_a_code(no: str) -> None:
    assert code_in(no) is None
    assert read_wish(no, Context()).intent in ("opt_out", "none")


def test_codes_use_every_letter_alike_and_are_of_their_length() -> None:
    codes = [code_of(place.to_bytes(16)) for place in range(len(ALPHABET) ** 2)]

    assert {code[0] for code in codes} == set(ALPHABET) == {code[1] for code in codes}
    assert {len(code) for code in codes} == {ONE_TIME_LENGTH}
    assert len(set(codes)) == len(codes)
    assert len(code_of(b"\xff" * 32, POSTER_LENGTH)) == POSTER_LENGTH


def test_a_code_for_one_use_is_told_from_that_of_a_poster_by_its_length() -> None:
    assert is_one_time("M3XT7Q4K") and not is_one_time("7Q4KM")
    assert (spelled("M3XT7Q4K"), spelled("7Q4KM")) == ("M3XT-7Q4K", "7Q4KM")


def test_letters_that_are_mixed_up_and_vowels_are_no_part_of_a_code() -> None:
    assert not set("0O1IL8B5S2ZAEIOUYV") & set(ALPHABET)


def test_a_link_opens_the_chat_with_the_message_and_nothing_else() -> None:
    link = chat_link("+493023125001", "START M3XT-7Q4K & mehr?")

    assert link == "https://wa.me/493023125001?text=START%20M3XT-7Q4K%20%26%20mehr%3F"


@pytest.mark.parametrize(
    ("told", "family"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox"),
        ("Mozilla/5.0 AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge"),
        ("Mozilla/5.0 (iPhone) AppleWebKit/605.1 CriOS/140.0 Mobile Safari/604.1", "Chrome"),
        ("Mozilla/5.0 (iPhone) AppleWebKit/605.1 Version/19.0 Safari/604.1", "Safari"),
        ("curl/8.5.0", "other"),
        ("", "other"),
    ],
)
def test_of_a_browser_only_the_family_is_kept(told: str, family: str) -> None:
    assert browser_of(told) == family
