// Keys: single signs outside text fields, the palette and the overview, on every page. Which sign does
// what stands in the overview (`#sheet`), made by the server from one list; they can be switched off.
"use strict";
(() => {
  const one = (choice, within = document) => within.querySelector(choice);
  const all = (choice, within = document) => [...within.querySelectorAll(choice)];
  const wish = "jawort.letters";
  const lettersAreOn = () => (localStorage.getItem(wish) ?? document.body.dataset.keys) !== "off";
  const isText = (element) => element?.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]");
  const rows = () => all("#rows a.row");

  function step(by) {
    const shown = rows();
    if (!shown.length) return;
    const at = shown.findIndex((row) => row === document.activeElement);
    const from = at >= 0 ? at : shown.findIndex((row) => row.hasAttribute("aria-current"));
    const next = shown[Math.max(0, Math.min(shown.length - 1, from + by))] ?? shown[0];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }
  const press = (choice) => { const found = one(choice); found?.click(); return Boolean(found); };
  function openMenu(choice) {
    const menu = one(choice);
    if (!menu) return;
    menu.open = true;
    (one(".sheet button, .sheet input", menu) ?? one("summary", menu)).focus();
  }
  function back() {
    const open = all("details.menu[open]");
    if (open.length) { open.forEach((menu) => { menu.open = false; one("summary", menu).focus(); }); return; }
    if (one("#why-slot > *")) { window.jawort?.closeWhy(); return; }
    const form = one("#note-form:not([hidden])");
    if (form?.contains(document.activeElement)) { form.hidden = true; one("#talk")?.focus(); return; }
    if (!one("#rows")) return;
    if (one(".inbox.with-person")) { one(".inbox").classList.remove("with-person"); return; }
    if (innerWidth <= 860 && press(".thread .back")) return;
    (one("#rows a.row[aria-current]") ?? rows()[0])?.focus();
  }
  function next() {
    const shown = rows(), at = shown.findIndex((row) => row.hasAttribute("aria-current"));
    return shown[at + 1] ?? shown[at - 1];
  }
  const acts = {
    next: () => step(1),
    previous: () => step(-1),
    open: () => (document.activeElement?.matches("#rows a.row") ? document.activeElement : one("#rows a.row"))?.click(),
    answer: () => { press('#composer [data-composer-tab="reply"]'); one("#answer")?.focus(); },
    note: () => window.jawort?.openNote(),
    template: () => press('#composer [data-composer-tab="template"]'),
    assign: () => openMenu("#menu-assign"),
    snooze: () => openMenu("#menu-snooze"),
    label: () => openMenu("#menu-label"),
    done: () => press("#act-done"),
    "done-next": () => { const after = next(); if (press("#act-done")) after?.click(); },
    unread: () => press("#act-unread"),
    why: () => press("#why-last") || press("#talk [data-why-link]"),
    person: () => { const panel = one("#person"); if (innerWidth <= 1060) one(".inbox")?.classList.toggle("with-person"); panel?.focus(); },
    search: () => one("#search")?.focus(),
    sheet: () => one("#sheet")?.showModal(),
    palette: () => openPalette(),
    back,
  };
  // From the search field into what was found and back, with the keys every list knows.
  function walk({ key, target }) {
    if (target.id === "search") {
      const asked = one("#rows [data-asked]")?.dataset.asked, found = one("#rows a.row");
      if (key === "ArrowDown") rows()[0]?.focus();
      else if (key === "Enter" && found && asked === target.value.trim()) found.click();
      else if (key === "Escape" && target.value) { target.value = ""; target.dispatchEvent(new Event("input", { bubbles: true })); }
      else return false;
      return true;
    }
    if (!target.matches?.("#rows a.row") || !["ArrowDown", "ArrowUp"].includes(key)) return false;
    if (key === "ArrowUp" && target === rows()[0]) one("#search")?.focus();
    else step(key === "ArrowDown" ? 1 : -1);
    return true;
  }
  const letters = new Map(all("#sheet [data-letter]").map((line) => [line.dataset.letter, line.dataset.key]));

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); openPalette(); return; }
    if (event.ctrlKey || event.metaKey || one("dialog[open]")) return;
    if (walk(event)) { event.preventDefault(); return; }
    if (event.key === "Escape") { back(); return; }
    if (isText(event.target) || !lettersAreOn()) return;
    // Shift is free for signs that need it, such as ? and /; with a letter only "done" has one.
    const isLetter = event.key.toLowerCase() !== event.key.toUpperCase();
    let act = letters.get(event.key.toLowerCase());
    if (event.shiftKey && isLetter) act = act === "done" ? "done-next" : null;
    if (!act || !acts[act]) return;
    event.preventDefault();
    acts[act]();
  });

  // ── palette: pages and lists, and everything that has a key here ──
  function isHere(key) {
    if (key.dataset.key === "search") return Boolean(one("#search"));
    return key.dataset.where === "everywhere" || Boolean(one("#rows"));
  }
  for (const link of all("nav.queues a[href^='/inbox?']").reverse()) {
    const line = document.createElement("li"), words = document.createElement("span"), plain = link.cloneNode(true);
    one("b", plain)?.remove(); // how many stand there
    line.dataset.href = link.getAttribute("href");
    words.textContent = plain.textContent.trim();
    line.append(one("svg", plain), words);
    one("#palette-list")?.prepend(line);
  }
  for (const key of all("#sheet [data-key]")) {
    if (["palette", "open"].includes(key.dataset.key) || !isHere(key)) continue;
    const line = document.createElement("li");
    line.dataset.act = key.dataset.key;
    const words = document.createElement("span");
    words.textContent = one("dt", key).textContent;
    line.append(words, one("kbd", key).cloneNode(true));
    one("#palette-list")?.append(line);
  }
  all("#palette-list li").forEach((line, at) => {
    line.setAttribute("role", "option");
    line.setAttribute("aria-selected", "false");
    line.id = `to-${at}`;
  });
  const palette = () => one("#palette");
  function openPalette() {
    const box = palette();
    if (!box || box.open) return;
    const field = one("input", box);
    field.value = "";
    narrow();
    box.showModal();
    field.focus();
  }
  const shown = () => all("li:not([hidden])", palette());
  function narrow() {
    const wanted = one("input", palette()).value.trim().toLowerCase();
    for (const line of all("li", palette())) line.hidden = !line.textContent.toLowerCase().includes(wanted);
    choose(shown()[0]);
    one("[data-empty]", palette()).hidden = shown().length > 0;
  }
  function choose(line) {
    for (const other of all("li[aria-selected=true]", palette())) other.setAttribute("aria-selected", "false");
    line?.setAttribute("aria-selected", "true");
    line?.scrollIntoView({ block: "nearest" });
    one("input", palette()).setAttribute("aria-activedescendant", line?.id ?? "");
  }
  function run(line) {
    if (!line) return;
    palette().close();
    if (line.dataset.href) press(`a[href="${CSS.escape(line.dataset.href)}"]`) || location.assign(line.dataset.href);
    else acts[line.dataset.act]?.();
  }
  document.addEventListener("input", (event) => { if (palette()?.contains(event.target)) narrow(); });
  document.addEventListener("click", (event) => {
    const line = event.target.closest("#palette li");
    if (line) run(line);
    if (event.target.closest("[data-close-dialog]")) event.target.closest("dialog").close();
    if (event.target.closest("[data-open-sheet]")) acts.sheet();
    if (event.target.closest("[data-open-palette]")) openPalette();
    if (event.target.matches("dialog.over")) event.target.close();
  });
  document.addEventListener("keydown", (event) => {
    if (!palette()?.open) return;
    const lines = shown(), at = lines.findIndex((line) => line.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") { event.preventDefault(); choose(lines[Math.min(at + 1, lines.length - 1)]); }
    else if (event.key === "ArrowUp") { event.preventDefault(); choose(lines[Math.max(at - 1, 0)]); }
    else if (event.key === "Enter") { event.preventDefault(); run(lines[at]); }
  });

  // ── letters on or off (WCAG 2.1.4) ──
  const box = one("#letters");
  if (box) {
    box.checked = lettersAreOn();
    box.addEventListener("change", () => localStorage.setItem(wish, box.checked ? "on" : "off"));
  }
})();
