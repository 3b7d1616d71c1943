"""What persons say is read as they said it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jawort.domain.arrival import content as said
from jawort.domain.arrival import update as told
from jawort.provider.whatsapp.content import UnknownContentError, read_content
from jawort.provider.whatsapp.envelope import read_delivery

Body = Callable[[str], bytes]
PLAIN = "wamid.HBgMNDkxNzEzOTIwMDAx001"


def the_message(raw: bytes) -> told.Message:
    update = read_delivery(raw).updates[0]
    assert isinstance(update, told.Message)
    return update


CONTENTS: list[tuple[str, said.Content]] = [
    ("text_from_known_number", said.Text("Guten Tag, wann ist mein Wagen fertig?")),
    ("template_quick_reply", said.Tap("template", "STOP_MKT", "Keine Werbung mehr")),
    ("button_reply", said.Tap("button", "termin-ja", "Ja, passt")),
    ("list_reply", said.Tap("list", "werkstatt", "Werkstatt", "Termin ausmachen")),
    ("reaction", said.Reaction("wamid.OUT008", "👍")),
    ("reaction_taken_away", said.Reaction("wamid.OUT008", None)),
    ("unsupported_poll", said.Unsupported("poll_creation")),
    ("first_contact_unavailable", said.Unsupported(None)),
    ("interactive_with_error_beside_it", said.Unsupported("interactive")),
    ("request_welcome", said.Welcome()),
    ("revoked_message", said.Revoked(PLAIN)),
    ("edited_text", said.Edited(PLAIN, said.Text("Doch lieber morgen"))),
    (
        "location",
        said.Location(52.5200066, 13.404954, "Autohaus Beispiel", "Musterstraße 1, 10115 Berlin"),
    ),
    (
        "flow_reply",
        said.FormReply("flow", "Sent", '{"flow_token":"f-1","wunsch":"Probefahrt"}'),
    ),
    (
        "order",
        said.Order(
            "100300500700900", "Bitte bald", (said.OrderLine("reifen-205", 4, 89.5, "EUR"),)
        ),
    ),
]


@pytest.mark.parametrize(("name", "content"), CONTENTS, ids=[name for name, _ in CONTENTS])
def test_each_kind_of_message_is_read_whole(name: str, content: said.Content, body: Body) -> None:
    assert the_message(body(name)).content == content


@pytest.mark.parametrize(
    ("name", "kind", "mark"),
    [
        ("image_with_caption", "image", ("caption", "Der Kratzer")),
        ("video", "video", ("mime_type", "video/mp4")),
        ("voice_note", "audio", ("is_voice", True)),
        ("document", "document", ("filename", "Rechnung.pdf")),
        ("animated_sticker", "sticker", ("is_animated", True)),
    ],
)
def test_files_are_read_with_what_marks_them(
    name: str, kind: str, mark: tuple[str, object], body: Body
) -> None:
    media = the_message(body(name)).content

    assert isinstance(media, said.Media)
    assert media.type == kind
    assert media.media_id.startswith("10034567890123")
    assert media.url is not None
    assert getattr(media, mark[0]) == mark[1]


def test_a_shared_own_number_is_told_apart_from_a_card_of_somebody_else(body: Body) -> None:
    own = the_message(body("shared_own_contact")).content
    other = the_message(body("shared_card_of_somebody_else")).content

    assert isinstance(own, said.Cards)
    assert isinstance(other, said.Cards)
    assert (own.cards[0].origin, own.cards[0].wa_ids) == ("contact_request", ("491713920002",))
    assert (other.cards[0].origin, other.cards[0].name) == ("other", "Ben Beispiel")


def test_a_card_of_somebody_else_is_no_name_of_the_sender(body: Body) -> None:
    persons = the_message(body("shared_card_of_somebody_else")).persons

    assert [p.value for p in persons] == ["491713920001", "DE.10020030040050060070"]


def test_a_permission_to_call_has_an_end(body: Body) -> None:
    permission = the_message(body("call_permission_given")).content

    assert isinstance(permission, said.CallPermission)
    assert (permission.response, permission.is_permanent) == ("accept", False)
    assert permission.expires_at is not None
    assert permission.expires_at.isoformat() == "2025-11-27T09:13:20+00:00"


def test_the_click_id_of_an_advertisement_is_not_read(body: Body) -> None:
    message = the_message(body("text_after_an_advertisement"))

    assert message.referral is not None
    assert (message.referral.source_type, message.referral.source_id) == ("ad", "120208")
    assert b"clickidbeispiel" in body("text_after_an_advertisement")
    assert "clickidbeispiel" not in [
        getattr(message.referral, field) for field in message.referral.__struct_fields__
    ]


def test_answers_and_forwards_know_what_they_refer_to(body: Body) -> None:
    reply = the_message(body("reply_to_a_message")).context
    product = the_message(body("reply_about_a_product")).context
    forwarded = the_message(body("forwarded_text")).context
    often = the_message(body("often_forwarded_text")).context

    assert reply is not None
    assert reply.message_id == "wamid.OUT001"
    assert product is not None
    assert product.product_id == "reifen-205"
    assert forwarded is not None
    assert (forwarded.is_forwarded, forwarded.is_forwarded_often) == (True, False)
    assert often is not None
    assert often.is_forwarded_often


def test_errors_of_an_inbound_message_are_kept(body: Body) -> None:
    assert [e.code for e in the_message(body("first_contact_unavailable")).errors] == [131060]


def test_a_message_of_a_group_knows_its_group(body: Body) -> None:
    assert the_message(body("message_in_a_group")).group_id == "Y2FwaV9ncm91cDox"


def test_name_and_username_come_from_the_contact_beside_the_message(body: Body) -> None:
    message = the_message(body("text_from_username_without_number"))

    assert (message.profile_name, message.username) == ("Mira Muster", "mira.muster")


@pytest.mark.parametrize("value", ["stop", "resume"])
def test_a_switched_preference_says_who_and_what(value: str, body: Body) -> None:
    (preference,) = read_delivery(body(f"preference_{value}")).updates

    assert isinstance(preference, told.Preference)
    assert (preference.category, preference.value) == ("marketing_messages", value)
    assert preference.persons[0].value == "491713920001"


@pytest.mark.parametrize(
    "item",
    [
        {"type": "image", "image": {"caption": "no id"}},
        {"type": "location", "location": {"latitude": "north", "longitude": 1}},
        {"type": "contacts", "contacts": []},
        {"type": "button", "button": {}},
        {"type": "interactive", "interactive": {"type": "new_reply", "new_reply": {}}},
        {"type": "interactive", "interactive": {"type": "button_reply"}},
        {"type": "reaction", "reaction": {"emoji": "👍"}},
        {"type": "order"},
        {"type": "revoke", "revoke": {}},
        {"type": "edit", "edit": {"original_message_id": "a", "message": {"type": "hologram"}}},
        {
            "type": "edit",
            "edit": {"original_message_id": "a", "message": {"type": "edit", "edit": {
                "original_message_id": "b", "message": {"type": "text", "text": {"body": "c"}}}}},
        },
        {"type": "toString"},
        {},
    ],
)  # fmt: skip
def test_missing_content_is_never_guessed(item: dict[str, Any]) -> None:
    with pytest.raises(UnknownContentError):
        read_content(item)


def test_an_empty_text_is_still_a_text() -> None:
    assert read_content({"type": "text", "text": {"body": ""}}) == said.Text("")
