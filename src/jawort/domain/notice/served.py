"""The short privacy notice of the house: which text it is, so that serving it can be remembered."""

from datetime import timedelta
from hashlib import sha256
from typing import Final
from uuid import UUID

from jawort.domain.sentence import Sentence

VERSION: Final = "2026-11"
"""Changes with the words below, so that a changed notice is shown again."""

SERVE_AGAIN_AFTER: Final = timedelta(days=90)
"""Who has not heard from us for so long is shown it again. Source: law.md S3.22."""

# Source of what it must say: Art. 13(1), (2) GDPR; law.md §6.4. No legal advice.
TEXT: Final = Sentence(
    "Hier antwortet {company}. Um Ihnen zu antworten, verarbeiten wir Ihre Nachricht, Ihre Kennung "
    "und die Uhrzeit. Ihre Rechte, auch auf Widerspruch: {notice}. Bitte schicken Sie keine "
    "Gesundheits- oder Bankdaten. Andere Wege zu uns: {imprint}",
    "This is {company}. To answer you we process your message, your identifier and the time. Your "
    "rights, including the right to object: {notice}. Please do not send health or bank data. "
    "Other ways to reach us: {imprint}",
)


def notice_id(address: str, language: str) -> UUID:
    """Names the model notice with this address in this language; not random, so that every
    process finds the same id.
    """
    return UUID(bytes=sha256(f"notice:{VERSION}:{language}:{address}".encode()).digest()[:16])
