"""What keeps a text from being published, and what stands right beside it and does not."""

from typing import Any
from uuid import UUID

import msgspec
import pytest

from jawort.domain.sentence import Language
from jawort.domain.wording.claim import needed
from jawort.domain.wording.finding import CODES, HINTS, Finding
from jawort.domain.wording.lint import LONGEST_BODY, lint, refusing
from jawort.domain.wording.model import TYPE_NAME
from jawort.domain.wording.text import Block, Part, Surface, Surroundings, Wording
from tests.domain.wording.spoiled import IN_WORDS
from tests.domain.wording.spoiled_form import IN_FORM
from tests.domain.wording.texts import (
    ABOUT,
    COMPANY,
    NOTICE,
    Spoil,
    adding,
    also,
    around,
    good,
    replaced,
    subject,
    without,
)

SPOILED = [*IN_WORDS, *IN_FORM]


def codes(text: Wording, place: Surroundings | None = None) -> set[str]:
    language: Language = text.spoken or "en"
    return {one.code for one in lint(text, place or around(language))}


# -- models ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("surface", ["thread", "form", "paper"])
@pytest.mark.parametrize("channel", ["wa", "wa_call", "sms", "rcs"])
@pytest.mark.parametrize("age", [None, 13, 16])
def test_every_model_for_advertising_passes_as_it_is(
    language: Language, surface: Surface, channel: str, age: int | None
) -> None:
    for often in ((1, 7), (4, 30), (5, 12), (2, 1)):
        caps = dict(zip(("cap_count", "cap_days"), often, strict=True))
        place = around(language, subject=subject(language, channel=channel, **caps), age=age)
        assert lint(good(language, surface, place), place) == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("code", TYPE_NAME)
@pytest.mark.parametrize("surface", ["thread", "form"])
def test_every_model_for_a_notification_passes_as_it_is(
    language: Language, code: str, surface: Surface
) -> None:
    caps = (1, 7) if code == "N10" else (None, None)
    about = subject(
        language,
        code=code,
        words=TYPE_NAME[code].in_(language),  # type: ignore[index]
        cap_count=caps[0],
        cap_days=caps[1],
    )
    place = around(language, subject=about)
    assert lint(good(language, surface, place), place) == []


def test_a_model_holds_the_longest_name_that_fits_beside_the_notice_and_no_longer() -> None:
    def place(length: int) -> Surroundings:
        return around("de", company=f"{'S' * (length - 5)} GmbH")

    room = LONGEST_BODY["thread"] - len(good("de", place=place(10)).body) + 10

    assert codes(good("de", place=place(room)), place(room)) == set()
    assert codes(good("de", place=place(room + 1)), place(room + 1)) == {"TOO_LONG"}


# -- parts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("surface", ["thread", "form", "paper"])
@pytest.mark.parametrize("block", needed(around("de", age=16)))
def test_a_text_that_lacks_any_one_part_is_refused_and_told_which(
    language: Language, surface: Surface, block: Block
) -> None:
    place = around(language, age=16)

    found = refusing(lint(without(good(language, surface, place), block), place))

    assert [one.block for one in found if one.code.startswith("MISSING")] == [block]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("block", [*needed(around("de", age=16)), Block.AUTOMATED])
def test_a_part_that_claims_what_it_does_not_say_is_refused(
    language: Language, block: Block
) -> None:
    place = around(language, age=16)
    text = without(good(language, "form", place), block)
    empty = {"de": "Schön, dass Sie da sind.", "en": "Nice to meet you."}[language]

    assert f"MISSING_{block.name}" in codes(adding(text, empty, block), place)


@pytest.mark.parametrize(
    ("block", "changed"),
    [
        (Block.AGE, {"age": None}),
        (Block.PLATFORM, {"subject": subject("de", channel="sms")}),
        (Block.THIRD_COUNTRY, {"subject": subject("de", channel="rcs")}),
    ],
)
def test_what_is_not_needed_here_may_be_left_out(block: Block, changed: dict[str, Any]) -> None:
    place = around("de", **{"age": 16, **changed})

    assert block not in needed(place)
    assert codes(without(good("de", "form", place), block), place) == set()


def test_a_notification_without_an_announced_number_needs_no_frequency() -> None:
    quiet = around("de", subject=subject("de", code="N03", words="Versandstatus", cap_count=None))
    loud = around("de", subject=subject("de", code="N03", words="Versandstatus"))

    assert Block.FREQUENCY not in needed(quiet)
    assert Block.FREQUENCY in needed(loud)


# -- words -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "language", "surface", "spoil", "leave"),
    SPOILED,
    ids=[f"{row[0]}-{row[1]}-{number}" for number, row in enumerate(SPOILED)],
)
def test_a_fault_is_found_and_its_nearest_neighbour_is_none(
    code: str, language: Language, surface: Surface, spoil: Spoil, leave: Spoil
) -> None:
    text = good(language, surface)

    assert code in codes(spoil(text))
    assert codes(leave(text)) == set()


def test_advertising_in_a_text_for_a_notification_is_refused() -> None:
    for language, ad, none in (
        ("de", "Dazu gibt es Angebote.", "Dazu gibt es keine Angebote."),
        ("en", "There are offers, too.", "There are no offers."),
    ):
        about = subject(language, code="N03", words=TYPE_NAME["N03"].in_(language), cap_count=None)  # type: ignore[arg-type]
        place = around(language, subject=about)  # type: ignore[arg-type]
        text = good(language, "form", place)  # type: ignore[arg-type]
        assert codes(adding(text, ad), place) == {"ADVERTISES"}
        assert codes(adding(text, none), place) == set()


def test_a_survey_is_advertising_and_names_itself() -> None:
    for language, words in (
        ("de", "Umfragen zu unserer Werkstatt"),
        ("en", "surveys on garages"),
    ):
        place = around(language, subject=subject(language, words=words))  # type: ignore[arg-type]
        assert codes(good(language, "form", place), place) == set()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "words", "says_nothing"),
    [
        ("de", "Angebote", True),
        ("de", "Unsere Angebote und Neuigkeiten", True),
        ("de", "Angebote für Reifen", False),
        ("en", "news and offers", True),
        ("en", "tyre offers", False),
    ],
)
def test_a_subject_has_to_say_what_is_sold(
    language: Language, words: str, says_nothing: bool
) -> None:
    place = around(language, subject=subject(language, words=words))

    assert ("GENERIC" in codes(good(language, "form", place), place)) is says_nothing


@pytest.mark.parametrize(
    ("words", "hides"),
    [
        ("wichtige Informationen zum Auto", True),
        ("Auto-Updates", True),
        ("Status Ihrer Werkstatt", True),
        ("Angebote und Updates rund ums Auto", False),
        ("Neue Weine", False),
    ],
)
def test_advertising_may_not_go_by_another_name(words: str, hides: bool) -> None:
    place = around("de", subject=subject("de", words=words))

    assert ("MISLEADING" in codes(good("de", "form", place), place)) is hides


def test_a_text_that_nowhere_says_it_is_advertising_is_refused() -> None:
    place = around("de", subject=subject("de", words="Neue Weine"))
    text = good("de", "form", place)

    assert codes(replaced(text, "Werbung zum Thema", "Nachrichten zum Thema"), place) == {
        "MISLEADING"
    }


def test_another_purpose_of_the_company_in_the_same_text_is_bundled() -> None:
    place = around("de", others=("Wohnmobile mieten",))
    text = good("de", "form")

    assert codes(text, place) == set()
    assert codes(adding(text, "Das gilt auch, wenn ich Wohnmobile mieten will."), place) == {
        "BUNDLED"
    }


def test_a_call_is_asked_for_by_itself() -> None:
    place = around("de", subject=subject("de", channel="wa_call"))
    text = good("de", "form", place)

    assert codes(text, place) == set()
    assert "OTHER_CHANNEL" in codes(replaced(text, "anrufen", "anrufen und mir schreiben"), place)
    assert "MISSING_CHANNEL" in codes(good("de", "form"), place)


@pytest.mark.parametrize(("said", "right"), [(16, True), (15, False), (18, False)])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_age_in_the_text_is_the_one_of_the_country(
    language: Language, said: int, right: bool
) -> None:
    place = around(language, age=16)
    text = replaced(good(language, "form", place), "16", str(said))

    assert ("MISSING_AGE" not in codes(text, place)) is right


@pytest.mark.parametrize("surface", ["thread", "form", "paper"])
def test_a_text_fills_its_place_to_the_last_character_and_no_further(surface: Surface) -> None:
    text = good("de", surface)
    room = LONGEST_BODY[surface] - len(text.body) - 1
    filled = ("Danke. " * 300)[:room].rstrip() + "."
    filled = filled[:room].ljust(room, ".")

    assert "TOO_LONG" not in codes(adding(text, filled))
    assert "TOO_LONG" in codes(adding(text, f"{filled}."))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("surface", ["form", "paper"])
@pytest.mark.parametrize("more", [0, 1])
def test_what_outgrows_a_chat_needs_a_text_for_chats_beside_it(
    language: Language, surface: Surface, more: int
) -> None:
    text = good(language, surface)
    room = LONGEST_BODY["thread"] - len(text.body) - 1 + more
    long = adding(text, "." * room)
    alone = around(language, has_chat_text=False)

    assert len(long.body) == LONGEST_BODY["thread"] + more
    assert ("NO_CHAT_TEXT" in codes(long, alone)) is (more == 1)
    assert "NO_CHAT_TEXT" not in codes(long)
    by_sms = around(language, has_chat_text=False, subject=subject(language, channel="sms"))
    assert "NO_CHAT_TEXT" not in codes(long, by_sms)


def test_the_text_for_chats_itself_needs_no_other() -> None:
    assert codes(good("de"), around("de", has_chat_text=False)) == set()
    flood = adding(good("de"), "." * 700)
    assert "NO_CHAT_TEXT" not in codes(flood, around("de", has_chat_text=False))


def test_what_is_far_too_long_is_not_read() -> None:
    flood = "keine Umfragen " * 700

    assert codes(adding(good("de"), flood)) == {"TOO_LONG"}
    assert len(codes(adding(also(good("de"), no=""), flood[:9000]))) > 1


def test_a_text_without_a_purpose_in_force_is_refused() -> None:
    assert "NO_PURPOSE" in codes(good("de"), around("de", subject=None))


# -- other languages -------------------------------------------------------------------------------

TURKISH = Wording(
    name="teklifler",
    language="tr",
    surface="thread",
    purposes=(UUID(int=7),),
    parts=(
        Part(
            (Block.WHO, Block.AGREES, Block.CHANNEL, Block.SUBJECT, Block.FREQUENCY),
            f"{COMPANY}: WhatsApp üzerinden haftada en fazla 1 kez otomobil reklamı ister misiniz?",
        ),
        Part((Block.VOLUNTARY,), "Bu gönüllüdür."),
        Part((Block.WITHDRAWAL,), "İstediğiniz zaman STOP yazarak geri alabilirsiniz."),
        Part((Block.DATA,), "WhatsApp kimliğiniz, adınız ve yanıtlarınız işlenir."),
        Part((Block.PLATFORM, Block.THIRD_COUNTRY), "WhatsApp Meta'ya aittir; ABD'ye gidebilir."),
        Part((Block.NOTICE,), f"Ayrıntılar: {NOTICE}"),
    ),
    yes="Evet",
    no="Hayır",
    attested_by="Selin Aydın, Dolmetscherin",
)


def test_another_language_passes_when_somebody_attests_it() -> None:
    assert codes(TURKISH) == set()
    assert codes(also(TURKISH, attested_by=" ")) == {"NOT_ATTESTED"}


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda text: replaced(text, "STOP", "DUR"), "MISSING_WITHDRAWAL"),
        (lambda text: replaced(text, "Meta", "Şirket"), "MISSING_PLATFORM"),
        (lambda text: replaced(text, COMPANY, "Autohaus"), "MISSING_WHO"),
        (lambda text: replaced(text, NOTICE, "https://x.example"), "MISSING_NOTICE"),
        (lambda text: without(text, Block.VOLUNTARY), "MISSING_VOLUNTARY"),
        (lambda text: without(text, Block.DATA), "MISSING_DATA"),
        (lambda text: also(text, is_ticked=True), "PRETICKED"),
        (lambda text: also(text, is_required=True), "COUPLED"),
        (lambda text: also(text, no=""), "BUTTON_MISSING"),
        (
            lambda text: adding(text, "Das ist nicht für Sie und mich, aber für alle bei uns."),
            "MIXED_LANGUAGE",
        ),
    ],
)
def test_of_another_language_structure_names_and_numbers_are_still_checked(
    spoil: Spoil, code: str
) -> None:
    assert code in codes(spoil(TURKISH))


# -- findings --------------------------------------------------------------------------------------


def test_every_code_is_found_by_some_test_here() -> None:
    table = {row[0] for row in SPOILED}
    parts = {f"MISSING_{block.name}" for block in Block}
    elsewhere = {
        *("NO_PURPOSE", "TOO_LONG", "NO_CHAT_TEXT"),
        *("GENERIC", "ADVERTISES", "NOT_ATTESTED"),
    }

    assert table | parts | elsewhere == set(CODES)


def test_every_finding_says_what_what_to_do_and_why_in_both_languages() -> None:
    text = also(good("de"), is_ticked=True, is_required=True, parts=(), no="")
    found: list[Finding] = lint(text, around("de", age=16))

    assert len(found) > 10
    for one in found:
        for sentence in (one.problem, one.cure):
            assert sentence.de.strip() and sentence.en.strip()
            assert "{" not in sentence.de + sentence.en
            assert sentence.de != sentence.en
        assert one.law.de and one.law.en and one.law.rule


def test_a_hint_comes_last_and_keeps_no_text_from_being_published() -> None:
    text = adding(good("de", "form"), " ".join(["Wort"] * 40) + ".")
    found = lint(also(text, is_ticked=True), around("de"))

    assert [one.code for one in found] == ["PRETICKED", "HARD_TO_READ"]
    assert [one.code for one in refusing(found)] == ["PRETICKED"]
    assert sorted(HINTS) == ["HARD_TO_READ"]


def test_the_same_text_has_the_same_digest_and_a_changed_letter_another() -> None:
    text = good("de")

    assert text.sha256 == good("de").sha256
    assert text.sha256 != replaced(text, "STOP", "STOPP").sha256
    assert msgspec.json.decode(msgspec.json.encode(text), type=Wording) == text
    assert ABOUT["de"] in text.body
