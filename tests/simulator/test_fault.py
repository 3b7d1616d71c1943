"""Faults on demand: each kind strikes as ordered, so often, and the same in every run."""

import asyncio
import typing

import aiohttp
import pytest

from cloudapi_simulator.fault import BY_DEED, KINDS, Deed, Fault, Faults
from cloudapi_simulator.graph_error import CATALOGUE
from cloudapi_simulator.identifier import Identifiers

ANNA = "+4917139200101"
BEN = "+4917139200102"
HELLO = {
    "type": "template",
    "template": {"name": "hello_world", "language": {"code": "en_US"}},
}
# Source: platform.md §5, every code of its table.
CODES = sorted(
    {0, 1, 2, 3, 4, 10, 33, 100, 190, 200, 299, 368, 80007, 130429, 130472, 130497, 131000, 131005}
    | {131008, 131009, 131016, 131021, 131026, 131030, 131031, 131037, 131042, 131045, 131047}
    | {131048, 131049, 131050, 131051, 131052, 131053, 131055, 131056, 131057, 131060, 131062}
    | {131063, 131064, 132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132068}
    | {132069, 133000, 133004, 133005, 133006, 133008, 133009, 133010, 133015, 133016, 134011}
    | {134100, 134101, 134102, 135000, 137000, 139100, 139101, 139102, 139103}
    | {147001, 147002, 147003, 147004, 2593107, 2593108, 2593109}
    | set(range(138000, 138019))
    | set(range(139000, 139005))
    | CATALOGUE.keys()
)


def test_every_kind_has_words_and_every_word_a_kind() -> None:
    assert {kind.do for kind in KINDS} == set(typing.get_args(Deed)) == BY_DEED.keys()
    assert all(kind.en and kind.de and kind.matches for kind in KINDS)


async def test_every_code_can_be_the_answer_and_can_stand_in_a_status(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    await api.control("PATCH", "settings", {"limit": {"pair_burst": 0, "messages_per_s": 0}})
    wamids = {}
    for code in CODES:
        await api.control("POST", "faults", {"do": "error", "code": code})
        status, body = await api.send(ANNA)
        assert (status, body["error"]["code"]) == (CATALOGUE.get(code, (400, ""))[0], code)
        assert body["error"]["fbtrace_id"]
        await api.control("POST", "faults", {"do": "fail", "code": code})
        wamids[await api.wamid(ANNA)] = code
    await meta.advance(seconds=2)

    failed = {status["id"]: status["errors"][0]["code"] for status in listener.statuses}
    assert failed == wamids
    assert all(s["status"] == "failed" and s["errors"][0]["title"] for s in listener.statuses)


@pytest.mark.parametrize("subcode", [2388019, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299])
async def test_the_refusals_of_new_templates_carry_their_subcode(meta, api, subcode) -> None:
    fault = {"do": "error", "code": 100, "subcode": subcode, "match": {"edge": "message_templates"}}
    await api.control("POST", "faults", fault)

    status, body = await api("POST", f"{meta.waba_id}/message_templates", {"name": "abholung"})

    assert (status, body["error"]["code"], body["error"]["error_subcode"]) == (400, 100, subcode)
    assert body["error"]["error_user_msg"]


async def test_an_expired_token_is_190_until_the_fault_is_taken_away(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    _, fault = await api.control("POST", "faults", {"do": "token_expired", "times": 0})

    status, body = await api.send(ANNA)
    assert (status, body["error"]["code"], body["error"]["error_subcode"]) == (401, 190, 463)
    assert await api.code(ANNA) == 190
    await api.control("DELETE", f"faults/{fault['id']}")
    assert await api.wamid(ANNA)


async def test_another_token_can_be_given_out_and_ends_the_old_one(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    await api.control("PATCH", "settings", {"token": "a-new-one"})

    assert await api.code(ANNA) == 190
    status, _ = await api("GET", meta.waba_id, headers={"Authorization": "Bearer a-new-one"})
    assert status == 200


async def test_a_template_is_paused_by_the_send_that_was_one_too_many(meta, api, listener) -> None:
    meta.introduce(ANNA)
    fault = {"do": "template_pause", "match": {"template": "hello_world"}}
    await api.control("POST", "faults", fault)

    assert await api.code(ANNA, **HELLO) == 132015
    await meta.advance(hours=2, minutes=59)
    assert await api.code(ANNA, **HELLO) == 132015
    await meta.advance(minutes=1)
    assert await api.wamid(ANNA, **HELLO)
    events = [change["value"]["event"] for change in listener.changes if "event" in change["value"]]
    assert events == ["PAUSED", "REINSTATED"]


@pytest.mark.parametrize("http", [500, 502, 503, 429])
async def test_a_page_of_another_server_can_come_instead_of_an_answer(meta, api, http) -> None:
    anna = meta.introduce(ANNA, wrote=True, reads=False)
    await api.control("POST", "faults", {"do": "server_error", "http": http})

    status, page = await api.send(ANNA)

    assert status == http
    assert page.startswith(b"<!DOCTYPE html>")
    await meta.advance(seconds=1)
    assert len(anna.inbox) == 0


async def test_a_send_can_be_done_and_answered_with_rubbish(meta, api) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    await api.control("POST", "faults", {"do": "rubbish"})

    status, page = await api.send(ANNA)

    assert (status, page[:15]) == (200, b"<!DOCTYPE html>")
    await meta.advance(seconds=1)
    assert len(anna.inbox) == 1


@pytest.mark.parametrize(("do", "arrived"), [("cut_before", 0), ("cut_after", 1), ("cut_half", 1)])
async def test_a_connection_can_break_before_after_and_within_the_answer(
    meta, api, do, arrived
) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    await api.control("POST", "faults", {"do": do})

    with pytest.raises(aiohttp.ClientError):
        await api.send(ANNA)
    await meta.advance(seconds=1)

    assert len(anna.inbox) == arrived
    assert await api.wamid(ANNA)


async def test_a_slow_answer_comes_after_the_work_is_done(meta, api) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    await api.control("POST", "faults", {"do": "slow", "seconds": 30})
    sending = asyncio.ensure_future(api.send(ANNA))

    await _until(lambda: meta.world.messages)
    await meta.advance(seconds=1)

    assert not sending.done()
    assert len(anna.inbox) == 1
    sending.cancel()


@pytest.mark.parametrize(
    "with_it",
    [
        {"do": "error", "code": 130429},
        {"do": "token_expired"},
        {"do": "server_error"},
        {"do": "cut_before"},
        None,  # a refusal of the ordinary kind
    ],
)
async def test_a_refusal_can_come_late_too(meta, api, with_it) -> None:
    for fault in ({"do": "slow", "seconds": 30}, *([with_it] if with_it else [])):
        await api.control("POST", "faults", fault)
    sending = asyncio.ensure_future(api.send("nobody"))
    await _until(meta.world.faults.is_empty)

    assert meta.world.faults.is_empty()
    assert not sending.done()
    sending.cancel()


async def test_a_duplicate_can_come_several_times(meta, api, listener) -> None:
    await api.control("POST", "faults", {"do": "duplicate", "count": 4})

    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert len({message["id"] for message in listener.messages}) == 1
    assert len(listener.bodies) == 5


async def test_several_attempts_can_get_lost_and_each_is_made_up_for(meta, api, listener) -> None:
    await api.control("POST", "faults", {"do": "drop", "count": 3})

    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()
    lost = len(listener.bodies)
    await meta.advance(seconds=1)
    still_lost = len(listener.bodies)
    await meta.advance(seconds=3)

    assert (lost, still_lost, len(listener.bodies)) == (0, 0, 1)  # 0, 0, 1 and 3 s later


async def test_a_thousand_updates_can_be_gathered_into_one_delivery(meta, api, listener) -> None:
    anna = meta.introduce(ANNA)
    await api.control("POST", "faults", {"do": "batch", "count": 1000, "seconds": 60})

    for place in range(1001):
        meta.act(anna, "text", text=str(place))
    await meta.settle()

    sizes = [len(document["entry"][0]["changes"]) for document in listener.documents]
    assert sorted(sizes) == [1, 1000]
    assert all(listener.is_signed(place) for place in range(2))


async def test_a_batch_that_does_not_fill_is_sent_when_its_time_is_up(meta, api, listener) -> None:
    anna = meta.introduce(ANNA)
    await api.control("POST", "faults", {"do": "batch", "count": 5, "seconds": 60})
    for place in range(3):
        meta.act(anna, "text", text=str(place))

    await meta.advance(seconds=59)
    before = len(listener.bodies)
    await meta.advance(seconds=1)

    assert (before, len(listener.bodies), len(listener.messages)) == (0, 1, 3)


async def test_updates_can_be_gathered_and_then_posted_at_the_same_moment(
    meta, api, listener
) -> None:
    inside, most, together = 0, 0, asyncio.Event()

    async def wait_for_the_others() -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        if inside == 20:
            together.set()
        await together.wait()

    listener.before_answer = wait_for_the_others
    anna = meta.introduce(ANNA)
    await api.control("POST", "faults", {"do": "concurrent", "count": 20, "seconds": 60})
    for place in range(20):
        meta.act(anna, "text", text=str(place))
        if place < 19:
            await meta.settle()
            assert inside == 0
    await meta.settle()

    assert most == 20


async def test_a_wrong_signature_is_made_good_by_the_repeat(meta, api, listener) -> None:
    await api.control("POST", "faults", {"do": "wrong_signature"})
    listener.answers = [401]

    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert [listener.is_signed(place) for place in range(2)] == [False, True]


@pytest.mark.parametrize(
    "wrong",
    [
        {"do": "nothing"},
        {"do": "error", "times": -1},
        {"do": "error", "chance": 2},
        {"do": "batch", "count": 1001},
        {"do": "batch", "count": 0},
        {"do": "server_error", "http": 200},
        {"do": "delay", "seconds": 1e12},
        {"do": "swap", "match": {"colour": "red"}},
        {"do": "swap", "match": {"to": 1}},
        {"what": "error"},
        {},
    ],
)
async def test_a_fault_that_cannot_be_is_refused_in_a_sentence(api, wrong) -> None:
    status, body = await api.control("POST", "faults", wrong)

    assert status == 400
    assert len(body["error"]) > 10
    assert (await api.control("GET", "faults"))[1] == {"faults": []}


async def test_the_kinds_are_listed_for_a_panel(api) -> None:
    status, body = await api.control("GET", "fault-kinds")

    assert status == 200
    assert {kind["do"] for kind in body["kinds"]} == BY_DEED.keys()


def test_chance_is_the_same_in_every_run_and_by_person_whoever_comes_first() -> None:
    def struck(order: list[str]) -> dict[str, list[bool]]:
        faults = Faults(Identifiers(7))
        faults.add(Fault(do="duplicate", times=0, chance=0.5))
        outcome: dict[str, list[bool]] = {}
        for whom in order:
            hits = faults.strike(frozenset({"duplicate"}), {"to": whom})
            outcome.setdefault(whom, []).append(bool(hits))
        return outcome

    one_after_the_other = struck(["a"] * 40 + ["b"] * 40)
    mixed = struck(["a", "b"] * 40)

    assert one_after_the_other == mixed
    assert 10 < sum(mixed["a"]) < 30
    assert mixed["a"] != mixed["b"]


def test_a_fault_strikes_so_many_times_and_the_oldest_first() -> None:
    faults = Faults(Identifiers(1))
    first = faults.add(Fault(do="error", code=1, times=2))
    faults.add(Fault(do="error", code=2))

    codes = [faults.strike(frozenset({"error"}), {})[0].code for _ in range(3)]

    assert codes == [1, 1, 2]
    assert faults.is_empty()
    assert first.struck == 2


async def _until(true) -> None:
    """Turns of the loop, until the send has come in; however busy the machine is."""
    async with asyncio.timeout(20):
        while not true():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.01)
