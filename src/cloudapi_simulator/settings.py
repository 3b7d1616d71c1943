"""What can be chosen about the pretended platform; every choice has a default that works."""

from typing import Annotated, Literal

import msgspec

from cloudapi_simulator.guess import check

Seconds = Annotated[float, msgspec.Meta(ge=0, le=10**9)]
Wait = Annotated[float, msgspec.Meta(ge=0.1, le=10**9)]
Version = Annotated[str, msgspec.Meta(pattern=r"^v\d{1,2}\.\d$")]
Count = Annotated[int, msgspec.Meta(ge=0, le=10**9)]


class Pace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long things take, in seconds of the simulator's clock."""

    sent_after_s: Seconds = 0.05
    delivered_after_s: Seconds = 0.15
    read_after_s: Seconds = 0.4
    answer_after_s: Seconds = 0.0  # of real time: how long a send waits for its answer
    review_after_s: Seconds = 1.0  # a new template waits this long for its approval
    retry_first_s: Wait = 1.0  # second repeat of a failed webhook; the first is immediate
    retry_factor: Annotated[float, msgspec.Meta(ge=1, le=1000)] = 3.0
    retry_most_s: Wait = 6 * 3600.0
    retry_for_s: Seconds = 7 * 86400.0  # Meta gives up after seven days (platform.md §2.1)


class Limit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much the platform lets through. Zero switches a limit off. Source: platform.md §4.5."""

    messages_per_s: Count = 80  # per business number, in and out together → 130429
    pair_burst: Count = 45  # per business number and person → 131056
    pair_interval_s: Wait = 6.0
    new_people_per_day: Count = 0  # per portfolio, outside the service window → 131048 (a guess)
    marketing_per_person: Count = 0  # in 24 hours, outside the window → 131049; Meta's is secret
    management_per_hour: Count = 5000  # requests per account → 80007
    service_messages_free: Count = 1000  # per business number and month, since 2026-10-01


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One pretended business on one pretended platform."""

    token: str
    app_secret: str
    verify_token: str
    phone_number_id: str = "106540352242922"
    waba_id: str = "102290129340398"
    portfolio_id: str = "506914307656634"
    app_id: str = "670843887433847"
    display_number: str = "+49 30 23125001"
    verified_name: str = "Autohaus Lindental GmbH"
    webhook_url: str | None = None
    signed: bool = True  # 360dialog passes webhooks on without Meta's signature
    webhook_version: Version = "v26.0"  # up to v23.0 statuses carry a `conversation`
    seed: int = 1
    pace: Pace = Pace()
    limit: Limit = Limit()
    window_error: Literal["async", "sync"] = "async"
    strangers: Literal["appear", "absent"] = "appear"  # numbers nobody introduced
    contact_book: bool = True
    storage: Literal["normal", "none"] = "normal"  # "none": webhooks are retried for 1 h only
    # Meta's page of October 2026 leaves `contacts` out of failed statuses; pywa, tested against
    # live traffic, cannot read one without. A conflict between sources: the client wins.
    contacts_on_failed: bool = True
    fetch_links: bool = False  # look at files sent by address, as Meta does (131053)
    contact_request: bool = False  # also accept the interactive type `contact_request` (UNSURE)
    reported: frozenset[str] = frozenset({"sent", "delivered", "read", "played", "failed"})
    light: bool = False  # a light lane for load tests; see light.py
    batch_size: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1
    batch_wait_s: Seconds = 0.0
    webhook_timeout_s: Annotated[float, msgspec.Meta(gt=0, le=3600)] = 10.0  # of real time
    webhook_concurrency: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 32
    transcript_size: Count = 10_000
    message_memory: Count = 100_000
    media_memory_bytes: Count = 256 * 1024 * 1024
    webhook_memory_bytes: Count = 256 * 1024 * 1024  # of deliveries nobody has taken yet
    guesses: dict[str, str] = {}  # name of a guess → choice; see guess.py

    def __post_init__(self) -> None:
        """Raises ValueError for a guess or a choice that does not exist."""
        check(self.guesses)
