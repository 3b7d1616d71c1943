// Pace, limits and choices, drawn from the list the simulator gives; a change holds at once.
import { ask } from "./control.js";
import { h, swap } from "./dom.js";
import { has, t } from "./words.js";

export function settings() {
  const box = h("div", { class: "settings" });
  load(box);
  return box;
}

async function load(box) {
  const form = await ask("GET", "settings/form");
  if (!form) return;
  const groups = form.fields.filter((field) => field.kind === "group");
  const plain = form.fields.filter((field) => field.kind !== "group" && field.kind !== "other");
  swap(
    box,
    groups.map((group) =>
      part(
        t(`setting.${group.name}`),
        group.fields.map((field) =>
          row({ ...field, value: group.value[field.name] }, (value) => ({
            [group.name]: { [field.name]: value },
          })),
        ),
      ),
    ),
    part(
      t("setting.more"),
      plain.map((field) => row(field, (value) => ({ [field.name]: value }))),
    ),
    form.guesses?.length &&
      part(
        t("setting.guesses"),
        form.guesses.map((guess) =>
          row({ ...guess, kind: "choice", hint: guess.switches }, (value) => ({
            guesses: { [guess.name]: value },
          })),
        ),
      ),
  );
}

function part(title, rows) {
  return h("section", {}, h("h3", {}, title), rows);
}

function row(field, body) {
  const id = `setting-${field.name}`;
  const key = `setting.${field.name}`;
  const label = has(key) ? t(key) : field.name.replaceAll("_", " ");
  const node = input(field, id);
  let before = field.value;
  node.addEventListener("change", async () => {
    const value =
      node.type === "checkbox"
        ? node.checked
        : node.type === "number"
          ? Number(node.value)
          : node.value;
    if (await ask("PATCH", "settings", body(value))) before = value;
    else if (node.type === "checkbox") node.checked = before;
    else node.value = before;
  });
  const hint = field.hint && h("small", { lang: "en" }, field.hint);
  return h("div", { class: `setting ${field.kind}` }, h("label", { for: id }, label, hint), node);
}

function input(field, id) {
  if (field.kind === "switch") return h("input", { id, type: "checkbox", checked: field.value });
  if (field.kind === "number")
    return h("input", {
      id,
      type: "number",
      value: field.value,
      min: 0,
      step: field.whole ? 1 : "any",
    });
  if (field.kind === "text") return h("input", { id, type: "text", value: field.value ?? "" });
  return h(
    "select",
    { id },
    field.choices.map((choice) => {
      const key = `choice.${choice}`;
      return h(
        "option",
        { value: choice, selected: choice === field.value },
        has(key) ? t(key) : choice.replaceAll("_", " "),
      );
    }),
  );
}
