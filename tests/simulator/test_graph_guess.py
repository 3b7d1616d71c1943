"""Every open question about the platform has a name, a default, and a switch that works."""

import re
from pathlib import Path
from typing import Any

import pytest

import cloudapi_simulator
from cloudapi_simulator.guess import GUESSES, check, guessed
from cloudapi_simulator.settings import Settings

ANNA = "+4917139200101"
SOURCES = Path(cloudapi_simulator.__file__).parent


def test_every_guess_is_asked_somewhere_in_the_code() -> None:
    code = "\n".join(file.read_text("utf-8") for file in SOURCES.rglob("*.py"))
    asked = set(re.findall(r'guessed\(\s*[\w.]+,\s*"(\w+)"\s*\)', code))
    of_settings = {guess.name for guess in GUESSES.values() if guess.setting}

    assert asked | of_settings == set(GUESSES)
    assert all(
        guess.setting in Settings.__struct_fields__ for guess in GUESSES.values() if guess.setting
    )


@pytest.mark.parametrize("name", GUESSES)
def test_a_guess_has_choices_a_sentence_and_a_source(name: str) -> None:
    guess = GUESSES[name]

    assert len(set(guess.choices)) == len(guess.choices) >= 2
    assert guess.switches
    assert guess.source.startswith("platform.md §")
    assert guessed({}, name) == guess.choices[0]
    if not guess.setting:
        for choice in guess.choices:
            check({name: choice})


async def test_somebody_the_business_blocked_is_told_nothing_or_131026(meta, api, listener) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    meta.world.lines[meta.phone_number_id].blocked.append(anna.id)

    told = await api.wamid(ANNA)
    await meta.advance(seconds=5)
    await api.control("PATCH", "settings", {"guesses": {"blocked_by_business": "silence"}})
    silent = await api.wamid(ANNA)
    await meta.advance(seconds=5)

    assert listener.ladder(told) == ["failed"]
    assert listener.ladder(silent) == ["sent"]
    assert not anna.inbox


@pytest.mark.parametrize(
    ("choice", "kind"), [("free_customer_service", "free_customer_service"), ("regular", "regular")]
)
async def test_the_label_of_free_service_messages_can_be_switched(
    meta, api, listener, choice, kind
) -> None:
    meta.introduce(ANNA, wrote=True)
    await api.control("PATCH", "settings", {"guesses": {"free_service_label": choice}})

    await api.wamid(ANNA)
    await meta.advance(seconds=5)

    pricing = listener.statuses[0]["pricing"]
    assert (pricing["type"], pricing["billable"]) == (kind, False)


@pytest.mark.parametrize(("choice", "name"), [("with", "@anna.b"), ("without", "anna.b")])
async def test_the_sign_before_a_username_can_be_switched(
    meta, api, listener, choice, name
) -> None:
    await api.control("PATCH", "settings", {"guesses": {"username_sign": choice}})
    anna = meta.introduce(ANNA, username="anna.b")

    meta.act(anna, "text", text="Hallo")
    await meta.settle()

    assert listener.changes[0]["value"]["contacts"][0]["profile"]["username"] == name


def _named() -> dict[str, Any]:
    example = {"body_text_named_params": [{"param_name": "name", "example": "Anna"}]}
    body = {"type": "BODY", "text": "Hallo {{name}}, bis bald.", "example": example}
    return {"name": "abholung", "language": "de", "category": "UTILITY", "components": [body]}


@pytest.mark.parametrize(("choice", "status"), [("inferred", 200), ("positional", 400)])
async def test_the_format_of_named_variables_can_be_left_out(meta, api, choice, status) -> None:
    await api.control("PATCH", "settings", {"guesses": {"named_without_format": choice}})

    said = await api("POST", f"{meta.waba_id}/message_templates", _named())

    assert said[0] == status


@pytest.mark.parametrize(("choice", "status"), [("shown", 200), ("refused", 400)])
async def test_a_template_under_its_account_can_be_switched_off(meta, api, choice, status) -> None:
    await api.control("PATCH", "settings", {"guesses": {"template_under_account": choice}})
    template_id = next(iter(meta.world.templates))

    said = await api("GET", f"{meta.waba_id}/message_templates/{template_id}")

    assert said[0] == status


@pytest.mark.parametrize(
    ("choice", "words", "status"),
    [
        ("one_word_each", "Hallo {{1}}!", 200),
        ("two_words_each_and_one", "Hallo {{1}}!", 400),
        ("two_words_each_and_one", "Hallo {{1}}, bis bald.", 200),
        ("off", "+{{1}}+{{2}}+", 200),
        ("one_word_each", "+{{1}}+{{2}}+{{3}}+{{4}}+{{5}}", 400),
    ],
)
async def test_how_many_words_variables_need_can_be_switched(
    meta, api, choice, words, status
) -> None:
    await api.control("PATCH", "settings", {"guesses": {"variable_ratio": choice}})
    example = {"body_text": [["x"] * words.count("{{")]}
    body = _named() | {"components": [{"type": "BODY", "text": words, "example": example}]}

    assert (await api("POST", f"{meta.waba_id}/message_templates", body))[0] == status
