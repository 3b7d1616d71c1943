// Pages for people who work here: the screen locks when nobody has been there for a while.
"use strict";
(() => {
  const body = document.body;
  const minutes = Number(body.dataset.lockAfter);
  if (!minutes) return;
  const limit = minutes * 60_000;
  let last = Date.now();
  let told = last;

  const tell = (path) =>
    fetch(path, { method: "POST", headers: { "X-Jawort-Token": body.dataset.token } });
  const here = () => `${location.pathname}${location.search}`;
  const shut = () => location.assign(`/login/locked?next=${encodeURIComponent(here())}`);

  // What somebody does here without asking the server still keeps the screen open.
  const awake = () => {
    last = Date.now();
    if (last - told > 30_000) {
      told = last;
      tell("/account/awake").then((answer) => { if (answer.status === 401) shut(); }, () => {});
    }
  };
  for (const kind of ["pointerdown", "keydown", "wheel", "touchstart"]) {
    addEventListener(kind, awake, { passive: true, capture: true });
  }
  // A clock of the wall, not a count: a machine that slept has been idle too. The server knows
  // whether somebody is busy in another window.
  setInterval(() => {
    if (Date.now() - last < limit) return;
    last = Date.now() - limit + 30_000;
    fetch("/account/idle", { headers: { "X-Jawort-Quiet": "1" }, redirect: "manual" })
      .then((answer) => { if (answer.status !== 204) shut(); }, () => {});
  }, 5_000);
})();
