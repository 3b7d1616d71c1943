"""A running simulator inside another program: tests, the tour, the demo."""

from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

from cloudapi_simulator.act import act
from cloudapi_simulator.clock import Clock
from cloudapi_simulator.control import NewPerson, introduce
from cloudapi_simulator.engine import Engine
from cloudapi_simulator.identifier import Identifiers
from cloudapi_simulator.listening import OpenDoor, listening_socket, opened
from cloudapi_simulator.person import Person
from cloudapi_simulator.sample import fill
from cloudapi_simulator.server import Door
from cloudapi_simulator.settings import Settings
from cloudapi_simulator.world import World


class Simulator:
    """`async with Simulator() as meta:` – a Cloud API on loopback until the block ends."""

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        at: datetime | None = None,
        rate: float = 1.0,
        **choices: Any,
    ) -> None:
        """`at` (aware) makes time stand there, or run from there with a `rate` other than 1.

        `choices` are fields of Settings.

        Token, app secret and verify token are made from the seed when they are not given.
        """
        ids = Identifiers(int(choices.get("seed", 1)))
        choices.setdefault("token", "EAA" + ids.word("token", length=26))
        choices.setdefault("app_secret", ids.lasting_word("secret", "app", length=26))
        choices.setdefault("verify_token", ids.lasting_word("secret", "verify", length=26))
        self.settings = Settings(**choices)
        self.clock = Clock(at)
        if rate != 1.0:
            self.clock.run(rate)
        self._address = (host, port)
        self._engine: Engine | None = None
        self._door: OpenDoor | None = None

    async def __aenter__(self) -> Self:
        """Open the door. Raises OSError when the port is taken."""
        host, port = self._address
        listener = listening_socket(host, port)
        world = World(self.settings)
        fill(world, self.clock.now())
        engine = self._engine = Engine(world, self.clock)
        engine.base = f"http://{host}:{listener.getsockname()[1]}"
        self._door = await opened(Door(engine), listener)
        engine.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the door: nobody new, then whoever is inside, then the world stops."""
        if self._door:
            await self._door.close()
        await self.engine.stop()

    @property
    def engine(self) -> Engine:
        """What moves the world. Raises RuntimeError before the start."""
        if self._engine is None:
            raise RuntimeError("the simulator has not been started")
        return self._engine

    @property
    def world(self) -> World:
        """The pretended world itself."""
        return self.engine.world

    @property
    def base_url(self) -> str:
        """Use it in place of https://graph.facebook.com."""
        return self.engine.base

    @property
    def token(self) -> str:
        """The access token clients need."""
        return self.settings.token

    @property
    def app_secret(self) -> str:
        """The key of the webhook signatures."""
        return self.settings.app_secret

    @property
    def verify_token(self) -> str:
        """The word a webhook address given at the start is verified with."""
        return self.settings.verify_token

    @property
    def phone_number_id(self) -> str:
        """The id of the business number."""
        return self.settings.phone_number_id

    @property
    def waba_id(self) -> str:
        """The id of the business account."""
        return self.settings.waba_id

    def introduce(self, phone: str, **traits: Any) -> Person:
        """Let a person exist; traits as in POST /_simulator/people, e.g. wrote=True."""
        return introduce(self.engine, NewPerson(phone=phone, **traits))

    def act(self, person: Person, do: str, **parts: Any) -> dict[str, Any]:
        """Let a person do something, e.g. act(anna, "text", text="Hallo")."""
        line = self.world.lines[parts.pop("phone_number_id", self.phone_number_id)]
        deed = {"do": do, **parts}
        done = act(self.world, person, line, deed, self.base_url, self.clock.now())
        self.engine.poke()
        return done

    async def settle(self) -> bool:
        """Wait until everything due has happened and every webhook was answered."""
        return await self.engine.settle()

    async def advance(self, **span: float) -> datetime:
        """Move time forward: advance(hours=24). Returns the new time."""
        return await self.engine.advance(timedelta(**span))
