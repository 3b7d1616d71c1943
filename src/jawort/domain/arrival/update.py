"""What the world tells us: everything a carrier can report, as frozen values that never print."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal
from uuid import UUID

from jawort.domain.arrival.content import Content
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.ids import ZERO
from jawort.domain.sealed import Sealed

Lane = Literal["speaks", "reports"]
StatusState = Literal["sent", "delivered", "read", "played", "failed", "deleted", "warning"]

STOPPED_MARKETING = 131050
"""The person switched the business's marketing off in WhatsApp: an opt-out told by a status.

Source: Meta, "Error codes", read 2026-11.
"""

UNDELIVERABLE = 131026
"""The message reached nobody: the number is not on WhatsApp, has blocked us, or is another's now.

Source: Meta, "Error codes", read 2026-11.
"""


class Mention(Sealed, frozen=True):
    """One name by which a carrier mentions a person, as received and not yet believed.

    A `wa_id` is a number without its plus sign, as Meta writes it. A `bsuid` is valid for one
    business portfolio only. Source: Meta, "Business-scoped user IDs", May 2026.
    """

    kind: IdentifierKind
    value: str

    def identifier(self, portfolio_id: UUID) -> Identifier | None:
        """The identifier it is, inside this portfolio; None when it does not look like one."""
        scoped = self.kind in (IdentifierKind.BSUID, IdentifierKind.PARENT_BSUID)
        number = self.kind is IdentifierKind.WA_ID
        value = self.value.removeprefix("+") if number else self.value
        try:
            return Identifier(self.kind, value, portfolio_id if scoped else ZERO)
        except ValueError:
            return None


class ReportedError(Sealed, frozen=True):
    """A fault as the carrier words it. Its texts may quote a number: kept, never printed."""

    code: int | None
    title: str | None = None
    detail: str | None = None


class Update(Sealed, frozen=True, kw_only=True):
    """One thing that happened, told by a carrier.

    `id` is the key that makes a repeated delivery harmless; it may contain a number and is
    personal data like everything here. `at` is the carrier's own time, None when it told none.
    `persons` are all names of those it is about; a `username` is shown, never used as a key.
    `mended` says that bytes had to be replaced before it could be read.
    """

    kind: ClassVar[str]
    field: str
    id: str
    at: datetime | None = None
    account_id: str | None = None
    phone_number_id: str | None = None
    persons: tuple[Mention, ...] = ()
    username: str | None = None
    mended: bool = False


class Context(Sealed, frozen=True):
    """What a message refers to: the message it answers, a product, or that it was forwarded."""

    message_id: str | None = None
    sender: str | None = None
    product_id: str | None = None
    catalog_id: str | None = None
    is_forwarded: bool = False
    is_forwarded_often: bool = False


class Referral(Sealed, frozen=True):
    """The advertisement or post from which a person came; the click id is left out on purpose.

    `ctwa_clid` follows a person across Meta's services, and nothing here needs it
    (law: data minimisation, GDPR Art. 5(1)(c)).
    """

    source_type: str | None
    source_id: str | None
    source_url: str | None
    headline: str | None
    body: str | None


class Message(Update, frozen=True, kw_only=True):
    """A person said or did something towards the business. It opens a window, nothing else."""

    kind = "message"
    message_id: str
    type: str
    content: Content
    profile_name: str | None = None
    identity_hash: str | None = None
    group_id: str | None = None
    context: Context | None = None
    referral: Referral | None = None
    errors: tuple[ReportedError, ...] = ()


class Price(Sealed, frozen=True):
    """How Meta will bill one message; `category` decides the rate, `type` whether it is free."""

    category: str | None
    type: str | None
    model: str | None
    is_billable: bool | None


class Status(Update, frozen=True, kw_only=True):
    """What became of a message of ours."""

    kind = "status"
    message_id: str
    state: StatusState
    callback_data: str | None = None
    errors: tuple[ReportedError, ...] = ()
    price: Price | None = None
    free_until: datetime | None = None
    template_id: str | None = None
    group_id: str | None = None
    identity_hash: str | None = None


class IdentityChange(Update, frozen=True, kw_only=True):
    """A person changed number, identifier or device: whoever holds it now may be someone else.

    `persons` holds old and new identifiers together; `previous` and `current` tell them apart.
    """

    kind = "system"
    message_id: str | None
    change: str
    previous: tuple[Mention, ...] = ()
    current: tuple[Mention, ...] = ()
    identity_hash: str | None = None


class Preference(Update, frozen=True, kw_only=True):
    """A person switched advertising off or on in WhatsApp itself.

    `stop` withdraws consent to advertising; `resume` alone gives none.
    Source: Meta, "user_preferences webhook", Dec 2025; what it means in law: law.md §8.
    """

    kind = "preference"
    category: str
    value: str
    detail: str | None = None
    signup_id: str | None = None


class TemplateEvent(Update, frozen=True, kw_only=True):
    """Meta changed the state, category, quality or wording of a template. `json`: all it said."""

    kind = "template"
    template_id: str | None
    name: str | None
    language: str | None
    event: str | None
    category: str | None
    reason: str | None
    effective_at: datetime | None
    json: bytes


class Limit(Sealed, frozen=True):
    """How many people a portfolio may begin to write to in 24 hours; `per_day` None: any number.

    Source: Meta, "Messaging limits", Dec 2025; "business_capability_update" (platform.md §2.5).
    """

    per_day: int | None


class AccountEvent(Update, frozen=True, kw_only=True):
    """Meta changed something about the business account. `json`: all it said.

    limit: the messaging limit, where it told one that can be understood.
    """

    kind = "account"
    event: str | None
    json: bytes
    limit: Limit | None = None


class PhoneEvent(Update, frozen=True, kw_only=True):
    """Meta changed something about one number of the business. `json`: all it said.

    limit: the messaging limit, where it told one that can be understood.
    """

    kind = "phone"
    event: str | None
    display_number: str | None
    json: bytes
    limit: Limit | None = None


class FlowEvent(Update, frozen=True, kw_only=True):
    """Meta reports on a flow: its state, errors, slowness. `json`: all it said."""

    kind = "flow"
    event: str | None
    flow_id: str | None
    json: bytes


class Call(Update, frozen=True, kw_only=True):
    """A call between a person and the business began, rang, was answered or ended."""

    kind = "call"
    call_id: str
    event: str
    direction: str | None
    callback_data: str | None
    duration_s: int | None
    errors: tuple[ReportedError, ...]
    json: bytes


class ErrorEvent(Update, frozen=True, kw_only=True):
    """Meta reports an error of its own that belongs to no single message."""

    kind = "error"
    error: ReportedError


class RefusedUnread(Update, frozen=True, kw_only=True):
    """Data of the WhatsApp Business app on a phone: counted, never read, never kept.

    Nobody whose old chats or address book these are has agreed to it (GDPR Art. 6; platform.md §9).
    """

    kind = "refused_unread"
    count: int


class Unknown(Update, frozen=True, kw_only=True):
    """Something we do not know how to read: kept as it came, because it may be a no.

    `part` names the list it came from (`messages`, `statuses`, …), `report` for news about the
    business itself, empty when even that is unknown.
    """

    kind = "unknown"
    part: str
    raw: bytes


class Arrived(Sealed, frozen=True):
    """One update, and when it reached our door: Meta's own time may be missing or wrong.

    endpoint_id: through which door; None where that is not known.
    """

    update: Update
    received_at: datetime
    endpoint_id: UUID | None = None


def lane_of(update: Update) -> Lane:
    """Whether a person may have said no in this update, so that sending has to wait for it.

    What cannot be read may be a no: it counts as speech, except a status without the opt-out code
    and news about the business itself.
    """
    match update:
        case Message() | IdentityChange() | Preference():
            return "speaks"
        case Status(errors=errors):
            return "speaks" if any(e.code == STOPPED_MARKETING for e in errors) else "reports"
        case Unknown(part="statuses", raw=raw):
            return "speaks" if str(STOPPED_MARKETING).encode() in raw else "reports"
        case Unknown(part=part):
            return "reports" if part == "report" else "speaks"
        case _:
            return "reports"
