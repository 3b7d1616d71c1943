"""What is true of every page, whoever it is for: nobody is shut out in either theme, nothing sticks
out at 400 %, nothing is heavy, nothing jumps, the Tab key leads through it, and no style or script
is anybody else's. Requests to foreign hosts are counted by the visit itself.
"""

from tests.browser import WIDE, Visit
from tests.web.focus import walked

SMALL = (320, 640)  # a wide screen at 400 % (WCAG 1.4.10)
MOST_BYTES = 150 * 1024
MOST_SHIFT = 0.01  # a tenth of what counts as good (web.dev, "Cumulative Layout Shift", 2026-11)

WEIGHT = """() => performance.getEntries()
  .filter((entry) => ["navigation", "resource"].includes(entry.entryType))
  .filter((entry) => !/\\/(talk|rows|live|head|counts)(\\?|$)/.test(entry.name))
  .reduce((sum, entry) => sum + entry.transferSize, 0)"""
FOREIGN = "[...document.querySelectorAll('[style], style, script:not([src]), [onclick]')].length"
SHIFTS = """() => new Promise((done) => {
  const seen = [];
  new PerformanceObserver((list) => seen.push(...list.getEntries()))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    const jumped = seen.filter((one) => !one.hadRecentInput);
    const what = jumped.flatMap((one) => one.sources)
      .map((one) => one.node?.outerHTML?.slice(0, 60) ?? one.node?.nodeName);
    done([jumped.reduce((sum, one) => sum + one.value, 0), what.slice(0, 4).join(" · ")]);
  })));
})"""


async def faults(made: Visit, path: str) -> list[str]:
    """What is wrong with the page that was just opened, wide and light."""
    page = made.page
    found = [*await made.barriers()]
    if await page.evaluate(FOREIGN):
        found.append("a style or script that is not ours")
    if (heavy := await page.evaluate(WEIGHT)) > MOST_BYTES:
        found.append(f"{heavy} bytes")
    shift, what = await page.evaluate(SHIFTS)
    if shift >= MOST_SHIFT:
        found.append(f"jumps by {shift:.3f}: {what}")
    _, astray = await walked(page)
    found += [f"by Tab: {one}" for one in astray]
    await page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found += [f"dark: {one}" for one in await made.barriers(["color-contrast"])]
    await page.set_viewport_size({"width": SMALL[0], "height": SMALL[1]})
    if beyond := await made.beyond():
        found.append(f"{beyond} px beyond the edge")
    await page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    await page.emulate_media(color_scheme="light", reduced_motion="reduce")
    return [f"{path}: {one}" for one in found]
