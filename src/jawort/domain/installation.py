"""How the program is set up on this machine: one frozen value, read from the environment once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language, Sentence


@dataclass(frozen=True, slots=True)
class Installation:
    """Where things are and how the program listens.

    home: folder for the private database, the keyring and the logs.
    keyring: folder of the keys; best on another disk than the database.
    log_folder: where application logs are written (30 days, RC15).
    database_url: an own PostgreSQL 15 or newer; empty means the private one. May hold a password.
    postgres_binaries: folder with `initdb` and `postgres`; None means the ones that came along.
    backup_folder: where `jawort backup` writes; None until somebody chooses a place.
    statement_cache: prepared statements kept for each connection; 0 suits a transaction pooler.
    host, port: where `jawort web` listens; loopback until a TLS proxy stands before it.
    language: German or English for what the command line says.
    """

    home: Path
    keyring: Path
    log_folder: Path
    database_url: str = field(default="", repr=False)
    postgres_binaries: Path | None = None
    backup_folder: Path | None = None
    statement_cache: int = 256
    host: str = "127.0.0.1"
    port: int = 8080
    language: Language = "de"


# Every setting with what it means, for `jawort doctor` and docs/settings.md (a test compares them).
MEANINGS: dict[str, Sentence] = {
    "JAWORT_HOME": Sentence(
        "Ordner für private Datenbank, Schlüsselbund und Protokolle.",
        "Folder for the private database, the keyring and the logs.",
    ),
    "JAWORT_KEYRING": Sentence(
        "Ordner der Schlüssel, am besten auf einem anderen Datenträger.",
        "Folder of the keys, best on another disk.",
    ),
    "JAWORT_LOG_FOLDER": Sentence(
        "Ordner der Betriebsprotokolle (30 Tage).", "Folder of the application logs (30 days)."
    ),
    "JAWORT_DATABASE_URL": Sentence(
        "Eigene PostgreSQL-Datenbank ab Version 15; leer: die private.",
        "Your own PostgreSQL, 15 or newer; empty: the private one.",
    ),
    "JAWORT_PG_BIN": Sentence(
        "Ordner mit initdb und postgres; leer: die mitgelieferten.",
        "Folder with initdb and postgres; empty: the ones that came along.",
    ),
    "JAWORT_BACKUP_FOLDER": Sentence(
        "Ordner, in den gesichert wird.", "Folder that backups are written to."
    ),
    "JAWORT_STATEMENT_CACHE": Sentence(
        "Vorbereitete Abfragen je Verbindung, 0 bis 10000; 0 für Pooler.",
        "Prepared statements for each connection, 0 to 10000; 0 for poolers.",
    ),
    "JAWORT_LISTEN": Sentence(
        "Adresse und Port der Türen und Seiten, etwa 127.0.0.1:8080.",
        "Address and port of doors and pages, such as 127.0.0.1:8080.",
    ),
    "JAWORT_LANGUAGE": Sentence(
        "Sprache der Befehle: de oder en.", "Language of the commands: de or en."
    ),
}


def installation(environment: Mapping[str, str], *, is_root: bool) -> Installation:
    """Read the installation from the environment. Raises Refusal that names every fault at once,
    by the setting's name and never by its value.
    """
    read = _Reader(environment)
    home = read.path("JAWORT_HOME") or _default_home(environment, is_root)
    host, port = read.listen()
    made = Installation(
        home=home,
        keyring=read.path("JAWORT_KEYRING") or home / "keyring",
        log_folder=read.path("JAWORT_LOG_FOLDER") or home / "log",
        database_url=read.database_url(),
        postgres_binaries=read.path("JAWORT_PG_BIN"),
        backup_folder=read.path("JAWORT_BACKUP_FOLDER"),
        statement_cache=read.statement_cache(),
        host=host,
        port=port,
        language=read.language(),
    )
    read.refuse_faults()
    return made


class _Reader:
    """Reads settings one by one and collects what is wrong with them."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = environment
        self.faults: list[Sentence] = []

    def path(self, name: str) -> Path | None:
        text = self.environment.get(name, "").strip()
        if not text:
            return None
        path = Path(text)
        if not path.is_absolute():
            self._wrong(name, "muss ein vollständiger Pfad sein", "must be an absolute path")
        return path

    def database_url(self) -> str:
        text = self.environment.get("JAWORT_DATABASE_URL", "").strip()
        if text and urlsplit(text).scheme not in ("postgresql", "postgres"):
            self._wrong(
                "JAWORT_DATABASE_URL",
                "muss mit postgresql:// beginnen",
                "must begin with postgresql://",
            )
        return text

    def statement_cache(self) -> int:
        text = self.environment.get("JAWORT_STATEMENT_CACHE", "256").strip()
        if not (text.isdecimal() and int(text) <= 10_000):
            self._wrong(
                "JAWORT_STATEMENT_CACHE",
                "muss eine Zahl von 0 bis 10000 sein",
                "must be a number from 0 to 10000",
            )
            return 0
        return int(text)

    def listen(self) -> tuple[str, int]:
        text = self.environment.get("JAWORT_LISTEN", "127.0.0.1:8080").strip()
        host, colon, port = text.rpartition(":")
        if not (colon and host and port.isdecimal() and 0 <= int(port) <= 65535):
            self._wrong(
                "JAWORT_LISTEN",
                "muss Adresse:Port sein, etwa 127.0.0.1:8080",
                "must be address:port, such as 127.0.0.1:8080",
            )
            return "127.0.0.1", 8080
        return host.strip("[]"), int(port)

    def language(self) -> Language:
        text = self.environment.get("JAWORT_LANGUAGE", "de").strip()
        if text == "en":
            return "en"
        if text != "de":
            self._wrong("JAWORT_LANGUAGE", "muss de oder en sein", "must be de or en")
        return "de"

    def refuse_faults(self) -> None:
        if self.faults:
            problem = Sentence(
                " ".join(fault.de for fault in self.faults),
                " ".join(fault.en for fault in self.faults),
            )
            cure = Sentence(
                "Ändern Sie die genannten Umgebungsvariablen oder lassen Sie sie weg.",
                "Change the environment variables named here, or leave them out.",
            )
            raise Refusal("SETTING", problem, cure)

    def _wrong(self, name: str, de: str, en: str) -> None:
        self.faults.append(Sentence(f"{name} {de}.", f"{name} {en}."))


def _default_home(environment: Mapping[str, str], is_root: bool) -> Path:
    if is_root:
        return Path("/var/lib/jawort")
    base = environment.get("XDG_DATA_HOME") or f"{environment.get('HOME', '/tmp')}/.local/share"  # noqa: S108 - an account without a home has nothing better
    return Path(base) / "jawort"
