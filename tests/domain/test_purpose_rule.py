"""Which purposes a company may put on record, and which it may not."""

from dataclasses import replace
from typing import Any

import pytest

from jawort.domain.purpose import DEFINABLE, PURPOSES, NewPurpose
from jawort.domain.purpose_rule import (
    LONGEST_SUBJECT,
    LONGEST_TOPIC,
    MOST_A_DAY,
    MOST_DAYS,
    complaint,
    is_raised,
)

ADS = NewPurpose("ADS", "reifen", cap_count=1, cap_days=7, subject_de="Angebote für Reifen")
NOTE = NewPurpose("N03", basis="contract")


def code(new: NewPurpose, **changed: Any) -> str:
    found = complaint(replace(new, **changed))
    return found.code if found else ""


def test_advertising_by_topic_calls_surveys_and_notifications_can_be_put_on_record() -> None:
    assert code(ADS) == code(NOTE) == code(NOTE, basis="consent") == ""
    assert code(ADS, channel="wa_call") == code(ADS, channel="sms") == ""
    assert code(ADS, topic="umfragen", subject_de="Umfragen zur Werkstatt") == ""
    for name in DEFINABLE:
        if name.startswith("N") and name != "N10":
            assert code(NOTE, code=name) == ""


@pytest.mark.parametrize("name", [*sorted(set(PURPOSES) - set(DEFINABLE)), "", "N11", "ads"])
def test_what_needs_no_purpose_or_does_not_exist_cannot_be_added(name: str) -> None:
    assert code(ADS, code=name) == "PURPOSE_CODE"


@pytest.mark.parametrize("name", ["ADS", "N10"])
@pytest.mark.parametrize("basis", ["contract", "none", ""])
def test_advertising_goes_with_consent_only(name: str, basis: str) -> None:
    topic = "reifen" if name == "ADS" else ""
    wrong = "PURPOSE_BASIS" if basis == "contract" else "PURPOSE_NO_BASIS"

    assert code(ADS, code=name, topic=topic, basis=basis) == wrong
    assert code(ADS, code=name, topic=topic, basis="consent") == ""


def test_a_notification_needs_a_basis_and_has_no_topic() -> None:
    assert code(NOTE, basis="none") == "PURPOSE_NO_BASIS"
    assert code(NOTE, topic="reifen") == "PURPOSE_NO_TOPIC"


@pytest.mark.parametrize(
    ("topic", "wrong"),
    [
        ("", "PURPOSE_TOPIC"),
        ("alles", "PURPOSE_TOPIC"),
        ("Werbung", "PURPOSE_TOPIC"),
        (" reifen", "PURPOSE_TOPIC"),
        ("24/7", "PURPOSE_TOPIC"),
        ("eins zwei drei vier", "PURPOSE_TOPIC"),
        ("eins zwei drei", ""),
        ("r" * LONGEST_TOPIC, ""),
        ("r" * (LONGEST_TOPIC + 1), "PURPOSE_TOPIC"),
        ("reifen und öl", "PURPOSE_BUNDLED"),
        ("reifen, öl", "PURPOSE_BUNDLED"),
        ("tyres and oil", "PURPOSE_BUNDLED"),
        ("undine", ""),
    ],
)
def test_a_topic_is_one_thing_that_can_be_written_after_stop(topic: str, wrong: str) -> None:
    assert code(ADS, topic=topic) == wrong


@pytest.mark.parametrize(
    ("count", "days", "possible"),
    [
        (1, 1, True),
        (MOST_A_DAY, 1, True),
        (MOST_A_DAY + 1, 1, False),
        (1, MOST_DAYS, True),
        (1, MOST_DAYS + 1, False),
        (0, 7, False),
        (1, 0, False),
        (-1, 7, False),
        (None, 7, False),
        (1, None, False),
        (None, None, False),
    ],
)
def test_advertising_and_calls_announce_a_frequency(
    count: int | None, days: int | None, possible: bool
) -> None:
    wanted = "" if possible else "PURPOSE_FREQUENCY"

    assert code(ADS, cap_count=count, cap_days=days) == wanted
    assert code(NOTE, channel="wa_call", cap_count=count, cap_days=days) == wanted


def test_a_notification_may_announce_one_whole_or_none() -> None:
    assert code(NOTE, cap_count=None, cap_days=None) == ""
    assert code(NOTE, cap_count=3, cap_days=None) == "PURPOSE_FREQUENCY"


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Angebote", "PURPOSE_SUBJECT"),
        ("Service-Infos", "PURPOSE_SUBJECT"),
        ("Updates zum Auto", "PURPOSE_SUBJECT"),
        ("Angebote und Updates zum Auto", ""),
        ("Angebote für Reifen und Umfragen", "PURPOSE_BUNDLED"),
        ("A" * LONGEST_SUBJECT, ""),
        ("A" * (LONGEST_SUBJECT + 1), "PURPOSE_SUBJECT"),
    ],
)
def test_what_is_advertised_can_be_seen(words: str, wrong: str) -> None:
    assert code(ADS, subject_de=words) == wrong


@pytest.mark.parametrize(
    ("count", "days", "raised"),
    [
        (4, 30, False),
        (5, 30, True),
        (4, 29, True),
        (3, 30, False),
        (4, 31, False),
        (None, None, True),
    ],
)
def test_more_than_was_announced_is_a_raise(
    count: int | None, days: int | None, raised: bool
) -> None:
    before = replace(ADS, cap_count=4, cap_days=30)

    assert is_raised(before, replace(before, cap_count=count, cap_days=days)) is raised
    assert not is_raised(replace(before, cap_count=None, cap_days=None), before)
