"""One sentence in one language as ideas at places, and the questions patterns ask of it.

A set of places is one number with a bit for each, so that "near" is two shifts and an `and`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from jawort.reading.lexicon import BIT, bits, names
from jawort.reading.text import Sentence
from jawort.reading.vocabulary import ANY, Phrase, Word

_GAP_MOST: Final = 7
_POLITE: Final = BIT["polite"]
_HARMLESS: Final = BIT["harmless"]
_THAT: Final = BIT["that"]
_AND: Final = BIT["and_"]
_TOPIC: Final = BIT["topic"]
_BREAK_COSTS: Final = 1
_DENIES: Final = bits("no", "nothing", "without")

_PREDICATES: Final = (
    "cease", "unsubscribe", "remove", "delete", "write", "send", "receive", "want", "ads",
    "message", "offer", "subscribe", "store", "annoyed", "object", "withdraw", "terminate", "miss",
    "no_interest", "bot", "know", "speak", "topic", "consent", "call", "reject",
)  # fmt: skip
_ENDS: Final = ("cease", "unsubscribe", "remove", "delete", "terminate")
_NEGATION_REACHES: Final = 6
_RUN_ON_LEAST: Final = 3  # words before an "I" that may be a thought of their own
_LEADS_TO_I: Final = (
    "want", "able", "that", "condition", "why", "how", "which", "when", "past", "receive", "is_",
    "and_", "only", "i", "know", "see", "miss", "write", "send", "cease", "store",
)  # fmt: skip
_QUOTED_STAYS: Final = ~bits(
    "unsubscribe", "cease", "delete", "leave_alone", "unclear", "no", "nothing"
)


@lru_cache(maxsize=8192)
def _ideas(mask: int) -> tuple[str, ...]:
    return names(mask)


class Clause:
    """A sentence, read in one language."""

    __slots__ = ("_segments", "asks", "at", "mask", "negated", "quoted", "size", "unknown")

    def __init__(self, sentence: Sentence, masks: Sequence[int]) -> None:
        self.at: defaultdict[str, int] = defaultdict(int)
        self.asks = sentence.asks
        self.quoted = bool(sentence.quoted)
        self.unknown = 0
        self.mask = 0
        self.size = 0
        self._segments: list[int] = []
        self._place(sentence, masks)
        self.negated = self._negated()

    def _place(self, sentence: Sentence, masks: Sequence[int]) -> None:
        """Give each word that counts a place; polite words have none."""
        place, segment = 0, 0
        at = self.at
        for number, meant in enumerate(masks):
            mask = meant & _QUOTED_STAYS if number in sentence.quoted else meant
            breaks = number in sentence.breaks and not mask & _THAT
            if breaks or mask & _AND:
                if segment:
                    self._segments.append(segment)
                segment = 0
                place += _BREAK_COSTS
            if mask & _POLITE and not mask & ~_POLITE:
                continue
            bit = 1 << place
            if mask:
                self.mask |= mask
                for idea in _ideas(mask):
                    at[idea] |= bit
            elif sentence.words[number].isdecimal():
                at["time"] |= bit
            else:
                self.unknown |= bit
            segment |= bit
            place += 1
            self.size += 1
        if segment:
            self._segments.append(segment)

    def _negated(self) -> int:
        """The places of what is denied: each `not` belongs to the nearest thing that can be."""
        if not self.mask & _DENIES:
            return 0
        noes = self.at["no"] | self.at["nothing"]
        candidates = 0
        for idea in _PREDICATES:
            candidates |= self.at[idea]
        lacking = self.at.get("without", 0)
        nouns = self.has("ads", "message", "offer")
        denied = candidates & lacking << 1 | nouns & lacking << 2  # only what stands right behind
        for bit in each(noes):
            denied |= self._nearest(bit, candidates & self._thought(bit))
        if unwanted := self.at["want"] & denied:
            # Not to want something denies all that would be wanted; an end only behind it:
            # "stop sending what I never wanted" stays a stop.
            ends = self.has(*_ENDS)
            behind = -1 << unwanted.bit_length()
            denied |= candidates & self.segment(unwanted) & (~ends | behind)
        return denied

    def _thought(self, bit: int) -> int:
        """What one thought holds beside a place: "delete my data I am no customer" has two."""
        return next(one for one in self._run_on(self.segment(bit)) if one & bit)

    @staticmethod
    def _nearest(bit: int, candidates: int) -> int:
        for far in range(_NEGATION_REACHES + 1):
            if found := candidates & (bit << far):
                return found
            if found := candidates & (bit >> far):
                return found
        return 0

    def parts(self) -> list["Clause"]:
        """The parts between commas, each as if it stood alone; none where there is only one.

        What happened before the comma takes nothing from what is asked behind it, and a question
        mark belongs to what stands before it: "no more advertising, and when is my car ready?"
        """
        places = [part for one in self._segments for part in self._run_on(one)]
        if len(places) <= 1:
            return []
        parts = [self._part(one) for one in places]
        for one in parts[:-1]:
            one.asks = False
        return parts

    def _run_on(self, segment: int) -> list[int]:
        """A part without commas, cut before each "I" that begins a thought of its own."""
        starts = self.at["i"] & segment if "i" in self.at else 0
        starts &= ~(self.has(*_LEADS_TO_I) << 1)
        cut, rest = [], segment
        for bit in each(starts):
            if (before_it := rest & (bit - 1)).bit_count() >= _RUN_ON_LEAST:
                cut.append(before_it)
                rest &= ~before_it
        return [*cut, rest]

    def _part(self, segment: int) -> "Clause":
        part = Clause.__new__(Clause)
        part.at = defaultdict(int)
        part.mask = 0
        for idea, places in self.at.items():
            if here := places & segment:
                part.at[idea] = here
                part.mask |= BIT[idea]
        part.asks, part.quoted = self.asks, self.quoted
        part.unknown, part.size = self.unknown & segment, segment.bit_count()
        part.negated = self.negated & segment
        part._segments = [segment]
        return part

    # -- questions ---------------------------------------------------------------------------

    def has(self, *ideas: str) -> int:
        """The places of any of these ideas."""
        together = 0
        at = self.at
        for idea in ideas:
            if idea in at:
                together |= at[idea]
        return together

    def segment(self, places: int) -> int:
        """The parts between commas in which these places lie."""
        together = 0
        for one in self._segments:
            if one & places:
                together |= one
        return together

    def yes(self, *ideas: str) -> int:
        """The places of these ideas where they are not denied."""
        return self.has(*ideas) & ~self.negated

    def not_(self, *ideas: str) -> int:
        """The places of these ideas where they are denied."""
        return self.has(*ideas) & self.negated


def each(places: int) -> Iterator[int]:
    """The places of a set, one by one."""
    while places:
        bit = places & -places
        places ^= bit
        yield bit


def near(these: int, those: int, far: int) -> int:
    """Those of `these` that have one of `those` within so many words."""
    if not these or not those:
        return 0
    spread = those
    for _ in range(far):
        spread |= spread << 1 | spread >> 1
    return these & spread


def before(these: int, those: int, far: int) -> int:
    """Those of `these` after which one of `those` comes within so many words."""
    spread = those
    for _ in range(far):
        spread |= spread >> 1
    return these & spread


def read(
    sentence: Sentence, words: Sequence[Word], languages: Sequence[str], topics: Mapping[str, str]
) -> Clause:
    """A sentence in a language; what that does not know, in the next one."""
    masks = [_meaning(word, languages) for word in words]
    _open_phrases(words, languages, masks)
    if topics:
        for number, word in enumerate(words):
            if word.text in topics:
                masks[number] = _TOPIC
    for number, mask in enumerate(masks):
        if mask & _HARMLESS:
            masks[number] = _HARMLESS
    return Clause(sentence, masks)


def _meaning(word: Word, languages: Sequence[str]) -> int:
    means = word.means
    everywhere = means.get(ANY, 0)
    for language in languages:
        if language in means:
            return means[language] | everywhere
    return everywhere


def _open_phrases(words: Sequence[Word], languages: Sequence[str], masks: list[int]) -> None:
    """Put the meaning of each phrase in the place of its words, the longest phrase first."""
    taken = [False] * len(words)
    said = {word.text for word in words}
    for start, word in enumerate(words):
        if not word.opens:
            continue
        for phrase in _opened(word, languages):
            if not phrase.needs <= said:
                continue
            places = _fits(phrase, words, start, masks)
            if not places or any(taken[place] for place in places):
                continue
            for place in places:
                taken[place] = True
                masks[place] = _POLITE
            masks[start] = phrase.mask
            break


def _opened(word: Word, languages: Sequence[str]) -> Sequence[Phrase]:
    if len(languages) == 1 and ANY not in word.opens:
        return word.opens.get(languages[0], ())
    found = [phrase for one in (*languages, ANY) for phrase in word.opens.get(one, ())]
    found.sort(key=lambda phrase: -len(phrase.parts))
    return found


def _fits(phrase: Phrase, words: Sequence[Word], start: int, masks: Sequence[int]) -> list[int]:
    """The places of the words of a phrase that begins here; none if it does not."""
    places = [start]
    place = start
    for part in phrase.parts[1:]:
        most = _GAP_MOST if part.after_gap else 0
        place += 1
        while place < len(words) and not part.fits(words[place].text):
            if not masks[place] & _POLITE or place - start > 12:
                most -= 1
                if most < 0:
                    return []
            place += 1
        if place >= len(words):
            return []
        places.append(place)
    return places
