// Live: one stream a page tells what changed and who is here; the page tells that somebody is here.
// The browser itself asks again after the last thing it heard, so that nothing is missed in between.
"use strict";
(() => {
  const one = (choice) => document.querySelector(choice);
  const chosen = () => one("#thread")?.dataset.id ?? "";
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  let stream = null, since = "", timer = 0, silence = 0, offline = false;
  const waiting = new Set();

  // ── hearing ──
  function listen() {
    const at = one("[data-live]");
    if (!at) return;
    stream?.close();
    since = since || at.dataset.live;
    const asked = new URLSearchParams({ since });
    if (chosen()) asked.set("at", chosen());
    const mine = new EventSource(`/inbox/live?${asked}`);
    stream = mine;
    mine.addEventListener("open", () => setOffline(false));
    mine.addEventListener("changed", (event) => {
      since = event.lastEventId || since;
      JSON.parse(event.data).conversations.forEach((id) => waiting.add(id));
      clearTimeout(timer);
      timer = setTimeout(pass, 80);
    });
    mine.addEventListener("presence", (event) => {
      const heard = JSON.parse(event.data), here = one("#here");
      if (here && heard.conversation === chosen()) here.textContent = heard.text;
    });
    mine.addEventListener("error", () => {
      if (stream !== mine) return;
      // The stream ends now and then on purpose and comes back; only a longer silence is told.
      clearTimeout(silence);
      silence = setTimeout(() => { if (stream === mine && mine.readyState !== EventSource.OPEN) setOffline(true); }, 5000);
      if (mine.readyState === EventSource.CLOSED) setTimeout(() => { if (stream === mine) listen(); }, 3000);
    });
  }
  function pass() {
    const conversations = [...waiting];
    waiting.clear();
    tell("jawort:fresh", { conversations });
  }
  function setOffline(is) {
    const banner = one("#offline");
    if (banner) banner.hidden = !is;
    if (offline && !is) tell("jawort:fresh", { conversations: ["*"] });
    offline = is;
  }
  window.addEventListener("offline", () => setOffline(true));
  window.addEventListener("online", () => listen());
  document.addEventListener("jawort:lost", () => { if (!navigator.onLine || stream?.readyState !== EventSource.OPEN) setOffline(true); });
  document.addEventListener("htmx:error", () => { if (!navigator.onLine) setOffline(true); });

  // ── telling: this page is here, somebody types, it has been read ──
  let typedAt = 0, readUpTo = "";
  function post(path, fields) {
    const headers = { "HX-Request": "true", "X-Jawort-Quiet": "1", "X-Jawort-Token": document.body.dataset.token ?? "" };
    return fetch(path, { method: "POST", headers, body: new URLSearchParams(fields), keepalive: true }).catch(() => null);
  }
  function tellHere(fields = {}) {
    if (chosen() && !document.hidden) post(`/inbox/${chosen()}/here`, fields);
  }
  function tellRead() {
    const heard = one("#talk-list")?.dataset.heard ?? "", mark = `${chosen()} ${heard}`;
    if (!chosen() || document.hidden || mark === readUpTo || !one("#thread").dataset.unread) return;
    readUpTo = mark;
    post(`/inbox/${chosen()}/read`, { heard });
  }
  document.addEventListener("input", (event) => {
    if (event.target.id !== "answer" || Date.now() - typedAt < 4000) return;
    typedAt = Date.now();
    tellHere({ typing: "1" });
  });
  setInterval(tellHere, 20000);
  document.addEventListener("visibilitychange", () => { tellHere(); tellRead(); });
  document.addEventListener("jawort:read", tellRead);
  document.addEventListener("jawort:opened", () => { listen(); tellHere(); tellRead(); });
  window.addEventListener("pagehide", () => { if (chosen()) post(`/inbox/${chosen()}/here`, { gone: "1" }); });

  listen();
  tellHere();
  tellRead();
})();
