"""The driver in the tests: what it learns about PostgreSQL's own types it learns once.

Every new connection asks how lists of ids or of days are built, with a query that takes longer than
nearly all of ours; the tests open thousands of connections, and the answer is always the same.
"""

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, Final

import asyncpg
import pytest

_OF_USERS: Final = 16_384
"""From this number on types belong to one database. Source: FirstNormalObjectId, transam.h of
PostgreSQL 15 and 18."""


def remember_types(patch: pytest.MonkeyPatch) -> None:
    """Ask about types of PostgreSQL's own once in the life of this process."""
    known: dict[frozenset[int], Any] = {}
    ask = asyncpg.Connection._introspect_types
    unasked = SimpleNamespace(name="known")  # in place of the statement that asked

    async def remembered(connection: Any, typeoids: Iterable[int], limit: float) -> Any:
        wanted = frozenset(typeoids)
        if wanted in known:
            return known[wanted], unasked
        types, asked = await ask(connection, wanted, limit)
        if max(wanted) < _OF_USERS:
            known[wanted] = types
        return types, asked

    patch.setattr(asyncpg.Connection, "_introspect_types", remembered)
