"""Webhook addresses over HTTP: of the app, an account, a number; each proves itself first."""

from datetime import datetime
from typing import Any

from cloudapi_simulator.business import Account
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call
from cloudapi_simulator.graph_error import missing
from cloudapi_simulator.subscription import Target, handshake
from cloudapi_simulator.world import World


def override(world: World, targets: dict[str, Target], node: str, wanted: dict[str, Any]) -> Answer:
    """Give an account or number its own address after the handshake; without one, take it away."""
    url = str(wanted.get("override_callback_uri") or "")
    if not url:
        targets.pop(node, None)
        return SUCCESS
    if not wanted.get("verify_token"):
        raise missing("verify_token")
    asked = handshake(url, str(wanted["verify_token"]), world.ids)

    def save() -> None:
        targets[node] = asked.target

    return Answer({"success": True}, handshake=asked, on_handshake=save)


def subscribed_apps(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """Does the app listen to this account, and where?"""
    subscriptions = world.subscriptions
    if call.method == "GET":
        return Answer(subscriptions.shown(account.id, world.settings.app_id))
    if call.method == "DELETE":
        subscriptions.subscribed.discard(account.id)
        return SUCCESS
    subscriptions.subscribed.add(account.id)
    return override(world, subscriptions.of_account, account.id, call.body)


def app_subscriptions(world: World, app_id: str, call: Call, now: datetime) -> Answer:
    """POST /{app}/subscriptions: the app's own address and the fields it wants."""
    subscriptions = world.subscriptions
    if call.method == "GET":
        fields = sorted(subscriptions.app_fields or ())
        app = {
            "object": "whatsapp_business_account",
            "active": True,
            "callback_url": subscriptions.app.url if subscriptions.app else "",
            "fields": [
                {"name": name, "version": world.settings.webhook_version} for name in fields
            ],
        }
        return Answer({"data": [app]})
    if call.method == "DELETE":
        subscriptions.app = None
        return SUCCESS
    for name in ("object", "callback_url", "verify_token"):
        if not call.parameter(name):
            raise missing(name)
    asked = handshake(
        str(call.parameter("callback_url")), str(call.parameter("verify_token")), world.ids
    )
    named = call.parameter("fields") or ""
    names = named if isinstance(named, list) else str(named).split(",")
    wanted = frozenset(str(name).strip() for name in names) - {""}

    def save() -> None:
        subscriptions.app = asked.target
        subscriptions.app_fields = wanted or None

    return Answer({"success": True}, handshake=asked, on_handshake=save)
