"""A slip of typing takes no wish away, and makes none of a stranger's word."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.reading.read import read_wish
from jawort.reading.spelling import commonly_meant, is_common, tongue_of
from jawort.reading.text import sentences
from jawort.reading.wish import Context
from jawort.reading.words import NEW_WORDS_MOST, look_up, without_slips

LONG_WORDS = ["werbung", "nachrichten", "schicken", "löschen", "angebote", "bestellung", "termin"]


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("keien", "de", "keine"),  # two letters changed over
        ("schiken", "de", "schicken"),  # one of two alike
        ("angebte", "de", "angebote"),  # one lost
        ("werrbung", "de", "werbung"),  # one too many
        ("nachrachten", "de", "nachrichten"),  # a wrong one
        ("stpo", "en", "stop"),
        ("mesasges", "en", "messages"),
        ("wiadomosic", "pl", "wiadomosci"),
    ],
)
def test_a_common_word_is_known_in_spite_of_one_slip(typed: str, language: str, meant: str) -> None:
    assert commonly_meant(typed, language) == meant


@pytest.mark.parametrize("slip", ["schiken", "keien", "dnake"])
def test_a_slip_that_many_make_is_no_word_of_its_own(slip: str) -> None:
    assert not is_common(slip)
    assert is_common(commonly_meant(slip, "de"))


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("nahcirchten", "de"),  # two slips
        ("kat", "de"),  # too short to tell
        ("keien", "fi"),  # a word of another language
        ("keien", ""),  # nobody knows which language it is
        ("xylophonist", "de"),
    ],
)
def test_what_is_no_single_slip_of_a_common_word_stays(typed: str, language: str) -> None:
    assert commonly_meant(typed, language) == ""


def test_where_an_ending_is_known_only_the_likeliest_slips_are_mended() -> None:
    assert commonly_meant("schikcen", "de", surely=True) == "schicken"
    assert commonly_meant("schockin", "de", surely=True) == ""


def test_the_language_is_that_of_most_words() -> None:
    assert tongue_of(["bitte", "keine", "werbung", "please"]) == "de"
    assert tongue_of(["please", "no", "more", "bitte"]) == "en"
    assert tongue_of(["qqq"]) == ""


def test_a_word_that_people_write_is_left_as_it_is() -> None:
    words = look_up(sentences("Meine Nichte holt die Leiter und die Angel, bitte nicht beim Licht"))

    assert without_slips(words) is words


def test_a_slip_is_mended_in_the_language_of_the_message() -> None:
    mended = without_slips(look_up(sentences("bitte keiine Werbnug mehr schikcen")))

    assert [word.text for word in mended[0]] == ["bitte", "keine", "werbung", "mehr", "schicken"]


@pytest.mark.parametrize(
    "text",
    [
        "bitte keien angebte mehr schiken danke",
        "hört auf mir zu schreibne",
        "plaese stop sendign me theese mesages",
        "no mroe adverts pleese",
        "abmeldne",
        "unsubcribe",
        "unsubscribe plaese",
        "proszę nie wysyłać mi więcej wiadmości",
        "arrêtez de m'envoyer des mesages",
    ],
)
def test_a_no_with_slips_is_a_no(text: str) -> None:
    wish = read_wish(text)

    assert "opt_out" in (wish.intent, *wish.also)


@pytest.mark.parametrize(
    "text",
    [
        "Frau Stopka holt das Auto ab",
        "Ist der Stoop schon da?",  # a name
        "Ich komme mit Herrn Löchner",
        "Mr Stopes will pick it up",
    ],
)
def test_a_name_that_resembles_a_wish_is_none(text: str) -> None:
    assert read_wish(text, Context()).intent == "none"


@given(st.sampled_from(LONG_WORDS), st.data())
def test_any_two_inner_letters_changed_over_are_mended(word: str, data: st.DataObject) -> None:
    plain = word.replace("ö", "o")
    place = data.draw(st.integers(1, len(plain) - 3))
    typed = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]

    assert is_common(typed) or commonly_meant(typed, "de") != ""


@given(st.text(max_size=40), st.sampled_from(["de", "en", "el", "ar", "mt"]))
def test_no_word_is_too_strange_to_be_looked_at(text: str, language: str) -> None:
    assert isinstance(commonly_meant(text, language), str)


def test_of_rubbish_only_so_many_words_are_told_apart() -> None:
    chance = random.Random(4)
    rubbish = ["".join(chance.choices("bdgkxqzj", k=7)) for _ in range(200)]
    (words,) = look_up(sentences(" ".join([*rubbish, "bitte", "keine", "Werbung", "mehr"])))

    assert len({word.text for word in words}) <= NEW_WORDS_MOST + 5
    assert [word.text for word in words[-4:]] == ["bitte", "keine", "werbung", "mehr"]
    assert read_wish(" ".join([*rubbish, "\n\nbitte keine Werbung mehr"])).intent == "opt_out"
