// The whole page: phones side by side, the board beside them, everything from one live stream.
import { Board } from "./board.js";
import { addPerson, invite } from "./newcomer.js";
import { button, h, icon, sign, swap } from "./dom.js";
import { face } from "./face.js";
import { listen, on, state } from "./live.js";
import { Phone } from "./phone.js";
import { language, loadWords, t } from "./words.js";

const MOST_AT_ONCE = 6; // phones that open by themselves; more are opened from the list
const shelf = document.getElementById("shelf");
const places = document.getElementById("places");
const phones = new Map(); // person → Phone
const away = new Set(recall()); // put away by the reader
const unread = new Set();
let here = null; // the place shown where there is room for one: a person's id or "board"

function recall() {
  try {
    return JSON.parse(sessionStorage.getItem("simulator-away") ?? "[]");
  } catch {
    return [];
  }
}

function keepAway() {
  try {
    sessionStorage.setItem("simulator-away", JSON.stringify([...away]));
  } catch {
    /* storage may be switched off */
  }
}

// -- phones come and go

function putAway(id) {
  away.add(id);
  keepAway();
  show(state.people);
}

function takeOut(id) {
  away.delete(id);
  keepAway();
  wanted.add(id);
  show(state.people);
  go(id);
  phones.get(id)?.heading.focus();
}

const wanted = new Set();

function show(people) {
  const before = [...phones.keys()].join();
  const open = people.filter((person) => !away.has(person.id));
  const chosen = new Set(
    [...open.slice(0, MOST_AT_ONCE), ...open.filter((person) => wanted.has(person.id))].map(
      (person) => person.id,
    ),
  );
  for (const [id, phone] of phones) {
    if (chosen.has(id)) continue;
    phone.node.remove();
    phones.delete(id);
  }
  for (const person of people) {
    if (!chosen.has(person.id)) continue;
    if (phones.has(person.id)) phones.get(person.id).update(person);
    else {
      const phone = new Phone(person, putAway);
      phones.set(person.id, phone);
      shelf.append(phone.node);
    }
  }
  if (before !== [...phones.keys()].join() || !listening) follow();
  drawDrawer(people.filter((person) => !chosen.has(person.id)));
  drawPlaces();
}

let listening = false;

function follow() {
  listening = true;
  listen([...phones.keys()]);
}

const drawer = h("div", { class: "drawer" });

function drawDrawer(people) {
  swap(
    drawer,
    phones.size === 0 && invite(state.people.length > 0),
    people.length > 0 && [
      h("h2", {}, t("drawer.name")),
      h(
        "ul",
        {},
        people
          .slice(0, 60)
          .map((person) =>
            h(
              "li",
              {},
              h(
                "button",
                { type: "button", onclick: () => takeOut(person.id) },
                face(person),
                person.username ? `@${person.username}` : person.name,
              ),
            ),
          ),
      ),
      people.length > 60 && h("p", {}, t("drawer.more", { n: people.length - 60 })),
    ],
  );
  drawer.hidden = !drawer.childElementCount;
  shelf.append(drawer);
}

// -- one place at a time where the window is narrow

function go(place) {
  here = place;
  unread.delete(place);
  drawPlaces();
  phones.get(place)?.toEnd();
}

// The people's phones, then those put away (or the invitation), then the board.
function drawPlaces() {
  const all = [...[...phones.keys()], ...(drawer.hidden ? [] : ["drawer"]), "board"];
  if (!all.includes(here)) here = all[0];
  const focused = places.contains(document.activeElement)
    ? document.activeElement.dataset.place
    : null;
  swap(places, all.map(placeButton));
  places.querySelector(`[data-place="${focused}"]`)?.focus();
  for (const [id, phone] of phones) phone.node.classList.toggle("here", id === here);
  drawer.classList.toggle("here", here === "drawer");
  document.getElementById("board").classList.toggle("here", here === "board");
}

function placeButton(place) {
  const current = here === place ? "true" : null;
  const props = { "data-place": place, "aria-current": current, onclick: () => go(place) };
  if (place === "board") return button(t("board.name"), "board", props);
  if (place === "drawer") return button(t("drawer.place"), "phone", props);
  const { person, first } = phones.get(place);
  const news = h("span", { class: "pip" }, h("span", { class: "sr" }, t("page.unread")));
  return h("button", { type: "button", ...props }, face(person), first, unread.has(place) && news);
}

// -- the bar

function bar() {
  const other = language === "de" ? "en" : "de";
  const address = new URL(location.href);
  address.searchParams.set("lang", other);
  swap(
    document.getElementById("acts"),
    button(t("bar.add"), "plus", {
      class: "btn small",
      onclick: async () => {
        const person = await addPerson();
        if (person) takeOut(person.id);
      },
    }),
    state.neighbour &&
      h(
        "a",
        { class: "btn small", href: state.neighbour, target: "_blank", rel: "noopener" },
        icon("out"),
        t("bar.inbox"),
        h("span", { class: "roomy" }, t("bar.beside")),
      ),
    sign(t("bar.theme"), "moon", { class: "btn small", onclick: turn }),
    h(
      "a",
      { class: "btn small", href: address.pathname + address.search, hreflang: other, lang: other },
      other === "de" ? "Deutsch" : "English",
    ),
  );
}

function turn() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  try {
    localStorage.setItem("simulator-theme", root.dataset.theme);
  } catch {
    /* storage may be switched off */
  }
}

// -- begin

await loadWords();
bar();
const lost = h("p", { class: "lost", hidden: true }, t("say.lost"));
document.getElementById("says").before(lost);
on("open", () => {
  lost.hidden = true;
});
on("lost", () => {
  lost.hidden = false;
});
on("neighbour", bar);
on("people", show);
on("lines", () => {
  for (const phone of phones.values()) phone.line ??= state.lines[0]?.id;
});
on("phone", (news) => {
  const phone = phones.get(news.person);
  phone?.hear(news);
  if (phone && here !== news.person && news.messages.some((m) => !m.me && m.kind !== "reaction")) {
    unread.add(news.person);
    drawPlaces();
  }
});
new Board(document.getElementById("board"));
setInterval(() => {
  for (const phone of phones.values()) phone.tick();
}, 1000);
listen([]);
