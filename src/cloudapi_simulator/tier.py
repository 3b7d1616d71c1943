"""How many different people a portfolio may write to in a day, and how that number grows."""

from datetime import datetime, timedelta
from functools import partial

from cloudapi_simulator.business import Line
from cloudapi_simulator.event import TIERS, happen
from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.person import Person
from cloudapi_simulator.world import World

_GROWS_AFTER = timedelta(hours=6)  # platform.md §4.5
_ORDER = sorted(size for size in TIERS.values() if size)
_NAMES = {size: name for name, size in TIERS.items()}


def beyond_tier(world: World, line: Line, person: Person, now: datetime) -> tuple[int, str] | None:
    """Refuse one new person too many outside the window, or say how the message will fail.

    Which of the two and with which code is a guess (platform.md §13.6). Who uses half of the limit
    within seven days, with good quality, gets the next one six hours later; source: §4.5.
    """
    portfolio_id, limit = world.portfolio_of(line), world.settings.limit
    if world.limits.is_beyond_tier(portfolio_id, person.id, limit, now):
        code, _, when = guessed(world.settings.guesses, "messaging_limit").partition("_")
        if not when:
            raise GraphError(int(code), "messaging limit of the business portfolio reached")
        return int(code), "Messaging limit of the business portfolio reached."
    size = limit.new_people_per_day
    may_grow = size in _ORDER and line.quality != "RED"
    if may_grow and world.limits.uses_half(portfolio_id, person.id, limit, now):
        world.agenda.plan(now + _GROWS_AFTER, partial(_grow, world, line.account_id, size))
    return None


def _grow(world: World, account_id: str, size: int, at: datetime) -> None:
    """The next tier, unless somebody has set another one meanwhile. The business is told."""
    if world.settings.limit.new_people_per_day != size:
        return
    larger = [other for other in _ORDER if other > size]
    value = {"max_daily_conversations_per_business": _NAMES[larger[0] if larger else 0]}
    happen(world, account_id, "business_capability_update", value, at)
