"""`jawort doctor`: each thing that is wrong is told with its cure, and nothing is changed."""

import asyncio
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import asyncpg
import pytest

from jawort.domain.setting import READINESS
from jawort.ledger.keys.keyring import Keyring
from tests.cli.conftest import Answer, Command
from tests.shop import NOON


def standing(answer: Answer) -> dict[str, str]:
    """The standing of each finding by its code; the gravest where there are several."""
    order = ("ok", "to_do", "fault")
    found: dict[str, str] = {}
    for line in answer.lines:
        code, now = line["code"], line["standing"]
        found[code] = max(found.get(code, "ok"), now, key=order.index)
    return found


def execute(dsn: str, statement: str) -> None:
    async def act() -> None:
        connection = await asyncpg.connect(dsn)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    asyncio.run(act())


@pytest.fixture
def well(jawort: Command, company: str, tmp_path: Path, dsn: str) -> Command:
    """An installation in which nothing is left to do, but for a backup."""
    for key in READINESS:
        value = "https://beispiel.example/x" if key.value.endswith("_url") else "ja"
        assert jawort("controller", "confirm", key.value, value, "--by", "Leitung").code == 0
    ring = Keyring.open(tmp_path / "keyring")
    ring.set_recovery_public_key(bytes(32), now=NOON)
    folder = tmp_path / "backup"
    (folder / "data" / "20261117T090000Z-0000abcd").mkdir(parents=True)
    return lambda *arguments, **more: jawort(
        *arguments, **{"JAWORT_BACKUP_FOLDER": str(folder), **more}
    )


def test_a_new_installation_is_told_what_to_do_first(jawort: Command, tmp_path: Path) -> None:
    answer = jawort("doctor", "--json")

    found = standing(answer)
    assert answer.code == 1
    assert found["keyring_none"] == "ok"
    assert found["backup_nowhere"] == "to_do"
    assert not (tmp_path / "keyring").exists()


def test_every_finding_that_is_not_in_order_has_a_cure_in_both_languages(
    jawort: Command, erika: str
) -> None:
    for line in jawort("doctor", "--json").lines:
        assert line["sentence"]["de"] and line["sentence"]["en"]
        assert (line["cure"] is None) is (line["standing"] == "ok")
        if line["cure"]:
            assert line["cure"]["de"] and line["cure"]["en"]


def test_the_doctor_speaks_both_languages(jawort: Command, company: str) -> None:
    german = jawort("doctor", JAWORT_LANGUAGE="de")
    english = jawort("doctor")

    assert "Abhilfe: " in german.out
    assert "Autohaus Sonnenschein GmbH, Köln darf noch nichts senden." in german.out
    assert "Cure: " in english.out
    assert len(german.out.splitlines()) == len(english.out.splitlines())


def test_an_installation_in_order_ends_with_0(well: Command) -> None:
    answer = well("doctor", "--json")

    wrong = {code: how for code, how in standing(answer).items() if how != "ok"}
    # The server the tests run on is everybody's: its log may be as talkative as it is.
    assert not wrong.keys() - {"database_talkative", "database_remembers"}
    assert answer.code == (1 if wrong else 0)


def test_settings_that_cannot_be_read_end_with_3_and_name_themselves(jawort: Command) -> None:
    answer = jawort("doctor", JAWORT_LISTEN="everywhere", JAWORT_HOME="relative")

    assert answer.code == 3
    assert "JAWORT_LISTEN" in answer.out
    assert "JAWORT_HOME" in answer.out
    assert "everywhere" not in answer.out


def test_a_setting_that_is_misspelt_is_found(jawort: Command) -> None:
    answer = jawort("doctor", "--json", JAWORT_KEYRNG="/secret-place")

    assert standing(answer)["setting_unknown"] == "to_do"
    assert "JAWORT_KEYRNG" in answer.out
    assert "secret-place" not in answer.out


def test_a_database_out_of_reach_ends_with_3_and_its_password_is_not_shown(
    jawort: Command,
) -> None:
    dead = "postgresql://somebody:geheim@127.0.0.1:1/none"

    answer = jawort("doctor", "--json", JAWORT_DATABASE_URL=dead)

    assert answer.code == 3
    assert standing(answer)["database_unreachable"] == "fault"
    assert "geheim" not in answer.out + answer.err


def test_a_database_in_a_network_should_be_encrypted(jawort: Command) -> None:
    for address, wanted in (
        ("postgresql://a@192.0.2.1:1/x", True),
        ("postgresql://a@192.0.2.1:1/x?sslmode=prefer", True),
        ("postgresql://a@192.0.2.1:1/x?sslmode=verify-full", False),
        ("postgresql://a@localhost:1/x", False),
        ("postgresql://a@/x?host=/run/nowhere", False),
    ):
        from jawort.desk.doctor.server import own_database

        assert bool(list(own_database(address))) is wanted, address


@pytest.mark.parametrize("value", ["off", "local", "remote_write"])
def test_a_database_that_may_lose_what_it_confirmed_is_refused(
    well: Command, dsn: str, value: str
) -> None:
    name = dsn.partition("?")[0].rpartition("/")[2]
    execute(dsn, f'ALTER DATABASE "{name}" SET synchronous_commit = {value}')

    answer = well("doctor", "--json")

    assert answer.code == 3
    assert standing(answer)["database_not_durable"] == "fault"


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("UPDATE schema_version SET sha256 = 'x' WHERE number = 1", "schema_changed"),
        ("INSERT INTO schema_version VALUES (9999, 'x', 'x', '2026-01-01')", "schema_newer"),
        ("TRUNCATE log_state", "log_broken"),
        (
            "UPDATE log_head SET signature = decode(repeat('00', 64), 'hex')",
            "log_broken",
        ),
        ("UPDATE data_key SET kek_id = gen_random_uuid()", "keyring_foreign"),
    ],
)
def test_a_damaged_house_ends_with_3(well: Command, dsn: str, damage: str, code: str) -> None:
    assert well("ledger", "verify").code == 0
    execute(dsn, damage)

    answer = well("doctor", "--json")

    assert (answer.code, standing(answer)[code]) == (3, "fault")


def test_a_schema_that_is_behind_is_told_and_not_brought_forward(well: Command, dsn: str) -> None:
    execute(
        dsn, "DELETE FROM schema_version WHERE number = (SELECT max(number) FROM schema_version)"
    )

    first, second = well("doctor", "--json"), well("doctor", "--json")

    assert standing(first)["schema_behind"] == standing(second)["schema_behind"] == "to_do"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda home: (home / "keyring").chmod(0o755), "keyring"),
        (lambda home: next((home / "keyring").rglob("*.json")).chmod(0o644), "key_files"),
        (lambda home: (home / "keyring" / "recovery.json").unlink(), "recovery_sheet"),
        (
            lambda home: Keyring.open(home / "keyring").remember_copy(home / "gone"),
            "copies_out_of_reach",
        ),
        (
            lambda home: (home / "backup" / "data" / "20261117T090000Z-0000abcd").rmdir(),
            "backup_none",
        ),
        (
            lambda home: (home / "backup" / "data" / "20261117T090000Z-0000abcd").rename(
                home / "backup" / "data" / "20261115T090000Z-0000abcd"
            ),
            "backup_old",
        ),
        (lambda home: (home / "backup").rename(home / "away"), "backup_folder"),
        (lambda home: (home / "log").mkdir(mode=0o755), "log_folder"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_in_folders_is_found(
    well: Command, tmp_path: Path, spoil: Callable[[Path], object], code: str
) -> None:
    assert standing(well("doctor", "--json")).get(code, "ok") == "ok"
    spoil(tmp_path)

    answer = well("doctor", "--json")

    assert (answer.code, standing(answer)[code]) == (1, "to_do")


@pytest.mark.parametrize(
    ("days", "code"),
    [(8, None), (9, "keys_not_turned"), (36, "keys_not_turned"), (37, "keys_too_old")],
)
def test_keys_that_nobody_turns_are_told(well: Command, days: int, code: str | None) -> None:
    found = standing(well("doctor", "--json", at=NOON + timedelta(days=days)))

    told = {name for name in ("keys_not_turned", "keys_too_old") if name in found}
    assert told == ({code} if code else set())


def test_a_stop_in_force_is_told(well: Command) -> None:
    well("send", "freeze", "--reason", "Probe", "--by", "Leitung")

    assert standing(well("doctor", "--json"))["company_frozen"] == "to_do"


def test_a_lost_keyring_is_told_and_none_is_made(well: Command, tmp_path: Path) -> None:
    (tmp_path / "keyring").rename(tmp_path / "elsewhere")

    answer = well("doctor", "--json")

    assert (answer.code, standing(answer)["keyring_missing"]) == (3, "fault")
    assert not (tmp_path / "keyring").exists()


def test_the_private_database_is_looked_at_and_not_made(jawort: Command, tmp_path: Path) -> None:
    answer = jawort("doctor", "--json", JAWORT_DATABASE_URL="")

    assert standing(answer)["database_none"] == "to_do"
    assert not (tmp_path / "database").exists()
    assert json.loads(answer.out.splitlines()[-1])["code"] == "database_none"
