"""A walk through a page by the Tab key alone: in the order one reads, each stop to be seen, named
and marked, none forgotten and none that holds whoever comes (WCAG 2.1.2, 2.4.3, 2.4.7, 2.4.11).

The page itself notes where it is after every key; here is only who presses.
"""

import asyncio
from typing import Any

from playwright.async_api import Page

NEARLY_PX = 4  # two things beside each other are seldom drawn at quite the same height
FOREVER = 60  # keys more than there are stops; fields of a date take some
TAB: dict[str, Any] = {"type": "rawKeyDown", "key": "Tab", "code": "Tab"}
TAB["windowsVirtualKeyCode"] = 9

# All that can be reached by Tab, in the order of the document. Of radio buttons of one name the
# chosen one counts, or the first; what says tabindex=-1 is reached by arrows or by a script.
STOPS = """(() => {
  const kinds = "a[href], area[href], button, input, select, textarea, summary, "
    + "audio[controls], video[controls], [contenteditable=true], [tabindex]";
  const radios = new Set();
  return [...document.querySelectorAll(kinds)].filter((one) => {
    if (one.matches(":disabled, [type=hidden], [inert], [inert] *")) return false;
    if (one.tabIndex < 0) return false;
    if (one.matches("details:not([open]) > :not(summary:first-of-type) *")) return false;
    if (one.matches("summary") && one !== one.parentElement.querySelector("summary")) return false;
    if (!one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.matches("[type=radio]")) {
      const group = [...document.getElementsByName(one.name)].filter((it) => it.form === one.form);
      return one === (group.find((it) => it.checked) || group[0]);
    }
    return true;
  });
})"""

# Begins before the first stop and notes every stop from then on.
BEGIN = (
    """() => {
  const stops = """
    + STOPS
    + """;
  // Where one writes, the form around may be marked: in the field itself the caret stands.
  const look = (one) => [one, ...one.labels || [], one.nextElementSibling, one.parentElement,
    one.matches("textarea") && one.closest("form")]
    .filter((it) => it && it !== document.body && it !== document.documentElement)
    .flatMap((it) => [null, "::before", "::after"].map((part) => {
      const style = getComputedStyle(it, part);
      const outline = style.outlineStyle === "none" ? "" : style.outline + style.outlineOffset;
      return [outline, style.boxShadow, style.borderColor, style.backgroundColor,
        style.textDecoration].join();
    })).join("|");
  const name = (one) => [
    one.getAttribute("aria-label"),
    ...(one.getAttribute("aria-labelledby") || "").split(" ")
      .map((id) => document.getElementById(id)?.textContent),
    ...[...one.labels || []].map((it) => it.textContent),
    one.matches("input, select, textarea") ? "" : one.textContent,
    one.querySelector("img[alt]")?.alt, one.title,
  ].map((it) => (it || "").trim()).find(Boolean) || "";
  const shown = (one) => {
    const spots = [one, ...one.labels || []].flatMap((it) => [...it.getClientRects()])
      .filter((it) => it.width && it.height).flatMap((it) => [
        [it.left + it.width / 2, it.top + it.height / 2],
        [it.left + 2, it.top + 2], [it.right - 2, it.bottom - 2],
      ]);
    return spots.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there && (one.contains(there) || [...one.labels || []].some((it) => it.contains(there))
        || there.contains(one) && one.matches("input") && there.matches("label"));
    });
  };
  const box = (one) => {
    const held = one.getBoundingClientRect();
    const seen = held.width > 2 ? held : (one.labels?.[0] || one).getBoundingClientRect();
    return { top: seen.top, bottom: seen.bottom, left: seen.left, right: seen.right };
  };
  const words = (one) => one.outerHTML.replace(/\\s+/g, " ").slice(0, 110);
  const walk = { wanted: stops(), met: [], faults: [], wrapped: false, marks: [] };
  let last = null;
  window.jawortWalk = walk;
  document.addEventListener("focusin", (event) => {
    const one = event.target;
    if (walk.wrapped || one.id === "walk-begins") return;
    if (walk.met.includes(one)) {
      walk.wrapped = walk.met[0] === one;
      if (!walk.wrapped) walk.faults.push(`again: ${words(one)}`);
      return;
    }
    const blame = (what) => walk.faults.push(`${what}: ${words(one)}`);
    if (!name(one)) blame("no name");
    if (!shown(one)) blame("not to be seen");
    const skips = walk.met.length === 0;
    if (last && !(last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING))
      blame("before the last one in the document");
    if (last && walk.met.length > 1) {
      const [from, to] = [box(last), box(one)];
      const above = to.bottom <= from.top + NEARLY && to.left < from.right - NEARLY;
      const level = to.top < from.bottom - NEARLY && to.bottom > from.top + NEARLY;
      const back = level && to.right <= from.left + NEARLY && to.top < from.top + NEARLY;
      if (above || back) blame(`${above ? "above" : "left of"} <${words(last)}>`);
    }
    if (skips && !one.matches('a[href^="#"]')) blame("not the way past the navigation");
    walk.marks.push([one, look(one)]);
    walk.met.push(one);
    last = one;
  });
  const first = document.createElement("span");
  first.id = "walk-begins";
  first.tabIndex = -1;
  document.body.prepend(first);
  first.focus({ preventScroll: true });
  first.remove();
  walk.compare = () => {
    document.activeElement.blur();
    for (const [one, marked] of walk.marks)
      if (one.isConnected && look(one) === marked) walk.faults.push(`no mark: ${words(one)}`);
    for (const one of stops().filter((it) => walk.wanted.includes(it)))
      if (!walk.met.includes(one)) walk.faults.push(`never reached: ${words(one)}`);
    return [walk.met.length, walk.faults];
  };
  return walk.wanted.length;
}"""
).replace("NEARLY", str(NEARLY_PX))

PAST = """() => {
  const [skip] = window.jawortWalk.met;
  const goal = skip && document.getElementById(decodeURIComponent(skip.hash.slice(1)));
  return goal ? "" : "the way past the navigation leads nowhere";
}"""


async def walked(page: Page) -> tuple[int, list[str]]:
    """Press Tab from the top until it begins anew; how many stops there were, and what was wrong
    with the way.
    """
    wanted: int = await page.evaluate(BEGIN)
    keys = await page.context.new_cdp_session(page)
    pressed, more = 0, wanted + 1
    while more and pressed < wanted + FOREVER:
        await asyncio.gather(*(keys.send("Input.dispatchKeyEvent", TAB) for _ in range(more)))
        pressed += more
        more = 0 if await page.evaluate("() => jawortWalk.wrapped") else 4
    await keys.detach()
    met: list[Any] = await page.evaluate("() => window.jawortWalk.compare()")
    count, faults = int(met[0]), [str(one) for one in met[1]]
    if count and (nowhere := await page.evaluate(PAST)):
        faults.append(str(nowhere))
    return count, faults
