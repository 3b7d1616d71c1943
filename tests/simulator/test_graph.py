"""The Graph surface: who may ask, what exists, and one envelope for every refusal."""

import aiohttp
import pytest

from cloudapi_simulator.graph_error import CATALOGUE

ANNA = "+4917139200101"
TEXT = {"messaging_product": "whatsapp", "to": ANNA, "text": {"body": "x"}}


def is_envelope(body) -> bool:
    error = body["error"]
    return {"message", "type", "code", "fbtrace_id"} <= error.keys() and "Traceback" not in str(
        body
    )


@pytest.mark.parametrize("version", ["v14.0", "v17.0", "v21.0", "v23.0", "v26.0", "v31.1"])
async def test_every_version_is_understood(meta, session, version) -> None:
    headers = {"Authorization": f"Bearer {meta.token}"}
    url = f"{meta.base_url}/{version}/{meta.phone_number_id}/messages"

    async with session.post(url, json=TEXT, headers=headers) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("header", [None, "Bearer another", "Bearer ", "Basic abc", "nonsense"])
async def test_without_the_right_token_everything_is_190(meta, session, header) -> None:
    headers = {"Authorization": header} if header else {}
    for method, path in (("POST", f"{meta.phone_number_id}/messages"), ("GET", meta.waba_id)):
        url = f"{meta.base_url}/v26.0/{path}"
        async with session.request(method, url, json=TEXT, headers=headers) as answer:
            body = await answer.json()

        assert answer.status == 401
        assert body["error"]["code"] == 190
        assert is_envelope(body)


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "1234567890123", 100),
        ("POST", "1234567890123/messages", 100),
        ("GET", "NUMBER/messages", 100),
        ("POST", "NUMBER/nothing_like_it", 2500),
        ("GET", "NUMBER/a/b/c", 2500),
        ("GET", "", 2500),
        ("DELETE", "ACCOUNT", 100),
        ("GET", "%00", 100),
        ("GET", "NUMBER/message_qrdls/UNKNOWN", 100),
        ("POST", "upload:unknown", 100),
    ],
)
async def test_what_does_not_exist_is_refused_in_metas_envelope(
    meta, api, method, path, code
) -> None:
    path = path.replace("NUMBER", meta.phone_number_id).replace("ACCOUNT", meta.waba_id)

    status, body = await api(method, path)

    assert status == 400
    assert body["error"]["code"] == code
    assert is_envelope(body)


UNREADABLE = {
    "empty": b"",
    "cut": b"{",
    "list": b"[]",
    "null": b"null",
    "text": b'"x"',
    "not unicode": b"\xff\xfe",
    "deep objects": b'{"to":' * 3000,
    "deep lists": b"[" * 100_000,
    "zeros": b"\0" * 50,
}


@pytest.mark.parametrize("kind", UNREADABLE)
async def test_a_body_that_cannot_be_read_misses_its_first_parameter(meta, api, kind) -> None:
    raw = UNREADABLE[kind]
    headers = {"Content-Type": "application/json"}

    status, body = await api("POST", f"{meta.phone_number_id}/messages", data=raw, headers=headers)

    assert status == 400
    assert body["error"]["code"] == 100
    assert is_envelope(body)


@pytest.mark.parametrize(
    "change",
    [
        {"messaging_product": None},
        {"messaging_product": "signal"},
        {"to": None},
        {"to": "not a number"},
        {"to": "DE.1349120865530274"},
        {"to": ["+4917139200101"]},
        {"to": "+" + "1" * 30},
        {"to": None, "recipient": "no-user-id"},
        {"recipient_type": "group"},
        {"category": "utility"},
        {"type": "hologram"},
        {"text": None},
        {"status": "delivered"},
    ],
)
async def test_a_malformed_send_is_refused_in_metas_envelope(meta, api, change) -> None:
    status, body = await api("POST", f"{meta.phone_number_id}/messages", TEXT | change)

    assert status == 400
    assert body["error"]["code"] in (100, 131008, 131009)
    assert is_envelope(body)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
async def test_every_error_can_be_ordered(meta, api, code) -> None:
    await api.control("POST", "faults", {"do": "error", "code": code, "match": {"to": ANNA}})

    status, body = await api.send(ANNA)

    assert status == CATALOGUE[code][0]
    assert body["error"]["code"] == code
    assert is_envelope(body)
    assert (await api.send(ANNA))[0] == 200


async def test_a_server_error_wears_no_envelope_and_does_nothing(meta, api) -> None:
    await api.control("POST", "faults", {"do": "server_error"})

    status, body = await api.send(ANNA)

    assert status == 500
    assert b"html" in body
    assert not meta.world.messages


@pytest.mark.parametrize(("deed", "count"), [("cut_before", 0), ("cut_after", 1)])
async def test_a_broken_connection_leaves_the_sender_in_doubt(meta, api, deed, count) -> None:
    await api.control("POST", "faults", {"do": deed})

    with pytest.raises(aiohttp.ClientError):
        await api.send(ANNA)

    assert len(meta.world.messages) == count


async def test_the_number_shows_the_fields_asked_for(meta, api) -> None:
    fields = "id,verified_name,throughput{level},health_status,nothing_like_it"

    _, usual = await api("GET", meta.phone_number_id)
    _, chosen = await api("GET", meta.phone_number_id, params={"fields": fields})
    _, listed = await api("GET", f"{meta.waba_id}/phone_numbers")

    assert usual["display_phone_number"] == "+49 30 23125001"
    assert chosen.keys() == {"id", "verified_name", "throughput", "health_status"}
    assert listed["data"] == [usual]


async def test_the_profile_is_kept_and_its_limits_are_checked(meta, api) -> None:
    path = f"{meta.phone_number_id}/whatsapp_business_profile"
    good = {"messaging_product": "whatsapp", "about": "a" * 139, "websites": ["https://x.example"]}

    saved = await api("POST", path, good)
    refused = await api("POST", path, good | {"about": "a" * 140})
    _, shown = await api("GET", path, params={"fields": "about,websites"})

    assert saved == (200, {"success": True})
    assert refused[1]["error"]["code"] == 100
    assert shown["data"] == [{"about": "a" * 139, "websites": ["https://x.example"]}]


async def test_codes_are_made_changed_and_deleted(meta, api) -> None:
    path = f"{meta.phone_number_id}/message_qrdls"
    asked = {"prefilled_message": "Ja, ich möchte Angebote.", "generate_qr_image": "SVG"}

    _, made = await api("POST", path, asked)
    _, changed = await api("POST", path, {"code": made["code"], "prefilled_message": "Hallo"})
    _, listed = await api("GET", path)
    deleted = await api("DELETE", f"{path}/{made['code']}")

    assert made["deep_link_url"] == f"https://wa.me/message/{made['code']}"
    assert listed["data"] == [changed]
    assert deleted == (200, {"success": True})
    assert (await api("GET", path))[1] == {"data": []}
    assert (await api("POST", path, {"prefilled_message": "x" * 141}))[0] == 400


async def test_a_deregistered_number_sends_nothing(meta, api) -> None:
    await api("POST", f"{meta.phone_number_id}/deregister")
    assert await api.code(ANNA) == 133010

    await api(
        "POST",
        f"{meta.phone_number_id}/register",
        {"messaging_product": "whatsapp", "pin": "123456"},
    )
    await api.wamid(ANNA)


async def test_the_identity_check_refuses_another_key(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    switch = {"user_identity_change": {"enable_identity_key_check": True}}
    await api("POST", f"{meta.phone_number_id}/settings", switch)
    text = {"type": "text", "text": {"body": "x"}}

    assert await api.code(ANNA, **text, recipient_identity_key_hash="another") == 137000
    await api.wamid(ANNA, **text)


async def test_wrong_use_of_the_control_side_is_a_sentence_and_never_a_crash(meta, api) -> None:
    for method, path, body in (
        ("GET", "nothing", None),
        ("POST", "people", {"phone": "x"}),
        ("POST", "people", {"phone": ANNA, "nose": "long"}),
        ("POST", "people", [1]),
        ("POST", "faults", {"do": "fly"}),
        ("POST", "clock", {"mode": "sideways"}),
        ("POST", "clock", {"at": "2026-11-24T10:00:00"}),
        ("POST", "clock/advance", {"seconds": -1}),
        ("POST", "templates", {"name": "x"}),
        ("PATCH", "settings", {"seed": 2}),
        ("PATCH", "settings", {"colour": "red"}),
        ("PATCH", "templates/1", {}),
        ("POST", "account", {}),
    ):
        status, said = await api.control(method, path, body)
        assert 400 <= status < 500, (method, path, body)
        assert isinstance(said["error"], str)


async def test_the_dialect_of_360dialog_needs_neither_version_nor_number(meta, session) -> None:
    made = {"name": "x", "language": "de", "category": "UTILITY"}
    made["components"] = [{"type": "BODY", "text": "Hallo"}]

    async def ask(method: str, path: str, key: str, body=None) -> tuple[int, dict]:
        headers = {"D360-API-KEY": key}
        url = f"{meta.base_url}/{path}"
        async with session.request(method, url, json=body, headers=headers) as answer:
            return answer.status, await answer.json()

    sent = await ask("POST", "messages", meta.token, TEXT)
    created = await ask("POST", "v1/configs/templates", meta.token, made)
    listed = await ask("GET", "v1/configs/templates", meta.token)
    stranger = await ask("POST", "messages", "another", TEXT)

    assert sent[1]["contacts"][0]["wa_id"] == "4917139200101"
    assert created[1]["status"] == "PENDING"
    assert len(listed[1]["data"]) == 2
    assert stranger[1]["error"]["code"] == 190
