"""Templates in depth: what the machine refuses, what is edited, archived, borrowed, sent."""

import json
from pathlib import Path
from typing import Any

import pytest

ANNA = "+4917139200101"
BODIES = Path(__file__).parents[3] / "shared" / "corpora" / "pywa" / "templates"
BODY = {"type": "BODY", "text": "Ihr Wagen ist fertig."}
REPLY = {"type": "QUICK_REPLY", "text": "Danke"}
OTP = {"type": "OTP", "otp_type": "COPY_CODE", "text": "Kopieren"}
APP = {"package_name": "org.example.app", "signature_hash": "K8a/AINcGX7"}


def made(*components: dict[str, Any], **changes: Any) -> dict[str, Any]:
    usual = {"name": "abholung", "language": "de", "category": "UTILITY"}
    return {**usual, "components": list(components) or [BODY], **changes}


def buttons(*given: dict[str, Any]) -> dict[str, Any]:
    return {"type": "BUTTONS", "buttons": list(given)}


@pytest.fixture
def create(meta, api):
    async def created(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        status, said = await api("POST", f"{meta.waba_id}/message_templates", body)
        return said.get("error", {}).get("error_subcode", 0) or (status != 200), said

    return created


@pytest.mark.skipif(not BODIES.is_dir(), reason="the corpora are not at hand")
async def test_every_template_body_of_the_corpora_is_taken(meta, create) -> None:
    bodies = [
        body
        for file in sorted(BODIES.glob("*.json"))
        for body in json.loads(file.read_text("utf-8")).values()
    ]

    refused = {}
    for place, body in enumerate(bodies):
        code, said = await create(body | {"name": f"nr_{place}"})
        if code:
            refused[body["name"]] = said["error"].get("error_user_msg") or said["error"]

    assert len(bodies) >= 10
    assert refused == {}


def text(words: str, *names: str) -> dict[str, Any]:
    example = [{"param_name": name, "example": "x"} for name in names]
    return {"type": "BODY", "text": words, "example": {"body_text_named_params": example}}


def numbered(words: str, count: int) -> dict[str, Any]:
    return {"type": "BODY", "text": words, "example": {"body_text": [["x"] * count]}}


URL = {"type": "URL", "text": "Ansehen", "url": "https://x.example/{{1}}", "example": ["a"]}
CARD = {
    "components": [
        {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::x"]}},
        buttons(REPLY),
    ]
}
BORDERS: dict[str, tuple[dict[str, Any], int]] = {
    "plain": (made(), 0),
    "body of 1024": (made({"type": "BODY", "text": "b" * 1024}), 0),
    "body of 1025": (made({"type": "BODY", "text": "b" * 1025}), 2388040),
    "two bodies": (made(BODY, BODY), 2388047),
    "an unknown part": (made(BODY, {"type": "TAIL"}), 2388047),
    "header of 60": (made({"type": "HEADER", "format": "TEXT", "text": "h" * 60}, BODY), 0),
    "header of 61": (made({"type": "HEADER", "format": "TEXT", "text": "h" * 61}, BODY), 2388040),
    "header with place": (made({"type": "HEADER", "format": "LOCATION"}, BODY), 0),
    "header without sample": (made({"type": "HEADER", "format": "VIDEO"}, BODY), 2388073),
    "unknown header": (made({"type": "HEADER", "format": "SMELL"}, BODY), 2388073),
    "footer with variable": (made(BODY, {"type": "FOOTER", "text": "x {{1}}"}), 2388047),
    "variables with a gap": (made(numbered("a {{1}} b {{3}} c", 2)), 2388047),
    "as many words as variables": (made(numbered("a {{1}} b {{2}}.", 2)), 0),
    "fewer words than variables": (made(numbered("{{1}}", 1)), 2388299),
    "named": (made(text("Hallo {{vor_name}}, bis bald.", "vor_name")), 0),
    "named, example missing": (made(text("Hallo {{vor_name}}, bis bald.", "name")), 2388047),
    "named in capitals": (made(text("Hallo {{Name}}, bis bald.", "Name")), 2388047),
    "ten replies": (made(BODY, buttons(*({**REPLY, "text": f"r{n}"} for n in range(10)))), 0),
    "eleven replies": (
        made(BODY, buttons(*({**REPLY, "text": f"r{n}"} for n in range(11)))),
        2388047,
    ),
    "label of 26": (made(BODY, buttons({**REPLY, "text": "r" * 26})), 2388040),
    "same label twice": (made(BODY, buttons(REPLY, REPLY)), 2388047),
    "replies apart": (made(BODY, buttons(REPLY, URL, {**REPLY, "text": "Nein"})), 2388047),
    "address": (made(BODY, buttons(URL)), 0),
    "address without example": (made(BODY, buttons({**URL, "example": []})), 2388047),
    "variable in the middle": (
        made(BODY, buttons({**URL, "url": "https://x.example/{{1}}/a"})),
        2388047,
    ),
    "three addresses": (
        made(BODY, buttons(*({**URL, "text": f"u{n}"} for n in range(3)))),
        2388047,
    ),
    "phone": (
        made(BODY, buttons({"type": "PHONE_NUMBER", "text": "Anruf", "phone_number": "+4930231"})),
        0,
    ),
    "phone without number": (made(BODY, buttons({"type": "PHONE_NUMBER", "text": "x"})), 2388047),
    "code to copy": (made(BODY, buttons({"type": "COPY_CODE", "example": "25OFF"})), 0),
    "code too long": (made(BODY, buttons({"type": "COPY_CODE", "example": "c" * 21})), 2388047),
    "flow": (made(BODY, buttons({"type": "FLOW", "text": "Los", "flow_id": "1"})), 0),
    "flow without flow": (made(BODY, buttons({"type": "FLOW", "text": "Los"})), 2388047),
    "call": (made(BODY, buttons({"type": "VOICE_CALL", "text": "Anruf"})), 0),
    "asks for the number": (made(BODY, buttons({"type": "REQUEST_CONTACT_INFO"})), 0),
    "unknown button": (made(BODY, buttons({"type": "DANCE", "text": "x"})), 2388047),
    "code button elsewhere": (made(BODY, buttons(OTP)), 2388047),
    "code": (made({"type": "BODY"}, buttons(OTP), category="AUTHENTICATION"), 0),
    "code, header": (
        made({"type": "HEADER"}, {"type": "BODY"}, buttons(OTP), category="AUTHENTICATION"),
        2388047,
    ),
    "code without button": (made({"type": "BODY"}, category="AUTHENTICATION"), 2388047),
    "one tap": (
        made(
            {"type": "BODY"},
            {"type": "FOOTER", "code_expiration_minutes": 90},
            buttons({**OTP, "otp_type": "ONE_TAP", "supported_apps": [APP]}),
            category="AUTHENTICATION",
        ),
        0,
    ),
    "one tap without app": (
        made({"type": "BODY"}, buttons({**OTP, "otp_type": "ONE_TAP"}), category="AUTHENTICATION"),
        2388047,
    ),
    "code for 91 minutes": (
        made(
            {"type": "BODY"},
            {"type": "FOOTER", "code_expiration_minutes": 91},
            buttons(OTP),
            category="AUTHENTICATION",
        ),
        2388047,
    ),
    "cards": (
        made(BODY, {"type": "CAROUSEL", "cards": [CARD, CARD]}, category="MARKETING"),
        0,
    ),
    "one card": (made(BODY, {"type": "CAROUSEL", "cards": [CARD]}, category="MARKETING"), 2388047),
    "offer": (
        made(
            BODY,
            {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "t" * 16}},
            category="MARKETING",
        ),
        0,
    ),
    "offer in utility": (
        made(BODY, {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "t"}}),
        2388047,
    ),
    "30 seconds": (made(message_send_ttl_seconds=30), 0),
    "43201 seconds": (made(message_send_ttl_seconds=43_201), 2388047),
    "minus one": (made(message_send_ttl_seconds=-1), 0),
    "name of 512": (made(name="n" * 512), 0),
    "name of 513": (made(name="n" * 513), 2388047),
    "form nobody knows": (made(parameter_format="ROMAN"), 1),
}


@pytest.mark.parametrize("name", BORDERS)
async def test_a_template_at_its_border(create, name) -> None:
    body, wanted = BORDERS[name]

    code, said = await create(body)

    assert code == wanted, said
    assert not wanted or said["error"]["code"] == 100


async def test_the_hundred_and_first_template_of_an_hour_is_refused(meta, api, create) -> None:
    for place in range(99):  # one more stands there from the start
        assert (await create(made(name=f"nr_{place}")))[0] == 0

    _, early = await create(made(name="zu_viel"))
    await meta.advance(hours=1)
    late, _ = await create(made(name="spaeter"))

    assert early["error"]["code"] == 80007
    assert late == 0


@pytest.mark.parametrize(
    ("choice", "category"), [("as_submitted", "UTILITY"), ("marketing", "MARKETING")]
)
async def test_a_reviewer_may_call_it_marketing(
    meta, api, create, listener, choice, category
) -> None:
    await api.control("PATCH", "settings", {"guesses": {"advertising_utility": choice}})
    _, said = await create(made({"type": "BODY", "text": "Unser Angebot für Sie."}))

    await meta.advance(seconds=5)
    _, shown = await api("GET", said["id"])

    assert shown["category"] == category
    assert listener.changes[0]["value"]["message_template_category"] == category


async def test_an_edit_tells_of_its_new_words_and_is_reviewed_again(
    meta, api, create, listener
) -> None:
    _, said = await create(made())
    await meta.advance(seconds=5)
    listener.forget()

    await api("POST", said["id"], {"components": [{"type": "BODY", "text": "Er ist da."}]})
    _, waiting = await api("GET", said["id"])
    await meta.advance(seconds=5)

    fields = [change["field"] for change in listener.changes]
    assert waiting["status"] == "PENDING"
    assert fields == ["message_template_components_update", "message_template_status_update"]
    assert listener.changes[0]["value"]["message_template_element"] == "Er ist da."


async def test_what_waits_for_review_cannot_be_edited(create, api) -> None:
    _, said = await create(made())

    status, refused = await api("POST", said["id"], {"components": [BODY]})

    assert (status, refused["error"]["code"]) == (400, 100)


async def test_an_archived_template_is_not_sent_until_it_is_taken_out(meta, api) -> None:
    template_id = next(iter(meta.world.templates))
    path = f"{meta.waba_id}/message_templates"
    hello = {"name": "hello_world", "language": {"code": "en_US"}}

    archived = await api("POST", f"{path}/archive", {"hsm_ids": template_id})
    refused = await api.code(ANNA, type="template", template=hello)
    taken_out = await api("POST", f"{path}/unarchive", {"hsm_ids": [template_id, "1"]})
    await api.wamid(ANNA, type="template", template=hello)

    assert archived[1] == {"archived_templates": [template_id], "failed_templates": []}
    assert refused == 132001
    assert [one["id"] for one in taken_out[1]["failed_templates"]] == ["1"]


async def test_codes_are_made_in_many_languages_at_once_and_made_anew(meta, api) -> None:
    path = f"{meta.waba_id}/upsert_message_templates"
    body = made({"type": "BODY"}, buttons(OTP), category="AUTHENTICATION")
    body |= {"name": "code", "languages": ["de", "en_US"]}

    _, first = await api("POST", path, body)
    _, again = await api("POST", path, body)

    assert [one["language"] for one in first["data"]] == ["de", "en_US"]
    assert first == again


async def test_a_deletion_by_id_leaves_the_other_languages(meta, api, create) -> None:
    _, german = await create(made())
    await create(made(language="en_US"))
    path = f"{meta.waba_id}/message_templates"

    query = {"name": "abholung", "hsm_id": german["id"]}
    deleted = await api("DELETE", path, params=query)
    _, left = await api("GET", path, params={"name": "abholung"})

    assert deleted == (200, {"success": True})
    assert [one["language"] for one in left["data"]] == ["en_US"]


async def test_a_name_that_was_never_approved_does_not_rest(meta, api, create) -> None:
    await create(made())
    await api("DELETE", f"{meta.waba_id}/message_templates", params={"name": "abholung"})

    assert (await create(made()))[0] == 0


async def test_the_list_is_filtered_by_words_and_quality(meta, api, create) -> None:
    await create(made())
    path = f"{meta.waba_id}/message_templates"

    async def found(**query: str) -> list[str]:
        _, said = await api("GET", path, params=query)
        return [one["name"] for one in said["data"]]

    assert await found(name_or_content="Wagen") == ["abholung"]
    assert await found(quality_score="UNKNOWN") == ["hello_world", "abholung"]
    assert await found(quality_score="GREEN") == []
    assert await found(status='["PENDING"]') == ["abholung"]
    assert await found(source="AUTO_GENERATED") == []


async def test_two_templates_are_compared_by_how_often_they_were_sent(meta, api, create) -> None:
    _, other = await create(made())
    hello = next(iter(meta.world.templates))
    await api.wamid(
        ANNA, type="template", template={"name": "hello_world", "language": {"code": "en_US"}}
    )

    query = {"template_ids": other["id"], "start": "1", "end": "2"}
    _, said = await api("GET", f"{hello}/compare", params=query)

    sends = said["data"][1]["number_values"]
    assert sends == [{"key": hello, "value": 1}, {"key": other["id"], "value": 0}]


def card(place: int, payload: str = "p") -> dict[str, Any]:
    picture = {"type": "image", "image": {"link": "https://x.example/a.jpg"}}
    reply = {"type": "payload", "payload": payload}
    return {
        "card_index": place,
        "components": [
            {"type": "header", "parameters": [picture]},
            {"type": "button", "sub_type": "quick_reply", "index": "0", "parameters": [reply]},
        ],
    }


@pytest.mark.parametrize(
    ("cards", "code"),
    [
        ([card(0), card(1)], 0),
        ([card(0)], 132000),
        ([card(1), card(0)], 131009),
        ([card(0), {"card_index": 1, "components": []}], 132012),
        ([card(0), card(1, "p" * 257)], 131009),
        ([card(0), "x"], 131009),
    ],
)
async def test_cards_are_filled_like_the_template(meta, api, create, cards, code) -> None:
    await api.control(
        "POST",
        "templates",
        made(BODY, {"type": "CAROUSEL", "cards": [CARD, CARD]}, category="MARKETING"),
    )
    template = {"name": "abholung", "language": {"code": "de"}}
    template["components"] = [{"type": "carousel", "cards": cards}]  # type: ignore[assignment]

    status, said = await api.send(ANNA, type="template", template=template)

    assert said.get("error", {}).get("code", 0) == code
    assert (status == 200) is (code == 0)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ([{"type": "limited_time_offer", "parameters": [{"type": "limited_time_offer"}]}], 131008),
        ([], 131008),
        (
            [
                {
                    "type": "limited_time_offer",
                    "parameters": [
                        {
                            "type": "limited_time_offer",
                            "limited_time_offer": {"expiration_time_ms": 1_795_000_000_000},
                        }
                    ],
                }
            ],
            0,
        ),
    ],
)
async def test_an_offer_that_ends_says_when(meta, api, parts, code) -> None:
    offer = {"text": "Bald vorbei", "has_expiration": True}
    part = {"type": "LIMITED_TIME_OFFER", "limited_time_offer": offer}
    await api.control("POST", "templates", made(BODY, part, category="MARKETING"))
    template = {"name": "abholung", "language": {"code": "de"}, "components": parts}

    _, said = await api.send(ANNA, type="template", template=template)

    assert said.get("error", {}).get("code", 0) == code


@pytest.mark.parametrize(("choice", "code"), [("132012", 132012), ("100", 100)])
async def test_a_new_line_in_a_parameter_is_refused_with_the_code_chosen(api, choice, code) -> None:
    await api.control("PATCH", "settings", {"guesses": {"parameter_with_newline": choice}})
    await api.control("POST", "templates", made(numbered("Hallo {{1}}, bis bald.", 1)))
    body = {"type": "body", "parameters": [{"type": "text", "text": "An\nna"}]}
    template = {"name": "abholung", "language": {"code": "de"}, "components": [body]}

    assert await api.code(ANNA, type="template", template=template) == code


async def test_a_guess_or_choice_that_does_not_exist_is_refused(api) -> None:
    for guesses in ({"weather": "rain"}, {"one_code": "song"}, {"window_error": "sync"}):
        status, said = await api.control("PATCH", "settings", {"guesses": guesses})
        assert 400 <= status < 500
        assert "guesses" in said["error"]
