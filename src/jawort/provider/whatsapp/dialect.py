"""How the carriers that speak Meta's language differ: address, key, signature, places of files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

DialectName = Literal["meta", "360dialog", "simulator"]

GRAPH_VERSION = "v26.0"
"""Released 2026-07-29; v21.0 goes 2027-01-21. Source: platform.md §0."""

META_MEDIA_HOST = "lookaside.fbsbx.com"

_OBJECT_ID = re.compile(r"[A-Za-z0-9_-]{1,200}")


@dataclass(frozen=True, slots=True)
class Dialect:
    """One carrier's way of speaking the Cloud API. No secret is kept here.

    `path_prefix` stands before every path. `names_phone`: whether paths contain the number's id;
    360dialog knows the number from the key. `media_host`: where files lie, if not on Meta's host;
    a key is sent to `base_url` and to this host and to nobody else.
    """

    name: DialectName
    base_url: str
    key_header: str
    key_prefix: str
    path_prefix: str
    names_phone: bool
    is_signed: bool
    media_host: str
    template_path: str | None = None

    def phone_path(self, phone_number_id: str, act: str) -> str:
        """The path of something a number does, such as `messages` or `media`."""
        middle = f"/{_checked(phone_number_id)}" if self.names_phone else ""
        return f"{self.path_prefix}{middle}/{act}"

    def object_path(self, object_id: str) -> str:
        """The path of something with an id of its own, such as a file."""
        return f"{self.path_prefix}/{_checked(object_id)}"

    def templates_path(self, account_id: str) -> str:
        """The path of the list of templates."""
        return self.template_path or f"{self.object_path(account_id)}/message_templates"

    def key(self, token: str) -> dict[str, str]:
        """The header that says who we are. Secret: never log it."""
        return {self.key_header: self.key_prefix + token}

    def media_url(self, url: str) -> str | None:
        """The address to fetch a file from; None when our key must not be sent there.

        360dialog: Meta's media host is replaced by 360dialog's. Source: platform.md §8.
        """
        try:
            parts = urlsplit(url)
            own = urlsplit(self.base_url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            return None
        if self.media_host and host == META_MEDIA_HOST and self.media_host != META_MEDIA_HOST:
            path = own.path.rstrip("/") + parts.path
            return urlunsplit((own.scheme, own.netloc, path, parts.query, ""))
        if parts.username or parts.password:
            return None
        same_origin = (parts.scheme, host, port) == (own.scheme, own.hostname, own.port)
        is_media = parts.scheme == "https" and host == self.media_host and port in (None, 443)
        return url if same_origin or is_media else None


def _checked(object_id: str) -> str:
    """An id that may stand in a path. Raises ValueError: others could lead the key elsewhere."""
    if not _OBJECT_ID.fullmatch(object_id):
        raise ValueError("not an id of the Graph API")
    return object_id


def meta(*, version: str = GRAPH_VERSION, base_url: str = "https://graph.facebook.com") -> Dialect:
    """Meta directly. Source: Meta, "Cloud API overview", Oct 2026."""
    return Dialect(
        name="meta",
        base_url=base_url.rstrip("/"),
        key_header="Authorization",
        key_prefix="Bearer ",
        path_prefix=f"/{version}",
        names_phone=True,
        is_signed=True,
        media_host=META_MEDIA_HOST,
    )


def dialog360(*, base_url: str = "https://waba-v2.360dialog.io") -> Dialect:
    """360dialog in Berlin: the same bodies, other paths, a key header and no signature.

    Source: docs.360dialog.com (platform.md §8).
    """
    own = base_url.rstrip("/")
    return Dialect(
        name="360dialog",
        base_url=own,
        key_header="D360-API-KEY",
        key_prefix="",
        path_prefix="",
        names_phone=False,
        is_signed=False,
        media_host=urlsplit(own).hostname or "",
        template_path="/v1/configs/templates",
    )


def simulator(base_url: str, *, version: str = GRAPH_VERSION) -> Dialect:
    """The pretended Cloud API on this machine. Raises ValueError for any other machine."""
    if urlsplit(base_url).hostname not in {"127.0.0.1", "::1", "localhost"}:
        raise ValueError("the simulator must be on this machine")
    return Dialect(
        name="simulator",
        base_url=base_url.rstrip("/"),
        key_header="Authorization",
        key_prefix="Bearer ",
        path_prefix=f"/{version}",
        names_phone=True,
        is_signed=True,
        media_host="",
    )
