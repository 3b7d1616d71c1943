"""What a message points to: files, quotes, reactions, forms; and every guess about it."""

from typing import Any

import pytest

from tests.simulator.test_media import form

ANNA = "+4917139200101"
FLOW = '{"version": "7.2", "screens": [{"id": "START"}]}'
TEXT = {"type": "text", "text": {"body": "x"}}


async def uploaded(meta, api, data: bytes, kind: str, line: str | None = None, **more: Any) -> str:
    path = f"{line or meta.phone_number_id}/media"
    body = form(data, kind)
    for name, value in more.items():
        body.add_field(name, value)
    _, said = await api("POST", path, data=body)
    return said["id"]


def reaction(wamid: str, emoji: str = "👍") -> dict[str, Any]:
    return {"type": "reaction", "reaction": {"message_id": wamid, "emoji": emoji}}


async def test_reactions_go_to_messages_of_the_last_thirty_days(meta, api) -> None:
    anna = meta.introduce(ANNA)
    wamid = meta.act(anna, "text", text="Danke!")["id"]
    liked = await api.wamid(ANNA, **reaction(wamid))
    taken_back = await api.wamid(ANNA, **reaction(wamid, ""))

    on_itself = await api.code(ANNA, **reaction(liked))
    await meta.advance(days=30)
    meta.act(anna, "text", text="Noch da")
    in_time = await api.send(ANNA, **reaction(wamid))
    await meta.advance(seconds=1)
    late = await api.code(ANNA, **reaction(wamid))

    assert taken_back
    assert on_itself == 131009
    assert in_time[0] == 200
    assert late == 131009


async def test_a_reaction_to_nothing_is_a_guess_that_can_be_switched(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)

    refused = await api.code(ANNA, **reaction("wamid.unknown"))
    await api.control("PATCH", "settings", {"guesses": {"unknown_reaction_target": "accepted"}})
    await api.wamid(ANNA, **reaction("wamid.unknown"))

    assert refused == 131009


async def test_a_quote_of_nothing_is_a_guess_that_can_be_switched(meta, api) -> None:
    anna = meta.introduce(ANNA)
    wamid = meta.act(anna, "text", text="Hallo")["id"]

    await api.wamid(ANNA, **TEXT, context={"message_id": "wamid.unknown"})
    await api.control("PATCH", "settings", {"guesses": {"unknown_context": "refused"}})
    refused = await api.code(ANNA, **TEXT, context={"message_id": "wamid.unknown"})
    await api.wamid(ANNA, **TEXT, context={"message_id": wamid})

    assert refused == 131009


@pytest.mark.parametrize("context", ["wamid.x", {}, {"message_id": 1}, []])
async def test_a_malformed_quote_is_refused(meta, api, context) -> None:
    meta.introduce(ANNA, wrote=True)

    assert await api.code(ANNA, **TEXT, context=context or {"message_id": None}) == 131009


def flow_message(mode: str = "published", **named: str) -> dict[str, Any]:
    parameters = {"flow_message_version": "3", "flow_cta": "Los", "mode": mode, **named}
    action = {"name": "flow", "parameters": parameters}
    content = {"type": "flow", "body": {"text": "Termin?"}, "action": action}
    return {"type": "interactive", "interactive": content}


async def test_a_form_is_sent_as_what_it_is(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    body = {"name": "termin", "categories": ["OTHER"], "flow_json": FLOW}
    _, flow = await api("POST", f"{meta.waba_id}/flows", body)

    as_draft = await api.send(ANNA, **flow_message("draft", flow_id=flow["id"]))
    too_early = await api.code(ANNA, **flow_message(flow_name="termin"))
    await api("POST", f"{flow['id']}/publish")
    published = await api.send(ANNA, **flow_message(flow_name="termin"))
    too_late = await api.code(ANNA, **flow_message("draft", flow_id=flow["id"]))

    assert as_draft[0] == published[0] == 200
    assert too_early == too_late == 131009


async def test_an_unknown_form_is_a_guess_that_can_be_switched(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)

    await api.wamid(ANNA, **flow_message(flow_id="123"))
    await api.control("PATCH", "settings", {"guesses": {"unknown_flow": "refused"}})

    assert await api.code(ANNA, **flow_message(flow_id="123")) == 131009


def with_header(media_id: str) -> dict[str, Any]:
    content = {
        "type": "button",
        "header": {"type": "image", "image": {"id": media_id}},
        "body": {"text": "?"},
        "action": {"buttons": [{"type": "reply", "reply": {"id": "y", "title": "Ja"}}]},
    }
    return {"type": "interactive", "interactive": content}


async def test_a_file_in_a_header_must_be_there(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    media_id = await uploaded(meta, api, b"\xff\xd8\xff picture", "image/jpeg")

    await api.wamid(ANNA, **with_header(media_id))

    assert await api.code(ANNA, **with_header("999999999999")) == 131009


async def test_a_file_of_another_number_is_a_guess_that_can_be_switched(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    added = {"cc": "49", "phone_number": "3023125009", "verified_name": "Zweites Haus"}
    _, line = await api("POST", f"{meta.waba_id}/phone_numbers", added)
    media_id = await uploaded(meta, api, b"\xff\xd8\xff x", "image/jpeg", line["id"])
    picture = {"type": "image", "image": {"id": media_id}}

    await api.wamid(ANNA, **picture)
    await api.control("PATCH", "settings", {"guesses": {"foreign_media": "refused"}})

    assert await api.code(ANNA, **picture) == 131009


@pytest.mark.parametrize(
    ("data", "kind", "as_kind", "arrives"),
    [
        (b"RIFF\0\0\0\0WEBP" + b"s" * 102_388, "image/webp", "sticker", True),
        (b"RIFF\0\0\0\0WEBP" + b"s" * 102_389, "image/webp", "sticker", False),
        (b"RIFF\0\0\0\0WEBPANIM" + b"s" * 400_000, "image/webp", "sticker", True),
        (b"RIFF\0\0\0\0WEBP", "image/webp", "image", False),
        (b"OggS voice", "audio/ogg", "audio", True),
        (b"%PDF-1.4", "application/pdf", "document", True),
        (b"\xff\xd8\xff", "image/jpeg", "video", False),
    ],
)
async def test_a_file_arrives_as_what_it_is(
    meta, api, listener, data, kind, as_kind, arrives
) -> None:
    meta.introduce(ANNA, wrote=True)
    media_id = await uploaded(meta, api, data, kind)

    wamid = await api.wamid(ANNA, type=as_kind, **{as_kind: {"id": media_id}})
    await meta.advance(seconds=5)

    ladder = listener.ladder(wamid)
    assert ladder == (["sent", "delivered", "read"] if arrives else ["failed"])
    assert arrives or listener.statuses[-1]["errors"][0]["code"] == 131053


async def test_without_storage_a_file_lives_as_long_as_asked_for(meta, api) -> None:
    number = meta.phone_number_id
    none = {"storage_configuration": {"status": "NO_STORAGE_ENABLED", "retention_minutes": 60}}
    await api("POST", f"{number}/deregister")
    assert (await api("POST", f"{number}/settings", none))[0] == 200
    short = await uploaded(meta, api, b"\xff\xd8\xff", "image/jpeg", ttl_minutes="5")
    usual = await uploaded(meta, api, b"\xff\xd8\xff", "image/jpeg")

    await meta.advance(minutes=5)
    after_five = [(await api("GET", one))[0] for one in (short, usual)]
    await meta.advance(minutes=55)

    assert after_five == [400, 200]
    assert (await api("GET", usual))[0] == 400


async def test_a_file_is_shown_to_the_number_it_belongs_to(meta, api) -> None:
    media_id = await uploaded(meta, api, b"\xff\xd8\xff", "image/jpeg")

    own = await api("GET", media_id, params={"phone_number_id": meta.phone_number_id})
    other = await api("GET", media_id, params={"phone_number_id": "123456789012345"})

    assert own[0] == 200
    assert other[1]["error"]["error_subcode"] == 33


@pytest.mark.parametrize(("choice", "status"), [("allowed", 200), ("refused", 403)])
async def test_a_nameless_download_is_a_guess_that_can_be_switched(
    meta, api, session, choice, status
) -> None:
    await api.control("PATCH", "settings", {"guesses": {"nameless_download": choice}})
    media_id = await uploaded(meta, api, b"\xff\xd8\xff", "image/jpeg")
    _, told = await api("GET", media_id)
    headers = {"Authorization": f"Bearer {meta.token}"}

    async with session.get(
        told["url"], headers=headers, skip_auto_headers=["User-Agent"]
    ) as answer:
        assert answer.status == status


@pytest.mark.parametrize(
    ("file_type", "file_length"), [("image/gif", "3"), ("image/png", "0"), ("image/png", "x")]
)
async def test_a_sample_that_cannot_be_is_refused(meta, api, file_type, file_length) -> None:
    query = {"file_name": "a", "file_type": file_type, "file_length": file_length}

    status, said = await api("POST", f"{meta.settings.app_id}/uploads", params=query)

    assert (status, said["error"]["code"]) == (400, 100)


async def test_an_unknown_user_id_is_refused_with_the_code_chosen(meta, api) -> None:
    first = await api.code("DE.1234567890123456789")
    await api.control("PATCH", "settings", {"guesses": {"unknown_user_id": "100"}})

    assert first == 131026
    assert await api.code("DE.1234567890123456789") == 100


async def test_the_length_of_callback_data_is_a_guess_that_can_be_switched(meta, api) -> None:
    long = "d" * 513

    assert await api.code(ANNA, **TEXT, biz_opaque_callback_data=long) == 100
    await api.control("PATCH", "settings", {"guesses": {"opaque_length": "unlimited"}})
    await api.wamid(ANNA, **TEXT, biz_opaque_callback_data=long)


# -- shops


def interactive(kind: str, action: dict[str, Any], **more: Any) -> dict[str, Any]:
    content = {"type": kind, "body": {"text": "?"}, "action": action, **more}
    return {"type": "interactive", "interactive": content}


def cards(count: int, **changes: Any) -> dict[str, Any]:
    link = {"link": "https://x.example/a.jpg"}
    one = {
        "header": {"type": "image", "image": link},
        "action": {"buttons": [{"quick_reply": {"id": "y", "title": "Ja"}}]},
    }
    return {"cards": [{"card_index": place, **one, **changes} for place in range(count)]}


def items(count: int) -> dict[str, Any]:
    goods = [{"product_retailer_id": str(place)} for place in range(count)]
    return {"catalog_id": "1", "sections": [{"title": "A", "product_items": goods}]}


HEADER = {"header": {"type": "text", "text": "Kopf"}}
SHOPS: dict[str, tuple[dict[str, Any], int]] = {
    "two cards": (interactive("carousel", cards(2)), 0),
    "ten cards": (interactive("carousel", cards(10)), 0),
    "one card": (interactive("carousel", cards(1)), 131009),
    "eleven cards": (interactive("carousel", cards(11)), 131009),
    "card text of 161": (
        interactive("carousel", cards(2, body={"text": "b" * 161})),
        131009,
    ),
    "card without header": (interactive("carousel", cards(2, header=None)), 131008),
    "carousel with header": (interactive("carousel", cards(2), **HEADER), 131009),
    "product": (interactive("product", {"catalog_id": "1", "product_retailer_id": "2"}), 0),
    "product without catalogue": (interactive("product", {"product_retailer_id": "2"}), 131008),
    "thirty products": (interactive("product_list", items(30), **HEADER), 0),
    "31 products": (interactive("product_list", items(31), **HEADER), 131009),
    "31 products in two sections": (
        interactive(
            "product_list",
            {"catalog_id": "1", "sections": items(16)["sections"] + items(15)["sections"]},
            **HEADER,
        ),
        131009,
    ),
    "products without header": (interactive("product_list", items(1)), 131008),
    "catalogue": (interactive("catalog_message", {"name": "catalog_message"}), 0),
    "order": (interactive("order_details", {"name": "review_and_pay", "parameters": {}}), 0),
    "address in Germany": (
        interactive(
            "address_message", {"name": "address_message", "parameters": {"country": "DE"}}
        ),
        131009,
    ),
    "call for 43201 minutes": (
        interactive("voice_call", {"name": "voice_call", "parameters": {"ttl_minutes": 43_201}}),
        131009,
    ),
}


@pytest.mark.parametrize("name", SHOPS)
async def test_what_sells_is_well_formed(meta, api, name) -> None:
    meta.introduce(ANNA, wrote=True)
    body, code = SHOPS[name]

    _, said = await api.send(ANNA, **body)

    assert said.get("error", {}).get("code", 0) == code


async def test_a_button_on_a_card_answers_like_any_other(meta, api, listener) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    other = {"buttons": [{"quick_reply": {"id": "second", "title": "Den zweiten"}}]}
    both = cards(2)
    both["cards"][1]["action"] = other
    await api.wamid(ANNA, **interactive("carousel", both))
    await meta.advance(seconds=5)

    meta.act(anna, "tap", button="second")
    await meta.settle()

    reply = {"id": "second", "title": "Den zweiten"}
    assert listener.messages[0]["interactive"] == {"type": "button_reply", "button_reply": reply}
