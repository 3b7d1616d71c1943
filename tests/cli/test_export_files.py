"""An export hands out the person's files beside the package, or nothing at all."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from jawort.cli import export
from jawort.cli.file import write_streams
from jawort.desk.media import file
from jawort.desk.media.file import Upload
from jawort.desk.right.export import export_files, export_person
from jawort.domain.refusal import Refusal
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.media_piece import FileGone
from jawort.ledger.work import Ledger, open_pool
from tests.cli.conftest import Command
from tests.people import OTHER_PHONE, erika
from tests.picture import MAKER, PDF, photo
from tests.shop import NOON, Shop


async def _pieces(*data: bytes) -> AsyncIterator[bytes]:
    for one in data:
        yield one


async def _broken() -> AsyncIterator[bytes]:
    yield b"begun"
    raise FileGone


def _in(folder: Path) -> list[tuple[str, bytes]]:
    return [(one.name, one.read_bytes()) for one in folder.iterdir()]


async def test_every_file_of_the_person_lies_beside_the_package_under_its_number(
    shop: Shop, tmp_path: Path
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody, other = await erika(work), await erika(work, OTHER_PHONE)
        for whose, name, data in (
            (somebody, "kotfluegel.jpg", photo()),
            (somebody, "angebot.pdf", PDF),
            (other, "fremd.pdf", PDF),
        ):
            await file.keep_upload(work, None, whose, Upload(name, data=data), now=NOON)
        package = await export_person(work, somebody, now=NOON)
        written = await write_streams(tmp_path / "files", await export._files(work, somebody))

    listed = {str(row["media_id"]): str(row["filename"]) for row in package.sections["media"]}
    assert sorted(path.name for path in written) == sorted(
        f"{number}-{name}" for number, name in listed.items()
    )
    assert sorted(listed.values()) == ["angebot.pdf", "kotfluegel.jpg"]
    by_name = {path.name.rpartition("-")[2]: path.read_bytes() for path in written}
    assert by_name["angebot.pdf"] == PDF
    assert MAKER.encode() not in by_name["kotfluegel.jpg"]
    assert {path.stat().st_mode & 0o777 for path in written} == {0o600}


async def test_a_person_without_files_gets_no_empty_folder(shop: Shop, tmp_path: Path) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        assert await export_files(work, somebody) == []

    assert await write_streams(tmp_path / "files", {}) == []
    assert not (tmp_path / "files").exists()


async def test_what_breaks_off_leaves_none_of_them_behind(tmp_path: Path) -> None:
    with pytest.raises(FileGone):
        await write_streams(tmp_path, {"a": _pieces(b"1", b"2"), "b": _broken()})

    assert _in(tmp_path) == []


async def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"mine")

    with pytest.raises(Refusal, match="FILE_EXISTS"):
        await write_streams(tmp_path, {"a": _pieces(b"1"), "b": _pieces(b"2")})

    assert _in(tmp_path) == [("b", b"mine")]


@pytest.mark.parametrize("name", ["", "bild.jpg", "🦊" * 120, "x" * 400 + ".pdf"])
def test_a_name_fits_every_disk_and_keeps_its_ending(name: str) -> None:
    tail = export._tail(name)

    assert len(tail.encode()) <= 151
    assert tail == "" if not name else tail.startswith("-")
    assert tail[-4:] == name[-4:]


async def _give(dsn: str, home: Path, contact_id: str) -> None:
    """Somebody sends a paper to this installation."""
    ledger = Ledger(await open_pool(dsn, size=1), Keyring.open(home / "keyring"))
    try:
        async with ledger.bare_connection() as connection:
            owner = await connection.fetchval("SELECT controller_id FROM contact")
        async with ledger.work(owner) as work:
            paper = Upload("angebot.pdf", data=PDF)
            await file.keep_upload(work, None, UUID(contact_id), paper, now=NOON)
    finally:
        await ledger.close()


def test_the_command_writes_the_package_and_the_files(
    jawort: Command, erika: str, dsn: str, tmp_path: Path
) -> None:
    asyncio.run(_give(dsn, tmp_path, erika))
    folder = tmp_path / "export"

    done = jawort("contact", "export", erika, "--to", str(folder), "--json")

    assert done.code == 0, done.err
    names = [Path(one).name for one in done.json["files"]]
    assert names[:2] == ["package.json", "package.pdf"]
    (paper,) = (folder / "files").iterdir()
    assert names[2:] == [paper.name]
    assert paper.read_bytes() == PDF


def test_when_a_file_cannot_be_written_the_package_is_taken_back_too(
    jawort: Command, erika: str, dsn: str, tmp_path: Path
) -> None:
    asyncio.run(_give(dsn, tmp_path, erika))
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "files").write_bytes(b"in the way")

    done = jawort("contact", "export", erika, "--to", str(folder))

    assert done.code == 1
    assert [one.name for one in folder.iterdir()] == ["files"]
