"""`jawort bench inbox` fills an inbox that its own acts understand. Times are not tested."""

from jawort.cli.bench import inbox
from jawort.desk.conversation import inbox as desk
from jawort.desk.conversation import search
from jawort.domain.conversation.inbox import View
from jawort.domain.staff.account import Actor, Role
from jawort.ledger.work import Ledger
from tests.shop import NOON


async def test_what_is_filled_in_is_listed_opened_and_found(ledger: Ledger) -> None:
    report = await inbox.measure(
        ledger,
        is_private=False,
        now=NOON,
        messages=800,
        conversations=40,
        held_s=0.2,
        one_by_one=1,
    )

    values = {line.name: line.value for line in report.lines}
    assert values["inbox: messages filled in"] == 800 and report.notes
    async with ledger.bare_connection() as connection:
        controller_id = await connection.fetchval("SELECT controller_id FROM controller")
        account_id = await connection.fetchval("SELECT account_id FROM account LIMIT 1")
        kept = await connection.fetchrow(
            "SELECT (SELECT count(*) FROM message) AS messages,"
            " (SELECT count(*) FROM search_token) AS found,"
            " (SELECT count(*) FROM search_waiting) AS waiting,"
            " (SELECT sum(heard_count) FROM conversation) AS heard"
        )
    assert tuple(kept) == (800, 840, 0, 400)
    actor = Actor(account_id, controller_id, "", Role.AGENT)
    async with ledger.work(controller_id) as work:
        page = await desk.page(work, actor, View.CLOSED, now=NOON)
        newest = page.rows[0].newest
        assert newest is not None and newest.text and page.rows[0].name
        hits = await search.find(work, actor, newest.text.split()[0], now=NOON)
    assert newest.message_id in {one.message_id for one in hits}
