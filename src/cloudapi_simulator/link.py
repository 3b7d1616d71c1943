"""Files sent by address: the platform fetches them itself and remembers what it found.

Off by default (`Settings.fetch_links`), because most tests send addresses nobody serves. What was
found counts for ten minutes; what was not found is looked for again. Source: platform.md §1.2,
§11.11.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.media import ACCEPTED, begins_like

_KINDS = ("image", "video", "audio", "document", "sticker")
_CACHED_FOR = timedelta(minutes=10)
_MOST_LINKS = 10_000
_MOST_ADDRESS = 2048


@dataclass(frozen=True, slots=True)
class Found:
    """What stood behind an address: an HTTP status (0 for silence), a type, a length."""

    status: int
    mime_type: str = ""
    length: int = 0

    def hindrance(self, kind: str) -> str | None:
        """Why the file cannot be sent as an image, film, voice …; None when it can."""
        if self.status != 200:
            return f"Downloading the media failed with HTTP status {self.status or 'none'}."
        plain = self.mime_type.split(";")[0].strip().lower()
        most = ACCEPTED.get(plain)
        if most is None or not begins_like(plain, kind):
            return f"{plain or 'A file without a type'} cannot be sent as {kind}."
        return f"{plain} may have at most {most} bytes." if self.length > most else None


class Links:
    """What was found behind addresses, for ten minutes each."""

    def __init__(self) -> None:
        self._found: OrderedDict[str, tuple[datetime, Found]] = OrderedDict()

    def note(self, address: str, found: Found, now: datetime) -> None:
        """Remember a look at an address."""
        self._found[address] = (now, found)
        self._found.move_to_end(address)
        while len(self._found) > _MOST_LINKS:
            self._found.popitem(last=False)

    def get(self, address: str, now: datetime) -> Found | None:
        """What was found there in the last ten minutes."""
        kept = self._found.get(address)
        return kept[1] if kept is not None and now - kept[0] < _CACHED_FOR else None

    def is_known(self, address: str, now: datetime) -> bool:
        """Was it fetched with success a short while ago?"""
        found = self.get(address, now)
        return found is not None and found.status == 200

    def hindrance(self, kind: str, content: Any, now: datetime) -> str | None:
        """Why a message's own file cannot arrive; None when it can or nobody looked."""
        address = content.get("link") if isinstance(content, dict) else None
        found = self.get(address, now) if isinstance(address, str) else None
        return found.hindrance(kind) if found is not None else None


def links_of(body: dict[str, Any]) -> list[str]:
    """The address of a message's own file, if it has one worth looking at."""
    kind = body.get("type")
    content = body.get(kind) if isinstance(kind, str) and kind in _KINDS else None
    address = content.get("link") if isinstance(content, dict) else None
    if not isinstance(address, str) or not address.startswith(("http://", "https://")):
        return []
    return [address] if len(address) <= _MOST_ADDRESS else []
