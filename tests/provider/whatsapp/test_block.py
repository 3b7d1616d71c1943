"""Blocking people and showing a profile: calls about people and the business, without content."""

import json
from typing import Any

import pytest

from jawort.provider.whatsapp.block import block, unblock
from jawort.provider.whatsapp.profile import set_profile
from jawort.provider.whatsapp.transport import Fault

LINE = "106540352242922"
NUMBER, USER_ID = "491713920001", "DE.10020030040050060070"


def asked(pretended: Any) -> tuple[str, str, dict[str, Any]]:
    (one,) = pretended.asked
    return one["method"], one["path"], json.loads(one["body"])


@pytest.mark.parametrize(
    ("who", "named"),
    [
        (NUMBER, {"user": f"+{NUMBER}"}),
        (f"+{NUMBER}", {"user": f"+{NUMBER}"}),
        (USER_ID, {"user_id": USER_ID}),
    ],
)
async def test_a_person_is_blocked_by_number_or_user_id(
    carrier: Any, who: str, named: dict[str, str]
) -> None:
    pretended, transport = carrier
    pretended.will(200, {"block_users": {"added_users": [{"input": who, "wa_id": NUMBER}]}})

    await block(transport, LINE, who)

    said = {"messaging_product": "whatsapp", "block_users": [named]}
    assert asked(pretended) == ("POST", f"/v26.0/{LINE}/block_users", said)


async def test_unblocking_takes_the_same_way_back(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, {"block_users": {"removed_users": [{"input": NUMBER, "wa_id": NUMBER}]}})

    await unblock(transport, LINE, NUMBER)

    assert asked(pretended)[:2] == ("DELETE", f"/v26.0/{LINE}/block_users")


@pytest.mark.parametrize(
    "answer",
    [
        {"block_users": {"added_users": [{"input": "1"}], "failed_users": [{"input": "2"}]}},
        {"block_users": {}},
        {"messaging_product": "whatsapp"},
        {"block_users": {"removed_users": [{"input": "1"}]}},
    ],
)
async def test_a_success_without_the_person_in_it_is_none(carrier: Any, answer: object) -> None:
    pretended, transport = carrier
    pretended.will(200, answer)

    with pytest.raises(Fault) as met:
        await block(transport, LINE, NUMBER)

    assert met.value.outcome == "unclear"


async def test_a_refusal_is_told_as_one(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(400, {"error": {"code": 139100, "message": "failed for +491713920001"}})

    with pytest.raises(Fault) as met:
        await block(transport, LINE, NUMBER)

    assert (met.value.outcome, met.value.meaning.code) == ("refused", 139100)
    assert NUMBER not in str(met.value)


@pytest.mark.parametrize("who", ["", "Erika", "DE.ENT.100200300", "12", "+49/../x", "1" * 16])
async def test_whoever_has_no_such_name_is_not_asked_about(carrier: Any, who: str) -> None:
    pretended, transport = carrier

    with pytest.raises(ValueError, match="neither"):
        await block(transport, LINE, who)

    assert pretended.asked == []


async def test_a_profile_shows_the_fields_named_and_no_others(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, {"success": True})
    fields = {"about": "Werkstatt", "websites": ["https://autohaus.example"]}

    await set_profile(transport, LINE, fields)

    said = {"messaging_product": "whatsapp", **fields}
    assert asked(pretended) == ("POST", f"/v26.0/{LINE}/whatsapp_business_profile", said)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"name": "x"},
        {"about": "x" * 140},
        {"about": 1},
        {"websites": "https://a.example"},
        {"websites": ["https://a.example"] * 3},
        {"websites": ["javascript:x"]},
    ],
)
async def test_a_profile_that_meta_would_refuse_is_not_sent(
    carrier: Any, fields: dict[str, object]
) -> None:
    pretended, transport = carrier

    with pytest.raises(ValueError, match=r"profile|websites|nothing"):
        await set_profile(transport, LINE, fields)

    assert pretended.asked == []


async def test_a_profile_at_its_very_limit_is_sent_and_a_quiet_no_is_unclear(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, {"success": True})
    pretended.will(200, {"success": False})

    await set_profile(transport, LINE, {"about": "ß" * 139})
    with pytest.raises(Fault):
        await set_profile(transport, LINE, {"about": "x"})
