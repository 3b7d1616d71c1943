"""Who else is here: colleagues who look at the same conversation, and who of them types.

Kept for seconds and for nobody to read later: it is a courtesy, not a record of who works when.
"""

from datetime import datetime
from uuid import UUID

from jawort.desk.staff.permit import require
from jawort.domain.conversation.inbox import PRESENT_FOR, TYPING_FOR, Present
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import inbox
from jawort.ledger.work import Work


async def here(
    work: Work, actor: Actor, conversation_id: UUID, *, typing: bool = False, now: datetime
) -> None:
    """A sign of life from an open page. One for a conversation of nobody does nothing."""
    require(actor, Permission.READ_INBOX)
    await inbox.here(
        work,
        conversation_id,
        actor.account_id,
        until=now + PRESENT_FOR,
        types_until=now + TYPING_FOR if typing else None,
        now=now,
    )


async def gone(work: Work, actor: Actor, conversation_id: UUID) -> None:
    """The page was left."""
    require(actor, Permission.READ_INBOX)
    await inbox.gone(work, conversation_id, actor.account_id)


async def who(work: Work, actor: Actor, conversation_id: UUID, *, now: datetime) -> list[Present]:
    """The others who are here."""
    require(actor, Permission.READ_INBOX)
    found = await inbox.who(work, conversation_id, now=now)
    return [one for one in found if one.account_id != actor.account_id]
