"""Whatever people write, a paper can be made of it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jawort.papers.certificate import certificate_pdf
from jawort.papers.glyph import _SHOWN, is_shown, shown
from tests.papers.samples import CERTIFICATE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grüße aus Łódź, Αθήνα und Київ · 5 € – „gut“", None),
        ("👍🏽 ist gut", "[thumbs up sign] ist gut"),
        ("❤️", "[heavy black heart]"),
        ("שלום und 你好", "[hebrew: 4] und [cjk: 2]"),
        ("a\u202eb\u200dc\x00d", "abcd"),
        ("o\u0308", "ö"),
        ("eins\r\nzwei\tdrei", "eins\nzwei drei"),
        ("\ue000", "[u+e000]"),
    ],
)
def test_a_text_is_shown_as_far_as_the_letters_reach(text: str, expected: str | None) -> None:
    assert shown(text) == (text if expected is None else expected)


def test_every_letter_we_claim_to_show_can_be_set() -> None:
    letters = [chr(code) for first, last in _SHOWN for code in range(first, last + 1)]
    text = " ".join(letter for letter in letters if is_shown(letter))

    assert certificate_pdf(replace(CERTIFICATE, controller=text), "de")


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_any_text_becomes_letters_we_can_set(text: str) -> None:
    result = shown(text)

    assert all(is_shown(letter) for letter in result)
    assert certificate_pdf(replace(CERTIFICATE, controller=result or "x"), "en")
