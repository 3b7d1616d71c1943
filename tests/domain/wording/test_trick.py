"""Sentences that would take a yes by a trick, and honest ones that sound a little like them."""

import pytest

from jawort.domain.sentence import Language
from jawort.domain.wording.lint import lint, refusing
from jawort.domain.wording.text import Part
from tests.domain.wording.texts import adding, also, around, good, replaced

TRICKS: dict[Language, tuple[str, ...]] = {
    "de": (
        "Ohne Zustimmung können wir Ihre Bestellung nicht annehmen.",
        "Die Zustimmung ist Bedingung der Teilnahme am Gewinnspiel.",
        "Mit dem Absenden des Formulars stimmen Sie zu.",
        "Schweigen gilt als Zustimmung.",
        "Unsere Schwesterfirmen dürfen das auch.",
        "Auch per Mail und SMS dürfen Sie mir schreiben.",
        "Wir rufen Sie auch gerne an.",
        "Ihre Daten geben wir an Dritte weiter.",
        "Mit Ihrer Anmeldung akzeptieren Sie unsere Nutzungsbedingungen.",
        "Eine Abmeldung ist erst nach sechs Monaten möglich.",
        "Zum Abmelden senden Sie uns einen Brief.",
        "Die Abmeldung kostet 2 Euro.",
        "Wer nicht zustimmt, bekommt keinen Rabatt.",
        "Auch Feedback dürfen Sie einholen.",
        "Bei Ruhe bleibt es dabei und kann nicht mehr zurückgenommen werden.",
        "Das Kästchen ist bereits angekreuzt.",
        "Damit dürfen Sie auch ein Profil von mir bilden.",
        "Die Mindestlaufzeit beträgt 12 Monate.",
        "Sie können sich nur über unser Kundenportal abmelden.",
    ),
    "en": (
        "Without your consent we cannot process your order.",
        "Consent is a requirement for entering the prize draw.",
        "By submitting the form you agree.",
        "Silence counts as consent.",
        "Our sister companies may do so too.",
        "You may also text me or email me.",
        "We would love to call you, too.",
        "We share your data with others.",
        "By signing up you accept our terms of use.",
        "You can only leave after six months.",
        "To leave, send us a letter.",
        "Leaving costs 2 euros.",
        "Those who do not agree get no discount.",
        "You may also ask me for feedback.",
        "It can't be taken back later.",
        "The box is ticked already.",
        "You may also build a profile of me.",
        "The minimum term is 12 months.",
        "You can leave only through our customer portal.",
    ),
}
HONEST: dict[Language, tuple[str, ...]] = {
    "de": (
        "Fragen beantworten wir gern.",
        "Eine Bestellung geht auch ohne.",
        "Abmelden geht mit STOP, per Brief oder am Schalter.",
        "Abmelden geht auch per E-Mail.",
        "Wir geben nichts weiter.",
        "Ein Kauf ist nicht nötig.",
        "Es gibt keine Anrufe und keine Umfragen.",
        "Ohne Partner, ohne Profile.",
        "Unsere Werkstatt hat samstags offen.",
    ),
    "en": (
        "We gladly answer questions.",
        "You can order without it as well.",
        "You can leave by STOP, by letter or at the counter.",
        "You can leave by e-mail, too.",
        "We pass nothing on.",
        "No purchase is needed.",
        "There are no calls and no surveys.",
        "No partners, no profiles.",
        "Our garage is open on Saturdays.",
    ),
}


@pytest.mark.parametrize(
    ("language", "sentence"), [(language, one) for language, all_ in TRICKS.items() for one in all_]
)
def test_a_trick_keeps_the_text_from_being_published(language: Language, sentence: str) -> None:
    for surface in ("thread", "form", "paper"):
        text = adding(good(language, surface), sentence)  # type: ignore[arg-type]
        assert refusing(lint(text, around(language)))


@pytest.mark.parametrize(
    ("language", "sentence"), [(language, one) for language, all_ in HONEST.items() for one in all_]
)
def test_an_honest_sentence_does_not(language: Language, sentence: str) -> None:
    text = adding(good(language, "form"), sentence)

    assert [one.code for one in lint(text, around(language))] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_invisible_sign_is_found_wherever_it_hides(language: Language) -> None:
    text = good(language)
    for number, part in enumerate(text.parts):
        for place in range(len(part.text) + 1):
            for sign in ("\u200b", "\u00ad"):
                said = f"{part.text[:place]}{sign}{part.text[place:]}"
                parts = (*text.parts[:number], Part(part.blocks, said), *text.parts[number + 1 :])
                found = {one.code for one in lint(also(text, parts=parts), around(language))}
                assert "HIDDEN" in found, (number, place)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_look_alike_letter_is_found_in_any_word(language: Language) -> None:
    alike = str.maketrans(
        "aceopxyTOPH", "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0422\u041e\u0420\u041d"
    )
    text = good(language)
    tried = 0
    for word in set(text.body.split()):
        for letter in set(word) & set("aceopxyTOPH"):
            if sum(sign.isalpha() for sign in word) < 2 or "://" in word:
                continue
            forged = replaced(text, word, word.replace(letter, letter.translate(alike), 1))
            tried += 1
            assert "HIDDEN" in {one.code for one in lint(forged, around(language))}, word
    assert tried > 60


def test_a_word_all_in_look_alike_letters_is_found_and_greek_in_a_greek_text_is_none() -> None:
    forged = adding(good("de"), "\u0422\u041e\u0420 genügt.")
    assert "HIDDEN" in {one.code for one in lint(forged, around("de"))}

    greek = also(adding(good("de"), "Απλώς γράψτε."), language="el", attested_by="Eleni")
    assert "HIDDEN" not in {one.code for one in lint(greek, around("en"))}
