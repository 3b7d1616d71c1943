"""The page's own files: read once, sent with the narrowest headers that work."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "ogg": "audio/ogg",
    "pdf": "application/pdf",
}
_HOME = files("cloudapi_simulator.page")


@dataclass(frozen=True, slots=True)
class Asset:
    """One file with its type and a tag that changes with its content."""

    data: bytes
    content_type: str
    tag: str


@cache
def asset(folder: str, name: str) -> Asset | None:
    """A file of `static` or `words`, by its bare name; None for every other."""
    stem, _, ending = name.rpartition(".")
    if folder not in ("static", "words") or not stem.replace("_", "").isalnum():
        return None
    found = _HOME / folder / name
    if ending not in _TYPES or not found.is_file():
        return None
    data = found.read_bytes()
    return Asset(data, _TYPES[ending], f'"{hashlib.sha256(data).hexdigest()[:16]}"')


@cache
def frame() -> str:
    """The page itself, with places for language and title."""
    return (_HOME / "static" / "phones.html").read_text("utf-8")
