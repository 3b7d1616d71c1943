"""What happens to an account, a number or a template: the business is told, and it has effects."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from msgspec import ValidationError

from cloudapi_simulator.business import Account, Line, Refusal
from cloudapi_simulator.country import digits_of
from cloudapi_simulator.pause import pause
from cloudapi_simulator.template import CATEGORIES, STATUSES, Template
from cloudapi_simulator.webhook import Update
from cloudapi_simulator.world import World

Value = dict[str, Any]
# Names of the messaging limit → different people a day; 0: no limit. Source: platform.md §4.5.
TIERS = {
    "TIER_250": 250,
    "TIER_2K": 2000,
    "TIER_10K": 10_000,
    "TIER_100K": 100_000,
    "TIER_UNLIMITED": 0,
}
_UPGRADE_FOR = timedelta(minutes=1)  # 131057 while the throughput grows; §4.5
_FAST_PER_S = 1000
_STRANGE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, ValidationError)
_RESTRICTED = {
    "RESTRICTED_BIZ_INITIATED_MESSAGING": "template",
    "RESTRICTED_CUSTOMER_INITIATED_MESSAGING": "answer",
}


def happen(world: World, account_id: str, field: str, value: Value, now: datetime) -> None:
    """Let an event of any webhook field come true, and tell the business of it.

    Fields without an effect on this pretended platform are only told. A value that names a
    business number is posted to that number's address. Source of fields: platform.md §2.5.
    """
    effect = _EFFECTS.get(field)
    account = world.accounts.get(account_id)
    if effect is not None and account is not None:
        with suppress(*_STRANGE):
            effect(world, account, value, now)  # a strange value is told as it is, without effect
    metadata = value.get("metadata")
    line_id = metadata.get("phone_number_id") if isinstance(metadata, dict) else None
    tags = {"kind": "account", "field": field}
    update = Update(account_id, str(line_id) if line_id else None, field, value, tags, now)
    world.tell(update, now)


def _account(world: World, account: Account, value: Value, now: datetime) -> None:
    event = value.get("event")
    if event == "ACCOUNT_RESTRICTION":
        for restriction in value["restriction_info"]:
            _restrict(account, restriction)
    elif event == "DISABLED_UPDATE":
        _ban(world, account, value["ban_info"], now)
    elif event in ("ACCOUNT_DELETED", "ACCOUNT_OFFBOARDED"):
        # GUESS at the code: nothing public says how sends fail on an account that is gone.
        account.refusals["gone"] = Refusal(131031, "the account is no longer connected")
    elif event == "ACCOUNT_RECONNECTED":
        account.refusals.pop("gone", None)


def _restrict(account: Account, restriction: Value) -> None:
    """Templates, answers or both are refused with 368 for a time. Source: §4.6, §5."""
    kind = str(restriction["restriction_type"])
    if kind in _RESTRICTED:
        until = datetime.fromtimestamp(int(restriction["expiration"]), UTC)
        why = "temporarily blocked for policy violations"
        account.refusals[kind] = Refusal(368, why, until, only=_RESTRICTED[kind])


def _ban(world: World, account: Account, ban: Value, now: datetime) -> None:
    """Banned: every send is 131031 until it is taken back; a ban may be announced for a day."""
    state = ban["waba_ban_state"]
    if state == "DISABLE":
        account.refusals["ban"] = Refusal(131031, "the account has been disabled")
    elif state == "REINSTATE":
        account.refusals.pop("ban", None)
    elif state == "SCHEDULE_FOR_DISABLE":
        day = datetime.strptime(str(ban["waba_ban_date"]), "%B %d, %Y").replace(tzinfo=UTC)
        if day > now:
            later: Value = {
                "event": "DISABLED_UPDATE",
                "ban_info": {**ban, "waba_ban_state": "DISABLE"},
            }
            world.agenda.plan(day, partial(happen, world, account.id, "account_update", later))


def _review(world: World, account: Account, value: Value, now: datetime) -> None:
    account.review = str(value["decision"])


def _line(world: World, account: Account, value: Value) -> Line:
    digits = digits_of(str(value["display_phone_number"]))
    own = {line.digits: line for line in world.lines.values() if line.account_id == account.id}
    return own[digits]


def _quality(world: World, account: Account, value: Value, now: datetime) -> None:
    """A number's quality, throughput or tier moves. While it grows sends are 131057 (§4.5)."""
    line, event = _line(world, account, value), value.get("event")
    if event == "THROUGHPUT_UPGRADE":
        line.refusals["upgrade"] = Refusal(131057, "the throughput grows", now + _UPGRADE_FOR)
        world.change({"limit": {"messages_per_s": _FAST_PER_S}})
    elif event in ("FLAGGED", "UNFLAGGED"):
        line.quality = "RED" if event == "FLAGGED" else "GREEN"
    _capability(world, account, value, now)


def _capability(world: World, account: Account, value: Value, now: datetime) -> None:
    """The messaging limit is a tier's name, in Meta's own sample a number."""
    most = value.get("max_daily_conversations_per_business")
    if most in TIERS:
        world.change({"limit": {"new_people_per_day": TIERS[most]}})
    elif isinstance(most, int) and most >= 0:
        world.change({"limit": {"new_people_per_day": most}})


def _name(world: World, account: Account, value: Value, now: datetime) -> None:
    if value.get("decision") == "APPROVED":
        _line(world, account, value).name = str(value["requested_verified_name"])


def _username(world: World, account: Account, value: Value, now: datetime) -> None:
    if value.get("status") == "approved":
        _line(world, account, value).username = str(value["username"])
    elif value.get("status") == "deleted":
        _line(world, account, value).username = None


def _template(world: World, value: Value) -> Template:
    return world.templates[str(value["message_template_id"])]


def _template_status(world: World, account: Account, value: Value, now: datetime) -> None:
    template, event = _template(world, value), str(value["event"])
    if event == "REINSTATED":
        template.status = "APPROVED"
    elif event in STATUSES:
        template.status = event
        template.reason = str(value.get("reason") or "NONE")


def _template_quality(world: World, account: Account, value: Value, now: datetime) -> None:
    """Red templates are paused: three hours, six, for good. Source: platform.md §4.4."""
    template = _template(world, value)
    template.quality = str(value["new_quality_score"])
    if template.quality == "RED" and template.status == "APPROVED":
        world.agenda.plan(now, partial(_pause, world, template))


def _pause(world: World, template: Template, at: datetime) -> None:
    if template.status == "APPROVED":
        pause(world, template, at)


def _template_category(world: World, account: Account, value: Value, now: datetime) -> None:
    """Done at once, or announced a day ahead and done at the announced time (§2.5)."""
    template = _template(world, value)
    coming, at = value.get("correct_category"), value.get("category_update_timestamp")
    if coming in CATEGORIES and at is not None:
        done = {name: part for name, part in value.items() if name.startswith("message_template")}
        done |= {"previous_category": template.category, "new_category": coming}
        when = max(now, datetime.fromtimestamp(int(at), UTC))
        world.agenda.plan(
            when, partial(happen, world, account.id, "template_category_update", done)
        )
    elif value.get("new_category") in CATEGORIES:
        template.previous_category, template.category = template.category, value["new_category"]


_EFFECTS: dict[str, Callable[[World, Account, Value, datetime], None]] = {
    "account_update": _account,
    "account_review_update": _review,
    "phone_number_quality_update": _quality,
    "business_capability_update": _capability,
    "phone_number_name_update": _name,
    "business_username_update": _username,
    "business_username_updates": _username,
    "message_template_status_update": _template_status,
    "message_template_quality_update": _template_quality,
    "template_category_update": _template_category,
}
