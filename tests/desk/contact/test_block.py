"""Blocking: nothing goes to the person but what the law demands, and the platform is asked too."""

from uuid import UUID, uuid4

import pytest

from jawort.desk.contact import block, record
from jawort.desk.sending.message import judge
from jawort.domain.contact import ContactState, Identifier, IdentifierKind
from jawort.domain.refusal import Refusal
from jawort.ledger import contact as records
from jawort.ledger import sender
from jawort.ledger.contact import NewContact
from jawort.ledger.work import Work
from tests.shop import NOON, Shop
from tests.stage import Stage, stage


async def _errands(work: Work) -> list[str]:
    rows = await work.connection.fetch("SELECT kind FROM errand")
    return sorted(row["kind"] for row in rows)


async def _answer(made: Stage, somebody: UUID) -> str:
    """The code of what would become of an answer to what the person has just written."""
    conversation, inbound = await made.says(somebody)
    draft = made.draft(somebody, requested_by=inbound, conversation_id=conversation)
    (judged,) = await judge(made.work, [draft], now=NOON)
    return judged.decision.code


async def test_a_block_holds_at_once_and_is_asked_of_the_platform(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        before = await _answer(made, somebody)

        ids = await block.block(work, somebody, now=NOON)
        after = await record.record(work, somebody)
        blocked = await _answer(made, somebody)
        await block.unblock(work, somebody, now=NOON)
        again = await _answer(made, somebody)

        assert ids == [somebody]
        assert after.contact.state is ContactState.BLOCKED
        assert (before, blocked, again) == ("A_REPLY", "E_BLOCKED", "A_REPLY")
        assert await _errands(work) == ["block", "unblock"]


async def test_who_is_known_by_a_user_id_only_is_named_by_it_in_its_own_portfolio(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await stage(work)
        (line,) = await sender.senders(work)
        mine = Identifier(IdentifierKind.BSUID, "DE.1184", line.portfolio_id)
        (known,) = await records.add_all(work, [NewContact("whatsapp", (mine,))], now=NOON)
        mail = Identifier(IdentifierKind.EMAIL, "erika@example.com")
        (unknown,) = await records.add_all(work, [NewContact("manual", (mail,))], now=NOON)

        await block.block(work, known, now=NOON)
        await block.block(work, unknown, now=NOON)

        assert await _errands(work) == ["block"]


async def test_what_is_so_already_is_said(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        with pytest.raises(Refusal, match="NOT_BLOCKED"):
            await block.unblock(work, somebody, now=NOON)
        await block.block(work, somebody, now=NOON)
        with pytest.raises(Refusal, match="BLOCKED_ALREADY"):
            await block.block(work, somebody, now=NOON)
        with pytest.raises(Refusal):
            await block.block(work, uuid4(), now=NOON)
        assert await _errands(work) == ["block"]
