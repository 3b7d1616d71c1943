"""What messages were understood as, as a page shows it, and what staff can choose from."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from jawort.domain.conversation.wish import Corrected, Wish
from jawort.ledger import stop, wish
from jawort.ledger.purpose import purposes, topics_of, types_of
from jawort.ledger.thread import Opened
from jawort.ledger.wish import Understood
from jawort.ledger.work import Work


async def scopes(work: Work) -> tuple[str, ...]:
    """How far a no can go in this company: advertising, its topics, its types, everything."""
    known = await purposes(work)
    topics = [f"topic:{one}" for one in topics_of(known)]
    types = [f"type:{one}" for one in types_of(known)]
    return ("ads", *topics, *types, "all")


async def wishes(work: Work, messages: Sequence[Opened]) -> dict[UUID, Wish]:
    """What each of these was understood as; those in which no wish was read are left out."""
    found = {
        one.message_id: (one.row["contact_id"], told)
        for one in messages
        if (told := wish.understood(one.body)) is not None
    }
    return await seen(work, found)


async def seen(work: Work, found: Mapping[UUID, tuple[UUID, Understood]]) -> dict[UUID, Wish]:
    """What messages were understood as, each with its contact, and what has become of it since: a
    pause that is over, a question that was sent.
    """
    pauses = {one: who for one, (who, told) in found.items() if told.paused_since}
    begun = {(who, told.paused_since) for who, told in found.values() if told.paused_since}
    stood = await stop.stood(work, sorted(set(pauses.values()))) if pauses else {}
    asked = await wish.asked(work, list(pauses))
    # A pause lasts while nothing but a pause has been said since: the newest of them holds.
    resting = {who: one.since for who, one in stood.items() if one.optout != "none"}
    resting = {who: since for who, since in resting.items() if (who, since) in begun}
    return {
        message_id: _view(message_id, told, resting.get(who), was_asked=message_id in asked)
        for message_id, (who, told) in found.items()
    }


def _view(message_id: UUID, told: Understood, rests: datetime | None, *, was_asked: bool) -> Wish:
    """rests: the newest pause of the person that is not over."""
    last, since = told.corrected, told.paused_since
    return Wish(
        message_id=message_id,
        intents=tuple(one for one in told.intents if one != "none"),
        scope=told.scope,
        tier=told.tier,
        saw=told.saw,
        paused_since=since,
        is_resting=since is not None and rests is not None and since <= rests,
        was_asked=was_asked,
        corrected=Corrected(to=last.to, scope=last.reach, by=last.by, at=last.at) if last else None,
    )
