"""The dialect of 360dialog: short paths, a key header, its own webhook settings, no signature."""

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from tests.simulator.test_media import PICTURE, form

ANNA = "+4917139200101"
TEXT = {"messaging_product": "whatsapp", "to": ANNA, "text": {"body": "x"}}
Ask = Callable[..., Awaitable[tuple[int, Any]]]


@pytest.fixture
def ask(meta: Any, session: aiohttp.ClientSession) -> Ask:
    """A request as a customer of 360dialog makes it."""

    async def asked(
        method: str, path: str, body: Any = None, *, key: str | None = None, **more: Any
    ) -> tuple[int, Any]:
        headers = {"D360-API-KEY": key or meta.token}
        url = f"{meta.base_url}/{path}"
        async with session.request(method, url, json=body, headers=headers, **more) as answer:
            if answer.content_type == "application/json":
                return answer.status, await answer.json()
            return answer.status, await answer.read()

    return asked


async def test_messages_go_out_without_version_and_number(meta, ask) -> None:
    meta.introduce(ANNA, wrote=True)

    status, said = await ask("POST", "messages", TEXT)

    assert status == 200
    assert meta.world.messages[said["messages"][0]["id"]].line_id == meta.phone_number_id


@pytest.mark.parametrize(
    "path",
    [
        "whatsapp_business_profile",
        "settings",
        "block_users",
        "message_qrdls",
        "username",
        "flows",
        "v1/configs/templates",
        "v1/configs/webhook",
        "waba_webhook",
    ],
)
async def test_everything_a_number_has_is_there_without_its_id(meta, ask, path) -> None:
    assert (await ask("GET", path))[0] == 200


async def test_a_wrong_key_is_refused_in_metas_envelope_or_in_their_own_words(
    meta, api, ask
) -> None:
    in_metas = await ask("POST", "messages", TEXT, key="another")
    await api.control("PATCH", "settings", {"guesses": {"dialog360_refusal": "own"}})
    in_their_own = await ask("POST", "messages", TEXT, key="another")

    assert (in_metas[0], in_metas[1]["error"]["code"]) == (401, 190)
    assert (in_their_own[0], in_their_own[1]["meta"]["http_code"]) == (401, 401)
    assert not meta.world.messages


async def test_webhooks_come_unsigned_with_the_headers_asked_for(meta, ask, listener) -> None:
    wanted = {"url": listener.url + "?360", "headers": {"Authorization": "Basic abc", "X-A": "1"}}

    saved = await ask("POST", "v1/configs/webhook", wanted)
    shown = await ask("GET", "v1/configs/webhook")
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert saved == shown == (200, wanted)
    (headers,) = listener.headers
    assert (headers["Authorization"], headers["X-A"]) == ("Basic abc", "1")
    assert not [name for name in headers if name.lower().startswith("x-hub")]
    assert listener.messages[0]["text"]["body"] == "Hallo"


async def test_no_address_is_asked_for_a_challenge(meta, ask, listener) -> None:
    status, _ = await ask("POST", "v1/configs/webhook", {"url": "http://127.0.0.1:9/nobody"})

    assert status == 200
    assert not listener.bodies


async def test_an_empty_address_gives_the_number_back_to_the_account(meta, ask, listener) -> None:
    await ask("POST", "v1/configs/webhook", {"url": "http://127.0.0.1:9/nobody"})

    await ask("POST", "v1/configs/webhook", {"url": ""})
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert len(listener.messages) == 1
    assert listener.is_signed(0)


async def test_the_accounts_address_can_overrule_those_of_its_numbers(meta, ask, listener) -> None:
    await ask("POST", "v1/configs/webhook", {"url": "http://127.0.0.1:9/nobody"})

    said = await ask("POST", "waba_webhook", {"url": listener.url, "override_all": True})
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert said[0] == 200
    assert len(listener.messages) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"url": 7},
        {"url": "ftp://x"},
        {"url": "http://x", "headers": []},
        {"url": "http://x", "headers": {"a b": "c"}},
        {"url": "http://x", "headers": {"A": "b\r\nX: y"}},
        {"url": "http://x", "headers": {"A": 1}},
    ],
)
async def test_a_malformed_address_is_refused(meta, ask, wrong) -> None:
    status, said = await ask("POST", "v1/configs/webhook", wrong)

    assert (status, said["error"]["code"]) == (400, 100)


async def test_files_are_fetched_from_the_same_host_with_the_key(meta, ask, session) -> None:
    status, up = await ask("POST", "media", data=form(PICTURE, "image/jpeg"))
    _, told = await ask("GET", up["id"])
    path = told["url"].removeprefix(meta.base_url + "/")

    fetched = await ask("GET", path)
    stranger = await ask("GET", path, key="another")
    deleted = await ask("DELETE", up["id"])

    assert status == 200
    assert told["url"].startswith(meta.base_url + "/whatsapp_business/attachments/?mid=")
    assert fetched == (200, PICTURE)
    assert stranger[0] == 401
    assert deleted == (200, {"success": True})


async def test_templates_are_made_listed_and_deleted_by_name(meta, api, ask) -> None:
    made = {
        "name": "abholung",
        "language": "de",
        "category": "UTILITY",
        "components": [{"type": "BODY", "text": "Ihr Wagen ist fertig."}],
    }

    created = await ask("POST", "v1/configs/templates", made)
    await meta.advance(seconds=5)
    _, listed = await ask("GET", "v1/configs/templates")
    deleted = await ask("DELETE", "v1/configs/templates/abholung")
    _, left = await ask("GET", "v1/configs/templates")

    assert created[1]["status"] == "PENDING"
    assert [one["name"] for one in listed["data"]] == ["hello_world", "abholung"]
    assert [one["status"] for one in listed["waba_templates"]] == ["approved", "approved"]
    assert deleted == (200, {"success": True})
    assert [one["name"] for one in left["waba_templates"]] == ["hello_world"]


async def test_the_list_begins_at_an_offset_and_is_long(meta, api, ask) -> None:
    for place in range(40):
        made = {"name": f"nr_{place}", "language": "de", "category": "UTILITY"}
        made |= {"components": [{"type": "BODY", "text": "Hallo"}]}
        await api.control("POST", "templates", made)

    _, whole = await ask("GET", "v1/configs/templates")
    _, rest = await ask("GET", "v1/configs/templates", params={"offset": "38", "limit": "2"})

    assert (whole["count"], whole["total"]) == (41, 41)
    assert [one["name"] for one in rest["waba_templates"]] == ["nr_37", "nr_38"]
    assert (rest["count"], rest["offset"], rest["limit"]) == (2, 38, 2)


@pytest.mark.parametrize(
    ("choice", "has_graph", "has_own"),
    [("both", True, True), ("graph", True, False), ("waba_templates", False, True)],
)
async def test_the_form_of_the_list_is_a_guess_that_can_be_switched(
    meta, api, ask, choice, has_graph, has_own
) -> None:
    await api.control("PATCH", "settings", {"guesses": {"dialog360_templates": choice}})

    _, listed = await ask("GET", "v1/configs/templates")

    assert ("data" in listed) is has_graph
    assert ("waba_templates" in listed) is has_own


async def test_with_a_version_in_the_path_the_key_header_is_just_another_token(meta, ask) -> None:
    status, said = await ask("GET", "v26.0/messages")

    assert (status, said["error"]["code"]) == (400, 100)
