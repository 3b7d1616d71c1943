"""Templates: made, reviewed, filled in, paused, deleted."""

from typing import Any

import pytest

ANNA = "+4917139200101"
BODY = {"type": "BODY", "text": "Guten Tag {{1}}, Ihr Wagen ist {{2}} fertig."}
EXAMPLE = {"example": {"body_text": [["Anna", "morgen"]]}}


def made(name: str = "abholung", **more: Any) -> dict[str, Any]:
    components = [{**BODY, **EXAMPLE}]
    whole = {"name": name, "language": "de", "category": "UTILITY", "components": components}
    return {**whole, **more}


def texts(*values: str) -> dict[str, Any]:
    return {"type": "body", "parameters": [{"type": "text", "text": value} for value in values]}


def sent(*components: dict[str, Any], name: str = "abholung") -> dict[str, Any]:
    content = {"name": name, "language": {"code": "de"}, "components": list(components)}
    return {"type": "template", "template": content}


async def test_a_new_template_waits_for_its_review_and_the_approval_is_told(
    meta, api, listener
) -> None:
    status, body = await api("POST", f"{meta.waba_id}/message_templates", made(language="de_AT"))
    before = (await api("GET", body["id"]))[1]["status"]

    await meta.advance(seconds=2)
    after = (await api("GET", body["id"]))[1]["status"]

    assert status == 200
    assert (body["status"], before, after) == ("PENDING", "PENDING", "APPROVED")
    change = listener.changes[0]
    assert change["field"] == "message_template_status_update"
    assert change["value"]["event"] == "APPROVED"
    assert change["value"]["message_template_id"] == int(body["id"])
    assert change["value"]["message_template_language"] == "de-AT"


async def test_a_pending_or_rejected_template_cannot_be_sent(meta, api) -> None:
    _, body = await api("POST", f"{meta.waba_id}/message_templates", made())

    assert await api.code(ANNA, **sent(texts("Anna", "morgen"))) == 132001
    await api.control(
        "PATCH", f"templates/{body['id']}", {"status": "REJECTED", "reason": "PROMOTIONAL"}
    )
    await meta.advance(minutes=1)
    assert await api.code(ANNA, **sent(texts("Anna", "morgen"))) == 132001


@pytest.mark.parametrize(("status", "code"), [("PAUSED", 132015), ("DISABLED", 132016)])
async def test_a_paused_or_disabled_template_has_its_own_refusal(meta, api, status, code) -> None:
    _, body = await api.control("POST", "templates", made(status=status))

    assert await api.code(ANNA, **sent(texts("Anna", "morgen"))) == code
    if status == "PAUSED":
        assert (await api("POST", f"{body['id']}/unpause"))[1] == {"success": True}
        await api.wamid(ANNA, **sent(texts("Anna", "morgen")))


@pytest.mark.parametrize(
    ("component", "code"),
    [
        (texts("Anna", "morgen"), 0),
        (texts("Anna"), 132000),
        (texts("Anna", "morgen", "x"), 132000),
        (texts("Anna", "morgen\nfrüh"), 132012),
        (texts("Anna", "a    b"), 0),  # four spaces pass
        (texts("Anna", "a     b"), 132012),  # five do not
        (texts("Anna", "m" * 1000), 132005),
        (texts("Anna", ""), 131008),
        (texts(r"Anna \1 \g<0>", "morgen"), 0),
        ({"type": "body", "parameters": [{"type": "image", "image": {"id": "1"}}] * 2}, 132012),
        ({"type": "foot", "parameters": []}, 131009),
    ],
)
async def test_parameters_must_fit_the_template(meta, api, component, code) -> None:
    await api.control("POST", "templates", made())

    status, body = await api.send(ANNA, **sent(component))

    assert body.get("error", {}).get("code", 0) == code
    assert (status == 200) is (code == 0)


async def test_an_unknown_name_or_language_does_not_exist(meta, api) -> None:
    await api.control("POST", "templates", made())
    other = {"name": "abholung", "language": {"code": "en"}}

    assert await api.code(ANNA, **sent(name="gibt_es_nicht")) == 132001
    assert await api.code(ANNA, type="template", template=other) == 132001


async def test_named_parameters_are_matched_by_name(meta, api) -> None:
    named = {
        "parameter_format": "NAMED",
        "components": [
            {
                "type": "BODY",
                "text": "Guten Tag {{name}}, bis bald.",
                "example": {"body_text_named_params": [{"param_name": "name", "example": "A"}]},
            }
        ],
    }
    await api.control("POST", "templates", made(**named))

    def named_text(name: str) -> dict[str, Any]:
        parameter = {"type": "text", "parameter_name": name, "text": "Anna"}
        return sent({"type": "body", "parameters": [parameter]})

    await api.wamid(ANNA, **named_text("name"))
    assert await api.code(ANNA, **named_text("nom")) == 100


async def test_a_picture_header_wants_a_picture(meta, api) -> None:
    header = {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::x"]}}
    await api.control("POST", "templates", made(components=[header, {**BODY, **EXAMPLE}]))
    picture = {"type": "image", "image": {"link": "https://example.org/a.png"}}
    body = texts("Anna", "morgen")

    await api.wamid(ANNA, **sent({"type": "header", "parameters": [picture]}, body))
    assert await api.code(ANNA, **sent(body)) == 132012
    words = {"type": "header", "parameters": [{"type": "text", "text": "x"}]}
    assert await api.code(ANNA, **sent(words, body)) == 132012


async def test_an_address_with_a_variable_needs_its_button_parameter(meta, api) -> None:
    url = {"type": "URL", "text": "Ansehen", "url": "https://example.org/{{1}}", "example": ["x"]}
    components = [{**BODY, **EXAMPLE}, {"type": "BUTTONS", "buttons": [url]}]
    await api.control("POST", "templates", made(components=components))
    parameter = {"type": "text", "text": "abc"}
    button = {"type": "button", "sub_type": "url", "index": "0", "parameters": [parameter]}
    body = texts("Anna", "morgen")

    await api.wamid(ANNA, **sent(body, button))
    assert await api.code(ANNA, **sent(body)) == 132000
    assert await api.code(ANNA, **sent(body, button | {"index": "1"})) == 132012


async def test_codes_go_to_phone_numbers_only(meta, api) -> None:
    components = [
        {"type": "BODY", "add_security_recommendation": True},
        {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE"}]},
    ]
    await api.control("POST", "templates", made(category="AUTHENTICATION", components=components))
    anna = meta.introduce(ANNA)
    user_id = meta.world.user_id(anna, meta.world.lines[meta.phone_number_id])

    button = {
        "type": "button",
        "sub_type": "url",
        "index": "0",
        "parameters": [{"type": "text", "text": "123456"}],
    }

    await api.wamid(ANNA, **sent(texts("123456"), button))
    assert await api.code(ANNA, **sent(texts("123456"))) == 131008
    assert await api.code(user_id, **sent(texts("123456"), button)) == 131062


async def test_a_held_template_says_so_and_is_released_or_dropped(meta, api, listener) -> None:
    await api.control("POST", "templates", made())
    message = sent(texts("Anna", "morgen"))
    await api.control("POST", "faults", {"do": "held", "seconds": 60})
    _, released = await api.send(ANNA, **message)
    await api.control("POST", "faults", {"do": "held", "seconds": 60, "code": 132015})
    _, dropped = await api.send(ANNA, **message)

    await meta.advance(seconds=59)
    silent = len(listener.bodies)
    await meta.advance(seconds=10)

    assert released["messages"][0]["message_status"] == "held_for_quality_assessment"
    assert silent == 0
    assert "delivered" in listener.ladder(released["messages"][0]["id"])
    assert listener.ladder(dropped["messages"][0]["id"]) == ["failed"]


async def test_the_list_has_pages_filters_and_a_summary(meta, api) -> None:
    for place in range(5):
        await api.control("POST", "templates", made(f"vorlage_{place}"))
    path = f"{meta.waba_id}/message_templates"

    seen, after = [], None
    while True:
        query = {"limit": "2", "fields": "name,status"} | ({"after": after} if after else {})
        _, page = await api("GET", path, params=query)
        seen += [template["name"] for template in page["data"]]
        if "next" not in page["paging"]:
            break
        after = page["paging"]["cursors"]["after"]
    asked = {"summary": "total_count", "name": "vorlage_3", "status": "APPROVED"}
    _, found = await api("GET", path, params=asked)

    assert seen == ["hello_world", *(f"vorlage_{place}" for place in range(5))]
    assert [template["name"] for template in found["data"]] == ["vorlage_3"]
    assert found["summary"]["message_template_count"] == 6
    assert "quality_score" not in found["data"][0]
    _, quality = await api("GET", path, params={"fields": "quality_score,rejected_reason"})
    assert quality["data"][0]["quality_score"]["score"] == "UNKNOWN"


async def test_a_deleted_name_rests_thirty_days(meta, api) -> None:
    path = f"{meta.waba_id}/message_templates"
    await api.control("POST", "templates", made())

    deleted = await api("DELETE", path, params={"name": "abholung"})
    again = await api("DELETE", path, params={"name": "abholung"})
    early = await api("POST", path, made())
    await meta.advance(days=30)
    late = await api("POST", path, made())

    assert deleted == (200, {"success": True})
    assert again[0] == 400
    assert early[0] == 400
    assert late[0] == 200


async def test_an_approved_template_is_edited_once_a_day(meta, api) -> None:
    _, body = await api.control("POST", "templates", made())
    change = {"components": [{"type": "BODY", "text": "Kurz."}]}

    first = await api("POST", body["id"], change)
    await meta.advance(hours=23)
    early = await api("POST", body["id"], change)
    await meta.advance(hours=1)
    late = await api("POST", body["id"], change)

    told = {"id": body["id"], "name": "abholung", "category": "UTILITY"}
    assert first == (200, {"success": True} | told)
    assert early[1]["error"]["code"] == 100
    assert late == first


async def test_quality_and_category_changes_are_told(meta, api, listener) -> None:
    _, body = await api.control("POST", "templates", made())
    change = {"quality": "RED", "category": "MARKETING"}

    await api.control("PATCH", f"templates/{body['id']}", change)
    await meta.settle()

    fields = {change["field"]: change["value"] for change in listener.changes}
    assert fields["message_template_quality_update"]["new_quality_score"] == "RED"
    assert fields["template_category_update"]["previous_category"] == "UTILITY"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "Mit Leerzeichen"},
        {"category": "GREETING"},
        {"language": "deutsch"},
        {"components": []},
        {"components": [BODY]},  # variables without an example
        {"components": [{"type": "BODY", "text": "{{1}} zuerst", **EXAMPLE}]},
        {"components": [{"type": "BODY", "text": "a {{1}} {{2}} b", **EXAMPLE}]},
        {"components": [{"type": "BODY", "text": "b" * 1025}]},
        {"components": [{"type": "BODY", "text": "b"}, {"type": "FOOTER", "text": "f" * 61}]},
        {"components": [{"type": "BODY", "text": "b"}, {"type": "BUTTONS", "buttons": []}]},
        {"components": "x"},
        {"message_send_ttl_seconds": 29},
    ],
)
async def test_a_malformed_template_is_refused_with_code_100(meta, api, wrong) -> None:
    status, body = await api("POST", f"{meta.waba_id}/message_templates", made(**wrong))

    assert (status, body["error"]["code"]) == (400, 100)


async def test_the_marketing_endpoint_takes_marketing_templates_only(meta, api) -> None:
    await api.control("POST", "templates", made())
    await api.control("POST", "templates", made("angebot", category="MARKETING"))
    path = f"{meta.phone_number_id}/marketing_messages"
    body = {"messaging_product": "whatsapp", "to": ANNA}

    utility = await api("POST", path, body | sent(texts("Anna", "morgen")))
    offer = await api("POST", path, body | sent(texts("Anna", "morgen"), name="angebot"))

    assert utility[1]["error"]["code"] == 134100
    assert offer[0] == 200
