"""Secrets of the second factor: the one of the app, sealed, and recovery codes, as keyed hashes."""

import hmac
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from jawort.domain.ids import ZERO
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import Work

_OFFER = query("second_factor", "offer_totp")
_TOTP = query("second_factor", "totp")
_USE_STEP = query("second_factor", "use_step")
_ON = query("second_factor", "totp_on")
_OFF = query("second_factor", "totp_off")
_FORGET_CODES = query("second_factor", "forget_codes")
_ADD_CODE = query("second_factor", "add_code")
_USE_CODE = query("second_factor", "use_code")
_FORGET_PASSKEYS = query("second_factor", "forget_passkeys")
_CODES_LEFT = query("second_factor", "codes_left")


async def offer(work: Work, account_id: UUID, secret: str) -> bool:
    """Keep a secret that is shown to be confirmed. False when one is in force already."""
    key = (await keys_to_seal(work, [ZERO]))[ZERO]
    sealed = seal.seal(key, secret.encode(), place=_place(account_id))
    return await work.run(_OFFER, account_id, sealed) == 1


async def secret_of(work: Work, account_id: UUID) -> tuple[str, bool]:
    """The secret of the app and whether it is in force; empty when there is none."""
    row = await work.row(_TOTP, account_id)
    if row is None:
        return "", False
    keys = await open_keys(work, [ZERO])
    secret = keys.text(row["totp_sealed"], place=_place(account_id))
    return secret, row["totp_on_at"] is not None


async def use_step(work: Work, account_id: UUID, step: int) -> bool:
    """Use the code of a step up. False when it, or a later one, was used already."""
    return await work.run(_USE_STEP, account_id, step) == 1


async def turn_on(work: Work, account_id: UUID, codes: Sequence[str], *, now: datetime) -> None:
    """Put the offered secret into force, with fresh recovery codes."""
    await work.run(_ON, account_id, now)
    await work.run(_FORGET_CODES, account_id)
    hashed = [_hashes(work, account_id, code)[-1] for code in codes]
    await work.run_many(_ADD_CODE, [(account_id, one) for one in hashed])


async def turn_off(work: Work, account_id: UUID) -> None:
    """Forget the secret, the codes, and the passkeys beside them."""
    await work.run(_OFF, account_id)
    await work.run(_FORGET_PASSKEYS, account_id)
    await work.run(_FORGET_CODES, account_id)


async def use_code(work: Work, account_id: UUID, code: str, *, now: datetime) -> bool:
    """Use a recovery code up. False when it is none, or was used."""
    return await work.run(_USE_CODE, account_id, _hashes(work, account_id, code), now) == 1


async def codes_left(work: Work, account_id: UUID) -> int:
    """How many recovery codes are unused."""
    return int(await work.value(_CODES_LEFT, account_id))


def _hashes(work: Work, account_id: UUID, code: str) -> list[bytes]:
    keys = work.keyring.generations("suppression")
    text = b"recovery_code:" + account_id.bytes + code.encode(errors="surrogatepass")
    return [hmac.digest(keys[number], text, sha256) for number in sorted(keys)]


def _place(account_id: UUID) -> str:
    return f"account.totp_sealed:{account_id}"
