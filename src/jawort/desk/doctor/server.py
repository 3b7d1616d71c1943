"""The database server: what the promises rest on, and what its log could tell."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

from jawort.desk.doctor.finding import Finding, fault, fine, to_do
from jawort.domain.sentence import Sentence
from jawort.ledger.condition import Condition
from jawort.ledger.postgres.cluster import describe

_OLDEST: Final = 15
_MIB: Final = 1024 * 1024

# Promise 3: what was answered with 200 is on the disk. Each with the values that keep it.
_DURABLE: Final[Mapping[str, frozenset[str]]] = {
    "synchronous_commit": frozenset({"on", "remote_apply"}),
    "fsync": frozenset({"on"}),
    "full_page_writes": frozenset({"on"}),
}
# What the server's own log must not hold: statements and their values.
_DISCREET: Final[Mapping[str, frozenset[str]]] = {
    "log_statement": frozenset({"none", "ddl"}),
    "log_min_duration_statement": frozenset({"-1"}),
    "log_min_duration_sample": frozenset({"-1"}),
    "log_transaction_sample_rate": frozenset({"0"}),
    "log_duration": frozenset({"off"}),
    "log_parameter_max_length_on_error": frozenset({"0"}),
    "log_error_verbosity": frozenset({"terse"}),
    "log_min_error_statement": frozenset({"panic", "fatal"}),
}
# Promise 5: old log files with erased keys in them are removed, not used again.
_FORGETFUL: Final[Mapping[str, frozenset[str]]] = {
    "wal_recycle": frozenset({"off"}),
    "archive_mode": frozenset({"off"}),
}
NAMES: Final = (*_DURABLE, *_DISCREET, *_FORGETFUL)


def private_database(directory: Path) -> Finding:
    """The private database as it lies on disk, before it is asked anything."""
    found = describe(directory)
    if found.major is None:
        return to_do(
            "database_none",
            Sentence(
                f"In {found.data} liegt noch keine Datenbank.",
                f"There is no database in {found.data} yet.",
            ),
            Sentence(
                "Der erste Befehl legt sie an, etwa: jawort controller add",
                "The first command makes it, such as: jawort controller add",
            ),
        )
    size = found.size_bytes // _MIB
    de = "läuft" if found.running else "steht still"
    en = "runs" if found.running else "is at rest"
    return fine(
        "database_private",
        f"Private Datenbank in {found.data}: PostgreSQL {found.major}, {size} MiB, {de}.",
        f"Private database in {found.data}: PostgreSQL {found.major}, {size} MiB, {en}.",
    )


def own_database(address: str) -> Iterator[Finding]:
    """An own server over a network: the way to it should be encrypted. Never shows the address."""
    parts = urlsplit(address)
    asked = parse_qs(parts.query)
    host = parts.hostname or asked.get("host", ["/"])[0]
    is_near = host.startswith("/") or host in ("localhost", "127.0.0.1", "::1")
    if not is_near and asked.get("sslmode", [""])[0] not in ("require", "verify-ca", "verify-full"):
        yield to_do(
            "database_in_the_open",
            Sentence(
                "Der Weg zur Datenbank führt durch ein Netz und muss nicht verschlüsselt sein.",
                "The way to the database leads through a network and need not be encrypted.",
            ),
            Sentence(
                "Hängen Sie ?sslmode=verify-full an JAWORT_DATABASE_URL an.",
                "Add ?sslmode=verify-full to JAWORT_DATABASE_URL.",
            ),
        )


def server(condition: Condition) -> Iterator[Finding]:
    """The server's version, its settings, and the schema in it."""
    if condition.major < _OLDEST:
        yield fault(
            "database_too_old",
            Sentence(
                f"Diese Datenbank ist PostgreSQL {condition.major}.",
                f"This database is PostgreSQL {condition.major}.",
            ),
            Sentence("Nehmen Sie PostgreSQL 15 oder neuer.", "Use PostgreSQL 15 or newer."),
        )
    yield from _settings(condition.settings)
    yield _schema(condition)


def _settings(found: Mapping[str, str]) -> Iterator[Finding]:
    if wrong := _wrong(found, _DURABLE):
        yield fault(
            "database_not_durable",
            Sentence(
                f"Der Server kann Bestätigtes verlieren: {_listed(found, wrong)}.",
                f"The server may lose what it has confirmed: {_listed(found, wrong)}.",
            ),
            Sentence(
                "Stellen Sie für Server, Datenbank und Konto ein: "
                f"{', '.join(f'{name} = on' for name in wrong)}.",
                "Set for the server, the database and the account: "
                f"{', '.join(f'{name} = on' for name in wrong)}.",
            ),
        )
    else:
        yield fine(
            "database_durable",
            "Der Server verliert nichts Bestätigtes.",
            "The server loses nothing it has confirmed.",
        )
    if wrong := _wrong(found, _DISCREET):
        yield to_do(
            "database_talkative",
            Sentence(
                f"Das Protokoll des Servers kann Abfragen und Werte enthalten: "
                f"{_listed(found, wrong)}.",
                f"The server's log may hold statements and values: {_listed(found, wrong)}.",
            ),
            _set(wrong, _DISCREET),
        )
    if wrong := _wrong(found, _FORGETFUL):
        yield to_do(
            "database_remembers",
            Sentence(
                f"Gelöschtes lebt in alten WAL-Dateien weiter, bis sein Schlüssel nach 35 Tagen "
                f"endet: {_listed(found, wrong)}.",
                f"What was erased lives on in old WAL files until its key ends after 35 days: "
                f"{_listed(found, wrong)}.",
            ),
            _set(wrong, _FORGETFUL),
        )


def _schema(condition: Condition) -> Finding:
    done, known = condition.step_count, condition.known_step_count
    if condition.schema_is_current:
        return fine(
            "schema", f"Schema {done}: wie ausgeliefert.", f"Schema {done}: as it was released."
        )
    return to_do(
        "schema_behind",
        Sentence(
            f"Das Schema steht bei {done} von {known}.", f"The schema is at {done} of {known}."
        ),
        Sentence(
            "Sichern Sie, und starten Sie Jawort: Es holt die Schritte nach.",
            "Back up, and start Jawort: it takes the missing steps.",
        ),
    )


def _wrong(found: Mapping[str, str], wanted: Mapping[str, frozenset[str]]) -> list[str]:
    """Settings of this server that have another value; one it does not know cannot harm."""
    return [name for name, values in wanted.items() if name in found and found[name] not in values]


def _listed(found: Mapping[str, str], names: list[str]) -> str:
    return ", ".join(f"{name} = {found[name]}" for name in names)


def _set(names: list[str], wanted: Mapping[str, frozenset[str]]) -> Sentence:
    listed = ", ".join(f"{name} = {max(wanted[name])}" for name in names)
    return Sentence(f"Stellen Sie am Server ein: {listed}.", f"Set at the server: {listed}.")
