"""The recovery sheet as it is written down: four lines that a tired person can type safely."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

# Crockford's base 32: no I, L, O and U, so that nothing looks like a digit or like a rude word.
# Source: Douglas Crockford, "Base 32", read 2026-11.
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LINES: Final = 4
SECRET_SIZE: Final = 32

_BYTES_A_LINE = SECRET_SIZE // LINES
_DATA = 13  # characters for the 64 bits of a line
_CHECK = 3  # characters that tell a typing slip: 1 in 32768 goes unnoticed here
_LENGTH = _DATA + _CHECK
_VALUE = {letter: value for value, letter in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}

_LINE_WRONG = (
    Sentence("Zeile {line} stimmt nicht.", "Line {line} is not right."),
    Sentence(
        "Vergleichen Sie diese Zeile Zeichen für Zeichen mit dem Blatt.",
        "Compare this line with the sheet, character by character.",
    ),
)
_LINE_COUNT = (
    Sentence("Es kamen {count} Zeilen an.", "{count} lines arrived."),
    Sentence(
        "Geben Sie die {lines} Zeilen des Blatts ein, in ihrer Reihenfolge.",
        "Type the {lines} lines of the sheet, in their order.",
    ),
)


class SheetMisread(Refusal):
    """What was typed is not what a sheet says. Names the line, never its content."""


@dataclass(frozen=True, slots=True, repr=False)
class RecoverySecret:
    """The 256 random bits on the sheet: whoever has them can open every copy of a key."""

    value: bytes

    def __post_init__(self) -> None:
        if len(self.value) != SECRET_SIZE:
            raise ValueError("a recovery secret has 32 bytes")

    def __repr__(self) -> str:
        return "RecoverySecret(…)"


@dataclass(frozen=True, slots=True, repr=False)
class RecoverySheet:
    """The sheet to be printed once: its lines open every copy of a key. Prints its mark only."""

    lines: tuple[str, ...]
    mark: str
    made_on: date

    def __repr__(self) -> str:
        return f"RecoverySheet({self.mark}, …)"


def written(secret: RecoverySecret) -> tuple[str, ...]:
    """The lines of the sheet: four groups of four characters each, with a check in every line."""
    lines = []
    for number in range(LINES):
        part = secret.value[number * _BYTES_A_LINE :][:_BYTES_A_LINE]
        text = _text(int.from_bytes(part), _DATA) + _check(number, part)
        lines.append("-".join(text[start : start + 4] for start in range(0, _LENGTH, 4)))
    return tuple(lines)


def read(lines: Sequence[str]) -> RecoverySecret:
    """The secret behind typed lines; spaces, dashes, letter case and O, I, L do not matter.

    Raises SheetMisread that names the first wrong line. Lines in a wrong order are wrong lines.
    """
    typed = [line for line in lines if line.strip()]
    if len(typed) != LINES:
        problem = _LINE_COUNT[0].about(count=len(typed))
        raise SheetMisread("SHEET_LENGTH", problem, _LINE_COUNT[1].about(lines=LINES))
    return RecoverySecret(b"".join(_line(number, line) for number, line in enumerate(typed)))


def mark_of(public_key: bytes) -> str:
    """The number printed on the sheet, such as K7QF-2M9D: which sheet belongs to which backup.

    It is made from the public key and gives nothing away.
    """
    text = _text(int.from_bytes(sha256(b"jawort sheet\n" + public_key).digest()[:5]), 8)
    return f"{text[:4]}-{text[4:]}"


def _line(number: int, line: str) -> bytes:
    letters = re.sub(r"[\s\-–—.:)]", "", line).upper()
    if len(letters) == _LENGTH + 1 and letters[0] == str(number + 1):
        letters = letters[1:]  # the number of the line was typed too
    values = [_VALUE.get(letter) for letter in letters]
    if len(values) == _LENGTH and None not in values:
        bits = 0
        for value in values[:_DATA]:
            bits = bits << 5 | (value or 0)
        if bits < 1 << 8 * _BYTES_A_LINE:
            part = bits.to_bytes(_BYTES_A_LINE)
            if [_VALUE[letter] for letter in _check(number, part)] == values[_DATA:]:
                return part
    raise SheetMisread("SHEET_LINE", _LINE_WRONG[0].about(line=number + 1), _LINE_WRONG[1])


def _check(number: int, part: bytes) -> str:
    digest = sha256(b"jawort recovery sheet v1\n" + bytes([number]) + part).digest()
    return _text(int.from_bytes(digest[:2]) >> 1, _CHECK)


def _text(value: int, length: int) -> str:
    return "".join(ALPHABET[value >> 5 * place & 31] for place in reversed(range(length)))
