"""Third part: advertising to those who agreed, quiet hours, and a stop in the middle of it."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.cli.tour.agreeing import TOPIC
from jawort.cli.tour.answering import advertise
from jawort.cli.tour.scene import BERLIN, Scene, decided
from jawort.cli.tour.stage import ERIKA, JONAS, LENA, STAFF, Person, Stage
from jawort.desk.sending import campaign, message, template
from jawort.desk.sending.campaign import Plan
from jawort.desk.sending.message import Why
from jawort.domain.decision import Obligation
from jawort.domain.sending.outgoing import Template
from jawort.domain.sending.template import NewTemplate
from jawort.domain.sentence import Sentence
from jawort.ledger import template as templates
from jawort.ledger.sending import ready

_TEXT: Final = (
    "Anzeige des Autohauses Lindental: In unserem Winter-Check prüfen wir Batterie, Licht und "
    "Reifen für 29 Euro. STOP = abmelden"
)
_TEMPLATE: Final[dict[str, Any]] = {
    "name": "winter_check",
    "language": "de",
    "category": "MARKETING",
    "components": [{"type": "BODY", "text": _TEXT}],
}

BY_TEMPLATE: Final = Template(_TEMPLATE["name"], _TEMPLATE["language"])


async def campaign_goes_out(stage: Stage) -> Scene:
    """A campaign reaches those who agreed, each through the gate, and nobody else."""
    await _bind_template(stage)
    before = {person: len(await stage.sees(person)) for person in (ERIKA, JONAS, LENA)}
    campaign_id = await _start(stage, "Winter-Check")
    await stage.work()
    got = {person: len(await stage.sees(person)) - before[person] for person in before}
    stage.hold(
        got == {ERIKA: 1, JONAS: 0, LENA: 1},
        "Wer eingewilligt hat, bekommt die Kampagne genau einmal; sonst niemand.",
        "Who agreed gets the campaign exactly once; nobody else does.",
    )
    (first, *_, last) = await _why(stage, campaign_id, ERIKA)
    stage.hold(
        [one.stored.rule for one in (first, last)] == ["R52", "R52"],
        "Die Schranke wurde zweimal gefragt: beim Einreihen und im letzten Augenblick.",
        "The gate was asked twice: when it was queued, and at the last moment.",
    )
    return _as_scene(
        Sentence("Kampagne „Winter-Check“ an Erika und Lena", "Campaign to Erika and Lena"), last
    )


async def who_only_asked(stage: Stage) -> Scene:
    """Why Jonas did not get it."""
    outcome = await advertise(stage, JONAS, BY_TEMPLATE, "jonas")
    stage.hold(
        outcome.what == "refused",
        "Wer nur gefragt hat, bekommt keine Werbung.",
        "Who only asked gets no advertising.",
    )
    return decided(stage, "R47", Sentence("Und Jonas?", "And Jonas?"), outcome)


async def evening(stage: Stage) -> Scene:
    """At 22:30 a campaign waits for the morning."""
    await stage.until(_at(stage, 22, 30))
    before = await stage.meta.sent_count()
    stage.kept["second"] = await _start(stage, "Reifenwechsel")
    await stage.work()
    (waiting,) = await _why(stage, stage.kept["second"], ERIKA)
    stage.hold(
        waiting.stored.outcome == "defer" and await stage.meta.sent_count() == before,
        "Um 22:30 Uhr geht keine Werbung hinaus.",
        "At 22:30 no advertising goes out.",
    )
    return _as_scene(
        Sentence("Die nächste Kampagne beginnt um 22:30", "The next campaign begins at 22:30"),
        waiting,
    )


async def stop_in_the_middle(stage: Stage) -> Scene:
    """The campaign is on its way when Erika says stop. Nobody has read it yet, and it holds."""
    await stage.until(_at(stage, 7, 59, days=1))
    await stage.says(ERIKA, "Stopp bitte!")
    stage.clock.at = _at(stage, 8, 1)
    await stage.meta.advance_to(stage.clock())
    before = {person: len(await stage.sees(person)) for person in (ERIKA, LENA)}
    await stage.turns.send()
    stage.clock.at += timedelta(seconds=1)  # until it arrives; nothing is read meanwhile
    await stage.meta.advance_to(stage.clock())
    got = {person: len(await stage.sees(person)) - before[person] for person in before}
    stage.hold(
        got == {ERIKA: 0, LENA: 1},
        "Die Kampagne läuft: Lena bekommt sie, Erika nicht mehr.",
        "The campaign is running: Lena gets it, Erika does not any more.",
    )
    stage.kept["before_stop"] = before[ERIKA]
    return Scene(
        Sentence(
            "Um 8 Uhr geht die Kampagne hinaus, eben schrieb Erika „Stopp bitte!“",
            "At 8 the campaign leaves, and Erika has just written “Stopp bitte!”",
        ),
        Sentence(
            "Lena bekommt sie. Erikas Wort ist angenommen und noch ungelesen: Schon deshalb wartet "
            "ihre Nachricht.",
            "Lena gets it. Erika's word has been accepted and not been read yet: that alone makes "
            "her message wait.",
        ),
    )


async def stop_is_confirmed(stage: Stage) -> Scene:
    """One confirmation, and then silence; the waiting message is taken back."""
    await stage.work()
    await stage.later(hours=1)
    seen = (await stage.sees(ERIKA))[stage.kept["before_stop"] :]
    stage.hold(
        len(seen) == 1 and seen[0]["type"] != "template",
        "Nach dem Stopp kommt genau eine Bestätigung, keine Werbung.",
        "After the stop there is exactly one confirmation and no advertising.",
    )
    async with stage.ledger.reading(stage.controller.controller_id) as work:
        progress = await campaign.progress(work, stage.kept["second"])
    stage.hold(
        (progress.sent, progress.cancelled, progress.waiting) == (1, 1, 0),
        "Erikas wartende Nachricht ist zurückgezogen.",
        "Erika's waiting message has been taken back.",
    )
    return Scene(
        Sentence("Der Stopp wird gelesen", "The stop is read"),
        Sentence(
            "Werbung zurückgezogen, eine Bestätigung, dann Stille.",
            "The advertising is taken back, one confirmation, then silence.",
        ),
    )


async def next_campaign(stage: Stage) -> Scene:
    """The next campaign leaves her alone, and nobody can write past it by hand."""
    before = len(await stage.sees(ERIKA))
    third = await _start(stage, "Lichttest")
    await stage.work()
    outcome = await advertise(stage, ERIKA, BY_TEMPLATE, "licht")
    await stage.work()
    async with stage.ledger.reading(stage.controller.controller_id) as work:
        progress = await campaign.progress(work, third)
    stage.hold(
        progress.sent == 1 and len(await stage.sees(ERIKA)) == before,
        "Die nächste Kampagne geht nur an Lena.",
        "The next campaign goes to Lena only.",
    )
    return decided(
        stage,
        "R23",
        Sentence(
            "Die nächste Kampagne, und ein Versuch von Hand",
            "The next campaign, and an attempt by hand",
        ),
        outcome,
    )


async def _bind_template(stage: Stage) -> None:
    """The approved template is taken over from the platform, read by a human, and bound."""
    await stage.meta.approve(_TEMPLATE)
    now = stage.clock()
    listed = NewTemplate(
        name=_TEMPLATE["name"],
        language=_TEMPLATE["language"],
        category="marketing",
        state="APPROVED",
        components=tuple(_TEMPLATE["components"]),
    )
    async with stage.ledger.work(stage.controller.controller_id) as work:
        await templates.keep(work, stage.sender_id, [listed], now=now)
        (known,) = await templates.every(work)
        fulfils = (Obligation.STOP_HINT, Obligation.SENDER)
        await template.bind(work, known.template_id, "ADS", fulfils, by=STAFF, now=now)
    stage.kept["template"] = known.template_id


async def _start(stage: Stage, name: str) -> UUID:
    plan = Plan(name, stage.kept["template"], "ADS", TOPIC)
    async with stage.ledger.work(stage.controller.controller_id) as work:
        campaign_id = await campaign.create(work, plan, by=STAFF, now=stage.clock())
        await campaign.start(work, campaign_id, by=STAFF, now=stage.clock())
    return campaign_id


async def _why(stage: Stage, campaign_id: UUID, who: Person) -> list[Why]:
    """Every decision about the message of a campaign to somebody."""
    pair = (campaign_id, await stage.record_of(who))
    async with stage.ledger.reading(stage.controller.controller_id) as work:
        found = await ready.earlier_in_campaign(work, [pair])
        return await message.why(work, found[pair].ready_id)


def _as_scene(title: Sentence, why: Why) -> Scene:
    decision = {"allow": "ALLOW", "deny": "DENY", "defer": "DEFER"}[why.stored.outcome]
    return Scene(title, why.reason.sentence, decision, why.stored.rule, why.stored.code)


def _at(stage: Stage, hour: int, minute: int, *, days: int = 0) -> datetime:
    """A time of day in Berlin, today or some days later, in the story."""
    local = stage.clock().astimezone(BERLIN)
    today = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return (today + timedelta(days=days)).astimezone(UTC)
