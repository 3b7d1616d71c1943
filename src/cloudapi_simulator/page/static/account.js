// The business's numbers and what Meta may tell about its account.
import { ask, say } from "./control.js";
import { button, h, swap } from "./dom.js";
import { question } from "./dialog.js";
import { on, state } from "./live.js";
import { has, t } from "./words.js";

const QUALITIES = ["GREEN", "YELLOW", "RED", "UNKNOWN"];

export function account() {
  const numbers = h("div", {});
  const events = h("div", { class: "events" });
  const draw = () => swap(numbers, state.lines.map(number));
  on("lines", draw);
  draw();
  load(events);
  return h(
    "div",
    { class: "account" },
    h("h3", {}, t("account.numbers")),
    numbers,
    h("h3", {}, t("account.events")),
    h("p", { class: "faint" }, t("account.about")),
    events,
  );
}

function number(line) {
  const quality = h(
    "select",
    {
      "aria-label": t("account.quality", { number: line.display }),
      onchange: (event) => ask("PATCH", `lines/${line.id}`, { quality: event.target.value }),
    },
    QUALITIES.map((value) =>
      h("option", { value, selected: value === line.quality }, t(`quality.${value}`)),
    ),
  );
  const label = h(
    "label",
    {},
    h("input", {
      type: "checkbox",
      checked: line.registered,
      onchange: (event) => ask("PATCH", `lines/${line.id}`, { registered: event.target.checked }),
    }),
    t("account.registered"),
  );
  return h(
    "p",
    { class: "line" },
    h("b", {}, line.display),
    h("span", { class: "faint" }, line.name),
    quality,
    label,
  );
}

async function load(box) {
  const said = await ask("GET", "account/events");
  if (!said) return;
  swap(
    box,
    said.events.map((event) =>
      button(named(event.name), null, { class: "btn small", onclick: () => post(event) }),
    ),
  );
}

const named = (name) => (has(`event.${name}`) ? t(`event.${name}`) : name.replaceAll("_", " "));

async function post(event) {
  const value = JSON.stringify(event.value, null, 2);
  const fields = [
    { name: "value", kind: "long", label: t("account.value"), value, rows: 10, needed: true },
  ];
  const chosen = await question({
    title: named(event.name),
    about: event.field,
    fields,
    act: t("account.post"),
  });
  if (!chosen) return;
  try {
    await ask("POST", "account", { field: event.field, value: JSON.parse(chosen.value) });
  } catch {
    say(t("say.no_json"), true);
  }
}
