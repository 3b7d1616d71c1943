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
    help="Meta's WhatsApp Cloud API, pretended on this machine. Nothing leaves it.",
)


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Choices:
    """What can be chosen on the command line."""

    port: Annotated[int, Parameter(help="Where to listen; 0 takes any free port.")] = 9100
    host: Annotated[str, Parameter(help="Address to listen on.")] = "127.0.0.1"
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
    verify_token: Annotated[str, Parameter(help="Word new addresses are verified with.")] = ""
    seed: Annotated[int, Parameter(help="The same seed gives the same ids.")] = 1
    at: Annotated[
        str, Parameter(help="Let time stand here, such as 2026-11-24T10:00:00+01:00.")
    ] = ""
    limits: Annotated[bool, Parameter(help="Throughput and pair limits as Meta has them.")] = True
    transcript: Annotated[int, Parameter(help="Lines of transcript to keep.")] = 10_000

    def problem(self) -> str | None:
        """What is wrong with the choices, as a sentence; None when nothing is."""
        for name, written in (("--phone", self.phone), ("--waba", self.waba)):
            if not (written.isdigit() and len(written) >= 10):
                return f"{name} is an id of at least ten digits, not a phone number."
        try:
            start = datetime.fromisoformat(self.at) if self.at else None
        except ValueError:
            return "--at looks like 2026-11-24T10:00:00+01:00."
        if start is not None and start.tzinfo is None:
            return "--at needs its offset, such as +01:00."
        return None

    def settings(self) -> dict[str, Any]:
        """The fields of Settings that were chosen."""
        named = {
            "token": self.token,
            "app_secret": self.app_secret,
            "verify_token": self.verify_token,
            "webhook_url": self.webhook,
        }
        chosen: dict[str, Any] = {name: value for name, value in named.items() if value}
        if not self.limits:
            from cloudapi_simulator.settings import Limit

            chosen["limit"] = Limit(messages_per_s=0, pair_burst=0)
        return {
            **chosen,
            "phone_number_id": self.phone,
            "waba_id": self.waba,
            "display_number": self.number,
            "seed": self.seed,
            "transcript_size": self.transcript,
        }


_DEFAULTS = Choices()


@app.default
def serve(choices: Choices = _DEFAULTS) -> int:
    """Serve until Ctrl-C."""
    problem = choices.problem()
    return _wrong(problem) if problem else _run(choices)


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
        async with Simulator(**where, **choices.settings()) as meta:
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
        ("control   ", f"{base}/_simulator/health"),
        ("number id ", phone),
        ("account id", waba),
        ("token     ", token),
        ("app secret", app_secret),
    ):
        print(f"{name}  {value}", flush=True)  # noqa: T201  the start is said on the terminal


def main() -> None:
    """Entry point of the command; exit codes 0 done, 2 wrong use."""
    sys.exit(app())


if __name__ == "__main__":
    main()
