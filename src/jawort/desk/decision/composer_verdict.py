"""What the gate said, as the composer shows it before anybody presses the button."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from jawort import gate
from jawort.desk.sending.message import Judged, reason_of
from jawort.domain.conversation.composer import Caution, Verdict, Way
from jawort.domain.conversation.composer_words import told_time
from jawort.domain.decision import Allowed, Deferred, Obligation, Refused
from jawort.domain.sentence import Sentence
from jawort.reading.advertising import Found

_MAY_GO: Final = Sentence("Darf hinaus", "May go out")
_TEMPLATE_MAY_GO: Final = Sentence("Vorlage darf hinaus.", "The template may go out.")
_ANSWERS: Final = Sentence("als Antwort auf {at}.", "as an answer to {at}.")
_ASKED: Final = Sentence("weil danach gefragt wurde, {at}.", "because it was asked for, {at}.")
_WAITS: Final = Sentence("Geht {at} hinaus.", "Leaves {at}.")
_QUIET: Final = Sentence("Bis dahin ist Ruhezeit.", "Quiet hours until then.")
_NOT_LIKE_THIS: Final = Sentence("So nicht.", "Not like this.")
_RULE: Final = Sentence("Regel {number} hält sie auf.", "Rule {number} holds it back.")
_OWED: Final = Sentence(
    "Es fehlt etwas, das mit hinaus muss.", "Something is missing that has to go with it."
)
_MARKED: Final = Sentence(
    "Der markierte Satz ist Werbung in einer Service-Antwort.",
    "The marked sentence is advertising in a service answer.",
)
_MARKED_ENDED: Final = Sentence(
    "Der markierte Satz ist Werbung in einer Service-Antwort, und Werbung hat {person} beendet.",
    "The marked sentence is advertising in a service answer, and {person} ended advertising.",
)
_UNREAD: Final = Sentence(
    "Diesen Text kann Jawort nicht lesen, und im Zweifel gilt er als Werbung.",
    "Jawort cannot read this text, and in doubt it counts as advertising.",
)
_UNREAD_WAY: Final = Sentence(
    "Wurde danach gefragt, drücken Sie „Wurde erfragt“.",
    "If it was asked for, press “It was asked for”.",
)
_AD_WAY: Final = Sentence(
    "Nehmen Sie den Satz heraus. Wurde danach gefragt, drücken Sie „Wurde erfragt“.",
    "Take the sentence out. If it was asked for, press “It was asked for”.",
)
_WINDOW: Final = Sentence(
    "Nach 24 Stunden nimmt WhatsApp keinen freien Text mehr an.",
    "After 24 hours WhatsApp takes no more free text.",
)
_WINDOW_WAY: Final = Sentence(
    "Bewahren Sie die Antwort auf, oder sagen Sie mit einer Vorlage Bescheid.",
    "Keep the answer, or let them know with a template.",
)
_STOPS: Final = (
    ("Nicht gesendet: ", "Not sent: "),
    ("Darf hinaus: ", "May go out: "),
    ("Wartet: ", "Waiting: "),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a verdict needs besides the judgement.

    person: as the person is called. answered_at: when the answered message came. found: the
    sentences that advertise.
    """

    person: str
    answered_at: datetime | None
    found: Sequence[Found] = ()
    cautions: tuple[Caution, ...] = ()


def verdict_of(judged: Judged, told: Told, *, now: datetime) -> Verdict:
    """What is shown: quiet if it may go, clear if it may not, with the cure next to it."""
    decision = judged.decision
    if isinstance(decision, Allowed):
        return _allowed(judged, decision, told, now=now)
    if isinstance(decision, Deferred):
        at = told_time(judged.gathered.quiet_until, now=now)
        when = Sentence(at.de.replace(", ", " um "), at.en.replace(", ", " at "))
        headline = Sentence(_WAITS.de.format(at=when.de), _WAITS.en.format(at=when.en))
        return _shown("deferred", headline, _QUIET, judged, told)
    assert isinstance(decision, Refused)
    return _refused(judged, decision, told)


def once_open(judged: Judged) -> Refused | None:
    """What would still hold an answer back if the person wrote now; None when nothing would.

    The window is asked about first, so a refusal for it says nothing about the rest.
    """
    named = judged.draft.question.requested_by is not None
    later = msgspec.structs.replace(
        judged.gathered.situation, window_open=True, requested=named, already_sent=False
    )
    decision = gate.decide(later)
    return decision if isinstance(decision, Refused) else None


def faulty(
    sentence: Sentence, cautions: tuple[Caution, ...] = (), *, instead: Sentence | None = None
) -> Verdict:
    """It cannot be sent as it is, whoever reads it. instead: what to do, where the sentence does
    not say it itself.
    """
    return Verdict(
        "faulty", _NOT_LIKE_THIS, sentence, instead=instead, code="E_FORM", cautions=cautions
    )


def _allowed(judged: Judged, decision: Allowed, told: Told, *, now: datetime) -> Verdict:
    added = tuple(
        gate.OBLIGATION_TEXT[one]
        for one in decision.obligations
        if one is not Obligation.NO_RECORDING
    )
    headline, sentence = _MAY_GO, plain(reason_of(decision).sentence)
    if judged.draft.question.template_id is not None:
        headline = _TEMPLATE_MAY_GO
    elif told.answered_at is not None:
        words = _ASKED if decision.code == "A_REQUESTED_INFO" else _ANSWERS
        at = told_time(told.answered_at, now=now)
        sentence = Sentence(words.de.format(at=at.de), words.en.format(at=at.en))
        headline = Sentence(headline.de, headline.en + ",")
    return _shown("allowed", headline, sentence, judged, told, added=added)


def _refused(judged: Judged, decision: Refused, told: Told) -> Verdict:
    if decision.code == "E_WINDOW" and (later := once_open(judged)) is not None:
        decision = later  # waiting would not help: what holds it back then is said now
        judged = Judged(judged.draft, judged.gathered, later, None)
    reason = reason_of(decision)
    number = decision.rule.removeprefix("R").lstrip("0")
    headline = _RULE.about(number=number) if number.isdigit() else _OWED
    sentence, instead, ways = plain(reason.sentence), reason.next_step, _ways(decision.code)
    marks: tuple[tuple[int, int], ...] = ()
    if decision.code == "E_WINDOW":
        sentence, instead = _WINDOW, _WINDOW_WAY
    elif decision.code == "E_ADS_IN_SERVICE" and told.found:
        headline = _NOT_LIKE_THIS
        unread = told.found[0].idea == "unread"
        sentence, instead = (_UNREAD, _UNREAD_WAY) if unread else (_ended(judged, told), _AD_WAY)
        marks = tuple((one.begin, one.end) for one in told.found)
        ways = ("asked",) if unread else ("remove", "asked")
    return _shown(
        "refused", headline, sentence, judged, told, instead=instead, ways=ways, marks=marks
    )


def _ended(judged: Judged, told: Told) -> Sentence:
    now = judged.gathered.situation
    ended = now.optout != "none" or now.objection != "none" or now.platform_ads_stop
    if ended and told.person:
        return Sentence(
            _MARKED_ENDED.de.format(person=told.person), _MARKED_ENDED.en.format(person=told.person)
        )
    return _MARKED


def _ways(code: str) -> tuple[Way, ...]:
    if code == "E_WINDOW":
        return ("keep", "template")
    return ("template",) if code == "E_NO_REPLY_CONTEXT" else ()


def _shown(
    what: str, headline: Sentence, sentence: Sentence, judged: Judged, told: Told, **more: object
) -> Verdict:
    decision = judged.decision
    reason = reason_of(decision)
    return Verdict(
        what=what,  # type: ignore[arg-type]  # one of the words the callers above give
        headline=headline,
        sentence=sentence,
        code=decision.code,
        rule=decision.rule,
        law=reason.reference,
        cautions=told.cautions,
        **more,  # type: ignore[arg-type]
    )


def plain(sentence: Sentence) -> Sentence:
    """A sentence of the gate without what happened to the message: here nothing has yet."""
    de, en = sentence
    for german, english in _STOPS:
        de, en = de.removeprefix(german), en.removeprefix(english)
    return Sentence(de[:1].upper() + de[1:], en[:1].upper() + en[1:])
