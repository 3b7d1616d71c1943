"""`jawort campaign …`: one approved template to everybody who has agreed."""

from typing import Annotated, Any, Final
from uuid import UUID

import msgspec
from cyclopts import Parameter

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.desk.sending import campaign as acts
from jawort.desk.sending import template
from jawort.domain.purpose import Purpose
from jawort.domain.sending.campaign import Campaign, CampaignState
from jawort.domain.sending.outgoing import Template, TextParameter
from jawort.domain.sentence import Sentence
from jawort.ledger.work import Work

_CAMPAIGN: Final = Sentence("Kennung einer Kampagne", "id of a campaign")
_TEMPLATE: Final = Sentence("Kennung einer Vorlage", "id of a template")
_STARTED: Final = Sentence("Die Kampagne läuft.", "The campaign is running.")
_PAUSED: Final = Sentence("Die Kampagne ruht.", "The campaign is paused.")
_STOPPED: Final = Sentence(
    "Die Kampagne ist beendet; {count} wartende Nachrichten wurden zurückgezogen.",
    "The campaign is stopped; {count} waiting messages were taken back.",
)


async def create(
    *,
    name: str,
    template_id: Annotated[str, Parameter(name="--template")],
    by: str,
    purpose: Purpose = "ADS",
    topic: str = "",
    gap: Annotated[list[str] | None, Parameter(negative="")] = None,
    controller: str = "",
    json: bool = False,
) -> None:
    """Make a campaign. It asks nobody before it is started; `show` says whom it would reach.

    Parameters
    ----------
    name
        What the company calls it.
    template_id
        Id of a template that is bound to the purpose.
    by
        Who makes it.
    purpose
        What it is for: advertising, or an alert.
    topic
        The advertising topic people agreed to.
    gap
        What fills a gap of the template's text, for everybody the same; in their order.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(template_id, what=_TEMPLATE)
    words = tuple(TextParameter(one) for one in gap or [])
    async with at_work(controller) as (_, work):
        known = await template.shown(work, wanted)
        content = Template(known.name, known.language, body=words)
        plan = acts.Plan(name, wanted, purpose, topic, content)
        made = await acts.create(work, plan, by=by, now=now())
    show({"campaign": made}, as_json=json, text=str(made))


async def start(campaign_id: str, *, by: str, controller: str = "") -> None:
    """Start a campaign. `jawort campaign show` says beforehand whom it would reach.

    Parameters
    ----------
    campaign_id
        Id of the campaign.
    by
        Who starts it.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(campaign_id, what=_CAMPAIGN)
    async with at_work(controller) as (_, work):
        await acts.start(work, wanted, by=by, now=now())
    say(_STARTED)


async def pause(campaign_id: str, *, by: str, controller: str = "") -> None:
    """Pause a campaign: nothing of it leaves from now on.

    Parameters
    ----------
    campaign_id
        Id of the campaign.
    by
        Who pauses it.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(campaign_id, what=_CAMPAIGN)
    async with at_work(controller) as (_, work):
        await acts.pause(work, wanted, by=by, now=now())
    say(_PAUSED)


async def resume(campaign_id: str, *, by: str, controller: str = "") -> None:
    """Let a paused campaign go on; what waited is judged again.

    Parameters
    ----------
    campaign_id
        Id of the campaign.
    by
        Who lets it go on.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(campaign_id, what=_CAMPAIGN)
    async with at_work(controller) as (_, work):
        await acts.resume(work, wanted, by=by, now=now())
    say(_STARTED)


async def stop(campaign_id: str, *, by: str, controller: str = "") -> None:
    """Stop a campaign for good and take back what waits.

    Parameters
    ----------
    campaign_id
        Id of the campaign.
    by
        Who stops it.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(campaign_id, what=_CAMPAIGN)
    async with at_work(controller) as (_, work):
        count = await acts.stop(work, wanted, by=by, now=now())
    say(_STOPPED.about(count=count))


async def show_one(campaign_id: str = "", *, controller: str = "", json: bool = False) -> None:
    """Show how far a campaign has come; of a draft, whom it would reach. Without id, list all.

    Parameters
    ----------
    campaign_id
        Id of the campaign.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    wanted = parse_id(campaign_id, what=_CAMPAIGN) if campaign_id else None
    async with at_work(controller) as (_, work):
        found = await _found(work, wanted)
    for plain in found:
        brief = "  ".join(str(plain[name]) for name in ("campaign", "state", "name"))
        full = "\n".join(f"{name} = {value}" for name, value in plain.items())
        show(plain, as_json=json, text=full if wanted else brief)


async def _found(work: Work, wanted: UUID | None) -> list[dict[str, Any]]:
    if wanted is None:
        return [_plain(one) for one in await acts.listed(work)]
    one = await acts.shown(work, wanted)
    numbers: msgspec.Struct
    if one.state is CampaignState.DRAFT:
        numbers = await acts.preview(work, wanted, now=now())
    else:
        numbers = await acts.progress(work, wanted)
    return [_plain(one) | msgspec.structs.asdict(numbers)]


def _plain(one: Campaign) -> dict[str, Any]:
    return {
        "campaign": one.campaign_id,
        "name": one.name,
        "state": one.state.value,
        "purpose": one.purpose,
        "topic": one.topic,
        "template": one.content.name,
        "by": one.changed_by,
    }
