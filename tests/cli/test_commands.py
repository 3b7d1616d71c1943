"""The commands as a whole: all there, all documented, and with fitting exit codes."""

import inspect
import json
import os
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from uuid import uuid4

import pytest

from jawort.cli.commands import NOUNS, VERBS
from jawort.domain.installation import MEANINGS
from tests.cli.conftest import Command

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("jawort")
# A line, its place and what it does, of each command.
COMMANDS = VERBS | {
    f"{noun} {verb}": place_and_what
    for noun, (_, verbs) in NOUNS.items()
    for verb, place_and_what in verbs.items()
}
SOMEBODY = str(uuid4())
JSON = json.dumps({"identifiers": [{"kind": "crm", "value": "kunde-1"}]}).encode()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_exists_and_explains_its_options(command: str) -> None:
    module, _, name = COMMANDS[command][0].partition(":")
    act = getattr(import_module(f"jawort.cli.{module}"), name)

    explained = re.findall(r"^ {4}(\w+)$", act.__doc__ or "", re.MULTILINE)

    assert act.__doc__, command
    assert set(inspect.signature(act).parameters) <= set(explained), command


def test_the_page_lists_every_command_as_the_help_does() -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")

    rows = dict(re.findall(r"^\| `jawort ([a-z -]+)` \| (.+) \|$", page, re.MULTILINE))

    assert rows == {command: what for command, (_, what) in COMMANDS.items()}


def test_the_page_lists_every_setting_with_its_meaning() -> None:
    page = (ROOT / "docs" / "settings.md").read_text("utf-8")

    rows = re.findall(r"^\| `(JAWORT_\w+)` \| (.+?) \| (.+) \|$", page, re.MULTILINE)

    assert {name: what for name, what, _ in rows} == {n: m.en for n, m in MEANINGS.items()}
    assert all(without.strip() for _, _, without in rows)


def test_help_is_quick_because_it_imports_no_room() -> None:
    done = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=True)

    assert all(word in done.stdout for word in ("contact", "doctor", "ledger"))
    code = (
        "import sys; from jawort.cli.commands import app; "
        "print([m for m in sys.modules if m.startswith('jawort.') and 'cli' not in m])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"


def test_the_version_is_that_of_the_package() -> None:
    said = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True)

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert said.stdout == f"jawort {project['version']}\n"


def test_every_command_has_its_help() -> None:
    for noun in NOUNS:
        done = subprocess.run([PROGRAM, noun, "--help"], capture_output=True, text=True, check=True)
        assert all(verb in done.stdout for verb in NOUNS[noun][1])


WRONG_USE = [
    ["nonsense"],
    ["contact", "nonsense"],
    ["contact", "list", "--nonsense"],
    ["contact", "list", "--count", "0"],
    ["contact", "list", "--count", "1001"],
    ["contact", "list", "--count", "many"],
    ["contact", "find", "--kind", "face"],
    ["contact", "find", "0171 3920001"],
    ["contact", "show"],
    ["contact", "restrict", SOMEBODY],
    ["contact", "restrict", SOMEBODY, "--by", "a"],
    ["contact", "object", SOMEBODY, "--by", "a"],
    ["contact", "object", SOMEBODY, "--by", "a", "--scope", "some"],
    ["contact", "export", SOMEBODY],
    ["contact", "erase", SOMEBODY, "--ground", "restored"],
    ["gate", "decide", "--json"],
    ["ledger", "verify", "everything"],
    ["proof", "verify"],
    ["send", "freeze", "--by", "a"],
    ["keys", "turn", "--faster"],
    ["retention", "run", "--really=perhaps"],
]


@pytest.mark.parametrize("number", range(len(WRONG_USE)))
def test_wrong_use_ends_with_2_and_says_what_is_wrong(jawort: Command, number: int) -> None:
    answer = jawort(*WRONG_USE[number])

    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err) > 20
    assert "Traceback" not in answer.err


def contact(**fields: object) -> bytes:
    return json.dumps({"identifiers": [{"kind": "crm", "value": "k"}]} | fields).encode()


def identifier(**fields: object) -> bytes:
    return json.dumps({"identifiers": [fields]}).encode()


ADD, FIND = ("contact", "add"), ("contact", "find")
REFUSED: list[tuple[tuple[str, ...], bytes]] = [
    (ADD, b""),
    (ADD, b"   \n"),
    (ADD, b"geheim"),
    (ADD, b"[]"),
    (ADD, b"\xff\xfe"),
    (ADD, b"[" * 5000),
    (ADD, b'{"name": "' + b"x" * 1_100_000 + b'"}'),
    (ADD, b"{}"),
    (ADD, contact(identifiers=[])),
    (ADD, contact(identifiers="geheim")),
    (ADD, contact(identifiers=["geheim"])),
    (ADD, contact(identifiers=[{"kind": "phone"}])),
    (ADD, contact(name=7)),
    (ADD, contact(name="geheim" * 100)),
    (ADD, contact(kind="geheim")),
    (ADD, contact(kind=["geheim"])),
    (ADD, contact(origin="geheim")),
    (ADD, contact(geheim=1)),
    (ADD, identifier(kind="geheim", value="x")),
    (ADD, identifier(kind=["crm"], value="x")),
    (ADD, identifier(kind="phone", value="geheim")),
    (ADD, identifier(kind="phone", value="49 171 3920001")),
    (ADD, identifier(kind="phone", value="0171 39200 01 ext 5")),
    (ADD, identifier(kind="phone", value=491713920001)),
    (ADD, identifier(kind="wa_id", value="+49 171")),
    (ADD, identifier(kind="email", value="geheim")),
    (ADD, identifier(kind="crm", value="")),
    (ADD, identifier(kind="bsuid", value="DE.123")),
    (ADD, identifier(kind="bsuid", value="DE.123", portfolio="geheim")),
    (ADD, identifier(kind="crm", value="x", portfolio=SOMEBODY)),
    (ADD, identifier(kind="crm", value="x", geheim=1)),
    ((*ADD, "--controller", "geheim"), JSON),
    (FIND, b""),
    (FIND, b"\n"),
    (FIND, b"\xff"),
    (FIND, b"x" * 1_100_000),
    ((*FIND, "--kind", "phone"), b"geheim"),
    ((*FIND, "--kind", "email"), b"geheim"),
    ((*FIND, "--kind", "bsuid"), b"DE.123"),
    (("contact", "list", "--before", "geheim"), b""),
    (("contact", "show", "geheim"), b""),
    (("contact", "show", "+491713920001"), b""),
    (("contact", "show", SOMEBODY), b""),
    (("contact", "restrict", SOMEBODY, "--by", "a", "--reason", "b"), b""),
    (("contact", "restrict", SOMEBODY, "--by", " ", "--reason", "b"), b""),
    (("contact", "object", SOMEBODY, "--by", "a", "--scope", "ads"), b""),
    (("contact", "object", SOMEBODY, "--by", "", "--scope", "ads"), b""),
    (("contact", "export", SOMEBODY, "--to", "/nowhere/geheim"), b""),
    (("contact", "erase", SOMEBODY), b""),
    (("contact", "erase", SOMEBODY, "--really"), b""),
    (("gate", "explain"), b""),
    (("gate", "explain"), b"geheim"),
    (("backup",), b""),
    (("restore",), b""),
    (("restore", "--confirm"), b""),
    (("restore", "--source", "/nowhere"), b""),
]


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_cannot_be_done_ends_with_1_and_a_cure_and_repeats_nothing(
    jawort: Command, company: str, number: int
) -> None:
    arguments, stdin = REFUSED[number]

    english = jawort(*arguments, stdin=stdin)
    german = jawort(*arguments, stdin=stdin, JAWORT_LANGUAGE="de")

    for answer in (english, german):
        assert (answer.code, answer.out) == (1, ""), answer.err
        assert len(answer.err.splitlines()) >= 2  # what is wrong, and what to do
        assert not re.search(r"geheim(?!\.)|3920001", answer.err.replace("/nowhere/geheim", ""))
    assert english.err != german.err
    assert jawort("contact", "list").out == ""  # nothing half done


def test_settings_that_are_wrong_are_refused_by_every_command(jawort: Command) -> None:
    for arguments in (["contact", "list"], ["ledger", "verify"], ["keys", "show"]):
        answer = jawort(*arguments, JAWORT_STATEMENT_CACHE="many")
        assert answer.code == 1
        assert "JAWORT_STATEMENT_CACHE" in answer.err


def test_a_real_process_ends_with_the_same_codes(environment: dict[str, str]) -> None:
    surroundings = {**os.environ, **environment}
    surroundings.pop("JAWORT_PG_BIN", None)

    def code(*arguments: str, stdin: bytes = b"") -> int:
        return subprocess.run(
            [PROGRAM, *arguments], input=stdin, env=surroundings, capture_output=True, check=False
        ).returncode

    assert code("controller", "add", "--name", "Probe GmbH, Köln") == 0
    assert code("contact", "add", stdin=JSON) == 0
    assert code("contact", "add", stdin=JSON) == 1
    assert code("contact", "add", "--nonsense") == 2
    assert code("doctor") in (1, 3)
