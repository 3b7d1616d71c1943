"""When a yes has been silent for so long that nobody can say it still stands.

Source: EDPB Guidelines 05/2020, ¶ 110-111; law.md E-05: no fixed end, a review after 24 months
without a sign of life, and nobody is asked again by that.
"""

from datetime import date, datetime
from typing import Final

from jawort.domain.retention import add_months

SILENT_MONTHS: Final = 24
TELL_BEFORE_DAYS: Final = 30
"""How long before its end a silent yes stands on the list for people. Our own choice."""


def ends_on(last_sign: datetime) -> date:
    """The day on which a yes ends if nothing more is heard of the person.

    A sign of life is the yes itself, a message or a call of the person; what we send is none.
    """
    return add_months(last_sign.date(), SILENT_MONTHS)


def has_ended(last_sign: datetime, *, now: datetime) -> bool:
    """Whether the silence has lasted more than 24 months: from the day after the last one on."""
    return now.date() > ends_on(last_sign)


def newest_silent(*, now: datetime) -> date:
    """No sign of life after this day is too old now: what a query asks for, before `has_ended`
    decides day by day.
    """
    return add_months(now.date(), -SILENT_MONTHS)
