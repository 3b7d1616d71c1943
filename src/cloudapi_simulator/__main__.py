"""The command `cloudapi-simulator`: the pretended Cloud API on its own."""

import asyncio
import contextlib
import signal
import sys
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from cyclopts import App, Parameter

app = App(
    version_flags=[],
    name="cloudapi-simulator",
    help="""Meta's WhatsApp Cloud API, pretended on this machine. Nothing leaves it.

    Use the address it prints in place of https://graph.facebook.com, with the token it prints.
    In a browser the same address shows the phones of invented people and a control panel;
    /_simulator/health says how it does. Ctrl-C ends it, and everything in it is forgotten.""",
)


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Choices:
    """What can be chosen on the command line."""

    port: Annotated[int, Parameter(help="Where to listen; 0 takes any free port.")] = 9100
    host: Annotated[
        str, Parameter(help="Address to listen on. There is no log-in: keep it on this machine.")
    ] = "127.0.0.1"
    phone: Annotated[
        str, Parameter(help="Id of the business number: the digits in /{phone}/messages.")
    ] = "106540352242922"
    waba: Annotated[str, Parameter(help="Id of the business account.")] = "102290129340398"
    token: Annotated[
        str,
        Parameter(
            env_var="CLOUDAPI_SIMULATOR_TOKEN", help="Access token; made up and printed without."
        ),
    ] = ""
    app_secret: Annotated[
        str,
        Parameter(
            env_var="CLOUDAPI_SIMULATOR_APP_SECRET",
            help="Key of the webhook signatures; made up and printed without.",
        ),
    ] = ""
    verify_token: Annotated[
        str,
        Parameter(
            env_var="CLOUDAPI_SIMULATOR_VERIFY_TOKEN",
            help="Word that the address of --webhook was verified with.",
        ),
    ] = ""
    to: Annotated[
        tuple[str, ...],
        Parameter(
            help="A person who has just written, so that the window is open, and who reads "
            "what arrives. Can be repeated.",
            negative=(),
        ),
    ] = ()
    number: Annotated[str, Parameter(help="The business's phone number.")] = "+49 30 23125001"
    webhook: Annotated[
        str, Parameter(help="Address for webhooks from the start, without a handshake.")
    ] = ""
    seed: Annotated[int, Parameter(help="The same seed gives the same ids and chances.")] = 1
    at: Annotated[
        str, Parameter(help="Let time stand here, such as 2026-11-24T10:00:00+01:00.")
    ] = ""
    rate: Annotated[float, Parameter(help="Let time run so many times as fast, such as 3600.")] = (
        1.0
    )
    answer_after: Annotated[
        float, Parameter(help="Seconds (of real time) a send waits for its answer, such as 0.15.")
    ] = 0.0
    limits: Annotated[bool, Parameter(help="Throughput and pair limits as Meta has them.")] = True
    light: Annotated[
        bool,
        Parameter(
            help="For load tests: thousands of sends a second, statuses in batches, no limits, "
            "no windows, no phones for strangers, no transcript.",
            negative=(),
        ),
    ] = False
    transcript: Annotated[int, Parameter(help="Lines of transcript to keep.")] = 10_000

    def problem(self) -> str | None:
        """What is wrong with the choices, as a sentence; None when nothing is."""
        for name, written in (("--phone", self.phone), ("--waba", self.waba)):
            if not (written.isdigit() and len(written) >= 10):
                return f"{name} is an id of at least ten digits, not a phone number."
        if not 0 <= self.port <= 65_535:
            return "--port is a number from 0 to 65535."
        if self.webhook and not self.webhook.startswith(("http://", "https://")):
            return "--webhook is an address that begins with http:// or https://."
        return self._problem_of_time()

    def _problem_of_time(self) -> str | None:
        try:
            start = datetime.fromisoformat(self.at) if self.at else None
        except ValueError:
            return "--at looks like 2026-11-24T10:00:00+01:00."
        if start is not None and start.tzinfo is None:
            return "--at needs its offset, such as +01:00."
        if not 0 < self.rate <= 100_000:
            return "--rate is more than 0 and at most 100000."
        if not 0 <= self.answer_after <= 3600:
            return "--answer-after is 0 to 3600 seconds."
        return None

    def settings(self) -> dict[str, Any]:
        """The fields of Settings that were chosen."""
        from cloudapi_simulator.settings import Limit, Pace

        named = {
            "token": self.token,
            "app_secret": self.app_secret,
            "verify_token": self.verify_token,
            "webhook_url": self.webhook,
        }
        chosen: dict[str, Any] = {name: value for name, value in named.items() if value}
        if self.light or not self.limits:
            chosen["limit"] = Limit(messages_per_s=0, pair_burst=0, management_per_hour=0)
        if self.light:
            chosen |= {"light": True, "batch_size": 1000, "batch_wait_s": 0.1}
        return {
            **chosen,
            "phone_number_id": self.phone,
            "waba_id": self.waba,
            "display_number": self.number,
            "seed": self.seed,
            "pace": Pace(answer_after_s=self.answer_after),
            "transcript_size": 0 if self.light else max(self.transcript, 0),
        }


_DEFAULTS = Choices()


@app.default
def serve(choices: Choices = _DEFAULTS) -> int:
    """Serve until Ctrl-C."""
    problem = choices.problem()
    return _wrong(problem) if problem else _run(choices)


@app.command
def bench(
    *,
    sends: Annotated[int, Parameter(help="How many messages.")] = 20_000,
    connections: Annotated[int, Parameter(help="How many at once.")] = 16,
    least: Annotated[int, Parameter(help="Fail below so many sends a second on one core.")] = 0,
) -> int:
    """Measure the light mode on this machine: processor time, statuses, memory."""
    import uvloop

    from cloudapi_simulator.load import measure

    if sends < 1 or not 1 <= connections <= 1000:
        return _wrong("--sends is at least 1, --connections 1 to 1000.")
    try:
        load = uvloop.run(measure(sends=sends, connections=connections))
    except OSError as error:
        print(f"Not measured: {error}.", file=sys.stderr)  # noqa: T201
        return 3
    for line in load.lines():
        print(line)  # noqa: T201  a command speaks to its user
    return 0 if load.is_whole and load.per_core >= least else 1


def _wrong(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201  a command speaks to its user
    return 2


def _run(choices: Choices) -> int:
    """Imports are late so that --help stays quick."""
    import uvloop

    from cloudapi_simulator.control import ControlRefused
    from cloudapi_simulator.simulator import Simulator

    async def until_stopped() -> int:
        stop = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        start = datetime.fromisoformat(choices.at) if choices.at else None
        where: dict[str, Any] = {"host": choices.host, "port": choices.port, "at": start}
        async with Simulator(**where, rate=choices.rate, **choices.settings()) as meta:
            for written in choices.to:
                meta.introduce(written, wrote=True)
            _say(meta.base_url, meta.token, meta.app_secret, meta.phone_number_id, meta.waba_id)
            await stop.wait()
        return 0

    with contextlib.suppress(KeyboardInterrupt):
        try:
            return uvloop.run(until_stopped())
        except OSError:
            return _wrong(f"Port {choices.port} is not free. Choose another with --port.")
        except ControlRefused as refused:
            return _wrong(f"--to: {refused}.")
    return 0


def _say(base: str, token: str, app_secret: str, phone: str, waba: str) -> None:
    for name, value in (
        ("Cloud API ", f"{base}/v26.0"),
        ("phones    ", f"{base}/_simulator/"),
        ("control   ", f"{base}/_simulator/health"),
        ("number id ", phone),
        ("account id", waba),
        ("token     ", token),
        ("app secret", app_secret),
    ):
        print(f"{name}  {value}", flush=True)  # noqa: T201  the start is said on the terminal


def main() -> None:
    """Entry point; exit codes 0 done, 1 measured too little, 2 wrong use, 3 fault."""
    sys.exit(app())


if __name__ == "__main__":
    main()
