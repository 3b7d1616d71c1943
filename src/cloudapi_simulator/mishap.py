"""What stands between a request and its handler: faults, blocked accounts, too many requests."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from cloudapi_simulator.business import Account, Line
from cloudapi_simulator.fault import REQUEST_DEEDS, Fault
from cloudapi_simulator.graph.call import Answer, Call
from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.pause import pause
from cloudapi_simulator.world import World

_PAGE = b"<!DOCTYPE html><html><body>Sorry, something went wrong.</body></html>"
_HTML = "text/html; charset=utf-8"
_SENDING = ("messages", "marketing_messages")
_MANAGEMENT = ("account", "template", "app")  # what Graph's hourly limit counts; §0


@dataclass(frozen=True, slots=True)
class Mishap:
    """What a request meets: an answer in the handler's place, or what becomes of its answer."""

    instead: Answer | None = None
    slow_s: float = 0.0
    ending: str = ""  # cut_after, cut_half or rubbish

    def befall(self, handler: Callable[[], Answer]) -> Answer:
        """The handler's answer as it leaves the house; a refusal can at most be late."""
        try:
            said = handler()
        except GraphError as error:
            error.slow_s = self.slow_s
            raise
        if self.ending == "rubbish":
            said = replace(said, body=_PAGE, content_type=_HTML)
        if self.slow_s or self.ending:
            cut, half = self.ending == "cut_after", self.ending == "cut_half"
            said = replace(said, slow_s=self.slow_s, cut=cut, half=half)
        return said


_NOTHING = Mishap()


def meet(world: World, call: Call, kind: str, thing: Any, now: datetime) -> Mishap:
    """Faults first, then what the business may not do at present. Raises GraphError."""
    mishap = _NOTHING if world.faults.is_empty() else _strike(world, call, kind, now)
    if mishap.instead is None:
        _check_standing(world, call, thing, now)
        if kind in _MANAGEMENT:
            account_id = getattr(thing, "account_id", "") or getattr(thing, "id", "") or str(thing)
            world.limits.check_management(account_id, world.settings.limit, now)
    return mishap


def _check_standing(world: World, call: Call, thing: Any, now: datetime) -> None:
    """Refuse sends of a number or an account that Meta has shut. Source: platform.md §4.6, §5."""
    if not isinstance(thing, Line) or call.path[1:2] not in [(edge,) for edge in _SENDING]:
        return
    account: Account = world.accounts[thing.account_id]
    for refusals in (thing.refusals, account.refusals):
        for name, refusal in list(refusals.items()):
            if refusal.until is not None and now >= refusal.until:
                del refusals[name]
            elif "status" in call.body:
                continue  # a read receipt is no message
            elif refusal.only in ("", "template" if "template" in call.body else "answer"):
                raise GraphError(refusal.code, refusal.details)


def _strike(world: World, call: Call, kind: str, now: datetime) -> Mishap:
    struck = {f.do: f for f in world.faults.strike(REQUEST_DEEDS, tags_of(call, kind))}
    slow_s = struck["slow"].seconds if "slow" in struck else 0.0
    if "template_pause" in struck:
        _pause(world, call, now)
    refusal = _expired(now) if "token_expired" in struck else None
    if refusal is None and "error" in struck:
        refusal = _ordered(struck["error"])
    if "cut_before" in struck:
        return Mishap(Answer({}, cut=True, slow_s=slow_s))
    if "server_error" in struck:
        page = Answer(_PAGE, status=struck["server_error"].http, content_type=_HTML)
        return Mishap(replace(page, slow_s=slow_s))
    if refusal is not None:
        refusal.slow_s = slow_s
        raise refusal
    ending = next((do for do in ("cut_after", "cut_half", "rubbish") if do in struck), "")
    return Mishap(slow_s=slow_s, ending=ending)


def _ordered(fault: Fault) -> GraphError:
    details = fault.details or "a fault ordered this refusal"
    error = GraphError(fault.code, details, subcode=fault.subcode or None)
    if fault.subcode:
        error.user_title, error.user_message = "Ordered by a fault", details
    return error


def _expired(now: datetime) -> GraphError:
    """A token whose time is over: 190 with the subcode 463. Source: Graph API practice."""
    when = now.strftime("%A, %d-%b-%y %H:%M:%S UTC")
    sentence = f"Error validating access token: Session has expired on {when}."
    return GraphError(190, message=sentence, subcode=463, http=401)


def _pause(world: World, call: Call, now: datetime) -> None:
    """Pause the template of this send, in the language asked for; the handler refuses it then."""
    content = call.body.get("template")
    content = content if isinstance(content, dict) else {}
    language = content.get("language")
    code = language.get("code") if isinstance(language, dict) else language
    for template in world.templates.values():
        named = (content.get("name"), code, "APPROVED")
        if (template.name, template.language, template.status) == named:
            pause(world, template, now)


def tags_of(call: Call, kind: str) -> dict[str, str]:
    """What a fault may be narrowed down to before a request is looked at."""
    edge = call.path[1] if len(call.path) > 1 else ""
    tags = {"method": call.method, "node": kind, "edge": edge}
    for name in ("to", "recipient", "type"):
        value = call.body.get(name)
        if isinstance(value, str):
            digits = "".join(sign for sign in value if sign.isdigit())
            tags[name] = digits if name == "to" else value
    if isinstance(call.body.get("template"), dict):
        tags["template"] = str(call.body["template"].get("name"))
    return tags
