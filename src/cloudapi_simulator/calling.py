"""Calls: may the business call, has it asked too often, and what becomes of a call.

Source: platform.md §1.3, §2.5, §7.3 (one request in 24 hours, two in seven days). The states of
a permission and the actions of its answer are those of Meta's OpenAPI file and of pywa's reader.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

_MOST_CALLS = 10_000
_MOST_PERMISSIONS = 100_000
_DAY = timedelta(hours=24)
_WEEK = timedelta(days=7)


@dataclass(slots=True)
class Permission:
    """What one person said to one business number about being called."""

    asked: list[datetime] = field(default_factory=list)
    is_pending: bool = False
    is_permanent: bool = False
    was_refused: bool = False
    until: datetime | None = None

    def granted(self, now: datetime) -> bool:
        """May the business call now?"""
        return self.is_permanent or (self.until is not None and now < self.until)

    def asked_within(self, span: timedelta, now: datetime) -> int:
        """How often the business asked in the span before now."""
        return sum(1 for at in self.asked if now - at < span)

    def may_ask(self, now: datetime) -> bool:
        """Once in 24 hours, twice in seven days, and not while a permission stands."""
        too_often = self.asked_within(_DAY, now) >= 1 or self.asked_within(_WEEK, now) >= 2
        return not too_often and not self.granted(now)

    def note_request(self, now: datetime) -> None:
        """The business has asked."""
        self.asked = [at for at in self.asked if now - at < _WEEK] + [now]
        self.is_pending, self.was_refused = True, False

    def heard(self, told: dict[str, Any]) -> None:
        """The person has decided; `told` is the answer as the business hears it (§1.3)."""
        self.is_pending = False
        self.was_refused = told.get("response") != "accept"
        self.is_permanent = not self.was_refused and told.get("is_permanent") is True
        until = None if self.was_refused else told.get("expiration_timestamp")
        self.until = None if until is None else datetime.fromtimestamp(int(until), UTC)

    def status(self, now: datetime) -> str:
        """In the words Meta's reader knows; `permanent` and `temporary` are granted ones."""
        if self.is_permanent:
            return "permanent"
        return "temporary" if self.granted(now) else "no_permission"

    def shown(self, now: datetime) -> dict[str, Any]:
        """The answer to GET call_permissions."""
        permission: dict[str, Any] = {"status": self.status(now)}
        if self.until is not None and self.granted(now):
            permission["expiration_time"] = int(self.until.timestamp())
        limits = [
            self._limit("PT24H", _DAY, 1, now),
            self._limit("P7D", _WEEK, 2, now),
        ]
        ask = {
            "action_name": "send_call_permission_request",
            "can_perform_action": self.may_ask(now),
            "limits": limits,
        }
        call = {"action_name": "start_call", "can_perform_action": self.granted(now)}
        return {
            "messaging_product": "whatsapp",
            "permission": permission,
            "actions": [ask, {**call, "limits": []}],
        }

    def _limit(self, name: str, span: timedelta, most: int, now: datetime) -> dict[str, Any]:
        used = [at for at in self.asked if now - at < span]
        limit: dict[str, Any] = {"time_period": name, "max_allowed": most}
        limit["current_usage"] = len(used)
        if len(used) >= most:
            limit["limit_expiration_time"] = int((used[-most] + span).timestamp())
        return limit


@dataclass(slots=True)
class PhoneCall:
    """One call between a business number and a person."""

    id: str
    line_id: str
    person_id: str
    by_business: bool
    began_at: datetime
    state: str = "ringing"  # then accepted; rejected or ended end it


class Calls:
    """Every permission and the newest calls."""

    def __init__(self) -> None:
        self._permissions: OrderedDict[tuple[str, str], Permission] = OrderedDict()
        self._calls: OrderedDict[str, PhoneCall] = OrderedDict()

    def permission(self, line_id: str, person_id: str) -> Permission:
        """What stands between the two; a new page if nothing was said yet."""
        key = (line_id, person_id)
        found = self._permissions.get(key)
        if found is None:
            found = self._permissions[key] = Permission()
            while len(self._permissions) > _MOST_PERMISSIONS:
                self._permissions.popitem(last=False)
        return found

    def heard(self, line_id: str, person_id: str, content: object) -> None:
        """A person has written; if it is the answer to a request to call, it counts."""
        told = content.get("call_permission_reply") if isinstance(content, dict) else None
        if isinstance(told, dict):
            self.permission(line_id, person_id).heard(told)

    def keep(self, call: PhoneCall) -> PhoneCall:
        """Remember a call; the oldest go first."""
        self._calls[call.id] = call
        while len(self._calls) > _MOST_CALLS:
            self._calls.popitem(last=False)
        return call

    def get(self, call_id: str, line_id: str) -> PhoneCall | None:
        """A call of this business number."""
        call = self._calls.get(call_id)
        return call if call is not None and call.line_id == line_id else None
