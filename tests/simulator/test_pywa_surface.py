"""Everything pywa can ask of the platform, blocking and awaiting, unmodified."""

import json
from typing import Any

import pytest
from pywa.errors import BulkBlockingFailed
from pywa.types import (
    Button,
    CallPermissionRequestButton,
    Contact,
    FlowButton,
    FlowCategory,
    ImageCarouselCard,
    Industry,
    ProductsSection,
    QRCodeImageType,
    SectionList,
    SectionRow,
    URLButton,
    VoiceCallButton,
)
from pywa.types import Section as ListSection
from pywa.types.calls import CallingSettings, CallingSettingsStatus, SessionDescription
from pywa.types.others import Command

from tests.simulator.talker import Talker

ANNA = "+4917139200101"
JPEG = b"\xff\xd8\xff\xe0" + b"invented" * 200
FLOW = json.dumps({"version": "7.2", "screens": [{"id": "START", "title": "Start"}]})


async def _media(talker: Talker, data: bytes, mime_type: str, name: str) -> Any:
    return await talker.do("upload_media", data, mime_type, name)


async def test_every_type_of_message_is_sent_and_read(meta, listener, talker) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    meta.act(anna, "text", text="Hallo")
    await meta.settle()
    (hello,) = await talker.listen(listener)
    picture = await _media(talker, JPEG, "image/jpeg", "bild.jpg")
    film = await _media(talker, b"\0\0\0\x18ftypmp42 film", "video/mp4", "film.mp4")
    voice = await _media(talker, b"OggS stimme", "audio/ogg", "stimme.ogg")
    paper = await _media(talker, b"%PDF-1.4 papier", "application/pdf", "papier.pdf")
    sticker = await _media(talker, b"RIFF\0\0\0\0WEBP", "image/webp", "s.webp")
    sent = [
        await talker.do("send_message", ANNA, "Text", preview_url=True),
        await talker.do("send_image", ANNA, picture, caption="Bild"),
        await talker.do("send_image", ANNA, "https://example.org/a.jpg"),
        await talker.do("send_video", ANNA, film, caption="Film"),
        await talker.do("send_audio", ANNA, voice),
        await talker.do("send_voice", ANNA, voice),
        await talker.do("send_document", ANNA, paper, filename="papier.pdf", caption="Papier"),
        await talker.do("send_sticker", ANNA, sticker),
        await talker.do("send_location", ANNA, 52.5163, 13.3777, name="Werkstatt", address="Weg 1"),
        await talker.do("send_contact", ANNA, _card()),
        await talker.do("send_reaction", ANNA, "👍", hello.id),
        await talker.do("remove_reaction", ANNA, hello.id),
    ]
    await meta.advance(seconds=5)

    kinds = [meta.world.messages[one.id].kind for one in sent]
    assert kinds == [
        "text",
        "image",
        "image",
        "video",
        "audio",
        "audio",
        "document",
        "sticker",
        "location",
        "contacts",
        "reaction",
        "reaction",
    ]
    assert {meta.world.messages[one.id].status for one in sent} <= {"read", "played"}
    heard = await talker.listen(listener)
    assert {update.status.value for update in heard} == {"sent", "delivered", "read", "played"}


def _card() -> Contact:
    return Contact(
        name=Contact.Name(formatted_name="Ben Beispiel", first_name="Ben"),
        phones=[Contact.Phone(phone="+4917139200102", type="CELL")],
    )


async def test_every_type_of_interactive_message_is_sent(meta, talker) -> None:
    meta.introduce(ANNA, wrote=True)
    picture = await _media(talker, JPEG, "image/jpeg", "bild.jpg")
    rows = [SectionRow(title="Ölwechsel", callback_data="oil", description="30 Minuten")]
    choice = SectionList(button_title="Wählen", sections=[ListSection(title="A", rows=rows)])
    flow = FlowButton(
        title="Termin",
        flow_id="1234567890",
        flow_token="tok",
        flow_action_type="navigate",
        flow_action_screen="START",
    )
    call = VoiceCallButton(title="Anrufen", ttl_minutes=60)
    link = URLButton(title="Öffnen", url="https://example.org")
    cards = [
        ImageCarouselCard(image="https://example.org/a.jpg", body=f"Wagen {n}", buttons=link)
        for n in (1, 2)
    ]
    section = ProductsSection(title="Reifen", skus=["SKU-1", "SKU-2"])
    sent = [
        await talker.do("send_message", ANNA, "?", buttons=[Button("Ja", "y")], footer="F"),
        await talker.do("send_image", ANNA, picture, caption="?", buttons=[Button("Ja", "y")]),
        await talker.do("send_message", ANNA, "?", header="Kopf", buttons=choice),
        await talker.do("send_message", ANNA, "?", buttons=link),
        await talker.do("send_message", ANNA, "?", buttons=flow),
        await talker.do("send_message", ANNA, "?", buttons=call),
        await talker.do("send_message", ANNA, "Anrufen?", buttons=CallPermissionRequestButton()),
        await talker.do("request_location", ANNA, "Wo steht der Wagen?"),
        await talker.do("request_contact_info", ANNA, "Ihre Nummer?"),
        await talker.do("send_carousel", ANNA, body="Unsere Wagen", cards=cards),
        await talker.do("send_catalog", ANNA, "Alles", thumbnail_product_sku="SKU-1"),
        await talker.do("send_product", ANNA, "CAT-1", "SKU-1", body="Reifen"),
        await talker.do("send_products", ANNA, "CAT-1", [section], "Reifen", "Unsere Reifen"),
    ]

    kinds = [meta.world.messages[one.id].content["type"] for one in sent]
    assert kinds == [
        "button",
        "button",
        "list",
        "cta_url",
        "flow",
        "voice_call",
        "call_permission_request",
        "location_request_message",
        "request_contact_info",
        "carousel",
        "catalog_message",
        "product",
        "product_list",
    ]


async def test_a_form_is_answered(meta, listener, talker) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    button = FlowButton(title="Termin", flow_name="termin", flow_token="tok", mode="draft")
    sent = await talker.do("send_message", ANNA, "Termin?", buttons=button)
    await meta.advance(seconds=5)
    listener.forget()

    answer = json.dumps({"flow_token": "tok", "tag": "Dienstag"})
    meta.act(anna, "flow", response=answer, message=sent.id)
    await meta.settle()
    (done,) = await talker.listen(listener)

    assert done.token == "tok"
    assert done.response["tag"] == "Dienstag"
    assert done.reply_to_message.id == sent.id


async def test_flows_are_made_published_and_taken_away(meta, talker) -> None:
    made = await talker.do("create_flow", "termin", [FlowCategory.APPOINTMENT_BOOKING])
    changed = await talker.do("update_flow_json", made.id, flow_json=FLOW)
    await talker.do("update_flow_metadata", made.id, name="termin_neu")
    details = await talker.do("get_flow", made.id)
    assets = await talker.do("get_flow_assets", made.id)
    listed = await talker.do("get_flows")
    published = await talker.do("publish_flow", made.id)
    deprecated = await talker.do("deprecate_flow", made.id)
    draft = await talker.do("create_flow", "entwurf", [FlowCategory.OTHER], flow_json=FLOW)
    deleted = await talker.do("delete_flow", draft.id)

    assert bool(changed.success)
    assert (details.name, details.status.value, details.json_version) == (
        "termin_neu",
        "DRAFT",
        "7.2",
    )
    assert [one.name for one in assets] == ["flow.json"]
    assert [one.id for one in listed] == [made.id]
    assert all(map(bool, (published, deprecated, deleted)))
    assert meta.world.flows[made.id].status == "DEPRECATED"


async def _permission(talker: Talker) -> str:
    """pywa 4.5's own method forgets an argument; its api object does not."""
    phone_id = talker.meta.phone_number_id
    call = talker.wa.api.get_call_permissions
    said = await talker.do(call, phone_id=phone_id, user_wa_id=ANNA[1:], recipient=None)
    return str(said["permission"]["status"])


async def test_a_call_needs_a_permission_then_rings_and_ends(meta, listener, talker) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    switch = CallingSettings(status=CallingSettingsStatus.ENABLED)
    await talker.do("update_business_phone_number_settings", calling=switch)
    offer = SessionDescription(sdp_type="offer", sdp="v=0")
    before = await _permission(talker)
    with pytest.raises(Exception, match="138006"):
        await talker.do("initiate_call", ANNA, offer)
    asked = await talker.do(
        "send_message", ANNA, "Dürfen wir anrufen?", buttons=CallPermissionRequestButton()
    )
    await meta.advance(seconds=5)
    listener.forget()
    meta.act(anna, "call_permission", response="accept", message=asked.id)
    await meta.settle()
    (answer,) = await talker.listen(listener)
    after = await _permission(talker)

    call = await talker.do("initiate_call", ANNA, offer)
    await meta.advance(seconds=60)
    await talker.do("terminate_call", call.id)
    await meta.settle()
    heard = await talker.listen(listener)

    assert (before, after) == ("no_permission", "temporary")
    assert bool(answer)
    names = [type(update).__name__ for update in heard]
    assert names == ["CallStatus", "CallStatus", "CallConnect", "CallTerminate"]
    assert [update.status.value for update in heard[:2]] == ["RINGING", "ACCEPTED"]
    assert heard[3].duration == 60


async def test_profile_name_pin_usernames_and_components_are_kept(meta, talker) -> None:
    await talker.do(
        "update_business_profile",
        about="Wir sind da.",
        address="Lindenweg 1",
        description="Autohaus",
        email="info@lindental.example",
        industry=Industry.AUTO,
        websites=["https://lindental.example"],
        profile_picture=JPEG,
    )
    profile = await talker.do("get_business_profile")
    await talker.do("update_conversational_automation", ["Termin?"], [Command("termin", "Buchen")])
    await talker.do("update_display_name", "Lindental Werkstatt")
    await meta.advance(seconds=5)
    number = await talker.do("get_business_phone_number")
    taken = await talker.do("set_username", "lindental")
    shown = await talker.do("get_current_username")
    reserved = await talker.do("get_reserved_usernames")
    given_up = await talker.do("delete_username")
    await talker.do("update_commerce_settings", is_cart_enabled=False)
    shop = await talker.do("get_commerce_settings")

    assert profile.about == "Wir sind da."
    assert profile.industry == Industry.AUTO
    assert profile.profile_picture_url.startswith(meta.base_url)
    assert number.verified_name == "Lindental Werkstatt"
    assert number.conversational_automation.commands[0].name == "termin"
    assert taken.status.value.lower() == "approved"
    assert shown.username == "lindental"
    assert reserved
    assert bool(given_up)
    assert shop.is_cart_enabled is False


async def test_a_number_is_added_verified_registered_and_deregistered(meta, talker) -> None:
    line_id = (
        await talker.do(
            "create_phone_number",
            country_calling_code="49",
            phone_number="3023125009",
            verified_name="Zweites Haus",
        )
    ).id
    await talker.do(
        "request_verification_code", code_method="SMS", language_code="de", phone_id=line_id
    )
    with pytest.raises(Exception, match="133006"):
        await talker.do("register_phone_number", "123456", phone_id=line_id)
    await talker.do("verify_phone_number", code="654321", phone_id=line_id)
    registered = await talker.do("register_phone_number", "123456", phone_id=line_id)
    with pytest.raises(Exception, match="133005"):
        await talker.do("register_phone_number", "654321", phone_id=line_id)
    gone = await talker.do("deregister_phone_number", phone_id=line_id)

    assert bool(registered)
    assert bool(gone)
    assert [one.id for one in await talker.do("get_business_phone_numbers")] == [
        meta.phone_number_id,
        line_id,
    ]


async def test_codes_have_pictures_in_both_forms(meta, session, talker) -> None:
    made = await talker.do("create_qr_code", "Ja, ich möchte.", QRCodeImageType.SVG)
    changed = await talker.do("update_qr_code", made.code, "Ja, bitte.")
    png = await talker.do("get_qr_code", made.code, image_type=QRCodeImageType.PNG)
    listed = await talker.do("get_qr_codes")
    beginnings = []
    for url in (made.qr_image_url, png.qr_image_url):
        async with session.get(url) as answer:
            beginnings.append((answer.content_type, (await answer.read())[:4]))
    deleted = await talker.do("delete_qr_code", made.code)

    assert changed.prefilled_message == "Ja, bitte."
    assert [one.code for one in listed] == [made.code]
    assert beginnings == [("image/svg+xml", b"<?xm"), ("image/png", b"\x89PNG")]
    assert bool(deleted)


async def test_people_are_blocked_listed_and_let_in_again(meta, talker) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    user_id = meta.world.user_id(anna, meta.world.lines[meta.phone_number_id])
    ben = meta.introduce("+4917139200102")

    blocked = await talker.do("block_users", [user_id])
    listed = list(await talker.do("get_blocked_users"))
    with pytest.raises(BulkBlockingFailed) as refused:
        await talker.do("block_users", [ben.phone])
    freed = await talker.do("unblock_users", [user_id])

    assert len(blocked.added_users) == len(listed) == 1
    assert refused.value.code == 139100
    lists = refused.value.raw_response.json()["block_users"]
    assert [one["errors"][0]["code"] for one in lists["failed_users"]] == [131047]
    assert len(freed.removed_users) == 1


async def test_a_username_user_is_written_to_by_user_id(meta, listener, talker) -> None:
    anna = meta.introduce(ANNA, username="anna.b", wrote=True)
    user_id = meta.world.user_id(anna, meta.world.lines[meta.phone_number_id])

    sent = await talker.do("send_message", user_id, "Guten Tag")
    await meta.advance(seconds=5)
    heard = await talker.listen(listener)

    assert meta.world.messages[sent.id].by_user_id
    assert [update.status.value for update in heard] == ["sent", "delivered", "read"]
    assert {update.from_user.bsuid for update in heard} == {user_id}


async def test_webhook_addresses_prove_themselves_before_they_count(meta, listener, talker) -> None:
    await talker.do("override_waba_callback_url", listener.url + "?waba", meta.verify_token)
    with pytest.raises(Exception, match="2200"):
        await talker.do("override_phone_callback_url", listener.url, "another token")
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()
    removed = await talker.do("delete_waba_callback_url")

    assert len(await talker.listen(listener)) == 1
    assert meta.world.transcript.after(kind="webhook")[-1]["path"] == "/hook?waba"
    assert bool(removed)
