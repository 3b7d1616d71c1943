"""Whether each part of a text is there and says what it is meant to say. Pure."""

from collections.abc import Iterator
from typing import Final

from jawort.domain.frequency import Frequency, in_words, read
from jawort.domain.sentence import Language
from jawort.domain.wording.finding import Finding, found, missing
from jawort.domain.wording.speech import (
    CALLING,
    CHANNEL_NAME,
    OF_CHANNEL,
    SAYS,
    YEARS,
    says_stop,
    stems_in,
)
from jawort.domain.wording.text import Block, Subject, Surroundings, Wording

ALWAYS: Final = (
    Block.WHO,
    Block.AGREES,
    Block.SUBJECT,
    Block.CHANNEL,
    Block.DATA,
    Block.VOLUNTARY,
    Block.WITHDRAWAL,
    Block.NOTICE,
)


def needed(around: Surroundings) -> tuple[Block, ...]:
    """What a text must say here: frequency for advertising and wherever one is announced, Meta and
    the USA on WhatsApp, the age where the service may address children.
    """
    blocks = list(ALWAYS)
    subject = around.subject
    if subject is None or subject.advertises or subject.calls or subject.cap_count is not None:
        blocks.append(Block.FREQUENCY)
    if subject is None or subject.channel.startswith("wa"):
        blocks += (Block.PLATFORM, Block.THIRD_COUNTRY)
    if around.age is not None:
        blocks.append(Block.AGE)
    return tuple(blocks)


def claims(text: Wording, around: Surroundings) -> Iterator[Finding]:
    """Every part that is missing, or is claimed and not there."""
    wanted = needed(around)
    optional = {one for part in text.parts for one in part.blocks if one not in wanted}
    facts = _facts(text, around)
    for block in (*wanted, *sorted(optional & {Block.AUTOMATED, Block.FREQUENCY, Block.AGE})):
        said = text.said_of(block)
        if not said or not _holds(block, said, text.spoken, around):
            yield missing(block, **facts)
    subject = around.subject
    announced = _announced(subject)
    spoken = text.spoken
    if spoken is None or announced is None:
        return
    if any(one != announced for one in read(text.said_of(Block.FREQUENCY), spoken)):
        yield found("FREQUENCY_WRONG", frequency=in_words(announced).in_(spoken))


def _holds(block: Block, said: str, spoken: Language | None, around: Surroundings) -> bool:
    """Whether the words say it: names, addresses and numbers in any language, the rest in ours."""
    subject = around.subject
    if block is Block.WHO:
        return bool(around.company) and _plain(around.company) in _plain(said)
    if block is Block.NOTICE:
        return bool(around.notice_url) and around.notice_url in said
    if block is Block.CHANNEL:
        return subject is None or _names_channel(subject, said, spoken)
    if block is Block.PLATFORM:
        return "meta" in said.casefold()
    if block is Block.AGE:
        return around.age is None or str(around.age) in _years(said, spoken)
    if spoken is None:
        return block is not Block.WITHDRAWAL or says_stop(said)
    if block is Block.SUBJECT:
        return subject is None or stems_in(subject.words, said.replace(around.company, ""))
    if block is Block.FREQUENCY:
        return bool(read(said, spoken))
    return all(pattern.search(said) for pattern in SAYS[spoken][block])


def _names_channel(subject: Subject, said: str, spoken: Language | None) -> bool:
    named = OF_CHANNEL[subject.channel].search(said) is not None
    return named and (spoken is None or not subject.calls or bool(CALLING[spoken].search(said)))


def _years(said: str, spoken: Language | None) -> set[str]:
    if spoken is None:
        return set("".join(sign if sign.isdecimal() else " " for sign in said).split())
    return {year for one in YEARS[spoken].finditer(said) for year in one.groups() if year}


def _facts(text: Wording, around: Surroundings) -> dict[str, object]:
    subject = around.subject
    language: Language = text.spoken or "en"
    announced = _announced(subject)
    often = in_words(announced or Frequency(1, 7)).in_(language)
    return {
        "company": around.company or "?",
        "notice": around.notice_url or "notice_url",
        "subject": subject.words if subject else "?",
        "channel": CHANNEL_NAME[subject.channel].in_(language) if subject else "WhatsApp",
        "frequency": often,
        "age": around.age if around.age is not None else 16,
    }


def _announced(subject: Subject | None) -> Frequency | None:
    if subject is None or subject.cap_count is None or subject.cap_days is None:
        return None
    return Frequency(subject.cap_count, subject.cap_days)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
