// The played time: what it is, how fast it runs, jumps forward.
import { ask } from "./control.js";
import { button, h, icon } from "./dom.js";
import { on, state } from "./live.js";
import { clockTime, hearTime, longDay, simNow } from "./time.js";
import { t } from "./words.js";

const FAST = 60;
const JUMPS = [
  ["hour", 3600],
  ["day", 86400],
  ["week", 7 * 86400],
];

export function clockFace() {
  const time = h("b", {}, "");
  const day = h("p", {}, "");
  const tick = () => {
    const now = simNow();
    time.textContent = clockTime(now);
    day.textContent = longDay(now);
  };
  const runs = [
    [
      { mode: "real", rate: 1 },
      "play",
      t("clock.real"),
      () => state.clock.mode === "real" && state.clock.rate === 1,
    ],
    [
      { mode: "real", rate: FAST },
      null,
      `×${FAST}`,
      () => state.clock.mode === "real" && state.clock.rate === FAST,
    ],
    [{ mode: "virtual" }, "stop", t("clock.stop"), () => state.clock.mode === "virtual"],
  ].map(([body, drawn, label, isOn]) => ({
    isOn,
    node: button(label, drawn, { class: "btn", onclick: () => ask("POST", "clock", body) }),
  }));
  const jumps = JUMPS.map(([name, seconds]) =>
    button(t(`clock.${name}`), null, { class: "btn", onclick: () => advance({ seconds }) }),
  );
  jumps.push(button(t("clock.close"), null, { class: "btn", onclick: closeWindow }));
  const mark = () =>
    runs.forEach(({ node, isOn }) => {
      node.setAttribute("aria-pressed", String(isOn()));
      node.classList.toggle("main", isOn());
    });
  on("clock", mark);
  on("now", tick);
  setInterval(tick, 250);
  mark();
  return h(
    "section",
    { class: "time" },
    h("h2", {}, icon("clock"), t("clock.name"), h("small", {}, t("clock.about"))),
    h(
      "div",
      { class: "tock" },
      h("div", { role: "timer", "aria-label": t("clock.name") }, time, day),
      h(
        "div",
        { class: "dials" },
        runs.map(({ node }) => node),
        jumps,
      ),
    ),
  );
}

async function advance(body) {
  const said = await ask("POST", "clock/advance", body);
  if (said) hearTime(said.now);
}

// To the moment the first open service window closes.
async function closeWindow() {
  const ends = state.people.flatMap((person) => Object.values(person.windows_until ?? {}));
  if (ends.length) await advance({ to: ends.sort()[0] });
}
