"""From a path to the one who answers: who asks, what exists, which edge."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from cloudapi_simulator.graph import (
    account,
    block,
    code,
    contact_book,
    flow,
    media,
    message,
    number,
    phone_call,
    profile,
    registration,
    setting,
    skin,
    subscription,
    template,
    username,
)
from cloudapi_simulator.graph.call import Answer, Call, paged
from cloudapi_simulator.graph_error import GraphError, unknown_object
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.library import books
from cloudapi_simulator.mishap import meet
from cloudapi_simulator.world import World

VERSION = re.compile(r"v\d{1,3}\.\d{1,2}")
_OLDEST = 21  # v20.0 was removed on 2026-09-24; platform.md §0
Handler = Callable[[World, Any, Call, datetime], Answer]
Edges = dict[str, tuple[str, Handler]]


def _media(world: World, media_id: Any, call: Call, now: datetime) -> Answer:
    act = media.delete if call.method == "DELETE" else media.address
    return act(world, media_id, call, now)


def _library(world: World, account: Any, call: Call, now: datetime) -> Answer:
    return Answer(paged(books(call.query), call))


NUMBER: Edges = {
    "": ("GET POST", number.number),
    "messages": ("POST", message.messages),
    "marketing_messages": ("POST", message.marketing_messages),
    "media": ("POST", media.upload),
    "whatsapp_business_profile": ("GET POST", profile.profile),
    "whatsapp_commerce_settings": ("GET POST", profile.commerce),
    "conversational_automation": ("POST", profile.automation),
    "settings": ("GET POST", setting.settings),
    "whatsapp_business_encryption": ("GET POST", setting.encryption),
    "register": ("POST", registration.register),
    "deregister": ("POST", registration.deregister),
    "request_code": ("POST", registration.request_code),
    "verify_code": ("POST", registration.verify_code),
    "username": ("GET POST DELETE", username.username),
    "username_suggestions": ("GET", username.suggestions),
    "contact_book": ("DELETE", contact_book.contact_book),
    "block_users": ("GET POST DELETE", block.block_users),
    "message_qrdls": ("GET POST", code.codes),
    "message_qrdls/*": ("GET DELETE", code.one_code),
    "calls": ("POST", phone_call.calls),
    "call_permissions": ("GET", phone_call.permissions),
}
ACCOUNT: Edges = {
    "": ("GET POST", account.account),
    "phone_numbers": ("GET POST", number.numbers),
    "message_templates": ("GET POST DELETE", template.templates),
    "message_templates/*": ("GET POST", template.by_account),
    "message_template_library": ("GET", _library),
    "upsert_message_templates": ("POST", template.upsert),
    "flows": ("GET POST", flow.flows),
    "subscribed_apps": ("GET POST DELETE", subscription.subscribed_apps),
}
TEMPLATE: Edges = {
    "": ("GET POST", template.one_template),
    "unpause": ("POST", template.unpause),
    "compare": ("GET", template.compare),
}
FLOW: Edges = {
    "": ("GET POST DELETE", flow.one_flow),
    "assets": ("GET POST", flow.assets),
    "publish": ("POST", flow.publish),
    "deprecate": ("POST", flow.deprecate),
}
MEDIA: Edges = {"": ("GET DELETE", _media)}
APP: Edges = {
    "subscriptions": ("GET POST DELETE", subscription.app_subscriptions),
    "uploads": ("POST", media.start_upload),
}
UPLOAD: Edges = {"": ("GET POST", media.upload_session)}
PORTFOLIO: Edges = {
    "": ("GET", account.portfolio),
    "client_whatsapp_business_accounts": ("GET", account.accounts),
    "owned_whatsapp_business_accounts": ("GET", account.accounts),
}


def _node(world: World, word: str, now: datetime) -> tuple[str, Any, Edges]:
    """What an id is: kind, thing, and its edges."""
    settings = world.settings
    if word in world.lines:
        return "number", world.lines[word], NUMBER
    if word in world.accounts:
        return "account", world.accounts[word], ACCOUNT
    if word in world.templates:
        return "template", world.templates[word], TEMPLATE
    if word in world.flows:
        return "flow", world.flows[word], FLOW
    if word.isdigit() and world.media.get(word, now) is not None:
        return "media", word, MEDIA
    if word == settings.app_id:
        return "app", word, APP
    if any(one.portfolio_id == word for one in world.accounts.values()):
        return "portfolio", word, PORTFOLIO
    if word.startswith("upload:"):
        return "upload", word, UPLOAD
    return "", None, {}


def answer(world: World, call: Call, now: datetime) -> Answer:
    """The answer to a Graph request. Raises GraphError for every refusal."""
    if not call.path:
        raise GraphError(2500, message="(#2500) No node was named")
    _check_version(world, call)
    open_to_all = _public(world, call, now)
    if open_to_all is not None:
        return open_to_all
    is_360 = skin.speaks(call.headers, call.version)
    if is_360 and call.token != world.settings.token:
        refused = skin.refused_key(world, call)
        if refused is not None:
            return refused
    check_token(world, call)
    if call.path[:2] == ("whatsapp_business", "attachments"):
        return media.download(world, call, now)
    if call.path == ("message_template_library",) and call.method == "GET":
        return Answer(paged(books(call.query), call))
    if not is_360:
        return _answered(world, call, now)
    webhook = skin.webhook(world, call, now)
    if webhook is not None:
        return webhook
    asked = skin.asked(call)
    return skin.dressed(world, asked, _answered(world, asked, now))


def _public(world: World, call: Call, now: datetime) -> Answer | None:
    """What needs no token: the app's own token, pictures, the JSON of a flow."""
    if call.path == ("oauth", "access_token"):
        return account.access_token(world, call)
    if call.method != "GET" or len(call.path) != 2:
        return None
    if call.path[0] == "qr":
        return code.picture(world, call)
    if call.path[0] == "picture":
        return media.picture(world, call, now)
    return flow.asset(world, call) if call.path[0] == "flow_asset" else None


def _answered(world: World, call: Call, now: datetime) -> Answer:
    kind, thing, edges = _node(world, call.path[0], now)
    mishap = meet(world, call, kind, thing, now)
    if mishap.instead is not None:
        return mishap.instead
    if not kind:
        raise unknown_object(call.method, call.path[0])
    edge = "/".join((*call.path[1:2], *("*" for _ in call.path[2:])))
    methods, handler = edges.get(edge, ("", None))
    if handler is None:
        raise GraphError(2500, message=f"Unknown path components: /{'/'.join(call.path[1:])}")
    if call.method not in methods.split():
        raise unknown_object(call.method, call.path[0])
    return mishap.befall(partial(handler, world, thing, call, now))


def _check_version(world: World, call: Call) -> None:
    """A version Meta has removed. Which code it answers, and whether it does, is a guess."""
    choice = guessed(world.settings.guesses, "old_version")
    if choice == "accepted" or not call.version:
        return
    if int(call.version[1:].partition(".")[0]) < _OLDEST:
        raise GraphError(int(choice), f"{call.version} is no longer available")


def check_token(world: World, call: Call) -> None:
    """Who asks? Without the right token everything is 190. Source: platform.md §0, §5."""
    if call.token == world.settings.token:
        return
    own_app = call.path[0] == world.settings.app_id or call.path[0].startswith("upload:")
    if own_app and call.token == account.app_token(world):
        return
    if not call.token:
        raise GraphError(190, message="(#190) An access token is required.", http=401)
    raise GraphError(190, message="Invalid OAuth access token - Cannot parse access token")
