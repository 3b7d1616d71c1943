"""`jawort tour`: the whole story unattended, and whether every promise shown held."""

from typing import Annotated, Literal

from cyclopts import Parameter

from jawort.cli.frame import DONE, REFUSED, frame, say, show
from jawort.domain.sentence import Language, Sentence

_PREPARING = Sentence(
    "Einen Moment: Datenbank, Schlüssel, Türen und der Simulator entstehen, alles zum Wegwerfen …",
    "One moment: a database, keys, doors and the simulator are being made, all to be thrown away …",
)
_HELD = Sentence(
    "Alles hat gehalten: {steps} Schritte, {count} Prüfungen. Alle Menschen sind erfunden, alles "
    "ist wieder entfernt.",
    "Everything held: {steps} steps, {count} checks. All people are invented, all of it has been "
    "removed.",
)
_BROKEN = Sentence(
    "NICHT GEHALTEN in Schritt {step}: {what}", "DID NOT HOLD in step {step}: {what}"
)


def tour(
    *,
    language: Annotated[Literal["de", "en", ""], Parameter()] = "",
    json: bool = False,
) -> int:
    """Play the whole story: a customer writes, is answered, says yes, gets advertising, says stop,
    is left alone, asks for their data and is erased. Each step is one line with what was decided,
    and why. Real HTTP against the simulator, a real database, a pretended time.

    Parameters
    ----------
    language
        de or en; the language of the installation if not named.
    json
        One JSON line for each step, for machines.
    """
    import uvloop

    return uvloop.run(_tour(language or frame().installation().language, as_json=json))


async def _tour(language: Language, *, as_json: bool) -> int:
    from jawort.cli.run import ended_by_signals
    from jawort.cli.tour.scene import line, plain
    from jawort.cli.tour.stage import PromiseBroken, open_stage
    from jawort.cli.tour.story import STORY

    stop = ended_by_signals()
    say(_PREPARING.in_(language))
    number = 0
    async with open_stage(stop) as stage:
        for number, step in enumerate(STORY, start=1):
            if stop.is_set():
                raise KeyboardInterrupt
            try:
                scene = await step(stage)
            except PromiseBroken as broken:
                say(_BROKEN.about(step=number, what=broken.what.in_(language)).in_(language))
                return REFUSED
            at = stage.clock()
            show(plain(number, at, scene), as_json=as_json, text=line(number, at, scene, language))
        held = stage.held_count
    say(_HELD.about(steps=number, count=held).in_(language))
    return DONE
