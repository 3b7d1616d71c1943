"""What must hold whatever is sent and whatever goes wrong, tried with many seeds."""

import copy
import random
from typing import Any

import pytest

from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.identifier import Identifiers
from cloudapi_simulator.limit import Bucket, Limits
from cloudapi_simulator.parameter import check
from cloudapi_simulator.settings import Limit
from cloudapi_simulator.shape import check_message
from cloudapi_simulator.template import Template, checked

ANNA = "+4917139200101"
SOUND: list[dict[str, Any]] = [
    {"type": "text", "text": {"body": "Hallo", "preview_url": False}},
    {"type": "image", "image": {"id": "1234567890", "caption": "Bild"}},
    {"type": "location", "location": {"latitude": 52.5, "longitude": 13.4, "name": "Hof"}},
    {"type": "reaction", "reaction": {"message_id": "wamid.x", "emoji": "👍"}},
    {"type": "contacts", "contacts": [{"name": {"formatted_name": "Anna"}, "birthday": None}]},
    {
        "type": "interactive",
        "interactive": {
            "type": "list",
            "header": {"type": "text", "text": "Kopf"},
            "body": {"text": "Frage"},
            "footer": {"text": "Fuß"},
            "action": {
                "button": "Wählen",
                "sections": [{"title": "A", "rows": [{"id": "1", "title": "Eins"}]}],
            },
        },
    },
    {
        "type": "interactive",
        "interactive": {
            "type": "button",
            "body": {"text": "Frage"},
            "action": {"buttons": [{"type": "reply", "reply": {"id": "1", "title": "Ja"}}]},
        },
    },
    {
        "type": "template",
        "template": {
            "name": "abholung",
            "language": {"code": "de"},
            "components": [
                {"type": "header", "parameters": [{"type": "image", "image": {"id": "1"}}]},
                {"type": "body", "parameters": [{"type": "text", "text": "Anna"}]},
                {
                    "type": "button",
                    "sub_type": "url",
                    "index": "0",
                    "parameters": [{"type": "text", "text": "abc"}],
                },
            ],
        },
    },
]
KINDLY = ["duplicate", "delay", "reorder", "drop", "batch", "concurrent", "wrong_signature", None]
STRANGE: list[Any] = [None, True, -1, 1e308, "", "x" * 5000, "\0", "\ud800", [], [[]], {}, {"a": 1}]


def damaged(value: Any, chance: random.Random) -> Any:
    """The value with one place somewhere in it replaced or taken away."""
    whole = copy.deepcopy(value)
    node = whole
    while isinstance(node, dict | list) and node:
        key = chance.choice(list(node) if isinstance(node, dict) else range(len(node)))
        if not isinstance(node[key], dict | list) or not node[key] or chance.random() < 0.3:
            if chance.random() < 0.2:
                del node[key]
            else:
                node[key] = copy.deepcopy(chance.choice(STRANGE))
            return whole
        node = node[key]
    return whole


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_message_passes_or_is_refused_and_never_crashes(seed: int) -> None:
    chance = random.Random(seed)
    codes = []
    for _ in range(300):
        body = damaged(chance.choice(SOUND), chance)
        try:
            check_message(body, contact_request=chance.random() < 0.5)
        except GraphError as error:
            codes.append(error.code)

    assert 0 < len(codes) < 300
    assert set(codes) <= {100, 131008, 131009}


@pytest.mark.parametrize("seed", range(30))
async def test_a_damaged_send_is_answered_in_metas_envelope_whatever_it_is(
    meta, api, seed: int
) -> None:
    chance = random.Random(seed)
    await api.control("PATCH", "settings", {"limit": {"messages_per_s": 0, "pair_burst": 0}})
    made = {
        "name": "abholung",
        "language": "de",
        "category": "UTILITY",
        "components": [
            {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::x"]}},
            {"type": "BODY", "text": "Hallo {{1}}.", "example": {"body_text": [["Anna"]]}},
            {
                "type": "BUTTONS",
                "buttons": [
                    {
                        "type": "URL",
                        "text": "A",
                        "url": "https://x/{{1}}",
                        "example": ["https://x/1"],
                    }
                ],
            },
        ],
    }
    assert (await api.control("POST", "templates", made))[0] == 200
    path = f"{meta.phone_number_id}/messages"
    for _ in range(60):
        body = {"messaging_product": "whatsapp", "to": ANNA, **chance.choice(SOUND)}
        status, said = await api("POST", path, damaged(body, chance))
        assert status < 500, said
        assert "messages" in said if status == 200 else said["error"]["fbtrace_id"]
    await meta.advance(seconds=5)


@pytest.mark.parametrize("seed", range(30))
def test_damaged_templates_and_parameters_are_refused_and_never_crash(seed: int) -> None:
    chance = random.Random(seed)
    sound = {
        "name": "abholung",
        "language": "de",
        "category": "UTILITY",
        "components": [
            {"type": "BODY", "text": "Hallo {{1}}, bis bald.", "example": {"body_text": [["A"]]}},
            {"type": "FOOTER", "text": "Fuß"},
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Ja"}]},
        ],
    }
    content = {"components": [{"type": "body", "parameters": [{"type": "text", "text": "Anna"}]}]}
    template = Template(id="1", account_id="2", status="APPROVED", **checked(sound))
    check(template, content, by_user_id=False)
    refused = 0
    for _ in range(300):
        try:
            if chance.random() < 0.5:
                checked(damaged(sound, chance))
            else:
                check(template, damaged(content, chance), by_user_id=False)
        except GraphError:
            refused += 1

    assert refused > 0


@pytest.mark.parametrize("seed", range(8))
async def test_whatever_goes_wrong_on_the_way_nothing_is_lost_in_a_week(
    meta, api, listener, seed: int
) -> None:
    chance = random.Random(seed)
    anna = meta.introduce(ANNA)
    said = set()
    listener.answers = [chance.choice([200, 500, 404, 429, 302]) for _ in range(60)]
    await api.control("PATCH", "settings", {"batch_size": chance.randint(1, 5)})

    async def refuse_what_is_wrongly_signed() -> None:
        if not listener.is_signed(-1):
            listener.answers.insert(0, 401)

    listener.before_answer = refuse_what_is_wrongly_signed
    for _ in range(30):
        deed = chance.choice(KINDLY)
        if deed:
            await api.control("POST", "faults", {"do": deed, "seconds": chance.uniform(0, 9999)})
        said.add(meta.act(anna, "text", text="Hallo")["id"])
        if chance.random() < 0.3:
            await meta.advance(minutes=chance.uniform(0, 60))
    await api.control("DELETE", "faults")
    said.add(meta.act(anna, "text", text="Schluss")["id"])  # lets go what waits for a next one
    await meta.advance(days=7)

    signed = [d for place, d in enumerate(listener.documents) if listener.is_signed(place)]
    told = [change["value"] for d in signed for e in d["entry"] for change in e["changes"]]
    assert {message["id"] for value in told for message in value["messages"]} == said
    assert meta.world.postbag.waiting_count == 0


@pytest.mark.parametrize("seed", range(5))
def test_no_bucket_ever_gives_more_than_its_size_and_its_rate(seed: int) -> None:
    from datetime import UTC, datetime, timedelta

    chance = random.Random(seed)
    now = start = datetime(2026, 11, 24, tzinfo=UTC)
    bucket = Bucket(45.0, now)
    taken = 0
    for _ in range(2000):
        now += timedelta(seconds=chance.choice([0, 0, 0, 0.5, 3, 60]))
        taken += bucket.take(45.0, 1 / 6, now)
        assert taken <= 45 + (now - start).total_seconds() / 6 + 1e-6


def test_pairs_in_memory_are_bounded() -> None:
    from datetime import UTC, datetime

    limits, now = Limits(), datetime(2026, 11, 24, tzinfo=UTC)
    for place in range(100_010):
        limits.check_pair("1", str(place), Limit(), now)

    assert len(limits._pairs) == 100_000


def test_ids_differ_from_each_other_and_repeat_with_the_seed() -> None:
    first, second, third = Identifiers(1), Identifiers(1), Identifiers(2)

    made = [first.wamid("4917139200101", inbound=False) for _ in range(5000)]
    numbers = [first.number("media") for _ in range(5000)]

    assert len(set(made)) == 5000
    assert len(set(numbers)) == 5000
    assert all(len(number) == 16 and number[0] != "0" for number in numbers)
    assert made[:3] == [second.wamid("4917139200101", inbound=False) for _ in range(3)]
    assert made[0] != third.wamid("4917139200101", inbound=False)


EDGES = (
    "",
    "/whatsapp_business_profile",
    "/settings",
    "/conversational_automation",
    "/register",
    "/username",
    "/block_users",
    "/message_qrdls",
    "/contact_book",
    "/media",
    "/whatsapp_business_encryption",
)
FIELDS = [
    "messaging_product",
    "about",
    "websites",
    "commands",
    "prompts",
    "pin",
    "username",
    "block_users",
    "code",
    "calling",
    "prefilled_message",
    "generate_qr_image",
    "bsuid",
    "webhook_configuration",
    "business_public_key",
    "user_identity_change",
    "override_callback_uri",
    "verify_token",
    "name",
    "hsm_id",
    "hsm_ids",
    "components",
    "category",
    "message_send_ttl_seconds",
    "callback_url",
    "object",
    "fields",
]


@pytest.mark.parametrize("seed", range(10))
async def test_strange_parameters_on_any_edge_are_answered_and_never_crash(
    meta, api, seed: int
) -> None:
    chance = random.Random(seed)
    template = next(iter(meta.world.templates))
    nodes = [meta.phone_number_id + edge for edge in EDGES]
    nodes += [meta.waba_id, f"{meta.waba_id}/message_templates", f"{meta.waba_id}/subscribed_apps"]
    nodes += [f"{meta.settings.app_id}/subscriptions", template, f"{template}/unpause"]

    for _ in range(120):
        body = {name: chance.choice(STRANGE) for name in chance.sample(FIELDS, 8)}
        if chance.random() < 0.7:
            body["messaging_product"] = "whatsapp"
        method, node = (
            chance.choice(["GET", "POST", "POST", "POST", "DELETE"]),
            chance.choice(nodes),
        )
        status, said = await api(method, node, body)
        assert status < 500, (method, node, body, said)
