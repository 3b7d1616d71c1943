"""The third backup set: every no and every erasure as keyed hashes, always the newest.

One small signed file. It names nobody: without the suppression keys, which lie in the key set, its
hashes cannot be tied to a number (law.md T-06, T-07, RC06).
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from jawort.domain.backup import refused
from jawort.domain.ids import ZERO
from jawort.ledger import contact, controller
from jawort.ledger.backups.signed_file import FileDamaged, read_signed, read_unproven, write_signed
from jawort.ledger.keys.keyed_hash import remembered
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.proof import log
from jawort.ledger.query import query
from jawort.ledger.suppression import No, add_hashes
from jawort.ledger.work import HouseWork, Ledger, Work

FILE: Final = "noes.json"
PURPOSE: Final = "jawort backup noes v1"
REFRESH: Final = timedelta(hours=1)  # how old the file may say it is while nothing changes
_FORMAT = 1
_BATCH = 500

_DIGEST = query("backup", "noes_digest")
_CONTACTS_AFTER = query("backup", "contacts_after")
_WIDEN = query("backup", "widen_optout")
_EVERY = query("suppression", "every")
_MARKS = query("suppression", "marks")
_MARK = query("suppression", "mark_erasure")


@dataclass(frozen=True, slots=True)
class RememberedNo:
    """One line of the set: a no, and when a newer yes lifted it."""

    hash: bytes
    no: No
    lifted_at: datetime | None


@dataclass(frozen=True, slots=True)
class ControllerNoes:
    """Noes and erasures of one controller, and how long its log was."""

    noes: tuple[RememberedNo, ...]
    erasures: tuple[tuple[bytes, int, datetime], ...]
    tree_size: int


@dataclass(frozen=True, slots=True)
class Noes:
    """The whole set as of a moment."""

    made_at: datetime
    of_controller: dict[UUID, ControllerNoes]

    def of(self, controller_id: UUID) -> ControllerNoes:
        """What is known of one controller: nothing, when it is not in the set."""
        return self.of_controller.get(controller_id, ControllerNoes((), (), 0))


async def write_noes(
    ledger: Ledger, target: Path, *, now: datetime, always: bool = False
) -> bytes | None:
    """Replace the set in `target` when something changed since it was written, or when it says it
    is older than `REFRESH`. Gives the bytes written, or None. Cheap enough for every minute.
    """
    async with (
        ledger.bare_connection() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        house = HouseWork(connection, ledger.keyring)
        digest = str(await house.value(_DIGEST))
        if not always and _is_current(target / FILE, digest, now=now):
            return None
        told = {}
        for one in await controller.controllers(house):
            work = Work(connection, ledger.keyring, one.controller_id)
            told[str(one.controller_id)] = await _of_controller(work)
    body = {
        "format": _FORMAT,
        "made_at": _text(now),
        "digest": digest,
        "controllers": told,
    }
    return write_signed(target / FILE, PURPOSE, body, ledger.keyring.log_key())


def read_noes(target: Path, ring: Keyring) -> Noes:
    """The set as it was written. Raises BackupRefused when it is missing, cut or edited."""
    try:
        body = read_signed(target / FILE, PURPOSE, ring.log_public_key())
        if body["format"] != _FORMAT:
            raise refused("FORMAT_NEWER", format=body["format"])
        told = {UUID(name): _read(entry) for name, entry in body["controllers"].items()}
        return Noes(datetime.fromisoformat(body["made_at"]), told)
    except FileNotFoundError:
        raise refused("NOES_MISSING") from None
    except (FileDamaged, KeyError, ValueError, TypeError):
        raise refused("SET_DAMAGED", file=FILE) from None


async def replay(work: Work, told: ControllerNoes, *, now: datetime) -> int:
    """Bring noes and marks of erasures that the restored data do not know; the no wins.

    Each is a fact again, so that the list still folds from facts. Gives the number of noes.
    """
    standing = {(row["hash"], row["scope"]): row for row in await work.rows(_EVERY)}
    missing = [one for one in told.noes if _is_news(one, standing.get((one.hash, one.no.scope)))]
    groups: dict[No, list[bytes]] = {}
    for one in missing:
        groups.setdefault(one.no, []).append(one.hash)
    for no, hashes in sorted(groups.items()):
        await add_hashes(work, hashes, no, now=now)
    if told.erasures:
        hashes_, generations, times = zip(*told.erasures, strict=True)
        await work.run(_MARK, list(hashes_), list(generations), list(times))
    if missing:
        await _stop_writing_to(work, missing)
    return len(missing)


async def facts_lost(work: Work, told: ControllerNoes) -> int:
    """How many numbered facts the newest set knew of and the restored log lacks."""
    return max(0, told.tree_size - (await log.frontier(work)).size)


async def marks(work: Work) -> dict[bytes, datetime]:
    """Every mark of an erasure this controller has, with its time."""
    return {row["hash"]: row["erased_at"] for row in await work.rows(_MARKS)}


def _is_news(told: RememberedNo, known: Any) -> bool:
    """Whether a no of the set has to be brought back.

    A no younger than what is known stands even if it was lifted later: the yes that lifted it is
    lost, and it had ended the yes that was restored. In doubt the no stands.
    """
    if known is None or known["since"] < told.no.since:
        return True
    same = known["since"] == told.no.since
    return bool(same and known["lifted_at"] is not None and told.lifted_at is None)


async def _stop_writing_to(work: Work, noes: Sequence[RememberedNo]) -> None:
    """For somebody who is known, the opt-out on the record speaks, not the list (law.md §8.1)."""
    since = {(one.hash, one.no.scope): one.no.since for one in noes}
    last = ZERO
    while rows := await work.rows(_CONTACTS_AFTER, last, _BATCH):
        ids = [row["contact_id"] for row in rows]
        last = ids[-1]
        keys = await open_keys(work, ids)
        for known in await contact.identifiers_of(work, ids, keys):
            hashes = remembered(work.keyring, work.controller_id, known.identifier).values()
            for scope in ("ads", "all"):
                times = [since[hash_, scope] for hash_ in hashes if (hash_, scope) in since]
                if times:
                    person = await contact.person_of(work, known.contact_id)
                    await work.run(_WIDEN, person, scope, max(times))


async def _of_controller(work: Work) -> dict[str, object]:
    noes = [
        [
            base64.b64encode(row["hash"]).decode(),
            row["scope"],
            row["generation"],
            _text(row["since"]),
            _text(row["lifted_at"]) if row["lifted_at"] else None,
        ]
        for row in await work.rows(_EVERY)
    ]
    erasures = [
        [base64.b64encode(row["hash"]).decode(), row["generation"], _text(row["erased_at"])]
        for row in await work.rows(_MARKS)
    ]
    size = (await log.frontier(work)).size
    return {"noes": noes, "erasures": erasures, "tree_size": size}


def _read(entry: dict[str, Any]) -> ControllerNoes:
    noes = tuple(
        RememberedNo(
            base64.b64decode(hash_),
            No(scope, generation, datetime.fromisoformat(since)),
            datetime.fromisoformat(lifted) if lifted else None,
        )
        for hash_, scope, generation, since, lifted in entry["noes"]
    )
    erasures = tuple(
        (base64.b64decode(hash_), generation, datetime.fromisoformat(at))
        for hash_, generation, at in entry["erasures"]
    )
    return ControllerNoes(noes, erasures, entry["tree_size"])


def _is_current(path: Path, digest: str, *, now: datetime) -> bool:
    try:
        body = read_unproven(path)
        made_at = datetime.fromisoformat(str(body["made_at"]))
    except (FileNotFoundError, FileDamaged, KeyError, ValueError):
        return False
    return body.get("digest") == digest and timedelta() <= now - made_at < REFRESH


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
