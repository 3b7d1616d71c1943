// The transcript: every request and webhook, newest below, each to be opened as JSON.
import { h, icon, swap } from "./dom.js";
import { on, state } from "./live.js";
import { clockTime } from "./time.js";
import { t } from "./words.js";

const SHOWN = 400; // lines drawn at once
const TABS = ["all", "request", "webhook", "fail"];

export function wire() {
  const list = h("ol", {});
  const scroller = h(
    "div",
    {
      class: "lines",
      tabindex: "0",
      role: "log",
      "aria-live": "off",
      "aria-label": t("wire.name"),
    },
    list,
    h("p", { class: "nothing-said" }, t("wire.nothing")),
  );
  const count = h("span", {}, "");
  const word = h("input", {
    type: "search",
    "aria-label": t("wire.filter"),
    placeholder: t("wire.filter"),
  });
  let tab = "all";
  const fits = (line) =>
    isOf(tab, line) &&
    (!word.value || JSON.stringify(line).toLowerCase().includes(word.value.toLowerCase()));
  const tabs = TABS.map((name) =>
    h("button", { type: "button", onclick: () => choose(name) }, t(`wire.${name}`)),
  );
  const counted = () =>
    (count.textContent = t(state.heard === 1 ? "wire.count_one" : "wire.count", {
      n: state.heard.toLocaleString(document.documentElement.lang),
    }));

  function redraw() {
    swap(list, state.transcript.filter(fits).slice(-SHOWN).map(entry));
    counted();
    scroller.scrollTop = scroller.scrollHeight;
  }

  function choose(name) {
    tab = name;
    tabs.forEach((node, place) =>
      TABS[place] === tab
        ? node.setAttribute("aria-current", "true")
        : node.removeAttribute("aria-current"),
    );
    redraw();
  }

  function hear(lines) {
    const stays = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
    list.append(...lines.filter(fits).slice(-SHOWN).map(entry));
    while (list.children.length > SHOWN) list.firstChild.remove();
    counted();
    if (stays) scroller.scrollTop = scroller.scrollHeight;
  }

  word.addEventListener("input", redraw);
  on("open", redraw);
  on("transcript", hear);
  choose("all");
  return h(
    "section",
    { class: "wire" },
    h(
      "h2",
      {},
      icon("list"),
      t("wire.name"),
      h(
        "small",
        {},
        count,
        " · ",
        h(
          "a",
          { href: "/_simulator/transcript.jsonl", download: "transcript.jsonl" },
          t("wire.download"),
        ),
      ),
    ),
    h(
      "div",
      { class: "sieve" },
      h("div", { class: "tabs", role: "group", "aria-label": t("wire.sieve") }, tabs),
      word,
    ),
    scroller,
  );
}

const hasFailed = (line) => line.status !== undefined && (line.status < 200 || line.status >= 300);

function isOf(tab, line) {
  if (tab === "all") return true;
  return tab === "fail" ? hasFailed(line) : line.kind === tab;
}

function entry(line) {
  const isIn = line.kind === "request";
  const code = parsed(line.answer)?.error?.code;
  const end = h(
    "span",
    { class: hasFailed(line) ? "bad" : "good" },
    code ?? (line.status === 0 ? t("wire.silent") : (line.status ?? "")),
  );
  const summary = h(
    "summary",
    {},
    h("time", {}, clockTime(new Date(line.at))),
    h("span", { class: isIn ? "come" : "go", "aria-hidden": "true" }, isIn ? "←" : "→"),
    h("span", { class: "what" }, what(line)),
    end,
  );
  const details = h("details", {}, summary);
  details.addEventListener("toggle", () => {
    if (details.open && !details.querySelector("pre")) details.append(...inside(line));
  });
  return h("li", {}, details);
}

function inside(line) {
  const parts = [];
  if (line.body) parts.push(h("h4", {}, t("wire.body")), h("pre", {}, pretty(line.body)));
  if (line.answer) parts.push(h("h4", {}, t("wire.answer")), h("pre", {}, pretty(line.answer)));
  const { at, kind, body, answer, ...rest } = line;
  parts.push(
    h(
      "pre",
      { class: "rest" },
      Object.entries(rest)
        .map(
          ([name, value]) =>
            `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`,
        )
        .join("  "),
    ),
  );
  return parts;
}

function parsed(text) {
  try {
    return typeof text === "string" ? JSON.parse(text) : text;
  } catch {
    return undefined;
  }
}

function pretty(text) {
  const value = parsed(text);
  return value === undefined ? String(text) : JSON.stringify(value, null, 2);
}

// POST …/messages template · webhook statuses delivered
function what(line) {
  if (line.kind === "request") return request(line);
  if (line.kind !== "webhook") return [line.kind, line.what, line.name].filter(Boolean).join(" ");
  const changes = (parsed(line.body)?.entry ?? []).flatMap((entry) => entry.changes ?? []);
  const first = changes[0] ? change(changes[0]) : "";
  const more = changes.length > 1 ? ` +${changes.length - 1}` : "";
  const again = line.attempt > 1 ? ` · ${t("wire.attempt", { n: line.attempt })}` : "";
  return `webhook ${first}${more}${again}`;
}

function request({ method, path, body }) {
  const value = parsed(body);
  const kind = value?.status ?? value?.type ?? (value?.text ? "text" : (value?.name ?? ""));
  return `${method} ${path.replace(/^\/\d+/, "/…")} ${typeof kind === "string" ? kind : ""}`;
}

function change({ field, value }) {
  if (value?.statuses?.length) return `statuses ${value.statuses[0].status}`;
  const message = value?.messages?.[0];
  if (message) return `messages ${message.interactive?.type ?? message.type}`;
  if (value?.user_preferences) return `${field} ${value.user_preferences[0]?.value ?? ""}`;
  return [field, value?.event ?? value?.decision].filter(Boolean).join(" ");
}
