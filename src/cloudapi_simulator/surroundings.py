"""What a message points to: files, quoted and reacted-to messages, flows, requests to call."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.interactive import flow_of
from cloudapi_simulator.person import Person
from cloudapi_simulator.shape import check_frame, invalid
from cloudapi_simulator.world import World

_MEDIA_KINDS = ("image", "video", "audio", "document", "sticker")
_REACTION_FOR = timedelta(days=30)  # platform.md §1.3


def check_surroundings(
    world: World, line: Line, body: dict[str, Any], kind: str, content: Any, now: datetime
) -> None:
    """Refuse callback data, quotes, reactions and flows that cannot be."""
    guesses = world.settings.guesses
    longest = guessed(guesses, "opaque_length")
    check_frame(body, most_opaque=int(longest) if longest.isdigit() else None)
    context = body.get("context")
    if context and guessed(guesses, "unknown_context") == "refused":
        quoted = world.messages.get(context["message_id"])
        if quoted is None or quoted.line_id != line.id:
            raise invalid("context['message_id'] is not a message of this number")
    if kind == "reaction":
        _check_reaction(world, line, content, now)
    elif kind == "interactive":
        _check_flow(world, line, content)


def _check_reaction(world: World, line: Line, content: dict[str, Any], now: datetime) -> None:
    """Only to messages of the last 30 days, and not to reactions. Source: platform.md §1.3."""
    target = world.messages.get(content["message_id"])
    if target is None or target.line_id != line.id:
        if guessed(world.settings.guesses, "unknown_reaction_target") == "refused":
            raise invalid("reaction['message_id'] is not a message of this number")
        return
    if target.kind == "reaction":
        raise invalid("reaction['message_id'] is itself a reaction")
    if now - target.at > _REACTION_FOR:
        raise invalid("reaction['message_id'] is older than 30 days")


def _check_flow(world: World, line: Line, content: dict[str, Any]) -> None:
    """The flow exists, belongs to this account, and is published unless sent as a draft."""
    flow_id, name = flow_of(content)
    if flow_id is None and name is None:
        return
    found = [
        flow
        for flow in world.flows.values()
        if flow.account_id == line.account_id and (flow.id == flow_id or flow.name == name)
    ]
    if not found:
        if guessed(world.settings.guesses, "unknown_flow") == "refused":
            raise invalid("the flow does not exist in this account")
        return
    is_draft = content["action"]["parameters"].get("mode") == "draft"
    if not is_draft and not found[0].is_sendable:
        raise invalid(f"the flow is {found[0].status}; publish it or send it with mode draft")
    if is_draft and found[0].status != "DRAFT":
        raise invalid("mode draft is for flows that are not published")


def ask_to_call(
    world: World, line: Line, person: Person, kind: str, content: Any, now: datetime
) -> None:
    """Count a request to call; too many are refused. Source: platform.md §7.3."""
    if kind != "interactive" or content.get("type") != "call_permission_request":
        return
    permission = world.calls.permission(line.id, person.id)
    choice = guessed(world.settings.guesses, "call_request_limit")
    if choice.isdigit() and not permission.may_ask(now):
        raise GraphError(int(choice), "one request in 24 hours, two in seven days")
    permission.note_request(now)


def check_media(world: World, line: Line, kind: str, content: Any, now: datetime) -> None:
    """Refuse file ids that are not (any longer) on the platform. Links are not looked at."""
    for what, media_id in _ids(kind, content):
        media = world.media.get(media_id, now)
        if media is None:
            raise invalid(f"{what}['id'] is not a media id of this business")
        own = media.owner == line.id or media.owner not in world.lines
        if not own and guessed(world.settings.guesses, "foreign_media") == "refused":
            raise invalid(f"{what}['id'] was uploaded for another number")


def _ids(kind: str, content: Any) -> Iterator[tuple[str, str]]:
    """Every file id a message names: its own, of headers, of cards, of template parameters."""
    if kind in _MEDIA_KINDS:
        yield from _id_of(kind, content)
    elif kind == "interactive":
        yield from _header_ids(content)
        for card in (content.get("action") or {}).get("cards") or ():
            yield from _header_ids(card)
    elif kind == "template":
        for part in _template_parts(content):
            for parameter in part.get("parameters") or ():
                form = str(parameter.get("type", "")).lower()
                if form in _MEDIA_KINDS:
                    yield from _id_of(form, parameter.get(form))


def _template_parts(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in content.get("components") or ():
        yield part
        for card in part.get("cards") or ():
            yield from _template_parts(card) if isinstance(card, dict) else ()


def _header_ids(holder: dict[str, Any]) -> Iterator[tuple[str, str]]:
    header = holder.get("header")
    if isinstance(header, dict) and header.get("type") in _MEDIA_KINDS:
        yield from _id_of(header["type"], header.get(header["type"]))


def _id_of(kind: str, content: Any) -> Iterator[tuple[str, str]]:
    if isinstance(content, dict) and content.get("id"):
        yield kind, str(content["id"])
