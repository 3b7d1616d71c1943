"""The Merkle tree under the log: hashes, roots and proofs, as pure functions over 32-byte hashes.

Source: RFC 6962 section 2.1 and RFC 9162 section 2.1 (IETF, read 2026-11): leaf hashes and node
hashes begin with different bytes, and a tree splits at the largest power of two below its size.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple, Protocol

HASH_SIZE = 32
TILE = 256
"""Leaves in a tile. Every full tile keeps its root, so no proof reads more than two tiles."""
TILE_HEIGHT = TILE.bit_length() - 1
EMPTY_ROOT = sha256(b"").digest()
"""The root of a log in which nothing has happened yet."""


class Span(NamedTuple):
    """A run of neighbouring leaves: from `start` up to but not including `stop`."""

    start: int
    stop: int


class Hashes(Protocol):
    """Where a proof reads the hashes it needs."""

    def leaves(self, start: int, stop: int) -> Sequence[bytes]:
        """The leaf hashes number `start` up to, not including, `stop`; never across two tiles."""

    def tiles(self, start: int, stop: int) -> Sequence[bytes]:
        """The roots of the full tiles number `start` up to, not including, `stop`."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The part of a log that one proof needs, fetched beforehand: proofs themselves read nothing.

    `roots` are the tile roots from the first on; `blocks` holds the leaf hashes of each span that
    `inclusion_spans`, `consistency_spans` or `root_spans` asked for, by the span's start.
    Raises LookupError when a hash is asked for that was not fetched.
    """

    roots: Sequence[bytes]
    blocks: Mapping[int, Sequence[bytes]]

    def leaves(self, start: int, stop: int) -> Sequence[bytes]:
        """The leaf hashes of a run inside one fetched tile."""
        first = start // TILE * TILE
        found = self.blocks.get(first, ())[start - first : stop - first]
        return _complete(found, stop - start, "leaf hashes")

    def tiles(self, start: int, stop: int) -> Sequence[bytes]:
        """The roots of a run of full tiles."""
        return _complete(self.roots[start:stop], stop - start, "tile roots")


def leaf_hash(data: bytes) -> bytes:
    """What the tree remembers of one fact: SHA-256 over a zero byte and the stored bytes."""
    return sha256(b"\x00" + data).digest()


def leaf_hashes(many: Iterable[bytes]) -> list[bytes]:
    """The leaf hashes of many facts at once, in order."""
    return [sha256(b"\x00" + data).digest() for data in many]


def node_hash(left: bytes, right: bytes) -> bytes:
    """What the tree remembers of two neighbours: SHA-256 over a one byte and both hashes."""
    return sha256(b"\x01" + left + right).digest()


def root_of(hashes: Sequence[bytes]) -> bytes:
    """The one hash that stands for all these leaf hashes in this order.

    Works level by level; the last hash of an odd level moves up unchanged, which gives the same
    root as splitting at powers of two. The pairs are hashed in place because this loop is what a
    full verification of the log costs.
    """
    if not hashes:
        return EMPTY_ROOT
    level = hashes
    while len(level) > 1:
        pairs = iter(level)
        above = [
            sha256(b"\x01" + left + right).digest()
            for left, right in zip(pairs, pairs, strict=False)
        ]
        if len(level) % 2:
            above.append(level[-1])
        level = above
    return level[0]


def tile_roots(hashes: Sequence[bytes]) -> list[bytes]:
    """The root of every full tile of these leaf hashes, which begin at the edge of a tile.

    What is left over behind the last full tile is passed by.
    """
    return [
        root_of(hashes[start : start + TILE]) for start in range(0, len(hashes) - TILE + 1, TILE)
    ]


@dataclass(frozen=True, slots=True)
class Frontier:
    """The right edge of a log: all that is needed to add facts and to name the root.

    `peaks` are the roots of the full subtrees from left to right, one for each one-bit of `size`
    (25 hashes at most for 30 million leaves); both together are its stored form.
    Raises ValueError when they do not fit each other.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        fits = self.size >= 0 and len(self.peaks) == self.size.bit_count()
        if not fits or not _are_hashes(self.peaks):
            raise ValueError("the peaks do not fit the size of the tree")

    def root(self) -> bytes:
        """The root of the whole tree up to this edge."""
        if not self.peaks:
            return EMPTY_ROOT
        *rest, root = self.peaks
        for peak in reversed(rest):
            root = node_hash(peak, root)
        return root

    def append(self, hashes: Iterable[bytes]) -> "Growth":
        """The edge after these leaf hashes, and the tiles they filled. This edge stays as it is.

        Raises ValueError for anything that is not a 32-byte hash.
        """
        size, peaks, full = self.size, list(self.peaks), list[bytes]()
        for leaf in hashes:
            if len(leaf) != HASH_SIZE:
                raise ValueError("a leaf hash has 32 bytes")
            grown, height, waiting = leaf, 0, size
            while waiting & 1:
                grown = node_hash(peaks.pop(), grown)
                height += 1
                waiting >>= 1
                if height == TILE_HEIGHT:
                    full.append(grown)
            peaks.append(grown)
            size += 1
        return Growth(Frontier(size, tuple(peaks)), tuple(full))


class Growth(NamedTuple):
    """What became of the log's edge, and the roots of the tiles that were filled on the way."""

    frontier: Frontier
    tiles: tuple[bytes, ...]


def tree_root(size: int, hashes: Hashes) -> bytes:
    """The root that a log of the first `size` leaves had."""
    return _subtree(Span(0, size), hashes) if size else EMPTY_ROOT


def inclusion_proof(index: int, size: int, hashes: Hashes) -> tuple[bytes, ...]:
    """The neighbours by which anyone gets from one leaf to the root of a log of `size` leaves.

    Deepest neighbour first. Raises IndexError when the log of that size has no such leaf.
    """
    return tuple(_subtree(step.sibling, hashes) for step in _way_to_leaf(index, size))


def consistency_proof(old: int, new: int, hashes: Hashes) -> tuple[bytes, ...]:
    """The hashes by which anyone sees that the log of `new` leaves only added to that of `old`.

    Empty for an empty old log and for two equal sizes. Raises IndexError unless old <= new.
    """
    return tuple(_subtree(span, hashes) for span in _consistency_ranges(old, new))


def root_spans(size: int) -> tuple[Span, ...]:
    """Which leaf hashes `tree_root` reads besides the tile roots: at most one span."""
    return _leaf_spans([Span(0, size)] if size else [], size)


def inclusion_spans(index: int, size: int) -> tuple[Span, ...]:
    """Which leaf hashes `inclusion_proof` reads besides the tile roots: at most two spans."""
    return _leaf_spans([step.sibling for step in _way_to_leaf(index, size)], size)


def consistency_spans(old: int, new: int) -> tuple[Span, ...]:
    """Which leaf hashes `consistency_proof` reads besides the tile roots: at most two spans."""
    return _leaf_spans(_consistency_ranges(old, new), new)


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Whether this leaf hash stands at this place of the log with that size and root.

    Place and size are believed as far as the signed head carries them: a proof may also fit a
    neighbouring size, so both must come from the head and never from the one who shows the proof.
    """
    if not 0 <= index < size or not _are_hashes((leaf, root, *proof)):
        return False
    way = _way_to_leaf(index, size)
    if len(way) != len(proof):
        return False
    reached = leaf
    for step, sibling in zip(way, proof, strict=True):
        reached = node_hash(sibling, reached) if step.is_right else node_hash(reached, sibling)
    return reached == root


def verify_consistency(
    old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes
) -> bool:
    """Whether the newer log holds all of the older one, unchanged and in the same order."""
    if not 0 <= old <= new or not _are_hashes((old_root, new_root, *proof)):
        return False
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    way = _way_to_edge(old, new)
    hashes = list(proof)
    # When the older tree is itself a node of the newer one, its root is the start and is not sent.
    starts_at_old_root = not any(step.is_right for step in way)
    if len(hashes) != len(way) + (not starts_at_old_root):
        return False
    older = newer = old_root if starts_at_old_root else hashes.pop(0)
    for step, sibling in zip(way, hashes, strict=True):
        if step.is_right:
            older, newer = node_hash(sibling, older), node_hash(sibling, newer)
        else:
            newer = node_hash(newer, sibling)
    return older == old_root and newer == new_root


class _Step(NamedTuple):
    """One level of a way through the tree: are we the right half, and which is the other half."""

    is_right: bool
    sibling: Span


def _way_to_leaf(index: int, size: int) -> list[_Step]:
    """From one leaf up to the root."""
    if not 0 <= index < size:
        raise IndexError("the log of this size has no such leaf")
    steps, start, stop = list[_Step](), 0, size
    while stop - start > 1:
        middle = start + _left_size(stop - start)
        if index < middle:
            steps.append(_Step(False, Span(middle, stop)))
            stop = middle
        else:
            steps.append(_Step(True, Span(start, middle)))
            start = middle
    return steps[::-1]


def _way_to_edge(old: int, new: int) -> list[_Step]:
    """From the last full subtree of the older log up to the root of the newer one; old >= 1."""
    steps, start, stop = list[_Step](), 0, new
    while stop != old:
        middle = start + _left_size(stop - start)
        if old <= middle:
            steps.append(_Step(False, Span(middle, stop)))
            stop = middle
        else:
            steps.append(_Step(True, Span(start, middle)))
            start = middle
    return steps[::-1]


def _consistency_ranges(old: int, new: int) -> list[Span]:
    """The subtrees of a consistency proof, deepest first."""
    if not 0 <= old <= new:
        raise IndexError("a log does not shrink")
    if old == 0:
        return []
    way = _way_to_edge(old, new)
    lefts = [step.sibling.stop for step in way if step.is_right]
    start = [Span(max(lefts), old)] if lefts else []
    return start + [step.sibling for step in way]


def _left_size(size: int) -> int:
    """How many leaves the left half has: the largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1


def _subtree(span: Span, hashes: Hashes) -> bytes:
    """The root over a range that is a node of the tree: shorter than a tile it lies inside one,
    otherwise it begins at the edge of one.
    """
    start, stop = span
    if stop - start < TILE:
        return root_of(hashes.leaves(start, stop))
    level = list(hashes.tiles(start // TILE, stop // TILE))
    if stop % TILE:
        level.append(root_of(hashes.leaves(stop // TILE * TILE, stop)))
    return root_of(level)


def _leaf_spans(ranges: Iterable[Span], size: int) -> tuple[Span, ...]:
    """The tiles, cut off at `size`, whose leaves `_subtree` reads for these ranges."""
    firsts = set[int]()
    for start, stop in ranges:
        if stop - start < TILE:
            firsts.add(start // TILE * TILE)
        elif stop % TILE:
            firsts.add(stop // TILE * TILE)
    return tuple(Span(first, min(first + TILE, size)) for first in sorted(firsts))


def _are_hashes(values: Iterable[bytes]) -> bool:
    return all(len(value) == HASH_SIZE for value in values)


def _complete(found: Sequence[bytes], count: int, what: str) -> Sequence[bytes]:
    if len(found) != count:
        raise LookupError(f"{what} are missing from the excerpt")
    return found
