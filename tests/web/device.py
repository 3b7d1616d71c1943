"""A pretended device with a passkey, which can also do what no honest device does."""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn import base64url_to_bytes
from webauthn.helpers import bytes_to_base64url

PRESENT, VERIFIED = 0x01, 0x04


@dataclass
class Device:
    """Signs for one account. count: how often it says it has signed."""

    holder: UUID
    credential: bytes = b"a device of the tests"
    count: int = 0
    _key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    @property
    def public_key(self) -> bytes:
        """The public key as COSE (RFC 9053 §2.1)."""
        numbers = self._key.public_key().public_numbers()
        x, y = (one.to_bytes(32, "big") for one in (numbers.x, numbers.y))
        return cbor2.dumps({1: 2, 3: -7, -1: 1, -2: x, -3: y})

    def sign(
        self,
        asked: str,
        *,
        origin: str = "http://localhost:1",
        flags: int = PRESENT | VERIFIED,
        holder: UUID | None = None,
        kind: str = "webauthn.get",
    ) -> str:
        """The answer to what a page asked, as its script sends it."""
        options = json.loads(asked)
        self.count += 1
        client = json.dumps(
            {"type": kind, "challenge": options["challenge"], "origin": origin}
        ).encode()
        host = sha256(options["rpId"].encode()).digest()
        told = host + bytes([flags]) + self.count.to_bytes(4, "big")
        signed = self._key.sign(told + sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        name = bytes_to_base64url(self.credential)
        response = {
            "clientDataJSON": client,
            "authenticatorData": told,
            "signature": signed,
            "userHandle": (holder or self.holder).bytes,
        }
        return json.dumps(
            {
                "id": name,
                "rawId": name,
                "type": "public-key",
                "response": {key: bytes_to_base64url(value) for key, value in response.items()},
            }
        )


def challenge_in(asked: str) -> bytes:
    """What a page asked to be signed."""
    return base64url_to_bytes(json.loads(asked)["challenge"])
