"""The start page shows what is true now, and lets a newcomer see the gate at work."""

import html

import pytest

from jawort.desk.company import setting
from jawort.desk.decision.example import EXAMPLES, Example
from jawort.desk.house.overview import overview
from jawort.desk.sending import freeze
from jawort.domain.sentence import Sentence
from jawort.domain.setting import READINESS, SettingKey
from jawort.ledger import controller
from jawort.ledger.proof import log
from jawort.ledger.work import Ledger
from jawort.web.house import House
from jawort.web.pages.start import READY
from tests.gate.situations import situation
from tests.gate.test_examples import EXAMPLES as WORKED
from tests.people import erika
from tests.shop import NOON, Shop
from tests.web.conftest import Visitor, started


async def test_an_empty_house_says_how_to_begin(ledger: Ledger) -> None:
    async with started(House(ledger, lambda: NOON)) as visitor:
        page = await visitor.get("/")

    assert page.status == 200
    assert "Noch ist keine Firma angelegt." in page.text
    assert "jawort controller add" in page.text
    assert "Probebetrieb" not in page.text


async def test_what_is_missing_is_said_with_its_reason_and_its_cure(shop: Shop) -> None:
    async with started(House(shop.ledger, lambda: NOON)) as visitor:
        before = html.unescape((await visitor.get("/")).text)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await setting.confirm(
                work, SettingKey.IMPRINT_URL, "https://a.example/", by="Kolbe", now=NOON
            )
        after = html.unescape((await visitor.get("/")).text)

    assert shop.controller.name in before
    assert "noch nicht bereit" in before
    assert before.count("<b>fehlt</b>") == len(READINESS)
    for key, (name, asks) in READY.items():
        assert name.de in before
        assert asks.de in before
        assert f"jawort controller confirm {key.value} …" in before
    assert after.count("<b>fehlt</b>") == len(READINESS) - 1
    assert "jawort controller confirm imprint_url" not in after


def test_every_item_of_readiness_is_explained() -> None:
    assert set(READY) == set(READINESS)


async def test_a_stop_is_said_first_with_its_reason(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await erika(work)
        await freeze.freeze(work, "all", reason="Probe <b>fett</b>", by="Rehberg", now=NOON)
        for key in READINESS:
            await setting.confirm(work, key, "https://a.example/", by="Kolbe", now=NOON)

    async with started(House(shop.ledger, lambda: NOON)) as visitor:
        page = (await visitor.get("/")).text

    assert "Alles steht still" in page
    assert "Probe &lt;b&gt;fett&lt;/b&gt;" in page
    assert "jawort send thaw" in page
    assert "angehalten" in page
    assert page.index("Alles steht still") < page.index("Auftragsverarbeitung")


async def test_the_newest_tree_head_is_shown_as_two_people_would_compare_it(
    visitor: Visitor, looked_at: Ledger
) -> None:
    async with looked_at.house_work() as house:
        (company,) = await controller.controllers(house)
    async with looked_at.work(company.controller_id) as work:
        head = await log.newest_head(work)
    assert head is not None
    page = (await visitor.get("/")).text

    shown = page.partition("Baumkopf vom")[2].partition("<code>")[2].partition("</code>")[0]
    assert shown.replace(" ", "") == head.head.root.hex()
    assert f"{head.head.size} Tatsachen" in page


@pytest.mark.parametrize("language", ["de", "en"])
async def test_every_example_is_answered_live_with_rule_and_law(
    visitor: Visitor, language: str
) -> None:
    page = html.unescape((await visitor.get(f"/?lang={language}")).text)

    def in_(sentence: Sentence) -> str:
        return sentence.de if language == "de" else sentence.en

    for example in EXAMPLES:
        told = example.ask()
        assert in_(example.question) in page
        assert in_(told.decided.sentence) in page
        assert f"<code>{told.decided.rule}</code> {in_(told.decided.reference)}" in page
        for duty in told.obligations:
            assert in_(duty) in page


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example.number))
def test_an_example_is_the_worked_one_of_its_number_and_gets_its_answer(example: Example) -> None:
    same = [
        rule
        for name, (given, rule) in WORKED.items()
        if int(name[:2]) == example.number and situation(**given) == example.situation
    ]

    assert same == [example.ask().decided.rule]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example.number))
async def test_why_shows_every_rule_and_how_it_stands(visitor: Visitor, example: Example) -> None:
    page = html.unescape((await visitor.get(f"/example/{example.number}")).text)

    told = example.ask()
    assert page.count('<span class="stand">') == len(told.rules)
    for rule in told.rules:
        assert f"<code>{rule.rule}</code><span>{rule.title.de}" in page
    assert page.count(">entscheidet<") == 1


async def test_the_numbers_are_those_of_the_memory(visitor: Visitor, looked_at: Ledger) -> None:
    page = (await visitor.get("/")).text
    metrics = (await visitor.get("/metrics")).text

    assert "<dt>Kontakte, aktiv</dt><dd>24</dd>" in page
    assert "<dt>Kontakte, gesperrt</dt><dd>1</dd>" in page
    async with looked_at.house_work() as house:
        (company,) = await controller.controllers(house)
    label = f'controller="{company.controller_id}"'
    assert f'jawort_contacts{{{label},state="active"}} 24.0' in metrics
    assert f'jawort_contacts{{{label},state="erased"}} 0.0' in metrics
    assert f"jawort_facts_waiting{{{label}}} 0.0" in metrics
    assert f"jawort_stops{{{label}}} 0.0" in metrics
    assert 'jawort_key_age_seconds{which="oldest"}' in metrics
    assert "process_resident_memory_bytes" in metrics


@pytest.mark.parametrize("language", ["de", "en"])
async def test_the_gate_is_asked_about_each_of_the_newest_people(
    visitor: Visitor, looked_at: Ledger, language: str
) -> None:
    seen = await overview(looked_at, now=NOON)
    page = html.unescape((await visitor.get(f"/?lang={language}")).text)

    (company,) = seen.companies
    assert sum(one.count for one in company.verdicts) == 25
    assert len({one.says.rule for one in company.verdicts}) == len(company.verdicts) >= 3
    for one in company.verdicts:
        noun = {"de": "Kontakt", "en": "contact"}[language]
        plural = {"de": "e", "en": "s"}[language] * (one.count > 1)
        title = one.says.title.de if language == "de" else one.says.title.en
        assert f"<b>{one.count} {noun}{plural}</b> · <code>{one.says.rule}</code> {title}" in page
