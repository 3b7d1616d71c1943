"""The messaging limit is read in every way Meta has written it, and in no other."""

import pytest

from jawort.domain.arrival.update import AccountEvent, Limit, PhoneEvent
from jawort.provider.whatsapp.account import limit_of
from jawort.provider.whatsapp.envelope import read_delivery
from tests.intake.carrier import envelope

NAME = "max_daily_conversations_per_business"


@pytest.mark.parametrize(
    ("told", "per_day"),
    [
        ("TIER_50", 50),
        ("TIER_250", 250),
        ("TIER_2K", 2_000),
        ("tier_100k", 100_000),
        ("TIER_1M", 1_000_000),
        ("TIER_UNLIMITED", None),
        (2000, 2_000),
        ("2000", 2_000),
        (0, 0),
    ],
)
def test_a_tier_or_a_number_is_a_limit(told: object, per_day: int | None) -> None:
    assert limit_of({NAME: told}) == Limit(per_day)


@pytest.mark.parametrize(
    "told", ["TIER_NOT_SET", "TIER_", "", None, True, -1, "TIER_2G", "9" * 10, [], {}, "TIER_٢K"]
)
def test_anything_else_changes_nothing(told: object) -> None:
    assert limit_of({NAME: told}) is None


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("business_capability_update", AccountEvent),
        ("phone_number_quality_update", PhoneEvent),
    ],
)
def test_both_reports_that_tell_it_are_read(field: str, kind: type) -> None:
    (update,) = read_delivery(envelope(field=field, **{NAME: "TIER_10K"})).updates

    assert isinstance(update, kind)
    assert update.limit == Limit(10_000)  # type: ignore[attr-defined]
