"""Accounts: who works here, with which role, and that somebody always can administer."""

from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.staff import password as passwords
from jawort.desk.staff.permit import require
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import PERMISSIONS, Account, Actor, Habits, Permission, Role
from jawort.ledger import account as memory
from jawort.ledger import account_invitation, security, session
from jawort.ledger.account import NewAccount
from jawort.ledger.work import HouseWork, Work

LONGEST: Final = 120  # characters of a name or log-in name

_TAKEN = (
    Sentence("Diesen Anmeldenamen gibt es hier schon.", "This log-in name exists here already."),
    Sentence(
        "Nehmen Sie einen anderen, etwa Ihre E-Mail-Adresse.",
        "Take another one, such as your e-mail address.",
    ),
)
_NO_NAME = (
    Sentence("Der Name fehlt oder ist zu lang.", "The name is missing or too long."),
    Sentence(
        f"Vor- und Nachname genügen, höchstens {LONGEST} Zeichen.",
        f"First and last name will do, at most {LONGEST} characters.",
    ),
)
_NO_LOGIN = (
    Sentence(
        "Der Anmeldename fehlt, ist zu lang oder enthält Leerzeichen.",
        "The log-in name is missing, too long, or has spaces in it.",
    ),
    Sentence("Gut geeignet ist eine E-Mail-Adresse.", "An e-mail address does well."),
)
UNKNOWN = (
    Sentence("Dieses Konto gibt es nicht mehr.", "This account no longer exists."),
    Sentence("Laden Sie die Liste neu.", "Load the list again."),
)
_LAST_ADMIN = (
    Sentence(
        "Das ist das letzte Konto mit der Rolle Verwaltung.",
        "This is the last account with the role admin.",
    ),
    Sentence("Geben Sie zuerst jemand anderem diese Rolle.", "Give somebody else this role first."),
)


async def add(
    house: HouseWork,
    controller_id: UUID,
    *,
    login: str,
    name: str,
    role: Role,
    password: str,
    by: Actor | None = None,
    now: datetime,
) -> Account:
    """Make an account. `by` None: the command line, the first account, or an invitation.

    Raises Refusal LOGIN_TAKEN, NAME, LOGIN or PASSWORD.
    """
    login, name = login.strip(), " ".join(name.split())
    if not 0 < len(name) <= LONGEST or not name.isprintable():
        raise Refusal("NAME", *_NO_NAME)
    if not 0 < len(login) <= LONGEST or not login.isprintable() or any(map(str.isspace, login)):
        raise Refusal("LOGIN", *_NO_LOGIN)
    kept = await passwords.hashed(password)
    if await memory.is_taken(house, login):
        raise Refusal("LOGIN_TAKEN", *_TAKEN)
    work = Work(house.connection, house.keyring, controller_id)
    new = NewAccount(login, name, role, kept, by.account_id if by else None)
    made = await memory.add(work, new, now=now)
    await security.note(
        house,
        "account_added",
        detail=role.value,
        address="",
        controller_id=controller_id,
        account_id=made.account_id,
        now=now,
    )
    return made


async def listed(work: Work, actor: Actor) -> list[Account]:
    """All accounts of the company, ended ones too."""
    require(actor, Permission.ACCOUNT)
    return await memory.accounts(work)


async def colleagues(work: Work) -> list[Account]:
    """The accounts that work here now: whom a conversation can be given to, who can be named."""
    return [one for one in await memory.accounts(work) if one.ended_at is None]


async def change_role(
    work: Work, actor: Actor, account_id: UUID, role: Role, *, now: datetime
) -> None:
    """Give an account another role; its open sessions have it at once. The open links of who may
    no longer invite are taken back.

    Raises Refusal LAST_ADMIN or NO_ACCOUNT.
    """
    require(actor, Permission.ACCOUNT)
    await change_role_from_console(work, account_id, role, now=now)


async def change_role_from_console(
    work: Work, account_id: UUID, role: Role, *, now: datetime
) -> None:
    """The same from the command line, which has no actor: who reaches it owns the machine."""
    if role is not Role.ADMIN:
        await _keep_an_admin(work, account_id)
    if not await memory.set_role(work, account_id, role):
        raise Refusal("NO_ACCOUNT", *UNKNOWN)
    if Permission.ACCOUNT not in PERMISSIONS[role]:
        await account_invitation.withdraw_made_by(work, account_id, now=now)
    await security.note_by(work, "role_changed", account_id, detail=role.value, now=now)


async def end(work: Work, actor: Actor, account_id: UUID, *, now: datetime) -> None:
    """End an account, all its sessions and the open links it made, at once and for good.

    Raises Refusal LAST_ADMIN or NO_ACCOUNT.
    """
    require(actor, Permission.ACCOUNT)
    await end_from_console(work, account_id, now=now)


async def end_from_console(work: Work, account_id: UUID, *, now: datetime) -> None:
    """The same from the command line."""
    await _keep_an_admin(work, account_id)
    if not await memory.end(work, account_id, now=now):
        raise Refusal("NO_ACCOUNT", *UNKNOWN)
    await session.end_of_account(work, account_id, now=now)
    await account_invitation.withdraw_made_by(work, account_id, now=now)
    await security.note_by(work, "account_ended", account_id, now=now)


async def set_habits(work: Work, actor: Actor, habits: Habits) -> None:
    """Remember how somebody likes to work; values out of range are brought into it."""
    fitted = Habits(
        habits.language,
        habits.theme,
        habits.send_with,
        habits.keys_on,
        min(30, max(0, habits.undo_s)),
        min(120, max(1, habits.lock_minutes)),
        notify=habits.notify,
    )
    await memory.set_habits(work, actor.account_id, fitted)


async def _keep_an_admin(work: Work, account_id: UUID) -> None:
    if await memory.lock_admins(work) == [account_id]:
        raise Refusal("LAST_ADMIN", *_LAST_ADMIN)
