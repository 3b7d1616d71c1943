"""A message as sentences of words: bounded, without disguise of spaces and signs.

Source: law.md W-01. Only so much of a text is looked at that its length cannot cost anything:
all of a short one, beginning and end of a long one, because wishes stand at the end.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

HEAD: Final = 500
TAIL: Final = 1500
_WORDS_MOST: Final = 400
_ELIDED: Final = frozenset(
    [
        "l",
        "d",
        "n",
        "m",
        "j",
        "s",
        "t",
        "c",
        "x",
        "f",
        "b",
        "qu",
        "jusqu",
        "lorsqu",
        "dell",
        "all",
        "nell",
        "sull",
        "un",
        "quest",
    ]
)
_CONTRACTED: Final = frozenset(["t", "s", "re", "ve", "ll", "m", "d", "nt"])
_ABBREVIATED: Final = frozenset(
    ["art", "abs", "nr", "gem", "vgl", "evtl", "inkl", "tel", "bzw", "ca", "st", "dr"]
)
_SPELLED_LEAST: Final = 3

_TOKEN: Final = re.compile(
    r"[^\W_]+(?:[@$][^\W_]+)*(?:'[^\W_]+)*|\n\s*\n|[.]{2,}|[.!?;:,…\n؟،؛\u2013\u2014|/()-]"
    r"|[\"\u201e\u201c\u201d\u00ab\u00bb\u201a]|[\u2600-\u27bf\U0001f300-\U0001faff]"
)
_GLUED: Final = re.compile(r"\b[A-Z]?[a-z]+(?:[A-Z][a-z]+){2,}\b")
_GLUED_MOST: Final = 6  # gaps: who leaves them out writes few words
_SEAM: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_QUOTE: Final = frozenset('"\u201e\u201c\u201d\u00ab\u00bb\u201a')
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2019\u2018\u00b4`\u02bc\u2032\u02b9", "'"))
_ENDS: Final = frozenset(".!?;؟؛")
_PAUSES: Final = frozenset(",:…\n،\u2013\u2014|()")
_PICTURES: Final = "\u2600"  # from here on what is no letter is an emoji
_BETWEEN: Final = frozenset((".", "-", "\u2013", ",", "/", "|", "…", "\n"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence.

    breaks: places before which a comma, an emoji or the like stands. quoted: places of words in
    quotes.
    """

    words: tuple[str, ...]
    breaks: frozenset[int] = frozenset()
    quoted: frozenset[int] = frozenset()
    asks: bool = False


@cache
def _unseen() -> dict[int, None]:
    """Signs without width, and marks that stand upon others; made when first needed."""
    return {
        code: None
        for code in (*range(0x80, 0x10000), *range(0xE0000, 0xE01F0))
        if unicodedata.category(chr(code)) in ("Cf", "Mn", "Me")
    }


def window(text: str) -> str:
    """The part of a text that is looked at: all of a short one, both ends of a long one."""
    if len(text) <= HEAD + TAIL:
        return text
    return f"{text[:HEAD]}\n\n{text[-TAIL:]}"


def clean(text: str) -> str:
    """Small letters of one width, each sign with its accent in one, nothing invisible; in
    few words PleaseStopIt is three.
    """
    seen = window(text)
    if seen.count(" ") < _GLUED_MOST:
        seen = _GLUED.sub(lambda glued: _SEAM.sub(" ", glued[0]), seen)
    if seen.isascii():
        return seen.lower()
    folded = unicodedata.normalize("NFKC", seen).casefold()
    # A letter full of marks may grow: again, then what is left over goes.
    folded = unicodedata.normalize("NFKC", folded[: 2 * (HEAD + TAIL)])
    return folded.translate(_unseen()).translate(_APOSTROPHES)


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in their order; those without words are left out."""
    return _Splitter().split(_TOKEN.findall(clean(text)))


class _Splitter:
    def __init__(self) -> None:
        self.found: list[Sentence] = []
        self._words: list[str] = []
        self._breaks: set[int] = set()
        self._quoted: set[int] = set()
        self._count = 0

    def split(self, pieces: list[str]) -> list[Sentence]:
        single = [piece for piece in pieces if len(piece) == 1 and piece.isalnum()]
        if len(single) >= _SPELLED_LEAST and len(pieces) > _SPELLED_LEAST:
            pieces = _joined(pieces)
        opened = -1
        for piece in pieces:
            first = piece[0]
            if first.isalnum():
                self._add(piece)
                if self._count >= _WORDS_MOST:
                    break
            elif first in _QUOTE:
                if 0 <= opened < len(self._words):
                    self._quoted.update(range(opened, len(self._words)))
                    opened = -1
                else:
                    opened = len(self._words)
            elif (first in _ENDS and len(piece) == 1) or (first == "\n" and len(piece) > 1):
                if piece == "." and self._words and self._words[-1] in _ABBREVIATED:
                    continue
                self._end(asks=piece in "?؟")
                opened = -1
            elif piece in _PAUSES or first == "." or first >= _PICTURES:
                self._breaks.add(len(self._words))
        self._end(asks=False)
        return self.found

    def _add(self, piece: str) -> None:
        self._count += 1
        if "'" not in piece:
            self._words.append(piece)
            return
        left, _, right = piece.partition("'")
        if right in _CONTRACTED and left not in ("l", "d", "j", "n", "qu"):
            self._words.append(left + right.replace("'", ""))
        elif left in _ELIDED or left.isascii():
            self._words += [left, *(part for part in right.split("'") if part)]
        else:
            self._words.append(piece.replace("'", ""))

    def _end(self, *, asks: bool) -> None:
        if self._words:
            breaks, quoted = frozenset(self._breaks - {0}), frozenset(self._quoted)
            if len(quoted) == len(self._words):
                quoted = frozenset()  # all of it in quotes: nothing stands out
            self.found.append(Sentence(tuple(self._words), breaks, quoted, asks))
        elif asks and self.found:
            last = self.found[-1]
            self.found[-1] = Sentence(last.words, last.breaks, last.quoted, True)
        self._words, self._breaks, self._quoted = [], set(), set()


def _joined(pieces: list[str]) -> list[str]:
    """S T O P and s.t.o.p as one word: three or more single letters that follow each other."""
    joined: list[str] = []
    run: list[str] = []
    waiting: list[str] = []
    for piece in [*pieces, "\n\n"]:
        if len(piece) == 1 and piece.isalnum():
            run.append(piece)
            waiting.append(piece)
        elif run and (piece in _BETWEEN or (piece >= _PICTURES and not piece.isalnum())):
            waiting.append(piece)
        else:
            if len(run) >= _SPELLED_LEAST and any(one.isalpha() for one in run):
                end = waiting[-1]
                joined.append("".join(run))
                if not end.isalnum():
                    joined.append(end)
            else:
                joined += waiting
            run, waiting = [], []
            joined.append(piece)
    return joined[:-1]
