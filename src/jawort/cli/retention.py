"""`jawort retention run`: what has reached its end is removed, or listed when it is a dry run."""

from jawort.cli.frame import frame, house, now, say, show
from jawort.cli.telling import in_words
from jawort.desk.right import retention
from jawort.domain.sentence import Sentence
from jawort.ledger.retention import Purged, note

_LOG_CLASS, _LOG_FILE = "RC15", "log file"
_DUE = Sentence("{kind} in {place}: {count} sind fällig.", "{kind} in {place}: {count} are due.")
_NOTHING_DUE = Sentence("Nichts ist fällig.", "Nothing is due.")
_DRY = Sentence(
    "Es wurde nichts entfernt. Mit --really wird es getan und lässt sich nicht rückgängig machen.",
    "Nothing was removed. With --really it is done, and cannot be undone.",
)
_DONE = Sentence(
    "Entfernt: {removed} Zeilen, {ended} Schlüssel, {late} Nachzügler, {files} Protokolldateien.",
    "Removed: {removed} rows, {ended} keys, {late} latecomers, {files} log files.",
)


async def run(*, really: bool = False, json: bool = False) -> None:
    """Remove what is over its time; without --really, say what that would be.

    `jawort run` does this every day by itself. Safe to stop and to repeat.

    Parameters
    ----------
    really
        Remove it. This cannot be undone.
    json
        JSON for machines: a line for each kind that is due, or one line with what was removed.
    """
    folder = frame().installation().log_folder
    async with house() as opened:
        ledger = opened.ledger
        if not really:
            due = await retention.due(ledger, now=now())
            if count := retention.remove_old_logs(folder, now=now(), dry=True):
                due.append(Purged(_LOG_CLASS, _LOG_FILE, count))
            _list(due, json)
            return
        done = {
            "removed": await retention.purge(ledger, now=now()),
            "ended": await retention.end_kept(ledger, now=now()),
            "late": await retention.finish_erasures(ledger, now=now()),
            "files": retention.remove_old_logs(folder, now=now()),
        }
        if done["files"]:
            async with ledger.house_work() as work:
                await note(work, Purged(_LOG_CLASS, _LOG_FILE, done["files"]), now=now())
    show(done, as_json=json, text=in_words(_DONE.about(**done)))


def _list(due: list[Purged], as_json: bool) -> None:
    found = [one for one in due if one.count]
    for one in found:
        kind, place = one.retention_class, one.table
        plain = {"class": kind, "place": place, "count": one.count}
        text = in_words(_DUE.about(kind=kind, place=place, count=one.count))
        show(plain, as_json=as_json, text=text)
    say(_DRY if found else _NOTHING_DUE)
