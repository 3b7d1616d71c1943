"""Facts: what happened and has legal weight. Written once, with a public and a personal part."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from jawort.domain.retention import RetentionClass


class FactKind(StrEnum):
    """Everything that becomes a fact (house.md §4). Past tense: it has happened."""

    CONSENT_ASKED = "consent_asked"
    CONSENT_GIVEN = "consent_given"
    CONSENT_REFUSED = "consent_refused"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CONSENT_EXPIRED = "consent_expired"
    NOTICE_SERVED = "notice_served"
    MESSAGE_DECIDED = "message_decided"
    IDENTITY_CHANGED = "identity_changed"
    CONTACT_LINKED = "contact_linked"
    CONTACT_UNLINKED = "contact_unlinked"
    AGE_TOLD = "age_told"
    RIGHT_REQUESTED = "right_requested"
    RIGHT_ANSWERED = "right_answered"
    RESTRICTION_SET = "restriction_set"
    RESTRICTION_LIFTED = "restriction_lifted"
    OBJECTION_RAISED = "objection_raised"
    OBJECTION_SETTLED = "objection_settled"
    SUPPRESSION_ADDED = "suppression_added"
    SUPPRESSION_LIFTED = "suppression_lifted"
    ERASURE_DONE = "erasure_done"
    SETTING_CHANGED = "setting_changed"
    FROZEN = "frozen"
    THAWED = "thawed"
    WORDING_PUBLISHED = "wording_published"
    WORDING_WITHDRAWN = "wording_withdrawn"
    RESTORED = "restored"


Public = Mapping[str, str | int | bool]
Personal = Mapping[str, object]  # JSON values without floats


@dataclass(frozen=True, slots=True)
class NewFact:
    """A fact before it is remembered.

    `public` goes into the leaf for ever and must not single anybody out: codes, hashes of texts,
    no time below the day (law.md §4.5). `personal` is sealed and can be erased; only a commitment
    to it stands in the leaf. `contact_id` None: no single person is concerned.
    """

    kind: FactKind
    retention_class: RetentionClass
    contact_id: UUID | None = None
    public: Public = field(default_factory=dict)
    personal: Personal = field(default_factory=dict, repr=False)
