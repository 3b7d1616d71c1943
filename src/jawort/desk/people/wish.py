"""Saying what a message is, from the thread in which it stands."""

from datetime import datetime
from uuid import UUID

from jawort.desk.conversation.wish import seen
from jawort.desk.opt_out import wish as acts
from jawort.desk.staff.permit import require
from jawort.domain.conversation.wish import Wish, unknown_message
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import inbox, wish
from jawort.ledger.work import Work


async def correct(
    work: Work, actor: Actor, message_id: UUID, to: str, *, scope: str, now: datetime
) -> tuple[UUID, Wish]:
    """Somebody has read a message, and it says something else than was understood. Gives its
    conversation, and what stands there from now on.

    Raises Refusal FORBIDDEN, NO_MESSAGE for what nobody can read here, and as
    `desk.opt_out.wish.correct` does.
    """
    require(actor, Permission.RECORD_CONSENT)
    await acts.correct(work, message_id, to, by=actor.name, now=now, scope=scope)
    kept = await wish.kept(work, message_id)
    rows = await inbox.rows(work, [kept.conversation_id], actor.account_id) if kept else []
    if kept is None or not rows or rows[0]["private_since"] is not None:
        raise unknown_message()
    shown = await seen(work, {message_id: (kept.contact_id, kept.understood)})
    return kept.conversation_id, shown[message_id]
