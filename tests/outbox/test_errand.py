"""Errands: they reach the carrier, are tried again where that helps, and never carry content."""

from datetime import timedelta
from uuid import UUID

import pytest

from cloudapi_simulator.fault import Fault as Mishap
from cloudapi_simulator.simulator import Simulator
from jawort.desk.media import file
from jawort.desk.right import erasure
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.endpoint import NewEndpoint
from jawort.domain.right.erasure import Certificate, Ground
from jawort.ledger import contact, controller, endpoint, media_upload, sender, template
from jawort.ledger.controller import NewSender
from jawort.ledger.keys.envelope import disclose, enclose
from jawort.ledger.keys.keyring import KeyDestroyed, Keyring
from jawort.ledger.sending import errand
from jawort.ledger.work import Work
from jawort.outbox import errand as runner
from jawort.outbox.opening import open_outbox
from tests.people import erika
from tests.shop import NOON, Shop

SECOND = timedelta(seconds=1)
BSUID = "DE.10020030040050060070"


async def number(shop: Shop, meta: Simulator, *, at: timedelta = timedelta(0)) -> UUID:
    """A number of ours behind the simulator."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        portfolio = await controller.add_portfolio(work, meta_id="1", now=NOON)
        new = NewSender(portfolio, "wa", "Sonnenschein", "DE", meta.phone_number_id, meta.waba_id)
        door = NewEndpoint("simulator", "s", "v", access_token=meta.token, base_url=meta.base_url)
        await endpoint.add(work, door, now=NOON + at)
        return await controller.add_sender(work, new, now=NOON)


async def run(shop: Shop, *, at: timedelta = timedelta(0)) -> int:
    async with open_outbox(
        shop.ledger, worker_id=UUID(int=1), clock=lambda: 0.0, only_loopback=True
    ) as outbox:
        return await runner.run_once(shop.ledger, outbox.carriers, now=NOON + at)  # type: ignore[arg-type]


async def states(shop: Shop) -> list[str]:
    async with shop.ledger.bare_connection() as connection:
        rows = await connection.fetch("SELECT state FROM errand ORDER BY state")
    return [row["state"] for row in rows]


async def test_the_list_of_templates_is_read_and_kept(shop: Shop) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await errand.add(work, "template", sender_id, now=NOON)

        assert await run(shop) == 1

    async with shop.ledger.work(shop.controller.controller_id) as work:
        known = await template.every(work)
    assert known
    assert any(one.is_approved for one in known)
    assert await states(shop) == []


async def test_a_message_is_marked_as_read_and_typing_that_is_too_old_is_not_shown(
    shop: Shop,
) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        anna = meta.introduce("+491713920001", wrote=True)
        wamid = meta.act(anna, "text", text="Hallo")["id"]
        async with shop.ledger.work(shop.controller.controller_id) as work:
            somebody = await erika(work)
            for kind in ("read_receipt", "typing"):
                await errand.add(work, kind, sender_id, about=wamid, contact_id=somebody, now=NOON)
        await run(shop, at=21 * SECOND)
        asked = str(meta.world.transcript.after())

    assert await states(shop) == []
    assert wamid in asked
    assert "typing_indicator" not in asked


async def test_what_the_carrier_will_never_do_fails_and_what_it_may_do_later_is_tried_again(
    shop: Shop,
) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await errand.add(work, "read_receipt", sender_id, about="wamid.never", now=NOON)
        await run(shop)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await errand.add(work, "template", sender_id, now=NOON)
    assert await run(shop) == 1  # nobody answers there any more
    assert await run(shop, at=19 * SECOND) == 0
    assert await run(shop, at=21 * SECOND) == 1

    assert await states(shop) == ["failed", "waiting"]


async def test_under_a_full_stop_nobody_is_shown_that_we_read(shop: Shop) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await controller.freeze(work, scope="all", reason="Probe", by="Anna", now=NOON)
            await errand.add(work, "read_receipt", sender_id, about="wamid.never", now=NOON)
        await run(shop)

    assert await states(shop) == []  # it was not even tried, or it would have failed


async def test_two_accounts_each_speak_with_their_own_key_and_a_closed_door_says_nothing(
    shop: Shop,
) -> None:
    other_line = {"seed": 2, "phone_number_id": "100600700800900"}
    async with Simulator(at=NOON) as one, Simulator(at=NOON, **other_line) as other:
        assert one.token != other.token
        first = await number(shop, one)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            (door,) = await endpoint.endpoints(work)
            assert await sender.use_endpoint(work, first, door.endpoint_id)
        second = await number(shop, other, at=SECOND)
        both = {first: one.base_url, second: other.base_url}
        async with shop.ledger.work(shop.controller.controller_id) as work:
            for mine in both:
                await errand.add(work, "template", mine, now=NOON)
            used = await sender.doors(work)

        assert {mine: known.opened.base_url for mine, known in used.items()} == both
        assert await run(shop) == 2
        assert await states(shop) == []  # both were taken: each key fits its own door only

        async with shop.ledger.work(shop.controller.controller_id) as work:
            await endpoint.close(work, door.endpoint_id, now=NOON)
            for mine in both:
                await errand.add(work, "template", mine, now=NOON)
        assert await run(shop) == 1

    assert await states(shop) == ["waiting"]


async def test_a_number_is_not_given_a_door_of_somebody_else_or_a_closed_one(shop: Shop) -> None:
    async with shop.ledger.house_work() as house:
        other = await controller.add(house, "Nebenan", country="DE", now=NOON)
    async with Simulator(at=NOON) as meta:
        mine = await number(shop, meta)
    door = NewEndpoint("meta", "s", "v", access_token="t")
    async with shop.ledger.work(other.controller_id) as work:
        theirs = await endpoint.add(work, door, now=NOON)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        closed = await endpoint.add(work, door, now=NOON)
        await endpoint.close(work, closed, now=NOON)

        assert not await sender.use_endpoint(work, mine, theirs)
        assert not await sender.use_endpoint(work, mine, closed)


async def test_an_errand_that_is_about_nobody_is_asked_for_once(shop: Shop) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            assert await errand.add_once(work, "template", sender_id, now=NOON)
            assert not await errand.add_once(work, "template", sender_id, now=NOON)
        assert await run(shop) == 1
        async with shop.ledger.work(shop.controller.controller_id) as work:
            assert await errand.add_once(work, "template", sender_id, now=NOON)


async def test_erasing_a_person_has_meta_delete_them_from_its_contact_book(shop: Shop) -> None:
    async with Simulator(at=NOON) as meta:
        await number(shop, meta)
        anna = meta.introduce("+491713920001", wrote=True)
        told = meta.world.user_id(anna, meta.world.lines[meta.phone_number_id])
        async with shop.ledger.work(shop.controller.controller_id) as work:
            (ours,) = await sender.senders(work)
            known = Identifier(IdentifierKind.BSUID, told, ours.portfolio_id)
            parent = Identifier(IdentifierKind.PARENT_BSUID, "DE.ENT.1002", ours.portfolio_id)
            somebody = await erika(work, known, parent)
        done = await _erased(shop, somebody)
        assert meta.world.contact_book == {meta.world.settings.portfolio_id: {anna.id}}
        assert await run(shop) == 1

        assert meta.world.contact_book == {meta.world.settings.portfolio_id: set()}
    assert done.contact_book == 1  # a parent id is none of Meta's entries
    assert await states(shop) == []


async def test_erasing_a_person_has_their_files_deleted_at_the_carrier(shop: Shop) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            somebody = await erika(work)
            ids = [await _uploaded(work, meta, somebody, sender_id, ago=ago) for ago in (1, 29, 31)]
        await _erased(shop, somebody)
        there = meta.world.media.get
        assert all(there(one, NOON) for one in ids)
        meta.world.media.drop(ids[1])  # gone already: nobody need be told

        assert await run(shop) == 2
        assert [one for one in ids if there(one, NOON)] == [ids[2]]  # it ends by itself
    assert await states(shop) == []


async def test_a_carrier_that_does_not_delete_a_file_is_shown(shop: Shop) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            somebody = await erika(work)
            await _uploaded(work, meta, somebody, sender_id, ago=1)
        await _erased(shop, somebody)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            door = NewEndpoint("simulator", "s", "v", access_token="old", base_url=meta.base_url)
            await endpoint.add(work, door, now=NOON + SECOND)

        assert await run(shop, at=2 * SECOND) == 1
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert await errand.standing(work) == [("media", 0, 1)]


@pytest.mark.parametrize(
    ("code", "subcode", "left"),
    [
        (100, 33, []),  # "Object with ID … does not exist"
        (100, 0, [("media", 0, 1)]),
        (100, 2388019, [("media", 0, 1)]),
        (33, 0, [("media", 0, 1)]),  # the phone number is gone, which says nothing of the file
        (10, 33, [("media", 0, 1)]),
        (131016, 0, [("media", 1, 0)]),
    ],
)
async def test_a_file_counts_as_gone_only_where_the_carrier_says_that_it_does_not_exist(
    shop: Shop, code: int, subcode: int, left: list[tuple[str, int, int]]
) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            somebody = await erika(work)
            carrier_id = await _uploaded(work, meta, somebody, sender_id, ago=1)
        await _erased(shop, somebody)
        refused = {"method": "DELETE"}
        meta.world.faults.add(Mishap(do="error", code=code, subcode=subcode, match=refused))

        assert await run(shop) == 1
        assert meta.world.media.get(carrier_id, NOON)  # the refusal came before the file went
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert await errand.standing(work) == left


async def _erased(shop: Shop, somebody: UUID) -> Certificate:
    """Their erasure, as they asked for it, at noon."""
    return await erasure.erase(
        shop.ledger,
        shop.controller.controller_id,
        somebody,
        ground=Ground.REQUEST,
        by="Anna",
        now=NOON,
    )


async def _uploaded(
    work: Work, meta: Simulator, somebody: UUID, sender_id: UUID, *, ago: int
) -> str:
    """A paper that was handed to the carrier so many days ago; gives its id there."""
    at = NOON - timedelta(days=ago)
    paper = file.Upload("a.pdf", "application/pdf", b"%PDF-1.4 " + b"x" * 50)
    kept = await file.keep_upload(work, None, somebody, paper, now=at)
    carrier_id = f"77{ago:04}"
    data, until = b"%PDF-", NOON + timedelta(days=9)
    meta.world.media.keep(carrier_id, data, "application/pdf", meta.phone_number_id, until)
    await media_upload.ask(work, [(kept.media_id, sender_id)], now=at)
    (waiting,) = await media_upload.take(work, [sender_id], limit=1, now=at)
    await media_upload.done(work, waiting, somebody, carrier_id, now=at)
    return carrier_id


async def test_a_kind_that_only_a_newer_release_knows_is_left_to_it(shop: Shop) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.bare_connection() as connection:
            await connection.execute("ALTER TABLE errand DROP CONSTRAINT errand_kind_check")
        async with shop.ledger.work(shop.controller.controller_id) as work:
            newer = await errand.add(work, "typing", sender_id, now=NOON)
            await work.connection.execute("UPDATE errand SET kind = 'greeting'")

        assert await run(shop, at=SECOND) == 0
    async with shop.ledger.house_work() as house:
        assert await errand.controllers_due(house, now=NOON + SECOND) == []
        kept = await house.connection.fetchrow("SELECT errand_id, attempt_count FROM errand")
    assert (kept["errand_id"], kept["attempt_count"]) == (newer, 0)


async def test_what_meta_was_never_told_is_given_up_after_seven_days_and_shown(
    shop: Shop,
) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
    week = timedelta(days=7)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await errand.add(work, "contact_book", sender_id, about=BSUID, now=NOON)
        first = await errand.take(work, [sender_id], limit=1, now=NOON)
        last = await errand.take(work, [sender_id], limit=1, now=NOON + week)
        late = await errand.take(work, [sender_id], limit=1, now=NOON + week + SECOND)

        assert [one.about for one in (*first, *last)] == [BSUID, BSUID]
        assert late == []
        assert await errand.standing(work) == [("contact_book", 0, 1)]


async def test_nobody_opens_an_envelope_whose_key_is_destroyed_and_none_that_was_moved(
    keyring: Keyring,
) -> None:
    made = enclose(keyring, BSUID.encode(), place="errand:1")
    old = keyring.current_kek().kek_id

    assert disclose(keyring, made, place="errand:1") == BSUID.encode()
    with pytest.raises(ValueError, match="wrong place"):
        disclose(keyring, made, place="errand:2")
    with pytest.raises(ValueError, match="not an envelope"):
        disclose(keyring, made[:50], place="errand:1")
    keyring.add_kek(now=NOON + timedelta(days=7))
    keyring.destroy_kek(old)
    with pytest.raises(KeyDestroyed):
        disclose(keyring, made, place="errand:1")


async def test_an_errand_goes_with_its_person(shop: Shop) -> None:
    from jawort.domain.contact import ContactState
    from jawort.ledger.keys.vault import ContactGone

    async with shop.ledger.work(shop.controller.controller_id) as work:
        portfolio = await controller.add_portfolio(work, meta_id="1", now=NOON)
        new = NewSender(portfolio, "wa", "Sonnenschein", "DE", "1", "1")
        sender_id = await controller.add_sender(work, new, now=NOON)
        somebody = await erika(work)
        await contact.set_state(work, [somebody], ContactState.ERASED)

        with pytest.raises(ContactGone):
            await errand.add(
                work, "read_receipt", sender_id, about="x", contact_id=somebody, now=NOON
            )
