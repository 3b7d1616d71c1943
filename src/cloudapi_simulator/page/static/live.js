// What the simulator tells: one stream, kept as plain values, told on to whoever draws it.
import { hearTime } from "./time.js";

const LINES = 600; // of the transcript kept in the page; the download has them all
export const state = {
  clock: { mode: "real", rate: 1 },
  lines: [],
  people: [],
  faults: [],
  templates: [],
  neighbour: null, // where the listening program has its own pages
  phones: new Map(), // person → Map(message id → message)
  transcript: [],
  heard: 0, // lines of the transcript so far
};
const listeners = new Map();
let source = null;

export function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

function tell(name, value) {
  for (const listener of listeners.get(name) ?? []) listener(value);
}

// Listen anew, for the phones that are open now.
export function listen(show) {
  source?.close();
  source = new EventSource(`/_simulator/live?show=${show.map(encodeURIComponent).join(",")}`);
  source.addEventListener("open", () => {
    state.transcript = [];
    state.phones.clear();
    tell("open");
  });
  source.addEventListener("error", () => tell("lost"));
  for (const [name, hear] of Object.entries(HEARD)) {
    source.addEventListener(name, (event) => hear(JSON.parse(event.data), name));
  }
}

function keep(value, name) {
  state[name] = value;
  tell(name, value);
}

const HEARD = {
  clock: keep,
  lines: keep,
  people: keep,
  faults: keep,
  templates: keep,
  neighbour: keep,
  now: (iso) => {
    hearTime(iso, state.clock.rate);
    tell("now");
  },
  phone: ({ person, messages, gone }) => {
    const kept = state.phones.get(person) ?? new Map();
    state.phones.set(person, kept);
    for (const id of gone) kept.delete(id);
    for (const message of messages) kept.set(message.id, message);
    tell("phone", { person, messages, gone });
  },
  transcript: (lines) => {
    state.heard = lines.at(-1).n;
    state.transcript = [...state.transcript, ...lines].slice(-LINES);
    tell("transcript", lines);
  },
};
