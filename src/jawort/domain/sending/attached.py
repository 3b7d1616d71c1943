"""Which files of ours a message carries, and the carrier's ids in their place. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import msgspec

from jawort.domain.sending import outgoing as out
from jawort.domain.sending.outgoing import Attachment, Content

_FRAMED = (out.Buttons, out.Menu, out.Link, out.Flow)


def file_of(content: Content) -> UUID | None:
    """The file of ours a message carries; no kind of message carries more than one."""
    carried = _attachment(content)
    return carried.file_id if carried is not None else None


def with_carrier_ids(content: Content, ids: Mapping[UUID, str]) -> Content:
    """The message as it leaves: the carrier's id where ours was. Raises KeyError."""
    carried = _attachment(content)
    if carried is None or carried.file_id is None:
        return content
    sent = msgspec.structs.replace(carried, media_id=ids[carried.file_id], file_id=None)
    match content:
        case Attachment():
            return sent
        case out.Template():
            return msgspec.structs.replace(content, header=sent)
        case out.Buttons(frame=frame) | out.Menu(frame=frame):
            return msgspec.structs.replace(
                content, frame=msgspec.structs.replace(frame, header=sent)
            )
        case out.Link(frame=frame) | out.Flow(frame=frame):
            return msgspec.structs.replace(
                content, frame=msgspec.structs.replace(frame, header=sent)
            )
    return content


def _attachment(content: Content) -> Attachment | None:
    if isinstance(content, Attachment):
        return content
    if isinstance(content, out.Template):
        return content.header if isinstance(content.header, Attachment) else None
    if isinstance(content, _FRAMED):
        return content.frame.header if isinstance(content.frame.header, Attachment) else None
    return None
