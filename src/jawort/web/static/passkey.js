// Passkeys: the browser asks a device to make a key, or to sign with one. Bytes travel as base64url.
"use strict";
(() => {
  if (!window.PublicKeyCredential) return;
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const send = (path, fields = {}) =>
    fetch(path, {
      method: "POST",
      headers: { "X-Jawort-Token": document.body.dataset.token || "" },
      body: new URLSearchParams(fields),
    });
  const readable = (options) => {
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    for (const list of [options.allowCredentials, options.excludeCredentials]) {
      for (const one of list || []) one.id = bytes(one.id);
    }
    return options;
  };
  const told = (made) => {
    const response = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (made.response[name]) response[name] = text(made.response[name]);
    }
    return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response });
  };
  // What the server says beats our own words, where it says anything to people.
  class Refused extends Error {}
  const refused = async (answer) => {
    const isText = (answer.headers.get("content-type") || "").startsWith("text/plain");
    return isText ? new Refused(await answer.text()) : new Error();
  };
  const say = (button, words) => {
    const place = document.getElementById(button.dataset.says);
    place.querySelector("span").textContent = words;
    place.hidden = !words;
  };

  for (const button of document.querySelectorAll("[data-passkey]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const making = button.dataset.passkey === "make";
      say(button, "");
      try {
        const alone = button.dataset.passkey === "alone";
        const door = alone ? "/login/passkey/alone" : "/login/passkey";
        const asked = await send(making ? "/account/passkey/offer" : `${door}/ask`);
        if (!asked.ok) throw await refused(asked);
        const publicKey = readable(await asked.json());
        const made = making
          ? await navigator.credentials.create({ publicKey })
          : await navigator.credentials.get({ publicKey });
        const path = making ? "/account/passkey" : `${door}${location.search}`;
        const label = document.getElementById("passkey-label");
        const done = await send(path, { answer: told(made), label: label ? label.value : "" });
        if (!done.ok) throw await refused(done);
        location.assign(making ? "/account?done=factor" : done.url);
      } catch (error) {
        say(button, error instanceof Refused ? error.message : button.dataset.failed);
      }
    });
  }
})();
