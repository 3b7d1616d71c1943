"""Invented people, with numbers from ranges that are set aside for fiction."""

from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger import contact
from jawort.ledger.work import Work
from tests.shop import NOON

PHONE = Identifier(IdentifierKind.PHONE, "+491713920001")
OTHER_PHONE = Identifier(IdentifierKind.PHONE, "+491713920002")
SAME_AS_WA_ID = Identifier(IdentifierKind.WA_ID, "491713920001")
EMAIL = Identifier(IdentifierKind.EMAIL, "erika@beispiel.example")


async def erika(work: Work, *identifiers: Identifier) -> UUID:
    """A customer who wrote first."""
    new = contact.NewContact(
        "inbound", identifiers or (PHONE,), name="Erika Beispiel", username="erika.b", language="de"
    )
    return await contact.add(work, new, now=NOON)
