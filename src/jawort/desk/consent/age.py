"""What is known of a person's age: a band, told once where it matters, never a date of birth.

Source: Art. 8 GDPR; law.md G-13, E-09 (proportionate), §2.6 (border of each country).
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.contact.record import living_person
from jawort.domain.consent.age import AgeBand, band, minor_of
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.ledger import contact, controller, fact
from jawort.ledger.work import Work

_WHO: Final = (
    Sentence("Es fehlt, wer das vermerkt.", "It is missing who notes this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_AGE: Final = (
    Sentence("Das ist kein Alter in Jahren.", "This is no age in years."),
    Sentence("Gemeint ist eine Zahl von 0 bis 130.", "A number from 0 to 130 is meant."),
)


async def note(
    work: Work,
    contact_id: UUID,
    age: int,
    *,
    by: str,
    now: datetime,
    country: str = "",
    parent: bool = False,
) -> AgeBand:
    """Note in which band a person is, for all their records; the age itself is kept nowhere.

    country: where the person lives; left out, that of the company, and the strictest border where
    neither is known. parent: a parent has authorised it, and that is proven on paper. Raises
    Refusal when the record is gone or the age is none.
    """
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    company = await controller.controller(work)
    home = country or (company.country if company else "")
    try:
        found = band(age, home, parent=parent)
    except ValueError:
        raise Refusal("AGE", *_AGE) from None
    people = [one.contact_id for one in await living_person(work, contact_id)]
    await contact.set_minor(work, people, minor_of(found, child_directed=True))
    told = [
        NewFact(
            FactKind.AGE_TOLD,
            RetentionClass.LOG_PERSONAL,
            one,
            public={"band": found},
            personal={"by": by, "country": home},
        )
        for one in people
    ]
    await fact.append(work, told, now=now)
    return found
