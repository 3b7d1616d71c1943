"""A client nobody of us wrote, unmodified: pywa speaks to the simulator and reads its webhooks."""

import asyncio
import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from pywa import WhatsApp, handlers
from pywa.errors import WhatsAppError
from pywa.types import Button, SectionList, SectionRow, URLButton
from pywa.types import Section as ListSection
from pywa.types.templates import (
    BodyText,
    FooterText,
    QuickReplyButton,
    Template,
    TemplateCategory,
    TemplateLanguage,
)

ANNA = "+4917139200101"
PICTURE = b"\xff\xd8\xff\xe0" + b"invented" * 200


class Client:
    """pywa in a thread, because it blocks; its handlers note what they were given."""

    def __init__(self, meta: Any) -> None:
        self.meta = meta
        self.wa = WhatsApp(
            phone_id=meta.phone_number_id,
            token=meta.token,
            waba_id=meta.waba_id,
            server=None,
            verify_token=meta.verify_token,
            app_secret=meta.app_secret,
            app_id=meta.settings.app_id,
        )
        self.wa.api._session.base_url = f"{meta.base_url}/v26.0"
        self.heard: list[Any] = []
        self.wa.add_handlers(
            handlers.MessageHandler(self._hear),
            handlers.CallbackButtonHandler(self._hear),
            handlers.CallbackSelectionHandler(self._hear),
            handlers.MessageStatusHandler(self._hear),
            handlers.UserMarketingPreferencesHandler(self._hear),
            handlers.PhoneNumberChangeHandler(self._hear),
            handlers.TemplateStatusUpdateHandler(self._hear),
        )

    def _hear(self, _: WhatsApp, update: Any) -> None:
        self.heard.append(update)

    async def do(self, call: Callable[..., Any], *given: Any, **named: Any) -> Any:
        return await asyncio.to_thread(call, *given, **named)

    async def listen(self, listener: Any) -> list[Any]:
        """Let pywa check and read every webhook that came, as its own server would."""
        self.heard.clear()
        for body, headers in zip(listener.bodies, listener.headers, strict=True):
            refusal = self.wa.webhook_update_validator(body, headers["X-Hub-Signature-256"])
            assert refusal is None
            _, status = await self.do(self.wa.webhook_update_handler, body)
            assert status == 200
        listener.forget()
        return list(self.heard)


@pytest.fixture
async def client(meta):
    made = Client(meta)
    yield made
    made.wa.api._session.close()


async def test_text_goes_out_and_every_status_is_understood(meta, listener, client) -> None:
    meta.introduce(ANNA, wrote=True, name="Anna Beispiel")

    sent = await client.do(client.wa.send_message, to=ANNA, text="Guten Tag", tracker="att_1")
    await meta.advance(seconds=5)
    heard = await client.listen(listener)

    assert sent.id.startswith("wamid.")
    assert [update.status.value for update in heard] == ["sent", "delivered", "read"]
    assert {update.id for update in heard} == {sent.id}
    assert {update.tracker for update in heard} == {"att_1"}
    assert heard[0].from_user.name == "Anna Beispiel"


async def test_an_inbound_text_is_heard_answered_and_marked_read(meta, listener, client) -> None:
    anna = meta.introduce(ANNA, name="Anna Größe")
    meta.act(anna, "text", text="Grüße 😀")
    await meta.settle()
    (message,) = await client.listen(listener)

    reply = await client.do(message.reply, "Gern geschehen", quote=True)
    seen = await client.do(message.mark_as_read)
    await client.do(message.indicate_typing)
    await meta.advance(seconds=5)

    assert message.text == "Grüße 😀"
    assert message.from_user.wa_id == "4917139200101"
    assert message.from_user.bsuid.startswith("DE.")
    assert bool(seen) is True
    assert meta.world.messages[reply.id].status == "read"
    assert meta.world.messages[reply.id].context_id == message.id


async def test_buttons_and_lists_come_back_as_callbacks(meta, listener, client) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    buttons = [Button(title="Ja", callback_data="yes"), Button(title="Nein", callback_data="no")]
    rows = [SectionRow(title="Ölwechsel", callback_data="oil", description="30 Minuten")]
    choice = SectionList(button_title="Wählen", sections=[ListSection(title="A", rows=rows)])
    await client.do(client.wa.send_message, ANNA, "Passt es?", buttons=buttons)
    await meta.advance(seconds=5)
    listener.forget()

    meta.act(anna, "tap", button="no")
    await client.do(client.wa.send_message, ANNA, "Was dürfen wir tun?", buttons=choice)
    await meta.settle()
    (tapped,) = await client.listen(listener)
    await meta.advance(seconds=5)
    listener.forget()
    meta.act(anna, "tap")
    await meta.settle()
    (chosen,) = await client.listen(listener)
    link = URLButton(title="Öffnen", url="https://example.org")
    await client.do(client.wa.send_message, ANNA, "Mehr dazu", buttons=link)

    assert (tapped.data, tapped.title) == ("no", "Nein")
    assert (chosen.data, chosen.description) == ("oil", "30 Minuten")


async def test_media_goes_up_out_and_down_again(meta, listener, client, tmp_path) -> None:
    anna = meta.introduce(ANNA, wrote=True)

    media = await client.do(client.wa.upload_media, PICTURE, "image/jpeg", "bild.jpg")
    await client.do(client.wa.send_image, ANNA, media, caption="Ihr Wagen")
    address = await client.do(client.wa.get_media_url, media.id)
    file = await client.do(client.wa.download_media, url=address.url, path=tmp_path)
    meta.act(anna, "image")
    await meta.settle()
    (message,) = await client.listen(listener)
    received = await client.do(message.image.get_bytes)

    assert file.read_bytes() == PICTURE
    assert address.sha256 == hashlib.sha256(PICTURE).hexdigest()
    assert received.startswith(b"\xff\xd8\xff")


async def test_a_template_is_made_approved_listed_sent_tapped_and_deleted(
    meta, listener, client
) -> None:
    anna = meta.introduce(ANNA)
    template = Template(
        name="abholung",
        language=TemplateLanguage.GERMAN,
        category=TemplateCategory.UTILITY,
        components=[
            BodyText("Guten Tag {{name}}, Ihr Wagen ist fertig.", name="Anna"),
            FooterText(text="Autohaus Lindental"),
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Danke"}]},
        ],
    )
    created = await client.do(client.wa.create_template, template)
    await meta.advance(seconds=2)
    (approved,) = await client.listen(listener)
    listed = await client.do(client.wa.get_templates)

    sent = await client.do(
        client.wa.send_template,
        ANNA,
        "abholung",
        TemplateLanguage.GERMAN,
        params=[
            BodyText.params(name="Anna"),
            QuickReplyButton.params(callback_data="thx", index=0),
        ],
    )
    await meta.advance(seconds=5)
    listener.forget()
    meta.act(anna, "tap", message=sent.id)
    await meta.settle()
    (tapped,) = await client.listen(listener)
    gone = await client.do(client.wa.delete_template, "abholung")

    assert created.status.value == "PENDING"
    assert approved.new_status.value == "APPROVED"
    assert {one.name for one in listed} == {"hello_world", "abholung"}
    assert listed.total_count == 2
    assert tapped.data == "thx"
    assert bool(gone) is True


async def test_refusals_are_pywas_own_errors(meta, api, client) -> None:
    meta.introduce(ANNA)
    await api.control("PATCH", "settings", {"window_error": "sync"})

    with pytest.raises(WhatsAppError) as closed:
        await client.do(client.wa.send_message, ANNA, "Hallo")
    with pytest.raises(WhatsAppError) as unknown:
        await client.do(client.wa.send_template, ANNA, "nie_gesehen", TemplateLanguage.GERMAN, [])

    assert type(closed.value).__name__ == "ReEngagementMessage"
    assert closed.value.code == 131047
    assert unknown.value.code == 132001


async def test_a_failed_status_carries_pywas_own_error(meta, listener, client) -> None:
    meta.introduce(ANNA)

    await client.do(client.wa.send_message, ANNA, "Hallo")
    await meta.advance(seconds=5)
    (failed,) = await client.listen(listener)

    assert failed.status.value == "failed"
    assert failed.error.code == 131047


async def test_preferences_and_changed_numbers_are_heard(meta, listener, client) -> None:
    anna = meta.introduce(ANNA)

    meta.act(anna, "stop_marketing")
    meta.act(anna, "change_number", phone="+4917139200199")
    await meta.settle()
    stopped, changed = await client.listen(listener)

    assert stopped.value.value == "stop"
    assert changed.new_wa_id == "4917139200199"


async def test_a_username_user_is_answered_by_user_id(meta, listener, client) -> None:
    anna = meta.introduce(ANNA, username="anna.b")
    meta.act(anna, "text", text="Hallo")
    await meta.settle()
    (message,) = await client.listen(listener)

    await client.do(message.reply, "Guten Tag")
    await meta.advance(seconds=5)
    heard = await client.listen(listener)

    assert message.from_user.wa_id is None
    assert [update.status.value for update in heard] == ["sent", "delivered", "read"]


async def test_number_profile_account_codes_and_blocks_are_read(meta, client) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    wa = client.wa

    number = await client.do(wa.get_business_phone_number)
    numbers = await client.do(wa.get_business_phone_numbers)
    account = await client.do(wa.get_business_account)
    await client.do(wa.update_business_profile, about="Wir sind da.")
    profile = await client.do(wa.get_business_profile)
    code = await client.do(wa.create_qr_code, "Ja, ich möchte Angebote.")
    codes = await client.do(wa.get_qr_codes)
    blocked = await client.do(wa.block_users, [anna.phone])
    listed = await client.do(wa.get_blocked_users)
    await client.do(wa.unblock_users, [anna.phone])
    settings = await client.do(wa.get_business_phone_number_settings)

    assert number.display_phone_number == "+49 30 23125001"
    assert [one.id for one in numbers] == [meta.phone_number_id]
    assert account.id == meta.waba_id
    assert profile.about == "Wir sind da."
    assert [one.code for one in codes] == [code.code]
    assert len(blocked.added_users) == 1
    assert len(list(listed)) == 1
    assert settings is not None


async def test_pywa_sets_webhook_addresses_on_all_three_levels(meta, listener, client) -> None:
    given = {"verify_token": meta.verify_token}

    app_token = await client.do(
        client.wa.get_app_access_token, meta.settings.app_id, meta.app_secret
    )
    await client.do(
        client.wa.set_app_callback_url,
        app_id=meta.settings.app_id,
        app_access_token=app_token,
        callback_url=listener.url,
        fields=["messages"],
        **given,
    )
    waba = await client.do(client.wa.override_waba_callback_url, listener.url + "?waba", **given)
    phone = await client.do(client.wa.override_phone_callback_url, listener.url + "?phone", **given)
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()
    deleted = await client.do(client.wa.delete_phone_callback_url)

    assert bool(waba)
    assert bool(phone)
    assert bool(deleted)
    assert meta.world.transcript.after(kind="webhook")[-1]["path"] == "/hook?phone"
