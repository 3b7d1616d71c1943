"""How often: what is announced in words is what can be read out of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.domain.frequency import Frequency, in_words, read
from jawort.domain.sentence import Language


@given(st.builds(Frequency, st.integers(1, 99), st.integers(1, 366)), st.sampled_from(["de", "en"]))
def test_every_frequency_told_in_words_is_read_back(often: Frequency, language: Language) -> None:
    told = in_words(often).in_(language)

    assert read(f"Ja, {told} bitte.", language) == [often]


@pytest.mark.parametrize(
    ("text", "language", "count", "days"),
    [
        ("1× pro Woche", "de", 1, 7),
        ("4 Nachrichten in 30 Tagen", "de", 4, 30),
        ("viermal im Monat", "de", 4, 30),
        ("ein- bis zweimal pro Woche", "de", 2, 7),
        ("wöchentlich", "de", 1, 7),
        ("weekly", "en", 1, 7),
        ("once or twice a week", "en", 2, 7),
        ("one message every 2 weeks", "en", 1, 14),
        ("up to 4 messages per month", "en", 4, 30),
    ],
)
def test_other_ways_to_say_it_are_read_too(
    text: str, language: Language, count: int, days: int
) -> None:
    assert read(text, language) == [Frequency(count, days)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("gelegentlich", "de"),
        ("regelmäßig", "de"),
        ("ab und zu", "de"),
        ("from time to time", "en"),
        ("regularly", "en"),
        ("Ich bin mindestens 16 Jahre alt.", "de"),
        ("I am at least 16 years old.", "en"),
    ],
)
def test_vague_words_and_other_numbers_announce_nothing(text: str, language: Language) -> None:
    assert read(text, language) == []
