"""`jawort consent proof`: files that a stranger checks, masked unless asked, also for a no."""

import asyncio
import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from pypdf import PdfReader

from jawort.domain.consent.dpv_schema import SCHEMA, unknown_entities
from jawort.domain.consent.kantara import SCHEMA as KANTARA
from jawort.domain.installation import installation
from jawort.ledger.opening import open_ledger
from jawort.runners import sequence
from tests.cli.conftest import Command
from tests.cli.test_consent import Desk
from tests.shop import NOON

SCRIPT = Path(__file__).parents[2] / "tools" / "verify_proof.py"
NUMBER = "3920001"


@pytest.fixture
def desk(jawort: Command, company: str, tmp_path: Path) -> Desk:
    """The company's desk."""
    return Desk(jawort, tmp_path)


def number_facts(environment: dict[str, str]) -> None:
    """Give every fact its place in the log."""

    async def act() -> None:
        place = installation(environment, is_root=False)
        async with open_ledger(place, now=NOON, connections=2) as opened:
            await sequence.run_once(opened.ledger, now=NOON)

    asyncio.run(act())


def test_a_yes_is_written_as_pdf_json_and_json_ld_and_believed(
    jawort: Command, desk: Desk, environment: dict[str, str], tmp_path: Path
) -> None:
    contact = desk.person(1)
    assert desk.yes(contact).code == 0
    number_facts(environment)

    made = jawort("consent", "proof", contact, desk.purpose, "--to", str(tmp_path / "p"), "--json")

    assert made.code == 0, made.err
    paths = {Path(name).suffix: Path(name) for name in made.json["files"]}
    assert set(paths) == {".json", ".pdf", ".jsonld"}
    assert jawort("proof", "verify", str(paths[".json"])).code == 0
    script = subprocess.run(
        [sys.executable, SCRIPT, paths[".json"]], capture_output=True, check=False
    )
    assert script.returncode == 0, script.stdout
    (attached,) = PdfReader(io.BytesIO(paths[".pdf"].read_bytes())).attachments.values()
    assert attached == [paths[".json"].read_bytes()]
    record = json.loads(paths[".jsonld"].read_bytes())
    assert [
        one.message for one in jsonschema.Draft202012Validator(SCHEMA).iter_errors(record)
    ] == []
    assert unknown_entities(record) == set()
    assert not [path for path in paths.values() if NUMBER.encode() in path.read_bytes()]
    assert {path.stat().st_mode & 0o777 for path in paths.values()} == {0o600}


def test_a_receipt_for_other_programs_is_written_on_its_own(
    jawort: Command, desk: Desk, environment: dict[str, str], tmp_path: Path
) -> None:
    contact = desk.person(1)
    desk.yes(contact)
    number_facts(environment)

    made = jawort(
        "consent", "proof", contact, "--format", "kantara", "--to", str(tmp_path / "p"), "--json"
    )

    assert made.code == 0, made.err
    (file,) = made.json["files"]
    receipt = json.loads(Path(file).read_bytes())
    jsonschema.Draft202012Validator(KANTARA).validate(receipt)
    assert NUMBER not in json.dumps(receipt)


def test_one_changed_word_is_refused_by_command_and_script(
    jawort: Command, desk: Desk, environment: dict[str, str], tmp_path: Path
) -> None:
    contact = desk.person(1)
    desk.yes(contact)
    number_facts(environment)
    jawort("consent", "proof", contact, "--to", str(tmp_path / "p"), "--format", "json")
    (file,) = (tmp_path / "p").iterdir()
    file.write_text(file.read_text().replace("crm.csv", "erp.csv"))

    told = jawort("proof", "verify", str(file), JAWORT_LANGUAGE="de")
    script = subprocess.run([sys.executable, SCRIPT, file], capture_output=True, check=False)

    assert (told.code, script.returncode) == (1, 1)
    assert "Siegel" in told.out
    assert "Siegel" in script.stdout.decode()


def test_full_names_the_person_and_opens_every_entry(
    jawort: Command, desk: Desk, environment: dict[str, str], tmp_path: Path
) -> None:
    contact = desk.person(1)
    desk.yes(contact)
    number_facts(environment)

    made = jawort(
        "consent", "proof", contact, "--to", str(tmp_path / "p"), "--format", "json", "--full"
    )

    assert made.code == 0, made.err
    (file,) = (tmp_path / "p").iterdir()
    assert NUMBER in file.read_text()
    assert all(one["opening"] for one in json.loads(file.read_bytes())["entries"])
    assert jawort("proof", "verify", str(file)).code == 0


def test_a_no_is_proven_too_and_the_paper_says_so(
    jawort: Command, desk: Desk, environment: dict[str, str], tmp_path: Path
) -> None:
    contact = desk.person(1)
    assert desk.no(contact).code == 0
    number_facts(environment)

    made = jawort(
        "consent", "proof", contact, "--to", str(tmp_path / "p"), "--format", "pdf",
        "--language", "de",
    )  # fmt: skip

    assert made.code == 0, made.err
    (file,) = (tmp_path / "p").iterdir()
    text = " ".join(page.extract_text() for page in PdfReader(file).pages)
    assert "Nachweis einer Ablehnung" in text
    assert "Per E-Mail" in text


def test_nothing_said_is_refused_and_nothing_written(
    jawort: Command, desk: Desk, tmp_path: Path
) -> None:
    contact = desk.person(1)

    made = jawort("consent", "proof", contact, "--to", str(tmp_path / "p"))

    assert made.code == 1
    assert not (tmp_path / "p").exists()
