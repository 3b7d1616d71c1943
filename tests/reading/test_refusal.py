"""Ways to refuse that name no end: keep it, spare me, I never asked; and what only looks so."""

import pytest

from jawort.reading.read import read_wish
from jawort.reading.wish import Context

AFTER_ADS = Context(last_outbound_purpose="ADS", minutes_ago=30)


@pytest.mark.parametrize(
    "text",
    [
        "verschont mich bitte künftig mit eurem Kram",
        "eure Gutscheine könnt ihr behalten",
        "bin the weekly offers please",
        "Spare me the sales pitches.",
        "I never asked for your newsletter",
        "wer hat euch erlaubt mir zu schreiben",
        "Please cancel my newsletter",
        "weg mit dem Newsletter",
        "Bitte nicht mehr anrufen und auch keine Nachrichten mehr",
    ],
)
def test_refusing_what_we_send_is_a_withdrawal(text: str) -> None:
    assert (read_wish(text).intent, read_wish(text).tier) == ("opt_out", "C")


@pytest.mark.parametrize(
    "text",
    [
        "Den Kassenzettel könnt ihr behalten",
        "Bin day is Tuesday, right?",
        "Please cancel my appointment",
        "ohne Montage hätte ich gern das Angebot",
        "You never texted me back about the boiler",
        "no need to call, just text me when it's ready",
        "Bitte nicht mehr anrufen wenn fertig, eine Nachricht genügt",
        "Bitte nicht mehr anrufen, eine Nachricht genügt",
        "Please don't call any more, a message will do",
    ],
)
def test_the_same_words_about_something_else_are_none(text: str) -> None:
    assert read_wish(text).intent == "none"


def test_what_happened_before_the_comma_takes_nothing_from_what_is_asked_behind_it() -> None:
    text = "Mein Enkel hat das damals angemeldet, bitte schreiben Sie mir nicht mehr"

    assert (read_wish(text).intent, read_wish(text).tier) == ("opt_out", "C")


def test_a_refusal_may_stand_in_the_sentence_after_what_is_refused() -> None:
    assert read_wish("Die täglichen Nachrichten stören sehr. Bitte unterlassen").tier in ("B", "C")
    assert read_wish("Danke für die Nachricht. Bis morgen").intent == "none"


def test_whoever_wants_no_call_and_no_message_is_not_taken_for_one_who_rather_writes() -> None:
    assert read_wish("Please don't call any more, your messages annoy me").intent == "opt_out"


@pytest.mark.parametrize("text", ["schon wieder ihr", "ugh. again?", "och nö nicht schon wieder"])
def test_weariness_is_unclear_shortly_after_advertising_and_nothing_else(text: str) -> None:
    assert read_wish(text, AFTER_ADS).tier in ("B", "C", "none")
    assert read_wish(text).intent == "none"


def test_a_doubled_letter_typed_once_takes_no_other_words_place() -> None:
    """ "denn" begins a new thought, "den" does not."""
    assert read_wish("Ich will den Newsletter nicht mehr").intent == "opt_out"
