"""Messages are written the way Meta takes them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from jawort.domain.sending import outgoing as out
from jawort.domain.sending.outgoing import Outgoing, Recipient
from jawort.provider.whatsapp.limits import problems
from jawort.provider.whatsapp.message import read_receipt, render

ANNA = Recipient("phone", "+491713920001")
FRAME = out.Frame("Was dürfen wir tun?")

EVERY: list[tuple[str, out.Content, dict[str, Any]]] = [
    (
        "text",
        out.Text("Guten Tag", shows_preview=True),
        {"type": "text", "text": {"body": "Guten Tag", "preview_url": True}},
    ),
    (
        "image",
        out.Attachment("image", media_id="1", caption="Ihr Wagen"),
        {"type": "image", "image": {"id": "1", "caption": "Ihr Wagen"}},
    ),
    (
        "video",
        out.Attachment("video", link="https://beispiel.example/v.mp4"),
        {"type": "video", "video": {"link": "https://beispiel.example/v.mp4"}},
    ),
    (
        "voice note",
        out.Attachment("audio", media_id="2", is_voice=True),
        {"type": "audio", "audio": {"id": "2", "voice": True}},
    ),
    (
        "document",
        out.Attachment("document", media_id="3", filename="Rechnung.pdf"),
        {"type": "document", "document": {"id": "3", "filename": "Rechnung.pdf"}},
    ),
    (
        "sticker",
        out.Attachment("sticker", media_id="4"),
        {"type": "sticker", "sticker": {"id": "4"}},
    ),
    (
        "place",
        out.Place(52.5, 13.4, name="Autohaus", address="Musterstraße 1"),
        {
            "type": "location",
            "location": {
                "latitude": "52.5",
                "longitude": "13.4",
                "name": "Autohaus",
                "address": "Musterstraße 1",
            },
        },
    ),
    (
        "cards",
        out.Cards(
            (
                out.Card(
                    "Autohaus Beispiel",
                    first_name="Autohaus",
                    company="Autohaus Beispiel GmbH",
                    birthday="1990-05-01",
                    phones=(out.CardPhone("+49 30 23125100", "WORK", "493023125100"),),
                    emails=("post@beispiel.example",),
                    urls=("https://beispiel.example",),
                    addresses=(out.CardAddress(city="Berlin", country_code="DE"),),
                ),
            )
        ),
        {
            "type": "contacts",
            "contacts": [
                {
                    "name": {"formatted_name": "Autohaus Beispiel", "first_name": "Autohaus"},
                    "birthday": "1990-05-01",
                    "org": {"company": "Autohaus Beispiel GmbH"},
                    "phones": [
                        {"phone": "+49 30 23125100", "type": "WORK", "wa_id": "493023125100"}
                    ],
                    "emails": [{"email": "post@beispiel.example"}],
                    "urls": [{"url": "https://beispiel.example"}],
                    "addresses": [{"city": "Berlin", "country_code": "DE"}],
                }
            ],
        },
    ),
    (
        "reaction",
        out.Reaction("wamid.A", "👍"),
        {"type": "reaction", "reaction": {"message_id": "wamid.A", "emoji": "👍"}},
    ),
    (
        "reaction taken away",
        out.Reaction("wamid.A", None),
        {"type": "reaction", "reaction": {"message_id": "wamid.A", "emoji": ""}},
    ),
    (
        "buttons",
        out.Buttons(
            out.Frame("Passt der Termin?", header="Werkstatt", footer="Autohaus Beispiel"),
            (out.Button("ja", "Ja"), out.Button("nein", "Nein")),
        ),
        {
            "type": "interactive",
            "interactive": {
                "type": "button",
                "header": {"type": "text", "text": "Werkstatt"},
                "body": {"text": "Passt der Termin?"},
                "footer": {"text": "Autohaus Beispiel"},
                "action": {
                    "buttons": [
                        {"type": "reply", "reply": {"id": "ja", "title": "Ja"}},
                        {"type": "reply", "reply": {"id": "nein", "title": "Nein"}},
                    ]
                },
            },
        },
    ),
    (
        "menu",
        out.Menu(
            FRAME,
            "Auswählen",
            (
                out.Section((out.Row("w", "Werkstatt", "Termin"),), "Dienste"),
                out.Section((out.Row("v", "Verkauf"),), "Kauf"),
            ),
        ),
        {
            "type": "interactive",
            "interactive": {
                "type": "list",
                "body": {"text": "Was dürfen wir tun?"},
                "action": {
                    "button": "Auswählen",
                    "sections": [
                        {
                            "title": "Dienste",
                            "rows": [{"id": "w", "title": "Werkstatt", "description": "Termin"}],
                        },
                        {"title": "Kauf", "rows": [{"id": "v", "title": "Verkauf"}]},
                    ],
                },
            },
        },
    ),
    (
        "link with picture",
        out.Link(
            out.Frame("Neu bei uns", header=out.Attachment("image", media_id="9")),
            "Ansehen",
            "https://beispiel.example/neu",
        ),
        {
            "type": "interactive",
            "interactive": {
                "type": "cta_url",
                "header": {"type": "image", "image": {"id": "9"}},
                "body": {"text": "Neu bei uns"},
                "action": {
                    "name": "cta_url",
                    "parameters": {
                        "display_text": "Ansehen",
                        "url": "https://beispiel.example/neu",
                    },
                },
            },
        },
    ),
    (
        "flow",
        out.Flow(FRAME, "Formular", "tok", flow_id="7", screen="START", data={"a": 1}),
        {
            "type": "interactive",
            "interactive": {
                "type": "flow",
                "body": {"text": "Was dürfen wir tun?"},
                "action": {
                    "name": "flow",
                    "parameters": {
                        "flow_message_version": "3",
                        "flow_id": "7",
                        "flow_cta": "Formular",
                        "flow_token": "tok",
                        "mode": "published",
                        "flow_action": "navigate",
                        "flow_action_payload": {"screen": "START", "data": {"a": 1}},
                    },
                },
            },
        },
    ),
    (
        "flow that asks its endpoint",
        out.Flow(FRAME, "Formular", "tok", flow_name="f", is_draft=True, action="data_exchange"),
        {
            "type": "interactive",
            "interactive": {
                "type": "flow",
                "body": {"text": "Was dürfen wir tun?"},
                "action": {
                    "name": "flow",
                    "parameters": {
                        "flow_message_version": "3",
                        "flow_name": "f",
                        "flow_cta": "Formular",
                        "flow_token": "tok",
                        "mode": "draft",
                        "flow_action": "data_exchange",
                    },
                },
            },
        },
    ),
    (
        "request for a place",
        out.LocationRequest("Wo stehen Sie?"),
        {
            "type": "interactive",
            "interactive": {
                "type": "location_request_message",
                "body": {"text": "Wo stehen Sie?"},
                "action": {"name": "send_location"},
            },
        },
    ),
    (
        "request for an address",
        out.AddressRequest("Your address?", "SG", {"name": "A"}),
        {
            "type": "interactive",
            "interactive": {
                "type": "address_message",
                "body": {"text": "Your address?"},
                "action": {
                    "name": "address_message",
                    "parameters": {"country": "SG", "values": {"name": "A"}},
                },
            },
        },
    ),
    (
        "voice call",
        out.VoiceCall("Rufen Sie uns an", "Anrufen", ttl_minutes=60, payload="p"),
        {
            "type": "interactive",
            "interactive": {
                "type": "voice_call",
                "body": {"text": "Rufen Sie uns an"},
                "action": {
                    "name": "voice_call",
                    "parameters": {"display_text": "Anrufen", "ttl_minutes": 60, "payload": "p"},
                },
            },
        },
    ),
    (
        "request to call",
        out.CallPermissionRequest("Dürfen wir anrufen?"),
        {
            "type": "interactive",
            "interactive": {
                "type": "call_permission_request",
                "body": {"text": "Dürfen wir anrufen?"},
                "action": {"name": "call_permission_request"},
            },
        },
    ),
    (
        "request for the number",
        out.ContactInfoRequest("Ihre Nummer?"),
        {
            "type": "interactive",
            "interactive": {
                "type": "request_contact_info",
                "body": {"text": "Ihre Nummer?"},
                "action": {"name": "request_contact_info"},
            },
        },
    ),
]


@pytest.mark.parametrize(("content", "expected"), [c[1:] for c in EVERY], ids=[c[0] for c in EVERY])
def test_every_kind_of_message_is_within_limits_and_written_as_meta_takes_it(
    content: out.Content, expected: dict[str, Any]
) -> None:
    message = Outgoing(content)

    assert problems(message, ANNA) == []
    assert render(message, ANNA) == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "+491713920001",
        **expected,
    }
    assert msgspec.json.encode(render(message, ANNA))


def test_no_kind_of_message_is_forgotten() -> None:
    written = {type(content) for _, content, _ in EVERY} | {out.Pin, out.Template}

    assert written == set(out.Content.__args__)


def test_a_number_keeps_its_plus_sign_and_a_scoped_id_goes_into_its_own_field() -> None:
    message = Outgoing(out.Text("Hallo"))

    to_number = render(message, ANNA)
    to_scoped = render(message, Recipient("bsuid", "DE.10020030040050060070"))

    assert (to_number["to"], "recipient" in to_number) == ("+491713920001", False)
    assert (to_scoped["recipient"], "to" in to_scoped) == ("DE.10020030040050060070", False)
    assert to_scoped["recipient_type"] == "individual"


def test_a_pin_goes_to_a_group() -> None:
    group = Recipient("group", "Y2FwaV9ncm91cDox")

    assert render(Outgoing(out.Pin("wamid.A", 7)), group)["pin"] == {
        "type": "pin",
        "message_id": "wamid.A",
        "expiration_days": 7,
    }
    assert render(Outgoing(out.Pin("wamid.A", None)), group)["pin"]["type"] == "unpin"
    assert render(Outgoing(out.Pin("wamid.A", 7)), group)["recipient_type"] == "group"
    assert problems(Outgoing(out.Pin("wamid.A", 7)), group) == []


def test_reference_attempt_and_identity_travel_beside_the_content() -> None:
    body = render(
        Outgoing(out.Text("Ja"), answers_to="wamid.A", callback_data="att_1", identity_hash="h="),
        ANNA,
    )

    assert body["context"] == {"message_id": "wamid.A"}
    assert body["biz_opaque_callback_data"] == "att_1"
    assert body["recipient_identity_key_hash"] == "h="


def test_a_read_receipt_shows_typing_only_when_asked() -> None:
    plain = {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.A"}

    assert read_receipt("wamid.A") == plain
    assert read_receipt("wamid.A", with_typing=True) == plain | {
        "typing_indicator": {"type": "text"}
    }


def test_outgoing_messages_do_not_print_themselves() -> None:
    printed = repr([content for _, content, _ in EVERY]) + repr(ANNA)

    for trace in ("4917139", "Anna", "Guten", "Werkstatt"):
        assert trace not in printed
