"""What somebody typed into a form of ours, as plain text by field."""

from collections.abc import Mapping
from typing import Any

from litestar import Request


class Fields:
    """Typed fields. They may hold personal data or a password, so they do not print themselves."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = given

    def __repr__(self) -> str:
        return "Fields(…)"

    def text(self, name: str, *, longest: int = 1000) -> str:
        """One field, cut to what any field of ours may hold; empty when it is missing."""
        found = self._given.get(name, "")
        return found[:longest] if isinstance(found, str) else ""

    def __contains__(self, name: str) -> bool:
        return name in self._given

    def several(self, name: str) -> list[str]:
        """Every value of a field that may stand there more than once, such as boxes."""
        getall = getattr(self._given, "getall", None)
        found = getall(name, []) if getall else [self._given.get(name, "")]
        return [one[:1000] for one in found[:100] if isinstance(one, str) and one]

    def number(self, name: str, *, otherwise: int) -> int:
        """A small whole number; `otherwise` when it is none."""
        found = self.text(name, longest=9).strip()
        return int(found) if found.isascii() and found.isdecimal() else otherwise

    def is_on(self, name: str) -> bool:
        """Is a box ticked?"""
        return bool(self.text(name))


async def fields(request: Request[Any, Any, Any]) -> Fields:
    """The fields of the form that was sent."""
    return Fields(await request.form())
