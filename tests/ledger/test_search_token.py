"""The tokens by which words are found again: hashes under a key, made many at a time."""

import hmac
from hashlib import sha256
from uuid import UUID

import pytest

from jawort.ledger.keys.keyed_hash import search_tokens
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.search import BEGINNINGS, pieces

ONE = UUID(int=1)
WORDS = ["wagen", "wag", "", "straße", "a" * 64, "\ud800", "🚗"]


def expected(ring: Keyring, controller_id: UUID, word: str) -> bytes:
    """As RFC 2104 says, by the standard library, word by word."""
    _, key = ring.newest("search")
    message = controller_id.bytes + word.encode(errors="surrogatepass")
    return hmac.digest(key, message, sha256)[:8]


def test_many_tokens_made_at_once_are_those_made_one_by_one(keyring: Keyring) -> None:
    made = list(search_tokens(keyring, ONE, WORDS))

    assert made == [expected(keyring, ONE, word) for word in WORDS]
    assert len(set(made)) == len(WORDS)


@pytest.mark.parametrize("length", [1, 63, 64, 65, 200])
def test_a_key_of_any_length_makes_the_tokens_of_the_standard(length: int) -> None:
    class _Ring:
        def newest(self, kind: str) -> tuple[int, bytes]:
            assert kind == "search"
            return 1, bytes(range(200))[:length]

    ring: Keyring = _Ring()  # type: ignore[assignment]

    assert list(search_tokens(ring, ONE, WORDS)) == [expected(ring, ONE, one) for one in WORDS]


def test_the_same_word_has_another_token_in_another_company(keyring: Keyring) -> None:
    word = pieces("Wagen")[0]
    mine = next(search_tokens(keyring, ONE, [word]))

    assert len(word) == BEGINNINGS.start
    assert next(search_tokens(keyring, UUID(int=2), [word])) != mine
