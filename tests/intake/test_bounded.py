"""A body that nobody who sends deliveries would write costs no more than a large one: counted in
elements that are looked at, never in time.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from jawort.domain.arrival.update import Message, Unknown, lane_of
from jawort.intake import sift as sifting
from jawort.intake.sift import sift
from jawort.ledger.delivery import standing, strange
from jawort.provider.whatsapp import damage, envelope
from jawort.provider.whatsapp.damage import is_within
from jawort.provider.whatsapp.envelope import TOO_MUCH, UPDATES_MOST, read_delivery
from tests.intake.carrier import said, text, visiting
from tests.intake.test_hostile import kept, read_all
from tests.shop import NOON, Shop

HEAD, TAIL = b'{"entry":[{"changes":[{"value":{"messages":[', b"]}}]}]}"
MILLION = 1_000_000


def listed(item: bytes, count: int, *, first: bytes = b"") -> bytes:
    return HEAD + b",".join([*([first] if first else []), *[item] * count]) + TAIL


HISTORY = b'{"note":"history"}'
HOSTILE: dict[str, bytes] = {
    "a million empty objects": listed(b"{}", MILLION),
    "the same, naming refused data": listed(b"{}", MILLION, first=HISTORY),
    "a million numbers": listed(b"1", MILLION),
    "numbers, naming refused data": listed(b"1", MILLION, first=HISTORY),
    "a million lists in each other": HEAD + b"[" * MILLION,
    "lists, naming refused data": b'{"history":' + b"[" * MILLION,
    "a million objects in each other": b'{"":' * (MILLION // 3),
    "colons only": b'{"entry":"history"' + b":" * MILLION,
    "empty texts only": b'{"entry":["history"' + b'""' * MILLION,
    "many entries": b'{"entry":[' + b",".join([b"{}"] * 200_000) + b"]}",
    "many changes": b'{"entry":[{"changes":[' + b",".join([b"{}"] * 200_000) + b"]}]}",
    "contacts": HEAD[:-12] + b'"contacts":[' + b",".join([b"{}"] * 3_000) + b'],"x":1}}]}]}',
    "kinds": HEAD[:-12] + b",".join(b'"p%d":1' % n for n in range(300)) + b"}}]}]}",
}


class Looks:
    """How often something was taken apart, or looked at one by one."""

    def __init__(self) -> None:
        self.items = 0
        self.values = 0
        self.tokens = 0


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    made = Looks()
    item, value, token = envelope._item, envelope.value_of, damage._TOKEN

    def one_item(*arguments: Any) -> Any:
        made.items += 1
        return item(*arguments)

    def one_value(raw: bytes) -> Any:
        made.values += 1
        return value(raw)

    class Tokens:
        def finditer(self, *arguments: Any) -> Iterator[Any]:
            for found in token.finditer(*arguments):
                made.tokens += 1
                yield found

    monkeypatch.setattr(envelope, "_item", one_item)
    monkeypatch.setattr(envelope, "value_of", one_value)
    monkeypatch.setattr(damage, "_TOKEN", Tokens())
    return made


@pytest.mark.parametrize("name", HOSTILE)
def test_the_reader_looks_at_a_bounded_number_of_elements(name: str, looks: Looks) -> None:
    (update,) = read_delivery(HOSTILE[name]).updates

    assert isinstance(update, Unknown)
    assert (update.field, update.raw) == (TOO_MUCH, HOSTILE[name])
    assert lane_of(update) == "speaks"  # there may be a no in it
    assert looks.items <= UPDATES_MOST + 1
    assert looks.values <= 3 * UPDATES_MOST
    assert looks.tokens <= envelope.TOKENS_MOST + 1


@pytest.mark.parametrize("name", HOSTILE)
def test_the_door_looks_at_fewer_still_and_lets_everybody_wait(name: str, looks: Looks) -> None:
    (kept_as,) = sift(HOSTILE[name])

    assert (kept_as.lane, kept_as.persons_known) == ("speaks", False)
    assert kept_as.body == HOSTILE[name]
    assert looks.items <= sifting._MOST_UPDATES + 1
    assert looks.tokens <= sifting._MOST_TOKENS + 1


@pytest.mark.parametrize(
    "name", ["the same, naming refused data", "a million lists in each other", "contacts"]
)
async def test_it_is_answered_200_kept_shown_and_holds_nobody_up_for_long(
    shop: Shop, name: str
) -> None:
    async with visiting(shop) as visit:
        assert (await visit.post(HOSTILE[name])).status == 200

    (arrived,) = await read_all(shop)
    (row,) = await kept(shop.ledger)
    assert isinstance(arrived.update, Unknown)
    assert (row["state"], row["body"]) == ("damaged", HOSTILE[name])
    async with shop.ledger.reading(shop.controller.controller_id) as work:
        shown = [(one.what, one.field) for one in await strange(work)]
        counted = await standing(work, now=NOON)
    assert sorted(shown) == [("damaged", ""), ("unknown", TOO_MUCH)]
    assert (counted.unknown, counted.speaks, counted.overdue) == (1, 0, 0)


@pytest.mark.parametrize("letter", ["{", "[", ",", '"', "\\", "history{,"])
def test_what_people_write_is_no_element_however_much_it_looks_like_one(letter: str) -> None:
    body = said(*(text(f"4917139{n:05d}", key=str(n), body=letter * 2_000) for n in range(1_000)))

    updates = read_delivery(body).updates

    assert len(updates) == 1_000
    assert all(isinstance(one, Message) for one in updates)


@pytest.mark.parametrize(("count", "is_read"), [(UPDATES_MOST, True), (UPDATES_MOST + 1, False)])
def test_as_many_updates_as_that_are_read_and_not_one_more(count: int, is_read: bool) -> None:
    updates = read_delivery(listed(b'{"id":"1"}', count)).updates

    assert (len(updates) == count) is is_read
    assert (len(updates) == 1) is not is_read


def test_the_largest_batch_meta_sends_is_far_within_all_limits() -> None:
    body = said(*(text(f"4917139{n:05d}", key=str(n), body="x" * 2_850) for n in range(1_000)))

    assert is_within(body, elements=envelope.ELEMENTS_MOST // 3, tokens=envelope.TOKENS_MOST // 3)
    assert all(part.persons_known for part in sift(body))


@pytest.mark.parametrize(
    ("raw", "elements", "tokens"),
    [(b"[1,2,3]", 3, 4), (b'{"a":[1]}', 2, 6), (b'["[[[[",","]', 2, 5), (b"", 0, 0)],
)
def test_elements_and_tokens_are_counted_outside_of_texts(
    raw: bytes, elements: int, tokens: int
) -> None:
    assert is_within(raw, elements=elements, tokens=tokens)
    if raw:
        assert not is_within(raw, elements=elements - 1, tokens=tokens)
        assert not is_within(raw, elements=elements, tokens=tokens - 1)


def test_an_unfinished_text_at_the_end_is_one_token() -> None:
    assert is_within(b'["' + b"[" * 1_000, elements=1, tokens=2)
