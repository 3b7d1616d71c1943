"""Why the private database does not start, in sentences a person can act on."""

from typing import Final

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence


class ServerRefused(Refusal):
    """The database was not started, and nothing of the operator's was changed.

    Facts are paths, versions and account names of the machine, never of a customer.
    """

    def __init__(self, code: str, **facts: object) -> None:
        problem, why, cure = (sentence.about(**facts) for sentence in WORDS[code])
        super().__init__(code, problem, cure, why=why)


WORDS: Final[dict[str, tuple[Sentence, Sentence, Sentence]]] = {
    "no_binaries": (
        Sentence("Es ist kein PostgreSQL zum Starten da.", "There is no PostgreSQL to start."),
        Sentence(
            "Gesucht wurde in {looked}; gebraucht wird PostgreSQL 15 oder neuer.",
            "Looked in {looked}; PostgreSQL 15 or newer is needed.",
        ),
        Sentence(
            "Führen Sie `make` aus, installieren Sie PostgreSQL, setzen Sie JAWORT_PG_BIN auf "
            "dessen bin-Verzeichnis oder JAWORT_DATABASE_URL auf eine laufende Datenbank.",
            "Run `make`, install PostgreSQL, set JAWORT_PG_BIN to its bin directory, or set "
            "JAWORT_DATABASE_URL to a database that is running.",
        ),
    ),
    "binaries_unreadable": (
        Sentence(
            "Das Konto {account} kann das PostgreSQL in {binaries} nicht ausführen.",
            "The account {account} cannot run the PostgreSQL in {binaries}.",
        ),
        Sentence(
            "Auch eine Kopie in {places} half nicht: {words}",
            "A copy in {places} did not help either: {words}",
        ),
        Sentence(
            "Installieren Sie PostgreSQL über die Paketverwaltung, oder legen Sie {places} auf "
            "eine Platte, die Platz hat und Programme ausführen darf.",
            "Install PostgreSQL from your distribution, or put {places} on a disk that has room "
            "and may run programs.",
        ),
    ),
    "no_account": (
        Sentence(
            "Es gibt kein Konto, unter dem die Datenbank laufen kann.",
            "There is no account the database could run under.",
        ),
        Sentence(
            "PostgreSQL läuft nicht als root, und weder `postgres` noch `nobody` ist vorhanden.",
            "PostgreSQL does not run as root, and neither `postgres` nor `nobody` exists.",
        ),
        Sentence(
            "Starten Sie Jawort als gewöhnlicher Benutzer, oder legen Sie das Konto `postgres` an.",
            "Start Jawort as an ordinary user, or create the account `postgres`.",
        ),
    ),
    "no_switch": (
        Sentence(
            "Jawort läuft als root, darf aber nicht zum Konto {account} wechseln.",
            "Jawort runs as root but may not switch to the account {account}.",
        ),
        Sentence(
            "PostgreSQL läuft nicht als root, und hier fehlen die Rechte CAP_SETUID und "
            "CAP_SETGID (oft in Containern): {words}",
            "PostgreSQL does not run as root, and the capabilities CAP_SETUID and CAP_SETGID are "
            "missing here (often so in containers): {words}",
        ),
        Sentence(
            "Starten Sie den Container als gewöhnlicher Benutzer (docker run --user 1000), geben "
            "Sie ihm --cap-add SETUID --cap-add SETGID, oder setzen Sie JAWORT_DATABASE_URL.",
            "Start the container as an ordinary user (docker run --user 1000), give it "
            "--cap-add SETUID --cap-add SETGID, or set JAWORT_DATABASE_URL.",
        ),
    ),
    "other_version": (
        Sentence(
            "Die Daten in {data} gehören zu PostgreSQL {found}, gestartet würde {offered}.",
            "The data in {data} belong to PostgreSQL {found}; {offered} would be started.",
        ),
        Sentence(
            "PostgreSQL liest die Dateien einer anderen Hauptversion nicht; nichts wurde geändert.",
            "PostgreSQL does not read the files of another major version; nothing was changed.",
        ),
        Sentence(
            "Setzen Sie JAWORT_PG_BIN auf ein PostgreSQL {found} ({hint}); zum Umziehen sichern "
            "Sie damit (`jawort backup`) und stellen mit {offered} in ein leeres Verzeichnis "
            "wieder her (`jawort restore`).",
            "Set JAWORT_PG_BIN to a PostgreSQL {found} ({hint}); to move on, back up with it "
            "(`jawort backup`) and restore with {offered} into an empty directory "
            "(`jawort restore`).",
        ),
    ),
    "not_a_database": (
        Sentence("In {data} liegt keine Datenbank.", "What lies in {data} is not a database."),
        Sentence(
            "Das Verzeichnis ist nicht leer, und die Datei PG_VERSION fehlt oder ist unlesbar.",
            "The directory is not empty, and its file PG_VERSION is missing or unreadable.",
        ),
        Sentence(
            "Wählen Sie ein anderes Verzeichnis, oder spielen Sie eine Sicherung ein.",
            "Choose another directory, or restore a backup.",
        ),
    ),
    "read_only": (
        Sentence("{path} ist nicht beschreibbar.", "{path} cannot be written."),
        Sentence("Das System sagt: {words}", "The system says: {words}"),
        Sentence(
            "Hängen Sie den Datenträger beschreibbar ein, geben Sie dem Konto {account} "
            "Schreibrecht, oder wählen Sie ein anderes Verzeichnis.",
            "Mount the disk for writing, give the account {account} write permission, or choose "
            "another directory.",
        ),
    ),
    "disk_full": (
        Sentence("Der Datenträger von {path} ist voll.", "The disk of {path} is full."),
        Sentence(
            "Frei sind {free_mib} MiB; eine neue Datenbank braucht rund 100 MiB. Gespeichertes "
            "ist nicht verloren.",
            "{free_mib} MiB are free; a new database needs about 100 MiB. What was stored is not "
            "lost.",
        ),
        Sentence(
            "Schaffen Sie Platz und starten Sie neu. Löschen Sie nichts in {path} von Hand.",
            "Make room and start again. Delete nothing in {path} by hand.",
        ),
    ),
    "not_a_directory": (
        Sentence("{path} ist kein Verzeichnis.", "{path} is not a directory."),
        Sentence("Das System sagt: {words}", "The system says: {words}"),
        Sentence("Wählen Sie ein anderes Verzeichnis.", "Choose another directory."),
    ),
    "someone_elses": (
        Sentence("{path} gehört dem Konto {owner}.", "{path} belongs to the account {owner}."),
        Sentence(
            "Diese Datenbank läuft unter {account}; fremde Verzeichnisse ändert Jawort nicht.",
            "This database runs under {account}; Jawort does not change what belongs to others.",
        ),
        Sentence(
            "Starten Sie Jawort als {owner}, oder wählen Sie ein anderes Verzeichnis.",
            "Start Jawort as {owner}, or choose another directory.",
        ),
    ),
    "out_of_reach": (
        Sentence(
            "Das Konto {account} kommt nicht bis {path}.",
            "The account {account} cannot reach {path}.",
        ),
        Sentence(
            "Ein Verzeichnis darüber lässt es nicht durch; Jawort öffnet keine fremden "
            "Verzeichnisse.",
            "A directory above does not let it pass; Jawort does not open directories it did not "
            "make.",
        ),
        Sentence(
            "Wählen Sie ein Verzeichnis wie /var/lib/jawort, oder starten Sie Jawort als "
            "gewöhnlicher Benutzer.",
            "Choose a directory such as /var/lib/jawort, or start Jawort as an ordinary user.",
        ),
    ),
    "socket_path": (
        Sentence(
            "Für den Socket der Datenbank gibt es keinen ausreichend kurzen Ort.",
            "There is no place short enough for the socket of the database.",
        ),
        Sentence(
            "{path} ist zu lang (107 Bytes sind erlaubt), und {places} ging auch nicht.",
            "{path} is too long (107 bytes are allowed), and {places} did not do either.",
        ),
        Sentence(
            "Wählen Sie ein Datenverzeichnis mit kürzerem Pfad, oder machen Sie /tmp beschreibbar.",
            "Choose a data directory with a shorter path, or make /tmp writable.",
        ),
    ),
    "in_use": (
        Sentence(
            "Die Datenbank in {data} ist in Benutzung, antwortet aber nicht.",
            "The database in {data} is in use but does not answer.",
        ),
        Sentence(
            "Ein anderer Prozess hält sie seit mehr als {timeout_s} Sekunden, vielleicht in einem "
            "anderen Container oder noch beim Herunterfahren.",
            "Another process has held it for more than {timeout_s} seconds, perhaps in another "
            "container, or still shutting down.",
        ),
        Sentence(
            "Warten Sie und versuchen Sie es erneut, oder beenden Sie den anderen Prozess.",
            "Wait and try again, or end the other process.",
        ),
    ),
    "too_slow": (
        Sentence(
            "Die Datenbank war nach {timeout_s} Sekunden nicht bereit.",
            "The database was not ready after {timeout_s} seconds.",
        ),
        Sentence(
            "Nach einem Absturz liest sie nach, was zuletzt geschah; das hängt von der Platte ab.",
            "After a crash it reads again what happened last; how long depends on the disk.",
        ),
        Sentence(
            "Starten Sie noch einmal und geben Sie ihr mehr Zeit.",
            "Start again and give it more time.",
        ),
    ),
    "failed": (
        Sentence("PostgreSQL ist nicht gestartet.", "PostgreSQL did not start."),
        Sentence("Es sagt: {words}", "It says: {words}"),
        Sentence(
            "Mehr steht im Protokoll unter {log}. `jawort doctor` prüft die Installation.",
            "There is more in the log under {log}. `jawort doctor` checks the installation.",
        ),
    ),
}
