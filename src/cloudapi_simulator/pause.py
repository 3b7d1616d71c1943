"""Templates that annoy people rest: three hours, then six, then for good."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from cloudapi_simulator.guess import guessed
from cloudapi_simulator.news import tell_template
from cloudapi_simulator.template import Template
from cloudapi_simulator.world import World

# How long the first and the second pause last. Source: platform.md §4.4.
PAUSED_FOR = (timedelta(hours=3), timedelta(hours=6))
_TITLES = ("FIRST_PAUSE", "SECOND_PAUSE")


def pause(world: World, template: Template, now: datetime) -> str:
    """Pause a template; the third time it is disabled. Returns its new status.

    The business is told at once, and again when the pause ends by itself.
    """
    count = world.pauses[template.id] = world.pauses.get(template.id, 0) + 1
    if count > len(PAUSED_FOR):
        template.status = "DISABLED"
        more = _other("DISABLED", "Too many people were displeased; it stays off.")
        tell_template(world, template, "DISABLED", now, **more)
        return template.status
    span = PAUSED_FOR[count - 1]
    template.status = "PAUSED"
    hours = int(span.total_seconds() // 3600)
    more = _other(_TITLES[count - 1], f"People were displeased; it rests for {hours} hours.")
    tell_template(world, template, "PAUSED", now, **more)
    world.agenda.plan(now + span, partial(_resume, world, template, count))
    return template.status


def _resume(world: World, template: Template, count: int, at: datetime) -> None:
    """The pause is over, unless somebody else has decided about the template meanwhile."""
    if template.status != "PAUSED" or world.pauses.get(template.id) != count:
        return
    template.status = "APPROVED"
    event = guessed(world.settings.guesses, "unpause_event")
    tell_template(world, template, event, at, **_other("UNPAUSE", "The pause is over."))


def _other(title: str, description: str) -> dict[str, Any]:
    return {"other_info": {"title": title, "description": description}}
