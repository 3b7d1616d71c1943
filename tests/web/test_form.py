"""A page to sign up on, asked over real HTTP by browsers, programs and strangers."""

import asyncio
import http.client
import re
from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest

from jawort.desk.road import form
from jawort.domain.purpose import NewPurpose
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger import controller, purpose, wording
from jawort.ledger.wording import NewWording
from jawort.web.house import House
from tests.desk.arrivals import Counter, by, open_counter, says
from tests.desk.road.form_desk import DATES, EARLY, TYRES, Desk, a_page, open_desk
from tests.shop import NOON, Shop
from tests.web.conftest import started


class Answer(NamedTuple):
    """What the server said."""

    status: int
    headers: Mapping[str, str]
    text: str


class Stranger:
    """Somebody without any cookie, at an address of their own behind a proxy of the house."""

    def __init__(self, base: str, address: str = "203.0.113.77") -> None:
        self.port = int(base.rstrip("/").rpartition(":")[2])
        self.address = address

    async def get(self, path: str, **headers: str) -> Answer:
        """Open a page."""
        return await asyncio.to_thread(self._ask, "GET", path, b"", headers)

    async def post(self, path: str, fields: Any, **headers: str) -> Answer:
        """Send a form in."""
        body = fields if isinstance(fields, bytes) else urlencode(fields, doseq=True).encode()
        headers = {"Content_Type": "application/x-www-form-urlencoded"} | headers
        return await asyncio.to_thread(self._ask, "POST", path, body, headers)

    def _ask(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        given.setdefault("Host", "jawort.autohaus.example")
        given.setdefault("X-Forwarded-For", self.address)
        try:
            connection.request(method, path, body=body or None, headers=given)
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, told, answer.read().decode())
        finally:
            connection.close()


class Site(NamedTuple):
    """A page on record and the server that shows it."""

    desk: Desk
    base: str
    clock: list[datetime]

    @property
    def path(self) -> str:
        """Where the page is."""
        return f"/f/{self.desk.page.public_id}"


@pytest.fixture
async def site(shop: Shop) -> AsyncIterator[Site]:
    """The page of an invented company, started."""
    desk = await open_desk(await open_counter(shop))
    clock = [NOON]
    async with started(House(shop.ledger, lambda: clock[0])) as somebody:
        yield Site(desk, somebody.base, clock)


def carried(page: Answer) -> str:
    """What the page sends back."""
    found = re.search(r'name="page" value="([^"]+)"', page.text)
    assert found is not None
    return found[1]


def said(page: Answer) -> str:
    """The message that the page tells to send."""
    found = re.search(r'class="says">([^<]+)<', page.text)
    assert found is not None
    return found[1]


async def test_a_page_shows_the_published_texts_unticked_and_asks_for_no_number(site: Site) -> None:
    page = await Stranger(site.base).get(f"{site.path}?lang=de")

    assert page.status == 200
    assert TYRES in page.text and DATES in page.text
    assert page.text.count('type="checkbox"') == 2
    assert "checked" not in page.text
    assert not re.findall(r'<input type="(?:tel|text|email|number)"', page.text)
    assert "030 23125001" in page.text  # how else to reach the company


async def test_the_page_is_shown_although_nobody_can_count_that_it_was(site: Site) -> None:
    async with site.desk.counter.shop.ledger.bare_connection() as other, other.transaction():
        await other.execute("LOCK TABLE form_tally")
        page = await Stranger(site.base).get(f"{site.path}?lang=de")

    assert page.status == 200
    assert TYRES in page.text


async def test_no_cookie_no_script_no_foreign_host_and_no_frame(site: Site) -> None:
    page = await Stranger(site.base).get(site.path)

    assert "set-cookie" not in page.headers
    assert "<script" not in page.text and "style=" not in page.text
    policy = page.headers["content-security-policy"]
    assert "script-src" not in policy and "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy and "form-action 'self'" in policy
    assert not re.findall(r'(?:src|href|action)="http', page.text.replace("https://x.example", ""))


async def test_a_form_within_a_page_of_the_company_may_be_framed_by_its_sites(site: Site) -> None:
    async with site.desk.counter.work() as work:
        new = a_page(
            site.desk.counter.sender_id, site.desk.tyres, sites=("https://www.autohaus.example",)
        )
        known = await form.change_from_console(
            work, site.desk.page.public_id, new, by="Anna", now=NOON
        )

    bare = await Stranger(site.base).get(f"/f/{known.public_id}?embed=1")

    assert (
        "frame-ancestors 'self' https://www.autohaus.example"
        in bare.headers["content-security-policy"]
    )
    assert "x-frame-options" not in bare.headers
    assert 'class="pitch"' not in bare.text


async def test_sending_it_in_gives_a_code_a_link_and_a_picture_and_grants_nothing(
    site: Site,
) -> None:
    stranger = Stranger(site.base)
    page = await stranger.get(site.path)

    answer = await stranger.post(
        site.path, {"page": carried(page), "yes": [str(site.desk.tyres_text)]}
    )

    assert answer.status == 200
    message = said(answer)
    assert re.fullmatch(r"START [34679CDFGHJKMNPQRTWX]{4}-[34679CDFGHJKMNPQRTWX]{4}", message)
    assert f'href="https://wa.me/493023125001?text={message.replace(" ", "%20")}"' in answer.text
    assert 'role="img"' in answer.text
    assert await site.desk.standing() == []


async def test_the_whole_way_in_german_and_in_english(site: Site) -> None:
    stranger = Stranger(site.base)
    for place, (language, word) in enumerate((("de", "Noch ein Schritt"), ("en", "One more step"))):
        path = f"{site.path}?lang={language}"
        page = await stranger.get(path)
        fields = {"page": carried(page), "yes": [str(site.desk.dates_text)]}
        answer = await stranger.post(path, fields)
        assert word in answer.text
        who = by(f"49171392004{place}")
        message = says(said(answer), at=NOON + timedelta(seconds=60), who=who, name="Max")
        await site.desk.counter.take(message)

    assert [row[1] for row in await site.desk.standing()] == ["granted", "granted"]
    first, second = await site.desk.given()
    assert {first["language"], second["language"]} == {"de", "en"}
    assert first["network_address"] == "203.0.113.0/24"


async def test_pressing_twice_gives_the_same_code(site: Site) -> None:
    stranger = Stranger(site.base)
    fields = {
        "page": carried(await stranger.get(site.path)),
        "yes": [str(site.desk.tyres_text)],
    }

    answers = await asyncio.gather(*(stranger.post(site.path, fields) for _ in range(6)))

    assert {answer.status for answer in answers} == {200}
    assert len({said(answer) for answer in answers}) == 1
    assert len(await site.desk.counter.rows("SELECT FROM invitation")) == 1


async def test_nothing_ticked_is_told_beside_the_boxes(site: Site) -> None:
    stranger = Stranger(site.base)
    page = await stranger.get(f"{site.path}?lang=de")

    answer = await stranger.post(f"{site.path}?lang=de", {"page": carried(page)})

    assert answer.status == 422
    assert "Noch nichts angekreuzt." in answer.text
    assert 'role="alert"' in answer.text and TYRES in answer.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"page=&yes=",
        b"page=%FF%FE&yes=1",
        b"page=AAAA&yes=" + b"x" * 90,
        b"x" * 100_000,
        b"&".join([b"yes=1"] * 500),
        b"\xff\xfe\x00",
        b"page=%00&yes=00000000-0000-0000-0000-000000000000",
    ],
)
async def test_what_is_no_form_of_ours_is_answered_calmly(site: Site, body: bytes) -> None:
    answer = await Stranger(site.base).post(site.path, body)

    assert answer.status == 400
    assert "Traceback" not in answer.text
    assert not await site.desk.counter.rows("SELECT FROM invitation")


async def test_a_page_left_open_too_long_is_shown_anew(site: Site) -> None:
    stranger = Stranger(site.base)
    page = await stranger.get(f"{site.path}?lang=en")
    site.clock[0] = NOON + timedelta(hours=25)

    fields = {"page": carried(page), "yes": [str(site.desk.tyres_text)]}
    answer = await stranger.post(f"{site.path}?lang=en", fields)

    assert answer.status == 409
    assert "open for too long" in answer.text
    assert "checked" not in answer.text


async def test_a_page_sent_in_again_after_its_code_was_used_says_so(site: Site) -> None:
    stranger = Stranger(site.base)
    fields = {
        "page": carried(await stranger.get(site.path)),
        "yes": [str(site.desk.tyres_text)],
    }
    first = await stranger.post(site.path, fields)
    await site.desk.counter.take(says(said(first), at=NOON + timedelta(seconds=60)))

    again = await stranger.post(f"{site.path}?lang=de", fields)

    assert again.status == 200
    assert "schon angekommen" in again.text


@pytest.mark.parametrize(
    "public_id", ["3467", "CDFGHJKMNPQRTWX3", "../../etc", "%00", "x" * 3000, "START", "é"]
)
async def test_an_address_that_leads_nowhere_says_the_same_whatever_it_is(
    site: Site, public_id: str
) -> None:
    from urllib.parse import quote

    stranger = Stranger(site.base)

    for answer in (
        await stranger.get(f"/f/{quote(public_id, safe='%')}"),
        await stranger.post(f"/f/{quote(public_id, safe='%')}", {"page": "x"}),
    ):
        assert answer.status in (400, 404)
        assert "Autohaus" not in answer.text


async def test_a_form_that_has_ended_is_gone_and_its_codes_still_lead_into_the_chat(
    site: Site,
) -> None:
    stranger = Stranger(site.base)
    page = await stranger.get(site.path)
    fields = {"page": carried(page), "yes": [str(site.desk.tyres_text)]}
    answer = await stranger.post(site.path, fields)
    async with site.desk.counter.work() as work:
        await form.end_from_console(work, site.desk.page.public_id, by="Anna", now=NOON)

    await site.desk.counter.take(says(said(answer), at=NOON + timedelta(seconds=60)))

    assert (await stranger.get(site.path)).status == 404
    assert (await stranger.post(site.path, fields)).status == 404
    assert [row[1] for row in await site.desk.standing()] == ["granted"]


async def test_a_flood_from_one_address_is_told_to_wait_and_others_get_through(site: Site) -> None:
    flood, somebody = Stranger(site.base, "198.51.100.9"), Stranger(site.base, "203.0.113.4")
    fields = {
        "page": carried(await flood.get(site.path)),
        "yes": [str(site.desk.tyres_text)],
    }

    statuses = [(await flood.post(site.path, fields)).status for _ in range(40)]
    refused = await flood.post(f"{site.path}?lang=de", fields)
    page = await somebody.get(site.path)
    fields = {"page": carried(page), "yes": [str(site.desk.tyres_text)]}
    answer = await somebody.post(site.path, fields)

    assert statuses == [200] * 30 + [429] * 10
    assert "Warten Sie eine Minute" in refused.text
    assert int(refused.headers["retry-after"]) > 0
    assert answer.status == 200


async def test_a_flood_is_told_to_wait_without_a_look_into_the_database(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    flood = Stranger(site.base, "198.51.100.9")
    for _ in range(30):
        await flood.post(site.path, {"page": ""})

    async def away(*_: object) -> None:
        raise AssertionError("the database was asked")

    monkeypatch.setattr(form, "company_of", away)
    refused = await flood.post(f"{site.path}?lang=en", {"page": ""})
    framed = await flood.post(f"{site.path}?embed=1&lang=de", {"page": ""})
    program = await flood.post(site.path, {"page": ""}, Accept="application/json")

    assert [one.status for one in (refused, framed, program)] == [429] * 3
    assert all(int(one.headers["retry-after"]) > 0 for one in (refused, framed, program))
    assert "Wait a minute" in refused.text and 'href="/f/' not in refused.text
    assert "x-frame-options" not in framed.headers
    assert '"TOO_MANY"' in program.text


async def test_two_servers_count_a_flood_together_and_a_third_that_starts_later_knows_it(
    site: Site, shop: Shop
) -> None:
    house = House(shop.ledger, lambda: site.clock[0])
    async with started(house) as second, started(house) as third:
        doors = [Stranger(base, "198.51.100.9") for base in (site.base, second.base)]
        said = [(await door.post(site.path, {"page": ""})).status for door in doors * 20]
        late = (await Stranger(third.base, "198.51.100.9").post(site.path, {"page": ""})).status
        other = (await Stranger(third.base, "198.51.100.10").post(site.path, {"page": ""})).status

    assert said == [400] * 30 + [429] * 10
    assert (late, other) == (429, 400)


async def test_who_has_waited_gets_through_again(site: Site) -> None:
    flood = Stranger(site.base)
    fields = {
        "page": carried(await flood.get(site.path)),
        "yes": [str(site.desk.tyres_text)],
    }
    for _ in range(31):
        answer = await flood.post(site.path, fields)
    assert answer.status == 429

    site.clock[0] = NOON + timedelta(seconds=20)

    assert (await flood.post(site.path, fields)).status == 200
    assert (await flood.post(site.path, fields)).status == 429


# -- within a shop -------------------------------------------------------------------------------


async def _checkout(desk: Desk) -> tuple[str, str]:
    async with desk.counter.work() as work:
        new = a_page(desk.counter.sender_id, desk.dates, kind="checkout", place="Kasse")
        made = await form.define_from_console(work, new, by="Anna", now=NOON)
        from jawort.ledger.form import secret_of

        return made.public_id, await secret_of(work, made)


async def test_a_shop_refers_to_its_order_and_the_proof_names_it(site: Site) -> None:
    public_id, secret = await _checkout(site.desk)
    signature = form.signed(secret, public_id, "order-4711")
    stranger = Stranger(site.base)

    page = await stranger.get(f"/f/{public_id}?context=order-4711&signature={signature}")
    fields = {"page": carried(page), "yes": [str(site.desk.dates_text)]}
    answer = await stranger.post(f"/f/{public_id}", fields, Accept="application/json")

    import json

    told = json.loads(answer.text)
    assert (answer.status, told["agreed"]) == (200, False)
    assert told["link"].startswith("https://wa.me/493023125001?text=START%20")
    await site.desk.counter.take(says(told["message"], at=NOON + timedelta(seconds=60)))
    (evidence,) = await site.desk.given()
    assert evidence["order"] == "order-4711"


async def test_an_order_outlives_a_refusal_and_another_language(site: Site) -> None:
    public_id, secret = await _checkout(site.desk)
    query = f"context=order-4711&signature={form.signed(secret, public_id, 'order-4711')}"
    stranger = Stranger(site.base)
    ahead = query.replace("&", "&amp;")

    page = await stranger.get(f"/f/{public_id}?{query}&lang=de&embed=1")
    assert f'href="/f/{public_id}?lang=en&amp;embed=1&amp;{ahead}"' in page.text
    assert f'action="/f/{public_id}?lang=de&amp;embed=1&amp;{ahead}"' in page.text
    refused = await stranger.post(f"/f/{public_id}?lang=de", {"page": carried(page)})
    assert refused.status == 422 and 'class="pitch"' not in refused.text
    fields = {"page": carried(refused), "yes": [str(site.desk.dates_text)]}
    answer = await stranger.post(f"/f/{public_id}?{query}&lang=de", fields)

    assert f'href="/f/{public_id}?lang=de&amp;{ahead}"' in answer.text
    await site.desk.counter.take(says(said(answer), at=NOON + timedelta(seconds=60)))
    (evidence,) = await site.desk.given()
    assert (evidence["order"], evidence["framed"]) == ("order-4711", True)


async def test_the_page_of_another_form_lends_its_order_to_none(site: Site) -> None:
    public_id, secret = await _checkout(site.desk)
    signature = form.signed(secret, public_id, "order-4711")
    stranger = Stranger(site.base)
    page = await stranger.get(f"/f/{public_id}?context=order-4711&signature={signature}")

    refused = await stranger.post(site.path, {"page": carried(page)})
    fields = {"page": carried(refused), "yes": [str(site.desk.dates_text)]}
    answer = await stranger.post(site.path, fields)
    await site.desk.counter.take(says(said(answer), at=NOON + timedelta(seconds=60)))

    (evidence,) = await site.desk.given()
    assert "order" not in evidence


@pytest.mark.parametrize(
    ("context", "signed"),
    [
        ("order-4712", True),
        ("order-4711", False),
        ("Erika Beispiel", True),
        ("", True),
        ("x" * 200, True),
    ],
)
async def test_a_reference_the_shop_has_not_signed_is_refused(
    site: Site, context: str, signed: bool
) -> None:
    public_id, secret = await _checkout(site.desk)
    signature = form.signed(secret, public_id, "order-4711") if signed else "é" * 64

    page = await Stranger(site.base).get(
        f"/f/{public_id}?" + urlencode({"context": context, "signature": signature, "lang": "de"})
    )

    assert page.status == 400
    assert "nicht echt" in page.text
    assert "signature=" not in page.text
    assert 'type="checkbox"' not in page.text


async def test_a_program_is_told_what_was_wrong_in_both_languages(site: Site) -> None:
    stranger = Stranger(site.base)
    page = await stranger.get(site.path)

    answer = await stranger.post(site.path, {"page": carried(page)}, Accept="application/json")

    import json

    told = json.loads(answer.text)
    assert (answer.status, told["code"]) == (422, "NOTHING_TICKED")
    assert "angekreuzt" in told["de"] and "ticked" in told["en"]


# -- a poster ------------------------------------------------------------------------------------


async def test_a_poster_has_a_page_for_who_has_no_camera(site: Site) -> None:
    async with site.desk.counter.work() as work:
        new = a_page(site.desk.counter.sender_id, site.desk.tyres, kind="poster", place="Tresen")
        code = (await form.define_from_console(work, new, by="Anna", now=NOON)).public_id

    page = await Stranger(site.base).get(f"/f/{code}?lang=de")

    assert said(page) == f"START {code}"
    assert "Im Chat fragen wir Sie" in page.text


async def test_a_text_of_another_language_is_shown_rather_than_none_and_says_which(
    shop: Shop,
) -> None:
    counter: Counter = await open_counter(shop)
    async with counter.work() as work:
        offers = await purpose.add(work, NewPurpose("N08", basis="consent"), now=EARLY)
        for language, body in (("de", "Ja, bitte Bescheid geben."), ("en", "Yes, let me know.")):
            new = NewWording("opt_in", "bescheid", language, body, "Anna", offers, surface="form")
            await wording.publish(work, new, now=EARLY)
        await controller.set_setting(
            work, Setting(SettingKey.PAGES_URL, "https://jawort.example", EARLY, "Anna")
        )
        made = await form.define_from_console(
            work, a_page(counter.sender_id, offers), by="Anna", now=NOON
        )
    async with started(House(shop.ledger, lambda: NOON)) as somebody:
        stranger = Stranger(somebody.base)
        german = await stranger.get(f"/f/{made.public_id}?lang=de")
        english = await stranger.get(f"/f/{made.public_id}?lang=en")

    assert 'lang="de">Ja, bitte Bescheid geben.' in german.text
    assert 'lang="en">Yes, let me know.' in english.text
