"""How long each kind of thing stays, why, and what becomes of it: law.md §7 as one table."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class RetentionClass(StrEnum):
    """The classes of law.md §7, by their ids."""

    CONSENT_PROOF = "RC01"
    CALL_CONSENT_PROOF = "RC02"
    OPT_IN_UNCONFIRMED = "RC03"
    SIGN_UP_ASKED_BY_BUSINESS = "RC04"
    REFUSAL = "RC05"
    SUPPRESSION = "RC06"
    CHAT = "RC07"
    BUSINESS_LETTER = "RC08"
    VOUCHER = "RC09"
    APPLICANT = "RC10"
    APPOINTMENT = "RC11"
    MEDIA = "RC12"
    DELIVERY = "RC13"
    STATUS = "RC14"
    APPLICATION_LOG = "RC15"
    SECURITY_LOG = "RC16"
    OPT_IN_ADDRESS = "RC17"
    EXPORT_FILE = "RC18"
    RIGHT_REQUEST = "RC19"
    IDENTITY_EVIDENCE = "RC20"
    ERASURE_CERTIFICATE = "RC21"
    BREACH = "RC22"
    PAPERS = "RC23"
    LOG_PERSONAL = "RC24"
    LOG_LEAF = "RC25"
    BACKUP = "RC26"
    STAFF_ACTIVITY = "RC27"
    CALL = "RC28"
    RECORDING = "RC29"
    BOT_AT_PROCESSOR = "RC30"
    PLATFORM_STOP = "RC31"
    AT_META = "RC32"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of keeping: so many days or months, or until the end of the n-th following year."""

    days: int = 0
    months: int = 0
    year_ends: int = 0

    def end(self, start: date) -> date:
        """The last day of keeping, counted from `start`.

        Year ends: 31 December of the start's year plus n (law.md §7, `ye(d, n)`; §§ 195, 199 BGB).
        """
        if self.year_ends:
            return date(start.year + self.year_ends, 12, 31)
        if self.months:
            return add_months(start, self.months)
        return start + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of law.md §7: how long, from when, on which basis, and whether erasure must wait."""

    span: Span | None  # None: as long as it is needed or in force
    starts: str
    basis: str
    outlives_erasure: bool = False  # Art. 17(3): kept, locked, with a visible end


_CLAIMS = "Art. 7(1), 17(3)(e) GDPR; §§ 195, 199 BGB; § 31 OWiG"
_LETTERS = "§ 257(1) Nr. 2-3, (4) HGB; § 147(1) Nr. 2-3, (3) AO"
_VOUCHERS = "§ 147(3) AO; § 257(4) HGB; § 14b UStG"
_ACCOUNTABLE = "Art. 5(2), 32 GDPR"

RULES: dict[RetentionClass, Rule] = {
    RetentionClass.CONSENT_PROOF: Rule(
        Span(year_ends=3), "withdrawal, expiry or last use", _CLAIMS, outlives_erasure=True
    ),
    RetentionClass.CALL_CONSENT_PROOF: Rule(
        Span(year_ends=5), "grant and each use", "§ 7a(2) UWG", outlives_erasure=True
    ),
    RetentionClass.OPT_IN_UNCONFIRMED: Rule(Span(days=30), "request", "Art. 5(1)(c),(e) GDPR"),
    RetentionClass.SIGN_UP_ASKED_BY_BUSINESS: Rule(Span(months=6), "sending", "§ 11 UWG"),
    RetentionClass.REFUSAL: Rule(
        Span(year_ends=3), "event", "Art. 7(3), 21(3) GDPR", outlives_erasure=True
    ),
    RetentionClass.SUPPRESSION: Rule(
        None, "objection", "Art. 21(3), 17(3)(b) GDPR", outlives_erasure=True
    ),
    RetentionClass.CHAT: Rule(
        Span(days=180), "conversation closed", "Art. 6(1)(b)/(f), 5(1)(e) GDPR"
    ),
    RetentionClass.BUSINESS_LETTER: Rule(
        Span(year_ends=6), "year of the message", _LETTERS, outlives_erasure=True
    ),
    RetentionClass.VOUCHER: Rule(
        Span(year_ends=8), "year of issue", _VOUCHERS, outlives_erasure=True
    ),
    RetentionClass.APPLICANT: Rule(
        Span(months=6), "rejection or close", "§ 15(4) AGG; § 61b ArbGG"
    ),
    RetentionClass.APPOINTMENT: Rule(Span(days=180), "date of visit", "Art. 6(1)(b) GDPR"),
    RetentionClass.MEDIA: Rule(Span(days=90), "receipt", "Art. 5(1)(c) GDPR"),
    RetentionClass.DELIVERY: Rule(Span(days=7), "receipt", "Art. 6(1)(f) GDPR"),
    RetentionClass.STATUS: Rule(Span(days=90), "status", "Art. 6(1)(f) GDPR"),
    RetentionClass.APPLICATION_LOG: Rule(Span(days=30), "entry", "Art. 32 GDPR"),
    RetentionClass.SECURITY_LOG: Rule(Span(days=90), "entry", "Art. 32 GDPR"),
    RetentionClass.OPT_IN_ADDRESS: Rule(
        Span(year_ends=3), "opt-in", "EDPB 05/2020 ¶ 106", outlives_erasure=True
    ),
    RetentionClass.EXPORT_FILE: Rule(Span(days=30), "creation", "Art. 5(1)(e) GDPR"),
    RetentionClass.RIGHT_REQUEST: Rule(
        Span(year_ends=3), "closing", "Art. 12, 5(2) GDPR; § 31 OWiG", outlives_erasure=True
    ),
    RetentionClass.IDENTITY_EVIDENCE: Rule(Span(days=0), "check", "Art. 5(1)(c) GDPR"),
    RetentionClass.ERASURE_CERTIFICATE: Rule(
        Span(year_ends=3), "erasure", "Art. 5(2) GDPR", outlives_erasure=True
    ),
    RetentionClass.BREACH: Rule(Span(months=60), "closing", "Art. 33(5) GDPR"),
    RetentionClass.PAPERS: Rule(Span(year_ends=3), "replaced or ended", "Art. 5(2), 30 GDPR"),
    RetentionClass.LOG_PERSONAL: Rule(
        Span(year_ends=3), "entry", _ACCOUNTABLE, outlives_erasure=True
    ),
    RetentionClass.LOG_LEAF: Rule(Span(months=120), "entry", "Art. 5(2) GDPR"),
    RetentionClass.BACKUP: Rule(Span(days=35), "backup", "Art. 32(1)(c) GDPR"),
    RetentionClass.STAFF_ACTIVITY: Rule(Span(days=90), "entry", "§ 87(1) Nr. 6 BetrVG"),
    RetentionClass.CALL: Rule(Span(days=90), "call", "Art. 6(1)(b) GDPR"),
    RetentionClass.RECORDING: Rule(Span(days=30), "recording", "§ 201 StGB (consent)"),
    RetentionClass.BOT_AT_PROCESSOR: Rule(Span(days=0), "request", "Art. 28 GDPR"),
    RetentionClass.PLATFORM_STOP: Rule(None, "event", "Art. 21(3) GDPR"),
    RetentionClass.AT_META: Rule(Span(days=30), "message", "Meta's storage setting"),
}

# The key of a retention class that erasure must not destroy, and the keys it must.
KEPT_BY_LAW = frozenset(name for name, rule in RULES.items() if rule.outlives_erasure)

FULL_ADDRESS_DAYS = 7  # RC16: the full network address, before only the truncated one stays
KEK_LIFE_DAYS = 35  # promise 5 and RC26: from a key's making to its destruction
KEK_TURN_DAYS = 7  # a new key-encrypting key every week


def end_of(retention_class: RetentionClass, start: date) -> date | None:
    """The last day of keeping something of this class, or None while it is needed."""
    span = RULES[retention_class].span
    return span.end(start) if span else None


def add_months(start: date, months: int) -> date:
    """The same day so many months later, or that month's last day (Reg. 1182/71 Art. 3(2)(c))."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
