// Notifications, only if wanted in one's account: they never hold the text of a message, and the name
// of who wrote only on request, because a screen may be shared. Each browser asks once by itself.
"use strict";
(() => {
  if (!("Notification" in window)) return;
  const one = (choice) => document.querySelector(choice);

  // ── in the account: the browser is asked when somebody chooses it, never before ──
  const choice = one("select#notify"), says = one("#notify-says");
  const show = () => {
    if (says) says.textContent = says.dataset.denied;
    if (says) says.hidden = choice.value === "off" || Notification.permission !== "denied";
  };
  choice?.addEventListener("change", async () => {
    if (choice.value !== "off" && Notification.permission === "default") await Notification.requestPermission();
    show();
  });
  if (choice) show();

  // ── in the inbox: something came while nobody looks ──
  let changed = [];
  document.addEventListener("jawort:fresh", (event) => { changed = event.detail.conversations; });
  document.addEventListener("jawort:news", async (event) => {
    await null; // the list is laid in the same breath; then the row with the name stands in it
    const wish = document.body.dataset.notify, words = one("a#notify")?.dataset, { count } = event.detail;
    if (!words || wish === "off" || !document.hidden || Notification.permission !== "granted") return;
    const body = count === 1 ? named(wish, words) ?? words.one : words.many.replace("{n}", count);
    const made = new Notification("Jawort", { body, tag: "jawort" });
    made.addEventListener("click", () => { window.focus(); made.close(); });
  });
  const runsLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/; // such a name is set apart in the line
  function named(wish, words) {
    if (wish !== "named" || changed.length !== 1) return null;
    const name = one(`#r-${CSS.escape(changed[0])} b`)?.textContent.trim();
    return name ? words.from.replace("{name}", () => runsLeft.test(name) ? `\u2068${name}\u2069` : name) : null;
  }
})();
