"""A delivery is taken in only when it comes from whom it says."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from jawort.provider.whatsapp.dialect import Dialect, dialog360, meta, simulator
from jawort.provider.whatsapp.signature import answer_handshake, is_genuine, is_signed

SECRET = b"app-secret-beispiel"
BODY = rb'{"text":"Gr\u00fc\u00dfe","url":"https:\/\/beispiel.example"}'
SIGNED = "sha256=" + hmac.new(SECRET, BODY, hashlib.sha256).hexdigest()


def genuine(dialect: Dialect, headers: dict[str, str], secret: bytes = SECRET) -> bool:
    return is_genuine(
        dialect, headers=headers, body=BODY, secret=secret, header_name="X-Jawort-Secret"
    )


def test_the_signature_over_the_raw_bytes_is_accepted() -> None:
    assert is_signed(BODY, SIGNED, secret=SECRET)


@pytest.mark.parametrize(
    ("body", "signature", "secret"),
    [
        (BODY + b" ", SIGNED, SECRET),
        (BODY.replace(rb"\u00fc", "ü".encode()), SIGNED, SECRET),
        (BODY, SIGNED, b"other"),
        (BODY, SIGNED, b""),
        (BODY, SIGNED[:-1], SECRET),
        (BODY, SIGNED.removeprefix("sha256="), SECRET),
        (BODY, SIGNED.replace("sha256=", "sha1="), SECRET),
        (BODY, "sha256=", SECRET),
        (BODY, "sha256=ü", SECRET),
        (BODY, "", SECRET),
        (BODY, "sha256=" + hmac.new(b"", BODY, hashlib.sha256).hexdigest(), b""),
    ],
)
def test_anything_else_is_not(body: bytes, signature: str, secret: bytes) -> None:
    assert not is_signed(body, signature, secret=secret)


@pytest.mark.parametrize("dialect", [meta(), simulator("http://127.0.0.1:9")])
def test_signed_dialects_want_the_signature_and_nothing_else(dialect: Dialect) -> None:
    assert genuine(dialect, {"x-hub-signature-256": SIGNED})
    assert not genuine(dialect, {"x-jawort-secret": SECRET.decode()})
    assert not genuine(dialect, {})


def test_a_dialect_without_signature_wants_the_secret_header() -> None:
    assert genuine(dialog360(), {"x-jawort-secret": SECRET.decode()})
    assert not genuine(dialog360(), {"x-jawort-secret": "wrong"})
    assert not genuine(dialog360(), {"x-hub-signature-256": SIGNED})
    assert not genuine(dialog360(), {})
    assert not genuine(dialog360(), {"x-jawort-secret": ""}, secret=b"")


def test_a_dialect_without_signature_and_without_header_name_takes_nothing() -> None:
    assert not is_genuine(
        dialog360(), headers={"": SECRET.decode()}, body=BODY, secret=SECRET, header_name=""
    )


QUERY = {"hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": "tok-1"}


def test_the_handshake_is_answered_with_the_challenge() -> None:
    assert answer_handshake(QUERY, verify_token="tok-1") == "1158201444"


@pytest.mark.parametrize(
    ("query", "token"),
    [
        (QUERY, "tok-2"),
        (QUERY, ""),
        (QUERY | {"hub.verify_token": ""}, ""),
        (QUERY | {"hub.mode": "unsubscribe"}, "tok-1"),
        (QUERY | {"hub.challenge": ""}, "tok-1"),
        ({}, "tok-1"),
    ],
)
def test_every_other_handshake_is_refused(query: dict[str, str], token: str) -> None:
    assert answer_handshake(query, verify_token=token) is None
