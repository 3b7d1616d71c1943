"""How the inbox says what a message was understood as: how far, how sure, in both languages."""

from typing import Any
from uuid import UUID

import pytest

from jawort.desk.opt_out import wish as acts
from jawort.domain.conversation.wish import Corrected, Wish
from jawort.domain.sentence import Language
from jawort.web.pages.inbox_wish_words import chips, choices, lines
from tests.shop import NOON


def a_wish(*intents: str, scope: str = "", tier: str = "C", **more: Any) -> Wish:
    return Wish(message_id=UUID(int=1), intents=intents, scope=scope, tier=tier, **more)


def closed(one: Wish, language: Language) -> list[str]:
    return [chip.words for chip in chips(one, language=language)]


def corrected(to: str, scope: str = "") -> Corrected:
    return Corrected(to=to, scope=scope, by="Jana", at=NOON)


@pytest.mark.parametrize(
    ("scope", "german", "english"),
    [
        ("ads", "will keine Werbung mehr", "wants no more advertising"),
        ("all", "will gar nichts mehr", "wants nothing at all any more"),
        ("topic:Yoga", "will keine Nachrichten zu „Yoga“", "wants no messages about “Yoga”"),
        ("topic:{what}", "will keine Nachrichten zu „{what}“", "wants no messages about “{what}”"),
        ("type:N07", "will keine Terminerinnerungen mehr", "wants no more appointment reminders"),
    ],
)
def test_closed_it_says_what_was_understood_and_how_far(
    scope: str, german: str, english: str
) -> None:
    one = a_wish("opt_out", scope=scope)
    after = a_wish("human", corrected=corrected("opt_out", scope))

    assert (closed(one, "de"), closed(one, "en")) == ([german], [english])
    assert (closed(after, "de"), closed(after, "en")) == (
        [german, "berichtigt"],
        [english, "corrected"],
    )


@pytest.mark.parametrize(
    ("rests", "asked", "german", "english"),
    [
        (
            True,
            True,
            "unklar: Werbung ruht, wir haben gefragt",
            "unclear: advertising pauses, we have asked",
        ),
        (True, False, "unklar: Werbung ruht", "unclear: advertising pauses"),
        (False, True, "unklar", "unclear"),
    ],
)
def test_what_is_unclear_says_what_rests_and_whether_we_asked(
    rests: bool, asked: bool, german: str, english: str
) -> None:
    one = a_wish(
        "opt_out", scope="ads", tier="B", paused_since=NOON, is_resting=rests, was_asked=asked
    )

    assert (closed(one, "de"), closed(one, "en")) == ([german], [english])


def test_nothing_of_the_kind_does_not_hide_that_advertising_goes_on_pausing() -> None:
    more = {"paused_since": NOON, "corrected": corrected("none")}
    rests = a_wish("opt_out", tier="B", is_resting=True, **more)
    over = a_wish("opt_out", tier="B", **more)

    assert closed(rests, "de") == ["kein Wunsch", "berichtigt", "Werbung ruht weiter"]
    assert closed(over, "en") == ["no wish", "corrected"]


def test_several_wishes_stay_several_words() -> None:
    several = a_wish("opt_out", "erasure", "access", scope="ads")
    contract = a_wish("human", "opt_out", scope="ads", tier="B")

    assert closed(several, "de") == [
        "will keine Werbung mehr",
        "will gelöscht werden",
        "will Auskunft",
    ]
    assert closed(contract, "de") == ["will einen Menschen", "unklar: kündigt vielleicht"]
    assert closed(a_wish(tier="B"), "en") == ["unclear"]
    assert closed(a_wish(tier="none"), "en") == ["no wish"]


@pytest.mark.parametrize("tier", ["A", "B", "C", "none"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_opened_it_says_how_sure_from_what_and_who_corrected(tier: str, language: Language) -> None:
    one = a_wish(
        "opt_out",
        scope="ads",
        tier=tier,
        saw="no + ads + more",
        paused_since=NOON,
        is_resting=True,
        corrected=corrected("access"),
    )

    told = {line.title: line.words for line in lines(one, lambda at: "12:00", language=language)}

    if language == "de":
        assert told["Gelesen als"] == "will keine Werbung mehr"
        assert told["Gelesen aus"] == "no + ads + more"
        assert told["Werbung"] == "ruht seit 12:00, bis die Person antwortet"
        assert told["Berichtigt"] == "will Auskunft · Jana, 12:00"
    assert len(told) == (4 if tier == "none" else 5)
    assert all(told.values())


def test_nothing_can_be_chosen_that_gives_a_yes() -> None:
    values = [value for value, _ in choices(("ads", "topic:Yoga", "all"), language="de")]

    assert values == [
        "none",
        "opt_out:ads",
        "opt_out:topic:Yoga",
        "opt_out:all",
        "access",
        "erasure",
        "human",
    ]
    assert {value.partition(":")[0] for value in values} == set(acts.CORRECTIONS)
