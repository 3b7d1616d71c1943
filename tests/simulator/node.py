"""The npm clients: installed once into a folder for passing things, then spoken to line by line.

Everything has a time limit. Where Node, npm or its registry is missing, the reason is a sentence.
"""

import asyncio
import base64
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

_OURS = Path(__file__).parent / "npm"
_FILES = ("package.json", "package-lock.json", "talk.mjs")
_INSTALL_S = 120
_ANSWER_S = 30


class NotHere(Exception):
    """Why the npm clients cannot be used on this machine."""


class NodeRefused(Exception):
    """A client raised an error; `code` is Meta's, where there is one."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(f"{error.get('name')}: {error.get('message')}")
        self.code = error.get("code")
        self.body = error.get("body")


@cache
def installed() -> Path:
    """The folder with the clients in it. Raises NotHere with the reason."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise NotHere("Node and npm are not installed on this machine")
    said = subprocess.run(
        [node, "--version"], capture_output=True, text=True, timeout=_ANSWER_S, check=False
    )
    if int(said.stdout.strip().lstrip("v").partition(".")[0] or 0) < 20:
        raise NotHere(f"the clients need Node 20, here is {said.stdout.strip()}")
    print_of_files = hashlib.sha256(b"".join((_OURS / name).read_bytes() for name in _FILES))
    owner = os.getuid() if hasattr(os, "getuid") else 0
    name = f"cloudapi-simulator-clients-{owner}-{print_of_files.hexdigest()[:16]}"
    place = Path(tempfile.gettempdir()) / name
    if not (place / "node_modules").is_dir():
        _install(npm, place)
    return place


def _install(npm: str, place: Path) -> None:
    """Exactly what the lock file says, without running anybody's scripts."""
    fresh = Path(tempfile.mkdtemp(prefix="cloudapi-simulator-"))
    for name in _FILES:
        shutil.copy(_OURS / name, fresh / name)
    asked = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    asked += [f"--fetch-timeout={_INSTALL_S * 250}", "--fetch-retries=1"]
    try:
        done = subprocess.run(
            asked,
            cwd=fresh,
            capture_output=True,
            timeout=_INSTALL_S,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except subprocess.TimeoutExpired:
        shutil.rmtree(fresh, ignore_errors=True)
        raise NotHere(f"npm did not finish within {_INSTALL_S} s") from None
    if done.returncode != 0:
        shutil.rmtree(fresh, ignore_errors=True)
        raise NotHere("npm could not install the clients; is its registry within reach?")
    try:
        fresh.rename(place)
    except OSError:  # somebody else was quicker
        shutil.rmtree(fresh, ignore_errors=True)


def blob(data: bytes, kind: str) -> dict[str, str]:
    """A file as the clients take it."""
    return {"$bytes": base64.b64encode(data).decode(), "type": kind}


def raw(data: bytes) -> dict[str, str]:
    """Bytes as they are."""
    return {"$bytes": base64.b64encode(data).decode()}


class Node:
    """A process of Node that is one client after the other."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls) -> "Node":
        """Start Node; which client it is, `become` says."""
        place = await asyncio.to_thread(installed)
        process = await asyncio.create_subprocess_exec(
            shutil.which("node") or "node",
            str(place / "talk.mjs"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, "NO_PROXY": "*"},
            limit=16 * 1024 * 1024,
        )
        return cls(process)

    async def become(self, client: str, meta: Any, version: str = "v23.0") -> "Node":
        """Be a fresh client of this platform: kapso or great-detail."""
        told = {"client": client, "baseUrl": meta.base_url, "version": version}
        await self.call("$become", told | {"token": meta.token})
        return self

    async def call(self, name: str, *args: Any) -> Any:
        """What a method says. Raises NodeRefused for what it throws."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"call": name, "args": args}).encode() + b"\n")
        await self._process.stdin.drain()
        line = await asyncio.wait_for(self._process.stdout.readline(), _ANSWER_S)
        said = json.loads(line)
        if "error" in said:
            raise NodeRefused(said["error"])
        return said["value"]

    async def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), 5)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


def kinds(meta: Any, answers: list[dict[str, Any]]) -> list[str]:
    """What the platform took each of the messages for."""
    found = [meta.world.messages[answer["messages"][0]["id"]] for answer in answers]
    return [m.content["type"] if m.kind == "interactive" else m.kind for m in found]
