"""What people send is fetched at our own pace, sealed, and never believed."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from jawort.desk.doctor.traffic import traffic
from jawort.desk.right import erasure
from jawort.domain.media import PIECE_BYTES, UNKNOWN
from jawort.domain.retention import RetentionClass
from jawort.domain.right.erasure import Ground
from jawort.intake import media as fetching
from jawort.ledger import media, media_piece
from jawort.ledger.listen import INBOX
from jawort.ledger.media_piece import FileGone, Place
from jawort.outbox.carrier import WhatsAppCarriers
from jawort.provider.whatsapp.dialect import Dialect
from jawort.provider.whatsapp.media import locate
from tests.filed import Post, post_office
from tests.picture import COMMENT, MAKER, MP4, OGG, PDF, moving, opened, photo
from tests.shop import NOON, Shop

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
async def post(shop: Shop) -> AsyncIterator[Post]:
    """A company behind the simulator."""
    async with post_office(shop) as made:
        yield made


# -- what comes ----------------------------------------------------------------------------------


async def test_a_picture_is_wanted_with_its_message_and_fetched_a_turn_later(post: Post) -> None:
    message = await post.sends(post.at_carrier(photo()), caption="Mein Kotflügel")
    assert (await post.file_of(message)).state == "wanted"

    assert await post.fetch() == 1
    assert await post.fetch() == 0

    file = await post.file_of(message)
    assert (file.state, file.kind, file.content_type) == ("kept", "image", "image/jpeg")
    assert (file.width, file.height, file.is_shown, file.has_preview) == (640, 400, True, True)
    data = await post.bytes_of(file)
    assert len(data) == file.byte_count
    assert opened(data).size == (640, 400)


async def test_a_picture_tells_nothing_of_place_and_device_once_it_is_here(post: Post) -> None:
    message = await post.sends(post.at_carrier(photo()))
    await post.fetch()

    data = await post.bytes_of(await post.file_of(message))

    assert not opened(data).getexif()
    assert MAKER.encode() not in data
    assert COMMENT.encode() not in data


async def test_a_picture_sent_as_a_paper_is_drawn_anew_too(post: Post) -> None:
    carried = post.at_carrier(photo(), "image/jpeg")
    message = await post.sends(carried, "document", filename="../../schaden.jpg")
    await post.fetch()

    file = await post.file_of(message)
    assert (file.kind, file.filename, file.is_shown) == ("document", "schaden.jpg", True)
    assert MAKER.encode() not in await post.bytes_of(file)


@pytest.mark.parametrize(
    ("data", "mime_type", "type_", "shown"),
    [
        (OGG, "audio/ogg", "audio", True),
        (MP4, "video/mp4", "video", True),
        (PDF, "application/pdf", "document", False),
        (moving(), "image/webp", "sticker", True),
    ],
)
async def test_sound_film_paper_and_sticker_come_as_they_are(
    post: Post, data: bytes, mime_type: str, type_: str, shown: bool
) -> None:
    message = await post.sends(post.at_carrier(data, mime_type), type_, mime_type=mime_type)
    await post.fetch()

    file = await post.file_of(message)
    assert (file.state, file.content_type, file.is_shown) == ("kept", mime_type, shown)
    if type_ != "sticker":
        assert await post.bytes_of(file) == data


async def test_a_voice_note_is_known_as_one(post: Post) -> None:
    message = await post.sends(post.at_carrier(OGG, "audio/ogg"), "audio", is_voice=True)

    assert (await post.file_of(message)).is_voice


@pytest.mark.parametrize("extra", [-1, 0, 1])
async def test_a_long_file_lies_in_sealed_pieces_and_comes_back_whole(
    post: Post, extra: int
) -> None:
    data = PDF + bytes(range(256)) * (2 * PIECE_BYTES // 256)
    data = data[: 2 * PIECE_BYTES + extra]
    message = await post.sends(post.at_carrier(data, "application/pdf"), "document")
    await post.fetch()

    file = await post.file_of(message)
    assert await post.bytes_of(file) == data
    pieces = await post.rows("SELECT chunk_sealed FROM media_chunk ORDER BY position")
    assert len(pieces) == file.piece_count == (3 if extra > 0 else 2)
    assert not any(PDF[:20] in row["chunk_sealed"] for row in pieces)


async def test_an_empty_file_is_kept_as_one(post: Post) -> None:
    message = await post.sends(post.at_carrier(b"", "text/plain"), "document")
    await post.fetch()

    file = await post.file_of(message)
    assert (file.state, file.byte_count, file.is_shown) == ("kept", 0, False)


# -- what is not believed ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff\xe0 an invented picture \xff\xd9",
        photo()[:700],
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"MZ\x90\x00 a program",
    ],
)
async def test_what_says_it_is_a_picture_and_is_none_is_kept_and_never_shown(
    post: Post, data: bytes
) -> None:
    message = await post.sends(post.at_carrier(data, "image/jpeg"), mime_type="image/jpeg")
    await post.fetch()

    file = await post.file_of(message)
    assert (file.state, file.is_shown, file.has_preview) == ("kept", False, False)
    assert file.content_type in (UNKNOWN, "text/plain")
    assert await post.bytes_of(file) == data


async def test_the_address_in_the_message_is_never_followed(post: Post) -> None:
    carried = post.at_carrier(photo())
    message = await post.sends(carried, url="http://127.0.0.1:1/latest/meta-data")
    await post.fetch()

    assert (await post.file_of(message)).state == "kept"


async def test_a_carrier_that_names_a_foreign_address_gets_neither_key_nor_request(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = await post.sends(post.at_carrier(photo()))
    asked = []

    def foreign(self: Dialect, url: str) -> None:
        asked.append(url)

    monkeypatch.setattr(Dialect, "media_url", foreign)
    await post.fetch()

    assert asked
    assert (await post.file_of(message)).state == "wanted"


@pytest.mark.parametrize("carried", ["../../v26.0/me", "", "x" * 5000, "1?fields=access_token"])
async def test_an_id_that_could_lead_elsewhere_is_not_asked_for(post: Post, carried: str) -> None:
    await post.sends(carried or "%", "image")
    await post.fetch()

    (row,) = await post.rows("SELECT state FROM media")
    assert row["state"] in ("failed", "gone")


# -- what the doctor says -----------------------------------------------------------------------


@pytest.mark.parametrize(("waits", "codes"), [(HOUR, []), (HOUR + SECOND, ["media_unfetched"])])
async def test_the_doctor_says_when_files_wait_for_more_than_an_hour(
    post: Post, waits: timedelta, codes: list[str]
) -> None:
    await post.sends(post.at_carrier(photo()))

    async with post.work() as work:
        found = await traffic(work, post.shop.controller, now=NOON + waits)

    assert [one.code for one in found] == codes
    assert all(one.cure and one.cure.de and one.cure.en for one in found)


# -- what goes wrong -----------------------------------------------------------------------------


async def test_a_file_the_carrier_no_longer_has_is_said_to_be_gone(post: Post) -> None:
    message = await post.sends("999999999999")
    await post.fetch()

    assert (await post.file_of(message)).state == "gone"


async def test_a_file_that_is_too_large_is_said_to_be(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_INBOUND_BYTES", 3 * PIECE_BYTES)
    fits = await post.sends(post.at_carrier(PDF.ljust(3 * PIECE_BYTES), "application/pdf"))
    over = await post.sends(post.at_carrier(PDF.ljust(3 * PIECE_BYTES + 1), "application/pdf"))
    await post.fetch()

    assert (await post.file_of(fits)).state == "kept"
    assert (await post.file_of(over)).state == "too_big"


async def test_more_bytes_than_were_told_are_broken_off_and_nothing_of_them_stays(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = await post.sends(post.at_carrier(PDF.ljust(3 * PIECE_BYTES), "application/pdf"))
    found = locate

    async def small(*arguments: object) -> object:
        stored = await found(*arguments)  # type: ignore[arg-type]
        return type(stored)(stored.media_id, stored.url, stored.mime_type, stored.sha256, 10)

    monkeypatch.setattr(fetching, "locate", small)
    monkeypatch.setattr(fetching, "MOST_INBOUND_BYTES", 2 * PIECE_BYTES)
    await post.fetch()

    assert (await post.file_of(message)).state == "too_big"
    assert not await post.rows("SELECT FROM media_chunk")


async def test_a_file_that_is_not_what_its_digest_says_is_tried_again_and_given_up(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = await post.sends(post.at_carrier(PDF, "application/pdf"), "document")
    found = locate

    async def other(*arguments: object) -> object:
        stored = await found(*arguments)  # type: ignore[arg-type]
        return type(stored)(stored.media_id, stored.url, stored.mime_type, b"x" * 32, stored.size)

    monkeypatch.setattr(fetching, "locate", other)
    at, states = NOON, []
    for _ in range(fetching.TRIES_MOST):
        await post.fetch(at=at)
        states.append((await post.file_of(message)).state)
        at += timedelta(hours=7)

    assert states == ["wanted"] * (fetching.TRIES_MOST - 1) + ["failed"]
    assert not await post.rows("SELECT FROM media_chunk")


async def test_an_expired_address_is_asked_for_anew_at_once(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = await post.sends(post.at_carrier(photo()))
    found, count = locate, 0

    async def slow(*arguments: object) -> object:
        nonlocal count
        count += 1
        stored = await found(*arguments)  # type: ignore[arg-type]
        if count == 1:
            await post.meta.advance(minutes=6)
        return stored

    monkeypatch.setattr(fetching, "locate", slow)
    await post.fetch()

    assert count == 2
    assert (await post.file_of(message)).state == "kept"


async def test_while_nobody_answers_it_waits_longer_and_longer(post: Post) -> None:
    message = await post.sends(post.at_carrier(photo()))
    (door,) = await post.rows("SELECT endpoint_id FROM endpoint")
    assert door
    await post.meta.__aexit__(None, None, None)  # the carrier is away
    waits, at = [], NOON
    for _ in range(4):
        assert await post.fetch(at=at) == 1
        (row,) = await post.rows("SELECT next_try_at FROM media")
        waits.append(row["next_try_at"] - at)
        at = row["next_try_at"]
        assert await post.fetch(at=at - SECOND) == 0

    assert waits == [timedelta(seconds=5) * 4**number for number in range(4)]
    assert (await post.file_of(message)).state == "wanted"
    await post.meta.__aenter__()


async def test_after_a_week_nothing_is_asked_for_any_more(post: Post) -> None:
    message = await post.sends("999999999999", at=NOON - 7 * DAY - SECOND)

    assert await post.fetch() == 0

    assert (await post.file_of(message)).state == "gone"


async def test_a_worker_that_falls_leaves_its_file_to_the_next(post: Post) -> None:
    await post.sends(post.at_carrier(photo()))
    async with post.work() as work:
        (taken,) = await media.take(work, [post.sender_id], limit=9, now=NOON)

    assert taken.try_count == 1
    assert await post.fetch(at=NOON + media.LEASE - SECOND) == 0
    assert await post.fetch(at=NOON + media.LEASE) == 1


async def test_a_file_another_worker_brought_stays_whatever_becomes_of_the_slow_one(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = await post.sends(post.at_carrier(PDF, "application/pdf"), "document")
    mine = post.shop.controller.controller_id
    async with post.work() as work:
        (first,) = await media.take(work, [post.sender_id], limit=9, now=NOON)
    whose = (first.media_id, first.contact_id, first.retention_class)
    place = Place(*whose, first.held_until)
    written = await media_piece.write(post.shop.ledger, mine, place, _once(PDF))

    async def settled_meanwhile(*_: object) -> None:
        done = media.Arrived("document", "application/pdf", "", len(PDF), written.sha256)
        async with post.work() as work:
            assert await media.settle(work, *whose, done, was="wanted")
        raise ValueError

    monkeypatch.setattr(fetching, "locate", settled_meanwhile)
    assert await post.fetch(at=NOON + media.LEASE) == 1

    file = await post.file_of(message)
    assert file.state == "kept"
    assert await post.bytes_of(file) == PDF


async def test_who_lost_a_file_to_another_worker_changes_nothing_of_it(post: Post) -> None:
    await post.sends(post.at_carrier(PDF, "application/pdf"), "document")
    mine, late = post.shop.controller.controller_id, NOON + media.LEASE
    async with post.work() as work:
        (slow,) = await media.take(work, [post.sender_id], limit=9, now=NOON)
        (quick,) = await media.take(work, [post.sender_id], limit=9, now=late)
    theirs, ours = (
        Place(one.media_id, one.contact_id, one.retention_class, one.held_until)
        for one in (slow, quick)
    )
    await media_piece.write(post.shop.ledger, mine, ours, _once(PDF))
    with pytest.raises(FileGone):
        await media_piece.write(post.shop.ledger, mine, theirs, _once(OGG))
    async with post.work() as work:
        await media_piece.drop(work, theirs)
        await media.again(work, slow.media_id, slow.held_until, at=late)
        await media.end(work, slow.media_id, slow.held_until, "gone")

        assert await media_piece.read(work, quick.media_id, 0) == PDF
    (row,) = await post.rows("SELECT state, next_try_at FROM media")
    assert (row["state"], row["next_try_at"]) == ("wanted", quick.held_until)

    async with post.work() as work:
        await media_piece.drop(work, ours)
        await media.end(work, quick.media_id, quick.held_until, "gone")
    (row,) = await post.rows("SELECT state FROM media")
    assert row["state"] == "gone"
    assert not await post.rows("SELECT FROM media_chunk")


async def test_every_file_has_its_own_lease_however_long_those_before_it_took(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    took, seconds, ends, found = timedelta(minutes=10), 0.0, [], locate
    for _ in range(fetching.MOST):
        await post.sends(post.at_carrier(OGG, "audio/ogg"), "audio")

    async def slow(*arguments: object) -> object:
        nonlocal seconds
        (row,) = await post.rows("SELECT max(next_try_at) AS held_until FROM media")
        ends.append(row["held_until"])
        seconds += took.total_seconds()
        return await found(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(fetching, "locate", slow)
    doors = post.outbox.carriers
    assert isinstance(doors, WhatsAppCarriers)
    await fetching.run_once(post.shop.ledger, doors, now=NOON, clock=lambda: seconds)

    assert ends == [NOON + media.LEASE + took * number for number in range(fetching.MOST)]


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data


async def test_a_turn_takes_a_bounded_number(post: Post) -> None:
    for _ in range(fetching.MOST + 1):
        await post.sends(post.at_carrier(OGG, "audio/ogg"), "audio")

    assert [await post.fetch() for _ in range(3)] == [fetching.MOST, 1, 0]


async def test_the_same_message_twice_wants_its_file_once(post: Post) -> None:
    await post.sends(post.at_carrier(photo()))
    (row,) = await post.rows("SELECT count(*) AS count FROM media")

    assert row["count"] == 1


async def test_who_was_erased_meanwhile_gets_nothing_back(post: Post) -> None:
    await post.sends(post.at_carrier(PDF.ljust(3 * PIECE_BYTES), "application/pdf"), "document")
    erika, mine = await post.erika(), post.shop.controller.controller_id
    write = media_piece.write

    async def erased_first(*arguments: object) -> object:
        await erasure.erase(
            post.shop.ledger, mine, erika, ground=Ground.REQUEST, by="Anna", now=NOON
        )
        return await write(*arguments)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(media_piece, "write", erased_first)
        assert await post.fetch() == 1

    assert not await post.rows("SELECT FROM media")
    assert not await post.rows("SELECT FROM media_chunk")


async def test_an_upload_that_broke_off_hours_ago_leaves_nothing(post: Post) -> None:
    await post.sends(post.at_carrier(photo()))
    erika = await post.erika()
    async with post.work() as work:
        new = media.NewArriving(erika, "out", RetentionClass.MEDIA, None)
        await media.begin_arriving(work, new, now=NOON)

    assert await fetching.sweep(post.shop.ledger, now=NOON + timedelta(hours=2)) == 0
    assert await fetching.sweep(post.shop.ledger, now=NOON + timedelta(hours=2) + SECOND) == 1
    (row,) = await post.rows("SELECT state FROM media")
    assert row["state"] == "wanted"


async def test_open_pages_learn_that_a_picture_has_come(post: Post) -> None:
    message = await post.sends(post.at_carrier(photo()))
    (thread,) = await post.rows(
        "SELECT conversation_id FROM message WHERE message_id = $1", message
    )
    count = "SELECT count(*) AS count FROM inbox_change WHERE conversation_id = $1"
    (before,) = await post.rows(count, thread["conversation_id"])
    heard = asyncio.Event()
    async with post.shop.ledger.bare_connection() as connection:

        def hear(*_: object) -> None:
            heard.set()

        await connection.add_listener(INBOX, hear)
        await post.fetch()
        async with asyncio.timeout(20):
            await heard.wait()
        await connection.remove_listener(INBOX, hear)

    (after,) = await post.rows(count, thread["conversation_id"])
    assert after["count"] == before["count"] + 1
