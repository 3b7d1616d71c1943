"""The Merkle tree: published vectors, an independent definition, tiles, and every small forgery."""

import random
from collections.abc import Iterator, Sequence
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.ledger.proof.merkle import (
    EMPTY_ROOT,
    TILE,
    Excerpt,
    Frontier,
    Span,
    consistency_proof,
    consistency_spans,
    inclusion_proof,
    inclusion_spans,
    leaf_hash,
    leaf_hashes,
    node_hash,
    root_of,
    root_spans,
    tile_roots,
    tree_root,
    verify_consistency,
    verify_inclusion,
)

LEAVES = leaf_hashes(number.to_bytes(4, "big") for number in range(3000))
TILES = tile_roots(LEAVES)
BORDERS = (1, 2, 255, 256, 257, 511, 512, 513, 767, 768, 769, 1024, 1025, 2999, 3000)

# The eight leaves and their trees from the Certificate Transparency test suite.
VECTOR = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]
VECTOR_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
VECTOR_INCLUSION = {
    (0, 1): [],
    (2, 3): ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
}
VECTOR_CONSISTENCY = {
    (1, 1): [],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
}


def excerpt(spans: Sequence[Span], size: int, leaves: Sequence[bytes] = LEAVES) -> Excerpt:
    """Only what the spans name, as a ledger would fetch it; everything else is missing."""
    tiles = TILES if leaves is LEAVES else tile_roots(leaves)
    return Excerpt(tiles[: size // TILE], {span.start: leaves[slice(*span)] for span in spans})


def including(index: int, size: int, leaves: Sequence[bytes] = LEAVES) -> tuple[bytes, ...]:
    return inclusion_proof(index, size, excerpt(inclusion_spans(index, size), size, leaves))


def connecting(old: int, new: int, leaves: Sequence[bytes] = LEAVES) -> tuple[bytes, ...]:
    return consistency_proof(old, new, excerpt(consistency_spans(old, new), new, leaves))


def plain_root(leaves: Sequence[bytes]) -> bytes:
    """RFC 6962, 2.1, word for word."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"").digest()
    middle = half(len(leaves))
    both = plain_root(leaves[:middle]) + plain_root(leaves[middle:])
    return sha256(b"\x01" + both).digest()


def plain_inclusion(index: int, leaves: Sequence[bytes]) -> list[bytes]:
    """RFC 6962, 2.1.1, word for word."""
    if len(leaves) == 1:
        return []
    middle = half(len(leaves))
    if index < middle:
        return [*plain_inclusion(index, leaves[:middle]), plain_root(leaves[middle:])]
    return [*plain_inclusion(index - middle, leaves[middle:]), plain_root(leaves[:middle])]


def plain_consistency(old: int, leaves: Sequence[bytes], is_whole: bool = True) -> list[bytes]:
    """RFC 6962, 2.1.2, word for word."""
    if old == len(leaves):
        return [] if is_whole else [plain_root(leaves)]
    middle = half(len(leaves))
    if old <= middle:
        left = plain_consistency(old, leaves[:middle], is_whole)
        return [*left, plain_root(leaves[middle:])]
    right = plain_consistency(old - middle, leaves[middle:], False)
    return [*right, plain_root(leaves[:middle])]


def half(size: int) -> int:
    middle = 1
    while middle * 2 < size:
        middle *= 2
    return middle


def forgeries(proof: Sequence[bytes]) -> Iterator[list[bytes]]:
    """Every small way to get a proof wrong: a bit, a missing, doubled, added or swapped hash."""
    for place, node in enumerate(proof):
        for bit in range(0, 256, 37):
            number = int.from_bytes(node, "big") ^ 1 << bit
            yield [*proof[:place], number.to_bytes(32, "big"), *proof[place + 1 :]]
        yield [*proof[:place], *proof[place + 1 :]]
        yield [*proof[:place], node, *proof[place:]]
        yield [*proof[:place], node[:31], *proof[place + 1 :]]
        if place and proof[place - 1] != node:
            yield [*proof[: place - 1], node, proof[place - 1], *proof[place + 1 :]]
    yield [*proof, bytes(32)]
    yield [bytes(32), *proof]


def test_the_empty_log_has_the_hash_of_nothing_as_its_root() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    assert EMPTY_ROOT.hex() == empty
    assert root_of([]) == Frontier().root() == tree_root(0, excerpt((), 0)) == EMPTY_ROOT


def test_leaf_and_node_hashes_can_never_be_taken_for_each_other() -> None:
    left, right = LEAVES[:2]

    assert leaf_hash(left + right) != node_hash(left, right)
    assert leaf_hash(b"").hex() == VECTOR_ROOTS[0]


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_those_of_the_published_vectors(size: int) -> None:
    leaves = leaf_hashes(bytes.fromhex(data) for data in VECTOR[:size])

    assert root_of(leaves).hex() == VECTOR_ROOTS[size - 1]
    assert Frontier().append(leaves).frontier.root().hex() == VECTOR_ROOTS[size - 1]


def test_proofs_are_those_of_the_published_vectors() -> None:
    leaves = leaf_hashes(bytes.fromhex(data) for data in VECTOR)

    for (index, size), expected in VECTOR_INCLUSION.items():
        assert [node.hex() for node in including(index, size, leaves)] == expected
    for (old, new), expected in VECTOR_CONSISTENCY.items():
        assert [node.hex() for node in connecting(old, new, leaves)] == expected


def test_every_leaf_of_every_small_log_is_proven_as_the_definition_says() -> None:
    for size in range(1, 71):
        root = plain_root(LEAVES[:size])
        assert root_of(LEAVES[:size]) == root
        for index in range(size):
            proof = including(index, size)
            assert list(proof) == plain_inclusion(index, LEAVES[:size])
            assert verify_inclusion(LEAVES[index], index, size, proof, root)


def test_every_growth_of_every_small_log_is_proven_as_the_definition_says() -> None:
    for new in range(1, 71):
        for old in range(1, new + 1):
            proof = connecting(old, new)
            roots = root_of(LEAVES[:old]), root_of(LEAVES[:new])
            assert list(proof) == plain_consistency(old, LEAVES[:new])
            assert verify_consistency(old, new, proof, *roots)


@pytest.mark.parametrize("size", BORDERS)
def test_tiles_give_the_same_proofs_as_all_leaves_on_both_sides_of_a_border(size: int) -> None:
    chance = random.Random(size)
    leaves, root = LEAVES[:size], plain_root(LEAVES[:size])
    near = {size - 1, size // 2, *BORDERS, *(border - 1 for border in BORDERS)}
    places = sorted(near | {chance.randrange(size) for _ in range(10)})

    assert tree_root(size, excerpt(root_spans(size), size)) == root
    for index in (place for place in places if place < size):
        proof = including(index, size)
        assert list(proof) == plain_inclusion(index, leaves)
        assert verify_inclusion(LEAVES[index], index, size, proof, root)
    for old in (place for place in places if 0 < place <= size):
        proof = connecting(old, size)
        assert list(proof) == plain_consistency(old, leaves)
        assert verify_consistency(old, size, proof, plain_root(LEAVES[:old]), root)


@given(st.data())
def test_no_proof_reads_more_than_two_tiles(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 50_000_000))
    index = data.draw(st.integers(0, size - 1))

    for spans in (inclusion_spans(index, size), consistency_spans(index, size), root_spans(size)):
        assert len(spans) <= 2
        for start, stop in spans:
            assert start % TILE == 0
            assert start < stop <= min(start + TILE, size)


def test_a_proof_from_an_excerpt_that_lacks_hashes_is_a_fault_and_not_a_wrong_proof() -> None:
    whole = excerpt(inclusion_spans(300, 700), 700)

    for lacking in (Excerpt(whole.roots, {}), Excerpt((), whole.blocks)):
        with pytest.raises(LookupError, match="missing from the excerpt"):
            inclusion_proof(300, 700, lacking)


def test_every_small_forgery_of_an_inclusion_proof_is_found() -> None:
    for index, size in ((0, 1), (0, 2), (4, 5), (5, 8), (69, 70), (300, 513), (512, 513)):
        root, proof = root_of(LEAVES[:size]), including(index, size)
        for forged in forgeries(proof):
            assert not verify_inclusion(LEAVES[index], index, size, forged, root)
        assert not verify_inclusion(LEAVES[index + 1], index, size, proof, root)
        assert not verify_inclusion(LEAVES[index], index, size, proof, LEAVES[0][::-1])
        assert not verify_inclusion(LEAVES[index][:31], index, size, proof, root)


def test_a_leaf_is_never_proven_at_another_place() -> None:
    for size in range(2, 34):
        root = root_of(LEAVES[:size])
        for index in range(size):
            proof = including(index, size)
            for other in (*range(-2, index), *range(index + 1, size + 2)):
                assert not verify_inclusion(LEAVES[index], other, size, proof, root)


def test_every_small_forgery_of_a_consistency_proof_is_found() -> None:
    for old, new in ((1, 2), (4, 4), (3, 7), (4, 7), (6, 8), (64, 70), (256, 513), (257, 513)):
        proof = connecting(old, new)
        roots = root_of(LEAVES[:old]), root_of(LEAVES[:new])
        for forged in forgeries(proof):
            assert not verify_consistency(old, new, forged, *roots)
        assert not verify_consistency(old, new, proof, roots[0], LEAVES[0][::-1])
        assert not verify_consistency(old, new, proof, LEAVES[0][::-1], roots[1])


def test_a_byte_moved_from_one_hash_to_its_neighbour_is_found() -> None:
    left, right = LEAVES[:2]
    root = node_hash(left, right)

    assert verify_inclusion(left, 0, 2, [right], root)
    assert not verify_inclusion(left + right[:1], 0, 2, [right[1:]], root)
    assert verify_consistency(1, 2, [right], left, root)
    assert not verify_consistency(1, 2, [right[1:]], left + right[:1], root)


def test_a_log_rewritten_before_the_old_head_cannot_be_shown_to_have_only_grown() -> None:
    for old, new in ((1, 70), (5, 8), (64, 70), (69, 70)):
        for changed in range(old):
            rewritten = [*LEAVES[:changed], leaf_hash(b"changed"), *LEAVES[changed + 1 : new]]
            proof = connecting(old, new, rewritten)
            roots = root_of(LEAVES[:old]), root_of(rewritten)
            assert not verify_consistency(old, new, proof, *roots)


def test_changing_dropping_or_swapping_any_leaf_changes_the_root() -> None:
    for size in range(1, 71):
        leaves, roots = LEAVES[:size], {root_of(LEAVES[:size])}
        for place in range(size):
            roots.add(root_of([*leaves[:place], leaf_hash(b"x"), *leaves[place + 1 :]]))
            roots.add(root_of([*leaves[:place], *leaves[place + 1 :]]))
        for place in range(size - 1):
            swapped = [leaves[place + 1], leaves[place]]
            roots.add(root_of([*leaves[:place], *swapped, *leaves[place + 2 :]]))
        assert len(roots) == 1 + size + size + (size - 1)


def test_every_log_begins_as_the_empty_log_and_none_shrinks() -> None:
    root = root_of(LEAVES[:9])

    assert verify_consistency(0, 9, connecting(0, 9), EMPTY_ROOT, root)
    assert not verify_consistency(0, 9, (), root, root)
    assert not verify_consistency(0, 9, [root], EMPTY_ROOT, root)
    assert not verify_consistency(9, 5, (), root, root_of(LEAVES[:5]))
    assert not verify_consistency(-1, 9, (), EMPTY_ROOT, root)
    with pytest.raises(IndexError):
        connecting(9, 5)


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_there_is_no_proof_for_a_leaf_the_log_does_not_have(index: int, size: int) -> None:
    with pytest.raises(IndexError):
        including(index, size)
    assert not verify_inclusion(LEAVES[0], index, size, (), LEAVES[0])


@given(st.lists(st.integers(0, 700), max_size=4))
def test_a_log_that_grows_in_batches_has_the_roots_and_tiles_of_the_whole(
    batches: list[int],
) -> None:
    frontier, tiles, size = Frontier(), list[bytes](), 0

    for count in batches:
        frontier, full = frontier.append(LEAVES[size : size + count])
        frontier = Frontier(frontier.size, tuple(frontier.peaks))
        tiles += full
        size += count

    assert frontier.size == size
    assert frontier.root() == root_of(LEAVES[:size])
    assert tiles == tile_roots(LEAVES[:size])


@pytest.mark.parametrize(
    ("size", "peaks"),
    [(1, ()), (2, (LEAVES[0], LEAVES[1])), (1, (b"short",)), (0, (LEAVES[0],)), (-1, (LEAVES[0],))],
    ids=["too few", "too many", "too short", "none at all", "below zero"],
)
def test_a_stored_edge_that_does_not_fit_its_size_is_refused(
    size: int, peaks: tuple[bytes, ...]
) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        Frontier(size, peaks)


def test_appending_leaves_the_earlier_edge_as_it_was_and_takes_only_hashes() -> None:
    edge = Frontier().append(LEAVES[:5]).frontier

    assert edge.append(LEAVES[5:9]).frontier.root() == root_of(LEAVES[:9])
    assert edge.root() == root_of(LEAVES[:5])
    with pytest.raises(ValueError, match="32 bytes"):
        edge.append([b"not a hash"])
