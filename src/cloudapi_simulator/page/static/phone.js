// One person's phone: who it is, the chat with the business, the line to write in, the tricks.
import { bubble, excerpt } from "./bubble.js";
import { ask, say } from "./control.js";
import { h, icon, sign, swap } from "./dom.js";
import { face, look } from "./face.js";
import { state } from "./live.js";
import { listRows, sendForm, sendPlace } from "./sending.js";
import { simNow, span } from "./time.js";
import { tricks } from "./trick.js";
import { t } from "./words.js";

// +49 171 39200 46, so that it can be read out.
const spaced = (number) => number.replace(/^(\+\d\d)(\d{3})(\d{5})(\d+)$/, "$1 $2 $3 $4");
const NEAR = 60; // pixels from the end of the chat that still count as reading the newest

export class Phone {
  constructor(person, putAway) {
    this.person = person;
    this.putAway = putAway;
    this.pinned = true; // to the newest message
    this.answer = null; // {does: "reply"|"edit", message}
    this.line = state.lines[0]?.id;
    this.build();
    this.update(person);
    this.redraw();
  }

  // -- who and where

  get first() {
    const { username, name } = this.person;
    return username ?? (/^Person \d/.test(name) ? name : name.split(" ")[0]);
  }

  get shownName() {
    const { username, name } = this.person;
    return username ? `@${username}` : name;
  }

  get business() {
    return state.lines.find((line) => line.id === this.line) ?? state.lines[0];
  }

  get messages() {
    const all = [...(state.phones.get(this.person.id)?.values() ?? [])];
    return all.filter((message) => message.line === this.line);
  }

  find = (id) => state.phones.get(this.person.id)?.get(id);
  name = (message) => (message.me ? this.shownName : (this.business?.name ?? ""));
  tapped = (id, label) =>
    this.messages.some((m) => m.tapped && m.quotes === id && m.text === label);

  reactions = (id) => {
    const last = new Map();
    for (const m of this.messages)
      if (m.kind === "reaction" && m.target === id) last.set(m.me, m.emoji);
    return [...last].filter(([, emoji]) => emoji).map(([me, emoji]) => ({ me, emoji }));
  };

  // -- what the person does

  act = (deed) =>
    ask("POST", `people/${this.person.id}/act`, { phone_number_id: this.line, ...deed });
  change = (traits) => ask("PATCH", `people/${this.person.id}`, traits);
  place = (message) => sendPlace(this, message);
  form = (message, name, start) => sendForm(this, message, name, start);
  played = () => say(t("say.played"));

  copy = async (text) => {
    await navigator.clipboard?.writeText(text).catch(() => {});
    say(t("say.copied", { text }));
  };

  choose = async (message) => {
    const place = await listRows(message);
    if (place !== null) await this.act({ do: "tap", message: message.id, button: place });
  };

  reply = (message) => this.begin({ does: "reply", message }, "");
  edit = (message) => this.begin({ does: "edit", message }, message.text);

  begin(answer, text) {
    this.answer = answer;
    const about = answer.does === "edit" ? t("chat.editing") : this.name(answer.message);
    this.answering.hidden = false;
    swap(
      this.answering,
      h("span", {}, h("b", {}, about), " ", excerpt(answer.message)),
      sign(t("chat.cancel"), "x", { class: "icon-btn", onclick: () => this.end() }),
    );
    if (text) this.input.value = text;
    this.input.focus();
  }

  end() {
    if (this.answer?.does === "edit") this.input.value = "";
    this.answer = null;
    this.answering.hidden = true;
    this.input.focus();
  }

  async send() {
    const text = this.input.value.trim();
    if (!text || this.input.disabled) return;
    const answer = this.answer;
    this.input.value = "";
    if (answer) this.end();
    const message = answer?.message.id;
    const deed =
      answer?.does === "edit"
        ? { do: "edit", message, text }
        : { do: "text", text, reply_to: message };
    if ((await this.act(deed)) === null && !this.input.value) this.input.value = text;
  }

  // -- how it looks

  build() {
    this.heading = h("h2", { tabindex: "-1" });
    this.about = h("p");
    this.owner = h("div", { class: "owner" });
    this.to = h("p", { class: "to" });
    this.chat = h("ol", {});
    this.scroller = h("div", { class: "talk", tabindex: "0", role: "log" }, this.chat);
    this.scroller.addEventListener("scroll", () => {
      this.pinned = this.isAtEnd();
    });
    const grown = new ResizeObserver(() => this.pinned && this.toEnd()); // a picture came, tricks opened
    grown.observe(this.chat);
    grown.observe(this.scroller);
    this.typing = h(
      "p",
      { class: "typing", hidden: true },
      h("i"),
      h("i"),
      h("i"),
      h("span", { class: "sr" }, t("chat.typing")),
    );
    this.answering = h("div", { class: "answering", hidden: true });
    this.input = h("textarea", { rows: 1, maxlength: 4096 });
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.send();
      } else if (event.key === "Escape" && this.answer) this.end();
    });
    this.sender = h("button", { type: "submit", "aria-label": t("chat.send") }, icon("send"));
    const write = h("form", { class: "write" }, this.input, this.sender);
    write.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.tricks = h("div", { class: "tricks", role: "group" });
    this.node = h(
      "section",
      { class: `handy tone-${look(this.person).tone}`, "data-person": this.person.id },
      h(
        "div",
        { class: "case" },
        h("div", {}, h("div", { class: "ear" }), this.owner),
        h("div", { class: "chat" }, this.to, this.scroller, this.typing, this.answering, write),
      ),
      this.tricks,
    );
  }

  update(person) {
    const said = JSON.stringify(person);
    if (said === this.said) return;
    this.said = said;
    this.person = person;
    this.heading.textContent = this.shownName;
    this.node.setAttribute("aria-label", t("phone.of", { name: this.shownName }));
    this.scroller.setAttribute("aria-label", t("phone.chat", { name: this.shownName }));
    this.tricks.setAttribute("aria-label", t("phone.tricks", { name: this.shownName }));
    const number = person.username ? t("phone.hidden") : spaced(person.phone);
    const states = [number, person.online ? t("phone.online") : t("phone.offline")];
    if (person.waiting) states.push(t("phone.waiting", { n: person.waiting }));
    this.about.textContent = states.join(" · ");
    swap(
      this.owner,
      face(person),
      h("span", {}, this.heading, this.about),
      sign(t("phone.put_away", { name: this.shownName }), "x", {
        class: "icon-btn",
        onclick: () => this.putAway(person.id),
      }),
    );
    const hindrance = person.blocks_business
      ? "chat.blocked"
      : person.online
        ? null
        : "chat.offline";
    this.input.disabled = this.sender.disabled = Boolean(hindrance);
    this.input.placeholder = t(hindrance ?? "chat.write", { name: this.first });
    this.input.setAttribute("aria-label", t("chat.write", { name: this.first }));
    tricks(this.tricks, this);
    this.tick();
  }

  // Once a second and with every change: the window and whether the business is typing.
  tick() {
    const until = this.person.windows_until?.[this.line];
    const left = until ? Date.parse(until) - simNow() : 0;
    const text = left > 0 ? t("phone.window", { span: span(left) }) : t("phone.no_window");
    const name = this.business?.name ?? "";
    if (this.to.dataset.said !== name + text) {
      this.to.dataset.said = name + text;
      swap(
        this.to,
        h("span", { class: "firm" }, icon("shop"), this.chooser() ?? h("b", {}, name)),
        h("small", { class: left > 0 ? "open" : "shut" }, text),
      );
    }
    const typing = this.person.typing_until?.[this.line];
    this.typing.hidden = !(typing && Date.parse(typing) > simNow());
  }

  chooser() {
    if (state.lines.length < 2) return null;
    const choices = state.lines.map((line) =>
      h(
        "option",
        { value: line.id, selected: line.id === this.line },
        `${line.name} ${line.display}`,
      ),
    );
    const choose = (event) => {
      this.line = event.target.value;
      this.redraw();
      this.tick();
    };
    return h("select", { "aria-label": t("phone.business"), onchange: choose }, choices);
  }

  hear({ messages, gone }) {
    if (!this.chat.children.length || gone.length > 50) return this.redraw();
    for (const id of gone) this.entry(id)?.remove();
    const again = new Set();
    for (const message of messages) {
      if (message.line !== this.line) continue;
      again.add(message.kind === "reaction" ? message.target : message.id);
      if (message.quotes) again.add(message.quotes);
    }
    for (const id of again) this.draw(this.find(id));
    this.mark();
    if (this.pinned) this.toEnd();
    return undefined;
  }

  draw(message) {
    if (!message || message.kind === "reaction") return;
    const old = this.entry(message.id);
    if (old?.querySelector(".acts")) return; // somebody is choosing what to do with it
    const made = bubble(message, this);
    if (old) {
      const focused =
        old.contains(document.activeElement) &&
        [...old.querySelectorAll("button, a")].indexOf(document.activeElement);
      old.replaceWith(made);
      if (focused !== false && focused >= 0) made.querySelectorAll("button, a")[focused]?.focus();
    } else this.chat.append(made);
  }

  redraw() {
    swap(
      this.chat,
      this.messages.filter((m) => m.kind !== "reaction").map((m) => bubble(m, this)),
    );
    this.mark();
    this.toEnd();
  }

  mark() {
    const isEmpty = !this.chat.querySelector(".item");
    if (isEmpty)
      swap(this.chat, h("li", { class: "nothing" }, t("chat.nothing", { name: this.first })));
    else this.chat.querySelector(".nothing")?.remove();
  }

  entry(id) {
    return this.chat.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  isAtEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }
}
