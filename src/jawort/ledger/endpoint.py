"""Doors for deliveries, with their secrets sealed under the controller's own key."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from jawort.domain.endpoint import Endpoint, NewEndpoint
from jawort.domain.ids import ZERO, timeless_id
from jawort.ledger.keys import seal
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ADD = query("endpoint", "add")
_OF_CONTROLLER = query("endpoint", "of_controller")
_CLOSE = query("endpoint", "close")
_ALL_OPEN = query("endpoint", "all_open")


@dataclass(frozen=True, slots=True)
class OpenDoor:
    """What the front door must know of one address: whose it is and how a delivery proves itself.

    The key to send with is not here: who takes in does not need it.
    """

    controller_id: UUID
    endpoint_id: UUID
    opened: NewEndpoint


async def add(work: Work, new: NewEndpoint, *, now: datetime) -> UUID:
    """Open a door. Its id is random: it is the address that strangers would have to guess."""
    endpoint_id = timeless_id(secrets.token_bytes(16))
    key = (await keys_to_seal(work, [ZERO]))[ZERO]
    await work.run(
        _ADD,
        endpoint_id,
        new.dialect,
        new.secret_header,
        _sealed(key, new.secret, "secret_sealed", endpoint_id),
        _sealed(key, new.verify_token, "verify_token_sealed", endpoint_id),
        _sealed(key, new.access_token, "access_token_sealed", endpoint_id),
        new.base_url,
        now,
    )
    return endpoint_id


async def close(work: Work, endpoint_id: UUID, *, now: datetime) -> bool:
    """Close a door for good. False when it was closed already or is not there."""
    return await work.run(_CLOSE, endpoint_id, now) == 1


async def endpoints(work: Work) -> list[Endpoint]:
    """All doors of a controller with their secrets, the oldest first, closed ones too."""
    keys = await open_keys(work, [ZERO])
    found = []
    for row in await work.rows(_OF_CONTROLLER):
        endpoint_id = row["endpoint_id"]
        secret, verify_token, access_token = (
            keys.text(row[column], place=_place(column, endpoint_id))
            for column in ("secret_sealed", "verify_token_sealed", "access_token_sealed")
        )
        new = NewEndpoint(
            row["dialect"],
            secret,
            verify_token,
            access_token,
            row["secret_header"],
            row["base_url"],
        )
        found.append(Endpoint(endpoint_id, new, row["created_at"], row["closed_at"]))
    return found


async def open_doors(work: HouseWork) -> dict[UUID, OpenDoor]:
    """Every open door of the house by its id, in one query, however many there are."""
    found = {}
    for row in await work.rows(_ALL_OPEN):
        key = seal.unwrap(work.keyring.kek(row["kek_id"]), row["wrapped"])
        found[row["endpoint_id"]] = OpenDoor(
            row["controller_id"], row["endpoint_id"], _secrets(row, key)
        )
    return found


def _secrets(row: Any, key: DataKey) -> NewEndpoint:
    endpoint_id = row["endpoint_id"]
    secret, verify_token = (
        seal.unseal(key, row[column], place=_place(column, endpoint_id)).decode()
        for column in ("secret_sealed", "verify_token_sealed")
    )
    return NewEndpoint(row["dialect"], secret, verify_token, secret_header=row["secret_header"])


def _sealed(key: DataKey, text: str, column: str, endpoint_id: UUID) -> bytes:
    return seal.seal(key, text.encode(), place=_place(column, endpoint_id))


def _place(column: str, endpoint_id: UUID) -> str:
    return f"endpoint.{column}:{endpoint_id}"
