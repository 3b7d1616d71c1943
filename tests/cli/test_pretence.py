"""What `demo` and `tour` stand on comes up, whatever its random secrets look like."""

import asyncio
import secrets

import pytest

from jawort.cli.pretence import simulator


@pytest.mark.parametrize("token", ["-starts-like-an-option", "--", "usual"])
async def test_the_simulator_starts_with_any_secret(
    token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One random token in 64 begins with a dash, which a command line takes for an option."""
    monkeypatch.setattr(secrets, "token_urlsafe", lambda _: token)

    async with simulator(asyncio.Event()) as meta:
        assert meta is not None
        assert meta.base_url.startswith("http://127.0.0.1:")
