"""How long what erasure must not touch is kept, and which no is remembered."""

from datetime import date

import pytest

from jawort.domain.retention import KEPT_BY_LAW, RetentionClass
from jawort.domain.right.erasure import GROUND_ARTICLE as ARTICLES
from jawort.domain.right.erasure import Ground, backups_clean_on, kept_until, scope_of_no

OLD, TODAY = date(2023, 5, 2), date(2026, 11, 20)


@pytest.mark.parametrize(
    ("retention_class", "stands", "end"),
    [
        (RetentionClass.CONSENT_PROOF, False, date(2026, 12, 31)),  # withdrawn in 2023
        (RetentionClass.CONSENT_PROOF, True, date(2029, 12, 31)),  # in force until today
        (RetentionClass.OPT_IN_ADDRESS, True, date(2029, 12, 31)),
        (RetentionClass.REFUSAL, True, date(2026, 12, 31)),  # a refusal does not live on
        (RetentionClass.CALL_CONSENT_PROOF, False, date(2028, 12, 31)),
        (RetentionClass.BUSINESS_LETTER, False, date(2029, 12, 31)),
        (RetentionClass.VOUCHER, False, date(2031, 12, 31)),
        (RetentionClass.RIGHT_REQUEST, False, date(2029, 12, 31)),  # closed by the erasure
        (RetentionClass.SUPPRESSION, False, date(2029, 12, 31)),  # reviewed after three years
    ],
)
def test_each_class_is_locked_until_the_day_the_law_names(
    retention_class: RetentionClass, stands: bool, end: date
) -> None:
    assert kept_until(retention_class, OLD, consent_stands=stands, today=TODAY) == end


def test_nothing_is_locked_for_ever() -> None:
    for retention_class in KEPT_BY_LAW:
        for stands in (True, False):
            end = kept_until(retention_class, TODAY, consent_stands=stands, today=TODAY)
            assert TODAY < end <= date(TODAY.year + 8, 12, 31)


@pytest.mark.parametrize(
    ("optouts", "objections", "scope"),
    [
        ({"none"}, {"none"}, "ads"),
        ({"ads"}, {"ads"}, "ads"),
        ({"none", "all"}, {"none"}, "all"),
        ({"none"}, {"ads", "general"}, "all"),
    ],
)
def test_the_widest_no_of_all_records_is_remembered(
    optouts: set[str], objections: set[str], scope: str
) -> None:
    assert scope_of_no(optouts, objections) == scope


def test_backups_are_clean_after_35_days() -> None:
    assert backups_clean_on(date(2026, 11, 20)) == date(2026, 12, 25)


def test_every_ground_has_its_article() -> None:
    assert set(ARTICLES) == set(Ground)
