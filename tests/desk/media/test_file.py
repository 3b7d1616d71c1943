"""Files are shown to who may read the conversation and taken in for who may answer it."""

import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.media import file as media
from jawort.desk.media.file import Upload
from jawort.desk.right import erasure
from jawort.domain.media import MB, MOST_BYTES, Media
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Ground
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import controller, media_upload
from jawort.ledger import media as rows
from jawort.ledger.work import Work
from jawort.runners import retain
from tests.people import OTHER_PHONE, erika
from tests.picture import MAKER, MP4, OGG, PDF, drawing, opened, photo
from tests.shop import NOON, Shop

ANSWERS = (Role.AGENT, Role.LEAD, Role.ADMIN)
READS = (*ANSWERS, Role.PRIVACY)


def actor(shop: Shop, role: Role = Role.AGENT) -> Actor:
    return Actor(UUID(int=7), shop.controller.controller_id, "Jana", role)


async def _in(data: bytes, size: int = 1000) -> AsyncIterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]


async def _person(shop: Shop) -> UUID:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        return await erika(work)


async def _kept(shop: Shop, data: bytes, name: str = "bild.jpg", **more: Any) -> Media:
    """Taken in as a stream for a new person."""
    somebody = await _person(shop)
    chosen = Upload(name, **more)
    return await media.receive(shop.ledger, actor(shop), somebody, chosen, _in(data), now=NOON)


async def _bytes(shop: Shop, file: Media) -> bytes:
    return b"".join([one async for one in media.pieces(shop.ledger, actor(shop), file)])


async def _count(shop: Shop, table: str) -> int:
    async with shop.ledger.bare_connection() as connection:
        return int(await connection.fetchval(f"SELECT count(*) FROM {table}"))


# -- taking in -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "kind", "content_type"),
    [
        (PDF, "angebot.pdf", "document", "application/pdf"),
        (OGG, "notiz.ogg", "audio", "audio/ogg"),
        (MP4, "film.mp4", "video", "video/mp4"),
        (b"Hallo\n", "text.txt", "document", "text/plain"),
    ],
)
async def test_a_file_is_taken_in_as_what_it_is(
    shop: Shop, data: bytes, name: str, kind: str, content_type: str
) -> None:
    file = await _kept(shop, data, name)

    assert (file.kind, file.content_type, file.filename) == (kind, content_type, name)
    assert (file.state, file.direction, file.message_id) == ("kept", "out", None)
    assert await _bytes(shop, file) == data


async def test_a_picture_leaves_without_what_it_tells(shop: Shop) -> None:
    file = await _kept(shop, photo(turned=6), "IMG_4711.JPG")

    data = await _bytes(shop, file)
    assert (file.kind, file.content_type, file.filename) == ("image", "image/jpeg", "IMG_4711.jpg")
    assert opened(data).size == (file.width, file.height) == (400, 640)
    assert MAKER.encode() not in data


async def test_a_picture_whatsapp_does_not_take_is_made_into_one_it_takes(shop: Shop) -> None:
    file = await _kept(shop, drawing("TIFF"), "scan.tiff")

    assert (file.content_type, file.filename) == ("image/png", "scan.png")


async def test_a_sticker_is_made_where_one_is_wanted(shop: Shop) -> None:
    file = await _kept(shop, drawing("PNG", (900, 600)), "gruss.png", kind="sticker")

    assert (file.kind, file.content_type, file.width) == ("sticker", "image/webp", 512)


@pytest.mark.parametrize(
    ("data", "name", "more", "code"),
    [
        (b"", "leer.pdf", {}, "MEDIA_EMPTY"),
        (b"\x00\x00\x00\x24ftypheic\x00\x00", "urlaub.jpg", {}, "MEDIA_HEIC"),
        (b"MZ\x90\x00", "rechnung.pdf", {}, "MEDIA_TYPE"),
        (b"PK\x03\x04", "alles.zip", {}, "MEDIA_TYPE"),
        (b"\x1aE\xdf\xa3", "notiz.webm", {}, "MEDIA_TYPE"),
        (photo()[:500], "kaputt.jpg", {}, "MEDIA_UNREADABLE"),
        (OGG, "ton.ogg", {"kind": "sticker"}, "MEDIA_TYPE"),
        (OGG.ljust(16 * MB + 1), "lang.ogg", {}, "MEDIA_TOO_BIG"),
    ],
)
async def test_what_cannot_be_sent_is_refused_before_and_nothing_stays(
    shop: Shop, data: bytes, name: str, more: dict[str, Any], code: str
) -> None:
    somebody = await _person(shop)
    with pytest.raises(Refusal) as refused:
        await media.receive(
            shop.ledger, actor(shop), somebody, Upload(name, **more), _in(data, MB), now=NOON
        )

    assert refused.value.code == code
    assert refused.value.say("de") != refused.value.say("en")
    assert (await _count(shop, "media"), await _count(shop, "media_chunk")) == (0, 0)


async def test_a_file_just_within_its_limit_is_taken(shop: Shop) -> None:
    file = await _kept(shop, OGG.ljust(MOST_BYTES["audio"]), "lang.ogg")

    assert file.byte_count == MOST_BYTES["audio"]


async def test_an_upload_that_breaks_off_leaves_nothing(shop: Shop) -> None:
    somebody = await _person(shop)

    async def broken() -> AsyncIterator[bytes]:
        yield PDF.ljust(3 * MB)
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await media.receive(shop.ledger, actor(shop), somebody, Upload("a.pdf"), broken(), now=NOON)

    assert (await _count(shop, "media"), await _count(shop, "media_chunk")) == (0, 0)


async def test_who_uploaded_it_is_kept_with_it(shop: Shop) -> None:
    await _kept(shop, PDF, "a.pdf")

    async with shop.ledger.bare_connection() as connection:
        assert await connection.fetchval("SELECT uploaded_by FROM media") == UUID(int=7)


# -- evidence ------------------------------------------------------------------------------------


async def test_a_scan_is_kept_as_long_as_the_consent_it_proves(shop: Shop) -> None:
    mine = shop.controller.controller_id
    async with shop.ledger.work(mine) as work:
        somebody = await erika(work)
        scan = Upload("formular.jpg", "image/jpeg", photo(1200, 800), purpose="evidence")
        file = await media.keep_upload(work, actor(shop), somebody, scan, now=NOON)
        data = await media.evidence(work, file.media_id)
        told = await media.digest(work, file.media_id)

    assert (file.direction, file.width) == ("evidence", 1200)
    assert told == hashlib.sha256(data).hexdigest()
    async with shop.ledger.bare_connection() as connection:
        row = await connection.fetchrow("SELECT retention_class FROM media")
        fates = await connection.fetch(
            "SELECT fate, retention_class FROM data_key WHERE contact_id = $1", somebody
        )
    assert row["retention_class"] == "RC01"
    assert ("kept_by_law", "RC01") in {tuple(one) for one in fates}


async def test_evidence_is_taken_in_by_who_may_record_a_consent(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        scan = Upload("a.pdf", data=PDF, purpose="evidence")

        kept = await media.keep_upload(work, actor(shop, Role.PRIVACY), somebody, scan, now=NOON)
        assert kept.is_kept
        with pytest.raises(Refusal) as refused:
            await media.keep_upload(work, actor(shop, Role.MARKETING), somebody, scan, now=NOON)
    assert refused.value.code == "FORBIDDEN"


async def test_evidence_is_never_sent_and_never_discarded(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        scan = Upload("a.pdf", data=PDF, purpose="evidence")
        file = await media.keep_upload(work, None, somebody, scan, now=NOON)

        with pytest.raises(Refusal, match="MEDIA_NOT_THEIRS"):
            await media.attachment(work, actor(shop), file.media_id, somebody)
        with pytest.raises(Refusal, match="MEDIA_SENT"):
            await media.discard(work, actor(shop), file.media_id)


async def test_more_than_a_hand_can_hold_comes_as_a_stream_only(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        large = Upload("a.pdf", data=PDF.ljust(16 * MB + 1))

        with pytest.raises(Refusal, match="MEDIA_TOO_BIG"):
            await media.keep_upload(work, None, somebody, large, now=NOON)
        fits = Upload("a.pdf", data=PDF.ljust(16 * MB))
        kept = await media.keep_upload(work, None, somebody, fits, now=NOON)
        assert kept.byte_count == 16 * MB


# -- attaching -----------------------------------------------------------------------------------


async def test_a_file_is_attached_for_its_own_person_only(shop: Shop) -> None:
    file = await _kept(shop, PDF, "angebot.pdf")
    async with shop.ledger.work(shop.controller.controller_id) as work:
        other = await erika(work, OTHER_PHONE)

        said = await media.attachment(
            work, actor(shop), file.media_id, file.contact_id, caption="Ihr Angebot"
        )
        with pytest.raises(Refusal, match="MEDIA_NOT_THEIRS"):
            await media.attachment(work, actor(shop), file.media_id, other)

    assert (said.file_id, said.media_id, said.link) == (file.media_id, None, None)
    assert (said.type, said.filename, said.caption) == ("document", "angebot.pdf", "Ihr Angebot")


async def test_a_name_is_told_of_papers_only_and_a_voice_has_no_words(shop: Shop) -> None:
    file = await _kept(shop, OGG, "notiz.ogg")
    async with shop.ledger.work(shop.controller.controller_id) as work:
        said = await media.attachment(
            work, actor(shop), file.media_id, file.contact_id, caption="Hallo", is_voice=True
        )

    assert (said.filename, said.caption, said.is_voice) == (None, None, True)


async def test_what_was_chosen_and_not_sent_can_be_taken_away(shop: Shop) -> None:
    file = await _kept(shop, PDF, "angebot.pdf")
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await media.discard(work, actor(shop), file.media_id)

        with pytest.raises(Refusal, match="MEDIA_UNKNOWN"):
            await media.one(work, actor(shop), file.media_id)
    assert await _count(shop, "media_chunk") == 0


async def test_only_who_chose_a_file_takes_it_away(shop: Shop) -> None:
    file = await _kept(shop, PDF, "angebot.pdf")
    colleague = Actor(UUID(int=8), shop.controller.controller_id, "Karl", Role.ADMIN)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        with pytest.raises(Refusal, match="MEDIA_NOT_YOURS"):
            await media.discard(work, colleague, file.media_id)
        chosen = Upload("b.pdf", data=PDF)
        ours = await media.keep_upload(work, None, file.contact_id, chosen, now=NOON)
        with pytest.raises(Refusal, match="MEDIA_NOT_YOURS"):  # the program's own
            await media.discard(work, actor(shop), ours.media_id)

    assert await _bytes(shop, file) == await _bytes(shop, ours) == PDF


async def test_a_file_that_did_not_come_is_wanted_again_on_request(shop: Shop) -> None:
    file = await _kept(shop, PDF, "angebot.pdf")
    async with shop.ledger.work(shop.controller.controller_id) as work:
        with pytest.raises(Refusal, match="MEDIA_NOT_AGAIN"):
            await media.fetch_again(work, actor(shop), file.media_id, now=NOON)
        message = uuid4()
        new = rows.NewWanted(
            file.contact_id, message, uuid4(), "image", False, "image/jpeg", "", "123", NOON
        )
        await rows.want(work, [new], now=NOON)
        wanted = (await media.of_messages(work, [message]))[message]
        await rows.end(work, wanted.media_id, NOON, "failed")

        await media.fetch_again(work, actor(shop), wanted.media_id, now=NOON + timedelta(hours=1))

        assert (await media.one(work, actor(shop), wanted.media_id)).state == "wanted"


# -- who may ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", list(Role))
async def test_a_role_may_with_files_what_it_may_with_conversations(shop: Shop, role: Role) -> None:
    file = await _kept(shop, photo())
    who = actor(shop, role)
    acts = {
        "one": lambda work: media.one(work, who, file.media_id),
        "preview": lambda work: media.preview(work, who, file.media_id),
        "attachment": lambda work: media.attachment(work, who, file.media_id, file.contact_id),
        "keep": lambda work: media.keep_upload(
            work, who, file.contact_id, Upload("a.pdf", data=PDF), now=NOON
        ),
        "discard": lambda work: media.discard(work, who, file.media_id),
    }
    done = {name for name, act in acts.items() if await _may(shop, act)}

    reading, writing = {"one", "preview"}, {"attachment", "keep", "discard"}
    assert done == (reading if role in READS else set()) | (writing if role in ANSWERS else set())


async def _may(shop: Shop, act: Any) -> bool:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        try:
            await act(work)
        except Refusal as refused:
            code = refused.code
        else:
            return True
    assert code == "FORBIDDEN"
    return False


async def test_another_company_knows_nothing_of_a_file(shop: Shop) -> None:
    file = await _kept(shop, photo())
    async with shop.ledger.house_work() as house:
        other = await controller.add(house, "Hofladen Apfel e. K., Jork", country="DE", now=NOON)
    stranger = Actor(UUID(int=8), other.controller_id, "Karl", Role.ADMIN)

    async with shop.ledger.work(other.controller_id) as work:
        for act in (
            media.one(work, stranger, file.media_id),
            media.attachment(work, stranger, file.media_id, file.contact_id),
            media.discard(work, stranger, file.media_id),
            media.fetch_again(work, stranger, file.media_id, now=NOON),
            media.evidence(work, file.media_id),
        ):
            with pytest.raises(Refusal, match="MEDIA_UNKNOWN"):
                await act
        assert await media.preview(work, stranger, file.media_id) is None
        assert await media.digest(work, file.media_id) == ""
        assert await media.files_of(work, [file.contact_id]) == []
    with pytest.raises(Refusal, match="MEDIA_UNKNOWN"):
        await media.receive(
            shop.ledger, stranger, file.contact_id, Upload("a.pdf"), _in(PDF), now=NOON
        )
    assert await _bytes(shop, file)


def test_a_file_prints_nothing_of_itself() -> None:
    chosen = Upload("Erika Beispiel.pdf", data=b"Geheim")

    assert "Erika" not in repr(chosen)
    assert "Geheim" not in repr(chosen)


async def test_a_kept_file_prints_nothing_of_itself(shop: Shop) -> None:
    file = await _kept(shop, PDF, "Erika Beispiel.pdf")

    assert repr(file) == "Media(…)"


@pytest.mark.parametrize("name", ["bild.jpg", ""])
async def test_a_file_whose_key_is_destroyed_or_locked_is_gone_from_every_act(
    shop: Shop, name: str
) -> None:
    file = await _kept(shop, PDF, name)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await _forget(work, file.contact_id)

        assert await media.files_of(work, [file.contact_id]) == []
        with pytest.raises(Refusal, match="MEDIA_UNKNOWN"):
            await media.one(work, actor(shop), file.media_id)


async def _forget(work: Work, contact_id: UUID) -> None:
    """The data key is destroyed, and nothing else: the rows say nothing any more."""
    await work.connection.execute("DELETE FROM data_key WHERE contact_id = $1", contact_id)


# -- how long --------------------------------------------------------------------------------------


async def test_ninety_days_after_it_came_a_file_is_gone_and_the_scan_of_a_consent_is_not(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        sent = await media.keep_upload(work, None, somebody, Upload("a.pdf", data=PDF), now=NOON)
        await media_upload.ask(work, [(sent.media_id, uuid4())], now=NOON)
        scan = Upload("b.pdf", data=PDF, purpose="evidence")
        proof = await media.keep_upload(work, None, somebody, scan, now=NOON)

    await retain.run_once(shop.ledger, now=NOON + timedelta(days=90))
    assert (await _count(shop, "media"), await _count(shop, "media_chunk")) == (2, 2)
    await retain.run_once(shop.ledger, now=NOON + timedelta(days=91))

    async with shop.ledger.bare_connection() as connection:
        for table in ("media", "media_chunk"):
            rows = await connection.fetch(f"SELECT media_id FROM {table}")
            assert [row["media_id"] for row in rows] == [proof.media_id]
    assert await _count(shop, "media_upload") == 0


async def test_an_erasure_removes_files_and_locks_the_scan_of_a_consent(shop: Shop) -> None:
    mine = shop.controller.controller_id
    async with shop.ledger.work(mine) as work:
        somebody = await erika(work)
        await media.keep_upload(work, None, somebody, Upload("a.pdf", data=PDF), now=NOON)
        scan = Upload("b.pdf", data=PDF, purpose="evidence")
        proof = await media.keep_upload(work, None, somebody, scan, now=NOON)
        assert await media.evidence(work, proof.media_id) == PDF

    done = await erasure.erase(
        shop.ledger, mine, somebody, ground=Ground.REQUEST, by="Anna Admin", now=NOON
    )

    assert {one.retention_class.value for one in done.kept} >= {"RC01"}
    assert (await _count(shop, "media"), await _count(shop, "media_chunk")) == (1, 1)
    async with shop.ledger.work(mine) as work:
        with pytest.raises(Refusal, match="MEDIA_UNKNOWN"):
            await media.evidence(work, proof.media_id)
        assert await media.digest(work, proof.media_id) == ""
        with pytest.raises(Refusal, match="MEDIA_UNKNOWN"):
            await media.keep_upload(work, None, somebody, Upload("c.pdf", data=PDF), now=NOON)
