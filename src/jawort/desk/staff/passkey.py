"""Passkeys: a device signs instead of a typed code, and only for the site it was made for.

They come beside the codes of an app, never instead: whoever sits at a device without the passkey,
or behind a line without TLS, still has a way in. Source: W3C Web Authentication Level 3, read
2026-11.
"""

import json
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

import webauthn
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from jawort.desk.staff import session
from jawort.desk.staff.session import SignedIn
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor
from jawort.domain.staff.session import Session
from jawort.ledger import passkey as memory
from jawort.ledger import security
from jawort.ledger.passkey import Passkey
from jawort.ledger.work import Ledger, Work

MOST: Final = 10
LONGEST_LABEL: Final = 60
LONGEST_ANSWER: Final = 20_000

_NO_APP = (
    Sentence("Richten Sie zuerst Codes aus einer App ein.", "Set up codes from an app first."),
    Sentence(
        "Sie sind der Weg hinein, wenn das Gerät mit dem Passkey fehlt.",
        "They are the way in when the device with the passkey is missing.",
    ),
)
_TOO_MANY = (
    Sentence(f"Mehr als {MOST} Passkeys gehen nicht.", f"More than {MOST} passkeys do not work."),
    Sentence("Entfernen Sie einen, den Sie nicht mehr brauchen.", "Remove one you do not need."),
)
_WRONG = (
    Sentence("Der Passkey wurde nicht angenommen.", "The passkey was not accepted."),
    Sentence(
        "Versuchen Sie es noch einmal, oder nehmen Sie den Code der App.",
        "Try again, or take the code of the app.",
    ),
)


class Site(NamedTuple):
    """Where a passkey holds: the host without a port, and the whole origin."""

    host: str
    origin: str


async def listed(work: Work, actor: Actor) -> list[Passkey]:
    """One's own passkeys."""
    return await memory.passkeys(work, actor.account_id)


async def offer(work: Work, found: Session, site: Site) -> str:
    """What the browser needs to make a passkey, as JSON. Raises Refusal PASSKEY."""
    whose = found.account
    known = await memory.passkeys(work, whose.account_id)
    if whose.totp_on_at is None:
        raise Refusal("PASSKEY", *_NO_APP)
    if len(known) >= MOST:
        raise Refusal("PASSKEY", *_TOO_MANY)
    options = webauthn.generate_registration_options(
        rp_id=site.host,
        rp_name="Jawort",
        user_id=whose.account_id.bytes,
        user_name=whose.login,
        user_display_name=whose.name,
        exclude_credentials=[PublicKeyCredentialDescriptor(id=one.credential) for one in known],
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED,
            user_verification=UserVerificationRequirement.PREFERRED,
        ),
    )
    await memory.ask(work, found.session_id, options.challenge)
    return webauthn.options_to_json(options)


async def add(
    work: Work, found: Session, site: Site, answer: str, *, label: str, now: datetime
) -> None:
    """Remember the passkey the browser made. Raises Refusal PASSKEY_WRONG."""
    asked = await memory.take_challenge(work, found.session_id)
    try:
        made = webauthn.verify_registration_response(
            credential=read_answer(answer),
            expected_challenge=asked or b"\x00" * 64,
            expected_rp_id=site.host,
            expected_origin=site.origin,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError):
        raise Refusal("PASSKEY_WRONG", *_WRONG) from None
    if not asked:
        raise Refusal("PASSKEY_WRONG", *_WRONG)
    key = (made.credential_id, made.credential_public_key, made.sign_count)
    named = " ".join(label.split())[:LONGEST_LABEL] or "Passkey"
    await memory.add(work, found.account.account_id, key, label=named, now=now)
    await security.note_by(
        work, "second_factor_on", found.account.account_id, detail="passkey", now=now
    )


async def remove(work: Work, actor: Actor, passkey_id: UUID, *, now: datetime) -> None:
    """Forget one of one's own passkeys; one that is not there is forgotten already."""
    if await memory.remove(work, actor.account_id, passkey_id):
        await security.note_by(
            work, "second_factor_off", actor.account_id, detail="passkey", now=now
        )


async def ask(work: Work, found: Session, site: Site) -> str:
    """What the browser needs to have a device sign, as JSON."""
    known = await memory.passkeys(work, found.account.account_id)
    options = webauthn.generate_authentication_options(
        rp_id=site.host,
        allow_credentials=[PublicKeyCredentialDescriptor(id=one.credential) for one in known],
    )
    await memory.ask(work, found.session_id, options.challenge)
    return webauthn.options_to_json(options)


async def show(
    ledger: Ledger, found: Session, site: Site, answer: str, *, now: datetime
) -> SignedIn:
    """Show the passkey after the password, or at a locked screen; the session goes on under a new
    cookie. Raises Refusal PASSKEY_WRONG.
    """
    whose = found.account
    async with ledger.work(whose.controller_id) as work:
        asked = await memory.take_challenge(work, found.session_id)
        known = await memory.passkeys(work, whose.account_id)
        right = bool(asked) and await _signed(work, known, site, asked, answer, now=now)
        if not right:
            await security.note_by(
                work, "second_factor_failed", whose.account_id, detail="passkey", now=now
            )
    if not right:
        raise Refusal("PASSKEY_WRONG", *_WRONG)
    return await session.go_on(ledger, found, now=now)


async def _signed(
    work: Work, known: list[Passkey], site: Site, asked: bytes, answer: str, *, now: datetime
) -> bool:
    """Did one of these devices sign what was asked, here?"""
    try:
        read = read_answer(answer)
        named = webauthn.base64url_to_bytes(str(read["rawId"]))
        one = next(key for key in known if key.credential == named)
        count = signed_count(read, one, site, asked)
    except (WebAuthnException, StopIteration, ValueError, KeyError, TypeError):
        return False
    return await memory.used(work, one.passkey_id, count, now=now)


def signed_count(
    read: dict[str, Any], one: Passkey, site: Site, asked: bytes, *, verified: bool = False
) -> int:
    """How often the device says it has signed, once its signature over `asked` is right, here.

    verified: the device must have made sure of the person (finger, face or PIN).
    Raises WebAuthnException, or ValueError, KeyError or TypeError for what is no answer at all.
    """
    done = webauthn.verify_authentication_response(
        credential=read,
        expected_challenge=asked,
        expected_rp_id=site.host,
        expected_origin=site.origin,
        credential_public_key=one.public_key,
        credential_current_sign_count=one.sign_count,
        require_user_verification=verified,
    )
    return done.new_sign_count


def read_answer(answer: str) -> dict[str, Any]:
    """What the browser says. Raises ValueError when it is no object of a sensible size."""
    if len(answer) > LONGEST_ANSWER:
        raise ValueError("too long")
    read = json.loads(answer)
    if not isinstance(read, dict):
        raise ValueError("no object")
    return read
