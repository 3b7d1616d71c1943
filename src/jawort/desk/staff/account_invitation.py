"""Inviting somebody by a link that needs no e-mail: shown once, good for 72 hours and for one use.

The same kind of link sets the password of an account anew when it was forgotten.
"""

import secrets
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.staff import account as accounts
from jawort.desk.staff import password as passwords
from jawort.desk.staff.permit import require
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Account, AccountInvitation, Actor, Permission, Role
from jawort.ledger import account, security, session
from jawort.ledger import account_invitation as memory
from jawort.ledger.work import Ledger, Work

_ENDED: Final = (
    Sentence(
        "Dieser Link gilt nicht mehr: Er ist abgelaufen, benutzt oder zurückgezogen.",
        "This link no longer works: it has ended, was used, or was taken back.",
    ),
    Sentence(
        "Bitten Sie Ihre Verwaltung um einen neuen. Jeder gilt 72 Stunden und einmal.",
        "Ask your admin for a new one. Each lasts 72 hours and works once.",
    ),
)
_UNKNOWN: Final = (
    Sentence("Diese Einladung gibt es nicht mehr.", "This invitation no longer exists."),
    Sentence("Laden Sie die Liste neu.", "Load the list again."),
)


async def invite(work: Work, actor: Actor, role: Role, *, now: datetime) -> str:
    """Make a link for a new account with this role. Gives its token, which is kept nowhere."""
    require(actor, Permission.ACCOUNT)
    return await invite_from_console(work, role, by=actor.account_id, now=now)


async def invite_from_console(
    work: Work, role: Role, *, by: UUID | None = None, now: datetime
) -> str:
    """The same from the command line: who reaches it owns the machine."""
    token = secrets.token_urlsafe(24)
    await memory.add(work, token, role, by=by, now=now)
    await security.note_by(work, "account_invited", by, detail=role.value, now=now)
    return token


async def renew_password(work: Work, actor: Actor, account_id: UUID, *, now: datetime) -> str:
    """Make a link with which somebody sets their password anew; older ones end."""
    require(actor, Permission.ACCOUNT)
    return await renew_password_from_console(work, account_id, by=actor.account_id, now=now)


async def renew_password_from_console(
    work: Work, account_id: UUID, *, by: UUID | None = None, now: datetime
) -> str:
    """The same from the command line."""
    found = await account.account(work, account_id)
    if found is None or found.ended_at is not None:
        raise Refusal("NO_ACCOUNT", *accounts.UNKNOWN)
    await memory.withdraw_of_account(work, account_id, now=now)
    token = secrets.token_urlsafe(24)
    await memory.add(work, token, found.role, account_id=account_id, by=by, now=now)
    await security.note_by(work, "password_link_made", by, now=now)
    return token


async def open_ones(work: Work, actor: Actor, *, now: datetime) -> list[AccountInvitation]:
    """The links that still work."""
    require(actor, Permission.ACCOUNT)
    return await memory.open_ones(work, now=now)


async def withdraw(work: Work, actor: Actor, account_invitation_id: UUID, *, now: datetime) -> None:
    """Take a link back. Raises Refusal NO_INVITATION when it was used or is not there."""
    require(actor, Permission.ACCOUNT)
    if not await memory.withdraw(work, account_invitation_id, now=now):
        raise Refusal("NO_INVITATION", *_UNKNOWN)


async def look(ledger: Ledger, token: str, *, now: datetime) -> AccountInvitation:
    """What a link is for. Raises Refusal INVITATION_ENDED, the same for every one that does not
    work.
    """
    async with ledger.house_work() as house:
        found = await memory.by_token(house, token)
    if found is None or not found.is_open(now=now):
        raise Refusal("INVITATION_ENDED", *_ENDED)
    return found


async def whose(ledger: Ledger, invitation: AccountInvitation) -> Account | None:
    """Whose password a link sets anew; None when it makes a new account."""
    if invitation.account_id is None:
        return None
    async with ledger.work(invitation.controller_id) as work:
        return await account.account(work, invitation.account_id)


async def accept(
    ledger: Ledger, token: str, *, login: str, name: str, password: str, now: datetime
) -> Account:
    """Make the account of a link, or set the password it is for; then the link is used up.

    login, name: of a new account; not looked at for a new password. Raises Refusal as
    `accounts.add` does, or INVITATION_ENDED; then the link still works.
    """
    found = await look(ledger, token, now=now)
    passwords.check(password)
    async with ledger.house_work() as house:
        work = Work(house.connection, house.keyring, found.controller_id)
        if not await memory.use(work, found.account_invitation_id, now=now):
            raise Refusal("INVITATION_ENDED", *_ENDED)
        if found.account_id is not None:
            return await _set_password(work, found.account_id, password, now=now)
        return await accounts.add(
            house,
            found.controller_id,
            login=login,
            name=name,
            role=found.role,
            password=password,
            now=now,
        )


async def _set_password(work: Work, account_id: UUID, password: str, *, now: datetime) -> Account:
    done = await account.set_password(work, account_id, await passwords.hashed(password))
    found = await account.account(work, account_id)
    if not done or found is None:
        raise Refusal("INVITATION_ENDED", *_ENDED)
    await session.end_of_account(work, account_id, now=now)
    await security.note_by(work, "password_changed", account_id, detail="link", now=now)
    return found
