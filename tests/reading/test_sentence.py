"""Sentences are understood by who wants what of whom: tried by combining parts, never by lists."""

import itertools
import random

import pytest

from jawort.reading.hear import hear
from jawort.reading.kind import KINDS
from jawort.reading.lexicon import BIT
from jawort.reading.pattern.found import Found
from jawort.reading.read import pauses, read_wish
from jawort.reading.text import HEAD, TAIL, sentences
from jawort.reading.tier_a import STOP
from jawort.reading.vocabulary import vocabulary
from jawort.reading.wish import Context
from jawort.reading.words import look_up

AFTER_ADS = Context(last_outbound_purpose="ADS", minutes_ago=60)
STOPS = sorted({word for words in STOP.values() for word in words})
GERMAN_NO = [
    f"{start} {what} {end}".strip()
    for start, what, end in itertools.product(
        ("Bitte", "ich will", "Ich möchte", "hallo, ich wünsche"),
        ("keine Werbung", "keinen Newsletter", "keine Nachrichten", "keine werbenachrichten"),
        ("mehr", "mehr bekommen", "mehr von euch", "mehr erhalten, danke"),
    )
]
ENGLISH_NO = [
    f"{start} {what} {end}".strip()
    for start, what, end in itertools.product(
        ("please stop sending me", "stop with the", "I don't want any more", "I no longer want"),
        ("ads", "newsletters", "messages", "promotional texts"),
        ("", "please", "from you", "!!!"),
    )
]


@pytest.mark.parametrize("text", [*GERMAN_NO, *ENGLISH_NO, "PleaseStopMessagingMe"])
def test_a_no_in_a_sentence_is_a_no(text: str) -> None:
    wish = read_wish(text)

    assert wish.intent == "opt_out"
    assert wish.tier in ("A", "C")


def disguised(word: str, chance: random.Random) -> str:
    """The word as people type it who are angry, playful, in a hurry, or copy it from elsewhere."""
    ways = (
        lambda w: w.lower(),
        lambda w: " ".join(w) if " " not in w and len(w) > 2 else w,
        lambda w: ".".join(w) + "." if " " not in w and len(w) > 2 else w,
        lambda w: "".join(sign * 3 if sign.isalpha() else sign for sign in w),
        lambda w: w[0] + w[1] * 6 + w[2:],
        "\u200b".join,
        lambda w: "".join(chr(ord(s) + 0xFEE0) if "!" <= s <= "~" else s for s in w),
        lambda w: f"*{w}*!!! 😡",
        lambda w: f"  „{w}“ …",
        lambda w: f"/{w}",
        lambda w: f"{w}\u202e",
        lambda w: f"bitte {w}" if " " not in w else w,
    )
    return chance.choice(ways)(word)


@pytest.mark.parametrize("word", STOPS)
def test_any_decoration_of_a_clear_word_still_stops(word: str) -> None:
    chance = random.Random(word)
    for _ in range(25):
        text = disguised(word, chance)
        assert read_wish(text).intent == "opt_out", ascii(text)


@pytest.mark.parametrize(
    "word", ["STOP", "STOPP", "ABMELDEN", "UNSUBSCRIBE", "PARAR", "CANCELLAMI"]
)
def test_letters_of_other_alphabets_hide_nothing(word: str) -> None:
    cyrillic = word.translate(str.maketrans("AEOPCXTHKMB", "АЕОРСХТНКМВ"))

    assert read_wish(cyrillic).intent == "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        f"{start} {what}".strip()
        for start in ("Bitte nicht", "bitte, bitte nicht", "ihr sollt nicht", "niemals")
        for what in ("stoppen", "aufhören", "abmelden", "abbestellen", "löschen")
    ]
    + ["please don't stop", "do not unsubscribe me", "never stop sending these", "don't delete me"],
)
def test_a_denied_end_is_no_end(text: str) -> None:
    assert read_wish(text).intent == "none"


WISHES = {
    "Bitte keine Werbung mehr": "opt_out",
    "Löscht alle meine Daten": "erasure",
    "Ich möchte mit einem Mitarbeiter sprechen": "human",
    "Welche Daten habt ihr über mich gespeichert": "access",
}


@pytest.mark.parametrize("pair", list(itertools.permutations(WISHES, 2)), ids=" + ".join)
@pytest.mark.parametrize("between", [". ", "! ", "\n\n"])
def test_the_order_of_wishes_does_not_matter(pair: tuple[str, str], between: str) -> None:
    wish = read_wish(between.join(pair))

    assert {wish.intent, *wish.also} == {WISHES[one] for one in pair}
    assert wish == read_wish(between.join(reversed(pair)))


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Werbung nein, Termine ja", "ads"),
        ("Termine ja, Werbung nein", "ads"),
        ("Bitte schreibt mir überhaupt nicht mehr", "all"),
        ("Schickt mir bitte keine Nachrichten mehr zu Reifen", "topic:Reifen"),
        ("bitte keine Nachrichten mehr N07", "type:N07"),
    ],
)
def test_how_far_a_sentence_goes(text: str, scope: str) -> None:
    wish = read_wish(text, Context(topics=("Reifen",)))

    assert (wish.intent, wish.scope) == ("opt_out", scope)


@pytest.mark.parametrize(
    "text", ["nein danke", "reicht", "kein Interesse", "not interested", "enough"]
)
def test_a_vague_no_means_more_after_advertising(text: str) -> None:
    after = read_wish(text, AFTER_ADS)

    assert read_wish(text).intent == "none"
    assert (after.intent, after.scope, after.tier) == ("opt_out", "ads", "B")


def test_advertising_colours_an_answer_for_72_hours_and_no_longer() -> None:
    def at(minutes: int) -> Context:
        return Context(last_outbound_purpose="ADS", minutes_ago=minutes)

    assert read_wish("nein danke", at(72 * 60)).intent == "opt_out"
    assert read_wish("nein danke", at(72 * 60 + 1)).intent == "none"


def test_cancel_after_an_appointment_means_the_appointment() -> None:
    about = Context(last_outbound_purpose="N07", minutes_ago=30)

    assert read_wish("cancel", about).intent == "none"
    assert read_wish("cancel", AFTER_ADS).scope == "ads"


@pytest.mark.parametrize(("kind", "expected"), [("voice", True), ("audio", True), ("image", False)])
def test_a_voice_note_nobody_can_read_pauses_advertising(kind: str, expected: bool) -> None:
    late = Context(last_outbound_purpose="ADS", minutes_ago=72 * 60 + 1)

    assert pauses(kind, has_transcript=False, context=AFTER_ADS) is expected
    assert not pauses(kind, has_transcript=True, context=AFTER_ADS)
    assert not pauses(kind, has_transcript=False, context=late)


@pytest.mark.parametrize(
    "text",
    [
        "Hält der Bus bei euch?",
        "Stoppt der 12er bei euch?",
        "hör nicht auf damit, die Angebote sind super",
        "Warum bekomme ich keine Angebote mehr?",
        "Ich habe noch keine Nachricht bekommen",
        "no more than 3 please",
        "my data volume is used up",
        "we don't want to miss your offers",
        "Ich muss mein Auto abmelden",
        "👎",
    ],
)
def test_words_of_a_wish_in_another_sense_are_no_wish(text: str) -> None:
    assert read_wish(text).intent == "none"


def test_the_answer_names_ideas_and_never_words_of_the_person() -> None:
    wish = read_wish("Bitte schickt mir Frieda Musterfrau keine Werbung mehr")

    assert wish.intent == "opt_out"
    assert set(wish.saw.split(" + ")) <= {"no", "want", "send", "ads", "offer", "message", "more"}


def test_what_made_it_a_type_is_named_in_our_words_too() -> None:
    wish = read_wish("Bitte schickt mir Frieda Musterfrau keine Terminerinnerungen mehr")

    assert wish.scope == "type:N07"
    assert set(wish.saw.split(" + ")) <= {*BIT, *KINDS}


def test_a_wish_at_the_end_of_a_long_message_is_heard_and_the_middle_costs_nothing() -> None:
    filler = "Wir waren neulich bei euch und es war schön. " * 3000

    assert read_wish(filler + "Bitte keine Werbung mehr.").intent == "opt_out"
    assert sum(len(word) for one in sentences(filler) for word in one.words) <= HEAD + TAIL


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "stop\u200f\u202e" * 20_000, "((((" * 25_000, "'" * 100_000, "ﷺ" * 100_000,
     "s t o p " * 12_500, "a\u0300" * 50_000, "\x00" * 1000, "\ud800", "?" * 100_000],
    ids=range(10),
)  # fmt: skip
def test_hostile_texts_are_answered_and_only_so_many_words_are_looked_at(text: str) -> None:
    read_wish(text, AFTER_ADS)

    looked_at = [word for one in sentences(text) for word in one.words]
    assert len(looked_at) <= 400
    assert sum(map(len, looked_at)) <= 2 * (HEAD + TAIL)


def test_of_new_words_only_so_many_are_examined_for_slips(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random("new words")
    words = ["".join(chance.choices("abdeilmnorst", k=8)) for _ in range(300)]
    known = vocabulary()
    examined: list[str] = []
    plain = known._disguised
    monkeypatch.setattr(
        type(known), "_disguised", lambda self, text: examined.append(text) or plain(text)
    )

    read_wish(" ".join(words))

    assert 0 < len(examined) <= 60


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Zu Reifen bitte nichts mehr, da hab ich einen Händler im Ort", "Reifen"),
        ("Gebrauchtwagen ja, Reifen nicht mehr", "Reifen"),
        ("Reifen ja, Gebrauchtwagen bitte nicht mehr", "Gebrauchtwagen"),
    ],
)
@pytest.mark.parametrize("topics", [("Reifen", "Gebrauchtwagen"), ("Gebrauchtwagen", "Reifen")])
def test_of_two_topics_the_one_is_left_that_is_denied(
    text: str, topic: str, topics: tuple[str, ...]
) -> None:
    wish = read_wish(text, Context(topics=topics))

    assert (wish.intent, wish.scope) == ("opt_out", f"topic:{topic}")


@pytest.mark.parametrize(
    "text",
    ["Habt ihr die Reifen nicht mehr?", "Ich hab die Reifen nicht mehr", "Die Reifen sind drauf"],
)
def test_a_topic_is_not_left_by_speaking_of_it(text: str) -> None:
    assert read_wish(text, Context(topics=("Reifen",))).intent == "none"


def test_an_emoji_ends_a_thought_as_a_comma_does() -> None:
    (said,) = sentences("bin nicht da 🙃 hört auf mit der werbung")

    assert said.breaks == {3}
    assert read_wish("s🔥t🔥o🔥p").tier == "A"
    assert read_wish("Ich bin nicht da 🙃 hört auf mit der Werbung").intent == "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "Nehmt bitte meine Nummer raus",
        "Können Sie meine Nummer bitte aus Ihrem Handy löschen?",
        "please take my number out of your phone",
    ],
)
def test_a_number_taken_out_may_be_meant_both_ways_and_both_are_taken_up(text: str) -> None:
    wish = read_wish(text)

    assert {wish.intent, *wish.also} >= {"opt_out", "erasure"}


@pytest.mark.parametrize(
    "text", ["Scusi ma chi vi ha dato il mio numero?", "Who gave you my number?"]
)
def test_who_asks_where_the_number_is_from_is_told_and_pauses_advertising(text: str) -> None:
    wish = read_wish(text)

    assert {wish.intent, *wish.also} >= {"opt_out", "access"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("yes please, all of it", "erasure"),
        ("ja bitte, alles löschen", "erasure"),
        ("ja, aber erst nach der Rechnung", "none"),
        ("yes, but keep the invoices", "none"),
    ],
)
def test_a_yes_to_erasure_may_repeat_what_was_asked_and_nothing_more(
    text: str, intent: str
) -> None:
    read = read_wish(text, Context(awaiting="erasure"))

    assert (read.intent == "erasure" and read.tier == "A") is (intent == "erasure")


def test_a_yes_that_speaks_of_erasing_is_no_yes_to_messages() -> None:
    assert read_wish("ja bitte, alles löschen", Context(awaiting="opt_in")).intent != "opt_in"


@pytest.mark.parametrize(
    "text",
    ["I don't want no more of them offers on my phone", "dont need no more of your offers mate"],
)
def test_two_denials_of_one_thing_are_one_no(text: str) -> None:
    assert read_wish(text).intent == "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "Was habt ihr alles über mich gespeichert? Schickt mir das und dann löscht es.",
        "What info do you have on me? Send it over, and afterwards delete the lot.",
        "1. Tell me what data you have on me. 2. Then delete it. Thanks.",
        "Quelles données avez-vous sur moi ? Envoyez-les et ensuite effacez tout.",
    ],
)
def test_what_is_to_be_deleted_behind_a_question_about_it_needs_no_name(text: str) -> None:
    wish = read_wish(text)

    assert {wish.intent, *wish.also} == {"erasure", "access"}


@pytest.mark.parametrize(
    "text",
    [
        "What data do you hold about me? I'll delete it on my side once I've seen it.",
        "Was habt ihr über mich gespeichert? Die Mail mit dem Passwort hab ich schon gelöscht.",
        "Was habt ihr über mich gespeichert? Bitte nicht löschen, nur schicken.",
    ],
)
def test_who_only_asks_what_is_kept_asks_for_no_erasure(text: str) -> None:
    wish = read_wish(text)

    assert (wish.intent, wish.also) == ("access", ())


def test_a_no_in_the_next_thought_denies_nothing_in_this_one() -> None:
    """Nobody types the comma before "I am no customer any more"."""
    assert read_wish("bitte meine Daten löschen ich bin nicht mer Kunde").intent == "erasure"
    assert (
        read_wish("könen sie bite meine daten löshcen ich bin nich mer kunde").intent == "erasure"
    )
    assert read_wish("Werbung will ich nicht").intent == "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "Please treat this as an erasure request.",
        "This is a request for deletion, kindly confirm.",
        "Das ist ein Löschantrag.",
        "Meine Daten sind immer noch nicht gelöscht!",
    ],
)
def test_a_demand_for_erasure_may_be_a_noun_or_a_reminder_of_one(text: str) -> None:
    assert "erasure" in (read_wish(text).intent, *read_wish(text).also)


@pytest.mark.parametrize(
    "text",
    [
        "Ich lese eure Nachrichten so gern, heute war das Bild besonders schön",
        "i love your updates, keep them coming",
        "Your messages are really helpful",
    ],
)
def test_who_likes_what_we_write_stays_even_after_advertising(text: str) -> None:
    assert read_wish(text, AFTER_ADS).intent == "none"


@pytest.mark.parametrize(
    "text", ["I love your messages but please stop", "Super Angebote, aber bitte keine mehr"]
)
def test_praise_before_a_no_takes_nothing_from_it(text: str) -> None:
    assert read_wish(text).intent == "opt_out"


def test_a_no_in_quotes_is_told_and_not_said() -> None:
    sticker = "Trotz Aufkleber „keine Werbung“ liegt der Briefkasten voll, bei Ihnen bleibt er leer"

    assert not any(one.intent == "opt_out" for one in heard(sticker))
    assert any(one.intent == "opt_out" for one in heard(sticker.replace("„", "").replace("“", "")))


def heard(text: str) -> tuple[Found, ...]:
    """What the patterns find in a text."""
    said = sentences(text)
    return hear(said, look_up(said)).found
