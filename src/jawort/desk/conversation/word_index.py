"""Letting names and messages of ours be found: their words are indexed after they were kept."""

from typing import Any, Final

from jawort.desk.conversation.shown import line, shown
from jawort.ledger import search, thread
from jawort.ledger.contact import names_of
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.search import Indexed
from jawort.ledger.work import Work

BATCH: Final = 500


async def index_waiting(work: Work, *, limit: int = BATCH) -> int:
    """Index what waits, one batch; gives how many were taken off the list.

    What has no words, or whose person was erased meanwhile, is taken off without.
    """
    waiting = await search.waiting(work, limit=limit)
    if not waiting:
        return 0
    subjects = [one.subject_id for one in waiting]
    keys = await open_keys(work, [one.contact_id for one in waiting])
    found = []
    for row in await search.unindexed(work, subjects):
        if text := _words(row, keys):
            found.append(Indexed(row["subject_id"], row["contact_id"], text))
    await search.drop(work, sorted(set(subjects) - {one.subject_id for one in found}))
    await search.index(work, found)
    await search.done(work, subjects)
    return len(subjects)


def _words(row: Any, keys: OpenKeys) -> str:
    if row["kind"]:
        body = thread.opened({**row, "message_id": row["subject_id"]}, keys).body
        if not body:
            return ""
        heard = body.get("text")  # all of it, where a line shows only its beginning
        said = line(shown(body, row["kind"]))
        return f"{heard} {said}" if isinstance(heard, str) else said
    try:
        return " ".join(part for part in names_of(row, keys) if part)
    except KeyDestroyed:
        return ""
