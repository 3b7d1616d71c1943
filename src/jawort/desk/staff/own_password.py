"""One's own password: shown again before something weighty, and changed.

Who sits at an open session need not be its owner, so guesses count here as they do at the door.
"""

from datetime import datetime
from typing import Final

from jawort.desk.staff import password as passwords
from jawort.desk.staff import session
from jawort.desk.staff.session import Caller
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.session import Session
from jawort.ledger import account, login, security
from jawort.ledger import session as memory
from jawort.ledger.work import HouseWork, Ledger

TRIES: Final = 10
"""Wrong passwords within 15 minutes; then the session is over and has to be begun anew."""

_WRONG = (
    Sentence("Das bisherige Passwort stimmt nicht.", "The present password is not right."),
    Sentence("Es wurde nichts geändert.", "Nothing was changed."),
)
_TOO_OFTEN = (
    Sentence("Zu viele falsche Passwörter.", "Too many wrong passwords."),
    Sentence(
        "Es wurde nichts geändert. Melden Sie sich neu an; nach 15 Minuten geht es weiter.",
        "Nothing was changed. Sign in again; after 15 minutes you can go on.",
    ),
)


async def show(
    ledger: Ledger, found: Session, password: str, caller: Caller, *, now: datetime
) -> None:
    """Show one's own password again. It opens its own units of work: a failure is remembered, and
    no connection waits while the password is hashed.

    Raises Refusal WRONG_PASSWORD, or PASSWORD_TOO_OFTEN: then the session has ended.
    """
    whose = found.account
    counted = f"password:{whose.account_id}"
    async with ledger.house_work() as house:
        tried = await login.count(house, counted, now=now)
    if tried.count > TRIES:
        await session.sign_out(ledger, found, now=now)
        raise Refusal("PASSWORD_TOO_OFTEN", *_TOO_OFTEN)
    async with ledger.work(whose.controller_id) as work:
        kept = await account.password_of(work, whose.account_id)
    right = await passwords.is_right(kept, password)
    async with ledger.house_work() as house:
        if right:
            await login.forget(house, counted)
        else:
            await _note(house, "password_failed", found, caller, now=now)
    if not right:
        raise Refusal("WRONG_PASSWORD", *_WRONG)


async def change(
    ledger: Ledger, found: Session, old: str, new: str, caller: Caller, *, now: datetime
) -> None:
    """Put one's own password into force; all other sessions of the account end. Who has none yet
    needs no old one.

    Raises Refusal as `show` does, or PASSWORD when the new one will not do.
    """
    whose = found.account
    if whose.has_password:
        await show(ledger, found, old, caller, now=now)
    kept = await passwords.hashed(new)
    async with ledger.work(whose.controller_id) as work:
        await account.set_password(work, whose.account_id, kept)
        await memory.end_of_account(work, whose.account_id, but=found.session_id, now=now)
        house = HouseWork(work.connection, work.keyring)
        await _note(house, "password_changed", found, caller, now=now)


async def _note(
    house: HouseWork, kind: str, found: Session, caller: Caller, *, now: datetime
) -> None:
    await security.note(
        house,
        kind,
        detail="",
        address=caller.address,
        controller_id=found.account.controller_id,
        account_id=found.account.account_id,
        now=now,
    )
