"""What every new pretended account has from the start."""

from datetime import datetime
from typing import Any

from cloudapi_simulator.graph.template import add
from cloudapi_simulator.world import World

# Meta gives every test account one template of this name. The words here are ours.
_HELLO: dict[str, Any] = {
    "name": "hello_world",
    "language": "en_US",
    "category": "UTILITY",
    "parameter_format": "POSITIONAL",
    "ttl_s": None,
    "components": [
        {"type": "HEADER", "format": "TEXT", "text": "Hello"},
        {"type": "BODY", "text": "This is a first message from the Cloud API simulator."},
        {"type": "FOOTER", "text": "Sent by a simulator"},
    ],
}


def fill(world: World, now: datetime) -> None:
    """Give the account of the settings its first template."""
    add(world, world.settings.waba_id, dict(_HELLO), "APPROVED", now)
