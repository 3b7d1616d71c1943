"""The page without a browser: what it is made of, what it tells, what it never gives away."""

import asyncio
import json
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from cloudapi_simulator.message import Message
from cloudapi_simulator.page import asset as asset_file
from cloudapi_simulator.page.language import language_of, words
from cloudapi_simulator.page.live import Watch
from cloudapi_simulator.page.screen import screen
from cloudapi_simulator.page.template_screen import filled, template_screen
from cloudapi_simulator.simulator import Simulator
from cloudapi_simulator.template import Template

ANNA = "+491713920046"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
STATIC = asset_file._HOME / "static"
SCRIPTS = {f.name: f.read_text("utf-8") for f in STATIC.iterdir() if f.name.endswith(".js")}
SHEETS = {f.name: f.read_text("utf-8") for f in STATIC.iterdir() if f.name.endswith(".css")}


async def fetched(
    session: aiohttp.ClientSession, meta: Simulator, path: str, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    async with session.get(meta.base_url + path, headers=headers) as answer:
        said = {name.lower(): value for name, value in answer.headers.items()}
        return answer.status, said, await answer.read()


# -- the frame and its files


@pytest.mark.parametrize("path", ["/", "/_simulator", "/_simulator/"])
async def test_a_browser_gets_the_page_under_a_policy_without_inline_or_foreign_code(
    meta: Simulator, session: aiohttp.ClientSession, path: str
) -> None:
    status, headers, body = await fetched(session, meta, path, Accept="text/html,*/*")
    policy = headers["content-security-policy"]
    page = body.decode()

    assert status == 200
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert not re.search(r"<script(?![^>]*\bsrc=)|\bon\w+=|\bstyle=|javascript:", page)
    assert not re.search(r"(?:src|href)=\"(?!/_simulator/|#)", page)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


async def test_a_program_at_the_root_still_gets_metas_envelope(
    meta: Simulator, session: aiohttp.ClientSession
) -> None:
    _, headers, body = await fetched(session, meta, "/", Accept="application/json")

    assert "json" in headers["content-type"]
    assert "error" in json.loads(body)


@pytest.mark.parametrize(
    "path",
    [
        *("static/../route.py", "static/%2e%2e%2froute.py", "static/none.js", "static/.js"),
        *("words/fr.json", "static/phones.html", "other/main.js", "static/main.py"),
    ],
)
async def test_only_the_pages_own_files_are_given_out(
    meta: Simulator, session: aiohttp.ClientSession, path: str
) -> None:
    status, _, _ = await fetched(session, meta, f"/_simulator/page/{path}")

    assert status == 404


@pytest.mark.parametrize("folder", ["", "..", "static/../static", "/"])
def test_a_way_around_the_two_folders_leads_nowhere(folder: str) -> None:
    assert asset_file.asset("static", "main.js") is not None
    assert asset_file.asset(folder, "main.js") is None


async def test_a_known_file_is_not_sent_twice(
    meta: Simulator, session: aiohttp.ClientSession
) -> None:
    path = "/_simulator/page/static/main.js"
    first, headers, _ = await fetched(session, meta, path)
    again, _, body = await fetched(session, meta, path, **{"If-None-Match": headers["etag"]})

    assert (first, again, body) == (200, 304, b"")


def test_no_script_parses_markup_or_evaluates_text() -> None:
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"

    assert len(SCRIPTS) > 15
    for name, script in SCRIPTS.items():
        assert not re.search(forbidden, script), name
        assert not re.search(r"https?://(?!www\.w3\.org/)[a-z]", script), name


def test_every_script_is_small_and_says_what_it_is_for() -> None:
    for name, script in SCRIPTS.items():
        assert script.startswith("// "), name
        assert script.count("\n") <= 300, name


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_no_style_sheet_loads_anything_and_no_text_is_smaller_than_twelve(name: str) -> None:
    sizes = [float(size) for size in re.findall(r"font(?:-size)?:[^;}]*?([\d.]+)px", SHEETS[name])]

    assert "url(" not in SHEETS[name]
    assert "@import" not in SHEETS[name]
    assert [size for size in sizes if size < 12] == []


@pytest.mark.parametrize(
    ("site", "status"),
    [("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200), ("", 200)],
)
async def test_a_page_of_another_site_cannot_pull_the_strings(
    meta: Simulator, session: aiohttp.ClientSession, site: str, status: int
) -> None:
    url, headers = f"{meta.base_url}/_simulator/people", {"Sec-Fetch-Site": site}

    async with session.post(url, data=b"{}", headers=headers if site else {}) as answer:
        assert answer.status == status

    assert len(meta.world.people) == (status == 200)


# -- words


def used() -> set[str]:
    """Every key a script or the frame asks for by its full name."""
    frame = set(re.findall(r"\{(\w+\.\w+)\}", asset_file.frame()))
    return frame.union(*(re.findall(r"\bt\(\"([\w.]+)\"", script) for script in SCRIPTS.values()))


def test_both_languages_say_the_same_things_with_the_same_places() -> None:
    german, english = words("de"), words("en")

    assert len(german) > 250
    assert german.keys() == english.keys()
    for key, sentence in german.items():
        assert sorted(re.findall(r"\{\w+\}", sentence)) == sorted(
            re.findall(r"\{\w+\}", english[key])
        ), key
        assert sentence, key
        assert "!" not in sentence + english[key], key


def test_every_sentence_asked_for_exists_and_none_is_left_over() -> None:
    built = ("fault.", "setting.", "choice.", "status.", "category.", "quality.", "reason.")
    built += ("event.", "connection.", "kind.", "media.", "tap.", "trick.", "picture.")
    built += ("template.", "wire.", "board.", "clock.")  # put together from a list
    scripts = "\n".join(SCRIPTS.values())

    assert used() - words("de").keys() == set()
    left = {key for key in words("de") if key not in used() and not key.startswith(built)}
    assert {key for key in left if f'"{key}"' not in scripts} == set()


async def test_whatever_the_panel_lists_today_has_words_in_both_languages(api: Any) -> None:
    _, faults = await api.control("GET", "fault-kinds")
    _, form = await api.control("GET", "settings/form")
    _, events = await api.control("GET", "account/events")
    groups = [field for field in form["fields"] if field["kind"] == "group"]
    fields = form["fields"] + [field for group in groups for field in group["fields"]]
    keys = {f"fault.{kind['do']}" for kind in faults["kinds"]}
    keys |= {f"fault.{name}" for kind in faults["kinds"] for name in kind["takes"]}
    keys |= {f"setting.{field['name']}" for field in fields if field["kind"] != "other"}
    keys |= {f"event.{event['name']}" for event in events["events"]}

    missing = keys - words("de").keys()
    assert not missing, f"put words for {sorted(missing)} into page/words/de.json and en.json"


@pytest.mark.parametrize(
    ("asked", "accepts", "language"),
    [
        ("de", "en", "de"),
        ("en", "de", "en"),
        ("fr", "de-AT,de;q=0.9,en;q=0.8", "de"),
        (None, "en-US,en;q=0.9,de;q=0.8", "en"),
        (None, "fr, de;q=0.2, en;q=0.1", "de"),
        (None, "fr", "en"),
        (None, "", "en"),
        (None, "de;q=nonsense,en;q=0.1", "en"),
        (None, "en;q=0.5,de;q=0.5", "en"),
    ],
)
def test_the_language_is_the_one_asked_for_else_the_one_liked_best(
    asked: str | None, accepts: str, language: str
) -> None:
    assert language_of(asked, accepts) == language


# -- media and the transcript


async def test_pictures_are_shown_in_a_sandbox_and_everything_else_is_saved(
    meta: Simulator, session: aiohttp.ClientSession
) -> None:
    anna = meta.introduce(ANNA)
    meta.act(anna, "image")
    meta.act(anna, "document", data="PHNjcmlwdD4=", mime_type="text/html", filename="a.html")
    picture, page = (m.content["id"] for m in anna.inbox)

    shown = await fetched(session, meta, f"/_simulator/media/{picture}")
    saved = await fetched(session, meta, f"/_simulator/media/{page}")
    gone = await fetched(session, meta, "/_simulator/media/1")

    assert shown[1]["content-type"] == "image/jpeg"
    assert shown[1]["content-security-policy"] == saved[1]["content-security-policy"] == "sandbox"
    assert saved[1]["content-type"] == "application/octet-stream"
    assert saved[1]["content-disposition"] == "attachment"
    assert gone[0] == 404


@pytest.mark.parametrize(
    ("asked", "status", "part"),
    [
        ("bytes=0-3", 206, b"0123"),
        ("bytes=7-", 206, b"789"),
        ("bytes=-2", 206, b"89"),
        ("bytes=-99", 206, b"0123456789"),
        ("bytes=8-99", 206, b"89"),
        ("bytes=10-", 416, b""),
        ("bytes=5-2", 416, b""),
        ("bytes=-", 200, b"0123456789"),
        ("nonsense", 200, b"0123456789"),
        ("", 200, b"0123456789"),
    ],
)
async def test_a_player_may_ask_for_a_part_of_a_sound(
    meta: Simulator, session: aiohttp.ClientSession, asked: str, status: int, part: bytes
) -> None:
    anna = meta.introduce(ANNA)
    meta.act(anna, "audio", data="MDEyMzQ1Njc4OQ==")
    path = f"/_simulator/media/{anna.inbox[0].content['id']}"

    answer = await fetched(session, meta, path, Range=asked)

    assert (answer[0], answer[2]) == (status, part)
    if status == 206:
        first = b"0123456789".index(part)
        told = f"bytes {first}-{first + len(part) - 1}/10"
        assert answer[1]["content-range"] == told


async def test_the_transcript_can_be_taken_away_line_by_line_and_holds_no_token(
    meta: Simulator, api: Any, session: aiohttp.ClientSession
) -> None:
    await api.wamid(ANNA)
    await meta.advance(seconds=2)

    _, headers, body = await fetched(session, meta, "/_simulator/transcript.jsonl")
    lines = [json.loads(line) for line in body.splitlines()]

    assert headers["content-disposition"].startswith("attachment")
    assert lines == meta.world.transcript.after()
    assert meta.token.encode() not in body


# -- what the page is told


def told(watch: Watch, meta: Simulator) -> dict[str, Any]:
    return dict(watch.news(meta.engine))


async def test_a_page_hears_everything_once_and_then_only_what_changes(meta: Simulator) -> None:
    anna = meta.introduce(ANNA, name="Anna Beispiel")
    meta.act(anna, "text", text="eins")
    watch = Watch([anna.id])

    first, second = told(watch, meta), told(watch, meta)
    meta.act(anna, "text", text="zwei")
    third = told(watch, meta)
    anna.inbox[0].status = "read"
    fourth = told(watch, meta)

    assert {"clock", "lines", "people", "faults", "templates", "phone", "now"} <= first.keys()
    assert second == {}
    assert [m["text"] for m in first["phone"]["messages"]] == ["eins"]
    assert [m["text"] for m in third["phone"]["messages"]] == ["zwei"]
    assert [(m["text"], m["status"]) for m in fourth["phone"]["messages"]] == [("eins", "read")]


async def test_a_page_hears_of_messages_that_fell_out_of_memory(meta: Simulator) -> None:
    anna = meta.introduce(ANNA)
    meta.act(anna, "text", text="first")
    watch = Watch([anna.id])
    told(watch, meta)
    oldest = anna.inbox[0].id

    for number in range(200):
        meta.act(anna, "text", text=str(number))
    news = told(watch, meta)["phone"]

    assert news["gone"] == [oldest]
    assert len(news["messages"]) == 200


async def test_a_flood_of_lines_is_told_in_bounded_parts(meta: Simulator) -> None:
    for number in range(2000):
        meta.world.transcript.note("request", NOW, path=str(number))

    lines = told(Watch([]), meta)["transcript"]

    assert len(lines) == 300
    assert lines[-1]["path"] == "1999"


async def test_somebody_unknown_among_the_shown_is_nobody(meta: Simulator) -> None:
    assert "phone" not in told(Watch(["per_nobody", ""]), meta)


async def test_the_neighbour_is_named_only_on_this_machine(
    meta: Simulator, api: Any, listener: Any
) -> None:
    here = told(Watch([]), meta)["neighbour"]
    meta.world.subscriptions.app = type(meta.world.subscriptions.app)("https://shop.example/", "x")

    assert here == listener.url.removesuffix("hook")
    assert told(Watch([]), meta)["neighbour"] is None


async def test_the_stream_tells_a_change_at_once_and_ends_with_its_reader(
    meta: Simulator, session: aiohttp.ClientSession
) -> None:
    anna = meta.introduce(ANNA)

    async with session.get(f"{meta.base_url}/_simulator/live?show={anna.id}") as answer:
        assert answer.content_type == "text/event-stream"
        await answer.content.readuntil(b"event: now")
        meta.act(anna, "text", text="Hallo")
        async with asyncio.timeout(5):
            await answer.content.readuntil(b"event: phone\ndata: ")
            news = json.loads(await answer.content.readuntil(b"\n\n"))

    assert [message["text"] for message in news["messages"]] == ["Hallo"]


async def test_a_reader_does_not_keep_the_simulator_from_ending(
    session: aiohttp.ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    async with asyncio.timeout(8):
        async with Simulator() as meta:
            answer = await session.get(f"{meta.base_url}/_simulator/live")
            await answer.content.readuntil(b"event: now")
        with suppress(aiohttp.ClientPayloadError):
            await answer.read()

    answer.close()
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


# -- what stands on a phone


async def test_a_deleted_message_leaves_nothing_of_its_words(meta: Simulator) -> None:
    anna = meta.introduce(ANNA)
    wamid = meta.act(anna, "text", text="Geheimnis", reply_to="wamid.x")["id"]
    meta.act(anna, "delete", message=wamid)

    assert "Geheimnis" not in str(screen(meta.world, anna.inbox[0]))
    assert screen(meta.world, anna.inbox[0])["kind"] == "deleted"


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("contacts", ["no card"]),
        ("contacts", [{"name": "no name"}]),
        ("interactive", {"type": "button", "action": {"buttons": [{}]}}),
        ("interactive", "nothing"),
        ("location", None),
        ("order", {}),
    ],
)
async def test_a_message_nobody_can_read_is_shown_as_unknown(
    meta: Simulator, kind: str, content: Any
) -> None:
    message = Message("wamid.a", "1", "per_a", kind, content, NOW, inbound=True)

    assert screen(meta.world, message)["kind"] == "unknown"


@pytest.mark.parametrize("action", ["location_request_message", "request_contact_info"])
async def test_what_the_business_asks_for_can_be_tapped(meta: Simulator, action: str) -> None:
    content = {"type": action, "body": {"text": "Bitte"}, "action": {"name": action}}
    message = Message("wamid.a", "1", "per_a", "interactive", content, NOW)

    does = screen(meta.world, message)["buttons"][0]["does"]

    assert does == {"location_request_message": "place", "request_contact_info": "number"}[action]


def test_an_unknown_place_in_a_template_stays_as_it_was_written() -> None:
    text = filled("{{ 1 }} und {{name}} und {{2}}", {"1": "eins", "name": "{{2}}"})

    assert text == "eins und {{2}} und {{2}}"


async def test_the_cards_of_a_carousel_stand_side_by_side(meta: Simulator) -> None:
    def card(text: str) -> dict[str, Any]:
        return {"components": [{"type": "BODY", "text": text}]}

    def sent(text: str) -> dict[str, Any]:
        return {"components": [{"type": "body", "parameters": [{"type": "text", "text": text}]}]}

    parts = [{"type": "BODY", "text": "Neu"}]
    parts.append({"type": "CAROUSEL", "cards": [card("{{1}}"), card("{{1}}")]})
    template = Template("1", "2", "reifen", "de", "MARKETING", parts, "APPROVED")
    content = {"name": "reifen", "components": [{"type": "carousel", "cards": [sent("Winter")]}]}
    message = Message("wamid.a", "1", "per_a", "template", content, NOW)

    shown = template_screen(template, message)

    assert [slide["text"] for slide in shown["carousel"]] == ["Winter", "{{1}}"]


async def test_a_code_template_has_words_of_its_own_and_a_code_to_copy(
    meta: Simulator, api: Any
) -> None:
    meta.introduce(ANNA)
    button = {"type": "OTP", "otp_type": "COPY_CODE", "text": "Copy code"}
    parts = [{"type": "BODY"}, {"type": "BUTTONS", "buttons": [button]}]
    made = {"name": "code", "language": "de", "category": "AUTHENTICATION", "components": parts}
    await api.control("POST", "templates", made)
    value = [{"type": "text", "text": "123456"}]
    given = [
        {"type": "body", "parameters": value},
        {"type": "button", "sub_type": "url", "index": "0", "parameters": value},
    ]
    content = {"name": "code", "language": {"code": "de"}, "components": given}
    wamid = await api.wamid(ANNA, type="template", template=content)

    shown = screen(meta.world, meta.world.messages[wamid])

    assert "*123456*" in shown["text"]
    assert shown["buttons"] == [{"does": "copy", "label": "Copy code", "to": "123456"}]


async def test_the_business_stops_typing_after_25_seconds_or_with_its_message(
    meta: Simulator, api: Any
) -> None:
    anna = meta.introduce(ANNA)
    mark = {"messaging_product": "whatsapp", "status": "read", "typing_indicator": {"type": "text"}}

    async def typed() -> bool:
        _, portrait = await api.control("GET", f"people/{anna.id}")
        return bool(portrait["typing_until"])

    async def type_again() -> None:
        wamid = meta.act(anna, "text", text="Hallo")["id"]
        await api("POST", f"{meta.phone_number_id}/messages", mark | {"message_id": wamid})

    await type_again()
    await meta.advance(seconds=24)
    assert await typed()
    await meta.advance(seconds=1)
    assert not await typed()
    await type_again()
    await api.wamid(ANNA)
    await meta.advance(seconds=1)
    assert not await typed()


async def test_the_window_ends_on_the_page_when_it_ends_on_the_platform(
    meta: Simulator, api: Any
) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    _, portrait = await api.control("GET", f"people/{anna.id}")

    until = datetime.fromisoformat(portrait["windows_until"][meta.phone_number_id])

    assert until == meta.clock.now() + timedelta(hours=24)
    await meta.advance(hours=24)
    _, later = await api.control("GET", f"people/{anna.id}")
    assert later["windows_until"] == {}
