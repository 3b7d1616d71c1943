"""Invitations on record: what was ticked on a page, until its code is used or has expired."""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from jawort.domain.consent.invitation import LIVES_FOR, Seen, code_of
from jawort.ledger.form import Form
from jawort.ledger.keys import envelope
from jawort.ledger.keys.keyed_hash import invitation_marks
from jawort.ledger.query import query
from jawort.ledger.work import Work

_TAKEN = query("invitation", "taken")
_KEEP = query("invitation", "keep")
_KEPT = query("invitation", "kept")
_USE = query("invitation", "use")

_MARK_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Kept:
    """What stands about a visit: until when its code leads into the chat, whether it was used, and
    whether this is the first time something was ticked on it.
    """

    expires_at: datetime
    used_at: datetime | None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Used:
    """An invitation whose code has just been said."""

    invitation_id: UUID
    form_id: UUID
    form_version: int
    code: str = field(repr=False)
    evidence: Mapping[str, Any] = field(repr=False)


def sign(work: Work, seen: Seen) -> bytes:
    """What a page carries: what it has shown, and our mark on it."""
    plain = msgspec.msgpack.encode(seen)
    marks = invitation_marks(work.keyring, work.controller_id, b"seen:" + plain)
    return marks[max(marks)][:_MARK_LENGTH] + plain


def signed(work: Work, carried: bytes) -> Seen | None:
    """What a page had shown; None when we have not made that."""
    mark, plain = carried[:_MARK_LENGTH], carried[_MARK_LENGTH:]
    marks = invitation_marks(work.keyring, work.controller_id, b"seen:" + plain)
    if not any(hmac.compare_digest(mark, one[:_MARK_LENGTH]) for one in marks.values()):
        return None
    try:
        return msgspec.msgpack.decode(plain, type=Seen)
    except msgspec.DecodeError:
        return None  # made by another release


async def keep(
    work: Work, form: Form, seen: Seen, evidence: Mapping[str, object], *, now: datetime
) -> tuple[str, Kept]:
    """Keep what was ticked and give the code for it. The same ticks on the same visit give the
    same code, so that sending a page twice changes nothing; other ticks replace it.
    """
    ticked = [str(box["wording_id"]) for box in _boxes(evidence) if box["ticked"]]
    code = await _free_code(work, seen.visit, ",".join(ticked))
    hashes = invitation_marks(work.keyring, work.controller_id, f"code:{code}".encode())
    plain = msgspec.json.encode(dict(evidence))
    enclosed = envelope.enclose(work.keyring, plain, place=_place(seen.visit))
    named = (seen.visit, form.form_id, form.version)
    times = (now, now + LIVES_FOR)
    is_new = await work.value(_KEEP, *named, hashes[max(hashes)], enclosed, *times)
    row = await work.row(_KEPT, seen.visit)
    return code, Kept(row["expires_at"], row["used_at"], bool(is_new))


async def use(work: Work, said: Sequence[tuple[str, datetime]]) -> dict[str, Used]:
    """Use these codes up, each said at a time; gives those that were still good. Whoever says one
    at the same time waits, and then it is not good any more.
    """
    by_hash: dict[bytes, tuple[str, datetime]] = {}
    for code, at in said:
        marks = invitation_marks(work.keyring, work.controller_id, f"code:{code}".encode())
        by_hash |= dict.fromkeys(marks.values(), (code, at))
    rows = await work.rows(_USE, list(by_hash), [at for _, at in by_hash.values()])
    found = {}
    for row in rows:
        code, _ = by_hash[bytes(row["code_hash"])]
        place = _place(row["invitation_id"])
        plain = envelope.disclose(work.keyring, row["evidence_sealed"], place=place)
        evidence = msgspec.json.decode(plain)
        named = (row["invitation_id"], row["form_id"], row["form_version"])
        found[code] = Used(*named, code, evidence)
    return found


async def _free_code(work: Work, visit: UUID, ticked: str) -> str:
    for attempt in range(8):
        text = f"made:{visit}:{ticked}:{attempt}".encode()
        marks = invitation_marks(work.keyring, work.controller_id, text)
        code = code_of(marks[max(marks)])
        hashes = invitation_marks(work.keyring, work.controller_id, f"code:{code}".encode())
        if not await work.value(_TAKEN, list(hashes.values()), visit):
            return code
    raise RuntimeError("no free code in eight attempts")  # one in 10^30 at a million live codes


def _boxes(evidence: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    return list(evidence["boxes"])


def _place(invitation_id: UUID) -> str:
    return f"invitation.evidence_sealed:{invitation_id}"
