"""Links with which somebody makes an account, or sets a password anew. Only a hash is kept."""

import secrets
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.domain.staff.account import AccountInvitation, Role
from jawort.ledger.query import query
from jawort.ledger.session import hashed
from jawort.ledger.work import HouseWork, Work

LASTS: Final = timedelta(hours=72)

_ADD = query("account_invitation", "add")
_BY_TOKEN = query("account_invitation", "by_token")
_OPEN = query("account_invitation", "open")
_USE = query("account_invitation", "use")
_WITHDRAW = query("account_invitation", "withdraw")
_WITHDRAW_OF_ACCOUNT = query("account_invitation", "withdraw_of_account")
_WITHDRAW_MADE_BY = query("account_invitation", "withdraw_made_by")


async def add(
    work: Work,
    token: str,
    role: Role,
    *,
    account_id: UUID | None = None,
    by: UUID | None = None,
    now: datetime,
) -> AccountInvitation:
    """Remember a link by its hash. It lasts 72 hours."""
    made_id, ends_at = timed_id(now, secrets.token_bytes(10)), now + LASTS
    await work.run(_ADD, made_id, hashed(token), account_id, role.value, now, by, ends_at)
    return AccountInvitation(made_id, work.controller_id, role, now, ends_at, account_id=account_id)


async def by_token(work: HouseWork, token: str) -> AccountInvitation | None:
    """The invitation of this link, open or not."""
    row = await work.row(_BY_TOKEN, hashed(token))
    return _invitation(row, row["controller_id"]) if row else None


async def open_ones(work: Work, *, now: datetime) -> list[AccountInvitation]:
    """The links of the company that still work, the newest first."""
    return [_invitation(row, work.controller_id) for row in await work.rows(_OPEN, now)]


async def use(work: Work, account_invitation_id: UUID, *, now: datetime) -> bool:
    """Use a link up. False when somebody was quicker, or it ended."""
    return await work.run(_USE, account_invitation_id, now) == 1


async def withdraw(work: Work, account_invitation_id: UUID, *, now: datetime) -> bool:
    """Take a link back. False when it was used or is not there."""
    return await work.run(_WITHDRAW, account_invitation_id, now) == 1


async def withdraw_of_account(work: Work, account_id: UUID, *, now: datetime) -> int:
    """Take back the links that would set this account's password. Gives their number."""
    return await work.run(_WITHDRAW_OF_ACCOUNT, account_id, now)


async def withdraw_made_by(work: Work, account_id: UUID, *, now: datetime) -> int:
    """Take back the open links this account made, of both kinds. Gives their number."""
    return await work.run(_WITHDRAW_MADE_BY, account_id, now)


def _invitation(row: Any, controller_id: UUID) -> AccountInvitation:
    return AccountInvitation(
        row["account_invitation_id"],
        controller_id,
        Role(row["role"]),
        row["created_at"],
        row["ends_at"],
        row["used_at"],
        row["withdrawn_at"],
        row["account_id"],
    )
