"""What can be chosen about the pretended platform; every choice has a default that works."""

from typing import Literal

import msgspec


class Pace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long things take, in seconds of the simulator's clock."""

    sent_after_s: float = 0.05
    delivered_after_s: float = 0.15
    read_after_s: float = 0.4
    review_after_s: float = 1.0  # a new template waits this long for its approval
    retry_first_s: float = 1.0  # second repeat of a failed webhook; the first is immediate
    retry_factor: float = 3.0
    retry_most_s: float = 6 * 3600.0
    retry_for_s: float = 7 * 86400.0  # Meta gives up after seven days (platform.md §2.1)


class Limit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much the platform lets through. Zero switches a limit off. Source: platform.md §4.5."""

    messages_per_s: int = 80  # per business number, in and out together → 130429
    pair_burst: int = 45  # per business number and person → 131056
    pair_interval_s: float = 6.0
    new_people_per_day: int = 0  # per portfolio, outside the service window → 131048 (UNSURE)
    service_messages_free: int = 1000  # per business number and month, since 2026-10-01


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
    webhook_version: str = "v26.0"  # up to v23.0 statuses carry a `conversation`
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
    contact_request: bool = False  # also accept the interactive type `contact_request` (UNSURE)
    reported: frozenset[str] = frozenset({"sent", "delivered", "read", "played", "failed"})
    batch_size: int = 1
    batch_wait_s: float = 0.0
    webhook_timeout_s: float = 10.0
    webhook_concurrency: int = 32
    transcript_size: int = 10_000
    message_memory: int = 100_000
    media_memory_bytes: int = 256 * 1024 * 1024
