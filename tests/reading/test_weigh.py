"""The second reading: words and ideas weighed together, where patterns leave it open."""

import re

import pytest

from jawort.reading import kind, weigh
from jawort.reading.hear import hear
from jawort.reading.lexicon import IDEAS
from jawort.reading.read import read_wish, warm
from jawort.reading.text import sentences
from jawort.reading.threshold import (
    CERTAIN,
    EITHER,
    IN_BRIEF,
    LIKELY,
    LIKELY_ELSEWHERE,
    NAMED,
    OPENING,
    SURELY,
)
from jawort.reading.weigh import BEGINNING, CLEAR, ROUGH, SCOPES, TARGETS, WISHES, Likely
from jawort.reading.weights import FILE, unpacked
from jawort.reading.wish import Context
from jawort.reading.words import look_up

_SAID = "Bitte schickt mir keine Nachrichten mehr, da ist kein Krümel mehr zu holen"


def _ideas(text: str, *, after_ads: bool = False) -> set[str]:
    said = sentences(text)
    return weigh.idea_signs(hear(said, look_up(said)).clauses, after_ads=after_ads)


def _likely(text: str) -> Likely:
    said = sentences(text)
    words = look_up(said)
    alone = weigh.word_signs(said, words)
    return weigh.likely(alone | weigh.kind_signs(words) | _ideas(text), weigh.rough(alone))


def _weigh_so(monkeypatch: pytest.MonkeyPatch, likely: Likely) -> None:
    """From here on every message weighs this, and the quick look finds it worth weighing."""
    monkeypatch.setattr(weigh, "rough", lambda signs: 9.0)
    monkeypatch.setattr(weigh, "likely", lambda signs, far: likely)


def _a_no(share: float) -> Likely:
    """A message whose weights say no more than that, so likely, its person wants no more."""
    return Likely(share, share, 0, 0, 0, 0, 0)


def test_ideas_hold_no_word_of_the_person() -> None:
    found = _ideas("Ich will keine Zwetschgenwerbung mehr")

    assert any("!ads" in one for one in found)
    assert not any("zwetschge" in one for one in found)


def test_a_denied_idea_is_another_sign_than_the_idea() -> None:
    assert "!message" in _ideas("Ich möchte keine Nachrichten bekommen")
    assert "!message" not in _ideas("Ich möchte Nachrichten bekommen")


def test_ideas_that_stand_far_apart_are_no_pair() -> None:
    far = "Werbung ist hier immer so eine Sache gewesen und nun also will ich einmal etwas löschen"

    assert "ads delete" in _ideas("Werbung bitte löschen")
    assert "ads delete" not in _ideas(far)


@pytest.mark.parametrize("text", ["", "🙂", "x" * 100_000, "nein " * 5_000, "Stopp Werbung"])
def test_a_likelihood_lies_between_none_and_certain(text: str) -> None:
    assert all(0 <= one <= 1 for one in _likely(text))


def test_a_no_is_the_likelier_the_more_the_words_alone_speak_for_any_wish_up_to_a_bound() -> None:
    signs = _ideas("Nehmt mich da raus")
    shares = [weigh.likely(signs, far).out for far in (-9, -CLEAR, 0, CLEAR, 9)]

    assert shares[0] == shares[1] < shares[2] < shares[3] == shares[4]
    assert weigh.likely(signs, 0)[1:] == weigh.likely(signs, CLEAR)[1:]


def test_every_weight_has_a_number_for_each_wish_and_a_name_without_the_person() -> None:
    kept = unpacked(FILE.read_bytes())
    ours = {*IDEAS, *kind.KINDS, "asks", "after", "strange", "long", BEGINNING, *"^$012345"}

    assert set(kept) == {WISHES, ROUGH, SCOPES}
    assert {len(one) for one in kept[WISHES].values()} == {len(TARGETS)}
    for name in kept[WISHES]:
        of_words = name.startswith(("w:", "s:", "b:", "x:", "y:", "g:", "p:"))
        parts = [part.strip("!?") for part in re.sub("^[kq]:", "", name).split()]
        assert of_words or all(part in ours for part in parts), name


def test_what_ends_it_is_likelier_a_no_than_praise() -> None:
    leaving = _likely("eure Angebote landen bei mir im Müll, spart euch die Mühe")
    praising = _likely("eure Angebote sind super, macht weiter so")

    assert leaving.out > 0.5 > praising.out


def test_what_no_pattern_knows_is_asked_about_and_never_acted_on_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(weigh, "likely", lambda signs, far: _a_no(0.9))

    wish = read_wish("Zwetschgen Angebote und so, naja, wer es mag")

    assert (wish.intent, wish.tier, wish.scope) == ("opt_out", "B", "ads")
    assert wish.saw
    assert "zwetschge" not in wish.saw


@pytest.mark.parametrize(
    "text", ["STOP", "Stopp bitte", "abmelden", "UNSUBSCRIBE", "keine Werbung"]
)
def test_a_word_that_leaves_no_doubt_is_never_weighed(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing_is_likely(signs: object) -> object:
        raise AssertionError("weighed")

    monkeypatch.setattr(weigh, "rough", nothing_is_likely)
    monkeypatch.setattr(weigh, "likely", nothing_is_likely)

    assert read_wish(text).tier == "A"


@pytest.mark.parametrize(
    "text", ["bitte nicht löschen, ich brauche den Chat noch", "do not unsubscribe me"]
)
@pytest.mark.parametrize(("share", "intent"), [(SURELY - 0.001, "none"), (SURELY, "opt_out")])
def test_who_denies_the_end_is_weighed_into_it_only_where_hardly_a_doubt_is_left(
    text: str, share: float, intent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ "My phone never stops pinging, give it a rest" denies an end too."""
    _weigh_so(monkeypatch, _a_no(share))

    assert read_wish(text).intent == intent
    assert read_wish(text).tier in ("B", "none")


@pytest.mark.parametrize(
    "text", ["Stopp! Der Zaun steht auf der falschen Seite", "Stop, wrong gate, the other one"]
)
@pytest.mark.parametrize(("share", "intent"), [(OPENING, "none"), (OPENING + 0.001, "opt_out")])
def test_a_stop_before_something_else_is_asked_about_unless_all_of_it_is_far_from_a_no(
    text: str, share: float, intent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _weigh_so(monkeypatch, _a_no(share))

    assert read_wish(text).intent == intent
    assert read_wish(text).tier in ("B", "none")


def test_a_yes_that_is_only_likely_is_heard_later_than_a_no(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "setzt mich doch da mit auf den zettel"
    _weigh_so(monkeypatch, Likely(0.1, 0, 0, 0, 0, 0, 0.5))
    assert read_wish(text).intent == "none"

    _weigh_so(monkeypatch, _a_no(0.8))
    assert read_wish(text).tier == "B"


def test_a_bland_message_is_put_aside_only_while_no_question_is_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(weigh, "rough", lambda signs: -9.0)
    text = "ja bitte bitte gerne danke"

    assert read_wish(text).intent == "none"
    assert read_wish(text, Context(awaiting="opt_in")).intent == "opt_in"


def test_a_long_message_is_never_put_aside_by_a_quick_look(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(weigh, "rough", lambda signs: -9.0)
    story = "Das Auto fährt wieder gut und der Herr am Tresen war sehr nett und hat alles erklärt. "

    assert read_wish(story * 2 + "Bitte schicken Sie mir keine Werbung mehr.").intent == "opt_out"


@pytest.mark.parametrize(
    ("border", "text", "tier"),
    [
        pytest.param(LIKELY, "Zwetschgen Angebote und so, naja, wer es mag", "B", id="weights"),
        pytest.param(
            LIKELY_ELSEWHERE, "Des prunes et des promos, bof, pour qui aime ça", "B", id="far"
        ),
        pytest.param(IN_BRIEF, "och nö nicht schon wieder", "B", id="few words, nothing named"),
        pytest.param(NAMED, "Please cancel my newsletter", "C", id="a pattern, advertising named"),
    ],
)
@pytest.mark.parametrize("more", [0.001, -0.001])
def test_a_no_counts_from_its_border_on(
    border: float, text: str, tier: str, more: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only the weights hear needs more where little is said; what a pattern saw, less where
    it names advertising.
    """
    _weigh_so(monkeypatch, _a_no(border + more))

    wish = read_wish(text)

    assert (wish.intent, wish.tier) == (("opt_out", tier) if more > 0 else ("none", "none"))


def test_a_vague_word_alone_after_advertising_is_not_talked_down_by_weights(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _weigh_so(monkeypatch, _a_no(0))

    wish = read_wish("reicht", Context(last_outbound_purpose="ADS", minutes_ago=30))

    assert (wish.intent, wish.tier, wish.scope) == ("opt_out", "B", "ads")


def test_a_vague_word_is_a_no_only_where_all_of_the_message_makes_it_certain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Kontakt unerwünscht"
    _weigh_so(monkeypatch, _a_no(CERTAIN - 0.001))
    assert read_wish(text).intent == "none"

    _weigh_so(monkeypatch, _a_no(CERTAIN + 0.001))
    assert (read_wish(text).intent, read_wish(text).tier) == ("opt_out", "B")


@pytest.mark.parametrize("text", ["da bleibt dann kein Krümel liegen bei euch im Schrank", _SAID])
@pytest.mark.parametrize("more", [0.001, -0.001])
def test_beside_leaving_an_erasure_is_asked_about_though_it_is_not_likely(
    text: str, more: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = EITHER["erasure"] + more
    _weigh_so(monkeypatch, Likely(0.97, 0.9, share, 0, 0, 0, 0))

    wish = read_wish(text)

    assert (wish.intent, wish.also) == ("opt_out", ("erasure",) if more > 0 else ())
    assert wish.tier == ("C" if text == _SAID else "B")


@pytest.mark.parametrize("more", [0.001, -0.001])
def test_beside_an_erasure_leaving_is_asked_about_though_it_is_hardly_likely(
    more: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = EITHER["opt_out"] + more
    _weigh_so(monkeypatch, Likely(0.97, share, 0.9, 0, 0, 0, 0))

    wish = read_wish("da bleibt dann kein Krümel liegen bei euch im Schrank")

    assert {wish.intent, *wish.also} == ({"opt_out", "erasure"} if more > 0 else {"erasure"})


def test_a_kind_is_the_same_in_every_language() -> None:
    for text in ("Akte schreddern", "shred file", "elimina dati", "usuń dane"):
        first, second = kind.kinds_of(text.casefold().split())
        assert "delete" in {*first, *second}, text
        assert {"record", "data"} & {*first, *second}, text
    assert kind.kinds_of(["qqqqq"]) == [()]


def test_the_language_that_knows_most_words_says_what_kind_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    german, english = ("de", ("article",)), ("en", ("death",))
    index = kind._Index(
        {"die": (german, english), "katze": (("de", ("animal",)),), "will": (("en", ("want",)),)},
        {"kat": (("de", ("short",)),), "stirb": (("de", ("death",)),)},
        {"nachricht": (("de", ("message",)),)},
    )
    monkeypatch.setattr(kind, "_index", lambda: index)
    kind._look_up.cache_clear()
    try:
        assert kind.kinds_of(["die", "katze"]) == [("article",), ("animal", "short")]
        assert kind.kinds_of(["will", "die"]) == [("want",), ("death",)]
        assert kind.kinds_of(["die"]) == [("article", "death")]  # both know as many
        assert kind.kinds_of(["die", "katze", "will"])[2] == ("want",)  # taken from the next
        assert kind.kinds_of(["werbenachricht", "stirbt"]) == [("message",), ("death",)]
    finally:
        kind._look_up.cache_clear()


def test_every_word_list_names_every_kind_and_no_other() -> None:
    """`nothing but kinds` in every language, so that none stays behind unseen."""
    for language in kind.languages():
        text = (kind._FOLDER / f"{language}.txt").read_text("utf-8")
        named = [line.partition(":")[0] for line in text.splitlines() if line.strip()]
        assert set(named) <= set(kind.KINDS), language
        assert len(named) == len(set(named)), language
        assert len(named) >= len(kind.KINDS) - 5, language


def test_kinds_that_follow_each_other_are_a_pair_in_their_order() -> None:
    signs = weigh.kind_signs(look_up(sentences("Meine Akte schreddern")))

    assert {"k:record", "k:delete", "k:record delete", "k:delete $"} <= signs
    assert "k:delete record" not in signs


def test_what_a_pattern_found_is_weighed_like_any_other_sign() -> None:
    said = sentences("Bitte keine Werbung mehr")
    found = hear(said, look_up(said)).found

    alone = weigh.pattern_signs(found, after_ads=False)
    after = weigh.pattern_signs(found, after_ads=True)

    assert "p:opt_out C" in alone
    assert after == {*alone, *(f"{sign} {weigh.AFTER_ADS}" for sign in alone)}
    assert not any("werbung" in sign for sign in after)


def test_a_word_weighs_what_it_and_its_parts_weigh_together() -> None:
    known: dict[str, tuple[int, ...]] = {
        BEGINNING: (1, 2),
        "w:aus": (10, 0),
        "g:<au": (4, 8),
        "g:us>": (2, 0),
        "b:^ aus": (0, 5),
    }
    table = weigh.Table(known)

    assert table.of("w:aus") == (10, 0)
    assert table.of("b:^ aus") == (0, 5)
    rows, size = table.gathered({"w:aus", "b:^ aus", "b:nobody knows"})
    assert sorted(rows) == [(0, 5), (3.0, 4.0), (10, 0)]  # what follows, its parts, the word
    assert size == 1 + 1 + 2 + 0.25 * len(weigh.parts_of("aus")[1])  # known or not


def test_a_word_nobody_knows_weighs_nothing() -> None:
    table = weigh.Table({BEGINNING: (1,)})

    assert table.of("w:zwetschge") == ()
    assert table.weigh({"w:zwetschge"}) == [0.1]


def test_warming_up_leaves_nothing_to_build_for_the_first_message() -> None:
    warm()

    assert weigh.scales.cache_info().currsize == 1


@pytest.mark.parametrize(
    "text", ["Guten Tag", "Frage 12", "Frage 17", "Frage 211", "Antwort 7", "Katrin", "Ja gern"]
)
def test_that_advertising_went_before_makes_no_no_of_a_word(text: str) -> None:
    after_ads = Context(last_outbound_purpose="ADS", minutes_ago=1)

    assert read_wish(text, after_ads).intent != "opt_out"
