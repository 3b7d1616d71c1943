"""Templates as rows: what the platform has approved, and what each is bound to."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from jawort.domain.decision import Obligation
from jawort.domain.ids import timed_id
from jawort.domain.sending.template import KnownTemplate, NewTemplate
from jawort.ledger.query import query
from jawort.ledger.work import Work

_KEEP = query("template", "keep")
_MISSING = query("template", "missing")
_REPORT = query("template", "report")
_BIND = query("template", "bind")
_OF_IDS = query("template", "of_ids")
_EVERY = query("template", "every")


async def keep(work: Work, sender_id: UUID, listed: Sequence[NewTemplate], *, now: datetime) -> int:
    """Take over the platform's complete list for one sender; gives how many are gone from it.

    A template whose words changed is bound to nothing until somebody has read it again.
    """
    known = list({(one.name, one.language): one for one in listed}.values())
    await work.run(
        _KEEP,
        sender_id,
        now,
        [timed_id(now, secrets.token_bytes(10)) for _ in known],
        [one.name for one in known],
        [one.language for one in known],
        [one.category for one in known],
        [one.state for one in known],
        [msgspec.json.encode(one.components).decode() for one in known],
    )
    return await work.run(_MISSING, sender_id, now)


async def report(
    work: Work,
    sender_id: UUID,
    named: tuple[str, str],
    *,
    state: str | None = None,
    category: str | None = None,
    at: datetime,
) -> bool:
    """Note what the platform reports about one template, named by name and language. False when
    it is not known, or something newer is.
    """
    return await work.run(_REPORT, sender_id, *named, state, category, at) == 1


async def bind(
    work: Work,
    template_id: UUID,
    purpose: str,
    obligations: Sequence[Obligation],
    *,
    by: str,
    now: datetime,
) -> bool:
    """Note what a template is for and which obligations its words fulfil. False: there is none."""
    fulfilled = sorted(one.value for one in obligations)
    return await work.run(_BIND, template_id, purpose, fulfilled, by, now) == 1


async def of_ids(work: Work, ids: Sequence[UUID]) -> dict[UUID, KnownTemplate]:
    """Some templates as they stand, by id."""
    rows = await work.rows(_OF_IDS, list(ids))
    return {row["template_id"]: _template(row) for row in rows}


async def every(work: Work) -> list[KnownTemplate]:
    """All templates of the controller."""
    return [_template(row) for row in await work.rows(_EVERY)]


def _template(row: Any) -> KnownTemplate:
    values = {name: row[name] for name in KnownTemplate.__struct_fields__ if name != "components"}
    values["obligations"] = tuple(Obligation(one) for one in row["obligations"])
    content = msgspec.json.decode(row["content"])
    parts = content if isinstance(content, list) else []
    return KnownTemplate(**values, components=tuple(one for one in parts if isinstance(one, dict)))
