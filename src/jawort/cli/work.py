"""`jawort work`: reading, sending and the clocks, beside `jawort web`."""

from jawort.cli.frame import DONE, frame, house, say
from jawort.cli.run import ended_by_signals_or_leash
from jawort.domain.sentence import Sentence

_WORKING = Sentence(
    "Jawort liest und sendet (Ende mit Strg-C)", "Jawort is reading and sending (end with Ctrl-C)"
)
CONNECTIONS = 10  # two are held for good: one listens, one keeps the schedule


def work() -> int:
    """Read what arrives, send what is due and do what is done now and then, until Ctrl-C or
    SIGTERM. Starts the private database when it does not run yet, and ends it again.
    """
    import uvloop

    return uvloop.run(_work())


async def _work() -> int:
    from jawort.cli.lasting import for_good, set_apart
    from jawort.desk.house.restore import refuse_unfinished
    from jawort.ledger.journal import journal, note
    from jawort.reading.read import warm

    stop = ended_by_signals_or_leash()
    with for_good():
        place, clocks = frame().installation(), frame().clocks()
        warm()  # the reader's index: made now, and not while the first message waits
    set_apart()
    with journal(place.log_folder, clock=frame().clock):
        async with house(connections=CONNECTIONS) as opened:
            await refuse_unfinished(opened.ledger)
            say(_WORKING)
            note("work_started")
            await clocks.keep_working(opened.ledger, place, clock=frame().clock, stop=stop)
            note("work_ended")
    return DONE
