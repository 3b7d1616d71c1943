""" "Why?" before the button: every rule is asked about the words as they stand, nothing is kept."""

from datetime import timedelta
from uuid import UUID

import pytest

from jawort import gate
from jawort.desk.answer import composer
from jawort.desk.answer.weighed import thread, weigh
from jawort.desk.decision import why
from jawort.domain.conversation.composer import Press, Writing
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Role
from jawort.ledger.work import Work
from tests.shop import NOON, Shop
from tests.stage import stage

HOUR = timedelta(hours=1)
WORDS = Writing(text="Ja, ab 16 Uhr ist er fertig.")
OFFER = Writing(text="Ja, ab 16 Uhr. Und nur diese Woche: 15 % auf Winterräder!")


def somebody(work: Work, role: Role = Role.AGENT) -> Actor:
    return Actor(UUID(int=1), work.controller_id, "Miriam Adler", role)


@pytest.mark.parametrize(
    ("writing", "ago", "rule", "answer"),
    [
        (WORDS, HOUR, "R27", "ALLOW"),
        (OFFER, HOUR, "R14", "DENY"),
        (WORDS, 25 * HOUR, "R12", "DENY"),
        (Writing(), 25 * HOUR, "R12", "DENY"),
        (Writing(), HOUR, "R27", "ALLOW"),
        (Writing(text="x" * 5000), HOUR, "R27", "ALLOW"),  # too long; the gate has no quarrel
    ],
    ids=["answer", "offer", "closed", "nothing, closed", "nothing", "too long"],
)
async def test_every_rule_says_what_explain_says_and_nothing_is_kept(
    shop: Shop, writing: Writing, ago: timedelta, rule: str, answer: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person(), at=NOON - ago)
        actor = somebody(work)
        found = await composer.explain(work, actor, conversation, writing, now=NOON)
        weighed = await weigh(work, await thread(work, conversation), writing, "-", now=NOON)
        rows = await work.connection.fetchval("SELECT count(*) FROM decision")

    assert weighed.judged is not None
    expected = gate.explain(weighed.judged.gathered.situation)
    said = [one for chapter in found.chapters for one in chapter.rules]
    assert [(one.rule, one.standing) for one in said] == [
        (one.rule, one.standing.value) for one in expected.answers
    ]
    assert all(one.sentence.de and one.reference.de and one.next_step.en for one in said)
    assert (found.rule, found.answer, found.decision_id) == (rule, answer, None)
    assert rows == 0


async def test_a_fault_is_said_beside_the_rules_and_nothing_written_has_none(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person(), at=NOON - HOUR)
        found = [
            await composer.explain(work, somebody(work), conversation, writing, now=NOON)
            for writing in (Writing(text="x" * 5000), Writing(), WORDS)
        ]

    assert [one.fault is not None for one in found] == [True, False, False]
    assert found[0].fault is not None
    assert "5000" in found[0].fault.en


async def test_a_template_with_an_empty_gap_is_explained_as_a_template(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person(), at=NOON - 25 * HOUR)
        template_id = await made.template(
            "termin", category="utility", purpose="REPLY", text="{{1}}: fertig.", fulfils=()
        )
        full, empty = [
            await composer.explain(
                work,
                somebody(work),
                conversation,
                Writing(template_id=template_id, gaps=gaps),
                now=NOON,
            )
            for gaps in (("Ihr Wagen",), ("",))
        ]

    assert (full.rule, full.answer) == ("R27", "ALLOW")
    assert (empty.rule, empty.answer) == ("R10", "DENY")  # not the window: no template needs it
    assert full.fault is None
    assert empty.fault is not None


async def test_what_was_explained_is_what_is_stored_after_pressing(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person(), at=NOON - HOUR)
        actor = somebody(work)
        before = await composer.explain(work, actor, conversation, OFFER, now=NOON)
        sent = await composer.send(work, actor, conversation, Press(OFFER, "k"), now=NOON)
        assert sent.verdict.decision_id is not None
        (after,) = await why.decisions(work, actor, sent.verdict.decision_id)

    assert (before.rule, before.code, before.next_step) == (
        after.rule,
        after.code,
        after.next_step,
    )
    assert before.chapters == after.chapters


async def test_a_private_chat_is_not_explained_and_a_foreign_one_does_not_exist(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person(), at=NOON - HOUR)
        await made.run("UPDATE conversation SET private_since = $2 WHERE controller_id = $1", NOON)
        codes = []
        for wanted in (conversation, UUID(int=7)):
            with pytest.raises(Refusal) as refused:
                await composer.explain(work, somebody(work), wanted, WORDS, now=NOON)
            codes.append(refused.value.code)

    assert codes == ["CONVERSATION_PRIVATE", "CONVERSATION_UNKNOWN"]
