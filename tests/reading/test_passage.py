"""A wish at one place of a long letter is heard; the letter without it holds none."""

import pytest

from jawort.reading import passage, weigh
from jawort.reading.hear import hear
from jawort.reading.read import read_wish
from jawort.reading.text import sentences
from jawort.reading.words import look_up

LETTERS = [
    (
        "Liebe Frau Brandl, wir wollten uns noch einmal für das schöne Wochenende bedanken. Das "
        "Zimmer war ein Traum, die Kinder reden nur noch vom Ponyreiten, und Opa schwärmt vom "
        "Kaiserschmarrn. Im Sommer kommen wir bestimmt wieder, dann bringen wir auch die "
        "Großeltern mit.",
        "Ach ja, nehmen Sie uns bitte aus dem Verteiler, wir melden uns dann selbst.",
    ),
    (
        "Hi Sandra, just wanted to say the colour came out beautifully and everybody at work has "
        "asked where I had it done. My mother wants to book with you as well, she is a bit shy "
        "about it but I told her you are lovely. The little one is still talking about the "
        "lollipop.",
        "One small thing though, please take me off the list for the weekly deals.",
    ),
    (
        "Bonjour Sandrine, je voulais vous dire que la couleur tient très bien, tout le monde me "
        "fait des compliments au bureau. Mon mari a même remarqué, c'est dire. Je reviendrai sans "
        "faute avant Noël avec ma fille, elle veut la même coupe que moi.",
        "Par contre, arrêtez de m'envoyer vos offres chaque lundi, s'il vous plaît.",
    ),
]


@pytest.mark.parametrize(("story", "demand"), LETTERS)
@pytest.mark.parametrize("place", ["end", "middle"])
def test_a_demand_in_a_long_letter_is_heard(story: str, demand: str, place: str) -> None:
    first, rest = story.split(". ", 1)
    letter = f"{story} {demand}" if place == "end" else f"{first}. {demand} {rest}"
    wish = read_wish(letter)

    assert "opt_out" in (wish.intent, *wish.also)
    assert wish.tier in ("B", "C")


@pytest.mark.parametrize("story", [story for story, _ in LETTERS])
def test_the_letter_without_it_holds_no_wish(story: str) -> None:
    assert read_wish(story).intent == "none"


def told(text: str) -> list[weigh.Likely]:
    """What stands in the places of a text that are looked at."""
    said = sentences(text)
    return passage.told_apart(said, look_up(said), hear)


def test_the_place_says_more_than_the_whole() -> None:
    story, demand = LETTERS[0]

    assert max(one.out for one in told(f"{story} {demand}")) > 0.9
    assert max(one.out for one in told(story)) < 0.5


def test_one_sentence_has_no_places_and_two_words_are_none() -> None:
    assert told(" ".join(["wort"] * 60)) == []
    assert told("Danke schön. Bis bald.") == []


def test_of_a_very_long_letter_only_three_places_are_looked_at_twice() -> None:
    assert len(told("Das Essen war wunderbar und das Zimmer auch. " * 12)) == 3
