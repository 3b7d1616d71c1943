"""Who works here and what they may do: accounts, roles, permissions, and the actor of an act.

Least privilege for people (Art. 32 GDPR, law.md D-12): a role is a set of permissions, and every
act asks for one of them. Pages ask too, but only to show what can be done.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Literal
from uuid import UUID

from jawort.domain.sealed import Sealed


class Permission(StrEnum):
    """What somebody may do; each act in `desk` names the one it needs."""

    READ_INBOX = "read_inbox"  # conversations, their texts and the person beside them
    ANSWER = "answer"  # write to a person, keep a draft, close, snooze, take a conversation
    NOTE = "note"  # notes and labels
    ASSIGN = "assign"  # give conversations to others
    RECORD_CONSENT = "record_consent"  # note a yes with its evidence, or a no
    REVEAL = "reveal"  # see a masked number in full; each time is logged
    READ_PROOF = "read_proof"  # consents, proofs, decisions
    MARK_PERSON = "mark_person"  # minor, employee, applicant; merge and un-merge
    EXPORT = "export"  # a person's data (Art. 15, 20 GDPR)
    RESTRICT = "restrict"  # Art. 18 GDPR
    ERASE = "erase"  # Art. 17 GDPR
    CAMPAIGN = "campaign"  # plan, start, pause and stop campaigns
    TEMPLATE = "template"  # templates, wordings, purposes
    QUICK_REPLY = "quick_reply"  # texts the whole team uses, rules of assignment, labels
    FREEZE = "freeze"  # the emergency stop
    SETTING = "setting"  # company, senders, notice
    ACCOUNT = "account"  # invite, change roles, end sessions of others
    AUDIT = "audit"  # read the log of log-ins, reveals and reads of sensitive things


class Role(StrEnum):
    """What somebody is here. One role an account."""

    AGENT = "agent"
    LEAD = "lead"
    MARKETING = "marketing"
    PRIVACY = "privacy"
    ADMIN = "admin"
    AUDITOR = "auditor"


_P = Permission
_AGENT: Final = frozenset(
    {_P.READ_INBOX, _P.ANSWER, _P.NOTE, _P.RECORD_CONSENT, _P.REVEAL, _P.READ_PROOF}
)
PERMISSIONS: Final[dict[Role, frozenset[Permission]]] = {
    Role.AGENT: _AGENT,
    Role.LEAD: _AGENT | {_P.ASSIGN, _P.MARK_PERSON, _P.QUICK_REPLY, _P.FREEZE},
    Role.MARKETING: frozenset({_P.CAMPAIGN, _P.TEMPLATE, _P.READ_PROOF}),
    Role.PRIVACY: frozenset(
        {
            _P.READ_INBOX,
            _P.NOTE,
            _P.RECORD_CONSENT,
            _P.REVEAL,
            _P.READ_PROOF,
            _P.MARK_PERSON,
            _P.EXPORT,
            _P.RESTRICT,
            _P.ERASE,
            _P.FREEZE,
            _P.AUDIT,
        }
    ),
    Role.ADMIN: frozenset(_P),
    Role.AUDITOR: frozenset({_P.READ_PROOF, _P.AUDIT}),
}
"""Who may do what. An auditor reads proofs and logs, no conversations; nothing of theirs writes."""


@dataclass(frozen=True, slots=True, repr=False)
class Actor:
    """Who does something: an account of one company, with the role it has at this moment.

    name: as colleagues see it and as it is noted beside an act of legal weight. It does not print.
    """

    account_id: UUID
    controller_id: UUID
    name: str
    role: Role

    def may(self, permission: Permission) -> bool:
        """Does the role of this account hold this permission?"""
        return permission in PERMISSIONS[self.role]

    def __repr__(self) -> str:
        return f"Actor({self.account_id}, {self.role.value})"


class Habits(Sealed, frozen=True):
    """How somebody likes to work. Language and theme empty: as the browser says.

    undo_s: seconds in which a message can be called back, 0 to 30. lock_minutes: idle minutes
    after which the screen locks, 1 to 120. keys_on: single-letter shortcuts (WCAG 2.1.4).
    own_keys: act and key where they differ from `domain.staff.shortcut`. notify: whether browsers
    tell of new messages: not at all, without a name, or with the name of who wrote; never with the
    text.
    """

    language: Literal["", "de", "en"] = ""
    theme: Literal["", "light", "dark"] = ""
    send_with: Literal["enter", "ctrl_enter"] = "enter"
    keys_on: bool = True
    undo_s: int = 5
    lock_minutes: int = 15
    own_keys: tuple[tuple[str, str], ...] = ()
    notify: Literal["off", "quiet", "named"] = "off"


class Account(Sealed, frozen=True):
    """Somebody who works here. Name and log-in name are personal data and never print."""

    account_id: UUID
    controller_id: UUID
    login: str
    name: str
    role: Role
    created_at: datetime
    ended_at: datetime | None = None
    has_password: bool = False
    totp_on_at: datetime | None = None
    passkey_count: int = 0
    habits: Habits = Habits()

    @property
    def actor(self) -> Actor:
        """The same person as somebody who acts."""
        return Actor(self.account_id, self.controller_id, self.name, self.role)

    @property
    def initials(self) -> str:
        """Two letters for small places."""
        words = self.name.split()
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()

    @property
    def has_second_factor(self) -> bool:
        """Is a password alone not enough?"""
        return self.totp_on_at is not None or self.passkey_count > 0


class AccountInvitation(Sealed, frozen=True):
    """A link that makes one account, or sets the password of one anew, once.

    account_id: whose password it sets; None: it makes a new account.
    """

    account_invitation_id: UUID
    controller_id: UUID
    role: Role
    created_at: datetime
    ends_at: datetime
    used_at: datetime | None = None
    withdrawn_at: datetime | None = None
    account_id: UUID | None = None

    def is_open(self, *, now: datetime) -> bool:
        """Can an account still be made with it?"""
        return self.used_at is None and self.withdrawn_at is None and now < self.ends_at
