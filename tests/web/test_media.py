"""Files in pages: handed out safely, wound through, uploaded, and only for who may."""

import asyncio
import http.client
import json
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import UUID, uuid4

import pytest

from jawort.desk.media import file as media
from jawort.desk.media.file import Upload
from jawort.domain.media import MB, PIECE_BYTES, Media
from jawort.domain.staff.account import Role
from jawort.ledger import contact, controller
from jawort.web.session import TOKEN_HEADER
from tests.people import PHONE, erika
from tests.picture import MAKER, OGG, PDF, opened, photo
from tests.shop import NOON
from tests.web.staff import Colleague, Hire, Office, browser, office, staff, staff_visit, visit

__all__ = ["browser", "office", "staff", "staff_visit", "visit"]

NAME = "Angebot für Erika.pdf"


class Got:
    """An answer with its bytes."""

    def __init__(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self) -> Any:
        return json.loads(self.body)


async def ask(
    who: Colleague, path: str, *, body: bytes | None = None, token: bool = True, **more: Any
) -> Got:
    """A request of somebody signed in. A header's name is written with _ for -."""
    headers = {name.replace("_", "-"): value for name, value in more.items()}
    headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in who.cookies.items())
    if body is not None and token:
        headers[TOKEN_HEADER] = who.form_token

    def run() -> Got:
        port = urlsplit(who.office.base).port
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request("GET" if body is None else "POST", path, body, headers)
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Got(answer.status, told, answer.read())
        finally:
            connection.close()

    return await asyncio.to_thread(run)


async def _kept(office: Office, data: bytes, name: str = NAME) -> Media:
    somebody = await _person(office)
    async with office.ledger.work(office.controller.controller_id) as work:
        return await media.keep_upload(work, None, somebody, Upload(name, data=data), now=NOON)


async def _person(office: Office) -> UUID:
    async with office.ledger.work(office.controller.controller_id) as work:
        return await contact.find(work, PHONE) or await erika(work)


# -- handing out ---------------------------------------------------------------------------------


async def test_a_file_is_handed_out_as_a_download_that_can_run_nothing(
    office: Office, staff: Hire
) -> None:
    file = await _kept(office, PDF)

    got = await ask(await staff(Role.AGENT), f"/media/{file.media_id}")

    assert (got.status, got.body) == (200, PDF)
    assert got.headers["content-type"].startswith("application/pdf")
    assert got.headers["content-disposition"].startswith("attachment; ")
    assert quote(NAME) in got.headers["content-disposition"]
    assert got.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert got.headers["x-content-type-options"] == "nosniff"
    assert got.headers["cross-origin-resource-policy"] == "same-origin"
    assert got.headers["cache-control"] == "no-store"


async def test_only_what_was_drawn_anew_and_sound_stand_in_a_page(
    office: Office, staff: Hire
) -> None:
    who = await staff(Role.AGENT)
    for data, name, shown in (
        (photo(), "bild.jpg", "inline"),
        (OGG, "notiz.ogg", "inline"),
        (PDF, "a.pdf", "attachment"),
        (b"<script>alert(1)</script>", "a.html", "attachment"),
    ):
        file = await _kept(office, data, name)
        got = await ask(who, f"/media/{file.media_id}?inline")
        assert got.headers["content-disposition"].split(";")[0] == shown, name
        assert "html" not in got.headers["content-type"]


async def test_a_name_cannot_write_headers_of_its_own(office: Office, staff: Hire) -> None:
    file = await _kept(office, PDF, 'a"; filename=b.exe\r\nX-Evil: 1.pdf')

    got = await ask(await staff(Role.AGENT), f"/media/{file.media_id}")

    assert "x-evil" not in got.headers
    assert got.headers["content-disposition"].count('"') == 2


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-", 0, -1),
        ("bytes=0-9", 0, 9),
        (f"bytes={PIECE_BYTES - 1}-{PIECE_BYTES}", PIECE_BYTES - 1, PIECE_BYTES),
        (f"bytes={PIECE_BYTES}-", PIECE_BYTES, -1),
        ("bytes=-5", -5, -1),
    ],
)
async def test_a_part_is_the_part_that_was_asked_for(
    office: Office, staff: Hire, asked: str, first: int, last: int
) -> None:
    data = PDF + bytes(range(256)) * (PIECE_BYTES // 200)
    file = await _kept(office, data)
    size = len(data)
    first, last = first % size, last % size

    got = await ask(await staff(Role.AGENT), f"/media/{file.media_id}", Range=asked)

    assert got.status == 206
    assert got.headers["content-range"] == f"bytes {first}-{last}/{size}"
    assert got.body == data[first : last + 1]


async def test_a_part_outside_the_file_is_refused(office: Office, staff: Hire) -> None:
    file = await _kept(office, PDF)

    got = await ask(await staff(Role.AGENT), f"/media/{file.media_id}", Range=f"bytes={len(PDF)}-")

    assert (got.status, got.headers["content-range"]) == (416, f"bytes */{len(PDF)}")


async def test_the_small_view_is_a_small_picture(office: Office, staff: Hire) -> None:
    who = await staff(Role.AGENT)
    file = await _kept(office, photo(1200, 900), "bild.jpg")
    paper = await _kept(office, PDF)

    got = await ask(who, f"/media/{file.media_id}/preview")

    assert (got.status, got.headers["content-type"]) == (200, "image/webp")
    assert opened(got.body).size == (320, 240)
    assert (await ask(who, f"/media/{paper.media_id}/preview")).status == 404


async def test_what_is_not_here_is_not_found(office: Office, staff: Hire) -> None:
    who = await staff(Role.AGENT)

    for path in (f"/media/{uuid4()}", f"/media/{uuid4()}/preview", "/media/x"):
        assert (await ask(who, path)).status == 404


# -- who may -------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["", "?inline", "/preview"])
async def test_without_a_log_in_nothing_is_handed_out(office: Office, path: str) -> None:
    file = await _kept(office, photo(), "bild.jpg")
    nobody = Colleague(office, account=None)  # type: ignore[arg-type]

    got = await ask(nobody, f"/media/{file.media_id}{path}")

    assert got.status == 303
    assert not got.body


@pytest.mark.parametrize("role", [Role.MARKETING, Role.AUDITOR])
async def test_who_reads_no_conversations_gets_no_files(
    office: Office, staff: Hire, role: Role
) -> None:
    file = await _kept(office, photo(), "bild.jpg")
    who = await staff(role)

    assert (await ask(who, f"/media/{file.media_id}")).status == 403
    assert (await ask(who, f"/media/{file.media_id}/preview")).status == 403


async def test_another_company_gets_nothing(office: Office, staff: Hire) -> None:
    file = await _kept(office, photo(), "bild.jpg")
    async with office.ledger.house_work() as house:
        other = await controller.add(house, "Hofladen Apfel e. K., Jork", country="DE", now=NOON)
    stranger = await staff(Role.ADMIN, name="Karl", controller=other)

    assert (await ask(stranger, f"/media/{file.media_id}")).status == 404
    assert (await ask(stranger, f"/media/{file.media_id}/preview")).status == 404
    got = await ask(stranger, "/media/upload", body=PDF, X_Contact=str(file.contact_id))
    assert (got.status, got.json["code"]) == (422, "MEDIA_UNKNOWN")


# -- uploading -----------------------------------------------------------------------------------


async def test_a_chosen_file_is_taken_in_and_told_back(office: Office, staff: Hire) -> None:
    somebody = await _person(office)

    got = await ask(
        await staff(Role.AGENT),
        "/media/upload",
        body=photo(),
        X_Contact=str(somebody),
        X_File_Name=quote("Kotflügel.jpeg"),
        Content_Type="image/jpeg",
    )

    assert got.status == 201
    told = got.json
    assert (told["kind"], told["filename"], told["width"]) == ("image", "Kotflügel.jpg", 640)
    async with office.ledger.work(office.controller.controller_id) as work:
        data = await media.evidence(work, UUID(told["media"]))
    assert len(data) == told["byte_count"]
    assert MAKER.encode() not in data


async def test_a_large_file_passes_through_in_pieces(office: Office, staff: Hire) -> None:
    somebody = await _person(office)
    data = PDF.ljust(12 * MB + 7, b" ")

    got = await ask(await staff(Role.AGENT), "/media/upload", body=data, X_Contact=str(somebody))

    assert (got.status, got.json["byte_count"]) == (201, len(data))


@pytest.mark.parametrize(
    ("body", "more", "status", "code"),
    [
        (b"", {}, 422, "MEDIA_EMPTY"),
        (b"MZ\x90\x00", {}, 422, "MEDIA_TYPE"),
        (OGG.ljust(17 * MB), {}, 413, "MEDIA_TOO_BIG"),
        (PDF, {"X_Kind": "poem"}, 422, "MEDIA_TYPE"),
        (PDF, {"X_Contact": "nobody"}, 422, "MEDIA_UNKNOWN"),
        (PDF, {"X_Contact": str(uuid4())}, 422, "MEDIA_UNKNOWN"),
    ],
    ids=["empty", "program", "large", "poem", "nobody", "stranger"],
)
async def test_what_cannot_be_sent_is_refused_with_two_sentences(
    office: Office, staff: Hire, body: bytes, more: dict[str, Any], status: int, code: str
) -> None:
    asked = {"X_Contact": str(await _person(office))} | more

    got = await ask(await staff(Role.AGENT), "/media/upload", body=body, **asked)

    assert (got.status, got.json["code"]) == (status, code)
    assert set(got.json["problem"]) == set(got.json["cure"]) == {"de", "en"}
    async with office.ledger.bare_connection() as connection:
        assert await connection.fetchval("SELECT count(*) FROM media") == 0


async def test_an_upload_without_the_token_of_the_session_changes_nothing(
    office: Office, staff: Hire
) -> None:
    asked: dict[str, Any] = {"X_Contact": str(await _person(office))}

    got = await ask(await staff(Role.AGENT), "/media/upload", body=PDF, token=False, **asked)

    assert got.status == 403
    async with office.ledger.bare_connection() as connection:
        assert await connection.fetchval("SELECT count(*) FROM media") == 0


@pytest.mark.parametrize("role", [Role.PRIVACY, Role.MARKETING, Role.AUDITOR])
async def test_who_may_not_answer_may_not_upload(office: Office, staff: Hire, role: Role) -> None:
    asked: dict[str, Any] = {"X_Contact": str(await _person(office))}

    got = await ask(await staff(role), "/media/upload", body=PDF, **asked)

    assert (got.status, got.json["code"]) == (403, "FORBIDDEN")


async def test_a_file_that_was_not_sent_can_be_taken_away_once(office: Office, staff: Hire) -> None:
    who, somebody = await staff(Role.AGENT), await _person(office)
    async with office.ledger.work(office.controller.controller_id) as work:
        chosen = Upload(NAME, data=PDF)
        file = await media.keep_upload(work, who.actor, somebody, chosen, now=NOON)

    assert (await who.htmx(f"/media/{file.media_id}/discard")).status == 204
    assert (await who.htmx(f"/media/{file.media_id}/discard")).status == 409
    assert (await ask(who, f"/media/{file.media_id}")).status == 404


async def test_there_is_nothing_to_fetch_again_of_what_is_here(office: Office, staff: Hire) -> None:
    file = await _kept(office, PDF)

    said = await (await staff(Role.AGENT)).htmx(f"/media/{file.media_id}/again")

    assert said.status == 409
    assert "noch einmal" in said.text


async def test_who_may_not_answer_takes_nothing_away(office: Office, staff: Hire) -> None:
    file = await _kept(office, PDF)

    said = await (await staff(Role.PRIVACY)).htmx(f"/media/{file.media_id}/discard")

    assert said.status == 403
    assert (await ask(await staff(Role.PRIVACY), f"/media/{file.media_id}")).status == 200


# -- in a browser --------------------------------------------------------------------------------


async def test_a_page_shows_a_picture_and_its_small_view(office: Office, staff_visit: Any) -> None:
    file = await _kept(office, photo(1200, 900), "bild.jpg")
    seen = await staff_visit(Role.AGENT, "/account")

    sizes = [
        await seen.page.evaluate(
            "async path => { const shown = new Image(); shown.src = path; await shown.decode();"
            " return [shown.naturalWidth, shown.naturalHeight] }",
            f"/media/{file.media_id}{end}",
        )
        for end in ("?inline", "/preview")
    ]

    assert sizes == [[1200, 900], [320, 240]]
