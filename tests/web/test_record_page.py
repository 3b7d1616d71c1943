"""Staff note a yes on paper or by phone; the scan is kept, and the phone alone is no yes."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from jawort.domain.staff.account import Role
from jawort.ledger import contact
from jawort.ledger.contact import NewContact
from tests.desk.arrivals import Counter, open_counter
from tests.people import PHONE
from tests.shop import NOON, Shop
from tests.web import staff as _staff
from tests.web.staff import NARROW, WIDE, Colleague, Hire, VisitAs

office, staff, staff_visit = _staff.office, _staff.staff, _staff.staff_visit


def jpeg() -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (60, 80), "white").save(drawn, "JPEG")
    return drawn.getvalue()


async def somebody(shop: Shop) -> tuple[Counter, str]:
    counter = await open_counter(shop)
    async with counter.work() as work:
        made = await contact.add(work, NewContact("agent", (PHONE,)), now=NOON)
    return counter, str(made)


def told(counter: Counter, **changed: Any) -> dict[str, str]:
    known = {
        "text": f"{counter.purpose_id}/{counter.wording_id}",
        "sender": str(counter.sender_id),
        "said_at": "2026-11-17T10:00",
        "place": "Filiale Deutz",
    }
    return {**known, **changed}


async def send_scan(colleague: Colleague, path: str, fields: dict[str, str], scan: bytes) -> Any:
    """Send the form as a browser does, with the file as its last part."""
    border = "--paper"
    parts = {"_token": colleague.form_token, **fields}
    body = b"".join(
        f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in parts.items()
    )
    body += (
        f'--{border}\r\nContent-Disposition: form-data; name="scan"; filename="blatt.jpg"\r\n'
        "Content-Type: image/jpeg\r\n\r\n"
    ).encode()
    body += scan + f"\r\n--{border}--\r\n".encode()
    kind = {"Content-Type": f"multipart/form-data; boundary={border}"}
    import asyncio

    return await asyncio.to_thread(colleague._ask, "POST", path, body, kind)


async def states(counter: Counter) -> list[str]:
    return [row["state"] for row in await counter.rows("SELECT state FROM standing_consent")]


async def test_a_call_is_noted_and_waits(shop: Shop, staff: Hire) -> None:
    counter, who = await somebody(shop)
    jana = await staff(Role.AGENT)

    answer = await jana.post(f"/contact/{who}/consent/phone", told(counter))

    assert answer.status == 200
    assert "noch kein Ja" in answer.text
    assert await states(counter) == ["pending"]


async def test_a_scan_is_kept_with_the_yes(shop: Shop, staff: Hire) -> None:
    counter, who = await somebody(shop)
    jana = await staff(Role.AGENT)

    answer = await send_scan(jana, f"/contact/{who}/consent/paper", told(counter), jpeg())

    assert answer.status == 200
    assert await states(counter) == ["pending"]  # nobody has written from that number yet
    assert len(await counter.rows("SELECT FROM media")) == 1


@pytest.mark.parametrize(
    "wrong", [{"text": "x"}, {"said_at": ""}, {"sender": "1"}, {"said_at": "2030-01-01T10:00"}]
)
async def test_what_is_missing_is_said_and_nothing_is_kept(
    shop: Shop, staff: Hire, wrong: dict[str, str]
) -> None:
    counter, who = await somebody(shop)
    jana = await staff(Role.AGENT)

    phone = await jana.post(f"/contact/{who}/consent/phone", told(counter, **wrong))
    paper = await send_scan(jana, f"/contact/{who}/consent/paper", told(counter, **wrong), jpeg())
    empty = await send_scan(jana, f"/contact/{who}/consent/paper", told(counter), b"")

    assert (phone.status, paper.status, empty.status) == (409, 409, 409)
    assert await states(counter) == []
    assert await counter.rows("SELECT FROM media") == []


async def test_who_may_not_note_a_yes_does_not_see_the_form(shop: Shop, staff: Hire) -> None:
    counter, who = await somebody(shop)

    for role in (Role.AUDITOR, Role.MARKETING):
        colleague = await staff(role)
        assert (await colleague.get(f"/contact/{who}/consent")).status == 403
        noted = await colleague.post(f"/contact/{who}/consent/phone", told(counter))
        assert noted.status == 403
    assert await states(counter) == []


async def test_the_form_shuts_nobody_out(shop: Shop, staff_visit: VisitAs) -> None:
    _, who = await somebody(shop)

    for size, theme in ((WIDE, "light"), (NARROW, "dark"), ((320, 640), "light")):
        visit = await staff_visit(Role.AGENT, f"/contact/{who}/consent", size=size, theme=theme)
        assert await visit.barriers() == []
        assert await visit.beyond() == 0
