"""Flows over HTTP: make, change, publish, deprecate, delete; the JSON behind them."""

from datetime import datetime
from typing import Any

from cloudapi_simulator.business import Account
from cloudapi_simulator.flow import Flow, checked_categories
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call, chosen, paged
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.news import tell_account
from cloudapi_simulator.world import World

_USUAL = ("id", "name", "status", "categories", "validation_errors")
_MOST_NAME = 200
_MOST_FLOWS = 10_000


def flows(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """GET lists the account's flows, POST makes one, from nothing or from another."""
    if call.method == "POST":
        return _made(world, account, call, now)
    own = [flow for flow in world.flows.values() if flow.account_id == account.id]
    fields = call.query.get("fields")
    return Answer(paged([chosen(_shown(world, f, call, now), fields, _USUAL) for f in own], call))


def _shown(world: World, flow: Flow, call: Call, now: datetime) -> dict[str, Any]:
    owner = world.accounts[flow.account_id].shown()
    whole = flow.shown(call.base, now, application=world.settings.app_id)
    names = ("id", "name", "currency", "timezone_id", "message_template_namespace")
    return {**whole, "whatsapp_business_account": {name: owner[name] for name in names}}


def _made(world: World, account: Account, call: Call, now: datetime) -> Answer:
    name = _checked_name(call.parameter("name"))
    if any(f.name == name and f.account_id == account.id for f in world.flows.values()):
        raise GraphError(100, "a flow of this name exists already")
    if len(world.flows) >= _MOST_FLOWS:
        raise GraphError(100, "too many flows")
    clone_id = call.parameter("clone_flow_id")
    source = world.flows.get(str(clone_id)) if clone_id else None
    if clone_id and (source is None or source.account_id != account.id):
        raise GraphError(100, message="(#100) Param clone_flow_id is not a flow of this account.")
    given = call.parameter("categories")
    if given is None and source is not None:
        categories = list(source.categories)
    else:
        categories = checked_categories(given)
    flow = Flow(world.ids.number("flow", of=name), account.id, name, categories, now)
    flow.endpoint = _text(call, "endpoint_uri")
    raw = call.parameter("flow_json")
    if raw is not None:
        if not isinstance(raw, str):
            raise GraphError(100, message="(#100) Param flow_json must be a string of JSON.")
        flow.take_asset(raw.encode("utf-8", "replace"))
    elif source is not None:
        flow.take_asset(source.asset)
    world.flows[flow.id] = flow
    faults = list(flow.validation_errors)
    wants_out = call.parameter("publish") in (True, "true")
    if wants_out and flow.asset and not faults:
        _move(world, flow, "PUBLISHED", now)
    return Answer({"id": flow.id, "success": not faults, "validation_errors": faults})


def _checked_name(name: object) -> str:
    if name is None:
        raise missing("name")
    if not isinstance(name, str) or not 1 <= len(name.strip()) <= _MOST_NAME:
        raise GraphError(100, message=f"(#100) Param name must have 1 to {_MOST_NAME} characters.")
    return name


def _text(call: Call, name: str) -> str | None:
    value = call.parameter(name)
    if value is not None and not isinstance(value, str):
        raise GraphError(100, message=f"(#100) Param {name} must be a string.")
    return value


def one_flow(world: World, flow: Flow, call: Call, now: datetime) -> Answer:
    """GET shows, POST changes its name and frame, DELETE removes a draft."""
    if call.method == "GET":
        return Answer(chosen(_shown(world, flow, call, now), call.query.get("fields"), _USUAL))
    if call.method == "DELETE":
        if flow.status != "DRAFT":
            raise GraphError(139004, "only a draft can be deleted; deprecate it instead")
        del world.flows[flow.id]
        return SUCCESS
    name = call.parameter("name")
    if name is not None:
        flow.name = _checked_name(name)
    given = call.parameter("categories")
    if given is not None:
        flow.categories = checked_categories(given)
    endpoint = _text(call, "endpoint_uri")
    if endpoint is not None:
        flow.endpoint = endpoint
    flow.updated_at = now
    return SUCCESS


def assets(world: World, flow: Flow, call: Call, now: datetime) -> Answer:
    """GET says where its JSON is, POST puts another in; only drafts can be changed."""
    if call.method == "GET":
        asset = {
            "name": "flow.json",
            "asset_type": "FLOW_JSON",
            "download_url": f"{call.base}/flow_asset/{flow.id}",
        }
        return Answer(paged([asset] if flow.asset else [], call))
    if flow.status != "DRAFT":
        raise GraphError(139001, "a published flow cannot be changed")
    if str(call.parameter("asset_type") or "").upper() != "FLOW_JSON":
        raise GraphError(100, message="(#100) Param asset_type must be one of {FLOW_JSON}.")
    file = call.files.get("file")
    raw = file.data if file else str(call.body.get("file") or "").encode("utf-8", "replace")
    if not raw:
        raise missing("file")
    faults = flow.take_asset(raw)
    flow.updated_at = now
    return Answer({"success": True, "validation_errors": list(faults)})


def publish(world: World, flow: Flow, call: Call, now: datetime) -> Answer:
    """A draft whose JSON is whole goes out; from then on it cannot be changed."""
    if flow.status != "DRAFT":
        raise GraphError(139002, f"the flow is {flow.status}")
    if not flow.asset or flow.validation_errors:
        raise GraphError(139002, "the flow has no JSON, or one with faults")
    _move(world, flow, "PUBLISHED", now)
    return SUCCESS


def deprecate(world: World, flow: Flow, call: Call, now: datetime) -> Answer:
    """A published flow is taken out of use."""
    if flow.status != "PUBLISHED":
        raise GraphError(139003, f"the flow is {flow.status}")
    _move(world, flow, "DEPRECATED", now)
    return SUCCESS


def _move(world: World, flow: Flow, status: str, now: datetime) -> None:
    """Let a flow change its state and tell of it. Source: platform.md §2.5."""
    told = {
        "event": "FLOW_STATUS_CHANGE",
        "message": f"Flow {flow.name} changed status from {flow.status} to {status}",
        "flow_id": flow.id,
        "old_status": flow.status,
        "new_status": status,
    }
    flow.status, flow.updated_at = status, now
    tell_account(world, flow.account_id, "flows", told, now)


def asset(world: World, call: Call) -> Answer:
    """The JSON of a flow, behind its download address."""
    flow = world.flows.get(call.path[1])
    if flow is None or not flow.asset:
        return Answer(b"Not found", status=404, content_type="text/plain")
    return Answer(flow.asset)
