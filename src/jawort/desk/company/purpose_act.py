"""What staff do about purposes, each act behind its permission; the acts themselves live beside."""

from datetime import datetime
from uuid import UUID

from jawort.desk.company import purpose
from jawort.desk.staff.permit import require
from jawort.domain.purpose import NewPurpose
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.purpose import Purpose, Touched
from jawort.ledger.work import Work


async def listed(work: Work, actor: Actor) -> list[Purpose]:
    """Every purpose, the oldest first, also those that have ended."""
    require(actor, Permission.READ_PROOF)
    return await purpose.listed(work)


async def one(
    work: Work, actor: Actor, purpose_id: UUID, *, needs: Permission = Permission.READ_PROOF
) -> Purpose:
    """One purpose, for an act that needs this permission. Raises Refusal when there is none."""
    require(actor, needs)
    return await purpose.one(work, purpose_id)


async def add(work: Work, actor: Actor, new: NewPurpose, *, now: datetime) -> UUID:
    """Put a purpose on record, or bring one back. Raises Refusal as `company.purpose.add` does."""
    require(actor, Permission.TEMPLATE)
    return await purpose.add(work, new, by=actor.name, now=now)


async def change(
    work: Work, actor: Actor, purpose_id: UUID, new: NewPurpose, *, now: datetime
) -> None:
    """Announce less, or say better what it is about. Raises Refusal as `company.purpose.change`."""
    require(actor, Permission.TEMPLATE)
    await purpose.change(work, purpose_id, new, by=actor.name, now=now)


async def retire(
    work: Work, actor: Actor, purpose_id: UUID, *, really: bool, now: datetime
) -> Touched:
    """End a purpose; without `really` it only says whom that would concern."""
    require(actor, Permission.TEMPLATE)
    return await purpose.retire(work, purpose_id, by=actor.name, really=really, now=now)
