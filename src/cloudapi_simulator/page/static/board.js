// The board beside the phones: clock, faults, pace, templates, account, connection, transcript.
import { account } from "./account.js";
import { clockFace } from "./clock.js";
import { connection } from "./connection.js";
import { h, swap } from "./dom.js";
import { faults } from "./fault.js";
import { settings } from "./setting.js";
import { templates } from "./template.js";
import { t } from "./words.js";
import { wire } from "./wire.js";

const TABS = [
  ["faults", faults],
  ["settings", settings],
  ["templates", templates],
  ["account", account],
  ["connection", connection],
];

export class Board {
  constructor(node) {
    this.node = node;
    this.panel = h("div", { class: "panel", role: "tabpanel", id: "panel", tabindex: "0" });
    this.tabs = TABS.map(([name], place) =>
      h(
        "button",
        {
          type: "button",
          role: "tab",
          id: `tab-${name}`,
          "aria-controls": "panel",
          onclick: () => this.open(place),
          onkeydown: (event) => this.move(event, place),
        },
        t(`board.${name}`),
      ),
    );
    const names = h(
      "div",
      { class: "tabs", role: "tablist", "aria-label": t("board.tabs") },
      this.tabs,
    );
    swap(node, clockFace(), h("section", { class: "desk" }, names, this.panel), wire());
    this.open(0);
  }

  open(place) {
    const [name, draw] = TABS[place];
    this.tabs.forEach((tab, other) => {
      tab.setAttribute("aria-selected", String(other === place));
      tab.tabIndex = other === place ? 0 : -1;
    });
    this.panel.setAttribute("aria-labelledby", `tab-${name}`);
    this.drawn ??= new Map();
    if (!this.drawn.has(name)) this.drawn.set(name, draw());
    swap(this.panel, this.drawn.get(name));
    this.panel.scrollTop = 0;
  }

  move(event, place) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (place + step + TABS.length) % TABS.length;
    this.open(next);
    this.tabs[next].focus();
  }
}
