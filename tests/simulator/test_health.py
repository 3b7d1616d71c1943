"""Health: a page for people in their language, JSON for programs, and no secret in either."""

import pytest

from cloudapi_simulator import control_route
from cloudapi_simulator.subscription import Target

ANNA = "+4917139200101"
HTML = {"Accept": "text/html,application/xhtml+xml"}


async def asked(meta, session, path: str = "health", **headers: str) -> tuple[int, str, str]:
    url = f"{meta.base_url}/_simulator/{path}"
    async with session.get(url, headers=headers) as answer:
        return answer.status, answer.headers["Content-Type"], await answer.text()


async def test_programs_get_figures(meta, api, listener) -> None:
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    await meta.settle()

    status, body = await api.control("GET", "health")

    assert status == 200
    assert body["status"] == "ok"
    assert (body["people"], body["told"], body["lost"], body["unanswered"]) == (1, 1, 0, 0)
    assert body["webhook"] == listener.url
    assert body["rate"] == 0
    assert body["cpu_s"] > 0
    assert body["memory_mb_most"] > 1


@pytest.mark.parametrize(
    ("language", "lang", "words"),
    [
        ("de-DE,de;q=0.9", "", "Der Simulator läuft"),
        ("fr", "", "The simulator is running"),
        ("en", "?lang=de", "Der Simulator läuft"),
        ("de", "?lang=en", "The simulator is running"),
    ],
)
async def test_people_get_a_page_in_their_language(meta, session, language, lang, words) -> None:
    status, kind, page = await asked(
        meta, session, "health" + lang, **HTML, **{"Accept-Language": language}
    )

    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert f"<h1>{words}</h1>" in page


async def test_the_page_can_be_asked_for_figures(meta, session) -> None:
    _, kind, _ = await asked(meta, session, "health?format=json", **HTML)

    assert kind == "application/json"


async def test_the_page_runs_no_script_and_escapes_what_others_wrote(meta, session) -> None:
    meta.world.subscriptions.app = Target("http://127.0.0.1:9/<script>alert(1)</script>", "x")
    url = f"{meta.base_url}/_simulator/health"
    async with session.get(url, headers=HTML) as answer:
        page, policy = await answer.text(), answer.headers["Content-Security-Policy"]

    assert "<script" not in page
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


async def test_no_secret_is_told(meta, session) -> None:
    for headers in ({}, HTML):
        _, _, said = await asked(meta, session, **headers)
        assert meta.token not in said
        assert meta.app_secret not in said
        assert meta.verify_token not in said


async def test_a_bug_behind_the_stage_is_a_sentence_and_not_a_trace(
    meta, api, monkeypatch, noted
) -> None:
    async def fails(*_what) -> None:
        raise RuntimeError("planned to fail")

    monkeypatch.setitem(control_route._ROUTES, ("GET", "people"), fails)

    status, body = await api.control("GET", "people")

    assert status == 500
    assert body == {"error": "a bug of the simulator; its log says more"}
    assert "planned to fail" in noted.text
