"""A question to the gate: one message to one person, and what only the message can say of itself.

Everything else that the gate asks is found out by `ledger/situation`, at the moment of asking
and again at the moment of leaving.
"""

from datetime import datetime
from uuid import UUID

import msgspec

from jawort.domain.purpose import Purpose
from jawort.domain.situation import Channel, Form, Origin


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """May this message go to this person? Holds ids and codes, no personal data.

    contact_id: to whom.
    sender_id: from which of our numbers; None in a supposed case, and then nothing may leave.
    conversation_id: in which thread, if there is one.
    channel, origin, form, purpose: declared by whoever sends (law.md §8.1); `origin` comes from
        the caller's identity, never from what it sends.
    topic: which advertising topic; empty for none.
    template_id: the approved template it is made from; None for free text.
    fits_template: its parameters are complete and within limits.
    ads_content: the text advertises, by lint or by a person's mark; in doubt it does.
    requested_by: the inbound message in which the person asked for exactly this; None if unasked.
    case_id: the case a legal message belongs to (sign-up, stop, request, erasure, breach).
    reference: a live order, booking or ticket of the person; empty for none.
    event_at: the event or arrival it is about, for urgent notifications.
    covered: an automatic answer that an approved entry covers.
    language: in which its words are written, and what is owed beside them; empty: the person's.
    ready_id: the outbox entry being judged again; None before there is one.
    """

    contact_id: UUID
    channel: Channel
    origin: Origin
    form: Form
    purpose: Purpose
    sender_id: UUID | None = None
    conversation_id: UUID | None = None
    topic: str = ""
    template_id: UUID | None = None
    fits_template: bool = False
    ads_content: bool = True
    requested_by: UUID | None = None
    case_id: UUID | None = None
    reference: str = ""
    event_at: datetime | None = None
    covered: bool = False
    language: str = ""
    ready_id: UUID | None = None
