// Questions in a box of their own: fields in, values out, null when the reader turns away.
import { button, h, sign } from "./dom.js";
import { t } from "./words.js";

const numbers = { count: 0 };

// fields: {name, label, kind: text|tel|long|number|choice|switch|file, value, choices, hint, needed}
export function question({ title, about, fields = [], act, extra }) {
  return new Promise((done) => {
    const form = h("form", { method: "dialog", novalidate: true });
    const box = h("dialog", { class: "box", "aria-labelledby": "box-title" }, form);
    const inputs = new Map(fields.map((field) => [field.name, input(field)]));
    const end = (value) => {
      box.close();
      box.remove();
      done(value);
    };
    form.append(
      h(
        "header",
        {},
        h("h2", { id: "box-title" }, title),
        sign(t("box.close"), "x", { class: "icon-btn", onclick: () => end(null) }),
      ),
      ...(about ? [h("p", { class: "about" }, about)] : []),
      ...[extra?.(end)].filter(Boolean),
      ...fields.map((field) => row(field, inputs.get(field.name))),
      h(
        "footer",
        {},
        button(t("box.cancel"), null, { class: "btn", onclick: () => end(null) }),
        act && h("button", { class: "btn main", type: "submit" }, act),
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const missing = fields.find((field) => field.needed && !valueOf(inputs.get(field.name)));
      if (missing) inputs.get(missing.name).focus();
      else end(Object.fromEntries([...inputs].map(([name, node]) => [name, valueOf(node)])));
    });
    box.addEventListener("cancel", (event) => {
      event.preventDefault();
      end(null);
    });
    document.body.append(box);
    box.showModal();
    form.querySelector("header ~ * :is(button, input, select, textarea), header ~ button")?.focus();
  });
}

function valueOf(node) {
  if (node.type === "checkbox") return node.checked;
  if (node.type === "file") return node.files[0] ?? null;
  if (node.type === "number") return node.value === "" ? null : Number(node.value);
  return node.value.trim();
}

function input(field) {
  const id = `field-${(numbers.count += 1)}`;
  const props = { id, name: field.name, "aria-describedby": field.hint ? `${id}-hint` : null };
  if (field.kind === "long")
    return h("textarea", {
      ...props,
      rows: field.rows ?? 4,
      value: field.value ?? "",
      spellcheck: "false",
    });
  if (field.kind === "choice") {
    const options = field.choices.map(([value, label]) =>
      h("option", { value, selected: String(value) === String(field.value ?? "") }, label),
    );
    return h("select", props, options);
  }
  if (field.kind === "switch")
    return h("input", { ...props, type: "checkbox", checked: Boolean(field.value) });
  if (field.kind === "file") return h("input", { ...props, type: "file", accept: field.accept });
  const limits =
    field.kind === "number" ? { min: field.min, max: field.max, step: field.step ?? "any" } : {};
  return h("input", {
    ...props,
    ...limits,
    type: field.kind ?? "text",
    value: field.value ?? "",
    autocomplete: "off",
  });
}

function row(field, node) {
  const hint = field.hint && h("small", { id: `${node.id}-hint` }, field.hint);
  if (field.kind === "switch")
    return h("div", { class: "entry tick" }, node, h("label", { for: node.id }, field.label), hint);
  return h("div", { class: "entry" }, h("label", { for: node.id }, field.label), node, hint);
}
