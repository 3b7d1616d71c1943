"""Making sure who is there: somebody says how, and the person is written to again (R06)."""

from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.answer.weighed import thread
from jawort.desk.contact import identity
from jawort.desk.staff.permit import require
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.work import Work

LONGEST: Final = 200
WAYS: Final[tuple[tuple[str, Sentence], ...]] = (
    ("called_back", Sentence("unter einer anderen Nummer angerufen", "called on another number")),
    ("knew_answer", Sentence("wusste, was nur sie weiß", "knew what only they know")),
    ("showed_id", Sentence("hat sich vor Ort ausgewiesen", "showed an id on site")),
    ("other", Sentence("anders, siehe Zusatz", "otherwise, see the remark")),
)
"""How somebody can be made sure of; kept with the fact as these words."""

_HOW: Final = (
    Sentence("Es fehlt, wie Sie sich vergewissert haben.", "It is missing how you have made sure."),
    Sentence(
        "Wählen Sie einen Weg; bei „anders“ sagen Sie in höchstens 200 Zeichen, welchen.",
        "Choose a way; for “otherwise” say in at most 200 characters which one.",
    ),
)
_CERTAIN: Final = (
    Sentence("Bei dieser Person ist nichts ungewiss.", "Nothing is uncertain about this person."),
    Sentence("Laden Sie die Seite neu.", "Load the page again."),
)


async def verify(
    work: Work,
    actor: Actor,
    conversation_id: UUID,
    *,
    how: str,
    remark: str = "",
    now: datetime,
) -> None:
    """Somebody has made sure who writes in a conversation: what rested because of the doubt may
    leave again. Who it was and how stands in the log.

    Raises Refusal: not permitted, no such conversation, no way named, or nothing is in doubt.
    """
    require(actor, Permission.MARK_PERSON)
    where = await thread(work, conversation_id)
    remark = " ".join(remark.split())
    is_told = how in dict(WAYS) and len(remark) <= LONGEST and (how != "other" or remark)
    if not is_told:
        raise Refusal("VERIFY_HOW", *_HOW)
    told = f"{how}: {remark}" if remark else how
    if not await identity.verify(work, where.contact_id, by=actor.name, how=told, now=now):
        raise Refusal("NOT_IN_DOUBT", *_CERTAIN)
