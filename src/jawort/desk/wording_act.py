"""What staff do about the texts people say yes to, each act behind its permission.

The acts themselves live in `desk.wording`: only what passes the lint is published, by a named
person, and the end of a text ends every yes to it.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from msgspec import structs

from jawort.desk import wording
from jawort.desk.permit import require
from jawort.desk.wording import Drafted
from jawort.domain.account import Actor, Permission
from jawort.domain.sentence import Language
from jawort.domain.wording import Surface, Wording
from jawort.domain.wording_finding import Finding
from jawort.ledger.wording import Touched
from jawort.ledger.wording import Wording as Published
from jawort.ledger.work import Work

_NAMED: Final[dict[Surface, str]] = {"form": "page", "paper": "paper"}
"""Texts for different places count their versions each for itself."""


async def listed(work: Work, actor: Actor) -> list[Published]:
    """Every text that asks for a yes, the newest first, also those that have ended."""
    require(actor, Permission.READ_PROOF)
    asking = [one for one in await wording.listed(work) if one.kind == "opt_in"]
    return sorted(asking, key=lambda one: (one.published_at, one.wording_id), reverse=True)


async def shown(work: Work, actor: Actor, wording_id: UUID) -> Published:
    """One published text. Raises Refusal when there is none."""
    require(actor, Permission.READ_PROOF)
    return await wording.shown(work, wording_id)


async def draft(
    work: Work,
    actor: Actor,
    purpose_id: UUID,
    *,
    surface: Surface,
    language: Language,
    now: datetime,
) -> Drafted:
    """The model text for a purpose, filled from the settings, and what the lint says to it."""
    require(actor, Permission.TEMPLATE)
    made = await wording.draft(work, purpose_id, surface=surface, language=language, now=now)
    place = _NAMED.get(surface)
    named = f"{made.text.name}-{place}" if place else made.text.name
    return replace(made, text=structs.replace(made.text, name=named))


async def check(work: Work, actor: Actor, text: Wording, *, now: datetime) -> list[Finding]:
    """Everything that is wrong with a text, as the settings stand now. Changes nothing."""
    require(actor, Permission.TEMPLATE)
    return await wording.check(work, text, now=now)


async def publish(work: Work, actor: Actor, text: Wording, *, now: datetime) -> UUID:
    """Publish a text as its next version. Raises WordingRefused with every objection."""
    require(actor, Permission.TEMPLATE)
    return await wording.publish(work, text, by=actor.name, now=now)


async def plan_withdrawal(work: Work, actor: Actor, wording_id: UUID, *, now: datetime) -> Touched:
    """Whom the end of a text would concern. Ends nothing; raises Refusal when it has ended."""
    require(actor, Permission.TEMPLATE)
    return await wording.withdraw(work, wording_id, by=actor.name, why="–", really=False, now=now)


async def withdraw(
    work: Work, actor: Actor, wording_id: UUID, *, why: str, now: datetime
) -> Touched:
    """End a text for good: every yes to it is invalid at once. Raises Refusal without a reason."""
    require(actor, Permission.TEMPLATE)
    return await wording.withdraw(work, wording_id, by=actor.name, why=why, really=True, now=now)
