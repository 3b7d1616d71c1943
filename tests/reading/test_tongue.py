"""Which language somebody writes: told by several words we know, or not told."""

import pytest

from jawort.reading.tongue import tongue_of


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("Ist mein Auto fertig?", "de"),
        ("Bitte keine Werbung mehr", "de"),
        ("Is my car ready?", "en"),
        ("delete my data please", "en"),
        ("Je ne veux plus de publicité", "fr"),
        ("STOP", ""),  # the same in many languages
        ("Hallo", ""),  # one word is not enough
        ("", ""),
        ("🛑 12345", ""),
    ],
)
def test_the_language_is_told_by_several_words_or_not_at_all(text: str, tongue: str) -> None:
    assert tongue_of(text) == tongue
