"""Receipt, leaving, choices and notice, as somebody with a link and nothing else gets them."""

import asyncio
import json
import secrets
from datetime import timedelta
from typing import Any

import jsonschema
import pytest

from jawort.desk.right import erasure
from jawort.domain.consent.kantara import SCHEMA
from jawort.domain.right.erasure import Ground
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger import controller
from tests.desk.arrivals import ERIKA_ID, by, open_counter, says, sent
from tests.shop import NOON, Shop
from tests.web.customer import (
    EARLY,
    PAGES,
    Customer,
    customer,
    number_facts,
    pages_of,
    post,
    told_receipt,
)
from tests.web.test_page import Outline


async def footprint(one: Customer) -> list[Any]:
    """Everything a page could have changed about the person."""
    tables = ("fact", "standing_consent", "suppression", "page_link", "contact", "ready", "message")
    found = []
    for table in tables:
        rows = await one.counter.rows(f"SELECT * FROM {table} ORDER BY 1, 2")
        found.append([tuple(row.values()) for row in rows])
    return found


async def test_the_receipt_shows_what_was_agreed_to_and_nobody(shop: Shop) -> None:
    one = await customer(shop)

    async with pages_of(shop) as visitor:
        german = await visitor.get(one.receipt)
        english = await visitor.get(f"{one.receipt}?lang=en")

    assert german.status == english.status == 200
    for word in ("Reifen", "Möchten Sie Angebote?", "17.11.2026", "Beenden", shop.controller.name):
        assert word in german.text
    assert "Your yes at a glance" in english.text
    for text in (german.text, english.text):
        assert "Erika" not in text
        assert "3920001" not in text


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])
async def test_only_the_button_changes_anything(shop: Shop, method: str) -> None:
    one = await customer(shop)
    paths = [one.receipt, await one.link("withdraw"), await one.link("preferences")]
    before = await footprint(one)

    async with pages_of(shop) as visitor:
        for path in paths:
            for _ in range(2):  # programs that show a preview fetch it, also more than once
                await visitor.get(f"{path}?end=all&lang=de", method=method)

    assert await footprint(one) == before
    assert await one.states() == ["granted"]


async def test_one_tap_on_the_receipt_ends_it_and_a_second_says_the_same(shop: Shop) -> None:
    one = await customer(shop)

    async with pages_of(shop) as visitor:
        status, headers, _ = await asyncio.to_thread(post, visitor.base, one.receipt, end="this")
        facts = len(await one.counter.rows("SELECT FROM fact"))
        again, _, _ = await asyncio.to_thread(post, visitor.base, one.receipt, end="this")
        page = await visitor.get(headers["location"])

    assert (status, again) == (303, 303)
    assert await one.states() == ["withdrawn"]
    assert len(await one.counter.rows("SELECT FROM fact")) == facts
    assert "„Reifen“ ist beendet" in page.text
    assert 'value="this"' not in page.text
    assert 'value="all"' in page.text
    (row,) = await one.counter.rows("SELECT optout FROM contact")
    assert row["optout"] == "none"


async def test_everything_can_be_ended_from_the_receipt_as_well(shop: Shop) -> None:
    one = await customer(shop)

    async with pages_of(shop) as visitor:
        await asyncio.to_thread(post, visitor.base, one.receipt, end="all")
        facts = len(await one.counter.rows("SELECT FROM fact"))
        await asyncio.to_thread(post, visitor.base, one.receipt, end="all")
        page = await visitor.get(one.receipt)

    assert 'value="all"' not in page.text
    (row,) = await one.counter.rows("SELECT optout FROM contact")
    assert row["optout"] == "all"
    assert await one.states() == ["withdrawn"]
    assert len(await one.counter.rows("SELECT FROM fact")) == facts


async def test_two_taps_at_once_are_one_no(shop: Shop) -> None:
    one = await customer(shop)

    async with pages_of(shop) as visitor:
        answers = await asyncio.gather(
            *(asyncio.to_thread(post, visitor.base, one.receipt, end="this") for _ in range(4))
        )

    assert {status for status, _, _ in answers} == {303}
    assert await one.states() == ["withdrawn"]


@pytest.mark.parametrize(
    ("scope", "words"), [("ads", "Werbung"), ("topic:Reifen", "Reifen"), ("all", "alles")]
)
async def test_leaving_takes_one_tap(shop: Shop, scope: str, words: str) -> None:
    one = await customer(shop)
    path = await one.link("withdraw", scope)

    async with pages_of(shop) as visitor:
        before = await visitor.get(path)
        status, _, _ = await asyncio.to_thread(post, visitor.base, path)
        after = await visitor.get(path)

    assert status == 303
    assert words in before.text
    assert "Erledigt" not in before.text
    assert "Erledigt" in after.text
    assert 'value="this"' not in after.text
    assert await one.states() == ["withdrawn"]


async def test_choices_are_switched_off_one_by_one_and_never_on(shop: Shop) -> None:
    one = await customer(shop)
    path = await one.link("preferences")
    (camper,) = await one.counter.rows("SELECT purpose_id FROM purpose WHERE topic = 'Wohnmobile'")

    async with pages_of(shop) as visitor:
        before = await visitor.get(path)
        await asyncio.to_thread(
            post, visitor.base, path, end=str(one.counter.purpose_id), on=str(camper["purpose_id"])
        )
        after = await visitor.get(path)

    assert before.text.count("wird geschickt") == 2
    assert after.text.count("wird geschickt") == 1
    assert "Wohnmobile" in after.text
    assert "START" in after.text
    assert await one.states() == ["withdrawn"]


async def test_all_choices_end_with_one_tap(shop: Shop) -> None:
    one = await customer(shop)
    path = await one.link("preferences")

    async with pages_of(shop) as visitor:
        await asyncio.to_thread(post, visitor.base, path, end="all")
        after = await visitor.get(path)

    assert "Alles ist beendet" in after.text
    assert "<form" not in after.text
    assert "wird geschickt" not in after.text


async def test_nonsense_in_a_form_ends_nothing_by_accident(shop: Shop) -> None:
    one = await customer(shop)
    path = await one.link("preferences")

    async with pages_of(shop) as visitor:
        for nonsense in ("", "x", "ALL", "all ", "'; --", str(one.contact_id), "é" * 300):
            status, _, _ = await asyncio.to_thread(post, visitor.base, path, end=nonsense)
            assert status == 303

    assert await one.states() == ["granted"]


@pytest.mark.parametrize(
    "fields",
    [{f"end{place}": "all" for place in range(51)}, {"end": "all", "x": "é" * 3000}],
    ids=["too many", "too long"],
)
async def test_choices_that_cannot_be_read_end_nothing_and_never_look_done(
    shop: Shop, fields: dict[str, str]
) -> None:
    one = await customer(shop)
    path = await one.link("preferences")

    async with pages_of(shop) as visitor:
        status, headers, text = await asyncio.to_thread(
            post, visitor.base, f"{path}?lang=de", **fields
        )

    assert (status, "location" in headers) == (400, False)
    assert "Es wurde nichts beendet" in text and "STOP" in text
    assert await one.states() == ["granted"]
    (row,) = await one.counter.rows("SELECT used_at FROM page_link WHERE use = 'preferences'")
    assert row["used_at"] is None


_GUESSES = [
    "x",
    "A" * 43,
    "A" * 5_000,
    "%00",
    "%ff%fe",
    "%F0%9F%92%8D",
    "%3Cscript%3Ealert(1)",
]


@pytest.mark.parametrize("place", ["receipt", "leave", "choices", "notice"])
async def test_every_link_that_leads_nowhere_gets_the_same_answer(shop: Shop, place: str) -> None:
    one = await customer(shop)
    wrong_use = one.receipt.rpartition("/")[2]
    guesses = [*_GUESSES, secrets.token_urlsafe(32), *([wrong_use] if place != "receipt" else [])]

    async with pages_of(shop) as visitor:
        answers = [await visitor.get(f"/{place}/{guess}?lang=de") for guess in guesses]
        posts = [
            await asyncio.to_thread(post, visitor.base, f"/{place}/{guess}?lang=de", end="all")
            for guess in guesses
            if place != "notice"
        ]

    assert {one.status for one in answers} == {404}
    texts = {answer.text.replace(guess, "") for answer, guess in zip(answers, guesses, strict=True)}
    assert all("Dieser Link führt zu nichts" in text for text in texts)
    assert all(shop.controller.name not in text for text in texts)
    assert all("<script" not in text for text in texts)
    assert {status for status, _, _ in posts} <= {404}
    assert await one.states() == ["granted"]


async def test_an_erased_person_s_link_looks_like_one_that_never_was(shop: Shop) -> None:
    one = await customer(shop)
    paths = [one.receipt, await one.link("withdraw"), await one.link("preferences")]
    async with pages_of(shop) as visitor:
        assert [(await visitor.get(path)).status for path in paths] == [200, 200, 200]
        await erasure.erase(
            shop.ledger,
            shop.controller.controller_id,
            one.contact_id,
            ground=Ground.REQUEST,
            by="Anna",
            now=NOON + timedelta(minutes=5),
        )

        for path in paths:
            place, _, token = path.strip("/").partition("/")
            fake = secrets.token_urlsafe(32)
            gone = await visitor.get(f"{path}?lang=de")
            never = await visitor.get(f"/{place}/{fake}?lang=de")

            assert gone.status == never.status == 404
            assert gone.text.replace(token, "") == never.text.replace(fake, "")


async def test_a_used_link_still_shows_how_it_stands(shop: Shop) -> None:
    one = await customer(shop)

    async with pages_of(shop) as visitor:
        await asyncio.to_thread(post, visitor.base, one.receipt, end="this")
        answers = [await visitor.get(one.receipt) for _ in range(2)]

    assert [one.status for one in answers] == [200, 200]
    assert answers[0].text == answers[1].text


async def test_the_proof_can_be_taken_along_and_names_nobody(shop: Shop) -> None:
    one = await customer(shop)
    async with pages_of(shop) as visitor:
        early = await visitor.get(f"{one.receipt}/proof.json?lang=de")
        await number_facts(shop)
        files = {
            kind: await visitor.get(f"{one.receipt}/proof.{kind}")
            for kind in ("json", "jsonld", "kantara.json")
        }
        other = await visitor.get(f"{one.receipt}/proof.exe")

    assert early.status == 503
    assert "gleich da" in early.text
    assert early.headers["retry-after"].isdecimal()
    assert other.status == 404
    for answer in files.values():
        assert answer.status == 200
        assert "attachment" in answer.headers["content-disposition"]
        assert "3920001" not in answer.text
        assert "Erika" not in answer.text
    assert json.loads(files["json"].text)["format"] == "jawort-consent-proof-v1"
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(files["kantara.json"].text))
    assert await one.states() == ["granted"]


async def test_one_link_cannot_keep_the_house_busy_with_proofs_and_still_ends_its_yes(
    shop: Shop,
) -> None:
    one = await customer(shop)
    await number_facts(shop)
    async with pages_of(shop) as visitor:
        path = f"{one.receipt}/proof.kantara.json"
        said = [(await visitor.get(path)).status for _ in range(22)]
        page = await visitor.get(one.receipt)
        status, _, _ = await asyncio.to_thread(post, visitor.base, one.receipt, end="this")

    assert said == [200] * 20 + [429] * 2
    assert (page.status, status) == (200, 303)
    assert await one.states() == ["withdrawn"]


@pytest.mark.parametrize("language", ["de", "en"])
async def test_pages_for_customers_carry_nothing_foreign(shop: Shop, language: str) -> None:
    one = await customer(shop)
    paths = [
        one.receipt,
        await one.link("withdraw"),
        await one.link("preferences"),
        f"/notice/{shop.controller.controller_id}",
        "/receipt/unknown",
    ]

    async with pages_of(shop) as visitor:
        for path in paths:
            answer = await visitor.get(f"{path}?lang={language}")
            outline = Outline(answer.text)

            assert "set-cookie" not in answer.headers
            assert answer.headers["cache-control"] == "no-store"
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert "noindex" in answer.headers["x-robots-tag"]
            assert "script-src" not in answer.headers["content-security-policy"]
            assert outline.all_of("html") == [{"lang": language}]
            assert len(outline.all_of("h1")) == 1
            ids = [attributes["id"] for _, attributes in outline.tags if "id" in attributes]
            assert len(set(ids)) == len(ids)
            for tag, attributes in outline.tags:
                assert tag not in {"script", "style", "iframe", "object", "img"}
                assert "style" not in attributes
                assert not [name for name in attributes if name.startswith("on")]
            for link in outline.all_of("link"):
                assert link["href"] == "#whole" or (link["href"] or "").startswith("/static/")
            for form in outline.all_of("form"):
                assert (form["action"] or "").startswith(path)
                assert form["method"] == "post"


async def test_another_company_s_pages_know_nothing_of_this_one(shop: Shop) -> None:
    one = await customer(shop)
    async with shop.ledger.house_work() as work:
        other = await controller.add(work, "Radhaus Nord", country="DE", now=EARLY)
    async with shop.ledger.work(other.controller_id) as work:
        from jawort.desk.consent import receipt

        token = one.receipt.rpartition("/")[2]
        assert await receipt.page(work, token) is None
        assert await receipt.withdraw(work, token, now=NOON) is None

    assert await one.states() == ["granted"]


async def test_a_stop_in_the_chat_shows_on_the_receipt(shop: Shop) -> None:
    one = await customer(shop)
    await one.counter.take(says("STOP", at=NOON + timedelta(minutes=2)))

    async with pages_of(shop) as visitor:
        page = await visitor.get(one.receipt)

    assert "ist beendet" in page.text


async def test_somebody_without_a_number_gets_a_receipt_and_ends_it_too(shop: Shop) -> None:
    counter = await open_counter(shop)
    nameless = by(None, ERIKA_ID)
    async with counter.work() as work:
        told = Setting(SettingKey.PAGES_URL, PAGES, EARLY, "Anna")
        await controller.set_setting(work, told)
    await counter.take(says("START", who=nameless))
    (row,) = await counter.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.text", ready_id=row["ready_id"])
    await counter.take(says("JA", at=NOON + timedelta(minutes=1), who=nameless))
    path = await told_receipt(counter)

    async with pages_of(shop) as visitor:
        page = await visitor.get(path)
        await asyncio.to_thread(post, visitor.base, path, end="this")

    assert "Reifen" in page.text
    assert ERIKA_ID not in page.text
    (state,) = await counter.rows("SELECT state FROM standing_consent")
    assert state["state"] == "withdrawn"
