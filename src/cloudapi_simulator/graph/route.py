"""From a path to the one who answers: who asks, what exists, which edge."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from cloudapi_simulator.graph import media, message, number, subscription, template
from cloudapi_simulator.graph.call import Answer, Call, chosen, paged
from cloudapi_simulator.graph_error import GraphError, unknown_object
from cloudapi_simulator.world import World

VERSION = re.compile(r"v\d{1,2}\.\d")
Handler = Callable[[World, Any, Call, datetime], Answer]


def _account(world: World, account: Any, call: Call, now: datetime) -> Answer:
    usual = ("id", "name", "timezone_id", "message_template_namespace")
    return Answer(chosen(account.shown(), call.query.get("fields"), usual))


def _numbers(world: World, account: Any, call: Call, now: datetime) -> Answer:
    lines = [line for line in world.lines.values() if line.account_id == account.id]
    fields = call.query.get("fields")
    return Answer(
        paged([chosen(number.shown(world, line), fields, number.USUAL) for line in lines], call)
    )


def _accounts(world: World, portfolio_id: Any, call: Call, now: datetime) -> Answer:
    own = [a.shown() for a in world.accounts.values() if a.portfolio_id == portfolio_id]
    usual = ("id", "name", "timezone_id", "message_template_namespace")
    return Answer(paged([chosen(a, call.query.get("fields"), usual) for a in own], call))


def _media(world: World, media_id: Any, call: Call, now: datetime) -> Answer:
    act = media.delete if call.method == "DELETE" else media.address
    return act(world, media_id, call, now)


_NUMBER: dict[str, tuple[str, Handler]] = {
    "": ("GET POST", number.number),
    "messages": ("POST", message.messages),
    "marketing_messages": ("POST", message.marketing_messages),
    "media": ("POST", media.upload),
    "whatsapp_business_profile": ("GET POST", number.profile),
    "settings": ("GET POST", number.settings),
    "conversational_automation": ("POST", number.automation),
    "register": ("POST", number.register),
    "deregister": ("POST", number.deregister),
    "request_code": ("POST", number.accept),
    "verify_code": ("POST", number.accept),
    "whatsapp_business_encryption": ("GET POST", number.encryption),
    "username": ("GET POST DELETE", number.username),
    "username_suggestions": ("GET", number.suggestions),
    "contact_book": ("DELETE", number.contact_book),
    "block_users": ("GET POST DELETE", number.block_users),
    "message_qrdls": ("GET POST", number.codes),
    "message_qrdls/*": ("GET DELETE", number.one_code),
}
_ACCOUNT: dict[str, tuple[str, Handler]] = {
    "": ("GET POST", _account),
    "phone_numbers": ("GET", _numbers),
    "message_templates": ("GET POST DELETE", template.templates),
    "subscribed_apps": ("GET POST DELETE", subscription.subscribed_apps),
}
_TEMPLATE: dict[str, tuple[str, Handler]] = {
    "": ("GET POST", template.one_template),
    "unpause": ("POST", template.unpause),
}
_MEDIA: dict[str, tuple[str, Handler]] = {"": ("GET DELETE", _media)}
_APP: dict[str, tuple[str, Handler]] = {
    "subscriptions": ("GET POST DELETE", subscription.app_subscriptions),
    "uploads": ("POST", media.start_upload),
}
_UPLOAD: dict[str, tuple[str, Handler]] = {"": ("GET POST", media.upload_session)}
_PORTFOLIO: dict[str, tuple[str, Handler]] = {
    "client_whatsapp_business_accounts": ("GET", _accounts),
    "owned_whatsapp_business_accounts": ("GET", _accounts),
}


def _node(
    world: World, word: str, now: datetime
) -> tuple[str, Any, dict[str, tuple[str, Handler]]]:
    """What an id is: kind, thing, and its edges."""
    settings = world.settings
    if word in world.lines:
        return "number", world.lines[word], _NUMBER
    if word in world.accounts:
        return "account", world.accounts[word], _ACCOUNT
    if word in world.templates:
        return "template", world.templates[word], _TEMPLATE
    if world.media.get(word, now) is not None:
        return "media", word, _MEDIA
    if word == settings.app_id:
        return "app", word, _APP
    if word == settings.portfolio_id:
        return "portfolio", word, _PORTFOLIO
    if word.startswith("upload:"):
        return "upload", word, _UPLOAD
    return "", None, {}


def answer(world: World, call: Call, now: datetime) -> Answer:
    """The answer to a Graph request. Raises GraphError for every refusal."""
    if not call.path:
        raise GraphError(2500, message="(#2500) No node was named")
    if call.path[0] == "oauth" and call.path[1:] == ("access_token",):
        return Answer({"access_token": world.settings.token, "token_type": "bearer"})
    check_token(world, call)
    if call.path[:2] == ("whatsapp_business", "attachments"):
        return media.download(world, call, now)
    kind, thing, edges = _node(world, call.path[0], now)
    instead, slow_s, cut_after = message.stricken(world, call, kind)
    if instead is not None:
        return instead
    if not kind:
        raise unknown_object(call.method, call.path[0])
    edge = "/".join((*call.path[1:2], *("*" for _ in call.path[2:])))
    methods, handler = edges.get(edge, ("", None))
    if handler is None:
        raise GraphError(2500, message=f"Unknown path components: /{'/'.join(call.path[1:])}")
    if call.method not in methods.split():
        raise unknown_object(call.method, call.path[0])
    said = handler(world, thing, call, now)
    if not slow_s and not cut_after:
        return said
    return replace(said, slow_s=slow_s, cut=cut_after)


def check_token(world: World, call: Call) -> None:
    """Who asks? Without the right token everything is 190. Source: platform.md §0, §5."""
    if call.token == world.settings.token:
        return
    if not call.token:
        raise GraphError(190, message="(#190) An access token is required.", http=401)
    raise GraphError(190, message="Invalid OAuth access token - Cannot parse access token")
