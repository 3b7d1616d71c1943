"""A page is shown when all of it is there: what stands at its bottom does not climb while the rest
of it arrives, on a slow line or a busy machine.
"""

import asyncio
from contextlib import suppress
from urllib.parse import urlsplit

from jawort.domain.staff.account import Role
from tests.web.sound_page import MOST_SHIFT, SHIFTS
from tests.web.staff import Office, VisitAs
from tests.web.test_matrix import filled

PAUSE_S = 1
ITS_OWN = (b"accept-encoding:", b"connection:")
WHEN = """() => [
  performance.getEntriesByType("navigation")[0].domInteractive,
  performance.getEntriesByName("first-contentful-paint")[0].startTime,
]"""


class SlowLine:
    """A line to the office that sends a page's beginning, up to a mark, well before its end."""

    def __init__(self, office: Office, mark: bytes) -> None:
        self.office = urlsplit(office.base)
        self.mark = mark
        self.paused = 0

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request and its answer."""
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            first, *headers = (await reader.readuntil(b"\r\n\r\n"))[:-4].split(b"\r\n")
            asked = [it for it in headers if not it.lower().startswith(ITS_OWN)]
            lengths = [it for it in asked if it.lower().startswith(b"content-length")]
            body = await reader.readexactly(sum(int(it.split(b":")[1]) for it in lengths))
            answers, wire = await asyncio.open_connection(self.office.hostname, self.office.port)
            wire.write(b"\r\n".join([first, *asked, b"Connection: close", b"", body]))
            said = b"HTTP/1.1 204 Nothing\r\n\r\n" if b"/live" in first else await answers.read()
            at = said.find(self.mark) if b" /inbox/" in first and b"<!doctype" in said else -1
            if at >= 0:
                writer.write(said[:at])
                await writer.drain()
                await asyncio.sleep(PAUSE_S)
                self.paused += 1
            writer.write(said[max(at, 0) :])
            await writer.drain()
            wire.close()
        writer.close()


async def test_a_thread_does_not_climb_while_its_composer_arrives(
    office: Office, staff_visit: VisitAs
) -> None:
    ids = await filled(office)
    made = await staff_visit(Role.ADMIN, "/account")
    line = SlowLine(office, b'data-composer-panel="reply"')
    async with await asyncio.start_server(line.carry, "127.0.0.1", 0) as slow:
        await made.page.goto("about:blank")
        made.host = f"127.0.0.1:{slow.sockets[0].getsockname()[1]}"
        await made.page.goto(f"http://{made.host}/inbox/{ids['conversation_id']}")
        shift, what = await made.page.evaluate(SHIFTS)
        read, shown = await made.page.evaluate(WHEN)
        await made.page.close()

    assert line.paused == 1
    assert shift < MOST_SHIFT, what
    assert shown >= read
