// Faults on demand, drawn from what the simulator says it can do: a new kind appears by itself.
import { ask } from "./control.js";
import { button, h, sign, swap } from "./dom.js";
import { question } from "./dialog.js";
import { on, state } from "./live.js";
import { has, language, t } from "./words.js";

// The two everybody asks for first; other codes are ordered with the kind itself.
const COMMON = [{ do: "token_expired" }, { do: "fail", code: 131026 }];
const STAGES = ["webhook", "send", "request"];
const chosen = new Map(); // row → what was chosen for it last
let codes = [];

export function faults() {
  const box = h("div", { class: "faults" });
  load(box);
  return box;
}

async function load(box) {
  const [{ kinds, seed }, known] = await Promise.all([
    ask("GET", "fault-kinds"),
    ask("GET", "codes"),
  ]);
  codes = known.codes;
  const rows = new Map(
    STAGES.map((stage) => [
      stage,
      kinds.filter((kind) => kind.strikes === stage).map((kind) => new Row(kind)),
    ]),
  );
  const unreachable = kinds.find((kind) => kind.do === "fail");
  if (unreachable) rows.get("send").unshift(new Row(unreachable, COMMON[1].code));
  const count = h("span", {});
  const none = button(t("fault.none"), "x", {
    class: "btn small",
    onclick: () => ask("DELETE", "faults"),
  });
  swap(
    box,
    h(
      "p",
      { class: "line" },
      count,
      h("span", { class: "faint" }, t("fault.seed", { seed })),
      none,
    ),
    STAGES.map((stage) =>
      h(
        "section",
        {},
        h("h3", {}, t(`fault.at_${stage}`)),
        h(
          "ul",
          {},
          rows.get(stage).map((row) => row.node),
        ),
      ),
    ),
  );
  const mark = () => {
    const all = [...rows.values()].flat();
    for (const row of all) row.mark(state.faults.filter((fault) => row.owns(fault, all)));
    count.textContent = t("fault.armed", { n: state.faults.length });
    none.hidden = state.faults.length === 0;
  };
  on("faults", mark);
  mark();
}

class Row {
  constructor(kind, code) {
    this.kind = kind;
    this.code = code;
    this.key = `${kind.do}/${code ?? ""}`;
    this.armed = [];
    const label = this.label();
    const id = `fault-${kind.do}${code ?? ""}`;
    this.input = h("input", { type: "checkbox", role: "switch", id, onchange: () => this.turn() });
    this.value = button("", null, {
      class: "value",
      "aria-label": t("fault.choose", { name: label }),
      onclick: () => this.choose(),
    });
    this.node = h(
      "li",
      {},
      h("label", { class: "name", for: id }, label),
      this.value,
      h("span", { class: "switch" }, this.input, h("span", { class: "knob" })),
    );
  }

  label() {
    if (this.code) return t("fault.unreachable");
    const short = `fault.${this.kind.do}`;
    return has(short) ? t(short) : (this.kind[language] ?? t(short));
  }

  owns(fault, all) {
    if (fault.do !== this.kind.do) return false;
    if (this.code) return fault.code === this.code;
    return !all.some((row) => row !== this && row.kind.do === fault.do && row.code === fault.code);
  }

  mark(armed) {
    this.armed = armed;
    this.input.checked = armed.length > 0;
    this.value.textContent = armed.length ? this.said(armed.at(-1)) : t("fault.off");
    this.node.classList.toggle("on", armed.length > 0);
  }

  // The one thing worth knowing: 10 % · 4 s · 131026 · 3 left.
  said(fault) {
    const parts = [];
    if (this.kind.takes.includes("code")) parts.push(fault.code);
    if (this.kind.takes.includes("seconds")) parts.push(`${fault.seconds} s`);
    if (this.kind.takes.includes("count") && fault.count !== this.kind.usual.count)
      parts.push(`${fault.count}×`);
    if (fault.chance < 1) parts.push(`${Math.round(fault.chance * 100)} %`);
    if (fault.times) parts.push(t("fault.left", { n: fault.times - fault.struck }));
    else if (fault.struck) parts.push(t("fault.struck", { n: fault.struck }));
    return parts.slice(0, 2).join(" · ") || t("fault.on");
  }

  async turn() {
    const usual = { times: 0, ...(this.code ? { code: this.code } : {}) };
    const said = await (this.armed.length
      ? this.disarm()
      : this.arm(chosen.get(this.key) ?? usual));
    if (said === null) this.mark(this.armed);
  }

  disarm() {
    return Promise.all(this.armed.map((fault) => ask("DELETE", `faults/${fault.id}`)));
  }

  async arm(parts) {
    chosen.set(this.key, parts);
    return ask("POST", "faults", { do: this.kind.do, ...parts });
  }

  async choose() {
    const { takes, usual, matches } = this.kind;
    const before = {
      ...usual,
      times: 0,
      chance: 1,
      ...(this.code ? { code: this.code } : {}),
      ...chosen.get(this.key),
      ...this.armed.at(-1),
    };
    const fields = [
      {
        name: "chance",
        kind: "number",
        label: t("fault.chance"),
        value: before.chance * 100,
        min: 0,
        max: 100,
      },
      {
        name: "times",
        kind: "number",
        label: t("fault.times"),
        value: before.times,
        min: 0,
        step: 1,
        hint: t("fault.times_hint"),
      },
      ...takes
        .filter((name) => name !== "code")
        .map((name) => ({
          name,
          kind: "number",
          label: t(`fault.${name}`),
          value: before[name],
          min: 0,
        })),
    ];
    if (takes.includes("code")) {
      const options = codes.map(({ code, title }) => [code, `${code} · ${title}`]);
      fields.unshift({
        name: "code",
        kind: "choice",
        label: t("fault.code"),
        value: before.code,
        choices: [[0, t("fault.no_code")], ...options],
      });
    }
    fields.push({
      name: "match",
      label: t("fault.match"),
      value: written(before.match),
      hint: t("fault.match_hint", { names: matches.join(", ") }),
    });
    const about = `${this.kind[language] ?? ""}.`;
    const said = await question({
      title: this.label(),
      about: about.length > 1 ? about : null,
      fields,
      act: t("fault.arm"),
      extra: this.list(),
    });
    if (!said) return;
    const { match, chance, ...rest } = said;
    if (rest.code !== undefined) rest.code = Number(rest.code);
    await this.disarm();
    await this.arm({ ...rest, chance: chance / 100, match: read(match) });
  }

  // More than one of a kind can wait, ordered by programs; each can be taken away.
  list() {
    if (this.armed.length < 2) return null;
    const lines = this.armed.map((fault) => {
      const item = h(
        "li",
        {},
        `${this.said(fault)} ${written(fault.match)}`,
        sign(t("fault.remove"), "x", {
          class: "icon-btn",
          onclick: async () => {
            await ask("DELETE", `faults/${fault.id}`);
            item.remove();
          },
        }),
      );
      return item;
    });
    return () => h("ul", { class: "armed" }, lines);
  }
}

const written = (match) =>
  Object.entries(match ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");

function read(text) {
  const pairs = text.split(",").map((part) => part.split("=").map((word) => word.trim()));
  return Object.fromEntries(pairs.filter(([name, value]) => name && value));
}
