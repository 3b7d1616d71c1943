"""Values with personal data inside, which never print it."""

from __future__ import annotations

from typing import Any

import msgspec


class Sealed(msgspec.Struct, frozen=True):
    """A value with personal data inside: it prints its name and nothing else."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []
