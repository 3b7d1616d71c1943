"""The security log: refusals at doors and log-ins, with addresses that shorten themselves.

The full address lies under the day key, which ends after seven days; the shortened one stays for
90 (law.md RC16).
"""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address, ip_network
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import day_key
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_NOTE = query("security", "note")
_EVENTS = query("security", "events")


async def note(
    work: HouseWork,
    kind: str,
    *,
    detail: str,
    address: str,
    controller_id: UUID | None = None,
    account_id: UUID | None = None,
    contact_id: UUID | None = None,
    now: datetime,
) -> None:
    """Note an event. `kind` and `detail` are codes; an address that is none is left out.

    account_id: who did it. contact_id: whose data it was about, as when a number is revealed.
    """
    event_id = timed_id(now, secrets.token_bytes(10))
    key = await day_key(work, now.astimezone(UTC).date())
    short = network(address)
    place = f"security_event.address_sealed:{event_id}"
    sealed = seal.seal(key, address.encode(), place=place) if short else None
    await work.run(
        _NOTE,
        event_id,
        controller_id,
        now,
        kind,
        sealed,
        short,
        detail,
        account_id,
        contact_id,
    )


@dataclass(frozen=True, slots=True)
class Noted:
    """An event as it is kept, without the full address."""

    at: datetime
    kind: str
    account_id: UUID | None
    contact_id: UUID | None
    network: str
    detail: str


async def events(work: Work, *, before: datetime, limit: int) -> list[Noted]:
    """The newest events of a company before a moment."""
    return [
        Noted(
            row["at"],
            row["kind"],
            row["account_id"],
            row["contact_id"],
            row["address_network"],
            row["detail"],
        )
        for row in await work.rows(_EVENTS, before, limit)
    ]


async def note_by(
    work: Work,
    kind: str,
    account_id: UUID | None,
    *,
    contact_id: UUID | None = None,
    detail: str = "",
    address: str = "",
    now: datetime,
) -> None:
    """Note what somebody of this company did, remembered together with the act itself."""
    await note(
        HouseWork(work.connection, work.keyring),
        kind,
        detail=detail,
        address=address,
        controller_id=work.controller_id,
        account_id=account_id,
        contact_id=contact_id,
        now=now,
    )


def network(address: str) -> str:
    """The neighbourhood of an address: /24 for IPv4, /48 for IPv6; empty when it is none."""
    try:
        full = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network(f"{full}/{24 if full.version == 4 else 48}", strict=False))
