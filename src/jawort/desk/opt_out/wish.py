"""What people wish for, as staff see and correct it.

Towards a yes nothing is ever corrected without the person (law.md W-08).
"""

import secrets
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from jawort.desk.arrival.heard import house
from jawort.desk.contact.record import living_person
from jawort.desk.opt_out.noted import check_scope, obey_one
from jawort.desk.opt_out.stop import No, obey
from jawort.domain.conversation.wish import unknown_message
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timeless_id
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.ledger import conversation, fact, right_request, stop, wish
from jawort.ledger.right_request import NewRequest
from jawort.ledger.wish import Correction, KeptWish
from jawort.ledger.work import Work

CORRECTIONS: Final = ("opt_out", "erasure", "access", "human", "none")
"""What staff may say a message was: never a yes."""

_TO: Final = (
    Sentence("So kann nicht berichtigt werden.", "It cannot be corrected to that."),
    Sentence("Möglich sind: {listed}.", "Possible are: {listed}."),
)
_WHO: Final = (
    Sentence("Es fehlt, wer dafür einsteht.", "It is missing who answers for this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)


async def listed(work: Work, *, among: int) -> list[KeptWish]:
    """The wishes among the newest messages."""
    return await wish.newest(work, among=among)


async def correct(
    work: Work, message_id: UUID, to: str, *, by: str, now: datetime, scope: str = "ads"
) -> KeptWish:
    """Somebody has read the message, and it says something else than was understood, or something
    where nothing was. `scope`: how far a no goes. Gives what stood there until now.

    Towards a no it is obeyed at once; towards a right its case is opened; towards a human the
    thread is flagged; towards nothing it is noted: a pause goes on until the person has answered,
    and a no that is in force stays. Raises Refusal.
    """
    if to not in CORRECTIONS:
        raise Refusal("CORRECTION", _TO[0], _TO[1].about(listed=", ".join(CORRECTIONS)))
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    if to == "opt_out":
        await check_scope(work, scope)
    kept = await _held(work, message_id)
    told = Correction(to=to, by=by.strip(), at=now, scope=scope if to == "opt_out" else "")
    if to == "opt_out":
        await obey_one(work, _no(kept, told), now=now)
    elif to in ("access", "erasure"):
        await _open_case(work, kept, to, now=now)
    elif to == "human":
        await conversation.want_human(work, [kept.conversation_id])
    await wish.correct(work, kept, told)
    return kept


async def _held(work: Work, message_id: UUID) -> KeptWish:
    """The message as it stands, with its person held: of two who correct it at once the second
    finds what the first has written.
    """
    if found := await wish.kept(work, message_id):
        await living_person(work, found.contact_id)
        found = await wish.kept(work, message_id)
    if found is None:
        raise unknown_message()
    return found


def _no(kept: KeptWish, told: Correction) -> No:
    """The no that was in the message: said with it, and in force from now on. It wins over every
    yes until now, and "leave it" to the question about a pause does not end it.
    """
    paused = kept.understood.paused_since
    since = max(told.at, paused + timedelta(microseconds=1)) if paused else told.at
    said_at = min(kept.at, told.at)
    noted = {"by": told.by, "said_at": said_at.isoformat(), "reference": str(kept.message_id)}
    return No(kept.contact_id, told.scope, since, said_at, "agent", told=noted)


async def _open_case(work: Work, kept: KeptWish, kind: str, *, now: datetime) -> None:
    """Open the case of a right that a message asked for, unless one is open.

    The month runs from the message, not from the correction (Art. 12(3) GDPR). An erasure pauses
    advertising until somebody has asked the person whether it is really meant (law.md W-13).
    """
    person = sorted(one.contact_id for one in await living_person(work, kept.contact_id))
    if any(open_kind == kind for _, open_kind in await right_request.with_open(work, person)):
        return
    stood = await stop.stood(work, person)
    request_id = timeless_id(secrets.token_bytes(16))
    new = NewRequest(request_id, kept.contact_id, kind, kept.at, "chat")
    await right_request.add_all(work, [new])
    told = {
        "request": str(request_id),
        "message": str(kept.message_id),
        "received_at": kept.at.isoformat(),
        "due_on": new.due_on.isoformat(),
        "stood": [
            [str(who), no.optout, no.since.isoformat() if no.since else ""]
            for who, no in sorted(stood.items())
        ],
    }
    public = {"kind": kind, "source": "chat"}
    requested = NewFact(
        FactKind.RIGHT_REQUESTED, RetentionClass.RIGHT_REQUEST, kept.contact_id, public, told
    )
    await fact.append(work, [requested], now=now)
    if kind == "erasure":
        pause = No(kept.contact_id, "ads", kept.at, kept.at, "erasure_asked")
        members = {kept.contact_id: frozenset(person)}
        await obey(work, [pause], members, await house(work, now=now), now=now)
