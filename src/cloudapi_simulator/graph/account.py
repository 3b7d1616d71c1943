"""A WhatsApp Business Account over HTTP, the portfolio it belongs to, and the app's token."""

from datetime import datetime
from typing import Any

from cloudapi_simulator.business import Account
from cloudapi_simulator.graph.call import Answer, Call, chosen, paged
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.world import World

_USUAL = ("id", "name", "timezone_id", "message_template_namespace")
_MOST_NAME = 255


def account(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """GET shows it; POST gives it another name."""
    if call.method == "GET":
        return Answer(chosen(_shown(world, account), call.query.get("fields"), _USUAL))
    name = call.parameter("name")
    if name is not None:
        if not isinstance(name, str) or not 1 <= len(name) <= _MOST_NAME:
            raise GraphError(100, message=f"(#100) name must have 1 to {_MOST_NAME} characters.")
        account.name = name
    return Answer({"id": account.id, "success": True})


def _shown(world: World, account: Account) -> dict[str, Any]:
    limit = world.settings.limit.new_people_per_day
    tiers = {0: "TIER_UNLIMITED", 250: "TIER_250", 2000: "TIER_2K", 10_000: "TIER_10K"}
    return {
        **account.shown(),
        "whatsapp_business_manager_messaging_limit": tiers.get(limit, "TIER_100K"),
    }


def accounts(world: World, portfolio_id: str, call: Call, now: datetime) -> Answer:
    """The accounts of a portfolio."""
    own = [_shown(world, a) for a in world.accounts.values() if a.portfolio_id == portfolio_id]
    return Answer(paged([chosen(a, call.query.get("fields"), _USUAL) for a in own], call))


def portfolio(world: World, portfolio_id: str, call: Call, now: datetime) -> Answer:
    """The business portfolio itself."""
    name = next(a.name for a in world.accounts.values() if a.portfolio_id == portfolio_id)
    whole = {"id": portfolio_id, "name": name, "timezone_id": 57}
    return Answer(chosen(whole, call.query.get("fields"), ("id", "name")))


def app_token(world: World) -> str:
    """The token of the app itself, good for its subscriptions."""
    return f"{world.settings.app_id}|{world.settings.app_secret}"


def access_token(world: World, call: Call) -> Answer:
    """GET /oauth/access_token: app id and secret, or a code of Embedded Signup, for a token."""
    for name in ("client_id", "client_secret"):
        if not call.parameter(name):
            raise missing(name)
    if str(call.parameter("client_id")) != world.settings.app_id:
        raise GraphError(101, message="Error validating application.")
    if str(call.parameter("client_secret")) != world.settings.app_secret:
        raise GraphError(1, message="Error validating client secret.")
    return Answer({"access_token": world.settings.token, "token_type": "bearer"})
