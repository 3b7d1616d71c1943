"""`jawort purpose …`, `jawort wording …` and `jawort notice …`, as somebody types them."""

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.cli.conftest import Command
from tests.shop import NOON

NOTICE = "https://autohaus-sonnenschein.example/chat"
SETTLED = {
    "notice_url": NOTICE,
    "imprint_url": "https://autohaus-sonnenschein.example/impressum",
    "company_address": "Sonnenallee 1, 50667 Köln",
    "company_contact": "post@autohaus-sonnenschein.example",
    "dpo_contact": "not needed",
    "authority": "LDI NRW, Düsseldorf",
    "recipients": "Rechenzentrum Rheinland GmbH",
    "transfer_basis": "EU-US Data Privacy Framework",
    "child_directed": "no",
}


@pytest.fixture
def purpose(jawort: Command, company: str) -> str:
    """The id of a purpose on record, in a company that has settled its addresses."""
    for key, value in SETTLED.items():
        confirmed = jawort("controller", "confirm", key, value, "--by", "Anna")
        assert confirmed.code == 0, confirmed.err
    added = jawort(
        "purpose", "add", "ADS", "--topic", "reifen", "--at-most", "1", "--days", "7",
        "--subject-de", "Angebote für Reifen", "--subject-en", "tyre offers",
        "--by", "Anna", "--json",
    )  # fmt: skip
    assert added.code == 0, added.err
    return str(added.json["purpose"])


def draft(jawort: Command, purpose: str, *options: str, **changed: Any) -> bytes:
    """The model text as JSON, with some of it changed."""
    made = jawort("wording", "draft", purpose, "--language", "en", *options)
    assert made.code == 0, made.err
    return json.dumps({**json.loads(made.out), **changed}).encode()


def test_a_purpose_is_added_listed_changed_and_ended(jawort: Command, purpose: str) -> None:
    listed = jawort("purpose", "list", "--json").json
    changed = jawort("purpose", "change", purpose, "--days", "14", "--by", "Anna")
    dry = jawort("purpose", "retire", purpose, "--by", "Anna", "--json")
    done = jawort("purpose", "retire", purpose, "--by", "Anna", "--really")

    assert (listed["purpose"], listed["topic"], listed["at_most"]) == (purpose, "reifen", 1)
    assert (changed.code, dry.json["done"], done.code) == (0, False, 0)
    assert (dry.json["granted"], dry.json["waiting"]) == (0, 0)
    ended = jawort("purpose", "list", "--json").json
    assert (ended["days"], ended["ended"], ended["subject_en"]) == (14, True, "tyre offers")


def test_a_purpose_the_law_does_not_allow_is_refused_in_plain_words(
    jawort: Command, purpose: str
) -> None:
    refused = jawort(
        "purpose", "add", "ADS", "--topic", "öl", "--basis", "contract", "--by", "Anna"
    )

    assert refused.code == 1
    assert "consent" in refused.err


def test_a_model_is_drafted_checked_published_shown_and_withdrawn(
    jawort: Command, purpose: str
) -> None:
    made = jawort("wording", "draft", purpose, "--language", "en")
    text = made.out.encode()
    checked = jawort("wording", "lint", stdin=text)
    done = jawort("wording", "publish", "--by", "Anna", "--json", stdin=text)
    shown = jawort("wording", "show", done.json["wording"], "--json").json
    listed = jawort("wording", "list", "--json").json
    dry = jawort("wording", "withdraw", done.json["wording"], "--by", "A", "--why", "x", "--json")

    assert "no legal advice" in made.err
    assert (checked.code, checked.out) == (0, "")
    assert shown["sha256"] == done.json["sha256"] == listed["sha256"]
    assert "tyre offers" in shown["body"] and NOTICE in shown["body"]
    assert (dry.json["done"], dry.json["granted"]) == (False, 0)
    ended = jawort(
        "wording", "withdraw", done.json["wording"], "--by", "A", "--why", "x", "--really"
    )
    assert ended.code == 0
    assert jawort("wording", "list", "--json").json["withdrawn_at"]


def test_every_objection_is_told_with_its_cure_and_its_law(jawort: Command, purpose: str) -> None:
    text = draft(jawort, purpose, is_ticked=True, no="")
    told = jawort("wording", "lint", "--json", stdin=text)
    german = jawort("wording", "lint", stdin=text, JAWORT_LANGUAGE="de")
    refused = jawort("wording", "publish", "--by", "Anna", stdin=text)

    assert told.code == german.code == refused.code == 1
    assert [one["code"] for one in told.lines] == ["PRETICKED", "BUTTON_MISSING"]
    assert all(one["cure"]["de"] and one["law"]["rule"] for one in told.lines)
    assert "vorangekreuzt" in german.out
    assert "Art. 4(11) GDPR" in refused.err
    assert jawort("wording", "list").out == ""


@pytest.mark.parametrize("surface", ["paper", "form"])
def test_a_text_too_long_for_the_chat_waits_for_one_that_is_not(
    jawort: Command, purpose: str, surface: str
) -> None:
    told = json.loads(draft(jawort, purpose, "--surface", surface))
    more = {"blocks": ["notice"], "text": "." * 700}
    long = json.dumps(told | {"parts": [*told["parts"], more]}).encode()
    refused = jawort("wording", "publish", "--by", "Anna", stdin=long)
    german = jawort("wording", "publish", "--by", "Anna", stdin=long, JAWORT_LANGUAGE="de")
    in_chat = draft(jawort, purpose)
    assert jawort("wording", "publish", "--by", "Anna", stdin=in_chat).code == 0

    assert refused.code == german.code == 1
    assert "Publish a text for the chat first" in refused.err
    assert "Veröffentlichen Sie zuerst einen Text für den Chat" in german.err
    done = jawort("wording", "publish", "--by", "Anna", stdin=long)
    assert done.code == 0, done.err


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"[]",
        b"{}",
        b'{"name": "x"}',
        b'{"name": 7, "language": "de"}',
        b'{"name": "x", "language": "de", "surface": "wall", "purposes": [], "parts": []}',
        b"\xff\xfe",
    ],
)
def test_what_is_no_text_is_refused_without_repeating_it(
    jawort: Command, purpose: str, broken: bytes
) -> None:
    for verb in (("lint",), ("publish", "--by", "Anna")):
        refused = jawort("wording", *verb, stdin=broken)
        assert refused.code == 1
        assert "wall" not in refused.err


def test_the_notice_is_shown_before_and_after_it_is_published(
    jawort: Command, purpose: str
) -> None:
    before = jawort("notice", "show", "--language", "en")
    done = jawort("notice", "publish", "--by", "Anna")
    after = jawort("notice", "show", "--language", "en", "--json").json
    german = jawort("notice", "show")
    again = jawort("notice", "publish", "--by", "Anna")

    assert before.code == done.code == german.code == 0
    assert "Not published yet" in before.err
    assert "Version 1" in done.err
    assert "** Ihr Widerspruchsrecht **" in german.out
    assert (after["published"], after["page"]["version"], after["outdated"]) == (True, 1, [])
    assert again.code == 1
    later = NOON + timedelta(hours=1)
    jawort("controller", "confirm", "authority", "BayLDA, Ansbach", "--by", "Anna", at=later)
    assert "rights" in jawort("notice", "show", at=later).err
    assert jawort("notice", "show", "--version", "7").code == 1


def test_the_id_of_a_notice_is_no_text_to_be_withdrawn(jawort: Command, purpose: str) -> None:
    assert jawort("notice", "publish", "--by", "Anna").code == 0
    notices = [one["wording"] for one in jawort("wording", "list", "--json").lines]
    assert notices
    for notice in notices:
        for really in ((), ("--really",)):
            refused = jawort("wording", "withdraw", notice, "--by", "A", "--why", "x", *really)
            assert refused.code == 1
            assert "privacy notice" in refused.err and "jawort notice publish" in refused.err
    german = jawort(
        "wording", "withdraw", notices[0], "--by", "A", "--why", "x", JAWORT_LANGUAGE="de"
    )
    assert "Datenschutzhinweis" in german.err
    assert not any(one["withdrawn_at"] for one in jawort("wording", "list", "--json").lines)


def test_a_notice_that_lacks_facts_names_them(jawort: Command, company: str) -> None:
    refused = jawort("notice", "publish", "--by", "Anna")

    assert refused.code == 1
    assert "company_address" in refused.err and "controller confirm" in refused.err
