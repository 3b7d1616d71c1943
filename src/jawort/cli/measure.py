"""`jawort intent measure`: how well messages are read, on a labelled corpus, as Markdown."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from jawort.cli.frame import show
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.reading import measure as measuring
from jawort.reading.measure import GROUPS, INTENTS, REACHES, Labelled, Rate, Read

_EMPTY: Final = (
    Sentence("Dort liegt kein Korpus: {path}", "There is no corpus: {path}"),
    Sentence(
        "Erwartet werden Dateien <sprache>.jsonl, eine Nachricht je Zeile.",
        "Expected are files <language>.jsonl, one message a line.",
    ),
)
_BROKEN: Final = (
    Sentence("Zeile {number} von {name} ist keine.", "Line {number} of {name} is none."),
    Sentence("Siehe tests/reading/corpus/README.md.", "See tests/reading/corpus/README.md."),
)


def measure(directory: Path, *, json: bool = False) -> None:
    """Measure the reading on a labelled corpus: what is missed, what is a false alarm, what is
    mistaken for what. Prints Markdown, as docs/intent.md holds it; nothing is learnt.

    Parameters
    ----------
    directory
        A folder of `<language>.jsonl`, or of folders of them.
    json
        One JSON line with the main rates, for machines.
    """
    read = measuring.measure(_corpus(directory))
    groups = {name: [one for one in read if one.labelled.group == name] for name in GROUPS}
    told = {
        name: {
            "missed": measuring.missed(some),
            "false_alarms": measuring.false_alarms(some),
            "as_far": measuring.exactly_as_far(some),
            "too_narrow": measuring.too_narrow(some),
        }
        for name, some in groups.items()
    }
    show(told, as_json=json, text="\n".join(_report(groups)))


def _corpus(directory: Path) -> list[Labelled]:
    found = []
    for path in sorted(directory.rglob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            try:
                one = msgspec.json.decode(line, type=Labelled)
            except msgspec.MsgspecError:
                cause = _BROKEN[0].about(number=str(number), name=path.name)
                raise Refusal("NO_LINE", cause, _BROKEN[1]) from None
            found.append(msgspec.structs.replace(one, language=path.stem.partition("_")[0]))
    if not found:
        raise Refusal("NO_CORPUS", _EMPTY[0].about(path=str(directory)), _EMPTY[1])
    return found


def _report(groups: dict[str, list[Read]]) -> list[str]:
    lines = ["| languages | messages | missed withdrawals and erasures | false alarms |"]
    lines.append("|---|---|---|---|")
    for name, read in groups.items():
        worst, alarms = measuring.missed(read), measuring.false_alarms(read)
        lines.append(f"| {name} | {len(read)} | {_share(worst)} | {_share(alarms)} |")
    lines += ["", "| languages | wish | recall | precision |", "|---|---|---|---|"]
    for name, read in groups.items():
        for intent in INTENTS:
            seen = (measuring.recall(read, intent), measuring.precision(read, intent))
            lines.append(f"| {name} | {intent} | {_share(seen[0])} | {_share(seen[1])} |")
    every = [one for read in groups.values() for one in read]
    lines += ["", *_reaches(groups), "", *_scopes(every), "", *_confusion(every)]
    return [*lines, "", *_by_language(every), "", *_errors(every)]


def _reaches(groups: dict[str, list[Read]]) -> list[str]:
    lines = ["| languages | a no reaches as far as meant | less far, some of it would still come |"]
    lines.append("|---|---|---|")
    for name, read in groups.items():
        exact, narrow = measuring.exactly_as_far(read), measuring.too_narrow(read)
        lines.append(f"| {name} | {_share(exact)} | {_share(narrow)} |")
    return lines


def _scopes(read: Sequence[Read]) -> list[str]:
    counted = measuring.scopes(read)
    lines = ["| scope meant ↓ read → | " + " | ".join(REACHES) + " |", "|---" * 6 + "|"]
    for meant in ("all", "ads", "topic", "type"):
        row = " | ".join(str(counted[meant, got]) for got in REACHES)
        lines.append(f"| {meant} | {row} |")
    return lines


def _confusion(read: Sequence[Read]) -> list[str]:
    columns = (*INTENTS, "none")
    counted = measuring.confusion(read)
    lines = ["| meant ↓ read → | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for meant in columns:
        row = (str(counted.get((meant, one), 0)) for one in columns)
        lines.append(f"| {meant} | " + " | ".join(row) + " |")
    return lines


def _by_language(read: Sequence[Read]) -> list[str]:
    lines = ["| language | messages | missed | false alarms |", "|---|---|---|---|"]
    for code in sorted({one.labelled.language for one in read}):
        some = [one for one in read if one.labelled.language == code]
        worst, alarms = measuring.missed(some), measuring.false_alarms(some)
        counts = f"{worst.hits} of {worst.of} | {alarms.hits} of {alarms.of}"
        lines.append(f"| {code} | {len(some)} | {counts} |")
    return lines


def _errors(read: Sequence[Read]) -> list[str]:
    lines = ["| language | meant | read as | message |", "|---|---|---|---|"]
    for one in read:
        if one.is_missed or one.is_false_alarm or not one.is_right:
            text = " ".join(one.labelled.text.split()).replace("|", "/")
            shown = text if len(text) <= 120 else f"{text[:117]}…"
            meant = " + ".join(sorted(one.labelled.wanted)) or "none"
            got = " + ".join(sorted(one.got)) or "none"
            lines.append(f"| {one.labelled.language} | {meant} | {got} | {shown} |")
    return lines


def _share(rate: Rate) -> str:
    if not rate.of:
        return "–"
    middle = f"{100 * rate.hits / rate.of:.1f} %"
    return f"{middle} ({100 * rate.low:.1f}–{100 * rate.high:.1f}), {rate.hits} of {rate.of}"
