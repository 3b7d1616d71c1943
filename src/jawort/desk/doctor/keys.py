"""The keyring: does it fit the database, is it turned, and can it be made again after a loss?"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from jawort.desk.doctor.finding import Finding, fault, fine, to_do
from jawort.domain.recovery import mark_of
from jawort.domain.retention import KEK_LIFE_DAYS, KEK_TURN_DAYS
from jawort.domain.sentence import Sentence
from jawort.ledger.keys.keyring import Keyring

_LATE: Final = timedelta(days=1)  # the clock of keys runs daily
_TURN = Sentence(
    "Drehen Sie die Schlüssel weiter: jawort keys turn (sonst tut es `jawort run` jeden Tag).",
    "Turn the keys: jawort keys turn (otherwise `jawort run` does it every day).",
)


def keys(ring: Keyring, in_use: Mapping[UUID, int], *, now: datetime) -> Iterator[Finding]:
    """Everything about the keys, without showing one."""
    yield _fits(ring, in_use)
    yield _age(ring, now)
    yield _sheet(ring)
    yield from _copies(ring)


def _fits(ring: Keyring, in_use: Mapping[UUID, int]) -> Finding:
    living = {kek.kek_id for kek in ring.keks()}
    lost = {kek_id: count for kek_id, count in in_use.items() if kek_id not in living}
    if not lost:
        return fine(
            "keyring_fits",
            "Der Schlüsselbund öffnet alles in dieser Datenbank.",
            "The keyring opens everything in this database.",
        )
    said = Sentence(
        f"{sum(lost.values())} von {sum(in_use.values())} Schlüsseln in der Datenbank lassen sich "
        "mit diesem Schlüsselbund nicht öffnen.",
        f"{sum(lost.values())} of {sum(in_use.values())} keys in the database cannot be opened "
        "with this keyring.",
    )
    if len(lost) == len(in_use):
        return fault(
            "keyring_foreign",
            said,
            Sentence(
                "Er gehört zu einer anderen Datenbank: Prüfen Sie JAWORT_KEYRING.",
                "It belongs to another database: check JAWORT_KEYRING.",
            ),
        )
    return to_do(
        "keys_gone",
        said,
        Sentence(
            "Nach dem Einspielen einer alten Sicherung ist das richtig: Ihre Schlüssel sind nach "
            "35 Tagen vernichtet. Sonst stellen Sie den Schlüsselbund mit dem Blatt wieder her.",
            "After restoring an old backup this is right: its keys were destroyed after 35 days. "
            "Otherwise restore the keyring with the sheet.",
        ),
    )


def _age(ring: Keyring, now: datetime) -> Finding:
    keks = ring.keks()
    oldest, newest = now - keks[0].made_at, now - keks[-1].made_at
    if oldest > timedelta(days=KEK_LIFE_DAYS) + _LATE:
        return to_do(
            "keys_too_old",
            Sentence(
                f"Ein Hauptschlüssel lebt seit {oldest.days} Tagen; erlaubt sind {KEK_LIFE_DAYS}. "
                "Gelöschtes in alten Sicherungen ist damit noch zu öffnen.",
                f"A key-encrypting key has lived for {oldest.days} days; {KEK_LIFE_DAYS} are "
                "allowed. What was erased can still be opened in old backups.",
            ),
            _TURN,
        )
    if newest > timedelta(days=KEK_TURN_DAYS) + _LATE:
        return to_do(
            "keys_not_turned",
            Sentence(
                f"Der jüngste Hauptschlüssel ist {newest.days} Tage alt.",
                f"The newest key-encrypting key is {newest.days} days old.",
            ),
            _TURN,
        )
    return fine(
        "keys_turned",
        f"Lebende Hauptschlüssel: {len(keks)}; Alter des jüngsten in Tagen: {max(newest.days, 0)}.",
        f"Living key-encrypting keys: {len(keks)}; days since the newest: {max(newest.days, 0)}.",
    )


def _sheet(ring: Keyring) -> Finding:
    public_key = ring.recovery_public_key()
    if public_key is not None:
        mark = mark_of(public_key)
        return fine(
            "recovery_sheet",
            f"Ein Wiederherstellungsblatt gibt es: {mark}.",
            f"There is a recovery sheet: {mark}.",
        )
    return to_do(
        "recovery_sheet",
        Sentence(
            "Es gibt kein Wiederherstellungsblatt: Ohne Schlüsselbund wären alle Daten verloren.",
            "There is no recovery sheet: if the keyring is lost, all data are lost.",
        ),
        Sentence(
            "Machen Sie eines und legen Sie es in einen Schrank: jawort keys sheet",
            "Make one and lock it away: jawort keys sheet",
        ),
    )


def _copies(ring: Keyring) -> Iterator[Finding]:
    for folder in ring.copies():
        if not folder.is_dir():
            yield to_do(
                "copies_out_of_reach",
                Sentence(
                    f"Kopien von Schlüsseln liegen in {folder}, und der Ordner ist nicht da: "
                    "Vernichtete Schlüssel leben dort weiter.",
                    f"Copies of keys lie in {folder}, and the folder is not there: destroyed keys "
                    "live on in it.",
                ),
                Sentence(
                    "Hängen Sie den Datenträger ein und sichern Sie, oder vernichten Sie ihn.",
                    "Mount its disk and back up, or destroy it.",
                ),
            )
