"""What a message owes is written into its words, or it does not leave."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from jawort import gate
from jawort.desk.sending.message import reason
from jawort.domain.decision import Obligation
from jawort.domain.sending.outgoing import (
    Attachment,
    Button,
    Buttons,
    Frame,
    Outgoing,
    Place,
    Reaction,
    Template,
    Text,
)
from jawort.ledger import contact
from tests.desk.asking import asked, entry, one
from tests.shop import NOON, Shop
from tests.stage import NOTICE, stage

HOUR = timedelta(hours=1)
LATE = NOON + timedelta(hours=11)  # 22:00 in Berlin


async def test_the_first_answer_carries_the_notice_and_remembers_which(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made)
        await made.run("DELETE FROM notice_served WHERE controller_id = $1")

        waiting = await entry(work, await one(made, draft))

    assert isinstance(waiting.content.content, Text)
    body = waiting.content.content.body
    assert body.startswith("Gern!")
    assert NOTICE in body
    assert "Autohaus Sonnenschein GmbH" in body
    assert waiting.carries == (Obligation.NOTICE,)
    assert waiting.notice_id is not None


async def test_a_bot_says_first_that_it_is_none_of_us_in_the_persons_language(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made, origin="bot_ai", covered=True)
        german = await entry(work, await one(made, draft))
        await made.run("UPDATE contact SET language = 'en_GB' WHERE contact_id <> $1")
        english = await entry(
            work, await one(made, msgspec.structs.replace(draft, idempotency_key="x"))
        )

    assert isinstance(german.content.content, Text)
    assert isinstance(english.content.content, Text)
    assert german.content.content.body.startswith("Hier schreibt der KI-Assistent")
    assert english.content.content.body.startswith("This is the AI assistant")
    assert german.content.content.body.endswith("Gern!")


async def test_advertising_in_words_names_its_sender_and_the_way_to_stop(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody, draft = await asked(
            made, content=Text("Reifenwechsel 49 €"), purpose="ADS", ads_content=True
        )
        await made.consent(somebody)
        waiting = await entry(work, await one(made, draft))

    assert isinstance(waiting.content.content, Text)
    lines = waiting.content.content.body.split("\n\n")
    assert lines == ["Anzeige von Sonnenschein", "Reifenwechsel 49 €", "STOP = abmelden"]


@pytest.mark.parametrize(
    ("content", "has_room"),
    [
        (Text("x" * 3500), True),
        (Text("x" * 4000), False),
        (Attachment("image", media_id="1", caption="Bild"), True),
        (Attachment("image", media_id="1"), False),
        (Attachment("audio", media_id="1", is_voice=True), False),
        (Buttons(Frame("Wann?"), (Button("a", "Heute"),)), True),
        (Reaction("wamid", "👍"), False),
        (Place(50.9, 6.9), False),
    ],
)
async def test_what_has_no_room_for_its_notice_is_not_sent(
    shop: Shop, content: Any, has_room: bool
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made, content=content)
        await made.run("DELETE FROM notice_served WHERE controller_id = $1")

        outcome = await one(made, draft)

    assert outcome.decision is not None
    assert outcome.decision.code == ("A_REPLY" if has_room else "E_OBLIGATION")
    assert (outcome.ready_id is not None) == has_room


async def test_a_message_that_owes_nothing_is_sent_as_it_is(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made, content=Reaction("wamid", "👍"))
        waiting = await entry(work, await one(made, draft))

    assert waiting.content.content == Reaction("wamid", "👍")
    assert (waiting.carries, waiting.notice_id) == ((), None)


@pytest.mark.parametrize(
    ("fulfils", "purpose", "code"),
    [
        ((Obligation.STOP_HINT, Obligation.SENDER), "ADS", "A_CONSENT_ADS"),
        ((Obligation.STOP_HINT,), "ADS", "E_OBLIGATION"),
        ((), "ADS", "E_OBLIGATION"),
        ((Obligation.STOP_HINT, Obligation.SENDER), "N10", "E_OBLIGATION"),
    ],
)
async def test_a_template_fulfils_what_it_was_bound_with_and_nothing_is_added(
    shop: Shop, fulfils: tuple[Obligation, ...], purpose: str, code: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.consent(somebody)
        template = await made.template(fulfils=fulfils, purpose=purpose)
        draft = made.draft(somebody, purpose="ADS", template_id=template, ads_content=True)

        outcome = await one(made, draft)
        stored = await work.connection.fetchrow("SELECT outcome, rule, code FROM decision")

    assert outcome.decision is not None
    assert outcome.decision.code == code == stored["code"]
    if code == "E_OBLIGATION":
        assert (stored["outcome"], stored["rule"], outcome.ready_id) == ("deny", "-", None)
        assert reason(outcome) == gate.OBLIGATION_UNMET


async def test_after_a_change_of_number_words_ask_who_is_writing_and_files_stay_here(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody, draft = await asked(made)
        await contact.set_identity(work, [somebody], False, at=NOON)
        waiting = await entry(work, await one(made, draft))
        file = Attachment("document", media_id="1", caption="Rechnung")
        bill = msgspec.structs.replace(draft, content=Outgoing(file), idempotency_key="x")
        refused = await one(made, bill)

    assert isinstance(waiting.content.content, Text)
    assert "wer Sie sind" in waiting.content.content.body
    assert waiting.carries == (Obligation.NO_HISTORY,)
    assert refused.decision is not None
    assert refused.decision.code == "E_OBLIGATION"


async def test_a_draft_cannot_declare_a_form_or_a_fit_that_is_not_there(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        template = await made.template(
            "antwort", category="utility", purpose="REPLY", text="Hallo {{1}}", fulfils=()
        )
        _, inbound = await made.says(somebody, at=NOON - 30 * HOUR)
        said: Any = {"requested_by": inbound, "template_id": template, "fits_template": True}
        as_template = made.draft(somebody, Text("frei"), form="template", **said)
        with_a_gap = made.draft(somebody, Template("antwort", "de"), form="template", **said)

        codes = [(await one(made, each)).decision for each in (as_template, with_a_gap)]

    assert [each.code for each in codes if each] == ["E_WINDOW", "E_TEMPLATE"]
