"""The emergency stop: one act stops, one act allows again, and both are remembered."""

from datetime import datetime
from typing import Literal

from jawort.domain.fact import FactKind, NewFact
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.ledger import controller, fact
from jawort.ledger.work import Work

Scope = Literal["all", "campaigns"]

_FROZEN_ALREADY = (
    Sentence("Der Versand steht schon still.", "Sending is stopped already."),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)
_NOT_FROZEN = (
    Sentence("Der Versand steht nicht still.", "Sending is not stopped."),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)
_WHO_AND_WHY = (
    Sentence("Es fehlt, wer das veranlasst und warum.", "It is missing who asks for this and why."),
    Sentence("Geben Sie --by und --reason an.", "Give --by and --reason."),
)


async def freeze(work: Work, scope: Scope, *, reason: str, by: str, now: datetime) -> None:
    """Stop sending from this commit on (law.md R03; Art. 32(1), 33(3)(d) GDPR).

    `all` lets only breach notices pass, `campaigns` stops advertising and campaigns. Raises
    Refusal when it is stopped already or nobody answers for it.
    """
    if not (reason.strip() and by.strip()):
        raise Refusal("WHO_AND_WHY", *_WHO_AND_WHY)
    if not await controller.freeze(work, scope=scope, reason=reason, by=by, now=now):
        raise Refusal("FROZEN_ALREADY", *_FROZEN_ALREADY)
    await _remember(work, FactKind.FROZEN, scope, {"reason": reason, "by": by}, now=now)


async def thaw(work: Work, scope: Scope, *, by: str, now: datetime) -> None:
    """Allow sending again. Raises Refusal when it was not stopped."""
    if not by.strip():
        raise Refusal("WHO_AND_WHY", *_WHO_AND_WHY)
    if not await controller.thaw(work, scope=scope, by=by, now=now):
        raise Refusal("NOT_FROZEN", *_NOT_FROZEN)
    await _remember(work, FactKind.THAWED, scope, {"by": by}, now=now)


async def _remember(
    work: Work, kind: FactKind, scope: str, personal: dict[str, str], *, now: datetime
) -> None:
    new = NewFact(kind, RetentionClass.LOG_PERSONAL, public={"scope": scope}, personal=personal)
    await fact.append(work, [new], now=now)
