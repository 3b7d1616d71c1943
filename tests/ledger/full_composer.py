"""What the invented person has in the rooms of writing: a draft and an answer that waits."""

from datetime import datetime
from uuid import UUID

from jawort.domain.conversation.composer import Writing
from jawort.ledger import composer, kept_answer
from jawort.ledger.work import Work


async def add_writing(work: Work, conversation_id: UUID, text: str, *, now: datetime) -> None:
    """A draft and an answer that waits, both with these words."""
    where = await composer.thread(work, conversation_id)
    assert where is not None
    account, key = UUID(int=77), f"composer:{conversation_id}"
    await composer.save_draft(work, where, account, Writing(text=text), now=now)
    await kept_answer.keep(work, where, account, Writing(text=text), key, now=now)
    await composer.put_quick_reply(work, "gruss", "Guten Tag {name}", by="Anna Admin", now=now)
