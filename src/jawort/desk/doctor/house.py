"""The house in use: companies that are not ready, stops in force, the log, backups."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from jawort.desk.doctor.finding import Finding, fault, fine, to_do
from jawort.desk.doctor.traffic import traffic
from jawort.desk.house.restore import newest_gap
from jawort.domain.sentence import Sentence
from jawort.domain.setting import missing
from jawort.ledger import controller as memory
from jawort.ledger.backups.data_set import data_sets
from jawort.ledger.condition import newest_head_at
from jawort.ledger.controller import Controller
from jawort.ledger.work import Ledger, Work

_BACKUP_LATE: Final = timedelta(hours=26)  # backups are daily; two hours of grace


async def companies(ledger: Ledger, *, now: datetime) -> list[Finding]:
    """Each company: what keeps it from sending, and whether its log ends as it was signed."""
    async with ledger.house_work() as work:
        everybody = await memory.controllers(work)
    if not everybody:
        return [
            to_do(
                "company_none",
                Sentence("Noch ist keine Firma angelegt.", "No company has been added yet."),
                Sentence(
                    'jawort controller add --name "Firma mit Rechtsform, Ort"',
                    'jawort controller add --name "legal name with legal form, town"',
                ),
            )
        ]
    found: list[Finding] = []
    for one in everybody:
        async with ledger.reading(one.controller_id) as work_of_one:
            found.append(await _readiness(work_of_one, one, now=now))
            found += await _stops(work_of_one, one)
            found += await traffic(work_of_one, one, now=now)
            found.append(await _log(work_of_one, one))
    return found


async def restored(ledger: Ledger) -> list[Finding]:
    """A restore that broke off, or whose gap nobody has confirmed."""
    gap = await newest_gap(ledger)
    if gap is None or gap.confirmed_at is not None:
        return []
    if gap.finished_at is None:
        return [
            fault(
                "restore_unfinished",
                Sentence(
                    "Eine Wiederherstellung brach ab, bevor Löschungen nachgeholt waren.",
                    "A restore broke off before erasures were replayed.",
                ),
                Sentence(
                    "Führen Sie denselben Befehl noch einmal aus: jawort restore",
                    "Run the same command once more: jawort restore",
                ),
            )
        ]
    return [
        to_do(
            "restore_unconfirmed",
            Sentence(
                f"Wiederhergestellt am {gap.restored_at:%d.%m.%Y}; die Lücke ist nicht bestätigt.",
                f"Restored on {gap.restored_at:%Y-%m-%d}; nobody has confirmed the gap.",
            ),
            Sentence(
                "Lesen Sie, was fehlt, und bestätigen Sie: jawort restore --confirm --by WER",
                "Read what is missing, and confirm: jawort restore --confirm --by WHO",
            ),
        )
    ]


async def _readiness(work: Work, one: Controller, *, now: datetime) -> Finding:
    open_points = missing(await memory.settings(work, now=now))
    if not open_points:
        return fine("company_ready", f"{one.name} darf senden.", f"{one.name} may send.")
    listed = ", ".join(open_points)
    return to_do(
        "company_not_ready",
        Sentence(
            f"{one.name} darf noch nichts senden. Offen: {listed}.",
            f"{one.name} may not send anything yet. Open: {listed}.",
        ),
        Sentence(
            "jawort controller confirm NAME WERT --by WER, für jeden Punkt",
            "jawort controller confirm NAME VALUE --by WHO, for each point",
        ),
    )


async def _stops(work: Work, one: Controller) -> list[Finding]:
    return [
        to_do(
            "company_frozen",
            Sentence(
                f"{one.name}: Der Versand ruht ({stop.scope}, seit {stop.frozen_at:%d.%m.%Y}).",
                f"{one.name}: sending is stopped ({stop.scope}, since {stop.frozen_at:%Y-%m-%d}).",
            ),
            Sentence(
                "Wenn der Grund behoben ist: jawort send thaw --by WER",
                "Once the reason is gone: jawort send thaw --by WHO",
            ),
        )
        for stop in await memory.freezes(work)
    ]


async def _log(work: Work, one: Controller) -> Finding:
    genuine, at = await newest_head_at(work)
    if not genuine:
        return fault(
            "log_broken",
            Sentence(
                f"{one.name}: Das Protokoll endet nicht, wie es unterschrieben wurde.",
                f"{one.name}: the log does not end as it was signed.",
            ),
            Sentence(
                "Ändern Sie nichts und prüfen Sie alles: jawort ledger verify",
                "Change nothing and check all of it: jawort ledger verify",
            ),
        )
    if at is None:
        return fine(
            "log_empty", f"{one.name}: Das Protokoll ist leer.", f"{one.name}: the log is empty."
        )
    return fine(
        "log_signed",
        f"{one.name}: Das Protokoll ist unterschrieben, zuletzt am {at:%d.%m.%Y}.",
        f"{one.name}: the log is signed, last on {at:%Y-%m-%d}.",
    )


def backups(folder: Path | None, *, now: datetime) -> Iterator[Finding]:
    """How old the newest backup is."""
    back_up = Sentence(
        "jawort backup (sonst tut es `jawort run` jeden Tag)",
        "jawort backup (otherwise `jawort run` does it every day)",
    )
    if folder is None:
        yield to_do(
            "backup_nowhere",
            Sentence("Es wird nicht gesichert.", "There are no backups."),
            Sentence(
                "Setzen Sie JAWORT_BACKUP_FOLDER auf einen Ordner auf einem anderen Datenträger.",
                "Set JAWORT_BACKUP_FOLDER to a folder on another disk.",
            ),
        )
        return
    if not folder.is_dir():
        return  # told with the folder
    sets = data_sets(folder)
    if not sets:
        said = Sentence("Noch ist nichts gesichert.", "Nothing has been backed up yet.")
        yield to_do("backup_none", said, back_up)
        return
    made_at = datetime.strptime(sets[-1].name[:16], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    hours = max(int((now - made_at) / timedelta(hours=1)), 0)
    said = Sentence(
        f"Die jüngste Sicherung ist {hours} Stunden alt.",
        f"The newest backup is {hours} hours old.",
    )
    yield (
        to_do("backup_old", said, back_up)
        if now - made_at > _BACKUP_LATE
        else fine("backup", *said)
    )
