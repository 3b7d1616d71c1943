"""Windows that closed while somebody waited, and windows that will: what a lead is shown."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

from jawort.domain.sealed import Sealed
from jawort.domain.sentence import Sentence

SPANS: Final = (7, 30)
"""Over how many days one may look."""

MOST: Final = 500
"""So many are listed; more than that is a matter of staff, not of a list. Our own choice."""

LAST_FOR: Final = timedelta(hours=1)
"""When somebody is reminded a second time; the first is `inbox.CLOSING_FOR` before the end."""

Way = Literal["answered", "wrote_again", "kept", "template", "none"]
"""What has happened since, or what can be done lawfully now."""


class Missed(Sealed, frozen=True, kw_only=True):
    """One window that closed on somebody who waited.

    way: `answered` and `wrote_again` need nothing more here; `kept`: our answer waits; `template`:
        the one named may say that an answer waits (law.md R13: by a person, once, within seven
        days); `none`: nothing may be sent, `why` says why.
    """

    conversation_id: UUID
    contact_id: UUID
    name: str
    queue: str
    asked_at: datetime
    ends_at: datetime
    way: Way
    at: datetime | None = None
    template: str = ""
    why: Sentence | None = None
    rule: str = ""


class Reminder(Sealed, frozen=True):
    """A window that ends soon on somebody who waits. is_last: within the hour."""

    conversation_id: UUID
    ends_at: datetime
    is_last: bool
