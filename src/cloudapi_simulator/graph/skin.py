"""The dialect of 360dialog: the same bodies under shorter paths and another key header.

Source: platform.md §8; 360dialog, "The basics" and "Webhooks" (Messaging API reference, read
November 2026). Webhooks come without Meta's signature and without a handshake, with whatever
headers were asked for; files are fetched from the same host as everything else.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from cloudapi_simulator.graph.call import Answer, Call, cursor_of
from cloudapi_simulator.graph.template_list import living
from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.settings import Settings
from cloudapi_simulator.subscription import Target
from cloudapi_simulator.world import World

KEY_HEADER = "d360-api-key"
# Edges of the number that 360dialog serves at the root. Source: platform.md §8.
_OF_THE_NUMBER = frozenset(
    {
        "messages",
        "marketing_messages",
        "media",
        "whatsapp_business_profile",
        "whatsapp_business_encryption",
        "whatsapp_commerce_settings",
        "conversational_automation",
        "settings",
        "block_users",
        "contact_book",
        "message_qrdls",
        "calls",
        "call_permissions",
        "username",
        "username_suggestions",
    }
)
_OF_THE_ACCOUNT = frozenset({"flows", "message_templates"})
_NUMBER_WEBHOOK = ("v1", "configs", "webhook")
_ACCOUNT_WEBHOOK = ("waba_webhook",)
_MOST_HEADERS = 20
_MOST_HEADER = 1000
_MOST_LISTED = 1000
Json = dict[str, Any]


def speaks(headers: dict[str, str], version: str) -> bool:
    """Is this a 360dialog request? Its paths carry no version, its key has a header of its own."""
    return not version and KEY_HEADER in headers


def unfolded(path: list[str], settings: Settings) -> list[str]:
    """The Graph path a 360dialog path stands for: no version, no number, templates under v1.

    A template is deleted by its name as the last word of the path.
    """
    if path[:3] == ["v1", "configs", "templates"]:
        return [settings.waba_id, "message_templates", *path[3:]]
    if path[:1] == ["v1"] and path[1:2] and path[1] in ("messages", "media"):
        path = path[1:]
    if path and path[0] in _OF_THE_NUMBER:
        return [settings.phone_number_id, *path]
    if path and path[0] in _OF_THE_ACCOUNT:
        return [settings.waba_id, *path]
    return path


def refused_key(world: World, call: Call) -> Answer | None:
    """A wrong key in this dialect's own words, if that was chosen; else Meta's envelope serves."""
    if guessed(world.settings.guesses, "dialog360_refusal") == "graph":
        return None
    said = {"success": False, "http_code": 401, "developer_message": "Invalid api token"}
    return Answer({"meta": said}, status=401)


def webhook(world: World, call: Call, now: datetime) -> Answer | None:
    """GET and POST of the number's and the account's webhook address; None for other paths."""
    settings, subscriptions = world.settings, world.subscriptions
    if call.path == _NUMBER_WEBHOOK:
        targets, node, is_account = subscriptions.of_line, settings.phone_number_id, False
    elif call.path == _ACCOUNT_WEBHOOK:
        targets, node, is_account = subscriptions.of_account, settings.waba_id, True
    else:
        return None
    if call.method == "GET":
        target = targets.get(node)
        return Answer({"url": target.url if target else "", "headers": _shown_headers(target)})
    if call.method != "POST":
        raise GraphError(100, message="(#100) Unsupported method.", http=405)
    target = _wanted(call.body)
    if target.url:
        targets[node] = target
    else:
        targets.pop(node, None)
    if is_account and call.body.get("override_all") is True:
        own = [line.id for line in world.lines.values() if line.account_id == node]
        for line_id in own:
            subscriptions.of_line.pop(line_id, None)
    if is_account:
        return Answer({"message": "Webhook config will be set"})
    return Answer({"url": target.url, "headers": _shown_headers(target)})


def _shown_headers(target: Target | None) -> Json:
    return dict(target.headers) if target else {}


def _wanted(body: Json) -> Target:
    """The address and the headers to send with every delivery."""
    url, headers = body.get("url"), body.get("headers", {})
    is_address = isinstance(url, str) and url.startswith(("http://", "https://"))
    if url != "" and not is_address:
        raise GraphError(100, message="(#100) Param url must be a web address.")
    if not isinstance(headers, dict) or len(headers) > _MOST_HEADERS:
        raise GraphError(100, message="(#100) Param headers must be an object.")
    for name, value in headers.items():
        if not isinstance(value, str) or not _is_header(name, value):
            raise GraphError(100, message="(#100) Param headers must hold plain texts.")
    return Target(str(url), "", headers=tuple(headers.items()), signed=False)


def _is_header(name: str, value: str) -> bool:
    is_name = 0 < len(name) <= 100 and all(s.isascii() and (s.isalnum() or s in "-_") for s in name)
    return is_name and len(value) <= _MOST_HEADER and value.isascii() and value.isprintable()


def asked(call: Call) -> Call:
    """The request as Graph would get it.

    A template to delete is named by a parameter there; a list has places instead of an offset
    and is shorter unless asked for more.
    """
    if call.path[1:2] != ("message_templates",):
        return call
    if call.method == "DELETE" and len(call.path) == 3:
        query = {**call.query, "name": call.path[2]}
        return replace(call, path=call.path[:2], query=query)
    if call.method == "GET" and len(call.path) == 2:
        after = {"after": cursor_of(_offset(call))} if _offset(call) else {}
        return replace(call, query={"limit": str(_MOST_LISTED), **call.query, **after})
    return call


def _offset(call: Call) -> int:
    said = call.query.get("offset", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0


def dressed(world: World, call: Call, said: Answer) -> Answer:
    """The list of templates as this dialect tells it; everything else passes unchanged."""
    is_list = call.method == "GET" and call.path[1:] == ("message_templates",)
    form = guessed(world.settings.guesses, "dialog360_templates")
    if not is_list or form == "graph" or not isinstance(said.body, dict):
        return said
    found = said.body.get("data", [])
    own = {
        "waba_templates": [{**one, "status": str(one.get("status", "")).lower()} for one in found],
        "count": len(found),
        "total": len(living(world, world.accounts[call.path[0]])),
        "limit": int(call.query["limit"]),
        "offset": _offset(call),
        "filters": {},
        "sort": ["id"],
    }
    return replace(said, body=own if form == "waba_templates" else {**said.body, **own})
