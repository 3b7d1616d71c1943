"""What a poster says: gathered from the form it belongs to and from the settings of the company."""

from datetime import datetime
from typing import Final

from jawort.desk.company.letterhead import letterhead
from jawort.desk.company.purpose import subject_of
from jawort.desk.road import form
from jawort.desk.staff.permit import require
from jawort.domain.consent.invitation import chat_link, message_with
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language, Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.purpose import purposes
from jawort.ledger.work import Work
from jawort.papers.poster import Poster

_NO_POSTER: Final = (
    Sentence(
        "Das ist ein Formular mit Kästchen und kein Aushang.",
        "This is a form with boxes, not a poster.",
    ),
    Sentence("Legen Sie einen an: jawort poster add", "Add one: jawort poster add"),
)
_NO_NOTICE: Final = (
    Sentence(
        "Auf dem Aushang fehlt, wo die Datenschutzhinweise stehen.",
        "The poster lacks the place of the privacy notice.",
    ),
    Sentence(
        "Bestätigen Sie die Adresse: jawort controller confirm notice_url",
        "Confirm its address: jawort controller confirm notice_url",
    ),
)


async def poster_of(
    work: Work, actor: Actor, code: str, language: Language, *, now: datetime
) -> Poster:
    """What the poster with this code says in this language. Raises Refusal when there is none, or
    nobody has said where the privacy notice is (Art. 13 GDPR); FORBIDDEN for who may see no proofs.
    """
    require(actor, Permission.READ_PROOF)
    return await poster_from_console(work, code, language, now=now)


async def poster_from_console(
    work: Work, code: str, language: Language, *, now: datetime
) -> Poster:
    """The same from the command line, which has no actor: who reaches it owns the machine."""
    known = await form.one(work, code)
    if known.kind != "poster":
        raise Refusal("NO_POSTER", *_NO_POSTER)
    head = await letterhead(work, now=now)
    if not head.notice_url:
        raise Refusal("NO_NOTICE", *_NO_NOTICE)
    offered = {one.purpose_id: one for one in await purposes(work)}
    message = message_with(code)
    return Poster(
        company=head.company,
        address=head.address,
        code=code,
        version=known.version,
        message=message,
        link=chat_link(known.number, message),
        number=known.number,
        subjects=tuple(subject_of(offered[one], language) for one in known.purposes),
        other_ways=known.other_ways,
        notice_url=head.notice_url,
        day=now.date(),
    )
