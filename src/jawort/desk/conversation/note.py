"""Notes: what colleagues tell each other beside a conversation; the person may ask to see them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.conversation.thread import unknown
from jawort.desk.staff.permit import require
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import note, standing
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.work import Work

LONGEST: Final = 4000
MOST_MENTIONS: Final = 20


async def write(
    work: Work,
    actor: Actor,
    conversation_id: UUID,
    text: str,
    *,
    mentions: Sequence[UUID] = (),
    now: datetime,
) -> UUID:
    """Keep a note beside a conversation. Whom it names sees the conversation under "mentioned".

    It is part of what the person gets who asks for their data (Art. 15 GDPR): pages say so.
    Raises Refusal FORBIDDEN, CONVERSATION_UNKNOWN and NOTE_TEXT.
    """
    require(actor, Permission.NOTE)
    words = text.strip()
    if not 0 < len(words) <= LONGEST or len(mentions) > MOST_MENTIONS:
        raise Refusal(
            "NOTE_TEXT",
            Sentence("So lässt sich die Notiz nicht speichern.", "The note cannot be kept so."),
            Sentence(
                f"Eine Notiz hat 1 bis {LONGEST} Zeichen und nennt höchstens {MOST_MENTIONS} "
                "Personen.",
                f"A note has 1 to {LONGEST} characters and names at most {MOST_MENTIONS} people.",
            ),
        )
    try:
        found = await standing.whose(work, [conversation_id])
    except ContactGone:
        raise unknown() from None
    if conversation_id not in found:
        raise unknown()
    whose = found[conversation_id]
    made = await note.add(work, conversation_id, whose, words, by=actor.account_id, now=now)
    await note.mention(work, made, mentions)
    return made
