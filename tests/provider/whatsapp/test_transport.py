"""Requests are carried once, and it is always known how far they came."""

from __future__ import annotations

import asyncio
import json
import traceback
from typing import Any

import pytest

from jawort.domain.sending import outgoing as out
from jawort.domain.sending.outgoing import Outgoing, Recipient
from jawort.provider.whatsapp.contact_book import forget
from jawort.provider.whatsapp.dialect import simulator
from jawort.provider.whatsapp.error import RetryClass
from jawort.provider.whatsapp.send import mark_read, send
from jawort.provider.whatsapp.transport import AccessKey, Fault, Transport, open_session

ANNA = Recipient("phone", "+491713920001")
HALLO = Outgoing(out.Text("Hallo"))
ACCEPTED = {
    "messaging_product": "whatsapp",
    "contacts": [{"input": "+491713920001", "wa_id": "491713920001"}],
    "messages": [{"id": "wamid.NEW", "message_status": "accepted"}],
}


def graph_error(code: int) -> dict[str, Any]:
    return {
        "error": {
            "message": f"(#{code}) +491713920001 is wrong",
            "type": "OAuthException",
            "code": code,
            "error_data": {"messaging_product": "whatsapp", "details": "+491713920001"},
            "fbtrace_id": "Atrace",
        }
    }


async def fault_of(transport: Transport) -> Fault:
    with pytest.raises(Fault) as caught:
        await send(transport, "100200", HALLO, ANNA)
    return caught.value


async def test_an_accepted_message_gives_its_id(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, ACCEPTED)

    accepted = await send(transport, "100200", HALLO, ANNA)

    assert (accepted.message_id, accepted.wa_id) == ("wamid.NEW", "491713920001")
    assert (accepted.user_id, accepted.pacing) == (None, "accepted")
    (asked,) = pretended.asked
    assert (asked["method"], asked["path"]) == ("POST", "/v26.0/100200/messages")
    assert asked["headers"]["authorization"] == "Bearer EAAGbeispielschluessel"
    assert asked["headers"]["content-type"] == "application/json"
    assert asked["headers"]["user-agent"]
    assert json.loads(asked["body"])["text"] == {"body": "Hallo", "preview_url": False}


async def test_a_message_to_a_scoped_id_is_answered_with_one(carrier: Any) -> None:
    pretended, transport = carrier
    bsuid = "DE.10020030040050060070"
    pretended.will(200, {"contacts": [{"user_id": bsuid}], "messages": [{"id": "wamid.NEW"}]})

    accepted = await send(transport, "100200", HALLO, Recipient("bsuid", bsuid))

    assert (accepted.wa_id, accepted.user_id) == (None, bsuid)
    assert json.loads(pretended.asked[0]["body"])["recipient"] == bsuid


@pytest.mark.parametrize(("http", "code"), [(400, 131047), (500, 131000), (401, 190), (200, 100)])
async def test_a_graph_error_body_is_a_refusal_whatever_the_http_state(
    http: int, code: int, carrier: Any
) -> None:
    pretended, transport = carrier
    pretended.will(http, graph_error(code))

    fault = await fault_of(transport)

    assert (fault.outcome, fault.meaning.code, fault.http) == ("refused", code, http)
    assert (fault.trace_id, fault.detail) == ("Atrace", "+491713920001")
    assert fault.may_be_repeated


@pytest.mark.parametrize(
    ("http", "content"),
    [
        (200, b""),
        (200, b"{}"),
        (200, b"[1]"),
        (200, b'{"messages":[]}'),
        (200, b'{"messages":[{"id":""}]}'),
        (200, b"[" * 100_000),
        (500, b"<html>Bad gateway</html>"),
        (503, b""),
        (502, b'{"error":"gateway"}'),
        (400, b'{"error":{"message":"no code"}}'),
        (413, b"too large"),
        (302, b""),
        (429, b"slow down"),
    ],
)
async def test_anything_but_success_or_a_graph_error_is_unclear(
    http: int, content: bytes, carrier: Any
) -> None:
    pretended, transport = carrier
    pretended.will(http, content)

    fault = await fault_of(transport)

    assert (fault.outcome, fault.http) == ("unclear", http)
    assert not fault.may_be_repeated
    assert len(pretended.asked) == 1


async def test_a_refused_key_without_graph_error_alarms_and_stays_unclear(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(401, b'{"meta":{"developer_message":"Invalid api key"}}')

    fault = await fault_of(transport)

    assert (fault.outcome, fault.meaning.reason) == ("unclear", "key")
    assert fault.meaning.alarms


async def test_a_connection_that_ends_without_a_word_is_unclear_and_not_repeated(
    carrier: Any,
) -> None:
    pretended, transport = carrier
    pretended.will_hang_up()

    fault = await fault_of(transport)

    assert fault.outcome == "unclear"
    assert len(pretended.asked) == 1


async def test_a_connection_reused_and_then_ended_is_unclear_too(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, ACCEPTED)
    pretended.will_hang_up()
    await send(transport, "100200", HALLO, ANNA)

    fault = await fault_of(transport)

    assert fault.outcome == "unclear"
    assert len(pretended.asked) == 2


async def test_silence_after_the_message_left_is_unclear(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will_be_silent()

    with pytest.raises(Fault) as caught:
        await transport.request("POST", "/v26.0/1/messages", body=b"{}", answer_within_s=0.3)

    assert caught.value.outcome == "unclear"
    assert len(pretended.asked) == 1


async def closed_port() -> int:
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    return port


async def test_a_carrier_that_is_not_there_got_nothing() -> None:
    async with open_session() as session:
        dialect = simulator(f"http://127.0.0.1:{await closed_port()}")
        fault = await fault_of(Transport(session, dialect, AccessKey("a")))

    assert (fault.outcome, fault.meaning.retry) == ("not_sent", RetryClass.RETRY_LATER)
    assert fault.may_be_repeated


async def test_waiting_too_long_for_a_free_connection_sends_nothing(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will_be_silent()
    async with open_session(connections=1) as session:
        narrow = Transport(session, transport.dialect, transport.key)
        first = asyncio.create_task(
            narrow.request("POST", "/v26.0/1/messages", body=b"{}", answer_within_s=1.0)
        )
        while not pretended.asked:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        with pytest.raises(Fault) as caught:
            await narrow.request("POST", "/v26.0/1/messages", body=b"{}", first_byte_within_s=0.1)
        with pytest.raises(Fault):
            await first

    assert caught.value.outcome == "not_sent"
    assert len(pretended.asked) == 1


async def test_neither_key_nor_number_shows_when_a_fault_is_printed(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(400, graph_error(131009))
    pretended.will_hang_up()

    for _ in range(2):
        fault = await fault_of(transport)

        printed = "".join(traceback.format_exception(fault)) + repr(fault) + str(fault)
        assert fault.__context__ is None
        for trace in ("EAAG", "4917139"):
            assert trace not in printed


def test_the_key_does_not_print_itself_and_cannot_break_a_header() -> None:
    assert "geheim" not in f"{AccessKey('geheim')!r} {AccessKey('geheim')}"
    for wrong in ("", "a\r\nX: y", "schlüssel"):
        with pytest.raises(ValueError, match="printable") as caught:
            AccessKey(wrong)
        assert not wrong or wrong not in str(caught.value)


async def test_redirects_are_not_followed(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(307, b"")
    pretended.will(200, ACCEPTED)

    await fault_of(transport)

    assert len(pretended.asked) == 1


async def test_a_read_receipt_is_sent(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, {"success": True})

    await mark_read(transport, "100200", "wamid.IN", with_typing=True)

    assert json.loads(pretended.asked[0]["body"])["typing_indicator"] == {"type": "text"}


@pytest.mark.parametrize("deleted", [True, False])
async def test_the_contact_book_forgets_a_person(deleted: bool, carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, {"messaging_product": "whatsapp", "success": True, "deleted": deleted})

    assert await forget(transport, "100200", "DE.10020030040050060070") is deleted

    (asked,) = pretended.asked
    assert (asked["method"], asked["path"]) == ("DELETE", "/v26.0/100200/contact_book")
    assert asked["query"] == {"messaging_product": "whatsapp", "bsuid": "DE.10020030040050060070"}


@pytest.mark.parametrize("wrong", ["DE.ENT.1", "+491713920001", ""])
async def test_the_contact_book_is_not_asked_for_what_it_cannot_delete(
    wrong: str, carrier: Any
) -> None:
    pretended, transport = carrier

    with pytest.raises(ValueError, match="business-scoped"):
        await forget(transport, "100200", wrong)

    assert pretended.asked == []
