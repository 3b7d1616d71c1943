"""Signing in and out: who is there, in which browser, and until when.

Each act opens its own units of work, because a failure must be remembered although it is refused.
"""

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final
from uuid import UUID

from jawort.desk.staff import password as passwords
from jawort.desk.staff.permit import require
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Account, Actor, Permission
from jawort.domain.staff.session import SEEN_AGAIN, Session, Stage, agent_family
from jawort.ledger import account, login, security
from jawort.ledger import session as memory
from jawort.ledger.session import Seat
from jawort.ledger.work import HouseWork, Ledger, Work

BY_NAME_AND_NETWORK: Final = 10
BY_NAME: Final = 100  # from everywhere: high, so that nobody can lock a colleague out cheaply
BY_NETWORK: Final = 60
BY_SESSION: Final = 10  # wrong passwords at one locked screen

_WRONG = (
    Sentence("Anmeldename oder Passwort stimmen nicht.", "Log-in name or password is not right."),
    Sentence(
        "Versuchen Sie es noch einmal. Ein neues Passwort gibt Ihnen Ihre Verwaltung.",
        "Try again. Your admin gives you a new password.",
    ),
)
_STAYS_LOCKED = (
    Sentence("Das Passwort stimmt nicht.", "The password is not right."),
    Sentence(
        "Versuchen Sie es noch einmal. Ein neues Passwort gibt Ihnen Ihre Verwaltung.",
        "Try again. Your admin gives you a new password.",
    ),
)
_TOO_MANY = (
    Sentence("Zu oft falsch. Die Sitzung ist zu Ende.", "Wrong too often. The session has ended."),
    Sentence("Laden Sie die Seite neu und melden Sie sich an.", "Load the page again and sign in."),
)
TOO_OFTEN = (
    Sentence(
        "Zu viele Versuche. Ab {clock} Uhr (UTC) geht es weiter.",
        "Too many tries. Go on from {clock} (UTC).",
    ),
    Sentence(
        "Wer schon angemeldet ist, merkt davon nichts.",
        "Whoever is signed in already does not notice.",
    ),
)
_UNKNOWN = (
    Sentence("Diese Sitzung ist schon zu Ende.", "This session has ended already."),
    Sentence("Laden Sie die Liste neu.", "Load the list again."),
)


@dataclass(frozen=True, slots=True)
class Caller:
    """Where somebody signs in from. The address is personal data and does not print."""

    address: str = ""
    agent: str = ""  # the header of the browser; only its family is kept

    @property
    def network(self) -> str:
        """The neighbourhood of the address."""
        return security.network(self.address)

    @property
    def seat(self) -> Seat:
        """What of it is kept with the session."""
        return Seat(agent_family(self.agent), self.network)

    def __repr__(self) -> str:
        return "Caller(…)"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session that began or goes on. The token is the secret of the cookie and never prints."""

    token: str
    stage: Stage

    def __repr__(self) -> str:
        return f"SignedIn({self.stage.value})"


async def sign_in(
    ledger: Ledger, name: str, password: str, caller: Caller, *, now: datetime
) -> SignedIn:
    """Sign in with log-in name and password; who has a second factor still owes it.

    Raises Refusal LOGIN_WRONG, the same whether the name or the password is wrong, or
    LOGIN_TOO_OFTEN after too many tries within 15 minutes.
    """
    counted = _counted(name, caller)
    async with ledger.house_work() as house:
        again_at = await _too_often(house, counted, now=now)
        claimed = await account.by_login(house, name)
    if again_at is not None:
        await _note(ledger, "login_refused", caller, detail="too_often", now=now)
        clock = f"{again_at:%H:%M}"
        raise Refusal("LOGIN_TOO_OFTEN", TOO_OFTEN[0].about(clock=clock), TOO_OFTEN[1])
    # Outside any transaction: it takes long on purpose.
    right = await passwords.is_right(claimed.password_hash if claimed else "", password)
    if claimed is None or not right:
        whose = (claimed.controller_id, claimed.account_id) if claimed else None
        await _note(ledger, "login_failed", caller, detail="password", whose=whose, now=now)
        raise Refusal("LOGIN_WRONG", *_WRONG)
    await _forgive(ledger, counted)
    async with ledger.work(claimed.controller_id) as work:
        found = await account.account(work, claimed.account_id)
        assert found is not None
        return await begin(work, found, caller, now=now)


async def begin(
    work: Work, whose: Account, caller: Caller, *, stage: Stage | None = None, now: datetime
) -> SignedIn:
    """Begin a session for somebody whose first factor was shown; or at another stage if named."""
    owed = Stage.SECOND_FACTOR if whose.has_second_factor else Stage.OPEN
    token, stage = secrets.token_urlsafe(32), stage or owed
    await memory.add(work, whose.account_id, token, stage, caller.seat, now=now)
    await security.note_by(
        work, "login", whose.account_id, detail=stage.value, address=caller.address, now=now
    )
    return SignedIn(token, stage)


async def look(ledger: Ledger, token: str, *, acts: bool = True, now: datetime) -> Session | None:
    """Whose session this cookie is; None when there is none that goes on.

    acts: the person does something, so the idle time begins anew; not so for a page that asks by
    itself, and never while the session is locked.
    """
    if not token or len(token) > 100:
        return None
    async with ledger.house_work() as house:
        found = await memory.by_token(house, token)
        if found is None or found.has_ended(now=now):
            return None
        if acts and not found.is_locked(now=now) and now - found.seen_at >= SEEN_AGAIN:
            work = Work(house.connection, house.keyring, found.account.controller_id)
            await memory.seen(work, found.session_id, now=now)
    return found


def form_token(ledger: Ledger, session: Session) -> str:
    """What the forms of a session carry, so that no other site can send them. It stays the same
    when the session is unlocked, so that an open page with a half-written answer goes on.
    """
    return _form_tokens(ledger, session)[-1]


def is_form_token(ledger: Ledger, session: Session, sent: str) -> bool:
    """Does this token belong to the forms of this session?"""
    asked = sent.encode(errors="surrogatepass")
    return any(hmac.compare_digest(one.encode(), asked) for one in _form_tokens(ledger, session))


def _form_tokens(ledger: Ledger, session: Session) -> list[str]:
    keys = ledger.keyring.generations("suppression")
    text = b"form_token:" + session.session_id.bytes
    made = [hmac.digest(keys[number], text, sha256) for number in sorted(keys)]
    return [urlsafe_b64encode(one).decode().rstrip("=") for one in made]


async def lock(ledger: Ledger, session: Session, *, now: datetime) -> None:
    """Lock the screen: the session answers nothing until the person shows who is there."""
    async with ledger.work(session.account.controller_id) as work:
        await memory.lock(work, session.session_id, now=now)


async def unlock(
    ledger: Ledger, session: Session, password: str, caller: Caller, *, now: datetime
) -> SignedIn:
    """Unlock with the password, under a new cookie. Raises Refusal LOGIN_WRONG; after too many
    tries the session has ended, too.

    Only the tries at this screen count: its cookie is proof enough that no stranger makes them, and
    what strangers try at the door must not end a session.
    """
    counted = f"unlock:{session.session_id}"
    async with ledger.house_work() as house:
        tried = await login.count(house, counted, now=now)
    async with ledger.work(session.account.controller_id) as work:
        kept = await account.password_of(work, session.account.account_id)
    if tried.count > BY_SESSION:
        await sign_out(ledger, session, now=now)  # whoever tries so often is somebody else
        raise Refusal("LOGIN_WRONG", *_TOO_MANY)
    if not await passwords.is_right(kept, password):
        whose = (session.account.controller_id, session.account.account_id)
        await _note(ledger, "unlock_failed", caller, detail="password", whose=whose, now=now)
        raise Refusal("LOGIN_WRONG", *_STAYS_LOCKED)
    async with ledger.house_work() as house:
        await login.forget(house, counted)
    return await go_on(ledger, session, now=now)


async def go_on(ledger: Ledger, session: Session, *, now: datetime) -> SignedIn:
    """Let a session go on, open and unlocked, under a new cookie: the old one is worth nothing."""
    token = secrets.token_urlsafe(32)
    async with ledger.work(session.account.controller_id) as work:
        if not await memory.renew(work, session.session_id, token, Stage.OPEN, now=now):
            raise Refusal("NO_SESSION", *_UNKNOWN)
    return SignedIn(token, Stage.OPEN)


async def sign_out(ledger: Ledger, session: Session, *, now: datetime) -> None:
    """End the session at once, for this browser."""
    async with ledger.work(session.account.controller_id) as work:
        await memory.end(work, session.session_id, now=now)
        await security.note_by(work, "logout", session.account.account_id, now=now)


async def sessions(
    work: Work, actor: Actor, whose: UUID | None = None, *, now: datetime
) -> Sequence[Session]:
    """The sessions of one's own account; those of another need the permission."""
    account_id = whose or actor.account_id
    if account_id != actor.account_id:
        require(actor, Permission.ACCOUNT)
    found = await account.account(work, account_id)
    return await memory.sessions(work, found, now=now) if found else []


async def end(
    work: Work, actor: Actor, session_id: UUID, whose: UUID | None = None, *, now: datetime
) -> None:
    """End a session of one's own; another's needs the permission. Raises Refusal NO_SESSION."""
    account_id = whose or actor.account_id
    if session_id not in {one.session_id for one in await sessions(work, actor, whose, now=now)}:
        raise Refusal("NO_SESSION", *_UNKNOWN)
    await memory.end(work, session_id, now=now)
    await security.note_by(work, "session_ended", account_id, now=now)


async def end_others(work: Work, actor: Actor, keep: UUID, *, now: datetime) -> int:
    """End all sessions of one's own account but this one. Gives their number."""
    ended = await memory.end_of_account(work, actor.account_id, but=keep, now=now)
    await security.note_by(work, "session_ended", actor.account_id, now=now)
    return ended


def _counted(name: str, caller: Caller) -> list[tuple[str, int]]:
    """What a try counts against, and how many there may be within a window, the narrowest first."""
    folded, network = account.folded(name)[:200], caller.network or "none"
    return [
        (f"both:{network}:{folded}", BY_NAME_AND_NETWORK),
        (f"network:{network}", BY_NETWORK),
        (f"name:{folded}", BY_NAME),
    ]


async def _too_often(
    house: HouseWork, counted: list[tuple[str, int]], *, now: datetime
) -> datetime | None:
    """When it goes on after too many tries; None when there were not too many.

    A try that a narrow limit refuses does not reach the wider ones: it cost nothing, and with a
    hundred of them from one network a stranger would lock a colleague out everywhere.
    """
    for who, most in counted:
        tried = await login.count(house, who, now=now)
        if tried.count > most:
            return tried.again_at
    return None


async def _forgive(ledger: Ledger, counted: list[tuple[str, int]]) -> None:
    """A try that succeeded was none: the person is forgotten, the network gets one back."""
    async with ledger.house_work() as house:
        (both, _), (network, _), (name, _) = counted
        await login.forget(house, both)
        await login.forgive(house, network)
        await login.forgive(house, name)


async def _note(
    ledger: Ledger,
    kind: str,
    caller: Caller,
    *,
    detail: str = "",
    whose: tuple[UUID, UUID] | None = None,  # company and account
    now: datetime,
) -> None:
    controller_id, account_id = whose or (None, None)
    async with ledger.house_work() as house:
        await security.note(
            house,
            kind,
            detail=detail,
            address=caller.address,
            controller_id=controller_id,
            account_id=account_id,
            now=now,
        )
