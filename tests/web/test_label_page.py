"""Labels in set-up, and the list of the inbox narrowed by one of them."""

from uuid import UUID

import pytest

from jawort.desk.conversation import label
from jawort.domain.conversation.inbox import Label
from jawort.domain.staff.account import Role
from tests.desk.arrivals import by, open_counter, says
from tests.shop import Shop
from tests.web.staff import Colleague, Hire, Office

PLACE = "/settings/labels"


async def labels(somebody: Colleague) -> dict[str, Label]:
    """The labels of the company by name."""
    async with somebody.office.ledger.work(somebody.actor.controller_id) as work:
        return {one.name: one for one in await label.labels(work, somebody.actor)}


@pytest.fixture
async def chats(shop: Shop, office: Office) -> list[UUID]:
    """Two people who have written, each with a conversation."""
    counter = await open_counter(shop)
    await counter.take(says("Ist mein Wagen fertig?"))
    await counter.take(says("Was kostet das?", who=by("491713920045"), name="Max Muster"))
    rows = await counter.rows("SELECT conversation_id FROM conversation ORDER BY conversation_id")
    return [row["conversation_id"] for row in rows]


async def test_a_label_is_added_called_otherwise_and_given_a_colour(staff: Hire) -> None:
    miriam = await staff(Role.LEAD)
    empty = await miriam.get(PLACE, Accept_Language="de")
    done = await miriam.post(PLACE, {"name": " Garantie ", "colour": "d"})
    twice = await miriam.post(PLACE, {"name": "garantie"}, Accept_Language="de")
    known = (await labels(miriam))["Garantie"]
    renamed = await miriam.post(
        f"{PLACE}/{known.label_id}/rename", {"name": "Rückruf <b>", "colour": "b"}
    )
    page = await miriam.get(PLACE)
    bad = await miriam.post(f"{PLACE}/{known.label_id}/rename", {"name": "x", "colour": "z"})

    assert "Noch kein Etikett" in empty.text
    assert (done.status, twice.status, renamed.status, bad.status) == (303, 409, 303, 409)
    assert "gibt es schon" in twice.text and 'value="garantie"' in twice.text
    assert known.colour == "d"
    assert (await labels(miriam))["Rückruf <b>"].colour == "b"
    assert "Rückruf &lt;b&gt;" in page.text


async def test_removing_says_first_how_many_conversations_wear_it(
    staff: Hire, office: Office, chats: list[UUID]
) -> None:
    miriam = await staff(Role.LEAD)
    await miriam.post(PLACE, {"name": "Garantie"})
    known = (await labels(miriam))["Garantie"]
    async with office.ledger.work(office.controller.controller_id) as work:
        await label.put(work, miriam.actor, chats, known.label_id, now=office.clock())

    dry = await miriam.get(f"{PLACE}/{known.label_id}/remove", Accept_Language="de")
    still = await labels(miriam)
    done = await miriam.post(f"{PLACE}/{known.label_id}/remove")
    again = await miriam.post(f"{PLACE}/{known.label_id}/remove")

    assert "Es steht an <b>2</b> Gesprächen" in dry.text
    assert list(still) == ["Garantie"] and await labels(miriam) == {}
    assert (done.status, again.status) == (303, 409)


async def test_agents_see_labels_and_change_none(staff: Hire) -> None:
    miriam, jana = await staff(Role.LEAD), await staff(Role.AGENT)
    await miriam.post(PLACE, {"name": "Garantie"})
    known = (await labels(miriam))["Garantie"]
    page = await jana.get(PLACE)
    refused = [
        await jana.post(PLACE, {"name": "Neu"}),
        await jana.post(f"{PLACE}/{known.label_id}/rename", {"name": "Neu"}),
        await jana.get(f"{PLACE}/{known.label_id}/remove"),
        await jana.post(f"{PLACE}/{known.label_id}/remove"),
        await (await staff(Role.MARKETING)).get(PLACE),
    ]

    assert page.status == 200 and "Garantie" in page.text and "/remove" not in page.text
    assert [one.status for one in refused] == [403] * 5
    assert list(await labels(jana)) == ["Garantie"]


async def test_a_label_narrows_the_open_lists_and_every_link_keeps_it(
    staff: Hire, office: Office, chats: list[UUID]
) -> None:
    miriam = await staff(Role.LEAD)
    for name in ("Garantie", "Leasing"):
        await miriam.post(PLACE, {"name": name})
    worn, unworn = (await labels(miriam))["Garantie"], (await labels(miriam))["Leasing"]
    async with office.ledger.work(office.controller.controller_id) as work:
        await label.put(work, miriam.actor, chats[:1], worn.label_id, now=office.clock())

    for view in ("open", "unassigned", "queue&queue=service"):
        whole = await miriam.get(f"/inbox?view={view}")
        page = await miriam.get(f"/inbox?view={view}&label={worn.label_id}")
        rows = await miriam.get(f"/inbox/rows?view={view}&label={worn.label_id}")
        none = await miriam.get(f"/inbox?view={view}&label={unworn.label_id}", Accept_Language="de")

        assert all(f"r-{one}" in whole.text for one in chats), view
        for said in (page, rows):
            assert f"r-{chats[0]}" in said.text and f"r-{chats[1]}" not in said.text, view
        assert f"/inbox/{chats[0]}?view=" in page.text and f"label={worn.label_id}" in page.text
        assert "Nichts mit diesem Etikett" in none.text


async def test_a_label_that_is_none_or_of_a_list_it_cannot_narrow_is_left_out(
    staff: Hire, chats: list[UUID]
) -> None:
    miriam = await staff(Role.LEAD)
    spoilt = await miriam.get("/inbox?view=open&label=<script>")
    closed = await miriam.get(f"/inbox?view=closed&label={UUID(int=7)}")

    assert spoilt.status == closed.status == 200
    assert all(f"r-{one}" in spoilt.text for one in chats)
    assert "&amp;label=" not in closed.text and "label=%" not in spoilt.text
