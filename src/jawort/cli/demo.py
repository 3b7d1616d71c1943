"""`jawort demo`: everything at once on this machine, with an invented company, and gone after."""

import asyncio
import secrets
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from jawort.cli.frame import DONE, frame, now, say
from jawort.cli.pretence import place_in, simulator, throw_away
from jawort.cli.pretended_meta import PretendedMeta
from jawort.cli.run import ended_by_signals
from jawort.desk.staff.permit import ROLES
from jawort.domain.sentence import Sentence
from jawort.ledger.controller import Controller
from jawort.ledger.work import Ledger

if TYPE_CHECKING:
    from jawort.desk.sample.staff import Hired

_PREPARING = Sentence(
    "Einen Moment: Datenbank, Schlüssel und ein erfundenes Autohaus entstehen …",
    "One moment: a database, keys and an invented car dealership are being made …",
)
_READY = Sentence(
    """
Jawort läuft zur Probe. Alle Menschen und Firmen sind erfunden, nichts verlässt diesen Rechner.

  Postfach     {enter}
  Übersicht    {page}
  Telefone     {simulator}
  Formular     {form} (den Code auf einem Telefon senden)
  Aushang      START {poster}, auf einem Telefon gesendet
  Inhalt       {company}: {contacts} Kontakte, {messages} Nachrichten

Auf den Telefonen schreiben erfundene Menschen an das Autohaus: Versuchen Sie START, eine Frage und
dann Stopp. Die ganze Geschichte einer Kundin, Schritt für Schritt, zeigt in einem zweiten Fenster:
make tour (oder: jawort tour)

Der Weg zum Postfach meldet Sie mit einem Klick an. Anmelden können sich auch, je mit Passwort:
{people}

Strg-C beendet alles und entfernt es wieder.
""",
    """
Jawort is running on trial. All people and companies are invented, nothing leaves this machine.

  inbox        {enter}
  overview     {page}
  phones       {simulator}
  form         {form} (send its code on a phone)
  poster       START {poster}, sent on a phone
  contents     {company}: {contacts} contacts, {messages} messages

On the phones invented people write to the dealership: try START, a question, and then Stopp. The
whole story of one customer, step by step, is shown in a second window by: make tour (or: jawort
tour)

The way to the inbox signs you in with one click. These can sign in as well, each with a password:
{people}

Ctrl-C ends everything and removes it again.
""",
)
_NO_SIMULATOR = Sentence("hat nicht geantwortet", "did not answer")
_GONE = Sentence("Beendet und entfernt.", "Ended and removed.")
CONNECTIONS: Final = 12  # doors and clocks share one process here


def demo() -> int:
    """Start everything with sample data; Ctrl-C ends all of it and leaves nothing behind."""
    import uvloop

    return uvloop.run(_demo())


async def _demo() -> int:
    from jawort.desk.sample import (
        dealership,
    )
    from jawort.desk.sample import (
        form as sample_form,
    )
    from jawort.desk.sample import (
        staff as sample_staff,
    )
    from jawort.desk.sample import (
        team as sample_team,
    )
    from jawort.ledger.journal import journal
    from jawort.ledger.opening import open_ledger

    doors, clock, stop = frame().doors(), frame().clock, ended_by_signals()
    say(_PREPARING)
    with (
        throw_away("jawort-demo-") as folder,
        closing(doors.bound("127.0.0.1", frame().installation().port, or_any=True)) as listener,
        journal(place_in(folder).log_folder, clock=clock),
    ):
        place = place_in(folder)
        async with (
            simulator(stop) as meta,
            open_ledger(place, now=now(), connections=CONNECTIONS) as opened,
        ):
            filled = await dealership.fill(opened.ledger, now=now())
            people = await sample_staff.hire(
                opened.ledger, filled.controller.controller_id, now=now()
            )
            await sample_team.share_out(
                opened.ledger, filled.controller.controller_id, people, now=now()
            )
            invites = await sample_form.invite(
                opened.ledger, filled.controller.controller_id, now=now()
            )
            trial_key = secrets.token_urlsafe(12)
            serving = [
                doors.open_doors(
                    opened.ledger,
                    listener,
                    clock=clock,
                    stop=stop,
                    sample=True,
                    simulator=meta.phones if meta else "",
                    trial_key=trial_key,
                ),
                frame().clocks().keep_working(opened.ledger, place, clock=clock, stop=stop),
            ]
            tasks = [asyncio.create_task(one) for one in serving]
            page = doors.address(listener)
            await _tell_address(opened.ledger, filled.controller, page)
            if meta:
                await _connect(opened.ledger, filled.controller, meta, page)
            silent = f"{_NO_SIMULATOR.de} / {_NO_SIMULATOR.en}"
            ready = _READY.about(
                page=page,
                enter=f"{page}login/trial/{trial_key}/admin",
                people="\n".join(map(_told, people)),
                form=f"{page}f/{invites.page}",
                poster=invites.poster,
                simulator=meta.phones if meta else silent,
                company=filled.controller.name,
                contacts=filled.contact_count,
                messages=filled.message_count,
            )
            say(ready)
            await _all(tasks, stop)
    say(_GONE)
    return DONE


def _told(one: "Hired") -> str:
    role = ROLES[one.account.role]
    return f"  {one.account.login:<26} {one.password}   {role.de} / {role.en}"


async def _tell_address(ledger: Ledger, controller: Controller, page: str) -> None:
    """Receipts and forms of the invented company lie on the pages that are served here."""
    from jawort.desk.company import setting
    from jawort.domain.setting import SettingKey

    async with ledger.work(controller.controller_id) as work:
        address = page.rstrip("/")
        await setting.confirm(work, SettingKey.PAGES_URL, address, by="jawort demo", now=now())


async def _connect(ledger: Ledger, controller: Controller, meta: PretendedMeta, page: str) -> None:
    """Let the simulator deliver to a door of the invented company."""
    async with ledger.work(controller.controller_id) as work:
        opened = await meta.connect(work, now=now())
    await meta.listen_at(opened, page)


async def _all(tasks: list["asyncio.Task[Any]"], stop: asyncio.Event) -> None:
    """Wait for all; when one ends, the others are told to end too."""
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stop.set()
        await asyncio.gather(*tasks)
