"""Campaigns in their simplest form: one bound template to everybody who has agreed."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.sending import message, template
from jawort.domain.decision import Allowed, Refused
from jawort.domain.ids import ZERO
from jawort.domain.purpose import Purpose
from jawort.domain.question import Question
from jawort.domain.refusal import Refusal
from jawort.domain.sending.campaign import (
    MOVES,
    PURPOSES,
    Campaign,
    CampaignState,
    Preview,
    Progress,
)
from jawort.domain.sending.draft import Draft
from jawort.domain.sending.outgoing import Outgoing, Template
from jawort.domain.sending.template import fits
from jawort.domain.sentence import Sentence
from jawort.domain.situation import Channel
from jawort.ledger.sender import senders
from jawort.ledger.sending import campaign as rows
from jawort.ledger.sending.campaign import Audience, NewCampaign
from jawort.ledger.work import Work

BATCH: Final = 500
"""How many recipients one call asks about: a transaction of well under a second."""

_UNKNOWN: Final = (
    Sentence("Diese Kampagne gibt es nicht.", "There is no such campaign."),
    Sentence("Zeigen Sie alle mit: jawort campaign show", "List all with: jawort campaign show"),
)
_PURPOSE: Final = (
    Sentence(
        "Eine Kampagne ist Werbung oder eine Warnung (Art. 5 Abs. 1 lit. b DSGVO).",
        "A campaign is advertising or an alert (Art. 5(1)(b) GDPR).",
    ),
    Sentence("Zwecke dafür: {listed}.", "Purposes for it: {listed}."),
)
_NOT_BOUND: Final = (
    Sentence(
        "Die Vorlage ist nicht an diesen Zweck gebunden.",
        "The template is not bound to this purpose.",
    ),
    Sentence(
        "Lesen Sie sie und binden Sie sie: jawort template bind {template} --purpose {purpose}",
        "Read it and bind it: jawort template bind {template} --purpose {purpose}",
    ),
)
_DOES_NOT_FIT: Final = (
    Sentence(
        "Die Lücken der Vorlage sind nicht passend gefüllt.",
        "The gaps of the template are not filled as they should be.",
    ),
    Sentence("Füllen Sie jede Lücke mit --gap.", "Fill each gap with --gap."),
)
_NOT_POSSIBLE: Final = (
    Sentence(
        "Diese Kampagne ist „{state}“; daraus wird nicht „{to}“.",
        "This campaign is “{state}”, which does not become “{to}”.",
    ),
    Sentence(
        "Sehen Sie nach: jawort campaign show {campaign}",
        "Look it up: jawort campaign show {campaign}",
    ),
)
_WHO: Final = (
    Sentence("Es fehlt, wer das veranlasst.", "It is missing who asks for this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a campaign is to be: a template bound to its purpose, and how its gaps are filled."""

    name: str
    template_id: UUID
    purpose: Purpose
    topic: str = ""
    content: Template | None = None


async def create(work: Work, plan: Plan, *, by: str, now: datetime) -> UUID:
    """Make a campaign that has asked nobody yet.

    Raises Refusal when the purpose is none for a campaign, or the template is not bound to it or
    does not fit.
    """
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    if plan.purpose not in PURPOSES:
        cure = _PURPOSE[1].about(listed=", ".join(PURPOSES))
        raise Refusal("CAMPAIGN_PURPOSE", _PURPOSE[0], cure)
    known = await template.shown(work, plan.template_id)
    content = plan.content or Template(known.name, known.language)
    if known.purpose != plan.purpose:
        cure = _NOT_BOUND[1].about(template=plan.template_id, purpose=plan.purpose)
        raise Refusal("TEMPLATE_NOT_BOUND", _NOT_BOUND[0], cure)
    if not fits(content, known):
        raise Refusal("TEMPLATE_GAPS", *_DOES_NOT_FIT)
    new = NewCampaign(
        plan.name, plan.template_id, known.sender_id, plan.purpose, plan.topic, content, by
    )
    return await rows.add(work, new, now=now)


async def start(work: Work, campaign_id: UUID, *, by: str, now: datetime) -> Campaign:
    """Let a campaign begin. Its recipients are asked about in batches by `advance`."""
    return await _move(work, campaign_id, CampaignState.RUNNING, CampaignState.DRAFT, by, now)


async def resume(work: Work, campaign_id: UUID, *, by: str, now: datetime) -> Campaign:
    """Let a paused campaign go on where it was. What waited is judged again before it leaves."""
    return await _move(work, campaign_id, CampaignState.RUNNING, CampaignState.PAUSED, by, now)


async def pause(work: Work, campaign_id: UUID, *, by: str, now: datetime) -> Campaign:
    """Hold a campaign: nobody more is asked about, and nothing of it is claimed from now on."""
    return await _move(work, campaign_id, CampaignState.PAUSED, CampaignState.RUNNING, by, now)


async def stop(work: Work, campaign_id: UUID, *, by: str, now: datetime) -> int:
    """End a campaign for good and take back what waits; gives how many messages that were."""
    await _move(work, campaign_id, CampaignState.STOPPED, None, by, now)
    return await rows.cancel(work, campaign_id, now=now)


async def advance(work: Work, campaign_id: UUID, *, limit: int = BATCH, now: datetime) -> int:
    """Ask the gate about the next recipients and queue who may be written to; gives how many
    records were looked at, 0 when there is nothing to do now.

    One transaction: after a crash the same recipients are asked about again, and nobody twice. A
    campaign is done once its audience is walked and nothing of it waits to leave.
    """
    campaign = await rows.hold(work, campaign_id)
    if campaign is None:
        return 0
    who = await _audience(work, campaign)
    page = await rows.audience(work, who, campaign.reached, limit)
    if page.last is None:
        if not (await rows.progress(work, campaign_id)).waiting:
            await rows.move(work, campaign, CampaignState.DONE, by=campaign.changed_by, now=now)
        return 0
    drafts = [_draft(campaign, who, contact_id) for contact_id in page.contacts]
    await message.send(work, drafts, now=now)
    await rows.reach(work, campaign_id, page.last)
    return len(page.contacts) or 1


async def preview(work: Work, campaign_id: UUID, *, now: datetime) -> Preview:
    """Whom the campaign would reach if it asked everybody now, and why not the others.

    Remembers nothing and sends nothing.
    """
    campaign = await shown(work, campaign_id)
    who = await _audience(work, campaign)
    audience = allowed = deferred = 0
    refused: Counter[str] = Counter()
    after = ZERO
    while True:
        page = await rows.audience(work, who, after, BATCH)
        if page.last is None:
            break
        after = page.last
        drafts = [_draft(campaign, who, contact_id) for contact_id in page.contacts]
        audience += len(drafts)
        for one in await message.judge(work, drafts, now=now):
            if isinstance(one.decision, Refused):
                refused[one.decision.code] += 1
            elif isinstance(one.decision, Allowed):
                allowed += 1
            else:
                deferred += 1
    return Preview(
        audience=audience,
        allowed=allowed,
        deferred=deferred,
        refused=dict(sorted(refused.items())),
        not_asked=await rows.other_answers(work, who),
    )


async def shown(work: Work, campaign_id: UUID) -> Campaign:
    """One campaign as it stands. Raises Refusal when there is none of that id."""
    found = await rows.one(work, campaign_id)
    if found is None:
        raise Refusal("CAMPAIGN_UNKNOWN", *_UNKNOWN)
    return found


async def listed(work: Work) -> list[Campaign]:
    """All campaigns of the controller, the newest first."""
    return await rows.every(work)


async def progress(work: Work, campaign_id: UUID) -> Progress:
    """How far a campaign has come. Raises Refusal when there is none of that id."""
    await shown(work, campaign_id)
    return await rows.progress(work, campaign_id)


async def _move(
    work: Work,
    campaign_id: UUID,
    to: CampaignState,
    only_from: CampaignState | None,
    by: str,
    now: datetime,
) -> Campaign:
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    campaign = await shown(work, campaign_id)
    possible = to in MOVES[campaign.state] and only_from in (None, campaign.state)
    if not possible or not await rows.move(work, campaign, to, by=by, now=now):
        problem = _NOT_POSSIBLE[0].about(state=campaign.state.value, to=to.value)
        raise Refusal(
            "CAMPAIGN_STATE", problem, _NOT_POSSIBLE[1].about(campaign=campaign.campaign_id)
        )
    return await shown(work, campaign_id)


async def _audience(work: Work, campaign: Campaign) -> Audience:
    """Which yes the campaign may use. A retired sender has no audience: no brand is empty."""
    found = next((one for one in await senders(work) if one.sender_id == campaign.sender_id), None)
    code = "ADS" if campaign.purpose == "N10" else campaign.purpose
    channel, brand = (found.channel, found.brand) if found else ("wa", "")
    return Audience(code, campaign.topic, channel, brand)


def _draft(campaign: Campaign, who: Audience, contact_id: UUID) -> Draft:
    channel: Channel = who.channel  # type: ignore[assignment]  # the table checks it
    question = Question(
        contact_id=contact_id,
        sender_id=campaign.sender_id,
        channel=channel,
        origin="campaign",
        form="template",
        purpose=campaign.purpose,
        topic=campaign.topic,
        template_id=campaign.template_id,
        fits_template=True,
        ads_content=campaign.purpose != "N09",
    )
    return Draft(
        question=question,
        content=Outgoing(campaign.content),
        idempotency_key=f"{campaign.campaign_id}:{contact_id}",
        campaign_id=campaign.campaign_id,
    )
