"""What became of our messages, calls, templates and the account."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jawort.domain.arrival import update as told
from jawort.provider.whatsapp.envelope import read_delivery

Body = Callable[[str], bytes]


def the_status(raw: bytes) -> told.Status:
    (update,) = read_delivery(raw).updates
    assert isinstance(update, told.Status)
    return update


@pytest.mark.parametrize("state", ["sent", "delivered", "read", "played"])
def test_each_step_of_a_message_is_read(state: str, body: Body) -> None:
    status = the_status(body(f"status_{state}"))

    assert status.state == state
    assert status.id == f"{status.message_id}:{state}"


def test_the_attempt_id_comes_back_with_the_status(body: Body) -> None:
    assert the_status(body("status_sent")).callback_data == "att_01"


def test_the_price_of_a_message_is_read(body: Body) -> None:
    price = the_status(body("status_sent")).price

    assert price is not None
    assert (price.category, price.type, price.model, price.is_billable) == (
        "marketing",
        "regular",
        "PMP",
        True,
    )


def test_the_end_of_the_free_window_is_read(body: Body) -> None:
    free_until = the_status(body("status_sent_in_free_entry_window")).free_until

    assert free_until is not None
    assert free_until.isoformat() == "2025-11-21T09:14:40+00:00"


def test_a_failure_says_why(body: Body) -> None:
    status = the_status(body("status_failed_window_closed"))

    assert status.state == "failed"
    assert [(e.code, e.detail) for e in status.errors] == [
        (131047, "More than 24 hours have passed")
    ]


def test_an_opt_out_code_written_as_text_still_speaks(body: Body) -> None:
    raw = body("status_failed_person_stopped_marketing").replace(b": 131050", b': "131050"')

    assert b'"131050"' in raw
    assert told.lane_of(the_status(raw)) == "speaks"


def test_an_unreadable_status_with_the_opt_out_code_still_speaks(body: Body) -> None:
    raw = body("status_failed_person_stopped_marketing").replace(b'"failed"', b'"exploded"')

    (update,) = read_delivery(raw).updates

    assert update.kind == "unknown"
    assert told.lane_of(update) == "speaks"


def test_a_status_that_puts_the_identifier_where_the_number_was_is_understood(body: Body) -> None:
    persons = the_status(body("status_to_a_bsuid")).persons

    assert [(str(p.kind), p.value) for p in persons] == [
        ("bsuid", "DE.20030040050060070080"),
        ("parent_bsuid", "DE.ENT.40050060070080090010"),
    ]


def test_a_group_is_no_person_and_each_participant_has_a_step_of_its_own(body: Body) -> None:
    status = the_status(body("status_in_a_group"))

    assert status.group_id == "Y2FwaV9ncm91cDox"
    assert [p.value for p in status.persons] == ["491713920001", "DE.10020030040050060070"]
    assert status.id == "wamid.OUT006:read:491713920001"


@pytest.mark.parametrize(
    ("name", "event", "person"),
    [
        ("call_from_a_person", "connect", "491713920001"),
        ("call_ended", "terminate", "491713920001"),
        ("call_ringing", "RINGING", "491713920001"),
    ],
)
def test_a_call_is_about_the_person_and_never_about_us(
    name: str, event: str, person: str, body: Body
) -> None:
    (call,) = read_delivery(body(name)).updates

    assert isinstance(call, told.Call)
    assert call.event == event
    assert call.persons[0].value == person


@pytest.mark.parametrize(
    ("name", "event", "category", "reason"),
    [
        ("template_approved", "APPROVED", "UTILITY", "NONE"),
        ("template_rejected", "REJECTED", "MARKETING", "INVALID_FORMAT"),
        ("template_paused", "PAUSED", "MARKETING", None),
        ("template_quality", "YELLOW", None, None),
        ("template_components", None, None, None),
        ("template_category_announced", None, "MARKETING", None),
        ("template_category_changed", None, "MARKETING", None),
    ],
)
def test_news_about_templates_are_read(
    name: str, event: str | None, category: str | None, reason: str | None, body: Body
) -> None:
    (update,) = read_delivery(body(name)).updates

    assert isinstance(update, told.TemplateEvent)
    assert (update.event, update.category, update.reason) == (event, category, reason)
    assert (update.template_id, update.language) == ("1000200030004000", "en_US")
    assert update.at is not None


def test_an_announced_change_of_category_has_its_day(body: Body) -> None:
    (update,) = read_delivery(body("template_category_announced")).updates

    assert isinstance(update, told.TemplateEvent)
    assert update.effective_at is not None
    assert update.effective_at.isoformat() == "2025-11-21T09:13:20+00:00"


@pytest.mark.parametrize(
    ("name", "event"),
    [
        ("phone_quality", "THROUGHPUT_UPGRADE"),
        ("phone_name", "APPROVED"),
        ("business_username", "approved"),
        ("business_usernames", "deleted"),
        ("pin_changed", "PIN_CHANGED"),
    ],
)
def test_news_about_a_number_name_the_number(name: str, event: str, body: Body) -> None:
    (update,) = read_delivery(body(name)).updates

    assert isinstance(update, told.PhoneEvent)
    assert (update.event, update.display_number) == (event, "493023125100")


@pytest.mark.parametrize(
    ("name", "event", "part"),
    [
        ("account_restricted", "ACCOUNT_RESTRICTION", b"RESTRICTED_BIZ_INITIATED_MESSAGING"),
        ("account_violation", "ACCOUNT_VIOLATION", b"SCAM"),
        ("account_alert", "PROFILE_PICTURE_LOST", b"WARNING"),
        ("account_review", "APPROVED", b"APPROVED"),
        ("business_capability", None, b"2000"),
    ],
)
def test_news_about_the_account_keep_all_that_was_said(
    name: str, event: str | None, part: bytes, body: Body
) -> None:
    (update,) = read_delivery(body(name)).updates

    assert isinstance(update, told.AccountEvent)
    assert update.event == event
    assert part in update.json


def test_errors_of_metas_own_are_told(body: Body) -> None:
    (update,) = read_delivery(body("error_without_message")).updates

    assert isinstance(update, told.ErrorEvent)
    assert update.error.code == 130429
