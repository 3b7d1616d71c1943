"""An npm client, unmodified: @kapso/whatsapp-cloud-api.

Skipped with the reason where Node, npm or the npm registry is not at hand.
"""

import json

import pytest

from tests.simulator.node import NodeRefused, blob, kinds, raw

ANNA = "+4917139200101"
PNG = b"\x89PNG\r\n\x1a\n" + b"invented" * 50
FLOW = {"version": "7.2", "screens": [{"id": "START", "title": "Start", "terminal": True}]}


async def test_kapso_sends_every_type_of_message(meta, kapso) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    hello = meta.act(anna, "text", text="Hallo")["id"]
    common = {"phoneNumberId": meta.phone_number_id, "to": ANNA}
    link = "https://example.org/datei"
    up = await kapso.call(
        "media.upload", common | {"type": "image", "file": blob(PNG, "image/png"), "fileName": "a"}
    )
    asks = {
        "sendText": {"body": "Guten Tag", "previewUrl": True},
        "sendImage": {"image": {"id": up["id"], "caption": "Bild"}},
        "sendVideo": {"video": {"link": link, "caption": "Film"}},
        "sendAudio": {"audio": {"link": link}},
        "sendDocument": {"document": {"link": link, "filename": "a.pdf", "caption": "Papier"}},
        "sendSticker": {"sticker": {"link": link}},
        "sendLocation": {"location": {"latitude": 52.5, "longitude": 13.3, "name": "Hof"}},
        "sendContacts": {
            "contacts": [
                {
                    "name": {"formattedName": "Ben Beispiel", "firstName": "Ben"},
                    "phones": [{"phone": "+4917139200102", "type": "WORK"}],
                }
            ]
        },
        "sendReaction": {"reaction": {"messageId": hello, "emoji": "😀"}},
        "sendTemplate": {"template": {"name": "hello_world", "language": {"code": "en_US"}}},
    }
    answers = [await kapso.call(f"messages.{name}", common | ask) for name, ask in asks.items()]
    read = await kapso.call(
        "messages.markRead",
        {**common, "messageId": hello, "typingIndicator": {"type": "text"}},
    )

    assert kinds(meta, answers) == [
        "text",
        "image",
        "video",
        "audio",
        "document",
        "sticker",
        "location",
        "contacts",
        "reaction",
        "template",
    ]
    assert read == {"success": True}
    assert {answer["contacts"][0]["waId"] for answer in answers} == {ANNA[1:]}


async def test_kapso_sends_every_type_of_interactive_message(meta, kapso) -> None:
    meta.introduce(ANNA, wrote=True)
    common = {"phoneNumberId": meta.phone_number_id, "to": ANNA, "bodyText": "Bitte wählen"}
    link = "https://example.org/a.jpg"
    cards = [
        {
            "cardIndex": place,
            "header": {"type": "image", "image": {"link": link}},
            "bodyText": "Wagen",
            "action": {"type": "cta_url", "displayText": "Ansehen", "url": link},
        }
        for place in range(2)
    ]
    items = [{"title": "Reifen", "productItems": [{"productRetailerId": "SKU-1"}]}]
    flow = {"flowId": "1234567890", "flowCta": "Los", "flowToken": "tok"}
    asks = {
        "sendInteractiveButtons": {"buttons": [{"id": "y", "title": "Ja"}], "footerText": "F"},
        "sendInteractiveList": {
            "buttonText": "Wählen",
            "sections": [{"title": "A", "rows": [{"id": "1", "title": "Eins"}]}],
        },
        "sendInteractiveCtaUrl": {"parameters": {"displayText": "Mehr", "url": link}},
        "sendInteractiveFlow": {"parameters": flow | {"flowAction": "navigate"}},
        "sendInteractiveLocationRequest": {"parameters": {"requestMessage": "Wo?"}},
        "sendInteractiveAddress": {"parameters": {"country": "IN"}},
        "sendInteractiveCallPermission": {"parameters": {"phoneNumber": ANNA}},
        "sendInteractiveCarousel": {"cards": cards},
        "sendInteractiveCatalogMessage": {"parameters": {"thumbnailProductRetailerId": "SKU-1"}},
        "sendInteractiveProduct": {"catalogId": "CAT-1", "productRetailerId": "SKU-1"},
        "sendInteractiveProductList": {
            "catalogId": "CAT-1",
            "header": {"type": "text", "text": "Reifen"},
            "sections": items,
        },
    }
    answers = {}
    refused = {}
    for name, ask in asks.items():
        try:
            answers[name] = await kapso.call(f"messages.{name}", common | ask)
        except NodeRefused as error:
            refused[name] = str(error)

    assert refused == {}
    assert kinds(meta, list(answers.values())) == [
        "button",
        "list",
        "cta_url",
        "flow",
        "location_request_message",
        "address_message",
        "call_permission_request",
        "carousel",
        "catalog_message",
        "product",
        "product_list",
    ]


async def test_kapso_writes_to_a_user_id_and_hears_its_own_errors(meta, api, kapso) -> None:
    anna = meta.introduce(ANNA, username="anna.b", wrote=True)
    user_id = meta.world.user_id(anna, meta.world.lines[meta.phone_number_id])
    common = {"phoneNumberId": meta.phone_number_id, "body": "Guten Tag"}

    sent = await kapso.call("messages.sendText", common | {"recipient": user_id})
    await meta.advance(hours=25)
    await api.control("PATCH", "settings", {"window_error": "sync"})
    with pytest.raises(NodeRefused) as closed:
        await kapso.call("messages.sendText", common | {"recipient": user_id})

    assert sent["contacts"][0]["userId"] == user_id
    assert "waId" not in sent["contacts"][0]
    assert closed.value.code == 131047


async def test_kapso_takes_files_up_and_down(meta, kapso) -> None:
    number = {"phoneNumberId": meta.phone_number_id}

    up = await kapso.call(
        "media.upload",
        number | {"type": "image", "file": blob(PNG, "image/png"), "fileName": "bild.png"},
    )
    told = await kapso.call("media.get", {"mediaId": up["id"]} | number)
    down = await kapso.call("media.download", {"mediaId": up["id"], "auth": "always"} | number)
    gone = await kapso.call("media.delete", {"mediaId": up["id"]} | number)

    assert told["fileSize"] == str(len(PNG))
    assert down == raw(PNG)
    assert gone == {"success": True}


async def test_kapso_makes_reads_and_deletes_templates(meta, kapso) -> None:
    account = {"businessAccountId": meta.waba_id}
    components = [
        {
            "type": "BODY",
            "text": "Guten Tag {{name}}, Ihr Wagen ist fertig.",
            "example": {"bodyTextNamedParams": [{"paramName": "name", "example": "Anna"}]},
        },
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Danke"}]},
    ]
    asked = {"name": "abholung", "language": "de", "category": "UTILITY", "components": components}

    made = await kapso.call("templates.create", account | asked | {"parameterFormat": "NAMED"})
    await meta.advance(seconds=5)
    listed = await kapso.call("templates.list", account | {"status": "APPROVED"})
    one = await kapso.call("templates.get", account | {"templateId": made["id"]})
    sent = await kapso.call(
        "messages.sendTemplate",
        {
            "phoneNumberId": meta.phone_number_id,
            "to": ANNA,
            "template": {
                "name": "abholung",
                "language": {"code": "de"},
                "components": [
                    {
                        "type": "body",
                        "parameters": [{"type": "text", "text": "Anna", "parameterName": "name"}],
                    }
                ],
            },
        },
    )
    gone = await kapso.call("templates.delete", account | {"name": "abholung"})

    assert made["status"] == "PENDING"
    assert {template["name"] for template in listed["data"]} == {"hello_world", "abholung"}
    assert one["status"] == "APPROVED"
    assert sent["messages"][0]["messageStatus"] == "accepted"
    assert gone == {"success": True}


async def test_kapso_sets_the_number_up(meta, kapso) -> None:
    number = {"phoneNumberId": meta.phone_number_id}

    code = await kapso.call(
        "phoneNumbers.requestCode", number | {"codeMethod": "SMS", "language": "de"}
    )
    proved = await kapso.call("phoneNumbers.verifyCode", number | {"code": "123456"})
    out = await kapso.call("phoneNumbers.deregister", number)
    back = await kapso.call("phoneNumbers.register", number | {"pin": "123456"})
    switched = await kapso.call(
        "phoneNumbers.settings.update", number | {"calling": {"status": "ENABLED"}}
    )
    settings = await kapso.call("phoneNumbers.settings.get", number)
    profile = number | {"about": "Wir sind da.", "websites": ["https://lindental.example"]}
    saved = await kapso.call("phoneNumbers.businessProfile.update", profile)
    shown = await kapso.call("phoneNumbers.businessProfile.get", number)

    assert all(said["success"] for said in (code, proved, out, back, switched, saved))
    assert settings["calling"]["status"] == "ENABLED"
    assert shown["data"][0]["about"] == "Wir sind da."


async def test_kapso_calls_somebody_who_allowed_it(meta, kapso) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    number = {"phoneNumberId": meta.phone_number_id}
    on = {"calling": {"status": "ENABLED"}}
    await kapso.call("phoneNumbers.settings.update", number | on)
    offer = number | {"to": ANNA, "session": {"sdpType": "offer", "sdp": "v=0"}}

    with pytest.raises(NodeRefused) as early:
        await kapso.call("calls.connect", offer)
    meta.act(anna, "call_permission", response="accept")
    allowed = await kapso.call("calls.permissions.get", number | {"userWaId": ANNA[1:]})
    call = await kapso.call("calls.connect", offer)
    ended = await kapso.call("calls.terminate", number | {"callId": call["calls"][0]["id"]})

    assert early.value.code == 138006
    assert allowed["permission"]["status"] == "temporary"
    assert ended["success"] is True


async def test_kapso_deploys_a_flow(meta, kapso) -> None:
    options = {"wabaId": meta.waba_id, "name": "umfrage", "publish": True, "preview": True}

    deployed = await kapso.call("flows.deploy", FLOW, options)
    listed = await kapso.call("flows.list", {"wabaId": meta.waba_id})
    gone = await kapso.call("flows.deprecate", {"flowId": deployed["flowId"]})

    assert deployed["previewUrl"].startswith(meta.base_url)
    assert [flow["status"] for flow in listed["data"]] == ["PUBLISHED"]
    assert gone["success"] is True


async def test_kapso_checks_and_reads_what_the_platform_tells(meta, listener, kapso) -> None:
    anna = meta.introduce(ANNA, wrote=True, name="Anna Größe")
    meta.act(anna, "text", text="Grüße / 😀")
    meta.act(anna, "image", caption="Kratzer")
    meta.act(anna, "flow", response=json.dumps({"flow_token": "tok", "tag": "Di"}))
    await kapso.call(
        "messages.sendText", {"phoneNumberId": meta.phone_number_id, "to": ANNA, "body": "Ja"}
    )
    await meta.advance(seconds=5)
    messages, statuses = [], []
    for body, headers in zip(listener.bodies, listener.headers, strict=True):
        signed = {"appSecret": meta.app_secret, "signatureHeader": headers["X-Hub-Signature-256"]}
        assert await kapso.call("server.verifySignature", {**signed, "rawBody": raw(body)})
        assert not await kapso.call(
            "server.verifySignature", {**signed, "rawBody": raw(body + b" ")}
        )
        events = await kapso.call("server.normalizeWebhook", json.loads(body))
        messages += events["messages"]
        statuses += events["statuses"]

    assert [message["type"] for message in messages] == ["text", "image", "interactive"]
    assert messages[0]["text"]["body"] == "Grüße / 😀"
    assert messages[0]["fromUserId"].startswith("DE.")
    assert [status["status"] for status in statuses] == ["sent", "delivered", "read"]
