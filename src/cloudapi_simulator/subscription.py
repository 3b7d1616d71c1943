"""Where webhooks go: the app's address, or the nearer one of the account or the number."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from cloudapi_simulator.identifier import Identifiers


@dataclass(frozen=True, slots=True)
class Target:
    """An address that proved it knows its verify token."""

    url: str
    verify_token: str
    headers: tuple[tuple[str, str], ...] = ()  # sent with every delivery (360dialog)
    signed: bool = True  # 360dialog passes webhooks on without Meta's signature


@dataclass(frozen=True, slots=True)
class Handshake:
    """The question asked of an address before it is saved: echo the challenge."""

    target: Target
    challenge: str

    @property
    def url(self) -> str:
        """Where to GET. Source: platform.md §2.1."""
        asked = urlencode(
            {
                "hub.mode": "subscribe",
                "hub.challenge": self.challenge,
                "hub.verify_token": self.target.verify_token,
            }
        )
        return self.target.url + ("&" if "?" in self.target.url else "?") + asked


def handshake(url: str, verify_token: str, ids: Identifiers) -> Handshake:
    """The question for a new address."""
    return Handshake(Target(url, verify_token), ids.number("challenge", digits=10, of=url))


class Subscriptions:
    """Who listens to what. Priority: number before account before app."""

    def __init__(self, app: Target | None) -> None:
        self.app = app
        self.app_fields: frozenset[str] | None = None  # None: every field
        self.subscribed: set[str] = set()  # accounts the app listens to
        self.of_account: dict[str, Target] = {}
        self.of_line: dict[str, Target] = {}

    def target_of(self, account_id: str, line_id: str | None, field: str) -> str | None:
        """The address for an update, or None when nobody listens."""
        if account_id not in self.subscribed:
            return None
        if self.app_fields is not None and field not in self.app_fields:
            return None
        near = self.of_line.get(line_id or "") or self.of_account.get(account_id) or self.app
        return near.url if near else None

    def manner_of(self, url: str) -> Target:
        """How deliveries to an address are made: with which headers, signed or not."""
        for target in (*self.of_line.values(), *self.of_account.values()):
            if target.url == url:
                return target
        return Target(url, "")

    def shown(self, account_id: str, app_id: str) -> dict[str, Any]:
        """The answer to GET subscribed_apps."""
        if account_id not in self.subscribed:
            return {"data": []}
        app: dict[str, Any] = {
            "whatsapp_business_api_data": {
                "id": app_id,
                "name": "cloudapi-simulator",
                "link": f"https://www.facebook.com/games/?app_id={app_id}",
            }
        }
        if account_id in self.of_account:
            app["override_callback_uri"] = self.of_account[account_id].url
        return {"data": [app]}
