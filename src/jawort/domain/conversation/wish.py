"""What a message was understood as, as the thread shows it, and what staff say it is."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from jawort.domain.refusal import Refusal
from jawort.domain.sealed import Sealed
from jawort.domain.sentence import Sentence


def unknown_message() -> Refusal:
    """No person has written a message with this id, or nothing is left of it."""
    return Refusal(
        "NO_MESSAGE",
        Sentence(
            "Diese Nachricht hat keine Person geschrieben, oder sie ist nicht mehr da.",
            "No person has written this message, or it is there no more.",
        ),
        Sentence(
            "Berichtigen lässt sich, was eine Person geschrieben hat und was noch aufbewahrt wird.",
            "What a person has written and what is still kept can be corrected.",
        ),
    )


class Corrected(Sealed, frozen=True, kw_only=True):
    """What somebody who has read the message says that it is. scope: how far a no goes."""

    to: str
    scope: str
    by: str
    at: datetime


class Wish(Sealed, frozen=True, kw_only=True):
    """What one message was understood as.

    intents: the weightiest first; empty: no wish was read in it. scope: how far a no goes. saw: the
    ideas it was read from, in our words. paused_since: from when advertising rested because of it.
    is_resting: it does so still. was_asked: the person got our question about this message.
    """

    message_id: UUID
    intents: tuple[str, ...] = ()
    scope: str = ""
    tier: str = "none"
    saw: str = ""
    paused_since: datetime | None = None
    is_resting: bool = False
    was_asked: bool = False
    corrected: Corrected | None = None

    @property
    def may_end_contract(self) -> bool:
        """Whether it may end a contract: a human reads it (law.md W-13)."""
        return self.intents[:1] == ("human",) and "opt_out" in self.intents

    @property
    def is_unclear(self) -> bool:
        """Whether nobody knows yet if there is a no in it."""
        return self.tier == "B" or self.paused_since is not None
