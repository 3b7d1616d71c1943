"""What is read out of short texts: the no first, and nothing that was not said."""

import random

import pytest

from jawort.reading.exact import read_answer
from jawort.reading.normal import forms, normal
from jawort.reading.read import read_wish
from jawort.reading.tier_a import START, STOP
from jawort.reading.wish import Context

ALL_STOPS = sorted({word for words in STOP.values() for word in words})
ALL_STARTS = sorted({word for words in START.values() for word in words})
REIFEN = Context(topics=("Reifen", "Wöchentlicher Prospekt"))


@pytest.mark.parametrize("word", ALL_STOPS)
def test_every_word_of_every_language_stops_for_everybody(word: str) -> None:
    wish = read_wish(word)

    assert (wish.intent, wish.tier) == ("opt_out", "A")
    assert wish.scope == ("ads" if word == "KEINE WERBUNG" else "all")


@pytest.mark.parametrize("torn", ["St op", "sto pp", "ab melden", "un sub scribe"])
def test_a_word_that_a_slip_tore_apart_still_stops(torn: str) -> None:
    assert read_wish(torn).intent == "opt_out"
    assert read_wish(f"{torn} und drei Brezeln").tier != "A"  # pieces among others are no command


@pytest.mark.parametrize(
    "text",
    [
        "Bitte keine Werbung mehr, und wann ist mein Auto fertig?",
        "No more ads please, when is my car ready?",
        "No more ads please, and can I get an actual person about my invoice?",
    ],
)
def test_a_question_behind_a_no_does_not_make_a_question_of_it(text: str) -> None:
    wish = read_wish(text)

    assert "opt_out" in (wish.intent, *wish.also)
    assert wish.scope == "ads"


@pytest.mark.parametrize("word", ALL_STARTS)
def test_every_start_word_asks_for_the_text(word: str) -> None:
    assert read_wish(word).intent == "opt_in"


def test_no_word_both_stops_and_starts() -> None:
    stops = {form for word in ALL_STOPS for form in forms(normal(word))}
    starts = {form for word in ALL_STARTS for form in forms(normal(word))}

    assert not stops & starts


def test_a_thousand_ways_of_typing_stop_are_read() -> None:
    chance = random.Random("stop")
    around = (
        "",
        " ",
        "!",
        "!!!",
        "…",
        "„",
        "“",
        '"',
        "🙏",
        "\u200b",
        "\ufeff",
        "\n",
        ".",
        "/",
        "#",
    )
    polite = ("", "bitte ", "jetzt ", "hallo ", "please ", "Danke ")
    for _ in range(1000):
        word = chance.choice(ALL_STOPS)
        said = chance.choice((word, word.lower(), word.title(), word.swapcase()))
        text = chance.choice(polite) + chance.choice(around) + said + chance.choice(around)
        assert read_wish(text).intent == "opt_out", ascii(text)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Stopp bitte!!", "all"),
        ("stop werbung", "ads"),
        ("keine Werbung mehr", "ads"),
        ("Newsletter abbestellen", "ads"),
        ("STOP reifen", "topic:Reifen"),
        ("stop wöchentlicher prospekt", "topic:Wöchentlicher Prospekt"),
        ("stop woechentlicher Prospekt", "topic:Wöchentlicher Prospekt"),
        ("STOP N07", "type:N07"),
        ("ＳＴＯＰ", "all"),
        ("désinscription svp", "all"),
        ("Διακοπή", "all"),
        ("desinscription", "all"),
        ("avanmal", "all"),
        ("avanmael", "all"),
        ("🛑", "all"),
        ("🛑\ufe0f", "all"),
        ("🛑 bitte", "all"),
        ("please 🛑🛑", "all"),
        ("🛑" * 90, "all"),
    ],
)
def test_what_a_stop_covers(text: str, scope: str) -> None:
    assert read_wish(text, REIFEN).scope == scope


@pytest.mark.parametrize(
    "text",
    [
        "Stop by tomorrow?",
        "Ich stoppe die Zeit beim Reifenwechsel",
        "FINE",
        "fin",
        "peru",
        "Bitte nicht stoppen lassen, danke",
        "ja",
        "Ja!",
        "yes",
        "da",
        "sì",
        "Nein",
        "",
        "   ",
        "😀",
        "стой",
    ],
    ids=ascii,
)
def test_what_leaves_a_doubt_is_nothing_yet(text: str) -> None:
    assert read_wish(text, REIFEN).intent == "none"


def test_four_words_may_be_the_word_alone_and_five_are_a_sentence() -> None:
    assert read_wish("bitte jetzt sofort stoppen").tier == "A"
    assert read_wish("bitte bitte jetzt sofort stoppen").tier == "C"


@pytest.mark.parametrize(
    "text",
    [
        "Stopp, ich meinte Größe M",
        "stop stop ich meinte die roten Felgen, nicht die schwarzen",
        "Stop I meant the red ones and not the black",
        "ende",
        "cancel",
    ],
)
def test_a_doubtful_stop_pauses_advertising_and_asks(text: str) -> None:
    wish = read_wish(text, REIFEN)

    assert (wish.intent, wish.scope, wish.tier) == ("opt_out", "ads", "B")


@pytest.mark.parametrize(
    "text",
    ["Stop by the shop on your way home", "Stop line two is worn off the floor", "Stopp ist laut"],
)
def test_a_command_with_its_object_or_a_verb_is_a_sentence(text: str) -> None:
    assert read_wish(text).intent == "none"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("START", "opt_in"),
        ("Start bitte", "opt_in"),
        ("START a1b2c3", "opt_in"),
        ("start morgen um acht", "none"),
        ("HILFE", "help"),
        ("info", "help"),
        ("help please", "help"),
        ("Auskunft", "access"),
        ("Meine Daten bitte", "access"),
        ("LÖSCHEN", "erasure"),
        ("loeschen", "erasure"),
        ("Löscht meine Daten!", "erasure"),
        ("erase my data", "erasure"),
        ("Mensch", "human"),
        ("ein Mensch ist krank geworden", "none"),
    ],
)
def test_exact_words_are_read_as_what_they_ask(text: str, intent: str) -> None:
    assert read_wish(text).intent == intent


def test_what_may_end_a_contract_goes_to_a_human_and_pauses_advertising() -> None:
    wish = read_wish("Kündigung")

    assert (wish.intent, wish.also, wish.scope) == ("human", ("opt_out",), "ads")
    assert wish.tier == "B"


@pytest.mark.parametrize(("awaiting", "intent"), [("", "none"), ("opt_in", "opt_in")])
def test_a_yes_means_what_was_asked_and_nothing_else(awaiting: str, intent: str) -> None:
    context = Context(awaiting=awaiting)  # type: ignore[arg-type]

    assert read_wish("JA", context).intent == intent


@pytest.mark.parametrize(
    ("text", "answer"),
    [("JA", "yes"), ("ja bitte", "yes"), ("Yes!", "yes"), ("Nein danke", "no"), ("no", "no"),
     ("ja aber nur einmal", None), ("nein ja", None), ("jaja", None)],
)  # fmt: skip
def test_an_answer_is_plain_or_none(text: str, answer: str | None) -> None:
    assert read_answer(text) == answer


def test_reading_never_raises() -> None:
    chance = random.Random("anything")
    for _ in range(2000):
        text = "".join(chr(chance.randrange(1, 0x110000)) for _ in range(chance.randrange(40)))
        read_wish(text, REIFEN)
        read_answer(text)
