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
  );
}

async function copy(value) {
  await navigator.clipboard?.writeText(value).catch(() => {});
  say(t("say.copied", { text: value }));
}
