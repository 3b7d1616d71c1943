"""Somebody who works at a company, signed in, invited and secured: a bit of every table."""

import secrets
from datetime import datetime
from uuid import UUID

from jawort.domain.staff.account import Role
from jawort.domain.staff.session import Stage
from jawort.ledger import (
    account,
    account_invitation,
    passkey,
    second_factor,
    security,
    session,
    setup,
)
from jawort.ledger.account import NewAccount
from jawort.ledger.session import Seat
from jawort.ledger.work import HouseWork, Work


async def add_full_account(work: Work, *, now: datetime) -> UUID:
    """An account with all that can belong to it; gives its id."""
    login = f"{secrets.token_hex(6)}@sonnenschein.example"
    new = NewAccount(login, "Jana Okafor", Role.ADMIN, "$argon2id$none")
    made = (await account.add(work, new, now=now)).account_id
    seat = Seat("Firefox, Linux", "192.0.2.0/24")
    await session.add(work, made, secrets.token_urlsafe(32), Stage.OPEN, seat, now=now)
    await account_invitation.add(work, secrets.token_urlsafe(24), Role.AGENT, by=made, now=now)
    await account_invitation.add(
        work, secrets.token_urlsafe(24), Role.AGENT, account_id=made, now=now
    )
    await second_factor.offer(work, made, "JBSWY3DPEHPK3PXP")
    await second_factor.turn_on(work, made, ["aaaaabbbbb", "cccccddddd"], now=now)
    await passkey.add(work, made, (secrets.token_bytes(16), b"key", 1), label="Laptop", now=now)
    await setup.choose(work, "api", "api", by="Jana", now=now)
    await security.note(
        HouseWork(work.connection, work.keyring),
        "login",
        detail="open",
        address="192.0.2.7",
        controller_id=work.controller_id,
        account_id=made,
        now=now,
    )
    return made
