"""A file that goes along with an answer: what it really is, and a recording made into one."""

import asyncio
from datetime import datetime
from typing import Final
from uuid import UUID

import msgspec

from jawort.desk.answer.weighed import thread
from jawort.desk.media import file
from jawort.desk.media.voice import NotVoice, voice_note
from jawort.desk.staff.permit import require
from jawort.domain.conversation.composer import Enclosure, Writing
from jawort.domain.media import Media
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.composer import Thread
from jawort.ledger.work import Work

_NO_VOICE: Final = (
    Sentence(
        "Diese Aufnahme lässt sich nicht als Sprachnachricht senden.",
        "This recording cannot be sent as a voice note.",
    ),
    Sentence(
        "Nehmen Sie noch einmal auf, oder hängen Sie eine Audiodatei an.",
        "Record again, or attach an audio file.",
    ),
)


async def keep_voice(
    work: Work, actor: Actor, conversation_id: UUID, recording: bytes, *, now: datetime
) -> Media:
    """Keep a recording as a voice note for the person of a conversation, in the form WhatsApp
    wants. Raises Refusal when it is none, is too large, or there is no such conversation.
    """
    require(actor, Permission.ANSWER)
    where = await thread(work, conversation_id)
    try:
        note = await asyncio.to_thread(voice_note, recording)
    except NotVoice:
        raise Refusal("VOICE_UNREADABLE", *_NO_VOICE) from None
    chosen = file.Upload("voice.ogg", "audio/ogg", note)
    return await file.keep_upload(work, actor, where.contact_id, chosen, now=now)


async def with_file(work: Work, actor: Actor, where: Thread, writing: Writing) -> Writing:
    """The writing with its file as it really is: what a form says of a file is not believed.

    Raises Refusal when the file is unknown, not here yet, or was chosen for another person.
    """
    if writing.enclosure is None:
        return writing
    given = writing.enclosure
    known = await file.attachment(
        work, actor, given.media_id, where.contact_id, is_voice=given.is_voice
    )
    if known.type == "sticker":
        return msgspec.structs.replace(writing, enclosure=None)
    true = Enclosure(given.media_id, known.type, known.filename or "", known.is_voice)
    return msgspec.structs.replace(writing, enclosure=true)
