"""How quick an old list of consents is taken over: each row with its own record, file and fact."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.old_list.consent_import import Reading, Row, summed, take_over
from jawort.desk.old_list.proof import ProofFile
from jawort.desk.old_list.row import Columns, ListMapping
from jawort.ledger.work import Ledger

ROWS: Final = 3_000
ROW_US_MOST: Final = 2_000

_SCAN: Final = ProofFile("scan.pdf", b"%PDF-1.4 " + bytes(20_000))
_WHERE: Final = {"phone": 0, "said_at": 1, "text": 2, "proof": 3}


async def read_list(
    ledger: Ledger, controller_id: UUID, what: tuple[UUID, UUID], *, rows: int, now: datetime
) -> int:
    """Take over a list of so many people, for this sender and purpose; gives how many were."""
    sender_id, purpose_id = what
    mapping = ListMapping(
        source="bench",
        time_zone="Europe/Berlin",
        sender=sender_id,
        purpose=purpose_id,
        columns=Columns(phone="p", said_at="s", text="t", proof="b"),
    )
    files = {_SCAN.filename: _SCAN}
    reading = Reading(mapping, _WHERE, len(_WHERE), "DE", "bench", True, files.get)
    taken = take_over(ledger, controller_id, _rows(rows), reading, now=now)
    return (await summed(taken))["granted"]


def _rows(count: int) -> Iterator[Row]:
    for number in range(count):
        phone = f"+4989231{number:06}"
        yield Row(number + 2, (phone, "2024-05-03T10:00", "Ja, gern.", _SCAN.filename))
