"""What is given to browsers is what we wrote, without the room and the comments between."""

import re
from importlib.resources import files

import pytest
from jinja2 import Environment

from jawort.web.asset import ASSETS, BOUND
from jawort.web.lean import Lean, lean

FOLDER = files("jawort.web").joinpath("static")
OURS = sorted(one.name for one in FOLDER.iterdir() if one.name.endswith((".css", ".js")))
STRING = re.compile(r"`(?:\\.|[^`\\])*`|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'")


def text_of(name: str) -> str:
    return FOLDER.joinpath(name).read_text("utf-8")


@pytest.mark.parametrize("name", OURS)
def test_nothing_but_room_and_comments_is_taken_away(name: str) -> None:
    written, given = text_of(name), ASSETS[name].body.decode()
    comment = r"/\*.*?\*/" if name.endswith(".css") else r"(?m)^\s*//.*$"
    said = re.sub(comment, "", written, flags=re.S if name.endswith(".css") else 0)

    assert given.split() == said.split()
    assert not re.search(r"^[ \t]", given, re.M)
    assert len(given) < len(written)


@pytest.mark.parametrize("name", OURS)
def test_no_string_of_ours_holds_what_would_be_taken_away(name: str) -> None:
    """Then it would not say the same any more."""
    for found in STRING.findall(re.sub(r"(?m)^\s*//.*$", "", text_of(name))):
        assert "\n" not in found
        assert not (name.endswith(".css") and "/*" in found)


@pytest.mark.parametrize("name", BOUND)
def test_a_bound_file_is_its_parts_one_after_the_other(name: str) -> None:
    parts = [ASSETS[part].body for part in BOUND[name]]

    assert ASSETS[name].body == b"".join(parts)
    assert name not in OURS
    assert len(ASSETS[name].packed) < sum(len(ASSETS[part].packed) for part in BOUND[name])


def test_a_template_keeps_the_room_of_its_values() -> None:
    made = Environment(extensions=[Lean]).from_string("<p>\n    {{ one }}\n\n  </p>\n  <b> c</b>")

    assert made.render(one="a\n    b") == "<p>\na\n    b\n</p>\n<b> c</b>"


def test_other_kinds_of_files_stay_as_they_are() -> None:
    assert lean("<svg>\n  <path/>\n</svg>", "image/svg+xml") == "<svg>\n  <path/>\n</svg>"
