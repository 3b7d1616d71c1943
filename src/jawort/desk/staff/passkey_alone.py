"""Signing in with a passkey and nothing else: no name is typed, no password.

The device holds the key and makes sure of the person by finger, face or PIN: two factors in one
act. Who it is comes out of the key itself (a discoverable credential). Name, password and second
factor stay beside it. Source: W3C Web Authentication Level 3, §5.1.4 and §7.2, read 2026-11.
"""

import hmac
from datetime import datetime
from typing import Final

import webauthn
from webauthn.helpers import parse_client_data_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import UserVerificationRequirement

from jawort.desk.staff import session
from jawort.desk.staff.passkey import Site, read_answer, signed_count
from jawort.desk.staff.session import BY_NETWORK, TOO_OFTEN, Caller, SignedIn
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Account
from jawort.domain.staff.session import Stage
from jawort.ledger import account, login, security
from jawort.ledger import passkey as memory
from jawort.ledger.passkey import Held
from jawort.ledger.work import HouseWork, Ledger, Work

_WRONG: Final = (
    Sentence("Mit diesem Passkey geht es nicht.", "This passkey does not work."),
    Sentence(
        "Melden Sie sich mit Name und Passwort an; im eigenen Konto lässt er sich neu anlegen.",
        "Sign in with name and password; in your own account it can be made anew.",
    ),
)


async def ask(ledger: Ledger, site: Site, caller: Caller, *, now: datetime) -> str:
    """What a browser needs to offer whatever passkey it has for this site, as JSON.

    Raises Refusal LOGIN_TOO_OFTEN after too many of them from one network.
    """
    await _count(ledger, "passkey_ask", caller, now=now)
    options = webauthn.generate_authentication_options(
        rp_id=site.host, user_verification=UserVerificationRequirement.REQUIRED
    )
    async with ledger.house_work() as house:
        await memory.ask_anybody(house, options.challenge, now=now)
    return webauthn.options_to_json(options)


async def sign_in(
    ledger: Ledger, site: Site, answer: str, caller: Caller, *, now: datetime
) -> SignedIn:
    """Sign in whoever holds the device that signed; the session is open at once.

    Raises Refusal PASSKEY_WRONG, the same whatever was wrong, or LOGIN_TOO_OFTEN.
    """
    await _count(ledger, "passkey", caller, now=now)
    async with ledger.house_work() as house:
        whose = await _whose(house, site, answer, now=now)
    if whose is None:
        await _note(ledger, "login_failed", caller, now=now)
        raise Refusal("PASSKEY_WRONG", *_WRONG)
    async with ledger.house_work() as house:
        for what in ("passkey_ask", "passkey"):
            await login.forgive(house, _counted(what, caller))
    async with ledger.work(whose.controller_id) as work:
        return await session.begin(work, whose, caller, stage=Stage.OPEN, now=now)


async def _whose(house: HouseWork, site: Site, answer: str, *, now: datetime) -> Account | None:
    """The account whose device signed what was asked here lately; None in any other case."""
    try:
        read = read_answer(answer)
        said = read["response"]
        named = webauthn.base64url_to_bytes(str(read["rawId"]))
        told = parse_client_data_json(webauthn.base64url_to_bytes(str(said["clientDataJSON"])))
        holder = webauthn.base64url_to_bytes(str(said["userHandle"]))
        asked = told.challenge
        held = await memory.by_credential(house, named)
        if held is None or not hmac.compare_digest(held.passkey.account_id.bytes, holder):
            return None
        if not await memory.take_from_anybody(house, asked, now=now):
            return None
        count = signed_count(read, held.passkey, site, asked, verified=True)
    except (WebAuthnException, ValueError, KeyError, TypeError):
        return None
    return await _used(house, held, count, now=now)


async def _used(house: HouseWork, held: Held, count: int, *, now: datetime) -> Account | None:
    """Note that the device has signed; None when its count did not grow: the key was copied."""
    work = Work(house.connection, house.keyring, held.controller_id)
    if not await memory.used(work, held.passkey.passkey_id, count, now=now):
        return None
    return await account.account(work, held.passkey.account_id)


def _counted(what: str, caller: Caller) -> str:
    return f"{what}:{caller.network or 'none'}"


async def _count(ledger: Ledger, what: str, caller: Caller, *, now: datetime) -> None:
    async with ledger.house_work() as house:
        tried = await login.count(house, _counted(what, caller), now=now)
    if tried.count > BY_NETWORK:
        await _note(ledger, "login_refused", caller, now=now)
        clock = f"{tried.again_at:%H:%M}"
        raise Refusal("LOGIN_TOO_OFTEN", TOO_OFTEN[0].about(clock=clock), TOO_OFTEN[1])


async def _note(ledger: Ledger, kind: str, caller: Caller, *, now: datetime) -> None:
    async with ledger.house_work() as house:
        await security.note(
            house,
            kind,
            detail="passkey",
            address=caller.address,
            controller_id=None,
            account_id=None,
            now=now,
        )
