"""Whether a text that asks for consent may be published: every fault it has, with its cure. Pure.

German and English are read; of another language the structure, names, numbers and lengths are
checked, and somebody who speaks it attests the rest. No legal advice. Sources: Art. 4(11), 7, 8, 13
GDPR; § 7 UWG; law.md §6.1, §6.2, G-09 to G-13, D-02 to D-18.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from jawort.domain.sending.outgoing import LONGEST
from jawort.domain.sentence import Language
from jawort.domain.wording.claim import claims
from jawort.domain.wording.finding import Finding, found
from jawort.domain.wording.forbidden import BOUND, BY_LETTER, ENDING, FORBIDDEN, HARDER, PROMOTION
from jawort.domain.wording.speech import (
    ANY_CHANNEL,
    CALLING,
    GENERIC,
    KIND_OF,
    KINDS,
    MESSAGING,
    NO,
    NOT_ASKED,
    SAYS,
    SERVICE_NAMES,
    SMALL_WORDS,
    YES,
    says_stop,
    stems_in,
)
from jawort.domain.wording.text import Block, Surroundings, Wording, hidden, sentences, words

NOTICE_ROOM: Final = 400
"""Kept free in a chat's message for the privacy notice, which may have to come with it."""

LONGEST_BODY: Final = {
    "thread": LONGEST["interactive.body"] - NOTICE_ROOM - 2,
    "form": 1500,
    "paper": 1500,
}
_LABEL: Final = LONGEST["button.label"]
_READABLE: Final = 25
_NOT_READ: Final = 10_000
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_BLANK: Final = re.compile(r"[{\[<][^}\]>]*[}\]>]?|_{3,}|\b(todo|xxx+)\b|lorem ipsum", re.I)
_TICKED: Final = re.compile("[☑☒✅✔✓🗹]")
_ADDRESS: Final = re.compile(r"https?://\S+")


def lint(text: Wording, around: Surroundings) -> list[Finding]:
    """Everything that is wrong with a text, the gravest first; empty when it may be published.

    What is far too long is told so and not read.
    """
    if len(text.body) > _NOT_READ:
        return [one for one in _frame(text, around) if not one.is_hint]
    every = [*_frame(text, around), *claims(text, around), *_form(text), *_signs(text)]
    if around.subject is not None and text.spoken is not None:
        every += _words(text, around, text.spoken)
    return sorted(dict.fromkeys(every), key=lambda one: one.is_hint)


def refusing(findings: Sequence[Finding]) -> list[Finding]:
    """Those that keep a text from being published."""
    return [one for one in findings if not one.is_hint]


def _frame(text: Wording, around: Surroundings) -> Iterator[Finding]:
    if len(set(text.purposes)) != 1:
        yield found("NOT_ONE_PURPOSE", count=len(set(text.purposes)))
    elif around.subject is None:
        yield found("NO_PURPOSE")
    if not _LANGUAGE.fullmatch(text.language):
        yield found("BAD_LANGUAGE", language=text.language[:20])
    elif text.spoken is None and not text.attested_by.strip():
        yield found("NOT_ATTESTED")
    if any(not part.blocks or not part.text.strip() for part in text.parts) or not text.parts:
        yield found("UNCLAIMED")
    most = LONGEST_BODY[text.surface]
    if len(text.body) > most:
        yield found("TOO_LONG", count=len(text.body), most=most)
    in_chat = LONGEST_BODY["thread"]
    is_asked = around.subject is not None and around.subject.channel.startswith("wa")
    alone = text.surface != "thread" and is_asked and not around.has_chat_text
    if alone and len(text.body) > in_chat:
        yield found("NO_CHAT_TEXT", count=len(text.body), most=in_chat)


def _form(text: Wording) -> Iterator[Finding]:
    """How it is shown: the box, the place it stands in, the buttons."""
    if text.is_ticked or _TICKED.search(text.body):
        yield found("PRETICKED")
    if text.is_required:
        yield found("COUPLED", words="")
    if text.stands_in != "own":
        yield found("NOT_SEPARATE", words="")
    if text.surface != "thread":
        return
    yes, no = text.yes.strip(), text.no.strip()
    if not yes or not no or yes.casefold() == no.casefold():
        yield found("BUTTON_MISSING", most=_LABEL)
        return
    if max(len(yes), len(no)) > _LABEL:
        yield found("BUTTON_LONG", most=_LABEL)
    if text.spoken is None:
        return
    if not YES.search(yes) or NO.search(yes):
        yield found("BUTTON_UNCLEAR", words=yes)
    if not NO.search(no):
        yield found("BUTTON_UNCLEAR", words=no)
    strange = r"^(yes|no)\b" if text.spoken == "de" else r"^(ja|nein)\b"
    for label in (yes, no):
        if re.search(strange, label, re.I):
            yield found("MIXED_LANGUAGE", words=label)


def _signs(text: Wording) -> Iterator[Finding]:
    shown = f"{text.body}\n{text.yes}\n{text.no}"
    for sign in hidden(shown, is_latin=text.spoken is not None):
        word = sign if sign.isprintable() else f"U+{ord(sign):04X}"
        yield found("HIDDEN", words=word)
    for blank in _BLANK.finditer(shown):
        yield found("PLACEHOLDER", words=blank[0])
    for sentence in sentences(text.body):
        if _is_strange(words(sentence), text.spoken):
            yield found("MIXED_LANGUAGE", words=sentence[:40])
        count = len(words(_ADDRESS.sub("", sentence)))
        if count > _READABLE:
            yield found("HARD_TO_READ", count=count)


def _is_strange(sentence: Sequence[str], spoken: Language | None) -> bool:
    """Whether a sentence is in another of the languages we know than the text."""
    for language, small in SMALL_WORDS.items():
        if language == spoken:
            continue
        theirs = sum(one in small for one in sentence)
        if spoken is None:
            if theirs >= 4 and theirs > len(sentence) * 0.3:
                return True
        elif theirs >= 3 and theirs > sum(one in SMALL_WORDS[spoken] for one in sentence):
            return True
    return False


def _words(text: Wording, around: Surroundings, language: Language) -> Iterator[Finding]:
    """What the words say besides what they must, in a language that is read."""
    subject = around.subject
    assert subject is not None
    own = re.compile(re.escape(subject.words), re.I) if subject.words else re.compile(r"(?!)")
    plain = _ADDRESS.sub(" ", text.body.replace(around.company, " "))
    for code, pattern in FORBIDDEN[language]:
        if (hit := _asks(pattern, plain, language if code == "OTHERS" else None)) is not None:
            yield _quoted(code, hit)
    yield from _besides(own.sub(" ", plain), around, language)
    yield from _channels(plain, around, language)
    if (harder := _harder(text, plain, language)) is not None:
        yield _quoted("WITHDRAWAL_HARDER", harder)
    if text.surface == "thread" and (promise := PROMOTION[language].search(own.sub(" ", plain))):
        yield found("PROMOTES", words=promise[0])
    if subject.code == "ADS":
        if not [one for one in words(subject.words) if one not in GENERIC and len(one) > 2]:
            yield found("GENERIC", subject=subject.words)
        if _hides(text, subject.words, language):
            yield found("MISLEADING")


def _harder(text: Wording, plain: str, language: Language) -> str | None:
    """The words that make a no harder than the yes; empty when STOP is not named at all."""
    if bound := BOUND[language].search(plain):
        return bound[0]
    for sentence in sentences(plain):
        if not ENDING[language].search(sentence):
            continue
        hit = HARDER[language].search(sentence)
        if hit is None and not says_stop(sentence):
            hit = BY_LETTER[language].search(sentence)
        if hit is not None:
            return hit[0]
    withdrawal = text.said_of(Block.WITHDRAWAL)
    return "" if withdrawal and not says_stop(withdrawal) else None


def _besides(plain: str, around: Surroundings, language: Language) -> Iterator[Finding]:
    """Other things a text asks for in passing."""
    subject = around.subject
    assert subject is not None
    for kind, pattern in KINDS[language].items():
        mine = kind in KIND_OF.get(subject.code, ())
        if mine and (kind != "survey" or pattern.search(subject.words)):
            continue
        if (hit := _asks(pattern, plain, language)) is not None:
            sells = kind in ("advertising", "survey") and not subject.advertises
            yield found("ADVERTISES" if sells else "BUNDLED", words=hit)
    for other in around.others:
        if stems_in(other, plain) and not stems_in(other, subject.words):
            yield found("BUNDLED", words=other)


def _channels(plain: str, around: Surroundings, language: Language) -> Iterator[Finding]:
    subject = around.subject
    assert subject is not None
    agreeing = SAYS[language][Block.AGREES][0]
    asking = " ".join(one for one in sentences(plain) if agreeing.search(one))
    mine = subject.channel.removesuffix("_call")
    others = [pattern for name, pattern in ANY_CHANNEL.items() if name != mine]
    for pattern in others:
        if (hit := _asks(pattern, asking, language)) is not None:
            yield found("OTHER_CHANNEL", words=hit)
    wrong = MESSAGING[language] if subject.calls else CALLING[language]
    place = asking if subject.calls else plain
    if (hit := _asks(wrong, place, language)) is not None:
        yield found("OTHER_CHANNEL", words=hit)


def _hides(text: Wording, subject: str, language: Language) -> bool:
    """Whether advertising goes by another name."""
    name = re.sub(r"[-_.]", " ", text.name)
    kinds = [KINDS[language]["advertising"], KINDS[language]["survey"]]
    for shown in (name, subject):
        hidden_there = SERVICE_NAMES.search(shown)
        if hidden_there and not any(kind.search(shown) for kind in kinds):
            return True
    return not any(kind.search(text.body) for kind in kinds)


def _asks(pattern: re.Pattern[str], text: str, language: Language | None) -> str | None:
    """The words by which a text asks for something; not those that rule it out, where `language`
    tells how that is said.
    """
    for sentence in sentences(text):
        for hit in pattern.finditer(sentence):
            if language is None or not NOT_ASKED[language].search(sentence[: hit.start()]):
                return hit[0].strip()
    return None


def _quoted(code: str, words_: str) -> Finding:
    """Some findings quote in parentheses, where there is something to quote."""
    if code in ("COUPLED", "NOT_SEPARATE", "WITHDRAWAL_HARDER"):
        return found(code, words=f" („{words_}“)" if words_ else "")
    return found(code, words=words_)
