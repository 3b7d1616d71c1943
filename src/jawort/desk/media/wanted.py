"""Which files of a message are to be fetched: its picture, voice note, film or paper. Pure."""

from uuid import UUID

from jawort.desk.contact.identity import Told
from jawort.domain.arrival.content import Edited, Media
from jawort.domain.arrival.update import Message
from jawort.domain.media import clean_name, plain_type
from jawort.ledger.media import NewWanted

_LONGEST_SOURCE = 200  # of the carrier's ids; a longer one could not be asked for anyway


def wanted_of(one: Told, whose: UUID, message_id: UUID) -> list[NewWanted]:
    """The file a message carries, also one that was put in the place of another by editing."""
    update, received_at = one.arrived.update, one.arrived.received_at
    content = update.content if isinstance(update, Message) else None
    if isinstance(content, Edited):
        content = content.content
    if not isinstance(content, Media) or not content.media_id:
        return []
    return [
        NewWanted(
            contact_id=whose,
            message_id=message_id,
            sender_id=one.route.sender_id,
            kind=content.type,
            is_voice=content.is_voice,
            content_type=plain_type(content.mime_type or "")[:100],
            filename=clean_name(content.filename or ""),
            source=content.media_id[:_LONGEST_SOURCE],
            received_at=received_at,
        )
    ]
