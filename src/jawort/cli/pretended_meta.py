"""Speaking with the pretended Cloud API of `demo` and `tour`: the business side, and behind the
stage, where invented people pick up their phones. Over HTTP on this machine, like everybody else.
"""

import asyncio
import http.client
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote, urlsplit

from jawort.desk.company import endpoint
from jawort.ledger.work import Work

WABA: Final = "102290129340398"
PHONE: Final = "106540352242922"
"""The ids the simulator has unless told otherwise; not a phone number."""

_PATIENCE_S: Final = 30


@dataclass(frozen=True, slots=True)
class PretendedMeta:
    """A simulator that runs. `address`: as it printed it, with a version behind."""

    address: str
    token: str = field(repr=False)
    app_secret: str = field(repr=False)

    @property
    def base_url(self) -> str:
        """Where the Cloud API is, without a version."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def phones(self) -> str:
        """The page on which invented people hold their phones."""
        return f"{self.base_url}/_simulator/"

    async def connect(self, work: Work, *, now: datetime) -> endpoint.Opened:
        """Open a door of ours for it, with its secrets."""
        given = {"app_secret": self.app_secret, "access_token": self.token}
        return await endpoint.open_(work, "simulator", given, base_url=self.base_url, now=now)

    async def listen_at(self, opened: endpoint.Opened, house: str) -> bool:
        """Let it deliver to this door from now on; it asks the door first whether it is ours."""
        asked = {
            "override_callback_uri": f"{house.rstrip('/')}{opened.path}",
            "verify_token": opened.new.verify_token,
        }
        said = await self.call("POST", f"/v26.0/{WABA}/subscribed_apps", asked)
        return said.get("success") is True

    async def introduce(self, phone: str, name: str) -> str:
        """Let an invented person exist; gives the id behind the stage."""
        person = {"phone": phone, "name": name, "reads": False}
        return str((await self.call("POST", "/_simulator/people", person))["id"])

    async def act(self, who: str, do: str, **more: str) -> dict[str, Any]:
        """Let somebody do something on the phone; answers when the house has taken it in."""
        path = f"/_simulator/people/{quote(who)}/act"
        said = await self.call("POST", path, {"do": do, **more})
        await self.settle()
        return said

    async def inbox(self, who: str) -> list[dict[str, Any]]:
        """What the phone shows that the business sent, the oldest first."""
        said = await self.call("GET", f"/_simulator/people/{quote(who)}/messages")
        return [one for one in said["messages"] if one["from_business"]]

    async def settle(self) -> None:
        """Wait until everything due has happened and was answered."""
        await self.call("POST", "/_simulator/settle", {})

    async def advance_to(self, at: datetime) -> None:
        """Move its clock on; what happens meanwhile is delivered."""
        await self.call("POST", "/_simulator/clock/advance", {"to": at.isoformat()})
        await self.settle()

    async def approve(self, template: Mapping[str, Any]) -> dict[str, Any]:
        """Let a template exist that has been approved already."""
        return await self.call("POST", "/_simulator/templates", dict(template))

    async def sent_count(self) -> int:
        """How many messages the business has handed over."""
        said = await self.call("GET", "/_simulator/transcript?kind=request")
        return sum(_is_message(line) for line in said["lines"])

    async def call(
        self, method: str, path: str, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """One request; what comes back as JSON. Raises OSError when nobody answers well."""
        return await asyncio.to_thread(self._call, method, path, body)

    def _call(self, method: str, path: str, body: Mapping[str, Any] | None) -> dict[str, Any]:
        parts = urlsplit(self.base_url)
        assert parts.hostname is not None
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=_PATIENCE_S)
        try:
            headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
            sent = None if body is None else json.dumps(body)
            connection.request(method, path, sent, headers)
            answer = connection.getresponse()
            said = json.loads(answer.read())
            if answer.status != 200:
                raise OSError(f"the simulator answered {answer.status}")
            return dict(said)
        finally:
            connection.close()


def _is_message(line: Mapping[str, Any]) -> bool:
    return line.get("method") == "POST" and str(line.get("path", "")).endswith("/messages")
