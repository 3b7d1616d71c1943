// One message as an entry of the chat: the bubble, what can be tapped below it, reactions on it.
import { button, h, icon, sign, svg } from "./dom.js";
import { media, place } from "./media.js";
import { isWeb, outward, rich } from "./rich.js";
import { simNow, stamp } from "./time.js";
import { t } from "./words.js";

// `desk` is the phone's side: find, name, reactions, tapped, act, tap, answer and so on.
export function bubble(message, desk) {
  const side = message.me ? "me" : "you";
  const box = h(
    "div",
    { class: `m ${side} is-${message.kind}` },
    quote(message, desk),
    content(message),
    foot(message),
  );
  const reactions = desk.reactions(message.id);
  const line = h(
    "li",
    { class: `item ${side}`, "data-id": message.id },
    h("div", { class: "with-more" }, box, more(message, desk)),
  );
  if (reactions.length) line.append(reacted(reactions, desk));
  line.append(...taps(message, desk));
  return line;
}

function content(message) {
  if (message.kind === "deleted") return h("p", { class: "gone" }, icon("no"), t("chat.deleted"));
  if (message.kind === "unsupported" || message.kind === "unknown") {
    return h(
      "p",
      { class: "gone" },
      icon("no"),
      t("chat.unsupported", { kind: message.was ?? "?" }),
    );
  }
  if (message.kind === "form_answer")
    return [
      h("p", { class: "kindly" }, icon("form"), t("chat.form_answer")),
      h("pre", {}, message.text),
    ];
  if (message.kind === "call_answer")
    return h("p", {}, t(message.text === "accept" ? "chat.call_yes" : "chat.call_no"));
  const parts = [];
  if (message.media) parts.push(media(message.media, message.text));
  if (message.place) parts.push(place(message.place));
  if (message.header) parts.push(h("h3", {}, message.header));
  if (message.cards) parts.push(message.cards.map(card));
  if (message.text) parts.push(h("div", { class: "words" }, ...rich(message.text)));
  if (message.template && !message.text)
    parts.push(h("p", { class: "gone" }, t("chat.template_gone", { name: message.template })));
  if (message.carousel) parts.push(h("ul", { class: "carousel" }, message.carousel.map(slide)));
  if (message.footer) parts.push(h("p", { class: "footer" }, message.footer));
  return parts;
}

function slide({ media: file, text, header }) {
  return h(
    "li",
    {},
    file && media(file, text),
    header && h("h3", {}, header),
    h("div", { class: "words" }, ...rich(text)),
  );
}

function card({ name, lines }) {
  return h(
    "div",
    { class: "file" },
    icon("card", "l"),
    h("span", {}, h("b", {}, name || "?"), ...lines.map((line) => h("small", {}, line))),
  );
}

function quote(message, desk) {
  if (!message.quotes) return null;
  const quoted = desk.find(message.quotes);
  const who = quoted ? desk.name(quoted) : "";
  return h(
    "blockquote",
    { class: "quote" },
    who && h("b", {}, who),
    h("span", {}, quoted ? excerpt(quoted) : t("chat.older")),
  );
}

export function excerpt(message) {
  const text =
    message.text?.replace(/[*_~`]/g, "") ||
    message.header ||
    message.cards?.[0]?.name ||
    message.place?.name;
  if (text) return text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return t(message.media ? `media.${message.media.kind}` : `kind.${message.kind}`);
}

function foot(message) {
  const parts = [stamp(message.at, simNow())];
  if (message.template) parts.push(t("chat.template"));
  if (message.tapped) parts.push(t("chat.tapped"));
  if (message.edited) parts.push(t("chat.edited"));
  return h(
    "small",
    { class: "foot" },
    parts.join(" · "),
    message.me && message.kind !== "deleted" && ticks(message.status),
  );
}

function ticks(status) {
  const isRead = status === "read";
  return svg(
    "svg",
    {
      class: isRead ? "ticks read" : "ticks",
      viewBox: "0 0 20 14",
      role: "img",
      "aria-label": t(isRead ? "chat.read" : "chat.sent"),
    },
    svg("use", { href: isRead ? "#t-read" : "#t-got" }),
  );
}

function reacted(reactions, desk) {
  return h(
    "p",
    { class: "reacted" },
    reactions.map(({ emoji, me }) =>
      h(
        "span",
        { title: desk.name({ me }) },
        emoji,
        h("span", { class: "sr" }, t("chat.reacted", { name: desk.name({ me }) })),
      ),
    ),
  );
}

// -- what can be done to a message

const EMOJI = ["👍", "❤️", "😂", "😮", "🙏"];

function more(message, desk) {
  if (message.kind === "deleted" || message.kind === "unknown") return null;
  const opener = sign(t("chat.more"), "dots", { class: "more", "aria-expanded": "false" });
  opener.addEventListener("click", () => {
    const line = opener.closest("li");
    const open = line.querySelector(".acts");
    opener.setAttribute("aria-expanded", String(!open));
    if (open) open.remove();
    else line.querySelector(".with-more").after(actions(message, desk, opener));
  });
  return opener;
}

function actions(message, desk, opener) {
  const end = (deed) => () => {
    deed();
    opener.setAttribute("aria-expanded", "false");
    bar.remove();
  };
  const mine = desk.reactions(message.id).find(({ me }) => me)?.emoji;
  const bar = h(
    "div",
    { class: "acts", role: "group", "aria-label": t("chat.more") },
    EMOJI.map((emoji) =>
      h(
        "button",
        {
          type: "button",
          class: "emoji",
          "aria-pressed": String(mine === emoji),
          "aria-label": t("chat.react", { emoji }),
          onclick: end(() =>
            desk.act({
              do: "reaction",
              message: message.id,
              emoji: mine === emoji ? undefined : emoji,
            }),
          ),
        },
        emoji,
      ),
    ),
    button(t("chat.reply"), "reply", { onclick: end(() => desk.reply(message)) }),
    message.me &&
      message.text &&
      !message.tapped &&
      button(t("chat.edit"), "pen", { onclick: end(() => desk.edit(message)) }),
    message.me &&
      button(t("chat.delete"), "bin", {
        onclick: end(() => desk.act({ do: "delete", message: message.id })),
      }),
  );
  bar.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    end(() => opener.focus())();
  });
  return bar;
}

// -- what can be tapped

function taps(message, desk) {
  const buttons = (message.buttons ?? []).flatMap((item) => tapsOf(item, message, desk));
  if (message.list)
    buttons.push(
      button(message.list.label || t("tap.list"), "list", { onclick: () => desk.choose(message) }),
    );
  return buttons.length
    ? [h("div", { class: "taps", role: "group", "aria-label": t("tap.group") }, buttons)]
    : [];
}

function tapsOf(item, message, desk) {
  const label = item.label || t(`tap.${item.does}`);
  const answer = (deed) => ({ onclick: () => desk.act({ message: message.id, ...deed }) });
  if (item.does === "reply") {
    const isHit = desk.tapped(message.id, item.label);
    return button(label, null, {
      class: isHit ? "hit" : "",
      ...answer({ do: "tap", button: item.place }),
    });
  }
  if (item.does === "link")
    return isWeb(item.to)
      ? outward(item.to, icon("out"), label)
      : h("span", { class: "dead" }, icon("out"), label);
  if (item.does === "flow")
    return button(label, "form", { onclick: () => desk.form(message, "flow", item.to) });
  if (item.does === "address")
    return button(label, "form", {
      onclick: () => desk.form(message, "address_message", { values: { name: "", address: "" } }),
    });
  if (item.does === "place") return button(label, "loc", { onclick: () => desk.place(message.id) });
  if (item.does === "number") return button(label, "card", answer({ do: "contact", own: true }));
  if (item.does === "copy")
    return button(label, "copy", { onclick: () => desk.copy(String(item.to ?? "")) });
  if (item.does === "permission") {
    return ["accept", "reject"].map((response) =>
      button(t(`tap.${response}`), "phone", answer({ do: "call_permission", response })),
    );
  }
  return button(label, item.does === "call" ? "phone" : null, { onclick: () => desk.played() });
}
