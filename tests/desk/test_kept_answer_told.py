"""A kept answer is news to everybody who has the conversation open."""

from jawort.desk.answer import kept_answer
from jawort.ledger import inbox
from jawort.ledger.inbox import Changes
from tests.desk.answer.test_kept_answer import LATE, conversation_of, counter, keep, me
from tests.desk.arrivals import Counter

__all__ = ["counter"]  # a fixture


async def test_colleagues_are_told_when_it_is_kept_and_when_it_is_taken_back(
    counter: Counter,
) -> None:
    async def news(since: str) -> Changes:
        async with counter.work() as work:
            return await inbox.changes(work, since)

    async with counter.work() as work:
        since = await inbox.cursor(work)
    conversation = await conversation_of(counter)
    await keep(counter)
    kept = await news(since)
    await keep(counter)  # the same press once more
    again = await news(kept.cursor)
    (row,) = await counter.rows("SELECT kept_id FROM kept_answer")
    async with counter.work() as work:
        await kept_answer.withdraw(work, me(counter), conversation, row["kept_id"], now=LATE)
    back = await news(again.cursor)

    told = [list(one.conversations) for one in (kept, again, back)]
    assert told == [[conversation], [], [conversation]]
