"""Is the log whole? Reads every leaf again and checks it against tiles, edge and signed heads."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from jawort.ledger.log import frontier, signed_head
from jawort.ledger.merkle import TILE, Frontier, leaf_hashes
from jawort.ledger.proof_format import signed_bytes
from jawort.ledger.query import query
from jawort.ledger.work import Work

_HEADS = query("log", "heads")
_LEAVES = query("log", "leaves")
_TILES = query("log", "tiles")
_EXTENT = query("log", "extent")
_UNLOGGED = query("log", "unlogged")

_BATCH = 16 * TILE  # leaves read at once: about 2 MB, so that memory stays flat


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of the whole log found. Whole means: no finding."""

    leaf_count: int
    head_count: int
    root: bytes
    findings: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """True when nothing was changed, dropped, added or put in another order."""
        return not self.findings


async def verify(work: Work, *, most_findings: int = 20) -> Verdict:
    """Check a controller's whole log (law.md G-07, T-01). Needs no personal part, so it says the
    same before and after erasures (T-02). `work` is a reading: one picture of the log.

    Findings are plain English sentences with numbers only. Stops after `most_findings`.
    """
    check = _Check(work, most_findings)
    await check.heads_by_size()
    await check.leaves()
    await check.edges()
    return Verdict(check.edge.size, len(check.heads), check.edge.root(), tuple(check.findings))


class _Check:
    """One walk through the log, with what it has found so far."""

    def __init__(self, work: Work, most: int) -> None:
        self.work = work
        self.most = most
        self.findings: list[str] = []
        self.heads: dict[int, Any] = {}
        self.edge = Frontier()

    def find(self, sentence: str) -> None:
        if len(self.findings) < self.most:
            self.findings.append(sentence)

    async def heads_by_size(self) -> None:
        """Every head must carry a signature of the log's own key over just these bytes."""
        own_key = self.work.keyring.log_public_key()
        for row in await self.work.rows(_HEADS):
            size = row["tree_size"]
            self.heads[size] = row
            signed = signed_bytes(signed_head(self.work.controller_id, row).head)
            if signed != row["head"]:
                self.find(f"Head {size} does not say what was signed.")
            if row["public_key"] != own_key:
                self.find(f"Head {size} is signed with a key that is not this log's.")
            try:
                Ed25519PublicKey.from_public_bytes(row["public_key"]).verify(
                    row["signature"], signed
                )
            except (InvalidSignature, ValueError):
                self.find(f"The signature of head {size} is not genuine.")

    async def leaves(self) -> None:
        """Hash every leaf anew, in order, and compare tiles and heads on the way."""
        async for start, rows in self._batches():
            hashes = self._hashes(start, rows)
            tiles = await self.work.rows(_TILES, start // TILE, (start + len(hashes)) // TILE)
            kept = {row["tile_index"]: row["root"] for row in tiles}
            await self._grow(start, hashes, kept)

    async def _grow(self, start: int, hashes: list[bytes], kept: dict[int, bytes]) -> None:
        stops = sorted(size for size in self.heads if start < size < start + len(hashes))
        begin = start
        for stop in [*stops, start + len(hashes)]:
            first_tile = self.edge.size // TILE
            self.edge, tiles = self.edge.append(hashes[begin - start : stop - start])
            for index, root in enumerate(tiles, first_tile):
                if kept.get(index) != root:
                    self.find(f"Block {index} (facts {index * TILE} and on) was changed.")
            head = self.heads.get(stop)
            if head is not None and head["root"] != self.edge.root():
                self.find(f"The first {stop} facts are not those of the head signed for them.")
            begin = stop

    def _hashes(self, start: int, rows: list[Any]) -> list[bytes]:
        for position, row in enumerate(rows, start):
            if row["leaf_index"] != position:
                self.find(f"Fact number {position} is missing.")
                break
        for row in rows:
            if row["leaf"] is None:
                self.find(f"The content of fact number {row['leaf_index']} is missing.")
        hashes = leaf_hashes(row["leaf"] or b"" for row in rows)
        for row, computed in zip(rows, hashes, strict=True):
            if row["leaf_hash"] != computed:
                self.find(f"Fact number {row['leaf_index']} was changed.")
        return hashes

    async def edges(self) -> None:
        """The newest head and the kept edge must end where the leaves end, and nothing beside."""
        newest = max(self.heads, default=0)
        if newest != self.edge.size:
            self.find(
                f"The log has {self.edge.size} facts, but its newest head speaks of {newest}."
            )
        kept = await frontier(self.work)
        if kept != self.edge:
            self.find("The kept edge of the tree does not fit its leaves.")
        if unlogged := await self.work.value(_UNLOGGED):
            self.find(f"{unlogged} facts have neither a number nor a place in the queue.")

    async def _batches(self) -> AsyncIterator[tuple[int, list[Any]]]:
        extent = await self.work.row(_EXTENT)
        if extent["leaf_count"] != extent["last_index"] + 1:
            self.find(
                f"{extent['last_index'] + 1 - extent['leaf_count']} numbers of the log are missing."
            )
        start = 0
        while start <= extent["last_index"]:
            rows = await self.work.rows(_LEAVES, start, start + _BATCH)
            if rows:
                yield start, rows
            start += _BATCH
