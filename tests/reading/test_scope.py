"""How far a no goes: a type or a topic said in words, and never less than was refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.reading.read import read_wish
from jawort.reading.scope import ASKED, SOME_TYPE, TYPES, asked_of
from jawort.reading.topic import named
from jawort.reading.weigh import SCOPES
from jawort.reading.weights import FILE, unpacked
from jawort.reading.wish import Context

TYPES_IN_WORDS = {
    "Meldungen über geänderte Kontodaten bitte nicht mehr": "N01",
    "Bitte keine Zahlungserinnerungen mehr": "N02",
    "Please stop the payment reminders": "N02",
    "Bitte keine Versandbenachrichtigungen mehr": "N03",
    "unsubscribe me from shipping updates": "N03",
    "не присылайте мне больше уведомления о доставке": "N03",
    "artık kargo bildirimi göndermeyin lütfen": "N03",
    "Keine Rechnungen mehr über WhatsApp": "N04",
    "stop sending me invoices on WhatsApp": "N04",
    "Zur Tischreservierung brauche ich keine Nachrichten mehr": "N05",
    "no more booking confirmations please": "N05",
    "Verspätungsmeldungen für den Zug bitte nicht mehr": "N06",
    "please stop the gate change alerts": "N06",
    "no more appointment reminders please": "N07",
    "Terminerinnerungen brauche ich nicht": "N07",
    "Stopp Terminerinnerungen": "N07",
    "No me manden más recordatorios de citas": "N07",
    "niente più promemoria degli appuntamenti, grazie": "N07",
    "Bitte keine Statusmeldungen mehr zu meiner Reparatur": "N08",
    "no more safety warnings please": "N09",
}
SHOP = ("Haare", "Nägel", "Gebrauchtwagen", "City breaks", "Yoga")


@pytest.mark.parametrize("text", TYPES_IN_WORDS)
def test_a_type_of_notification_is_understood_in_words(text: str) -> None:
    wish = read_wish(text)

    assert (wish.intent, wish.scope) == ("opt_out", f"type:{TYPES_IN_WORDS[text]}")


@pytest.mark.parametrize(
    ("text", "saw"),
    [
        ("Zur Tischreservierung brauche ich keine Nachrichten mehr", "booking"),
        ("please stop the gate change alerts", "travel"),
        ("Terminerinnerungen brauche ich nicht", "reminder"),
    ],
)
def test_the_answer_names_what_made_it_a_type(text: str, saw: str) -> None:
    assert saw in read_wish(text).saw.split(" + ")


@pytest.mark.parametrize("code", [*TYPES, "N10"])
def test_a_code_is_a_type_and_says_so_by_itself(code: str) -> None:
    wish = read_wish(f"Bitte schickt mir keine Nachrichten der Art {code} mehr")

    assert (wish.intent, wish.scope) == ("opt_out", f"type:{code}")


@pytest.mark.parametrize(
    "text",
    [
        "Mein Paket ist da, danke. Bitte schreiben Sie mir nie wieder",
        "Die Rechnung war falsch und der Termin auch. Lassen Sie mich ab jetzt komplett in Ruhe",
        "Eure Reifen waren Schrott, schreibt mir nie wieder",
        "Schluss mit den Nachrichten, die Werkstatt hat mich enttäuscht",
    ],
)
def test_what_is_only_told_does_not_narrow_a_no_to_everything(text: str) -> None:
    wish = read_wish(text, Context(topics=("Reifen", "Werkstatt")))

    assert (wish.intent, wish.scope) == ("opt_out", "all")


@given(st.sampled_from(sorted(TYPES_IN_WORDS)), st.sampled_from([". ", "! ", "\n\n"]))
def test_a_no_to_everything_beside_a_type_is_one_to_everything(text: str, between: str) -> None:
    assert read_wish(f"{text}{between}Bitte schreibt mir überhaupt nie wieder.").scope == "all"


@pytest.mark.parametrize(
    "text",
    [
        "Keine Rechnungen und keine Versandmeldungen mehr",
        "Bitte keine Terminerinnerungen und keine Rechnungen mehr schicken",
        "No invoices and no delivery updates on here any more",
        "keine Werbung und keine Terminerinnerungen mehr",
        "No more offers, no more shipping updates, thanks",
    ],
)
def test_of_two_kinds_that_are_refused_neither_goes_on(text: str) -> None:
    assert read_wish(text).scope == "all"


def test_a_code_of_no_type_we_send_is_something_else() -> None:
    wish = read_wish("Zimmer N05 hier. Bitte schreibt mir nie wieder", Context(types=("N07",)))

    assert (wish.intent, wish.scope) == ("opt_out", "all")


@pytest.mark.parametrize("sent", [(), ("N07",), ("N01", "N02", "N09")])
def test_a_type_that_is_not_sent_cannot_be_what_is_meant(sent: tuple[str, ...]) -> None:
    wish = read_wish("Bitte keine Versandbenachrichtigungen mehr", Context(types=sent))

    assert (wish.intent, wish.scope) == ("opt_out", "all")


def test_a_type_that_is_sent_is_meant_among_those_that_are() -> None:
    sent = Context(types=("N03", "N07"))

    assert read_wish("Bitte keine Versandbenachrichtigungen mehr", sent).scope == "type:N03"
    assert read_wish("Bitte keine Terminerinnerungen mehr", sent).scope == "type:N07"


@given(st.sampled_from(sorted(TYPES_IN_WORDS)), st.sets(st.sampled_from(TYPES)))
def test_a_no_never_goes_to_a_type_that_nobody_sends(text: str, sent: set[str]) -> None:
    scope = read_wish(text, Context(types=tuple(sent))).scope

    assert scope in {"all", "ads", *(f"type:{one}" for one in sent)}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Haare gern, aber das mit den Nägeln braucht ihr mir nicht mehr schicken", "Nägel"),
        ("Bitte keine Yogasachen mehr", "Yoga"),
        ("Keine Gebrauchtwagenangebote mehr bitte", "Gebrauchtwagen"),
        ("please no more about city breaks", "City breaks"),
        ("Das mit Yoga hat sich für mich erledigt, dazu bitte nix mehr.", "Yoga"),
    ],
)
def test_a_topic_is_understood_as_people_write_it(text: str, topic: str) -> None:
    assert read_wish(text, Context(topics=SHOP)).scope == f"topic:{topic}"


@pytest.mark.parametrize(
    "text",
    [
        "Bitte keine Werbung mehr, auch nicht für Yoga",
        "Das Yoga war toll, aber bitte schickt mir keine Werbung mehr",
    ],
)
def test_a_topic_that_is_named_beside_advertising_does_not_narrow_it(text: str) -> None:
    assert read_wish(text, Context(topics=SHOP)).scope == "ads"


def test_which_words_name_a_topic() -> None:
    said = ["nageln", "haare", "gebrauchtwagenmarkt", "city", "yogi", "gebraucht"]

    found = named(said, SHOP)

    assert found == {
        "haare": "Haare",
        "nageln": "Nägel",
        "gebrauchtwagenmarkt": "Gebrauchtwagen",
        "yogi": "Yoga",
    }
    assert named([*said, "breaks"], SHOP)["city"] == "City breaks"
    assert named(said, ()) == named([], SHOP) == {}


@pytest.mark.parametrize(
    ("scope", "asked"),
    [
        ("all", {"all"}),
        ("ads", {"ads"}),
        ("type:N10", {"ads"}),
        ("type:N07", {SOME_TYPE, "N07"}),
        ("topic:Yoga", set()),
    ],
)
def test_what_a_labelled_scope_is_learnt_as(scope: str, asked: set[str]) -> None:
    assert asked_of(scope) == asked


def test_every_weight_has_a_number_for_each_scope() -> None:
    kept = unpacked(FILE.read_bytes())

    assert {len(one) for one in kept[SCOPES].values()} == {len(ASKED)}
