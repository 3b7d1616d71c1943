"""Passwords: how they are hashed, checked and chosen.

argon2id with 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet, read
2026-11. Length before cleverness: 12 to 256 characters, no rules about signs and digits (NIST SP
800-63B-4 §3.1.1, read 2026-11).
"""

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

SHORTEST: Final = 12
LONGEST: Final = 256
AT_ONCE: Final = 2
"""Hashes counted at the same time in one process: 19 MiB each, and a flood must not take all."""

_HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_TURNS: Final = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="password")
_NOBODY: Final = _HASHER.hash(secrets.token_urlsafe(32))
# What everybody tries first, in the lengths we allow. Compared without case.
_KNOWN: Final = frozenset(
    {
        *("passwort1234", "password1234", "passwort12345", "password12345", "123456789012"),
        *("1234567890123", "qwertzuiopasd", "qwertyuiopas", "qwertzuiopü+", "administrator"),
        *("administrator1", "willkommen123", "willkommen1234", "welcome12345", "changeme1234"),
        *("iloveyou1234", "hallohallo123", "abcdefghijkl", "aaaaaaaaaaaa", "111111111111"),
    }
)
_TOO_SHORT = Sentence(
    f"Das Passwort ist zu kurz: Es braucht mindestens {SHORTEST} Zeichen.",
    f"The password is too short: it needs at least {SHORTEST} characters.",
)
_TOO_LONG = Sentence(
    f"Das Passwort ist zu lang: Es hat höchstens {LONGEST} Zeichen.",
    f"The password is too long: it has at most {LONGEST} characters.",
)
_GUESSED = Sentence(
    "Dieses Passwort würde als eines der ersten erraten.",
    "This password would be among the first that are guessed.",
)
_CURE = Sentence(
    "Vier zufällige Wörter hintereinander sind lang und leicht zu merken.",
    "Four random words in a row are long and easy to remember.",
)


async def hashed(password: str) -> str:
    """The hash to keep. Raises Refusal when the password is too short, too long or well known."""
    check(password)
    return await asyncio.get_running_loop().run_in_executor(_TURNS, _HASHER.hash, password)


async def is_right(kept: str, password: str) -> bool:
    """Does the password meet the kept hash? Takes as long when nobody's is asked for."""
    if len(password) > LONGEST:
        return False
    return await asyncio.get_running_loop().run_in_executor(_TURNS, _verify, kept, password)


def check(password: str) -> None:
    """Raises Refusal PASSWORD when it is too short, too long, or among the first to be tried."""
    if len(password) < SHORTEST:
        raise Refusal("PASSWORD", _TOO_SHORT, _CURE)
    if len(password) > LONGEST:
        raise Refusal("PASSWORD", _TOO_LONG, _CURE)
    if password.casefold() in _KNOWN or len(set(password)) < 4:
        raise Refusal("PASSWORD", _GUESSED, _CURE)


def suggested(*, chance: bytes) -> str:
    """A password for somebody who is given one, from ten random bytes: four groups of four."""
    signs = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is read as another
    number, made = int.from_bytes(chance), ""
    for _ in range(16):
        number, place = divmod(number, len(signs))
        made += signs[place]
    return "-".join(made[i : i + 4] for i in range(0, 16, 4))


def _verify(kept: str, password: str) -> bool:
    try:
        _HASHER.verify(kept or _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return False
    return bool(kept)
