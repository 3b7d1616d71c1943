"""`jawort doctor`: the installation in plain sentences, each finding with its cure."""

from typing import Final

from jawort.cli.frame import DONE, FAULT, REFUSED, frame, now, show
from jawort.cli.telling import in_words
from jawort.desk.doctor import Finding, Standing, examine
from jawort.desk.doctor.finding import refused
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_MARK: Final = {Standing.OK: "✓", Standing.TO_DO: "!", Standing.FAULT: "✗"}
_CODE: Final = {Standing.OK: DONE, Standing.TO_DO: REFUSED, Standing.FAULT: FAULT}
_CURE: Final = Sentence("Abhilfe", "Cure")


async def doctor(*, json: bool = False) -> int:
    """Check the installation: each finding in a sentence, and its cure. Changes nothing.

    Exit code 0: all is well. 1: somebody has something to do. 3: it cannot or must not run so.

    Parameters
    ----------
    json
        One JSON line for each finding, for machines.
    """
    worst = DONE
    try:
        place = frame().installation()
    except Refusal as no:
        _tell(refused(no), json)
        return FAULT
    async for finding in examine(place, frame().environment, now=now()):
        _tell(finding, json)
        worst = max(worst, _CODE[finding.standing])
    return worst


def _tell(finding: Finding, as_json: bool) -> None:
    plain = {
        "code": finding.code,
        "standing": finding.standing.value,
        "sentence": finding.sentence._asdict(),
        "cure": finding.cure._asdict() if finding.cure else None,
    }
    text = f"{_MARK[finding.standing]} {in_words(finding.sentence)}"
    if finding.cure:
        text += f"\n    {in_words(_CURE)}: {in_words(finding.cure)}"
    show(plain, as_json=as_json, text=text)
