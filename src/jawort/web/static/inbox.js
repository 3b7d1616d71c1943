// The inbox: what changes appears by itself and never moves what somebody reads or types.
// Server-made parts are fetched whole and laid over the old ones by their ids; a part that says
// the same as before is not touched at all, so a film goes on and an opened fold stays open.
// When to ask is told by live.js (`jawort:fresh`); what happened here is told to it by events.
"use strict";
(() => {
  const one = (choice, within = document) => within.querySelector(choice);
  const all = (choice, within = document) => [...within.querySelectorAll(choice)];
  const told = new WeakMap(); // what the server said when it made a part
  const say = (element, name) => element?.dataset[name] ?? "";
  const about = (row) => row.dataset.id ?? row.closest("li").id.slice(2); // which conversation: a hit names it
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

  // ── laying new parts over old ones ──
  const source = (part) => told.get(part) ?? part.outerHTML;
  const remember = (list) => { for (const part of list?.children ?? []) if (!told.has(part)) told.set(part, part.outerHTML); };

  // Gives the parts as they stand now; with `still`, members and order of the list stay as they are.
  function lay(list, fresh, still = false) {
    const old = new Map([...list.children].map((part) => [part.id, part]));
    const held = document.activeElement, focused = held?.id, row = held?.closest("#rows .rowbox")?.id;
    const parts = fresh.map((part) => {
      const before = old.get(part.id);
      if (before === part || (before && source(before) === source(part))) return before;
      told.set(part, source(part));
      if (!before) return part;
      const picked = one(".pick input", before)?.checked;
      for (const fold of all("details[id][open]", before)) reopen(fold, one(`#${fold.id}`, part));
      before.replaceWith(part);
      addPick(part, picked);
      window.htmx?.process(part);
      return part;
    });
    if (!still) {
      const kept = new Set(parts);
      for (const part of [...list.children]) if (!kept.has(part)) part.remove();
      parts.forEach((part, place) => {
        if (list.children[place] === part) return;
        const isNew = !part.isConnected;
        list.insertBefore(part, list.children[place] ?? null);
        if (isNew) window.htmx?.process(part);
      });
    }
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
    if (!focused && row && held !== document.activeElement) one(`#${CSS.escape(row)} a.row`)?.focus({ preventScroll: true });
    return parts;
  }
  // What somebody reads stays open, with what they have chosen in it.
  function reopen(was, fold) {
    if (!fold) return;
    fold.open = true;
    const chosen = one("select", was), now = one("select", fold);
    if (chosen && now) now.value = chosen.value;
  }
  // A box to pick a row by; picking is only for pages with a script.
  function addPick(part, picked = false) {
    const made = one("#pick"), row = one("a.row", part);
    if (!made || !row || !part.matches("#rows .rowbox") || one(".pick", part)) return;
    const pick = made.content.cloneNode(true), box = one("input", pick), words = one("span", pick);
    box.value = about(row);
    box.checked = picked;
    words.textContent = `${one("b", row).textContent} ${words.dataset.words}`;
    part.append(pick);
  }
  const isSame = (list, parts) => list.children.length === parts.length && parts.every((part, place) => part.id === list.children[place].id);

  // A reader who has scrolled keeps the line of sight, whatever comes above or below it.
  function steady(scroller, change) {
    const top = scroller.getBoundingClientRect().top;
    const away = Math.abs(scroller.scrollTop) > 8;
    const eye = away && all("li[id]", scroller).find((part) => part.getBoundingClientRect().bottom > top + 4);
    const before = eye ? eye.getBoundingClientRect().top : 0;
    change();
    if (eye?.isConnected) scroller.scrollTop += eye.getBoundingClientRect().top - before;
    return away;
  }

  // ── asking the server ──
  async function ask(path, options = {}) {
    try {
      const answer = await fetch(path, { headers: { "HX-Request": "true", "X-Jawort-Quiet": "1" }, ...options });
      if (answer.redirected || answer.status === 401) { location.reload(); return null; }
      if (!answer.ok) return null;
      const holder = document.createElement("template");
      holder.innerHTML = await answer.text();
      return holder.content;
    } catch { tell("jawort:lost"); return null; }
  }

  // ── list ──
  const list = () => one("#rows");
  let pending = null;
  const busyWith = (rows) => rows.matches(":hover") || rows.scrollTop > 8 || rows.contains(document.activeElement);

  async function refreshRows() {
    const rows = list();
    if (!rows || say(rows, "search")) return;
    const answer = await ask(say(rows, "source"));
    const fresh = answer && one("ol", answer);
    if (!fresh || list() !== rows) return;
    const counts = one("#counts", answer);
    if (counts) showCounts(counts);
    const ol = one("ol", rows);
    let parts = [...fresh.children];
    // Older pages that were loaded by scrolling stay where they are.
    if (one('[data-page="2"]', ol)) {
      const seen = new Set(parts.map((part) => part.id));
      const older = [...ol.children].filter((part) => (part.dataset.page === "2" && !seen.has(part.id)) || part.id === "more");
      parts = [...parts.filter((part) => part.id !== "more"), ...older];
    }
    const still = busyWith(rows) && !isSame(ol, parts);
    parts = lay(ol, parts, still);
    pending = still ? parts : null;
    showPending();
    seen();
  }
  function showPending() {
    const button = one("#arrived");
    if (button) button.hidden = !pending;
  }
  function applyPending() {
    const rows = list();
    if (!pending || !rows) return;
    lay(one("ol", rows), pending);
    pending = null;
    showPending();
    seen();
  }
  // Whose window closes soon is said once for each border, not at each look.
  const remindedKey = "jawort:reminded";
  function reminded() {
    try { return new Set(JSON.parse(sessionStorage.getItem(remindedKey) ?? "[]")); } catch { return new Set(); }
  }
  function remind(counts) {
    const before = reminded(), now = say(counts, "closing").trim().split(/\s+/).filter(Boolean);
    const fresh = now.filter((mark) => !before.has(mark));
    if (!fresh.length) return;
    try { sessionStorage.setItem(remindedKey, JSON.stringify([...before, ...fresh].slice(-500))); } catch { /* full or forbidden */ }
    for (const border of ["soon", "last"]) {
      const count = fresh.filter((mark) => mark.endsWith(`:${border}`)).length, box = one("#toasts");
      if (!count || !box) continue;
      const made = document.createElement("div"), link = document.createElement("a");
      made.className = "toast";
      made.dataset.reminder = border;
      link.href = "/inbox?view=closing";
      link.textContent = say(box, "show");
      made.append(say(box, `${border}${count === 1 ? "One" : "Many"}`).replace("{n}", count), " ", link);
      box.append(made);
    }
  }
  let unreadBefore = Number(say(one("#counts"), "unread") || 0);
  function showCounts(counts) {
    for (const count of all("[data-count]", counts)) {
      for (const place of all(`[data-count-of="${CSS.escape(count.dataset.count)}"]`)) place.textContent = count.textContent;
    }
    document.title = document.title.replace(/^\(\d+\) /, "");
    const unread = Number(say(counts, "unread"));
    if (unread > unreadBefore) tell("jawort:news", { count: unread - unreadBefore });
    unreadBefore = unread;
    remind(counts);
    if (unread) document.title = `(${unread}) ${document.title}`;
  }

  // ── thread ──
  const thread = () => one("#thread");
  const chosen = () => say(thread(), "id");

  async function refreshTalk() {
    const id = chosen();
    if (!id) return;
    const answer = await ask(`/inbox/${id}/talk${location.search}`); // the way back leads to the same list
    const talk = one("#talk"), fresh = answer && one("#talk-list", answer);
    if (!fresh || chosen() !== id || !talk) return;
    const ol = one("#talk-list"), shown = [...ol.children];
    let parts = [...fresh.children];
    // What stands above the newest page stays, with its way to older ones: somebody may read there.
    const first = parts.findIndex((part) => part.id.startsWith("e-") && shown.some((other) => other.id === part.id));
    const place = shown.findIndex((part) => part.id === parts[first]?.id);
    if (place > 0) parts = [...shown.slice(0, place), ...parts.slice(first)];
    const count = all("li.msg", ol).length;
    const away = steady(talk, () => lay(ol, parts));
    const more = all("li.msg", ol).length - count;
    const button = one("#newer");
    if (button && away && more > 0) button.hidden = false;
    const head = one("#thread-head", answer), old = one("#thread-head");
    if (head && old && source(old) !== head.outerHTML && !old.contains(document.activeElement) && !one("details[open]", old)) {
      told.set(head, head.outerHTML);
      old.replaceWith(head);
      window.htmx?.process(head);
    }
    addTools();
    ol.dataset.heard = say(fresh, "heard");
    thread().dataset.unread = "1";
    tell("jawort:read");
  }
  // What one can do with a message stands beside it; the server need not send it fifty times.
  function addTools() {
    const made = one("#msgtools"), may = one("#composer");
    if (!made || !may) return;
    for (const part of all("#talk-list li.msg:not(.queued, [data-tools])")) {
      part.dataset.tools = "1";
      part.dataset.composerWords = (one(".said, .thing b", part)?.textContent ?? "").trim().slice(0, 80);
      const tools = made.content.cloneNode(true), id = part.id.slice(2);
      const out = part.classList.contains("out");
      one("[data-composer-quote]", tools).dataset.composerQuote = id;
      if (out) one("[data-composer-asked]", tools).remove();
      else one("[data-composer-asked]", tools).dataset.composerAsked = id;
      one(".meta", part)?.[out ? "prepend" : "append"](tools); // keys reach them where eyes do
    }
  }
  function markChosen() {
    const id = chosen();
    for (const row of all("#rows a.row")) {
      if (about(row) === id) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  }
  function seen() {
    remember(one("#rows ol"));
    remember(one("#talk-list"));
    const head = one("#thread-head");
    if (head && !told.has(head)) told.set(head, head.outerHTML);
    markChosen();
    addTools();
    for (const part of all("#rows .rowbox")) addPick(part);
  }

  // ── acts: a form of ours is sent without leaving the page, and says what it did ──
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-act]")) return;
    event.preventDefault();
    act(form, event.submitter);
  });
  async function act(form, submitter) {
    if (form.dataset.busy) return; // a double click does it once
    form.dataset.busy = "1";
    const path = submitter?.getAttribute("formaction") ?? form.getAttribute("action");
    const headers = { "HX-Request": "true" };
    try {
      const answer = await fetch(path, { method: "POST", headers, body: new URLSearchParams(new FormData(form, submitter)) });
      if (answer.status === 401) { location.reload(); return; }
      const text = await answer.text();
      if (!answer.ok) { complain(text); return; }
      const made = document.createElement("template");
      made.innerHTML = text;
      form.closest(".toast")?.remove();
      seat(form, one("details.wish", made.content));
      one("#toasts")?.append(made.content);
      done(form);
    } catch { tell("jawort:lost"); } finally { delete form.dataset.busy; }
  }
  // What a message wants, corrected: it stands in the place of the form, also where older messages are.
  function seat(form, box) {
    if (!box) return;
    form.closest("details.wish")?.replaceWith(box);
    one("summary", box).focus({ preventScroll: true });
  }
  async function openWish(link) {
    const answer = await ask(link.getAttribute("href") + location.search), box = answer && one("details.wish", answer);
    if (!box || !link.isConnected) return;
    link.closest("p").after(box);
    link.remove();
    one("select", box)?.focus();
  }
  // A thread grows upwards: what was opened is brought back into sight, as far as it fits.
  document.addEventListener("toggle", (event) => {
    if (event.target.matches("details.wish[open]")) event.target.scrollIntoView({ block: "nearest" });
  }, true);
  function done(form) {
    if (form.getAttribute("id") === "note-form") { form.reset(); form.hidden = true; }
    if (form.getAttribute("id") === "bulk-form") all("#rows .pick input:checked").forEach((box) => { box.checked = false; });
    for (const menu of all("details.menu[open]")) menu.open = false;
    showPicked();
    refresh();
  }

  // ── toasts ──
  document.addEventListener("jawort:toast", (event) => {
    const made = document.createElement("div");
    made.className = "toast";
    made.textContent = event.detail.text;
    one("#toasts")?.append(made);
  });
  const box = one("#toasts");
  if (box) {
    new MutationObserver((changes) => {
      for (const change of changes) for (const made of change.addedNodes) {
        if (made.nodeType === 1) setTimeout(function go() { if (made.matches(":hover, :focus-within")) setTimeout(go, 3000); else made.remove(); }, 12000);
      }
      while (box.children.length > 3) box.firstElementChild.remove();
    }).observe(box, { childList: true });
  }

  // ── picking several ──
  function showPicked() {
    const count = all("#rows .pick input:checked").length, bar = one("#bulk");
    if (!bar) return;
    bar.hidden = !count;
    list()?.classList.toggle("picking", count > 0);
    const text = one("[data-picked]", bar);
    text.textContent = say(text, count === 1 ? "one" : "many").replace("{n}", count);
  }
  document.addEventListener("change", (event) => { if (event.target.closest("#rows .pick")) showPicked(); });

  // ── small things that are only of the page ──
  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-why-link], [href^='/inbox/wish/'], [data-close-why], [data-person], [data-person-close], [data-note], [data-retry], #arrived, #newer, #unpick, a.row");
    for (const menu of all("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    if (!target) return;
    if (target.matches("[data-why-link]")) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !window.htmx) return;
      event.preventDefault();
      askedFrom = target;
      window.htmx.ajax("GET", target.getAttribute("href"), { target: "#why-slot", swap: "innerHTML" });
    }
    else if (target.matches("[href^='/inbox/wish/']")) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openWish(target);
    }
    else if (target.matches("#arrived")) applyPending();
    else if (target.matches("#newer")) { one("#talk").scrollTop = 0; target.hidden = true; }
    else if (target.matches("#unpick")) { all("#rows .pick input:checked").forEach((box) => { box.checked = false; }); showPicked(); }
    else if (target.matches("[data-close-why]")) { event.preventDefault(); closeWhy(); }
    else if (target.matches("[data-person]")) one(".inbox").classList.add("with-person");
    else if (target.matches("[data-person-close]")) one(".inbox").classList.remove("with-person");
    else if (target.matches("[data-note]")) openNote();
    else if (target.matches("[data-retry]")) again(target);
  });
  function again(button) {
    const said = one(".said", button.closest("li")), answer = one("#answer");
    if (!said || !answer) return;
    answer.value = said.textContent;
    answer.dispatchEvent(new Event("input", { bubbles: true }));
    answer.focus();
  }
  let askedFrom = null;
  document.addEventListener("jawort:why", (event) => {
    askedFrom = event.detail.from;
    one("#why-slot")?.replaceChildren(event.detail.made);
    one(".inbox")?.classList.add("narrow");
    event.detail.made.focus();
  });
  function closeWhy() {
    one("#why-slot")?.replaceChildren();
    one(".inbox")?.classList.remove("narrow");
    if (askedFrom?.isConnected) askedFrom.focus();
    askedFrom = null;
  }
  function openNote() {
    const form = one("#note-form");
    if (!form) return;
    form.hidden = false;
    one("textarea", form).focus();
  }
  document.addEventListener("mouseout", (event) => {
    const rows = list();
    if (pending && rows?.contains(event.target) && !rows.contains(event.relatedTarget) && rows.scrollTop <= 8 && !event.relatedTarget?.closest?.(".arrived")) applyPending();
  });
  let shownId = chosen();
  document.addEventListener("htmx:after:swap", () => {
    const why = one("#why-slot > *");
    one(".inbox")?.classList.toggle("narrow", Boolean(why));
    if (why && askedFrom && !why.contains(document.activeElement)) why.focus();
    if (chosen() !== shownId) opened();
    const search = one("#search")?.value.trim(), rows = list();
    if (rows) { if (search) rows.dataset.search = "1"; else delete rows.dataset.search; }
    seen();
    showPicked();
  });
  // Another conversation has been opened: its person, its own ear, and the focus in it.
  function opened() {
    shownId = chosen();
    if (!shownId) return;
    closeWhy();
    window.htmx?.ajax("GET", `/inbox/${shownId}/person`, { target: "#person", swap: "innerHTML" });
    tell("jawort:opened");
    (one("#answer") ?? one("#talk"))?.focus({ preventScroll: true });
  }
  function complain(text) {
    const box = one("#toasts"), made = document.createElement("div");
    made.className = "toast no";
    made.setAttribute("role", "alert");
    made.textContent = text;
    box?.append(made);
  }
  document.addEventListener("htmx:response:error", (event) => {
    const { ctx } = event.detail, kind = ctx.response.headers.get("content-type") ?? "";
    if (kind.startsWith("text/plain") && ctx.text) complain(ctx.text);
    else ctx.swap = "none";
  });
  // Which conversations changed; without a list, everything may have.
  function refresh(conversations = ["*"]) {
    refreshRows();
    if (conversations.includes("*") || conversations.includes(chosen())) refreshTalk();
    tell("jawort:changed");
  }
  document.addEventListener("jawort:fresh", (event) => refresh(event.detail.conversations));
  document.addEventListener("jawort:sent", () => refresh());
  // Clocks run down by themselves, once a minute.
  setInterval(() => { if (!document.hidden) refreshRows(); }, 60000);

  seen();
  if (one("#counts")) remind(one("#counts"));
  window.jawort = { closeWhy, openNote, chosen };
})();
