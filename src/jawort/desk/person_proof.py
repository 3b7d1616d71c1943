"""The proof of one consent for staff; who took it out stands in the security log."""

from datetime import datetime
from uuid import UUID

from jawort.desk.consent_proof import Proven, prove
from jawort.desk.permit import require
from jawort.domain.account import Actor, Permission
from jawort.ledger import security
from jawort.ledger.work import HouseWork, Work


async def prove_one(
    work: Work, actor: Actor, contact_id: UUID, purpose_id: UUID, *, now: datetime
) -> Proven:
    """The masked proof for one purpose. Raises Refusal as `desk.consent_proof.prove` does."""
    require(actor, Permission.READ_PROOF)
    (made,) = await prove(work, contact_id, purpose_id, now=now)
    await security.note(
        HouseWork(work.connection, work.keyring),
        "proof_taken",
        detail="",
        address="",
        controller_id=work.controller_id,
        account_id=actor.account_id,
        contact_id=contact_id,
        now=now,
    )
    return made
