"""How much the door takes at once, and how long it waits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds.

    body_bytes: the largest delivery; Meta sends up to 3 MB (platform.md §2.1), the rest is slack.
    group_bytes: what is committed together.
    in_flight_bytes: taken in but not yet durable; beyond it the answer is 503 until it shrinks.
    body_s: how long a sender may take for one body.
    commit_s: how long a commit may take before the sender is asked to come again.
    endpoint_s: how long the list of open doors is believed.
    retry_after_s: when to come again after a 503.
    event_s: at most one security event for each network in this time.
    """

    body_bytes: int = 4_000_000
    group_bytes: int = 8_000_000
    in_flight_bytes: int = 64_000_000
    body_s: float = 10
    commit_s: float = 20
    endpoint_s: float = 5
    retry_after_s: int = 2
    event_s: float = 60
