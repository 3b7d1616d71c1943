// What another program needs to speak with this simulator.
import { ask, say } from "./control.js";
import { h, sign, swap } from "./dom.js";
import { t } from "./words.js";

const SHOWN = ["phone_number_id", "waba_id", "app_id", "token", "app_secret", "verify_token"];

export function connection() {
  const box = h("div", { class: "connection" });
  load(box);
  return box;
}

async function load(box) {
  const known = await ask("GET", "settings");
  if (!known) return;
  const rows = [["base", `${location.origin}/v26.0`], ...SHOWN.map((name) => [name, known[name]])];
  swap(
    box,
    h("p", { class: "faint" }, t("connection.about")),
    h(
      "dl",
      {},
      rows.map(([name, value]) =>
        h(
          "div",
          {},
          h("dt", {}, t(`connection.${name}`)),
          h("dd", {}, h("code", {}, value)),
          h(
            "dd",
            {},
            sign(t("connection.copy", { name: t(`connection.${name}`) }), "copy", {
              class: "icon-btn",
              onclick: () => copy(value),
            }),
          ),
        ),
      ),
    ),
    webhook(known),
  );
}

// The same as Meta's app dashboard has: an address of yours that answers the challenge gets the news.
function webhook(known) {
  const field = (name, value = "") => {
    const id = `webhook-${name}`;
    return h(
      "div",
      { class: "entry" },
      h("label", { for: id }, t(`connection.${name}`)),
      h("input", { id, name, type: "text", required: true, autocomplete: "off", value }),
    );
  };
  const form = h(
    "form",
    { class: "webhook" },
    h("h3", {}, t("connection.webhook")),
    h("p", { class: "faint" }, t("connection.webhook_about")),
    field("callback"),
    field("word"),
    h("button", { class: "btn main" }, t("connection.subscribe")),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(`/v26.0/${known.waba_id}/subscribed_apps`, {
      method: "POST",
      headers: { authorization: `Bearer ${known.token}`, "content-type": "application/json" },
      body: JSON.stringify({
        override_callback_uri: form.callback.value.trim(),
        verify_token: form.word.value.trim(),
      }),
    }).catch(() => null);
    say(t(answer?.ok ? "connection.subscribed" : "connection.silent"), !answer?.ok);
  });
  return form;
}

async function copy(value) {
  await navigator.clipboard?.writeText(value).catch(() => {});
  say(t("say.copied", { text: value }));
}
