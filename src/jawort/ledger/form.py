"""Forms on record: each change is a version, and what was once shown stays to be named."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from jawort.domain.consent.form import ConfirmedBy, Kind, NewForm
from jawort.domain.ids import ZERO, timed_id
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ADD = query("form", "add")
_CONTROLLER = query("form", "controller")
_IN_FORCE = query("form", "in_force")
_ALL = query("form", "all")
_VERSION = query("form", "version")
_HOLD = query("form", "hold")
_END = query("form", "end")


@dataclass(frozen=True, slots=True)
class Form:
    """One version of a form. public_id: in its address; of a poster the code on it."""

    form_id: UUID
    version: int
    public_id: str
    kind: Kind
    name: str
    place: str
    purposes: tuple[UUID, ...]
    sender_id: UUID
    number: str
    confirmed_by: ConfirmedBy
    other_ways: str
    sites: tuple[str, ...]
    secret_sealed: bytes | None = field(repr=False)
    made_at: datetime
    made_by: str
    ended_at: datetime | None


async def add(
    work: Work, new: NewForm, public_id: str, *, secret: str = "", by: str, now: datetime
) -> UUID | None:
    """Put the first version of a form on record. secret: signs the references of a shop. None when
    the address or code is somebody's already.
    """
    form_id = timed_id(now, secrets.token_bytes(10))
    sealed = None
    if secret:
        key = (await keys_to_seal(work, [ZERO]))[ZERO]
        sealed = seal.seal(key, secret.encode(), place=_place(form_id))
    added = await work.run(_ADD, form_id, 1, public_id, *_values(new), sealed, now, by)
    return form_id if added else None


async def change(work: Work, known: Form, new: NewForm, *, by: str, now: datetime) -> int:
    """Put the next version in force; gives its number. Raises LookupError when the form has ended
    or was changed meanwhile.
    """
    if await work.value(_HOLD, known.form_id) != known.version:
        raise LookupError("changed meanwhile")
    await work.run(_END, known.form_id, now)
    version = known.version + 1
    named = (known.form_id, version, known.public_id)
    await work.run(_ADD, *named, *_values(new), known.secret_sealed, now, by)
    return version


async def reopen(work: Work, known: Form, *, by: str, now: datetime) -> bool:
    """Put the last version of a form that has ended in force again, as the next one. False when it
    has not ended, or its address or code is somebody else's by now.
    """
    named = (known.form_id, known.version + 1, known.public_id)
    return await work.run(_ADD, *named, *_values(known), known.secret_sealed, now, by) == 1


async def end(work: Work, form_id: UUID, *, now: datetime) -> bool:
    """Let a form be used no more. False when it had ended."""
    return await work.run(_END, form_id, now) == 1


async def controller_of(work: HouseWork, public_id: str) -> UUID | None:
    """Whose form this is; None when there is none in force."""
    found = await work.value(_CONTROLLER, public_id)
    return UUID(str(found)) if found else None


async def in_force(work: Work, public_ids: Sequence[str]) -> list[Form]:
    """The forms in force with these addresses or codes."""
    return [_form(row) for row in await work.rows(_IN_FORCE, list(public_ids))]


async def forms(work: Work) -> list[Form]:
    """The newest version of every form, ended ones too, the oldest first."""
    return [_form(row) for row in await work.rows(_ALL)]


async def version(work: Work, form_id: UUID, number: int) -> Form | None:
    """One version of a form, in force or not."""
    row = await work.row(_VERSION, form_id, number)
    return _form(row) if row else None


async def secret_of(work: Work, form: Form) -> str:
    """What signs the references of a shop; empty when the form has none."""
    if form.secret_sealed is None:
        return ""
    return (await open_keys(work, [ZERO])).text(form.secret_sealed, place=_place(form.form_id))


def _values(new: NewForm | Form) -> tuple[object, ...]:
    where = (new.sender_id, new.number, new.confirmed_by, new.other_ways, list(new.sites))
    return (new.kind, new.name, new.place, list(new.purposes), *where)


def _form(row: Any) -> Form:
    lists = {name: tuple(row[name]) for name in ("purposes", "sites")}
    return Form(**{**dict(row), **lists})


def _place(form_id: UUID) -> str:
    return f"form.secret_sealed:{form_id}"
