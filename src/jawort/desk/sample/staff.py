"""People who work at the invented company of a trial run, one for each role."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from jawort.desk.staff import account as accounts
from jawort.desk.staff import session
from jawort.desk.staff.password import suggested
from jawort.desk.staff.session import Caller, SignedIn
from jawort.domain.staff.account import Account, Role
from jawort.domain.staff.session import Stage
from jawort.ledger import account as memory
from jawort.ledger.controller import controllers
from jawort.ledger.work import Ledger

NAMES: Final[Mapping[Role, str]] = {
    Role.ADMIN: "Ruth Albers",
    Role.LEAD: "Miriam Adler",
    Role.AGENT: "Jana Okafor",
    Role.MARKETING: "Tobias Lenz",
    Role.PRIVACY: "Sabine Kolbe",
    Role.AUDITOR: "Paul Wendt",
}


class Hired(NamedTuple):
    """An account with the password it was made with, to be printed once."""

    account: Account
    password: str

    def __repr__(self) -> str:
        return f"Hired({self.account.account_id})"


async def hire(ledger: Ledger, controller_id: UUID, *, now: datetime) -> list[Hired]:
    """Make an account for each role, with a random password each."""
    made = []
    async with ledger.house_work() as house:
        for role, name in NAMES.items():
            password = suggested(chance=secrets.token_bytes(10))
            account = await accounts.add(
                house,
                controller_id,
                login=f"{name.split()[0].lower()}@lindental.example",
                name=name,
                role=role,
                password=password,
                now=now,
            )
            made.append(Hired(account, password))
    return made


async def enter(ledger: Ledger, role: Role, caller: Caller, *, now: datetime) -> SignedIn | None:
    """Sign in with one click, in a trial run on this machine only: the caller has made sure."""
    async with ledger.house_work() as house:
        all_of_them = await controllers(house)
    for company in all_of_them:
        async with ledger.work(company.controller_id) as work:
            for one in await memory.accounts(work):
                if one.role is role and one.ended_at is None:
                    return await session.begin(work, one, caller, stage=Stage.OPEN, now=now)
    return None
