"""The worked examples of law.md §8.5 through real rows, not through the bare gate."""

from uuid import uuid4

import pytest

from jawort.domain.contact import ContactState
from jawort.ledger import contact
from tests.desk.sending import example_answer, example_notice
from tests.desk.sending.example import EXAMPLES, ask
from tests.shop import Shop
from tests.stage import stage

BOOKS = (example_answer, example_notice)  # importing one notes its examples


@pytest.mark.parametrize("name", EXAMPLES)
async def test_worked_example_through_real_rows(shop: Shop, name: str) -> None:
    act, rule = EXAMPLES[name]
    async with shop.ledger.work(shop.controller.controller_id) as work:
        outcome = await act(await stage(work))

    assert outcome.decision is not None
    assert outcome.decision.rule == rule
    assert (outcome.ready_id is None) == (outcome.what == "refused")


def test_every_example_is_there_whose_inputs_have_a_source() -> None:
    """24 needs a permission for calls, which nothing finds out yet."""
    numbers = {name[:2] for name in EXAMPLES}

    assert numbers == {f"{number:02}" for number in range(1, 37)} - {"24"}


@pytest.mark.parametrize("state", [ContactState.ERASED, ContactState.ERASURE_RUNNING])
async def test_nothing_is_kept_of_a_message_to_somebody_erased(
    shop: Shop, state: ContactState
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.says(somebody)
        await contact.set_state(work, [somebody], state)

        outcome = await ask(made, somebody, purpose="L_ERASE", case_id=uuid4())
        rows = await work.connection.fetchval("SELECT count(*) FROM decision")
        facts = await work.connection.fetch(
            "SELECT contact_id FROM fact JOIN fact_person USING (controller_id, fact_id)"
            " WHERE kind = 'message_decided'"
        )

    assert (outcome.what, outcome.ready_id, rows) == ("refused", None, 0)
    assert outcome.decision is not None
    assert outcome.decision.code == "E_ERASED"
    assert [row["contact_id"] for row in facts] == [None]
