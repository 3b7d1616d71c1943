"""Accounts of people who work here: their names sealed under the company's own key."""

import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

import msgspec

from jawort.domain.ids import ZERO, timed_id
from jawort.domain.staff.account import Account, Habits, Role
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.keys.vault import OpenKeys, keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ADD = query("account", "add")
_TAKEN = query("account", "login_taken")
_BY_LOGIN = query("account", "by_login")
_ANY = query("account", "any")
_OF_CONTROLLER = query("account", "of_controller")
_ONE = query("account", "one")
_LOCK_ADMINS = query("account", "lock_admins")
_END = query("account", "end")
_SET_ROLE = query("account", "set_role")
_PASSWORD_OF = query("account", "password_of")
_SET_PASSWORD = query("account", "set_password")
_SET_HABITS = query("account", "set_habits")
_SET_OWN_KEYS = query("account", "set_own_keys")


@dataclass(frozen=True, slots=True, repr=False)
class NewAccount:
    """An account to be made. The password comes as its argon2id hash; empty: none yet."""

    login: str
    name: str
    role: Role
    password_hash: str
    created_by: UUID | None = None

    def __repr__(self) -> str:
        return "NewAccount(…)"


@dataclass(frozen=True, slots=True, repr=False)
class Claimed:
    """Whose log-in name was typed, and the hash the password must meet."""

    controller_id: UUID
    account_id: UUID
    password_hash: str

    def __repr__(self) -> str:
        return f"Claimed({self.account_id})"


def folded(login: str) -> str:
    """A log-in name as it is compared: without spaces around it, without case, in one form."""
    return unicodedata.normalize("NFKC", login.strip()).casefold()


def login_hashes(ring: Keyring, login: str) -> list[bytes]:
    """The keyed hashes of a log-in name, under every generation, the newest last.

    The keys are those that remember a no: they never turn, so a log-in name stays findable.
    """
    text = f"login:{folded(login)}".encode(errors="surrogatepass")
    keys = ring.generations("suppression")
    return [hmac.digest(keys[number], text, sha256) for number in sorted(keys)]


async def add(work: Work, new: NewAccount, *, now: datetime) -> Account:
    """Make an account. The caller has looked whether its log-in name is free; a second maker at
    the same moment is refused by the database.
    """
    account_id = timed_id(now, secrets.token_bytes(10))
    key = (await keys_to_seal(work, [ZERO]))[ZERO]
    login, name = (
        seal.seal(key, text.encode(), place=_place(column, account_id))
        for column, text in (("login_sealed", new.login.strip()), ("name_sealed", new.name))
    )
    hashed = login_hashes(work.keyring, new.login)[-1]
    await work.run(
        _ADD,
        account_id,
        hashed,
        login,
        name,
        new.password_hash,
        new.role.value,
        now,
        new.created_by,
    )
    made = await account(work, account_id)
    assert made is not None
    return made


async def is_taken(work: HouseWork, login: str) -> bool:
    """Does somebody in this house sign in under this name?"""
    return bool(await work.value(_TAKEN, login_hashes(work.keyring, login)))


async def by_login(work: HouseWork, login: str) -> Claimed | None:
    """Whose log-in name this is; None when it is nobody's."""
    row = await work.row(_BY_LOGIN, login_hashes(work.keyring, login))
    return Claimed(row["controller_id"], row["account_id"], row["password_hash"]) if row else None


async def is_there_any(work: HouseWork) -> bool:
    """Has this house any account that can sign in?"""
    return bool(await work.value(_ANY))


async def accounts(work: Work) -> list[Account]:
    """All accounts of the company, ended ones too, the oldest first."""
    keys = await open_keys(work, [ZERO])
    rows = await work.rows(_OF_CONTROLLER)
    return [account_of(row, keys, work.controller_id) for row in rows]


async def account(work: Work, account_id: UUID) -> Account | None:
    """One account of the company, ended or not."""
    row = await work.row(_ONE, account_id)
    if row is None:
        return None
    return account_of(row, await open_keys(work, [ZERO]), work.controller_id)


async def lock_admins(work: Work) -> list[UUID]:
    """The accounts that administer, held until the transaction ends: the last one must stay."""
    return [row["account_id"] for row in await work.rows(_LOCK_ADMINS)]


async def end(work: Work, account_id: UUID, *, now: datetime) -> bool:
    """End an account. False when it had ended or is not there."""
    return await work.run(_END, account_id, now) == 1


async def set_role(work: Work, account_id: UUID, role: Role) -> bool:
    """Give an account another role. False when it has ended or is not there."""
    return await work.run(_SET_ROLE, account_id, role.value) == 1


async def password_of(work: Work, account_id: UUID) -> str:
    """The argon2id hash of an account's password; empty when there is none."""
    return str(await work.value(_PASSWORD_OF, account_id) or "")


async def set_password(work: Work, account_id: UUID, password_hash: str) -> bool:
    """Put another password into force. False when the account has ended or is not there."""
    return await work.run(_SET_PASSWORD, account_id, password_hash) == 1


async def set_habits(work: Work, account_id: UUID, habits: Habits) -> bool:
    """Remember how somebody likes to work."""
    done = await work.run(
        _SET_HABITS,
        account_id,
        habits.language,
        habits.theme,
        habits.send_with,
        habits.keys_on,
        habits.undo_s,
        habits.lock_minutes,
        habits.notify,
    )
    return done == 1


async def set_own_keys(work: Work, account_id: UUID, own_keys: tuple[tuple[str, str], ...]) -> bool:
    """Remember which keys somebody has changed."""
    kept = msgspec.json.encode(dict(own_keys)).decode() if own_keys else ""
    return await work.run(_SET_OWN_KEYS, account_id, kept) == 1


def account_of(row: Any, keys: OpenKeys, controller_id: UUID) -> Account:
    """An account from its row."""
    account_id = row["account_id"]
    return Account(
        account_id,
        controller_id,
        keys.text(row["login_sealed"], place=_place("login_sealed", account_id)),
        keys.text(row["name_sealed"], place=_place("name_sealed", account_id)),
        Role(row["role"]),
        row["created_at"],
        row["ended_at"],
        row["has_password"],
        row["totp_on_at"],
        row["passkey_count"],
        Habits(
            row["language"],
            row["theme"],
            row["send_with"],
            row["keys_on"],
            row["undo_s"],
            row["lock_minutes"],
            _keys_in(row["own_keys"]),
            row["notify"],
        ),
    )


def _keys_in(kept: str) -> tuple[tuple[str, str], ...]:
    return tuple(msgspec.json.decode(kept, type=dict[str, str]).items()) if kept else ()


def _place(column: str, account_id: UUID) -> str:
    return f"account.{column}:{account_id}"
