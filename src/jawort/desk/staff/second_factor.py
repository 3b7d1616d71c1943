"""The second factor: codes of an app (TOTP), and recovery codes for the day the phone is gone.

Source: RFC 6238 (30 seconds, SHA-1, six digits, as every app reads it), read 2026-11. The step
before and after are taken too, for clocks that go wrong; each code counts once.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import pyotp

from jawort.desk.staff import own_password, session
from jawort.desk.staff.permit import require
from jawort.desk.staff.session import Caller, SignedIn
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Account, Actor, Permission
from jawort.domain.staff.session import Session
from jawort.ledger import login, security
from jawort.ledger import second_factor as memory
from jawort.ledger import session as sessions
from jawort.ledger.work import Ledger, Work

STEP_S: Final = 30
CODES: Final = 10
TRIES: Final = 10
"""Wrong codes within 15 minutes; then the session is over and the password is asked again."""

_SIGNS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_WRONG = (
    Sentence("Dieser Code stimmt nicht.", "This code is not right."),
    Sentence(
        "Nehmen Sie den, den die App gerade zeigt; jeder gilt 30 Sekunden und einmal.",
        "Take the one the app shows now; each lasts 30 seconds and works once.",
    ),
)
_TOO_OFTEN = (
    Sentence("Zu viele falsche Codes.", "Too many wrong codes."),
    Sentence("Melden Sie sich neu an.", "Sign in again."),
)
_ALREADY = (
    Sentence("Ein zweiter Faktor ist schon eingerichtet.", "A second factor is set up already."),
    Sentence("Entfernen Sie ihn zuerst.", "Remove it first."),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A secret for the app, to be shown as a QR code and as text. It never prints."""

    secret: str
    address: str  # otpauth://…, what the QR code holds

    def __repr__(self) -> str:
        return "Offer(…)"


async def offer(work: Work, whose: Account, *, company: str) -> Offer:
    """Make a secret for somebody's app; it is in force once a code of it was typed.

    Raises Refusal SECOND_FACTOR when one is in force already.
    """
    secret = pyotp.random_base32()
    if not await memory.offer(work, whose.account_id, secret):
        raise Refusal("SECOND_FACTOR", *_ALREADY)
    address = pyotp.TOTP(secret).provisioning_uri(name=whose.login, issuer_name=f"Jawort {company}")
    return Offer(secret, address)


async def standing_offer(work: Work, whose: Account, *, company: str) -> Offer | None:
    """The secret that waits to be confirmed, so that a mistyped code does not need a new one."""
    secret, in_force = await memory.secret_of(work, whose.account_id)
    if not secret or in_force:
        return None
    address = pyotp.TOTP(secret).provisioning_uri(name=whose.login, issuer_name=f"Jawort {company}")
    return Offer(secret, address)


async def confirm(
    work: Work, actor: Actor, code: str, *, keep: UUID | None = None, now: datetime
) -> list[str]:
    """Put the offered secret into force; all other sessions of the account end, because they never
    showed it. Gives ten recovery codes, shown once.

    keep: the session that goes on. Raises Refusal CODE_WRONG.
    """
    secret, in_force = await memory.secret_of(work, actor.account_id)
    if in_force:
        raise Refusal("SECOND_FACTOR", *_ALREADY)
    if not secret or not await _is_right(work, actor.account_id, secret, code, now=now):
        raise Refusal("CODE_WRONG", *_WRONG)
    codes = [_recovery_code() for _ in range(CODES)]
    await memory.turn_on(work, actor.account_id, codes, now=now)
    await sessions.end_of_account(work, actor.account_id, but=keep, now=now)
    await security.note_by(work, "second_factor_on", actor.account_id, now=now)
    return codes


async def turn_off(
    ledger: Ledger, found: Session, password: str, caller: Caller, *, now: datetime
) -> None:
    """Remove one's own second factor. Raises Refusal as `own_password.show` does."""
    whose = found.account
    await own_password.show(ledger, found, password, caller, now=now)
    async with ledger.work(whose.controller_id) as work:
        await memory.turn_off(work, whose.account_id)
        await security.note_by(
            work, "second_factor_off", whose.account_id, address=caller.address, now=now
        )


async def turn_off_for(work: Work, actor: Actor, account_id: UUID, *, now: datetime) -> None:
    """Remove a colleague's second factor, whose phone and codes are gone."""
    require(actor, Permission.ACCOUNT)
    await memory.turn_off(work, account_id)
    await security.note_by(work, "second_factor_off", account_id, now=now)


async def codes_left(work: Work, actor: Actor) -> int:
    """How many recovery codes somebody has left."""
    return await memory.codes_left(work, actor.account_id)


async def show(
    ledger: Ledger, found: Session, code: str, caller: Caller, *, now: datetime
) -> SignedIn:
    """Show the second factor after the password, or at a locked screen: a code of the app, or a
    recovery code. The session goes on under a new cookie.

    Raises Refusal CODE_WRONG, or CODE_TOO_OFTEN: then the session has ended.
    """
    whose = found.account
    counted = f"second_factor:{whose.account_id}"
    async with ledger.house_work() as house:
        tried = await login.count(house, counted, now=now)
    if tried.count > TRIES:
        await session.sign_out(ledger, found, now=now)
        raise Refusal("CODE_TOO_OFTEN", *_TOO_OFTEN)
    async with ledger.work(whose.controller_id) as work:
        right = await _shown(work, whose.account_id, code, now=now)
        if not right:
            await security.note_by(
                work, "second_factor_failed", whose.account_id, address=caller.address, now=now
            )
    if not right:
        raise Refusal("CODE_WRONG", *_WRONG)
    async with ledger.house_work() as house:
        await login.forget(house, counted)
    return await session.go_on(ledger, found, now=now)


async def _shown(work: Work, account_id: UUID, code: str, *, now: datetime) -> bool:
    secret, in_force = await memory.secret_of(work, account_id)
    if in_force and await _is_right(work, account_id, secret, code, now=now):
        return True
    folded = "".join(code.lower().replace("-", "").split())
    if len(folded) != 10 or not await memory.use_code(work, account_id, folded, now=now):
        return False
    await security.note_by(work, "recovery_code_used", account_id, now=now)
    return True


async def _is_right(work: Work, account_id: UUID, secret: str, code: str, *, now: datetime) -> bool:
    typed = "".join(code.split()).encode(errors="surrogatepass")
    this_step = int(now.timestamp()) // STEP_S
    for step in (this_step, this_step - 1, this_step + 1):
        if hmac.compare_digest(pyotp.TOTP(secret).generate_otp(step).encode(), typed):
            return await memory.use_step(work, account_id, step)
    return False


def _recovery_code() -> str:
    return "".join(secrets.choice(_SIGNS) for _ in range(10))
