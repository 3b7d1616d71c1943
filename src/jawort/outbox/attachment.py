"""Files of a message: they lie at the carrier before it leaves, and not before it is allowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import msgspec

from jawort.domain.media import Media
from jawort.domain.sending.attached import file_of, with_carrier_ids
from jawort.ledger import media, media_upload
from jawort.ledger.media_upload import Pair, Upload
from jawort.ledger.work import Work
from jawort.outbox import patience
from jawort.outbox.verdict import Ends, Leaves, Verdict, Waits

LOOK_AGAIN: Final = timedelta(seconds=1)
"""How long a message waits for its file to be handed over: most take less."""


async def with_files(work: Work, verdicts: Sequence[Verdict], *, now: datetime) -> list[Verdict]:
    """Let a message leave with the carrier's id of its file; where there is none yet, ask for it
    and let the message wait. It is judged anew then, because meanwhile anything may be said.

    A file that is gone, or that the carrier refuses, ends its message.
    """
    carried = {
        place: file_id
        for place, one in enumerate(verdicts)
        if isinstance(one, Leaves) and (file_id := _file(one)) is not None
    }
    if not carried:
        return list(verdicts)
    ids = sorted(set(carried.values()))
    files = await media.of_ids(work, ids)
    uploads = await media_upload.uploads(work, ids, now=now)
    found, asked = list(verdicts), set()
    for place, file_id in carried.items():
        one = found[place]
        assert isinstance(one, Leaves)
        pair = (file_id, one.case.claimed.sender_id)
        found[place] = _settled(one, pair, files.get(file_id), uploads.get(pair), now=now)
        if isinstance(found[place], Waits):
            asked.add(pair)
    await media_upload.ask(work, asked, now=now)
    return found


def _settled(
    one: Leaves, pair: Pair, file: Media | None, upload: Upload | None, *, now: datetime
) -> Verdict:
    claimed, message = one.case.claimed, one.case.message
    assert message is not None
    is_lost = file is None or not file.is_kept or (upload is not None and upload.state == "failed")
    if is_lost:
        return Ends(one.case, None, state="failed")
    if upload is None or upload.state != "done":
        if patience.is_over(claimed.purpose, claimed.queued_at, now=now):
            return Ends(one.case, None, state="failed")
        return Waits(one.case, now + LOOK_AGAIN)
    said = with_carrier_ids(message.content.content, {pair[0]: upload.carrier_id})
    leaving = msgspec.structs.replace(
        message, content=msgspec.structs.replace(message.content, content=said)
    )
    return replace(one, case=replace(one.case, message=leaving))


def _file(one: Leaves) -> UUID | None:
    message = one.case.message
    return file_of(message.content.content) if message is not None else None
