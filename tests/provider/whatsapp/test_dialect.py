"""Carriers differ in addresses and keys, and no key goes to a stranger."""

from __future__ import annotations

import pytest

from jawort.provider.whatsapp.dialect import dialog360, meta, simulator

LOOKASIDE = "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&hash=a"


def test_meta_names_version_number_and_account_in_its_paths() -> None:
    dialect = meta(version="v26.0")

    assert dialect.phone_path("100", "messages") == "/v26.0/100/messages"
    assert dialect.object_path("55") == "/v26.0/55"
    assert dialect.templates_path("77") == "/v26.0/77/message_templates"
    assert dialect.key("geheim") == {"Authorization": "Bearer geheim"}


def test_360dialog_knows_the_number_from_the_key() -> None:
    dialect = dialog360()

    assert dialect.phone_path("100", "messages") == "/messages"
    assert dialect.object_path("55") == "/55"
    assert dialect.templates_path("77") == "/v1/configs/templates"
    assert dialect.key("geheim") == {"D360-API-KEY": "geheim"}


def test_files_are_fetched_where_the_dialect_keeps_them() -> None:
    assert meta().media_url(LOOKASIDE) == LOOKASIDE
    assert dialog360().media_url(LOOKASIDE) == (
        "https://waba-v2.360dialog.io/whatsapp_business/attachments/?mid=1&hash=a"
    )
    own = "http://127.0.0.1:8080/media/1"
    assert simulator("http://127.0.0.1:8080").media_url(own) == own


@pytest.mark.parametrize(
    "url",
    [
        "http://lookaside.fbsbx.com/a",
        "https://lookaside.fbsbx.com.evil.example/a",
        "https://evil.example/lookaside.fbsbx.com",
        "https://lookaside.fbsbx.com@evil.example/a",
        "https://user:pass@lookaside.fbsbx.com/a",
        "https://lookaside.fbsbx.com:8443/a",
        "http://graph.facebook.com/a",
        "https://127.0.0.1/a",
        "file:///etc/passwd",
        "https://[",
        "",
    ],
)
def test_the_key_is_never_sent_to_a_stranger(url: str) -> None:
    assert meta().media_url(url) is None


@pytest.mark.parametrize("object_id", ["..", "1/../2", "1?x=y", "a b", "", "1#", "ü", "9" * 201])
def test_an_id_that_would_bend_the_path_is_refused(object_id: str) -> None:
    with pytest.raises(ValueError, match="not an id"):
        meta().object_path(object_id)
    with pytest.raises(ValueError, match="not an id"):
        meta().phone_path(object_id, "messages")


@pytest.mark.parametrize("address", ["https://graph.facebook.com", "http://10.0.0.1", "127.0.0.1"])
def test_the_simulator_lives_on_this_machine_only(address: str) -> None:
    with pytest.raises(ValueError, match="on this machine"):
        simulator(address)
