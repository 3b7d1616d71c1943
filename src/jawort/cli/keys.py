"""`jawort keys sheet|show|turn`: the keyring."""

import sys

from jawort.cli.frame import DONE, WRONG_USE, frame, house, now, say, show
from jawort.cli.telling import in_words
from jawort.desk.house import backup, key
from jawort.domain.sentence import Sentence

_NO_PRINTER = Sentence("Ein PDF ist nichts für den Bildschirm.", "A PDF is nothing for the screen.")
_PRINTER = Sentence(
    "Drucken Sie es: jawort keys sheet --pdf | lp", "Print it: jawort keys sheet --pdf | lp"
)
_NOT_AGAIN = Sentence(
    "Diese Zeilen werden nie wieder gezeigt. Drucken Sie sie, oder schreiben Sie sie ab.",
    "These lines are never shown again. Print them, or write them down.",
)
_TURNED = Sentence(
    "{made} neu, {rewrapped} umgehüllt, {destroyed} vernichtet.",
    "{made} made, {rewrapped} wrapped anew, {destroyed} destroyed.",
)
_UNREACHED = Sentence(
    "In {folder} liegen noch Kopien vernichteter Schlüssel. Hängen Sie den Datenträger ein und "
    "sichern Sie, oder vernichten Sie ihn.",
    "Copies of destroyed keys still lie in {folder}. Mount its disk and back up, or destroy it.",
)


async def sheet(*, replace: bool = False, pdf: bool = False) -> int:
    """Make the recovery sheet: with it, and a backup, the keyring can be made again.

    Its lines are shown once and kept nowhere: print them twice, and keep them in two places that
    are not beside the backups. Without it, a lost keyring is lost data.

    Parameters
    ----------
    replace
        Make a new sheet in place of the one there is, which then opens nothing more.
    pdf
        The sheet as PDF on stdout, for a printer: jawort keys sheet --pdf | lp
    """
    from jawort.papers.recovery_sheet import sheet_pdf, sheet_text  # here: slow to import

    if pdf and sys.stdout.isatty():
        say(_NO_PRINTER)
        say(_PRINTER)
        return WRONG_USE
    language = frame().installation().language
    async with house() as opened:
        made = await backup.make_sheet(opened.ledger, now=now(), replace=replace)
    text = sheet_text(made, language)
    try:
        sys.stdout.buffer.write(sheet_pdf(made, language) if pdf else f"{text}\n".encode())
        sys.stdout.buffer.flush()
    except BaseException:
        say(text)  # it is kept nowhere: what cannot be printed must not be lost
        raise
    say(_NOT_AGAIN)
    return DONE


async def show_keys(*, json: bool = False) -> None:
    """Show which keys there are, without the keys, and the fingerprint for strangers.

    Parameters
    ----------
    json
        One JSON line for machines.
    """
    async with house() as opened:
        found = await key.show(opened.ledger)
    plain = {
        "fingerprint": found.fingerprint,
        "keks": [
            {
                "kek": kek.kek_id,
                "made_at": kek.made_at.isoformat(),
                "ends_at": kek.ends_at.isoformat(),
                "keys": kek.key_count,
            }
            for kek in found.keks
        ],
        "generations": found.generations,
        "copies": found.copies,
    }
    lines = [f"log  {found.fingerprint}"]
    lines += [
        f"kek  {kek.kek_id}  {kek.made_at:%Y-%m-%d} – {kek.ends_at:%Y-%m-%d}  {kek.key_count}"
        for kek in found.keks
    ]
    lines += [f"{kind}  {count}" for kind, count in found.generations.items()]
    lines += [f"copies  {folder}" for folder in found.copies]
    show(plain, as_json=json, text="\n".join(lines))


async def turn(*, json: bool = False) -> None:
    """Make, rewrap and destroy keys that are due: weekly a new one, gone after 35 days.

    `jawort run` does this every day by itself. Safe to repeat.

    Parameters
    ----------
    json
        One JSON line for machines.
    """
    async with house() as opened:
        done = await key.turn(opened.ledger, now=now())
    facts = {"made": done.made, "rewrapped": done.rewrapped, "destroyed": done.destroyed}
    plain = {**facts, "unreached": done.unreached}
    show(plain, as_json=json, text=in_words(_TURNED.about(**facts)))
    for folder in done.unreached:
        say(_UNREACHED.about(folder=folder))
