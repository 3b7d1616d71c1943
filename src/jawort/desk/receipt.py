"""A receipt: proof of what a person has said, as a file that a stranger checks offline (promise 4).

`tools/verify_proof.py` and `jawort proof verify` read it. It opens personal data: it is handed to
the person, or to whoever may ask for it, and kept nowhere.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from jawort.domain.fact import FactKind
from jawort.domain.refusal import Refusal
from jawort.domain.right import unknown_contact
from jawort.domain.sentence import Sentence
from jawort.ledger import contact, fact
from jawort.ledger.fact import Fact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.proof import log
from jawort.ledger.proof.format import Entry, Opening, bundle_bytes, canonical
from jawort.ledger.work import Work

OF_CONSENT: Final = (
    FactKind.CONSENT_ASKED,
    FactKind.CONSENT_GIVEN,
    FactKind.CONSENT_REFUSED,
    FactKind.CONSENT_WITHDRAWN,
    FactKind.CONSENT_EXPIRED,
)

_NOTHING: Final = (
    Sentence(
        "Zu dieser Person ist noch nichts davon im Protokoll.",
        "Nothing of this is in the log about this person yet.",
    ),
    Sentence(
        "Neue Tatsachen bekommen ihre Nummer nach wenigen Sekunden, solange `jawort work` läuft.",
        "New facts get their number within seconds while `jawort work` runs.",
    ),
)


async def receipt(work: Work, contact_id: UUID, kinds: Sequence[FactKind] = OF_CONSENT) -> bytes:
    """Everything of these kinds about a person, with all linked records, under the newest head.

    From now on that head binds the operator too, so it is kept for ever. What is erased or locked
    is shown closed. Raises Refusal when nothing of it has a number.
    """
    people = sorted(await contact.person_of(work, contact_id))
    if not people:
        raise unknown_contact()
    keys = await open_keys(work, people)
    found = await fact.facts_of(work, people, keys, kinds)
    head = await log.head_to_leave(work)
    numbered = [
        (one.leaf_index, one)
        for one in found
        if head and one.leaf_index is not None and one.leaf_index < head.head.size
    ]
    if head is None or not numbered:
        raise Refusal("NOTHING_TO_PROVE", *_NOTHING)
    entries = [
        Entry(index, one.leaf, await log.inclusion(work, index, head.head.size), _opening(one))
        for index, one in numbered
    ]
    return bundle_bytes(head, entries)


def _opening(one: Fact) -> Opening | None:
    if one.personal is None or one.r is None:
        return None
    return Opening(one.r, canonical(one.personal))
