"""Backup and restore in words: what can be refused, and what a restore has to tell people."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

FREEZE_SCOPE: Final = "business"  # stops what the business starts; replies stay possible


class BackupRefused(Refusal):
    """A backup or a restore was refused; nothing was changed."""


def refused(code: str, **facts: object) -> BackupRefused:
    """The refusal of this code, its blanks filled with paths, counts and versions."""
    problem, cure = _WORDS[code]
    return BackupRefused(code, problem.about(**facts), cure.about(**facts))


@dataclass(frozen=True, slots=True)
class Gap:
    """What a restored house cannot know, for the person who confirms it. Times are aware UTC.

    `noes_made_at` None: the set of noes and erasures was missing. `unsettled` are messages that
    waited when the backup was made: nobody knows whether they left, so none of them is repeated.
    """

    restored_at: datetime
    backup_made_at: datetime
    noes_made_at: datetime | None
    replayed_noes: int
    replayed_erasures: int
    unsettled: int
    facts_lost: int
    finished_at: datetime | None
    confirmed_at: datetime | None

    def sentences(self) -> list[Sentence]:
        """The gap, plainly."""
        backup, restored = _minute(self.backup_made_at), _minute(self.restored_at)
        told = [_SPAN.about(backup=backup, restored=restored)]
        if self.noes_made_at is None:
            told.append(_NO_NOES.about(backup=backup))
        else:
            noes = _minute(self.noes_made_at)
            told.append(
                _NOES.about(noes=noes, count=self.replayed_noes, erasures=self.replayed_erasures)
            )
        told += [
            sentence.about(count=count)
            for sentence, count in (
                (_LOST, self.facts_lost),
                (_UNSETTLED, self.unsettled),
            )
            if count
        ]
        told.append(_CONFIRMED if self.confirmed_at else _FROZEN)
        return told


def _minute(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M UTC")


_SPAN = Sentence(
    "Was zwischen {backup} und {restored} geschah, ist verloren: Nachrichten, Einwilligungen, "
    "Einstellungen. Meta liefert Verpasstes höchstens sieben Tage lang nach.",
    "What happened between {backup} and {restored} is lost: messages, consents, settings. "
    "Meta delivers what was missed for seven days at the most.",
)
_NOES = Sentence(
    "Nachgeholt, Stand {noes}: {count} Neins und {erasures} Löschungen. Ein Nein nach diesem "
    "Zeitpunkt ist unbekannt.",
    "Replayed as of {noes}: {count} noes and {erasures} erasures. A no after that time is unknown.",
)
_NO_NOES = Sentence(
    "Der Satz der Neins und Löschungen fehlte: Kein Nein und keine Löschung seit {backup} ist "
    "bekannt. Prüfen Sie die Löschbescheinigungen, die seitdem hinausgingen.",
    "The set of noes and erasures was missing: no no and no erasure since {backup} is known. "
    "Check the erasure certificates that went out since.",
)
_LOST = Sentence(
    "Im Protokoll fehlen {count} Tatsachen, die schon gezählt waren. Nachweise darüber bleiben "
    "bei denen gültig, die sie in der Hand haben.",
    "The log lacks {count} facts that had been numbered. Proofs of them stay valid for those who "
    "hold them.",
)
_UNSETTLED = Sentence(
    "{count} Nachrichten warteten, als gesichert wurde. Ob sie hinausgingen, ist unklar; keine "
    "wird von selbst wiederholt.",
    "{count} messages waited when the backup was made. Whether they left is unclear; none is "
    "repeated by itself.",
)
_FROZEN = Sentence(
    "Antworten ist möglich. Was die Firma von sich aus sendet, steht still, bis jemand "
    "diese Lücke bestätigt.",
    "Answering is possible. What the business starts stands still until somebody confirms this "
    "gap.",
)
_CONFIRMED = Sentence("Die Lücke ist bestätigt.", "The gap is confirmed.")

_TRY_OLDER = Sentence(
    "Nehmen Sie eine andere Kopie dieses Sicherungssatzes oder eine ältere Sicherung.",
    "Take another copy of this backup set, or an older backup.",
)

_WORDS: Final[dict[str, tuple[Sentence, Sentence]]] = {
    "NO_SHEET": (
        Sentence("Es gibt noch kein Wiederherstellungsblatt.", "There is no recovery sheet yet."),
        Sentence(
            "Drucken Sie zuerst eines: `jawort keys sheet`. Ohne Blatt wäre die Sicherung nutzlos.",
            "Print one first: `jawort keys sheet`. Without it the backup would be of no use.",
        ),
    ),
    "SHEET_EXISTS": (
        Sentence(
            "Es gibt schon ein Wiederherstellungsblatt ({mark}).",
            "There is a recovery sheet already ({mark}).",
        ),
        Sentence(
            "Ein neues ersetzt es: Die nächste Sicherung öffnet nur noch das neue Blatt. Wenn Sie "
            "das wollen, sagen Sie es ausdrücklich.",
            "A new one replaces it: the next backup opens with the new sheet only. If you want "
            "that, say so expressly.",
        ),
    ),
    "FOLDER_UNUSABLE": (
        Sentence(
            "In den Ordner {folder} kann nicht gesichert werden ({fault}).",
            "The folder {folder} cannot take a backup ({fault}).",
        ),
        Sentence(
            "Er muss vorhanden und für Jawort schreibbar sein; ist ein Datenträger nicht "
            "eingehängt?",
            "It must exist and be writable for Jawort; is a disk not mounted?",
        ),
    ),
    "FOLDER_OF_ANOTHER": (
        Sentence(
            "Im Ordner {folder} liegen Sicherungen einer anderen Installation.",
            "The folder {folder} holds backups of another installation.",
        ),
        Sentence("Nehmen Sie einen anderen Ordner.", "Use another folder."),
    ),
    "DISK_FULL": (
        Sentence(
            "Der Platz reicht nicht: {free} MB sind frei, etwa {needed} MB werden gebraucht.",
            "There is not enough room: {free} MB are free, about {needed} MB are needed.",
        ),
        Sentence(
            "Schaffen Sie Platz. Die bisherigen Sicherungen sind unberührt.",
            "Make room. The earlier backups are untouched.",
        ),
    ),
    "WRITE_FAILED": (
        Sentence(
            "Die Sicherung brach beim Schreiben ab ({fault}).",
            "The backup broke off while writing ({fault}).",
        ),
        Sentence(
            "Prüfen Sie Platz und Rechte. Die bisherigen Sicherungen sind unberührt.",
            "Check room and rights. The earlier backups are untouched.",
        ),
    ),
    "NO_BACKUP": (
        Sentence("In {folder} liegt keine Sicherung.", "There is no backup in {folder}."),
        Sentence("Nennen Sie den Ordner der Sicherungen.", "Name the folder of the backups."),
    ),
    "SET_DAMAGED": (
        Sentence(
            "Die Datei {file} der Sicherung ist beschädigt, verändert oder fehlt.",
            "The file {file} of the backup is damaged, changed or missing.",
        ),
        _TRY_OLDER,
    ),
    "FORMAT_NEWER": (
        Sentence(
            "Diese Sicherung hat Format {format}, neuer als dieses Programm.",
            "This backup has format {format}, newer than this program.",
        ),
        Sentence("Nehmen Sie das neuere Programm.", "Use the newer program."),
    ),
    "SHEET_WRONG": (
        Sentence(
            "Das ist das Blatt {given}; diese Schlüssel öffnet das Blatt {needed}.",
            "This is the sheet {given}; these keys open with the sheet {needed}.",
        ),
        Sentence("Nehmen Sie das andere Blatt.", "Take the other sheet."),
    ),
    "KEYS_MISSING": (
        Sentence("Im Schlüsselsatz fehlt: {names}.", "The key set lacks: {names}."),
        _TRY_OLDER,
    ),
    "KEYRING_OF_ANOTHER": (
        Sentence(
            "Der Schlüsselbund am Ort gehört nicht zu dieser Sicherung.",
            "The keyring in place does not belong to this backup.",
        ),
        Sentence(
            "Legen Sie ihn beiseite und stellen Sie die Schlüssel mit dem Blatt wieder her.",
            "Put it aside and restore the keys with the sheet.",
        ),
    ),
    "KEYS_GONE": (
        Sentence(
            "{count} Datenschlüssel der Sicherung vom {day} öffnet niemand mehr: Ihr "
            "Hauptschlüssel ist vernichtet.",
            "Nobody opens {count} data keys of the backup of {day} any more: their key-encrypting "
            "key is destroyed.",
        ),
        Sentence(
            "Nehmen Sie eine neuere Sicherung; nach 35 Tagen soll keine mehr lesbar sein.",
            "Take a newer backup; after 35 days none is meant to be readable.",
        ),
    ),
    "DATABASE_NOT_EMPTY": (
        Sentence("Die Datenbank ist nicht leer: {tables}.", "The database is not empty: {tables}."),
        Sentence(
            "Wiederhergestellt wird nur in eine leere. Legen Sie die alte beiseite.",
            "A restore needs an empty one. Put the old one aside.",
        ),
    ),
    "BACKUP_NEWER": (
        Sentence(
            "Die Sicherung hat Schema {number}, dieses Programm kennt nur {known}.",
            "The backup has schema {number}, this program knows {known} only.",
        ),
        Sentence(
            "Installieren Sie Jawort {version} oder neuer.", "Install Jawort {version} or newer."
        ),
    ),
    "BACKUP_OTHER_SCHEMA": (
        Sentence(
            "Schema-Schritt {number} der Sicherung ist nicht der dieses Programms.",
            "Schema step {number} of the backup is not the one of this program.",
        ),
        Sentence(
            "Installieren Sie das unveränderte Jawort {version}.",
            "Install the unmodified Jawort {version}.",
        ),
    ),
    "NOES_MISSING": (
        Sentence(
            "Der Satz der Neins und Löschungen fehlt.",
            "The set of noes and erasures is missing.",
        ),
        Sentence(
            "Suchen Sie noes.json. Ohne sie kommen Gelöschte zurück; wenn es nicht anders geht, "
            "sagen Sie es ausdrücklich.",
            "Look for noes.json. Without it the erased come back; if there is no other way, say "
            "so expressly.",
        ),
    ),
    "RESTORE_UNFINISHED": (
        Sentence(
            "Eine Wiederherstellung ist nicht zu Ende: Löschungen sind noch nicht nachgeholt.",
            "A restore is not finished: erasures are not replayed yet.",
        ),
        Sentence(
            "Rufen Sie `jawort restore` noch einmal auf; vorher öffnet sich nichts.",
            "Call `jawort restore` again; nothing opens before.",
        ),
    ),
    "NOTHING_TO_CONFIRM": (
        Sentence(
            "Es gibt keine unbestätigte Wiederherstellung.", "There is no unconfirmed restore."
        ),
        Sentence("Es ist nichts zu tun.", "There is nothing to do."),
    ),
}
