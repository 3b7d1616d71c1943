"""A picture makes the whole way: from a phone, through real processes, into an answer, an export,
and out of the world again.
"""

import base64
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from jawort.desk.answer import reply
from jawort.desk.answer.reply import Answer
from jawort.desk.media import file as media
from jawort.desk.media.file import Upload
from jawort.desk.right import erasure
from jawort.desk.right.export import export_files, export_person
from jawort.domain.media import Media
from jawort.domain.right.erasure import Ground
from jawort.domain.sending.outgoing import Outgoing
from jawort.domain.staff.account import Actor, Role
from tests.journeys.living_house import ERIKA, House, everything_but_processes, until
from tests.picture import MAKER, opened, photo


async def test_a_picture_comes_is_answered_with_one_handed_out_and_forgotten(
    dsn: str, tmp_path: Path
) -> None:
    async with everything_but_processes(dsn, tmp_path) as house:
        with ExitStack() as processes:
            for command in ("web", "work"):
                processes.enter_context(house.started(command))
            await until(
                lambda: house.meta.listen_at(house.opened, f"http://127.0.0.1:{house.port}")
            )
            sent = base64.b64encode(photo(turned=6)).decode()
            await house.meta.act(ERIKA, "image", data=sent, caption="Mein Kotflügel")
            await until(lambda: _is_kept(house))

            await _answer(house, photo(300, 200, shade=90))
            await until(lambda: _has_seen_one(house))

        (shown,) = await house.meta.inbox(ERIKA)
        erika = await house.erika()
        assert erika is not None
        assert shown["type"] == "image"
        assert shown["image"]["caption"].startswith("So sieht er jetzt aus.")

        files = await _exported(house, erika)
        assert sorted(opened(one).size for one in files) == [(300, 200), (400, 640)]
        assert not any(MAKER.encode() in one for one in files)

        done = await erasure.erase(
            house.ledger,
            house.controller_id,
            erika,
            ground=Ground.REQUEST,
            by="Anna Admin",
            now=datetime.now(UTC),
        )
        removed = {one.table: one.count for one in done.removed}
        assert (removed["media"], removed["media_chunk"], removed["media_upload"]) == (2, 2, 1)
        async with house.ledger.bare_connection() as connection:
            for table in ("media", "media_chunk", "media_upload"):
                assert await connection.fetchval(f"SELECT count(*) FROM {table}") == 0
        assert MAKER not in house.journal()


async def _files(house: House) -> list[Media]:
    erika = await house.erika()
    if erika is None:
        return []
    async with house.ledger.reading(house.controller_id) as work:
        return await media.files_of(work, [erika])


async def _is_kept(house: House) -> bool:
    return [(one.kind, one.is_shown) for one in await _files(house)] == [("image", True)]


async def _has_seen_one(house: House) -> bool:
    return await house.seen() == 1


async def _answer(house: House, picture: bytes) -> None:
    erika, now = await house.erika(), datetime.now(UTC)
    assert erika is not None
    jana = Actor(UUID(int=7), house.controller_id, "Jana Okafor", Role.AGENT)
    async with house.ledger.work(house.controller_id) as work:
        chosen = Upload("nachher.jpg", data=picture)
        file = await media.keep_upload(work, jana, erika, chosen, now=now)
        said = await media.attachment(
            work, jana, file.media_id, erika, caption="So sieht er jetzt aus."
        )
        thread = await reply.thread(work, erika)
        answer = Answer(Outgoing(said), "nachher", advertises=False)
        outcome = await reply.reply(work, thread, answer, now=now)
    assert outcome.what == "queued", outcome


async def _exported(house: House, erika: UUID) -> list[bytes]:
    async with house.ledger.work(house.controller_id) as work:
        package = await export_person(work, erika, now=datetime.now(UTC))
        files = [
            b"".join([piece async for piece in pieces])
            for _, pieces in await export_files(work, erika)
        ]
    assert len(package.sections["media"]) == len(files)
    return files
