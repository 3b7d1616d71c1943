"""The clock of keys: weekly a new key-encrypting key, living keys wrapped anew, old ones destroyed.

It keeps promise 5: 35 days after it was made, no key-encrypting key exists any more, and what only
it could open in an old backup is gone for everybody.
"""

from datetime import datetime

from jawort.desk.house import key
from jawort.ledger.journal import note
from jawort.ledger.work import Ledger


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Turn what is due; the answer counts made, wrapped and destroyed keys. Safe to repeat.

    A folder of key copies that is out of reach is noted: its stale copies go once it is back.
    """
    done = await key.turn(ledger, now=now)
    if done.unreached:
        note("key_copies_unreached", level="warning", folder_count=len(done.unreached))
    return done.made + done.rewrapped + done.destroyed
