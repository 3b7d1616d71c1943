"""An npm client, unmodified: @great-detail/whatsapp.

Skipped with the reason where Node, npm or the npm registry is not at hand.
"""

from typing import Any

import pytest

from tests.simulator.node import NodeRefused, blob, kinds, raw

ANNA = "+4917139200101"
PNG = b"\x89PNG\r\n\x1a\n" + b"invented" * 50


async def test_great_detail_sends_whatever_a_body_can_say(meta, great) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    hello = meta.act(anna, "text", text="Hallo")["id"]
    common = {"phoneNumberID": meta.phone_number_id, "to": ANNA}
    link = {"link": "https://example.org/datei"}
    interactive = {
        "type": "button",
        "body": {"text": "Passt es?"},
        "action": {"buttons": [{"type": "reply", "reply": {"id": "y", "title": "Ja"}}]},
    }
    bodies: list[dict[str, Any]] = [
        {"type": "text", "text": {"body": "Guten Tag"}},
        *({"type": kind, kind: link} for kind in ("image", "video", "audio", "document")),
        {"type": "sticker", "sticker": link},
        {"type": "location", "location": {"latitude": 52.5, "longitude": 13.3}},
        {"type": "contacts", "contacts": [{"name": {"formatted_name": "Ben"}}]},
        {"type": "reaction", "reaction": {"message_id": hello, "emoji": "👍"}},
        {"type": "interactive", "interactive": interactive},
        {"type": "template", "template": {"name": "hello_world", "language": {"code": "en_US"}}},
    ]

    answers = [await great.call("message.createMessage", common | body) for body in bodies]
    read = await great.call(
        "message.createStatus",
        {
            "phoneNumberID": meta.phone_number_id,
            "status": "read",
            "message_id": hello,
            "typing_indicator": {"type": "text"},
        },
    )

    wanted = ["button" if body["type"] == "interactive" else body["type"] for body in bodies]
    assert kinds(meta, answers) == wanted
    assert read == {"success": True}


async def test_great_detail_hears_metas_envelope(meta, great) -> None:
    with pytest.raises(NodeRefused) as refused:
        await great.call(
            "message.createMessage",
            {"phoneNumberID": meta.phone_number_id, "to": ANNA, "type": "hologram"},
        )

    assert refused.value.code == 100
    assert refused.value.body["error"]["fbtrace_id"]


async def test_great_detail_takes_files_up_and_down(meta, great) -> None:
    number = {"phoneNumberID": meta.phone_number_id}

    up = await great.call(
        "media.upload",
        number | {"mimeType": "image/png", "file": blob(PNG, "image/png"), "filename": "a.png"},
    )
    told = await great.call("media.getURL", number | {"mediaID": up["id"]})
    with pytest.raises(NodeRefused):  # this method forgets the client's own token
        await great.call("media.download", {"mediaURL": told["url"]})
    headers = {"Authorization": f"Bearer {meta.token}"}
    asked = {"mediaURL": told["url"], "request": {"headers": headers}}
    down = await great.call("media.download", asked)
    gone = await great.call("media.delete", number | {"mediaID": up["id"]})

    assert down == raw(PNG)
    assert gone == {"success": True}


async def test_great_detail_manages_templates_and_the_library(meta, great) -> None:
    components = [
        {
            "type": "BODY",
            "text": "Guten Tag {{1}}, bis bald.",
            "example": {"body_text": [["Anna"]]},
        }
    ]
    asked = {"name": "abholung", "language": "de", "category": "UTILITY"}
    form = {"parameter_format": "POSITIONAL", "components": components}

    made = await great.call("template.create", meta.waba_id, asked | form)
    await meta.advance(seconds=5)
    one = await great.call("template.get", made["id"], {})
    listed = await great.call("template.list", meta.waba_id, {"name_or_content": "bis bald"})
    changed = await great.call("template.update", made["id"], {"components": components})
    library = await great.call("template.listLibrary", {"search": "Termin", "language": "de"})
    taken = await great.call(
        "template.create",
        meta.waba_id,
        asked | {"name": "aus_der_sammlung", "library_template_name": "termin_erinnerung_1"},
    )
    gone = await great.call("template.delete", meta.waba_id, {"name": "abholung"})

    assert one["status"] == "APPROVED"
    assert [template["name"] for template in listed["data"]] == ["abholung"]
    assert changed["success"] is True
    assert [book["name"] for book in library["data"]] == ["termin_erinnerung_1"]
    assert taken["status"] == "APPROVED"
    assert gone == {"success": True}


async def test_great_detail_reads_and_renames_the_number(meta, great) -> None:
    number = {"phoneNumberID": meta.phone_number_id}
    fields = ["display_phone_number", "verified_name", "throughput", "whatsapp_business_profile"]

    renamed = await great.call(
        "phoneNumbers.updatePhoneNumber", number | {"new_display_name": "Lindental Werkstatt"}
    )
    await meta.advance(seconds=5)
    saved = await great.call(
        "businessProfile.updateBusinessProfile", number | {"about": "Wir sind da."}
    )
    profile = await great.call("businessProfile.getBusinessProfile", number)
    one = await great.call("phoneNumbers.getPhoneNumber", number | {"fields": fields})
    listed = await great.call("phoneNumbers.listPhoneNumbers", {"businessAccountID": meta.waba_id})
    account = await great.call("whatsappBusinessAccount.get", meta.waba_id, {})

    assert renamed == saved == {"success": True}
    assert profile["data"][0]["about"] == "Wir sind da."
    assert one["verified_name"] == "Lindental Werkstatt"
    assert one["whatsapp_business_profile"]["data"][0]["about"] == "Wir sind da."
    assert [line["id"] for line in listed["data"]] == [meta.phone_number_id]
    assert account["id"] == meta.waba_id


async def test_great_detail_subscribes_with_a_handshake(meta, listener, great) -> None:
    account = {"businessAccountID": meta.waba_id}
    address = {"override_callback_uri": listener.url + "?waba", "verify_token": meta.verify_token}

    done = await great.call("subscribedApps.createSubscription", account | address)
    listed = await great.call("subscribedApps.listSubscriptions", account)
    with pytest.raises(NodeRefused) as wrong:
        await great.call(
            "subscribedApps.createSubscription", account | address | {"verify_token": "another"}
        )
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    assert done == {"success": True}
    assert listed["data"][0]["override_callback_uri"] == listener.url + "?waba"
    assert wrong.value.code == 2200
    assert meta.world.transcript.after(kind="webhook")[-1]["path"] == "/hook?waba"


async def test_great_details_own_door_shakes_hands_and_checks_signatures(meta, api, great) -> None:
    secrets = {"verifyToken": meta.verify_token, "appSecret": meta.app_secret}
    port = await great.call("$listen", secrets)
    address = {
        "object": "whatsapp_business_account",
        "callback_url": f"http://127.0.0.1:{port}/hook",
        "verify_token": meta.verify_token,
    }
    path = f"{meta.settings.app_id}/subscriptions"

    wrong = await api("POST", path, address | {"verify_token": "another"})
    right = await api("POST", path, address)
    anna = meta.introduce(ANNA, name="Anna Größe")
    meta.act(anna, "text", text="Grüße / 😀")
    await meta.settle()
    await api.control("POST", "faults", {"do": "wrong_signature"})
    meta.act(anna, "text", text="Falsch unterschrieben")
    await meta.settle()
    heard = await great.call("$heard")

    assert wrong[1]["error"]["code"] == 2200
    assert right == (200, {"success": True})
    texts = [h["entry"][0]["changes"][0]["value"]["messages"][0]["text"]["body"] for h in heard]
    assert texts[0] == "Grüße / 😀"
    webhooks = meta.world.transcript.after(kind="webhook")
    assert 400 in [attempt["status"] for attempt in webhooks]
