"""Pages are opened when one of their kind is first asked for: a server begins at once."""

from collections.abc import Iterable
from typing import Any

from litestar import Litestar
from litestar.handlers import HTTPRouteHandler
from litestar.types import Receive, Scope, Send


class Opening:
    """An application, and the pages it has not opened yet, by the first word of their path."""

    def __init__(self, app: Litestar, pages: Iterable[HTTPRouteHandler]) -> None:
        self._app = app
        self._closed: dict[str, list[HTTPRouteHandler]] = {}
        for one in pages:
            (word,) = {_first_word(path) for path in one.paths}
            self._closed.setdefault(word, []).append(one)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the beginning and end of the program, which have no path."""
        asked: Any = scope
        self._open(_first_word(asked.get("path", "")))
        await self._app(scope, receive, send)

    def whole(self) -> Litestar:
        """The application with every page opened."""
        for word in tuple(self._closed):
            self._open(word)
        return self._app

    def _open(self, word: str) -> None:
        for one in self._closed.pop(word, ()):
            self._app.register(one)


def _first_word(path: str) -> str:
    return path.lstrip("/").partition("/")[0]
