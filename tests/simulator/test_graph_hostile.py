"""Whatever anybody sends to any edge: an answer or Meta's envelope, never a fault of ours."""

import copy
import json
import random
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from cloudapi_simulator.graph import route
from cloudapi_simulator.graph.call import Answer, Call, read_body
from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.person import Person
from cloudapi_simulator.sample import fill
from cloudapi_simulator.settings import Settings
from cloudapi_simulator.world import World
from tests.simulator.sound_body import ANNA, FLOW, SOUND
from tests.simulator.test_property import damaged

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
STRANGE: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    2**63,
    10**30,
    1e308,
    "",
    " ",
    "\0",
    "x" * 70_000,
    "１２３４５６",
    "%00",
    "../..",
    "{{1}}",
    [],
    [[]],
    [None],
    ["x"] * 2000,
    {},
    {"a": {"b": [{}]}},
    {"type": None},
]
TABLES = {
    "number": route.NUMBER,
    "account": route.ACCOUNT,
    "template": route.TEMPLATE,
    "flow": route.FLOW,
    "media": route.MEDIA,
    "app": route.APP,
    "upload": route.UPLOAD,
    "portfolio": route.PORTFOLIO,
}
EDGES = [(kind, edge) for kind, table in TABLES.items() for edge in table]


class Place:
    """A small world with one thing of every kind in it."""

    def __init__(self) -> None:
        self.world = World(Settings(token="t", app_secret="s", verify_token="v"))
        fill(self.world, NOW)
        person = Person(id="per_1", name="Anna", phone=ANNA)
        self.world.add_person(person)
        person.last_wrote[self.world.settings.phone_number_id] = NOW
        settings = self.world.settings
        self.ids = {
            "number": settings.phone_number_id,
            "account": settings.waba_id,
            "app": settings.app_id,
            "portfolio": settings.portfolio_id,
            "template": next(iter(self.world.templates)),
        }
        flow = {"name": "f", "categories": ["OTHER"], "flow_json": FLOW}
        self.ids["flow"] = self._json("POST", (settings.waba_id, "flows"), flow).body["id"]
        upload = {"file_type": "image/png", "file_length": "3"}
        session = self._json("POST", (settings.app_id, "uploads"), upload)
        self.ids["upload"] = session.body["id"]
        self.world.media.keep(
            "1111111111", b"\x89PNG\r\n\x1a\n", "image/png", "x", NOW.max.replace(tzinfo=UTC)
        )
        self.ids["media"] = "1111111111"

    def _json(self, method: str, path: tuple[str, ...], body: dict[str, Any]) -> Any:
        return self.ask(method, path, "application/json", json.dumps(body).encode())

    def ask(
        self,
        method: str,
        path: tuple[str, ...],
        kind: str,
        raw: bytes,
        query: dict[str, str] | None = None,
    ) -> Answer:
        """One request; GraphErrors pass, everything else is a bug."""
        body, files = read_body(kind, raw)
        call = Call(method, path, query or {}, body, files, "http://x", "t", raw)
        return route.answer(self.world, call, NOW)


def settle(place: Place, ask: Any) -> int:
    """The code of a refusal, or 0; both can be written as JSON."""
    refusal: GraphError | None = None
    try:
        said = ask()
    except GraphError as error:
        refusal = error
    if refusal is not None:
        assert b"fbtrace_id" in msgspec.json.encode(refusal.envelope("trace"))
        assert 400 <= refusal.http < 600
        return refusal.code
    if not isinstance(said.body, bytes):
        msgspec.json.encode(said.body)
    return 0


def path_of(place: Place, kind: str, edge: str, chance: random.Random) -> tuple[str, ...]:
    words = [word for word in edge.split("/") if word]
    last = chance.choice(["ABCDEFGHIJKLMN", "archive", "x" * 300, "\0", "😀"])
    return (place.ids[kind], *(last if word == "*" else word for word in words))


@pytest.mark.parametrize(("kind", "edge"), EDGES, ids=[f"{k}/{e}" for k, e in EDGES])
def test_damaged_bodies_on_every_edge_are_answered_in_metas_envelope(kind: str, edge: str) -> None:
    chance = random.Random(f"{kind}/{edge}")
    sounds = SOUND.get(f"{kind}/{edge}", [{}])
    place = Place()
    taken = 0
    for turn in range(400):
        if turn % 50 == 0:
            place = Place()
        body = copy.deepcopy(chance.choice(sounds))
        for _ in range(chance.randrange(4)):
            body = damaged(body, chance)
        if body and chance.random() < 0.3:
            body[chance.choice(list(body))] = chance.choice(STRANGE)
        method = chance.choice(["GET", "POST", "POST", "POST", "DELETE", "PUT"])
        raw = json.dumps(body).encode()
        path = path_of(place, kind, edge, chance)
        code = settle(place, lambda: place.ask(method, path, "application/json", raw))  # noqa: B023
        taken += code == 0
        assert code != 131000
    assert taken < 400


@pytest.mark.parametrize(("kind", "edge"), EDGES, ids=[f"{k}/{e}" for k, e in EDGES])
def test_strange_queries_on_every_edge_are_answered_in_metas_envelope(kind: str, edge: str) -> None:
    chance = random.Random(f"query {kind}/{edge}")
    place = Place()
    names = [name for body in SOUND.get(f"{kind}/{edge}", []) for name in body]
    names += ["fields", "limit", "after", "before", "summary", "status", "name", "hsm_ids", "start"]
    names += ["phone_number_id", "user_wa_id", "recipient", "template_ids", "end", "search"]
    words = ["", "0", "-1", "9" * 400, "x" * 5000, "{", "((((", "a{b{c", "\0", "😀", "²", "[1,[2]]"]
    for _ in range(120):
        query = {chance.choice(names): chance.choice(words) for _ in range(4)}
        method = chance.choice(["GET", "GET", "POST", "DELETE"])
        path = path_of(place, kind, edge, chance)
        settle(place, lambda: place.ask(method, path, "", b"", query))  # noqa: B023


BODIES = {
    "nothing": b"",
    "zeros": b"\0" * 100,
    "half": b'{"messaging_product": "whats',
    "list": b"[1, 2]",
    "number": b"1",
    "not unicode": b'{"to": "\xff\xfe"}',
    "lone surrogate": b'{"messaging_product": "whatsapp", "to": "\\ud800", "name": "\\udfff"}',
    "deep": b'{"template":' * 5000,
    "deep list": b'{"components":' + b"[" * 50_000,
    "twice": b'{"pin": 1, "pin": {"pin": 2}}',
    "huge number": b'{"to": 1' + b"0" * 5000 + b"}",
    "not a number": b'{"to": NaN, "limit": Infinity}',
    "long key": b'{"' + b"k" * 100_000 + b'": 1}',
}
FORMS = (
    "application/json",
    "text/plain",
    "",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    'multipart/form-data; boundary="x"',
)


@pytest.mark.parametrize("name", BODIES)
def test_bodies_that_cannot_be_read_are_answered_on_every_edge(name: str) -> None:
    place = Place()
    chance = random.Random(name)
    for kind, edge in EDGES:
        for form in FORMS:
            path = path_of(place, kind, edge, chance)
            settle(place, lambda: place.ask("POST", path, form, BODIES[name]))  # noqa: B023


@pytest.mark.parametrize("name", BODIES)
async def test_over_http_nothing_ever_looks_like_a_fault_of_ours(meta, api, name: str) -> None:
    number = meta.phone_number_id
    for edge in ("messages", "media", "settings", "block_users", "register", "message_qrdls"):
        for form in ("application/json", 'multipart/form-data; boundary="x"'):
            headers = {"Content-Type": form}
            status, said = await api("POST", f"{number}/{edge}", data=BODIES[name], headers=headers)
            assert 400 <= status < 500 or (status == 200 and edge == "settings"), (edge, said)
            assert status == 200 or said["error"]["fbtrace_id"]


@pytest.mark.parametrize(
    "path",
    ["%00", "%ff", "..%2f..", "%F0%9F%98%80", "x" * 5000, "v99.9", "v1.1/v1.1", "//", "qr/x.svg"],
)
async def test_paths_nobody_ever_meant_are_answered(meta, api, path: str) -> None:
    for method in ("GET", "POST", "DELETE", "PATCH"):
        status, said = await api(method, path)
        assert 400 <= status < 500
        assert path.startswith("qr/") or said["error"]["fbtrace_id"]


@pytest.mark.parametrize("name", BODIES)
async def test_the_dialect_of_360dialog_never_looks_like_a_fault_either(
    meta, session, name
) -> None:
    headers = {"D360-API-KEY": meta.token, "Content-Type": "application/json"}
    for path in ("messages", "v1/configs/webhook", "waba_webhook", "v1/configs/templates"):
        for method in ("GET", "POST", "DELETE"):
            url = f"{meta.base_url}/{path}"
            async with session.request(method, url, data=BODIES[name], headers=headers) as answer:
                assert answer.status < 500
                assert answer.content_type == "application/json"
