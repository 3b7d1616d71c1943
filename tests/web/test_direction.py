"""Letters that run to the left and signs nobody sees: no page lets them turn the line around them.

The pages come from the application itself, so that a new one cannot be forgotten.
"""

from dataclasses import fields, replace
from html.parser import HTMLParser
from typing import Final

import pytest
from jinja2 import Environment

from jawort.desk.answer import quick_reply
from jawort.desk.conversation import label
from jawort.domain.staff.account import Role
from jawort.web.direction import aside, environment, neutral, theirs
from tests.ledger.full_person import Telling, add_full_person
from tests.shop import NOON
from tests.web.inbox_house import notes, person, settled
from tests.web.staff import Hire, Office
from tests.web.test_every_page import FILES, a_form, addresses
from tests.web.test_matrix import WAYS, known

MARK: Final = "שלום"
TURNED: Final = f"Karl \u202egnp.exe {MARK}"
ALONE: Final = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source"})
READ: Final = frozenset({"aria-label", "title", "alt", "placeholder"})


class Sight(HTMLParser):
    """A page as somebody reads it: which words could turn the line they stand in."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []
        self.loose: list[str] = []
        self.count = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in READ:
                self.look(value or "", f"{tag} {name}", held=False)
        if tag not in ALONE:
            self.open.append((tag, tag in ("bdi", "textarea") or ("dir", "auto") in attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in ALONE:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        where = self.open[-1][0] if self.open else ""
        self.look(data, where, held=any(is_held for _, is_held in self.open))

    def look(self, words: str, where: str, *, held: bool) -> None:
        """Remember words that nothing holds: no element and no isolate around them."""
        self.count += words.count(MARK)
        depth = 0
        for sign in words:
            depth += (sign == "\u2068") - (sign == "\u2069")
            if not held and (sign == "\u202e" or (sign in MARK and not depth)):
                self.loose.append(f"{where}: {words[:60]!a}")
                break


async def turned(office: Office) -> dict[str, object]:
    """A person, and everything colleagues wrote, with letters and signs that turn the line."""
    owner = office.controller.controller_id
    words = {one.name: TURNED for one in fields(Telling) if "digits" not in one.name}
    told = replace(Telling(), **words | {"bsuid": Telling().bsuid, "file": f"{TURNED}.pdf"})
    async with office.ledger.work(owner) as work:
        await add_full_person(work, told, now=NOON)
        made = await settled(work)
        somebody = await person(made, ("+491713920047", TURNED))
        await made.says(somebody, f"Guten Tag {TURNED}", at=NOON)
        await a_form(work)
        await work.connection.execute(
            "UPDATE purpose SET topic = topic || $1 WHERE topic <> ''", f" {MARK}"
        )
    names = {name for way in WAYS for name in way.names}
    return dict(await known(office.ledger, owner, names))


async def test_no_page_lets_a_name_turn_the_line_it_stands_in(office: Office, staff: Hire) -> None:
    ids = await turned(office)
    ruth = await staff(Role.ADMIN, name=TURNED)
    async with office.ledger.work(office.controller.controller_id) as work:
        conversations = [
            row["conversation_id"]
            for row in await work.connection.fetch("SELECT conversation_id FROM conversation")
        ]
        made = await label.add_label(work, ruth.actor, f"Eilig {MARK}", "a", now=NOON)
        await label.put(work, ruth.actor, conversations, made.label_id, now=NOON)
        await quick_reply.put(work, ruth.actor, "termin", TURNED, now=NOON)
    for one in conversations:
        await notes(office, ruth.actor, one, TURNED, ruth.account.account_id)

    pages = [way for way in WAYS if way.method == "GET" and not way.path.startswith(FILES)]
    paths = [path for way in pages if not way.streams for path in addresses(way, ids)]
    paths += [f"/inbox/{one}{part}" for one in conversations for part in ("", "/answer", "/person")]
    found, seen = [], 0
    for path in [*paths, "/inbox?view=open"]:
        said = await ruth.get(path)
        if said.headers.get("content-type", "").startswith("text/html"):
            sight = Sight(said.text)
            found += [f"{path}: {one}" for one in sight.loose]
            seen += sight.count > 0

    assert found == []
    assert seen >= 20


ENVIRONMENT = environment(Environment(autoescape=True))


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("<b>{{ name }}</b>", f"<b><bdi>Karl gnp.exe {MARK}</bdi></b>"),
        ("<i title='x {{ name }}'>", f"<i title='x \u2068Karl gnp.exe {MARK}\u2069'>"),
        ("<title>{{ name }}</title>", f"<title>\u2068Karl gnp.exe {MARK}\u2069</title>"),
        ("<option>{{ name }}</option>", f"<option>\u2068Karl gnp.exe {MARK}\u2069</option>"),
        (
            '<input value="{{ name }}">{{ name }}',
            f'<input value="{TURNED}"><bdi>Karl gnp.exe {MARK}</bdi>',
        ),
        ("<textarea>{{ name }}</textarea>", f"<textarea>{TURNED}</textarea>"),
        ("<p dir=auto>{{ name|words }}</p>", f"<p dir=auto>{TURNED}</p>"),
        (
            "{% macro told(one) %}<b>{{ one }}</b>{% endmacro %}{{ told(name) }}",
            f"<b><bdi>Karl gnp.exe {MARK}</bdi></b>",
        ),
        ("{{ 'An ' ~ name|theirs ~ '!' }}", f"An <bdi>Karl gnp.exe {MARK}</bdi>!"),
        ("<p{% if name %} class='{{ name }}'{% endif %}>3 {{ 3 }}", f"<p class='{TURNED}'>3 3"),
    ],
)
def test_a_value_is_set_apart_as_its_place_allows(template: str, shown: str) -> None:
    assert ENVIRONMENT.from_string(template).render(name=TURNED) == shown


def test_what_cannot_turn_a_line_stays_as_it_is() -> None:
    assert theirs("Örtrud <Kästner>") == "Örtrud <Kästner>"
    assert ENVIRONMENT.from_string("{{ it }}").render(it="<b>ä</b>") == "&lt;b&gt;ä&lt;/b&gt;"
    assert aside("Örtrud") == "Örtrud"
    assert theirs(3) == 3
    assert theirs(None) is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Karl\u202e\u2066\u200b\u2060\ufeff\u200e", "Karl"),
        ("Ka\u200drl\u200c", "Karl"),
        ("\u3164\u115f", ""),
        ("a\U000e0067\U000e0062b", "ab"),
        ("zwei\nZeilen\x07", "zwei\nZeilen"),
        # Nothing hidden in these: emoji, a flag, spelling in Persian and Hindi.
        *(
            (one, one)
            for one in (
                "👨\u200d👩\u200d👧",
                "❤️\u200d🔥",
                "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
                "می\u200cخواهم",
                "क्\u200dष",
                "Zoë, Łukasz & 王",
            )
        ),
    ],
)
def test_signs_nobody_sees_are_left_out_and_all_others_stay(written: str, read: str) -> None:
    assert neutral(written) == read
