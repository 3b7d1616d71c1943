"""Frames: one line that stands for many messages, all with one label."""

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.learning import frames
from tests.reading.test_measure import corpus

ORDER = ["opt_out", "erasure", "access", "human", "help", "opt_in"]


def test_each_filling_stands_in_a_message_of_each_round() -> None:
    messages = frames.filled("{Hallo|Hi|}, {bitte|echt} {nix|nichts|nie|kein Wort} mehr")

    for filling in ("Hallo", "Hi", "bitte", "echt", "nix", "nichts", "nie", "kein Wort"):
        assert any(filling in message.split(",")[0] + message for message in messages)
    assert len(messages) <= 4 * frames.ROUNDS
    assert not any("{" in one or "|" in one or "  " in one for one in messages)


def test_a_message_without_slots_stands_for_itself() -> None:
    assert frames.filled("Bin raus. Danke") == ["Bin raus. Danke"]


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=4), max_size=3))
def test_a_frame_gives_the_same_messages_each_time(slots: list[list[str]]) -> None:
    frame = "x " + " ".join("{" + "|".join(one) + "}" for one in slots)

    assert frames.filled(frame) == frames.filled(frame)
    assert len(frames.filled(frame)) >= max((len(set(one)) for one in slots), default=1)


def test_every_frame_can_be_filled_and_says_what_it_means() -> None:
    for one in corpus("frames"):
        wanted = [one.intent, *one.also]
        assert one.text.count("{") == one.text.count("}"), one.text
        assert all(frames.filled(one.text)), one.text
        assert wanted == ["none"] or wanted == sorted(wanted, key=ORDER.index), one.text
        assert bool(one.scope) == ("opt_out" in wanted), one.text


def test_every_language_has_frames_of_wishes_and_of_none() -> None:
    every = corpus("frames")
    for language in {one.language for one in every}:
        some = [one for one in every if one.language == language]
        harmless = sum(one.intent == "none" for one in some) / len(some)
        assert 0.35 < harmless < 0.75, language
    assert len({one.language for one in every}) == 28
