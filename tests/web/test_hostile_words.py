"""Names, texts and file names that would like to be more than words: they stay words everywhere."""

import csv
import io
from html.parser import HTMLParser
from typing import Final
from uuid import UUID

import pytest

from jawort.domain.staff.account import Role
from jawort.ledger import message
from jawort.ledger.search import Indexed, index
from tests.shop import NOON
from tests.web.inbox_house import person, settled
from tests.web.staff import Hire, Office, office, staff

__all__ = ["office", "staff"]

HOSTILE: Final = {
    "markup": "<x-evil data-evil=1>Karl</x-evil>",
    "script": "</script><script data-evil>alert(1)</script>",
    "end of a text field": "</textarea><img src=x onerror=alert(1)>",
    "quotes": '" onmouseover="alert(1)" data-evil=\'1\' x=`',
    "from right to left": "Rechnung\u202efdp.exe",
    "a formula": '=HYPERLINK("https://evil.example","Karl")',
    "another formula": "@SUM(1+1)*cmd|' /C calc'!A0",
    "a template": "{{7*7}}{% raw %}${7*7}#{7*7}",
    "an address": "javascript:alert(1)//",
    "an entity": "&lt;x-evil&gt;&amp;&#60;",
    "very long": "Donaudampfschiff" * 60,
}


class Read(HTMLParser):
    """A page as a browser takes it apart: its words, and what none of our pages contains."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.foreign: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        bent = [name for name in names if name.startswith("on") or name == "data-evil"]
        leads = [value for name, value in attrs if name in ("href", "src", "action")]
        bent += [value for value in leads if value and value.startswith("javascript:")]
        if tag == "x-evil" or bent:
            self.foreign.append(f"{tag} {bent}")
        self.words += [value for _, value in attrs if value]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def says(self, words: str) -> bool:
        """Whether these words stand on the page, letter by letter."""
        return any(words in one for one in self.words)


async def wrote(office: Office, value: str, filename: str = "") -> tuple[UUID, UUID]:
    """Somebody of this name writes it, sends a file of this name and says yes to such a topic."""
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await settled(work)
        somebody = await person(made, ("+491713920046", value[:200]))
        conversation, first = await made.says(somebody, value, at=NOON)
        await index(work, [Indexed(first, somebody, f"Winterreifen {value}")])
        body = {"filename": filename or value[:200], "caption": value, "media_state": "kept"}
        new = message.NewMessage(conversation, somebody, "in", "document", NOON, body)
        await message.add(work, new, now=NOON)
        await made.consent(somebody, topic=value[:60])
    return somebody, conversation


@pytest.mark.parametrize("what", HOSTILE)
async def test_hostile_words_are_shown_as_words_and_nothing_more(
    office: Office, staff: Hire, what: str
) -> None:
    value = HOSTILE[what]
    whose, conversation = await wrote(office, value)
    lead = await staff(Role.LEAD)
    read_as = value.replace("\u202e", "")  # only the words of a message keep what turns them
    pages = {
        "/inbox?view=open": read_as[:40],
        f"/inbox/{conversation}?view=open": value,
        f"/inbox/{conversation}/answer": read_as[:40],
        "/contact": read_as[:200],
        f"/contact/{whose}": read_as[:200],
        "/register": read_as[:60],
    }
    shown = {path: (await lead.get(path)).text for path in pages}
    given = {"text": "Winterreifen", "view": "view=open"}
    shown["/inbox/search"] = (await lead.post("/inbox/search", given)).text

    for path, page in shown.items():
        read = Read(page)
        assert not read.foreign, path
        assert read.says(pages.get(path, value[:30])), path


async def test_a_file_name_cannot_be_turned_round_to_hide_what_it_is(
    office: Office, staff: Hire
) -> None:
    _, conversation = await wrote(office, "Hallo", "../Rechnung\u202efdp.exe")
    thread = await (await staff(Role.LEAD)).get(f"/inbox/{conversation}?view=open")

    assert Read(thread.text).says("Rechnungfdp.exe")
    assert "\u202e" not in thread.text
    assert "<bdi>" not in thread.text  # nothing is left that would turn


@pytest.mark.parametrize("what", HOSTILE)
async def test_a_table_holds_them_as_text_that_calculates_nothing(
    office: Office, staff: Hire, what: str
) -> None:
    value = HOSTILE[what][:60]
    await wrote(office, HOSTILE[what])
    said = await (await staff(Role.LEAD)).get("/register/table.csv")

    rows = list(csv.reader(io.StringIO(said.text)))
    cells = [cell for one in rows[1:] for cell in one]
    assert said.status == 200
    assert (f"'{value}" if value[0] in "=@" else value) in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
