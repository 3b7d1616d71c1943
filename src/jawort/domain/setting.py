"""Settings of legal weight: each a dated value with the person who answers for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from jawort.domain.sentence import Sentence


class SettingKey(StrEnum):
    """Every setting that the gate or the papers depend on."""

    PROFILE = "profile"  # REACTIVE (default), STRICT, CONTRACT: law.md §8.1
    PROCESSOR_CONTRACTS = "processor_contracts"
    TRANSFER_BASIS = "transfer_basis"
    NOTICE_URL = "notice_url"
    IMPRINT_URL = "imprint_url"
    PROCESSING_RECORD = "processing_record"
    DPO_CONTACT = "dpo_contact"
    DPIA = "dpia"
    USES_AI = "uses_ai"
    BUSINESS_DOI = "business_doi_enabled"
    BREACH_DEADLINE_HOURS = "breach_deadline_hours"
    BREACH_THRESHOLD = "breach_threshold"
    REASK_COOLDOWN_DAYS = "reask_cooldown_days"
    CHILD_DIRECTED = "child_directed"  # the service addresses children: law.md §8.1 `minor`
    # What only the privacy notice needs (Art. 13 GDPR); each is printed as it stands.
    COMPANY_ADDRESS = "company_address"
    COMPANY_CONTACT = "company_contact"  # e-mail and phone: the other ways to reach the company
    AUTHORITY = "authority"  # where people can complain
    RECIPIENTS = "recipients"  # provider, host, CRM; parted by semicolons
    PLATFORM_STORAGE = "platform_storage"  # how long Meta keeps messages
    PAGES_URL = "pages_url"  # where people reach our pages; receipts are told with it


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of one setting, in force from a moment until the next value."""

    key: SettingKey
    value: str
    valid_from: datetime
    confirmed_by: str
    evidence: str = ""


# What a controller must have settled before anything is sent (law.md §8.1 `tenant_ready`):
# contracts and transfer basis for each active processor, notice, imprint, record of processing,
# the data protection officer where one is due, the assessment where AI answers.
READINESS = (
    SettingKey.PROCESSOR_CONTRACTS,
    SettingKey.TRANSFER_BASIS,
    SettingKey.NOTICE_URL,
    SettingKey.IMPRINT_URL,
    SettingKey.PROCESSING_RECORD,
    SettingKey.DPO_CONTACT,
    SettingKey.DPIA,
)
NOT_NEEDED = "not needed"  # an answer that counts where the law makes the item conditional
CONDITIONAL = frozenset({SettingKey.DPO_CONTACT, SettingKey.DPIA})

# The protective value of each setting until somebody answers for another one (law.md X-09, §8.1).
DEFAULTS: dict[SettingKey, str] = {
    SettingKey.PROFILE: "REACTIVE",
    SettingKey.USES_AI: "no",
    SettingKey.BUSINESS_DOI: "no",
    SettingKey.BREACH_DEADLINE_HOURS: "72",
    SettingKey.BREACH_THRESHOLD: "risk",
    SettingKey.REASK_COOLDOWN_DAYS: "180",
    SettingKey.CHILD_DIRECTED: "yes",
    SettingKey.PLATFORM_STORAGE: "30 days",
}

_CHOICES: dict[SettingKey, frozenset[str]] = {
    SettingKey.PROFILE: frozenset({"REACTIVE", "STRICT", "CONTRACT"}),
    SettingKey.USES_AI: frozenset({"yes", "no"}),
    SettingKey.BUSINESS_DOI: frozenset({"yes", "no"}),
    SettingKey.BREACH_THRESHOLD: frozenset({"risk", "high_risk"}),
    SettingKey.CHILD_DIRECTED: frozenset({"yes", "no"}),
    SettingKey.PLATFORM_STORAGE: frozenset({"30 days", "1 hour"}),
}
_NUMBERS: dict[SettingKey, range] = {
    SettingKey.BREACH_DEADLINE_HOURS: range(1, 97),
    SettingKey.REASK_COOLDOWN_DAYS: range(30, 3651),
}
_LOOPBACK = re.compile(r"http://(127\.0\.0\.1|localhost)(:\d{1,5})?/?")  # leaves no machine
_ADDRESSES = frozenset({SettingKey.NOTICE_URL, SettingKey.IMPRINT_URL, SettingKey.PAGES_URL})


def complaint(key: SettingKey, value: str) -> Sentence | None:
    """What is wrong with a value, as half a sentence after the setting's name; None if nothing."""
    if not value.strip():
        return Sentence("darf nicht leer sein", "must not be empty")
    if key in _CHOICES and value not in _CHOICES[key]:
        choices = ", ".join(sorted(_CHOICES[key]))
        return Sentence(f"muss eines sein von {choices}", f"must be one of {choices}")
    if key in _NUMBERS and not (value.isdecimal() and int(value) in _NUMBERS[key]):
        first, last = _NUMBERS[key].start, _NUMBERS[key].stop - 1
        return Sentence(
            f"muss eine ganze Zahl von {first} bis {last} sein",
            f"must be a whole number from {first} to {last}",
        )
    on_trial = key is SettingKey.PAGES_URL and _LOOPBACK.fullmatch(value)
    if key in _ADDRESSES and not (value.startswith("https://") or on_trial):
        return Sentence("muss mit https:// beginnen", "must begin with https://")
    if value == NOT_NEEDED and key not in CONDITIONAL:
        return Sentence("wird in jedem Fall gebraucht", "is needed in every case")
    return None


def missing(settings: Mapping[SettingKey, Setting]) -> list[SettingKey]:
    """Which items still keep the controller from sending anything (law.md R02), in a steady order.

    Where AI answers customers, neither the data protection officer nor the assessment may be
    waved aside (law.md G-34, D-08, D-13).
    """
    uses_ai = SettingKey.USES_AI in settings and settings[SettingKey.USES_AI].value == "yes"
    return [
        key
        for key in READINESS
        if key not in settings
        or (uses_ai and key in CONDITIONAL and settings[key].value == NOT_NEEDED)
    ]
