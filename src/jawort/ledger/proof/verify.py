"""Is the log whole? Reads every leaf again and checks it against tiles, edge and signed heads."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from jawort.domain.sentence import Sentence
from jawort.ledger.proof.format import signed_bytes
from jawort.ledger.proof.log import frontier, signed_head
from jawort.ledger.proof.merkle import TILE, Frontier, leaf_hashes
from jawort.ledger.query import query
from jawort.ledger.work import Work

_HEADS = query("log", "heads")
_BLOCKS = query("log", "blocks")
_TILES = query("log", "tiles")
_EXTENT = query("log", "extent")
_UNLOGGED = query("log", "unlogged")

_BATCH: Final = 32 * TILE  # leaves read at once: about 3 MB, so that memory stays flat

FINDINGS: Final = {
    "head_text": Sentence(
        "Baumkopf {size} sagt nicht, was unterschrieben ist.",
        "Head {size} does not say what was signed.",
    ),
    "head_key": Sentence(
        "Baumkopf {size} ist mit einem fremden Schlüssel unterschrieben.",
        "Head {size} is signed with a key that is not this log's.",
    ),
    "head_signature": Sentence(
        "Die Unterschrift unter Baumkopf {size} ist nicht echt.",
        "The signature of head {size} is not genuine.",
    ),
    "head_root": Sentence(
        "Die ersten {size} Tatsachen sind nicht die, für die ihr Baumkopf unterschrieben wurde.",
        "The first {size} facts are not those of the head signed for them.",
    ),
    "block": Sentence(
        "Im Block ab Tatsache {first} wurde etwas verändert.",
        "Something was changed in the block from fact {first} on.",
    ),
    "missing": Sentence("Tatsache Nummer {number} fehlt.", "Fact number {number} is missing."),
    "newest": Sentence(
        "Das Protokoll hat {facts} Tatsachen, sein neuester Baumkopf spricht von {size}.",
        "The log has {facts} facts, but its newest head speaks of {size}.",
    ),
    "edge": Sentence(
        "Der aufbewahrte Rand des Baums passt nicht zu seinen Blättern.",
        "The kept edge of the tree does not fit its leaves.",
    ),
    "beside": Sentence(
        "{count} Tatsachen stehen neben dem Protokoll oder fehlen ihm.",
        "{count} facts stand beside the log, or are missing from it.",
    ),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of the whole log found. Whole means: no finding."""

    leaf_count: int
    head_count: int
    root: bytes
    findings: tuple[Sentence, ...]

    @property
    def whole(self) -> bool:
        """True when nothing was changed, dropped, added or put in another order."""
        return not self.findings


async def verify(work: Work, *, most_findings: int = 20) -> Verdict:
    """Check a controller's whole log (law.md G-07, T-01). Needs no personal part, so it says the
    same before and after erasures (T-02). `work` is a reading: one picture of the log.

    Findings hold numbers only. Keeps at most `most_findings` of them.
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
        self.findings: list[Sentence] = []
        self.heads: dict[int, Any] = {}
        self.edge = Frontier()

    def find(self, finding: str, **numbers: int) -> None:
        if len(self.findings) < self.most:
            self.findings.append(FINDINGS[finding].about(**numbers))

    async def heads_by_size(self) -> None:
        """Every head must carry a signature of the log's own key over just these bytes."""
        own_key = self.work.keyring.log_public_key()
        for row in await self.work.rows(_HEADS):
            size = row["tree_size"]
            self.heads[size] = row
            signed = signed_bytes(signed_head(self.work.controller_id, row).head)
            if signed != row["head"]:
                self.find("head_text", size=size)
            if row["public_key"] != own_key:
                self.find("head_key", size=size)
            try:
                Ed25519PublicKey.from_public_bytes(row["public_key"]).verify(
                    row["signature"], signed
                )
            except (InvalidSignature, ValueError):
                self.find("head_signature", size=size)

    async def leaves(self) -> None:
        """Hash every leaf anew, in order, and compare tiles and heads on the way."""
        expected = 0
        async for start, blocks in self._batches():
            kept = await self.work.rows(_TILES, start // TILE, (start + _BATCH) // TILE)
            roots = {row["tile_index"]: row["root"] for row in kept}
            for block in blocks:
                leaves = block["leaves"]
                if (block["first"], block["last"]) != (expected, expected + len(leaves) - 1):
                    self.find("missing", number=expected)
                self._grow(leaf_hashes(leaves), roots)
                expected = block["last"] + 1

    def _grow(self, hashes: list[bytes], roots: dict[int, bytes]) -> None:
        """Add the leaves of one block; stop at each head on the way and compare."""
        start, size = self.edge.size, self.edge.size
        stops = [head for head in self.heads if start < head <= start + len(hashes)]
        for stop in sorted({*stops, start + len(hashes)}):
            self.edge, tiles = self.edge.append(hashes[size - start : stop - start])
            for index, root in enumerate(tiles, size // TILE):
                if roots.get(index) != root:
                    self.find("block", first=index * TILE)
            head = self.heads.get(stop)
            if head is not None and head["root"] != self.edge.root():
                self.find("head_root", size=stop)
            size = stop

    async def edges(self) -> None:
        """The newest head and the kept edge must end where the leaves end, and nothing beside."""
        newest = max(self.heads, default=0)
        if newest != self.edge.size:
            self.find("newest", facts=self.edge.size, size=newest)
        if await frontier(self.work) != self.edge:
            self.find("edge")
        if beside := await self.work.value(_UNLOGGED):
            self.find("beside", count=abs(beside))

    async def _batches(self) -> AsyncIterator[tuple[int, list[Any]]]:
        """The log in order, some blocks at a time."""
        extent = await self.work.row(_EXTENT)
        for start in range(0, extent["last_index"] + 1, _BATCH):
            yield start, await self.work.rows(_BLOCKS, start, start + _BATCH)
