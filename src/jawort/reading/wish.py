"""What a person wants, and what the text that says so may be an answer to.

Source: law.md §5.2. Tier A is a word that leaves no doubt, alone; C a sentence that says it; B what
is unclear and pauses advertising while we ask.
"""

from typing import Final, Literal

import msgspec

from jawort.reading.pattern.found import Intent, Tier

Awaiting = Literal["", "opt_in", "erasure"]

RECENT_MINUTES: Final = 72 * 60
"""How long advertising colours what is unclear. Source: law.md W-03."""


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What the text may be an answer to.

    last_outbound_purpose, minutes_ago: what we sent last, and when; empty and None if nothing.
    awaiting: the question that is open, if we asked one. topics, types: what the controller sends:
    topics of advertising by their words, notifications by their codes, None where nobody knows.
    languages: those of contact and controller, for words that mean other things elsewhere (W-10).
    """

    last_outbound_purpose: str = ""
    minutes_ago: int | None = None
    awaiting: Awaiting = ""
    topics: tuple[str, ...] = ()
    types: tuple[str, ...] | None = None
    languages: tuple[str, ...] = ()

    @property
    def after_ads(self) -> bool:
        """Did advertising go out so shortly before that this may be the answer to it?"""
        recent = self.minutes_ago is None or self.minutes_ago <= RECENT_MINUTES
        return self.last_outbound_purpose.upper() == "ADS" and recent

    @property
    def after_appointment(self) -> bool:
        """Was the last message about an appointment or a booking (N05, N07)?"""
        return self.last_outbound_purpose.upper() in ("N05", "N07")


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What a person wants, and how sure that is.

    also: further wishes in the same text. scope: how far an opt-out goes (`all`, `ads`, `topic:…`,
    `type:Nxx`), else empty. tier: A leaves no doubt, C says it in a sentence, B is unclear: pause
    advertising, and ask about the scope. saw: the ideas it was read from, in our words and never
    the person's.
    """

    intent: Intent = "none"
    also: tuple[Intent, ...] = ()
    scope: str = ""
    tier: Tier = "none"
    saw: str = ""

    @property
    def intents(self) -> tuple[Intent, ...]:
        """All wishes in the text, the weightiest first; `none` alone if there is none."""
        return (self.intent, *self.also)


NOTHING: Final = Wish()
