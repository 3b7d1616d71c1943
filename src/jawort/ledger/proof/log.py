"""The log: committed facts get numbers, leaves become a tree, and its head is signed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from jawort.ledger.proof.format import SignedHead, TreeHead, signed_bytes
from jawort.ledger.proof.merkle import (
    HASH_SIZE,
    TILE,
    Excerpt,
    Frontier,
    Span,
    consistency_proof,
    consistency_spans,
    inclusion_proof,
    inclusion_spans,
    leaf_hashes,
)
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ONE_AT_A_TIME = query("log", "one_at_a_time")
_STATE = query("log", "state")
_SET_STATE = query("log", "set_state")
_ADD_LEAVES = query("log", "add_leaves")
_ADD_TILES = query("log", "add_tiles")
_NEWEST_HEAD = query("log", "newest_head")
_ADD_HEAD = query("log", "add_head")
_THIN_HEADS = query("log", "thin_heads")
_MARK_LEFT = query("log", "mark_left")
_LEAVES = query("log", "leaves")
_TILES = query("log", "tiles")
_TAKE_WAITING = query("fact", "take_waiting")
_CONTROLLERS_WAITING = query("fact", "controllers_waiting")


@dataclass(frozen=True, slots=True)
class Sequenced:
    """What one turn of the sequencer did."""

    count: int
    head: SignedHead | None


async def sequence(work: Work, *, now: datetime, limit: int = 5000) -> Sequenced:
    """Number at most `limit` committed facts and sign the head of the tree that results.

    One transaction: after a crash the facts wait again and get the same numbers or later ones.
    """
    await work.value(_ONE_AT_A_TIME)
    waiting = await work.rows(_TAKE_WAITING, limit)
    if not waiting:
        return Sequenced(0, None)
    waiting.sort(key=lambda row: row["arrival"])
    leaves = [row["leaf"] for row in waiting]
    edge = await frontier(work)
    grown, tiles = edge.append(leaf_hashes(leaves))
    fact_ids = [row["fact_id"] for row in waiting]
    await work.run(_ADD_LEAVES, list(range(edge.size, grown.size)), fact_ids, leaves)
    if tiles:
        first = edge.size // TILE
        await work.run(_ADD_TILES, list(range(first, first + len(tiles))), list(tiles))
    await work.run(_SET_STATE, grown.size, b"".join(grown.peaks))
    head = await _sign(work, grown, now=now)
    return Sequenced(len(waiting), head)


async def controllers_waiting(work: HouseWork) -> list[UUID]:
    """The controllers that have facts without a number."""
    return [row["controller_id"] for row in await work.rows(_CONTROLLERS_WAITING)]


async def frontier(work: Work) -> Frontier:
    """The right edge of this controller's log as it stands."""
    row = await work.row(_STATE)
    if row is None:
        return Frontier()
    peaks = row["peaks"]
    cut = [peaks[i : i + HASH_SIZE] for i in range(0, len(peaks), HASH_SIZE)]
    return Frontier(row["tree_size"], tuple(cut))


async def newest_head(work: Work) -> SignedHead | None:
    """The newest signed head, or None before the first fact was numbered."""
    row = await work.row(_NEWEST_HEAD)
    return signed_head(work.controller_id, row) if row else None


async def head_to_leave(work: Work) -> SignedHead | None:
    """The newest head, to be printed on a receipt or put into a proof: from now on it binds the
    operator too, so it is kept for ever (promise 4).
    """
    head = await newest_head(work)
    if head:
        await work.run(_MARK_LEFT, head.head.size)
    return head


async def inclusion(work: Work, index: int, size: int) -> tuple[bytes, ...]:
    """The proof that leaf `index` is in the tree of the first `size` leaves."""
    excerpt = await _excerpt(work, inclusion_spans(index, size), size)
    return inclusion_proof(index, size, excerpt)


async def consistency(work: Work, old: int, new: int) -> tuple[bytes, ...]:
    """The proof that the tree of `new` leaves only added to the tree of `old` leaves."""
    excerpt = await _excerpt(work, consistency_spans(old, new), new)
    return consistency_proof(old, new, excerpt)


def signed_head(controller_id: UUID, row: dict[str, object]) -> SignedHead:
    """A head as it was kept."""
    size, root, at = row["tree_size"], row["root"], row["at"]
    public_key, signature = row["public_key"], row["signature"]
    assert isinstance(size, int) and isinstance(root, bytes) and isinstance(at, datetime)
    assert isinstance(public_key, bytes) and isinstance(signature, bytes)
    head = TreeHead(controller=controller_id, size=size, root=root, at=at, public_key=public_key)
    return SignedHead(head, signature)


async def _sign(work: Work, grown: Frontier, *, now: datetime) -> SignedHead:
    before = await newest_head(work)
    # A clock set back must not make a longer log look older than a head a stranger keeps.
    at = max(now.replace(microsecond=0), before.head.at) if before else now.replace(microsecond=0)
    head = TreeHead(
        controller=work.controller_id,
        size=grown.size,
        root=grown.root(),
        at=at,
        public_key=work.keyring.log_public_key(),
    )
    signed = signed_bytes(head)
    signature = work.keyring.log_key().sign(signed)
    await work.run(_ADD_HEAD, head.size, head.at, head.root, signed, signature, head.public_key)
    await work.run(_THIN_HEADS, head.size)
    return SignedHead(head, signature)


async def _excerpt(work: Work, spans: Sequence[Span], size: int) -> Excerpt:
    """The hashes a proof needs: the leaves of two tiles at the most, and the tiles' roots."""
    blocks = {}
    for span in spans:
        rows = await work.rows(_LEAVES, span.start, span.stop)
        blocks[span.start] = leaf_hashes(row["leaf"] for row in rows)
    tiles = await work.rows(_TILES, 0, size // TILE)
    return Excerpt([row["root"] for row in tiles], blocks)
