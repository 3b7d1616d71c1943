// The reviewer's desk: every template, and what becomes of it.
import { ask } from "./control.js";
import { button, h, icon, swap } from "./dom.js";
import { question } from "./dialog.js";
import { on, state } from "./live.js";
import { has, t } from "./words.js";

const REASONS = [
  "INCORRECT_CATEGORY",
  "ABUSIVE_CONTENT",
  "INVALID_FORMAT",
  "PROMOTIONAL",
  "SCAM",
  "TAG_CONTENT_MISMATCH",
];
const CATEGORIES = ["UTILITY", "MARKETING", "AUTHENTICATION"];
const QUALITIES = ["GREEN", "YELLOW", "RED", "UNKNOWN"];
const LOOKS = { APPROVED: "ok", PENDING: "wait", PAUSED: "wait", REJECTED: "no", DISABLED: "no" };
const MARKS = {
  APPROVED: "check",
  PENDING: "clock",
  PAUSED: "pause",
  REJECTED: "x",
  DISABLED: "no",
};

export function templates() {
  const box = h("ul", { class: "templates" });
  const draw = () => {
    const focused = box.contains(document.activeElement) ? document.activeElement.id : null;
    const shown = [...state.templates].reverse();
    swap(box, shown.length ? shown.map(item) : h("li", { class: "faint" }, t("template.none")));
    if (focused) document.getElementById(focused)?.focus();
  };
  on("templates", draw);
  draw();
  return box;
}

function item(template) {
  const status = h(
    "span",
    { class: `state ${LOOKS[template.status] ?? "none"}` },
    icon(MARKS[template.status] ?? "dots"),
    t(`status.${template.status}`),
  );
  return h(
    "li",
    {},
    h(
      "p",
      {},
      h("b", {}, template.name),
      h("span", { class: "faint" }, `${template.language} · ${t(`category.${template.category}`)}`),
      status,
    ),
    template.status === "REJECTED" && h("p", { class: "faint" }, reason(template.reason)),
    h(
      "p",
      { class: "acts" },
      decisions(template),
      h(
        "span",
        {},
        choice(template, "quality", QUALITIES),
        choice(template, "category", CATEGORIES),
      ),
    ),
  );
}

function decisions(template) {
  const decide = (status, more) => ask("PATCH", `templates/${template.id}`, { status, ...more });
  const act = (name, does) =>
    button(t(`template.${name}`), null, {
      class: "btn small",
      id: `${name}-${template.id}`,
      onclick: does,
    });
  const { status } = template;
  if (status === "DELETED") return [];
  return [
    status !== "APPROVED" && act("approve", () => decide("APPROVED")),
    status !== "REJECTED" && act("reject", () => reject(decide)),
    status === "APPROVED" &&
      act("pause", () => ask("PATCH", `templates/${template.id}`, { pause: true })),
    status !== "DISABLED" && act("disable", () => decide("DISABLED")),
  ];
}

async function reject(decide) {
  const choices = REASONS.map((name) => [name, reason(name)]);
  const said = await question({
    title: t("template.reject_title"),
    fields: [
      { name: "reason", kind: "choice", label: t("template.reason"), choices, value: REASONS[0] },
    ],
    act: t("template.reject"),
  });
  if (said) await decide("REJECTED", said);
}

const reason = (name) => (has(`reason.${name}`) ? t(`reason.${name}`) : name);

function choice(template, name, choices) {
  const id = `${name}-${template.id}`;
  const change = (event) =>
    ask("PATCH", `templates/${template.id}`, { [name]: event.target.value });
  return h(
    "select",
    { id, "aria-label": t(`template.${name}`, { name: template.name }), onchange: change },
    choices.map((value) =>
      h("option", { value, selected: value === template[name] }, t(`${name}.${value}`)),
    ),
  );
}
