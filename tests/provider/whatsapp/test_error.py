"""Every error code says what to do, in two languages; an unknown one stops and asks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pywa import errors as oracle

from jawort.domain.failure.code import CODES, RANGES
from jawort.domain.failure.meaning import MEANINGS
from jawort.provider.whatsapp.error import RetryClass, meaning_of

DOCUMENTED = [
    *(0, 1, 2, 3, 4, 10, 33, 100, 190, 200, 299, 368, 80007, 130429, 130472, 130497),
    *(131000, 131005, 131008, 131009, 131016, 131021, 131026, 131030, 131031, 131037, 131042),
    *(131045, 131047, 131048, 131049, 131050, 131051, 131052, 131053, 131055, 131056, 131057),
    *(131060, 131062, 131063, 131064, 132000, 132001, 132005, 132007, 132008, 132012, 132015),
    *(132016, 132068, 132069, 133000, 133004, 133005, 133006, 133008, 133009, 133010, 133015),
    *(133016, 134011, 134100, 134101, 134102, 135000, 137000, 138000, 138006, 138018, 139000),
    *(139004, 139100, 139101, 139102, 139103, 147001, 147004, 2388019, 2388040, 2388047),
    *(2388072, 2388073, 2388293, 2388299, 2593107, 2593109),
]


@pytest.mark.parametrize("code", DOCUMENTED)
def test_every_documented_code_is_understood(code: int) -> None:
    meaning = meaning_of(code)

    assert meaning.reason != "unknown"
    assert meaning.code == code


def test_every_sentence_is_there_in_both_languages_and_differs() -> None:
    for reason, (retry, wait_s, de, en) in MEANINGS.items():
        assert RetryClass(retry), reason
        assert wait_s is None or wait_s > 0
        assert de.endswith(".")
        assert en.endswith(".")
        assert de != en


def test_every_meaning_is_used_and_every_code_has_one() -> None:
    used = {reason for reason, _ in CODES.values()} | {reason for _, _, reason, _ in RANGES}

    assert used <= set(MEANINGS)
    assert set(MEANINGS) - used == {"unknown", "unreachable", "unclear"}


@pytest.mark.parametrize("code", [None, -1, 5, 9, 11, 199, 300, 131999, 138019, 139005, 10**12])
def test_an_unknown_code_is_never_repeated_by_a_machine(code: int | None) -> None:
    meaning = meaning_of(code)

    assert (meaning.reason, meaning.retry) == ("unknown", RetryClass.ASK_A_HUMAN)


@pytest.mark.parametrize(
    ("code", "retry"),
    [
        (131050, RetryClass.OPT_OUT),
        (131047, RetryClass.WINDOW),
        (131026, RetryClass.OTHER_CHANNEL),
        (137000, RetryClass.IDENTITY),
        (131062, RetryClass.IDENTITY),
        (132015, RetryClass.TEMPLATE),
        (130472, RetryClass.STOP),
        (190, RetryClass.ASK_A_HUMAN),
        (131042, RetryClass.ASK_A_HUMAN),
        (130429, RetryClass.RETRY_LATER),
        (131000, RetryClass.RETRY_LATER),
        (131053, RetryClass.RETRY_ONCE),
    ],
)
def test_what_a_code_asks_for(code: int, retry: RetryClass) -> None:
    assert meaning_of(code).retry is retry
    assert meaning_of(code).alarms is (retry is RetryClass.ASK_A_HUMAN)


def test_a_person_who_had_enough_advertising_is_left_alone_for_a_day() -> None:
    meaning = meaning_of(131049)

    assert (meaning.retry, meaning.wait) == (RetryClass.WAIT, timedelta(hours=24))


def test_only_throttling_and_outages_are_repeated_by_a_machine_alone() -> None:
    repeated = {
        code
        for code in DOCUMENTED
        if meaning_of(code).retry in {RetryClass.RETRY_LATER, RetryClass.RETRY_ONCE}
    }

    assert repeated == {
        *(1, 2, 4, 80007, 130429, 131000, 131016, 131053, 131056, 131057, 133004, 139102),
    }


def test_no_code_that_another_client_knows_is_unknown_here() -> None:
    known: set[int] = set()
    classes = [oracle.WhatsAppError]
    while classes:
        family = classes.pop()
        classes += family.__subclasses__()
        for code in getattr(family, "__error_codes__", None) or ():
            known |= set(code) if isinstance(code, range) else {code}

    assert len(known) > 50
    assert {code for code in known if meaning_of(code).reason == "unknown"} == set()
