// Writing an answer: the judgement while one types, drafts that survive, sending once.
// Works by delegation, so that a composer may come and go with its conversation.
"use strict";
(() => {
  const one = (choice, within = document) => within.querySelector(choice);
  const all = (choice, within = document) => [...within.querySelectorAll(choice)];
  const form = () => one("#composer[data-composer]");
  const text = () => one("[data-composer-text]", form() ?? document);
  const token = () => document.body.dataset.token ?? "";
  const shelf = (it) => `jawort:draft:${it.dataset.account}:${it.dataset.conversation}`;
  const state = { busy: false, timer: 0, saver: 0, asking: null, saving: null, again: false, born: 0, left: 0, told: 0 };

  // ── asking the server ──
  const fields = (it, submitter) => {
    const data = new URLSearchParams(new FormData(it));
    if (submitter?.name) data.append(submitter.name, submitter.value);
    return data;
  };
  const ask = (path, body, more = {}) => fetch(path, {
    method: "POST", body, redirect: "manual",
    headers: { "X-Jawort-Part": "1", "X-Jawort-Token": token() }, ...more,
  });
  const here = (it, what) => `/inbox/${it.dataset.conversation}/${what}`;
  const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
  const tell = (words) => { const it = form(); if (it) one("[data-composer-told]", it).textContent = words; };
  function trouble(words) {
    const it = form();
    if (!it) return;
    const lost = "lostFile" in it.dataset; // a file that has not arrived is said until it has
    one("[data-composer-trouble-words]", it).textContent = words || (lost ? it.dataset.wordsUpload : "");
    one("[data-composer-reupload]", it).hidden = !lost;
    one("[data-composer-trouble]", it).hidden = !words && !lost;
  }
  const happened = (name, detail) => document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));

  // ── the judgement, while one types ──
  function weigh(delay) {
    clearTimeout(state.timer);
    state.timer = setTimeout(async () => {
      const it = form();
      if (!it || state.busy) return;
      state.asking?.abort();
      state.asking = new AbortController();
      try {
        const answer = await ask(here(it, "verdict"), fields(it), { signal: state.asking.signal });
        if (!answer.ok || it !== form()) return;
        const said = parsed(await answer.text());
        const verdict = one("[data-composer-verdict]", said), clock = one("[data-composer-clock]", said);
        if (verdict) one("#composer-said", it).replaceChildren(verdict);
        if (clock) one("[data-composer-clock]", it).replaceWith(clock);
        trouble("");
        begin(it);
      } catch (fault) {
        if (fault.name !== "AbortError") trouble(it.dataset.wordsOffline);
      }
    }, delay);
  }

  // Every rule's answer to the words as they stand, beside the thread; nothing is sent.
  async function explain(it) {
    try {
      const answer = await ask(here(it, "explain"), fields(it));
      const made = answer.ok && one("#why", parsed(await answer.text()));
      if (!made) { trouble(it.dataset.wordsFault); return; }
      document.dispatchEvent(new CustomEvent("jawort:why", { detail: { made, from: one("[data-composer-text]", it) } }));
    } catch { trouble(it.dataset.wordsOffline); }
  }

  // Where the reason stands in the text: under it lies the same text with a mark.
  function mirror(it) {
    const box = one("[data-composer-mirror]", it), words = one("[data-composer-text]", it)?.value ?? "";
    const marks = (one("[data-composer-verdict]", it)?.dataset.marks ?? "").trim().split(/\s+/).filter(Boolean);
    const signs = [...words];
    box.replaceChildren();
    let at = 0;
    for (const [begin, end] of marks.map((pair) => pair.split("-").map(Number))) {
      if (end > signs.length) continue;
      const mark = document.createElement("mark");
      mark.textContent = signs.slice(begin, end).join("");
      box.append(signs.slice(at, begin).join(""), mark);
      at = end;
    }
    box.append(signs.slice(at).join(""));
  }
  function count(it) {
    const length = [...(one("[data-composer-text]", it)?.value ?? "")].length;
    const most = one("[name=media]", it).value ? 1024 : 4096, place = one("[data-composer-count]", it);
    place.textContent = length > most * 0.8 ? `${length} / ${most}` : length ? String(length) : "";
    place.classList.toggle("over", length > most);
  }

  // ── the clock counts whole minutes and speaks only at four hours, one hour and the end ──
  function begin(it) {
    const clock = one("[data-composer-clock]", it);
    state.born = performance.now();
    state.left = Number(clock?.dataset.minutes ?? 0);
    state.told = state.left;
    const what = one("[data-composer-verdict]", it)?.dataset.what;
    one("[data-composer-send]", it)?.classList.toggle("main", what === "allowed" || what === "deferred");
    mirror(it);
    count(it);
  }
  setInterval(() => {
    const it = form(), clock = it && one("[data-composer-clock]", it);
    if (!clock || !state.left) return;
    const left = state.left - Math.floor((performance.now() - state.born) / 60_000);
    if (left === state.told) return;
    for (const [border, words] of [[240, it.dataset.wordsFour], [60, it.dataset.wordsHour], [0, it.dataset.wordsShut]]) {
      if (left <= border && state.told > border) {
        tell(words);
        if (border === 60) document.dispatchEvent(new CustomEvent("jawort:toast", { detail: { text: words } }));
      }
    }
    state.told = left;
    if (left <= 0) { state.left = 0; weigh(0); return; }
    const hours = Math.floor(left / 60), words = one("[data-composer-clock-words]", clock);
    const span = it.dataset.clock.replace("{left}", hours ? `${hours} h ${left % 60} min` : `${left} min`);
    words.textContent = [span, ...words.textContent.split(" · ").slice(1)].join(" · ");
    clock.classList.toggle("soon", left < 240 && left >= 60);
    clock.classList.toggle("last", left < 60);
  }, 10_000);

  // ── drafts ──
  const stash = (it) => { try { localStorage.setItem(shelf(it), JSON.stringify({ key: one("[name=key]", it).value, text: one("[data-composer-text]", it).value })); } catch { /* full or forbidden */ } };
  const unstash = (it) => { try { localStorage.removeItem(shelf(it)); } catch { /* forbidden */ } };
  function stashed(it) {
    try { return JSON.parse(localStorage.getItem(shelf(it)) ?? "null"); } catch { return null; }
  }
  // The server has this very answer as sent or waiting: it must not come back as a draft.
  const isSent = (answer) => answer.status === 409 && answer.headers.has("X-Jawort-Sent");
  function save(delay) {
    clearTimeout(state.saver);
    state.saver = setTimeout(keepDraft, delay);
  }
  async function keepDraft() {
    const it = form();
    if (!it || state.busy) return;
    if (state.saving) { state.again = true; return; }
    try {
      state.saving = ask(here(it, "draft"), fields(it));
      const answer = await state.saving;
      if (answer.ok) { unstash(it); trouble(""); }
      else if (isSent(answer)) { unstash(it); delete it.dataset.touched; trouble(it.dataset.wordsSent); }
      else { stash(it); trouble(answer.status === 401 || answer.type === "opaqueredirect" ? it.dataset.wordsSignedOut : it.dataset.wordsFault); }
    } catch {
      stash(it);
      trouble(it.dataset.wordsOffline);
      save(5_000);
    } finally {
      state.saving = null;
      if (state.again) { state.again = false; save(0); }
    }
  }
  function leave() {
    const it = form();
    if (!it?.dataset.touched) return;
    stash(it);
    ask(here(it, "draft"), fields(it), { keepalive: true }).then((answer) => { if (answer.ok || isSent(answer)) unstash(it); }, () => {});
  }
  // Whoever locks the screen or logs out leaves no words in this browser: the server has them first.
  async function part(door) {
    const it = form();
    clearTimeout(state.saver);
    try {
      const answer = await ask(here(it, "draft"), fields(it));
      if (answer.ok || isSent(answer)) { unstash(it); delete it.dataset.touched; }
    } catch { /* no line: the words stay here */ }
    door.submit();
  }
  addEventListener("pagehide", leave);
  addEventListener("online", () => { save(0); weigh(0); });

  // ── the button ──
  function renewed(it) {
    // Whoever changes the words after a failed try sends something else, under another name.
    const key = one("[name=key]", it);
    if (key && it.dataset.tried) {
      delete it.dataset.tried;
      key.value = `composer:${[...crypto.getRandomValues(new Uint8Array(16))].map((sign) => sign.toString(16).padStart(2, "0")).join("")}`;
    }
  }
  // A second Enter may find the field empty already: it must not wipe away what the first has said.
  const isEmpty = (it) => !one("[data-composer-text]", it).value.trim() && !one("[name=media]", it).value && one('[data-composer-panel="template"]', it).hidden;
  async function press(it, submitter) {
    if (state.busy || (!submitter?.hasAttribute("formaction") && isEmpty(it))) return;
    state.busy = true;
    it.dataset.tried = "1";
    it.setAttribute("aria-busy", "true");
    clearTimeout(state.timer);
    clearTimeout(state.saver);
    await state.saving?.catch(() => {});
    stash(it);
    try {
      const answer = await ask(submitter?.getAttribute("formaction") ?? it.getAttribute("action"), fields(it, submitter));
      if (answer.status === 401 || answer.type === "opaqueredirect") { trouble(it.dataset.wordsSignedOut); return; }
      const made = one("#composer", parsed(await answer.text()));
      if (!answer.ok || !made) { trouble(it.dataset.wordsFault); return; }
      unstash(it);
      it.replaceWith(made);
      appear(made);
      one("[data-composer-text]", made)?.focus();
      happened("jawort:sent", { conversation: made.dataset.conversation });
      happened("jawort:changed");
      const said = one(".word:not([hidden]), .hold", made) ?? one("[data-composer-verdict]", made);
      tell(said?.textContent.trim().replace(/\s+/g, " ") ?? "");
    } catch {
      trouble(it.dataset.wordsOffline);
      state.busy = false;
      save(0);
    } finally {
      state.busy = false;
      it.removeAttribute("aria-busy");
    }
  }
  function countDown(it) {
    const sent = one("[data-composer-sent]", it), seconds = sent && one("[data-composer-seconds]", sent);
    if (!seconds) return;
    const until = performance.now() + Number(sent.dataset.undo) * 1000;
    const tick = setInterval(() => {
      const left = Math.ceil((until - performance.now()) / 1000);
      if (!sent.isConnected) { clearInterval(tick); return; }
      if (left > 0) { seconds.textContent = `${left} s`; return; }
      clearInterval(tick);
      sent.remove();
      happened("jawort:changed");
    }, 250);
  }

  // ── what is tied to the answer: a quote, or what the person asked for ──
  function chip(name, id, words) {
    const it = form(), place = it && one("[data-composer-chips]", it);
    if (!place) return;
    one(`[data-composer-chip="${name}"]`, place)?.remove();
    if (id) {
      const made = one(`[data-composer-chip-model="${name}"]`, it).content.firstElementChild.cloneNode(true);
      one("input", made).value = id;
      if (words) one("[data-composer-chip-words]", made).textContent = words;
      place.append(made);
    }
    if (name === "asked") all("[data-composer-tie][aria-pressed]", it).forEach((knob) => knob.setAttribute("aria-pressed", String(Boolean(id))));
    changed(0);
  }
  const wordsOf = (id) => one(`#e-${CSS.escape(id)}`)?.dataset.composerWords ?? "";
  function tie() {
    const it = form();
    if (!it) return;
    if (one('[data-composer-chip="asked"]', it)) { chip("asked", ""); return; }
    const quoted = one('[data-composer-chip="quotes"] input', it)?.value;
    const id = quoted || it.dataset.inbound;
    if (id) chip("asked", id, id === it.dataset.inbound ? it.dataset.inboundWords : wordsOf(id));
  }
  function tab(name) {
    const it = form();
    if (!it) return;
    for (const panel of all("[data-composer-panel]", it)) {
      panel.hidden = panel.dataset.composerPanel !== name;
      if (panel.matches("fieldset")) panel.disabled = panel.hidden;
    }
    all(".tabs [data-composer-tab]", it).forEach((knob) => knob.setAttribute("aria-pressed", String(knob.dataset.composerTab === name)));
    if (name === "reply") { one("[data-composer-text]", it)?.focus(); changed(0); return; }
    const first = () => (one("[data-composer-templates] input:checked", it) ?? one("[data-composer-templates] input:enabled", it))?.focus();
    if (one("[data-composer-choice]", it)) { first(); weigh(0); return; }
    fetch(here(it, "composer/templates")).then(async (answer) => {
      const made = answer.ok && one("[data-composer-templates]", parsed(await answer.text()));
      if (made) one("[data-composer-templates]", it).replaceWith(made);
      first();
    }, () => trouble(it.dataset.wordsOffline));
  }
  function preview(choice) {
    const gaps = all("[data-composer-gap]", choice);
    for (const slot of all("[data-composer-slot]", choice)) {
      slot.dataset.gap ??= slot.textContent;
      slot.textContent = gaps[Number(slot.dataset.composerSlot)]?.value || slot.dataset.gap;
    }
  }
  function changed(delay = 350) {
    const it = form();
    if (!it) return;
    it.dataset.touched = "1";
    renewed(it);
    mirror(it);
    count(it);
    weigh(delay);
    save(1_000);
  }
  window.jawortComposer = { form, text, chip, tie, tab, changed, trouble, tell, token, press };

  // ── one listener of each kind ──
  document.addEventListener("submit", (event) => {
    if (event.target.matches('form[action="/logout"], form[action="/account/lock"]') && form()?.dataset.touched) {
      event.preventDefault();
      part(event.target);
      return;
    }
    if (!event.target.matches("#composer[data-composer]")) return;
    const asksWhy = event.submitter?.matches("[data-composer-why]");
    if (asksWhy && !one("#why-slot")) return; // no room beside it: a page of its own
    event.preventDefault();
    if (asksWhy) explain(event.target); else press(event.target, event.submitter);
  });
  document.addEventListener("input", (event) => {
    const it = event.target.closest("#composer");
    if (!it || event.target.matches("[type=file]")) return;
    const choice = event.target.closest("[data-composer-choice]");
    if (event.target.matches("[type=radio]")) {
      all("[data-composer-slots]", it).forEach((slots) => { slots.disabled = !slots.closest("[data-composer-choice]").contains(event.target); });
    }
    if (choice) preview(choice);
    changed();
  });
  document.addEventListener("keydown", (event) => {
    const it = event.target.closest?.("#composer");
    if (!it || event.isComposing || event.defaultPrevented) return;
    if (event.key === "F2") { event.preventDefault(); tie(); return; }
    if (event.key === "F4") { event.preventDefault(); one("[data-composer-why]", it)?.click(); return; }
    if (event.key !== "Enter" || event.shiftKey || event.altKey || !event.target.matches("[data-composer-text]")) return;
    const strong = event.ctrlKey || event.metaKey;
    if (strong || document.body.dataset.send !== "ctrl_enter") {
      event.preventDefault();
      press(it, one("[data-composer-send]", it));
    }
  });
  document.addEventListener("click", (event) => {
    const near = (choice) => event.target.closest(choice);
    let knob;
    if ((knob = near("[data-composer-tab]"))) tab(knob.dataset.composerTab);
    else if (near("#composer [data-composer-tie]")) tie();
    else if ((knob = near("#composer [data-composer-unchip]"))) chip(knob.closest("[data-composer-chip]").dataset.composerChip, "");
    else if ((knob = near("[data-composer-quote]"))) chip("quotes", knob.dataset.composerQuote, wordsOf(knob.dataset.composerQuote));
    else if ((knob = near("[data-composer-asked]"))) chip("asked", knob.dataset.composerAsked, wordsOf(knob.dataset.composerAsked));
    else if (near("#composer [data-composer-remove]")) {
      const field = text(), signs = [...field.value];
      const marks = one("[data-composer-verdict]", form()).dataset.marks.trim().split(/\s+/).map((pair) => pair.split("-").map(Number));
      for (const [begin, end] of marks.reverse()) signs.splice(begin, end - begin);
      field.value = signs.join("").replace(/ {2,}/g, " ").trim();
      field.focus();
      changed(0);
    } else return;
    if (near("[data-composer-quote], [data-composer-asked]")) text()?.focus();
  });
  document.addEventListener("jawort:quote", (event) => { chip("quotes", event.detail.id, wordsOf(event.detail.id)); text()?.focus(); });

  // ── the person has written meanwhile: what waits may be gone, the window may be open ──
  async function freshen() {
    const it = form();
    if (!it || state.busy) return;
    try {
      const answer = await fetch(here(it, "composer"), { headers: { "X-Jawort-Quiet": "1" }, redirect: "manual" });
      const made = answer.ok && one("#composer", parsed(await answer.text()));
      if (!made || it !== form() || state.busy) return;
      all(".hold", it).forEach((old) => old.remove());
      one("[data-composer-panel]", it).before(...all(".hold", made));
      it.dataset.inbound = made.dataset.inbound;
      it.dataset.inboundWords = made.dataset.inboundWords;
      weigh(0);
    } catch { /* the line is away: it is said where somebody writes */ }
  }
  document.addEventListener("jawort:fresh", (event) => {
    const told = event.detail?.conversations;
    if (!told || told.includes("*") || told.includes(form()?.dataset.conversation)) freshen();
  });

  // ── a composer has come ──
  function appear(it) {
    if (it.dataset.ready) return;
    it.dataset.ready = "1";
    it.classList.add("js");
    const left = stashed(it), field = one("[data-composer-text]", it);
    if (left?.text && (!field.value.trim() || left.text === field.value)) {
      field.value = left.text;
      changed(0);
      // It may have been sent, and only the answer was lost: under its own name it is sent once.
      one("[name=key]", it).value = left.key;
      it.dataset.tried = "1";
    }
    field.addEventListener("scroll", () => { one("[data-composer-mirror]", it).scrollTop = field.scrollTop; });
    begin(it);
    countDown(it);
    happened("jawort:composer", { conversation: it.dataset.conversation });
  }
  const look = () => { const it = form(); if (it) appear(it); };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
  import("/static/composer_extra.js");
})();
