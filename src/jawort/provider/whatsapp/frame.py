"""What surrounds an update in its delivery: account, number, field, and the contacts beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jawort.domain.arrival.update import Mention, ReportedError
from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.loose import Loose


@dataclass(frozen=True, slots=True, repr=False)
class Frame:
    """The part of a delivery that all updates of one change share."""

    field: str
    account_id: str | None
    entry_time: str | None
    at: datetime | None
    phone_number_id: str | None
    contacts: dict[str, Loose]
    sole_contact: Loose

    def origin(self, *, mended: bool) -> dict[str, Any]:
        """The fields every update takes from its surroundings."""
        return {
            "field": self.field,
            "account_id": self.account_id,
            "phone_number_id": self.phone_number_id,
            "mended": mended,
        }

    def key(self, raw: bytes) -> str:
        """A key for an update without an id of its own: the same bytes told again give the same.

        Source: platform.md §2.1: hash of (entry.id, entry.time, field, value).
        """
        digest = hashlib.sha256()
        for piece in (self.account_id, self.entry_time, self.field, self.phone_number_id):
            digest.update((piece or "").encode(errors="replace") + b"\0")
        digest.update(raw)
        return "sha256:" + digest.hexdigest()[:40]

    def contact(self, wa_id: str | None, user_id: str | None) -> Loose:
        """The contact entry that speaks of the same person, by one of its identifiers.

        A contact that shares no identifier is somebody else, except when the update names nobody
        and there is only one.
        """
        if wa_id is None and user_id is None:
            return self.sole_contact
        return self.contacts.get(user_id or "") or self.contacts.get(wa_id or "") or loose.NOTHING


def frame_of(field: str, *, entry: Loose, metadata: Loose, contacts: Sequence[Loose]) -> Frame:
    """The surroundings of one change, with its contacts found by each identifier they carry."""
    found: dict[str, Loose] = {}
    for contact in contacts:
        for name in ("wa_id", "user_id"):
            if identifier := loose.text(contact, name):
                found[identifier] = contact
    return Frame(
        field=field,
        account_id=loose.text(entry, "id"),
        entry_time=loose.text(entry, "time"),
        at=loose.moment(entry, "time"),
        phone_number_id=loose.text(metadata, "phone_number_id"),
        contacts=found,
        sole_contact=contacts[0] if len(contacts) == 1 else loose.NOTHING,
    )


def errors_of(source: Loose) -> tuple[ReportedError, ...]:
    """The faults Meta attached to something.

    Code and details decide, never the title. Source: Meta, "Error codes", Nov 2025.
    """
    return tuple(error_of(item) for item in loose.parts(source, "errors"))


def error_of(item: Loose) -> ReportedError:
    """One fault as Meta words it."""
    details = loose.text(loose.part(item, "error_data"), "details")
    return ReportedError(
        code=loose.integer(item, "code"),
        title=loose.text(item, "title") or loose.text(item, "message"),
        detail=details or loose.text(item, "details"),
    )


def each_once(*mentions: Mention | None) -> tuple[Mention, ...]:
    """These mentions in order, each once, without the missing ones."""
    return tuple(dict.fromkeys(mention for mention in mentions if mention is not None))
