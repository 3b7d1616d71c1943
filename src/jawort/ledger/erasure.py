"""What an erasure does to keys, deliveries and certificates. The rows are in `person`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

import msgspec

from jawort.domain.contact import Identifier
from jawort.domain.ids import ZERO
from jawort.domain.retention import KEPT_BY_LAW
from jawort.domain.right.erasure import Certificate
from jawort.ledger import contact
from jawort.ledger.keys.keyed_hash import person_hashes, remembered
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_KEPT_STARTS = query("person", "kept_starts")
_CONSENT_STANDS = query("person", "consent_stands")
_LOCK_KEYS = query("person", "lock_keys")
_DESTROY_KEYS = query("person", "destroy_keys")
_KEY_PARTS = query("person", "key_parts")
_SCRUBBED_PARTS = query("person", "scrubbed_parts")
_FORGET_DELIVERIES = query("person", "forget_deliveries")
_DELIVERY_PARTS = query("person", "delivery_parts")
_ADD_CERTIFICATE = query("person", "add_certificate")
_SET_CERTIFICATE = query("person", "set_certificate")
_CERTIFICATE = query("person", "certificate")
_IDENTIFIERS_AFTER = query("person", "identifiers_after")
_RECENTLY_ERASED = query("person", "recently_erased")
_NOT_SCRUBBED = query("person", "not_scrubbed")
_SETTLE = query("person", "settle_erasure_requests")

# Rewriting a part holds up the door for about a second for each 100 MB; what is larger ends with
# the keys of its days, within seven days.
_REWRITTEN_AT_ONCE = 64 * 1024 * 1024
_PAGE = 500  # identifiers opened at once


@dataclass(frozen=True, slots=True)
class KeptStart:
    """How many things of one class are held about a person, and the day of the newest."""

    retention_class: str
    newest: date
    count: int


async def kept_starts(work: Work, people: Sequence[UUID]) -> list[KeptStart]:
    """What the law may make us keep of these contacts, by class."""
    classes = sorted(one.value for one in KEPT_BY_LAW)
    rows = await work.rows(_KEPT_STARTS, list(people), classes)
    found = [KeptStart(row["retention_class"], row["newest"], row["row_count"]) for row in rows]
    return sorted(found, key=lambda one: one.retention_class)


async def consent_stands(work: Work, people: Sequence[UUID]) -> bool:
    """Whether any consent of these contacts is in force now."""
    return bool(await work.value(_CONSENT_STANDS, list(people)))


async def key_parts(work: Work, people: Sequence[UUID]) -> list[str]:
    """The parts of the key table that hold keys of these contacts."""
    return [row["part"] for row in await work.rows(_KEY_PARTS, list(people))]


async def scrubbed_parts(work: HouseWork) -> list[str]:
    """Every part of a table that an erasure may have touched and a scrub rewrites."""
    return [row["part"] for row in await work.rows(_SCRUBBED_PARTS, _REWRITTEN_AT_ONCE)]


async def end_keys(
    work: Work, people: Sequence[UUID], kept: Mapping[str, date], *, day: date
) -> int:
    """Destroy what opens the erasable data and lock what the law keeps, each with its last day.
    Gives the number of destroyed keys.
    """
    await work.run(_LOCK_KEYS, list(people), day, list(kept), list(kept.values()))
    return await work.run(_DESTROY_KEYS, list(people), list(kept))


async def forget_deliveries(work: Work, identifiers: Sequence[Identifier]) -> tuple[int, list[str]]:
    """Drop raw deliveries already read that speak of a person. Gives their number and the parts
    of the table they were in, as far as these are small enough to be rewritten at once.
    """
    hashes: set[bytes] = set()
    for one in identifiers:
        hashes |= set(person_hashes(work.keyring, work.controller_id, one.kind, one.value))
    if not hashes:
        return 0, []
    parts = await work.rows(_DELIVERY_PARTS, sorted(hashes), _REWRITTEN_AT_ONCE)
    count = await work.run(_FORGET_DELIVERIES, sorted(hashes))
    return count, [row["part"] for row in parts]


async def settle_requests(work: Work, people: Sequence[UUID], *, now: datetime) -> int:
    """Close the open requests for erasure that this erasure answers."""
    return await work.run(_SETTLE, list(people), now)


async def add_certificate(work: Work, certificate: Certificate) -> None:
    """Keep the certificate, without content (RC21)."""
    await work.run(
        _ADD_CERTIFICATE,
        certificate.erasure_id,
        certificate.erased_on,
        certificate.ground.value,
        msgspec.json.encode(certificate).decode(),
        certificate.backups_clean_on,
    )


async def certificate(work: Work, erasure_id: UUID) -> Certificate | None:
    """A certificate by the number the person was told."""
    found = await work.value(_CERTIFICATE, erasure_id)
    return msgspec.json.decode(found, type=Certificate) if found else None


async def note_clean(work: Work, certificate: Certificate) -> Certificate:
    """Note in the certificate that the living files hold no destroyed key any more."""
    clean = replace(certificate, live_files_clean=True)
    text = msgspec.json.encode(clean).decode()
    await work.run(_SET_CERTIFICATE, clean.erasure_id, text)
    return clean


async def marked_contacts(
    work: Work, marks: Mapping[bytes, datetime]
) -> list[tuple[UUID, datetime]]:
    """Living contacts known by an identifier that is marked as erased after the record was made,
    with the time of the mark. Reads all identifiers, in pages.
    """
    found: dict[UUID, datetime] = {}
    last = ZERO
    while rows := await work.rows(_IDENTIFIERS_AFTER, last, _PAGE):
        last = rows[-1]["identifier_id"]
        ids = [row["contact_id"] for row in rows]
        known = await contact.identifiers_of(work, ids, await open_keys(work, ids))
        for one in known:
            hashes = remembered(work.keyring, work.controller_id, one.identifier).values()
            times = [marks[hash_] for hash_ in hashes if hash_ in marks]
            if times and one.valid_from <= max(times):
                found[one.contact_id] = max(*times, found.get(one.contact_id, min(times)))
    return sorted(found.items())


async def erased_since(work: HouseWork, day: date) -> list[tuple[UUID, UUID]]:
    """Controller and contact of each record erased on or after a day."""
    rows = await work.rows(_RECENTLY_ERASED, day)
    return [(row["controller_id"], row["contact_id"]) for row in rows]


async def not_scrubbed(
    work: HouseWork, *, today: date, limit: int = 1000
) -> list[tuple[UUID, Certificate]]:
    """Erasures after which the files could not be scrubbed yet, with their controllers."""
    rows = await work.rows(_NOT_SCRUBBED, today, limit)
    return [
        (row["controller_id"], msgspec.json.decode(row["certificate"], type=Certificate))
        for row in rows
    ]
