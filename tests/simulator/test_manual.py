"""The manual names what there is: every fault, setting, guess, control path and flag."""

import dataclasses
import re
from pathlib import Path

import msgspec

from cloudapi_simulator.__main__ import Choices
from cloudapi_simulator.control_route import _ROUTES
from cloudapi_simulator.fault import KINDS
from cloudapi_simulator.guess import GUESSES
from cloudapi_simulator.settings import Limit, Pace, Settings

MANUAL = (Path(__file__).parents[2] / "docs" / "simulator.md").read_text("utf-8")


def fields(struct: type[msgspec.Struct], prefix: str = "") -> list[str]:
    return [prefix + field.name for field in msgspec.structs.fields(struct)]


def test_every_fault_is_in_the_manual() -> None:
    assert [kind.do for kind in KINDS if f"| `{kind.do}` | {kind.strikes} |" not in MANUAL] == []


def test_every_setting_is_in_the_manual() -> None:
    names = [*fields(Settings), *fields(Pace, "pace."), *fields(Limit, "limit.")]
    names = [name for name in names if name not in ("pace", "limit")]

    assert [name for name in names if f"| `{name}` | " not in MANUAL] == []


def test_every_guess_and_its_choices_are_in_the_manual() -> None:
    for guess in GUESSES.values():
        choices = ", ".join(f"`{choice}`" for choice in guess.choices)
        assert f"`{guess.setting or guess.name}`" in MANUAL
        assert choices in MANUAL, guess.name


def test_every_control_path_and_flag_is_in_the_manual() -> None:
    paths = {path.split("/")[0] for _, path in _ROUTES}
    flags = {"--" + field.name.replace("_", "-") for field in dataclasses.fields(Choices)}
    flags = flags - {"--limits"} | {"--no-limits"}

    assert {path for path in paths if path not in MANUAL} == set()
    assert {flag for flag in flags if f"`{flag}" not in MANUAL} == set()


def test_every_test_file_the_manual_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+\.py)`", MANUAL))

    assert len(named) > 20
    assert {name for name in named if not (Path(__file__).parent / name).exists()} == set()
