"""A person with a phone: who they are, what they have decided, what others may see of them."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.country import country_of
from cloudapi_simulator.identifier import Identifiers
from cloudapi_simulator.message import Message

WINDOW_FOR = timedelta(hours=24)  # platform.md §4.1
FREE_ENTRY_FOR = timedelta(hours=72)
TYPING_FOR = timedelta(seconds=25)  # platform.md §1.4
_LOOKBACK_FOR = timedelta(days=30)  # platform.md §3.2


@dataclass(slots=True)
class Person:
    """Somebody invented who uses WhatsApp. `phone` is international digits without "+"."""

    id: str
    name: str
    phone: str
    username: str | None = None
    enterprise: bool = False  # has a parent user id as well
    receipts: bool = True  # read receipts switched on
    reads: bool = True  # opens what arrives
    online: bool = True
    on_whatsapp: bool = True
    chat_open: bool = False  # then `delivered` is skipped (platform.md §2.4)
    blocks_business: bool = False
    stopped_marketing: bool = False
    is_capped: bool = False  # per-user marketing limit reached → 131049
    is_held_out: bool = False  # in Meta's experiment → 130472
    generation: int = 1  # of the user id; a new number makes a new one
    last_wrote: dict[str, datetime] = field(default_factory=dict)  # by business number id
    last_by_phone: dict[str, datetime] = field(default_factory=dict)
    referred_at: dict[str, datetime] = field(default_factory=dict)
    free_entry_until: dict[str, datetime] = field(default_factory=dict)
    typing: dict[str, datetime] = field(default_factory=dict)  # the business is, until then
    inbox: deque[Message] = field(default_factory=lambda: deque(maxlen=200))
    waiting: deque[Message] = field(default_factory=lambda: deque(maxlen=1000))

    @property
    def country(self) -> str:
        """ISO country of the number; the prefix of the user id."""
        return country_of(self.phone)

    def window_open(self, line_id: str, now: datetime) -> bool:
        """Did the person write to this business number less than 24 hours ago?"""
        wrote = self.last_wrote.get(line_id)
        return wrote is not None and now - wrote < WINDOW_FOR

    def in_free_entry(self, line_id: str, now: datetime) -> bool:
        """Is the 72-hour window open that begins with the answer to an advertisement?"""
        until = self.free_entry_until.get(line_id)
        return until is not None and now < until

    def shows_phone(self, line_id: str, now: datetime, *, in_book: bool) -> bool:
        """May this business number see the phone number?

        People without a username always show it. With one, only if the two spoke by phone number
        in the last 30 days or the person is in the contact book. Source: platform.md §3.2.
        """
        if self.username is None or in_book:
            return True
        spoke = self.last_by_phone.get(line_id)
        return spoke is not None and now - spoke <= _LOOKBACK_FOR


def user_id_of(person: Person, portfolio_id: str, ids: Identifiers) -> str:
    """The business-scoped user id: one per person, portfolio and phone number."""
    of = f"{person.id}/{portfolio_id}/{person.generation}"
    return f"{person.country}.{ids.lasting_number('user', of)}"


def parent_id_of(person: Person, ids: Identifiers) -> str | None:
    """The parent user id, for people of an enterprise with several portfolios."""
    if not person.enterprise:
        return None
    return (
        f"{person.country}.ENT.{ids.lasting_number('parent', f'{person.id}/{person.generation}')}"
    )


def shown(person: Person, *, now: datetime) -> dict[str, Any]:
    """The person as the control interface shows them."""
    return {
        "id": person.id,
        "name": person.name,
        "phone": "+" + person.phone,
        "username": person.username,
        "country": person.country,
        "enterprise": person.enterprise,
        "receipts": person.receipts,
        "reads": person.reads,
        "online": person.online,
        "on_whatsapp": person.on_whatsapp,
        "chat_open": person.chat_open,
        "blocks_business": person.blocks_business,
        "stopped_marketing": person.stopped_marketing,
        "is_capped": person.is_capped,
        "is_held_out": person.is_held_out,
        "windows_open": sorted(
            line_id for line_id in person.last_wrote if person.window_open(line_id, now)
        ),
        "windows_until": {
            line_id: (wrote + WINDOW_FOR).isoformat()
            for line_id, wrote in person.last_wrote.items()
            if person.window_open(line_id, now)
        },
        "typing_until": {
            line_id: until.isoformat() for line_id, until in person.typing.items() if now < until
        },
        "waiting": len(person.waiting),
    }
