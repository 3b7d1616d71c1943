"""Media: up, looked up, down, gone."""

import base64
import hashlib
import io

import aiohttp
import pytest

ANNA = "+4917139200101"
PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8 + b"\r\n--looks-like-a-boundary\r\n"


def form(data: bytes, mime_type: str, name: str = "bild.jpg") -> aiohttp.FormData:
    made = aiohttp.FormData()
    made.add_field("messaging_product", "whatsapp")
    made.add_field("type", mime_type)
    made.add_field("file", io.BytesIO(data), filename=name, content_type=mime_type)
    return made


async def uploaded(meta, api, data: bytes = PICTURE, mime_type: str = "image/jpeg") -> str:
    path = f"{meta.phone_number_id}/media"
    status, body = await api("POST", path, data=form(data, mime_type))
    assert status == 200, body
    return body["id"]


async def fetch(meta, session, url: str, token: str | None = None) -> tuple[int, bytes]:
    headers = {"Authorization": f"Bearer {token or meta.token}"}
    async with session.get(url, headers=headers) as answer:
        return answer.status, await answer.read()


async def test_what_goes_up_comes_down_byte_by_byte(meta, api, session) -> None:
    media_id = await uploaded(meta, api)

    _, told = await api("GET", media_id)
    status, data = await fetch(meta, session, told["url"])

    assert told["sha256"] == hashlib.sha256(PICTURE).hexdigest()
    assert told["file_size"] == str(len(PICTURE))
    assert told["mime_type"] == "image/jpeg"
    assert (status, data) == (200, PICTURE)


async def test_an_address_needs_the_token_and_lives_five_minutes(meta, api, session) -> None:
    media_id = await uploaded(meta, api)
    url = (await api("GET", media_id))[1]["url"]

    stranger, _ = await fetch(meta, session, url, "another")
    await meta.advance(minutes=5)
    in_time, _ = await fetch(meta, session, url)
    await meta.advance(seconds=1)
    late, _ = await fetch(meta, session, url)

    assert (stranger, in_time, late) == (401, 200, 404)


async def test_an_upload_lives_thirty_days(meta, api) -> None:
    media_id = await uploaded(meta, api)

    await meta.advance(days=30, seconds=-1)
    before = await api("GET", media_id)
    await meta.advance(seconds=1)
    after = await api("GET", media_id)

    assert before[0] == 200
    assert after[1]["error"]["error_subcode"] == 33


async def test_a_deleted_file_is_gone(meta, api) -> None:
    media_id = await uploaded(meta, api)

    assert await api("DELETE", media_id) == (200, {"success": True})
    assert (await api("GET", media_id))[0] == 400
    meta.introduce(ANNA, wrote=True)
    assert await api.code(ANNA, type="image", image={"id": media_id}) == 131009


@pytest.mark.parametrize(
    ("mime_type", "size", "code"),
    [
        ("image/jpeg", 5 * 1024 * 1024, 0),
        ("image/jpeg", 5 * 1024 * 1024 + 1, 131053),
        ("application/x-msdownload", 10, 100),
        ("image/png", 0, 100),
    ],
)
async def test_kind_and_size_of_an_upload_are_checked(meta, api, mime_type, size, code) -> None:
    path = f"{meta.phone_number_id}/media"

    _, body = await api("POST", path, data=form(b"x" * size, mime_type))

    assert body.get("error", {}).get("code", 0) == code


async def test_a_file_that_is_not_what_it_says_fails_later(meta, api, listener) -> None:
    meta.introduce(ANNA, wrote=True)
    media_id = await uploaded(meta, api, b"%PDF-1.4 no picture", "image/jpeg")

    wamid = await api.wamid(ANNA, type="image", image={"id": media_id})
    await meta.advance(seconds=5)

    assert listener.ladder(wamid) == ["failed"]
    assert listener.statuses[-1]["errors"][0]["code"] == 131053


async def test_inbound_media_can_be_fetched_for_seven_days(meta, api, listener, session) -> None:
    anna = meta.introduce(ANNA)
    data = base64.b64encode(PICTURE).decode()

    meta.act(anna, "image", data=data, caption="Kratzer an der Tür")
    await meta.settle()
    told = listener.messages[0]["image"]

    assert told["caption"] == "Kratzer an der Tür"
    assert base64.b64decode(told["sha256"]) == hashlib.sha256(PICTURE).digest()
    assert await fetch(meta, session, told["url"]) == (200, PICTURE)
    await meta.advance(days=7)
    assert (await api("GET", told["id"]))[0] == 400


async def test_a_sample_for_a_template_is_uploaded_in_a_session(meta, api) -> None:
    app = f"{meta.settings.app_id}/uploads"
    asked = {"file_name": "a.png", "file_length": "3", "file_type": "image/png"}

    _, session_told = await api("POST", app, params=asked)
    _, handle = await api("POST", session_told["id"], data=b"abc")

    assert session_told["id"].startswith("upload:")
    assert handle["h"].startswith("4::")
