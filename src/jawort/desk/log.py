"""Checking the log of a controller: number what waits, read all of it, say what was found."""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final

from jawort.domain.sentence import Sentence
from jawort.ledger import log
from jawort.ledger.controller import Controller
from jawort.ledger.verify import Verdict, verify
from jawort.ledger.work import Ledger

# Findings come as English sentences with numbers in them; here is the German of each.
_GERMAN: Final = (
    (r"Head (\d+) does not say what was signed\.", "Stand {0} sagt nicht, was unterschrieben ist."),
    (
        r"Head (\d+) is signed with a key that is not this log's\.",
        "Stand {0} ist mit einem Schlüssel unterschrieben, der nicht zu diesem Protokoll gehört.",
    ),
    (
        r"The signature of head (\d+) is not genuine\.",
        "Die Unterschrift unter Stand {0} ist nicht echt.",
    ),
    (
        r"Block (\d+) \(facts (\d+) and on\) was changed\.",
        "Block {0} (ab Fakt {1}) wurde verändert.",
    ),
    (
        r"The first (\d+) facts are not those of the head signed for them\.",
        "Die ersten {0} Fakten sind nicht die, für die ihr Stand unterschrieben wurde.",
    ),
    (r"Fact number (\d+) is missing\.", "Fakt Nummer {0} fehlt."),
    (
        r"The content of fact number (\d+) is missing\.",
        "Der Inhalt von Fakt Nummer {0} fehlt.",
    ),
    (r"Fact number (\d+) was changed\.", "Fakt Nummer {0} wurde verändert."),
    (
        r"The log has (\d+) facts, but its newest head speaks of (\d+)\.",
        "Das Protokoll hat {0} Fakten, sein neuester Stand spricht von {1}.",
    ),
    (
        r"The kept edge of the tree does not fit its leaves\.",
        "Der aufbewahrte Rand des Baums passt nicht zu seinen Blättern.",
    ),
    (
        r"(\d+) facts have neither a number nor a place in the queue\.",
        "{0} Fakten haben weder eine Nummer noch einen Platz in der Reihe.",
    ),
    (r"(-?\d+) numbers of the log are missing\.", "{0} Nummern des Protokolls fehlen."),
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of one controller's log found. Whole means: no finding."""

    controller: Controller
    numbered: int
    verdict: Verdict
    fingerprint: str
    findings: tuple[Sentence, ...]

    @property
    def whole(self) -> bool:
        """True when nothing was changed, dropped, added or put in another order."""
        return self.verdict.whole


async def number_waiting(ledger: Ledger, controller: Controller, *, now: datetime) -> int:
    """Give every committed fact its number, so that a check speaks about all of them."""
    count = 0
    while True:
        async with ledger.work(controller.controller_id) as work:
            done = await log.sequence(work, now=now)
        if not done.count:
            return count
        count += done.count


async def fact_count(ledger: Ledger, controller: Controller) -> int:
    """How many facts of this controller have a number."""
    async with ledger.reading(controller.controller_id) as work:
        return (await log.frontier(work)).size


async def check(ledger: Ledger, controller: Controller, *, now: datetime) -> Checked:
    """Check one controller's whole log (law.md G-07, T-01). The only change it makes is to number
    facts that waited; the check itself reads one picture of the log.
    """
    numbered = await number_waiting(ledger, controller, now=now)
    async with ledger.reading(controller.controller_id) as work:
        verdict = await verify(work)
        public_key = work.keyring.log_public_key()
    return Checked(
        controller=controller,
        numbered=numbered,
        verdict=verdict,
        fingerprint=sha256(public_key).hexdigest(),
        findings=tuple(in_both(finding) for finding in verdict.findings),
    )


def in_both(finding: str) -> Sentence:
    """A finding in both languages. One this table does not know is said in English twice."""
    for pattern, german in _GERMAN:
        if match := re.fullmatch(pattern, finding):
            return Sentence(german.format(*match.groups()), finding)
    return Sentence(finding, finding)
