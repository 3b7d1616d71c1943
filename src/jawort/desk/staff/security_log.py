"""The security log as people read it: log-ins, failures, reveals, changes of roles (Art. 32 GDPR).

It keeps 90 days, the full address of a caller seven (law.md RC16); only the shortened one is shown.
"""

from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from jawort.desk.staff.permit import require
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import account, security
from jawort.ledger.work import Work

PAGE: Final = 100

KINDS: Final = {
    "login": Sentence("angemeldet", "signed in"),
    "login_failed": Sentence("Anmeldung fehlgeschlagen", "log-in failed"),
    "login_refused": Sentence("zu viele Versuche", "too many tries"),
    "unlock_failed": Sentence("Entsperren fehlgeschlagen", "unlocking failed"),
    "password_failed": Sentence("Passwort falsch", "password wrong"),
    "second_factor_failed": Sentence("zweiter Faktor falsch", "second factor wrong"),
    "second_factor_on": Sentence("zweiter Faktor eingerichtet", "second factor set up"),
    "second_factor_off": Sentence("zweiter Faktor entfernt", "second factor removed"),
    "recovery_code_used": Sentence("Ersatzcode benutzt", "recovery code used"),
    "logout": Sentence("abgemeldet", "signed out"),
    "session_ended": Sentence("Sitzung beendet", "session ended"),
    "account_added": Sentence("Konto angelegt", "account made"),
    "account_invited": Sentence("eingeladen", "invited"),
    "account_ended": Sentence("Konto beendet", "account ended"),
    "role_changed": Sentence("Rolle geändert", "role changed"),
    "password_changed": Sentence("Passwort geändert", "password changed"),
    "password_link_made": Sentence("Link für neues Passwort", "link for a new password"),
    "number_revealed": Sentence("Nummer aufgedeckt", "number revealed"),
    "person_merged": Sentence("Kontakte zusammengeführt", "records merged"),
    "person_unmerged": Sentence("Zusammenführung zurückgenommen", "merge taken back"),
    "shop_key_shown": Sentence("Schlüssel eines Shops angesehen", "key of a shop looked at"),
    "log_read": Sentence("dieses Protokoll gelesen", "this log read"),
}


class Event(NamedTuple):
    """One line: when, what, who (empty: nobody known), from where, about which record."""

    at: datetime
    kind: str
    what: Sentence
    who: str
    network: str
    detail: str
    contact_id: UUID | None

    def __repr__(self) -> str:
        return f"Event({self.kind})"


async def events(work: Work, actor: Actor, *, before: datetime) -> list[Event]:
    """The newest hundred events of the company before a moment."""
    require(actor, Permission.AUDIT)
    names = {one.account_id: one.name for one in await account.accounts(work)}
    return [
        Event(
            row.at,
            row.kind,
            KINDS.get(row.kind, Sentence(row.kind, row.kind)),
            names.get(row.account_id, "") if row.account_id else "",
            row.network,
            row.detail,
            row.contact_id,
        )
        for row in await security.events(work, before=before, limit=PAGE)
    ]
