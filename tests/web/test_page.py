"""Every page: two languages, nothing foreign, nothing inline, nobody's name."""

import re
import tomllib
from datetime import timedelta
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from jawort.web.asset import ASSETS
from jawort.web.page import moment, number, preferred, span
from tests.shop import NOON
from tests.web.conftest import Visitor

PATHS = ("/", "/example/1", "/example/8", "/example/20", "/example/3")
LANGUAGES = ("de", "en")
PEOPLE = tomllib.loads(files("jawort.desk.sample").joinpath("dealership.toml").read_text("utf-8"))[
    "person"
]


class Outline(HTMLParser):
    """What a page consists of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all_of(self, name: str) -> list[dict[str, str | None]]:
        """The attributes of every such element."""
        return [attributes for tag, attributes in self.tags if tag == name]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
async def test_nothing_foreign_and_nothing_inline(
    visitor: Visitor, path: str, language: str
) -> None:
    answer = await visitor.get(f"{path}?lang={language}")
    outline = Outline(answer.text)

    policy = dict(
        part.strip().partition(" ")[::2]
        for part in answer.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert set(policy.values()) == {"'none'", "'self'"}
    assert "set-cookie" not in answer.headers
    for tag, attributes in outline.tags:
        assert tag not in {"script", "style", "iframe", "object", "form"}
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        for name in ("href", "src", "srcset", "action"):
            assert (attributes.get(name) or "/").startswith(("/", "#")), (tag, attributes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
async def test_a_page_has_its_landmarks_its_title_and_one_heading(
    visitor: Visitor, path: str, language: str
) -> None:
    answer = await visitor.get(f"{path}?lang={language}")
    outline = Outline(answer.text)

    assert outline.all_of("html") == [{"lang": language}]
    assert answer.headers["content-language"] == language
    assert len(outline.all_of("h1")) == 1
    assert len(outline.all_of("main")) == len(outline.all_of("footer")) == 1
    ids = [attributes["id"] or "" for _, attributes in outline.tags if "id" in attributes]
    assert sorted(set(ids)) == sorted(ids)
    for _, attributes in outline.tags:
        if labelled := attributes.get("aria-labelledby"):
            assert labelled in ids
    for used in outline.all_of("use"):
        assert (used["href"] or "").removeprefix("#") in ids


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_link_of_the_start_page_leads_somewhere(
    visitor: Visitor, language: str
) -> None:
    outline = Outline((await visitor.get(f"/?lang={language}")).text)
    links = {
        attributes["href"] or "" for name in ("a", "link") for attributes in outline.all_of(name)
    }

    for link in sorted(link for link in links if link.startswith("/")):
        assert (await visitor.get(link)).status in (200, 303), link  # a new house: to its code


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nobody_is_named_on_a_page_without_log_in(visitor: Visitor, language: str) -> None:
    for path in (f"/?lang={language}", "/metrics"):
        text = (await visitor.get(path)).text

        for person in PEOPLE:
            for word in person["name"].split():
                assert not re.search(rf"\b{re.escape(word)}\b", text) or word in _OUR_WORDS
            assert person.get("phone", "+49171")[1:] not in text
            for line in person["talk"]:
                said = line.get("in") or line["out"]
                assert said in _OUR_WORDS or said not in text


# Parts of people's names that are ordinary words of the page as well.
_OUR_WORDS = frozenset({"I.", "Dr.", "Familie", "GbR", "Wach", "STOP"})


async def test_the_page_speaks_german_first_and_english_when_asked(visitor: Visitor) -> None:
    plain = (await visitor.get("/")).text
    english = (await visitor.get("/", Accept_Language="en-GB,en;q=0.9,de;q=0.5")).text
    asked = (await visitor.get("/?lang=de", Accept_Language="en")).text
    nonsense = (await visitor.get("/?lang=<script>")).text

    assert "Jawort läuft" in plain
    assert "Jawort is running" in english
    assert "Jawort läuft" in asked
    assert "Jawort läuft" in nonsense
    assert "<script>" not in nonsense


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "de"),
        ("en", "en"),
        ("de-AT,en;q=0.9", "de"),
        ("fr,en;q=0.3", "en"),
        ("en;q=0.3,de;q=0.4", "de"),
        ("en;q=0.4,de;q=0.4", "de"),
        ("en;q=0", "de"),
        ("en;q=nan", "de"),
        ("*", "de"),
        ("x" * 100_000, "de"),
    ],
)
def test_the_better_liked_language_is_taken(header: str, language: str) -> None:
    assert preferred(header) == language


async def test_an_unknown_path_is_answered_calmly(visitor: Visitor) -> None:
    for path in ("/static/absent", "/example/3", "/example/999999999", "/static/absent.css"):
        answer = await visitor.get(path)

        assert answer.status == 404
        assert "Diese Seite gibt es hier nicht" in answer.text
        assert "Zur Übersicht" in answer.text


@pytest.mark.parametrize(
    "path", ["/static/../page.py", "/static/%2e%2e/page.py", "/static/..%2fpage.py", "/static/"]
)
async def test_no_path_leads_out_of_the_folder(visitor: Visitor, path: str) -> None:
    answer = await visitor.get(path)

    assert answer.status == 404
    assert "import" not in answer.text


async def test_a_static_file_is_sent_once_and_then_only_confirmed(visitor: Visitor) -> None:
    for name, asset in ASSETS.items():
        first = await visitor.get(f"/static/{name}")
        again = await visitor.get(f"/static/{name}", If_None_Match=first.headers["etag"])
        other = await visitor.get(f"/static/{name}", If_None_Match='"other"')

        assert (first.status, first.text) == (200, asset.body.decode())
        assert (again.status, again.text) == (304, "")
        assert other.status == 200
    assert {"jawort.css", "mark.svg"} <= set(ASSETS)


def test_the_stylesheet_asks_nobody_for_anything() -> None:
    style = ASSETS["jawort.css"].body.decode()

    assert "url(" not in style
    assert "@import" not in style


def test_no_script_of_ours_asks_the_browser_for_contacts_or_the_telephone() -> None:
    """Nobody's address book is read (law.md S0.11, S4.9); the browser would have to be asked."""
    asking = re.compile(
        r"navigator\s*\.\s*contacts|ContactsManager|telephony|Bluetooth|\bsms:", re.I
    )
    scripts = {name: one for name, one in ASSETS.items() if name.endswith(".js")}

    assert len(scripts) > 5
    assert [name for name, one in scripts.items() if asking.search(one.body.decode())] == []
    assert asking.search("await navigator.contacts.select(['tel'])")


@pytest.mark.parametrize(
    ("value", "de", "en"), [(0, "0", "0"), (999, "999", "999"), (48213, "48.213", "48,213")]
)
def test_numbers_are_set_apart_as_each_language_does(value: int, de: str, en: str) -> None:
    assert number(value, language="de") == de
    assert number(value, language="en") == en


@pytest.mark.parametrize(
    ("length", "de", "en"),
    [
        (timedelta(seconds=-5), "unter 1 Minute", "under 1 minute"),
        (timedelta(seconds=59), "unter 1 Minute", "under 1 minute"),
        (timedelta(seconds=60), "1 Minute", "1 minute"),
        (timedelta(minutes=59), "59 Minuten", "59 minutes"),
        (timedelta(minutes=60), "1 Stunde", "1 hour"),
        (timedelta(hours=23, minutes=59), "23 Stunden", "23 hours"),
        (timedelta(hours=24), "1 Tag", "1 day"),
        (timedelta(days=35), "35 Tage", "35 days"),
    ],
)
def test_a_span_is_told_in_its_largest_whole_unit(length: timedelta, de: str, en: str) -> None:
    assert span(length, language="de") == de
    assert span(length, language="en") == en


def test_a_moment_is_told_in_the_time_of_berlin() -> None:
    assert moment(NOON, language="de") == "17.11.2026, 11:00"
    assert moment(NOON, language="en") == "17 Nov 2026, 11:00"
