"""`jawort ledger verify`: is the log whole?"""

import sys

from jawort.cli.frame import DONE, REFUSED, house, now, say, show
from jawort.cli.telling import in_words
from jawort.desk.proof.log import Checked, check, fact_count
from jawort.domain.sentence import Sentence
from jawort.ledger.controller import controllers

_READING = Sentence("{name}: {count} Tatsachen werden gelesen …", "{name}: reading {count} facts …")
_WHOLE = Sentence(
    "Das Protokoll ist heil: {facts} Tatsachen, {heads} unterschriebene Baumköpfe.",
    "The log is whole: {facts} facts, {heads} signed heads.",
)
_NOT_WHOLE = Sentence("Das Protokoll ist NICHT heil:", "The log is NOT whole:")
_ROOT = Sentence("Wurzel {root}", "root {root}")
_KEY = Sentence("Schlüssel {key}", "key {key}")
_CURE = Sentence(
    "Ändern Sie nichts. Sichern Sie Datenbank und Schlüsselbund, wie sie sind, und vergleichen "
    "Sie mit der letzten Sicherung; docs/log.md erklärt, was ein Befund bedeutet.",
    "Change nothing. Copy database and keyring as they are, and compare them with the last "
    "backup; docs/log.md explains what a finding means.",
)
_NOBODY = Sentence("Es gibt noch keine Firma und kein Protokoll.", "No company and no log yet.")


async def verify(*, json: bool = False) -> int:
    """Check that the log of every company is whole: nothing changed, dropped or put elsewhere.

    Numbers waiting facts first, so that the answer speaks about all of them. Exit code 1 when
    something is not whole.

    Parameters
    ----------
    json
        One JSON line for each company, for machines.
    """
    whole = True
    async with house() as opened:
        async with opened.ledger.house_work() as work:
            everybody = await controllers(work)
        for one in everybody:
            if sys.stderr.isatty():
                count = await fact_count(opened.ledger, one)
                say(_READING.about(name=one.name, count=count))
            checked = await check(opened.ledger, one, now=now())
            show(_plain(checked), as_json=json, text=_text(checked))
            whole = whole and checked.whole
    if not everybody:
        say(_NOBODY)
    if not whole:
        say(_CURE)
    return DONE if whole else REFUSED


def _plain(checked: Checked) -> dict[str, object]:
    return {
        "controller": checked.controller.controller_id,
        "whole": checked.whole,
        "facts": checked.verdict.leaf_count,
        "numbered": checked.numbered,
        "heads": checked.verdict.head_count,
        "root": checked.verdict.root.hex(),
        "key": checked.fingerprint,
        "findings": [finding._asdict() for finding in checked.verdict.findings],
    }


def _text(checked: Checked) -> str:
    verdict = checked.verdict
    said = _WHOLE.about(facts=verdict.leaf_count, heads=verdict.head_count)
    return "\n".join(
        [
            checked.controller.name,
            f"  {in_words(said if checked.whole else _NOT_WHOLE)}",
            *(f"  ✗ {in_words(finding)}" for finding in checked.verdict.findings),
            f"  {in_words(_ROOT.about(root=verdict.root.hex()))}",
            f"  {in_words(_KEY.about(key=checked.fingerprint))}",
        ]
    )
