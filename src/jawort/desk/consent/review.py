"""A yes of which nothing was heard for two years: shown to people in time, then ended.

Source: EDPB Guidelines 05/2020, ¶ 110-111; law.md E-05. Nobody is asked again by it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Final

from jawort.domain.consent.review import TELL_BEFORE_DAYS, ends_on, has_ended, newest_silent
from jawort.domain.consent.state import SILENCE
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.ledger import consent, fact, register
from jawort.ledger.register import Silent
from jawort.ledger.work import Work

_LIMIT: Final = 500


async def silent(work: Work, *, now: datetime, limit: int = _LIMIT) -> list[Silent]:
    """Whose yes ends within 30 days unless they are heard of: for people to look at, such as to
    answer an open question. The end is `domain.consent.review.ends_on(one.last_sign)`.
    """
    soon = now + timedelta(days=TELL_BEFORE_DAYS)
    found = await register.silent(work, before=_after_day(soon), limit=limit)
    return [one for one in found if ends_on(one.last_sign) < soon.date()]


async def end_silent(work: Work, *, now: datetime, limit: int = _LIMIT) -> int:
    """End yeses that have been silent for more than 24 months; gives how many. Run by a clock.

    It is no no: the person may be asked anew where asking is allowed, and may begin anew.
    """
    found = await register.silent(work, before=_after_day(now), limit=limit)
    over = [one for one in found if has_ended(one.last_sign, now=now)]
    if over:
        await fact.append(work, _ended(over, now=now), now=now)
        await consent.refold(work, [one.contact_id for one in over])
    return len(over)


def _ended(over: Sequence[Silent], *, now: datetime) -> list[NewFact]:
    return [
        NewFact(
            FactKind.CONSENT_EXPIRED,
            RetentionClass.CONSENT_PROOF,
            one.contact_id,
            public={"cause": SILENCE},
            personal={
                "purpose_id": str(one.purpose_id),
                "sender_id": str(one.sender_id),
                "act_at": now.isoformat(),
                "cause": SILENCE,
                "last_sign": one.last_sign.isoformat(),
            },
        )
        for one in over
    ]


def _after_day(now: datetime) -> datetime:
    """The end of the last day whose signs of life may be too old."""
    return datetime.combine(newest_silent(now=now) + timedelta(days=1), time(), UTC)
