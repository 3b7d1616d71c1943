"""Reads docs/policy.md, so that tests can hold the paper against the machine."""

import re
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Final, NamedTuple

from jawort.domain.situation import Situation

PAPER: Final = Path(__file__).parents[2] / "docs" / "policy.md"


class PaperRule(NamedTuple):
    """One line of the table of rules, as it is printed."""

    id: str
    title: str
    condition: str
    then: str
    code: str
    reference: str
    next_step: str


def paper_rules() -> list[PaperRule]:
    """The table of rules in the order of the paper."""
    rows = re.findall(
        r"^\| (R\d\d) \| (.+?) \| `(.+?)` \| (\w+) \| `(\w+)` \| (.+?) \| (.+?) \|$",
        PAPER.read_text(encoding="utf-8"),
        flags=re.MULTILINE,
    )
    return [PaperRule(*row) for row in rows]


def paper_obligations() -> list[tuple[str, str]]:
    """Every obligation with its condition, in the order of the paper."""
    return re.findall(
        r"^\| `(O_\w+)` \| `(.+?)` \|", PAPER.read_text(encoding="utf-8"), flags=re.MULTILINE
    )


def asked_on_paper(conditions: list[str]) -> Callable[[Situation], list[bool]]:
    """Reads conditions off the paper; the answer says of each whether it is true of a situation."""
    shorthand = [
        (word, compile(meaning, word, "eval"))
        for word, meaning in re.findall(
            r"^\| `(ads|legal|notif|expected)` \| `(.+?)` \|$",
            PAPER.read_text(encoding="utf-8"),
            flags=re.MULTILINE,
        )
    ]
    compiled: list[CodeType] = [compile(text, "policy.md", "eval") for text in conditions]

    def ask(s: Situation) -> list[bool]:
        words = {name: getattr(s, name) for name in s.__struct_fields__}
        for word, meaning in shorthand:
            words[word] = eval(meaning, {}, words)
        return [bool(eval(condition, {}, words)) for condition in compiled]

    return ask
