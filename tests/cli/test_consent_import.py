"""`jawort consent import`: dry by default, a result for each row, hostile files harm nothing."""

import csv
import hashlib
import stat
from pathlib import Path

import pytest

from jawort.cli.proof_folder import ProofFolder
from jawort.domain.media import MOST_IN_HAND_BYTES
from tests.cli.conftest import Answer, Command
from tests.cli.test_consent import Desk

SCAN = b"%PDF-1.7 Ja, gern."
PROOF = hashlib.sha256(SCAN).hexdigest()
HEAD = "Kunde;Mobil;Zeit;Text;Beleg"
GOOD = f"K1;0171 3920001;03.05.2024 10:00;Ja, gern.;{PROOF}"


class Import:
    """A company and a folder with a list and its mapping."""

    def __init__(self, jawort: Command, folder: Path) -> None:
        self.jawort, self.folder = jawort, folder
        self.desk = Desk(jawort, folder)
        self.proofs = folder / "proofs"
        self.proofs.mkdir()
        (self.proofs / "K1.pdf").write_bytes(SCAN)
        self.mapping = folder / "mapping.toml"
        self.mapping.write_text(
            f"""
source = "Liste 2024"
time_zone = "Europe/Berlin"
times = ["%d.%m.%Y %H:%M"]
sender = "{self.desk.sender}"
purpose = "{self.desk.purpose}"
[columns]
phone = "Mobil"
said_at = "Zeit"
text = "Text"
proof = "Beleg"
reference = "Kunde"
""",
            "utf-8",
        )

    def run(self, *lines: str | bytes, really: bool = True, results: str = "") -> Answer:
        """Read a list of these lines."""
        data = b"\n".join(one.encode() if isinstance(one, str) else one for one in lines)
        file = self.folder / "list.csv"
        file.write_bytes(data)
        more = ["--really"] if really else []
        more += ["--results", str(self.folder / results)] if results else []
        return self.jawort(
            "consent",
            "import",
            str(file),
            "--mapping",
            str(self.mapping),
            "--by",
            "Anna",
            "--proofs",
            str(self.proofs),
            "--json",
            *more,
        )

    def told(self, name: str) -> list[dict[str, str]]:
        """The results, as a table program reads them."""
        with (self.folder / name).open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))


@pytest.fixture
def list_(jawort: Command, company: str, tmp_path: Path) -> Import:
    assert company
    return Import(jawort, tmp_path)


def test_without_really_nothing_is_changed(list_: Import) -> None:
    answer = list_.run(HEAD, GOOD, really=False)

    assert answer.code == 0
    assert answer.json == {"really": False, "rows": 1, "granted": 1}
    assert "Dry run" in answer.err
    assert list_.jawort("consent", "list").out == ""


def test_every_row_has_its_result(list_: Import) -> None:
    answer = list_.run(
        HEAD,
        GOOD,
        "K2;0171 3920002;03.05.2024 10:00;Ja, gern.;",
        "K3;unsinn;03.05.2024 10:00;Ja;x",
        GOOD,
        results="out.csv",
    )

    assert answer.code == 1
    assert answer.json == {
        "really": True,
        "rows": 4,
        "bad_number": 1,
        "duplicate": 1,
        "granted": 1,
        "invalid": 1,
    }
    told = list_.told("out.csv")
    assert [(one["line"], one["outcome"], one["reference"]) for one in told] == [
        ("2", "granted", "K1"),
        ("3", "invalid", "K2"),
        ("4", "bad_number", "K3"),
        ("5", "duplicate", "K1"),
    ]
    assert "3920001" not in (list_.folder / "out.csv").read_text()
    assert stat.S_IMODE((list_.folder / "out.csv").stat().st_mode) == 0o600
    again = list_.run(HEAD, GOOD)
    assert again.json == {"really": True, "rows": 1, "already": 1}


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)"])
def test_a_cell_that_would_calculate_is_text_in_the_results(list_: Import, cell: str) -> None:
    list_.run(HEAD, GOOD.replace("K1", cell), results="out.csv")

    (told,) = list_.told("out.csv")
    assert told["reference"] == f"'{cell}"


def test_a_file_that_is_there_is_not_overwritten(list_: Import) -> None:
    (list_.folder / "out.csv").write_text("mine")

    answer = list_.run(HEAD, GOOD, results="out.csv")

    assert answer.code == 1
    assert (list_.folder / "out.csv").read_text() == "mine"
    assert list_.jawort("consent", "list").out == ""


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        (b"K\xe9;0171 3920002;03.05.2024 10:00;Ja;x", "encoding"),
        (b"K2;0171 3920002;03.05.2024 10:00;J\xe4;x", "encoding"),
        (b"K2;0171 39\x0020002;03.05.2024 10:00;Ja;x", "encoding"),
        (b"K2;0171 3920002;03.05.2024 10:00;Ja", "bad_cells"),
        (b"K2;0171 3920002;03.05.2024 10:00;Ja;x;y", "bad_cells"),
        (b'K2;"0171"3920002;03.05.2024 10:00;Ja;x', "bad_cells"),
        (b"K2;0171 3920002;03.05.2024 10:00;" + b"x" * 30_000 + b";x", "too_long"),
    ],
)
def test_a_hostile_row_harms_only_itself(list_: Import, line: bytes, outcome: str) -> None:
    answer = list_.run(HEAD, line, GOOD)

    assert answer.json["granted"] == 1
    assert answer.json[outcome] == 1


def test_an_open_quote_takes_no_good_row_for_consent(list_: Import) -> None:
    answer = list_.run(HEAD, GOOD, 'K2;"0171 3920002;03.05.2024 10:00;Ja;x', "rest;of;it")

    assert answer.json["granted"] == 1
    assert answer.json["rows"] == 2
    assert answer.code == 1


@pytest.mark.parametrize(
    "lines", [[b""], [b"\xff\xfe\x00"], [b"a;b"], [b"x" * 2_000_000], [b"\n\n"]]
)
def test_what_is_no_list_is_refused_as_a_whole(list_: Import, lines: list[bytes]) -> None:
    answer = list_.run(*lines)

    assert answer.code == 1
    assert "Traceback" not in answer.err
    assert list_.jawort("consent", "list").out == ""


def test_a_mark_at_the_beginning_is_no_part_of_the_first_column(list_: Import) -> None:
    assert list_.run(b"\xef\xbb\xbf" + HEAD.encode(), GOOD).json["granted"] == 1


def test_a_missing_file_is_said_calmly(list_: Import) -> None:
    answer = list_.jawort(
        "consent", "import", "nowhere.csv", "--mapping", str(list_.mapping), "--by", "Anna"
    )

    assert answer.code == 1
    assert "nowhere.csv" in answer.err


def granted(list_: Import, proof: str, *, really: bool = False) -> bool:
    line = f"K1;0171 3920001;03.05.2024 10:00;Ja, gern.;{proof}"
    counts = list_.run(HEAD, line, really=really).json
    assert counts["rows"] == counts.get("granted", 0) + counts.get("invalid", 0) == 1
    return "granted" in counts


@pytest.mark.parametrize("proof", [PROOF, PROOF.upper(), "K1.pdf"])
def test_a_file_is_found_by_its_digest_or_its_name(list_: Import, proof: str) -> None:
    assert granted(list_, proof)
    assert granted(list_, proof, really=True)


@pytest.mark.parametrize(
    "proof", ["ab" * 32, "K2.pdf", "k1", "../list.csv", "../proofs/K1.pdf", ".", "empty.pdf", "sub"]
)
def test_what_is_not_in_the_folder_proves_nothing(list_: Import, proof: str) -> None:
    (list_.proofs / "empty.pdf").touch()
    (list_.proofs / "sub").mkdir()

    assert not granted(list_, proof)
    assert not granted(list_, proof, really=True)


@pytest.mark.parametrize(("more", "is_proof"), [(0, True), (1, False)])
def test_a_file_above_the_limit_is_no_proof(list_: Import, more: int, is_proof: bool) -> None:
    with (list_.proofs / "large.pdf").open("wb") as file:
        file.truncate(MOST_IN_HAND_BYTES + more)

    assert granted(list_, "large.pdf") is is_proof


def test_a_file_that_changed_meanwhile_proves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "K1.pdf"
    file.write_bytes(SCAN)
    folder = ProofFolder(tmp_path)
    found = folder.find("K1.pdf")
    file.write_bytes(b"%PDF-1.7 Ja, sehr gern.")

    assert found is not None
    assert found.data == SCAN
    assert folder.find("K1.pdf") is None
    assert folder.find(PROOF) is None


def test_a_folder_that_is_not_there_is_said_before_anything_is_done(list_: Import) -> None:
    (list_.proofs / "K1.pdf").unlink()
    list_.proofs.rmdir()

    answer = list_.run(HEAD, GOOD)

    assert answer.code == 1
    assert str(list_.proofs) in answer.err
    assert list_.jawort("consent", "list").out == ""


def test_lines_are_counted_as_an_editor_counts_them(list_: Import) -> None:
    list_.run(
        HEAD,
        GOOD,
        'K2;"0171"3920002;03.05.2024 10:00;Ja;x',
        "",
        'K3;unsinn;03.05.2024 10:00;"Ja,\ngern.";x',
        "K4;unsinn;03.05.2024 10:00;Ja;x",
        results="out.csv",
    )

    told = [(one["line"], one["outcome"]) for one in list_.told("out.csv")]
    assert told == [("2", "granted"), ("3", "bad_cells"), ("5", "bad_number"), ("7", "bad_number")]


def test_what_stands_in_a_cell_that_is_too_long_is_no_row(list_: Import) -> None:
    within = f"{'x' * 25_000}\nK9;0171 3920009;03.05.2024 10:00;Ja, gern.;{PROOF}\n"

    list_.run(HEAD, f'K2;0171 3920002;03.05.2024 10:00;"{within}";x', GOOD, results="out.csv")

    told = [(one["line"], one["outcome"]) for one in list_.told("out.csv")]
    assert told == [("2", "too_long"), ("5", "granted")]


def test_a_quote_that_never_closes_is_refused_and_its_line_told(list_: Import) -> None:
    rest = [f"K2;0171 3920002;03.05.2024 10:00;{'x' * 1_000};x"] * 1_100

    answer = list_.run(HEAD, GOOD, 'K3;"0171 3920003;03.05.2024 10:00;Ja;x', *rest)

    assert answer.code == 1
    assert "line 3" in answer.err
    assert list_.jawort("consent", "list").out == ""
